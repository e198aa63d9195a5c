"""The rate at which a throttled client may send calls: arithmetic on a clock, without waiting.

The rate follows botocore's adaptive mode and uses its calculations: a throttled response cuts the
rate to 70% of the measured one; other responses raise it again, slowly near the rate at which AWS
last throttled and ever faster beyond that.

Where many calls are under way, a rate that is a little too high has several of them throttled, all
sent before the first such response came. In botocore each cuts the rate once more, so that it falls
far below what AWS accepts: 32 calls at a time of 250 ms, allowed 50 a second, make 24. Here such
responses cut the rate no further than to 70% of the one at which AWS accepts calls, as long as it
accepts most of the latest.

Calls that must wait form a queue. Each has a ticket; how long it waits follows from the available
tokens, the calls ahead of it, and the rate. No call hands anything to the next, so a call that is
cancelled only takes its ticket out of the queue.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable
from math import inf
from types import SimpleNamespace

from botocore.retries.adaptive import RateClocker
from botocore.retries.throttling import CubicCalculator

__all__ = ["SLOWEST", "SendRate"]

EPSILON = 1e-6
"""The rounding error of a sum of tokens."""
LATEST = 16
"""The number of responses that tell which share of the calls AWS accepts at present."""
MOST = 0.5
"""Share below which the accepted calls no longer count: then AWS may be throttling everything.

Simulated: without this bound, or with fewer responses, up to three times as many calls are sent in
vain when AWS suddenly throttles; with 0.7, calls under way together make half of what AWS accepts.
"""
MAX_SPEEDUP = 2.0
"""The highest rate, as a multiple of the measured one; as in botocore."""
RECOVERED_AFTER = 60.0
"""Seconds without a throttled response after which the rate is no longer limited."""
SLOWEST = 0.5
"""The lowest rate, in calls per second; as in botocore."""


class SendRate:
    """The rate of a client, and the queue of its waiting calls.

    Attributes:
        limited_since: When the present period of throttling began; None while calls are free.
        per_second: The rate, in calls per second; it counts only while it is limited.

    Args:
        clock: Returns the time in seconds.
        slowest: The lowest rate, in calls per second.
        fastest: The highest one; it may be lower than `slowest`, and then replaces that.
    """

    def __init__(
        self, clock: Callable[[], float], slowest: float = SLOWEST, fastest: float = inf
    ) -> None:
        now = clock()
        self.limited_since: float | None = None
        self.per_second: float = min(slowest, fastest)
        self._clock = clock
        self._slowest = slowest
        self._fastest = fastest
        self._measured = RateClocker(SimpleNamespace(current_time=clock))
        self._calculator = CubicCalculator(starting_max_rate=0, start_time=now)
        self._tickets = itertools.count()
        self._queue: list[int] = []
        self._accepted = 1.0
        self._tokens = 1.0
        self._filled_at = now
        self._throttled_at = now

    @property
    def waiting(self) -> int:
        """The number of calls in the queue."""
        return len(self._queue)

    def record(self, *, throttled: bool, failed: bool = False) -> None:
        """Adapts the rate to a response, or to an attempt that failed without one."""
        now, measured = self._clock(), self._measured.record()
        self._accepted += (float(not (throttled or failed)) - self._accepted) / LATEST
        if not throttled and self.limited_since is None:
            return
        rate = self._slow_down(measured, now) if throttled else self._speed_up(now)
        self._fill()
        adapted = max(self._slowest, min(rate, MAX_SPEEDUP * measured))
        self.per_second = min(adapted, self._fastest)

    def join(self) -> int:
        """Adds a call to the queue, and returns its ticket."""
        ticket = next(self._tickets)
        self._queue.append(ticket)
        return ticket

    def leave(self, ticket: int) -> None:
        """Removes a call from the queue, whether or not its turn has come."""
        del self._queue[bisect_left(self._queue, ticket)]

    def get_wait(self, ticket: int) -> float:
        """Returns the seconds until the turn of a call at the present rate; 0 if it is now."""
        self._fill()
        missing = bisect_left(self._queue, ticket) + 1 - self._tokens
        return missing / self.per_second if missing > EPSILON else 0.0

    def take(self) -> None:
        """Spends a token on a call that is sent."""
        self._tokens = max(0.0, self._tokens - 1)

    def _slow_down(self, measured: float, now: float) -> float:
        if self.limited_since is None:
            self.limited_since = now
            before = measured
        else:
            accepted = measured * self._accepted if self._accepted > MOST else 0.0
            before = max(min(measured, self.per_second), accepted)
        self._throttled_at = now
        rate: float = self._calculator.error_received(before, now)
        return rate

    def _speed_up(self, now: float) -> float:
        if not self._queue and now - self._throttled_at > RECOVERED_AFTER:
            self.limited_since = None
        rate: float = self._calculator.success_received(now)
        return rate

    def _fill(self) -> None:
        now = self._clock()
        more = (now - self._filled_at) * self.per_second
        self._tokens = min(max(1.0, self.per_second), self._tokens + more)
        self._filled_at = now
