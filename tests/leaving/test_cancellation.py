"""Leaving a scan, prefetch, merge or watch in any way leaves nothing open."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import pytest
from anyio import CancelScope
from anyio.lowlevel import checkpoint

from awslists import AccessDeniedError, ItemModel, ListImages, ListImageVersions, Session, merge
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.background import (
    VERBS,
    Countdown,
    Verb,
    add_items,
    nothing_left,
)
from tests.helpers.gates import Gate, at_each_answer, drain

pytestmark = [pytest.mark.both_makers, pytest.mark.unmeasured]

MERGE_OF_ONE = Verb(lambda aws: merge([ListImages(aws, max_results=2)], workers=2), 1)

every_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)


@asynccontextmanager
async def at_work(local: LocalAWS, verb: Verb, aws: Session) -> AsyncIterator[AsyncIterator[Any]]:
    """Yields the iterator when the caller has an item and requests are pending."""
    gate = Gate()
    local.inject(gate, skip=1, times=None)
    async with verb.start(aws) as items:
        await anext(items)
        await gate.reached(verb.under_way)
        assert local.pending
        yield items


@every_verb
@on_both_backends
async def test_the_end_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    async with nothing_left(local) as aws, verb.start(aws) as items:
        await drain(items, [])


@every_verb
@on_both_backends
async def test_leaving_at_once_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    async with nothing_left(local) as aws, verb.start(aws):
        pass


@every_verb
@on_both_backends
async def test_break_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    async with nothing_left(local) as aws, at_work(local, verb, aws) as items:
        async for _ in items:
            break


@every_verb
@on_both_backends
async def test_return_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)

    async def first_of(aws: Session) -> Any:
        async with at_work(local, verb, aws) as items:
            async for item in items:
                return item
        raise AssertionError("there is no item")

    async with nothing_left(local) as aws:
        assert await first_of(aws)


@pytest.mark.parametrize("verb", [*VERBS.values(), MERGE_OF_ONE], ids=[*VERBS, "merge of one"])
async def test_cancelling_as_a_page_arrives_raises_no_error(local: LocalAWS, verb: Verb) -> None:
    local.add_images(10)
    local.add_image_versions("image-0000", 4)
    local.add_image_versions("image-0001", 2)
    loop = asyncio.get_running_loop()

    def cancel(scope: CancelScope, turns: int) -> None:
        """Cancels after this many turns of the event loop, each a step of the other tasks."""
        loop.call_soon(cancel, scope, turns - 1) if turns else scope.cancel()

    async with nothing_left(local) as aws:
        for page, turns in itertools.product(range(1, 4), range(4)):
            scope, listed = CancelScope(), list[ItemModel]()
            countdown = Countdown(page, partial(cancel, scope, turns))
            with scope, at_each_answer(countdown):
                async with verb.start(aws) as items:
                    await drain(items, listed)
            assert len(set(listed)) == len(listed)


class Stop(BaseException):
    """An error that ``except Exception`` does not catch."""


OWN_ERRORS = [
    ValueError("mine"),
    ExceptionGroup("mine", [ValueError("one of mine")]),
    Stop("mine"),
    BaseExceptionGroup("mine", [Stop("one of mine")]),
]


@every_verb
@on_both_backends
async def test_an_error_in_the_body_is_raised_unchanged(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    async with nothing_left(local) as aws:
        for error in OWN_ERRORS:
            with pytest.raises(type(error)) as caught:
                async with at_work(local, verb, aws):
                    raise error
            assert caught.value is error
            local.clear_faults()


@every_verb
@on_both_backends
async def test_an_error_in_a_worker_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    others, last = Gate(), Gate()

    async def failing(answer: Answer) -> Answer:
        denied = faults.service_error("AccessDeniedException", "No")(await last(answer))
        assert isinstance(denied, Answer)
        return denied

    async def work(aws: Session) -> None:
        async with verb.start(aws) as items:
            await anext(items)
            await others.reached(verb.under_way - 1)
            await last.reached(1)
            last.open()
            await drain(items, [])

    async with nothing_left(local) as aws:
        local.inject(others, skip=1, times=verb.under_way - 1)
        local.inject(failing, skip=1)
        with pytest.raises(AccessDeniedError):
            await work(aws)


@every_verb
@on_both_backends
async def test_a_cancelled_scope_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    async with nothing_left(local) as aws:
        with CancelScope() as scope:
            async with at_work(local, verb, aws) as items:
                scope.cancel()
                await drain(items, [])
        assert scope.cancelled_caught


@every_verb
@on_both_backends
async def test_a_shielded_caller_sees_that_the_listing_was_cancelled(
    local: LocalAWS, verb: Verb
) -> None:
    add_items(local)
    async with nothing_left(local) as aws:
        with CancelScope() as scope:
            async with at_work(local, verb, aws) as items:
                scope.cancel()
                with CancelScope(shield=True), pytest.raises(RuntimeError, match="cancelled"):
                    await drain(items, [])


@every_verb
async def test_task_cancel_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    under_way = asyncio.Event()

    async def work(aws: Session) -> None:
        async with at_work(local, verb, aws) as items:
            under_way.set()
            await drain(items, [])

    async with nothing_left(local) as aws:
        task = asyncio.create_task(work(aws))
        await under_way.wait()
        task.cancel("enough")
        with pytest.raises(asyncio.CancelledError, match="enough"):
            await task


@every_verb
async def test_asyncio_timeout_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)

    async def work(aws: Session) -> None:
        async with asyncio.timeout(None) as timeout, at_work(local, verb, aws) as items:
            timeout.reschedule(0)
            await drain(items, [])

    async with nothing_left(local) as aws:
        with pytest.raises(TimeoutError):
            await work(aws)
        task = asyncio.current_task()
        assert task
        assert not task.cancelling()


@on_both_backends
async def test_a_base_exception_in_a_worker_is_raised_unchanged(local: LocalAWS) -> None:
    add_items(local)
    stop, gate = Stop("mine"), Gate()

    async def listings(aws: Session) -> AsyncIterator[ListImageVersions]:
        yield ListImageVersions(aws, image_name="image-0000")
        await gate.reached(1)
        raise stop

    async with nothing_left(local) as aws:
        local.inject(gate)
        with pytest.raises(Stop) as caught:
            async with merge(listings(aws)) as items:
                await anext(items)
        assert caught.value is stop
        await checkpoint()  # the cancellation that woke the caller is over


async def test_a_merge_with_a_cancelled_source_is_not_complete(
    local: LocalAWS,
) -> None:
    add_items(local)
    foreign = asyncio.get_running_loop().create_future()
    foreign.cancel()

    async def listings(aws: Session) -> AsyncIterator[ListImageVersions]:
        yield ListImageVersions(aws, image_name="image-0000")
        await foreign

    async with nothing_left(local) as aws, merge(listings(aws)) as items:
        with pytest.raises(RuntimeError, match="was cancelled"):
            await drain(items, [])


class BodyError(Exception):
    pass


@every_verb
@on_both_backends
async def test_an_error_in_the_body_wins_over_a_cancellation(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    came_out = False
    async with nothing_left(local) as aws:
        try:
            with CancelScope() as scope:
                async with verb.start(aws) as items:
                    await anext(items)
                    scope.cancel()
                    raise BodyError
        except BodyError:
            came_out = True
    assert came_out
