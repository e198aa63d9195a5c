"""Chooses names of classes, fields, parameters and enum members."""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from botocore import xform_name

from awslists._support.names import NO_NAME, LetterCase, choose_name, make_aws_name

__all__ = [
    "Field",
    "can_name_class",
    "choose_class_names",
    "choose_fields",
    "choose_letter_case",
    "choose_members",
]

LIBRARY_NAMES = frozenset({
    "Annotated", "BaseModel", "Change", "Document", "Field", "ItemModel", "Items", "Listing",
    "Literal", "Name", "OpenEnum", "Outcome", "Page", "Paging", "ParameterModel", "Range",
    "ScannableListing", "Session", "Size", "StrEnum", "Text", "Timestamp", "UtcDatetime",
})  # fmt: skip
"""Names that a module imports, or that would mislead its readers."""
TAKEN = LIBRARY_NAMES | frozenset(dir(builtins)) | frozenset(keyword.kwlist)


@dataclass(frozen=True, slots=True)
class Field:
    """A field or parameter.

    Attributes:
        name: Its name in Python.
        member: AWS's name.
        is_odd: Whether AWS's name does not follow from its own.
    """

    name: str
    member: str
    is_odd: bool


def can_name_class(operation: str) -> bool:
    """Returns whether the class of an operation can have its name."""
    is_name = operation.isascii() and operation.isidentifier() and not operation.startswith("_")
    return is_name and operation not in TAKEN


def choose_class_names(shapes: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Chooses the name of the class for each shape: AWS's own, with underscores if it is taken.

    Shapes whose names are names of classes already come first.
    """
    used = {*TAKEN, *taken}
    names = {}
    for shape in sorted(shapes, key=lambda shape: (_to_class_name(shape) != shape, shape)):
        name = _to_class_name(shape)
        while name in used:
            name += "_"
        used.add(name)
        names[shape] = name
    return names


def choose_letter_case(members: Iterable[str]) -> LetterCase:
    """Chooses the letter case that gives most of AWS's names; PascalCase if in doubt."""
    members = [*members]

    def count(case: LetterCase) -> int:
        return sum(make_aws_name(choose_name(each, ()), case) == each for each in members)

    return "camelCase" if count("camelCase") > count("PascalCase") else "PascalCase"


def choose_fields(
    members: Collection[str], letter_case: LetterCase, taken: Collection[str]
) -> list[Field]:
    """Chooses the names of fields or parameters.

    Args:
        members: AWS's names.
        letter_case: How AWS writes most of them.
        taken: Names that cannot be chosen.
    """
    used: set[str] = set()
    fields = []
    for member in members:
        name = choose_name(member, taken)
        while name in used:
            name += "_"
        used.add(name)
        fields.append(Field(name, member, make_aws_name(name, letter_case) != member))
    return fields


def choose_members(values: Sequence[str]) -> Mapping[str, str]:
    """Chooses the names of enum members; returns their values by name."""
    members: dict[str, str] = {}
    for value in values:
        name = _to_constant(value)
        while name in members:
            name += "_"
        members[name] = value
    return members


def _to_class_name(shape: str) -> str:
    bare = NO_NAME.sub("_", shape).lstrip("_")
    named = bare if bare[:1].isalpha() else f"Shape{bare}"
    return named[:1].upper() + named[1:]


def _to_constant(value: str) -> str:
    """Returns PENDING_APPROVAL for "PendingApproval", and VALUE_2 for "2"."""
    words = _keep_letters(value.replace("IPv", "Ipv")).split()
    snake = "_".join(map(xform_name, words)).upper()
    if not snake:
        snake = "_".join(map(_spell, value)) or "EMPTY"
    return f"VALUE_{snake}" if snake[0].isdigit() else snake


def _spell(character: str) -> str:
    """Returns GREATER_THAN_SIGN for ">"."""
    return "_".join(_keep_letters(unicodedata.name(character, "CHARACTER")).split())


def _keep_letters(text: str) -> str:
    """Returns text with spaces instead of all that cannot be in a name."""
    return "".join(each if each.isascii() and each.isalnum() else " " for each in text)
