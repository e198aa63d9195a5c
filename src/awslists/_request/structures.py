"""Structures in requests: from AWS's dicts and back; pure."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import Any

from awslists._checks.keywords import match_keywords
from awslists._checks.unions import find_union_violations
from awslists._request.time_bounds import widen
from awslists._support.frozen import is_dict, is_list
from awslists._support.type_hints import get_arguments, get_leaves
from awslists.errors import InvalidRequestError, Violation
from awslists.models import ParameterModel, get_field_types

__all__ = ["from_wire", "read_structures", "to_wire"]


def to_wire(parameter: str, value: object) -> object:
    """Returns a value as AWS takes it: plain, and structures as dicts with AWS's names."""
    if isinstance(value, datetime):
        return widen(parameter, value)
    if isinstance(value, list):
        return [to_wire(parameter, element) for element in value]
    if isinstance(value, dict):
        return {name: to_wire(parameter, each) for name, each in value.items()}
    if isinstance(value, ParameterModel):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields)
        names = {name: str(field.alias) for name, field in type(value).model_fields.items()}
        return {names[name]: to_wire(name, each) for name, each in fields if each is not None}
    return value.value if isinstance(value, Enum) else value


def read_structures(
    values: Mapping[str, object], types: Mapping[str, Any]
) -> tuple[dict[str, object], list[Violation]]:
    """Makes structures of the dicts in values, however deep they are.

    Args:
        values: Parameters, or fields of a structure, under their names in Python.
        types: The declared type of each.

    Returns:
        The values without those of which something within is wrong, and the violations, each with
        the path of a field, such as ``filters[0].name``.
    """
    made: dict[str, object] = {}
    violations: list[Violation] = []
    for name, value in values.items():
        made[name], wrong = from_wire(value, types[name])
        if wrong:
            del made[name]
            violations += _move(wrong, name)
    return made, violations


def from_wire(value: Any, annotation: Any) -> tuple[object, list[Violation]]:
    """Makes structures of the dicts in a value; returns what is wrong with them, too."""
    leaves = get_leaves(annotation)
    if is_list(value) and (of := get_arguments(leaves, list)):
        return _read_all(enumerate(value), of[0])
    if not is_dict(value):
        return value, []
    if of := get_arguments(leaves, dict):
        return _read_all(value.items(), of[1], as_dict=True)
    for leaf in leaves:
        if isinstance(leaf, type) and issubclass(leaf, ParameterModel):
            return _read_structure(value, leaf)
    return value, []


def _read_all(
    pairs: Iterable[tuple[Any, Any]], annotation: Any, *, as_dict: bool = False
) -> tuple[object, list[Violation]]:
    made = {}
    violations: list[Violation] = []
    for key, value in pairs:
        made[key], wrong = from_wire(value, annotation)
        violations += _move(wrong, f"[{key!r}]")
    return made if as_dict else [*made.values()], violations


def _read_structure(
    value: Mapping[Any, object], model: type[ParameterModel]
) -> tuple[object, list[Violation]]:
    types = get_field_types(model)
    names = {str(model.model_fields[name].alias): name for name in types}
    given, unknown = match_keywords(value.items(), names)
    made, violations = read_structures(given, types)
    try:
        structure = model(**made)
    except InvalidRequestError as error:
        structure = None
        checked_here = {"", *(given.keys() - made.keys())}
        violations += [each for each in error.violations if each.parameter not in checked_here]
    return structure, [*violations, *unknown, *find_union_violations(model, given)]


def _move(violations: Iterable[Violation], step: str) -> Iterator[Violation]:
    """Yields violations with a longer path."""
    for each in violations:
        dot = "" if each.parameter.startswith("[") or not each.parameter else "."
        yield dataclasses.replace(each, parameter=f"{step}{dot}{each.parameter}")
