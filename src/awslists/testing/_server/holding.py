"""Answers that wait while a block of the user's code runs, in whatever thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

__all__ = ["Holding"]


class Holding:
    """Counts the blocks that hold answers; several may overlap."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._blocks = 0
        self._waiting: list[Callable[[], object]] = []

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold answers until the block is left."""
        with self._lock:
            self._blocks += 1
        try:
            yield
        finally:
            self._leave()

    async def wait(self) -> None:
        """Wait until no block holds answers; called in the event loop of the server."""
        while wake := self._enter_line():
            await wake.wait()

    def _enter_line(self) -> asyncio.Event | None:
        """Return an event that is set when the last block is left; None without a block."""
        with self._lock:
            if not self._blocks:
                return None
            wake = asyncio.Event()
            loop = asyncio.get_running_loop()
            self._waiting.append(partial(loop.call_soon_threadsafe, wake.set))
            return wake

    def _leave(self) -> None:
        with self._lock:
            self._blocks -= 1
            if self._blocks:
                return
            waiting, self._waiting = self._waiting, []
        for let_go in waiting:
            with suppress(RuntimeError):  # the server has stopped
                let_go()
