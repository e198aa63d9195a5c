"""How the answers of an operation look on the wire, as its service model tells."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

__all__ = ["has_names_of_model", "is_json"]

_answers: WeakKeyDictionary[Any, bool] = WeakKeyDictionary()


def is_json(operation_model: Any) -> bool:
    """Whether answers are JSON."""
    return operation_model.service_model.resolved_protocol in ("json", "rest-json")


def has_names_of_model(operation_model: Any) -> bool:
    """Whether the names in an answer are those of the service model; known after the first call."""
    known = _answers.get(operation_model)
    if known is None:
        known = not _is_renamed(operation_model.output_shape, set())
        _answers[operation_model] = known
    return known


def _is_renamed(shape: Any, seen: set[str]) -> bool:
    """Whether a name within the shape is another one on the wire."""
    if shape.name in seen:
        return False
    seen.add(shape.name)
    match shape.type_name:
        case "list":
            return _is_renamed(shape.member, seen)
        case "map":
            return _is_renamed(shape.value, seen)
        case "structure":
            return any(
                member.serialization.get("name", name) != name or _is_renamed(member, seen)
                for name, member in shape.members.items()
            )
        case _:
            return False
