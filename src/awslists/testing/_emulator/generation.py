"""Makes believable items of any operation from its model; the same ones in every run; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from awslists._support.patterns import compile_pattern, explain_unreadable
from awslists._support.type_hints import get_leaves
from awslists.testing._emulator.text_patterns import make_matching

__all__ = ["ItemMaker", "fits"]

REGION, ACCOUNT = "us-east-1", "123456789012"
DEEPEST = 4
"""Levels of structures; what is optional below is left out."""
LATER = timedelta(minutes=20)
OF_FAILURES = re.compile(r"(Fail|Error|Exception)", re.IGNORECASE)
OWNERS = ("account-id", "owner", "owner-id", "registry-id")
ARN_PARTS = {
    r"arn:aws[a-z\-]*:": "arn:aws:",
    r"arn:aws[a-z-]*:": "arn:aws:",
    r":[a-z0-9\-]*:[0-9]{12}:": f":{REGION}:{ACCOUNT}:",
    r":[a-z0-9-]*:[0-9]{12}:": f":{REGION}:{ACCOUNT}:",
}
"""Parts of patterns, and what stands there in every made ARN."""
VARIETY = 100
"""Different numbers in a field that is no key."""
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True)
class ItemMaker:
    """Makes the values of items.

    Args:
        service: The name of the service in ARNs.
        entity: What the items are, such as TrainingJob.
        shape: botocore's shape of an item.
        item_type: The model of the items, or `str`.
        keys: AWS's names of the fields that identify an item.
        said: Values to use for the fields of the same name.
    """

    service: str
    entity: str
    shape: Any
    item_type: Any
    keys: frozenset[str] = frozenset()
    said: Mapping[str, Any] = field(default_factory=dict)

    def make(self, number: int, created: datetime) -> Any:
        """Return the value of an item, under AWS's names."""
        return _Making(self, number, created).make(self.shape, self.entity, self.item_type, ())


@dataclass(frozen=True)
class _Making:
    """The making of one item."""

    maker: ItemMaker
    number: int
    created: datetime

    def make(self, shape: Any, name: str, model: Any, around: tuple[str, ...]) -> Any:
        """Return a value for a shape.

        Args:
            shape: botocore's shape.
            name: The name of the member that it is for.
            model: The annotation of the field that it is for; None if anything will do.
            around: The names of the shapes that it is within.
        """
        match shape.type_name:
            case "structure":
                return self._make_structure(shape, model, around)
            case "list" | "map" if _is_within(shape, around):
                return [] if shape.type_name == "list" else {}
            case "list":
                size = max(1, shape.metadata.get("min", 0))
                inner = (shape.member, _to_singular(name), _get_inner(model, 0))
                return [self.make(*inner, around) for _ in range(size)]
            case "map":
                key = self.make(shape.key, f"{name}Key", None, around)
                return {key: self.make(shape.value, name, _get_inner(model, 1), around)}
            case "timestamp":
                return self.created if "creat" in name.lower() else self.created + LATER
            case _:
                return self._make_scalar(shape, name, is_key=not around)

    def _make_structure(self, shape: Any, model: Any, around: tuple[str, ...]) -> dict[str, Any]:
        if shape.is_document_type:
            return {"number": self.number}
        fields = _get_fields(model)
        members = {
            name: member
            for name, member in shape.members.items()
            if fields is None or name in fields
        }
        made = {}
        for name, member in members.items():
            if self._is_wanted(name, member, shape, around):
                inner = None if fields is None else fields[name]
                made[name] = self._make_member(name, member, inner, (*around, shape.name))
            if made and shape.is_tagged_union:
                break
        return made

    def _make_member(self, name: str, shape: Any, model: Any, around: tuple[str, ...]) -> Any:
        if len(around) == 1 and shape.type_name not in ("structure", "list", "map", "timestamp"):
            is_key = name in self.maker.keys
            if name in self.maker.said and not is_key:
                return self.maker.said[name]
            return self._make_scalar(shape, name, is_key=is_key)
        return self.make(shape, name, model, around)

    def _is_wanted(self, name: str, member: Any, shape: Any, around: tuple[str, ...]) -> bool:
        if name in shape.required_members:
            return True
        names = {member.name, *(inner.name for inner in _get_elements(member))}
        is_recursive = bool(names & {*around, shape.name}) and member.type_name != "string"
        if shape.is_tagged_union:
            return not is_recursive
        return not (is_recursive or OF_FAILURES.search(name)) and len(around) < DEEPEST

    def _make_scalar(self, shape: Any, name: str, *, is_key: bool) -> Any:
        match shape.type_name:
            case "boolean":
                return self.number % 2 == 0
            case "integer" | "long":
                return self._make_number(shape, is_key=is_key)
            case "float" | "double":
                return float(self._make_number(shape, is_key=is_key))
            case "blob":
                return f"{_to_kebab(name)}-{self.number:04}".encode()
            case _:
                return self._make_text(shape, name)

    def _make_number(self, shape: Any, *, is_key: bool) -> int:
        least = int(shape.metadata.get("min", 0))
        most = int(shape.metadata.get("max", 2**31 - 1))
        if is_key:
            return max(1, least) + self.number
        return least + self.number % min(most - least + 1, VARIETY)

    def _make_text(self, shape: Any, name: str) -> str:
        if shape.enum:
            return str(shape.enum[self.number % len(shape.enum)])
        least, most = shape.metadata.get("min", 0), shape.metadata.get("max")
        likely = [text.ljust(least, "0") for text in self._suggest_texts(name)]
        fitting = (text for text in likely if fits(shape, text))
        if (found := next(fitting, None)) is not None:
            return found
        pattern = shape.metadata.get("pattern")
        made = make_matching(_settle_arn(pattern), self.number) if pattern else None
        if made is not None and _fits_length(shape, made):
            return made
        return likely[0][:most]

    def _suggest_texts(self, name: str) -> Iterator[str]:
        """Yield texts for a member, the likely ones first."""
        kebab = _to_kebab(name)
        thing = kebab.removesuffix("-arn").removesuffix("-name").removesuffix("-id")
        if thing in ("name", "id", "arn"):
            thing = _to_kebab(self.maker.entity)
        numbered = f"{thing}-{self.number:04}"
        arn = f"arn:aws:{self.maker.service}:{REGION}:{ACCOUNT}"
        if kebab.endswith("arn"):
            yield f"{arn}:{thing}/{numbered}"
            yield f"arn:aws:iam::{ACCOUNT}:{thing}/{numbered}"
        if kebab.endswith(("uri", "url")):
            yield f"s3://amzn-s3-demo-bucket/{numbered}"
            yield f"https://example.com/{numbered}"
        if kebab in OWNERS and name not in self.maker.keys:
            yield ACCOUNT
        if kebab.endswith(("region", "region-name")):
            yield REGION
        yield numbered
        yield numbered.replace("-", "")
        yield f"{thing}{self.number}"
        yield numbered.title().replace("-", "")
        yield f"{arn}:{thing}/{numbered}"
        yield f"s3://amzn-s3-demo-bucket/{numbered}"
        yield f"https://example.com/{numbered}"
        yield f"{int(ACCOUNT) + self.number}"
        yield f"{self.number:012x}"


