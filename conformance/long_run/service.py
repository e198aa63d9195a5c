"""The service: one asyncio process that watches ten registries and scans an archive twice a day.

It is what a team would write: one Session with default retries, a task for each watch, a bookmark
that is saved now and then and continued from. If a watch ends with an error, it continues; if the
credentials are refused, everything starts again with a new Session.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol

from awslists import Changes, CredentialsError, ExpiredCredentialsError, ListingError, Session

from .ledger import Ledger
from .registries import REGION, Registry
from .scans import Scanner

__all__ = ["Service", "Watcher"]

CHANGES_TO_SAVE = 5
"""Changes after which a bookmark is saved."""
PAUSE = 5.0
"""Seconds before something that failed starts again."""
Now = Callable[[], datetime]


class Worker(Protocol):
    """A task of the service.

    Attributes:
        is_killed: Whether it may save nothing when it ends.
        counts: The errors after which it continued.
    """

    is_killed: bool
    counts: Counter[str]

    async def run(self, aws: Session) -> None:
        """Work until it is cancelled, or needs new credentials."""


class Service:
    """Runs the watches and the scans in one Session, and restarts them.

    Args:
        endpoint_url: The server.
        watchers: The watches.
        scanner: The scans.

    Attributes:
        counts: How often it was started again, and why.
        watchers: The watches.
        scanner: The scans.
        workers: All of them.
    """

    def __init__(self, endpoint_url: str, watchers: Iterable[Watcher], scanner: Scanner) -> None:
        self.counts: Counter[str] = Counter()
        self.watchers = tuple(watchers)
        self.scanner = scanner
        self.workers: tuple[Worker, ...] = (*self.watchers, scanner)
        self._endpoint_url = endpoint_url
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Start in a task."""
        self._task = asyncio.create_task(self._run())

    async def stop(self, *, killed: bool = False) -> None:
        """Stop; if it is killed, nothing is saved that was not saved before."""
        for worker in self.workers:
            worker.is_killed = killed
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def restart(self, *, killed: bool) -> None:
        """Stop and start, as a deploy does, or a process that was killed."""
        await self.stop(killed=killed)
        self.counts["kills" if killed else "deploys"] += 1
        self.start()

    def check(self) -> None:
        """Raise the error that ended the service, if any did."""
        if self._task is not None and self._task.done():
            self._task.result()
            raise RuntimeError("the service has ended")

    async def _run(self) -> None:
        for worker in self.workers:
            worker.is_killed = False
        while True:
            try:
                await self._work()
            except* (CredentialsError, ExpiredCredentialsError):
                self.counts["new Sessions for new credentials"] += 1
            await asyncio.sleep(PAUSE)

    async def _work(self) -> None:
        async with (
            Session(endpoint_url=self._endpoint_url, region_name=REGION) as aws,
            asyncio.TaskGroup() as tasks,
        ):
            for worker in self.workers:
                tasks.create_task(worker.run(aws))


class Watcher:
    """Watches a registry, and keeps the bookmark.

    Args:
        registry: The registry.
        ledger: Where it notes what it was told.
        every: Seconds between two turns.
        now: Tells the time.

    Attributes:
        is_killed: Whether it may save nothing when it ends.
        counts: The errors that ended a watch.
    """

    def __init__(self, registry: Registry, ledger: Ledger, every: float, now: Now) -> None:
        self.is_killed = False
        self.counts: Counter[str] = Counter()
        self._registry, self._ledger, self._every, self._now = registry, ledger, every, now
        self._saved = "{}"
        self._position = 0
        self._changes: Changes[Any] | None = None

    async def run(self, aws: Session) -> None:
        """Watch without end; continue after an error, unless it needs new credentials."""
        while True:
            try:
                await self._watch(aws)
            except (CredentialsError, ExpiredCredentialsError):
                raise
            except ListingError as error:
                self.counts[type(error).__name__] += 1
            await asyncio.sleep(PAUSE)

    def save(self) -> None:
        """Save the bookmark of what was delivered, as text."""
        if self._changes is not None:
            self._saved = json.dumps(self._changes.bookmark)
            self._position = self._ledger.position

    def settle(self) -> None:
        """Save, before the ledger begins a new page."""
        self.save()
        self._position = 0

    async def _watch(self, aws: Session) -> None:
        self._ledger.rewind(self._position)
        listing = self._registry.list_from(aws)
        async with listing.watch(every=self._every, since=json.loads(self._saved)) as self._changes:
            try:
                await self._take()
            finally:
                if not self.is_killed:
                    self.save()
                self._changes = None

    async def _take(self) -> None:
        assert self._changes is not None  # noqa: S101  (for type checkers)
        async for change in self._changes:
            self._ledger.deliver(self._now(), change)
            if self._ledger.position % CHANGES_TO_SAVE == 0:
                self.save()
