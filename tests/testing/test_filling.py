"""An account of all of SageMaker's lists is served, as ``--service sagemaker`` does."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio

from awslists import Listing, ScannableListing, Session, sagemaker
from awslists.sagemaker import ListPipelineVersions, ListTrainingJobs, Search
from awslists.testing import LocalAWS
from awslists.testing._emulator.account import get_declared
from awslists.testing._emulator.filling import fill
from tests.helpers.support import ONE_ATTEMPT

DOCUMENTED = {"ListImages", "ListImageVersions", "ListModelPackages"}
LISTINGS: list[type[Listing[Any]]] = [
    getattr(sagemaker, name) for name in sagemaker.OPERATIONS if name not in DOCUMENTED
]
SCANNABLE = [each for each in LISTINGS if issubclass(each, ScannableListing)]


@pytest.fixture(scope="module")
def account() -> Iterator[LocalAWS]:
    with LocalAWS() as local:
        local.add_images(5)
        fill(local, [getattr(sagemaker, name) for name in sagemaker.OPERATIONS], 3)
        yield local


@pytest_asyncio.fixture(scope="module")
async def filled(account: LocalAWS) -> AsyncIterator[Session]:
    async with account.session(config=ONE_ATTEMPT) as session:
        yield session


def requests(account: LocalAWS, listing: type[Listing[Any]]) -> Iterator[tuple[Any, list[Any]]]:
    """The parameters that items were added with, and the items of each."""
    stored = get_declared(account)["sagemaker", listing.operation].stored
    for said in {repr(each.said): each.said for each in stored}.values():
        yield said, [each.item for each in stored if each.said == said]


@pytest.mark.parametrize("listing", LISTINGS)
async def test_every_list_has_items(
    account: LocalAWS, filled: Session, listing: type[Listing[Any]]
) -> None:
    every = [*requests(account, listing)]
    assert len(every) in (1, 3)
    for said, items in every:
        found = await listing.from_request(filled, said).collect()
        assert found == items
        assert len(found) == 3


@pytest.mark.parametrize("listing", SCANNABLE)
async def test_a_scan_finds_the_same(
    account: LocalAWS, filled: Session, listing: type[Any]
) -> None:
    [(said, items), *_] = requests(account, listing)
    async with listing.from_request(filled, said).scan() as scanned:
        found = [item async for item in scanned]
    assert sorted(found, key=repr) == sorted(items, key=repr)


async def test_what_belongs_to_something_is_found_from_there(filled: Session) -> None:
    pipeline = await sagemaker.ListPipelines(filled).first()
    assert pipeline is not None
    assert pipeline.pipeline_name
    versions = await ListPipelineVersions(filled, pipeline_name=pipeline.pipeline_name).collect()
    assert len(versions) == 3


async def test_jobs_are_believable(filled: Session) -> None:
    job = await ListTrainingJobs(filled).first()
    assert job is not None
    assert job.training_job_name == "training-job-0000"
    assert job.training_job_arn == (
        "arn:aws:sagemaker:us-east-1:123456789012:training-job/training-job-0000"
    )
    assert job.creation_time.year == 2024
    assert job.training_job_status == "InProgress"


async def test_a_search_finds_only_what_it_looks_for(filled: Session) -> None:
    records = await Search(filled, resource="TrainingJob").collect()
    assert len(records) == 3
