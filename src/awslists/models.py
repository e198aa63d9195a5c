"""What items are made of: the base class of all items, and the types of their fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler
from pydantic.alias_generators import to_pascal
from pydantic_core import CoreSchema, core_schema

from awslists.hints import field_hint

__all__ = ["ItemModel", "OpenEnum", "UtcDatetime"]


ZONE = r"[Zz]|[+-][0-9][0-9](:?[0-9][0-9])?"
ISO = re.compile(rf"[0-9-]+[Tt ][0-9:]+([.,][0-9]+)?({ZONE})?")
"""Python passes over whatever comes behind six digits of a second."""


class ItemModel(BaseModel):
    """An item of a listing: frozen, with snake_case attributes and AWS's names as aliases.

    ``model_validate`` takes the dict that AWS (or boto3) gives, and
    ``model_dump(by_alias=True, exclude_none=True)`` gives it back. A field that AWS adds one day
    is kept in ``model_extra``.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        strict=True,
        extra="allow",
        alias_generator=to_pascal,
        validate_by_alias=True,
        validate_by_name=True,
        defer_build=True,
    )

    if not TYPE_CHECKING:  # Hidden from type checkers, so that they still report these

        def __getattr__(self, name: str) -> Any:
            try:
                return super().__getattr__(name)
            except AttributeError as error:
                # A property of the class that fails has its own words.
                hint = "" if hasattr(type(self), name) else field_hint(type(self), name)
                if not hint:
                    raise
                raise AttributeError(f"{error}{hint}", name=name) from None


@dataclass(frozen=True, slots=True)
class OpenEnum:
    """Metadata of a field ``TheEnum | str``: an unknown value stays a plain string."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        enum: type[StrEnum] = get_args(source)[0]
        members: dict[str, str] = {member.value: member for member in enum}
        return core_schema.no_info_after_validator_function(
            lambda value: members.get(value, value), core_schema.str_schema(strict=True)
        )


def to_utc(value: object) -> datetime:
    """A timestamp in UTC.

    It comes from the number of seconds that the wire carries (rounded to microseconds as botocore
    does), from an aware datetime, or from ISO 8601 text with an offset.
    """
    try:
        if type(value) is float or type(value) is int:
            return datetime.fromtimestamp(value, UTC)
        moment = _from_iso(value) if isinstance(value, str) else value
        if not isinstance(moment, datetime):
            raise ValueError("is not a timestamp")
        if moment.utcoffset() is None:
            raise ValueError("has no time zone")
        return moment.astimezone(UTC)
    except (OverflowError, OSError):
        raise ValueError("is outside the years 1 to 9999") from None


def _from_iso(text: str) -> datetime:
    if not ISO.fullmatch(text):
        raise ValueError("is not ISO 8601")
    return datetime.fromisoformat(text)


UtcDatetime = Annotated[datetime, BeforeValidator(to_utc, json_schema_input_type=datetime)]
