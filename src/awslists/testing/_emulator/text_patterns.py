"""Makes texts that match a pattern; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from re import _parser  # type: ignore[attr-defined]  # untyped, and the only one
from typing import Any

from awslists._support.patterns import compile_pattern

__all__ = ["make_matching"]

PREFERRED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:+=@ "
LONGEST = 12
"""Characters of a repeated part, unless more are needed."""


def make_matching(pattern: str, number: int) -> str | None:
    """Return a text that all of a pattern matches; another one for another number, if it can be.

    None if the pattern cannot be read, or is too intricate.
    """
    try:
        text = _Maker(number).make(_parse(pattern))
        return text if compile_pattern(pattern)(text) else None
    except (re.error, ValueError, TypeError, OverflowError):
        return None


@cache
def _parse(pattern: str) -> Any:
    return _parser.parse(pattern)


class _Maker:
    def __init__(self, number: int) -> None:
        self._number = number

    def make(self, tree: Any) -> str:
        return "".join(self._make_part(str(kind), detail) for kind, detail in tree)

    def _make_part(self, kind: str, detail: Any) -> str:
        match kind:
            case "LITERAL":
                return chr(detail)
            case "SUBPATTERN":
                return self.make(detail[-1])
            case "BRANCH":
                return max(map(self.make, detail[1]), key=len)  # likely to hold the number
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                return self._repeat(*detail)
            case "AT" | "ASSERT" | "ASSERT_NOT":
                return ""
            case _:
                return _choose_characters(kind, detail)[0]

    def _repeat(self, least: int, most: int, tree: Any) -> str:
        """Write the number into a repeated character, so that each text is another one."""
        if len(tree) == 1 and str(tree[0][0]) in ("IN", "ANY", "NOT_LITERAL"):
            allowed = _choose_characters(str(tree[0][0]), tree[0][1])
            size = min(max(least, LONGEST), int(most))
            written = _write_number(self._number, allowed)[-size:] if size else ""
            return written.rjust(min(max(least, 1), size), allowed[0])
        return self.make(tree) * least


def _write_number(number: int, digits: str) -> str:
    """Write a number with other digits."""
    if len(digits) == 1:
        return digits
    written = ""
    while number or not written:
        number, digit = divmod(number, len(digits))
        written = digits[digit] + written
    return written


def _choose_characters(kind: str, detail: Any) -> str:
    """Return the allowed ones of the preferred characters.

    Raises:
        ValueError: None of them is.
    """
    match kind:
        case "ANY":
            return PREFERRED
        case "NOT_LITERAL":
            return PREFERRED.replace(chr(detail), "")
        case "IN":
            return _choose_among(tuple((str(kind), of) for kind, of in detail))
        case _:
            raise ValueError(kind)


@cache
def _choose_among(choices: tuple[tuple[str, Any], ...]) -> str:
    """Return the preferred characters of a set; one that the set names if there is none."""
    is_negated = choices[0][0] == "NEGATE"
    allowed = "".join(
        each
        for each in PREFERRED
        if is_negated is not any(_is_one_of(each, kind, detail) for kind, detail in choices)
    )
    return allowed or chr(_find_literal(choices))


def _is_one_of(character: str, kind: str, detail: Any) -> bool:
    match kind:
        case "LITERAL":
            return bool(ord(character) == detail)
        case "RANGE":
            return bool(detail[0] <= ord(character) <= detail[1])
        case "CATEGORY":
            name = str(detail).removeprefix("CATEGORY_")
            is_in = CATEGORIES[name.removeprefix("NOT_")](character)
            return is_in is not name.startswith("NOT_")
        case _:
            return False


def _find_literal(choices: Any) -> int:
    """Return a character that a set names."""
    kind, detail = choices[0]
    first: int = detail[0] if kind == "RANGE" else detail
    return first


CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "DIGIT": str.isdecimal,
    "SPACE": str.isspace,
    "WORD": lambda character: character.isalnum() or character == "_",
}
