"""to_arrow_batches: Arrow record batches of large listings."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from anyio import CancelScope, create_task_group

from awslists import (
    Image,
    ItemModel,
    Items,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ServiceError,
    Session,
    merge,
    to_arrow_batches,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.gates import Gate
from tests.helpers.support import until_error

REFUSED = faults.service_error("OptInRequired", "not yet", 403)


async def sizes(batches: AsyncIterator[pa.RecordBatch]) -> list[int]:
    return [batch.num_rows async for batch in batches]


def names(batches: list[pa.RecordBatch]) -> list[str]:
    return [str(name) for batch in batches for name in batch.column("image_name").to_pylist()]


async def test_each_batch_has_rows_rows_and_the_last_the_rest(
    local: LocalAWS, aws: Session
) -> None:
    added = local.add_images(25)
    listing = ListImages(aws, max_results=4, sort_order="ASCENDING")
    batches = [batch async for batch in to_arrow_batches(listing, rows=10)]
    assert [batch.num_rows for batch in batches] == [10, 10, 5]
    assert pa.Table.from_batches(batches).equals(Items(added, Image).to_arrow())


async def test_an_even_number_of_rows_leaves_no_empty_batch(local: LocalAWS, aws: Session) -> None:
    local.add_images(20)
    assert await sizes(to_arrow_batches(ListImages(aws), rows=10)) == [10, 10]


async def test_an_empty_listing_has_a_schema_and_no_batch(local: LocalAWS, aws: Session) -> None:
    batches = to_arrow_batches(ListModelPackages(aws))
    assert batches.schema.field("creation_time").type == pa.timestamp("us", "UTC")
    assert local.requests == []
    assert await sizes(batches) == []


async def test_a_page_is_fetched_only_when_its_rows_are_needed(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(30)
    batches = to_arrow_batches(ListImages(aws, max_results=10), rows=10)
    assert (await anext(batches)).num_rows == 10
    assert len(local.requests) == 1


async def test_rows_before_an_error_come_first_and_its_token_continues(
    local: LocalAWS, aws: Session
) -> None:
    added = local.add_images(50)
    local.inject(REFUSED, skip=3)
    listing = ListImages(aws, max_results=10, sort_order="ASCENDING")
    found, error = await until_error(to_arrow_batches(listing, rows=20))
    assert [batch.num_rows for batch in found] == [20, 10]
    rest = replace(listing, next_token=error.next_token)
    found.extend([batch async for batch in to_arrow_batches(rest)])
    assert names(found) == [image.image_name for image in added]


async def test_an_error_on_the_first_page_is_raised_and_retried(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(5)
    local.inject(REFUSED, times=1)
    batches = to_arrow_batches(ListImages(aws))
    with pytest.raises(ServiceError):
        await anext(batches)
    assert await sizes(batches) == [5]


async def test_a_cancelled_call_loses_no_rows(local: LocalAWS, aws: Session) -> None:
    added = local.add_images(20)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, skip=1, times=None)
    listing = ListImages(aws, max_results=10, sort_order="ASCENDING")
    batches = to_arrow_batches(listing, rows=20)
    async with create_task_group() as tasks:
        with scope:
            tasks.start_soon(gate.cancel_when_held, scope)
            await anext(batches)
    assert scope.cancelled_caught
    gate.open()
    assert names([batch async for batch in batches]) == [image.image_name for image in added]


async def test_two_tasks_cannot_share_the_batches(local: LocalAWS, aws: Session) -> None:
    local.add_images(40)
    gate = Gate()
    local.inject(gate, skip=1, times=None)
    batches = to_arrow_batches(ListImages(aws, max_results=10), rows=30)
    first = asyncio.ensure_future(anext(batches))
    await gate.reached(1)
    with pytest.raises(RuntimeError, match="another task"):
        await anext(batches)
    gate.open()
    assert (await first).num_rows == 30
    assert await sizes(batches) == [10]


class Row(ItemModel):
    """An image class of which the emulator has no instances."""

    image_name: str


class ListRows(Listing[Row], service="sagemaker", operation="ListImages", items="Images"):
    pass


def rows_in_memory() -> int:
    return sum(type(thing) is Row for thing in gc.get_objects())


async def test_memory_holds_one_batch_and_one_page(local: LocalAWS, aws: Session) -> None:
    local.add_images(100)
    kept = []
    async for batch in to_arrow_batches(ListRows(aws, max_results=10), rows=20):
        kept.append(batch)
        assert rows_in_memory() <= 20 + 10
    assert sum(batch.num_rows for batch in kept) == 100


async def count_to(last: int, counts: list[int]) -> AsyncIterator[Row]:
    """Yield rows, and note from time to time how many there are."""
    for number in range(last):
        yield Row(image_name=f"{number}")
        if not number % 500:
            counts.append(rows_in_memory())


async def test_items_are_freed_long_before_a_large_batch_is_full() -> None:
    counts = list[int]()
    batches = [batch async for batch in to_arrow_batches(count_to(7_000, counts), Row, rows=5_000)]
    assert max(counts) <= 1_001
    assert [batch.num_rows for batch in batches] == [5_000, 2_000]
    assert names(batches) == [str(number) for number in range(7_000)]


async def test_all_rows_of_a_large_batch_before_an_error_come_first() -> None:
    async def failing() -> AsyncIterator[Row]:
        async for row in count_to(2_300, []):
            yield row
        raise OSError

    batches = to_arrow_batches(failing(), Row)
    assert (await anext(batches)).num_rows == 2_300
    with pytest.raises(OSError):  # noqa: PT011  (it has no message)
        await anext(batches)


async def test_a_batch_has_10000_rows_by_default() -> None:
    async def many() -> AsyncIterator[Row]:
        for _ in range(10_001):
            yield row

    row = Row(image_name="churn")
    assert await sizes(to_arrow_batches(many(), Row)) == [10_000, 1]


async def test_a_scan_and_a_merge_can_be_streamed(local: LocalAWS, aws: Session) -> None:
    for image in local.add_images(30):
        local.add_image_versions(image.image_name, 2)
    async with ListImages(aws, max_results=10).scan(workers=3) as images:
        found = [batch async for batch in to_arrow_batches(images, Image, rows=20)]
    assert sorted(names(found)) == [f"image-{number:04}" for number in range(30)]
    listings = [ListImageVersions(aws, image_name=name) for name in ("image-0001", "image-0002")]
    async with merge(listings) as versions:
        item_type = ListImageVersions.item_type
        assert await sizes(to_arrow_batches(versions, item_type)) == [4]


async def test_a_parquet_file_holds_what_was_listed(
    local: LocalAWS, aws: Session, tmp_path: Path
) -> None:
    local.add_model_packages(25, group="churn")
    listing = ListModelPackages(aws, model_package_type="Both")
    batches = to_arrow_batches(listing, rows=10)
    with pq.ParquetWriter(tmp_path / "packages.parquet", batches.schema) as file:
        async for batch in batches:
            file.write_batch(batch)
    read = pq.read_table(tmp_path / "packages.parquet")
    assert read.equals((await listing.collect()).to_arrow())


def test_items_of_a_scan_need_an_item_type() -> None:
    async def nothing() -> AsyncIterator[Image]:
        return
        yield

    items: Any = nothing()
    with pytest.raises(TypeError, match="needs an item_type, such as Image"):
        to_arrow_batches(items)


def test_collected_items_are_refused() -> None:
    items: Any = Items([], Image)
    with pytest.raises(TypeError, match=r"use items\.to_arrow\(\)"):
        to_arrow_batches(items)


@pytest.mark.parametrize("rows", [0, -1])
def test_a_batch_has_at_least_one_row(aws: Session, rows: int) -> None:
    with pytest.raises(ValueError, match="rows"):
        to_arrow_batches(ListImages(aws), rows=rows)
