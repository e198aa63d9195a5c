"""Answers in every form of JSON, and how botocore's own parser reads them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from random import Random
from typing import Any, NamedTuple
from uuid import uuid4

from aiobotocore.session import AioSession
from botocore.model import ServiceModel
from botocore.parsers import create_parser
from hypothesis import strategies as st

from awslists import ItemModel, Listing, register_models
from awslists.testing.faults import Fault
from tests.helpers.service_model import output_shape, service_model, shape

__all__ = [
    "REQUEST_ID",
    "Read",
    "answered",
    "bodies",
    "made_by_botocore",
    "operation_of",
    "plain_session",
    "shown",
    "with_new_ids",
]

NO_HEADERS: Mapping[str, str] = {}
REQUEST_ID = "4b2c1f0e-parity"
GAPS = ["", "", " ", "\n\t", " \r\n  "]
ODD_NAMES = [
    "", "__type", "__class__", "__dict__", "image_name", "imagename", "items", "model_config",
    "model_extra", "nextToken", "next_token", "self", "creation_time", "__pydantic_extra__",
]  # fmt: skip
LAST_SECOND = 253_402_300_799
FIRST_SECOND = -62_135_596_800


class Read(NamedTuple):
    """The contents of an answer's body and headers."""

    items: list[Any]
    next_token: str | None
    request_id: str | None


def answered(body: bytes, *, status: int = 200, headers: Mapping[str, str] = NO_HEADERS) -> Fault:
    """Answer exactly this body, with no other headers."""
    return lambda answer: answer.replace(raw=body, status=status, headers=headers)


