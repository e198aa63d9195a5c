"""The forms in which protocols write times."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from awslists.models import to_utc

__all__ = ["read_time", "write_time"]


def write_time(moment: datetime, form: str) -> str | float:
    """Write a time in one of botocore's forms."""
    moment = moment.astimezone(UTC)
    match form.lower():
        case "unixtimestamp":
            seconds = moment.timestamp()
            return int(seconds) if seconds.is_integer() else seconds
        case "rfc822":
            return format_datetime(moment.replace(microsecond=0), usegmt=True)
        case _:
            return moment.isoformat().replace("+00:00", "Z")


def read_time(value: Any) -> Any:
    """Return seconds since 1970 from any form; what is no time stays as it is."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return value
    if not isinstance(value, str):
        return value
    try:
        return float(value)
    except ValueError:
        pass
    try:
        return to_utc(value).timestamp()
    except ValueError:
        return value
