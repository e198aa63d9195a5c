"""Spaces the calls of a Session to a service evenly, to leave room for others in the account.

A call passes two gates. At the first one, calls line up for their turns. Behind it, a call may
still have to wait: for the adaptive limiter while AWS throttles, or for fresh credentials. Several
could come from there at once, so that a second gate spaces them again right before they are sent.
One gate at the end would not do: all that wait there would be sent even if AWS had begun to
throttle since they passed the limiter.
"""

from __future__ import annotations

from collections import deque
from math import inf
from typing import Any

from awslists._support.async_backend import current_time, make_event, sleep

__all__ = ["Pace", "check_calls_per_second"]


class Pace:
    """The pace of all calls of a Session to one service.

    Attributes:
        per_second: The highest rate, in calls per second.
        turn: The gate that a call passes first.
        sending: The gate that it passes right before it is sent.
    """

    def __init__(self, per_second: float) -> None:
        self.per_second = per_second
        self.turn = Gate(1 / per_second)
        self.sending = Gate(1 / per_second)


class Gate:
    """Lets one call through at a time, in the order in which they came.

    Each call has an event, and whichever leaves the queue sets that of the next one. A call that is
    cancelled only leaves the queue; the next one takes its turn.

    Args:
        interval: Seconds between two calls.
    """

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._opens_at = -inf
        self._queue: deque[Any] = deque()

    async def wait(self) -> float:
        """Waits for the turn of a call; returns the seconds that it took."""
        came = current_time()
        is_first = make_event()
        self._queue.append(is_first)
        try:
            if self._queue[0] is not is_first:
                await is_first.wait()
            while (left := self._opens_at - current_time()) > 0:
                await sleep(left)
            now = current_time()
            self._opens_at = now + self._interval
        finally:
            self._queue.remove(is_first)
            if self._queue:
                self._queue[0].set()
        return now - came


def check_calls_per_second(number: object) -> float | None:
    """Returns the number; raises if it is neither None nor a finite number above 0."""
    if number is None:
        return None
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise TypeError(
            f"calls_per_second must be a number, such as 2 or 0.5, not {type(number).__name__}"
        )
    if not 0 < number < inf:
        raise ValueError(
            f"calls_per_second must be above 0, not {number}; leave it out to set no bound"
        )
    return number
