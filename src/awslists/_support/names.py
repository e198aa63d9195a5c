"""Names of parameters and fields, and AWS's names for them."""

from __future__ import annotations

import keyword
from collections.abc import Collection, Container, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.alias_generators import to_pascal
from pydantic.fields import FieldInfo

from awslists._support.type_hints import get_leaves

__all__ = [
    "ITEM_NAMES",
    "LISTING_NAMES",
    "choose_name",
    "find_wrong_names",
    "make_aws_name",
    "make_aws_names",
]

LISTING_NAMES = frozenset({
    "clocks", "collect", "documentation", "first", "from_request", "item_type", "items_member",
    "items_required", "limit", "map", "operation", "pages", "parameters", "prefetch", "request",
    "scan", "service", "source", "watch", "why_empty",
})  # fmt: skip
"""Attributes of every listing, which no declared parameter can be named."""

ITEM_NAMES = frozenset(name for name in dir(BaseModel) if not name.startswith("_"))
"""Attributes of every pydantic model, which no declared field can be named."""


def make_aws_name(name: str) -> str:
    """Returns AWS's name: ImageName for ``image_name``, Schema for ``schema_``."""
    return to_pascal(name.removesuffix("_"))


def make_aws_names(annotations: Mapping[str, Any]) -> dict[str, str]:
    """Returns AWS's names of parameters, from their annotations if these give one."""
    return {name: _read_name(annotations[name]) or make_aws_name(name) for name in annotations}


def choose_name(member: str, taken: Container[str]) -> str:
    """Chooses the name to declare a parameter or field by: snake_case, and not taken."""
    # Imported late: awslists itself does not need it.
    from botocore import xform_name

    name: str = xform_name(member).replace("-", "_").lstrip("_")
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
