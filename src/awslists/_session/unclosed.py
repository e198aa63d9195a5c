"""Closes Sessions that were garbage-collected while open, as when a notebook cell runs again."""

from __future__ import annotations

import asyncio
import os
import warnings
from contextlib import AsyncExitStack

__all__ = ["close_unclosed"]

_closing: set[asyncio.Task[None]] = set()
"""Keeps references to the tasks: an event loop alone does not."""


def close_unclosed(
    stack: AsyncExitStack, loop_and_process: tuple[object, int], session: str
) -> None:
    """Warns about an unclosed Session, and closes its connections if its asyncio loop still runs.

    The garbage collector may call this at any time and in any thread, so it must not block.

    Args:
        stack: Closes the connections.
        loop_and_process: The event loop and the process ID that they were opened in.
        session: The repr of the Session, for the warning.
    """
    loop, process = loop_and_process
    if process != os.getpid():
        return
    if isinstance(loop, asyncio.AbstractEventLoop) and loop.is_running():
        loop.call_soon_threadsafe(_start_closing, stack)
    warnings.warn(f"{session} was not closed; use `async with`, or aclose()", ResourceWarning, 3)


def _start_closing(stack: AsyncExitStack) -> None:
    task = asyncio.create_task(stack.aclose())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
