"""LocalAWS: starts and stops the emulator, and says what is to go wrong."""

from __future__ import annotations

import inspect
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import Any, NoReturn, Self

import anyio
from anyio.from_thread import start_blocking_portal
from anyio.to_thread import run_sync

from awslists.listing import Listing
from awslists.session import Session
from awslists.testing import faults
from awslists.testing.account import REGION, Account
from awslists.testing.behaviour import Behaviour
from awslists.testing.emulation import OPERATIONS
from awslists.testing.faults import Fault
from awslists.testing.messages import ReceivedRequest
from awslists.testing.server import Server
from awslists.testing.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY

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

    Attributes:
        behaviour: What the reference leaves open about the service, such as the rounding of time
            bounds; can be changed at any time.

    Examples:
        >>> async with LocalAWS() as local, local.session() as aws:
        ...     local.add_images(250)
        ...     local.inject(faults.throttling(), times=2)
        ...     assert len(await ListImages(aws).collect()) == 250
        ...     assert len(local.requests) == 5
    """

    def __init__(self, *, host: str = "127.0.0.1", port: int = 0, latency: float = 0) -> None:
        super().__init__()
        self._latency: float = _checked_latency(latency)
        self.behaviour: Behaviour = Behaviour()
        self._host, self._port = host, port
        self._plans: list[_Plan] = []
        self._server = Server(self, self._fault_for, lambda: self.latency, lambda: self.behaviour)
        self._running = ExitStack()
        self._endpoint_url: str | None = None

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
        if self._endpoint_url is None:
            raise RuntimeError("LocalAWS is not running: start it, or use it in a `with`")
        return self._endpoint_url

    @property
    def requests(self) -> list[ReceivedRequest]:
        """Every request received, the oldest first."""
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

        Raises:
            RuntimeError: It is running.

        Examples:
            >>> local = LocalAWS().start()
            >>> local.close()
        """
        if self._endpoint_url is not None:
            raise RuntimeError("LocalAWS is running already: make another one")
        with ExitStack() as stack:
            portal = stack.enter_context(start_blocking_portal())
            serving = portal.wrap_async_context_manager(self._server.serve(self._host, self._port))
            self._endpoint_url = stack.enter_context(serving)
            self._running = stack.pop_all()
        return self

    def close(self) -> None:
        """Stops listening; the account stays. Closing twice does nothing."""
        self._endpoint_url = None
        self._running.close()

    def session(self, **arguments: Any) -> Session:
        """A Session that lists from here, whatever profile or proxy the environment names.

        It retries as any Session does, in ten attempts, but in botocore's standard mode: the
        adaptive one would slow down all that comes after a call that was throttled.

        Args:
            arguments: Go to the `Session`. To test what your code does about an error, pass
                ``config=AioConfig(retries={"total_max_attempts": 1})``, since ten attempts ride
                out most faults, and take a minute to give up.
        """
        from awslists.clients import make_sealed_session

        sealed = {"botocore_session": make_sealed_session()}
        return Session(**{**sealed, **self.client_arguments, **arguments})

    def inject(
        self,
        fault: Fault,
        *,
        operation: str | type[Listing[Any]] | None = None,
        skip: int = 0,
        times: int | None = 1,
    ) -> None:
        """Lets something go wrong.

        A request meets the first fault that still applies to it, and every retry is a request.

        Args:
            fault: One of `awslists.testing.faults`, or any function from Answer to Answer.
            operation: Only for this operation, such as `ListImages` or ``"ListImages"``.
            skip: Let so many requests pass before.
            times: For so many requests; None for all that come.

        Raises:
            TypeError: `fault` is no function, or one of `faults` that was not called.
            ValueError: There is no such operation here, or a number is negative.
        """
        _check_fault(fault)
        if isinstance(operation, type):
            operation = str(getattr(operation, "operation", operation.__name__))
        if operation not in (None, *OPERATIONS):
            raise ValueError(f"operation must be one of {', '.join(OPERATIONS)}, not {operation!r}")
        if skip < 0 or (times is not None and times < 0):
            raise ValueError(f"skip={skip} and times={times} must not be negative")
        self._plans.append(_Plan(fault, operation, skip, times))

    def clear_faults(self) -> None:
        """Lets everything go right again."""
        self._plans.clear()

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

    def _fault_for(self, request: ReceivedRequest) -> Fault | None:
        return next((plan.fault for plan in list(self._plans) if plan.strikes(request)), None)

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


@dataclass(slots=True)
class _Plan:
    fault: Fault
    operation: str | None
    skip: int
    times: int | None

    def strikes(self, request: ReceivedRequest) -> bool:
        """Whether the fault befalls this request; counts it."""
        if self.operation not in (None, request.operation) or self.times == 0:
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True


def _check_fault(fault: object) -> None:
    """Refuses no function, and a function of `faults` that makes a fault and was not called."""
    if not callable(fault):
        raise TypeError(f"a fault is a function from Answer to Answer, not {fault!r}")
    name = getattr(fault, "__name__", "")
    if name in faults.__all__ and getattr(faults, name) is fault:
        parameters = inspect.signature(fault).parameters.values()
        needed = any(parameter.default is parameter.empty for parameter in parameters)
        raise TypeError(f"call it: faults.{name}({'...' if needed else ''})")


def _checked_latency(seconds: object) -> float:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError(f"latency must be a number of seconds, not {seconds!r}")
    if not seconds >= 0:
        raise ValueError(f"latency must be 0 seconds or more, not {seconds!r}")
    return seconds
