"""Pages fetched by tasks in the background, and handed to a caller in the foreground."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Generic, NoReturn, TypeVar, TypeVarTuple

from anyio import CancelScope, Event, Semaphore, create_task_group
from anyio.lowlevel import checkpoint, checkpoint_if_cancelled

from awslists._pages.iterators import ItemIterator, Turnstile
from awslists._pages.page import Page
from awslists._support.hints import AttributeHints
from awslists.errors import AWSListsError
from awslists.models import ItemModel

__all__ = ["Background"]

Arguments = TypeVarTuple("Arguments")
# Items go in as well as out, so that it must not be the covariant one of Listing.
T = TypeVar("T", bound=ItemModel)


STEPS_TO_SEND = 8
"""So many turns of the event loop bring a request from its task to the network: aiobotocore 3.10
takes 5, on asyncio and on trio."""


LISTING_VERBS = ("collect", "first", "pages")
ENTER_FIRST = "enter it first: async with listing.scan() as items (or prefetch, merge)"
ADVICE = """\
A generator that yields within a scan, prefetch or merge was left early, and another task closes it:
iterate over it under contextlib.aclosing. Where a framework iterates over it, as FastAPI does over
a path operation that yields, enter the scan outside of it, such as in a dependency that yields."""


class Background(AttributeHints, AbstractAsyncContextManager[AsyncIterator[T], None], Generic[T]):
    """Tasks that fetch pages as long as the context lasts; gives an iterator of their items.

    A task asks for `room` before it fetches a page, so that it never waits with a page in its
    hands: all that was fetched before an error is on the belt, and comes before the error.

    Args:
        room: How many pages may be on their way or wait for the caller at a time.
        work: What the first task does: it fetches and delivers pages, or starts tasks that do.
    """

    def __init__(self, room: int, work: Callable[[Background[T]], Awaitable[None]]) -> None:
        self._room = room
        self._work = work
        self._entered = False

    async def __aenter__(self) -> AsyncIterator[T]:
        if self._entered:
            raise RuntimeError("already entered; call scan() (or prefetch, merge) again")
        self._entered = True
        self._belt = _Belt[T](self._room)
        self._scope = CancelScope()
        self._host = create_task_group()
        await self._host.__aenter__()
        self._host.start_soon(self._run)
        return ItemIterator(self._belt)

    def __aiter__(self) -> NoReturn:
        raise TypeError(ENTER_FIRST)

    def _hint_for_attribute(self, name: str) -> str:
        return f": {ENTER_FIRST}" if name in LISTING_VERBS else ""

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a scan, prefetch or merge cannot be copied or pickled: call the method again; send "
            "listing.request to another process, and remake the listing by from_request"
        )

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        before = self._belt.error
        self._scope.cancel()
        # A cancellation must not take the place of the caller's own error; nothing here waits for
        # long, and the caller hears of it at the next await.
        self._host.cancel_scope.shield = True
        error = None
        try:
            # Without that error, which the task group would wrap in a group.
            await self._host.__aexit__(None, None, None)
        except BaseExceptionGroup as group:
            error = _bare(group)
        except RuntimeError as misuse:
            misuse.add_note(ADVICE)
            raise
        finally:
            self._belt.end()
            self._belt.clear()
        if error is None and exc_value is None and before is None:
            error = self._error_of_leaving()
        if error is not None:
            raise error

    def _error_of_leaving(self) -> Exception | None:
        """What the caller's own generator of listings has raised as it was closed.

        That a listing failed in the last moment is nothing to a caller who has left it.
        """
        error = self._belt.error
        return None if isinstance(error, AWSListsError) else error

    async def _run(self) -> None:
        try:
            with self._scope:
                async with create_task_group() as self._workers:
                    self.start(self._work, self)
                # The second is cancelled if something that a task awaits is cancelled by others.
                if not (self._scope.cancel_called or self._workers.cancel_scope.cancel_called):
                    self._belt.complete = True
        finally:
            self._belt.end()

    def start(self, work: Callable[[*Arguments], Awaitable[None]], *arguments: *Arguments) -> None:
        """Starts a task; if it fails, all are cancelled and the caller gets the error."""

        async def guarded() -> None:
            __tracebackhide__ = True
            try:
                await work(*arguments)
            except Exception as error:  # noqa: BLE001  (it is raised where the caller is)
                self._belt.error = self._belt.error or error
                self._scope.cancel()

        self._workers.start_soon(guarded)

    async def room(self) -> None:
        """Waits until one more page may be fetched."""
        await self._belt.room.acquire()

    def deliver(self, items: Sequence[T]) -> None:
        """Hands over the items of a page that there was room for."""
        self._belt.put(items)

    async def deliver_all(self, pages: AsyncIterator[Page[T]]) -> None:
        """Fetches and hands over one page after the other."""
        __tracebackhide__ = True
        await self.room()
        async for page in pages:
            self.deliver(page.items)
            await self.room()
        self._belt.room.release()

    def finish(self) -> None:
        """Ends the iteration behind what was delivered, and cancels what is under way."""
        self._belt.complete = True
        self._scope.cancel()


class _Belt(AsyncIterator[Sequence[T]]):
    """Carries pages from the tasks to the caller.

    A memory stream of anyio would lose a page that it hands to a caller who is cancelled in that
    moment. Here a page stays until it is taken.

    Attributes:
        room: Counts the pages that may still be fetched.
        error: What ended it early.
        complete: Whether all pages were put on it.
    """

    def __init__(self, capacity: int) -> None:
        self.room = Semaphore(capacity, fast_acquire=True)
        self.error: Exception | None = None
        self.complete = False
        self._pages: deque[Sequence[T]] = deque()
        self._ended = False
        self._room_was_made = False
        self._arrival = Event()
        self._turnstile = Turnstile()

    def put(self, items: Sequence[T]) -> None:
        """Puts a page on it that there was room for."""
        if items:
            self._pages.append(items)
            self._arrival.set()
        else:
            self.room.release()

    def end(self) -> None:
        """Nothing more will be put on it."""
        self._ended = True
        self._arrival.set()

    def clear(self) -> None:
        """Throws away what the caller has not taken."""
        self.complete = self.complete and not self._pages
        self._pages.clear()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "the iterator of a scan, prefetch or merge cannot be copied or pickled: send the items"
        )

    async def __anext__(self) -> Sequence[T]:
        __tracebackhide__ = True
        with self._turnstile.passing():
            while not (self._pages or self._ended):
                self._arrival = Event()
                await self._arrival.wait()
            if self._pages:
                await self._make_room()
            # The caller may have left meanwhile, in another task.
            if not self._pages:
                # The tasks may have heard of a cancellation before the caller does.
                await checkpoint_if_cancelled()
                raise self._why_it_ended()
        self._room_was_made = False
        return self._pages.popleft()

    async def _make_room(self) -> None:
        """Room for another page; a task that has waited for it gets to send its request.

        For what the caller does with the items may never wait for anything.
        """
        is_awaited = self.room.statistics().tasks_waiting
        if not self._room_was_made:
            self._room_was_made = True
            self.room.release()
        if is_awaited:
            for _ in range(STEPS_TO_SEND):
                await checkpoint()

    def _why_it_ended(self) -> Exception:
        if self.complete:
            return StopAsyncIteration()
        return self.error or RuntimeError(
            "the listing stopped before its end: its `async with` was left, or something that its "
            "tasks waited for was cancelled"
        )


def _bare(error: BaseException) -> BaseException:
    """The error without the groups that hold nothing else."""
    while isinstance(error, BaseExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error
