"""Which requests list the same items: what checkpoints and bookmarks must share."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest

from awslists import DeclarationError, ItemModel, ListImages, Listing, Session
from awslists._request.identity import describe_request, find_differences, require_key
from awslists.constraints import Timestamp
from awslists.models import Document, ParameterModel
from tests.helpers.own_listings import ListAliases, ListFunctions, ListJobs

NOON = datetime(2026, 1, 1, 12, 0, 0, 250_000, tzinfo=UTC)
SOURCE = Session()


class Side(StrEnum):
    LEFT = "left"


class Filter(ParameterModel):
    name: str
    since: Timestamp | None = None
    secret: bytes | None = None


class Thing(ItemModel):
    name: str


class ListThings(Listing[Thing], service="things", operation="ListThings", items="Things"):
    filters: list[Filter] | None = None
    tags: dict[str, str] | None = None
    weight: float | None = None
    side: Side | None = None
    document: Document | None = None
    secret_name: str | None = None
    sort_by: str | None = None
    created_after: Timestamp | None = None


def things(**parameters: Any) -> ListThings:
    return ListThings(SOURCE, **parameters)


FULL: dict[str, Any] = {
    "filters": [Filter(name="a", since=NOON), Filter(name="b", secret=b"\x00")],
    "tags": {"team": "churn"},
    "weight": math.inf,
    "side": Side.LEFT,
    "document": {"a": [1, None, 2.5]},
    "created_after": NOON,
}


def test_a_request_is_described_as_plain_json() -> None:
    described = describe_request(things(**FULL, max_results=7, sort_by="NAME", limit=3))
    assert (
        described
        == json.loads(json.dumps(described, allow_nan=False))
        == {
            "service": "things",
            "operation": "ListThings",
            "parameters": {
                "filters": [
                    {"name": "a", "since": "2026-01-01T12:00:00.250000+00:00"},
                    {"name": "b", "secret": "AA=="},
                ],
                "tags": {"team": "churn"},
                "weight": "inf",
                "side": "left",
                "document": {"a": [1, None, 2.5]},
                "created_after": "2026-01-01T12:00:00.250000+00:00",
            },
        }
    )


def test_the_same_request_has_no_differences() -> None:
    saved = describe_request(things(**FULL))
    elsewhere = NOON.astimezone(timezone(timedelta(hours=-5)))
    assert [*find_differences(things(**FULL | {"created_after": elsewhere}), saved, "mark")] == []


@pytest.mark.parametrize(
    "change",
    [
        {"filters": FULL["filters"][:1]},
        {"filters": [Filter(name="a"), FULL["filters"][1]]},
        {"tags": {}},
        {"weight": 1.5},
        {"side": None},
        {"document": {"a": [1, None, 2]}},
        {"created_after": NOON.replace(microsecond=0)},
        {"secret_name": "new"},
    ],
)
def test_each_parameter_counts(change: dict[str, Any]) -> None:
    saved = describe_request(things(**FULL))
    found = [*find_differences(things(**FULL | change), saved, "mark")]
    assert [violation.parameter for violation in found] == [*change]


def test_a_difference_shows_no_secret() -> None:
    secret = "s3cr3t" * 9
    [violation] = find_differences(things(), describe_request(things(secret_name=secret)), "mark")
    assert secret not in str(violation)


def test_a_listing_without_a_key_is_told_how_to_declare_one() -> None:
    for listing in (ListImages, ListFunctions, ListJobs):
        require_key(listing, "a bookmark")
    with pytest.raises(DeclarationError) as caught:
        require_key(ListAliases, "a bookmark")
    assert str(caught.value) == (
        "ListAliases has no key, which a bookmark needs to tell items apart: declare it with "
        'key="..." beside operation="ListAliases": the field of Alias that identifies an item, '
        "or a tuple of fields"
    )
