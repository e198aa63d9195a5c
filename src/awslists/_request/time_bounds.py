"""Creation and modification time bounds of a request; pure.

A parameter that ends in ``_after`` or ``_before`` bounds the item attribute of the same stem
(``creation_time_after`` bounds ``creation_time``), or the one that the declaration's ``clocks``
name. Earlier versions of botocore cut fractions of a second from times, and services differ in
whether they include the bound. So a bound that lies within a second is widened on the wire, and
the surplus is dropped on arrival.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from awslists._support.moments import at_fixed_offset

__all__ = ["clock_of", "inverted_clocks", "surplus_filter", "widened"]

AFTER, BEFORE = "_after", "_before"
_LAST_SECOND = datetime.max.replace(microsecond=0, tzinfo=UTC)


def widened(parameter: str, bound: datetime) -> datetime:
    """The bound in UTC and in whole seconds, never narrower than it was."""
    moment = bound.astimezone(UTC)
    whole = moment.replace(microsecond=0)
    if parameter.endswith(BEFORE) and moment.microsecond and whole < _LAST_SECOND:
        return whole + timedelta(seconds=1)
    return whole


def surplus_filter(
    parameters: Mapping[str, object], clocks: Mapping[str, str]
) -> Callable[[object], bool] | None:
    """Tells which items lie within the bounds that had to be widened; None if there was none.

    An item exactly on such a bound is kept, and so is one that does not have the time. On a whole
    second the service decides.

    Args:
        parameters: The bounds, among other parameters.
        clocks: The attribute that each clock is in the items, of those that they have.
    """
    comparisons = [
        (clocks[clock_of(name)], operator.ge if name.endswith(AFTER) else operator.le, moment)
        for name, value in parameters.items()
        if name.endswith((AFTER, BEFORE)) and clock_of(name) in clocks
        if (moment := _moment(value)) and moment.microsecond
    ]
    if not comparisons:
        return None
    return lambda item: all(
        _lies_within(getattr(item, clock), holds, bound) for clock, holds, bound in comparisons
    )


def inverted_clocks(parameters: Mapping[str, object]) -> Iterator[str]:
    """The clocks whose after bound is later than their before bound."""
    for clock in dict.fromkeys(map(clock_of, parameters)):
        after, before = (_moment(parameters.get(clock + side)) for side in (AFTER, BEFORE))
        if after is not None and before is not None and after > before:
            yield clock


def clock_of(parameter: str) -> str:
    """The clock that a bound is about: ``creation_time`` of ``creation_time_after``."""
    return parameter.removesuffix(AFTER).removesuffix(BEFORE)


def _lies_within(moment: object, holds: Callable[[Any, Any], bool], bound: datetime) -> bool:
    """Whether a time is within a bound, if it is one that can be compared."""
    if isinstance(moment, datetime) and moment.utcoffset() is not None:
        return holds(moment, bound)
    return True


def _moment(bound: Any) -> datetime | None:
    """The bound in UTC; None if it is no time, or one that cannot be read."""
    if not issubclass(type(bound), datetime):
        return None
    try:
        return at_fixed_offset(bound).astimezone(UTC)
    except Exception:  # noqa: BLE001  (a time zone may fail in any way)
        return None
