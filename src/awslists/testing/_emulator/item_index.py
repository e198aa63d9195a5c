"""An index of the items of an account, so that an added item replaces the one it is a change of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from itertools import count
from typing import Generic, TypeVar

from awslists._items.items import Items
from awslists.models import ItemModel

__all__ = ["ItemIndex"]

Kind = TypeVar("Kind", bound=ItemModel)


class ItemIndex(Generic[Kind]):
    """The places of items in a list that the user may change too.

    Args:
        kind: The model of the items.
        identity: What distinguishes an item from the others.
    """

    def __init__(self, kind: type[Kind], identity: Callable[[Kind], Hashable]) -> None:
        self._kind, self._identity = kind, identity
        self._seen: list[Kind] = []
        self._places: dict[Hashable, int] = {}

    def put(self, to: list[Kind], items: Iterable[Kind]) -> Items[Kind]:
        """Put items into a list, in place of those with the same identity; append new ones.

        Raises:
            TypeError: They are not items of the right kind.
        """
        added = Items(self._check(items), self._kind)
        places = self._refresh(to)
        for item in added:
            place = places.setdefault(self._identity(item), len(to))
            to[place : place + 1] = self._seen[place : place + 1] = [item]
        return added

    def make_new(
        self,
        to: list[Kind],
        first: int,
        number: int,
        make: Callable[[int, datetime], Kind],
        start: datetime,
        every: timedelta,
    ) -> list[Kind]:
        """Make items numbered from `first` on, leaving out numbers that are in the list."""
        places = self._refresh(to)
        numbers, made = count(first), list[Kind]()
        while len(made) < number:
            item = make(next(numbers), start + len(made) * every)
            if self._identity(item) not in places:
                made.append(item)
        return made

    def _refresh(self, to: list[Kind]) -> dict[Hashable, int]:
        """Return the place of each item; comparing a list of the same items is fast."""
        if to != self._seen:
            self._seen = list(to)
            self._places = {self._identity(item): place for place, item in enumerate(to)}
        return self._places

    def _check(self, items: Iterable[Kind]) -> list[Kind]:
        name = self._kind.__name__
        if isinstance(items, self._kind):
            raise TypeError(f"put the {name} in a list: [item]")
        added: list[Kind] = list(items) if isinstance(items, Iterable) else [items]
        if not all(isinstance(item, self._kind) for item in added):
            raise TypeError(f"give a whole number, or a list of {name} items, not {items!r:.100}")
        return added
