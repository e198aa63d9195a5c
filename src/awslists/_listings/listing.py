"""Listing: a frozen description of a request, and the verbs that run it."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Generic,
    Never,
    NoReturn,
    TypeVar,
    get_args,
    get_origin,
)

from awslists._items.items import Items
from awslists._items.progress import Progress, show_progress
from awslists._pages.cursor import Cursor
from awslists._pages.iterators import ItemIterator, PageIterator, explain_emptiness
from awslists._pages.page import Item, Page
from awslists._request.clocks import check_clock_names, check_clocks, get_clocks
from awslists._request.request import Request
from awslists._request.time_bounds import make_surplus_filter
from awslists._session.source import Source
from awslists._support.arguments import require_positive
from awslists._support.hints import AttributeHints
from awslists._support.text import did_you_mean, shorten
from awslists.constraints import Range
from awslists.errors import DeclarationError
from awslists.models import ItemModel

__all__ = ["Listing"]


class Listing(AttributeHints, Request, Generic[Item]):
    """All items of one AWS list operation, as typed and validated models.

    A listing is a frozen description of a request. Nothing is sent until you iterate over it. Each
    iteration starts over, and concurrent iterations share nothing. A subclass declares an
    operation: its class keywords name the operation, and its fields are the parameters.

    Args:
        source: A `Session`, or an aiobotocore client of the right service. The client is never
            closed.
        max_results: Number of items per page, 1 to 100.
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
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: str | None = None
    limit: Annotated[int, Range(0)] | None = None

    def __init_subclass__(
        cls,
        *,
        service: str = "",
        operation: str = "",
        items: str = "",
        items_required: bool = False,
        documentation: str = "",
        clocks: Mapping[str, str] = {},
        **unknown: Never,
    ) -> None:
        """Declares an operation.

        Args:
            service: Name of the service in botocore, such as ``"sagemaker"``.
            operation: AWS's name of the operation, such as ``"ListImages"``.
            items: Member of the response that holds the items, such as ``"Images"``.
            items_required: Whether a response without that member is invalid, and not an empty
                page.
            documentation: URL of the AWS page that documents the operation.
            clocks: Field of the items that a pair of time bounds applies to, if it has another
                name: ``{"created": "creation_time"}`` for ``created_after`` and
                ``created_before``.
            unknown: Any other keyword, such as a misspelt one: it is refused.

        Raises:
            DeclarationError: The declaration cannot work: a class keyword is missing or misspelt,
                the item type is not an `ItemModel`, or a parameter has a name that awslists uses.
        """
        _refuse_unknown(cls.__name__, unknown)
        _check_keywords(cls.__name__, service=service, operation=operation, items=items)
        if items:
            cls._declare_items(items, items_required, _find_item_type(cls))
        super().__init_subclass__(service=service, operation=operation, documentation=documentation)
        cls._add_clocks(check_clock_names(cls.__name__, clocks))
        check_clocks(cls)

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

    async def collect(self, *, progress: Progress = False) -> Items[Item]:
        """Fetches all items into a list that displays as a table and converts to dataframes.

        Args:
            progress: Whether to show a progress bar with the number of items and pages and the
                rate; ``"auto"`` shows it in a terminal or a notebook only.

        Returns:
            The items, in the service's order: a list with ``to_pandas()``, ``to_polars()`` and
            ``to_arrow()``.

        Raises:
            ImportError: `progress` needs tqdm: ``pip install 'awslists[progress]'``.
            ListingError: A call failed, and the items fetched before it are lost. Iterate over
                the listing instead to get them before the error.

        Examples:
            >>> images = await ListImages(aws, limit=20).collect()
            >>> frame = images.to_pandas()
        """
        __tracebackhide__ = True
        found = Items[Any]([], self.item_type)
        found.why_empty = explain_emptiness(self)
        with show_progress(progress, self.operation, self.limit) as count:
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
        return Background(ahead, lambda background: background.deliver_all(self.pages()))

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


CLASS_KEYWORDS = ("service", "operation", "items", "items_required", "documentation", "clocks")


def _refuse_unknown(name: str, unknown: Iterable[str]) -> None:
    if wrong := [
        f"there is no class keyword {each}{did_you_mean(each, CLASS_KEYWORDS)}" for each in unknown
    ]:
        raise DeclarationError(f"{name}: {'; '.join(wrong)}")


def _check_keywords(name: str, **keywords: object) -> None:
    """Refuses a declaration that is incomplete; a class without keywords derives from another."""
    for keyword, value in keywords.items():
        if not isinstance(value, str):
            wrong = f"must be text, not {shorten(repr(value))}"
            raise DeclarationError(f"the {keyword} of {name} {wrong}")
    missing = [keyword for keyword, value in keywords.items() if not value]
    if missing and len(missing) < len(keywords):
        needed = 'such as service="sagemaker", operation="ListImages", items="Images"'
        raise DeclarationError(f"{name} lacks {' and '.join(missing)}: declare all three, {needed}")


def _find_item_type(cls: type[Any]) -> type[ItemModel]:
    for base in cls.__orig_bases__:
        if isinstance(get_origin(base), type) and issubclass(get_origin(base), Listing):
            item_type = get_args(base)[0]
            if not isinstance(item_type, TypeVar):
                return _check_item_type(cls.__name__, item_type)
    raise DeclarationError(f"{cls.__name__} must derive from Listing[TheItem]")


def _check_item_type(name: str, item_type: Any) -> type[ItemModel]:
    if isinstance(item_type, type) and issubclass(item_type, ItemModel):
        return item_type
    given = item_type.__name__ if isinstance(item_type, type) else item_type
    raise DeclarationError(
        f"the items of {name} must derive from awslists.ItemModel; {given} does not"
    )
