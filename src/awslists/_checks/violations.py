"""From pydantic's errors to `Violation`, in the words of requests and of responses; pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from awslists._support.shown_values import LONGEST_VALUE, hide_secrets
from awslists._support.text import did_you_mean, shorten
from awslists._support.type_hints import get_choices, get_leaves
from awslists.constraints import documented_rule
from awslists.errors import Violation

__all__ = ["list_request_violations", "list_response_violations"]

MESSAGES = {
    "bool_type": "must be True or False",
    "constraint": "{message}",
    "datetime_type": "must be a datetime with a time zone",
    "int_type": "must be an int",
    "json_invalid": "is not JSON: {error}",
    "missing": "is missing",
    "model_type": "must be made by calling {class_name}(...)",
    "none_required": "must be left out",
    "string_type": "must be a string",
    "value_error": "{error}",
}
"""The message for each type of pydantic's errors."""


def list_request_violations(
    error: ValidationError, annotations: Mapping[str, Any]
) -> list[Violation]:
    """Lists the broken rules of a request, one violation per parameter.

    Args:
        error: The errors that pydantic found.
        annotations: The declared type of each parameter.
    """
    details = error.errors(include_url=False)
    # A union of types reports each of them: the last entry of a parameter is its literal strings.
    last = {str(detail["loc"][0]): detail for detail in details if detail["loc"]}
    return [_make_parameter_violation(name, each, annotations) for name, each in last.items()]


def list_response_violations(error: ValidationError) -> list[Violation]:
    """Lists everything wrong with the body of a response, each with the path of its field."""
    details = error.errors(include_url=False)
    return [Violation(_make_path(d["loc"]), _get_value(d), "", _make_message(d)) for d in details]


def _make_parameter_violation(
    name: str, detail: ErrorDetails, annotations: Mapping[str, Any]
) -> Violation:
    if detail["type"] == "missing":
        return Violation(name, None, "Required: Yes", "is missing")
    value, message = hide_secrets(name, _get_given(detail)), _make_message(detail)
    if detail["type"] == "datetime_type":
        message += ", for example datetime(2026, 1, 31, tzinfo=timezone.utc)"
    elif value is None:
        message += ", not None"
    if choices := _get_choices(annotations[name]):
        message = f"must be one of {', '.join(choices)}{did_you_mean(value, choices)}"
    return Violation(name, value, documented_rule(annotations[name]), message)


def _make_message(detail: ErrorDetails) -> str:
    template = MESSAGES.get(detail["type"])
    if template is None:
        return shorten(f"is wrong: {detail['msg']}")
    return shorten(template.format_map(detail.get("ctx", {})))


def _get_given(detail: ErrorDetails) -> Any:
    """Returns the value as the caller gave it, before `to_plain`."""
    given = detail["input"]
    return dict(given) if type(given) is MappingProxyType else given


def _get_choices(annotation: Any) -> list[str]:
    """Returns the documented strings of a parameter that takes an enum or its strings."""
    return next(filter(None, map(get_choices, get_leaves(annotation))), [])


def _make_path(loc: tuple[int | str, ...]) -> str:
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)
    return path.removeprefix(".") or "body"


def _get_value(detail: ErrorDetails) -> object:
    """Returns the value found; for a missing field, pydantic would give the object around it."""
    if detail["type"] == "missing":
        return None
    found = detail["input"]
    if isinstance(found, bytes):  # the body itself
        found = found[: LONGEST_VALUE + 1].decode(errors="backslashreplace")
    return hide_secrets(str(detail["loc"][-1]) if detail["loc"] else "", found)
