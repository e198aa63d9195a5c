"""Time bounds of a request; pure.

A parameter that ends in ``_after`` or ``_before`` is a bound on the item attribute with the same
stem (``creation_time_after`` on ``creation_time``), or on the one named in the declaration's
``clocks``. Earlier versions of botocore cut fractions of a second off, and services differ in
whether they include the bound. So a bound with a fraction is widened to whole seconds when it is
sent, and the surplus items are dropped when they arrive.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from awslists._support.moments import at_fixed_offset
from awslists._support.shown_values import shorten_value
from awslists.errors import Violation

__all__ = [
    "CLOCK_SKEW",
    "find_inverted_clocks",
    "get_clock",
    "list_clock_violations",
    "make_surplus_filter",
    "widen",
]

AFTER, BEFORE = "_after", "_before"
CLOCK_SKEW = timedelta(minutes=15)
"""AWS refuses requests from a clock that is further off."""
_LAST_SECOND = datetime.max.replace(microsecond=0, tzinfo=UTC)


def widen(parameter: str, bound: datetime) -> datetime:
    """Returns the bound in UTC and in whole seconds, never narrower than it was."""
    moment = bound.astimezone(UTC)
    whole = moment.replace(microsecond=0)
    if parameter.endswith(BEFORE) and moment.microsecond and whole < _LAST_SECOND:
        return whole + timedelta(seconds=1)
    return whole


def make_surplus_filter(
    parameters: Mapping[str, object], clocks: Mapping[str, str]
) -> Callable[[object], bool] | None:
    """Returns a filter for the surplus of widened bounds; None if no bound was widened.

    The filter keeps an item exactly on a bound, and an item without the time. For bounds on whole
    seconds, the service decides.

    Args:
        parameters: The parameters of the request, bounds included.
        clocks: The attribute of the items that each clock stands for.
    """
    comparisons = [
        (clocks[get_clock(name)], operator.ge if name.endswith(AFTER) else operator.le, moment)
        for name, value in parameters.items()
        if name.endswith((AFTER, BEFORE)) and get_clock(name) in clocks
        if (moment := _to_utc(value)) and moment.microsecond
    ]
    if not comparisons:
        return None
    return lambda item: all(
        _lies_within(getattr(item, clock), holds, bound) for clock, holds, bound in comparisons
    )


def find_inverted_clocks(parameters: Mapping[str, object]) -> Iterator[str]:
    """Yields the clocks whose after bound is later than their before bound."""
    for clock in dict.fromkeys(map(get_clock, parameters)):
        after, before = (_to_utc(parameters.get(clock + side)) for side in (AFTER, BEFORE))
        if after is not None and before is not None and after > before:
            yield clock


def list_clock_violations(parameters: Mapping[str, object]) -> list[Violation]:
    """Lists the pairs of bounds of which no time is within both."""
    return [_make_violation(clock, parameters) for clock in find_inverted_clocks(parameters)]


def get_clock(parameter: str) -> str:
    """Returns the clock of a bound: ``creation_time`` of ``creation_time_after``."""
    return parameter.removesuffix(AFTER).removesuffix(BEFORE)


def _make_violation(clock: str, given: Mapping[str, object]) -> Violation:
    after, before = clock + AFTER, clock + BEFORE
    return Violation(
        parameter=after,
        value=shorten_value(given[after]),
        constraint=f"{after} <= {before}",
        message=f"is later than {before} ({shorten_value(given[before])})",
    )


def _lies_within(moment: object, holds: Callable[[Any, Any], bool], bound: datetime) -> bool:
    """Returns whether a time is within a bound; a time that cannot be compared is."""
    if isinstance(moment, datetime) and moment.utcoffset() is not None:
        return holds(moment, bound)
    return True


def _to_utc(bound: Any) -> datetime | None:
    """Returns the bound in UTC; None if it is not a time, or cannot be read."""
    if not issubclass(type(bound), datetime):
        return None
    try:
        return at_fixed_offset(bound).astimezone(UTC)
    except Exception:  # noqa: BLE001  (a time zone may fail in any way)
        return None
