"""Bounds whose name is no field of the items, and items that lack the time of a bound."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from types import new_class
from typing import TYPE_CHECKING, Annotated, Any, Literal

import pytest
from pydantic import AwareDatetime

from awslists import (
    DeclarationError,
    InvalidResponseError,
    ItemModel,
    Listing,
    ScannableListing,
    Session,
)
from awslists.constraints import Timestamp
from awslists.models import UtcDatetime
from awslists.testing import LocalAWS, faults
from tests.helpers.scans import scanned

if TYPE_CHECKING:
    Later = datetime

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)
HALF = NOON + timedelta(seconds=0.5)


class Job(ItemModel):
    name: str
    creation_time: UtcDatetime | None = None
    local_time: datetime | None = None


class Owner(ItemModel):
    name: str


class JobOfManyTypes(Job):
    aware_time: Annotated[AwareDatetime, "metadata"] | None = None
    day: date | None = None
    times: list[datetime] | None = None
    kind: Literal["a", "b"] | None = None
    owner: Owner | None = None
    anything: Any = None
    declared_later: Later | None = None

    @property
    def start(self) -> datetime | None:
        return self.creation_time

    @cached_property
    def end(self) -> datetime | None:
        return self.creation_time

    def compute_time(self) -> datetime:
        return NOON


class ListJobs(
    Listing[Job],
    service="sagemaker",
    operation="ListPipelines",
    items="PipelineSummaries",
    clocks={"created": "creation_time"},
):
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None


class ListByLocalTime(ListJobs, clocks={"created": "local_time"}):
    """Its clock has no time zone."""


class ListUnclocked(
    Listing[Job], service="sagemaker", operation="ListPipelines", items="PipelineSummaries"
):
    created_after: Timestamp | None = None


EARLY, LATE, UNKNOWN = "early", "late", "unknown"
JOBS = [
    {"Name": EARLY, "CreationTime": NOON.timestamp()},
    {"Name": LATE, "CreationTime": NOON.timestamp() + 1, "LocalTime": "2024-01-01T00:00:00"},
    {"Name": UNKNOWN},
]


async def listed(local: LocalAWS, listing: Listing[Job]) -> list[str]:
    local.inject(faults.raw_body(json.dumps({"PipelineSummaries": JOBS}).encode()))
    return [job.name async for job in listing]


@pytest.mark.parametrize(
    ("listing", "bound", "kept"),
    [
        (ListJobs, "created_after", [LATE, UNKNOWN]),
        (ListJobs, "created_before", [EARLY, UNKNOWN]),
        (ListByLocalTime, "created_after", [EARLY, LATE, UNKNOWN]),
        (ListUnclocked, "created_after", [EARLY, LATE, UNKNOWN]),
    ],
)
async def test_a_fraction_of_a_bound_drops_items_outside(
    local: LocalAWS, aws: Session, listing: Any, bound: str, kept: list[str]
) -> None:
    assert await listed(local, listing(aws, **{bound: HALF})) == kept


def test_any_bound_is_widened() -> None:
    assert ListUnclocked(Session(), created_after=HALF).request["CreatedAfter"] == NOON
    later = NOON + timedelta(seconds=1)
    assert ListJobs(Session(), created_before=HALF).request["CreatedBefore"] == later


@pytest.mark.parametrize(
    ("clocks", "wrong"),
    [
        (
            {"made": "creation_time"},
            "^Wrong: there is a clock made, but no made_after and no made_before is declared$",
        ),
        (
            {"created": "birth"},
            "^Wrong: the clock created is birth, which is not a field of Job$",
        ),
        ({"created": 5}, "^Wrong: clocks must be a dict of names, not {'created': 5}$"),
        ({"created": None}, "must be a dict of names"),
        ({5: "creation_time"}, "must be a dict of names"),
        ("created", "must be a dict of names, not 'created'$"),
        (None, "must be a dict of names, not None$"),
    ],
)
def test_an_unknown_clock_is_refused(clocks: object, wrong: str) -> None:
    with pytest.raises(DeclarationError, match=wrong):
        new_class("Wrong", (ListJobs,), {"clocks": clocks})


def declare(field: str) -> Any:
    def fill(namespace: dict[str, Any]) -> None:
        namespace["__annotations__"] = {"created_after": Timestamp}

    keywords = {"service": "sagemaker", "operation": "ListPipelines", "items": "PipelineSummaries"}
    clocks = {"created": field}
    return new_class("Declared", (Listing[JobOfManyTypes],), {**keywords, "clocks": clocks}, fill)


@pytest.mark.parametrize("field", ["name", "day", "times", "kind", "owner"])
def test_a_clock_of_another_type_is_refused(field: str) -> None:
    wrong = f"^Declared: the clock created is {field}, which is not a time in JobOfManyTypes$"
    with pytest.raises(DeclarationError, match=wrong):
        declare(field)


@pytest.mark.parametrize("name", ["model_fields", "model_extra", "compute_time", "__doc__"])
def test_a_clock_must_be_a_field_or_a_property(name: str) -> None:
    wrong = f"^Declared: the clock created is {name}, which is not a field of JobOfManyTypes$"
    with pytest.raises(DeclarationError, match=wrong):
        declare(name)


@pytest.mark.parametrize(
    "field",
    ["creation_time", "local_time", "aware_time", "anything", "declared_later", "start", "end"],
)
def test_a_clock_that_may_be_a_time_is_accepted(field: str) -> None:
    assert declare(field).clocks == {"created": field}


class WithClock(ScannableListing[Any], clocks={"creation_time": "creation_time"}):
    """A base class: it does not say yet what its items are."""


class ListMaybeDated(
    ScannableListing[Job], service="sagemaker", operation="ListImages", items="Images"
):
    sort_by: Literal["CREATION_TIME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


class Unzoned(ItemModel):
    creation_time: datetime


class ListUnzoned(
    ScannableListing[Unzoned], service="sagemaker", operation="ListImages", items="Images"
):
    sort_by: Literal["CREATION_TIME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


@pytest.mark.parametrize("bounds", [{}, {"creation_time_after": HALF - timedelta(days=1)}])
async def test_a_scan_refuses_an_item_without_creation_time(
    local: LocalAWS, aws: Session, bounds: dict[str, Any]
) -> None:
    local.inject(faults.raw_body(json.dumps({"Images": JOBS}).encode()))
    with pytest.raises(InvalidResponseError) as caught:
        await scanned(ListMaybeDated(aws, **bounds))
    [violation] = caught.value.violations
    assert violation.parameter == "Images[2].CreationTime"
    assert "is missing, but a scan needs the creation time of each item" in str(caught.value)
    assert caught.value.request_id is not None
    assert caught.value.next_token is None


async def test_a_scan_refuses_a_creation_time_without_a_zone(local: LocalAWS, aws: Session) -> None:
    local.inject(faults.raw_body(b'{"Images": [{"CreationTime": "2024-01-01T00:00:00"}]}'))
    with pytest.raises(InvalidResponseError, match=r"Images\[0\]\.CreationTime.* no time zone"):
        await scanned(ListUnzoned(aws))
