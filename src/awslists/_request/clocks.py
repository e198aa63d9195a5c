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
from awslists._support.text import shorten
from awslists._support.type_hints import drop_metadata, get_leaves
from awslists.errors import DeclarationError, Violation

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = [
    "check_clock_names",
    "check_clocks",
    "find_undated",
    "get_clocks",
    "has_field",
    "may_be_time",
]

CREATION_TIME = "creation_time"
get_zone = attrgetter(f"{CREATION_TIME}.tzinfo")


def check_clock_names(name: str, clocks: object) -> Mapping[str, str]:
    """Returns the clocks of a class; raises DeclarationError unless they are names."""
    pairs: Any = clocks.items() if isinstance(clocks, Mapping) else [(clocks, None)]
    if all(isinstance(text, str) for pair in pairs for text in pair):
        return dict(pairs)
    said = shorten(repr(clocks))
    raise DeclarationError(f"the clocks of {name} must be a dict of names, not {said}")


def check_clocks(cls: type[Request]) -> None:
    """Raises DeclarationError for clocks without a parameter, or without a field for times."""
    item_type: Any = getattr(cls, "item_type", None)  # a base class may have none
    bounded = _find_bounded_clocks(field.name for field in fields(cls))
    for clock, field in cls.clocks.items() if item_type else ():
        if clock not in bounded:
            wrong = f"declares no {clock}{AFTER} and no {clock}{BEFORE}"
            raise DeclarationError(f"{cls.__name__} has a clock {clock}, but {wrong}")
        wrong = "" if may_be_time(item_type, field) else f"not a time in {item_type.__name__}"
        if not has_field(item_type, field):
            wrong = f"not a field of {item_type.__name__}"
        if wrong:
            raise DeclarationError(
                f"the clock {clock} of {cls.__name__} is {field}, which is {wrong}"
            )


@cached_by_class
def get_clocks(cls: type[Request]) -> Mapping[str, str]:
    """Returns the item field of each clock, leaving out clocks without one."""
    named = {
        clock: cls.clocks.get(clock, clock) for clock in _find_bounded_clocks(get_aws_names(cls))
    }
    return {clock: field for clock, field in named.items() if has_field(cls.item_type, field)}


def has_field(item_type: type[Any], name: str) -> bool:
    """Returns whether items have a field or a property of this name."""
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
    field = listing.item_type.model_fields.get(CREATION_TIME)
    name = field.alias if field else CREATION_TIME
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
