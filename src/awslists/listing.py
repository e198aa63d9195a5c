"""Listing: a frozen description of a request, and the verbs that run it."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Iterator
from typing import Annotated, Any, ClassVar, Generic, get_args, get_origin

from awslists.bounds import surplus_filter
from awslists.constraints import Range
from awslists.errors import PaginationError
from awslists.items import Items
from awslists.models import ItemModel
from awslists.paging import Course, Item, Page, RepeatedTokenError
from awslists.request import Request
from awslists.session import Source
from awslists.wire import fetch

__all__ = ["Listing"]


class Listing(Request, Generic[Item]):
    """All items of one AWS list operation, as typed and validated models.

    A listing is a frozen description of a request: nothing is sent until it is iterated over,
    each iteration starts afresh, and concurrent iterations share nothing. A subclass declares an
    operation: the class keywords name it, the fields are its parameters.

    Args:
        source: A `Session`, or an aiobotocore client of the right service, which is never closed.
        max_results: Items per page.
        next_token: Where to start: a token that a page or an error handed out.
        limit: Stop after this many items in total; 0 sends nothing. It does not change the size
            of a page.

    Raises:
        InvalidRequestError: A parameter breaks a documented constraint.
        TypeError: `source` is neither a Session nor an aiobotocore client of the service.

    Example:
        >>> async for image in ListImages(aws, name_contains="churn"):
        ...     print(image.image_name, image.image_status)
    """

    source: Source = dataclasses.field(kw_only=False)
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: str | None = None
    limit: Annotated[int, Range(0)] | None = None

    items_member: ClassVar[str]
    items_required: ClassVar[bool]
    item_type: ClassVar[type[ItemModel]]

    def __init_subclass__(
        cls,
        *,
        service: str | None = None,
        operation: str | None = None,
        items: str | None = None,
        items_required: bool = False,
        documentation: str = "",
    ) -> None:
        """Declares an operation.

        Args:
            service: The name of the service in botocore, such as ``"sagemaker"``.
            operation: AWS's name of the operation, such as ``"ListImages"``.
            items: The member of the response that holds the items.
            items_required: Whether an answer without that member is invalid, not an empty page.
            documentation: The address of the AWS page that documents the operation.
        """
        if service and operation and items:
            cls.service, cls.operation, cls.documentation = service, operation, documentation
            cls.items_member, cls.items_required = items, items_required
            cls.item_type = _item_type(cls)
        super().__init_subclass__()

    def __aiter__(self) -> AsyncIterator[Item]:
        return _ItemIterator(self.pages())

    def pages(self) -> AsyncIterator[Page[Item]]:
        """The pages of the listing, one call each.

        Yields:
            Pages in the service's order. The service filters after it has cut its pages, so a
            page can be short or empty although more follow: only the token ends a listing.

        Raises:
            ListingError: One of its kinds, with the token of the page that failed. The iterator
                stands where it stood: asking it again tries that page again.

        Example:
            >>> async for page in ListImages(aws).pages():
            ...     print(len(page), page.request_id, page.next_token)
        """
        return _PageIterator(self)

    async def collect(self) -> Items[Item]:
        """All items, in a list.

        Raises:
            ListingError: One of its kinds; the items before it are lost with it. Iterate, and
                they are delivered first.

        Example:
            >>> images = await ListImages(aws, limit=20).collect()
        """
        return Items([item async for item in self])

    async def first(self) -> Item | None:
        """The first item, or None if there is none; no call beyond the page that has it.

        Raises:
            ListingError: One of its kinds.

        Example:
            >>> newest = await ListImageVersions(aws, image_name="churn", sort_by="VERSION").first()
        """
        async for item in self:
            return item
        return None


class _PageIterator(AsyncIterator[Page[Item]]):
    """A class rather than a generator, which an error would end: the listing would seem over."""

    def __init__(self, listing: Listing[Item]) -> None:
        self._listing = listing
        self._request = listing.request
        self._fetching = False
        self._course = Course(listing.next_token, listing.limit, surplus_filter(listing.parameters))

    async def __anext__(self) -> Page[Item]:
        if self._fetching:
            raise RuntimeError("this iterator is being waited on by another task; make one each")
        if self._course.finished:
            raise StopAsyncIteration
        self._fetching = True
        try:
            page: Page[Item] = await fetch(self._listing, self._request, self._course.token)
        finally:
            self._fetching = False
        try:
            return self._course.advance(page)
        except RepeatedTokenError:
            raise PaginationError(
                "the service handed out a token for the second time; going on would repeat "
                "pages for ever",
                listing=self._listing,
                next_token=self._course.token,
                request_id=page.request_id,
            ) from None


class _ItemIterator(AsyncIterator[Item]):
    def __init__(self, pages: AsyncIterator[Page[Item]]) -> None:
        self._pages = pages
        self._items: Iterator[Item] = iter(())

    async def __anext__(self) -> Item:
        while True:
            for item in self._items:
                return item
            self._items = iter(await anext(self._pages))


def _item_type(cls: type[Any]) -> type[ItemModel]:
    for base in cls.__orig_bases__:
        if isinstance(get_origin(base), type) and issubclass(get_origin(base), Listing):
            item_type: type[ItemModel] = get_args(base)[0]
            return item_type
    raise TypeError(f"{cls.__name__} must derive from Listing[TheItem]")
