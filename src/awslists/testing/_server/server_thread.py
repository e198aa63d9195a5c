"""A server in a thread with its own event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any

__all__ = ["ServerThread"]

PATIENCE = 1.0
"""Seconds to wait for the event loop."""


class ServerThread:
    """Runs a server until it is told to stop; once made, it is listening.

    Args:
        serve: Listens while its context lasts, and yields the URL.

    Attributes:
        url: The URL that it listens on.

    Raises:
        OSError: It cannot listen there.
    """

    def __init__(self, serve: Callable[[], AbstractAsyncContextManager[str]]) -> None:
        self._stop = asyncio.Event()
        started: Future[tuple[str, asyncio.AbstractEventLoop]] = Future()
        arguments = (serve, self._stop, started)
        self._thread = threading.Thread(target=_run, args=arguments, name="LocalAWS", daemon=True)
        self._thread.start()
        url, self._loop = started.result()
        self.url: str = url

    def run(self, function: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run something in its event loop, and wait for it a second at most.

        Nothing is run if the thread has ended, as in a forked process, or is the current one.
        """
        if not self._thread.is_alive() or self._thread is threading.current_thread():
            return
        done = threading.Event()

        async def run() -> None:
            try:
                await function()
            finally:
                done.set()

        with suppress(RuntimeError):  # it has just stopped
            self._loop.call_soon_threadsafe(lambda: asyncio.ensure_future(run()))
            done.wait(PATIENCE)  # a fault may block the loop, even until the caller goes on

    def stop(self) -> None:
        """Tell it to stop without waiting; may be called from any thread, its own included."""
        with suppress(RuntimeError):  # it has already stopped
            self._loop.call_soon_threadsafe(self._stop.set)

    def join(self) -> None:
        """Wait until it has stopped."""
        self._thread.join()


def _run(
    serve: Callable[[], AbstractAsyncContextManager[str]],
    stop: asyncio.Event,
    started: Future[tuple[str, asyncio.AbstractEventLoop]],
) -> None:
    async def main() -> None:
        async with serve() as url:
            started.set_result((url, asyncio.get_running_loop()))
            await stop.wait()

    try:
        asyncio.run(main())
    except Exception as error:  # noqa: BLE001  (raised where the start is waited for)
        started.set_exception(error)
