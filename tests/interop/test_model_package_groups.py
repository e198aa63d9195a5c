"""A listing of awslists.sagemaker lists from moto what boto3 lists."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import boto3
import polars as pl
import pyarrow as pa
import pytest
import pytest_asyncio

from awslists import InvalidRequestError, Session, merge, to_arrow_batches
from awslists.sagemaker import ListModelPackageGroups, ModelPackageGroupSummary
from tests.helpers.support import ONE_ATTEMPT

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

TEAMS = ("churn", "fraud", "prices")
GROUPS = 90


@pytest.fixture(scope="module")
def arguments(moto: dict[str, Any]) -> dict[str, Any]:
    """Settings of a session in a region of moto where no other test has created anything."""
    return moto | {"region_name": "eu-west-1"}


@pytest.fixture(scope="module")
def sagemaker(arguments: dict[str, Any]) -> Iterator[Any]:
    """A boto3 client of an account with groups of several teams."""
    with closing(boto3.Session().client("sagemaker", **arguments)) as client:
        for i in range(GROUPS):
            client.create_model_package_group(
                ModelPackageGroupName=f"{TEAMS[i % 3]}-{i * 7 % GROUPS:03}",
                ModelPackageGroupDescription=f"group {i}",
            )
        yield client


@pytest_asyncio.fixture(scope="module")
async def registry(arguments: dict[str, Any], sagemaker: Any) -> AsyncIterator[Session]:
    """A session that lists from there."""
    async with Session(config=ONE_ATTEMPT, **arguments) as session:
        yield session


def listed_by_boto3(client: Any, request: dict[str, Any]) -> list[dict[str, Any]]:
    pages = client.get_paginator("list_model_package_groups").paginate(**request)
    return [item for page in pages for item in page["ModelPackageGroupSummaryList"]]


@pytest.mark.parametrize(
    ("request_", "count"),
    [
        ({}, GROUPS),
        ({"NameContains": "churn"}, GROUPS // 3),
        ({"NameContains": "fraud-01"}, None),
        ({"SortBy": "Name"}, GROUPS),
        ({"SortBy": "Name", "SortOrder": "Descending"}, GROUPS),
        ({"SortBy": "CreationTime", "SortOrder": "Ascending"}, GROUPS),
        ({"SortBy": "CreationTime", "SortOrder": "Descending", "NameContains": "s-0"}, GROUPS // 3),
        ({"MaxResults": 7}, GROUPS),
        ({"MaxResults": 40, "SortBy": "Name"}, GROUPS),
        ({"CrossAccountFilterOption": "SameAccount"}, GROUPS),
    ],
)
async def test_it_lists_what_boto3_lists(
    registry: Session, sagemaker: Any, request_: dict[str, Any], count: int | None
) -> None:
    expected = listed_by_boto3(sagemaker, request_)
    groups = await ListModelPackageGroups.from_request(registry, request_).collect()
    assert groups == [ModelPackageGroupSummary.model_validate(item) for item in expected]
    assert [group.model_dump(by_alias=True, exclude_none=True) for group in groups] == expected
    assert 0 < len(groups) == (count or len(groups))


async def test_bounds_within_a_second_cut_exactly(registry: Session) -> None:
    every = await ListModelPackageGroups(registry).collect()
    instant = timedelta(microseconds=1)  # moto's own times are in milliseconds
    after, before = every[30].creation_time - instant, every[-31].creation_time + instant
    listing = ListModelPackageGroups(
        registry, creation_time_after=after, creation_time_before=before
    )
    assert await listing.collect() == [g for g in every if after <= g.creation_time <= before]


async def test_pages_and_a_limit_are_what_they_are_everywhere(registry: Session) -> None:
    every = await ListModelPackageGroups(registry).collect()
    listing = ListModelPackageGroups(registry, max_results=25, limit=60)
    pages = [page async for page in listing.pages()]
    assert [len(page) for page in pages] == [25, 25, 10]
    assert [group for page in pages for group in page] == every[:60]
    rest = ListModelPackageGroups(registry, next_token=pages[1].next_token)
    assert await rest.collect() == every[50:]
    assert await ListModelPackageGroups(registry, max_results=1).first() == every[0]


def test_a_request_that_breaks_what_aws_documents_is_refused(registry: Session) -> None:
    wrong: dict[str, Any] = {
        "max_results": 101,
        "name_contains": "churn_model",
        "next_token": "t" * 8193,
        "sort_by": "Status",
        "sort_order": "ASCENDING",
        "cross_account_filter_option": "Both",
        "model_package_group_name": "churn",
    }
    with pytest.raises(InvalidRequestError) as caught:
        ListModelPackageGroups(registry, **wrong)
    assert {violation.parameter for violation in caught.value.violations} == {*wrong}
    assert str(caught.value).endswith("/API_ListModelPackageGroups.html")


@pytest.mark.parametrize("workers", [1, 8])
async def test_a_scan_lists_every_group_once(registry: Session, workers: int) -> None:
    every = await ListModelPackageGroups(registry, sort_by="Name").collect()
    async with ListModelPackageGroups(registry, max_results=7).scan(workers) as scanned:
        groups = [group async for group in scanned]
    assert sorted(groups, key=lambda group: group.model_package_group_name) == every


async def test_prefetching_and_merging_list_every_group_once(registry: Session) -> None:
    of_teams = [
        ListModelPackageGroups(registry, name_contains=team, max_results=9) for team in TEAMS
    ]
    async with merge(of_teams) as groups:
        merged = [group async for group in groups]
    assert len(merged) == GROUPS
    for listing, team in zip(of_teams, TEAMS, strict=True):
        async with listing.prefetch(pages=2) as ahead:
            of_team = [group async for group in ahead]
        assert of_team == [group for group in merged if team in group.model_package_group_name]


async def test_dataframes_have_the_declared_columns_and_types(
    registry: Session,
) -> None:
    groups = await ListModelPackageGroups(registry).collect()
    frame, polars, table = groups.to_pandas(), groups.to_polars(), groups.to_arrow()
    columns = list(ModelPackageGroupSummary.model_fields)
    assert list(frame.columns) == polars.columns == table.column_names == columns
    assert len(frame) == GROUPS
    assert frame["creation_time"].tolist() == [group.creation_time for group in groups]
    assert table.to_pylist() == polars.to_dicts() == [group.model_dump() for group in groups]
    times = polars.schema["creation_time"], table.schema.field("creation_time").type
    assert times == (pl.Datetime("us", "UTC"), pa.timestamp("us", "UTC"))
    configuration = table.schema.field("managed_configuration").type
    assert configuration == pa.struct([("managed_storage_type", pa.string())])


async def test_batches_stream_what_the_declaration_lists(registry: Session) -> None:
    listing = ListModelPackageGroups(registry)
    batches = to_arrow_batches(listing, rows=40)
    streamed = pa.Table.from_batches([batch async for batch in batches], batches.schema)
    assert streamed == (await listing.collect()).to_arrow()
