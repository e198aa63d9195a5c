"""What `Listing.collect` returns."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from awslists._items import dataframes
from awslists._items.table import render_html, render_text
from awslists.models import ItemModel

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Items"]

# A list can be written to, so that its type variable must not be the covariant one of Listing.
T = TypeVar("T", bound=ItemModel)
S = TypeVar("S")


class Items(list[T]):
    """All items of a listing: a list that shows itself as a table and turns into dataframes.

    The columns of a dataframe are the fields of the model, in its order, each of its type,
    whatever the data: an empty one has them all. Times are in UTC with microseconds, integers can
    be missing, a nested model is a struct (in pandas, a dict). A field that AWS has added and the
    model does not know is in ``item.model_extra`` only.

    Args:
        items: The items.
        item_type: The model that they are of, which a listing has as ``item_type``. Other `Items`
            know it.

    Attributes:
        item_type: The model that the items are of.
        why_empty: A hint that the listing gave for the case that there are no items, shown under
            the empty table; "" if there is none.

    Examples:
        >>> packages = await ListModelPackages(aws, model_package_type="Both").collect()
        >>> churn = [p for p in packages if p.model_package_group_name == "churn"]
        >>> frame = Items(churn, ModelPackageSummary).to_pandas()
    """

    @overload
    def __init__(self, items: Items[T]) -> None: ...
    @overload
    def __init__(self, items: Iterable[T], item_type: type[T]) -> None: ...
    def __init__(self, items: Iterable[T], item_type: type[T] | None = None) -> None:
        super().__init__(items)
        if item_type is None:
            item_type = _item_type_of(items, self)
        self.item_type = item_type
        self.why_empty: str = items.why_empty if isinstance(items, Items) else ""

    def to_pandas(self) -> pd.DataFrame:
        """A pandas DataFrame, with a row for each item.

        Text is of the dtype ``string``, integers are ``Int64``, times ``datetime64[us, UTC]``;
        a nested model is a dict. In a ``Float64`` column, NaN stays NaN, and a missing value is NA.
        A `groupby` leaves out rows whose key is missing, unless it is told ``dropna=False``.

        Raises:
            ImportError: pandas is not installed; it comes with ``awslists[pandas]``.

        Examples:
            >>> frame = (await ListImages(aws).collect()).to_pandas()
            >>> frame.groupby("image_status").size()
        """
        return dataframes.make_pandas_frame(self, self.item_type)

    def to_polars(self) -> pl.DataFrame:
        """A polars DataFrame, with a row for each item.

        Text is ``String``, integers are ``Int64``, times ``Datetime("us", "UTC")``; a nested model
        is a ``Struct``.

        Raises:
            ImportError: polars is not installed; it comes with ``awslists[polars]``.

        Examples:
            >>> frame = (await ListImages(aws).collect()).to_polars()
            >>> frame.group_by("image_status").len()
        """
        return dataframes.make_polars_frame(self, self.item_type)

    def to_arrow(self) -> pa.Table:
        """An Arrow table, with a row for each item; `to_arrow_batches` streams large listings.

        Text is ``string``, integers are ``int64``, times ``timestamp[us, tz=UTC]``; a nested
        model is a ``struct``. What the model requires is ``not null``.

        Raises:
            ImportError: pyarrow is not installed; it comes with ``awslists[arrow]``.

        Examples:
            >>> table = (await ListImages(aws).collect()).to_arrow()
            >>> table.schema.field("creation_time").type
        """
        return dataframes.make_arrow_table(self, self.item_type)

    def copy(self) -> Items[T]:
        """A shallow copy."""
        return Items(self, self.item_type)

    @overload
    def __getitem__(self, place: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Items[T]: ...
    def __getitem__(self, place: SupportsIndex | slice) -> T | Items[T]:
        if isinstance(place, slice):
            some = Items(super().__getitem__(place), self.item_type)
            some.why_empty = "" if self else self.why_empty
            return some
        return super().__getitem__(place)

    @overload  # type: ignore[override]  # Items and Items are more than a list
    def __add__(self, others: Items[T], /) -> Items[T]: ...
    @overload
    def __add__(self, others: list[T], /) -> list[T]: ...
    @overload
    def __add__(self, others: list[S], /) -> list[S | T]: ...
    def __add__(self, others: list[Any], /) -> list[Any]:  # pyright: ignore[reportIncompatibleMethodOverride]  # as above
        together = super().__add__(others)
        is_alike = isinstance(others, Items) and others.item_type is self.item_type
        return Items(together, self.item_type) if is_alike else together

    def __repr__(self) -> str:
        width = shutil.get_terminal_size((120, 24)).columns
        return render_text(self, self.item_type, datetime.now(UTC), width, self.why_empty)

    def _repr_html_(self) -> str:
        return render_html(self, self.item_type, datetime.now(UTC), self.why_empty)


def _item_type_of(items: Iterable[T], listed: list[T]) -> type[T]:
    if isinstance(items, Items):
        return items.item_type
    name = type(listed[0]).__name__ if listed else "Image"
    raise TypeError(f"a list does not know the model of its items: write Items(items, {name})")
