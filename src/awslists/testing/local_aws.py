"""LocalAWS: starts and stops the emulator, and injects faults."""

from __future__ import annotations

import weakref
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, NoReturn, Self

import anyio
from anyio.to_thread import run_sync

from awslists._listings.listing import Listing
from awslists._session.session import Session
from awslists._support.arguments import require_positive
from awslists.testing._emulator.account import Account
from awslists.testing._emulator.behaviour import Behaviour
from awslists.testing._server.directions import (
    make_client_arguments,
    make_environ,
    make_session,
)
from awslists.testing._server.injection import Injection, Injections
from awslists.testing._server.messages import ReceivedRequest
from awslists.testing._server.server import Server
from awslists.testing._server.server_thread import ServerThread
from awslists.testing.faults import Fault

__all__ = ["LocalAWS"]


class LocalAWS(Account):
    """Serves list operations over HTTP on loopback, from an account that you fill.

    The four documented operations have methods of their own, such as `add_images`; `add` takes any
    listing. It filters, sorts, pages, hands out tokens and validates as the service does, and
    checks the signature of each request. It runs in a thread with its own event loop, so that code
    on asyncio, on trio, or without an event loop (boto3) can list from it. Use it with
    ``async with`` or ``with``, or call `start` and `close` in a notebook.

    Args:
        host: The address to listen on; loopback by default, so that no other machine reaches it.
        port: The port to listen on; by default a free one.
        latency: Seconds to wait before each answer, 0 or more; can be changed at any time.
        kept_requests: How many of the latest requests and tokens to keep, 1 or more; by default
            all.

    Attributes:
        behaviour: Behaviour that the reference leaves open, such as the rounding of time bounds;
            can be changed at any time.
        kept_requests: The number of latest requests that are kept; None for all.

    Examples:
        >>> async with LocalAWS() as local, local.session() as aws:
        ...     local.add_images(250)
        ...     local.inject(faults.throttling(), times=2)
        ...     assert len(await ListImages(aws).collect()) == 250
        ...     assert len(local.requests) == 5
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        latency: float = 0,
        kept_requests: int | None = None,
    ) -> None:
        super().__init__()
        if kept_requests is not None:
            require_positive("kept_requests", kept_requests)
        self.kept_requests: int | None = kept_requests
        self._latency: float = _checked_latency(latency)
        self.behaviour: Behaviour = Behaviour()
        self._host, self._port = host, port
        self._injections = Injections()
        # The server's thread must not keep this alive, since dropping it stops the server.
        own: LocalAWS = weakref.proxy(self)
        fault_for = self._injections.fault_for
        self._server = Server(
            own, fault_for, lambda: own.latency, lambda: own.behaviour, kept_requests
        )
        self._thread: ServerThread | None = None

    @property
    def latency(self) -> float:
        """Seconds to wait before each answer; can be changed at any time."""
        return self._latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self._latency = _checked_latency(seconds)

    @property
    def endpoint_url(self) -> str:
        """The URL that it listens on; give it to any SDK as the endpoint."""
        if self._thread is None:
            raise RuntimeError("LocalAWS is not running: start it, or use it in a `with`")
        return self._thread.url

    @property
    def requests(self) -> list[ReceivedRequest]:
        """The requests received, oldest first; only the latest with `kept_requests`."""
        return self._server.requests

    @property
    def connections(self) -> int:
        """The number of connections that clients have open; may be read from any thread."""
        return self._server.connections

    @property
    def pending(self) -> int:
        """The number of requests not yet answered; may be read from any thread.

        A request whose client has disconnected is no longer pending.
        """
        return self._server.pending

    @property
    def client_arguments(self) -> dict[str, Any]:
        """Arguments for ``client`` of a boto3 session or ``create_client`` of an aiobotocore one.

        If the environment sets a proxy, pass ``config=Config(proxies={})`` as well.
        """
        return make_client_arguments(self.endpoint_url)

    @property
    def environ(self) -> dict[str, str]:
        """Environment variables that direct an SDK here, in any language.

        Examples:
            >>> import os
            >>> environment = {**os.environ, **local.environ}  # for subprocess.run(env=...)
        """
        return make_environ(self.endpoint_url)

    def start(self) -> Self:
        """Start listening, where ``with`` cannot be used, as in a notebook.

        It listens until it is closed, or until it and its sessions are garbage-collected: keep it,
        not just its address.

        Raises:
            RuntimeError: It is already running.

        Examples:
            >>> local = LocalAWS().start()
            >>> local.close()
        """
        if self._thread is not None:
            raise RuntimeError("LocalAWS is already running: make another one")
        server, host, port = self._server, self._host, self._port
        self._thread = ServerThread(lambda: server.serve(host, port))
        self._stop = weakref.finalize(self, self._thread.stop)
        self._stop.atexit = False
        return self

    def close(self) -> None:
        """Stop listening; the account stays. Closing twice does nothing."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stop()
            thread.join()

    def session(self, **arguments: Any) -> Session:
        """Make a Session that lists from here, whatever profile or proxy the environment sets.

        It makes up to ten attempts, and its calls wait in line while they are throttled, as in any
        Session. While everything is throttled it sends 50 calls a second, not one every two
        seconds as it would to AWS: there is no account to protect, and tests should be fast.

        Args:
            arguments: Arguments of the `Session`. To test how your code handles an error, pass
                ``config=AioConfig(retries={"total_max_attempts": 1})``: ten attempts hide most
                faults and take a minute to give up.
        """
        return make_session(self, self.client_arguments | arguments)

    def inject(
        self,
        fault: Fault,
        *,
        operation: str | type[Listing[Any]] | None = None,
        skip: int = 0,
        times: int | None = 1,
    ) -> Injection:
        """Inject a fault into the answers to coming requests.

        The first fault that applies to a request changes its answer, and every retry is a request.
        A fault that applies to no request makes no test fail, so check `Injection.hits`.

        Args:
            fault: One of `awslists.testing.faults`, or any function from Answer to Answer.
            operation: Only for this operation, such as `ListImages` or ``"ListImages"``; by
                default for all.
            skip: The number of requests to let through first, 0 or more.
            times: The number of requests to apply to, 0 or more; None for all.

        Returns:
            The injection, which counts the requests that the fault applied to.

        Raises:
            TypeError: `fault` is not a function, or is one of `faults` that was not called.
            ValueError: LocalAWS does not serve the operation, or a number is negative.
        """
        return self._injections.add(fault, operation, skip, times)

    def clear_faults(self) -> None:
        """Remove all faults."""
        self._injections.clear()

    def held(self) -> AbstractContextManager[None]:
        """Hold all answers inside a ``with`` block.

        Requests arrive, and `requests` and `pending` count them. They are answered when the block
        is left, in whatever way, from the account as it is then: everything that you change inside
        the block comes at once. Do not wait for a listing inside it.

        Examples:
            >>> first, second = local.add_images(2)
            >>> with local.held():
            ...     changed = local.update(first, image_status="UPDATING")
            ...     local.remove(second)
        """
        return self._server.holding.held()

    def reset(self) -> None:
        """Empty the account, forget requests and faults, and restore latency and behaviour.

        Requests that were sent before do not count afterwards, those of cancelled code included,
        and meet no faults that are injected later. (A fault that resets cannot wait for requests
        that are still to be read, and these count.)
        """
        if thread := self._thread:
            thread.run(self._server.catch_up)
        self.clear()
        self.clear_faults()
        self._server.forget()
        self.latency = 0
        self.behaviour = Behaviour()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "LocalAWS runs a server and cannot be copied or pickled: send its client_arguments "
            "instead; any process can connect with them"
        )

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        # Not in a thread: a cancellation in between would leave a server that is never closed.
        return self.start()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with anyio.CancelScope(shield=True):
            await run_sync(self.close)


def _checked_latency(seconds: object) -> float:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError(f"latency must be a number of seconds, not {seconds!r}")
    if not seconds >= 0:
        raise ValueError(f"latency must be 0 seconds or more, not {seconds!r}")
    return seconds
