"""Values that AWS writes in ways of its own: blobs, numbers that are none, HTTP dates."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from pydantic import ValidationError

from awslists import InvalidResponseError, ItemModel, Items, Listing, Session
from awslists._session.source import open_client
from awslists.models import UtcDatetime
from awslists.testing import LocalAWS, faults


class Sample(ItemModel):
    blob: bytes
    score: float | None = None


class Measurement(ItemModel):
    name: str
    score: float | None = None
    scores: dict[str, list[float]] | None = None
    blob: bytes | None = None
    samples: tuple[Sample, ...] | None = None
    at: UtcDatetime | None = None


class ListMeasurements(
    Listing[Measurement], service="sagemaker", operation="ListImages", items="Images"
):
    pass


ON_THE_WIRE: dict[str, Any] = {
    "Name": "first",
    "Score": "NaN",
    "Scores": {"NaN": ["Infinity", 1, 0.5, "-Infinity"]},
    "Blob": "AP/+YWJj",
    "Samples": [{"Blob": "", "Score": "Infinity"}, {"Blob": "aGk=", "Score": 2}],
    "At": "Mon, 01 Jan 2024 00:00:00 GMT",
}


async def listed(local: LocalAWS, aws: Session, *items: dict[str, Any]) -> Items[Measurement]:
    local.inject(faults.raw_body(json.dumps({"Images": items}).encode()))
    return await ListMeasurements(aws).collect()


async def test_blobs_numbers_and_dates_are_decoded(local: LocalAWS, aws: Session) -> None:
    [found] = await listed(local, aws, ON_THE_WIRE)
    assert found.score is not None
    assert math.isnan(found.score)
    assert found.scores == {"NaN": [math.inf, 1.0, 0.5, -math.inf]}
    assert found.blob == b"\x00\xff\xfeabc"
    assert found.samples == (Sample(blob=b"", score=math.inf), Sample(blob=b"hi", score=2.0))
    assert found.at == datetime(2024, 1, 1, tzinfo=UTC)


async def test_items_with_them_round_trip(local: LocalAWS, aws: Session) -> None:
    [found] = await listed(local, aws, ON_THE_WIRE)
    dumped = found.model_dump(by_alias=True, exclude_none=True)
    assert dumped["Blob"] == b"\x00\xff\xfeabc"
    for back in (
        Measurement.model_validate(dumped),
        Measurement.model_validate_json(found.model_dump_json(by_alias=True)),
    ):
        assert repr(back) == repr(found)


@pytest.mark.parametrize(
    ("text", "microseconds"),
    [
        ("Mon, 01 Jan 2024 00:00:00.5 GMT", 500_000),
        ("Mon, 01 Jan 2024 00:00:00.123456789 GMT", 123_456),
    ],
)
async def test_an_http_date_may_have_a_fraction(
    local: LocalAWS, aws: Session, text: str, microseconds: int
) -> None:
    [found] = await listed(local, aws, {"Name": "one", "At": text})
    assert found.at == datetime(2024, 1, 1, 0, 0, 0, microseconds, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("Score", "1.5"),
        ("Score", "nan"),
        ("Score", True),
        ("Blob", "???"),
        ("Blob", 5),
        ("At", "Mon, 41 Jan 2024 00:00:00 GMT"),
        ("At", "Mon, 01 Jan 2024 00:00:00 CET"),
    ],
)
async def test_other_texts_are_refused(
    local: LocalAWS, aws: Session, field: str, wrong: object
) -> None:
    with pytest.raises(InvalidResponseError) as caught:
        await listed(local, aws, {"Name": "one", field: wrong})
    assert [each.parameter for each in caught.value.violations] == [f"Images[0].{field}"]


async def test_dicts_of_botocore_give_the_same_items(local: LocalAWS, aws: Session) -> None:
    """A stub or a cache answers with botocore's dicts."""
    client = await open_client(aws, "sagemaker", "ListImages")
    image = {**ON_THE_WIRE, "Score": math.nan, "Blob": b"\x00\xff\xfeabc", "Samples": None}
    image["At"] = datetime(2024, 1, 1, tzinfo=UTC)
    answer = {"Images": [image], "ResponseMetadata": {"HTTPStatusCode": 200}}
    client.meta.events.register(
        "before-call.sagemaker.ListImages",
        lambda **_: (SimpleNamespace(status_code=200), answer),
        unique_id="answer",
    )
    [found] = await ListMeasurements(aws).collect()
    client.meta.events.unregister("before-call.sagemaker.ListImages", unique_id="answer")
    [fast] = await listed(local, aws, {**ON_THE_WIRE, "Samples": None})
    assert repr(found) == repr(fast)


