"""scan: one listing by several workers, over HTTP."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from awslists import Image, ListImages, Session
from awslists.testing import Answer, LocalAWS, make_image
from tests.helpers.backends import on_both_backends
from tests.helpers.histories import BEGINNING, HOUR, SECOND, evenly
from tests.helpers.scans import (
    PAGE,
    by_name,
    images_of,
    scanned,
)


def add_images(local: LocalAWS, times: Iterable[datetime]) -> list[Image]:
    return local.add_images(make_image(f"image-{i:05}", at) for i, at in enumerate(times))


# --- Items --------------------------------------------------------------------------------------


@on_both_backends
async def test_a_scan_yields_every_item_exactly_once(local: LocalAWS) -> None:
    images = local.add_images(305)
    async with local.session() as aws:
        assert by_name(await scanned(images_of(aws))) == images


async def test_a_listing_can_be_scanned_again(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(50)
    listing = images_of(aws)
    for _ in range(2):
        assert by_name(await scanned(listing)) == images


async def test_two_scans_of_one_listing_share_nothing(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(100)
    listing = images_of(aws)
    for found in await asyncio.gather(scanned(listing), scanned(listing)):
        assert by_name(found) == images


async def test_nothing_is_sent_before_a_scan_is_entered(local: LocalAWS, aws: Session) -> None:
    ListImages(aws).scan()
    assert local.requests == []


async def test_an_account_without_items_takes_one_call(local: LocalAWS, aws: Session) -> None:
    assert await scanned(ListImages(aws)) == []
    assert len(local.requests) == 1


HISTORIES = {
    "in a single second": evenly(300, SECOND / 1000),
    "at a single moment": evenly(300, timedelta(0)),
    "in the future": evenly(300, HOUR, datetime(2990, 1, 1, tzinfo=UTC)),
    "long ago": evenly(300, HOUR, datetime(1991, 1, 1, tzinfo=UTC)),
    "before 1970": evenly(300, HOUR, datetime(1960, 1, 1, tzinfo=UTC)),
    "now and in the future": evenly(300, timedelta(days=30), BEGINNING),
    "at the end of time": evenly(300, HOUR, datetime(9999, 12, 19, 12, tzinfo=UTC)),
}


@pytest.mark.parametrize("times", HISTORIES.values(), ids=HISTORIES)
async def test_any_distribution_of_creation_times_works(
    local: LocalAWS, aws: Session, times: list[datetime]
) -> None:
    images = add_images(local, times)
    assert by_name(await scanned(images_of(aws))) == images


async def test_bounds_at_the_ends_of_time_work(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(100)
    listing = images_of(
        aws,
        creation_time_after=datetime.min.replace(tzinfo=UTC),
        creation_time_before=datetime.max.replace(tzinfo=UTC),
    )
    assert by_name(await scanned(listing)) == images


async def test_no_window_exceeds_the_callers_bounds(local: LocalAWS, aws: Session) -> None:
    local.add_images(400)
    after, before = BEGINNING + 20 * HOUR, BEGINNING + 380 * HOUR
    await scanned(images_of(aws, creation_time_after=after, creation_time_before=before))
    for asked in (request.parameters for request in local.requests):
        assert asked["CreationTimeAfter"] >= after.timestamp()
        assert asked["CreationTimeBefore"] <= before.timestamp()
        assert asked["SortBy"] == "CREATION_TIME"
    assert len({request.parameters["CreationTimeAfter"] for request in local.requests}) > 2


async def test_a_burst_at_the_callers_bound_does_not_stop_dividing(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(3 * PAGE, every=timedelta(0))
    local.add_images(500)
    await scanned(images_of(aws, creation_time_after=BEGINNING), 8)
    assert len({request.parameters["CreationTimeAfter"] for request in local.requests}) > 8


@pytest.mark.parametrize("width", [0, 1, 3600])
async def test_the_survey_stays_within_the_callers_bounds(
    local: LocalAWS, aws: Session, width: int
) -> None:
    images = local.add_images(100, every=SECOND / 100)
    after, before = BEGINNING, BEGINNING + width * SECOND
    bounded = images_of(aws, creation_time_after=after, creation_time_before=before)
    assert by_name(await scanned(bounded, 8)) == [i for i in images if i.creation_time <= before]
    times = [request.parameters["CreationTimeAfter"] for request in local.requests]
    assert min(times) == after.timestamp()


# --- The limit ----------------------------------------------------------------------------------


async def test_a_limit_of_zero_sends_nothing(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    assert await scanned(ListImages(aws, limit=0)) == []
    assert local.requests == []


@pytest.mark.unmeasured
@pytest.mark.parametrize("limit", [1, 9, 10, 11, 40, 199, 200, 201, 299, 300, 301])
async def test_a_limit_holds(local: LocalAWS, aws: Session, limit: int) -> None:
    names = {image.image_name for image in local.add_images(300)}
    found = {image.image_name for image in await scanned(images_of(aws, limit=limit), 16)}
    assert len(found) == min(limit, 300)
    assert found <= names


@pytest.mark.parametrize("limit", [1, 9, 10, 11, 20])
async def test_a_small_limit_costs_no_extra_calls(
    local: LocalAWS, aws: Session, limit: int
) -> None:
    local.add_images(300)
    await scanned(images_of(aws, limit=limit), 16)
    assert len(local.requests) == math.ceil(limit / PAGE)


# --- The number of calls ------------------------------------------------------------------------


class Watch:
    """A fault that delays each response until all workers wait for one, or for a while.

    Attributes:
        pending: Number of requests in flight at each response.
    """

    def __init__(self, local: LocalAWS, workers: int, patience: int) -> None:
        self.pending: list[int] = []
        self._local, self._workers, self._patience = local, workers, patience

    async def __call__(self, answer: Answer) -> Answer:
        for _ in range(self._patience):
            if self._local.pending >= self._workers:
                break
            await asyncio.sleep(0.002)
        self.pending.append(self._local.pending)
        return answer


@pytest.mark.unmeasured
@pytest.mark.parametrize("workers", [1, 2, 3, 8])
async def test_calls_in_flight_do_not_exceed_workers(
    local: LocalAWS, aws: Session, workers: int
) -> None:
    local.add_images(300)
    watch = Watch(local, workers, patience=10)
    local.inject(watch, times=None)
    await scanned(images_of(aws), workers)
    assert max(watch.pending) == workers


@pytest.mark.parametrize("number", [0, 1, 99, 100])
async def test_one_page_takes_one_call(local: LocalAWS, aws: Session, number: int) -> None:
    local.add_images(number)
    await scanned(ListImages(aws), 16)
    assert len(local.requests) == 1


@pytest.mark.unmeasured
@pytest.mark.parametrize("workers", [1, 2, 8])
@pytest.mark.parametrize("pages", [2, 3, 5, 10, 60])
async def test_a_scan_stays_within_its_budget_of_calls(
    local: LocalAWS, aws: Session, pages: int, workers: int
) -> None:
    local.add_images(pages * PAGE)
    await scanned(images_of(aws), workers)
    assert len(local.requests) <= 1.1 * pages + 2 * workers


@pytest.mark.unmeasured
@pytest.mark.parametrize("pages", [1, 2, 3, 5, 30])
@pytest.mark.parametrize("workers", [2, 16])
async def test_a_service_that_walks_its_list_costs_twice_at_most(
    local: LocalAWS, aws: Session, pages: int, workers: int
) -> None:
    images = local.add_images(pages * PAGE)
    local.behaviour.walks_whole_list = True
    assert by_name(await scanned(images_of(aws), workers)) == images
    assert len(local.requests) <= 2 * pages
