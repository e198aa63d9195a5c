"""Names of parameters and fields, and AWS's names for them."""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Container, Mapping
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.alias_generators import to_pascal
from pydantic.fields import FieldInfo

from awslists._support.type_hints import get_leaves

__all__ = [
    "ITEM_NAMES",
    "LETTER_CASES",
    "LISTING_NAMES",
    "NO_NAME",
    "LetterCase",
    "choose_name",
    "find_wrong_names",
    "make_aws_name",
    "make_aws_names",
    "make_camel_name",
]

LetterCase = Literal["PascalCase", "camelCase"]
LETTER_CASES = ("PascalCase", "camelCase")

LISTING_NAMES = frozenset({
    "clocks", "collect", "documentation", "first", "from_request", "item_key", "item_type",
    "items_member", "items_required", "items_sparse", "left_out", "letter_case", "limit", "map",
    "operation", "pages", "paging", "parameters", "prefetch", "request", "scan", "service",
    "source", "watch", "why_empty",
})  # fmt: skip
"""Attributes of every listing, which no declared parameter can be named."""

ITEM_NAMES = frozenset(name for name in dir(BaseModel) if not name.startswith("_"))
"""Attributes of every pydantic model, which no declared field can be named."""

NO_NAME = re.compile("[^a-zA-Z0-9_]")
"""A character that is in no name; others than these would be in some, in more than one form."""


def make_aws_name(name: str, letter_case: LetterCase = "PascalCase") -> str:
    """Returns AWS's name: ImageName or imageName for ``image_name``, Schema for ``schema_``."""
    pascal: str = to_pascal(name.removesuffix("_"))
    return pascal if letter_case == "PascalCase" else pascal[:1].lower() + pascal[1:]


def make_camel_name(name: str) -> str:
    """Returns AWS's name where it begins with a small letter: imageName for ``image_name``."""
    return make_aws_name(name, "camelCase")


def make_aws_names(
    annotations: Mapping[str, Any], letter_case: LetterCase = "PascalCase"
) -> dict[str, str]:
    """Returns AWS's names of parameters, from their annotations if these give one."""
    return {
        name: _read_name(annotation) or make_aws_name(name, letter_case)
        for name, annotation in annotations.items()
    }


def choose_name(member: str, taken: Container[str]) -> str:
    """Chooses the name to declare a parameter or field by: snake_case, and not taken.

    AWS's name may be any text.
    """
    # Imported late: awslists itself does not need it.
    from botocore import xform_name

    name = NO_NAME.sub("_", xform_name(member)).lstrip("_") or "value"
    name = f"value_{name}" if name[0].isdigit() else name
    return f"{name}_" if name in taken or keyword.iskeyword(name) else name


def find_wrong_names(names: Collection[str], taken: Container[str]) -> list[str]:
    """Describes what is wrong with declared names, and what to write instead."""
    found = [f"{name} is taken: write {name}_" for name in names if name in taken]
    private = [name for name in names if name.startswith("_")]
    found += [
        f'{name} begins with an underscore: write {name.lstrip("_")}, and Name("...") in its '
        "annotation if AWS's name does not follow from that"
        for name in private
    ]
    return found


def _read_name(annotation: Any) -> str | None:
    """Returns the name that an annotation gives, if any."""
    given = (leaf.alias for leaf in get_leaves(annotation) if isinstance(leaf, FieldInfo))
    return next(filter(None, given), None)
