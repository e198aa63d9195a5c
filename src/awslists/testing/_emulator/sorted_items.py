"""The items that requests are about, in order: sorted once, and kept until the account changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from copy import copy
from operator import itemgetter
from typing import Any

__all__ = ["Position", "Walk", "Walks"]

Position = tuple[Any, str, int]
"""Where a page ends: what its last item is sorted by, its identity, and its place in the account.

Each breaks the ties of the one before."""

Sources = tuple[Collection[Any], ...]


class Walk:
    """Items in ascending order, and the position of each.

    Args:
        items: The items as they are in the account.
        key: What they are sorted by.
        identity: What tells one from another.
    """

    def __init__(
        self, items: Iterable[Any], key: Callable[[Any], Any], identity: Callable[[Any], str]
    ) -> None:
        steps = [((key(item), identity(item), place), item) for place, item in enumerate(items)]
        steps.sort(key=itemgetter(0))
        self.items: list[Any] = [item for _, item in steps]
        self._positions: list[Position] = [position for position, _ in steps]

    def position(self, index: int) -> Position:
        """Where the item of an index stands."""
        return self._positions[index]

    def before(self, position: Position) -> int:
        """How many items come before a position, which need not be that of an item."""
        return bisect_left(self._positions, position)

    def up_to(self, position: Position) -> int:
        """How many items come before a position or stand there."""
        return bisect_right(self._positions, position)

    def first(self, is_reached: Callable[[Any], bool]) -> int:
        """The index of the first item whose key has reached something, as all behind it have."""
        return bisect_left(self._positions, True, key=lambda position: is_reached(position[0]))


class Walks:
    """The walks through the items of one operation, made when they are first asked for.

    They are forgotten as soon as what they were made from has changed; until then there is at
    most one for each group of items and each name of a key.

    Args:
        sources: Gives what the items are made from, to be compared with what it was.
        groups: Makes of it the items of each group that requests can be about.
        identity: What tells one item from another.
    """

    def __init__(
        self,
        sources: Callable[[], Sources],
        groups: Callable[..., Mapping[Hashable, Iterable[Any]]],
        identity: Callable[[Any], str],
    ) -> None:
        self._sources, self._make_groups, self._identity = sources, groups, identity
        self._seen: Sources = ()
        self._groups: Mapping[Hashable, Iterable[Any]] = {}
        self._walks: dict[tuple[Hashable, str], Walk] = {}

    def get(self, group: Hashable, name: str, key: Callable[[Any], Any]) -> Walk | None:
        """The walk through a group, sorted by the key of that name; None without such a group."""
        self._refresh()
        if group not in self._groups:
            return None
        if (group, name) not in self._walks:
            self._walks[group, name] = Walk(self._groups[group], key, self._identity)
        return self._walks[group, name]

    def _refresh(self) -> None:
        # Copied each time: comparing equal items is slow, comparing the same ones is not.
        sources = tuple(map(copy, self._sources()))
        if sources != self._seen:
            self._groups = self._make_groups(*sources)
            self._walks = {}
        self._seen = sources
