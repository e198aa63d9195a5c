"""A run: the server, the service, what happens to them, and the verdict."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from .account import Holding
from .calm import Calm
from .credentials import Credentials
from .growth import Sample, find_growth, take_sample
from .ledger import Ledger, Verdict
from .plan import CYCLE, Event, plan_cycle
from .registries import ARCHIVE, REGISTRIES
from .scans import Scanner, ScanVerdict
from .server import Server
from .service import Service, Watcher

__all__ = ["Outcome", "Settings", "run"]

Now = Callable[[], datetime]
JUST_BEFORE = 0.5
"""Turns before the end of a cycle at which it is judged."""
LONG_ENOUGH = 10
"""Turns, all of them quiet at the end of a cycle, in which a scan ends."""
ENOUGH = 4
"""Turns without troubles in which each watch has listed, after pauses of up to 90 seconds too."""
TROUBLES = {"begin", "stop", "revoke", "deploy", "kill"}
RELIEFS = {"end", "start", "revoke", "deploy", "kill"}
OFTEN = 0.1
"""Turns between several changes of one item."""


@dataclass(frozen=True)
class Settings:
    """The settings of a run.

    Attributes:
        length: How long.
        every: Seconds between the turns of a watch.
        seed: Decides what is planned to happen, and when.
    """

    length: timedelta
    every: float = 60.0
    seed: int = 1

    @property
    def cycles(self) -> int:
        """How many cycles fit into the length; at least one."""
        return max(1, round(self.length.total_seconds() / self.every / CYCLE))

    def in_whole_cycles(self) -> Settings:
        """Return the settings with the length that the cycles have."""
        return replace(self, length=timedelta(seconds=self.cycles * CYCLE * self.every))

    @property
    def scan_every(self) -> timedelta:
        """The time between two scans: half a day, or less in a short run."""
        return min(timedelta(hours=12), self.length / 3)

    @property
    def life(self) -> timedelta:
        """How long credentials last: an hour, or less in a short run.

        A client asks for new ones 15 minutes before, so much less would let it ask all the time.
        """
        return min(timedelta(hours=1), max(timedelta(minutes=40), self.length / 3))


@dataclass
class Outcome:
    """The outcome of a run.

    Attributes:
        verdict: On the changes of all registries.
        scans: On the scans.
        samples: What the process held, cycle by cycle.
        server: The calls, and the answers of each kind.
        events: What else happened: restarts, and errors that reached the service.
        restarts: How often the server restarted.
        late_scans: Scans that have not ended although they had time enough.
    """

    verdict: Verdict = field(default_factory=Verdict)
    scans: ScanVerdict = field(default_factory=ScanVerdict)
    samples: list[Sample] = field(default_factory=list)
    server: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    restarts: int = 0
    late_scans: int = 0

    @property
    def problems(self) -> list[str]:
        """A sentence for everything that is wrong."""
        late = [f"scans that have not ended: {self.late_scans}"] if self.late_scans else []
        return [*self.verdict.problems, *self.scans.problems, *late, *find_growth(self.samples)]


async def run(
    settings: Settings, now: Now, report: Callable[[datetime, Outcome], object] = lambda *_: None
) -> Outcome:
    """Run a service and judge it.

    Args:
        settings: What to run.
        now: Tells the time, which may be virtual.
        report: Called after each cycle.
    """
    with closing(Server(settings.seed)) as server:
        os.environ.update(_make_environment(server))
        return await _Run(settings, server, now, report).run()


def _make_environment(server: Server) -> Mapping[str, str]:
    """Return variables under which a Session finds the server's credentials and no others."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    files = dict.fromkeys(("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"), os.devnull)
    return {**files, "AWS_CONTAINER_CREDENTIALS_FULL_URI": server.credentials_url}


