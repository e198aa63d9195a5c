"""Arrow record batches of large listings, in bounded memory."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator
from typing import TYPE_CHECKING, Any, TypeVar, overload

from awslists._items.dataframes import make_arrow_batch, make_arrow_schema
from awslists._items.items import Items
from awslists._listings.listing import Listing
from awslists._pages.iterators import Turnstile
from awslists._support.arguments import require_positive
from awslists.models import ItemModel

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["ArrowBatches", "to_arrow_batches"]

T = TypeVar("T", bound=ItemModel | str)


@overload
def to_arrow_batches(items: Listing[Any], *, rows: int = 10_000) -> ArrowBatches: ...
@overload
def to_arrow_batches(
    items: AsyncIterable[T], item_type: type[T], *, rows: int = 10_000
) -> ArrowBatches: ...
def to_arrow_batches(
    items: AsyncIterable[Any], item_type: type[Any] | None = None, *, rows: int = 10_000
) -> ArrowBatches:
    """Converts the items of a listing to Arrow record batches, with one batch in memory at a time.

    Args:
        items: A listing, or the iterator that `scan`, `prefetch` or `merge` gives. (If a
            cancellation ends an async generator of your own, the batches end too.)
        item_type: Model of the items, such as `Image`, or `str`. Not needed for a listing.
        rows: Rows in a batch, 1 or more. The last batch may have fewer.

    Returns:
        An async iterator of ``pyarrow.RecordBatch``. Its ``schema`` is known before the first
        batch. If the listing fails, a shorter batch with the items before the error comes first.

    Raises:
        ImportError: pyarrow is not installed: ``pip install 'awslists[arrow]'``.
        ListingError: While iterating, a call failed. ``error.next_token`` continues with the row
            after the last one delivered.
        TypeError: `item_type` is missing, and `items` is not a listing.
        ValueError: `rows` is less than 1.

    Examples:
        >>> batches = to_arrow_batches(ListImages(aws))
        >>> with pq.ParquetWriter("images.parquet", batches.schema) as file:
        ...     async for batch in batches:
        ...         file.write_batch(batch)
    """
    if isinstance(items, Items):
        raise TypeError("these items are already in memory: use items.to_arrow()")
    if item_type is None:
        if not isinstance(items, Listing):
            raise TypeError(
                "to_arrow_batches needs an item_type, such as Image, unless items is a listing"
            )
        item_type = items.item_type
    return ArrowBatches(items, item_type, require_positive("rows", rows))


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
        # Kept between calls, so that a cancelled call loses no items.
        self._waiting: list[ItemModel | str] = []
        self._error: Exception | None = None
        self._turnstile = Turnstile()

    async def __anext__(self) -> pa.RecordBatch:
        with self._turnstile:
            await self._fill()
            batch, self._waiting = make_arrow_batch(self._waiting, self._item_type), []
            return batch

    async def _fill(self) -> None:
        """Collects a full batch, or what comes before an error or the end."""
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        try:
            while len(self._waiting) < self._rows:
                self._waiting.append(await anext(self._items))
        except StopAsyncIteration:
            if not self._waiting:
                raise
        except Exception as error:
            if not self._waiting:
                raise
            self._error = error
