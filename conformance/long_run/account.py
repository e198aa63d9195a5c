"""The account as it should be: changes it at the server, and notes each change in a ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from .ledger import Ledger
from .registries import Registry
from .server import Server

__all__ = ["Holding"]


class Holding:
    """The items of one registry.

    Args:
        registry: The registry.
        server: The server that has the account.
        seed: Decides what is changed, together with the name of the registry.
        now: Tells the time.
        ledger: Where changes are noted, if it is watched.

    Attributes:
        registry: The registry.
        items: The items by their keys.
    """

    def __init__(
        self,
        registry: Registry,
        server: Server,
        seed: int,
        now: Callable[[], datetime],
        ledger: Ledger | None = None,
    ) -> None:
        self.registry = registry
        self.items: dict[tuple[Any, ...], Any] = {}
        self._server, self._now = server, now
        self._chance = Random(f"{seed} {registry.name}")
        self._ledger = ledger
        self._numbers = count()
        self._texts = count(1)

    def fill(self) -> None:
        """Add the items that are there at first, created hour by hour."""
        start = self._now() - timedelta(hours=self.registry.size)
        self._add([start + timedelta(hours=hour) for hour in range(self.registry.size)])

    def change(self) -> None:
        """Change one item, add one or remove one, so that the size stays about the same."""
        surplus = len(self.items) - self.registry.size
        roll = self._chance.random()
        if roll < 0.6:
            self.update(self.choose())
        elif roll < 0.8 - surplus * 0.02:
            self._add([self._now()])
        else:
            self._remove(self.choose())

    def choose(self) -> tuple[Any, ...]:
        """Choose an item; returns its key."""
        return self._chance.choice([*self.items])

    def replace_some(self, number: int) -> None:
        """Remove some items and add as many."""
        for key in self._chance.sample([*self.items], number):
            self._remove(key)
        self._add([self._now()] * number)

    def update(self, key: tuple[Any, ...]) -> None:
        """Change an item, if it is still there."""
        if key not in self.items:
            return
        now = self._now()
        fields = self.registry.alter(f"change {next(self._texts)}", now, self._chance)
        self._server.update(self.items[key], fields)
        self.items[key] = self.items[key].model_copy(update=fields)
        self._note(self.items[key])

    def _add(self, times: list[datetime]) -> None:
        made = [self._make(time) for time in times]
        self._server.add(self.registry.listing, made, self.registry.said)
        for item in made:
            key = tuple(getattr(item, name) for name in self.registry.listing.item_key)
            self.items[key] = item
            self._note(item)

    def _make(self, created: datetime) -> Any:
        """Make an item with the fields of a changed one, which does not grow when it is changed."""
        item = self.registry.make(next(self._numbers), created)
        fields = self.registry.alter(f"change {next(self._texts)}", created, self._chance)
        return item.model_copy(update=fields)

    def _remove(self, key: tuple[Any, ...]) -> None:
        item = self.items.pop(key)
        self._server.remove(item)
        self._note(item, removed=True)

    def _note(self, item: Any, *, removed: bool = False) -> None:
        if self._ledger is not None:
            self._ledger.record(self._now(), item, removed=removed)
