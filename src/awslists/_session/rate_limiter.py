"""Delays the calls of a client while AWS throttles it, and gives up calls delayed too long.

aiobotocore's adaptive mode waits while it holds a lock. On Python 3.11 a cancellation can leave
that lock locked for good, and the wait has no limit. Here a waiting call only sleeps and checks
again, so that it can be cancelled at any time.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from math import inf
from typing import Any

from awslists._session.send_rate import SLOWEST, SendRate
from awslists._support.async_backend import current_time, sleep

__all__ = ["DelayedTooLongError", "RateLimitedCall", "RateLimiter"]

logger: logging.Logger = logging.getLogger("awslists")

LONGEST_SLEEP = 0.5
SHORTEST_SLEEP = 0.001
"""Seconds after which a waiting call checks whether the rate has changed."""
LONGEST_WAIT = 80.0
"""Seconds after which a call that still waits for its turn is given up; it must fail within 90.

A pause before a retry that begins within `PATIENCE` may end later than this.
"""
PATIENCE = 60.0
"""Seconds for which a throttled call is retried."""
WARN_AFTER = 10.0
"""Seconds for which a call has been delayed."""


@dataclass(slots=True)
class RateLimitedCall:
    """A call that may be delayed.

    Attributes:
        operation: The AWS operation.
        delayed_since: When it was first throttled, or made to wait for its turn.
        response: The last throttled response to it, as parsed by botocore.
    """

    operation: str
    delayed_since: float | None = None
    response: dict[str, Any] | None = None

    def ignore_wait(self, seconds: float) -> None:
        """Leaves seconds that have just passed out of the delay: they are the caller's wish."""
        if self.delayed_since is not None:
            self.delayed_since += seconds

    def measure_delay(self) -> float:
        """Returns the seconds since the call was first delayed, which may be now."""
        now = current_time()
        if self.delayed_since is None:
            self.delayed_since = now
        return now - self.delayed_since


class DelayedTooLongError(Exception):
    """The turn of a call did not come in time.

    Attributes:
        response: The last throttled response to the call, or to another call of the client.
        waited: The seconds for which the call was delayed.
    """

    def __init__(self, response: dict[str, Any], waited: float) -> None:
        super().__init__(f"delayed for {waited:.0f} s")
        self.response = response
        self.waited = waited


class RateLimiter:
    """The limiter that all calls of a client share: `acquire` before an attempt, `record` after it.

    Args:
        service: The name of the service, for the log.
        endless: Calls wait for their turn without a limit, because the caller set the number of
            attempts.
        slowest: The lowest rate, in calls per second.
        fastest: The highest rate, in calls per second, even if `slowest` is higher.
    """

    def __init__(
        self,
        service: str,
        *,
        endless: bool = False,
        slowest: float = SLOWEST,
        fastest: float = inf,
    ) -> None:
        self._service = service
        self._endless = endless
        self._rate = SendRate(current_time, slowest, fastest)
        self._response: dict[str, Any] = {}
        self._warned_of: float | None = None

    async def acquire(self, call: RateLimitedCall) -> None:
        """Waits until the call may make an attempt.

        Raises:
            DelayedTooLongError: The call has waited too long.
        """
        if self._rate.limited_since is None:
            return
        ticket = self._rate.join()
        try:
            while left := self._rate.get_wait(ticket):
                delay = call.measure_delay()
                self._warn_if_long(call, delay)
                await sleep(self._choose_sleep(call, left, delay))
            self._rate.take()
        finally:
            self._rate.leave(ticket)

    def record(
        self,
        call: RateLimitedCall,
        throttled: dict[str, Any] | None = None,
        *,
        failed: bool = False,
    ) -> None:
        """Records the outcome of an attempt.

        Args:
            call: The call.
            throttled: The response as parsed by botocore if AWS throttled the call.
            failed: There was no response, or an error of the server.
        """
        self._rate.record(throttled=throttled is not None, failed=failed)
        if throttled is not None:
            call.response = self._response = throttled
            self._warn_if_long(call, call.measure_delay())

    def is_out_of_time(self, call: RateLimitedCall) -> bool:
        """Returns whether the call was delayed for too long to be attempted again."""
        if self._endless or call.delayed_since is None:
            return False
        return current_time() - call.delayed_since >= PATIENCE

    def _choose_sleep(self, call: RateLimitedCall, left: float, delay: float) -> float:
        """Returns the seconds until a waiting call checks again, or gives it up."""
        seconds = min(left / 2, LONGEST_SLEEP)
        if not self._endless:
            if delay >= LONGEST_WAIT:
                raise DelayedTooLongError(call.response or self._response, delay)
            seconds = min(seconds, LONGEST_WAIT - delay)
        return max(SHORTEST_SLEEP, seconds)

    def _warn_if_long(self, call: RateLimitedCall, delay: float) -> None:
        """Warns of a long delay, once for each period of throttling."""
        since = self._rate.limited_since
        if since is None or since == self._warned_of or delay < WARN_AFTER:
            return
        self._warned_of = since
        self._warn(call, current_time() - since)

    def _warn(self, call: RateLimitedCall, seconds: float) -> None:
        code = self._response.get("Error", {}).get("Code")
        logger.warning(
            "%s is delayed: AWS has throttled %s for %.0f s (%s). %d calls of this Session are "
            "waiting; it now sends at most %.1f calls per second",
            *(call.operation, self._service, seconds, code),
            *(self._rate.waiting, self._rate.per_second),
            extra={
                "awslists_operation": call.operation,
                "awslists_service": self._service,
                "awslists_code": code,
                "awslists_throttled_seconds": round(seconds, 3),
                "awslists_waiting_calls": self._rate.waiting,
                "awslists_calls_per_second": round(self._rate.per_second, 3),
            },
        )
