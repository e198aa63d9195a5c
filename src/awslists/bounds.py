"""Creation and modification time bounds of a request; pure.

A parameter that ends in ``_after`` or ``_before`` bounds the item attribute of the same stem:
``creation_time_after`` bounds ``creation_time``. The wire carries whole seconds, so a bound that
lies within a second is widened there, and the surplus is dropped on arrival.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

__all__ = ["inverted_clocks", "surplus_filter", "widened"]

AFTER, BEFORE = "_after", "_before"
_LAST_SECOND = datetime.max.replace(microsecond=0, tzinfo=UTC)


def widened(parameter: str, bound: datetime) -> datetime:
    """The bound in UTC and in whole seconds, never narrower than it was."""
    moment = bound.astimezone(UTC)
    whole = moment.replace(microsecond=0)
    if parameter.endswith(BEFORE) and moment.microsecond and whole < _LAST_SECOND:
        return whole + timedelta(seconds=1)
    return whole


def surplus_filter(parameters: Mapping[str, object]) -> Callable[[object], bool] | None:
    """Tells which items lie within the bounds that had to be widened; None if there was none.

    An item exactly on such a bound is kept. On a whole second the service decides.
    """
    comparisons = [
        (_clock(parameter), operator.ge if parameter.endswith(AFTER) else operator.le, moment)
        for parameter, value in parameters.items()
        if parameter.endswith((AFTER, BEFORE)) and (moment := _moment(value)) and moment.microsecond
    ]
    if not comparisons:
        return None
    return lambda item: all(holds(getattr(item, clock), at) for clock, holds, at in comparisons)


def inverted_clocks(parameters: Mapping[str, object]) -> Iterator[str]:
    """The clocks whose after bound is later than their before bound."""
    for clock in dict.fromkeys(map(_clock, parameters)):
        after, before = (_moment(parameters.get(clock + side)) for side in (AFTER, BEFORE))
        if after is not None and before is not None and after > before:
            yield clock


def _clock(parameter: str) -> str:
    return parameter.removesuffix(AFTER).removesuffix(BEFORE)


def _moment(bound: object) -> datetime | None:
    """The bound in UTC; None if it is not an aware datetime, or beyond what UTC has a name for."""
    if not isinstance(bound, datetime):
        return None
    try:
        return None if bound.utcoffset() is None else bound.astimezone(UTC)
    except (OverflowError, ValueError):  # pandas' NaT is a datetime, and raises the latter
        return None
