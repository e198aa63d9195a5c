"""Annotations taken apart; pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

__all__ = ["choices_of", "leaves_of", "types_of"]


def leaves_of(annotation: Any) -> list[Any]:
    """What a union and its annotated members are made of: types, literals and metadata."""
    if get_origin(annotation) in (Union, UnionType):
        return [leaf for member in get_args(annotation) for leaf in leaves_of(member)]
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return [*leaves_of(inner), *metadata]
    return [annotation]


def types_of(leaves: Iterable[Any]) -> list[Any]:
    """The leaves that are types or literals, without None and metadata."""
    types = [leaf for leaf in leaves if isinstance(leaf, type) or get_origin(leaf) is not None]
    return [each for each in types if each is not NoneType]


def choices_of(leaf: Any) -> list[Any]:
    """The values that an enum or a literal allows; none of another type."""
    if get_origin(leaf) is Literal:
        return list(get_args(leaf))
    if isinstance(leaf, type) and issubclass(leaf, Enum):
        return [member.value for member in leaf]
    return []
