"""The parameters that a class of listings declares: their names, types, defaults and checks."""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING
from inspect import Parameter, Signature
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic.fields import FieldInfo

from awslists._checks.plain_values import to_plain
from awslists._checks.violations import list_request_violations
from awslists._request.time_bounds import list_clock_violations
from awslists._support.caching import cached_by_class
from awslists._support.frozen import freeze
from awslists._support.names import make_aws_names
from awslists._support.type_hints import drop_metadata, evaluate_annotations
from awslists._support.unbuilt import find_unbuilt_models
from awslists.errors import DeclarationError, Violation

__all__ = [
    "NOT_SENT",
    "check_values",
    "find_wrong_defaults",
    "get_aws_names",
    "get_parameter_types",
    "has_default",
    "make_signature",
]

NOT_SENT = frozenset({"source", "limit"})


@cached_by_class
def get_parameter_types(cls: type[Any]) -> dict[str, Any]:
    """Returns the declared type of each keyword, evaluated and with its constraints."""
    hints = {
        name: hint
        for base in reversed(cls.__mro__)
        for name, hint in evaluate_annotations(base).items()
    }
    names = [field.name for field in dataclasses.fields(cls) if field.name != "source"]
    if unknown := [f"{name}: {hints[name]}" for name in names if isinstance(hints[name], str)]:
        raise DeclarationError(
            f"{cls.__name__} has annotations with names that do not exist at run time: "
            f"{', '.join(unknown)}; import them outside of TYPE_CHECKING"
        )
    return {name: hints[name] for name in names}


@cached_by_class
def get_aws_names(cls: type[Any]) -> dict[str, str]:
    """Returns AWS's name of each parameter that is sent."""
    annotations = get_parameter_types(cls)
    names = make_aws_names(
        {name: annotations[name] for name in annotations if name not in NOT_SENT}, cls.letter_case
    )
    names["next_token"] = cls.paging.token
    if cls.paging.page_size is None:
        del names["max_results"]
    else:
        names["max_results"] = cls.paging.page_size
    shared = [
        f"{each} ({name})" for each, name in names.items() if [*names.values()].count(name) > 1
    ]
    if shared:
        raise DeclarationError(
            f"{cls.__name__} gives several parameters the same AWS name: {', '.join(shared)}"
        )
    return names


def check_values(
    cls: type[Any], given: dict[str, object]
) -> tuple[dict[str, Any], list[Violation]]:
    """Checks the given parameters against the declared ones.

    Returns:
        The value of each declared parameter, defaults included, and every violation. The values
        are of use only if there is no violation.
    """
    __tracebackhide__ = True
    _check_declaration(cls)
    annotations = get_parameter_types(cls)
    values = {name: to_plain(value, annotations[name]) for name, value in given.items()}
    token = values.get("next_token")
    if type(token) is str and not token:
        values["next_token"] = None
    violations = []
    try:
        checked = _get_model(cls).model_validate(values)
        values = dict(zip(annotations, map(freeze, vars(checked).values()), strict=True))
    except ValidationError as error:
        violations = list_request_violations(error, annotations)
    return values, violations + list_clock_violations(values)


def make_signature(cls: type[Any]) -> Signature:
    """Makes the signature that help() and editors show for the constructor of a dataclass."""
    parameters = [_make_parameter(field) for field in dataclasses.fields(cls)]
    # Positional ones come first; otherwise the order stays.
    parameters.sort(key=lambda each: each.kind)
    return Signature(parameters, return_annotation=None)


def has_default(field: dataclasses.Field[Any]) -> bool:
    """Returns whether a parameter can be left out."""
    # By the class: a declaration that came from another process by value has a copy of MISSING.
    return not isinstance(field.default, type(MISSING))


@cached_by_class
def find_wrong_defaults(cls: type[Any]) -> list[Violation]:
    """Finds the declared defaults that a caller could not pass."""
    annotations = get_parameter_types(cls)
    defaults = _get_defaults(cls)
    try:
        _get_model(cls).model_validate(defaults)
    except ValidationError as error:
        violations = list_request_violations(error, annotations)
        return [each for each in violations if each.parameter in defaults]
    return []


def _check_declaration(cls: type[Any]) -> None:
    get_aws_names(cls)  # raises if two parameters share a name
    _check_structures(cls)
    if wrong := find_wrong_defaults(cls):
        raise DeclarationError(f"{cls.__name__} declares a wrong default: {wrong[0]}")


@cached_by_class
def _check_structures(cls: type[Any]) -> None:
    """Raises DeclarationError if the class of a structure, or of one within it, is incomplete."""
    annotations = get_parameter_types(cls).values()
    if wrong := [each for of in annotations for each in find_unbuilt_models(of)]:
        raise DeclarationError(f"{cls.__name__}: {'; '.join(wrong)}")


def _get_defaults(cls: type[Any]) -> dict[str, object]:
    return {field.name: field.default for field in dataclasses.fields(cls) if has_default(field)}


def _make_parameter(field: dataclasses.Field[Any]) -> Parameter:
    kind = Parameter.KEYWORD_ONLY if field.kw_only else Parameter.POSITIONAL_OR_KEYWORD
    default = field.default if has_default(field) else Parameter.empty
    return Parameter(field.name, kind, default=default, annotation=field.type)


@cached_by_class
def _get_model(cls: type[Any]) -> type[BaseModel]:
    """Returns the pydantic model that checks the parameters of a request, in their order.

    Its fields have names of their own, since pydantic reserves some that a parameter may have.
    """
    config = ConfigDict(strict=True, extra="forbid")
    defaults = _get_defaults(cls)
    fields: dict[str, Any] = {
        f"parameter_{place}": (
            drop_metadata(FieldInfo, annotation),
            Field(default=defaults.get(name, ...), alias=name),
        )
        for place, (name, annotation) in enumerate(get_parameter_types(cls).items())
    }
    return create_model(f"{cls.__name__}Parameters", __config__=config, **fields)
