"""Arrow record batches of large listings, in bounded memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar, overload

from awslists._items.dataframes import join_arrow_batches, make_arrow_batch, make_arrow_schema
from awslists._items.items import Items
from awslists._listings.listing import Listing
from awslists._listings.scan_items import ScanItems
from awslists._listings.scannable import ScannableListing
from awslists._pages.iterators import Turnstile
from awslists._support.arguments import require_positive
from awslists.models import ItemModel

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["ArrowBatches", "to_arrow_batches"]

T = TypeVar("T", bound=ItemModel | str)

PART = 1_000
"""Items to convert at a time; as Arrow data they take a tenth of the memory."""


@overload
def to_arrow_batches(items: Listing[Any], *, rows: int = 10_000) -> ArrowBatches: ...
@overload
def to_arrow_batches(
    items: ScannableListing[Any],
    *,
    workers: int,
    checkpoint: Mapping[str, Any] | None = None,
    rows: int = 10_000,
) -> AbstractAsyncContextManager[ArrowBatches]: ...
@overload
def to_arrow_batches(
    items: AsyncIterable[T], item_type: type[T], *, rows: int = 10_000
) -> ArrowBatches: ...
def to_arrow_batches(
    items: AsyncIterable[Any],
    item_type: type[Any] | None = None,
    *,
    workers: int | None = None,
    checkpoint: Mapping[str, Any] | None = None,
    rows: int = 10_000,
) -> ArrowBatches | AbstractAsyncContextManager[ArrowBatches]:
    """Converts the items of a listing to Arrow record batches, with one batch in memory at a time.

    Args:
        items: A listing, or the iterator that `scan`, `prefetch` or `merge` gives. (If a
            cancellation ends an async generator of your own, the batches end too.)
        item_type: Model of the items, such as `Image`, or `str`. Not needed for a listing.
        workers: Scan the listing with this number of workers. By default its pages are fetched
            one after the other.
        checkpoint: Where an earlier scan stopped: the ``checkpoint`` of its batches or items.
        rows: Rows in a batch, 1 or more. The last batch may have fewer.

    Returns:
        An async iterator of ``pyarrow.RecordBatch``; with `workers`, an async context manager that
        gives one. Its ``schema`` is known before the first batch. If the listing fails, a shorter
        batch with the items before the error comes first.

    Raises:
        ImportError: pyarrow is not installed: ``pip install 'awslists[arrow]'``.
        ListingError: While iterating, a call failed. ``error.next_token`` continues with the row
            after the last one delivered; with `workers`, ``error.checkpoint`` does.
        TypeError: `item_type` is missing, and `items` is not a listing; or `workers` is given,
            and `items` is not a listing that can be scanned; or `checkpoint` without `workers`.
        ValueError: `rows` or `workers` is less than 1.

    Examples:
        >>> batches = to_arrow_batches(ListImages(aws))
        >>> with pq.ParquetWriter("images.parquet", batches.schema) as file:
        ...     async for batch in batches:
        ...         file.write_batch(batch)
        >>> async with to_arrow_batches(ListImages(aws), workers=16) as batches:
        ...     async for batch in batches:
        ...         saved = batches.checkpoint
    """
    if isinstance(items, Items):
        raise TypeError("these items are already in memory: use items.to_arrow()")
    require_positive("rows", rows)
    if workers is not None:
        listing = _check_scannable(items)
        scan = listing.scan(workers, checkpoint=checkpoint)
        return _open(scan, listing.item_type, rows)
    if checkpoint is not None:
        raise TypeError("a checkpoint needs workers: to_arrow_batches(..., workers=8)")
    if item_type is None:
        if not isinstance(items, Listing):
            raise TypeError(
                "to_arrow_batches needs an item_type, such as Image, unless items is a listing"
            )
        item_type = items.item_type
    return ArrowBatches(items, item_type, rows)


def _check_scannable(items: object) -> ScannableListing[Any]:
    if not isinstance(items, ScannableListing):
        name = type(items).__name__
        raise TypeError(f"workers need a listing that can be scanned, and {name} is not one")
    return items


@asynccontextmanager
async def _open(
    scan: AbstractAsyncContextManager[ScanItems[Any]], item_type: type[Any], rows: int
) -> AsyncGenerator[ArrowBatches]:
    __tracebackhide__ = True
    async with scan as items:
        yield ArrowBatches(items, item_type, rows)


class ArrowBatches(AsyncIterator["pa.RecordBatch"]):
    """An async iterator of ``pyarrow.RecordBatch``, made by `to_arrow_batches`.

    Attributes:
        schema: The ``pyarrow.Schema`` of every batch.
    """

    def __init__(self, items: AsyncIterable[Any], item_type: type[Any], rows: int) -> None:
        self.schema: pa.Schema = make_arrow_schema(item_type)
        self._items = aiter(items)
        self._item_type = item_type
        self._rows = rows
        # Both are kept between calls, so that a cancelled call loses no items.
        self._waiting: list[ItemModel | str] = []
        self._parts: list[pa.RecordBatch] = []
        self._error: Exception | None = None
        self._turnstile = Turnstile()
        self._make_checkpoint = self._take_checkpoint()

    @property
    def checkpoint(self) -> dict[str, Any] | None:
        """Plain JSON that stands for all batches so far; None unless a scan gives the items.

        Give it to ``to_arrow_batches(listing, workers=..., checkpoint=...)`` or to ``scan`` to
        get all other items. It is made when you read it.
        """
        return self._make_checkpoint()

    def _take_checkpoint(self) -> Callable[[], dict[str, Any] | None]:
        if isinstance(self._items, ScanItems):
            return self._items.take_checkpoint()
        return lambda: None

    async def __anext__(self) -> pa.RecordBatch:
        with self._turnstile:
            await self._fill()
            batch, self._parts = join_arrow_batches(self._parts), []
            self._make_checkpoint = self._take_checkpoint()
            return batch

    async def _fill(self) -> None:
        """Makes the parts of a full batch, or of what comes before an error or the end."""
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        while (lacking := self._rows - sum(map(len, self._parts))) > 0:
            is_whole = await self._collect(min(lacking, PART))
            if self._waiting:
                self._parts.append(make_arrow_batch(self._waiting, self._item_type))
                self._waiting = []
            if not is_whole:
                break

    async def _collect(self, number: int) -> bool:
        """Collects items; returns False if an error or the end came before that many."""
        try:
            while len(self._waiting) < number:
                self._waiting.append(await anext(self._items))
        except StopAsyncIteration:
            if not (self._waiting or self._parts):
                raise
            return False
        except Exception as error:
            if not (self._waiting or self._parts):
                raise
            self._error = error
            return False
        return True
