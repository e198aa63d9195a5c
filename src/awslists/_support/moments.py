"""Conversion of datetimes to Python's own classes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

__all__ = ["at_fixed_offset"]


def at_fixed_offset(moment: datetime) -> datetime:
    """Returns the same moment and wall clock as a plain datetime with a fixed UTC offset.

    Subclasses, such as those of pandas, and time zones may answer differently each time.

    Raises:
        OverflowError: The moment is outside the years 1 to 9999, here or in UTC.
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
