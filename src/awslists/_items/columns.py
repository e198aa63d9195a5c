"""The columns that a dataframe or table of an item type has.

They are taken from the model and not from the data, so an empty listing has all of them.
"""

from __future__ import annotations

import builtins
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from awslists._support.caching import cached_by_class
from awslists._support.type_hints import get_leaves, get_types
from awslists.models import Document, ItemModel

__all__ = ["Column", "Kind", "get_columns"]


class Kind(Enum):
    """The kind of values in a column."""

    BYTES = auto()
    TEXT = auto()
    ENUM = auto()
    """Text, usually one of a known set of words."""
    INTEGER = auto()
    NUMBER = auto()
    FLAG = auto()
    TIME = auto()
    STRUCT = auto()
    LIST = auto()
    MAP = auto()
    JSON = auto()
    """Documents, and structures that contain themselves or have no fields: as text."""
    OTHER = auto()
    """Values that a table can show, but for which no dataframe has a single type."""


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
        name: Attribute of the item.
        kind: Kind of its values.
        nullable: Whether a value can be missing.
        inner: The fields of a struct, the one element of a list, or the key and value of a map.
        is_item: Whether the values are the items themselves.
    """

    name: str
    kind: Kind
    nullable: bool
    inner: tuple[Column, ...] = ()
    is_item: bool = False

    @property
    def is_typed(self) -> bool:
        """True if dataframes have a type for it."""
        return self.kind is not Kind.OTHER and all(field.is_typed for field in self.inner)

    def values(self, items: Iterable[ItemModel | str], *, maps_as_dicts: bool = False) -> list[Any]:
        """Returns the value of each item as text, numbers, times, and dicts and lists of these.

        Args:
            items: The items.
            maps_as_dicts: Whether a map is a dict and not a list of its keys and values, as
                columns with types need it.
        """
        if self.is_item:
            return list(items)
        return [self.to_plain(getattr(item, self.name), maps_as_dicts) for item in items]

    def to_plain(self, value: Any, maps_as_dicts: bool = False) -> Any:
        """Returns a value of the column without the classes of awslists."""
        if value is None:
            return None
        match self.kind:
            case Kind.ENUM:
                return str(value)
            case Kind.JSON:
                return _to_json(value)
            case Kind.STRUCT:
                return {
                    field.name: field.to_plain(getattr(value, field.name), maps_as_dicts)
                    for field in self.inner
                }
            case Kind.LIST:
                return [self.inner[0].to_plain(element, maps_as_dicts) for element in value]
            case Kind.MAP:
                key, of = self.inner
                pairs = [(key.to_plain(k), of.to_plain(v, maps_as_dicts)) for k, v in value.items()]
                return dict(pairs) if maps_as_dicts else [{"key": k, "value": v} for k, v in pairs]
        return value


def _to_json(value: Any) -> str:
    """Returns a document or a model as text, a model with AWS's names."""
    if isinstance(value, ItemModel):
        value = value.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(value, ensure_ascii=False)


OF_STRINGS = Column("value", Kind.TEXT, nullable=False, is_item=True)


@cached_by_class
def get_columns(item_type: type[Any]) -> tuple[Column, ...]:
    """Returns the columns of an item type, in the order of its fields; strings have one."""
    return _make_columns((item_type,)) if issubclass(item_type, ItemModel) else (OF_STRINGS,)


def _make_columns(types: tuple[type[ItemModel], ...]) -> tuple[Column, ...]:
    """Returns the columns of the last of these types, each of which contains the next."""
    innermost = types[-1]
    if not innermost.__pydantic_fields_complete__:
        innermost.model_rebuild()  # the class of a field was declared later
    fields = innermost.model_fields.items()
    return tuple(_make_column(name, field.annotation, types) for name, field in fields)


def _make_column(name: str, annotation: Any, above: tuple[type[ItemModel], ...]) -> Column:
    """Makes the column of a field of one type, or of an enum and other text; either may be None."""
    leaves = get_leaves(annotation)
    if any(leaf is Document for leaf in leaves):
        return Column(name, Kind.JSON, nullable=True)
    nullable = NoneType in leaves
    kinds = {kind for leaf in get_types(leaves) for kind in _get_kinds(leaf)}
    if len(kinds) == 1:
        return _make_single_column(name, kinds.pop(), nullable, above)
    if all(isinstance(kind, type) and issubclass(kind, str) for kind in kinds):
        return Column(name, Kind.ENUM, nullable)
    return Column(name, Kind.OTHER, nullable)


def _get_kinds(leaf: Any) -> list[Any]:
    """Returns the types of the values of a literal; any other type as it is."""
    return [type(value) for value in get_args(leaf)] if get_origin(leaf) is Literal else [leaf]


def _make_single_column(
    name: str, kind: Any, nullable: bool, above: tuple[type[ItemModel], ...]
) -> Column:
    if kind in PLAIN:
        return Column(name, PLAIN[kind], nullable)
    if element := _get_element(kind):
        return Column(name, Kind.LIST, nullable, (_make_column("element", element, above),))
    if get_origin(kind) is dict:
        key, value = get_args(kind)
        pair = _make_column("key", key, above), _make_column("value", value, above)
        return Column(name, Kind.MAP, nullable, pair)
    if isinstance(kind, type) and issubclass(kind, str):
        return Column(name, Kind.ENUM, nullable)
    if isinstance(kind, type) and issubclass(kind, ItemModel):
        # A type that contains itself would have infinitely many columns, one without fields none.
        inner = () if kind in above else _make_columns((*above, kind))
        return Column(name, Kind.STRUCT if inner else Kind.JSON, nullable, inner)
    return Column(name, Kind.OTHER, nullable)


def _get_element(kind: Any) -> Any:
    """Returns the element type of a list or of a tuple of any length; None for other types."""
    match get_origin(kind), get_args(kind):
        case builtins.list, (element,):
            return element
        case builtins.tuple, (element, builtins.Ellipsis):
            return element
    return None
