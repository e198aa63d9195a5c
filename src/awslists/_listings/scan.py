"""How a scan runs: several workers list disjoint windows of creation time at once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar

from anyio import Event

from awslists._background.background import Background
from awslists._listings.listing import Listing
from awslists._pages.call import fetch
from awslists._pages.cursor import Cursor
from awslists._pages.iterators import log_emptiness
from awslists._pages.page import Page
from awslists._prepared.page_requests import PageRequests
from awslists._request.clocks import (
    find_undated,
    get_clocks,
    get_creation_name,
    has_field,
    may_be_time,
)
from awslists._request.parameters import get_aws_names, get_parameter_types
from awslists._request.time_bounds import make_surplus_filter
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.window import SECOND, DescendingError, Window
from awslists._support.arguments import require_positive
from awslists._support.redaction import shorten_token
from awslists._support.type_hints import get_choices, get_leaves
from awslists.errors import (
    DeclarationError,
    InvalidResponseError,
    ListingError,
    Violation,
    set_position,
)
from awslists.models import ItemModel

__all__ = ["start_scan"]

T = TypeVar("T", bound=ItemModel | str)

ASSUMED_PAGE_SIZE = 100
"""Of a listing that leaves the page size to the service."""
BEFORE_ALL_ITEMS = datetime(1970, 1, 2, tzinfo=UTC)
CLOCK_SKEW = timedelta(minutes=15)
"""AWS refuses requests from a clock that is further off."""
SAGEMAKER_BEGAN = datetime(2017, 11, 29, tzinfo=UTC)


def start_scan(listing: Listing[T], workers: int) -> AbstractAsyncContextManager[AsyncIterator[T]]:
    """Checks that a listing can be scanned; returns the context in which it is."""
    _check_items(listing)
    if violations := list(_find_violations(listing)):
        raise listing._make_refusal(  # noqa: SLF001  (it names the operation)
            violations, "a scan has no order and cannot start from a token"
        )
    count = require_positive("workers", workers)
    return Background(2 * count, _Scan(listing, count).work)


class _Scan(Generic[T]):
    def __init__(self, listing: Listing[T], workers: int) -> None:
        names = get_aws_names(type(listing))
        self._after, self._before = names["creation_time_after"], names["creation_time_before"]
        self._sort_order = names["sort_order"]
        order: dict[str, Any] = {
            names["sort_by"]: _find_spelling(listing, "sort_by", "CREATION_TIME"),
            self._sort_order: _find_spelling(listing, "sort_order", "ASCENDING"),
        }
        self._listing = listing
        self._request = listing.request | order
        self._surplus = make_surplus_filter(listing.parameters, get_clocks(type(listing)))
        now = datetime.now(UTC) - CLOCK_SKEW
        origin = self._request.get(self._after, SAGEMAKER_BEGAN)
        horizon = min(now, self._request.get(self._before, now))
        self._is_empty = True
        page_size = listing.max_results or ASSUMED_PAGE_SIZE
        self._plan = Plan(workers, origin, horizon, page_size, listing.limit)

    async def work(self, background: Background[T]) -> None:
        """Lists all windows."""
        __tracebackhide__ = True
        if not self._plan.finished:
            await self._list(background, self._plan.first)

    async def _list(self, background: Background[T], window: Window) -> None:
        __tracebackhide__ = True
        cursor = Cursor(None, None, self._surplus)
        requests = self._request_between(*window.ask())
        while not window.finished:
            await background.acquire_slot()
            self._deliver(background, window, await self._fetch(requests, cursor))
            if self._plan.begin_survey():
                await self._survey(background)
            self._continue(background)

    def _deliver(self, background: Background[T], window: Window, page: Page[T]) -> None:
        """Hands the items to the caller; a worker that kept them would hold them until its next."""
        __tracebackhide__ = True
        items = self._receive(window, page)
        self._is_empty = self._is_empty and not items
        background.deliver(items)

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
        """Adds the listing to an error; a scan has no token to add."""
        set_position(error, self._listing, None, page="a page of a scan")

    async def _survey(self, background: Background[T]) -> None:
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

    def _continue(self, background: Background[T]) -> None:
        """Starts tasks for new windows, or ends the scan."""
        if self._plan.finished:
            if self._is_empty:
                log_emptiness(self._listing)
            background.finish()
            return
        for window in self._plan.take_new_windows():
            background.start(self._list, background, window)

    def _request_latest(self) -> PageRequests:
        descending = _find_spelling(self._listing, "sort_order", "DESCENDING")
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


def _check_items(listing: Listing[Any]) -> None:
    """Raises DeclarationError if the items have no creation time."""
    item_type, wrong = listing.item_type, ""
    if not has_field(item_type, "creation_time"):
        wrong = f"{item_type.__name__} has none"
    elif not may_be_time(item_type, "creation_time"):
        wrong = f"that of {item_type.__name__} is not a time: declare it as UtcDatetime"
    if wrong:
        needed = "it needs items with a creation_time"
        raise DeclarationError(f"{type(listing).__name__} cannot be scanned: {needed}; {wrong}")


def _find_violations(listing: Listing[Any]) -> Iterator[Violation]:
    """Finds parameters of the listing that a scan cannot respect."""
    sort_by, token = listing.parameters.get("sort_by"), listing.next_token
    by_creation = _find_spelling(listing, "sort_by", "CREATION_TIME")
    if sort_by not in (None, by_creation):
        message = f"must be {by_creation} or left out; a scan does not keep the order"
        yield Violation("sort_by", str(sort_by), "", message)
    if token is not None:
        message = "must be left out; a scan has no single position to start from"
        yield Violation("next_token", shorten_token(token), "", message)


def _find_spelling(listing: Listing[Any], parameter: str, wanted: str) -> str:
    """Finds how AWS spells a value of a parameter, such as CreationTime or CREATION_TIME."""
    leaves = get_leaves(get_parameter_types(type(listing)).get(parameter))
    for value in (str(choice) for leaf in leaves for choice in get_choices(leaf)):
        if value.replace("_", "").upper() == wanted.replace("_", ""):
            return value
    raise DeclarationError(
        f"{type(listing).__name__} cannot be scanned: it needs a {parameter} that can be {wanted}"
    )
