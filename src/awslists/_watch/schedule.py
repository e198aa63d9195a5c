"""Which turns of a watch are whole, and how far back the short ones look; pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from awslists._request.time_bounds import CLOCK_SKEW

__all__ = ["Schedule"]

WHOLE_EVERY = 10
"""Turns from one whole listing to the next."""


class Schedule:
    """Decides how much each turn lists.

    Args:
        has_short_turns: Whether the items can be listed with those modified last first.

    Attributes:
        has_short_turns: The same.
        is_whole: Whether the turn under way lists all items.
        is_finished: Whether the turn under way has come as far back as it must.
    """

    def __init__(self, *, has_short_turns: bool) -> None:
        self.has_short_turns: bool = has_short_turns
        self._turns_until_whole = 0
        self._newest: datetime | None = None
        self._horizon: datetime | None = None

    def begin(self, now: datetime) -> None:
        """Begins a turn."""
        self.is_whole: bool = not self.has_short_turns or self._turns_until_whole <= 0
        self.is_finished: bool = False
        self._turns_until_whole -= 1
        self._began = now

    def receive(self, times: Iterable[datetime]) -> None:
        """Takes note of when the items of a page were modified."""
        for time in times:
            self._newest = max(time, self._newest or time)
            if not self.is_whole and self._horizon is not None and time <= self._horizon:
                self.is_finished = True

    def finish(self) -> None:
        """Ends a turn that was not cut short by an error."""
        if self.is_whole:
            self._turns_until_whole = WHOLE_EVERY - 1
        horizon = self._began - CLOCK_SKEW
        self._horizon = min(horizon, self._newest or horizon)
