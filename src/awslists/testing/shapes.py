"""What the shapes of botocore's service models are, in words, and the names of their members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic.alias_generators import to_pascal

__all__ = [
    "MODEL",
    "described",
    "holds_structures",
    "lacking",
    "member_meant",
    "misnaming",
    "modeled_kind",
    "quoted",
]

MODEL = "the service model"
MODELED_KINDS = {
    "blob": "bytes", "boolean": "a boolean", "double": "a number", "float": "a number",
    "integer": "an integer", "list": "a list", "long": "an integer", "map": "a map",
    "string": "a string", "structure": "a structure", "timestamp": "a timestamp",
}  # fmt: skip


def modeled_kind(shape: Any) -> str:
    """The kind of a shape, in words."""
    return MODELED_KINDS[shape.type_name]


def described(shape: Any, *, required: bool = False) -> str:
    """What a shape is, in words."""
    kind = modeled_kind(shape)
    inner = {"a list": "member", "a map": "value"}.get(kind)
    if inner:
        kind += f" of {_plural(modeled_kind(getattr(shape, inner)))}"
    values = getattr(shape, "enum", None)
    return (
        f"{kind}{', required' if required else ''}{f', one of {quoted(values)}' if values else ''}"
    )


def _plural(kind: str) -> str:
    return kind.split(" ", 1)[-1].removesuffix("s") + "s"


def quoted(values: Iterable[object]) -> str:
    """The values, as Python writes them."""
    return ", ".join(map(repr, values))


def holds_structures(shape: Any) -> bool:
    """Whether there is a structure in a shape, which no parameter can be."""
    match shape.type_name:
        case "list":
            return holds_structures(shape.member)
        case "map":
            return holds_structures(shape.value)
        case kind:
            return bool(kind == "structure")


def lacking(
    name: str,
    kind: str,
    modeled: Mapping[str, Any],
    required: Sequence[str],
    declared: Iterable[str],
) -> Iterator[str]:
    """The parameters or members that a service model has and a declaration has not.

    Optional parameters that cannot be declared are left out.
    """
    from botocore import xform_name

    for member in sorted({*modeled} - {*declared}):
        attribute, follows = xform_name(member), to_pascal(xform_name(member)) == member
        is_required = member in required
        can_be_declared = follows and not holds_structures(modeled[member])
        if kind == "parameter" and not (is_required or can_be_declared):
            continue
        said = described(modeled[member], required=is_required)
        lacks = f"the declaration lacks {attribute}, {said}"
        if kind == "member" and not follows:
            lacks += f'; write Field(alias="{member}")'
        elif not follows:
            lacks = f"which no keyword stands for: {attribute} is {to_pascal(attribute)}"
        yield f"{name}: {MODEL} has the {kind} {member}, {lacks}"


def member_meant(name: str, modeled: Iterable[str]) -> str:
    """The member that a name stands for, or would if it were written in snake_case."""
    from botocore import xform_name

    bare = name.replace("_", "").lower()
    followed = (member for member in modeled if to_pascal(xform_name(member)) == member)
    return next((member for member in followed if member.lower() == bare), to_pascal(name))


def misnaming(declared: str, meant: str, kind: str, modeled: Iterable[str]) -> str:
    """What is wrong with the name of a parameter or member, if anything is."""
    from botocore import xform_name

    if meant not in modeled:
        return f"{MODEL} has no {kind} {meant}"
    return f"write {xform_name(meant)}" if declared != meant else ""
