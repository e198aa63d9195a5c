"""Finds the field of an item that a time bound such as CreatedAfter is about.

A bound belongs to the field of its own name: ``creation_time_after`` to ``creation_time``. Where
there is none, both names are reduced to what happened (``created_after`` and ``creation_date`` to
"creat"); if just one time of the item is left, that is it.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["find_clocks"]

SIDES = ("_after", "_before")
WORDS_OF_TIME = {"at", "on", "time", "date", "timestamp", "datetime", "last"}
EVENTS = {
    "created": "create", "creation": "create", "create": "create",
    "modified": "modify", "modification": "modify", "updated": "modify", "update": "modify",
    "started": "start", "start": "start",
    "ended": "end", "end": "end",
    "completed": "complete", "completion": "complete",
    "submitted": "submit", "submit": "submit", "submission": "submit",
    "expires": "expire", "expiration": "expire", "expiry": "expire",
    "requested": "request", "request": "request",
    "invoked": "invoke", "invocation": "invoke",
    "scheduled": "schedule", "schedule": "schedule",
}  # fmt: skip


def find_clocks(bounds: Iterable[str], times: Iterable[str]) -> dict[str, str]:
    """Returns the field of each clock whose name differs from that of its bounds.

    Args:
        bounds: The names of the parameters that are times.
        times: The names of the fields of the items that are times.
    """
    fields = [*times]
    clocks = {}
    for clock in dict.fromkeys(_get_clock(name) for name in bounds if name.endswith(SIDES)):
        alike = [name for name in fields if _reduce(name) == _reduce(clock)]
        if clock not in fields and len(alike) == 1:
            clocks[clock] = alike[0]
    return clocks


def _get_clock(bound: str) -> str:
    return bound.removesuffix("_after").removesuffix("_before")


def _reduce(name: str) -> tuple[str, ...]:
    """Returns the words of a name that say what happened; () if none does."""
    words = [word for word in name.split("_") if word not in WORDS_OF_TIME]
    return tuple(EVENTS.get(word, word) for word in words)
