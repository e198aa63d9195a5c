"""One listing by several workers at a time, over disjoint windows of creation time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar

from anyio import Event

from awslists._background.background import Background
from awslists._listings.listing import Listing
from awslists._pages.call import fetch
from awslists._pages.iterators import PageIterator, hint_at_emptiness
from awslists._pages.page import Course, Item, Page
from awslists._request.clocks import clocks_of, has_field
from awslists._request.request import annotations_of
from awslists._request.time_bounds import surplus_filter
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.window import SECOND, DescendingError, Window
from awslists._support.arguments import at_least_one
from awslists._support.redaction import shown_token
from awslists._support.type_hints import choices_of, leaves_of
from awslists.constraints import Timestamp
from awslists.errors import DeclarationError, InvalidResponseError, Violation
from awslists.models import ItemModel

__all__ = ["ScannableListing"]

T = TypeVar("T", bound=ItemModel)

AFTER, BEFORE = "CreationTimeAfter", "CreationTimeBefore"
BEFORE_ALL_ITEMS = datetime(1970, 1, 2, tzinfo=UTC)
CLOCK_SKEW = timedelta(minutes=15)
"""AWS takes no request from a clock that is further off."""
SAGEMAKER_BEGAN = datetime(2017, 11, 29, tzinfo=UTC)


class ScannableListing(Listing[Item]):
    """A listing that can be bounded and sorted by creation time, and so be divided.

    Its items have a ``creation_time``; among the values of its ``sort_by`` is the creation time,
    and of its ``sort_order`` the ascending and the descending one, however AWS spells them.
    """

    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None

    def scan(self, workers: int = 8) -> AbstractAsyncContextManager[AsyncIterator[Item]]:
        """Lists by several workers at a time: all items, each once, in no particular order.

        ``sort_order`` is ignored; filters, bounds and ``limit`` hold. Items that are created
        meanwhile come as well. Where the service answers slowly, it is nearly so many times as
        fast as plain iteration; where it limits the rate of calls, it is no faster.

        It takes at most 1.1 times as many calls, and 2 for each worker. Only where pages of items
        were created within a second or two, or where a filter leaves most pages empty, may it take
        somewhat more.

        A scan relies on the service: that it sorts by creation time (a page that goes back by more
        than a second is refused), that its tokens stand for items and not for a number of items to
        skip (else what is deleted during the scan moves others out of sight), and that no item
        appears late, with a time that has been listed. AWS documents none of these.

        Args:
            workers: How many calls are under way at a time, 1 or more.

        Returns:
            An async context manager that gives an async iterator of the items. Leaving it, in
            whatever way, cancels what is under way.

        Raises:
            InvalidRequestError: `next_token` is given, or `sort_by` is not the creation time.
            InvalidResponseError: While iterating, a page was not in ascending order, or an item
                came without its creation time.
            ListingError: While iterating, the first error of a worker, which cancels the others.
                What was fetched before comes first. A scan has no single token to carry on from.
            ValueError: `workers` is less than 1.

        Examples:
            >>> async with ListImages(aws).scan(workers=16) as images:
            ...     async for image in images:
            ...         print(image.image_name)
        """
        _check_items(self)
        if violations := list(_violations(self)):
            raise self._refusal(violations, "a scan lists in no order and from no token")
        count = at_least_one("workers", workers)
        return Background(2 * count, _Scan(self, count).work)


class _Scan(Generic[T]):
    def __init__(self, listing: Listing[T], workers: int) -> None:
        order: dict[str, Any] = {
            "SortBy": _spelling(listing, "sort_by", "CREATION_TIME"),
            "SortOrder": _spelling(listing, "sort_order", "ASCENDING"),
        }
        self._listing = listing
        self._request = listing.request | order
        self._surplus = surplus_filter(listing.parameters, clocks_of(type(listing)))
        now = datetime.now(UTC) - CLOCK_SKEW
        origin = self._request.get(AFTER, SAGEMAKER_BEGAN)
        horizon = min(now, self._request.get(BEFORE, now))
        self._is_empty = True
        self._plan = Plan(workers, origin, horizon, listing.max_results, listing.limit)

    async def work(self, background: Background[T]) -> None:
        """Lists all windows."""
        __tracebackhide__ = True
        if not self._plan.finished:
            await self._list(background, self._plan.first)

    async def _list(self, background: Background[T], window: Window) -> None:
        __tracebackhide__ = True
        course = Course(None, None, self._surplus)
        request = self._bounded(*window.ask())
        pages: PageIterator[T] = PageIterator(self._listing, request, course, in_scan=True)
        while not window.finished:
            await background.acquire_slot()
            items = self._arrived(window, await anext(pages))
            self._is_empty = self._is_empty and not items
            background.deliver(items)
            if self._plan.begin_survey():
                await self._survey(background)
            self._go_on(background)

    def _arrived(self, window: Window, page: Page[T]) -> Sequence[T]:
        """The items of a page to deliver.

        Raises:
            InvalidResponseError: The page is not in ascending order.
        """
        __tracebackhide__ = True
        try:
            return self._plan.receive(window, page)
        except DescendingError as error:
            problem = Violation(
                f"{self._listing.items_member}.CreationTime",
                error.came_after,
                "",
                f"came after {error.came_before}: a scan needs a service that sorts by creation "
                "time; list without one",
            )
            raise InvalidResponseError(
                [problem],
                listing=self._listing,
                next_token=None,
                request_id=page.request_id,
                in_scan=True,
            ) from None

    async def _survey(self, background: Background[T]) -> None:
        """Asks two questions at a time; meanwhile the first window waits."""
        __tracebackhide__ = True
        pages: dict[str, Page[T]] = {}
        answered = Event()

        async def ask_for_latest() -> None:
            __tracebackhide__ = True
            pages["latest"] = await fetch(self._listing, self._latest_first(), None, in_scan=True)
            answered.set()

        background.start(ask_for_latest)
        narrow: Page[T] = await fetch(self._listing, self._narrow(), None, in_scan=True)
        await answered.wait()
        self._plan.receive_survey(narrow, pages["latest"])

    def _go_on(self, background: Background[T]) -> None:
        """Starts what is to be done next, after something was learnt."""
        if self._plan.finished:
            if self._is_empty:
                hint_at_emptiness(self._listing)
            background.finish()
            return
        for window in self._plan.take_new_windows():
            background.start(self._list, background, window)

    def _latest_first(self) -> dict[str, Any]:
        return self._request | {"SortOrder": _spelling(self._listing, "sort_order", "DESCENDING")}

    def _narrow(self) -> dict[str, Any]:
        """A request that no item can answer or few, within the caller's own bounds."""
        after, before = self._request.get(AFTER), self._request.get(BEFORE)
        if after is None:
            return self._bounded(None, BEFORE_ALL_ITEMS)
        if before is None:
            tomorrow = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
            return self._bounded(tomorrow, None)
        return self._bounded(after if before - after < SECOND else before - SECOND, None)

    def _bounded(self, after: datetime | None, before: datetime | None) -> dict[str, Any]:
        """The request within these bounds, and never beyond the caller's own."""
        bounds: dict[str, Any] = {}
        if after is not None:
            bounds[AFTER] = max(after, self._request.get(AFTER, after))
        if before is not None:
            bounds[BEFORE] = min(before, self._request.get(BEFORE, before))
        return self._request | bounds


