"""Troubles at the server: a fault for LocalAWS that changes a share of the answers."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Mapping
from random import Random

from awslists.testing import Answer, faults
from awslists.testing.faults import Fault

__all__ = ["KINDS", "Troubles"]

KINDS: Mapping[str, Callable[[Random], Fault]] = {
    "throttled": lambda _: faults.throttling(),
    "500 and 503": lambda chance: faults.server_error(chance.choice((500, 503))),
    "dropped connections": lambda chance: faults.dropped_connection(reset=chance.random() < 0.5),
    "truncated answers": lambda chance: faults.truncated_body(
        chance.randrange(1, 200), reset=chance.random() < 0.5
    ),
    "answers cut short, as if whole": lambda _: faults.malformed_json(),
    "answers that come twice": lambda _: faults.duplicated_answer(),
    "slow answers": lambda chance: faults.delayed(chance.uniform(0.01, 0.1)),
}
"""The things that can happen to an answer. Delays are real ones: no request is skipped."""


class Troubles:
    """Changes answers while a trouble lasts, and refuses credentials that have expired.

    Attributes:
        counts: How many calls there were, and how many answers were of each kind.
        shares: The troubles that last, and the share of the answers that each affects.
        expired: The session tokens that have expired.
    """

    def __init__(self, seed: int) -> None:
        self.counts: Counter[str] = Counter()
        self.shares: dict[str, float] = {}
        self.expired: set[str] = set()
        self._chance = Random(seed)

    async def apply(self, answer: Answer) -> Answer:
        """Change an answer, or not; the fault to inject."""
        self.counts["calls"] += 1
        fault = self._choose(answer)
        if fault is None:
            return answer
        changed = fault(answer)
        return await changed if inspect.isawaitable(changed) else changed

    def _choose(self, answer: Answer) -> Fault | None:
        if answer.request.headers.get("x-amz-security-token", "") in self.expired:
            self.counts["refused credentials"] += 1
            return faults.expired_credentials()
        for kind, share in list(self.shares.items()):
            if self._chance.random() < share:
                self.counts[kind] += 1
                return KINDS[kind](self._chance)
        return None
