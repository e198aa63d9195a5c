"""Hours of waiting in no time, on trio and on asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from math import inf
from typing import Any

import anyio.to_thread
import trio
from trio.testing import MockClock, wait_all_tasks_blocked

from awslists.testing import LocalAWS
from conformance.long_run.virtual_time import SkippingLoop

__all__ = ["in_virtual_time"]

CUSHION = 0.002
"""Seconds for which all tasks must have waited before the clock advances."""

Main = Callable[[], Coroutine[Any, Any, None]]
Stalls = Callable[[], bool]


def in_virtual_time(
    local: LocalAWS, main: Main, *, backend: str = "trio", stalls: Stalls = lambda: False
) -> None:
    """Run with a clock that advances whenever all tasks only wait.

    Args:
        local: The server.
        main: What to run.
        backend: asyncio or trio.
        stalls: Returns whether the server answers no more, so that waits for it are idle too.
    """
    if backend == "trio":
        _run_on_trio(local, main, stalls=stalls)
    else:
        _run_on_asyncio(main, stalls=stalls)


def _run_on_trio(local: LocalAWS, main: Main, *, stalls: Stalls) -> None:
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
            is_working = _count_threads() or local.pending or _waiting_for_network() != nothing
            if stalls() or not is_working:
                clock.jump(2 if stalls() else 1)

    trio.run(run, clock=clock)


def _waiting_for_network() -> int:
    """Count the tasks that wait for a socket: an answer may be on its way."""
    waiting: Any = trio.lowlevel.current_statistics().io_statistics
    return int(waiting.tasks_waiting_read + waiting.tasks_waiting_write)


def _count_threads() -> int:
    """Count the threads that work, in which aiobotocore loads descriptions and certificates."""
    return int(anyio.to_thread.current_default_thread_limiter().borrowed_tokens)


def _run_on_asyncio(main: Main, *, stalls: Stalls) -> None:
    loop = SkippingLoop(step=1, patience=lambda: CUSHION if stalls() else inf)
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(main())
