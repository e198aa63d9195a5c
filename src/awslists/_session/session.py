"""Session: opens the client of each service on first use, and closes them all."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self
from weakref import finalize

from awslists._session.aws_client import AWSClient
from awslists._session.regions import unknown_region, warn_of_unknown_region
from awslists._session.shared_failures import SharedFailures
from awslists._session.unclosed import close_lost
from awslists._support.async_backend import (
    Interruptible,
    finish,
    make_interruptible,
    make_lock,
    protect_from_ctrl_c,
    running_loop,
)
from awslists._support.hints import AttributeHints
from awslists._support.redaction import shown_address
from awslists.service_models import register_models

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

__all__ = ["ClosedSessionError", "Session"]


class Session(AttributeHints):
    """Credentials, region and settings, and the connections made with them.

    The client of a service is opened on first use, once even when many tasks ask at the same
    time, and lives until the Session is closed: use ``async with``, or `aclose` in a notebook.
    One that is lost without that gives a ResourceWarning; its asyncio loop, if it runs, closes it.
    Make one Session for a program, not one for each listing; it belongs to the event loop that it
    is first used in.

    It lists every operation that the installed botocore knows: those that awslists declares on
    clients that open fast, since they know no others, the rest on clients that know them all.

    Args:
        region_name: The AWS region; by default that of the profile or the environment.
        profile_name: A profile of the AWS config file; by default ``AWS_PROFILE``.
        endpoint_url: Where to send requests, instead of to AWS.
        config: An ``AioConfig`` or botocore ``Config``. It wins over the default, which is
            adaptive retries with 10 attempts (or, while AWS throttles, as many as fit into a
            minute), 64 connections, and our name in the user agent;
            ``retries`` that lack a mode or a number of attempts take those of the environment or
            the profile, or else ours. While AWS throttles, the calls of a Session wait in one
            line for their turn, and each has its error within 90 seconds, however many there
            are; with a number of attempts of your own, it takes as long as these do. Its
            timeouts, attempts, proxies, certificates and user agent reach the calls that fetch
            credentials too, unless there is a ``botocore_session``, which has settings of its own
            for them.
        verify: Whether to verify TLS certificates, or the path of a CA bundle to verify them with;
            by default ``AWS_CA_BUNDLE``, the profile's ``ca_bundle``, or else the public ones. It
            holds for the calls that fetch credentials too, as ``config`` does.
        aws_access_key_id: With the two below, explicit credentials; by default botocore's usual
            chain of environment, config files, container and instance.
        aws_secret_access_key: The secret of the access key.
        aws_session_token: The token of temporary credentials.
        botocore_session: An ``AioSession`` of the caller's to make the clients with.

    Examples:
        >>> async with Session(region_name="eu-west-1") as aws:
        ...     images = await ListImages(aws).collect()
    """

    def __init__(
        self,
        *,
        region_name: str | None = None,
        profile_name: str | None = None,
        endpoint_url: str | None = None,
        config: Config | None = None,
        verify: bool | str | os.PathLike[str] | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        botocore_session: AioSession | None = None,
    ) -> None:
        if botocore_session is not None and profile_name is not None:
            raise ValueError("give profile_name to the botocore_session, not beside it")
        if config is not None and not hasattr(config, "merge"):
            raise TypeError(f"config must be an AioConfig, not {type(config).__name__}")
        self._region_name = region_name
        self._profile_name = profile_name
        self._endpoint_url = endpoint_url
        self._config = config
        self._verify = _checked_verify(verify)
        self._credentials = {
            "aws_access_key_id": aws_access_key_id,
            "aws_secret_access_key": aws_secret_access_key,
            "aws_session_token": aws_session_token,
        }
        self._botocore_session = botocore_session
        self._clients: dict[tuple[AioSession, str], AWSClient] = {}
        self._client_of: dict[tuple[str, str], AWSClient] = {}
        self._calls: set[Interruptible] = set()
        self._stack = AsyncExitStack()
        self._lock: Any = None
        self._failures = SharedFailures()
        self._home: tuple[object, int] | None = None
        self._closed = False
        self._unknown_region = ""
        self._finalizer: finalize[Any, Any] | None = None

    @property
    def closed(self) -> bool:
        """Whether the Session has been closed."""
        return self._closed

    async def aclose(self) -> None:
        """Closes every connection, the last opened first. Closing twice does nothing.

        Listings that are running end with `SessionClosedError`. A cancellation or Ctrl+C is raised
        once everything is closed.

        Raises:
            RuntimeError: The Session was used in another event loop: only there it can be closed.
        """
        self._stay_at_home()
        if not self._closed:
            self._closed = True
            if self._finalizer is not None:
                self._finalizer.detach()
            for call in self._calls:
                call.interrupt()
        self._clients.clear()
        self._client_of.clear()
        await finish(self._stack.aclose)

    async def __aenter__(self) -> Self:
        self._stay_at_home()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a Session holds connections and cannot be copied or pickled: make one in each "
            "process, send listing.request there, and remake the listing by from_request; to "
            "return what a listing lists, await listing.collect()"
        )

    def __repr__(self) -> str:
        shown = {
            "region_name": self._region_name,
            "profile_name": self._profile_name,
            "endpoint_url": self._endpoint_url and shown_address(self._endpoint_url),
            "verify": self._verify,
        }
        arguments = [f"{name}={value!r}" for name, value in shown.items() if value is not None]
        state = " (closed)" if self._closed else ""
        return f"Session({', '.join(arguments)}){state}"

    def _hint_for_attribute(self, name: str) -> str:
        return ": write await session.aclose()" if name == "close" else ""

    async def _client(self, service: str, operation: str) -> AWSClient:
        __tracebackhide__ = True
        if self._closed:
            raise ClosedSessionError
        client = self._client_of.get((service, operation))
        if client is None:
            key = self._session_for(service, operation), service
            joined = self._failures.join()
            async with self._opening():
                # Another task may have opened it by now, or failed to.
                client = self._clients.get(key)
                if client is None:
                    client = await self._failures.attempt(joined, partial(self._open, *key))
            self._client_of[service, operation] = client
        return client

    def _stay_at_home(self) -> None:
        """Connections work in the event loop that they were opened in; in another they hang.

        A forked process has a copy of them, and an event loop of its own.
        """
        if self._home is None:
            self._home = _here()
            protect_from_ctrl_c(type(self).aclose, type(self).__aexit__, finish)
        if self._home != _here() and not self._closed:
            raise RuntimeError(
                "this Session was used in another event loop before, or by the process that this "
                "one was forked from: open, use and close one within each asyncio.run, thread and "
                "process"
            )

    def _session_for(self, service: str, operation: str) -> AioSession:
        __tracebackhide__ = True
        # Imported late: aiobotocore takes longer to import than all else together.
        from awslists._session.botocore_sessions import make_session, session_for

        if self._botocore_session is None:
            self._botocore_session = make_session(
                self._profile_name, config=self._config, verify=self._verify
            )
        return session_for(self._botocore_session, service, operation)

    async def _open(self, session: AioSession, service: str) -> AWSClient:
        __tracebackhide__ = True
        from awslists._session.botocore_sessions import check_certificates, client_config
        from awslists._session.retries import manage_retries

        register_models(session)
        config = client_config(session, self._config)
        check_certificates(session, config, self._verify)
        creation = session.create_client(
            service,
            region_name=self._region_name,
            endpoint_url=self._endpoint_url,
            config=config,
            verify=self._verify,
            **self._credentials,
        )
        if self._finalizer is None:
            self._finalizer = finalize(self, close_lost, self._stack, _here(), repr(self))
        client: AWSClient = await self._stack.enter_async_context(creation)
        manage_retries(client, session, self._config)
        self._look_at_region(client, session)
        if self.closed:  # while it was being opened
            await self.aclose()
            raise ClosedSessionError
        self._clients[session, service] = client
        return client

    def _look_at_region(self, client: AWSClient, session: AioSession) -> None:
        """Warns once if botocore does not know the region, which may be misspelt."""
        if self._endpoint_url is None and not self._unknown_region:
            loader = session.get_component("data_loader")
            self._unknown_region = unknown_region(client, loader)
            if self._unknown_region:
                warn_of_unknown_region(self._unknown_region, client)

    @asynccontextmanager
    async def _until_closed(self) -> AsyncIterator[None]:
        self._stay_at_home()
        call = make_interruptible()
        self._calls.add(call)
        try:
            async with call:
                yield
        finally:
            self._calls.remove(call)
        if call.was_interrupted:
            raise ClosedSessionError

    def _opening(self) -> Any:
        """The lock under which clients are opened; made late, for the running event loop."""
        if self._lock is None:
            self._lock = make_lock()
        return self._lock


def _checked_verify(verify: object) -> bool | str | None:
    if verify is None or isinstance(verify, bool):
        return verify
    if verify == "":
        raise ValueError("verify is an empty path; to verify nothing, write verify=False")
    if isinstance(verify, str | os.PathLike):
        return os.fsdecode(verify)
    raise TypeError(
        f"verify must be a bool or the path of a CA bundle, not {type(verify).__name__}"
    )


def _here() -> tuple[object, int]:
    """The event loop and the process that run now."""
    return running_loop(), os.getpid()


class ClosedSessionError(Exception):
    """A closed Session was asked for a client; callers get SessionClosedError."""
