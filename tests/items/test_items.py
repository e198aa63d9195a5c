"""Items: a list that knows the model of its items."""

from __future__ import annotations

import copy
import pickle
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import pandas as pd
import pytest

from awslists import Image, ImageVersion, Items, ListImages, Session
from awslists.testing import LocalAWS, make_image

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


async def test_collected_items_have_their_item_type(local: LocalAWS, aws: Session) -> None:
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


async def test_a_copy_is_another_list(local: LocalAWS, aws: Session) -> None:
    local.add_images(1)
    images = await ListImages(aws).collect()
    images.copy().clear()
    assert len(images) == 1


def test_items_of_items_need_no_item_type() -> None:
    assert Items(Items([], Image)).item_type is Image


@pytest.mark.parametrize("number", [0, 1])
def test_items_of_a_list_need_an_item_type(number: int) -> None:
    images: Any = [make_image("churn", NOON)] * number
    with pytest.raises(TypeError, match=r"write Items\(items, Image\)"):
        Items(images)


async def test_adding_items_of_one_type_gives_items(local: LocalAWS, aws: Session) -> None:
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


async def test_items_of_a_scan_convert_to_a_dataframe(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    async with ListImages(aws).scan() as scanned:
        images = Items([image async for image in scanned], Image)
    assert sorted(images.to_pandas()["image_name"]) == ["image-0000", "image-0001", "image-0002"]


async def test_a_notebook_shows_html_and_a_terminal_text(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    local.add_images(2)
    images = await ListImages(aws).collect()
    assert "<table>" in images._repr_html_()
    monkeypatch.setenv("COLUMNS", "40")
    head, *_, count = repr(images).split("\n")
    assert head.split() == ["image_name", "image_status"]
    assert count.startswith("2 items (Image); not shown: creation_time")


def test_a_table_shows_ages() -> None:
    image = make_image("churn", datetime.now(UTC) - timedelta(days=3, minutes=1))
    assert "3 days ago" in Items([image], Image)._repr_html_()


def test_lines_have_120_characters_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "__stdout__", None)
    image = make_image("churn", NOON)
    arn = "arn:aws:sagemaker:x:1:"
    taken = len(repr(Items([image], Image)).split("\n")[1]) - len("image/churn")
    for width, fits in ((120, True), (121, False)):
        resource = "x" * (width - taken)
        shown = image.model_copy(update={"image_arn": arn + resource})
        assert (resource in repr(Items([shown], Image))) is fits


async def test_pandas_groups_by_status(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    frame = (await ListImages(aws).collect()).to_pandas()
    counts = frame.groupby("image_status").size()
    assert isinstance(counts, pd.Series)
    assert counts.to_dict() == {"CREATED": 3}
