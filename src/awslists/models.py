"""The base classes of items and of structures in requests, and the types of their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    JsonValue,
    ValidationError,
)
from pydantic_core import CoreSchema, core_schema

from awslists._checks.keywords import match_keywords
from awslists._checks.plain_values import to_plain
from awslists._checks.unions import explain_wrong_union, find_union_violations, make_union
from awslists._checks.violations import list_request_violations
from awslists._support.caching import cached_by_class
from awslists._support.frozen import freeze
from awslists._support.hints import AttributeHints, suggest_field
from awslists._support.model_class import ModelMeta, prepare_fields
from awslists._support.names import LetterCase, make_aws_name, make_camel_name
from awslists._support.unbuilt import explain_unbuilt
from awslists.constraints import Name
from awslists.errors import DeclarationError, InvalidRequestError

__all__ = [
    "Document",
    "ItemModel",
    "Name",
    "OpenEnum",
    "ParameterModel",
    "UtcDatetime",
    "get_field_types",
]


ZONE = r"[Zz]|[+-][0-9][0-9](:?[0-9][0-9])?"
ISO = re.compile(rf"[0-9-]+[Tt ][0-9:]+([.,][0-9]+)?({ZONE})?")
"""Checked first, since fromisoformat ignores anything after six fractional digits."""
HTTP_DATE = re.compile(
    r"[A-Z][a-z]{2}, (?P<day>[0-9]{2}) (?P<month>[A-Z][a-z]{2}) (?P<year>[0-9]{4}) "
    r"(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?) GMT"
)
MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
ALIASES: dict[object, Any] = {"PascalCase": make_aws_name, "camelCase": make_camel_name}
SPECIAL_NUMBERS = {word: float(word) for word in ("NaN", "Infinity", "-Infinity")}
"""Numbers that JSON cannot express, as AWS writes them."""


class _Model(AttributeHints, BaseModel, metaclass=ModelMeta):
    """A structure of AWS: frozen and strict, with snake_case attributes and AWS's names."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        strict=True,
        alias_generator=make_aws_name,
        validate_by_name=True,
        ser_json_bytes="base64",
        ser_json_inf_nan="strings",
        defer_build=True,
    )

    def __init_subclass__(cls, *, names: LetterCase | None = None, **config: Any) -> None:
        """Declares a structure.

        Args:
            names: How AWS spells the names of the members: ``"PascalCase"`` (the default) or
                ``"camelCase"``.
            config: Settings of pydantic.

        Raises:
            DeclarationError: A field has a name that is taken, or `names` is something else.
        """
        super().__init_subclass__(**config)
        wrong = prepare_fields(cls)
        if names in ALIASES:
            cls.model_config["alias_generator"] = ALIASES[names]
        elif names is not None:
            wrong.append(f'names must be "PascalCase" or "camelCase", not {names!r}')
        if wrong:
            raise DeclarationError(f"{cls.__name__}: {'; '.join(wrong)}")

    @classmethod
    def __pydantic_init_subclass__(cls, **config: Any) -> None:
        super().__pydantic_init_subclass__(**config)
        if cls.__module__ == "__main__":
            # It may be sent to another process by value, which earlier versions of pydantic
            # support only once the model is built.
            cls.model_rebuild(raise_errors=False)

    def _hint_for_attribute(self, name: str) -> str:
        model: Any = type(self)  # pyright takes the class of a model for unhashable
        return suggest_field(model, name)


