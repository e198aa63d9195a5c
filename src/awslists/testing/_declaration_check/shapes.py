"""Descriptions of the shapes of service models."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

__all__ = ["MODEL", "describe", "describe_kind", "quote"]

MODEL = "the service model"
MODELED_KINDS = {
    "blob": "bytes", "boolean": "a boolean", "double": "a number", "float": "a number",
    "integer": "an integer", "list": "a list", "long": "an integer", "map": "a map",
    "string": "a string", "structure": "a structure", "timestamp": "a timestamp",
}  # fmt: skip


def describe_kind(shape: Any) -> str:
    """Return the kind of a shape, in words."""
    if getattr(shape, "is_document_type", False):
        return "a document"
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
