"""Where a run takes place: the emulator, the client's settings, and what may befall a request."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from random import Random
from typing import Any

from awslists.testing import Answer, LocalAWS
from awslists.testing.faults import Fault

from .verbs import CarriesOn

__all__ = ["ENDLESS", "Setting"]

ENDLESS = 1 << 30


@dataclass
class Setting:
    """Where a run takes place.

    Attributes:
        local: The emulator.
        chance: What decides, from the seed of the run.
        carries_on: How the verb carries on after an error.
        retries: How calls are retried; nothing is said for the default.
        config: Other settings of the client.
        arguments: Arguments of the Session.
        cleanup: What is to be done in the end.
        faults: What may befall a request; the first that strikes does.
    """

    local: LocalAWS
    chance: Random
    carries_on: CarriesOn
    retries: dict[str, Any] = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)
    arguments: dict[str, Any] = field(default_factory=dict)
    cleanup: ExitStack = field(default_factory=ExitStack)
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.local.inject(self._first_that_strikes, times=None)

    def strike(self, make: Callable[[Answer], Fault], *, share: float = 0.5, most: int = 5) -> None:
        """Lets a share of the requests go wrong, up to `most` of them."""
        left = most if most == ENDLESS else self.chance.randint(1, most)

        def fault(answer: Answer) -> Answer | Awaitable[Answer]:
            nonlocal left
            if not left or self.chance.random() >= share:
                return answer
            left -= 1
            return make(answer)(answer)

        self.faults.append(fault)

    async def _first_that_strikes(self, answer: Answer) -> Answer:
        for fault in self.faults:
            changed = fault(answer)
            changed = await changed if inspect.isawaitable(changed) else changed
            if changed is not answer:
                return changed
        return answer
