"""Functions that differ between asyncio and trio."""

from __future__ import annotations

import asyncio
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any

__all__ = [
    "Interruptible",
    "current_time",
    "find_running_loop",
    "finish",
    "make_event",
    "make_interruptible",
    "make_lock",
    "protect_from_ctrl_c",
    "runs_on_trio",
    "sleep",
]


def runs_on_trio() -> bool:
    """Returns whether the running event loop is trio's."""
    # Parts of trio are missing while another thread is importing it.
    lowlevel = getattr(sys.modules.get("trio"), "lowlevel", None)
    return bool(getattr(lowlevel, "in_trio_run", bool)())


def find_running_loop() -> object:
    """Returns an object that identifies the running event loop; None outside of any."""
    if runs_on_trio():
        return sys.modules["trio"].lowlevel.current_trio_token()
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def current_time() -> float:
    """Returns the time on the clock of the running event loop, in seconds."""
    trio = sys.modules["trio"] if runs_on_trio() else None
    seconds: float = trio.current_time() if trio else asyncio.get_running_loop().time()
    return seconds


async def sleep(seconds: float) -> None:
    """Sleeps for some seconds on the clock of the running event loop."""
    await (sys.modules["trio"] if runs_on_trio() else asyncio).sleep(seconds)


def make_event() -> Any:
    """Makes an event of the running library, for the same reason as `make_lock`."""
    return sys.modules["trio"].Event() if runs_on_trio() else asyncio.Event()


def make_lock() -> Any:
    """Makes a lock of the running library; anyio's takes 30 ms to import at first use."""
    return sys.modules["trio"].Lock() if runs_on_trio() else asyncio.Lock()


def make_interruptible() -> Interruptible:
    """Makes an `Interruptible` for the running library; anyio's is as slow to import."""
    return _OnTrio() if runs_on_trio() else _OnAsyncio()


def protect_from_ctrl_c(*functions: Any) -> None:
    """Makes trio raise Ctrl+C in these functions only where they await, as asyncio does."""
    if runs_on_trio():
        for function in functions:
            sys.modules["trio"].lowlevel.enable_ki_protection(function)


async def finish(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs work to its end in a separate task; a cancellation or Ctrl+C is raised afterwards.

    Args:
        work: The work to do, such as closing connections. On asyncio, a second Ctrl+C ends it.
    """
    await (_finish_on_trio(work) if runs_on_trio() else _finish_on_asyncio(work))


async def _finish_on_asyncio(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    task = asyncio.create_task(work())
    interruption: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            interruption = error
    if interruption is not None:
        raise interruption from (None if task.cancelled() else task.exception())
    task.result()


async def _finish_on_trio(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    trio = sys.modules["trio"]
    done, failures = trio.Event(), list[BaseException]()

    async def run() -> None:
        with trio.CancelScope(shield=True):
            try:
                await work()
            except Exception as error:  # noqa: BLE001  (raised where it is waited for)
                failures.append(error)
            done.set()

    trio.lowlevel.spawn_system_task(run)
    with trio.CancelScope(shield=True):
        while not done.is_set():
            try:
                await done.wait()
            except KeyboardInterrupt as error:
                failures.append(error)
    if failures:
        raise failures[-1]


class Interruptible(ABC):
    """An async context whose body ends when `interrupt` is called.

    Attributes:
        was_interrupted: Whether the body was interrupted.
    """

    was_interrupted: bool = False

    @abstractmethod
    def interrupt(self) -> None:
        """Ends the body; call it only while the context is entered."""

    @abstractmethod
    async def __aenter__(self) -> None: ...

    @abstractmethod
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool: ...


class _OnAsyncio(Interruptible):
    def __init__(self) -> None:
        self._timeout = asyncio.timeout(None)

    def interrupt(self) -> None:
        self._timeout.reschedule(0)

    async def __aenter__(self) -> None:
        await self._timeout.__aenter__()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        try:
            await self._timeout.__aexit__(exc_type, exc_value, traceback)
        except TimeoutError:
            self.was_interrupted = True
        return self.was_interrupted


class _OnTrio(Interruptible):
    def __init__(self) -> None:
        self._scope = sys.modules["trio"].CancelScope()

    def interrupt(self) -> None:
        self._scope.cancel()

    async def __aenter__(self) -> None:
        self._scope.__enter__()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        caught = self._scope.__exit__(exc_type, exc_value, traceback)
        self.was_interrupted = self._scope.cancelled_caught
        return bool(caught)
