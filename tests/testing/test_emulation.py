"""LocalAWS filters and cuts pages as the reference says that the services do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from awslists.testing import (
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)
from awslists.testing._emulator.operations import OPERATIONS
from tests.helpers.service_model import LISTINGS
from tests.helpers.signed_requests import ask, ask_for_jobs, ask_for_pages

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
BY_NAME = {"SortBy": "IMAGE_NAME", "SortOrder": "ASCENDING"}


def image_names(local: LocalAWS, **asked: Any) -> list[list[str]]:
    """The names of the images of each page."""
    pages = ask_for_pages(local, "ListImages", "Images", asked)
    return [[image["ImageName"] for image in page] for page in pages]


def versions(local: LocalAWS, image: str, **asked: Any) -> list[int]:
    """The numbers of an image's versions."""
    asked["ImageName"] = image
    pages = ask_for_pages(local, "ListImageVersions", "ImageVersions", asked)
    return [version["Version"] for page in pages for version in page]


def packages(local: LocalAWS, **asked: Any) -> list[list[str]]:
    """The names of the model packages of each page, versions as group/version."""
    pages = ask_for_pages(local, "ListModelPackages", "ModelPackageSummaryList", asked)
    return [[item["ModelPackageArn"].partition("/")[2] for item in page] for page in pages]


def jobs(local: LocalAWS, project: str) -> list[str]:
    payload = ask_for_jobs(local, project).payload
    return [job["JobName"] for job in payload["ModelPackagingJobs"]]


def flat(pages: Iterable[list[str]]) -> str:
    return " ".join(name for page in pages for name in page)


@pytest.mark.parametrize(
    ("operation", "parameters", "member"),
    [
        ("ListImages", {}, "Images"),
        ("ListImageVersions", {"ImageName": "image-0000"}, "ImageVersions"),
    ],
)
def test_the_default_page_of_images_and_versions_is_ten(
    local: LocalAWS, operation: str, parameters: dict[str, Any], member: str
) -> None:
    local.add_images(11)
    local.add_image_versions("image-0000", 11)
    pages = ask_for_pages(local, operation, member, parameters)
    assert [len(page) for page in pages] == [10, 1]


def test_the_default_page_of_jobs_is_a_hundred(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 101)
    payload = ask_for_jobs(local, "bolts").payload
    assert len(payload["ModelPackagingJobs"]) == 100
    assert payload["NextToken"]


@pytest.mark.parametrize(
    ("size", "expected"),
    [(1, [1, 1, 1, 1]), (2, [2, 2]), (3, [3, 1]), (4, [4]), (100, [4])],
)
def test_a_page_has_max_results_items_and_the_last_one_no_token(
    local: LocalAWS, size: int, expected: list[int]
) -> None:
    local.add_images(4)
    assert [len(page) for page in image_names(local, MaxResults=size)] == expected


@pytest.mark.parametrize("operation", ["ListImages", "ListModelPackages"])
def test_nothing_to_list_is_one_empty_page(local: LocalAWS, operation: str) -> None:
    payload = ask(local, operation, {}).payload
    assert list(payload.values()) == [[]]


def test_image_names_are_filtered_after_a_page_is_cut(local: LocalAWS) -> None:
    local.add_images(make_image(name) for name in ("a1", "a2", "b1", "b2", "b3", "c1", "c2"))
    pages = image_names(local, NameContains="b", MaxResults=2, **BY_NAME)
    assert pages == [[], ["b1", "b2"], ["b3"], []]


def test_model_packages_are_filtered_after_a_page_is_cut(local: LocalAWS) -> None:
    statuses = ["Rejected", "Rejected", "Approved", "Approved", "Rejected", "Approved"]
    local.add_model_packages(
        make_model_package(f"m{i}", model_approval_status=status)
        for i, status in enumerate(statuses)
    )
    approved = packages(local, ModelApprovalStatus="Approved", MaxResults=2)
    assert approved == [[], ["m2", "m3"], ["m5"]]
    both = packages(local, ModelApprovalStatus="Approved", NameContains="3", MaxResults=2)
    assert both == [[], ["m3"], []]


