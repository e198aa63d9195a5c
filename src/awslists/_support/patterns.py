"""Matching of documented patterns in linear time.

Python's ``re`` takes exponential time for some of AWS's patterns. Pydantic's Rust engine always
takes linear time, but supports neither look-around nor backreferences. A pattern with look-around
is first matched by Rust without it, and Python only sees text that matches otherwise.
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
    """Returns a function that tells whether the whole of a text matches the pattern.

    Raises:
        re.error: Neither engine supports the pattern.
    """
    if linear := _compile_linear(pattern):
        return linear
    backtracking = re.compile(pattern)
    relaxed = _compile_linear(_drop_look_around(pattern))

    def matches(text: str) -> bool:
        has_form = relaxed is None or relaxed(text)
        return has_form and backtracking.fullmatch(text) is not None

    return matches


def is_linear(pattern: str) -> bool:
    """Returns whether the pattern is matched in linear time only."""
    return _compile_linear(pattern) is not None


def explain_unreadable(pattern: str) -> str | None:
    """Returns why neither engine supports a pattern; None if one does."""
    try:
        re.compile(pattern)
    except re.error as error:
        return None if _make_validator(pattern) else str(error)
    return None


def _compile_linear(pattern: str) -> Callable[[str], bool] | None:
    validator = _make_validator(pattern) and _make_validator(rf"\A(?:{pattern})\z")
    if not validator:
        return None
    matches = validator.isinstance_python
    return lambda text: matches(text) or matches(_replace_surrogates(text))


def _replace_surrogates(text: str) -> str:
    """Replaces lone surrogates, which the Rust engine does not accept."""
    return SURROGATE.sub("\ufffd", text)


def _make_validator(pattern: str) -> SchemaValidator | None:
    schema = core_schema.str_schema(pattern=pattern, regex_engine="rust-regex")
    try:
        return SchemaValidator(schema)
    except SchemaError:
        return None


def _drop_look_around(pattern: str) -> str:
    """Removes look-around; the result matches all that the pattern matches, and more."""
    kept = []
    depth, place = 0, 0
    while place < len(pattern):
        end = _find_end(pattern, place)
        token = pattern[place:end]
        if depth or pattern.startswith(LOOK_AROUND, place):
            depth += {"(": 1, ")": -1}.get(token, 0)
        else:
            kept.append(token)
        place = end
    return "".join(kept)


def _find_end(pattern: str, place: int) -> int:
    """Returns the end of the token at `place`: a character, escaped or not, or a set of them."""
    if pattern[place] != "[":
        return place + _measure(pattern, place)
    place += 2 if pattern.startswith("[^", place) else 1
    end = place + _measure(pattern, place)  # a bracket that comes first stands for itself
    while pattern[end] != "]":
        end += _measure(pattern, end)
    return end + 1


def _measure(pattern: str, place: int) -> int:
    return 2 if pattern[place] == "\\" else 1
