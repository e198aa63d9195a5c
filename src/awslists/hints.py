"""Attributes that are looked for in the wrong place, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

from pydantic import BaseModel
from pydantic.alias_generators import to_snake

__all__ = ["did_you_mean", "field_hint", "name_hint", "no_attribute"]

MOST_NAMED = 3


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


def name_hint(wrong: str, known: Iterable[str]) -> str:
    """Names what was probably meant, or else the names that have it as a part; else "".

    Of AWS's names, people leave out what seems to go without saying: ``status`` for image_status.
    """
    names = list(known)
    if hint := did_you_mean(wrong, names):
        return hint
    longer = [name for name in names if f"_{wrong.lower()}_" in f"_{name}_"]
    return f"; did you mean {' or '.join(longer[:MOST_NAMED])}?" if longer else ""


def did_you_mean(wrong: object, known: Iterable[str], *, alike: float = 0.6) -> str:
    """Names what was probably meant, if anything is so much alike, from 0 to 1; else ""."""
    originals = {name.lower(): name for name in known}
    close = get_close_matches(str(wrong).lower(), originals, n=1, cutoff=alike)
    return f"; did you mean {originals[close[0]]}?" if close else ""
