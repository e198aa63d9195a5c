"""Items: a list that knows what it holds."""

from __future__ import annotations

import copy
import pickle

import pandas as pd
import pytest

from awslists import Image, ImageVersion, Items, ListImages, Session
from awslists.testing import LocalAWS


async def test_collect_gives_items_that_know_their_type(local: LocalAWS, aws: Session) -> None:
    added = local.add_images(3)
    images = await ListImages(aws, sort_order="ASCENDING").collect()
    assert images == added
    assert isinstance(images, list)
    assert images.item_type is Image


async def test_slices_and_copies_are_items_too(local: LocalAWS, aws: Session) -> None:
    local.add_images(5)
    images = await ListImages(aws).collect()
    for some in (
        images[1:3],
        images.copy()[1:3],
        copy.copy(images)[1:3],
        copy.deepcopy(images)[1:3],
    ):
        assert isinstance(some, Items)
        assert some.item_type is Image
        assert some == [images[1], images[2]]


async def test_items_of_one_type_together_are_items_and_others_a_list(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(2)
    images = await ListImages(aws).collect()
    both = images + images[:1]
    assert isinstance(both, Items)
    assert len(both.to_pandas()) == 3
    for others in ([images[0]], Items([], ImageVersion)):
        assert type(images + others) is list


async def test_items_can_be_pickled(local: LocalAWS, aws: Session) -> None:
    local.add_images(2)
    images = await ListImages(aws).collect()
    restored = pickle.loads(pickle.dumps(images))  # noqa: S301  (our own)
    assert restored == images
    assert restored.to_pandas().equals(images.to_pandas())


async def test_items_of_a_scan_turn_into_a_dataframe_as_well(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    async with ListImages(aws).scan() as scanned:
        images = Items([image async for image in scanned], Image)
    assert sorted(images.to_pandas()["image_name"]) == ["image-0000", "image-0001", "image-0002"]


async def test_a_notebook_shows_a_table_and_a_terminal_its_text(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    local.add_images(2)
    images = await ListImages(aws).collect()
    assert "<table>" in images._repr_html_()
    monkeypatch.setenv("COLUMNS", "40")
    head, *_, count = repr(images).split("\n")
    assert head.split() == ["image_name", "image_status"]
    assert count.startswith("2 items (Image); no room for creation_time")


async def test_pandas_groups_by_a_status_as_by_any_text(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    frame = (await ListImages(aws).collect()).to_pandas()
    counts = frame.groupby("image_status").size()
    assert isinstance(counts, pd.Series)
    assert counts.to_dict() == {"CREATED": 3}
