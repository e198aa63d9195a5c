"""Server-side validation, from the service descriptions and not from awslists.constraints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from awslists._support.patterns import compile_pattern, explain_unreadable
from awslists.testing._server.messages import RefusalError

__all__ = ["check_parameters"]

TYPES: dict[str, tuple[type, ...]] = {
    "blob": (bytes, str),
    "boolean": (bool,),
    "double": (int, float),
    "float": (int, float),
    "integer": (int,),
    "list": (list,),
    "long": (int,),
    "map": (dict,),
    "string": (str,),
    "structure": (dict,),
    "timestamp": (int, float),
}
WHOLE = ("sagemaker", "lookoutvision")
"""Services whose patterns mean the whole text, whether or not they say so."""


def check_parameters(model: Any, parameters: Mapping[str, Any]) -> None:
    """Check the parameters of a request as the service does.

    Args:
        model: botocore's model of the operation.
        parameters: The parameters.

    Raises:
        RefusalError: A parameter is missing, has a wrong type, or breaks a constraint.
    """
    _check_type(model.input_shape, parameters)
    checker = _Checker(model.service_model.service_name in WHOLE)
    found = [*checker.check_members(model.input_shape, parameters, "")]
    if found:
        errors = "error" if len(found) == 1 else "errors"
        message = f"{len(found)} validation {errors} detected: {'; '.join(found)}"
        raise RefusalError("ValidationException", message)


def _check_type(shape: Any, value: Any) -> None:
    """Raise RefusalError unless a value, and all within it, has the type of the model."""
    kind = shape.type_name
    if value is None or getattr(shape, "is_document_type", False):
        return
    if not _has_type(kind, value):
        raise RefusalError("SerializationException", f"{value!r} cannot be read as a {kind}")
    match kind:
        case "structure":
            for name, member in shape.members.items():
                _check_type(member, value.get(name))
        case "list":
            for each in value:
                _check_type(shape.member, each)
        case "map":
            for each in value.values():
                _check_type(shape.value, each)


def _has_type(kind: str, value: object) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, TYPES.get(kind, (object,)))


class _Checker:
    """Finds the constraints that values break.

    Args:
        is_whole: Whether a pattern without anchors means the whole text.
    """

    def __init__(self, is_whole: bool) -> None:
        self._is_whole = is_whole

    def check_members(self, shape: Any, values: Mapping[str, Any], around: str) -> Iterator[str]:
        """Yield what is wrong with the members of a structure."""
        for name, member in shape.members.items():
            place = f"{around}{name[0].lower()}{name[1:]}"
            if values.get(name) is not None:
                yield from self._check(member, values[name], place)
            elif name in shape.required_members:
                yield _describe(None, place, "not be null")

    def _check(self, shape: Any, value: Any, place: str) -> Iterator[str]:
        for rule in self._find_broken_rules(shape, value):
            yield _describe(value, place, rule)
        match shape.type_name:
            case "structure" if not shape.is_document_type:
                yield from self.check_members(shape, value, f"{place}.")
            case "list":
                for number, each in enumerate(value, 1):
                    yield from self._check(shape.member, each, f"{place}.{number}.member")
            case "map":
                for key, each in value.items():
                    yield from self._check(shape.value, each, f"{place}.{key}.member")

    def _find_broken_rules(self, shape: Any, value: Any) -> Iterator[str]:
        limits = shape.metadata
        if shape.type_name in ("integer", "long", "float", "double"):
            yield from _find_broken_limits(limits, value, "have value")
        elif shape.type_name in ("string", "list", "map", "blob"):
            yield from _find_broken_limits(limits, len(value), "have length")
        if shape.type_name != "string":
            return
        if shape.enum and value not in shape.enum:
            yield f"satisfy enum value set: [{', '.join(shape.enum)}]"
        if "pattern" in limits and not self._matches(limits["pattern"], value):
            yield f"satisfy regular expression pattern: {limits['pattern']}"

    def _matches(self, pattern: str, text: str) -> bool:
        if explain_unreadable(pattern) or compile_pattern(pattern)(text):
            return True
        return not self._is_whole and compile_pattern(rf"[\s\S]*?(?:{pattern})[\s\S]*")(text)


def _describe(value: Any, place: str, rule: str) -> str:
    return f"Value '{value}' at '{place}' failed to satisfy constraint: Member must {rule}"


def _find_broken_limits(limits: Mapping[str, Any], size: float, have: str) -> Iterator[str]:
    if size < limits.get("min", size):
        yield f"{have} greater than or equal to {limits['min']}"
    if size > limits.get("max", size):
        yield f"{have} less than or equal to {limits['max']}"
