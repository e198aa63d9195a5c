"""prefetch: pages fetched ahead, over HTTP."""

from __future__ import annotations

import dataclasses
import time
from datetime import timedelta
from typing import Any

import pytest

from awslists import Image, ListImages, ThrottlingError
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import PATIENCE, Gate, drain
from tests.helpers.prefetches import by_two, time_for_another_request, times_asked
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.unmeasured

# --- Pages --------------------------------------------------------------------------------------


@on_both_backends
async def test_all_items_come_in_order(local: LocalAWS) -> None:
    images = local.add_images(9)
    async with local.session() as aws:
        for pages in (1, 2, 10):
            async with by_two(aws).prefetch(pages) as listed:
                assert [image async for image in listed] == images
    assert len(local.requests) == 3 * 5


@on_both_backends
async def test_nothing_is_sent_before_entering(local: LocalAWS) -> None:
    async with local.session() as aws:
        by_two(aws).prefetch()
        await time_for_another_request(aws)
    assert times_asked(local) == 0


@on_both_backends
async def test_the_next_page_is_requested_if_the_caller_never_awaits(local: LocalAWS) -> None:
    local.add_images(8)
    async with local.session() as aws, by_two(aws).prefetch() as listed:
        for number in (2, 3, 4):
            await anext(listed)
            deadline = time.monotonic() + PATIENCE
            while times_asked(local) < number and time.monotonic() < deadline:
                time.sleep(0.001)  # noqa: ASYNC251  (the caller that blocks the event loop)
            assert times_asked(local) == number
            await anext(listed)


@pytest.mark.parametrize("pages", [1, 3])
@on_both_backends
async def test_pages_are_fetched_ahead_up_to_the_number_given(local: LocalAWS, pages: int) -> None:
    images = local.add_images(20)
    gate = Gate()
    local.inject(gate, operation="ListImages", times=None)
    async with local.session() as aws, by_two(aws).prefetch(pages) as listed:
        gate.open(pages)
        assert await anext(listed) == images[0]
        await gate.reached(1)
        assert times_asked(local) == 1 + pages
        gate.open(1)
        await time_for_another_request(aws)
        assert await anext(listed) == images[1]
        await time_for_another_request(aws)
        assert times_asked(local) == 1 + pages
        assert await anext(listed) == images[2]
        await gate.reached(1)
        assert times_asked(local) == 2 + pages


@on_both_backends
async def test_an_empty_page_takes_no_slot(local: LocalAWS) -> None:
    images = local.add_images(4)
    gate = Gate()
    local.inject(faults.empty_page(), skip=1, times=5)
    local.inject(gate, skip=1, times=None)
    async with local.session() as aws, by_two(aws).prefetch() as listed:
        assert await anext(listed) == images[0]
        await gate.reached(1)
        assert times_asked(local) == 7
        gate.open()
        assert [image async for image in listed] == images[1:]


@on_both_backends
async def test_nothing_is_fetched_beyond_the_limit(local: LocalAWS) -> None:
    images = local.add_images(9)
    async with local.session() as aws:
        async with by_two(aws, limit=3).prefetch(5) as listed:
            assert [image async for image in listed] == images[:3]
        assert times_asked(local) == 2
        async with by_two(aws, limit=0).prefetch(5) as listed:
            assert [image async for image in listed] == []
        assert times_asked(local) == 2


@on_both_backends
async def test_filters_and_a_start_token_apply(local: LocalAWS) -> None:
    local.add_images(4, prefix="other")
    images = local.add_images(6, prefix="churn")
    split_second = images[1].creation_time - timedelta(milliseconds=1)
    async with local.session() as aws:
        churn = by_two(aws, name_contains="churn", creation_time_after=split_second)
        async with churn.prefetch() as listed:
            assert [image async for image in listed] == images[1:]
        page = await anext(churn.pages())
        async with dataclasses.replace(churn, next_token=page.next_token).prefetch() as listed:
            assert [*page, *[image async for image in listed]] == images[1:]


# --- Errors -------------------------------------------------------------------------------------


@pytest.mark.parametrize("pages", [1, 10])
@on_both_backends
async def test_an_error_comes_after_its_items_and_can_be_continued(
    local: LocalAWS, pages: int
) -> None:
    images, listed = local.add_images(9), list[Image]()
    local.inject(faults.throttling(), skip=3)
    async with local.session(config=ONE_ATTEMPT) as aws:
        listing = by_two(aws)
        with pytest.raises(ThrottlingError) as caught:
            async with listing.prefetch(pages) as ahead:
                await drain(ahead, listed)
        assert listed == images[:6]
        assert caught.value.listing is listing
        rest = dataclasses.replace(listing, next_token=caught.value.next_token)
        assert listed + await rest.collect() == images


@on_both_backends
async def test_asking_again_raises_the_error_again(local: LocalAWS) -> None:
    local.add_images(9)
    local.inject(faults.throttling())
    async with local.session(config=ONE_ATTEMPT) as aws:
        async with by_two(aws).prefetch() as listed:
            with pytest.raises(ThrottlingError) as first:
                await anext(listed)
            with pytest.raises(ThrottlingError) as second:
                await anext(listed)
        with pytest.raises(ThrottlingError) as third:
            await anext(listed)
    assert first.value is second.value is third.value
    assert times_asked(local) == 1


@pytest.mark.parametrize(
    ("pages", "error"), [(0, ValueError), (-1, ValueError), (True, TypeError), (1.5, TypeError)]
)
def test_pages_must_be_a_positive_int(local: LocalAWS, pages: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=rf"^pages must be .*, not {pages}$"):
        ListImages(local.session()).prefetch(pages)
