"""Several listings at a time."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager
from typing import Generic, TypeVar

from anyio import CancelScope, Semaphore

from awslists._background.background import Background
from awslists._listings.listing import Listing
from awslists._support.arguments import at_least_one
from awslists.models import ItemModel

__all__ = ["merge"]

T = TypeVar("T", bound=ItemModel)


def merge(
    listings: Iterable[Listing[T]] | AsyncIterable[Listing[T]], workers: int = 8
) -> AbstractAsyncContextManager[AsyncIterator[T]]:
    """The items of many listings, several of which are listed at a time.

    Args:
        listings: The listings, of one operation or of several. They are drawn one by one, as
            workers come free, so that there may be any number of them; an async generator is
            closed in the end.
        workers: How many listings are under way at a time, 1 or more.

    Returns:
        An async context manager that gives an async iterator of the items. Those of one listing
        keep their order; between listings there is none. Leaving it, in whatever way, cancels
        what is under way.

    Raises:
        ListingError: While iterating, the first error of a listing, which cancels the others;
            `error.listing` is the one that failed. What was fetched before comes first.
        TypeError: `listings` is not iterable, or is a listing itself; or, while iterating, it
            holds something else.
        ValueError: `workers` is less than 1.

    Examples:
        >>> listings = (ListImageVersions(aws, image_name=i.image_name) async for i in images)
        >>> async with merge(listings) as versions:
        ...     async for version in versions:
        ...         print(version.image_version_arn)
    """
    if isinstance(listings, Listing):
        raise TypeError(
            "merge takes several listings: write merge([listing, ...]); one is listed by itself"
        )
    drawing = listings if isinstance(listings, AsyncIterable) else _each(iter(listings))
    count = at_least_one("workers", workers)
    return Background(2 * count, _Merge(drawing, count).work)


class _Merge(Generic[T]):
    def __init__(self, listings: AsyncIterable[Listing[T]], workers: int) -> None:
        self._listings = aiter(listings)
        self._idle = Semaphore(workers)

    async def work(self, background: Background[T]) -> None:
        """Starts a task for each listing, as workers come free."""
        __tracebackhide__ = True
        with CancelScope() as scope:
            try:
                await self._idle.acquire()
                async for listing in self._listings:
                    background.start(self._list, background, _checked(listing))
                    await self._idle.acquire()
            finally:
                # What a generator does in the end may wait. A scope that was made only now would
                # get between those that the generator has open.
                scope.shield = True
                if isinstance(self._listings, AsyncGenerator):
                    await self._listings.aclose()

    async def _list(self, background: Background[T], listing: Listing[T]) -> None:
        __tracebackhide__ = True
        await background.deliver_all(listing.pages())
        self._idle.release()


def _checked(listing: Listing[T]) -> Listing[T]:
    if not isinstance(listing, Listing):
        raise TypeError(f"merge takes listings, not {type(listing).__name__}")
    return listing


async def _each(listings: Iterable[Listing[T]]) -> AsyncIterator[Listing[T]]:
    for listing in listings:
        yield listing
