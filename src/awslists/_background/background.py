"""The context that starts and stops background tasks, and the functions for these tasks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from types import TracebackType
from typing import Any, Generic, NoReturn, Protocol, TypeVar, TypeVarTuple

from anyio import CancelScope, create_task_group

from awslists._background.page_queue import PageQueue
from awslists._pages.page import Page
from awslists._support.hints import AttributeHints
from awslists.errors import AWSListsError

__all__ = ["Background"]

Arguments = TypeVarTuple("Arguments")
# Invariant, unlike the Item of Listing: items go in as well as out.
T = TypeVar("T")
Given = TypeVar("Given", bound=AsyncIterator[Any])


class Monitor(Protocol):
    """Counts what the caller has taken.

    Attributes:
        stopped: Whether there was more.
    """

    stopped: bool

    def __call__(self, items: int, /) -> object:
        """Counts a page with this number of items."""


LISTING_VERBS = ("collect", "first", "pages")
ENTER_FIRST = "enter it first: async with listing.scan() as items (or prefetch, map, merge, watch)"
ADVICE = """\
A generator that yields inside a scan, prefetch, map, merge or watch was abandoned; another task is
closing it. Iterate over the generator under contextlib.aclosing. If a framework iterates over it,
as FastAPI does over a path operation that yields, enter the scan outside of it, for example in a
dependency that yields."""


class Background(AttributeHints, AbstractAsyncContextManager[Given, None], Generic[T, Given]):
    """Runs tasks that fetch pages while the context is open; gives an iterator of their items.

    A task waits for a free slot before it fetches a page, so it never holds a page that it cannot
    deliver. When a task fails, all pages fetched so far are in the queue, and the caller gets them
    before the error.

    Args:
        slots: Number of pages that may be in flight or waiting for the caller.
        work: The first task. It fetches and delivers pages, or starts tasks that do.
        give: Makes the iterator that the caller gets.
        monitor: Shows how many items the caller has taken.
    """

    def __init__(
        self,
        slots: int,
        work: Callable[[Background[T, Given]], Awaitable[None]],
        give: Callable[[PageQueue[T]], Given],
        monitor: AbstractContextManager[Monitor] | None = None,
    ) -> None:
        self._slots = slots
        self._work = work
        self._give = give
        self._monitor = monitor
        self._entered = False

    async def __aenter__(self) -> Given:
        if self._entered:
            raise RuntimeError(
                "already entered; call scan() (or prefetch, map, merge, watch) again"
            )
        self._entered = True
        if self._monitor is None:
            self._queue = PageQueue[T](self._slots)
        else:
            self._count = self._monitor.__enter__()
            self._queue = PageQueue[T](self._slots, self._count)
        self._scope = CancelScope()
        self._task_group = create_task_group()
        await self._task_group.__aenter__()
        self._task_group.start_soon(self._run)
        return self._give(self._queue)

    def __aiter__(self) -> NoReturn:
        raise TypeError(ENTER_FIRST)

    def _hint_for_attribute(self, name: str) -> str:
        return f": {ENTER_FIRST}" if name in LISTING_VERBS else ""

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a scan, prefetch, map, merge or watch cannot be copied or pickled; send "
            "listing.request to the other process, rebuild the listing there with from_request, "
            "and start it there"
        )

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        before = self._queue.error
        error = await self._stop_tasks()
        if error is None and exc_value is None and before is None:
            error = self._choose_exit_error()
        if error is not None:
            raise error

    async def _stop_tasks(self) -> BaseException | None:
        """Cancels the tasks and waits for them; returns what they raised, if anything."""
        self._scope.cancel()
        # A cancellation must not replace the caller's own error. Nothing here waits for long, and
        # the caller is cancelled at the next await.
        self._task_group.cancel_scope.shield = True
        try:
            # Without the caller's error, which the task group would wrap in a group.
            await self._task_group.__aexit__(None, None, None)
        except BaseExceptionGroup as group:
            return _unwrap(group)
        except RuntimeError as misuse:
            misuse.add_note(ADVICE)
            raise
        finally:
            self._queue.end()
            self._queue.clear()
            self._stop_monitor()
        return None

    def _stop_monitor(self) -> None:
        if self._monitor is not None:
            self._count.stopped = not self._queue.complete
            self._monitor.__exit__(None, None, None)

    def _choose_exit_error(self) -> Exception | None:
        """Returns the error that the caller's own generator of listings raised while it was closed.

        A listing that failed at the last moment is of no interest to a caller who has left.
        """
        error = self._queue.error
        return None if isinstance(error, AWSListsError) else error

    async def _run(self) -> None:
        try:
            with self._scope:
                async with create_task_group() as self._workers:
                    self.start(self._work, self)
                # The task group alone is cancelled if something that a task awaits was cancelled.
                if not (self._scope.cancel_called or self._workers.cancel_scope.cancel_called):
                    self._queue.complete = self._queue.error is None
        finally:
            self._queue.end()

    def start(self, work: Callable[[*Arguments], Awaitable[None]], *arguments: *Arguments) -> None:
        """Starts a task. If it fails, all tasks are cancelled and the caller gets the error."""

        async def guarded() -> None:
            __tracebackhide__ = True
            try:
                await work(*arguments)
            except Exception as error:  # noqa: BLE001  (it is raised where the caller is)
                self._queue.error = self._queue.error or error
                self._scope.cancel()

        self._workers.start_soon(guarded)

    async def acquire_slot(self) -> None:
        """Waits until another page may be fetched."""
        await self._queue.slots.acquire()

    def deliver(self, items: Sequence[T]) -> None:
        """Hands the items of a page to the caller; a slot must have been acquired for it."""
        self._queue.put(items)

    async def deliver_all(self, pages: AsyncIterator[Page[Any]]) -> None:
        """Fetches pages to the last one and hands each to the caller."""
        __tracebackhide__ = True
        await self.acquire_slot()
        async for page in pages:
            self.deliver(page.items)
            del page  # else it is kept until the next one comes
            await self.acquire_slot()
        self._queue.slots.release()

    def wake_caller(self) -> None:
        """Lets the caller look again for what it waits for."""
        self._queue.wake()

    def fail_at_end(self, error: Exception) -> None:
        """Raises an error where the caller is, once all tasks have ended and all was taken."""
        self._queue.error = error

    def finish(self) -> None:
        """Ends the iteration after what was delivered, and cancels all tasks."""
        self._queue.complete = True
        self._scope.cancel()


def _unwrap(error: BaseException) -> BaseException:
    """Returns the error inside groups that hold a single one."""
    while isinstance(error, BaseExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error
