"""Validators that read timestamps without calling a Python function for each.

Such calls take half of the time that validating a page of images takes. In a schema from here,
pydantic reads a number of seconds as a timedelta, in Rust, and adds it to the epoch, so that the
time is in `datetime.UTC` like any other. That differs from `datetime.fromtimestamp` in two ways:

- Halves of a microsecond are rounded up, not to even. Only a number with more than six decimals
  can be half way, and `can_read` finds these.
- A text such as "P40Y" is a timedelta, too. So texts are read first, by the usual function.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic_core import CoreSchema, SchemaError, SchemaValidator, core_schema

from awslists.models import UtcDatetime, to_utc

__all__ = ["UnreadableTimeError", "can_read", "make_fast_validator"]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EARLIEST, LATEST = timedelta(seconds=2**30), timedelta(seconds=2**32)
"""2004 to 2106. There, the float nearest to a number with six decimals is less than half a
microsecond away from it, and so never half way between two microseconds."""
TOO_LONG = b"0" * 17
"""There, a number has ten digits before the point, so that more than six after it make 17."""
TO_ZERO = bytes(b"0"[0] if chr(byte) in "0123456789." else byte for byte in range(256))

TRANSPARENT = ("default", "definitions", "function-after", "function-before", "model", "nullable")
"""Types of schemas that do not see what is wrong in the one schema inside."""
UNSHARED: Any = (
    {"_use_prebuilt": False} if "_use_prebuilt" in str(SchemaValidator.__text_signature__) else {}
)
"""Without it, the validator that an item class already has is used in place of its schema."""
SETTINGS = frozenset({
    "extra_fields_behavior", "ser_json_bytes", "ser_json_inf_nan", "strict", "title",
    "val_json_bytes", "validate_by_alias", "validate_by_name",
})  # fmt: skip
"""What `ItemModel` sets; any other setting may change how text or a timedelta is read."""


class UnreadableTimeError(Exception):
    """A text is not a time. At a ValueError, pydantic would read it as a timedelta."""


def can_read(body: bytes) -> bool:
    """Returns whether a fast validator reads every number in the body exactly."""
    return TOO_LONG not in body.translate(TO_ZERO)


def make_fast_validator(model: type[BaseModel]) -> SchemaValidator | None:
    """Makes a validator of JSON that gives the same results as that of a model, but faster.

    It is for bodies that `can_read` accepts. What it refuses, with ValidationError or
    UnreadableTimeError, is to be validated by the model, whose errors are worded for users; so a
    validator in an item class may see the values of a page twice if the page is refused.

    Returns:
        None if it would not be faster, or if it might not give the same results.
    """
    model.model_rebuild(raise_errors=False)
    # A plugin of pydantic (such as Logfire's) puts a class of its own here.
    if type(getattr(model, "__pydantic_validator__", None)) is not SchemaValidator:
        return None
    schema = getattr(model, "__pydantic_core_schema__", None)
    replaced = _replace_times(schema)
    if replaced == schema:
        return None
    try:
        return SchemaValidator(replaced, **UNSHARED)
    except SchemaError:  # not in the versions of pydantic that this was tried with
        return None


def _replace_times(schema: Any) -> Any:
    """Returns the schema with a fast one for each that equals that of `UtcDatetime`.

    What is within a union or a validator that wraps another stays as it is, since these see which
    errors there are and how well a value matches; so does what a class contains more than once.
    """
    match schema:
        case {"type": "function-before"} if schema == _get_usual_schema():
            return _get_fast_schema()
        case {"type": "model", "config": settings} if settings.keys() - SETTINGS:
            return schema
        case {"type": "model-fields", "fields": fields}:
            replaced = {name: _replace_within(fields[name], "schema") for name in fields}
            return schema | {"fields": replaced}
        case {"type": "tuple", "items_schema": members}:
            return schema | {"items_schema": [*map(_replace_times, members)]}
        case {"type": "list", "items_schema": _}:
            return _replace_within(schema, "items_schema")
        case {"type": kind, "schema": _} if kind in TRANSPARENT:
            return _replace_within(schema, "schema")
        case _:
            return schema


def _replace_within(schema: Any, key: str) -> Any:
    return schema | {key: _replace_times(schema[key])}


@cache
def _get_usual_schema() -> CoreSchema:
    return TypeAdapter[datetime](UtcDatetime).core_schema


@cache
def _get_fast_schema() -> CoreSchema:
    text = core_schema.str_schema()
    seconds = core_schema.timedelta_schema(strict=False, ge=EARLIEST, le=LATEST)
    choices: list[CoreSchema | tuple[CoreSchema, str]] = [
        core_schema.no_info_after_validator_function(_read_text, text),
        core_schema.no_info_after_validator_function(EPOCH.__add__, seconds),
        _get_usual_schema(),
    ]
    return core_schema.union_schema(choices, mode="left_to_right")


def _read_text(text: str) -> datetime:
    try:
        return to_utc(text)
    except ValueError:
        raise UnreadableTimeError from None
