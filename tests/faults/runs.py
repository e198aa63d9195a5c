"""One run: a listing, a verb and a trouble, all determined by its number."""

from __future__ import annotations

import os
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

import anyio
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession

from awslists import ScannableListing
from awslists._session.botocore_sessions import make_sealed_session
from awslists.testing import LocalAWS
from tests.helpers.call_makers import CALL_MAKERS, counting_calls

from .setting import Setting
from .subjects import KINDS, Kind, Subject, make_subject
from .troubles import TROUBLES
from .verbs import VERBS, Protocol, Verb

__all__ = ["RETRIES", "Outcome", "run"]

ATTEMPTS = [1, 1, 1, 3]
HANGS_AFTER = 300
"""Seconds; a run takes far less than one, but others may need the machine as well."""
MIX = ["default"] * 3 + ["few attempts"] * 5 + ["standard mode"] * 2
PACES = [None] * 6 + [300, 1000]
"""How many calls a second the listings may make: mostly as many as they can."""
PORT = 10_000 + os.getpid() % 20_000
"""Below those that the system hands out."""
RETRIES: dict[str, Callable[[Random], dict[str, Any]]] = {
    "default": lambda _: {},
    "few attempts": lambda chance: {"total_max_attempts": chance.choice(ATTEMPTS)},
    "standard mode": lambda chance: {
        "mode": "standard",
        "total_max_attempts": chance.choice(ATTEMPTS),
    },
}
"""How calls are retried: as by default, or less often, so that there are more errors."""
SERVER_NOTICES_WITHIN = 5
"""Seconds in which the emulator hears that its clients have gone."""


@dataclass
class Outcome:
    """The result of a run.

    Attributes:
        number: The number of the run.
        trouble: What went wrong.
        verb: How was listed.
        operation: What was listed.
        retries: How calls were retried: one of `RETRIES`.
        way: Who made the calls after the first: one of `CALL_MAKERS`.
        calls: How many pages came of calls made by each of them.
        items: How many items there were to list.
        errors: How many errors came of each kind.
        lost: How many items did not come.
        repeated: How many items came that should not have.
        leaked: How many connections and requests were left in the end.
        failure: What else happened that should not have; "" if nothing did.
    """

    number: int
    trouble: str
    verb: str
    operation: str
    retries: str
    way: str = "awslists"
    calls: Counter[str] = field(default_factory=Counter)
    items: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    repeated: int = 0
    leaked: int = 0
    failure: str = field(default="", repr=False)

    @property
    def is_good(self) -> bool:
        """True if nothing was lost, repeated or leaked, and nothing else failed."""
        return not (self.lost or self.repeated or self.leaked or self.failure)


async def run(
    number: int,
    *,
    trouble: str | None = None,
    verb: Verb | None = None,
    retries: str | None = None,
    way: str | None = None,
) -> Outcome:
    """List something while something goes wrong.

    Args:
        number: What all follows from.
        trouble: One of `TROUBLES`; by default the number says which.
        verb: How to list; by default the number says which of `VERBS`.
        retries: One of `RETRIES`; by default the number says which.
        way: One of `CALL_MAKERS`; by default the number says which.
    """
    chance = Random(number)  # noqa: S311  (chance, not secrets)
    trouble = trouble or [*TROUBLES][number % len(TROUBLES)]
    verb = verb or chance.choice([*VERBS.values()])
    kinds = [*KINDS.values()]
    if verb.only_scannable:
        kinds = [kind for kind in kinds if issubclass(kind.listing, ScannableListing)]
    kind = chance.choice(kinds)
    drawn = chance.choice(MIX)
    retries = retries or drawn
    # Not the parity of the number, which says which troubles come.
    way = way or [*CALL_MAKERS][number // len(TROUBLES) % 2]
    outcome = Outcome(number, trouble, verb.name, kind.listing.operation, retries, way)
    try:
        local = LocalAWS(host=_host(number), port=PORT)
        with anyio.fail_after(HANGS_AFTER), local:
            setting = Setting(local, chance, verb.carries_on, RETRIES[retries](chance))
            with setting.cleanup:
                TROUBLES[trouble](setting)
                await _list(setting, verb, kind, outcome)
            outcome.leaked = await _left_behind(local)
    except Exception:  # noqa: BLE001  (whatever it is, it should not have happened)
        outcome.failure = traceback.format_exc()
    return outcome


async def _list(setting: Setting, verb: Verb, kind: Kind, outcome: Outcome) -> None:
    chance = setting.chance
    subjects = _subjects(setting, verb, kind)
    protocols = [Protocol(subject) for subject in subjects]
    retries = {"retries": setting.retries} if setting.retries else {}
    config = AioConfig(**retries, **setting.config)
    arguments = {
        "config": config,
        "prepared_calls": CALL_MAKERS[outcome.way],
        "botocore_session": _botocore_session(),
        "calls_per_second": chance.choice(PACES),
        **setting.arguments,
    }
    is_warm = chance.random() < 0.75
    async with setting.local.session(**arguments) as aws:
        if is_warm:
            await setting.warm_up(aws)
        setting.start()
        with counting_calls() as outcome.calls:
            await verb.run(aws, protocols, chance)
    for protocol in protocols:
        outcome.items += len(protocol.subject.expected)
        outcome.errors += protocol.errors
        outcome.lost += protocol.lost
        outcome.repeated += protocol.repeated
        if verb.keeps_order and protocol.subject.ordered:
            assert protocol.delivered == protocol.subject.expected, "items came out of order"


def _subjects(setting: Setting, verb: Verb, kind: Kind) -> list[Subject]:
    chance, local = setting.chance, setting.local
    if verb.subjects > 1:
        kinds = chance.choices([*KINDS.values()], k=verb.subjects)
        return [
            make_subject(other, local, chance, pages=3, name=f"subject-{letter}")
            for letter, other in zip("abc", kinds, strict=False)
        ]
    subject = make_subject(kind, local, chance, pages=16 if verb.only_scannable else 6)
    if verb.keeps_order and subject.ordered and chance.random() < 0.15:
        subject = subject.limited(chance.randint(0, len(subject.expected) + 2))
    return [subject]


async def _left_behind(local: LocalAWS) -> int:
    """Count the connections and requests that remain after the clients are closed."""
    left = local.connections + local.pending
    give_up_at = anyio.current_time() + SERVER_NOTICES_WITHIN
    while left and anyio.current_time() < give_up_at:
        await anyio.sleep(0.002)
        left = local.connections + local.pending
    return left


@cache
def _botocore_session() -> AioSession:
    """Return one session for all runs of a process; making it takes as long as some runs."""
    return make_sealed_session()


def _host(number: int) -> str:
    """Return an address that no other run uses, so that a run finds it again after an outage."""
    return f"127.{64 + number // 62_500 % 128}.{number // 250 % 250}.{1 + number % 250}"
