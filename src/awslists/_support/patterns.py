"""Documented patterns, tried on a text as a whole in time that grows with its length only.

Python's ``re`` can take exponential time for some of AWS's patterns, the Rust engine of pydantic
takes linear time for all that it reads. It reads neither look-around nor references. A pattern
with look-around is tried by it without that first, so that Python is asked about a text only that
has the form otherwise.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from pydantic_core import SchemaError, SchemaValidator, core_schema

__all__ = ["compile_pattern", "explain_unreadable", "is_linear"]

SURROGATE = re.compile(r"[\ud800-\udfff]")
LOOK_AROUND = ("(?=", "(?!", "(?<=", "(?<!")


@functools.cache
def compile_pattern(pattern: str) -> Callable[[str], bool]:
    """Returns a function that tells whether a text matches the pattern as a whole.

    Raises:
        re.error: No engine reads the pattern.
    """
    if linear := _linear(pattern):
        return linear
    backtracking = re.compile(pattern)
    relaxed = _linear(_without_look_around(pattern))

    def matches(text: str) -> bool:
        has_form = relaxed is None or relaxed(text)
        return has_form and backtracking.fullmatch(text) is not None

    return matches


def is_linear(pattern: str) -> bool:
    """Whether a text takes time that grows with its length only."""
    return _linear(pattern) is not None


def explain_unreadable(pattern: str) -> str | None:
    """Why no engine reads a pattern; None if one does."""
    try:
        re.compile(pattern)
    except re.error as error:
        return None if _validator(pattern) else str(error)
    return None


def _linear(pattern: str) -> Callable[[str], bool] | None:
    validator = _validator(pattern) and _validator(rf"\A(?:{pattern})\z")
    if not validator:
        return None
    matches = validator.isinstance_python
    return lambda text: matches(text) or matches(_without_surrogates(text))


def _without_surrogates(text: str) -> str:
    """The text as the Rust engine takes it, with another character for each half of one."""
    return SURROGATE.sub("\ufffd", text)


def _validator(pattern: str) -> SchemaValidator | None:
    schema = core_schema.str_schema(pattern=pattern, regex_engine="rust-regex")
    try:
        return SchemaValidator(schema)
    except SchemaError:
        return None


def _without_look_around(pattern: str) -> str:
    """The pattern without what looks ahead or behind; whatever matches it matched, this matches."""
    kept = []
    depth, place = 0, 0
    while place < len(pattern):
        end = _end_of_token(pattern, place)
        token = pattern[place:end]
        if depth or pattern.startswith(LOOK_AROUND, place):
            depth += {"(": 1, ")": -1}.get(token, 0)
        else:
            kept.append(token)
        place = end
    return "".join(kept)


def _end_of_token(pattern: str, place: int) -> int:
    """Where an escaped character, a set of characters, or another character ends."""
    if pattern[place] != "[":
        return place + _width(pattern, place)
    place += 2 if pattern.startswith("[^", place) else 1
    end = place + _width(pattern, place)  # a bracket that comes first stands for itself
    while pattern[end] != "]":
        end += _width(pattern, end)
    return end + 1


def _width(pattern: str, place: int) -> int:
    return 2 if pattern[place] == "\\" else 1
