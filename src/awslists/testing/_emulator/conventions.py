"""Meanings of parameters by AWS's naming conventions; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from awslists._listings.listing import Listing
from awslists._support.names import make_aws_name
from awslists.testing._emulator.behaviour import UNDATED, Clock
from awslists.testing._emulator.item_fields import ItemFields
from awslists.testing._emulator.stored import Stored

__all__ = ["Comparison", "Conventions", "get_value", "make_conventions"]

Key = Callable[[Stored], Any]
AFTER, BEFORE = "After", "Before"
PLAIN = ("string", "integer", "long", "boolean")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison of a field of an item with the value of a parameter.

    Attributes:
        field: The attribute of the item, or its path; an item without a value does not pass.
        compare: Compares the value of the field with that of the parameter.
    """

    field: str
    compare: Callable[[Any, Any], bool]

    def accepts(self, item: Any, asked: Any) -> bool:
        """Return whether an item passes."""
        value = get_value(item, self.field)
        return value is not None and self.compare(value, asked)


@dataclass(frozen=True, slots=True)
class Conventions:
    """Meanings of the parameters of an operation, as far as their names say.

    Attributes:
        filters: What each filter compares.
        bounds: The time that each time bound applies to, and whether it is a lower bound.
        sort_by: The parameter that says what to sort by; "" without one.
        sort_order: The parameter that says in which order; "" without one.
        sort_keys: The sort key for each value of `sort_by`, the default first, under "".
    """

    filters: Mapping[str, Comparison]
    bounds: Mapping[str, tuple[Clock, bool]]
    sort_by: str
    sort_order: str
    sort_keys: Mapping[str, Key]


def get_value(item: Any, path: str) -> Any:
    """Return the value of an attribute, which may lie inside others; None without one."""
    for name in path.split("."):
        item = getattr(item, name, None)
    return item


def make_conventions(listing: type[Listing[Any]], members: Mapping[str, Any]) -> Conventions:
    """Find out what the parameters of an operation mean.

    Args:
        listing: The listing class.
        members: botocore's shapes of the parameters.
    """
    fields = ItemFields(listing.item_type, listing.operation)
    keys = _Keys(fields, listing)
    names = {name.lower(): name for name in members if members[name].type_name == "string"}
    sort_by = names.get("sortby", "")
    return Conventions(
        filters={
            name: comparison
            for name, shape in members.items()
            if (comparison := _make_filter(fields, name, shape))
        },
        bounds=_find_bounds(keys, members),
        sort_by=sort_by,
        sort_order=names.get("sortorder", ""),
        sort_keys=_find_sort_keys(keys, members[sort_by].enum if sort_by else []),
    )


def _make_filter(fields: ItemFields, name: str, shape: Any) -> Comparison | None:
    """Return what a parameter accepts, by its name; None if that does not say."""
    if shape.type_name == "list":
        return _make_choice(fields, name, shape)
    if shape.type_name not in PLAIN:
        return None
    for ending, (kinds, compare) in COMPARISONS.items():
        stem = name.removesuffix(ending)
        if stem != name and (field := fields.find(stem or "Name", *kinds)):
            return Comparison(field, compare)
    if field := fields.find_exact(name, *SCALARS):
        return Comparison(field, _equals)
    return None


def _make_choice(fields: ItemFields, name: str, shape: Any) -> Comparison | None:
    """Return what a list of values accepts: each of them, if it is named after a field."""
    singular = f"{name.removesuffix('ies')}y" if name.endswith("ies") else name.removesuffix("s")
    field = fields.find_exact(singular, *SCALARS)
    if field is None or shape.member.type_name not in PLAIN:
        return None
    return Comparison(field, lambda value, allowed: value in allowed)


def _equals(value: Any, asked: Any) -> bool:
    return bool(value == asked)


SCALARS = (str, int)
COMPARISONS: Mapping[str, tuple[tuple[type, ...], Callable[[Any, Any], bool]]] = {
    "Contains": ((str,), lambda value, asked: asked in value),
    "Equals": (SCALARS, _equals),
    "Prefix": ((str,), lambda value, asked: value.startswith(asked)),
}
"""The values that are compared and how, by the ending of the parameter's name."""


class _Keys:
    """Sort keys and clocks: the same function for the same field."""

    def __init__(self, fields: ItemFields, listing: type[Listing[Any]]) -> None:
        self._fields = fields
        self._clocks = {
            make_aws_name(stem, listing.letter_case).lower(): field
            for stem, field in listing.clocks.items()
        }
        self._made: dict[str, Key] = {}

    def find_clock(self, stem: str) -> Clock | None:
        field = self._clocks.get(stem.lower()) or self._fields.find_time(stem)
        return self._make(field, _get_time) if field else None

    def find(self, value: str) -> Key | None:
        """Return the key for a value of SortBy, such as ``CREATION_TIME`` or ``Name``."""
        stem = value if value[1:] != value[1:].upper() else value.title().replace("_", "")
        if clock := self.find_clock(stem):
            return clock
        field = self._fields.find(stem, str, int, float)
        return self._make(field, _get_comparable) if field else None

    def _make(self, field: str, get: Callable[[Any, str], Any]) -> Key:
        if field not in self._made:
            self._made[field] = lambda stored: get(stored.item, field)
        return self._made[field]


def get_number(stored: Stored) -> int:
    """Return an item's place in the order of adding."""
    return stored.number


def _get_time(item: Any, field: str) -> datetime:
    moment = get_value(item, field)
    return moment if isinstance(moment, datetime) else UNDATED


def _get_comparable(item: Any, field: str) -> tuple[Any, ...]:
    """Return the value of a field so that items without one come first."""
    value = get_value(item, field)
    return () if value is None else (value,)


def _find_bounds(keys: _Keys, members: Mapping[str, Any]) -> dict[str, tuple[Clock, bool]]:
    bounds = {}
    for name, shape in members.items():
        stem = name.removesuffix(AFTER).removesuffix(BEFORE)
        if shape.type_name == "timestamp" and stem != name and (clock := keys.find_clock(stem)):
            bounds[name] = (clock, name.endswith(AFTER))
    return bounds


def _find_sort_keys(keys: _Keys, values: list[str]) -> dict[str, Key]:
    found = {value: key for value in values if (key := keys.find(value))}
    by_creation = [key for value, key in found.items() if "creat" in value.lower()]
    return {"": next(iter(by_creation), get_number), **found}
