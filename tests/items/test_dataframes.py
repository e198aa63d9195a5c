"""Dataframes: types come from the model, values are exact."""

from __future__ import annotations

import math
import sys
from datetime import UTC, datetime
from typing import Any, Literal, get_args

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awslists import (
    Image,
    ItemModel,
    Items,
    ListImages,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelPackageSummary,
    Session,
)
from awslists.testing import LocalAWS
from tests.helpers.own_items import Colour, EveryKind, Part
from tests.helpers.service_model import LISTINGS

EACH_TYPE = pytest.mark.parametrize("item_type", [listing.item_type for listing in LISTINGS])
UTC_MICROSECONDS = "datetime64[us, UTC]"
MODEL_PACKAGE = {
    "model_package_name": ("string", pl.String(), pa.string()),
    "model_package_group_name": ("string", pl.String(), pa.string()),
    "model_package_version": ("Int64", pl.Int64(), pa.int64()),
    "model_package_arn": ("string", pl.String(), pa.string()),
    "model_package_description": ("string", pl.String(), pa.string()),
    "creation_time": (UTC_MICROSECONDS, pl.Datetime("us", "UTC"), pa.timestamp("us", "UTC")),
    "model_package_status": ("string", pl.String(), pa.string()),
    "model_approval_status": ("string", pl.String(), pa.string()),
    "model_life_cycle": (
        "object",
        pl.Struct({"stage": pl.String, "stage_status": pl.String, "stage_description": pl.String}),
        pa.struct(
            [
                pa.field("stage", pa.string(), nullable=False),
                pa.field("stage_status", pa.string(), nullable=False),
                pa.field("stage_description", pa.string()),
            ]
        ),
    ),
    "model_package_registration_type": ("string", pl.String(), pa.string()),
}
"""The types of a model package's columns in pandas, polars and Arrow."""


def packages(local: LocalAWS, number: int) -> None:
    local.add_model_packages(number, group="churn")
    local.add_model_packages(number)


# --- Types --------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 2])
async def test_an_empty_listing_has_all_columns_and_types(
    local: LocalAWS, aws: Session, number: int
) -> None:
    packages(local, number)
    items = await ListModelPackages(aws, model_package_type="Both").collect()
    assert len(items) == 2 * number
    pandas, polars, arrow = items.to_pandas(), items.to_polars(), items.to_arrow()
    expected = {name: types[0] for name, types in MODEL_PACKAGE.items()}
    assert {str(name): str(dtype) for name, dtype in pandas.dtypes.items()} == expected
    assert dict(polars.schema) == {name: types[1] for name, types in MODEL_PACKAGE.items()}
    assert {field.name: field.type for field in arrow.schema} == {
        name: types[2] for name, types in MODEL_PACKAGE.items()
    }
    assert len(pandas) == polars.height == arrow.num_rows == 2 * number


@EACH_TYPE
def test_required_fields_are_not_null_in_arrow(item_type: type[ItemModel]) -> None:
    schema = Items([], item_type).to_arrow().schema
    required = {name for name, field in item_type.model_fields.items() if field.is_required()}
    assert {field.name for field in schema if not field.nullable} == required


@EACH_TYPE
def test_columns_are_the_fields_in_their_order(item_type: type[ItemModel]) -> None:
    empty = Items([], item_type)
    fields = list(item_type.model_fields)
    assert list(empty.to_pandas().columns) == fields
    assert empty.to_polars().columns == fields
    assert empty.to_arrow().column_names == fields


def test_other_kinds_of_fields_have_types() -> None:
    empty = Items([], EveryKind)
    polars, arrow = empty.to_polars().schema, empty.to_arrow().schema
    part = pl.Struct({"size": pl.Int64, "made": pl.Datetime("us", "UTC"), "colour": pl.String})
    assert [polars["flag"], polars["broken"], polars["parts"], polars["tags"]] == [
        pl.Boolean(), pl.Float64(), pl.List(part), pl.List(pl.String),
    ]  # fmt: skip
    element = arrow.field("parts").type.value_type
    assert [field.name for field in element] == ["size", "made", "colour"]
    assert [arrow.field("flag").type, arrow.field("broken").type] == [pa.bool_(), pa.float64()]
    dtypes = empty.to_pandas().dtypes
    assert [str(dtypes[name]) for name in ("flag", "broken", "parts", "closed")] == [
        "boolean", "Float64", "object", "string",
    ]  # fmt: skip


# --- Values -------------------------------------------------------------------------------------


async def test_values_are_those_of_the_items(local: LocalAWS, aws: Session) -> None:
    packages(local, 3)
    items = await ListModelPackages(aws, model_package_type="Both").collect()
    rows = [plain(item.model_dump()) for item in items]
    assert items.to_arrow().to_pylist() == rows
    assert items.to_polars().to_dicts() == rows
    assert records(items.to_pandas()) == rows


