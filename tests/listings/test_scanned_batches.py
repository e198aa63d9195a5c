"""to_arrow_batches by a scan: batches that know how far they have come."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pytest
from anyio import CancelScope, create_task_group

from awslists import (
    Image,
    InvalidRequestError,
    ListImages,
    ListModelPackagingJobs,
    Session,
    to_arrow_batches,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate
from tests.helpers.scans import images_of
from tests.helpers.support import until_error

REFUSED = faults.service_error("OptInRequired", "not yet", 403)


def names(*batches: pa.RecordBatch) -> list[str]:
    return [str(name) for batch in batches for name in batch.column("image_name").to_pylist()]


@on_both_backends
async def test_batches_of_a_scan_continue_after_any_batch(local: LocalAWS) -> None:
    expected = [image.image_name for image in local.add_images(95)]
    async with local.session() as aws:
        for count in range(7):
            async with to_arrow_batches(images_of(aws), workers=4, rows=17) as batches:
                assert batches.schema.field("creation_time").type == pa.timestamp("us", "UTC")
                found = [await anext(batches) for _ in range(min(count, 6))]
                saved = json.loads(json.dumps(batches.checkpoint))
            async with to_arrow_batches(images_of(aws), workers=2, checkpoint=saved) as batches:
                found += [batch async for batch in batches]
            assert sorted(names(*found)) == expected


async def test_a_cancelled_batch_is_not_in_the_checkpoint(local: LocalAWS, aws: Session) -> None:
    expected = [image.image_name for image in local.add_images(100)]
    gate, scope = Gate(), CancelScope()
    local.inject(gate, skip=3, times=None)
    found: list[pa.RecordBatch] = []
    async with to_arrow_batches(images_of(aws), workers=1, rows=20) as batches:
        async with create_task_group() as tasks:
            with scope:
                tasks.start_soon(gate.cancel_when_held, scope)
                found.append(await anext(batches))
                await anext(batches)
        saved = batches.checkpoint
    gate.open()
    async with to_arrow_batches(images_of(aws), workers=2, checkpoint=saved) as batches:
        found += [batch async for batch in batches]
    assert sorted(names(*found)) == expected


async def test_an_error_continues_after_the_batch_before_it(local: LocalAWS, aws: Session) -> None:
    expected = [image.image_name for image in local.add_images(100)]
    local.inject(REFUSED, skip=6, times=None)
    async with to_arrow_batches(images_of(aws), workers=3, rows=7) as batches:
        found, error = await until_error(batches)
    assert error.checkpoint == batches.checkpoint
    local.clear_faults()
    async with images_of(aws).scan(checkpoint=error.checkpoint) as rest:
        listed = [image.image_name async for image in rest]
    assert sorted(names(*found) + listed) == expected


async def test_batches_of_a_scan_that_is_given_have_a_checkpoint(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(50)
    async with images_of(aws).scan() as images:
        batches = to_arrow_batches(images, Image, rows=20)
        await anext(batches)
        assert batches.checkpoint == images.checkpoint
        assert batches.checkpoint


async def test_batches_of_plain_iteration_have_no_checkpoint(local: LocalAWS, aws: Session) -> None:
    local.add_images(5)
    batches = to_arrow_batches(ListImages(aws))
    await anext(batches)
    assert batches.checkpoint is None


def test_arguments_that_do_not_go_together_are_refused(aws: Session) -> None:
    untyped: Any = to_arrow_batches
    with pytest.raises(TypeError, match="a checkpoint needs workers"):
        untyped(ListImages(aws), checkpoint={})
    with pytest.raises(TypeError, match="ListModelPackagingJobs is not one"):
        untyped(ListModelPackagingJobs(aws, project_name="bolts"), workers=2)
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        to_arrow_batches(ListImages(aws), workers=0)
    with pytest.raises(ValueError, match="rows must be 1 or more"):
        to_arrow_batches(ListImages(aws), workers=2, rows=0)
    with pytest.raises(InvalidRequestError, match="is not a checkpoint"):
        to_arrow_batches(ListImages(aws), workers=2, checkpoint={})
