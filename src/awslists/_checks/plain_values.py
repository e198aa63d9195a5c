"""From instances of subclasses to plain strings and integers; pure."""

from __future__ import annotations

from enum import Enum, EnumType
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel

from awslists._support.frozen import is_dict, is_list
from awslists._support.type_hints import get_arguments, get_leaves

__all__ = ["to_plain"]


def to_plain(value: Any, annotation: Any) -> object:
    """Returns the string or integer in an instance of a subclass; anything else as it is.

    Methods that the subclass overrides, such as its length, are not called. A member of an enum
    that the annotation accepts is kept; if it accepts only the enum, a string becomes the member.
    """
    kind, leaves = type(value), get_leaves(annotation)
    if issubclass(kind, Enum) and any(value is member for member in _get_members(leaves)):
        return value
    if issubclass(kind, str):
        return _find_member(str.__str__(value), leaves)
    if is_list(value):
        of = get_arguments(leaves, list)
        return [to_plain(element, *of) for element in value] if of else value
    if is_dict(value):
        return _unfold(value, leaves)
    return int.__index__(value) if issubclass(kind, int) and kind is not bool else value


def _unfold(value: dict[Any, Any], leaves: list[Any]) -> object:
    """Does the same for what is in a dict."""
    if of := get_arguments(leaves, dict):
        return {to_plain(name, of[0]): to_plain(each, of[1]) for name, each in value.items()}
    # pydantic would take a dict for a structure, without the checks of its class.
    is_structure = any(isinstance(leaf, type) and issubclass(leaf, BaseModel) for leaf in leaves)
    return MappingProxyType(value) if is_structure else value


def _find_member(text: str, leaves: list[Any]) -> str:
    if any(leaf is str or text in get_args(leaf) for leaf in leaves):
        return text
    return next((each for each in _get_members(leaves) if each.value == text), text)


def _get_members(leaves: list[Any]) -> list[Any]:
    """Returns the members of the enums among the leaves of an annotation."""
    enums: list[Any] = [leaf for leaf in leaves if isinstance(leaf, EnumType)]
    return [member for enum in enums for member in enum]
