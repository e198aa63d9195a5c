"""Expressions of the code that is written; `_layout` puts them on lines."""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = [
    "Code",
    "Expression",
    "Group",
    "Keyword",
    "Name",
    "Parts",
    "Union",
    "call",
    "find_names",
    "index",
    "make_printable",
    "quote",
    "write_plainly",
]

PLAIN = frozenset(string.ascii_letters + string.digits + string.punctuation + " ")


@dataclass(frozen=True, slots=True)
class Code:
    """Code that is never split, such as a number or a built-in type."""

    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is imported, or defined in the module."""

    text: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A string; too long for a line, it becomes several that Python joins."""

    value: str


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword argument."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Group:
    """A call or a subscription: a name, and what is in brackets after it."""

    head: Code | Name
    brackets: str
    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """Types with ``|`` between them."""

    types: tuple[Expression, ...]


Expression = Code | Name | Parts | Keyword | Group | Union


def call(name: str, *arguments: Expression) -> Group:
    """Returns a call of something that is imported."""
    return Group(Name(name), "()", arguments)


def index(head: Code | Name, *arguments: Expression) -> Group:
    """Returns a type with arguments, such as ``tuple[str, ...]``."""
    return Group(head, "[]", arguments)


def find_names(expression: Expression) -> set[str]:
    """Returns the names in an expression that are imported or defined."""
    match expression:
        case Name(text):
            return {text}
        case Keyword(_, value):
            return find_names(value)
        case Group(head, _, items):
            return find_names(head) | _find_all(items)
        case Union(types):
            return _find_all(types)
        case _:
            return set()


def quote(text: str) -> str:
    """Returns a string literal as `ruff format` would write it: raw if that saves escapes."""
    mark = "'" if text.count('"') > text.count("'") else '"'
    is_raw = "\\" in text and PLAIN.issuperset(text)
    if is_raw and mark not in text and not text.endswith("\\"):
        return f"r{mark}{text}{mark}"
    escaped = "".join(map(_escape, text))
    return f"{mark}{escaped.replace(mark, chr(92) + mark)}{mark}"


def write_plainly(text: str) -> str:
    """Returns text as it stands inside a docstring: it cannot end it, and is on one line."""
    return "".join(map(_escape, " ".join(text.split()))).replace('"', r"\"")


def make_printable(text: str) -> str:
    """Returns text on one line, in ASCII, and without control characters, for people to read."""
    return "".join(each if each in PLAIN else ascii(each)[1:-1] for each in text)


def _escape(character: str) -> str:
    if character == "\\":
        return r"\\"
    return character if character in PLAIN else ascii(character)[1:-1]


def _find_all(expressions: Iterable[Expression]) -> set[str]:
    return {name for expression in expressions for name in find_names(expression)}
