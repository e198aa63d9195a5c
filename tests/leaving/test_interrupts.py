"""After a timeout or Ctrl+C at any point, nothing is left open and the Session still works."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

import anyio
import pytest

from awslists import ListImageVersions, Session, ThrottlingError, merge
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.background import (
    nothing_left,
)
from tests.helpers.gates import Gate
from tests.helpers.verbs import RUNS, Run, add_items, all_of, images_of

pytestmark = pytest.mark.both_makers

Stop = Callable[[Awaitable[Any]], Coroutine[Any, Any, Any]]

SHORT = 0.05
"""Seconds; what is awaited for longer never comes."""

every_run = pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)


async def by_asyncio_timeout(work: Awaitable[Any]) -> Any:
    async with asyncio.timeout(SHORT):
        return await work


async def by_wait_for(work: Awaitable[Any]) -> Any:
    return await asyncio.wait_for(work, SHORT)


async def by_anyio(work: Awaitable[Any]) -> Any:
    with anyio.move_on_after(SHORT):
        return await work
    raise TimeoutError


TIMEOUTS: dict[str, Stop] = {
    "asyncio.timeout": by_asyncio_timeout,
    "asyncio.wait_for": by_wait_for,
    "anyio.move_on_after": by_anyio,
}
every_stop = pytest.mark.parametrize("stop", TIMEOUTS.values(), ids=TIMEOUTS)


@asynccontextmanager
async def check_no_complaints() -> AsyncIterator[None]:
    """Fails if asyncio logs something, such as an exception that was never retrieved."""
    complaints: list[Any] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: complaints.append(context))
    try:
        yield
    finally:
        loop.set_exception_handler(None)
    assert complaints == []


async def check_timeouts(local: LocalAWS, run: Run, stops: Sequence[Stop]) -> None:
    """Stops a run before its last request in each way; then a full run still works."""
    skip = 0 if run is RUNS["first"] else 1
    async with nothing_left(local) as aws:
        everything = set(await run(aws))
        for stop in stops:
            local.inject(Gate(), skip=skip, times=None)
            with pytest.raises(TimeoutError):
                await stop(run(aws))
            local.clear_faults()
        assert set(await run(aws)) == everything


@pytest.mark.unmeasured
@every_run
async def test_a_session_works_after_a_timeout_on_asyncio(local: LocalAWS, run: Run) -> None:
    add_items(local)
    async with check_no_complaints():
        await check_timeouts(local, run, [*TIMEOUTS.values()])
        task = asyncio.current_task()
        assert task
        assert not task.cancelling()


@pytest.mark.unmeasured
@every_run
def test_a_session_works_after_a_timeout_on_trio(local: LocalAWS, run: Run) -> None:
    add_items(local)
    anyio.run(check_timeouts, local, run, [by_anyio], backend="trio")


class StallsOnce:
    """A fault that stalls the first request for each page."""

    def __init__(self) -> None:
        self._asked: set[str | None] = set()

    async def __call__(self, answer: Answer) -> Answer:
        token = answer.request.parameters.get("NextToken")
        if token not in self._asked:
            self._asked.add(token)
            await asyncio.sleep(60)
        return answer


async def check_carrying_on(
    local: LocalAWS, stop: Stop, start: Callable[[Session], AsyncIterator[Any]]
) -> None:
    """Cancels ``anext`` and calls it again; every item must come once."""
    came, cancelled = list[Any](), 0
    async with local.session() as aws:
        expected = [items_in(thing) async for thing in start(aws)]
        local.inject(StallsOnce(), times=None)
        iterator = start(aws)
        while len(came) < len(expected):
            try:
                came.append(items_in(await stop(anext(iterator))))
            except TimeoutError:
                cancelled += 1
        assert await anext(iterator, None) is None
    assert came == expected
    assert cancelled >= 3  # more if the emulator was slow


def items_in(thing: Any) -> Any:
    """Returns an item, or the items of a page, which are equal in repeated requests."""
    return getattr(thing, "items", thing)


ITERATORS: dict[str, Callable[[Session], AsyncIterator[Any]]] = {
    "items": lambda aws: aiter(images_of(aws)),
    "pages": lambda aws: images_of(aws).pages(),
}


@every_stop
@pytest.mark.parametrize("start", ITERATORS.values(), ids=ITERATORS)
async def test_a_cancelled_iterator_resumes_its_page_on_asyncio(
    local: LocalAWS, stop: Stop, start: Callable[..., Any]
) -> None:
    add_items(local)
    await check_carrying_on(local, stop, start)


@pytest.mark.parametrize("start", ITERATORS.values(), ids=ITERATORS)
def test_a_cancelled_iterator_resumes_its_page_on_trio(
    local: LocalAWS, start: Callable[..., Any]
) -> None:
    add_items(local)
    anyio.run(check_carrying_on, local, by_anyio, start, backend="trio")


INTERRUPTED = {
    "asyncio:iteration": 3,
    "asyncio:merge": 6,
    "trio:iteration": 3,
}
"""The runs to interrupt, and the lowest number of requests each makes."""


@pytest.mark.slow
def test_ctrl_c_at_any_request_raises_only_keyboardinterrupt() -> None:
    script = "tests.helpers.interrupted"
    run = subprocess.run(  # noqa: S603  (fixed)
        [sys.executable, "-W", "error", "-m", script, *INTERRUPTED],
        capture_output=True, check=False, text=True, timeout=100,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    times = {name: int(number) for name, number in map(str.split, run.stdout.splitlines())}
    assert times.keys() == INTERRUPTED.keys()
    assert all(times[name] >= INTERRUPTED[name] for name in times)


async def test_a_base_exception_leaves_the_task_uncancelled(
    local: LocalAWS,
) -> None:
    class Unstoppable(BaseException):
        pass

    async def listings(aws: Session) -> AsyncIterator[ListImageVersions]:
        yield ListImageVersions(aws, image_name="image-0000")
        raise Unstoppable

    add_items(local)
    async with nothing_left(local) as aws:
        with pytest.raises(Unstoppable):
            await all_of(merge(listings(aws)))
        task = asyncio.current_task()
        assert task
        assert not task.cancelling()


class CleanupError(Exception):
    pass


async def fail_at_the_end(
    aws: Session, error: Exception | type[Exception] = CleanupError
) -> AsyncGenerator[ListImageVersions]:
    try:
        for number in range(5):
            yield ListImageVersions(aws, image_name=f"image-000{number}")
    finally:
        raise error


@on_both_backends
async def test_an_error_while_closing_a_source_early_is_raised(
    local: LocalAWS,
) -> None:
    add_items(local)
    async with nothing_left(local) as aws:
        with pytest.raises(CleanupError):
            async with merge(fail_at_the_end(aws), workers=1) as versions:
                await anext(versions)


@on_both_backends
async def test_the_callers_error_wins_over_one_of_a_closing_source(
    local: LocalAWS,
) -> None:
    add_items(local)

    async def work(aws: Session) -> None:
        async with merge(fail_at_the_end(aws), workers=1) as versions:
            await anext(versions)
            raise ValueError("mine")

    async with nothing_left(local) as aws:
        with pytest.raises(ValueError, match="mine"):
            await work(aws)


@on_both_backends
async def test_a_listing_that_fails_while_a_merge_is_left_is_ignored(
    local: LocalAWS,
) -> None:
    add_items(local)
    async with nothing_left(local) as aws:
        local.inject(faults.throttling())
        with pytest.raises(ThrottlingError) as caught:
            await images_of(aws).first()
        async with merge(fail_at_the_end(aws, caught.value), workers=1) as versions:
            assert await anext(versions)
