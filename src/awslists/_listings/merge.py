"""Merge: several listings at a time."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager
from typing import Any, Generic, TypeVar

from anyio import CancelScope, Semaphore

from awslists._background.background import Background
from awslists._items.progress import Progress, check_progress, show_progress
from awslists._listings.listing import Listing
from awslists._pages.iterators import ItemIterator
from awslists._support.arguments import require_positive
from awslists.models import ItemModel

__all__ = ["merge"]

T = TypeVar("T", bound=ItemModel | str)


def merge(
    listings: Iterable[Listing[T]] | AsyncIterable[Listing[T]],
    workers: int = 8,
    *,
    progress: Progress = False,
) -> AbstractAsyncContextManager[AsyncIterator[T]]:
    """Iterates over the items of many listings, several at a time.

    Args:
        listings: The listings, of one operation or of several. The next one is taken when a worker
            is free, so there may be any number of them. An async generator is closed at the end.
        workers: Number of listings to list at a time, 1 or more.
        progress: Whether to show a progress bar with the number of items and pages that you have
            taken; ``"auto"`` shows it in a terminal or a notebook only.

    Returns:
        An async context manager that gives an async iterator of the items. The items of one
        listing keep their order; items of different listings come as they arrive. Leaving the
        ``async with`` block, in any way, cancels calls in flight.

    Raises:
        ImportError: `progress` needs tqdm: ``pip install 'awslists[progress]'``.
        ListingError: While iterating, a listing failed, and the others were cancelled.
            ``error.listing`` is the one that failed. The items fetched before it come first.
        TypeError: `listings` is not iterable or is a single listing, or `progress` is neither a
            bool nor ``"auto"``; or, while iterating,
            `listings` gave something that is not a listing.
        ValueError: `workers` is less than 1, or `progress` is a string other than ``"auto"``.

    Examples:
        >>> listings = (ListImageVersions(aws, image_name=i.image_name) async for i in images)
        >>> async with merge(listings) as versions:
        ...     async for version in versions:
        ...         print(version.image_version_arn)
    """
    if isinstance(listings, Listing):
        raise TypeError(
            "merge takes several listings: write merge([listing, ...]), or iterate over this one"
        )
    source = listings if isinstance(listings, AsyncIterable) else _iterate(iter(listings))
    count = require_positive("workers", workers)
    bar = show_progress(progress, "merge", None) if check_progress(progress) else None
    return Background(2 * count, _Merge(source, count).work, ItemIterator[T], bar)


class _Merge(Generic[T]):
    def __init__(self, listings: AsyncIterable[Listing[T]], workers: int) -> None:
        self._listings = aiter(listings)
        self._idle_workers = Semaphore(workers)

    async def work(self, background: Background[T, Any]) -> None:
        """Starts a task for each listing, as soon as a worker is free."""
        __tracebackhide__ = True
        with CancelScope() as scope:
            try:
                await self._idle_workers.acquire()
                async for listing in self._listings:
                    background.start(self._list, background, _check(listing))
                    await self._idle_workers.acquire()
            finally:
                # The generator may await while it is closed. A new scope for that would interleave
                # with those that the generator has open.
                scope.shield = True
                if isinstance(self._listings, AsyncGenerator):
                    await self._listings.aclose()

    async def _list(self, background: Background[T, Any], listing: Listing[T]) -> None:
        __tracebackhide__ = True
        await background.deliver_all(listing.pages())
        self._idle_workers.release()


def _check(listing: Listing[T]) -> Listing[T]:
    if not isinstance(listing, Listing):
        raise TypeError(f"merge takes listings, not {type(listing).__name__}")
    return listing


async def _iterate(listings: Iterable[Listing[T]]) -> AsyncIterator[Listing[T]]:
    for listing in listings:
        yield listing
