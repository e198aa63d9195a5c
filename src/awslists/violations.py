"""From pydantic's errors to `Violation`, in the words of requests and of responses; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from difflib import get_close_matches
from reprlib import Repr
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from awslists.bounds import AFTER, BEFORE, inverted_clocks
from awslists.constraints import documented_rule
from awslists.errors import Violation, shorten

__all__ = ["did_you_mean", "request_violations", "response_violations", "unknown_names"]

LONGEST_VALUE = 100
EXPECTED = {
    "bool_type": "must be True or False",
    "constraint": "{message}",
    "datetime_type": "must be a datetime with a time zone",
    "int_type": "must be an integer",
    "json_invalid": "is not JSON: {error}",
    "missing": "is missing",
    "string_type": "must be a string",
    "value_error": "{error}",
}


def request_violations(
    error: ValidationError | None, given: Mapping[str, object], annotations: Mapping[str, Any]
) -> list[Violation]:
    """Every broken rule of a request, one violation per parameter or pair of bounds.

    Args:
        error: What pydantic found in the single parameters.
        given: The parameters as the caller gave them.
        annotations: The declared type of each parameter that there is.
    """
    details = [] if error is None else error.errors(include_url=False)
    # A union reports each of its members: the last word on a parameter is its literal strings.
    last = {str(detail["loc"][0]): detail for detail in details}
    singles = [_of_parameter(name, detail, annotations) for name, detail in last.items()]
    return singles + [_of_clock(clock, given) for clock in inverted_clocks(given)]


def unknown_names(given: Mapping[Any, object], known: Iterable[str]) -> list[Violation]:
    """A violation for each name that is given but not known."""
    names = list(known)
    return [_unknown(str(name), given[name], names) for name in given if name not in names]


def response_violations(error: ValidationError) -> list[Violation]:
    """What is wrong with a response body, each with the path of the field."""
    details = error.errors(include_url=False)
    return [Violation(_path(d["loc"]), _found(d), "", _message(d)) for d in details]


def _of_parameter(name: str, detail: ErrorDetails, annotations: Mapping[str, Any]) -> Violation:
    if name not in annotations:
        return _unknown(name, detail["input"], annotations)
    if detail["type"] == "missing":
        return Violation(name, None, "Required: Yes", "is missing")
    value, message = _short(detail["input"]), _message(detail)
    if choices := _choices(annotations[name]):
        message = f"must be one of {', '.join(choices)}{did_you_mean(value, choices)}"
    return Violation(name, value, documented_rule(annotations[name]), message)


def _unknown(name: str, value: object, known: Iterable[str]) -> Violation:
    hint = did_you_mean(name, known)
    return Violation(name, _short(value), "", f"is not a parameter of the operation{hint}")


def _of_clock(clock: str, given: Mapping[str, object]) -> Violation:
    after, before = clock + AFTER, clock + BEFORE
    return Violation(
        parameter=after,
        value=given[after],
        constraint=f"{after} <= {before}",
        message=f"is later than {before} ({given[before]})",
    )


def _message(detail: ErrorDetails) -> str:
    template = EXPECTED.get(detail["type"])
    if template is None:
        return shorten(f"is wrong: {detail['msg']}")
    return shorten(template.format_map(detail.get("ctx", {})))


def _choices(annotation: Any) -> tuple[str, ...]:
    """The documented strings of a parameter that takes an enum or its strings."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next(filter(None, map(_choices, get_args(annotation))), ())


def did_you_mean(wrong: object, known: Iterable[str], *, alike: float = 0.6) -> str:
    """Names what was probably meant, if anything is so much alike, from 0 to 1; else ""."""
    originals = {name.lower(): name for name in known}
    close = get_close_matches(str(wrong).lower(), originals, n=1, cutoff=alike)
    return f"; did you mean {originals[close[0]]}?" if close else ""


def _path(loc: tuple[int | str, ...]) -> str:
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)
    return path.removeprefix(".") or "body"


def _found(detail: ErrorDetails) -> object:
    """What was found; where a field is missing, pydantic has the whole object around it."""
    if detail["type"] == "missing":
        return None
    found = detail["input"]
    if isinstance(found, bytes):  # the body itself
        found = found[: LONGEST_VALUE + 1].decode(errors="backslashreplace")
    return _short(found)


def _short(value: object) -> object:
    """The value itself if it is plain and short, else the beginning of it."""
    if isinstance(value, str):
        text = str.__str__(value)
        return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
    if value is None or type(value) in (bool, float, datetime):
        return value
    if type(value) is int and abs(value) < 10**LONGEST_VALUE:
        return value
    try:
        return _Shown(_repr.repr(value))
    except Exception:  # noqa: BLE001  (a value may fail to be shown in any way)
        return _Shown(f"<{type(value).__name__} object>")


class _Shown(str):
    """How a value is shown; shown without quotes, since it was no string."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


_repr = Repr()
_repr.maxstring = _repr.maxother = _repr.maxlong = LONGEST_VALUE
