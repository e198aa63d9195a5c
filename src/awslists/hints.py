"""Attributes that are looked for in the wrong place, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["no_attribute"]


def no_attribute(of: object, name: str, hints: Mapping[str, str]) -> AttributeError:
    """Python's own error, with a hint if there is one for the name."""
    said = f"{type(of).__name__!r} object has no attribute {name!r}"
    hint = f": {hints[name]}" if name in hints else ""
    return AttributeError(said + hint, name=name, obj=of)
