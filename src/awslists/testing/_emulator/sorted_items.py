"""The items a request can ask for, sorted once and kept until the account changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from copy import copy
from operator import itemgetter
from typing import Any

__all__ = ["Position", "SortedItems", "SortedItemsCache"]

Position = tuple[Any, str, int]
"""Where a page ends: the sort key of its last item, its identity, and how many like it come before.

Each breaks ties of the one before. None of them changes when other items are added or removed."""

Sources = tuple[Collection[Any], ...]


class SortedItems:
    """Items in ascending order, and the position of each.

    Args:
        items: The items in the order of the account.
        key: The sort key of an item.
        identity: What distinguishes an item from the others.
    """

    def __init__(
        self, items: Iterable[Any], key: Callable[[Any], Any], identity: Callable[[Any], str]
    ) -> None:
        known = Counter[tuple[Any, str]]()
        placed: list[tuple[Position, Any]] = []
        for item in items:
            name = (key(item), identity(item))
            placed.append(((*name, known[name]), item))
            known[name] += 1
        placed.sort(key=itemgetter(0))
        self.items: list[Any] = [item for _, item in placed]
        self._positions: list[Position] = [position for position, _ in placed]

    def position(self, index: int) -> Position:
        """Return the position of the item at an index."""
        return self._positions[index]

    def count_before(self, position: Position) -> int:
        """Count the items before a position, which need not be that of an item."""
        return bisect_left(self._positions, position)

    def count_up_to(self, position: Position) -> int:
        """Count the items before a position and at it."""
        return bisect_right(self._positions, position)

    def find_first(self, is_reached: Callable[[Any], bool]) -> int:
        """Return the index of the first item whose sort key has reached something.

        The keys of all items after it must have reached it too.
        """
        return bisect_left(self._positions, True, key=lambda position: is_reached(position[0]))


class SortedItemsCache:
    """The sorted items of one operation, by group and sort key, made when first asked for.

    They are dropped as soon as the sources have changed.

    Args:
        sources: Gives what the items are made from.
        groups: Makes from the sources the items of each group that a request can ask for.
        identity: What distinguishes an item from the others.
        state: Gives what is another value once the sources have changed; by default copies of
            them, which takes some milliseconds of a request if there are hundreds of thousands.
    """

    def __init__(
        self,
        sources: Callable[[], Sources],
        groups: Callable[..., Mapping[Hashable, Iterable[Any]]],
        identity: Callable[[Any], str],
        state: Callable[[], object] | None = None,
    ) -> None:
        self._sources, self._make_groups, self._identity = sources, groups, identity
        # Copied each time: comparing equal items is slow, comparing identical ones is not.
        self._get_state = state or self._copy_sources
        self._state: object = None
        self._groups: Mapping[Hashable, Iterable[Any]] = {}
        self._sorted: dict[tuple[Hashable, str], SortedItems] = {}

    def get(self, group: Hashable, name: str, key: Callable[[Any], Any]) -> SortedItems | None:
        """Return a group sorted by the key of that name, or None if there is no such group."""
        self._refresh()
        if group not in self._groups:
            return None
        if (group, name) not in self._sorted:
            self._sorted[group, name] = SortedItems(self._groups[group], key, self._identity)
        return self._sorted[group, name]

    def _refresh(self) -> None:
        state = self._get_state()
        if state != self._state:
            # Copied, since another thread may change them while they are sorted.
            self._groups = self._make_groups(*self._copy_sources())
            self._sorted = {}
        self._state = state

    def _copy_sources(self) -> Sources:
        return tuple(map(copy, self._sources()))
