"""Map: a call for each item of a listing, several at a time, their outcomes in order."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from anyio import Semaphore

from awslists._background.background import Background
from awslists._background.page_queue import PageQueue
from awslists._pages.iterators import Turnstile
from awslists._pages.page import Item, Page

__all__ = ["Outcome", "make_calls"]

Value = TypeVar("Value", covariant=True)

PAGES_AHEAD = 2
"""Pages that are listed beyond the one whose outcomes the caller gets."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Value]):
    """The outcome of a call for an item.

    Attributes:
        item: The item.
        value: The result of the call; None if there is an `error`, so look at that first.
        error: The exception that the call raised, or None.
    """

    item: Item
    value: Value
    error: Exception | None = None


def make_calls(
    pages: AsyncIterator[Page[Any]], call: Callable[[Any], Awaitable[Any]], workers: int
) -> AbstractAsyncContextManager[AsyncIterator[Outcome[Any, Any]]]:
    """Makes a call for each item; the context gives an iterator of their outcomes."""
    return Background(PAGES_AHEAD, _Calls(pages, call, workers).work, _OutcomeIterator)


class _Pending:
    """A call that is to be made, or is being made, or has been made."""

    __slots__ = ("item", "outcome")

    outcome: Outcome[Any, Any]

    def __init__(self, item: Any) -> None:
        self.item = item

    def has_outcome(self) -> bool:
        return hasattr(self, "outcome")


class _Calls:
    """Makes the calls, the first item's first."""

    def __init__(
        self,
        pages: AsyncIterator[Page[Any]],
        call: Callable[[Any], Awaitable[Any]],
        workers: int,
    ) -> None:
        self._pages = pages
        self._call = call
        self._idle_workers = Semaphore(workers, fast_acquire=True)
        self._listed: deque[_Pending | None] = deque()
        self._listed_count = Semaphore(0, fast_acquire=True)

    async def work(self, background: _Background) -> None:
        """Starts a task for each call, as soon as a worker is free.

        A task, since what one call sets in its context should not be seen by the next.
        """
        background.start(self._list, background)
        while (pending := await self._get_next()) is not None:
            await self._idle_workers.acquire()
            background.start(self._make_call, background, pending)

    async def _list(self, background: _Background) -> None:
        try:
            await background.acquire_slot()
            async for page in self._pages:
                pending = [_Pending(item) for item in page]
                background.deliver(pending)
                self._add(*pending)
                del page, pending  # else they are kept until the next ones come
                await background.acquire_slot()
        except Exception as error:  # noqa: BLE001  (it is raised where the caller is)
            background.fail_at_end(error)
        self._add(None)

    def _add(self, *listed: _Pending | None) -> None:
        self._listed += listed
        for _ in listed:
            self._listed_count.release()

    async def _get_next(self) -> _Pending | None:
        """Returns the next call to make; None if there is none left."""
        await self._listed_count.acquire()
        return self._listed.popleft()

    async def _make_call(self, background: _Background, pending: _Pending) -> None:
        pending.outcome = await self._find_outcome(pending.item)
        self._idle_workers.release()
        background.wake_caller()

    async def _find_outcome(self, item: Any) -> Outcome[Any, Any]:
        try:
            return Outcome(item, await self._call(item))
        except Exception as error:  # noqa: BLE001  (the caller gets it as a value)
            return Outcome(item, None, error)


class _OutcomeIterator(AsyncIterator[Outcome[Any, Any]]):
    def __init__(self, queue: PageQueue[_Pending]) -> None:
        # A page counts as ahead until the caller has its first outcome.
        queue.is_ready = lambda page: page[0].has_outcome()
        self._queue = queue
        self._page: deque[_Pending] = deque()
        self._turnstile = Turnstile()

    async def __anext__(self) -> Outcome[Any, Any]:
        __tracebackhide__ = True
        with self._turnstile:
            if not self._page:
                self._page.extend(await anext(self._queue))
            if not await self._queue.wait_until(self._page[0].has_outcome):
                raise await self._queue.find_end_error()
        return self._page.popleft().outcome


_Background = Background[_Pending, _OutcomeIterator]
