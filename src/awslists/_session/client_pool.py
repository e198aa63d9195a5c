"""The clients of a Session: each opened once, used in one event loop, all closed together."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any
from weakref import finalize

from awslists._session.aws_client import AWSClient
from awslists._session.client_factory import ClientFactory
from awslists._session.shared_failures import SharedFailures
from awslists._session.unclosed import close_unclosed
from awslists._support.async_backend import (
    Interruptible,
    find_running_loop,
    finish,
    make_interruptible,
    make_lock,
    protect_from_ctrl_c,
)
from awslists.errors import SessionClosedError

if TYPE_CHECKING:
    from aiobotocore.session import AioSession

__all__ = ["ClientPool", "ClosedSessionError", "make_closed_error"]


class ClosedSessionError(Exception):
    """The Session is closed; callers see SessionClosedError, which knows their listing."""


def make_closed_error() -> SessionClosedError:
    """Makes the error that callers see."""
    return SessionClosedError("the session was closed; open a new one")


class ClientPool:
    """Opens clients on first use and closes them all.

    Attributes:
        factory: Creates the clients.
        closed: The pool is closed, or being closed.

    Args:
        factory: Creates the clients.
        closing: The functions through which the Session closes the pool; on trio, Ctrl+C is
            raised in them only once everything is closed.
    """

    def __init__(
        self, factory: ClientFactory, closing: Sequence[Callable[..., object]] = ()
    ) -> None:
        self.factory = factory
        self._closing = closing
        self.closed = False
        self._by_operation: dict[tuple[str, str], AWSClient] = {}
        self._by_session: dict[tuple[AioSession, str], AWSClient] = {}
        self._calls: set[Interruptible] = set()
        self._failures = SharedFailures()
        self._finalizer: finalize[Any, Any] | None = None
        self._lock: Any = None
        self._loop_and_process: tuple[object, int] | None = None
        self._stack = AsyncExitStack()

    async def client(self, service: str, operation: str) -> AWSClient:
        """Returns the client for an operation, and opens it if this is its first use.

        Call this within `until_closed`: closing the Session interrupts a task that opens a client.

        Raises:
            ClosedSessionError: The Session is closed.
        """
        __tracebackhide__ = True
        if self.closed:
            raise ClosedSessionError
        client = self._by_operation.get((service, operation))
        if client is None:
            session = self.factory.get_session(service, operation)
            client = await self._get_or_open(session, service)
            self._by_operation[service, operation] = client
        return client

    async def open_whole(self, service: str) -> AWSClient:
        """Returns the client that knows all operations of a service; within `until_closed`.

        Raises:
            ClosedSessionError: The Session is closed.
        """
        __tracebackhide__ = True
        if self.closed:
            raise ClosedSessionError
        return await self._get_or_open(self.factory.get_whole_session(), service)

    def until_closed(self) -> AbstractAsyncContextManager[None]:
        """Ends the calls made within this context as soon as the Session is closed.

        Raises:
            ClosedSessionError: The Session was closed.
            RuntimeError: The Session belongs to another event loop.
        """
        self.check_loop()
        return _UntilClosed(self._calls)

    async def aclose(self) -> None:
        """Interrupts all calls and closes all clients, the last opened first.

        Raises:
            RuntimeError: The Session belongs to another event loop.
        """
        self.check_loop()
        if not self.closed:
            self.closed = True
            if self._finalizer is not None:
                self._finalizer.detach()
            for call in self._calls:
                call.interrupt()
        self._by_operation.clear()
        self._by_session.clear()
        await finish(self._stack.aclose)

    def check_loop(self) -> None:
        """Binds the pool to the running event loop and process; raises if it belongs to others.

        Connections hang in any loop but the one they were opened in; a forked process shares its
        parent's connections.

        Raises:
            RuntimeError: The Session belongs to another event loop.
        """
        if self._loop_and_process is None:
            self._loop_and_process = _get_loop_and_process()
            protect_from_ctrl_c(*self._closing, type(self).aclose, finish)
        if self._loop_and_process != _get_loop_and_process() and not self.closed:
            raise RuntimeError(
                "this Session belongs to another event loop, or to the process that this one was "
                "forked from; open, use and close a Session within each asyncio.run, thread and "
                "process"
            )

    async def _get_or_open(self, session: AioSession, service: str) -> AWSClient:
        __tracebackhide__ = True
        joined = self._failures.join()
        async with self._get_lock():
            # Another task may have opened it, or failed to, while this one waited for the lock.
            if client := self._by_session.get((session, service)):
                return client
            open_client = partial(self._open, session, service)
            return await self._failures.attempt(joined, open_client)

    async def _open(self, session: AioSession, service: str) -> AWSClient:
        __tracebackhide__ = True
        open_client = self.factory.prepare(session, service)
        if self._finalizer is None:
            self._finalizer = finalize(
                self,
                close_unclosed,
                *(self._stack, _get_loop_and_process(), repr(self.factory.settings)),
            )
        client = await open_client(self._stack)
        self._by_session[session, service] = client
        if self.closed:  # by another task while this one opened the client
            await self.aclose()
        return client

    def _get_lock(self) -> Any:
        """Returns the lock for opening clients; it is created late, for the running library."""
        if self._lock is None:
            self._lock = make_lock()
        return self._lock


class _UntilClosed(AbstractAsyncContextManager[None]):
    """A class and not a generator, since that takes 10 µs more of each call."""

    def __init__(self, calls: set[Interruptible]) -> None:
        self._calls = calls
        self._call = make_interruptible()

    async def __aenter__(self) -> None:
        self._calls.add(self._call)
        await self._call.__aenter__()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            await self._call.__aexit__(exc_type, exc_value, traceback)
        finally:
            self._calls.remove(self._call)
        if self._call.was_interrupted:
            raise ClosedSessionError from None


def _get_loop_and_process() -> tuple[object, int]:
    return find_running_loop(), os.getpid()
