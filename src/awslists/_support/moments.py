"""Moments made of Python's own classes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

__all__ = ["at_fixed_offset"]


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
