"""The setting of a run: the emulator, the client's settings, and the faults of requests."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from awslists import ListingError, Session
from awslists.testing import Answer, LocalAWS
from awslists.testing.faults import Fault
from tests.helpers.call_makers import warm_up

from .verbs import CarriesOn

__all__ = ["ENDLESS", "Setting"]

ENDLESS = 1 << 30


@dataclass
class Setting:
    """The setting of a run.

    Attributes:
        local: The emulator.
        chance: The random numbers of the run, from its seed.
        carries_on: How the verb carries on after an error.
        retries: How calls are retried; empty for the default.
        config: Other settings of the client.
        arguments: Arguments of the Session.
        cleanup: Called at the end.
        faults: The faults of requests; the first that changes an answer applies.
    """

    local: LocalAWS
    chance: Random
    carries_on: CarriesOn
    retries: dict[str, Any] = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)
    arguments: dict[str, Any] = field(default_factory=dict)
    cleanup: ExitStack = field(default_factory=ExitStack)
    faults: list[Fault] = field(default_factory=list)

    async def warm_up(self, aws: Session) -> None:
        """Make the first calls; again, if the machine is slower than the run's timeouts allow."""
        while True:
            with suppress(ListingError):
                return await warm_up(self.local, aws)
            self.local.clear_faults()

    def start(self) -> None:
        """Let the faults apply from now on."""
        self.local.inject(self._apply_first, times=None)

    def inject(self, make: Callable[[Answer], Fault], *, share: float = 0.5, most: int = 5) -> None:
        """Apply a fault to a share of the requests, `most` of them at most."""
        left = most if most == ENDLESS else self.chance.randint(1, most)

        def fault(answer: Answer) -> Answer | Awaitable[Answer]:
            nonlocal left
            if not left or self.chance.random() >= share:
                return answer
            left -= 1
            return make(answer)(answer)

        self.faults.append(fault)

    async def _apply_first(self, answer: Answer) -> Answer:
        for fault in self.faults:
            changed = fault(answer)
            changed = await changed if inspect.isawaitable(changed) else changed
            if changed is not answer:
                return changed
        return answer
