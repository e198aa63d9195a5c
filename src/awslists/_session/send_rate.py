"""How fast a client may call while AWS throttles it: arithmetic on a clock, without any waiting.

The rate follows botocore's adaptive mode, whose calculations are used as they are: a throttled
answer cuts it to 70% of what was measured, answers that are not throttled raise it again, slowly
near the rate at which AWS last refused and then ever faster.

Calls that have to wait stand in a line. Each has a ticket, and how long it still has to wait
follows from the tokens that there are, the calls before it and the rate. Nothing is handed over
from one call to the next: a call that goes away takes only its ticket with it.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable
from types import SimpleNamespace

from botocore.retries.adaptive import RateClocker
from botocore.retries.throttling import CubicCalculator

__all__ = ["SLOWEST", "SendRate"]

ALMOST = 1e-6
"""Of a token; a sum of floats may lack as much."""
FASTER_AT_MOST = 2.0
"""Times what was measured, as in botocore."""
RECOVERED_AFTER = 60.0
"""Seconds without a throttled answer after which calls are no longer held back."""
SLOWEST = 0.5
"""Calls a second, however much is throttled; as in botocore."""


class SendRate:
    """The rate of one client, and the line of the calls that wait.

    Args:
        clock: What tells the seconds.
        slowest: Calls a second that are made at least.
    """

    def __init__(self, clock: Callable[[], float], slowest: float = SLOWEST) -> None:
        now = clock()
        self._clock = clock
        self._slowest = slowest
        self._measured = RateClocker(SimpleNamespace(current_time=clock))
        self._calculator = CubicCalculator(starting_max_rate=0, start_time=now)
        self._tickets = itertools.count()
        self._waiting: list[int] = []
        self._tokens = 1.0
        self._filled_at = now
        self._throttled_at = now
        self.per_second: float = slowest
        self.is_bounded: bool = False

    @property
    def waiting(self) -> int:
        """How many calls stand in line."""
        return len(self._waiting)

    def record(self, *, throttled: bool) -> None:
        """Counts an answer."""
        now, measured = self._clock(), self._measured.record()
        if throttled:
            before = min(measured, self.per_second) if self.is_bounded else measured
            rate = self._calculator.error_received(before, now)
            self._throttled_at, self.is_bounded = now, True
        elif self.is_bounded:
            rate = self._calculator.success_received(now)
            long_ago = now - self._throttled_at > RECOVERED_AFTER
            self.is_bounded = bool(self._waiting) or not long_ago
        else:
            return
        self._fill()
        self.per_second = max(self._slowest, min(rate, FASTER_AT_MOST * measured))

    def join(self) -> int:
        """Gives the ticket of a call that stands in line from now on."""
        ticket = next(self._tickets)
        self._waiting.append(ticket)
        return ticket

    def leave(self, ticket: int) -> None:
        """Takes a call out of the line, whether it was its turn or not."""
        del self._waiting[bisect_left(self._waiting, ticket)]

    def wait(self, ticket: int) -> float:
        """The seconds until it is a call's turn, should the rate stay as it is; 0 if it is now."""
        self._fill()
        missing = bisect_left(self._waiting, ticket) + 1 - self._tokens
        return missing / self.per_second if missing > ALMOST else 0.0

    def take(self) -> None:
        """Counts a call that is sent."""
        self._tokens = max(0.0, self._tokens - 1)

    def _fill(self) -> None:
        now = self._clock()
        more = (now - self._filled_at) * self.per_second
        self._tokens = min(max(1.0, self.per_second), self._tokens + more)
        self._filled_at = now
