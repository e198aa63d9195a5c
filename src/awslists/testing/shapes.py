"""Compares declared types with the shapes of botocore's service models."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.alias_generators import to_pascal

from awslists.constraints import Range, Text

__all__ = [
    "MODEL",
    "TypeComparison",
    "lacking",
    "leaves_of",
    "members_of",
    "quoted",
    "requiredness",
]

KINDS: dict[type[Any], str] = {
    bool: "a boolean",
    bytes: "bytes",
    datetime: "a timestamp",
    float: "a number",
    int: "an integer",
    str: "a string",
    list: "a list",
    tuple: "a list",
    Sequence: "a list",
    dict: "a map",
    Mapping: "a map",
}
MODELED_KINDS = {
    "blob": "bytes",
    "boolean": "a boolean",
    "double": "a number",
    "float": "a number",
    "integer": "an integer",
    "list": "a list",
    "long": "an integer",
    "map": "a map",
    "string": "a string",
    "structure": "a structure",
    "timestamp": "a timestamp",
}
MODEL = "the service model"


class TypeComparison:
    """Compares types with shapes, and whatever is nested in them, each pair of models once.

    Args:
        sent: Whether they are of a request, which has to keep to the documented limits.
    """

    def __init__(self, *, sent: bool = False) -> None:
        self._sent = sent
        self._seen: set[tuple[type[BaseModel], str]] = set()

    def compare(self, where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
        """What differs between a type, taken apart into its leaves, and a shape."""
        modeled = MODELED_KINDS[shape.type_name]
        types = [leaf for leaf in leaves if leaf is not NoneType and _is_type(leaf)]
        declared = {_kind(leaf): leaf for leaf in types}
        if None in declared or not declared:
            shown = _shown(declared.get(None))
            yield f"{where}: {MODEL} has {modeled}, the declaration's {shown} cannot be compared"
        elif {*declared} != {modeled}:
            kinds = " or ".join(map(str, declared))
            yield f"{where}: {MODEL} has {modeled}, the declaration {kinds}"
        else:
            yield from self._within(where, leaves, declared[modeled], shape)

    def _within(
        self, where: str, leaves: Sequence[Any], declared: Any, shape: Any
    ) -> Iterator[str]:
        match MODELED_KINDS[shape.type_name]:
            case "a structure":
                yield from self._structure(declared, shape)
            case "a list":
                yield from self._inner(where, declared, {"an element": shape.member})
            case "a map":
                inner = {"a key": shape.key, "a value": shape.value}
                yield from self._inner(where, declared, inner)
            case "a string":
                yield from _values(where, leaves, shape, sent=self._sent)
                if self._sent and not shape.enum:
                    yield from _text(where, leaves, shape)
            case "an integer" | "a number" if self._sent:
                yield from _range(where, leaves, shape)

    def _structure(self, model: type[BaseModel], shape: Any) -> Iterator[str]:
        if (model, shape.name) in self._seen:
            return
        self._seen.add((model, shape.name))
        modeled = members_of(shape)
        attributes = {str(field.alias): name for name, field in model.model_fields.items()}
        yield from lacking(model.__name__, "member", modeled, attributes)
        for member, attribute in attributes.items():
            where, field = f"{model.__name__}.{attribute}", model.model_fields[attribute]
            if member not in modeled:
                yield f"{where}: {MODEL} has no member {member}"
                continue
            leaves = [*leaves_of(field.annotation), *field.metadata]
            required = member in shape.required_members
            yield from requiredness(where, required, field.is_required(), leaves)
            yield from self.compare(where, leaves, modeled[member])

    def _inner(self, where: str, declared: Any, shapes: Mapping[str, Any]) -> Iterator[str]:
        inner = get_args(declared)
        if len(inner) < len(shapes):
            yield f"{where}: the declaration does not say what is in it"
            return
        for (name, shape), annotation in zip(shapes.items(), inner, strict=False):
            yield from self.compare(f"{where}, {name}", leaves_of(annotation), shape)


def lacking(name: str, kind: str, modeled: Iterable[str], declared: Iterable[str]) -> Iterator[str]:
    """The parameters or members that a service model has and a declaration has not."""
    from botocore import xform_name

    for member in sorted({*modeled} - {*declared}):
        attribute = xform_name(member)
        if to_pascal(attribute) == member:
            lacks = f"the declaration lacks {attribute}"
        elif kind == "member":
            lacks = f'the declaration lacks {attribute}, a Field(alias="{member}")'
        else:
            lacks = f"which no keyword stands for: {attribute} is {to_pascal(attribute)}"
        yield f"{name}: {MODEL} has the {kind} {member}, {lacks}"


def requiredness(where: str, modeled: bool, declared: bool, leaves: Sequence[Any]) -> Iterator[str]:
    """Compares whether something must be there."""
    if modeled and not declared:
        yield f"{where}: {MODEL} requires it, the declaration does not"
    elif declared and not modeled:
        yield f"{where}: {MODEL} does not require it, the declaration does"
    elif modeled == (NoneType in leaves):
        requires, allows = ("requires", "allows") if modeled else ("does not require", "forbids")
        yield f"{where}: {MODEL} {requires} it, the declaration {allows} None"


def _values(where: str, leaves: Sequence[Any], shape: Any, *, sent: bool) -> Iterator[str]:
    """Compares the values of enums and literals."""
    choices = {_shown(leaf): _choices(leaf) for leaf in leaves if _choices(leaf)}
    if shape.enum and (not choices or (sent and str in leaves)):
        yield f"{where}: {MODEL} allows only {quoted(shape.enum)}, the declaration any string"
    for shown, values in choices.items():
        if not shape.enum:
            yield f"{where}: {MODEL} names no values, the declaration's {shown} {quoted(values)}"
            continue
        if unknown := [value for value in shape.enum if value not in values]:
            yield f"{where}: {MODEL} has {quoted(unknown)}, the declaration's {shown} does not"
        if surplus := [value for value in values if value not in shape.enum]:
            yield f"{where}: the declaration's {shown} has {quoted(surplus)}, {MODEL} does not"


def _text(where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
    """Compares the lengths and the pattern of a string."""
    text = next((leaf for leaf in leaves if isinstance(leaf, Text)), None)
    least, most = (text.min_length, text.max_length) if text else (0, None)
    yield from _limit(where, "at least", shape.metadata.get("min", 0), least, "characters")
    yield from _limit(where, "at most", shape.metadata.get("max"), most, "characters")
    pattern = text.pattern if text else ""
    modeled = shape.metadata.get("pattern", "").removeprefix("^").removesuffix("$")
    if modeled != pattern and _is_readable(modeled):
        has = f"has the pattern {modeled}" if modeled else "has no pattern"
        yield f"{where}: {MODEL} {has}, the declaration {pattern or 'none'}"


def _range(where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
    """Compares the bounds of a number."""
    bounds = next((leaf for leaf in leaves if isinstance(leaf, Range)), None)
    least, most = (bounds.minimum, bounds.maximum) if bounds else (None, None)
    modeled = shape.metadata.get("min")
    # The inherited max_results has a minimum, which AWS need not document.
    if not (modeled is None and least in (0, 1)):
        yield from _limit(where, "at least", modeled, least)
    yield from _limit(where, "at most", shape.metadata.get("max"), most)


def _limit(
    where: str, side: str, modeled: int | None, declared: int | None, unit: str = ""
) -> Iterator[str]:
    if modeled == declared:
        return
    counted = f"{modeled} {unit.removesuffix('s') if modeled == 1 else unit}".rstrip()
    if modeled is None:
        yield f"{where}: {MODEL} sets no such limit, the declaration allows {side} {declared}"
    elif declared is None:
        yield f"{where}: {MODEL} allows {side} {counted}, the declaration sets no such limit"
    else:
        yield f"{where}: {MODEL} allows {side} {counted}, the declaration {declared}"


def members_of(shape: Any) -> Mapping[str, Any]:
    """The members of a structure, none of an operation that has no such structure."""
    return shape.members if shape is not None else {}


def leaves_of(annotation: Any) -> list[Any]:
    """What a union and its annotated members are made of: types, literals and metadata."""
    if get_origin(annotation) in (Union, UnionType):
        return [leaf for member in get_args(annotation) for leaf in leaves_of(member)]
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return [*leaves_of(inner), *metadata]
    return [annotation]


def _is_type(leaf: Any) -> bool:
    return isinstance(leaf, type) or get_origin(leaf) is not None


def _kind(leaf: Any) -> str | None:
    """The kind of a type; None if it cannot be told."""
    if values := _choices(leaf):
        return KINDS.get(type(values[0]))
    if isinstance(leaf, type) and issubclass(leaf, BaseModel):
        return "a structure"
    return KINDS.get(get_origin(leaf) or leaf)


def _choices(leaf: Any) -> list[Any]:
    """The values that an enum or a literal allows."""
    if get_origin(leaf) is Literal:
        return list(get_args(leaf))
    if isinstance(leaf, type) and issubclass(leaf, Enum):
        return [member.value for member in leaf]
    return []


def _is_readable(pattern: str) -> bool:
    """Whether Python can read a pattern; some are written for another engine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            re.compile(pattern)
        except re.error:
            return False
    return True


def _shown(leaf: Any) -> str:
    return "Literal" if get_origin(leaf) is Literal else getattr(leaf, "__name__", str(leaf))


def quoted(values: Iterable[object]) -> str:
    """The values, as Python writes them."""
    return ", ".join(map(repr, values))
