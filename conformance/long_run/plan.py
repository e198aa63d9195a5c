"""The events of a cycle of a run, and their times; pure, and decided by the seed alone.

The unit is a turn: the seconds from one listing of a watch to the next. Things happen in the first
16 turns of a cycle of 30. The rest is quiet, so that each watch lists everything once more, which
it does every tenth turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from .troubles import KINDS

__all__ = ["CYCLE", "QUIET_AT", "Event", "plan_cycle"]

CYCLE = 30
QUIET_AT = 16
CHANGES = 3
"""Changes to each registry in a cycle."""
CHANCES = {"deploy": 0.25, "kill": 0.15, "revoke": 0.1}
"""How likely a cycle has one of these."""
OUTAGE = 0.35
LONGEST = 2.5
"""Turns that a trouble lasts at most; throttled calls then fail after their 90 seconds."""
SHARES = {"answers cut short, as if whole": 0.5}
"""The greatest share of the answers that a trouble affects, where it is not all of them."""
Action = Literal[
    "change", "change often", "begin", "end", "stop", "start", "deploy", "kill", "revoke"
]


@dataclass(frozen=True, order=True)
class Event:
    """Something that happens.

    Attributes:
        at: When, in turns from the beginning of the cycle.
        action: What.
        registry: The number of the registry that is changed.
        kind: The kind of the trouble that begins or ends.
        share: The share of the answers that it affects.
    """

    at: float
    action: Action
    registry: int = 0
    kind: str = ""
    share: float = 0.0


def plan_cycle(chance: Random, registries: int) -> list[Event]:
    """Plan a cycle, in the order of time."""
    return sorted(
        [
            *_plan_changes(chance, registries),
            *_plan_troubles(chance),
            *_plan_outage(chance),
            *_plan_restarts(chance),
        ]
    )


def _plan_changes(chance: Random, registries: int) -> Iterator[Event]:
    for registry in range(registries):
        for _ in range(CHANGES):
            yield Event(chance.uniform(0, QUIET_AT), "change", registry)
    yield Event(chance.uniform(0, QUIET_AT - 1), "change often", chance.randrange(registries))


def _plan_troubles(chance: Random) -> Iterator[Event]:
    for kind in chance.sample(sorted(KINDS), chance.randint(1, 4)):
        begin = chance.uniform(0, QUIET_AT - LONGEST)
        share = chance.uniform(0.1, 1) * SHARES.get(kind, 1)
        yield Event(begin, "begin", kind=kind, share=share)
        yield Event(begin + chance.uniform(0.3, LONGEST), "end", kind=kind)


def _plan_outage(chance: Random) -> Iterator[Event]:
    """Plan that the server restarts."""
    if chance.random() < OUTAGE:
        stop = chance.uniform(0, QUIET_AT - LONGEST)
        yield Event(stop, "stop")
        yield Event(stop + chance.uniform(0, LONGEST), "start")


def _plan_restarts(chance: Random) -> Iterator[Event]:
    """Plan restarts of the service, and credentials that end early."""
    actions: list[Action] = ["deploy", "kill", "revoke"]
    for action in actions:
        if chance.random() < CHANCES[action]:
            yield Event(chance.uniform(1, QUIET_AT - 1), action)
