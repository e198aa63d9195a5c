"""Pages fetched ahead, over HTTP."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from anyio import CancelScope, create_task_group

from awslists import Image, ListImages, ListModelPackages, Session, ThrottlingError
from awslists.testing import LocalAWS, faults
from backends import on_both_backends
from gates import PATIENCE, Gate, at_each_answer, drain
from support import ONE_ATTEMPT


def by_two(aws: Session, **parameters: Any) -> ListImages:
    """The images in the order in which they were added, two on a page."""
    return ListImages(aws, sort_order="ASCENDING", max_results=2, **parameters)


def times_asked(local: LocalAWS) -> int:
    return sum(request.operation == "ListImages" for request in local.requests)


async def time_for_another_request(aws: Session) -> None:
    """Whole calls of another operation: a request that was sent meanwhile would have come."""
    for _ in range(2):
        await ListModelPackages(aws).first()


# --- What is fetched ----------------------------------------------------------------------------


@on_both_backends
async def test_all_items_come_in_order(local: LocalAWS) -> None:
    images = local.add_images(9)
    async with local.session() as aws:
        for pages in (1, 2, 10):
            async with by_two(aws).prefetch(pages) as listed:
                assert [image async for image in listed] == images
    assert len(local.requests) == 3 * 5


@on_both_backends
async def test_nothing_is_sent_before_the_context_is_entered(local: LocalAWS) -> None:
    async with local.session() as aws:
        by_two(aws).prefetch()
        await time_for_another_request(aws)
    assert times_asked(local) == 0


@on_both_backends
async def test_the_next_page_is_asked_for_even_if_the_caller_never_waits(local: LocalAWS) -> None:
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
async def test_so_many_pages_are_fetched_ahead_and_no_more(local: LocalAWS, pages: int) -> None:
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
async def test_an_empty_page_takes_no_room(local: LocalAWS) -> None:
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
async def test_the_limit_holds_and_nothing_is_fetched_beyond_it(local: LocalAWS) -> None:
    images = local.add_images(9)
    async with local.session() as aws:
        async with by_two(aws, limit=3).prefetch(5) as listed:
            assert [image async for image in listed] == images[:3]
        assert times_asked(local) == 2
        async with by_two(aws, limit=0).prefetch(5) as listed:
            assert [image async for image in listed] == []
        assert times_asked(local) == 2


@on_both_backends
async def test_filters_and_a_token_to_start_from_hold(local: LocalAWS) -> None:
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
async def test_an_error_comes_behind_the_items_before_it_and_can_be_carried_on_from(
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
async def test_an_error_is_raised_again_when_the_iterator_is_asked_again(local: LocalAWS) -> None:
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
def test_pages_must_be_a_whole_number_of_1_or_more(
    local: LocalAWS, pages: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match=rf"^pages must be .*, not {pages}$"):
        ListImages(local.session()).prefetch(pages)


# --- One iterator -------------------------------------------------------------------------------


@on_both_backends
async def test_entering_twice_is_refused(local: LocalAWS) -> None:
    images = local.add_images(3)
    async with local.session() as aws:
        ahead = by_two(aws).prefetch()
        async with ahead as listed:
            with pytest.raises(RuntimeError, match="call the method again"):
                await ahead.__aenter__()
            assert [image async for image in listed] == images
        with pytest.raises(RuntimeError, match="entered before"):
            await ahead.__aenter__()


@on_both_backends
async def test_after_leaving_the_iterator_does_not_seem_to_be_at_its_end(local: LocalAWS) -> None:
    local.add_images(9)
    async with local.session() as aws:
        async with by_two(aws).prefetch() as listed:
            await anext(listed)
        with pytest.raises(RuntimeError, match="`async with` was left"):
            await drain(listed, [])


@on_both_backends
async def test_after_leaving_an_iterator_at_its_end_stays_there(local: LocalAWS) -> None:
    images = local.add_images(3)
    async with local.session() as aws:
        async with by_two(aws).prefetch() as listed:
            assert [image async for image in listed] == images
            assert await anext(listed, None) is None
        assert await anext(listed, None) is None


@on_both_backends
async def test_pages_that_were_fetched_and_not_taken_are_no_end(local: LocalAWS) -> None:
    local.add_images(3)
    async with local.session() as aws:
        async with by_two(aws).prefetch(5) as listed:
            await anext(listed)
            while times_asked(local) < 2:
                await time_for_another_request(aws)
            await time_for_another_request(aws)
        with pytest.raises(RuntimeError, match="stopped before its end"):
            await drain(listed, [])


@on_both_backends
async def test_two_tasks_cannot_wait_on_one_iterator(local: LocalAWS) -> None:
    images, first = local.add_images(1), list[Image]()
    gate = Gate()
    local.inject(gate)

    async def wait(listed: AsyncIterator[Image]) -> None:
        first.append(await anext(listed))

    async with local.session() as aws, by_two(aws).prefetch() as listed:
        async with create_task_group() as tasks:
            tasks.start_soon(wait, listed)
            await gate.reached(1)
            with pytest.raises(RuntimeError, match="another task"):
                await anext(listed)
            gate.open()
        assert first == images


# --- A caller that is cancelled -----------------------------------------------------------------


@on_both_backends
async def test_a_caller_cancelled_while_it_waits_loses_nothing(local: LocalAWS) -> None:
    images = local.add_images(5)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, times=None)

    async def cancel_when_held() -> None:
        await gate.reached(1)
        scope.cancel()

    async with local.session() as aws, by_two(aws).prefetch() as listed:
        async with create_task_group() as tasks:
            with scope:
                tasks.start_soon(cancel_when_held)
                await anext(listed)
        assert scope.cancelled_caught
        gate.open()
        assert [image async for image in listed] == images
    assert len(local.requests) == 3


async def test_a_caller_that_waits_no_longer_than_it_wants_loses_nothing(
    local: LocalAWS, aws: Session
) -> None:
    images = local.add_images(5)
    gate = Gate()
    local.inject(gate, times=None)
    async with by_two(aws).prefetch() as listed:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(anext(listed), 0.01)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await anext(listed)
        gate.open()
        assert [image async for image in listed] == images
    assert len(local.requests) == 3


@on_both_backends
async def test_a_page_that_comes_in_the_moment_of_a_cancellation_is_kept(local: LocalAWS) -> None:
    images, listed = local.add_images(9), list[Image]()
    scopes = [CancelScope()]
    async with local.session() as aws, by_two(aws).prefetch() as ahead:
        with at_each_answer(lambda: scopes[-1].cancel()):
            while True:
                with scopes[-1]:
                    await drain(ahead, listed)
                if not scopes[-1].cancelled_caught:
                    break
                scopes.append(CancelScope())
    assert listed == images
    assert len(scopes) > 1
    assert len(local.requests) == 5


@pytest.mark.parametrize("just_after", [False, True])
async def test_a_page_that_comes_in_the_moment_of_asyncios_cancellation_is_kept(
    local: LocalAWS, aws: Session, just_after: bool
) -> None:
    images, listed = local.add_images(9), list[Image]()
    loop, task, cancelled = asyncio.get_running_loop(), asyncio.current_task(), 0
    assert task

    def cancel() -> None:
        # The step that hands the page over wakes the caller; what is called soon comes in between.
        loop.call_soon(task.cancel) if just_after else task.cancel()

    async with by_two(aws).prefetch() as ahead:
        with at_each_answer(cancel):
            while True:
                try:
                    await drain(ahead, listed)
                    break
                except asyncio.CancelledError:
                    task.uncancel()
                    cancelled += 1
    assert listed == images
    assert cancelled == 5
    assert len(local.requests) == 5
