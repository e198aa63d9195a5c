"""The columns of an item type: what a dataframe or a table of its items has.

They come from the model and not from the data, so that an empty listing has all of them; pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from awslists.models import ItemModel
from awslists.request import cached_by_class

__all__ = ["Column", "Kind", "columns_of"]


class Kind(Enum):
    """What a column holds."""

    TEXT = auto()
    STATUS = auto()
    """Text, mostly of a known set of words."""
    INTEGER = auto()
    NUMBER = auto()
    FLAG = auto()
    TIME = auto()
    STRUCT = auto()
    LIST = auto()


PLAIN: dict[type[Any], Kind] = {
    bool: Kind.FLAG,
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

    def values(self, items: Iterable[ItemModel]) -> list[Any]:
        """The plain value of each item: text, numbers, times, dicts and lists of these."""
        return [self.plain(getattr(item, self.name)) for item in items]

    def plain(self, value: Any) -> Any:
        """A value of the column, free of classes of ours."""
        if value is None:
            return None
        if self.kind is Kind.STATUS:
            return str(value)
        if self.kind is Kind.STRUCT:
            return {field.name: field.plain(getattr(value, field.name)) for field in self.inner}
        if self.kind is Kind.LIST:
            return [self.inner[0].plain(element) for element in value]
        return value


@cached_by_class
def columns_of(item_type: type[ItemModel]) -> tuple[Column, ...]:
    """The columns of an item type, in the order of its fields.

    Raises:
        TypeError: A field is of a type that no column can hold.
    """
    try:
        return tuple(
            _column(name, field.annotation) for name, field in item_type.model_fields.items()
        )
    except TypeError as error:
        raise TypeError(f"{item_type.__name__}.{error}") from None


def _column(name: str, annotation: Any) -> Column:
    """The column of a field: of one type, which can be None, or of an enum and other text."""
    kinds = set(_flattened(annotation))
    nullable = NoneType in kinds
    kinds -= {NoneType}
    if len(kinds) == 1:
        return _column_of_one(name, kinds.pop(), nullable)
    if all(isinstance(kind, type) and issubclass(kind, str) for kind in kinds):
        return Column(name, Kind.STATUS, nullable)
    raise TypeError(f"{name} has several types, which no column can hold: {annotation}")


def _column_of_one(name: str, kind: Any, nullable: bool) -> Column:
    if kind in PLAIN:
        return Column(name, PLAIN[kind], nullable)
    if get_origin(kind) in (list, tuple):
        return Column(name, Kind.LIST, nullable, (_column("element", get_args(kind)[0]),))
    if isinstance(kind, type) and issubclass(kind, str):
        return Column(name, Kind.STATUS, nullable)
    if isinstance(kind, type) and issubclass(kind, ItemModel):
        return Column(name, Kind.STRUCT, nullable, columns_of(kind))
    raise TypeError(f"{name} is of a type that no column can hold: {kind}")


def _flattened(annotation: Any) -> list[Any]:
    """The members of a union and of the unions in it, without metadata; a literal is a string."""
    if get_origin(annotation) in (Union, UnionType):
        return [kind for member in get_args(annotation) for kind in _flattened(member)]
    if get_origin(annotation) is Annotated:
        return _flattened(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return [type(value) for value in get_args(annotation)]
    return [annotation]
