"""The export example carries on wherever it stopped."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import export_parquet
from awslists import Image, Items, ListImages, ListImageVersions, ListingError, Session
from awslists.testing import LocalAWS, faults

pytestmark = pytest.mark.unmeasured

EXAMPLES = Path(__file__).parents[2] / "examples"
IMAGES = 1150


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where to export to; not there yet."""
    return tmp_path / "new" / "images"


def oldest_first(aws: Session, **parameters: Any) -> ListImages:
    return ListImages(aws, sort_by="CREATION_TIME", sort_order="ASCENDING", **parameters)


def table_of(images: list[Image]) -> pa.Table:
    return Items(images, Image).to_arrow()


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def state_of(folder: Path) -> dict[str, Any]:
    state: dict[str, Any] = json.loads((folder / "_export.json").read_text())
    return state


async def test_the_whole_account_comes_out_in_typed_columns(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(IMAGES)
    done = await export_parquet.export(oldest_first(aws), folder, account="dev", pages_per_part=5)
    assert (done.parts, done.rows, done.complete) == (3, IMAGES, True)
    parts = [f"part-0000{number}.parquet" for number in range(3)]
    assert names_in(folder) == ["_export.json", *parts]
    assert [len(pq.read_table(folder / part)) for part in parts] == [500, 500, 150]
    exported = pq.read_table(folder)
    assert exported == table_of(local.images)
    assert exported.schema == table_of([]).schema
    frame = pl.read_parquet(folder / "*.parquet")
    assert frame.equals(Items(local.images, Image).to_polars())


async def test_an_export_that_is_complete_is_left_as_it_is(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(150)
    done = await export_parquet.export(oldest_first(aws), folder, account="dev")
    local.add_images(150)
    local.requests.clear()
    assert await export_parquet.export(oldest_first(aws), folder, account="dev") == done
    assert local.requests == []
    assert pq.read_table(folder) == table_of(local.images[:150])


async def test_an_empty_listing_gives_all_columns(aws: Session, folder: Path) -> None:
    done = await export_parquet.export(oldest_first(aws), folder, account="dev")
    assert (done.parts, done.rows, done.complete) == (1, 0, True)
    assert pq.read_table(folder) == table_of([])


async def test_after_an_error_the_export_carries_on(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(IMAGES)
    local.inject(faults.server_error(), skip=7)
    with pytest.raises(ListingError) as caught:
        await export_parquet.export(oldest_first(aws), folder, account="dev", pages_per_part=3)
    state = state_of(folder)
    assert (state["parts"], state["rows"], state["complete"]) == (3, 700, False)
    assert state["next_token"] == caught.value.next_token
    assert pq.read_table(folder) == table_of(local.images[:700])
    await export_parquet.export(oldest_first(aws), folder, account="dev", pages_per_part=3)
    assert pq.read_table(folder) == table_of(local.images)
    assert len(local.requests) == 12 + 1


async def test_after_an_error_on_the_first_page_it_carries_on(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(20)
    local.inject(faults.server_error())
    with pytest.raises(ListingError):
        await export_parquet.export(oldest_first(aws), folder, account="dev")
    assert names_in(folder) == ["_export.json"]
    await export_parquet.export(oldest_first(aws), folder, account="dev")
    assert pq.read_table(folder) == table_of(local.images)


class PowerCutError(BaseException):
    """Ends a run where it stands: nothing in the example catches it."""


class Power:
    """Let a number of steps be done, and none after them."""

    steps: float = math.inf

    def needed_for(self, step: Callable[..., None]) -> Callable[..., None]:
        def powered(*arguments: Any) -> None:
            if self.steps == 0:
                raise PowerCutError
            self.steps -= 1
            step(*arguments)

        return powered


async def test_an_export_cut_off_anywhere_loses_and_repeats_nothing(
    local: LocalAWS, aws: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local.add_images(220)
    power = Power()
    monkeypatch.setattr(os, "fsync", power.needed_for(os.fsync))
    monkeypatch.setattr(os, "replace", power.needed_for(os.replace))
    states, parts = 4, 3
    for steps in range(2 * (states + parts)):
        folder = tmp_path / str(steps)
        power.steps = steps
        with pytest.raises(PowerCutError):
            await export_in_three_parts(aws, folder)
        power.steps = math.inf
        await export_in_three_parts(aws, folder)
        assert pq.read_table(folder) == table_of(local.images)
    power.steps = 2 * (states + parts)
    await export_in_three_parts(aws, tmp_path / "whole")
    assert power.steps == 0


async def export_in_three_parts(aws: Session, folder: Path) -> None:
    """Exports 220 images in five pages, two to a part."""
    listing = oldest_first(aws, max_results=44)
    done = await export_parquet.export(listing, folder, account="dev", pages_per_part=2)
    assert done.parts == 3


async def test_another_export_in_the_same_folder_is_refused(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(3)
    half_a_second = datetime(2023, 1, 1, microsecond=500_000, tzinfo=UTC)
    listing = oldest_first(aws, creation_time_after=half_a_second)
    await export_parquet.export(listing, folder, account="dev")
    others = [
        (listing, "prod"),
        (oldest_first(aws), "dev"),
        (oldest_first(aws, creation_time_after=half_a_second.replace(microsecond=0)), "dev"),
        (ListImageVersions(aws, image_name="image-0000"), "dev"),
    ]
    local.requests.clear()
    for other, account in others:
        with pytest.raises(export_parquet.TargetError, match="has an export of"):
            await export_parquet.export(other, folder, account=account)
    assert local.requests == []
    assert pq.read_table(folder) == table_of(local.images)


async def test_a_folder_of_other_parquet_files_is_refused(aws: Session, tmp_path: Path) -> None:
    pq.write_table(table_of([]), tmp_path / "theirs.parquet")
    with pytest.raises(export_parquet.TargetError, match="give another folder"):
        await export_parquet.export(oldest_first(aws), tmp_path, account="dev")
    assert names_in(tmp_path) == ["theirs.parquet"]


async def test_a_limit_is_refused(aws: Session, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="must have no limit"):
        await export_parquet.export(oldest_first(aws, limit=5), tmp_path, account="dev")
    assert names_in(tmp_path) == []


async def test_an_export_in_one_file_is_whole_or_absent(
    local: LocalAWS, aws: Session, tmp_path: Path
) -> None:
    local.add_images(IMAGES)
    local.inject(faults.server_error(), skip=7)
    target = tmp_path / "new" / "images.parquet"
    with pytest.raises(ListingError):
        await export_parquet.export_to_file(oldest_first(aws), target)
    assert not target.exists()
    await export_parquet.export_to_file(oldest_first(aws), target)
    assert pq.read_table(target) == table_of(local.images)
    assert names_in(target.parent) == ["images.parquet"]
