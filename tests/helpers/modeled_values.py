"""Values that keep to a shape of a service model, and values just beyond what it allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

__all__ = ["find_wrong_values", "make_text", "make_value"]

parse = import_module("re._parser").parse
NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
CHARACTERS = "a1A-_./:=+ @"
NUMBERS = {"integer": int, "long": int, "float": float, "double": float}
DEEPEST = 3
"""Structures within structures; what is optional below is left out."""


def make_value(shape: Any, depth: int = 0) -> Any:
    """Return a value of a shape, as boto3 takes and gives it."""
    match shape.type_name:
        case "structure":
            needed = shape.required_members if depth >= DEEPEST else [*shape.members]
            if getattr(shape, "is_tagged_union", False):
                needed = needed[:1]
            return {name: make_value(shape.members[name], depth + 1) for name in needed}
        case "list":
            size = max(1, shape.metadata.get("min", 0))
            return [make_value(shape.member, depth) for _ in range(size)]
        case "map":
            return {make_value(shape.key, depth): make_value(shape.value, depth)}
        case "string":
            return shape.enum[0] if shape.enum else make_text(shape)
        case "timestamp":
            return NOON
        case "boolean":
            return True
        case kind:
            return NUMBERS[kind](max(1, shape.metadata.get("min", 0)))


def make_text(shape: Any) -> str:
    """Return a text that keeps to the lengths and the pattern of a shape."""
    pattern: str = shape.metadata.get("pattern", ".*").removeprefix("^").removesuffix("$")
    least: int = max(1, shape.metadata.get("min", 0))
    if r"\p{" in pattern or r"\uDBFF" in pattern:  # which Python cannot read
        return "a" * least
    return _Writer(least).write(parse(pattern))


def find_wrong_values(shape: Any, depth: int = 0) -> Iterator[Any]:
    """Yield values of the right type that are just beyond what is documented."""
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    match shape.type_name:
        case "string" if shape.enum:
            yield "BOGUS"
        case "string":
            yield from [make_text(shape)[:1] * (low - 1)] if low else []
            yield from ["a" * (high + 1)] if high is not None else []
            yield from ["\u2028\n"] if shape.metadata.get("pattern", ".*") != ".*" else []
        case "integer" | "long":
            yield from [low - 1] if low is not None else []
            yield from [high + 1] if high is not None else []
        case "list":
            element = make_value(shape.member, depth + 1)
            yield from [[element] * (low - 1)] if low else []
            yield from [[element] * (high + 1)] if high is not None else []
            yield from ([wrong] for wrong in find_wrong_values(shape.member, depth))
        case "structure" if depth < DEEPEST:
            whole = make_value(shape, depth)
            for name in shape.required_members:
                yield {key: value for key, value in whole.items() if key != name}
            for name, member in shape.members.items():
                wrong_values = find_wrong_values(member, depth + 1)
                yield from (whole | {name: wrong} for wrong in wrong_values)


class _Writer:
    """Writes a text that matches a pattern, repeating what may be repeated until it is long.

    Args:
        least: Characters that the text needs.
    """

    def __init__(self, least: int) -> None:
        self._lacking = least

    def write(self, steps: Sequence[Any]) -> str:
        """Return a text that matches the parts of a pattern, one after the other."""
        return "".join(self._write_one(str(kind), given) for kind, given in steps)

    def _write_one(self, kind: str, given: Any) -> str:
        match kind:
            case "MAX_REPEAT" | "MIN_REPEAT":
                low, high, inner = given
                text = "".join(self.write(inner) for _ in range(low))
                while self._lacking > 0 and low < high:
                    text, low = text + self.write(inner), low + 1
                return text
            case "SUBPATTERN":
                return self.write(given[-1])
            case "BRANCH":
                return self.write(given[1][0])
            case "ASSERT" | "ASSERT_NOT" | "AT":
                return ""
        self._lacking -= 1
        return chr(given) if kind == "LITERAL" else _choose_character(kind, given)


def _choose_character(kind: str, given: Any) -> str:
    """Return a character that a set, or a dot, allows."""
    if kind == "ANY":
        return "a"
    if kind == "NOT_LITERAL":
        return next(each for each in CHARACTERS if ord(each) != given)
    negated = str(given[0][0]) == "NEGATE"
    return next(each for each in CHARACTERS if _is_in(each, given) != negated)


def _is_in(character: str, members: Sequence[Any]) -> bool:
    for kind, given in members:
        match str(kind), str(given):
            case "LITERAL", _ if chr(given) == character:
                return True
            case "RANGE", _ if given[0] <= ord(character) <= given[1]:
                return True
            case "CATEGORY", "CATEGORY_WORD" if character.isalnum() or character == "_":
                return True
            case "CATEGORY", "CATEGORY_DIGIT" if character.isdigit():
                return True
            case "CATEGORY", "CATEGORY_NOT_SPACE" if not character.isspace():
                return True
            case "CATEGORY", "CATEGORY_SPACE" if character.isspace():
                return True
    return False
