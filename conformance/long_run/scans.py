"""The scans of the service: what they deliver is compared with the account, item by item."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from awslists import CredentialsError, ExpiredCredentialsError, ListingError, Session

from .registries import Registry

__all__ = ["ScanVerdict", "Scanner", "judge_scan"]

PAUSE = 5.0
"""Seconds before a scan that failed continues."""
WORKERS = 8


@dataclass
class ScanVerdict:
    """How many items scans delivered, and what is wrong with them.

    Attributes:
        scans: The scans.
        items: The items that they delivered.
        lost: Items of the account that they did not deliver as they were.
        repeated: Items that they delivered more than once.
        problems: A sentence for each scan that was not exact.
    """

    scans: int = 0
    items: int = 0
    lost: int = 0
    repeated: int = 0
    problems: list[str] = field(default_factory=list)

    def add(self, other: ScanVerdict) -> None:
        """Add the figures of another verdict."""
        for name in ("scans", "items", "lost", "repeated"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.problems += other.problems


def judge_scan(account: Mapping[Any, Any], scanned: Iterable[tuple[Any, Any]]) -> ScanVerdict:
    """Judge a scan.

    Args:
        account: The items by their keys.
        scanned: The key and the item of each that came.
    """
    came = list(scanned)
    counts = Counter(key for key, _ in came)
    right = {key for key, item in came if account.get(key) == item}
    lost = len(account.keys() - right)
    repeated = counts.total() - len(counts)
    strange = len(counts.keys() - account.keys())
    problems = []
    if lost or repeated or strange:
        problems = [f"a scan: {lost} lost, {repeated} repeated, {strange} that are not there"]
    return ScanVerdict(1, len(came), lost + strange, repeated, problems)


class Scanner:
    """Scans a registry from time to time; after an error, it continues from the checkpoint.

    Args:
        registry: The registry.
        prepare: Called before each scan; returns the items of the account by their keys.
        every: The time from one scan to the next.
        now: Tells the time.

    Attributes:
        is_killed: Whether it may save nothing when it ends.
        counts: How scans were interrupted.
        verdict: The verdict on all scans so far.
    """

    def __init__(
        self,
        registry: Registry,
        prepare: Callable[[], Mapping[Any, Any]],
        every: timedelta,
        now: Callable[[], datetime],
    ) -> None:
        self.is_killed = False
        self.counts: Counter[str] = Counter()
        self.verdict = ScanVerdict()
        self._registry, self._prepare, self._every, self._now = registry, prepare, every, now
        self._next = now() + every / 12
        self._account: Mapping[Any, Any] = {}
        self._came: list[tuple[Any, Any]] = []
        self._checkpoint: str | None = None

    def count_late(self, before: datetime) -> int:
        """Return how many scans that were to begin before a time have not ended."""
        return max(0, -((self._next - before) // self._every))

    async def run(self, aws: Session) -> None:
        """Scan at each appointed time, without end."""
        while True:
            if not self._account:
                await asyncio.sleep(max(0.0, (self._next - self._now()).total_seconds()))
                self._account = self._prepare()
            await self._finish(aws)
            self.verdict.add(judge_scan(self._account, self._came))
            self._forget()
            self._next += self._every

    async def _finish(self, aws: Session) -> None:
        """Bring a scan to its end, in as many attempts as it takes."""
        while True:
            try:
                await self._scan(aws)
            except (CredentialsError, ExpiredCredentialsError):
                raise
            except ListingError as error:
                self.counts[type(error).__name__] += 1
                await asyncio.sleep(PAUSE)
            else:
                return

    async def _scan(self, aws: Session) -> None:
        listing = self._registry.list_from(aws)
        checkpoint = None if self._checkpoint is None else json.loads(self._checkpoint)
        async with listing.scan(WORKERS, checkpoint=checkpoint) as items:
            try:
                async for item in items:
                    key = tuple(getattr(item, name) for name in listing.item_key)
                    self._came.append((key, item))
            finally:
                self._checkpoint = json.dumps(items.checkpoint)
                if self.is_killed:
                    self._forget()

    def _forget(self) -> None:
        self._account, self._came, self._checkpoint = {}, [], None