def plain(dumped: dict[str, Any]) -> dict[str, Any]:
    return {name: str(v) if isinstance(v, str) else v for name, v in dumped.items()}


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Returns the rows of a pandas frame, with None for missing values and datetimes for times."""
    return [
        {str(name): unboxed(value) for name, value in row.items()}
        for row in frame.to_dict(orient="records")
    ]


def unboxed(value: Any) -> Any:
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return None if value is pd.NA or value is pd.NaT else named(value)


def named(value: Any) -> Any:
    """Replaces NaN, which equals nothing, by text."""
    return "NaN" if isinstance(value, float) and math.isnan(value) else value


times = st.datetimes(timezones=st.just(UTC))
parts: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    size=st.integers(-(2**63), 2**63 - 1),
    made=st.none() | times,
    colour=st.none() | st.sampled_from(Colour) | st.text(),
)
every_kind: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    text=st.text(),
    closed=st.sampled_from(Colour),
    literal=st.none() | st.sampled_from(get_args(Literal["a", "b"])),
    whole=st.none() | st.integers(-(2**63), 2**63 - 1),
    broken=st.none() | st.floats(),
    flag=st.none() | st.booleans(),
    moment=st.none() | times,
    part=st.none() | parts,
    parts=st.none() | st.lists(parts, max_size=2).map(tuple),
    tags=st.none() | st.lists(st.text(), max_size=2),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(every_kind, max_size=4))
def test_any_values_are_exact_in_all_three(rows: list[dict[str, Any]]) -> None:
    items = Items([EveryKind.model_validate(row) for row in rows], EveryKind)
    expected = [
        row
        | {"parts": None if row["parts"] is None else list(row["parts"])}
        | {"broken": named(row["broken"])}
        for row in rows
    ]
    for listed in (items.to_arrow().to_pylist(), items.to_polars().to_dicts()):
        assert [row | {"broken": named(row["broken"])} for row in listed] == expected
    assert records(items.to_pandas()) == expected


def test_nan_is_a_number_and_none_is_missing() -> None:
    values = [1.5, math.nan, None, math.inf]
    rows = [{"text": "a", "closed": Colour.RED, "broken": value} for value in values]
    items = Items([EveryKind.model_validate(row) for row in rows], EveryKind)
    expected = [1.5, "NaN", None, math.inf]
    assert [unboxed(value) for value in items.to_pandas()["broken"]] == expected
    assert [named(value) for value in items.to_polars()["broken"]] == expected
    assert [named(value) for value in items.to_arrow()["broken"].to_pylist()] == expected


async def test_a_status_added_by_aws_is_text(local: LocalAWS, aws: Session) -> None:
    local.add_images(1)
    [image] = await ListImages(aws).collect()
    item = image.model_copy(update={"image_status": "ARCHIVED"})
    assert Items([item], Image).to_polars()["image_status"].to_list() == ["ARCHIVED"]
    assert type(Items([image], Image).to_arrow().to_pylist()[0]["image_status"]) is str


async def test_a_field_added_by_aws_is_not_a_column(local: LocalAWS, aws: Session) -> None:
    local.add_model_packaging_jobs("bolts", 1)
    [job] = await ListModelPackagingJobs(aws, project_name="bolts").collect()
    known = job.model_dump(by_alias=True)
    item = type(job).model_validate(known | {"Colour": "red"})
    assert item.model_extra == {"Colour": "red"}
    assert Items([item], type(job)).to_arrow().column_names == list(type(job).model_fields)


def test_microseconds_and_distant_years_are_kept() -> None:
    moments = [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(2026, 5, 1, 12, 0, 0, 123456, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ]
    items = Items([Part(size=1, made=moment) for moment in moments], Part)
    assert items.to_arrow()["made"].to_pylist() == moments
    assert items.to_polars()["made"].to_list() == moments
    assert [unboxed(moment) for moment in items.to_pandas()["made"]] == moments


# --- Extras -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("library", "extra", "verb", "said"),
    [
        ("pandas", "pandas", Items.to_pandas, "to_pandas() needs pandas: pip install"),
        ("polars", "polars", Items.to_polars, "to_polars() needs polars: pip install"),
        ("pyarrow", "arrow", Items.to_arrow, "Arrow data needs pyarrow: pip install"),
    ],
)
def test_a_missing_library_names_the_extra_to_install(
    monkeypatch: pytest.MonkeyPatch, library: str, extra: str, verb: Any, said: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError) as caught:
        verb(Items([], Image))
    assert str(caught.value) == f"{said} 'awslists[{extra}]'"
    assert caught.value.name == library


def test_model_packages_have_the_documented_types() -> None:
    assert list(MODEL_PACKAGE) == list(ModelPackageSummary.model_fields)
