"""Iterators over pages and their items, one call at a time."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from awslists._pages.call import fetch
from awslists._pages.page import Course, Item, Page, RepeatedTokenError
from awslists.errors import PaginationError

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = ["ItemIterator", "PageIterator", "Turnstile", "hint_at_emptiness", "why_nothing_came"]

logger: logging.Logger = logging.getLogger("awslists")

_hinted: WeakSet[type[Request]] = WeakSet()


class ItemIterator(AsyncIterator[Item]):
    """The items of pages, one after the other."""

    def __init__(self, pages: AsyncIterator[Iterable[Item]]) -> None:
        self._pages = pages
        self._items: Iterator[Item] = iter(())

    async def __anext__(self) -> Item:
        __tracebackhide__ = True
        while True:
            for item in self._items:
                return item
            self._items = iter(await anext(self._pages))


class PageIterator(AsyncIterator[Page[Item]]):
    """The pages of a request; a class rather than a generator, which an error would end.

    Args:
        listing: What is listed, for the errors.
        request: The AWS-named parameters of the first page.
        course: Where to start, and what to leave out.
        in_scan: Whether the request is one of several that make a scan.
    """

    def __init__(
        self,
        listing: Request,
        request: dict[str, Any],
        course: Course,
        *,
        in_scan: bool = False,
    ) -> None:
        self._listing = listing
        self._request = request
        self._course = course
        self._in_scan = in_scan
        self._is_empty = not in_scan
        self._turnstile = Turnstile()

    async def __anext__(self) -> Page[Item]:
        __tracebackhide__ = True
        with self._turnstile.passing():
            course = self._course
            if course.finished:
                raise StopAsyncIteration
            page: Page[Item] = await fetch(
                self._listing, self._request, course.token, in_scan=self._in_scan
            )
            try:
                advanced = course.advance(page)
            except RepeatedTokenError:
                raise PaginationError(
                    "the service handed out a token for the second time; going on would repeat "
                    "pages for ever",
                    listing=self._listing,
                    next_token=course.token,
                    request_id=page.request_id,
                    in_scan=self._in_scan,
                ) from None
        self._is_empty = self._is_empty and not advanced.items
        if self._is_empty and page.next_token is None:
            hint_at_emptiness(self._listing)
        return advanced


class Turnstile:
    """Lets one task wait at a time: two that wait on one iterator would lose items."""

    def __init__(self) -> None:
        self._busy = False

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Raises RuntimeError if another task is waiting."""
        if self._busy:
            raise RuntimeError("this iterator is being waited on by another task; make one each")
        self._busy = True
        try:
            yield
        finally:
            self._busy = False


def why_nothing_came(listing: Request) -> str:
    """The listing's own hint, unless it was to list nothing or to start midway."""
    is_whole = listing.next_token is None and listing.limit != 0
    return listing.why_empty() if is_whole else ""


def hint_at_emptiness(listing: Request) -> None:
    """Logs why nothing came, once for each class of listings."""
    if type(listing) not in _hinted and (why := why_nothing_came(listing)):
        _hinted.add(type(listing))
        logger.warning("%s: no items. %s", listing.operation, why)
