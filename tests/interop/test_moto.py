"""ListModelPackages lists from moto, another emulator, what boto3 lists.

moto has only this operation of the four. Where it deviates from AWS, a test's name says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import boto3
import pytest
import pytest_asyncio

from awslists import ListModelPackages, ModelPackageSummary, ServiceError, Session, merge
from tests.helpers.support import ONE_ATTEMPT, ROLE_PROFILE

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

STATUSES = ("Approved", "Rejected", "PendingManualApproval")
GROUPS = ("churn", "churn-eu", "fraud")
VERSIONS, SINGLES = 240, 60
BOTH = {"ModelPackageType": "Both"}


@pytest.fixture(scope="session")
def sagemaker(moto: dict[str, Any]) -> Iterator[Any]:
    """A boto3 client of a registry with versions in several groups, and single model packages."""
    with closing(boto3.Session().client("sagemaker", **moto)) as client:
        for group in GROUPS:
            client.create_model_package_group(ModelPackageGroupName=group)
        for i in range(VERSIONS):
            client.create_model_package(
                ModelPackageGroupName=GROUPS[i % 3],
                ModelPackageDescription=f"version {i}",
                ModelApprovalStatus=STATUSES[i % 7 % 3],
            )
        for i in range(SINGLES):
            client.create_model_package(ModelPackageName=f"single-{i * 7 % SINGLES}")
        yield client


@pytest_asyncio.fixture(scope="module")
async def registry(moto: dict[str, Any]) -> AsyncIterator[Session]:
    """A session that lists from moto."""
    async with Session(config=ONE_ATTEMPT, **moto) as session:
        yield session


def listed_by_boto3(client: Any, request: dict[str, Any]) -> list[dict[str, Any]]:
    pages = client.get_paginator("list_model_packages").paginate(**request)
    return [item for page in pages for item in page["ModelPackageSummaryList"]]


async def assert_equal_to_boto3(
    registry: Session, client: Any, request: dict[str, Any], count: int | None = None
) -> list[ModelPackageSummary]:
    expected = listed_by_boto3(client, request)
    items = await ListModelPackages.from_request(registry, request).collect()
    assert items == [ModelPackageSummary.model_validate(item) for item in expected]
    assert [item.model_dump(by_alias=True, exclude_none=True) for item in items] == expected
    assert items
    assert count in (None, len(items))
    return items


@pytest.mark.parametrize(
    ("request_", "count"),
    [
        ({}, SINGLES),
        ({"ModelPackageType": "Unversioned"}, SINGLES),
        ({"ModelPackageType": "Versioned"}, VERSIONS),
        (BOTH, VERSIONS + SINGLES),
        ({"ModelPackageGroupName": "churn"}, VERSIONS // 3),
        (BOTH | {"NameContains": "single"}, SINGLES),
        ({"NameContains": "single-1"}, 11),
        ({"ModelPackageType": "Versioned", "ModelApprovalStatus": "Approved"}, None),
        ({"ModelPackageGroupName": "fraud", "ModelApprovalStatus": "Rejected"}, None),
    ],
)
async def test_each_filter_finds_what_boto3_finds(
    registry: Session, sagemaker: Any, request_: dict[str, Any], count: int | None
) -> None:
    await assert_equal_to_boto3(registry, sagemaker, request_, count)


@pytest.mark.parametrize("order", ["Ascending", "Descending"])
@pytest.mark.parametrize("key", ["Name", "CreationTime"])
async def test_each_sort_order_is_that_of_boto3(
    registry: Session, sagemaker: Any, key: str, order: str
) -> None:
    request = {"SortBy": key, "SortOrder": order}
    items = await assert_equal_to_boto3(registry, sagemaker, request, SINGLES)
    keys = [str(item.model_package_name) if key == "Name" else item.creation_time for item in items]
    assert keys == sorted(keys, reverse=order == "Descending")


@pytest.mark.parametrize("size", [7, 60, 61])
async def test_the_page_size_changes_nothing(registry: Session, sagemaker: Any, size: int) -> None:
    await assert_equal_to_boto3(registry, sagemaker, {"MaxResults": size}, SINGLES)


async def test_small_sorted_and_filtered_pages_come_in_order(
    registry: Session, sagemaker: Any
) -> None:
    request = {"ModelPackageGroupName": "churn", "SortOrder": "Descending", "MaxResults": 9}
    items = await assert_equal_to_boto3(registry, sagemaker, request)
    versions = [item.model_package_version for item in items]
    assert versions == list(range(VERSIONS // 3, 0, -1))


def times(client: Any) -> tuple[datetime, datetime]:
    """When the first and the last model package were created."""
    created = [item["CreationTime"] for item in listed_by_boto3(client, BOTH)]
    return min(created), max(created)


async def test_creation_time_bounds_find_what_boto3_finds(
    registry: Session, sagemaker: Any
) -> None:
    first, last = times(sagemaker)
    second = timedelta(seconds=1)
    whole = first.replace(microsecond=0)
    all_of_it = BOTH | {"CreationTimeAfter": whole, "CreationTimeBefore": last + 2 * second}
    await assert_equal_to_boto3(registry, sagemaker, all_of_it, VERSIONS + SINGLES)
    for bound in ({"CreationTimeBefore": whole}, {"CreationTimeAfter": last + 2 * second}):
        assert listed_by_boto3(sagemaker, BOTH | bound) == []
        assert await ListModelPackages.from_request(registry, BOTH | bound).collect() == []


async def test_bounds_within_a_second_cut_exactly_where_boto3_cannot(
    registry: Session, sagemaker: Any
) -> None:
    every = await ListModelPackages(registry, model_package_type="Both").collect()
    instant = timedelta(microseconds=1)  # moto's own times are in milliseconds
    after, before = every[40].creation_time - instant, every[-41].creation_time + instant
    listing = ListModelPackages(
        registry,
        model_package_type="Both",
        creation_time_after=after,
        creation_time_before=before,
    )
    assert await listing.collect() == [i for i in every if after <= i.creation_time <= before]


async def test_a_listing_can_stop_and_continue(registry: Session, sagemaker: Any) -> None:
    every = await ListModelPackages(registry).collect()
    pages = ListModelPackages(registry, max_results=25).pages()
    first, second = await anext(pages), await anext(pages)
    rest = ListModelPackages(registry, max_results=25, next_token=second.next_token)
    assert [*first, *second, *await rest.collect()] == every


@pytest.mark.parametrize("workers", [1, 2, 8])
@pytest.mark.parametrize("request_", [BOTH, BOTH | {"ModelApprovalStatus": "Approved"}])
async def test_a_scan_finds_what_boto3_finds(
    registry: Session, sagemaker: Any, request_: dict[str, Any], workers: int
) -> None:
    expected = [item["ModelPackageArn"] for item in listed_by_boto3(sagemaker, request_)]
    listing = ListModelPackages.from_request(registry, request_ | {"MaxResults": 7})
    async with listing.scan(workers) as packages:
        assert sorted([p.model_package_arn async for p in packages]) == sorted(expected)


async def test_prefetching_and_merging_find_what_boto3_finds(
    registry: Session, sagemaker: Any
) -> None:
    listings = [
        ListModelPackages(registry, model_package_group_name=group, max_results=9)
        for group in GROUPS
    ]
    async with merge(listings) as packages:
        merged = [package async for package in packages]
    for listing in listings:
        expected = listed_by_boto3(sagemaker, listing.request)
        name = listing.request["ModelPackageGroupName"]
        of_group = [item for item in merged if item.model_package_group_name == name]
        assert [item.model_dump(by_alias=True, exclude_none=True) for item in of_group] == expected
        async with listing.prefetch(pages=3) as ahead:
            assert [item async for item in ahead] == of_group


async def test_unlike_aws_moto_filters_before_it_cuts_pages(
    registry: Session, sagemaker: Any
) -> None:
    singles = ListModelPackages(registry, name_contains="single-1", max_results=4)
    assert [len(page) async for page in singles.pages()] == [4, 4, 3]


async def test_unlike_aws_moto_has_another_code_for_unknown_tokens(
    registry: Session, sagemaker: Any
) -> None:
    with pytest.raises(ServiceError) as caught:
        await ListModelPackages(registry, next_token="made-up").collect()
    assert type(caught.value) is ServiceError
    assert (caught.value.code, caught.value.next_token) == ("InvalidToken", "made-up")


WITHIN_MOCK_AWS = """
import asyncio
import os
import sys

