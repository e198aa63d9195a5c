"""Unions: structures in requests of which exactly one member is set; pure."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from awslists.errors import DeclarationError, Violation

__all__ = ["explain_wrong_union", "find_union_violations", "is_union", "make_union"]

UNION = "__awslists_union__"
RULE = "This data type is a UNION"


def make_union(model: type[BaseModel], union: object) -> None:
    """Makes a structure a union, or not one although its base class is.

    Raises:
        DeclarationError: `union` is not a bool.
    """
    if not isinstance(union, bool):
        raise DeclarationError(f"{model.__name__}: union must be True or False, not {union!r}")
    setattr(model, UNION, union)


def is_union(model: type[BaseModel]) -> bool:
    """Returns whether exactly one member of a structure is set."""
    return getattr(model, UNION, False)


def explain_wrong_union(model: type[BaseModel]) -> str:
    """Says which members of a union are set although the caller sets none; "" if there are none."""
    fields = model.model_fields.items()
    if is_union(model) and (wrong := [name for name, it in fields if it.default is not None]):
        return f"it is a union, so write `| None = None` for {', '.join(wrong)}"
    return ""


def find_union_violations(model: type[BaseModel], given: Mapping[str, object]) -> list[Violation]:
    """Finds out whether another number of members than one is set in a union.

    Args:
        model: The structure; if it is not a union, nothing is wrong.
        given: Its members as far as they are known, wrong ones included; None is not set.
    """
    names = [name for name, value in given.items() if value is not None]
    if not is_union(model) or len(names) == 1:
        return []
    found = f"{', '.join(names[:-1])} and {names[-1]} are set" if names else "none is set"
    message = f"must set exactly one of {', '.join(model.model_fields)}; {found}"
    return [Violation("", None, RULE, message)]
