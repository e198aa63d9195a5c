"""A Session that was never closed and that nobody has any more: a cell was run again, say."""

from __future__ import annotations

import asyncio
import os
import warnings
from contextlib import AsyncExitStack

__all__ = ["close_lost"]

_closing: set[asyncio.Task[None]] = set()
"""An event loop alone would not keep its tasks from the garbage collector."""


def close_lost(stack: AsyncExitStack, home: tuple[object, int], name: str) -> None:
    """Closes what a lost Session has opened, if its event loop of asyncio still runs.

    The garbage collector may call this at any time, in any thread: so here nothing waits.

    Args:
        stack: What closes it.
        home: The event loop and the process that it was opened in.
        name: What to call the Session in the warning.
    """
    loop, process = home
    if process != os.getpid():
        return
    if isinstance(loop, asyncio.AbstractEventLoop) and loop.is_running():
        loop.call_soon_threadsafe(_start_closing, stack)
    warnings.warn(f"{name} was not closed: use `async with`, or aclose()", ResourceWarning, 3)


def _start_closing(stack: AsyncExitStack) -> None:
    task = asyncio.create_task(stack.aclose())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
