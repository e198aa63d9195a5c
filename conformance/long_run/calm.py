"""Tells whether nothing was amiss for so long that every watch must have listed; pure."""

from __future__ import annotations

from datetime import datetime, timedelta

__all__ = ["Calm"]


class Calm:
    """The times in which nothing was amiss.

    Args:
        now: The time; nothing is amiss yet.
        enough: How long it takes until each watch has surely listed.
    """

    def __init__(self, now: datetime, enough: timedelta) -> None:
        self._enough = enough
        self._since = now
        self._amiss = 0
        self._past: list[tuple[datetime, datetime]] = []

    def disturb(self, now: datetime) -> None:
        """Note that something is amiss from now on."""
        if not self._amiss:
            self._past.append((self._since, now))
        self._amiss += 1

    def restore(self, now: datetime) -> None:
        """Note that one of the things that were amiss is over."""
        self._amiss -= 1
        self._since = now

    def forget(self) -> None:
        """Forget the past, which has been judged."""
        self._past.clear()

    def is_enough(self, since: datetime, until: datetime) -> bool:
        """Return whether there was a calm that was long enough in this time."""
        calms = [*self._past] if self._amiss else [*self._past, (self._since, until)]
        return any(min(until, end) - max(since, start) >= self._enough for start, end in calms)