class ItemModel(_Model):
    """An item of a listing: frozen, with snake_case attributes and AWS's names as aliases.

    ``model_validate`` takes the dict that AWS (or boto3) returns, and
    ``model_dump(by_alias=True, exclude_none=True)`` restores it. Fields that AWS adds later are
    kept in ``model_extra``.

    The name of a field is AWS's in snake_case. If AWS's names begin with small letters, declare
    ``class Job(ItemModel, names="camelCase")``. A name that pydantic or Python reserves gets a
    trailing underscore (``schema_`` for AWS's Schema); where AWS's name does not follow from it,
    set it with `Name`. In JSON, ``bytes`` are base64, and a ``float`` may be "NaN", "Infinity" or
    "-Infinity".
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow", validate_by_alias=True, val_json_bytes="base64"
    )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: CoreSchema = _accept_forms_of_aws(handler(source))
        return schema


class ParameterModel(_Model):
    """A structure in a request, such as a filter: checked when it is made, and frozen.

    So are its lists and dicts: a change of one raises TypeError. Names of fields are those of
    `ItemModel`, and their constraints those of parameters, as in `awslists.constraints`.
    ``model_dump(by_alias=True, exclude_none=True)`` gives the dict that boto3 takes. If AWS calls
    the structure a union, of which exactly one member is set, declare
    ``class Condition(ParameterModel, union=True)``, with ``| None = None`` for each member.

    Raises:
        InvalidRequestError: A field breaks its constraint, is missing or unknown, or not exactly
            one member of a union is set. ``operation`` is the name of the class.
        TypeError: A positional argument was given.

    Examples:
        >>> class Filter(ParameterModel):
        ...     name: Annotated[str, Text(max_length=50)]
        ...     values: list[Annotated[str, Text(max_length=10)]] | None = None
        >>> Filter(name="state", values=["running"]).model_dump(by_alias=True)
        {'Name': 'state', 'Values': ['running']}
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", validate_by_alias=False)

    def __init_subclass__(cls, *, union: bool | None = None, **config: Any) -> None:
        """Declares a structure of a request.

        Args:
            union: Whether exactly one member is set; by default as in the base class.
            config: Settings of an `ItemModel`, such as ``names``.

        Raises:
            DeclarationError: A field or a setting is wrong.
        """
        super().__init_subclass__(**config)
        if union is not None:
            make_union(cls, union)

    @classmethod
    def __pydantic_init_subclass__(cls, **config: Any) -> None:
        super().__pydantic_init_subclass__(**config)
        if wrong := explain_wrong_union(cls):
            raise DeclarationError(f"{cls.__name__}: {wrong}")

    def __init__(self, /, **parameters: Any) -> None:
        __tracebackhide__ = True
        types = get_field_types(type(self))
        given, violations = match_keywords(parameters.items(), {name: name for name in types})
        try:
            super().__init__(**{name: to_plain(given[name], types[name]) for name in given})
        except ValidationError as error:
            violations = [*list_request_violations(error, types), *violations]
        violations += find_union_violations(type(self), given)
        if violations:
            raise InvalidRequestError(type(self).__name__, violations)

    # Otherwise pydantic would call it for each structure that it validates.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # as in pydantic

    def model_post_init(self, context: object) -> None:
        """Freezes lists and dicts; checks a union, since pydantic may not call the constructor."""
        if wrong := find_union_violations(type(self), vars(self)):
            raise ValueError(wrong[0].message)
        vars(self).update({name: freeze(value) for name, value in vars(self).items()})

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Returns a copy; with other values, which are checked, for the fields in `update`."""
        if not update:
            return super().model_copy(deep=deep)
        given = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self)(**{**given, **update})

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        given = self.model_fields_set
        return ((name, value) for name, value in super().__repr_args__() if name in given)


@cached_by_class
def get_field_types(model: type[BaseModel]) -> dict[str, Any]:
    """Returns the declared type of each field, with its metadata."""
    if problem := explain_unbuilt(model):
        raise DeclarationError(problem)
    fields = model.model_fields.items()
    return {
        name: Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        for name, field in fields
    }


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


def _accept_forms_of_aws(schema: Any) -> Any:
    """Returns the schema with floats and tuples that accept and give what AWS and boto3 do.

    That is "NaN", "Infinity" and "-Infinity" for a float, and a list for a tuple of any length.
    """
    if isinstance(schema, list | tuple):
        return type(schema)(map(_accept_forms_of_aws, schema))
    if not isinstance(schema, dict) or schema.get("function") == READING_NUMBER["function"]:
        return schema
    if schema.get("type") == "float":
        return {**READING_NUMBER, "schema": schema}
    if schema.get("type") == "tuple" and "variadic_item_index" in schema:
        schema |= {"strict": False, "serialization": AS_LIST}
    is_schema = isinstance(schema.get("type"), str)  # and not fields, of which one is called type
    within = SCHEMAS_WITHIN & schema.keys() if is_schema else schema.keys()
    return schema | {key: _accept_forms_of_aws(schema[key]) for key in within}


def _to_number(value: object) -> object:
    return SPECIAL_NUMBERS.get(value, value) if isinstance(value, str) else value


READING_NUMBER: Any = core_schema.no_info_before_validator_function(
    _to_number, core_schema.float_schema()
)
AS_LIST: Any = core_schema.wrap_serializer_function_ser_schema(
    lambda value, serialize: list(serialize(value))
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

Document = JsonValue
"""A value that AWS calls a document: text, a number, a flag, None, or lists and dicts of these."""
