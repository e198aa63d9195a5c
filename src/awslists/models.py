"""The base class of all items, and the types of their fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from awslists._support.hints import AttributeHints, suggest_field
from awslists._support.item_class import ItemMeta, prepare_fields
from awslists._support.names import make_aws_name
from awslists.constraints import Name
from awslists.errors import DeclarationError

__all__ = ["ItemModel", "Name", "OpenEnum", "UtcDatetime"]


ZONE = r"[Zz]|[+-][0-9][0-9](:?[0-9][0-9])?"
ISO = re.compile(rf"[0-9-]+[Tt ][0-9:]+([.,][0-9]+)?({ZONE})?")
"""Checked first, since fromisoformat ignores anything after six fractional digits."""
HTTP_DATE = re.compile(
    r"[A-Z][a-z]{2}, (?P<day>[0-9]{2}) (?P<month>[A-Z][a-z]{2}) (?P<year>[0-9]{4}) "
    r"(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?) GMT"
)
MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
SPECIAL_NUMBERS = {word: float(word) for word in ("NaN", "Infinity", "-Infinity")}
"""Numbers that JSON cannot express, as AWS writes them."""


class ItemModel(AttributeHints, BaseModel, metaclass=ItemMeta):
    """An item of a listing: frozen, with snake_case attributes and AWS's names as aliases.

    ``model_validate`` takes the dict that AWS (or boto3) returns, and
    ``model_dump(by_alias=True, exclude_none=True)`` restores it. Fields that AWS adds later are
    kept in ``model_extra``.

    The name of a field is AWS's in snake_case. A name that pydantic or Python reserves gets a
    trailing underscore (``schema_`` for AWS's Schema); where AWS's name does not follow from it,
    set it with `Name`. In JSON, ``bytes`` are base64, and a ``float`` may be "NaN", "Infinity" or
    "-Infinity".
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        strict=True,
        extra="allow",
        alias_generator=make_aws_name,
        validate_by_alias=True,
        validate_by_name=True,
        val_json_bytes="base64",
        ser_json_bytes="base64",
        ser_json_inf_nan="strings",
        defer_build=True,
    )

    def __init_subclass__(cls, **config: Any) -> None:
        super().__init_subclass__(**config)
        if wrong := prepare_fields(cls):
            raise DeclarationError(f"{cls.__name__}: {'; '.join(wrong)}")

    @classmethod
    def __pydantic_init_subclass__(cls, **config: Any) -> None:
        super().__pydantic_init_subclass__(**config)
        if cls.__module__ == "__main__":
            # It may be sent to another process by value, which earlier versions of pydantic
            # support only once the model is built.
            cls.model_rebuild(raise_errors=False)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: CoreSchema = _accept_named_numbers(handler(source))
        return schema

    def _hint_for_attribute(self, name: str) -> str:
        model: Any = type(self)  # pyright takes the class of a model for unhashable
        return suggest_field(model, name)


@dataclass(frozen=True, slots=True)
class OpenEnum:
    """Metadata of a field ``TheEnum | str``: an unknown value stays a plain string."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        enum: type[StrEnum] = get_args(source)[0]
        members = EnumMembers({member.value: member for member in enum})
        return core_schema.no_info_after_validator_function(
            members.__getitem__, core_schema.str_schema(strict=True)
        )


class EnumMembers(dict[str, str]):
    """Members of an enum by their values; an unknown value is itself.

    Its ``__getitem__`` calls no Python function for a known value.
    """

    def __missing__(self, value: str) -> str:
        return value


def _accept_named_numbers(schema: Any) -> Any:
    """Returns the schema with floats that also accept "NaN", "Infinity" and "-Infinity"."""
    if isinstance(schema, list | tuple):
        return type(schema)(map(_accept_named_numbers, schema))
    if not isinstance(schema, dict) or schema.get("function") == READING_NUMBER["function"]:
        return schema
    if schema.get("type") == "float":
        return {**READING_NUMBER, "schema": schema}
    within = SCHEMAS_WITHIN & schema.keys() if "type" in schema else schema.keys()
    return schema | {key: _accept_named_numbers(schema[key]) for key in within}


def _to_number(value: object) -> object:
    return SPECIAL_NUMBERS.get(value, value) if isinstance(value, str) else value


READING_NUMBER: Any = core_schema.no_info_before_validator_function(
    _to_number, core_schema.float_schema()
)
SCHEMAS_WITHIN = frozenset({
    "choices", "definitions", "extras_schema", "fields", "items_schema", "json_schema",
    "keys_schema", "lax_schema", "python_schema", "schema", "steps", "strict_schema",
    "values_schema",
})  # fmt: skip


def to_utc(value: object) -> datetime:
    """Returns a timestamp in UTC.

    Args:
        value: Seconds since the epoch as services send them (rounded to microseconds, as botocore
            does), an aware datetime, ISO 8601 text with an offset, or an HTTP date.
    """
    try:
        if type(value) is float or type(value) is int:
            return datetime.fromtimestamp(value, UTC)
        moment = _parse_text(value) if isinstance(value, str) else value
        if not isinstance(moment, datetime):
            raise ValueError("is not a timestamp")
        if moment.utcoffset() is None:
            raise ValueError("has no time zone")
        return moment.astimezone(UTC)
    except (OverflowError, OSError):
        raise ValueError("is outside the years 1 to 9999") from None


def _parse_text(text: str) -> datetime:
    if http := HTTP_DATE.fullmatch(text):
        month = MONTHS.find(http["month"]) // 3 + 1
        text = f"{http['year']}-{month:02}-{http['day']}T{http['clock']}Z"
    elif not ISO.fullmatch(text):
        raise ValueError("is neither ISO 8601 nor an HTTP date")
    return datetime.fromisoformat(text)


UtcDatetime = Annotated[datetime, BeforeValidator(to_utc, json_schema_input_type=datetime)]
