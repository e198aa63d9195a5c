"""Checkpoints of a scan, over HTTP: a scan carries on in another one."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import timedelta
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import (
    DeclarationError,
    Image,
    ListImages,
    ListImageVersions,
    ListingError,
    ListModelPackages,
    ScannableListing,
    ServiceError,
    Session,
)
from awslists._support.async_backend import runs_on_trio
from awslists.testing import LocalAWS, faults, make_image
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import eventually
from tests.helpers.histories import BEGINNING, HOUR, SECOND
from tests.helpers.scans import PAGE, by_name, images_of
from tests.helpers.support import until_error

REFUSED = faults.service_error("OptInRequired", "not yet", 403)
Saved = dict[str, Any]


def through_json(checkpoint: Saved | None) -> Saved:
    saved: Saved = json.loads(json.dumps(checkpoint))
    return saved


async def some(
    listing: ScannableListing[Any], count: int | None, workers: int, saved: Saved | None
) -> tuple[list[Any], Saved]:
    """Scans a number of items; returns them and the checkpoint after them."""
    found: list[Any] = []
    async with listing.scan(workers, checkpoint=saved) as items:
        if count != 0:
            async for item in items:
                found.append(item)
                if len(found) == count:
                    break
        return found, through_json(items.checkpoint)


@pytest.mark.unmeasured
@pytest.mark.parametrize("every", [timedelta(0), SECOND / 3, HOUR])
@on_both_backends
async def test_a_scan_continues_at_every_item(local: LocalAWS, every: timedelta) -> None:
    images = local.add_images(45, every=every)
    async with local.session() as aws:
        for count in range(0, 47, 5 if runs_on_trio() else 1):
            found, saved = await some(images_of(aws), count, 4, None)
            rest, _ = await some(images_of(aws), None, 3, saved)
            assert by_name(found + rest) == images


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@pytest.mark.unmeasured
@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(1, 16), st.integers(1, 20)), max_size=5),
    st.sampled_from([timedelta(0), SECOND / 50, SECOND / 3, SECOND, HOUR]),
)
async def test_scans_in_a_row_give_every_item_once(
    local: LocalAWS, aws: Session, cuts: list[tuple[int, int, int]], every: timedelta
) -> None:
    local.reset()
    images = local.add_images(200, every=every)
    found: list[Any] = []
    saved = None
    for count, workers, size in cuts:
        listing = ListImages(aws, max_results=size)
        more, saved = await some(listing, count, workers, saved)
        found += more
    rest, saved = await some(ListImages(aws), None, 8, saved)
    assert by_name(found + rest) == images
    assert (await some(ListImages(aws), None, 8, saved))[0] == []


async def test_a_finished_scan_continues_with_new_items(local: LocalAWS, aws: Session) -> None:
    local.add_images(95)
    _, saved = await some(images_of(aws), None, 8, None)
    local.requests.clear()
    assert (await some(images_of(aws), None, 8, saved))[0] == []
    assert len(local.requests) == 1
    new = local.add_images(120, prefix="new", start=BEGINNING + 1000 * HOUR)
    found, saved = await some(images_of(aws), None, 8, saved)
    assert by_name(found) == new
    last = local.add_images([make_image("last", new[-1].creation_time)])
    assert (await some(images_of(aws), None, 8, saved))[0] == last


async def test_a_tail_that_has_grown_long_is_divided(local: LocalAWS, aws: Session) -> None:
    local.add_images(300)
    _, saved = await some(images_of(aws), 150, 8, None)
    local.add_images(400, prefix="new", start=BEGINNING + 1000 * HOUR)
    local.requests.clear()
    found, _ = await some(images_of(aws), None, 8, saved)
    assert len(found) == 550
    asked = {request.parameters.get("CreationTimeAfter", 0) for request in local.requests}
    assert sum(at > (BEGINNING + 999 * HOUR).timestamp() for at in asked) > 4


async def test_a_page_is_listed_again_at_most_for_each_worker(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(500)
    _, saved = await some(images_of(aws), 250, 4, None)
    local.requests.clear()
    found, _ = await some(images_of(aws), None, 4, saved)
    assert len(found) == 250
    assert len(local.requests) <= 1.1 * 25 + 2 * 4 + 2 * len(saved["windows"])


async def test_a_limit_starts_over(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(100)
    found, saved = await some(images_of(aws, limit=35), None, 4, None)
    more, saved = await some(images_of(aws, limit=40), None, 4, saved)
    assert (len(found), len(more)) == (35, 40)
    rest, _ = await some(images_of(aws), None, 4, saved)
    assert by_name(found + more + rest) == images


async def test_a_checkpoint_can_be_read_after_the_block(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(300)
    async with images_of(aws).scan(4) as items:
        found = [await anext(items) for _ in range(123)]
        within = items.checkpoint
    after = through_json(items.checkpoint)
    assert len(within["windows"]) >= 1
    rest, _ = await some(images_of(aws), None, 4, after)
    assert by_name(found + rest) == images


async def test_its_iterator_cannot_be_pickled(local: LocalAWS, aws: Session) -> None:
    async with images_of(aws).scan() as items:
        with pytest.raises(TypeError, match=r"the iterator of a scan, .* cannot be"):
            pickle.dumps(items)


async def test_pages_that_wait_are_not_counted(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(60)
    async with images_of(aws).scan(workers=1) as items:
        found = [await anext(items)]
        await eventually(lambda: len(local.requests) == 3)
        found += [await anext(items) for _ in range(10)]
    rest, _ = await some(images_of(aws), None, 2, items.checkpoint)
    assert by_name(found + rest) == images


async def test_a_checkpoint_before_the_first_item_is_the_beginning(
    local: LocalAWS, aws: Session
) -> None:
    images = local.add_images(25)
    async with images_of(aws).scan() as items:
        saved = items.checkpoint
    assert saved["windows"] == [[None, None, None, ""]]
    assert by_name((await some(images_of(aws), None, 4, saved))[0]) == images


# --- Errors -------------------------------------------------------------------------------------


@pytest.mark.parametrize("skip", [0, 1, 2, 5, 17])
@on_both_backends
async def test_an_error_says_where_to_continue(local: LocalAWS, skip: int) -> None:
    images = local.add_images(305)
    local.inject(REFUSED, skip=skip, times=None)
    async with local.session() as aws:
        async with images_of(aws).scan(6) as items:
            found, error = await until_error(items)
        assert error.checkpoint == items.checkpoint
        local.clear_faults()
        rest, _ = await some(images_of(aws), None, 6, through_json(error.checkpoint))
    assert by_name(found + rest) == images


async def test_a_pickled_error_has_its_checkpoint(local: LocalAWS, aws: Session) -> None:
    local.add_images(100)
    local.inject(REFUSED, skip=3, times=None)
    async with images_of(aws).scan(4) as items:
        _, error = await until_error(items)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301  (ours)
        assert again.checkpoint == error.checkpoint
    twice = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(error))))  # noqa: S301  (ours)
    assert twice.checkpoint == error.checkpoint


async def test_other_errors_have_no_checkpoint(local: LocalAWS, aws: Session) -> None:
    local.inject(REFUSED, times=None)
    with pytest.raises(ServiceError) as caught:
        await ListImages(aws).collect()
    assert caught.value.checkpoint is None
    assert ListingError("").checkpoint is None


# --- Keys ---------------------------------------------------------------------------------------


class ListKeyless(
    ScannableListing[Image], service="sagemaker", operation="ListImages", items="Images"
):
    sort_by: Literal["CREATION_TIME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


async def test_without_a_key_there_is_no_checkpoint(local: LocalAWS, aws: Session) -> None:
    local.add_images(250)
    local.inject(REFUSED, skip=1, times=None)
    no_key = r'^ListKeyless has no key, which a checkpoint needs to tell .* declare it with key="'
    async with ListKeyless(aws).scan() as items:
        found, error = await until_error(items)
        for holder in (items, error):
            with pytest.raises(DeclarationError, match=no_key):
                _ = holder.checkpoint
    assert len(found) == 100
    assert pickle.loads(pickle.dumps(error)).checkpoint is None  # noqa: S301  (ours)
    with pytest.raises(DeclarationError, match=no_key):
        ListKeyless(aws).scan(checkpoint={})


async def test_a_scan_without_a_key_is_exact(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(450, every=SECOND / 3)
    async with ListKeyless(aws).scan(workers=4) as items:
        assert by_name([image async for image in items]) == images


# --- Other operations ---------------------------------------------------------------------------


async def test_versions_and_packages_continue_too(local: LocalAWS, aws: Session) -> None:
    local.add_images([make_image("churn")])
    versions = local.add_image_versions("churn", 70)
    packages = local.add_model_packages(70, group="churn")
    for listing, all_of in (
        (ListImageVersions(aws, image_name="churn", max_results=PAGE), versions),
        (ListModelPackages(aws, model_package_type="Both", max_results=PAGE), packages),
    ):
        found, saved = await some(listing, 33, 4, None)
        rest, _ = await some(listing, None, 4, saved)
        assert sorted(map(repr, found + rest)) == sorted(map(repr, all_of))


async def test_an_abandoned_generator_keeps_its_checkpoint(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(60)
    saved: list[Saved] = []

    async def listed() -> AsyncGenerator[Image]:
        async with images_of(aws).scan(3) as items:
            try:
                async for image in items:
                    yield image
            finally:
                saved.append(items.checkpoint)

    async with aclosing(listed()) as generator:
        found = [await anext(generator) for _ in range(17)]
    rest, _ = await some(images_of(aws), None, 3, saved[0])
    assert by_name(found + rest) == images
