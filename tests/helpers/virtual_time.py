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
    """Runs on trio, whose clock goes on a little whenever there is nothing to do but wait."""
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
    """How many tasks wait for a socket: an answer may have left the server and not yet arrived."""
    waiting: Any = trio.lowlevel.current_statistics().io_statistics
    return int(waiting.tasks_waiting_read + waiting.tasks_waiting_write)