def with_new_ids(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers with request ids that no answer has had."""
    return {name: str(uuid4()) if "request" in name else headers[name] for name in headers}


def made_by_botocore(listing: type[Listing[Any]], body: bytes) -> Read:
    """Parse a page with botocore, and make our models from it; unknown fields from JSON.

    Raises:
        Exception: One of either cannot read the page.
    """
    operation = operation_of(listing)
    parser = create_parser(operation.service_model.resolved_protocol)
    answer = {"body": body, "headers": {"x-amzn-requestid": REQUEST_ID}, "status_code": 200}
    parsed = parser.parse(answer, operation.output_shape)
    required = output_shape(listing).get("required", ())
    rows = parsed[listing.items_member] if required else parsed.get(listing.items_member, [])
    items = [listing.item_type.model_validate(row) for row in rows]
    sent = json.loads(body).get(listing.items_member) or []
    return Read(
        items=[shown(item, extra) for item, extra in zip(items, sent, strict=True)],
        next_token=parsed.get("NextToken") or None,
        request_id=parsed["ResponseMetadata"]["RequestId"],
    )


@cache
def plain_session() -> AioSession:
    """Return a plain aiobotocore session, one for all tests, since SageMaker takes long to read."""
    session = AioSession()
    register_models(session)
    return session


def operation_of(listing: type[Listing[Any]]) -> Any:
    """Return botocore's model of the operation."""
    return ServiceModel(service_model(listing.service)).operation_model(listing.operation)


def shown(item: ItemModel, sent: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return each field of an item with its type, so that enum members differ from strings.

    The unknown fields are those that the item keeps, or if the JSON is given, those found there.
    """
    aliases = {field.alias: name for name, field in type(item).model_fields.items()}
    unknown = item.model_extra if sent is None else sent
    extra = {name: repr(value) for name, value in (unknown or {}).items() if name not in aliases}
    found: dict[str, Any] = {"": extra}
    for alias, name in aliases.items():
        value = getattr(item, name)
        within = None if sent is None else sent.get(alias or "")
        found[name] = shown(value, within) if isinstance(value, ItemModel) else repr(value)
    return found


@st.composite
def bodies(draw: st.DrawFn, listing: type[Listing[Any]]) -> bytes:
    """Generate a valid page of an operation, as any writer of JSON may write it.

    Hypothesis draws the values, and the seed of how they are put together: to draw each step of
    that would take most of the time of a test.
    """
    values = {kind: draw(st.lists(each, min_size=1, max_size=5)) for kind, each in VALUES.items()}
    writer = _Writer(listing, values, Random(draw(st.integers(0, 2**32))))  # noqa: S311  (no secret)
    return writer.of(output_shape(listing)).encode()


@dataclass(frozen=True)
class _Writer:
    """Writes JSON of the shapes of an operation.

    Attributes:
        listing: The operation.
        values: Each kind of value, as JSON.
        chance: Chooses between what is allowed.
    """

    listing: type[Listing[Any]]
    values: dict[str, list[str]]
    chance: Random

    def of(self, found: dict[str, Any]) -> str:
        match found["type"]:
            case "structure":
                return self._object(found["members"], found.get("required", ()))
            case "list":
                item = shape(self.listing, found["member"]["shape"])
                return self._within(
                    "[", [self.of(item) for _ in range(self.chance.choice([0, 1, 1, 2, 3]))], "]"
                )
            case "integer" | "timestamp" as kind:
                return self.chance.choice(self.values[kind])
            case _:
                known = [json.dumps(value) for value in found.get("enum", ())]
                return self.chance.choice(known + self.values["string"])

    def _object(self, members: dict[str, Any], required: Collection[str]) -> str:
        """Generate an object with members in any order, some null or missing, and some unknown.

        A name may come twice: then the last of its values counts, and the others may be anything.
        """
        chosen = [name for name in members if name in required or self.chance.random() < 0.85]
        pairs = {name: self._member(members[name], name in required) for name in chosen}
        names = [name for name in self.values["name"] if name not in members]
        pairs |= {name: self._anything() for name in names if self.chance.random() < 0.3}
        fields = list(pairs.items())
        self.chance.shuffle(fields)
        again = [(name, self._anything()) for name in pairs if self.chance.random() < 0.1]
        gap = self.chance.choice(GAPS)
        written = [f"{self._name(name)}{gap}:{gap}{value}" for name, value in again + fields]
        return self._within("{", written, "}")

    def _member(self, member: dict[str, Any], is_required: bool) -> str:
        is_null = not is_required and self.chance.random() < 0.1
        return "null" if is_null else self.of(shape(self.listing, member["shape"]))

    def _name(self, name: str) -> str:
        return _all_escaped(name) if self.chance.random() < 0.2 else json.dumps(name)

    def _anything(self) -> str:
        kind = self.chance.choice(["string", "integer", "timestamp", "other"])
        return self.chance.choice(self.values[kind])

    def _within(self, start: str, parts: list[str], end: str) -> str:
        gap = self.chance.choice(GAPS)
        return f"{gap}{start}{gap}{f'{gap},{gap}'.join(parts)}{gap}{end}{gap}"


def _unescaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("/", "\\/")


def _all_escaped(text: str) -> str:
    units = text.encode("utf-16-be").hex()
    escapes = [rf"\u{units[at : at + 4]}" for at in range(0, len(units), 4)]
    return f'"{"".join(escapes)}"'


def _strings(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Write a string as JSON, its characters as they are, escaped where needed, or all escaped."""
    writers = st.sampled_from([json.dumps, _unescaped, _all_escaped])
    return st.builds(lambda text, write: write(text), content, writers)


def _iso_text(moment: datetime, fraction: str, zulu: bool, between: str) -> str:
    text = moment.replace(microsecond=0).isoformat(between)
    whole, offset = text[:19], text[19:]
    return f"{whole}{fraction}{'Z' if zulu else offset}"


def _timestamps() -> st.SearchStrategy[str]:
    """Generate numbers of seconds in every notation, and ISO 8601 with offsets and fractions."""
    seconds = st.integers(FIRST_SECOND, LAST_SECOND) | st.integers(0, 2_000_000_000)
    digits = st.text("0123456789", min_size=1, max_size=25)
    numbers = st.builds("{}{}".format, seconds, st.just("") | digits.map(".{}".format))
    exponents = st.builds("{:.14{}}".format, seconds, st.sampled_from("eE"))
    odd = st.sampled_from(["-0", "-0.0", "1.6e9", "16E+8", "1e-7", "30000000000", "1e400"])
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda east: timezone(timedelta(minutes=east)))
    moments = st.datetimes(timezones=offsets | st.just(UTC))
    fractions = st.just("") | digits.map(lambda text: f".{text[:9]}")
    iso = st.builds(_iso_text, moments, fractions, st.booleans(), st.sampled_from("T "))
    return st.one_of(numbers, exponents, odd, _strings(iso))


def _others() -> st.SearchStrategy[str]:
    """Generate values of unknown fields."""
    plain = [
        "null",
        "true",
        "false",
        "-0",
        "-0.0",
        "1e-400",
        "1E+5",
        "12e400",
        "{}",
        '[{"a": [1]}]',
    ]
    numbers = st.floats(allow_nan=False, allow_infinity=False).map(str)
    deep = st.integers(1, 190).map(lambda depth: "[" * depth + "]" * depth)
    return st.one_of(st.sampled_from(plain), numbers, deep)


VALUES = {
    "string": _strings(st.text(max_size=20)),
    "integer": st.integers().map(str) | st.sampled_from(["-0", str(10**400)]),
    "timestamp": _timestamps(),
    "other": _others(),
    "name": st.text(max_size=5) | st.sampled_from(ODD_NAMES),
}
