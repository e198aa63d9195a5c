"""Dataframes of pandas, polars and Arrow, with a column type for each field of the items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from awslists._items.columns import Column, Kind, get_columns
from awslists._support.caching import cached_by_class
from awslists._support.optional_imports import import_optional
from awslists.models import ItemModel

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "join_arrow_batches",
    "make_arrow_batch",
    "make_arrow_schema",
    "make_arrow_table",
    "make_pandas_frame",
    "make_polars_frame",
]


def make_pandas_frame(items: Sequence[ItemModel | str], item_type: type[Any]) -> pd.DataFrame:
    """Makes a pandas DataFrame of the items."""
    pandas = import_optional("pandas", "pandas", "to_pandas()")
    columns = {
        column.name: _make_series(column, column.values(items, maps_as_dicts=True), pandas)
        for column in _require_columns(item_type)
    }
    frame: pd.DataFrame = pandas.DataFrame(columns)
    return frame


def make_polars_frame(items: Sequence[ItemModel | str], item_type: type[Any]) -> pl.DataFrame:
    """Makes a polars DataFrame of the items."""
    polars = import_optional("polars", "polars", "to_polars()")
    columns = _require_columns(item_type)
    schema = {column.name: _get_polars_type(column, polars) for column in columns}
    data = {column.name: column.values(items) for column in columns}
    frame: pl.DataFrame = polars.DataFrame(data, schema=schema)
    return frame


def make_arrow_table(items: Sequence[ItemModel | str], item_type: type[Any]) -> pa.Table:
    """Makes an Arrow table of the items, in one chunk."""
    table: pa.Table = _import_pyarrow().Table.from_batches([make_arrow_batch(items, item_type)])
    return table


def make_arrow_batch(items: Sequence[ItemModel | str], item_type: type[Any]) -> pa.RecordBatch:
    """Makes an Arrow record batch of the items."""
    pyarrow, schema = _import_pyarrow(), make_arrow_schema(item_type)
    arrays = [
        pyarrow.array(column.values(items), type=field.type)
        for column, field in zip(get_columns(item_type), schema, strict=True)
    ]
    batch: pa.RecordBatch = pyarrow.RecordBatch.from_arrays(arrays, schema=schema)
    return batch


def join_arrow_batches(batches: Sequence[pa.RecordBatch]) -> pa.RecordBatch:
    """Makes one Arrow record batch of several with the same schema, at least one."""
    table = _import_pyarrow().Table.from_batches(batches)
    [batch] = table.combine_chunks().to_batches()
    joined: pa.RecordBatch = batch
    return joined


@cached_by_class
def make_arrow_schema(item_type: type[Any]) -> pa.Schema:
    """Makes the Arrow schema of an item type."""
    pyarrow = _import_pyarrow()
    schema: pa.Schema = pyarrow.schema(
        [_make_arrow_field(column, pyarrow) for column in _require_columns(item_type)]
    )
    return schema


def _require_columns(item_type: type[Any]) -> tuple[Column, ...]:
    """Returns the columns of an item type, if a dataframe has a type for each.

    Raises:
        TypeError: There is a field for which it has none.
    """
    columns = get_columns(item_type)
    if untyped := [column.name for column in columns if not column.is_typed]:
        raise TypeError(
            f"{item_type.__name__}.{untyped[0]} has a type that no dataframe column can hold; "
            "remove the field from the model and read its value from item.model_extra"
        )
    return columns


# pandas has no type for a struct, a list or a map.
PANDAS_TYPES = {
    Kind.BYTES: "object",
    Kind.ENUM: "string",
    Kind.FLAG: "boolean",
    Kind.INTEGER: "Int64",
    Kind.JSON: "string",
    Kind.LIST: "object",
    Kind.MAP: "object",
    Kind.STRUCT: "object",
    Kind.TEXT: "string",
    Kind.TIME: "datetime64[us, UTC]",
}


def _make_series(column: Column, values: list[Any], pandas: Any) -> Any:
    if column.kind is not Kind.NUMBER:
        return pandas.Series(values, dtype=PANDAS_TYPES[column.kind])
    # In a list, pandas takes NaN for a missing value, so the missing ones are given as a mask.
    missing = [value is None for value in values]
    numbers = pandas.Series(values, dtype="float64").to_numpy()
    mask = pandas.Series(missing, dtype="bool").to_numpy()
    return pandas.Series(pandas.arrays.FloatingArray(numbers, mask))


def _get_polars_type(column: Column, polars: Any) -> Any:
    match column.kind:
        case Kind.BYTES:
            return polars.Binary()
        case Kind.FLAG:
            return polars.Boolean()
        case Kind.INTEGER:
            return polars.Int64()
        case Kind.LIST:
            return polars.List(_get_polars_type(column.inner[0], polars))
        case Kind.MAP:
            return polars.List(_get_polars_struct(column, polars))
        case Kind.NUMBER:
            return polars.Float64()
        case Kind.STRUCT:
            return _get_polars_struct(column, polars)
        case Kind.TIME:
            return polars.Datetime("us", "UTC")
        case _:
            return polars.String()


def _get_polars_struct(column: Column, polars: Any) -> Any:
    return polars.Struct({field.name: _get_polars_type(field, polars) for field in column.inner})


def _import_pyarrow() -> Any:
    return import_optional("pyarrow", "arrow", "Arrow data")


def _make_arrow_field(column: Column, pyarrow: Any) -> Any:
    return pyarrow.field(column.name, _get_arrow_type(column, pyarrow), nullable=column.nullable)


def _get_arrow_type(column: Column, pyarrow: Any) -> Any:
    match column.kind:
        case Kind.BYTES:
            return pyarrow.binary()
        case Kind.FLAG:
            return pyarrow.bool_()
        case Kind.INTEGER:
            return pyarrow.int64()
        case Kind.LIST:
            return pyarrow.list_(_make_arrow_field(column.inner[0], pyarrow))
        case Kind.MAP:
            key, value = column.inner
            return pyarrow.map_(_get_arrow_type(key, pyarrow), _make_arrow_field(value, pyarrow))
        case Kind.NUMBER:
            return pyarrow.float64()
        case Kind.STRUCT:
            return pyarrow.struct([_make_arrow_field(field, pyarrow) for field in column.inner])
        case Kind.TIME:
            return pyarrow.timestamp("us", tz="UTC")
        case _:
            return pyarrow.string()
