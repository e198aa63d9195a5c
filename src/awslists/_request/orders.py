"""How AWS spells the orders that a listing can be sorted in; pure."""

from __future__ import annotations

from typing import Any

from awslists._request.parameters import get_aws_names, get_parameter_types
from awslists._request.request import Request
from awslists._support.type_hints import get_choices, get_leaves

__all__ = ["find_spelling", "make_order"]


def find_spelling(cls: type[Request], parameter: str, wanted: str) -> str | None:
    """Finds how AWS spells a value of a parameter, such as CreationTime or CREATION_TIME."""
    leaves = get_leaves(get_parameter_types(cls).get(parameter))
    for value in (str(choice) for leaf in leaves for choice in get_choices(leaf)):
        if value.replace("_", "").upper() == wanted.replace("_", ""):
            return value
    return None


def make_order(cls: type[Request], sort_by: str, sort_order: str) -> dict[str, Any] | None:
    """Returns the AWS-named parameters for an order; None if there is no such order.

    Args:
        cls: A class of listings.
        sort_by: What to sort by, such as ``"CREATION_TIME"``.
        sort_order: ``"ASCENDING"`` or ``"DESCENDING"``.
    """
    names = get_aws_names(cls)
    wanted = {"sort_by": sort_by, "sort_order": sort_order}
    order = {names.get(name, ""): find_spelling(cls, name, wanted[name]) for name in wanted}
    return None if None in order.values() else order
