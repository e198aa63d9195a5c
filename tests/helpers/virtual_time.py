"""Hours of waiting in no time, on trio and on asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import anyio
import trio
from trio.testing import MockClock, wait_all_tasks_blocked

from awslists.testing import LocalAWS

__all__ = ["in_virtual_time"]

CUSHION = 0.002
"""Seconds for which all tasks must have waited before the clock advances."""

Main = Callable[[], Coroutine[Any, Any, None]]


def in_virtual_time(
    local: LocalAWS, main: Main, *, backend: str = "trio", stalls: bool = False
) -> None:
    """Run with a clock that advances whenever all tasks only wait."""
    step = 2 if stalls else 1
    if backend == "trio":
        _run_on_trio(local, main, step, stalls=stalls)
    else:
        _run_on_asyncio(local, main, step, stalls=stalls)


def _run_on_trio(local: LocalAWS, main: Main, step: int, *, stalls: bool) -> None:
    clock = MockClock()

    async def run() -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(tick)
            await main()
            nursery.cancel_scope.cancel()

    async def tick() -> None:
        nothing = _waiting_for_network()
        while True:
            await wait_all_tasks_blocked(cushion=CUSHION)
            if stalls or (_waiting_for_network() == nothing and not local.pending):
                clock.jump(step)

    trio.run(run, clock=clock)


def _waiting_for_network() -> int:
    """Count the tasks that wait for a socket: an answer may be on its way."""
    waiting: Any = trio.lowlevel.current_statistics().io_statistics
    return int(waiting.tasks_waiting_read + waiting.tasks_waiting_write)


class _JumpingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock can jump."""

    jumped = 0.0

    def time(self) -> float:
        return super().time() + self.jumped


def _run_on_asyncio(local: LocalAWS, main: Main, step: int, *, stalls: bool) -> None:
    loop = _JumpingLoop()

    async def run() -> None:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(tick)
            await main()
            tasks.cancel_scope.cancel()

    async def tick() -> None:
        while True:
            await anyio.sleep(CUSHION)
            is_idle = not any(map(_awaits_network, asyncio.all_tasks())) and not local.pending
            if stalls or is_idle:
                loop.jumped += step

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(run())


def _awaits_network(task: asyncio.Task[Any]) -> bool:
    """Return whether a task is within aiohttp, whose requests are behind an opaque wrapper."""
    awaited: Any = task.get_coro()
    while awaited is not None:
        code = getattr(awaited, "cr_code", None)
        if type(awaited).__name__ == "coroutine_wrapper" or "aiohttp" in getattr(
            code, "co_filename", ""
        ):
            return True
        awaited = getattr(awaited, "cr_await", None)
    return False
