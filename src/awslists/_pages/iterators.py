"""Iterators over pages and their items, one call at a time."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

from awslists._pages.call import fetch
from awslists._pages.cursor import Cursor
from awslists._pages.page import Item, Page
from awslists._prepared.page_requests import PageRequests
from awslists.errors import ListingError, set_position

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = [
    "ItemIterator",
    "PageIterator",
    "Turnstile",
    "explain_emptiness",
    "log_emptiness",
]

T = TypeVar("T", covariant=True)

logger: logging.Logger = logging.getLogger("awslists")

_logged: WeakSet[type[Request]] = WeakSet()


class ItemIterator(AsyncIterator[T]):
    """The items of pages, one after the other."""

    def __init__(self, pages: AsyncIterator[Iterable[T]]) -> None:
        self._pages = pages
        self._items: Iterator[T] = iter(())

    async def __anext__(self) -> T:
        __tracebackhide__ = True
        while True:
            for item in self._items:
                return item
            self._items = iter(await anext(self._pages))


class PageIterator(AsyncIterator[Page[Item]]):
    """The pages of a request; a class rather than a generator, since an error ends a generator.

    Args:
        listing: The listing that the pages are of.
        request: The AWS-named parameters of the first page.
        cursor: Where to start, and which items to leave out.
    """

    def __init__(self, listing: Request, request: dict[str, Any], cursor: Cursor) -> None:
        self._listing = listing
        self._requests = PageRequests(listing, request)
        self._cursor = cursor
        self._is_empty = True
        self._turnstile = Turnstile()

    async def __anext__(self) -> Page[Item]:
        __tracebackhide__ = True
        with self._turnstile:
            cursor = self._cursor
            if cursor.finished:
                raise StopAsyncIteration
            try:
                page: Page[Item] = cursor.advance(await fetch(self._requests, cursor.token))
            except ListingError as error:
                set_position(error, self._listing, cursor.token)
                raise
        self._is_empty = self._is_empty and not page.items
        if self._is_empty and cursor.token is None:
            log_emptiness(self._listing)
        return page


class Turnstile:
    """Lets one task wait at a time: two tasks that wait on one iterator would lose items."""

    def __init__(self) -> None:
        self._busy = False

    def __enter__(self) -> None:
        """Raises RuntimeError if another task is waiting."""
        if self._busy:
            raise RuntimeError(
                "this iterator is in use by another task; create one iterator per task"
            )
        self._busy = True

    def __exit__(self, *_: object) -> None:
        self._busy = False


def explain_emptiness(listing: Request) -> str:
    """Returns the listing's own hint; "" if it was to list nothing or started midway."""
    is_whole = listing.next_token is None and listing.limit != 0
    return listing.why_empty() if is_whole else ""


def log_emptiness(listing: Request) -> None:
    """Logs why a listing has no items, once for each class of listings."""
    if type(listing) not in _logged and (why := explain_emptiness(listing)):
        _logged.add(type(listing))
        logger.warning("%s: no items. %s", listing.operation, why)
