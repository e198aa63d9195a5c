"""A bounded queue of pages between background tasks and the caller."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from typing import NoReturn, TypeVar

from anyio import Event, Semaphore
from anyio.lowlevel import checkpoint, checkpoint_if_cancelled

from awslists._pages.iterators import Turnstile

__all__ = ["PageQueue"]

T = TypeVar("T")

STEPS_TO_SEND = 8
"""Turns of the event loop that a task needs to send its request: aiobotocore 3.10 takes 5, on
asyncio and on trio."""


class PageQueue(AsyncIterator[Sequence[T]]):
    """Passes pages from the tasks to the caller.

    An anyio memory stream would lose a page that it hands to a caller who is cancelled at that
    moment. Here, a page stays in the queue until it is taken.

    Args:
        slots: Number of pages that may be fetched or in the queue.
        count: Called with the number of items of each page that the caller takes.

    Attributes:
        slots: Limits the pages that are being fetched or are in the queue.
        error: The error that ended the iteration early, if any.
        complete: Whether all pages have been put into the queue.
        is_ready: Returns whether the caller may take a page, which keeps its slot until then; by
            default at once.
    """

    def __init__(self, slots: int, count: Callable[[int], object] = lambda items: None) -> None:
        self._count = count
        self.slots = Semaphore(slots, fast_acquire=True)
        self.error: Exception | None = None
        self.complete = False
        self.is_ready: Callable[[Sequence[T]], bool] = lambda _: True
        self._pages: deque[Sequence[T]] = deque()
        self._ended = False
        self._slot_freed = False
        self._arrival = Event()
        self._turnstile = Turnstile()

    def put(self, items: Sequence[T]) -> None:
        """Adds a page, for which a slot was acquired; an empty one frees its slot at once."""
        if items:
            self._pages.append(items)
            self._arrival.set()
        else:
            self.slots.release()

    def wake(self) -> None:
        """Lets the caller look again for what it waits for."""
        self._arrival.set()

    def end(self) -> None:
        """Wakes the caller: no more pages will be put."""
        self._ended = True
        self._arrival.set()

    def clear(self) -> None:
        """Drops the pages that the caller has not taken."""
        self.complete = self.complete and not self._pages
        self._pages.clear()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "the iterator of a scan, prefetch, map or merge cannot be copied or pickled; send the "
            "items"
        )

    async def __anext__(self) -> Sequence[T]:
        __tracebackhide__ = True
        with self._turnstile:
            if await self.wait_until(self._has_page):
                await self._free_slot()
            # Another task may have left the context in the meantime.
            if not self._has_page():
                raise await self.find_end_error()
        self._slot_freed = False
        items = self._pages.popleft()
        self._count(len(items))
        return items

    async def wait_until(self, condition: Callable[[], bool]) -> bool:
        """Waits until a condition holds, or nothing will change; returns whether it holds."""
        while not ((holds := condition()) or self._ended):
            self._arrival = Event()
            await self._arrival.wait()
        return holds

    def _has_page(self) -> bool:
        return bool(self._pages) and self.is_ready(self._pages[0])

    async def _free_slot(self) -> None:
        """Frees the slot of the next page, and lets a task that waits for it send its request.

        Otherwise a caller that never awaits anything while it works would hold the request up.
        """
        is_awaited = self.slots.statistics().tasks_waiting
        if not self._slot_freed:  # a caller that was cancelled here comes a second time
            self._slot_freed = True
            self.slots.release()
        if is_awaited:
            for _ in range(STEPS_TO_SEND):
                await checkpoint()

    async def find_end_error(self) -> Exception:
        """Returns the error to raise when nothing more will come."""
        # If the caller is cancelled as well, the tasks may have noticed first.
        await checkpoint_if_cancelled()
        if self.complete:
            return StopAsyncIteration()
        return self.error or RuntimeError(
            "the iteration stopped before its end: its `async with` block was left, or something "
            "that its tasks waited for was cancelled"
        )
