"""Attributes that are looked for in the wrong place, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pydantic import BaseModel
from pydantic.alias_generators import to_snake

from awslists._support.text import name_hint

__all__ = ["field_hint", "no_attribute"]


def no_attribute(of: object, name: str, hints: Mapping[str, str]) -> AttributeError:
    """Python's own error, with a hint if there is one for the name."""
    said = f"{type(of).__name__!r} object has no attribute {name!r}"
    hint = f": {hints[name]}" if name in hints else ""
    return AttributeError(said + hint, name=name, obj=of)


@lru_cache(1024)
def field_hint(model: type[BaseModel], name: str) -> str:
    """Names the field that was probably meant by a name which is none, or AWS's; else "".

    Kept, since libraries ask many items for the same attributes that they do not have.
    """
    if name.startswith("_"):
        return ""
    for field, info in model.model_fields.items():
        if name == info.alias or to_snake(name) == field:
            return f"; write {field}"
    return name_hint(to_snake(name), model.model_fields)
