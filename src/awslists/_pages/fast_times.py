"""A faster validator of the same models, for timestamps that are numbers.

Reading timestamps takes half of the time in which a page of images is validated, most of it for
calling a Python function from Rust. The validator here leaves the numbers as they are, and a loop
over the items makes datetimes of them, by `datetime.fromtimestamp` as usual.

Until then an item has floats for times, which code of its class must not see. So an item class
whose own code runs while it is validated keeps the usual validator; so do times in other places
than in a field of an item, as in a nested item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic_core import CoreSchema, SchemaError, SchemaValidator, core_schema

from awslists._pages.structures import find_values
from awslists.models import READING_NUMBER, EnumMembers, ItemModel, UtcDatetime, to_utc

__all__ = ["FastValidator", "make_fast_validator"]

SEES_NOTHING = {"metadata", "ref", "serialization"}
"""Parts of a schema that take no part in validation."""
UNSHARED: Any = (
    {"_use_prebuilt": False} if "_use_prebuilt" in str(SchemaValidator.__text_signature__) else {}
)
"""Without it, the validator that an item class already has is used in place of its schema."""


@dataclass(frozen=True, slots=True)
class FastValidator:
    """Validates bodies of a response.

    Attributes:
        validator: Validates a body, but leaves times that are numbers as floats.
        times: The attributes of an item that may hold such a float.
    """

    validator: SchemaValidator
    times: tuple[str, ...]

    def validate(self, body: str | bytes) -> dict[str, Any] | None:
        """Returns the values in a response; None if it is refused, and the usual one says why."""
        try:
            found = find_values(self.validator.validate_json(body, by_alias=True, by_name=False))
            self._set_times(found.get("items") or ())
        except (OSError, OverflowError, ValueError):  # ValidationError is a ValueError
            return None
        return found

    def _set_times(self, items: tuple[Any, ...]) -> None:
        from_timestamp = datetime.fromtimestamp
        fields_of_items = [item.__dict__ for item in items if item is not None]
        for name in self.times:
            for fields in fields_of_items:
                value = fields[name]
                if type(value) is float:
                    fields[name] = from_timestamp(value, UTC)


def make_fast_validator(model: type[BaseModel]) -> FastValidator | None:
    """Makes the fast validator of a model of responses.

    Returns:
        None if it would not be faster, or if it might not give the same results.
    """
    model.model_rebuild(raise_errors=False)
    # A plugin of pydantic (such as Logfire's) puts a class of its own here.
    if type(getattr(model, "__pydantic_validator__", None)) is not SchemaValidator:
        return None
    times: list[str] = []
    usual = getattr(model, "__pydantic_core_schema__", None)
    schema = _replace_times(usual, times)
    if not times or _has_changed_models(usual):
        return None
    try:
        return FastValidator(SchemaValidator(schema, **UNSHARED), tuple(times))
    except SchemaError:  # not in the versions of pydantic that this was tried with
        return None


def _replace_times(schema: Any, times: list[str]) -> Any:
    """Returns the schema of a response with floats for the times of items; adds their names."""
    match schema:
        case {"type": "default" | "definitions" | "nullable", "schema": inner}:
            return schema | {"schema": _replace_times(inner, times)}
        case {"type": "tuple", "items_schema": [item]}:
            return schema | {"items_schema": [_replace_times(item, times)]}
        case {"type": "model", "cls": cls, "schema": {"type": "model-fields"} as inner}:
            is_item = issubclass(cls, ItemModel)
            replace = _replace_in_item if is_item else _replace_in_response
            return schema | {"schema": replace(inner, times)} if _is_plain(schema) else schema
        case _:
            return schema


def _replace_in_response(model: Any, times: list[str]) -> Any:
    fields = {
        name: field | {"schema": _replace_times(field["schema"], times)}
        for name, field in model["fields"].items()
    }
    return model | {"fields": fields}


def _replace_in_item(item: Any, times: list[str]) -> Any:
    fields = dict(item["fields"])
    for name, field in fields.items():
        schema = _replace_in_field(field["schema"])
        if schema != field["schema"]:
            fields[name] = field | {"schema": schema}
            times.append(name)
    return item | {"fields": fields}


def _replace_in_field(schema: Any) -> Any:
    match schema:
        case {"type": "nullable", "schema": inner}:
            return schema | {"schema": _replace_in_field(inner)}
        case {"type": "default", "default": None, "schema": inner}:  # a float would be replaced
            return schema | {"schema": _replace_in_field(inner)}
        case _:
            return _get_number_schema() if schema == _get_usual_schema() else schema


def _is_plain(schema: Any) -> bool:
    """Returns whether no code but ours runs when a schema validates."""
    return not any(
        _is_foreign(part.get("function"))
        or part.get("post_init")
        or part.get("custom_init")
        or part.get("default_factory_takes_data")
        for part in _walk(schema)
    )


def _is_foreign(function: Any) -> bool:
    called = function.get("function") if isinstance(function, dict) else function
    ours = (None, to_utc, READING_NUMBER["function"]["function"])
    return called not in ours and not isinstance(getattr(called, "__self__", None), EnumMembers)


def _has_changed_models(schema: Any) -> bool:
    """Returns whether an annotation has changed the schema of a model within another one.

    pydantic itself ignores the change, and uses the validator that the model already has.
    """
    definitions = _get_definitions(schema)
    return any(_is_changed(part, definitions) for part in _walk(schema))


def _is_changed(part: dict[str, Any], definitions: Mapping[str, Any]) -> bool:
    match part:
        case {"type": "model" | "dataclass", "cls": type() as cls}:
            own: Any = cls.__dict__.get("__pydantic_core_schema__")
        case _:
            return False
    # Until the class is built, this is no dict, and looking into it would build the class.
    if not isinstance(own, dict):
        return False
    own_definitions = _get_definitions(own)
    if own["type"] == "definitions":
        own = own_definitions.get(own["schema"].get("schema_ref"), own["schema"])
    outermost = {"type": None, "ref": None, "metadata": None}
    own, part = own | outermost, part | outermost
    if own == part:
        return False
    return bool(_outline(own, own_definitions) != _outline(part, definitions))


def _get_definitions(schema: Any) -> dict[str, Any]:
    return {part["ref"]: part for part in schema.get("definitions", ())}


def _outline(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """Returns what validation sees of a schema, with classes for the models within it."""
    match schema:
        case {"type": "definition-ref", "schema_ref": ref} if ref in definitions:
            others = {name: part for name, part in definitions.items() if name != ref}
            return _outline(definitions[ref], others)
        case {"type": "model" | "dataclass", "cls": cls}:
            return cls
        case dict():
            return {key: _outline(schema[key], definitions) for key in _get_seen_keys(schema)}
        case list() | tuple():
            return [_outline(part, definitions) for part in schema]
        case _:
            members = getattr(schema, "__self__", None)  # they are made for each schema
            return {**members} if isinstance(members, EnumMembers) else schema


def _walk(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for key in _get_seen_keys(schema):
            yield from _walk(schema[key])
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from _walk(part)


def _get_seen_keys(schema: dict[str, Any]) -> Iterable[str]:
    # A dict without a type holds the fields of a model, which may have any names.
    return schema.keys() - SEES_NOTHING if isinstance(schema.get("type"), str) else schema


@cache
def _get_usual_schema() -> CoreSchema:
    return TypeAdapter[datetime](UtcDatetime).core_schema


@cache
def _get_number_schema() -> CoreSchema:
    """Makes the schema of a time that is a number, which stays one, or else a text."""
    number = core_schema.float_schema(strict=True)
    return core_schema.union_schema([number, _get_usual_schema()], mode="left_to_right")
