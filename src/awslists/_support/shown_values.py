"""Values as errors show them: short, plain, and without secrets."""

from __future__ import annotations

import re
from datetime import datetime
from reprlib import Repr
from typing import Any

from awslists._support.frozen import FrozenDict, FrozenList
from awslists._support.moments import at_fixed_offset
from awslists._support.redaction import shorten_token

__all__ = ["LONGEST_VALUE", "hide_secrets", "shorten_value"]

LONGEST_VALUE = 100
CONFIDENTIAL = re.compile("token|marker|secret|password|access_?key", re.IGNORECASE)
TOKEN_IN_TEXT = re.compile(r"""((?:token|marker)['"]\s*:\s*\[?['"])([^'"]*)""", re.IGNORECASE)


def shorten_value(value: object) -> object:
    """Returns the value itself if it is plain and short, else the beginning of its repr."""
    try:
        return _to_plain(value)
    except Exception:  # noqa: BLE001  (the repr of a value may fail in any way)
        name: str = vars(type)["__name__"].__get__(type(value))  # whatever its metaclass says
        return _Unquoted(f"<{_cut(name)} object>")


def hide_secrets(name: str, value: object) -> object:
    """Returns the value, shortened; if it may be a token or credential, only its beginning.

    Args:
        name: The name of the parameter or field that holds the value.
        value: The value.
    """
    short = shorten_value(value)
    if not isinstance(short, str):
        return short
    if CONFIDENTIAL.search(name):
        return type(short)(shorten_token(short))
    return type(short)(TOKEN_IN_TEXT.sub(lambda found: found[1] + shorten_token(found[2]), short))


def _to_plain(value: Any) -> object:
    kind = type(value)
    if issubclass(kind, str):
        return _cut(str.__str__(value))
    if value is None or kind is bool or kind is float:
        return value
    if kind is datetime:
        return value if value.tzinfo is None else at_fixed_offset(value)
    if kind is int:  # Python refuses to write very large numbers in decimal
        return value if abs(value) < 10**LONGEST_VALUE else _Unquoted(_cut(f"{value:#x}"))
    return _Unquoted(_cut(str.__str__(_repr.repr(value))))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


class _Unquoted(str):
    """The text of a value that was not a string; its repr has no quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


class _Repr(Repr):
    """Iterates only over Python's own containers and ours, since others may do anything."""

    def repr1(self, x: object, level: int) -> str:
        if isinstance(x, FrozenDict | FrozenList):
            x = dict(x) if isinstance(x, FrozenDict) else list(x)
        if any(type(x) is container for container in CONTAINERS):
            return super().repr1(x, level)
        return self.repr_instance(x, level)


CONTAINERS = (dict, frozenset, list, set, tuple)
_repr = _Repr()
_repr.maxlevel = 3
_repr.maxother = LONGEST_VALUE
