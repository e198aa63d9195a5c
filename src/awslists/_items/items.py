"""Items: the list that `Listing.collect` returns."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from awslists.models import ItemModel

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from awslists._items.shown_items import ShownItems

__all__ = ["Items"]

# Invariant, unlike the Item of Listing, since a list can be changed.
T = TypeVar("T", bound=ItemModel | str)
S = TypeVar("S")


class Items(list[T]):
    """A list of items that displays as a table and converts to dataframes.

    A dataframe has a column for each field of the model, in the same order and with the same
    types whatever the data, so an empty one has them all. Times are in UTC with microseconds,
    integers can be missing, and a nested model is a struct (in pandas, a dict). A map is one of
    Arrow's, in pandas a dict, and in polars a list of structs; a document is JSON text, and so is
    a model that contains itself. A field that AWS has added and the model does not know is only in
    ``item.model_extra``. Strings have the one column ``value``.

    Args:
        items: The items.
        item_type: Their model, such as `Image`, or `str`; a listing has it as
            ``listing.item_type``. Not needed if `items` is an `Items` itself.

    Attributes:
        item_type: The model of the items.
        why_empty: A hint from the listing about why there may be no items, shown under an empty
            table; "" if there is none.

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
            item_type = _get_item_type(items, self)
        self.item_type = item_type
        self.why_empty: str = items.why_empty if isinstance(items, Items) else ""

    def to_pandas(self) -> pd.DataFrame:
        """Converts to a pandas DataFrame with a row for each item.

        Text has the dtype ``string``, integers ``Int64``, times ``datetime64[us, UTC]``; a nested
        model is a dict. In a ``Float64`` column, NaN stays NaN and a missing value is NA. A
        `groupby` drops rows whose key is missing unless you pass ``dropna=False``.

        Raises:
            ImportError: pandas is not installed: ``pip install 'awslists[pandas]'``.
            TypeError: A field of the model has a type that no dataframe column can hold.

        Examples:
            >>> frame = (await ListImages(aws).collect()).to_pandas()
            >>> frame.groupby("image_status").size()
        """
        from awslists._items import dataframes

        return dataframes.make_pandas_frame(self, self.item_type)

    def to_polars(self) -> pl.DataFrame:
        """Converts to a polars DataFrame with a row for each item.

        Text is ``String``, integers are ``Int64``, times ``Datetime("us", "UTC")``; a nested model
        is a ``Struct``.

        Raises:
            ImportError: polars is not installed: ``pip install 'awslists[polars]'``.
            TypeError: A field of the model has a type that no dataframe column can hold.

        Examples:
            >>> frame = (await ListImages(aws).collect()).to_polars()
            >>> frame.group_by("image_status").len()
        """
        from awslists._items import dataframes

        return dataframes.make_polars_frame(self, self.item_type)

    def to_arrow(self) -> pa.Table:
        """Converts to an Arrow table with a row for each item.

        Text is ``string``, integers are ``int64``, times ``timestamp[us, tz=UTC]``; a nested
        model is a ``struct``. A field that the model requires is ``not null``. For listings too
        large for memory, use `to_arrow_batches`.

        Raises:
            ImportError: pyarrow is not installed: ``pip install 'awslists[arrow]'``.
            TypeError: A field of the model has a type that no dataframe column can hold.

        Examples:
            >>> table = (await ListImages(aws).collect()).to_arrow()
            >>> table.schema.field("creation_time").type
        """
        from awslists._items import dataframes

        return dataframes.make_arrow_table(self, self.item_type)

    def show(
        self,
        rows: int = 50,
        *,
        tail: bool = False,
        sort_by: str | None = None,
        timezone: str = "UTC",
    ) -> ShownItems:
        """Returns the table with other rows, in another order, or with other times.

        A notebook shows it if it is the last expression of a cell; else, use ``display`` or
        ``print``.

        Args:
            rows: The number of rows, 1 or more.
            tail: Whether to show the last rows, not the first.
            sort_by: Field to sort by, in ascending order; items without a value come last.
            timezone: IANA name of the time zone of times, such as ``"Europe/Berlin"``.

        Raises:
            TypeError: `rows` is not an int, `tail` not a bool, or `sort_by` or `timezone` not a
                string.
            ValueError: `rows` is less than 1, `sort_by` is not a field or has values without an
                order, or `timezone` is unknown.

        Examples:
            >>> images = await ListImages(aws).collect()
            >>> images.show(rows=5, tail=True, sort_by="last_modified_time", timezone="Asia/Tokyo")
        """
        from awslists._items.shown_items import show_items

        return show_items(
            self,
            self.item_type,
            self.why_empty,
            rows=rows,
            tail=tail,
            sort_by=sort_by,
            timezone=timezone,
        )

    def copy(self) -> Items[T]:
        """Returns a shallow copy."""
        return Items(self, self.item_type)

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Items[T]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> T | Items[T]:
        if isinstance(index, slice):
            some = Items(super().__getitem__(index), self.item_type)
            some.why_empty = "" if self else self.why_empty
            return some
        return super().__getitem__(index)

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
        from awslists._items.table import render_text

        width = shutil.get_terminal_size((120, 24)).columns
        return render_text(self, self.item_type, datetime.now(UTC), width, self.why_empty)

    def _repr_html_(self) -> str:
        from awslists._items.table import render_html

        return render_html(self, self.item_type, datetime.now(UTC), self.why_empty)


def _get_item_type(items: Iterable[T], listed: list[T]) -> type[T]:
    if isinstance(items, Items):
        return items.item_type
    name = type(listed[0]).__name__ if listed else "Image"
    raise TypeError(f"Items needs the model of the items: write Items(items, {name})")
