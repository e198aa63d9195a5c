"""Tools to control what happens when in a test.

Gates hold requests in the server; `at_each_answer` and `each_step` do something in a moment that is
hard to meet.
"""

from __future__ import annotations

import asyncio
import logging
import math
import threading
import types
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

import trio
from anyio import CancelScope, fail_after, sleep
from anyio.to_thread import run_sync

from awslists._support.async_backend import runs_on_trio
from awslists.testing import Answer

__all__ = ["PATIENCE", "Gate", "at_each_answer", "drain", "each_step", "eventually"]

T = TypeVar("T")

PATIENCE = 30
"""Seconds after which something that should have happened has not."""


class Gate:
    """A fault that holds requests in the server until the test releases them, oldest first.

    Inject it with ``times=None``. A request whose client goes away is held no longer.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._held: deque[Callable[[], object]] = deque()
        self._may_pass: float = 0

    @property
    def held(self) -> int:
        """The number of requests that are held now."""
        return len(self._held)

    def open(self, number: float = math.inf) -> None:
        """Release a number of requests, held ones first and then those that come; or all."""
        with self._changed:
            self._may_pass += number
            self._let_go()

    async def reached(self, number: int) -> None:
        """Wait until that number of requests is held."""
        await run_sync(self._await_held, number)

    async def cancel_when_held(self, scope: CancelScope) -> None:
        """Cancel the caller in the scope as soon as a request is held."""
        await self.reached(1)
        scope.cancel()

    async def __call__(self, answer: Answer) -> Answer:
        go = asyncio.Event()
        let_go = partial(asyncio.get_running_loop().call_soon_threadsafe, go.set)
        with self._changed:
            self._held.append(let_go)
            self._let_go()
            self._changed.notify_all()
        try:
            await go.wait()
        finally:
            with self._changed:
                if let_go in self._held:
                    self._held.remove(let_go)
        return answer

    def _let_go(self) -> None:
        while self._held and self._may_pass:
            self._held.popleft()()
            self._may_pass -= 1

    def _await_held(self, number: int) -> None:
        with self._changed:
            in_time = self._changed.wait_for(lambda: len(self._held) >= number, PATIENCE)
            assert in_time, f"{len(self._held)} requests are held, not {number}"


async def eventually(condition: Callable[[], bool]) -> None:
    """Wait until something holds that another thread brings about."""
    with fail_after(PATIENCE):
        while not condition():  # noqa: ASYNC110  (the other thread knows of no event)
            await sleep(0.001)


async def drain(items: AsyncIterator[T], into: list[T]) -> None:
    """Take all remaining items, also those that came before an error."""
    async for item in items:
        into.append(item)  # noqa: PERF401  (extend would lose those before an error)


@contextmanager
def at_each_answer(act: Callable[[], object]) -> Iterator[None]:
    """Call something in the very step in which a page is handed over."""

    class Acting(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "request id" in record.msg:
                act()

    logger, handler = logging.getLogger("awslists"), Acting()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)


@contextmanager
def each_step(act: Callable[[], object]) -> Iterator[None]:
    """Call something before each step of each task that is started."""
    if runs_on_trio():
        instrument = TrioSteps(act)
        trio.lowlevel.add_instrument(instrument)
        try:
            yield
        finally:
            trio.lowlevel.remove_instrument(instrument)
    else:
        loop = asyncio.get_running_loop()
        loop.set_task_factory(
            lambda loop, work, **named: asyncio.Task(in_steps(work, act), loop=loop, **named)
        )
        try:
            yield
        finally:
            loop.set_task_factory(None)


class TrioSteps(trio.abc.Instrument):
    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        self._act()


async def in_steps(work: Any, act: Callable[[], object]) -> Any:
    """Run the work of a task, calling something before each step."""
    return await steps(work, act)


@types.coroutine
def steps(work: Coroutine[Any, Any, Any], act: Callable[[], object]) -> Generator[Any, Any, Any]:
    go_on: Callable[[Any], Any] = work.send
    given: Any = None
    while True:
        act()
        try:
            awaited = go_on(given)
        except StopIteration as end:
            return end.value
        try:
            go_on, given = work.send, (yield awaited)
        except BaseException as error:  # noqa: BLE001  (it is thrown into the work)
            go_on, given = work.throw, error
