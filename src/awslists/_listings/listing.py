"""Listing: a frozen description of a request, and the verbs that run it."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Generic, Never, NoReturn, TypeVar, overload

from awslists._items.items import Items
from awslists._items.progress import Progress, check_progress, show_progress
from awslists._listings.collecting import ShortInterrupts, check_into, get_scan
from awslists._pages.cursor import Cursor
from awslists._pages.iterators import ItemIterator, PageIterator, explain_emptiness
from awslists._pages.page import Item, Page
from awslists._request.clocks import get_clocks
from awslists._request.declaration import (
    find_contradictions,
    find_wrong_keywords,
    make_attributes,
)
from awslists._request.request import Request
from awslists._request.time_bounds import make_surplus_filter
from awslists._session.source import Source
from awslists._support.arguments import require_positive
from awslists._support.hints import AttributeHints
from awslists._support.names import LetterCase
from awslists.constraints import Range
from awslists.paging import Paging

if TYPE_CHECKING:
    from awslists._listings.map import Outcome
    from awslists._watch.changes import Changes

__all__ = ["Listing"]

Value = TypeVar("Value")


class Listing(AttributeHints, Request, Generic[Item]):
    """All items of one AWS list operation, as typed and validated models.

    A listing is a frozen description of a request. Nothing is sent until you iterate over it. Each
    iteration starts over, and concurrent iterations share nothing. A subclass declares an
    operation: its class keywords name the operation, and its fields are the parameters.

    Args:
        source: A `Session`, or an aiobotocore client of the right service. The client is never
            closed.
        max_results: Number of items per page. A declaration has its own bounds and default; without
            any it is 1 to 100, by default 100. None sends none, where that is allowed.
        next_token: The page to start from: the ``next_token`` of a page or of an error.
        limit: Maximum number of items in total; 0 sends nothing. It does not change the page size.

    Raises:
        InvalidRequestError: A parameter breaks a documented constraint. Nothing was sent.
        TypeError: `source` is neither a Session nor an aiobotocore client of the service.

    Examples:
        >>> async for image in ListImages(aws, name_contains="churn"):
        ...     print(image.image_name, image.image_status)
    """

    source: Source = dataclasses.field(kw_only=False)
    max_results: Annotated[int, Range(1, 100)] | None = 100
    next_token: str | None = None
    limit: Annotated[int, Range(0)] | None = None

    def __init_subclass__(
        cls,
        *,
        service: str = "",
        operation: str = "",
        items: str = "",
        items_required: bool = False,
        items_sparse: bool = False,
        left_out: tuple[str, ...] = (),
        paging: Paging | None = None,
        key: str | tuple[str, ...] | None = None,
        names: LetterCase | None = None,
        documentation: str = "",
        clocks: Mapping[str, str] = {},
        **unknown: Never,
    ) -> None:
        """Declares an operation.

        Args:
            service: Name of the service in botocore, such as ``"sagemaker"``.
            operation: AWS's name of the operation, such as ``"ListImages"``.
            items: Member of the response that holds the items, such as ``"Images"``; a path with
                dots, such as ``"DistributionList.Items"``, if it is inside another member.
            items_required: Whether a response without that member (or, of a path, without the
                first one) is invalid, and not an empty page.
            items_sparse: Whether the list may hold nulls, which are left out.
            left_out: Other lists of the response, which the listing leaves out.
            paging: AWS's names of the token and the page size; by default NextToken and
                MaxResults.
            key: Field of the items that identifies one, or a tuple of fields.
            names: How AWS spells the parameters: ``"PascalCase"`` (the default) or
                ``"camelCase"``.
            documentation: URL of the AWS page that documents the operation.
            clocks: Field of the items that a pair of time bounds applies to, if it has another
                name: ``{"created": "creation_time"}`` for ``created_after`` and
                ``created_before``.
            unknown: Any other keyword, such as a misspelt one: it is refused.

        Raises:
            DeclarationError: The declaration cannot work: a class keyword is missing, misspelt or
                contradicts another one, the item type is neither an `ItemModel` nor `str`, or a
                parameter has a name that awslists uses. The message names everything that is
                wrong.
        """
        keywords: dict[str, Any] = {
            "service": service, "operation": operation, "items": items,
            "items_required": items_required, "items_sparse": items_sparse, "left_out": left_out,
            "paging": paging, "key": key, "names": names, "documentation": documentation,
            "clocks": clocks,
        }  # fmt: skip
        problems = [*find_wrong_keywords(keywords, unknown)]
        cls._declare(make_attributes(cls, keywords))
        super().__init_subclass__(problems=chain(problems, find_contradictions(cls, items)))

    def __aiter__(self) -> AsyncIterator[Item]:
        return ItemIterator(self.pages())

    def pages(self) -> AsyncIterator[Page[Item]]:
        """Iterates over the pages of the listing, one call each.

        Yields:
            Pages, in the service's order. A page can be short or empty although more follow, since
            the service filters after it has cut its pages. The listing ends with the page whose
            ``next_token`` is None.

        Raises:
            ListingError: A call failed; the subclass says how, and ``error.next_token`` is the
                token of that page. The iterator keeps its position: the next ``anext`` tries the
                same page again.

        Examples:
            >>> async for page in ListImages(aws).pages():
            ...     print(len(page), page.request_id, page.next_token)
        """
        surplus = make_surplus_filter(self.parameters, get_clocks(type(self)))
        return PageIterator(self, self.request, Cursor(self.next_token, self.limit, surplus))

    @overload
    async def collect(
        self, *, workers: int | None = None, progress: Progress = False
    ) -> Items[Item]: ...
    @overload
    async def collect(
        self, *, into: Items[Item], workers: int | None = None, progress: Progress = False
    ) -> Items[Item]: ...
    @overload
    async def collect(
        self, *, into: list[Item], workers: int | None = None, progress: Progress = False
    ) -> list[Item]: ...
    async def collect(
        self,
        *,
        into: list[Any] | None = None,
        workers: int | None = None,
        progress: Progress = False,
    ) -> list[Any]:
        """Fetches all items into a list that displays as a table and converts to dataframes.

        Args:
            into: A list to append the items to. It keeps those that came if the listing is
                interrupted or fails. By default a new `Items`.
            workers: Collect by a scan with this number of workers; the items then come in no
                particular order. By default the pages are fetched one after the other.
            progress: Whether to show a progress bar with the number of items and pages and the
                rate; ``"auto"`` shows it in a terminal or a notebook only.

        Returns:
            The items, in the service's order: a list with ``to_pandas()``, ``to_polars()`` and
            ``to_arrow()``; or the list that is `into`.

        Raises:
            ImportError: `progress` needs tqdm: ``pip install 'awslists[progress]'``.
            InvalidRequestError: With `workers`, the listing has a token or an order.
            ListingError: A call failed. The items fetched before it are lost, unless you hold
                the list that is `into`.
            TypeError: `into` is not a list, `workers` is given and the listing cannot be scanned,
                or `progress` is neither a bool nor ``"auto"``.
            ValueError: `workers` is less than 1, or `progress` is a string other than ``"auto"``.

        Examples:
            >>> images = await ListImages(aws, limit=20).collect()
            >>> frame = images.to_pandas()
        """
        __tracebackhide__ = True
        found = Items[Any]([], self.item_type) if into is None else check_into(into, self.item_type)
        if isinstance(found, Items) and not found:
            found.why_empty = explain_emptiness(self)
        with ShortInterrupts():
            if workers is not None:
                async with get_scan(self)(workers, progress=progress) as items:
                    async for item in items:
                        found.append(item)
                return found
            with show_progress(check_progress(progress), self.operation, self.limit) as count:
                async for page in self.pages():
                    found.extend(page)
                    count(len(page))
        return found

    async def first(self) -> Item | None:
        """Fetches the first item, or None if there is none.

        No call is made beyond the page that has the item.

        Raises:
            ListingError: A call failed; the subclass says how.

        Examples:
            >>> newest = await ListImageVersions(aws, image_name="churn", sort_by="VERSION").first()
        """
        __tracebackhide__ = True
        async for item in self:
            return item
        return None

    def prefetch(self, pages: int = 1) -> AbstractAsyncContextManager[AsyncIterator[Item]]:
        """Fetches pages ahead while you process the items that came before.

        Args:
            pages: Number of pages to fetch ahead, 1 or more.

        Returns:
            An async context manager that gives an async iterator of the items, in the service's
            order. Leaving the ``async with`` block, in any way, cancels calls in flight.

        Raises:
            ListingError: While iterating, a call failed. The items fetched before it come first.
            ValueError: `pages` is less than 1.

        Examples:
            >>> async with ListImages(aws).prefetch() as images:
            ...     async for image in images:
            ...         await work_on(image)
        """
        # Imported late: most programs fetch no pages ahead.
        from awslists._background.background import Background

        ahead = require_positive("pages", pages)
        return Background(
            ahead, lambda background: background.deliver_all(self.pages()), ItemIterator[Item]
        )

    def watch(
        self, every: float = 60.0, since: Mapping[str, Any] | None = None
    ) -> AbstractAsyncContextManager[Changes[Item]]:
        """Lists again and again, and tells what was added, changed or removed.

        Without `since`, what is there at first is the beginning and yields nothing. Every change
        that is still visible when a listing is made is reported once; what came and went between
        two listings cannot be seen. Filters and time bounds apply, so an item that no longer
        passes them counts as removed. ``sort_by`` and ``sort_order`` are ignored.

        A turn makes a call for every page. If the service sorts by modification time, as it does
        for images and image versions, nine turns of ten stop where nothing has changed, mostly
        after one call; removals are then found by every tenth turn, which lists everything. A
        listing that fails because AWS throttles, fails or does not answer is logged and made up
        for in the next turn. The next turn also waits until you have taken all changes.

        Args:
            every: Seconds from the start of one listing to the start of the next, more than 0. If
                one lasts longer, the next starts at once, and those that were missed are left out.
            since: The ``changes.bookmark`` of an earlier watch of the same request: what happened
                since then comes first. ``{}`` yields everything that is there as added.

        Returns:
            An async context manager that gives an async iterator of `Change`, which has a
            ``bookmark`` and never ends by itself. Leaving the ``async with`` block, in any way,
            cancels calls in flight.

        Raises:
            DeclarationError: The items have no key; ``key="image_arn"`` among the class keywords
                declares one.
            InvalidRequestError: `limit` or `next_token` is given, or `since` is not a bookmark of
                this request. Nothing was sent.
            InvalidResponseError: While iterating, an item lacked a field of its key.
            ListingError: While iterating, a call failed in another way than those above, for
                example for lack of credentials. ``error.next_token`` is None: continue from the
                bookmark.
            ValueError: `every` is 0 or less, or not finite.

        Examples:
            >>> async with ListImages(aws).watch(every=30, since={}) as changes:
            ...     async for change in changes:
            ...         await work_on(change.item)
            ...         bookmark = changes.bookmark  # pass it to watch(since=...) to continue
            ...         break
        """
        # Imported late: most programs watch nothing.
        from awslists._listings.watch import start_watch

        return start_watch(self, every, since)

    def map(
        self, call: Callable[[Item], Awaitable[Value]], workers: int = 8
    ) -> AbstractAsyncContextManager[AsyncIterator[Outcome[Item, Value]]]:
        """Calls an async function with each item, several at a time.

        Args:
            call: The function, such as one that describes the item. Each call runs in a task of its
                own.
            workers: Number of calls at a time, 1 or more. The listing fetches at most two pages
                ahead of the page whose outcomes you are getting, so that pages of a few items keep
                fewer workers busy.

        Returns:
            An async context manager that gives an async iterator of outcomes, in the order of the
            listing, each with its ``item`` and the ``value`` or the ``error`` of its call. A call
            that fails ends nothing. Leaving the ``async with`` block, in any way, cancels calls in
            flight.

        Raises:
            ListingError: While iterating, the listing failed. The outcomes of the items before it
                come first.
            TypeError: `call` is not a function.
            ValueError: `workers` is less than 1.

        Examples:
            >>> sagemaker = await aws.client("sagemaker")
            >>> async def describe(package):
            ...     arn = package.model_package_arn
            ...     return await sagemaker.describe_model_package(ModelPackageName=arn)
            >>> async with ListModelPackages(aws).map(describe) as outcomes:
            ...     async for outcome in outcomes:
            ...         print(outcome.item.model_package_arn, outcome.error or outcome.value)
        """
        # Imported late: most programs only list.
        from awslists._listings.map import make_calls

        if not callable(call):
            raise TypeError(f"call must be an async function, not {type(call).__name__}")
        return make_calls(self.pages(), call, require_positive("workers", workers))

    if not TYPE_CHECKING:  # Hidden from type checkers, so that they still report it

        def __getitem__(self, index: object) -> NoReturn:
            """Refuses to index; Python also calls this for ``for``, ``list`` and ``in``."""
            raise TypeError(
                f"{type(self).__name__} is not a sequence: use `async for`, or `await "
                "listing.collect()`"
            )

    def _hint_for_attribute(self, name: str) -> str:
        return f": write (await listing.collect()).{name}()" if name in DATAFRAME_METHODS else ""


DATAFRAME_METHODS = ("to_arrow", "to_pandas", "to_polars")
