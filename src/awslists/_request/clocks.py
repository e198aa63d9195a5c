"""Clocks: the times of an item that the bounds of a request refer to; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import datetime
from enum import Enum
from functools import cached_property
from inspect import getattr_static
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, get_origin

from pydantic import BaseModel

from awslists._request.parameters import get_aws_names
from awslists._request.time_bounds import AFTER, BEFORE, get_clock
from awslists._support.caching import cached_by_class
from awslists._support.type_hints import drop_metadata, get_leaves
from awslists.errors import Violation

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = [
    "find_undated",
    "find_wrong_clocks",
    "get_clocks",
    "get_creation_name",
    "has_field",
    "may_be_time",
]

CREATION_TIME = "creation_time"
get_zone = attrgetter(f"{CREATION_TIME}.tzinfo")


def find_wrong_clocks(cls: type[Request], item_type: Any) -> Iterator[str]:
    """Finds clocks without a parameter, or without a field for times."""
    bounded = _find_bounded_clocks(field.name for field in fields(cls))
    for clock, field in cls.clocks.items():
        if clock not in bounded:
            missing = f"no {clock}{AFTER} and no {clock}{BEFORE}"
            yield f"there is a clock {clock}, but {missing} is declared"
        elif not has_field(item_type, field):
            yield f"the clock {clock} is {field}, which is not a field of {item_type.__name__}"
        elif not may_be_time(item_type, field):
            yield f"the clock {clock} is {field}, which is not a time in {item_type.__name__}"


@cached_by_class
def get_clocks(cls: type[Request]) -> Mapping[str, str]:
    """Returns the item field of each clock, leaving out clocks without one."""
    named = {
        clock: cls.clocks.get(clock, clock) for clock in _find_bounded_clocks(get_aws_names(cls))
    }
    return {clock: field for clock, field in named.items() if has_field(cls.item_type, field)}


def has_field(item_type: type[Any], name: str) -> bool:
    """Returns whether items have a field or a property of this name; strings have none."""
    if item_type is str:
        return False
    found = getattr_static(item_type, name, None)
    is_property = isinstance(found, property | cached_property)
    return name in item_type.model_fields or (is_property and not hasattr(BaseModel, name))


def may_be_time(item_type: type[Any], name: str) -> bool:
    """Returns whether a field can hold a datetime, as far as its type is known.

    A property, a name that does not exist yet, and a type that only pydantic knows may be one.
    """
    field = item_type.model_fields.get(name)
    return field is None or any(map(_is_open, get_leaves(drop_metadata(object, field.annotation))))


def find_undated(listing: Request, items: Sequence[Any]) -> list[Violation]:
    """Finds the items without a creation time, which a scan cannot place."""
    with suppress(AttributeError):
        if all(map(get_zone, items)):  # much faster than a look at each in Python
            return []
    return list(_find_undated(listing, items))


def _find_undated(listing: Request, items: Iterable[Any]) -> Iterator[Violation]:
    name = get_creation_name(listing.item_type)
    for place, item in enumerate(items):
        moment = item.creation_time
        if getattr(moment, "tzinfo", None) is None:
            wrong = "is missing" if moment is None else "has no time zone"
            yield Violation(
                f"{listing.items_member}[{place}].{name}",
                moment,
                "",
                f"{wrong}, but a scan needs the creation time of each item; iterate without a scan",
            )


def get_creation_name(item_type: Any) -> str:
    """Returns AWS's name of the creation time of an item; its own if it is a property."""
    field = item_type.model_fields.get(CREATION_TIME)
    return str(field.alias) if field else CREATION_TIME


def _find_bounded_clocks(names: Iterable[str]) -> list[str]:
    """Returns the clocks that parameters set bounds for."""
    bounds = (name for name in names if name.endswith((AFTER, BEFORE)))
    return list(dict.fromkeys(map(get_clock, bounds)))


def _is_open(leaf: Any) -> bool:
    """Returns whether a value of this type can be a datetime."""
    kind = get_origin(leaf) or leaf
    if not isinstance(kind, type) or kind in (Any, object):
        return kind is not Literal
    is_custom = hasattr(kind, "__get_pydantic_core_schema__")  # such as AwareDatetime
    return issubclass(kind, datetime) or (is_custom and not issubclass(kind, BaseModel | Enum))
