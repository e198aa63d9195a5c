"""Where the items of an account are, so that one that is added can take the place of another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from itertools import count
from typing import Generic, TypeVar

from awslists._items.items import Items
from awslists.models import ItemModel

__all__ = ["Places"]

Kind = TypeVar("Kind", bound=ItemModel)


class Places(Generic[Kind]):
    """The places of items in a list that others may change as well.

    Args:
        kind: The model of the items.
        identity: What tells one item from another.
    """

    def __init__(self, kind: type[Kind], identity: Callable[[Kind], Hashable]) -> None:
        self._kind, self._identity = kind, identity
        self._seen: list[Kind] = []
        self._places: dict[Hashable, int] = {}

    def put(self, to: list[Kind], items: Iterable[Kind]) -> Items[Kind]:
        """Puts items in the places of those that they are changes of, new ones behind all others.

        Raises:
            TypeError: They are not items of the right kind.
        """
        added = Items(self._checked(items), self._kind)
        places = self._refreshed(to)
        for item in added:
            place = places.setdefault(self._identity(item), len(to))
            to[place : place + 1] = self._seen[place : place + 1] = [item]
        return added

    def free(
        self,
        to: list[Kind],
        first: int,
        number: int,
        make: Callable[[int, datetime], Kind],
        start: datetime,
        every: timedelta,
    ) -> list[Kind]:
        """So many new items, numbered from the first number on, without those that are taken."""
        places = self._refreshed(to)
        numbers, made = count(first), list[Kind]()
        while len(made) < number:
            item = make(next(numbers), start + len(made) * every)
            if self._identity(item) not in places:
                made.append(item)
        return made

    def _refreshed(self, to: list[Kind]) -> dict[Hashable, int]:
        """The place of each item; comparing a list of the same items with itself is fast."""
        if to != self._seen:
            self._seen = list(to)
            self._places = {self._identity(item): place for place, item in enumerate(to)}
        return self._places

    def _checked(self, items: Iterable[Kind]) -> list[Kind]:
        name = self._kind.__name__
        if isinstance(items, self._kind):
            raise TypeError(f"put the {name} in a list: [item]")
        added: list[Kind] = list(items) if isinstance(items, Iterable) else [items]
        if not all(isinstance(item, self._kind) for item in added):
            raise TypeError(f"give a whole number, or a list of {name} items, not {items!r:.100}")
        return added
