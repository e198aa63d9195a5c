"""Scans of listings that users declare: other names, and a page size that is left to AWS."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

from awslists import Image, ItemModel, Paging, ScannableListing, Session
from awslists.constraints import Range
from awslists.models import UtcDatetime
from awslists.testing import LocalAWS
from tests.helpers.answering import answering

EARLY, LATE = "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class ListSome(
    ScannableListing[Image], service="sagemaker", operation="ListImages", items="Images"
):
    max_results: Annotated[int, Range(1, 100)] | None = None
    sort_by: Literal["CREATION_TIME", "LAST_MODIFIED_TIME", "IMAGE_NAME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


async def test_a_scan_may_leave_the_page_size_to_aws(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(450)
    async with ListSome(aws).scan(workers=4) as scanned:
        found = [image.image_name async for image in scanned]
    assert sorted(found) == sorted(image.image_name for image in images)
    assert not any("MaxResults" in request.parameters for request in local.requests)


class Job(ItemModel, names="camelCase"):
    job_name: str
    creation_time: UtcDatetime


class ListJobs(
    ScannableListing[Job],
    service="bedrock",
    operation="ListModelCustomizationJobs",
    items="modelCustomizationJobSummaries",
    names="camelCase",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
):
    max_results: Annotated[int, Range(1, 1000)] = 100
    sort_by: Literal["CreationTime"] | None = None
    sort_order: Literal["Ascending", "Descending"] | None = None


def jobs(count: int) -> Any:
    made = [(f"job-{number}", NOON + timedelta(seconds=number)) for number in range(count)]

    def answer(parameters: dict[str, Any]) -> dict[str, Any]:
        after = datetime.fromisoformat(parameters.get("creationTimeAfter", EARLY))
        before = datetime.fromisoformat(parameters.get("creationTimeBefore", LATE))
        found = [(name, at) for name, at in made if after <= at <= before]
        if parameters.get("sortOrder") == "Descending":
            found.reverse()
        start = int(parameters.get("nextToken", 0))
        end = start + int(parameters["maxResults"])
        page = [{"jobName": name, "creationTime": at.isoformat()} for name, at in found[start:end]]
        return {
            "modelCustomizationJobSummaries": page,
            **({"nextToken": str(end)} if end < len(found) else {}),
        }

    return {"GET /model-customization-jobs": answer}


async def test_a_scan_in_camel_case_finds_each_item_once() -> None:
    async with (
        answering(jobs(3000)) as server,
        server.session() as aws,
        ListJobs(aws).scan(workers=4) as scanned,
    ):
        found = [job.job_name async for job in scanned]
    assert sorted(found) == sorted(f"job-{number}" for number in range(3000))
    assert len([each for each in server.received if "creationTimeAfter" in each]) > 10
    assert {each["sortBy"] for each in server.received} == {"CreationTime"}
