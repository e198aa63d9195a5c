"""Reading of type annotations."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable
from enum import Enum
from functools import reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

__all__ = [
    "drop_metadata",
    "evaluate_annotations",
    "get_arguments",
    "get_choices",
    "get_leaves",
    "get_types",
    "is_class_variable",
    "read_annotations",
]


LATE: dict[str, Any] = {"format": 3} if sys.version_info >= (3, 14) else {}
"""On Python 3.14 and later, undefined names stay names (``annotationlib.Format.FORWARDREF``)."""


def get_leaves(annotation: Any) -> list[Any]:
    """Returns the types, literals and metadata in a union and its annotated members."""
    if get_origin(annotation) in (Union, UnionType):
        return [leaf for member in get_args(annotation) for leaf in get_leaves(member)]
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return [*get_leaves(inner), *metadata]
    return [annotation]


def get_arguments(leaves: Iterable[Any], kind: type[Any]) -> tuple[Any, ...]:
    """Returns what is in the list or dict among the leaves, as far as it is declared; else ()."""
    return next((get_args(leaf) for leaf in leaves if get_origin(leaf) is kind), ())


def get_types(leaves: Iterable[Any]) -> list[Any]:
    """Returns the leaves that are types or literals, without None and metadata."""
    types = [leaf for leaf in leaves if isinstance(leaf, type) or get_origin(leaf) is not None]
    return [each for each in types if each is not NoneType]


def get_choices(leaf: Any) -> list[Any]:
    """Returns the values that an enum or a literal allows; [] for another type."""
    if get_origin(leaf) is Literal:
        return list(get_args(leaf))
    if isinstance(leaf, type) and issubclass(leaf, Enum):
        return [member.value for member in leaf]
    return []


def drop_metadata(kind: type[Any], annotation: Any) -> Any:
    """Returns the annotation without metadata of a class, wherever it is in a union."""
    if get_origin(annotation) in (Union, UnionType):
        return reduce(or_, (drop_metadata(kind, member) for member in get_args(annotation)))
    if get_origin(annotation) is not Annotated:
        return annotation
    inner, *metadata = get_args(annotation)
    kept = [each for each in metadata if not isinstance(each, kind)]
    inner = drop_metadata(kind, inner)
    return Annotated[(inner, *kept)] if kept else inner


def evaluate_annotations(cls: type[Any]) -> dict[str, Any]:
    """Returns a class's own annotations; strings are evaluated if all names in them are known.

    A default does not hide the type of the same name: in ``date: date | None = None``, the second
    ``date`` is the type.
    """
    own = read_annotations(cls)
    within = {name: value for name, value in vars(cls).items() if name not in own}
    return {name: _evaluate(cls, annotation, within) for name, annotation in own.items()}


def read_annotations(cls: type[Any]) -> dict[str, Any]:
    """Returns a class's own annotations as they were written."""
    return dict(inspect.get_annotations(cls, **LATE))


def is_class_variable(annotation: Any) -> bool:
    """Returns whether an annotation, which may be a string, is a ClassVar."""
    if isinstance(annotation, str):
        return annotation.startswith(("ClassVar", "typing.ClassVar"))
    return annotation is ClassVar or get_origin(annotation) is ClassVar


def _evaluate(cls: type[Any], annotation: Any, within: dict[str, Any]) -> Any:
    holder = type("", (), {"__annotations__": {"it": annotation}, "__module__": cls.__module__})
    try:
        return get_type_hints(holder, localns=within, include_extras=True)["it"]
    except NameError:  # declared later, or imported for type checkers only
        return annotation
