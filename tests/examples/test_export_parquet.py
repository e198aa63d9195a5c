"""The export example continues wherever it stopped."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, BinaryIO

import polars as pl
import pyarrow.parquet as pq
import pytest

import export_parquet
from awslists import (
    Image,
    InvalidRequestError,
    Items,
    ListImages,
    ListingError,
    ListModelPackages,
    Session,
)
from awslists.testing import LocalAWS, faults

pytestmark = pytest.mark.unmeasured

IMAGES = 1150


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where to export to; not there yet."""
    return tmp_path / "new" / "images"


def exported(folder: Path) -> list[str]:
    """The names of the images in a folder, sorted."""
    return sorted(str(name) for name in pq.read_table(folder).column("image_name").to_pylist())


def names_of(images: list[Image]) -> list[str]:
    return sorted(image.image_name for image in images)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def state_of(folder: Path) -> tuple[int, dict[str, Any]]:
    parts, checkpoint = json.loads((folder / "_export.json").read_text())
    return parts, checkpoint


async def test_the_whole_account_comes_out_in_typed_columns(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(IMAGES)
    await export_parquet.export(ListImages(aws), folder, rows=500)
    parts = [f"part-0000{number}.parquet" for number in range(3)]
    assert files_in(folder) == ["_export.json", *parts]
    assert [len(pq.read_table(folder / part)) for part in parts] == [500, 500, 150]
    assert exported(folder) == names_of(local.images)
    assert pq.read_table(folder).schema == Items([], Image).to_arrow().schema
    frame = pl.read_parquet(folder / "*.parquet").sort("image_name")
    assert frame.equals(Items(local.images, Image).to_polars())


async def test_a_complete_export_adds_what_was_created_since(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(150)
    await export_parquet.export(ListImages(aws), folder)
    local.requests.clear()
    await export_parquet.export(ListImages(aws), folder)
    assert len(local.requests) <= 2
    assert exported(folder) == names_of(local.images)
    local.add_images(50, prefix="new", start=local.images[-1].creation_time)
    await export_parquet.export(ListImages(aws), folder)
    assert exported(folder) == names_of(local.images)
    assert state_of(folder)[0] == 2


async def test_an_empty_account_has_no_parts(aws: Session, folder: Path) -> None:
    await export_parquet.export(ListImages(aws), folder)
    assert files_in(folder) == []


@pytest.mark.parametrize("skip", [0, 1, 5, 9])
async def test_after_an_error_the_export_continues(
    local: LocalAWS, aws: Session, folder: Path, skip: int
) -> None:
    local.add_images(IMAGES)
    local.inject(faults.server_error(), skip=skip)
    with pytest.raises(ListingError) as caught:
        await export_parquet.export(ListImages(aws), folder, workers=4, rows=200)
    if skip:
        assert state_of(folder)[1] == caught.value.checkpoint
        assert len(exported(folder)) >= 100
    await export_parquet.export(ListImages(aws), folder, rows=300)
    assert exported(folder) == names_of(local.images)


class StoppedError(Exception):
    """The export is killed here."""


@pytest.mark.parametrize("at", range(8))
async def test_it_can_be_stopped_between_any_two_steps(
    local: LocalAWS, aws: Session, folder: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    local.add_images(IMAGES)
    steps = 0
    really = os.fsync

    def fsync(descriptor: int) -> None:
        nonlocal steps
        if steps == at:
            raise StoppedError
        steps += 1
        really(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(StoppedError):
        await export_parquet.export(ListImages(aws), folder, workers=4, rows=250)
    monkeypatch.undo()
    await export_parquet.export(ListImages(aws), folder, workers=3, rows=250)
    assert exported(folder) == names_of(local.images)


async def test_a_part_that_is_not_counted_is_deleted(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(100)
    await export_parquet.export(ListImages(aws), folder)
    stray = folder / "part-00001.parquet"
    stray.write_bytes((folder / "part-00000.parquet").read_bytes())
    await export_parquet.export(ListImages(aws), folder)
    assert exported(folder) == names_of(local.images)


async def test_another_request_in_the_same_folder_is_refused(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(3)
    await export_parquet.export(ListImages(aws), folder)
    for other in (ListImages(aws, name_contains="a"), ListModelPackages(aws)):
        with pytest.raises(InvalidRequestError):
            await export_parquet.export(other, folder)
    assert exported(folder) == names_of(local.images)


def test_a_file_is_replaced_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")

    def fail(file: BinaryIO) -> None:
        file.write(b"new")
        raise StoppedError

    with pytest.raises(StoppedError), export_parquet.replacing(path) as file:
        fail(file)
    assert path.read_text() == "old"


async def test_parts_are_counted_by_their_numbers(
    local: LocalAWS, aws: Session, folder: Path
) -> None:
    local.add_images(150)
    await export_parquet.export(ListImages(aws), folder, rows=100)
    for number in (0, 1):
        (folder / f"part-0000{number}.parquet").rename(folder / f"part-{99_998 + number}.parquet")
    state = json.dumps([100_000, state_of(folder)[1]])
    (folder / "_export.json").write_text(state)
    local.add_images(50, prefix="new", start=local.images[-1].creation_time)
    await export_parquet.export(ListImages(aws), folder)
    assert files_in(folder)[1:] == [f"part-{n}.parquet" for n in (100_000, 99_998, 99_999)]
    stray = folder / "part-100001.parquet"
    stray.write_bytes((folder / "part-99999.parquet").read_bytes())
    await export_parquet.export(ListImages(aws), folder)
    assert exported(folder) == names_of(local.images)
