"""merge: several listings at a time, over HTTP."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from typing import Any

import pytest
from anyio import create_task_group

from awslists import (
    ImageVersion,
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    ResourceNotFoundError,
    ThrottlingError,
    merge,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate, drain, eventually
from tests.helpers.merges import add_versions, by_image, versions_of
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.unmeasured

# --- Arguments ----------------------------------------------------------------------------------


@on_both_backends
async def test_listings_of_several_operations_are_merged(local: LocalAWS) -> None:
    images, packages = local.add_images(3), local.add_model_packages(3)
    jobs = local.add_model_packaging_jobs("bolts", 3)
    async with local.session() as aws:
        listings: list[Listing[ItemModel]] = [
            ListImages(aws, max_results=2),
            ListModelPackages(aws, max_results=2),
            ListModelPackagingJobs(aws, project_name="bolts", max_results=2),
        ]
        async with merge(listings) as merged:
            items = [item async for item in merged]
    assert len(items) == 9
    assert all(item in items for item in [*images, *packages, *jobs])


@on_both_backends
async def test_each_listing_keeps_its_limit_and_token(local: LocalAWS) -> None:
    versions = add_versions(local, 5, 5, 5)
    async with local.session() as aws:
        token = (await anext(versions_of(aws, "image-0001").pages())).next_token
        listings = [
            versions_of(aws, "image-0000", limit=3),
            versions_of(aws, "image-0001", next_token=token),
            versions_of(aws, "image-0002", limit=0),
        ]
        async with merge(listings) as merged:
            listed = by_image([version async for version in merged])
    assert listed == versions[:3] + versions[7:10]


@pytest.mark.parametrize("workers", [1, 8])
@on_both_backends
async def test_merging_no_listings_gives_no_items(local: LocalAWS, workers: int) -> None:
    nothing: list[ListImages] = []
    async with merge(nothing, workers) as merged:
        assert [item async for item in merged] == []
    assert local.requests == []


@pytest.mark.parametrize(
    ("workers", "error"), [(0, ValueError), (-1, ValueError), (True, TypeError), (2.5, TypeError)]
)
def test_workers_must_be_a_positive_int(workers: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=rf"^workers must be .*, not {workers}$"):
        merge([], workers)


# --- Several at a time --------------------------------------------------------------------------


@on_both_backends
async def test_one_listing_for_each_worker_is_taken_at_a_time(
    local: LocalAWS,
) -> None:
    versions = add_versions(local, 1, 1, 1, 1, 1)
    gate, taken = Gate(), list[str]()
    local.inject(gate, times=None)

    async def listings() -> AsyncIterator[ListImageVersions]:
        for image in local.images:
            taken.append(image.image_name)
            yield versions_of(aws, image)

    async with local.session() as aws, merge(listings(), workers=2) as merged:
        for done in range(3):
            await gate.reached(2)
            assert len(local.requests) == len(taken) == done + 2
            gate.open(1)
            await anext(merged)
        gate.open()
        assert len([version async for version in merged]) == len(versions) - 3
    assert len(taken) == 5


@on_both_backends
async def test_at_most_two_pages_wait_for_each_worker(local: LocalAWS) -> None:
    versions = add_versions(local, 20, 20, 20)
    gate = Gate()
    local.inject(gate, operation="ListImageVersions", times=None)
    async with local.session() as aws:
        listings = [versions_of(aws, image) for image in local.images]
        async with merge(listings, workers=2) as merged:
            gate.open(3)
            first = await anext(merged)
            await gate.reached(2)
            assert len(local.requests) == 5
            gate.open(2)
            # Whole calls of another operation: a page requested before would have come by now.
            await ListImages(aws).first()
            await ListImages(aws).first()
            assert len(local.requests) == 5 + 2
            gate.open()
            rest = [version async for version in merged]
    assert by_image([first, *rest]) == versions


@on_both_backends
async def test_two_tasks_cannot_share_an_iterator(local: LocalAWS) -> None:
    add_versions(local, 1)
    gate = Gate()
    local.inject(gate)
    async with (
        local.session() as aws,
        merge([versions_of(aws, "image-0000")]) as merged,
        create_task_group() as tasks,
    ):
        tasks.start_soon(drain, merged, [])
        await gate.reached(1)
        with pytest.raises(RuntimeError, match="another task"):
            await anext(merged)
        gate.open()


# --- Errors -------------------------------------------------------------------------------------


@on_both_backends
async def test_the_first_error_has_its_listing_and_cancels_the_rest(local: LocalAWS) -> None:
    versions, listed = add_versions(local, 6, 6), list[ItemModel]()
    pages, failure = Gate(), Gate()
    local.inject(pages, operation="ListImageVersions", times=None)
    local.inject(failure, operation="ListModelPackagingJobs", times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        failing = ListModelPackagingJobs(aws, project_name="bolts")
        listings: list[Listing[ItemModel]] = [
            versions_of(aws, "image-0000"),
            failing,
            versions_of(aws, "image-0001"),
        ]
        async with merge(listings) as merged:
            await pages.reached(2)
            pages.open(2)
            await pages.reached(2)
            failure.open()
            with pytest.raises(ResourceNotFoundError) as caught:
                await drain(merged, listed)
            await eventually(lambda: pages.held == local.pending == 0)
            with pytest.raises(ResourceNotFoundError):
                await anext(merged)
    assert caught.value.listing is failing
    assert sorted(listed, key=list[ItemModel](versions).index) == versions[:2] + versions[6:8]
    assert len(local.requests) == 5


@on_both_backends
async def test_a_failed_listing_continues_from_its_token(local: LocalAWS) -> None:
    versions, listed = add_versions(local, 7), list[ImageVersion]()
    local.inject(faults.throttling(), skip=2)
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(ThrottlingError) as caught:
            async with merge([versions_of(aws, "image-0000")]) as merged:
                await drain(merged, listed)
        failed = caught.value.listing
        rest = await dataclasses.replace(failed, next_token=caught.value.next_token).collect()
    assert listed + rest == versions
