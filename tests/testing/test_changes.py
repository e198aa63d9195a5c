"""An item that is added again replaces the original."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from awslists import Image, Items, ListImages, ListModelPackages, Session
from awslists.models import ItemModel
from awslists.testing import (
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)

Add = Callable[[LocalAWS, Any], Items[Any]]
ADDS: dict[str, Add] = {
    "images": lambda local, items: local.add_images(items),
    "image_versions": lambda local, items: local.add_image_versions("image-0000", items),
    "model_packages": lambda local, items: local.add_model_packages(items),
    "model_packaging_jobs": lambda local, items: local.add_model_packaging_jobs("bolts", items),
}
CHANGES = {
    "images": {"image_status": "DELETING"},
    "image_versions": {"image_version_status": "DELETING"},
    "model_packages": {"model_approval_status": "Rejected"},
    "model_packaging_jobs": {"status": "FAILED"},
}
each_kind = pytest.mark.parametrize("kind", ADDS)


def keys(items: list[Any]) -> list[Any]:
    """Return the keys that tell items of any kind apart."""
    names = ("image_version_arn", "model_package_arn", "image_arn", "job_name")
    return [next(getattr(i, name) for name in names if hasattr(i, name)) for i in items]


@each_kind
def test_a_changed_item_replaces_the_original(kind: str) -> None:
    local = LocalAWS()
    first, second, third = ADDS[kind](local, 3)
    changed = second.model_copy(update=CHANGES[kind])
    assert ADDS[kind](local, [changed]) == [changed]
    assert getattr(local, kind) == [first, changed, third]


@each_kind
def test_the_last_of_several_changes_stays(kind: str) -> None:
    local = LocalAWS()
    first, second = ADDS[kind](local, 2)
    changed = second.model_copy(update=CHANGES[kind])
    ADDS[kind](local, [changed, first, second, changed])
    assert getattr(local, kind) == [first, changed]


async def test_a_version_that_is_approved_is_listed_as_approved(
    local: LocalAWS, aws: Session
) -> None:
    local.add_model_packages(
        [
            make_model_package("churn", 1),
            make_model_package("churn", 2),
            make_model_package("churn", 1, model_approval_status="Approved"),
        ]
    )
    versions = ListModelPackages(aws, model_package_group_name="churn")
    statuses = [package.model_approval_status async for package in versions]
    assert statuses == ["Approved", "PendingManualApproval"]
    [approved] = await ListModelPackages(
        aws, model_package_group_name="churn", model_approval_status="Approved"
    ).collect()
    assert approved.model_package_version == 1


async def test_a_change_during_a_listing_loses_and_repeats_nothing(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(6)
    statuses = []
    async for image in ListImages(aws, max_results=2):
        statuses.append((image.image_name, image.image_status))
        local.add_images([image.model_copy(update={"image_status": "DELETING"})])
    assert statuses == [(f"image-{number:04}", "CREATED") for number in reversed(range(6))]
    assert {image.image_status async for image in ListImages(aws)} == {"DELETING"}


def test_jobs_are_reported_apart_by_project_and_name() -> None:
    local = LocalAWS()
    one, other = (make_model_packaging_job(project, "pack") for project in ("bolts", "nuts"))
    nameless = one.model_copy(update={"job_name": None})
    local.add_model_packaging_jobs("bolts", [one, other, nameless, nameless])
    assert local.model_packaging_jobs == [one, other, nameless, nameless]


@each_kind
def test_items_are_found_wherever_the_list_was_changed_by_hand(kind: str) -> None:
    local = LocalAWS()
    first, second, third, fourth = ADDS[kind](local, 4)
    setattr(local, kind, [third, first, fourth])
    changed = [item.model_copy(update=CHANGES[kind]) for item in (first, fourth, second)]
    ADDS[kind](local, changed)
    assert getattr(local, kind) == [third, *changed]
    getattr(local, kind).reverse()
    ADDS[kind](local, [first])
    assert getattr(local, kind) == [changed[2], changed[1], first, third]
    local.clear()
    ADDS[kind](local, [first])
    assert getattr(local, kind) == [first]


TAKEN: dict[str, list[ItemModel]] = {
    "images": [make_image("image-0002")],
    "image_versions": [make_image_version("image-0000", 3)],
    "model_packages": [make_model_package("package-0003")],
    "model_packaging_jobs": [make_model_packaging_job("bolts", "job-0002")],
}


@each_kind
def test_generated_items_never_replace_others(kind: str) -> None:
    local = LocalAWS()
    for items in (TAKEN[kind], 2, 250, 250):
        ADDS[kind](local, items)
    del getattr(local, kind)[5:8]
    ADDS[kind](local, 3)
    assert len(getattr(local, kind)) == len(set(keys(getattr(local, kind)))) == 503
    assert getattr(local, kind)[0] == TAKEN[kind][0]


def test_skipped_names_leave_no_gap_in_creation_times() -> None:
    local = LocalAWS()
    local.add_images([make_image("image-0002")])
    start = datetime(2024, 5, 1, tzinfo=UTC)
    made = local.add_images(3, start=start)
    assert [image.image_name for image in made] == ["image-0001", "image-0003", "image-0004"]
    assert [image.creation_time.hour for image in made] == [0, 1, 2]


@each_kind
def test_a_negative_number_adds_nothing(kind: str) -> None:
    assert ADDS[kind](LocalAWS(), -1) == []


@each_kind
def test_what_was_added_shows_itself_as_a_table(kind: str) -> None:
    added = ADDS[kind](LocalAWS(), 3)
    assert isinstance(added, Items)
    assert added.item_type is type(added[0])
    assert "<table" in added._repr_html_()
    assert ADDS[kind](LocalAWS(), 0).to_pandas().shape == (0, len(added.item_type.model_fields))


def test_adding_looks_at_each_item_once_at_most() -> None:
    looks = 0

    class Counting(Image):
        def __getattribute__(self, name: str) -> Any:
            nonlocal looks
            looks += name == "image_arn"
            return super().__getattribute__(name)

    images = [Counting.model_validate(image.model_dump()) for image in LocalAWS().add_images(500)]
    local = LocalAWS()
    for image in images:
        local.add_images([image])
    assert looks == 500
    del local.images[0]
    local.add_images([images[0]])
    assert looks == 500 + 499 + 1
