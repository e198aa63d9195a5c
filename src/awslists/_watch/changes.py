"""The changes of a watch, and a ledger of those that were delivered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Hashable, Mapping
from typing import Any, Generic, NoReturn, TypeVar

from anyio import Event

from awslists._request.keys import index_items
from awslists._request.request import Request
from awslists._watch.bookmark import copy_bookmark, make_bookmark
from awslists._watch.change import Change
from awslists.models import ItemModel

__all__ = ["Changes", "Ledger"]

Item = TypeVar("Item", bound=ItemModel | str, covariant=True)


class Changes(AsyncIterator[Change[Item]], Generic[Item]):
    """An async iterator of `Change`, made by `Listing.watch`.

    Attributes:
        bookmark: All that was delivered so far, as plain JSON; pass it to ``watch(since=...)`` to
            continue. It is a snapshot, which holds the items themselves and is built when you read
            it: while you handle a change, or after the ``async with`` block. Until a change is
            delivered, it is what ``since`` was; without ``since``, it is None until the first
            listing is complete.
    """

    def __init__(self, source: AsyncIterator[Change[Item]], ledger: Ledger) -> None:
        self._source = source
        self._ledger = ledger

    @property
    def bookmark(self) -> dict[str, Any] | None:
        return self._ledger.make_bookmark()

    async def __anext__(self) -> Change[Item]:
        __tracebackhide__ = True
        change = await anext(self._source)
        self._ledger.deliver(change)
        return change

    def __reduce__(self) -> NoReturn:
        raise TypeError("the changes of a watch cannot be copied or pickled; send their bookmark")


class Ledger:
    """All that a watch has delivered, and how many changes the caller has yet to take.

    Args:
        listing: The listing that is watched.
        since: The bookmark that it starts from, in plain JSON; None without one.
        items: The items of the bookmark by their keys.
    """

    def __init__(self, listing: Request, since: Any, items: Mapping[Hashable, Any]) -> None:
        self._listing = listing
        self._since = since
        self._items = {**items}
        self._has_begun = False
        self._waiting = 0
        self._taken = Event()

    def begin(self, items: Mapping[Hashable, Any]) -> None:
        """Takes the items of the first listing for delivered; they are the beginning."""
        self._items = {**items}
        self._has_begun = True

    def expect(self, number: int) -> None:
        """Counts changes that the caller is to take."""
        self._waiting += number

    def deliver(self, change: Change[Any]) -> None:
        """Notes that the caller has taken a change."""
        [key] = index_items(type(self._listing), [change.item])
        if change.kind == "removed":
            del self._items[key]
        else:
            self._items[key] = change.item
        self._has_begun = True
        self._waiting -= 1
        if not self._waiting:
            self._taken.set()

    async def wait_until_taken(self) -> None:
        """Waits until the caller has taken all changes."""
        if self._waiting:
            self._taken = Event()
            await self._taken.wait()

    def make_bookmark(self) -> dict[str, Any] | None:
        """Returns the bookmark of what was delivered."""
        if self._has_begun:
            return make_bookmark(self._listing, self._items.values())
        bookmark: dict[str, Any] | None = copy_bookmark(self._since)
        return bookmark