@pytest.mark.parametrize(
    "metadata",
    [{"RequestId": "an-id"}, {"HTTPHeaders": {"x-amz-request-id": "an-id"}}],
    ids=["read by botocore", "only in a header"],
)
async def test_broken_dicts_of_botocore_are_refused(
    local: LocalAWS, aws: Session, metadata: dict[str, Any]
) -> None:
    client = await open_client(aws, "sagemaker", "ListImages")
    answer = {"Images": [{"Score": 1.0}], "ResponseMetadata": metadata}
    client.meta.events.register(
        "before-call.sagemaker.ListImages",
        lambda **_: (SimpleNamespace(status_code=200), answer),
        unique_id="answer",
    )
    with pytest.raises(InvalidResponseError, match=r"Images\[0\]\.Name is missing") as caught:
        await ListMeasurements(aws).collect()
    client.meta.events.unregister("before-call.sagemaker.ListImages", unique_id="answer")
    assert caught.value.request_id == "an-id"


class Resources(ItemModel):
    percentage_completed: float


class ListResourceScans(
    Listing[Resources],
    service="cloudformation",
    operation="ListResourceScans",
    items="ResourceScanSummaries",
):
    """Its answers are XML, which botocore reads."""


SCANS = b"""
<ListResourceScansResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <ListResourceScansResult><ResourceScanSummaries>
    <member><PercentageCompleted>NaN</PercentageCompleted></member>
    <member><PercentageCompleted>Infinity</PercentageCompleted></member>
  </ResourceScanSummaries></ListResourceScansResult>
</ListResourceScansResponse>
"""


async def test_special_numbers_come_in_xml_too(local: LocalAWS, aws: Session) -> None:
    local.inject(lambda answer: answer.replace(status=200, raw=SCANS))
    first, second = await ListResourceScans(aws).collect()
    assert math.isnan(first.percentage_completed)
    assert second.percentage_completed == math.inf


async def test_dataframes_hold_them(local: LocalAWS, aws: Session) -> None:
    items = await listed(local, aws, ON_THE_WIRE, {"Name": "none"}, {"Name": "two", "Score": 0.5})
    rows = Items([Sample(blob=item.blob or b"", score=item.score) for item in items], Sample)
    frame, table = rows.to_pandas(), rows.to_arrow()
    assert frame["score"].dtype == pd.Float64Dtype()
    assert [*frame["score"].isna()] == [False, True, False]
    assert math.isnan(frame["score"].to_numpy(dtype=float, na_value=0.0)[0])
    assert [*frame["blob"]] == [b"\x00\xff\xfeabc", b"", b""]
    assert table.schema.field("blob").type == pa.binary()
    assert math.isnan(table["score"][0].as_py())
    assert table["score"].null_count == 1
    assert rows.to_polars()["score"].is_nan().to_list() == [True, None, False]
    assert rows.to_polars()["blob"].to_list() == [b"\x00\xff\xfeabc", b"", b""]
    assert "nan" in repr(rows)


class Shelf(ItemModel):
    names: tuple[str, ...]
    boxes: tuple[Box, ...] | None = None
    grid: tuple[tuple[int, ...], ...] | None = None
    pair: tuple[int, str] | None = None


class Box(ItemModel):
    sizes: tuple[float, ...]


def test_lists_of_a_dict_are_tuples_and_come_back_as_lists() -> None:
    shelf = {
        "Names": ["a", "b"],
        "Boxes": [{"Sizes": [1.5, float("inf")]}],
        "Grid": [[1], []],
    }
    item = Shelf.model_validate(shelf)
    assert item.names == ("a", "b")
    assert item.boxes == (Box(sizes=(1.5, float("inf"))),)
    assert item.grid == ((1,), ())
    assert item.model_dump(by_alias=True, exclude_none=True) == shelf
    assert Shelf.model_validate_json(item.model_dump_json(by_alias=True)) == item
    assert hash(item) == hash(Shelf.model_validate(shelf))


@pytest.mark.parametrize("wrong", [["a", 1], "ab", {"a": 1}, 5, None])
def test_the_elements_of_a_list_are_strict(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        Shelf.model_validate({"Names": wrong})
    with pytest.raises(ValidationError):
        Shelf.model_validate({"Names": [], "Pair": [1, "a"]})


class Metric(ItemModel):
    type: str | None = None
    value: float | None = None
    values: tuple[float, ...] | None = None
    blob: bytes | None = None


def test_a_field_called_type_changes_no_other() -> None:
    metric = Metric.model_validate_json('{"Type": "t", "Value": "NaN", "Values": ["Infinity"]}')
    assert metric.value is not None
    assert math.isnan(metric.value)
    assert metric.values == (math.inf,)
    assert Metric.model_validate({"Type": "t", "Values": [1.5]}).values == (1.5,)
