"""LocalAWS sorts as the reference says that the services do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from awslists import ListModelPackagingJobs, ModelPackagingJobMetadata, Session
from awslists.testing import LocalAWS, make_image, make_image_version, make_model_package
from tests.helpers.signed_requests import ask, ask_for_pages

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def given(sort_by: str | None, sort_order: str | None) -> dict[str, Any]:
    """The parameters, without those that are None."""
    parameters = {"SortBy": sort_by, "SortOrder": sort_order}
    return {name: value for name, value in parameters.items() if value is not None}


@pytest.mark.parametrize(
    ("sort_by", "sort_order", "expected"),
    [
        (None, None, "b c a"),
        (None, "ASCENDING", "a c b"),
        ("CREATION_TIME", None, "b c a"),
        ("CREATION_TIME", "DESCENDING", "b c a"),
        ("LAST_MODIFIED_TIME", "ASCENDING", "b a c"),
        ("LAST_MODIFIED_TIME", "DESCENDING", "c a b"),
        ("IMAGE_NAME", "ASCENDING", "a b c"),
        ("IMAGE_NAME", "DESCENDING", "c b a"),
    ],
)
def test_images_are_newest_first_by_default(
    local: LocalAWS, sort_by: str | None, sort_order: str | None, expected: str
) -> None:
    days = {"a": (0, 5), "b": (2, 4), "c": (1, 6)}
    local.add_images(
        make_image(name, NOON + created * DAY, last_modified_time=NOON + modified * DAY)
        for name, (created, modified) in days.items()
    )
    images = ask(local, "ListImages", given(sort_by, sort_order)).payload["Images"]
    assert [image["ImageName"] for image in images] == expected.split()


@pytest.mark.parametrize(
    ("sort_by", "sort_order", "expected"),
    [
        (None, None, [2, 10, 1]),
        (None, "ASCENDING", [1, 10, 2]),
        ("CREATION_TIME", "ASCENDING", [1, 10, 2]),
        ("LAST_MODIFIED_TIME", "ASCENDING", [2, 1, 10]),
        ("LAST_MODIFIED_TIME", "DESCENDING", [10, 1, 2]),
        ("VERSION", "ASCENDING", [1, 2, 10]),
        ("VERSION", None, [10, 2, 1]),
    ],
)
def test_versions_are_newest_first_by_default(
    local: LocalAWS, sort_by: str | None, sort_order: str | None, expected: list[int]
) -> None:
    days = {1: (0, 5), 2: (2, 4), 10: (1, 6)}
    local.add_images([make_image("churn")])
    local.add_image_versions(
        "churn",
        (
            make_image_version(
                "churn", n, NOON + created * DAY, last_modified_time=NOON + modified * DAY
            )
            for n, (created, modified) in days.items()
        ),
    )
    asked = {"ImageName": "churn", **given(sort_by, sort_order)}
    versions = ask(local, "ListImageVersions", asked).payload["ImageVersions"]
    assert [version["Version"] for version in versions] == expected


@pytest.mark.parametrize(
    ("sort_by", "sort_order", "expected"),
    [
        (None, None, "b c a"),
        (None, "Descending", "a c b"),
        ("CreationTime", "Ascending", "b c a"),
        ("Name", None, "a b c"),
        ("Name", "Descending", "c b a"),
    ],
)
def test_model_packages_are_oldest_first_by_default(
    local: LocalAWS, sort_by: str | None, sort_order: str | None, expected: str
) -> None:
    local.add_model_packages(
        make_model_package(name, created=NOON + days * DAY)
        for name, days in {"a": 3, "b": 1, "c": 2}.items()
    )
    payload = ask(local, "ListModelPackages", given(sort_by, sort_order)).payload
    names = [package["ModelPackageName"] for package in payload["ModelPackageSummaryList"]]
    assert names == expected.split()


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize(("order", "expected"), [("ASCENDING", "abc"), ("DESCENDING", "cba")])
def test_images_of_one_second_come_once_at_any_page_size(
    local: LocalAWS, order: str, expected: str, size: int
) -> None:
    local.add_images(make_image(name, NOON) for name in "bca")
    asked = {"MaxResults": size, "SortOrder": order}
    pages = ask_for_pages(local, "ListImages", "Images", asked)
    assert "".join(image["ImageName"] for page in pages for image in page) == expected


async def test_equal_jobs_come_once_at_any_page_size(local: LocalAWS, aws: Session) -> None:
    local.add_model_packaging_jobs("bolts", [ModelPackagingJobMetadata(project_name="bolts")] * 3)
    for size in (1, 2, 3):
        jobs = ListModelPackagingJobs(aws, project_name="bolts", max_results=size)
        assert len(await jobs.collect()) == 3