def _check_items(listing: Listing[Any]) -> None:
    """Raises DeclarationError if the items do not tell when they were created."""
    item_type = listing.item_type
    if not has_field(item_type, "creation_time"):
        raise DeclarationError(
            f"to be scanned, {type(listing).__name__} needs items with a creation_time; "
            f"{item_type.__name__} has none"
        )


def _violations(listing: Listing[Any]) -> Iterator[Violation]:
    """What a listing asks for and a scan cannot do."""
    sort_by, token = listing.parameters.get("sort_by"), listing.next_token
    by_creation = _spelling(listing, "sort_by", "CREATION_TIME")
    if sort_by not in (None, by_creation):
        message = f"must be {by_creation} or left out, since the order is not kept"
        yield Violation("sort_by", str(sort_by), "", message)
    if token is not None:
        message = "must be left out, since several windows have no single place to start from"
        yield Violation("next_token", shown_token(token), "", message)


def _spelling(listing: Listing[Any], parameter: str, wanted: str) -> str:
    """How AWS spells a value of a parameter: CreationTime, say, or CREATION_TIME."""
    leaves = leaves_of(annotations_of(type(listing)).get(parameter))
    for value in (str(choice) for leaf in leaves for choice in choices_of(leaf)):
        if value.replace("_", "").upper() == wanted.replace("_", ""):
            return value
    raise DeclarationError(
        f"to be scanned, {type(listing).__name__} needs a {parameter} that can be {wanted}"
    )
