"""The iterator of a prefetch, also when its caller is cancelled, over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import pytest
from anyio import CancelScope, create_task_group

from awslists import Image, Session, merge
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate, at_each_answer, drain
from tests.helpers.prefetches import by_two, time_for_another_request, times_asked

# --- One iterator -------------------------------------------------------------------------------


def test_iterating_without_entering_hints_at_async_with(aws: Session) -> None:
    for entered_first in (by_two(aws).prefetch(), by_two(aws).scan(), merge([by_two(aws)])):
        with pytest.raises(TypeError, match="enter it first: async with"):
            aiter(entered_first)  # type: ignore[arg-type]  # the mistake


@on_both_backends
async def test_entering_twice_is_refused(local: LocalAWS) -> None:
    images = local.add_images(3)
    async with local.session() as aws:
        ahead = by_two(aws).prefetch()
        async with ahead as listed:
            with pytest.raises(RuntimeError, match=r"^already entered; call scan\("):
                await ahead.__aenter__()
            assert [image async for image in listed] == images
        with pytest.raises(RuntimeError, match=r"^already entered; call scan\("):
            await ahead.__aenter__()


@on_both_backends
async def test_after_leaving_early_the_iterator_raises(local: LocalAWS) -> None:
    local.add_images(9)
    async with local.session() as aws:
        async with by_two(aws).prefetch() as listed:
            await anext(listed)
        with pytest.raises(RuntimeError, match="`async with` block was left"):
            await drain(listed, [])


@on_both_backends
async def test_after_leaving_a_finished_iterator_stays_finished(local: LocalAWS) -> None:
    images = local.add_images(3)
    async with local.session() as aws:
        async with by_two(aws).prefetch() as listed:
            assert [image async for image in listed] == images
            assert await anext(listed, None) is None
        assert await anext(listed, None) is None


@on_both_backends
async def test_leaving_with_pages_untaken_is_not_the_end(local: LocalAWS) -> None:
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
async def test_two_tasks_cannot_share_an_iterator(local: LocalAWS) -> None:
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


async def test_closing_a_generator_in_another_task_hints_at_aclosing() -> None:
    async def ahead(aws: Session) -> AsyncGenerator[Image]:
        async with by_two(aws).prefetch() as listed:
            async for image in listed:
                yield image

    # A separate emulator, since a request still in flight would count in the next test.
    async with LocalAWS() as local, local.session() as aws:
        local.add_images(5)
        left = ahead(aws)
        await anext(left)
        with pytest.raises(RuntimeError, match="different task") as caught:
            await asyncio.create_task(left.aclose())
    advice = " ".join(" ".join(caught.value.__notes__).split())
    assert "Iterate over the generator under contextlib.aclosing" in advice
    assert "as FastAPI does" in advice
    assert "in a dependency that yields" in advice


# --- A cancelled caller -------------------------------------------------------------------------


@on_both_backends
async def test_a_caller_cancelled_while_waiting_loses_nothing(local: LocalAWS) -> None:
    images = local.add_images(5)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, times=None)

    async with local.session() as aws, by_two(aws).prefetch() as listed:
        async with create_task_group() as tasks:
            with scope:
                tasks.start_soon(gate.cancel_when_held, scope)
                await anext(listed)
        assert scope.cancelled_caught
        gate.open()
        assert [image async for image in listed] == images
    assert len(local.requests) == 3


async def test_a_timeout_of_the_caller_loses_nothing(local: LocalAWS, aws: Session) -> None:
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
async def test_a_page_arriving_during_a_cancellation_is_kept(local: LocalAWS) -> None:
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
async def test_a_page_arriving_during_task_cancel_is_kept(
    local: LocalAWS, aws: Session, just_after: bool
) -> None:
    images, listed = local.add_images(9), list[Image]()
    loop, task, cancelled = asyncio.get_running_loop(), asyncio.current_task(), 0
    assert task

    def cancel() -> None:
        # The step that delivers the page schedules the caller; call_soon runs in between.
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


@on_both_backends
async def test_repeated_cancellation_frees_one_slot_only(
    local: LocalAWS,
) -> None:
    images = local.add_images(10)
    async with local.session() as aws, by_two(aws).prefetch() as listed:
        assert [await anext(listed), await anext(listed)] == images[:2]
        for _ in range(3):
            await time_for_another_request(aws)
            with CancelScope() as scope:
                scope.cancel()
                await anext(listed)
            assert scope.cancelled_caught
        await time_for_another_request(aws)
        assert times_asked(local) == 3
        assert [image async for image in listed] == images[2:]