def _settle_arn(pattern: str) -> str:
    """Return a pattern of ARNs with the partition, region and account that all of them have."""
    for spelled, settled in ARN_PARTS.items():
        pattern = pattern.replace(spelled, settled)
    return pattern


def fits(shape: Any, text: str) -> bool:
    """Return whether a text has the length and the pattern of the model."""
    pattern = shape.metadata.get("pattern")
    if not _fits_length(shape, text):
        return False
    return not pattern or _compile(pattern)(text)


@cache
def _compile(pattern: str) -> Callable[[str], bool]:
    """Return what matches a pattern; one that cannot be read is matched by every text."""
    return compile_pattern(pattern) if explain_unreadable(pattern) is None else bool


def _fits_length(shape: Any, text: str) -> bool:
    least, most = shape.metadata.get("min", 0), shape.metadata.get("max", len(text))
    return bool(least <= len(text) <= most)


def _get_fields(model: Any) -> dict[str, Any] | None:
    """Return the annotations of a model's fields by AWS's names; None of what is no model."""
    for leaf in get_leaves(model):
        if isinstance(leaf, type) and issubclass(leaf, BaseModel):
            return {str(each.alias): each.annotation for each in leaf.model_fields.values()}
    return None


def _get_inner(model: Any, place: int) -> Any:
    """Return the annotation of the elements of a list or of the values of a map."""
    for leaf in get_leaves(model):
        if arguments := get_args(leaf):
            return arguments[min(place, len(arguments) - 1)]
    return None


def _is_within(shape: Any, around: tuple[str, ...]) -> bool:
    """Return whether the elements of a list or map are what it is within, or would be endless."""
    return any(element.name in around for element in _get_elements(shape))


def _get_elements(shape: Any) -> list[Any]:
    match shape.type_name:
        case "list":
            return [shape.member]
        case "map":
            return [shape.value]
        case _:
            return []


def _to_kebab(name: str) -> str:
    return HUMP.sub("-", name).lower().replace("_", "-")


def _to_singular(name: str) -> str:
    return name.removesuffix("List").removesuffix("s") or name