@pytest.mark.parametrize("clock", ["CreationTime", "LastModifiedTime"])
def test_time_bounds_of_images_and_versions_are_inclusive(local: LocalAWS, clock: str) -> None:
    local.add_images([make_image("churn")])
    for number in range(4):
        moment = {clock: NOON + number * SECOND}
        local.add_images([make_image(f"image-{number}", **moment)])
        local.add_image_versions("churn", [make_image_version("churn", number, **moment)])
    first = NOON.timestamp() + 1
    bounds = {f"{clock}After": first, f"{clock}Before": first + 1}
    assert flat(image_names(local, **bounds)) == "image-2 image-1"
    assert versions(local, "churn", **bounds) == [2, 1]


def test_time_bounds_of_model_packages_are_exclusive(local: LocalAWS) -> None:
    local.add_model_packages(make_model_package(f"m{i}", None, NOON + i * SECOND) for i in range(4))
    first = NOON.timestamp()
    between = packages(local, CreationTimeAfter=first, CreationTimeBefore=first + 3)
    assert flat(between) == "m1 m2"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "single"),
        ({"ModelPackageType": "Unversioned"}, "single"),
        ({"ModelPackageType": "Versioned"}, "churn/1 churn/2 fraud/1"),
        ({"ModelPackageType": "Both"}, "churn/1 churn/2 fraud/1 single"),
    ],
)
def test_model_packages_are_unversioned_by_default(
    local: LocalAWS, asked: dict[str, str], expected: str
) -> None:
    local.add_model_packages(2, group="churn")
    local.add_model_packages([make_model_package("fraud", 1), make_model_package("single")])
    assert flat(packages(local, SortBy="Name", **asked)) == expected


@pytest.mark.parametrize(
    "group",
    ["churn", "arn:aws:sagemaker:us-east-1:123456789012:model-package-group/churn"],
    ids=["name", "arn"],
)
def test_the_versions_of_a_group_are_listed_by_its_name_or_arn(local: LocalAWS, group: str) -> None:
    local.add_model_packages(2, group="churn")
    local.add_model_packages(2, group="fraud")
    local.add_model_packages(2)
    assert flat(packages(local, ModelPackageGroupName=group)) == "churn/1 churn/2"


def test_only_the_versions_of_the_named_image_are_listed(local: LocalAWS) -> None:
    local.add_images([make_image("churn"), make_image("fraud"), make_image("Empty")])
    local.add_image_versions("churn", 2)
    local.add_image_versions("fraud", 3)
    found = [versions(local, name) for name in ("churn", "fraud", "Empty")]
    assert found == [[2, 1], [3, 2, 1], []]


def test_only_the_jobs_of_the_named_project_are_listed(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 2)
    local.add_model_packaging_jobs("nuts", [make_model_packaging_job("nuts", "only")])
    local.add_model_packaging_jobs("empty", 0)
    assert sorted(jobs(local, "bolts")) == ["job-0000", "job-0001"]
    assert (jobs(local, "nuts"), jobs(local, "empty")) == (["only"], [])


def test_an_unknown_image_is_not_found(local: LocalAWS) -> None:
    reply = ask(local, "ListImageVersions", {"ImageName": "nosuch"})
    assert (reply.status, reply.payload["__type"]) == (400, "ResourceNotFound")
    assert "nosuch" in reply.payload["message"]


def test_an_unknown_project_is_not_found(local: LocalAWS) -> None:
    reply = ask_for_jobs(local, "nosuch")
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (404, "ResourceNotFoundException")
    assert "nosuch" in reply.payload["message"]


def test_documented_operations_are_served_as_they_are_documented() -> None:
    assert [*OPERATIONS] == [listing.operation for listing in LISTINGS]


@pytest.mark.parametrize("operation", ["DescribeImage", ""])
def test_an_unknown_operation_is_refused_with_the_known_ones(
    local: LocalAWS, operation: str
) -> None:
    reply = ask(local, operation, {})
    assert reply.status == 404
    assert reply.payload["message"] == (
        "LocalAWS supports only ListImages, ListImageVersions, ListModelPackages, "
        "ListModelPackagingJobs, and the listings that are declared in its process, as by "
        "local.add(TheListing, 0); moto (https://docs.getmoto.org) supports more"
    )


def test_an_image_added_after_the_current_page_comes_once(
    local: LocalAWS,
) -> None:
    local.add_images(make_image(name) for name in "bdf")
    first = ask(local, "ListImages", {"MaxResults": 2, **BY_NAME}).payload
    local.add_images(make_image(name) for name in "ae")
    rest = ask(local, "ListImages", {"NextToken": first["NextToken"], **BY_NAME}).payload
    names = [[image["ImageName"] for image in page["Images"]] for page in (first, rest)]
    assert names == [["b", "d"], ["e", "f"]]
