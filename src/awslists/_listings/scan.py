"""How a scan runs: several workers list disjoint windows of creation time at once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Generic, TypeVar

from anyio import Event

from awslists._background.background import Background
from awslists._background.page_queue import PageQueue
from awslists._items.progress import Progress, check_progress, show_progress
from awslists._listings.listing import Listing
from awslists._listings.scan_checks import check_scannable, find_spelling
from awslists._listings.scan_items import Deliveries, ScanItems
from awslists._pages.call import fetch
from awslists._pages.cursor import Cursor
from awslists._pages.iterators import log_emptiness
from awslists._pages.page import Page
from awslists._prepared.page_requests import PageRequests
from awslists._request.clocks import find_undated, get_clocks, get_creation_name
from awslists._request.parameters import get_aws_names
from awslists._request.time_bounds import CLOCK_SKEW, make_surplus_filter
from awslists._scan_plan.checkpoint import (
    SALT_SIZE,
    make_checkpoint,
    make_identify,
    read_checkpoint,
)
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.track import identify_by_arns
from awslists._scan_plan.window import SECOND, DescendingError, Window
from awslists._support.arguments import require_positive
from awslists.errors import InvalidResponseError, ListingError, Violation, set_position
from awslists.models import ItemModel

__all__ = ["start_scan"]

T = TypeVar("T", bound=ItemModel | str)

ASSUMED_PAGE_SIZE = 100
"""Of a listing that leaves the page size to the service."""
BEFORE_ALL_ITEMS = datetime(1970, 1, 2, tzinfo=UTC)
SAGEMAKER_BEGAN = datetime(2017, 11, 29, tzinfo=UTC)


def start_scan(
    listing: Listing[T],
    workers: int,
    checkpoint: Mapping[str, Any] | None = None,
    progress: Progress = False,
) -> AbstractAsyncContextManager[ScanItems[T]]:
    """Checks that a listing can be scanned; returns the context in which it is."""
    check_scannable(listing)
    count = require_positive("workers", workers)
    scan = _Scan(listing, count, checkpoint)
    bar = (
        show_progress(progress, listing.operation, listing.limit)
        if check_progress(progress)
        else None
    )
    return Background(2 * count, scan.work, scan.give, bar)


class _Scan(Generic[T]):
    """A scan.

    Args:
        listing: What to scan.
        workers: Number of windows to list at a time.
        checkpoint: Where an earlier scan stopped; None to begin.
    """

    def __init__(
        self, listing: Listing[T], workers: int, checkpoint: Mapping[str, Any] | None
    ) -> None:
        names = get_aws_names(type(listing))
        self._after, self._before = names["creation_time_after"], names["creation_time_before"]
        self._sort_order = names["sort_order"]
        order: dict[str, Any] = {
            names["sort_by"]: find_spelling(listing, "sort_by", "CREATION_TIME"),
            self._sort_order: find_spelling(listing, "sort_order", "ASCENDING"),
        }
        self._listing = listing
        self._request = listing.request | order
        self._surplus = make_surplus_filter(listing.parameters, get_clocks(type(listing)))
        self._is_empty = checkpoint is None
        self._plan, salt = self._make_plan(workers, checkpoint)
        self._deliveries = Deliveries[T](self._plan)
        self._items = ScanItems(self._deliveries, partial(make_checkpoint, listing, salt))

    def _make_plan(self, workers: int, checkpoint: Mapping[str, Any] | None) -> tuple[Plan, bytes]:
        """Returns the plan, and the salt of the checkpoints of the scan."""
        listing = self._listing
        left = None if checkpoint is None else read_checkpoint(listing, checkpoint)
        salt = left.salt if left else os.urandom(SALT_SIZE)
        key = listing.item_key
        distinguish = make_identify(key, salt) if key else identify_by_arns
        positions = left.positions if left else ()
        now = datetime.now(UTC) - CLOCK_SKEW
        plan = Plan(
            workers,
            origin=self._request.get(self._after, SAGEMAKER_BEGAN),
            horizon=min(now, self._request.get(self._before, now)),
            page_size=listing.max_results or ASSUMED_PAGE_SIZE,
            limit=listing.limit,
            identify=distinguish,
            left=[Window.resume(position, distinguish) for position in positions],
        )
        return plan, salt

    def give(self, queue: PageQueue[T]) -> ScanItems[T]:
        """Returns what the caller iterates over."""
        self._deliveries.queue = queue
        return self._items

    async def work(self, background: Background[T, Any]) -> None:
        """Lists all windows."""
        __tracebackhide__ = True
        if not self._plan.finished:
            first, *others = self._plan.begin()
            for window in others:
                background.start(self._list, background, window)
            await self._list(background, first)

    async def _list(self, background: Background[T, Any], window: Window) -> None:
        __tracebackhide__ = True
        cursor = Cursor(None, None, self._surplus)
        requests = self._request_between(*window.ask())
        while not window.finished:
            await background.acquire_slot()
            self._deliver(background, window, await self._fetch(requests, cursor))
            if self._plan.begin_survey():
                await self._survey(background)
            self._continue(background)

    def _deliver(self, background: Background[T, Any], window: Window, page: Page[T]) -> None:
        """Hands the items to the caller; a worker that kept them would hold them until its next."""
        __tracebackhide__ = True
        items = self._receive(window, page)
        self._is_empty = self._is_empty and not items
        background.deliver(self._deliveries.add(window, items))

    def _receive(self, window: Window, page: Page[T]) -> Sequence[T]:
        """Returns the items of a page to deliver.

        Raises:
            InvalidResponseError: The page is not in ascending order.
        """
        __tracebackhide__ = True
        try:
            return self._plan.receive(window, page)
        except DescendingError as error:
            problem = Violation(
                f"{self._listing.items_member}.{get_creation_name(self._listing.item_type)}",
                error.came_after,
                "",
                f"came after {error.came_before}, but a scan needs items sorted by creation time; "
                "iterate without a scan",
            )
            unsorted = InvalidResponseError([problem], request_id=page.request_id)
            self._place(unsorted)
            raise unsorted from None

    async def _fetch(self, requests: PageRequests, cursor: Cursor) -> Page[T]:
        """Fetches the next page.

        Raises:
            InvalidResponseError: An item has no creation time, besides the usual reasons.
        """
        __tracebackhide__ = True
        try:
            page: Page[T] = await fetch(requests, cursor.token)
            if problems := find_undated(self._listing, page.items):
                raise InvalidResponseError(problems, request_id=page.request_id)
            return cursor.advance(page)
        except ListingError as error:
            self._place(error)
            raise

    def _place(self, error: ListingError) -> None:
        """Adds the listing and the checkpoint to an error; a scan has no token to add."""
        set_position(error, self._listing, None, page="a page of a scan", scan=self._items)

    async def _survey(self, background: Background[T, Any]) -> None:
        """Makes the two calls of the survey at once; the first window waits for both."""
        __tracebackhide__ = True
        pages: dict[str, Page[T]] = {}
        answered = Event()

        async def ask_for_latest() -> None:
            __tracebackhide__ = True
            pages["latest"] = await self._fetch(self._request_latest(), Cursor(None))
            answered.set()

        background.start(ask_for_latest)
        narrow = await self._fetch(self._request_narrow(), Cursor(None))
        await answered.wait()
        self._plan.receive_survey(narrow, pages["latest"])

    def _continue(self, background: Background[T, Any]) -> None:
        """Starts tasks for new windows, or ends the scan."""
        if self._plan.finished:
            if self._is_empty:
                log_emptiness(self._listing)
            background.finish()
            return
        for window in self._plan.take_new_windows():
            background.start(self._list, background, window)

    def _request_latest(self) -> PageRequests:
        descending = find_spelling(self._listing, "sort_order", "DESCENDING")
        return PageRequests(self._listing, self._request | {self._sort_order: descending})

    def _request_narrow(self) -> PageRequests:
        """Returns a request that few items match or none, within the caller's own bounds."""
        after, before = self._request.get(self._after), self._request.get(self._before)
        if after is None:
            return self._request_between(None, BEFORE_ALL_ITEMS)
        if before is None:
            tomorrow = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
            return self._request_between(tomorrow, None)
        return self._request_between(after if before - after < SECOND else before - SECOND, None)

    def _request_between(self, after: datetime | None, before: datetime | None) -> PageRequests:
        """Returns the requests with these bounds, narrowed to the caller's own."""
        bounds: dict[str, Any] = {}
        if after is not None:
            bounds[self._after] = max(after, self._request.get(self._after, after))
        if before is not None:
            bounds[self._before] = min(before, self._request.get(self._before, before))
        return PageRequests(self._listing, self._request | bounds)
