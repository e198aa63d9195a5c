"""Models that pydantic cannot build, since a type in them does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, PydanticUndefinedAnnotation, PydanticUserError

from awslists._support.text import shorten
from awslists._support.type_hints import get_leaves

__all__ = ["explain_unbuilt", "find_unbuilt_models"]


def find_unbuilt_models(annotation: Any) -> Iterator[str]:
    """Yields a sentence for each model in a type, however deep, that cannot be built."""
    yield from _find_unbuilt(annotation, set())


def explain_unbuilt(model: type[BaseModel]) -> str:
    """Says why pydantic cannot build a model, such as a missing type; else ""."""
    try:
        if not model.__pydantic_fields_complete__:
            model.model_rebuild()
    except (PydanticUndefinedAnnotation, PydanticUserError) as error:
        reason = shorten(str(error).partition("\n")[0])
        return (
            f"{model.__name__} cannot be built ({reason}): the types of its fields must exist at "
            "run time, not only for type checkers"
        )
    return ""


def _find_unbuilt(annotation: Any, seen: set[type[BaseModel]]) -> Iterator[str]:
    for model in _find_models(annotation):
        if model in seen:
            continue
        seen.add(model)
        if problem := explain_unbuilt(model):
            yield problem
        for field in model.model_fields.values():
            yield from _find_unbuilt(field.annotation, seen)


def _find_models(annotation: Any) -> Iterator[type[BaseModel]]:
    for leaf in get_leaves(annotation):
        if isinstance(leaf, type) and issubclass(leaf, BaseModel):
            yield leaf
        for argument in get_args(leaf):
            yield from _find_models(argument)
