"""From pydantic's errors to `Violation`, in the words of requests and of responses; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from reprlib import Repr
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from awslists._request.time_bounds import AFTER, BEFORE, inverted_clocks
from awslists._support.moments import at_fixed_offset
from awslists._support.redaction import shorten_token
from awslists._support.text import did_you_mean, shorten, suggest_name
from awslists._support.type_hints import choices_of, leaves_of
from awslists.constraints import documented_rule
from awslists.errors import Violation

__all__ = ["by_keyword", "did_you_mean", "request_violations", "response_violations", "shown"]

LONGEST_VALUE = 100
CONFIDENTIAL = re.compile("token|secret|password|access_?key", re.IGNORECASE)
TOKEN_IN_TEXT = re.compile(r"""(NextToken['"]\s*:\s*\[?['"])([^'"]*)""")
EXPECTED = {
    "bool_type": "must be True or False",
    "constraint": "{message}",
    "datetime_type": "must be a datetime with a time zone",
    "int_type": "must be an int",
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


def by_keyword(
    given: Iterable[tuple[Any, object]], keywords: Mapping[str, str]
) -> tuple[dict[str, object], list[Violation]]:
    """The values under their keywords, and a violation for each name that stands for none."""
    values: dict[str, object] = {}
    violations = []
    for name, value in given:
        keyword = keywords.get(str.__str__(name)) if issubclass(type(name), str) else None
        if keyword is None:
            violations.append(_unknown(name, value, keywords))
        elif keyword in values:
            violations.append(Violation(keyword, _redacted(keyword, value), "", "is given twice"))
        else:
            values[keyword] = value
    return values, violations


def response_violations(error: ValidationError) -> list[Violation]:
    """What is wrong with a response body, each with the path of the field."""
    details = error.errors(include_url=False)
    return [Violation(_path(d["loc"]), _found(d), "", _message(d)) for d in details]


def _of_parameter(name: str, detail: ErrorDetails, annotations: Mapping[str, Any]) -> Violation:
    if detail["type"] == "missing":
        return Violation(name, None, "Required: Yes", "is missing")
    value, message = _redacted(name, detail["input"]), _message(detail)
    if detail["type"] == "datetime_type":
        message += ": write datetime(2026, 1, 31, tzinfo=timezone.utc), for example"
    elif value is None:
        message += ", not None"
    if choices := _choices(annotations[name]):
        message = f"must be one of {', '.join(choices)}{did_you_mean(value, choices)}"
    return Violation(name, value, documented_rule(annotations[name]), message)


def _unknown(name: object, value: object, known: Iterable[str]) -> Violation:
    written = shorten(str(shown(name)), LONGEST_VALUE)
    hint = suggest_name(written, known)
    return Violation(
        written, _redacted(written, value), "", f"is not a parameter of the operation{hint}"
    )


def _of_clock(clock: str, given: Mapping[str, object]) -> Violation:
    after, before = clock + AFTER, clock + BEFORE
    return Violation(
        parameter=after,
        value=shown(given[after]),
        constraint=f"{after} <= {before}",
        message=f"is later than {before} ({shown(given[before])})",
    )


def _message(detail: ErrorDetails) -> str:
    template = EXPECTED.get(detail["type"])
    if template is None:
        return shorten(f"is wrong: {detail['msg']}")
    return shorten(template.format_map(detail.get("ctx", {})))


def _choices(annotation: Any) -> list[str]:
    """The documented strings of a parameter that takes an enum or its strings."""
    return next(filter(None, map(choices_of, leaves_of(annotation))), [])


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
    return _redacted(str(detail["loc"][-1]) if detail["loc"] else "", found)


def _redacted(name: str, value: object) -> object:
    """The value, short; of a token, or what may be a credential, no more than the beginning."""
    short = shown(value)
    if not isinstance(short, str):
        return short
    if CONFIDENTIAL.search(name):
        return type(short)(shorten_token(short))
    return type(short)(TOKEN_IN_TEXT.sub(lambda found: found[1] + shorten_token(found[2]), short))


def shown(value: object) -> object:
    """The value itself if it is plain and short, else the beginning of it, of classes that last."""
    try:
        return _plain(value)
    except Exception:  # noqa: BLE001  (a value may fail to be shown in any way)
        name: str = vars(type)["__name__"].__get__(type(value))  # whatever its metaclass says
        return _Shown(f"<{_cut(name)} object>")


def _plain(value: Any) -> object:
    kind = type(value)
    if issubclass(kind, str):
        return _cut(str.__str__(value))
    if value is None or kind is bool or kind is float:
        return value
    if kind is datetime:
        return value if value.tzinfo is None else at_fixed_offset(value)
    if kind is int:  # Python writes no decimals of so large a number as may come
        return value if abs(value) < 10**LONGEST_VALUE else _Shown(_cut(f"{value:#x}"))
    return _Shown(_cut(str.__str__(_repr.repr(value))))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


class _Shown(str):
    """How a value is shown; shown without quotes, since it was no string."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


class _Repr(Repr):
    """Looks into Python's own containers only: what others do when iterated over is not known."""

    def repr1(self, x: object, level: int) -> str:
        if any(type(x) is container for container in CONTAINERS):
            return super().repr1(x, level)
        return self.repr_instance(x, level)


CONTAINERS = (dict, frozenset, list, set, tuple)
_repr = _Repr()
_repr.maxlevel = 3
_repr.maxother = LONGEST_VALUE
