"""Bookmarks of watches: what they hold, and which are refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import pytest

from awslists import (
    Image,
    InvalidRequestError,
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackagingJobs,
    Session,
)
from awslists._watch.bookmark import make_bookmark, read_bookmark
from awslists.constraints import Text
from awslists.models import Document, ParameterModel, UtcDatetime
from awslists.testing import make_image, make_model_packaging_job
from tests.helpers.watches import as_source

SAMPLE = Path(__file__).parent / "bookmark_version_1.json"
"""As written by the first awslists that had bookmarks: every later one reads it."""
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
CHURN = make_image("churn", NOON + timedelta(microseconds=1), image_status="SLEEPING")

SESSION = Session(region_name="us-east-1")


class Everything(ItemModel):
    name: str
    body: bytes | None = None
    share: float | None = None
    made: UtcDatetime | None = None
    anything: Document = None
    parts: tuple[str, ...] | None = None


class Filter(ParameterModel):
    name: Annotated[str, Text(max_length=9)]
    since: datetime | None = None


class ListThings(
    Listing[Everything], service="things", operation="ListThings", items="Things", key="name"
):
    filters: list[Filter] | None = None
    blob: bytes | None = None


class ListNames(Listing[str], service="things", operation="ListNames", items="Names"):
    pass


def refusal(listing: Listing[Any], since: object) -> str:
    with pytest.raises(InvalidRequestError) as caught:
        listing.watch(since=since)  # type: ignore[arg-type]  # that is the point
    return caught.value.violations[0].message


def test_a_bookmark_is_plain_json_with_the_items() -> None:
    listing = ListImages(SESSION, name_contains="churn", max_results=7, sort_by="IMAGE_NAME")
    bookmark = make_bookmark(listing, [CHURN])
    assert json.loads(json.dumps(bookmark)) == bookmark
    assert bookmark["version"] == 1
    assert bookmark["parameters"] == {"name_contains": "churn"}
    assert bookmark["items"][0]["ImageName"] == "churn"


def test_the_stored_sample_is_read() -> None:
    sample = json.loads(SAMPLE.read_text())
    listing = ListImages(
        SESSION, name_contains="churn", creation_time_after=NOON + timedelta(microseconds=1)
    )
    assert [*read_bookmark(listing, sample).values()] == [CHURN]
    assert make_bookmark(listing, [CHURN]) == sample


def test_values_of_every_kind_survive() -> None:
    listing = ListThings(as_source("things"))
    things = [
        Everything(
            name="a",
            body=b"\xff\0",
            share=float("inf"),
            made=CHURN.creation_time,
            anything={"deep": [1, None, "x", {"true": True}]},
            parts=("b", "c"),
        ),
        Everything.model_validate({"Name": "b", "AddedByAWS": {"x": [1.5]}}),
    ]
    bookmark = json.loads(json.dumps(make_bookmark(listing, things)))
    assert [*read_bookmark(listing, bookmark).values()] == things
    names = ListNames(as_source("things"))
    assert [*read_bookmark(names, make_bookmark(names, ["a", "b"]))] == ["a", "b"]
    names.watch(since=make_bookmark(names, ["a", "b"]))


@pytest.mark.parametrize(
    "other",
    [
        {"name_contains": "b"},
        {},
        {"name_contains": "a", "creation_time_after": NOON},
        {"name_contains": "a", "creation_time_after": NOON + timedelta(microseconds=1)},
    ],
)
def test_a_bookmark_of_another_request_is_refused(other: dict[str, Any]) -> None:
    bound = NOON + timedelta(microseconds=2)
    listings = [
        ListImages(SESSION, name_contains="a", creation_time_after=each) for each in (None, bound)
    ]
    for listing in listings:
        if listing.parameters != ListImages(SESSION, **other).parameters:
            told = refusal(ListImages(SESSION, **other), make_bookmark(listing, []))
            assert told.startswith("must be as in the listing of the bookmark, where it was ")


def test_the_order_and_the_size_of_pages_may_differ() -> None:
    bookmark = make_bookmark(ListImages(SESSION, sort_by="IMAGE_NAME", max_results=5), [])
    ListImages(SESSION, sort_order="ASCENDING", max_results=100).watch(since=bookmark)


def test_structures_and_bytes_of_a_request_are_compared() -> None:
    source = as_source("things")
    filters = [Filter(name="n", since=NOON), Filter(name="n")]
    bookmark = make_bookmark(ListThings(source, filters=filters, blob=b"\xff"), [])
    assert json.loads(json.dumps(bookmark)) == bookmark
    ListThings(source, filters=filters, blob=b"\xff").watch(since=bookmark)
    refusal(ListThings(source, filters=filters), bookmark)
    refusal(ListThings(source, filters=filters[:1], blob=b"\xff"), bookmark)


def test_a_bookmark_of_another_operation_is_refused() -> None:
    bookmark = make_bookmark(ListImages(SESSION), [CHURN])
    told = refusal(ListImageVersions(SESSION, image_name="churn"), bookmark)
    assert told == "is a bookmark of ListImages, not of ListImageVersions"
    told = refusal(ListNames(as_source("things")), bookmark)
    assert told == "is a bookmark of sagemaker, not of things"


def test_a_later_format_is_refused_with_a_sentence() -> None:
    bookmark = make_bookmark(ListImages(SESSION), [CHURN]) | {"version": 2}
    told = refusal(ListImages(SESSION), bookmark)
    assert told.startswith("has the format version 2, but this awslists reads up to 1: ")


@pytest.mark.parametrize(
    "since",
    ["x", 5, [], {1, 2}, {"items": []}, {"kind": "other"}, {"a": {1, 2}}, {"a": {"b": ...}}],
    ids=repr,
)
def test_anything_else_is_refused(since: object) -> None:
    assert refusal(ListImages(SESSION), since).startswith("is not a bookmark")


def test_what_contains_itself_is_refused() -> None:
    since: dict[str, Any] = {}
    since["since"] = since
    assert refusal(ListImages(SESSION), since).startswith("is not a bookmark")


@pytest.mark.parametrize("wrong", [None, 5, [5], [{}], [{"ImageName": "a"}], ["a"], [None]])
def test_wrong_items_are_refused(wrong: object) -> None:
    bookmark = make_bookmark(ListImages(SESSION), []) | {"items": wrong}
    told = refusal(ListImages(SESSION), bookmark)
    assert told == (
        "is a damaged bookmark, which has something other than the items of ListImages: pass what "
        "changes.bookmark gave, or {} to get everything as added"
    )
    del bookmark["items"]
    assert refusal(ListImages(SESSION), bookmark) == told


def test_wrong_parts_are_refused() -> None:
    bookmark = make_bookmark(ListImages(SESSION), [])
    wrong: list[Any] = [None, [], 5]
    for name in ("service", "operation", "parameters"):
        without = {each: value for each, value in bookmark.items() if each != name}
        for damaged in (without, *(bookmark | {name: each} for each in wrong)):
            assert refusal(ListImages(SESSION), damaged) == (
                f"is a damaged bookmark, which has no {name}: pass what changes.bookmark gave, or "
                "{} to get everything as added"
            )
    for version in (0, None, True, "1"):
        told = refusal(ListImages(SESSION), bookmark | {"version": version})
        assert told.startswith("is not a bookmark")
    names = ListNames(as_source("things"))
    assert refusal(names, make_bookmark(names, ["a"]) | {"items": [5]}).startswith("is a damaged")
    named = make_model_packaging_job("bolts", "a")
    job = named.model_copy(update={"job_name": None, "project_name": None})
    jobs = ListModelPackagingJobs(SESSION, project_name="bolts")
    assert refusal(jobs, make_bookmark(jobs, [named, job])).startswith("is a damaged")


def test_a_refusal_names_everything_that_is_wrong() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListImages(SESSION, limit=5, next_token="a-secret-token").watch(since={"x": 1})
    told = str(caught.value)
    assert [each.parameter for each in caught.value.violations] == ["limit", "next_token", "since"]
    assert "a-secret-token" not in told
    assert isinstance(CHURN, Image)
