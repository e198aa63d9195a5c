"""Tells which operations can be scanned: bounded and sorted by creation time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["BOUNDS", "can_scan"]

BOUNDS = ("creationtimeafter", "creationtimebefore")
"""The bounds of a scan in lower case; `ScannableListing` declares both."""


def can_scan(parameters: Mapping[str, Any], items: Any) -> bool:
    """Returns whether an operation can be scanned.

    Args:
        parameters: The shapes of its parameters.
        items: The shape of its items.
    """
    by_name = {name.lower(): shape for name, shape in parameters.items()}
    return (
        all(_is_time(by_name.get(bound)) for bound in BOUNDS)
        and "creationtime" in _list_values(by_name.get("sortby"))
        and {"ascending", "descending"} <= _list_values(by_name.get("sortorder"))
        and any(name.lower() == "creationtime" and _is_time(shape)
                for name, shape in getattr(items, "members", {}).items())
    )  # fmt: skip


def _is_time(shape: Any) -> bool:
    return getattr(shape, "type_name", "") == "timestamp"


def _list_values(shape: Any) -> set[str]:
    """Returns the values of an enum, in lower case and without underscores."""
    return {value.replace("_", "").lower() for value in getattr(shape, "enum", [])}
