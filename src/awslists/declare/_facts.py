"""Docstrings: facts of the service model, none of AWS's sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from awslists.declare._code import write_plainly
from awslists.declare._layout import Layout
from awslists.declare._types import Role, is_document, is_enum

__all__ = ["Facts", "write_docstring"]

KINDS = {
    "blob": "bytes", "boolean": "boolean", "double": "number", "float": "number",
    "integer": "integer", "long": "integer", "string": "text",
}  # fmt: skip


class Facts:
    """Describes the shapes of one side of operations.

    Args:
        names: The class of each structure and enum, by the name of its shape.
        role: "item" for answers, "parameter" for requests.
    """

    def __init__(self, names: Mapping[str, str], role: Role) -> None:
        self._names, self._is_answer = names, role == "item"

    def describe(self, shape: Any, *, required: bool = False) -> str:
        """Returns the type and the bounds of a shape, in words."""
        kind, bounds = self._name_kind(shape), "".join(_describe_bounds(shape))
        if not (is_enum(shape) or shape.type_name == "structure"):
            kind = kind[0].upper() + kind[1:]
        return f"{kind}{bounds}{'; required' if required else ''}."

    def _name_kind(self, shape: Any) -> str:
        if is_document(shape):
            return "any JSON"
        if is_enum(shape) or shape.type_name == "structure":
            return self._names[shape.name]
        match shape.type_name:
            case "list":
                return f"list of {self._name_kind(shape.member)}"
            case "map":
                return f"map of {self._name_kind(shape.key)} to {self._name_kind(shape.value)}"
            case "timestamp":
                return "time in UTC" if self._is_answer else "time with a time zone"
            case kind:
                return KINDS[kind]


def write_docstring(
    layout: Layout,
    summary: str,
    sections: Mapping[str, Sequence[tuple[str, str]]] | None = None,
    indent: int = 4,
) -> list[str]:
    """Writes a docstring.

    Args:
        layout: How to put it on lines.
        summary: Its paragraphs, with an empty line between them.
        sections: Its sections: names and what is said of them.
        indent: Spaces before it.
    """
    first, *others = map(write_plainly, summary.split("\n\n"))
    lines = layout.write_text(f'"""{first}', indent, room=3)
    for paragraph in others:
        lines += ["", *layout.write_text(paragraph, indent)]
    for title, entries in (sections or {}).items():
        lines += ["", f"{' ' * indent}{title}:"] if entries else []
        for name, said in entries:
            lines += layout.write_text(write_plainly(f"{name}: {said}"), indent + 4, hanging=4)
    closing = '"""'
    return [f"{lines[0]}{closing}"] if len(lines) == 1 else [*lines, f"{' ' * indent}{closing}"]


def _describe_bounds(shape: Any) -> Iterator[str]:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if is_enum(shape) or (low is None and high is None):
        return
    said = describe_range(low, high)
    unit = {"string": " characters", "list": " elements", "map": " pairs"}
    yield f", {said}{unit.get(shape.type_name, '')}"


def describe_range(low: float | None, high: float | None) -> str:
    """Returns a range in words, such as "1 to 100"."""
    if high is None:
        return f"at least {low}"
    if not low:
        return f"at most {high}"
    return f"{low} to {high}" if low != high else f"{low}"