from aiobotocore.session import get_session
from moto import mock_aws

from awslists import ListImages, ListModelPackages, ListModelPackagingJobs, Session, TransportError
from awslists import merge, to_arrow_batches


async def entered(context):
    async with context as items:
        return [item async for item in items]


async def batched(listing):
    return [batch async for batch in to_arrow_batches(listing)]


async def main():
    async with (
        Session(region_name="us-east-1") as aws,
        Session(profile_name="role", region_name="us-east-1") as assuming,
        get_session().create_client("sagemaker", region_name="us-east-1") as client,
    ):
        packages = ListModelPackages(aws)
        for waited in (
            packages.collect(),
            packages.first(),
            anext(packages.pages()),
            batched(packages),
            entered(packages.prefetch()),
            entered(packages.scan()),
            entered(merge([packages])),
            ListModelPackages(client).collect(),
            ListModelPackages(assuming).collect(),
            ListImages(aws).collect(),
            ListModelPackagingJobs(aws, project_name="bolts").collect(),
        ):
            try:
                print(await waited)
            except TransportError as error:
                print(error)


with mock_aws():
    asyncio.run(main())
"""


def test_within_mock_aws_each_verb_says_what_to_use(tmp_path: Path) -> None:
    """In a process of its own, since moto adds to botocore's handlers when it is imported."""
    config = tmp_path / "config"
    config.write_text(ROLE_PROFILE)
    ran = subprocess.run(  # noqa: S603  (our own code)
        [sys.executable, "-c", WITHIN_MOCK_AWS],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "AWS_CONFIG_FILE": str(config)},
    )
    assert ran.returncode == 0, ran.stderr
    said = ran.stdout.splitlines()
    assert len(said) == 11
    advice = "moto's mock_aws, which aiobotocore cannot use"
    assert [line for line in said if advice not in line] == []
    assert all("use awslists.testing.LocalAWS, or moto's server and" in line for line in said)
