"""The columns of an item type: what a dataframe or a table of its items has.

They come from the model and not from the data, so that an empty listing has all of them; pure.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from awslists._support.caching import cached_by_class
from awslists._support.type_hints import leaves_of, types_of
from awslists.models import ItemModel

__all__ = ["Column", "Kind", "columns_of"]


class Kind(Enum):
    """What a column holds."""

    BYTES = auto()
    TEXT = auto()
    ENUM = auto()
    """Text, mostly of a known set of words."""
    INTEGER = auto()
    NUMBER = auto()
    FLAG = auto()
    TIME = auto()
    STRUCT = auto()
    LIST = auto()
    OTHER = auto()
    """What a table can show, but no dataframe can hold under one type."""


PLAIN: dict[type[Any], Kind] = {
    bool: Kind.FLAG,
    bytes: Kind.BYTES,
    datetime: Kind.TIME,
    float: Kind.NUMBER,
    int: Kind.INTEGER,
    str: Kind.TEXT,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A field of an item.

    Attributes:
        name: The attribute of the item.
        kind: What it holds.
        nullable: Whether the value can be missing.
        inner: The fields of a struct, or the element of a list.
    """

    name: str
    kind: Kind
    nullable: bool
    inner: tuple[Column, ...] = ()

    @property
    def is_typed(self) -> bool:
        """Whether a dataframe can hold it."""
        return self.kind is not Kind.OTHER and all(field.is_typed for field in self.inner)

    def values(self, items: Iterable[ItemModel]) -> list[Any]:
        """The plain value of each item: text, numbers, times, dicts and lists of these."""
        return [self.plain(getattr(item, self.name)) for item in items]

    def plain(self, value: Any) -> Any:
        """A value of the column, free of classes of ours."""
        if value is None:
            return None
        if self.kind is Kind.ENUM:
            return str(value)
        if self.kind is Kind.STRUCT:
            return {field.name: field.plain(getattr(value, field.name)) for field in self.inner}
        if self.kind is Kind.LIST:
            return [self.inner[0].plain(element) for element in value]
        return value


@cached_by_class
def columns_of(item_type: type[ItemModel]) -> tuple[Column, ...]:
    """The columns of an item type, in the order of its fields."""
    return _columns_below((item_type,))


def _columns_below(types: tuple[type[ItemModel], ...]) -> tuple[Column, ...]:
    """The columns of the last of these types, each of which has a field of the next."""
    innermost = types[-1]
    if not innermost.__pydantic_fields_complete__:
        innermost.model_rebuild()  # a field is of a class that was declared later
    fields = innermost.model_fields.items()
    return tuple(_column(name, field.annotation, types) for name, field in fields)


def _column(name: str, annotation: Any, above: tuple[type[ItemModel], ...]) -> Column:
    """The column of a field: of one type, which can be None, or of an enum and other text."""
    leaves = leaves_of(annotation)
    nullable = NoneType in leaves
    kinds = {kind for leaf in types_of(leaves) for kind in _kinds_of(leaf)}
    if len(kinds) == 1:
        return _column_of_one(name, kinds.pop(), nullable, above)
    if all(isinstance(kind, type) and issubclass(kind, str) for kind in kinds):
        return Column(name, Kind.ENUM, nullable)
    return Column(name, Kind.OTHER, nullable)


def _kinds_of(leaf: Any) -> list[Any]:
    """A type; of a literal, the types of its values."""
    return [type(value) for value in get_args(leaf)] if get_origin(leaf) is Literal else [leaf]


def _column_of_one(
    name: str, kind: Any, nullable: bool, above: tuple[type[ItemModel], ...]
) -> Column:
    if kind in PLAIN:
        return Column(name, PLAIN[kind], nullable)
    if element := _element_of(kind):
        return Column(name, Kind.LIST, nullable, (_column("element", element, above),))
    if isinstance(kind, type) and issubclass(kind, str):
        return Column(name, Kind.ENUM, nullable)
    # A type within itself has no end of columns, one without fields none.
    if isinstance(kind, type) and issubclass(kind, ItemModel) and kind not in above:
        inner = _columns_below((*above, kind))
        return Column(name, Kind.STRUCT if inner else Kind.OTHER, nullable, inner)
    return Column(name, Kind.OTHER, nullable)


def _element_of(kind: Any) -> Any:
    """The type of the elements, of a list and of a tuple of any length."""
    match get_origin(kind), get_args(kind):
        case builtins.list, (element,):
            return element
        case builtins.tuple, (element, builtins.Ellipsis):
            return element
    return None
