"""Holds the calls of a client back while AWS throttles them, and none of them for too long.

aiobotocore's adaptive mode waits under a lock, which a cancellation can leave locked for good on
Python 3.11; and its line has no bound. Here each call does nothing but sleep and look again, so
that it can be left at any moment.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from awslists._session.send_rate import SLOWEST, SendRate
from awslists._support.async_backend import current_time, sleep

__all__ = ["Call", "HeldUpTooLongError", "RateLimiter"]

logger: logging.Logger = logging.getLogger("awslists")

LONGEST_SLEEP = 0.5
SHORTEST_SLEEP = 0.001
"""Seconds until a call that waits looks whether the rate has changed."""
LONGEST_WAIT = 80.0
"""Seconds after which a call is given up whose turn has not come; its error is due after 90.

A pause before a retry that begins within `PATIENCE` may end later than this.
"""
PATIENCE = 60.0
"""Seconds of throttling that a call rides out: no other attempt is made after them."""
WARNS_AFTER = 10.0
"""Seconds for which a call has been held up."""


@dataclass(slots=True)
class Call:
    """A call that may be held up.

    Attributes:
        operation: The AWS operation.
        since: When it was held up first: throttled, or made to wait for its turn.
        answer: The last throttled answer to it, as botocore parsed it.
    """

    operation: str
    since: float | None = None
    answer: dict[str, Any] | None = None


class HeldUpTooLongError(Exception):
    """It has not become a call's turn in time.

    Attributes:
        answer: The last throttled answer to the call, or to another one of the client.
        waited: The seconds for which the call was held up.
    """

    def __init__(self, answer: dict[str, Any], waited: float) -> None:
        super().__init__(f"held up for {waited:.0f} s")
        self.answer = answer
        self.waited = waited


class RateLimiter:
    """What all calls of a client share: `acquire` before each attempt, `record` after it.

    Args:
        service: The name of the service, for the log.
        endless: Whether calls wait for their turn however long it takes, since the caller has
            said how many attempts are to be made.
        slowest: Calls a second that are made at least.
    """

    def __init__(self, service: str, *, endless: bool = False, slowest: float = SLOWEST) -> None:
        self._service = service
        self._endless = endless
        self._rate = SendRate(current_time, slowest)
        self._answer: dict[str, Any] = {}
        self._began = 0.0
        self._warned = False

    async def acquire(self, call: Call) -> None:
        """Waits until it is the call's turn to make an attempt.

        Raises:
            HeldUpTooLongError: The time of the call is up.
        """
        if not self._rate.is_bounded:
            return
        ticket = self._rate.join()
        try:
            while left := self._rate.wait(ticket):
                await sleep(self._next_look(call, left))
            self._rate.take()
        finally:
            self._rate.leave(ticket)

    def record(self, call: Call, throttled: dict[str, Any] | None = None) -> None:
        """Counts an attempt that has been made, whatever came of it.

        Args:
            call: The call.
            throttled: What botocore made of the answer, if AWS has throttled the call.
        """
        if throttled is not None:
            if not self._rate.is_bounded:
                self._began, self._warned = current_time(), False
            call.answer = self._answer = throttled
        self._rate.record(throttled=throttled is not None)
        if throttled is not None:
            self._held_up(call)

    def is_over(self, call: Call) -> bool:
        """Whether a call has been held up for so long that no attempt follows its last one."""
        held_up = call.since is not None and current_time() - call.since >= PATIENCE
        return held_up and not self._endless

    def _next_look(self, call: Call, left: float) -> float:
        """The seconds until a call that has to wait looks again."""
        waited = self._held_up(call)
        look = min(left / 2, LONGEST_SLEEP)
        if not self._endless:
            if waited >= LONGEST_WAIT:
                raise HeldUpTooLongError(call.answer or self._answer, waited)
            look = min(look, LONGEST_WAIT - waited)
        return max(SHORTEST_SLEEP, look)

    def _held_up(self, call: Call) -> float:
        """The seconds for which a call has been held up; the first that are many are told."""
        now = current_time()
        if call.since is None:
            call.since = now
        if now - call.since >= WARNS_AFTER and not self._warned:
            self._warned = True
            self._warn(call, now - self._began)
        return now - call.since

    def _warn(self, call: Call, seconds: float) -> None:
        code = self._answer.get("Error", {}).get("Code")
        logger.warning(
            "%s is held up: AWS has been throttling calls of %s for %.0f s (%s). %d calls of the "
            "Session wait for their turn; it makes at most %.1f calls a second now",
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
