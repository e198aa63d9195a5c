"""collect: into a list that the caller holds, and by a scan."""

from __future__ import annotations

from traceback import walk_tb
from typing import Any

import pytest
from anyio import CancelScope, create_task_group, get_cancelled_exc_class

from awslists import (
    Image,
    ImageVersion,
    InvalidRequestError,
    Items,
    ListImages,
    ListModelPackagingJobs,
    ServiceError,
    Session,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate
from tests.helpers.scans import by_name, images_of
from tests.helpers.support import until_error

REFUSED = faults.service_error("OptInRequired", "not yet", 403)


@on_both_backends
async def test_several_workers_collect_every_item(local: LocalAWS) -> None:
    images = local.add_images(305)
    async with local.session() as aws:
        found = await images_of(aws).collect(workers=8)
    assert type(found) is Items
    assert by_name(found) == images
    times = {request.parameters.get("CreationTimeAfter") for request in local.requests}
    assert len(times) > 4


async def test_workers_respect_a_limit(local: LocalAWS, aws: Session) -> None:
    local.add_images(100)
    assert len(await images_of(aws, limit=33).collect(workers=4)) == 33


async def test_a_listing_without_a_scan_is_refused_with_the_reason(
    local: LocalAWS, aws: Session
) -> None:
    with pytest.raises(TypeError) as caught:
        await ListModelPackagingJobs(aws, project_name="bolts").collect(workers=4)
    assert str(caught.value) == (
        "ListModelPackagingJobs cannot be collected by several workers: its operation has no "
        "bounds and order by creation time, which a scan needs; leave workers out"
    )
    with pytest.raises(InvalidRequestError, match="sort_by"):
        await ListImages(aws, sort_by="IMAGE_NAME").collect(workers=4)
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        await ListImages(aws).collect(workers=0)
    assert local.requests == []


@pytest.mark.parametrize("workers", [None, 3])
async def test_items_are_appended_to_the_list_that_is_given(
    local: LocalAWS, aws: Session, workers: int | None
) -> None:
    images = local.add_images(25)
    listing = images_of(aws, sort_order="ASCENDING")
    for kept in ([images[3]], Items([images[3]], Image)):
        assert await listing.collect(into=kept, workers=workers) is kept
        assert kept[0] == images[3]
        assert by_name(kept[1:]) == images


@pytest.mark.parametrize("workers", [None, 3])
async def test_an_error_loses_nothing_that_came(
    local: LocalAWS, aws: Session, workers: int | None
) -> None:
    local.add_images(60)
    local.inject(REFUSED, skip=2, times=None)
    kept = Items[Image]([], Image)
    with pytest.raises(ServiceError) as caught:
        await images_of(aws).collect(into=kept, workers=workers)
    assert len(kept) == (20 if workers is None else 10)
    local.clear_faults()
    if workers:
        async with images_of(aws).scan(checkpoint=caught.value.checkpoint) as rest:
            assert len([image async for image in rest] + kept) == 60


@pytest.mark.parametrize("workers", [None, 1])
@on_both_backends
async def test_a_cancellation_loses_nothing_that_came(local: LocalAWS, workers: int | None) -> None:
    local.add_images(30)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, skip=2, times=None)
    kept: list[Image] = []
    async with local.session() as aws, create_task_group() as tasks:
        with scope:
            tasks.start_soon(gate.cancel_when_held, scope)
            await images_of(aws).collect(into=kept, workers=workers)
    assert scope.cancelled_caught
    assert len({image.image_name for image in kept}) == len(kept) == 20


async def test_a_cancellation_has_a_short_traceback(local: LocalAWS, aws: Session) -> None:
    local.add_images(30)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, skip=1, times=None)
    frames: list[str] = []

    async def listed() -> None:
        try:
            await images_of(aws).collect()
        except get_cancelled_exc_class() as cancelled:
            frames.extend(frame.f_code.co_name for frame, _ in walk_tb(cancelled.__traceback__))
            raise

    async with create_task_group() as tasks:
        with scope:
            tasks.start_soon(gate.cancel_when_held, scope)
            await listed()
    assert frames == ["listed"]


@pytest.mark.parametrize("into", [(), {}, "images", iter([])])
async def test_only_a_list_can_be_appended_to(aws: Session, into: Any) -> None:
    with pytest.raises(TypeError, match=r"into must be a list, such as Items\(\[\], Image\)"):
        await ListImages(aws).collect(into=into)


async def test_a_list_of_other_items_is_refused(local: LocalAWS, aws: Session) -> None:
    others: Any = Items[ImageVersion]([], ImageVersion)
    with pytest.raises(TypeError, match="into has items of ImageVersion, but the listing has"):
        await ListImages(aws).collect(into=others)
    assert local.requests == []


async def test_what_came_before_an_error_of_a_scan_is_valid(local: LocalAWS, aws: Session) -> None:
    local.add_images(60)
    local.inject(REFUSED, skip=5, times=None)
    async with images_of(aws).scan(2) as items:
        found, error = await until_error(items)
    kept: list[Image] = []
    local.clear_faults()
    async with images_of(aws).scan(2, checkpoint=error.checkpoint) as items:
        kept = [image async for image in items]
    assert len(found) + len(kept) == 60
