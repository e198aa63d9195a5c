"""A week of waiting in minutes: clocks that skip idle waits, and only these.

When all tasks wait and no answer is awaited, the loop sets its clock to the time of the next timer
instead of sleeping. While a request is in flight, a thread works or a connection opens, it waits as
long as it takes, so that no timeout ever fires because of a skip.

Most code reads the time from the loop: anyio, asyncio, aiohttp's timeouts, and how awslists and
botocore retry. What reads another clock gets this one in its place, as freezegun does it:

- `awslists._listings.watch` and `scan`: ``datetime.now``, for how far back a turn looks;
- `botocore.credentials`: ``datetime.now``, for when credentials expire;
- `aiohttp.connector`: ``monotonic``, for how long idle connections are kept.

Signatures are left on the computer's clock, which the server has as well.
"""

from __future__ import annotations

import asyncio
import datetime as datetime_module
import gc
import inspect
import math
import selectors
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta, tzinfo
from importlib import import_module
from types import AsyncGeneratorType, CoroutineType, GeneratorType, ModuleType
from typing import Any, Protocol, TypeVar, TypeVarTuple

__all__ = ["SkippingLoop", "is_awaiting_network", "run_in_virtual_time"]

T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")


class Skip(Protocol):
    """Skips a number of seconds, if it may; returns whether it did."""

    def __call__(self, seconds: float, *, at_once: bool = False) -> bool: ...


class SkippingLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock skips idle waits.

    Args:
        step: Seconds to skip at least, so that many timers one after the other are met at once.
            Default: just as many as it takes.
        patience: Returns the real seconds without an answer after which that wait is skipped too,
            so that its timeouts can be tested. Default: none is.

    Attributes:
        skipped: The seconds that were skipped so far.
    """

    def __init__(
        self, *, step: float = 0.0, patience: Callable[[], float] = lambda: math.inf
    ) -> None:
        self.skipped = 0.0
        self._step = step
        self._threads = 0
        self._latest: asyncio.Task[Any] | None = None
        super().__init__(_SkippingSelector(self._skip, patience))

    def time(self) -> float:
        """Return the time of the clock, in seconds."""
        return super().time() + self.skipped

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Arguments], T], *args: *Arguments
    ) -> asyncio.Future[T]:
        """Run a function in a thread; nothing is skipped until it ends."""
        self._threads += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._leave_thread)
        return future

    async def shutdown_default_executor(self, *arguments: Any) -> None:
        """Wait for threads to end; nothing is skipped until then."""
        self._threads += 1
        try:
            await super().shutdown_default_executor(*arguments)
        finally:
            self._threads -= 1

    def _leave_thread(self, _: object) -> None:
        self._threads -= 1

    def _skip(self, seconds: float, *, at_once: bool = False) -> bool:
        """Skip a wait if it is idle or must be skipped at once; return whether it was."""
        if not at_once and (self._threads or self._is_awaiting_network()):
            return False
        self.skipped += max(seconds, self._step)
        return True

    def _is_awaiting_network(self) -> bool:
        # Mostly it is the same task as when it was last asked.
        if self._latest is not None and is_awaiting_network(self._latest):
            return True
        tasks = asyncio.all_tasks(self)
        self._latest = next(filter(is_awaiting_network, tasks), None)
        return self._latest is not None


class _SkippingSelector(selectors.DefaultSelector):
    """Waits for sockets, unless nothing has happened there and the wait can be skipped."""

    def __init__(self, skip: Skip, patience: Callable[[], float]) -> None:
        super().__init__()
        self._skip_wait, self._get_patience = skip, patience

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        events = super().select(0)
        if events or self._skip_wait(timeout):
            return events
        patience = self._get_patience()
        events = super().select(min(timeout, patience))
        if not events and timeout > patience:
            self._skip_wait(timeout - patience, at_once=True)
        return events


def is_awaiting_network(task: asyncio.Task[Any]) -> bool:
    """Return whether a task is within aiohttp, whose requests are behind an opaque wrapper."""
    awaited: Any = task.get_coro()
    while awaited is not None:
        code = getattr(awaited, "cr_code", None)
        if type(awaited).__name__ == "coroutine_wrapper" or "aiohttp" in getattr(
            code, "co_filename", ""
        ):
            return True
        awaited = _get_awaited(awaited)
    return False


def _get_awaited(awaiting: Any) -> Any:
    """Return what a coroutine, a generator, or the step of an async generator waits for."""
    match awaiting:
        case CoroutineType():
            return awaiting.cr_await
        case GeneratorType():
            return awaiting.gi_yieldfrom
        case AsyncGeneratorType():
            return awaiting.ag_await
    if type(awaiting).__name__ in {"async_generator_asend", "async_generator_athrow"}:
        return next(filter(inspect.isasyncgen, gc.get_referents(awaiting)), None)
    return None


def run_in_virtual_time(
    main: Callable[[Callable[[], datetime]], Coroutine[Any, Any, T]], start: datetime
) -> T:
    """Run with a clock that begins at a time and skips idle waits.

    Args:
        main: Takes the function that tells the time.
        start: The time at which the clock begins.
    """
    loop = SkippingLoop()
    zero = loop.time()

    def now() -> datetime:
        return start + timedelta(seconds=loop.time() - zero)

    with asyncio.Runner(loop_factory=lambda: loop) as runner, _replacing_clocks(now, loop.time):
        return runner.run(main(now))


@contextmanager
def _replacing_clocks(
    now: Callable[[], datetime], monotonic: Callable[[], float]
) -> Iterator[None]:
    """Replace the clocks that are not the loop's."""
    own_datetime = _make_datetime(now)
    own_module = ModuleType("datetime")
    vars(own_module).update(vars(datetime_module), datetime=own_datetime)
    replacements: list[tuple[str, str, Any]] = [
        ("awslists._listings.scan", "datetime", own_datetime),
        ("awslists._listings.watch", "datetime", own_datetime),
        ("botocore.credentials", "datetime", own_module),
        ("aiohttp.connector", "monotonic", monotonic),
    ]
    with ExitStack() as stack:
        for path, name, value in replacements:
            module = import_module(path)
            stack.callback(setattr, module, name, getattr(module, name))
            setattr(module, name, value)
        yield


def _make_datetime(clock: Callable[[], datetime]) -> type[datetime]:
    """Make a class that passes for datetime, except that it tells the time of a clock."""

    class Kind(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, datetime)

    class OwnDatetime(datetime, metaclass=Kind):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return clock().astimezone(tz)

    return OwnDatetime
