"""map: a call for each item of a listing."""

from __future__ import annotations

import pickle
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

import anyio
import pytest
from anyio import Event
from anyio.lowlevel import checkpoint

from awslists import (
    Image,
    ListImages,
    ListImageVersions,
    Outcome,
    ResourceNotFoundError,
    ThrottlingError,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.answering import answering
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import drain, eventually
from tests.helpers.own_listings import ListJobs
from tests.helpers.prefetches import by_two, time_for_another_request, times_asked
from tests.helpers.support import ONE_ATTEMPT


async def name_of(image: Image) -> str:
    return image.image_name


class Calls:
    """Calls that last until the test lets them end.

    Attributes:
        begun: The names of the images that were called with, in this order.
        most: The highest number of calls at a time.
    """

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.most = 0
        self._may_end: dict[str, Event] = {}
        self._running = 0

    async def __call__(self, image: Image) -> str:
        self.begun.append(image.image_name)
        self._running += 1
        self.most = max(self.most, self._running)
        try:
            await self._get_event(image.image_name).wait()
        finally:
            self._running -= 1
        return image.image_name

    @property
    def running(self) -> int:
        return self._running

    def end(self, *names: str) -> None:
        for name in names:
            self._get_event(name).set()

    async def have_begun(self, number: int) -> None:
        while len(self.begun) < number:
            await checkpoint()

    def _get_event(self, name: str) -> Event:
        return self._may_end.setdefault(name, Event())


# --- Outcomes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("workers", [1, 3, 50])
@on_both_backends
async def test_outcomes_come_in_the_order_of_the_listing(local: LocalAWS, workers: int) -> None:
    images = local.add_images(9)
    expected = [Outcome(image, image.image_name) for image in images]
    async with local.session() as aws:
        listing = by_two(aws)
        for _ in range(2):
            async with listing.map(name_of, workers) as outcomes:
                assert [outcome async for outcome in outcomes] == expected


@on_both_backends
async def test_an_outcome_waits_for_those_before_it(local: LocalAWS) -> None:
    local.add_images(3)
    calls, came = Calls(), list[Any]()
    async with (
        local.session() as aws,
        ListImages(aws).map(calls) as outcomes,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(drain, outcomes, came)
        await calls.have_begun(3)
        calls.end("image-0000", "image-0001")
        for _ in range(20):
            await checkpoint()
        assert came == []
        calls.end("image-0002")
    assert [outcome.value for outcome in came] == ["image-0002", "image-0001", "image-0000"]


@on_both_backends
async def test_an_outcome_comes_before_later_calls_have_ended(local: LocalAWS) -> None:
    local.add_images(3)
    calls = Calls()
    async with (
        local.session() as aws,
        ListImages(aws, sort_order="ASCENDING").map(calls) as outcomes,
    ):
        calls.end("image-0000")
        assert (await anext(outcomes)).value == "image-0000"
        assert calls.running == 2


@on_both_backends
async def test_an_error_of_a_call_is_in_its_outcome(local: LocalAWS) -> None:
    images = local.add_images(6)
    local.add_image_versions("image-0000", 2)
    error = ExceptionGroup("mine", [ValueError("image-0002")])

    async with local.session() as aws:

        async def count_versions(image: Image) -> int:
            if image == images[1]:
                raise error
            name = "absent" if image == images[3] else image.image_name
            return len(await ListImageVersions(aws, image_name=name).collect())

        async with by_two(aws).map(count_versions) as outcomes:
            found = [outcome async for outcome in outcomes]
    assert [outcome.item for outcome in found] == images
    assert [outcome.value for outcome in found] == [2, None, 0, None, 0, 0]
    assert found[1].error is error
    assert isinstance(found[3].error, ResourceNotFoundError)
    assert [outcome.error for outcome in found].count(None) == 4


async def test_what_is_no_async_function_fails_each_call(local: LocalAWS) -> None:
    images = local.add_images(2)
    blocking: Any = images.index
    async with local.session() as aws, by_two(aws).map(blocking) as outcomes:
        assert [type(outcome.error) async for outcome in outcomes] == [TypeError] * 2


async def test_items_that_are_strings_are_mapped() -> None:
    async def upper(name: str) -> str:
        return name.upper()

    async with (
        answering({"ListJobs": lambda _: {"JobNames": ["a", "b"]}}) as server,
        server.session() as aws,
        ListJobs(aws).map(upper) as outcomes,
    ):
        assert [(o.item, o.value) async for o in outcomes] == [("a", "A"), ("b", "B")]


@on_both_backends
async def test_an_empty_listing_has_no_outcomes(local: LocalAWS) -> None:
    async with local.session() as aws, by_two(aws).map(name_of) as outcomes:
        assert [outcome async for outcome in outcomes] == []
        with pytest.raises(StopAsyncIteration):
            await anext(outcomes)


@on_both_backends
async def test_each_call_has_a_context_of_its_own(local: LocalAWS) -> None:
    local.add_images(5)
    seen: ContextVar[str] = ContextVar("seen", default="")

    async def note(image: Image) -> str:
        before = seen.get()
        seen.set(image.image_name)
        return before

    seen.set("caller")
    async with local.session() as aws, by_two(aws).map(note, workers=1) as outcomes:
        assert [outcome.value async for outcome in outcomes] == ["caller"] * 5


# --- How many at a time ---------------------------------------------------------------------------


@on_both_backends
async def test_at_most_the_workers_call_at_a_time(local: LocalAWS) -> None:
    images = local.add_images(10)
    calls, came = Calls(), list[Any]()
    async with (
        local.session() as aws,
        by_two(aws).map(calls, workers=3) as outcomes,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(drain, outcomes, came)
        for number, image in enumerate(images, 1):
            await calls.have_begun(min(number + 2, 10))
            await time_for_another_request(aws)
            assert len(calls.begun) == min(number + 2, 10)
            calls.end(image.image_name)
    assert {*calls.begun} == {image.image_name for image in images}
    assert calls.most == 3
    assert len(came) == 10


@on_both_backends
async def test_two_pages_are_listed_ahead_of_the_outcome_that_the_caller_has(
    local: LocalAWS,
) -> None:
    local.add_images(20)
    calls = Calls()
    async with local.session() as aws, by_two(aws).map(calls, workers=100) as outcomes:
        await calls.have_begun(4)
        await time_for_another_request(aws)
        assert times_asked(local) == 2  # nothing is held yet
        for page in range(1, 8):
            first, second = f"image-{2 * page - 2:04}", f"image-{2 * page - 1:04}"
            calls.end(first)
            await anext(outcomes)
            await calls.have_begun(2 * page + 4)
            async with anyio.create_task_group() as tasks:
                calls.end(second)
                await anext(outcomes)
                tasks.start_soon(drain, outcomes, [])  # whose call has not ended
                await time_for_another_request(aws)
                assert times_asked(local) == page + 2
                tasks.cancel_scope.cancel()
        assert len(calls.begun) == 18


@on_both_backends
async def test_empty_pages_and_limits_apply(local: LocalAWS) -> None:
    images = local.add_images(9)
    local.inject(faults.empty_page(), skip=1, times=5)
    async with local.session() as aws:
        async with by_two(aws, limit=5).map(name_of) as outcomes:
            assert [outcome.item async for outcome in outcomes] == images[:5]
        async with by_two(aws, limit=0).map(name_of) as outcomes:
            assert [outcome.item async for outcome in outcomes] == []


# --- Errors of the listing ------------------------------------------------------------------------


@on_both_backends
async def test_an_error_of_the_listing_comes_after_all_outcomes_before_it(local: LocalAWS) -> None:
    images = local.add_images(9)
    local.inject(faults.throttling(), skip=2)
    calls, came = Calls(), list[Any]()
    async with local.session(config=ONE_ATTEMPT) as aws:
        listing = by_two(aws)
        async with listing.map(calls) as outcomes:
            await calls.have_begun(4)
            calls.end("image-0000", "image-0001")
            assert (await anext(outcomes)).item == images[0]
            await eventually(lambda: times_asked(local) == 3)
            await time_for_another_request(aws)  # it has failed
            calls.end("image-0002", "image-0003")
            with pytest.raises(ThrottlingError) as caught:
                await drain(outcomes, came)
        assert [outcome.value for outcome in came] == [i.image_name for i in images[1:4]]
        assert caught.value.listing is listing
        rest = replace(listing, next_token=caught.value.next_token)
        assert await rest.collect() == images[4:]


@on_both_backends
async def test_asking_again_raises_the_error_again(local: LocalAWS) -> None:
    local.add_images(3)
    local.inject(faults.throttling(), skip=1)
    async with local.session(config=ONE_ATTEMPT) as aws:
        async with by_two(aws).map(name_of) as outcomes:
            with pytest.raises(ThrottlingError) as first:
                await drain(outcomes, [])
            with pytest.raises(ThrottlingError) as second:
                await anext(outcomes)
        with pytest.raises(ThrottlingError) as third:
            await anext(outcomes)
    assert first.value is second.value is third.value


# --- Leaving --------------------------------------------------------------------------------------


@on_both_backends
async def test_the_rest_of_a_page_is_not_given_after_leaving(local: LocalAWS) -> None:
    """Only outcomes that came before."""
    local.add_images(3)
    calls = Calls()
    async with local.session() as aws:
        async with ListImages(aws, sort_order="ASCENDING").map(calls) as outcomes:
            calls.end("image-0000", "image-0001")
            await anext(outcomes)
            await eventually(lambda: calls.running == 1)
        assert (await anext(outcomes)).value == "image-0001"
        with pytest.raises(RuntimeError, match="its `async with` block was left"):
            await anext(outcomes)


@on_both_backends
async def test_a_cancelled_caller_loses_no_outcome(local: LocalAWS) -> None:
    local.add_images(3)
    calls = Calls()
    async with (
        local.session() as aws,
        ListImages(aws, sort_order="ASCENDING").map(calls) as outcomes,
    ):
        for i in range(3):
            with anyio.move_on_after(0) as scope:
                await anext(outcomes)
            assert scope.cancelled_caught
            calls.end(f"image-{i:04}")
            assert (await anext(outcomes)).value == f"image-{i:04}"


@on_both_backends
async def test_two_tasks_cannot_share_the_iterator(local: LocalAWS) -> None:
    local.add_images(2)
    calls, came = Calls(), list[Any]()
    async with (
        local.session() as aws,
        by_two(aws).map(calls) as outcomes,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(drain, outcomes, came)
        await calls.have_begun(2)
        with pytest.raises(RuntimeError, match="in use by another task"):
            await anext(outcomes)
        calls.end(*calls.begun)
    assert len(came) == 2


# --- Arguments ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("workers", "error"), [(0, ValueError), (-1, ValueError), (True, TypeError), (1.5, TypeError)]
)
def test_workers_must_be_a_positive_int(
    local: LocalAWS, workers: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match=rf"^workers must be .*, not {workers}$"):
        ListImages(local.session()).map(name_of, workers)


async def test_the_call_must_be_a_function(local: LocalAWS) -> None:
    coroutine: Any = checkpoint()
    with pytest.raises(TypeError, match=r"^call must be an async function, not coroutine$"):
        ListImages(local.session()).map(coroutine)
    await coroutine


async def test_a_map_has_to_be_entered_once(local: LocalAWS) -> None:
    mapping: Any = ListImages(local.session()).map(name_of)
    with pytest.raises(TypeError, match="enter it first"):
        aiter(mapping)
    with pytest.raises(AttributeError, match="enter it first"):
        mapping.collect()
    async with mapping as outcomes:
        with pytest.raises(TypeError, match="cannot be copied or pickled"):
            pickle.dumps(outcomes)
    with pytest.raises(RuntimeError, match="already entered"):
        await mapping.__aenter__()
    with pytest.raises(TypeError, match="cannot be copied or pickled"):
        pickle.dumps(mapping)


def test_outcomes_can_be_compared_and_pickled(local: LocalAWS) -> None:
    image = local.add_images(1)[0]
    outcome: Outcome[Image, Any] = Outcome(image, {"size": 1})
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301  (just pickled)
    assert outcome != Outcome(image, None, ValueError("mine"))
