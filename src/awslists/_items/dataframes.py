"""Items as dataframes of pandas, polars and Arrow, each column of the type that its field has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from awslists._items.columns import Column, Kind, columns_of
from awslists._support.caching import cached_by_class
from awslists._support.optional_imports import import_optional
from awslists.models import ItemModel

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "make_arrow_batch",
    "make_arrow_schema",
    "make_arrow_table",
    "make_pandas_frame",
    "make_polars_frame",
]


def make_pandas_frame(items: Sequence[ItemModel], item_type: type[ItemModel]) -> pd.DataFrame:
    """A pandas DataFrame of the items."""
    pandas = import_optional("pandas", "pandas", "to_pandas()")
    columns = {
        column.name: _pandas_series(column, column.values(items), pandas)
        for column in _columns(item_type)
    }
    frame: pd.DataFrame = pandas.DataFrame(columns)
    return frame


def make_polars_frame(items: Sequence[ItemModel], item_type: type[ItemModel]) -> pl.DataFrame:
    """A polars DataFrame of the items."""
    polars = import_optional("polars", "polars", "to_polars()")
    columns = _columns(item_type)
    schema = {column.name: _polars_type(column, polars) for column in columns}
    data = {column.name: column.values(items) for column in columns}
    frame: pl.DataFrame = polars.DataFrame(data, schema=schema)
    return frame


def make_arrow_table(items: Sequence[ItemModel], item_type: type[ItemModel]) -> pa.Table:
    """An Arrow table of the items, in one chunk."""
    table: pa.Table = _pyarrow().Table.from_batches([make_arrow_batch(items, item_type)])
    return table


def make_arrow_batch(items: Sequence[ItemModel], item_type: type[ItemModel]) -> pa.RecordBatch:
    """An Arrow record batch of the items."""
    pyarrow, schema = _pyarrow(), make_arrow_schema(item_type)
    arrays = [
        pyarrow.array(column.values(items), type=field.type)
        for column, field in zip(columns_of(item_type), schema, strict=True)
    ]
    batch: pa.RecordBatch = pyarrow.RecordBatch.from_arrays(arrays, schema=schema)
    return batch


@cached_by_class
def make_arrow_schema(item_type: type[ItemModel]) -> pa.Schema:
    """The Arrow schema of an item type."""
    pyarrow = _pyarrow()
    schema: pa.Schema = pyarrow.schema(
        [_arrow_field(column, pyarrow) for column in _columns(item_type)]
    )
    return schema


def _columns(item_type: type[ItemModel]) -> tuple[Column, ...]:
    """The columns of an item type, each of a type that a dataframe can have.

    Raises:
        TypeError: A field is of another.
    """
    columns = columns_of(item_type)
    if untyped := [column.name for column in columns if not column.is_typed]:
        raise TypeError(
            f"{item_type.__name__}.{untyped[0]} is of a type that no column of a dataframe can "
            "have; a field that is not declared is left to item.model_extra"
        )
    return columns


# Text that can be missing has a type of its own since pandas 1.0; a struct or a list has none.
PANDAS_TYPES = {
    Kind.BYTES: "object",
    Kind.ENUM: "string",
    Kind.FLAG: "boolean",
    Kind.INTEGER: "Int64",
    Kind.LIST: "object",
    Kind.STRUCT: "object",
    Kind.TEXT: "string",
    Kind.TIME: "datetime64[us, UTC]",
}


def _pandas_series(column: Column, values: list[Any], pandas: Any) -> Any:
    if column.kind is not Kind.NUMBER:
        return pandas.Series(values, dtype=PANDAS_TYPES[column.kind])
    # In a list, pandas takes NaN for a missing value.
    missing = [value is None for value in values]
    numbers = pandas.Series(values, dtype="float64").to_numpy()
    mask = pandas.Series(missing, dtype="bool").to_numpy()
    return pandas.Series(pandas.arrays.FloatingArray(numbers, mask))


def _polars_type(column: Column, polars: Any) -> Any:
    match column.kind:
        case Kind.BYTES:
            return polars.Binary()
        case Kind.FLAG:
            return polars.Boolean()
        case Kind.INTEGER:
            return polars.Int64()
        case Kind.LIST:
            return polars.List(_polars_type(column.inner[0], polars))
        case Kind.NUMBER:
            return polars.Float64()
        case Kind.STRUCT:
            return polars.Struct(
                {field.name: _polars_type(field, polars) for field in column.inner}
            )
        case Kind.TIME:
            return polars.Datetime("us", "UTC")
        case _:
            return polars.String()


def _pyarrow() -> Any:
    return import_optional("pyarrow", "arrow", "Arrow data")


def _arrow_field(column: Column, pyarrow: Any) -> Any:
    return pyarrow.field(column.name, _arrow_type(column, pyarrow), nullable=column.nullable)


def _arrow_type(column: Column, pyarrow: Any) -> Any:
    match column.kind:
        case Kind.BYTES:
            return pyarrow.binary()
        case Kind.FLAG:
            return pyarrow.bool_()
        case Kind.INTEGER:
            return pyarrow.int64()
        case Kind.LIST:
            return pyarrow.list_(_arrow_field(column.inner[0], pyarrow))
        case Kind.NUMBER:
            return pyarrow.float64()
        case Kind.STRUCT:
            return pyarrow.struct([_arrow_field(field, pyarrow) for field in column.inner])
        case Kind.TIME:
            return pyarrow.timestamp("us", tz="UTC")
        case _:
            return pyarrow.string()
