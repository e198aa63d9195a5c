"""Hours of waiting in no time, on trio."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import trio
from trio.testing import MockClock, wait_all_tasks_blocked

from awslists.testing import LocalAWS

__all__ = ["in_virtual_time"]


def in_virtual_time(
    local: LocalAWS, main: Callable[[], Coroutine[Any, Any, None]], *, stalls: bool = False
) -> None:
    """Run on trio with a clock that advances whenever all tasks only wait."""
    clock = MockClock()

    async def run() -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(tick)
            await main()
            nursery.cancel_scope.cancel()

    async def tick() -> None:
        nothing = _waiting_for_network()
        while True:
            await wait_all_tasks_blocked(cushion=0.002)
            if stalls or (_waiting_for_network() == nothing and not local.pending):
                clock.jump(2 if stalls else 1)

    trio.run(run, clock=clock)


def _waiting_for_network() -> int:
    """Count the tasks that wait for a socket: an answer may be on its way."""
    waiting: Any = trio.lowlevel.current_statistics().io_statistics
    return int(waiting.tasks_waiting_read + waiting.tasks_waiting_write)
