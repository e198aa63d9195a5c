"""Virtual time skips idle waits, and none while something is awaited."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import botocore.credentials
import pytest

from awslists import ListImages
from awslists.testing import LocalAWS
from conformance.long_run.virtual_time import run_in_virtual_time

START = datetime(2026, 1, 5, tzinfo=UTC)
HOUR = 3600.0
Main = Callable[[Callable[[], datetime]], Coroutine[Any, Any, Any]]


def test_idle_waits_are_skipped() -> None:
    async def main(now: Callable[[], datetime]) -> timedelta:
        async with asyncio.timeout(100 * HOUR), asyncio.TaskGroup() as tasks:
            tasks.create_task(asyncio.sleep(HOUR))
            tasks.create_task(asyncio.sleep(99 * HOUR))
        return now() - START

    began = time.monotonic()
    passed = run_in_virtual_time(main, START)
    assert timedelta(hours=99) <= passed < timedelta(hours=99, minutes=1)
    assert time.monotonic() - began < HOUR


async def collect(local: LocalAWS) -> None:
    async with local.session() as aws:
        await ListImages(aws).collect()


async def scan(local: LocalAWS) -> None:
    async with local.session() as aws, ListImages(aws).scan(4) as images:
        async for _ in images:
            pass


async def watch(local: LocalAWS) -> None:
    async with local.session() as aws, ListImages(aws).watch(since={}) as changes:
        await anext(changes)


async def iterate_in_a_generator(local: LocalAWS) -> None:
    async def generate() -> AsyncIterator[Any]:
        async with local.session() as aws:
            async for image in ListImages(aws):
                yield image

    async for _ in generate():
        pass


@pytest.mark.parametrize("work", [collect, scan, watch, iterate_in_a_generator])
def test_the_clock_stands_still_while_a_request_is_held(
    work: Callable[[LocalAWS], Coroutine[Any, Any, None]],
) -> None:
    async def main(now: Callable[[], datetime]) -> tuple[timedelta, bool]:
        sleeping = asyncio.create_task(asyncio.sleep(HOUR))
        await work(local)
        passed, was_asleep = now() - START, not sleeping.done()
        await sleeping
        return passed, was_asleep

    with LocalAWS() as local:
        local.add_images(150)
        is_held = threading.Event()
        holding = threading.Thread(target=hold_first_request, args=(local, is_held))
        holding.start()
        is_held.wait()
        passed, was_asleep = run_in_virtual_time(main, START)
        holding.join()
    # A clock that skipped the wait would have gone to the timeout of the request or further.
    assert passed < timedelta(minutes=1)
    assert was_asleep


def hold_first_request(local: LocalAWS, is_held: threading.Event) -> None:
    """Let the first request wait until the loop has nothing else to do."""
    with local.held():
        is_held.set()
        wait_until(lambda: bool(local.pending))
        time.sleep(0.05)


def test_the_clock_stands_still_while_a_thread_works() -> None:
    async def main(now: Callable[[], datetime]) -> timedelta:
        sleeping = asyncio.create_task(asyncio.sleep(HOUR))
        await asyncio.to_thread(time.sleep, 0.01)
        passed = now() - START
        sleeping.cancel()
        return passed

    assert run_in_virtual_time(main, START) < timedelta(seconds=HOUR / 2)


def test_other_clocks_agree_and_are_put_back() -> None:
    async def main(now: Callable[[], datetime]) -> tuple[datetime, datetime]:
        await asyncio.sleep(HOUR)
        return now(), botocore.credentials._local_now()  # noqa: SLF001  (what tells its time)

    told, told_to_botocore = run_in_virtual_time(main, START)
    assert timedelta(0) <= told_to_botocore - told < timedelta(minutes=1)
    real: datetime = botocore.credentials._local_now()  # noqa: SLF001  (what tells its time)
    assert abs(datetime.now(UTC) - real) < timedelta(minutes=1)


def test_idle_connections_are_closed_in_virtual_time() -> None:
    async def main(_: object) -> int:
        with LocalAWS() as local:
            async with local.session() as aws:
                await ListImages(aws).collect()
                assert local.connections == 1
                await asyncio.sleep(HOUR)
                await asyncio.to_thread(wait_until, lambda: not local.connections)
                return local.connections

    assert run_in_virtual_time(main, START) == 0


def wait_until(condition: Callable[[], bool], patience: float = 10) -> None:
    """Wait in a thread."""
    end = time.monotonic() + patience
    while not condition() and time.monotonic() < end:
        time.sleep(0.001)
