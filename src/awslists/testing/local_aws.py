"""LocalAWS: starts and stops the emulator, and says what is to go wrong."""

from __future__ import annotations

import weakref
from types import TracebackType
from typing import Any, NoReturn, Self

import anyio
from anyio.to_thread import run_sync

from awslists._listings.listing import Listing
from awslists._session.session import Session
from awslists._support.arguments import require_positive
from awslists.testing._emulator.account import REGION, Account
from awslists.testing._emulator.behaviour import Behaviour
from awslists.testing._server.injection import Injection, Injections
from awslists.testing._server.messages import ReceivedRequest
from awslists.testing._server.server import Server
from awslists.testing._server.server_thread import ServerThread
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY
from awslists.testing.faults import Fault

__all__ = ["LocalAWS"]


class LocalAWS(Account):
    """The four operations over real HTTP on loopback, from an account that you fill.

    It filters, sorts, cuts pages, hands out tokens, validates and refuses as the service does, and
    checks the signature of each request. It runs in a thread with an event loop of its own, so
    that code on asyncio, on trio, or without any (boto3) can list from it: use it with ``async
    with`` or with ``with``, or `start` and `close` it in the cells of a notebook.

    Args:
        host: The address to listen on; loopback by default, so that nobody else can reach it.
        port: The port to listen on; by default a free one.
        latency: Seconds to wait before each answer; can be changed at any time.
        kept_requests: How many of the latest requests to keep, and how many of the latest tokens
            to know, 1 or more; by default all.

    Attributes:
        behaviour: What the reference leaves open about the service, such as the rounding of time
            bounds; can be changed at any time.
        kept_requests: How many of the latest requests are kept; None for all.

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
        # The thread of the server must not keep alive what is to stop it when it is dropped.
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
        """Where it listens; give it to any SDK as the endpoint."""
        if self._thread is None:
            raise RuntimeError("LocalAWS is not running: start it, or use it in a `with`")
        return self._thread.url

    @property
    def requests(self) -> list[ReceivedRequest]:
        """Every request received, the oldest first; the latest if only some are kept."""
        return self._server.requests

    @property
    def connections(self) -> int:
        """The number of connections that clients have open now; from any thread."""
        return self._server.connections

    @property
    def pending(self) -> int:
        """The number of requests received and not yet answered; from any thread.

        A request whose client has gone away is no longer pending.
        """
        return self._server.pending

    @property
    def client_arguments(self) -> dict[str, Any]:
        """What a boto3 or aiobotocore session's ``client`` or ``create_client`` needs.

        A proxy that the environment names wants ``config=Config(proxies={})`` beside it.
        """
        return {
            "endpoint_url": self.endpoint_url,
            "region_name": REGION,
            "aws_access_key_id": ACCESS_KEY_ID,
            "aws_secret_access_key": SECRET_ACCESS_KEY,
        }

    def start(self) -> Self:
        """Starts to listen, where no ``with`` can be, as in a notebook.

        It listens until it is closed, or until neither it nor a session of it is in use any more:
        keep it, not just its address.

        Raises:
            RuntimeError: It is running.

        Examples:
            >>> local = LocalAWS().start()
            >>> local.close()
        """
        if self._thread is not None:
            raise RuntimeError("LocalAWS is running already: make another one")
        server, host, port = self._server, self._host, self._port
        self._thread = ServerThread(lambda: server.serve(host, port))
        self._stop = weakref.finalize(self, self._thread.stop)
        self._stop.atexit = False
        return self

    def close(self) -> None:
        """Stops listening; the account stays. Closing twice does nothing."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stop()
            thread.join()

    def session(self, **arguments: Any) -> Session:
        """A Session that lists from here, whatever profile or proxy the environment names.

        It retries as any Session does, in ten attempts, and its calls wait in line while they are
        throttled; but at 50 calls a second or more, where AWS is asked once in two seconds, since
        no account has to be spared here and tests should be fast.

        Args:
            arguments: Go to the `Session`. To test what your code does about an error, pass
                ``config=AioConfig(retries={"total_max_attempts": 1})``, since ten attempts ride
                out most faults, and take a minute to give up.
        """
        from awslists._session.botocore_sessions import make_sealed_session

        sealed = make_sealed_session()
        sealed.register_component("local_aws", self)  # which listens as long as it is in use
        return Session(**{"botocore_session": sealed, **self.client_arguments, **arguments})

    def inject(
        self,
        fault: Fault,
        *,
        operation: str | type[Listing[Any]] | None = None,
        skip: int = 0,
        times: int | None = 1,
    ) -> Injection:
        """Lets something go wrong.

        A request meets the first fault that still applies to it, and every retry is a request.
        A fault that strikes no request makes no test fail: see `Injection.hits`.

        Args:
            fault: One of `awslists.testing.faults`, or any function from Answer to Answer.
            operation: Only for this operation, such as `ListImages` or ``"ListImages"``.
            skip: Let so many requests pass before.
            times: For so many requests; None for all that come.

        Returns:
            What tells how many requests the fault has struck.

        Raises:
            TypeError: `fault` is no function, or one of `faults` that was not called.
            ValueError: There is no such operation here, or a number is negative.
        """
        return self._injections.add(fault, operation, skip, times)

    def clear_faults(self) -> None:
        """Lets everything go right again."""
        self._injections.clear()

    def reset(self) -> None:
        """Forgets the account, the requests and the faults; restores latency and behaviour."""
        self.clear()
        self.clear_faults()
        self._server.forget()
        self.latency = 0
        self.behaviour = Behaviour()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "LocalAWS runs a server and cannot be copied or pickled: send its client_arguments, "
            "which lead there from any process"
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
        # Not in a thread: if it were cancelled meanwhile, nobody would close what has started.
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
