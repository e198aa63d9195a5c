"""Creation and modification time bounds of a request; pure.

A parameter that ends in ``_after`` or ``_before`` bounds the item attribute of the same stem:
``creation_time_after`` bounds ``creation_time``. Earlier versions of botocore cut fractions of a
second off, and services differ in whether they include the bound. So a bound that lies within a
second is sent as a whole one, widened, and the surplus is dropped on arrival.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

__all__ = ["at_fixed_offset", "inverted_clocks", "surplus_filter", "widened"]

AFTER, BEFORE = "_after", "_before"
_LAST_SECOND = datetime.max.replace(microsecond=0, tzinfo=UTC)


def at_fixed_offset(moment: datetime) -> datetime:
    """The same moment and wall clock, made of Python's own classes, whose answers do not change.

    Raises:
        OverflowError: UTC has no name for the moment.
        Exception: Whatever the class of the moment or of its time zone raises; `TypeError` if
            there is no time zone.
    """
    offset: Any = moment.utcoffset()
    zone = timezone(timedelta.__pos__(offset))  # a plain timedelta, or TypeError
    date = moment.year, moment.month, moment.day
    clock = moment.hour, moment.minute, moment.second, moment.microsecond
    try:
        found = datetime(*date, *clock, tzinfo=zone)
    except ValueError:  # pandas goes beyond the year 9999
        raise OverflowError(str(date)) from None
    found.astimezone(UTC)
    return found


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


def _moment(bound: Any) -> datetime | None:
    """The bound in UTC; None if it is no time, or one that cannot be read."""
    if not issubclass(type(bound), datetime):
        return None
    try:
        return at_fixed_offset(bound).astimezone(UTC)
    except Exception:  # noqa: BLE001  (a time zone may fail in any way)
        return None