class _Run:
    def __init__(
        self,
        settings: Settings,
        server: Server,
        now: Now,
        report: Callable[[datetime, Outcome], object],
    ) -> None:
        self._settings, self._server, self._now, self._report = settings, server, now, report
        self._chance = Random(settings.seed)
        self._outcome = Outcome()
        self._credentials = Credentials(server, settings.life, now)
        self._ledgers = [Ledger(each.name, each.listing.item_key) for each in REGISTRIES]
        self._holdings = [
            Holding(each, server, settings.seed, now, ledger)
            for each, ledger in zip(REGISTRIES, self._ledgers, strict=True)
        ]
        self._calm = Calm(now(), timedelta(seconds=ENOUGH * settings.every))
        self._archive = Holding(ARCHIVE, server, settings.seed, now)
        self._service = self._make_service()

    def _make_service(self) -> Service:
        settings, now = self._settings, self._now
        watchers = [
            Watcher(registry, ledger, settings.every, now)
            for registry, ledger in zip(REGISTRIES, self._ledgers, strict=True)
        ]
        scanner = Scanner(ARCHIVE, self._change_archive, settings.scan_every, now)
        return Service(self._server.endpoint_url, watchers, scanner)

    async def run(self) -> Outcome:
        """Run cycle after cycle, to the end."""
        for holding in (*self._holdings, self._archive):
            holding.fill()
        self._server.start()
        async with asyncio.TaskGroup() as tasks:
            rotation = tasks.create_task(self._credentials.rotate())
            await asyncio.sleep(0)
            self._service.start()
            for _ in range(self._settings.cycles):
                await self._run_cycle()
            rotation.cancel()
            await self._service.stop()
        return self._outcome

    async def _run_cycle(self) -> None:
        start = self._now()
        for event in plan_cycle(self._chance, len(self._holdings)):
            await self._wait_until(start, event.at)
            await self._act(event)
        await self._wait_until(start, CYCLE - JUST_BEFORE)
        self._service.check()
        self._settle()
        self._report(self._now(), self._outcome)
        await self._wait_until(start, CYCLE)

    async def _wait_until(self, start: datetime, turns: float) -> None:
        at = start + timedelta(seconds=turns * self._settings.every)
        await asyncio.sleep(max(0.0, (at - self._now()).total_seconds()))

    async def _act(self, event: Event) -> None:
        if event.action in TROUBLES:
            self._calm.disturb(self._now())
        await self._carry_out(event)
        if event.action in RELIEFS:
            self._calm.restore(self._now())

    async def _carry_out(self, event: Event) -> None:
        match event.action:
            case "change":
                self._holdings[event.registry].change()
            case "change often":
                await self._change_often(self._holdings[event.registry])
            case "begin":
                self._server.begin_trouble(event.kind, event.share)
            case "end":
                self._server.end_trouble(event.kind)
            case "stop":
                self._server.stop()
            case "start":
                self._server.start()
                self._outcome.restarts += 1
            case "revoke":
                self._credentials.revoke()
            case _:
                await self._service.restart(killed=event.action == "kill")

    async def _change_often(self, holding: Holding) -> None:
        """Change one item several times between two turns."""
        key = holding.choose()
        for _ in range(3):
            holding.update(key)
            await asyncio.sleep(OFTEN * self._settings.every)

    def _settle(self) -> None:
        """Judge what was delivered by now, and measure the process."""
        outcome = self._outcome
        for watcher, ledger in zip(self._service.watchers, self._ledgers, strict=True):
            watcher.settle()
            outcome.verdict.add(ledger.settle(self._calm.is_enough))
        self._calm.forget()
        outcome.scans = self._service.scanner.verdict
        recently = timedelta(seconds=LONG_ENOUGH * self._settings.every)
        outcome.late_scans = self._service.scanner.count_late(self._now() - recently)
        outcome.server = self._server.count()
        counts = (each.counts for each in self._service.workers)
        outcome.events = sum(counts, self._service.counts.copy())
        outcome.samples.append(take_sample())

    def _change_archive(self) -> Mapping[Any, Any]:
        self._archive.replace_some(50)
        return dict(self._archive.items)
