"""Descriptions of the shapes of service models, and the names of their members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from awslists._support.names import ITEM_NAMES, LISTING_NAMES, choose_name, make_aws_name

__all__ = [
    "MODEL",
    "describe",
    "describe_kind",
    "explain_misnaming",
    "find_meant_member",
    "find_missing",
    "holds_structures",
    "quote",
]

MODEL = "the service model"
TAKEN = {"member": ITEM_NAMES, "parameter": LISTING_NAMES}
MODELED_KINDS = {
    "blob": "bytes", "boolean": "a boolean", "double": "a number", "float": "a number",
    "integer": "an integer", "list": "a list", "long": "an integer", "map": "a map",
    "string": "a string", "structure": "a structure", "timestamp": "a timestamp",
}  # fmt: skip


def describe_kind(shape: Any) -> str:
    """Return the kind of a shape, in words."""
    return MODELED_KINDS[shape.type_name]


def describe(shape: Any, *, required: bool = False) -> str:
    """Describe a shape in words."""
    kind = describe_kind(shape)
    inner = {"a list": "member", "a map": "value"}.get(kind)
    if inner:
        kind += f" of {_make_plural(describe_kind(getattr(shape, inner)))}"
    values = getattr(shape, "enum", None)
    return (
        f"{kind}{', required' if required else ''}{f', one of {quote(values)}' if values else ''}"
    )


def _make_plural(kind: str) -> str:
    return kind.split(" ", 1)[-1].removesuffix("s") + "s"


def quote(values: Iterable[object]) -> str:
    """Return the values as Python literals."""
    return ", ".join(map(repr, values))


def holds_structures(shape: Any) -> bool:
    """Return whether a shape contains a structure, which a parameter cannot be."""
    match shape.type_name:
        case "list":
            return holds_structures(shape.member)
        case "map":
            return holds_structures(shape.value)
        case kind:
            return bool(kind == "structure")


def find_missing(
    name: str,
    kind: str,
    modeled: Mapping[str, Any],
    required: Sequence[str],
    declared: Iterable[str],
) -> Iterator[str]:
    """Find the parameters or members that a service model has and a declaration lacks.

    Optional parameters that cannot be declared are left out.
    """
    for member in sorted({*modeled} - {*declared}):
        shape, is_required = modeled[member], member in required
        if kind == "parameter" and holds_structures(shape) and not is_required:
            continue
        attribute = choose_name(member, TAKEN[kind])
        said = f"the declaration lacks {attribute}, {describe(shape, required=is_required)}"
        if make_aws_name(attribute) != member:
            said += f'; write Name("{member}") in its annotation'
        yield f"{name}: {MODEL} has the {kind} {member}, {said}"


def find_meant_member(name: str, modeled: Iterable[str]) -> str:
    """Return the member that a name stands for, ignoring case and underscores."""
    bare = _strip(name)
    return next((member for member in modeled if _strip(member) == bare), make_aws_name(name))


def explain_misnaming(declared: str, meant: str, kind: str, modeled: Iterable[str]) -> str:
    """Explain what is wrong with the name of a parameter or member; "" if nothing is."""
    if meant not in modeled:
        return f"{MODEL} has no {kind} {meant}"
    if declared == meant:
        return ""
    name = choose_name(meant, TAKEN[kind])
    given = "" if make_aws_name(name) == meant else f', with Name("{meant}") in its annotation'
    return f"write {name}{given}"


def _strip(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()
