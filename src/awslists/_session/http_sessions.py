"""aiobotocore's two HTTP backends, made to behave alike and to refuse duplicate responses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from functools import cache
from typing import Any
from weakref import WeakSet

from aiobotocore.httpsession import AIOHTTPSession
from aiohttp import ClientPayloadError, ClientResponse, TCPConnector
from botocore.exceptions import ConnectionClosedError, HTTPClientError
from botocore.httpsession import MAX_POOL_CONNECTIONS

from awslists._session.copies import RecentResponses, make_fingerprint
from awslists._session.ongoing_call import SentRequest, ongoing_call

__all__ = ["GuardedAIOHTTPSession", "fetch", "get_guarded_httpx_session"]

KEEPALIVE = 12
"""Seconds; aiobotocore's default on both backends."""
WITHOUT_TLS = "http:"
"""Where aiobotocore keeps the connections that need no TLS, beside those of each proxy."""

_address: ContextVar[str] = ContextVar("awslists_address")
"""The address of the request that is being sent."""
SETTINGS: dict[str, Any] = {"allow_redirects": False, "auto_decompress": True}
"""Compression is never requested, but a proxy may compress a response anyway."""


class _Guarded:
    """An HTTP session that never takes a duplicate for the response to the next call.

    It closes the connection of the duplicate and sends the request again on another one. This ends,
    because the first response on a connection cannot be a duplicate. It is safe, because listing
    changes nothing on the server.
    """

    refuses_copies = True

    async def _resend_after_duplicates(
        self, send: Callable[[Any], Awaitable[Any]], request: Any
    ) -> Any:
        try:
            while True:
                try:
                    return await send(request)
                except HTTPClientError as error:
                    if not isinstance(error.kwargs.get("error"), _DuplicateError):
                        raise
        finally:
            del request  # its signature must not appear in tracebacks that show local variables


class _DuplicateError(ClientPayloadError):
    """A response is a duplicate; aiobotocore treats the error as a broken connection."""


class GuardedAIOHTTPSession(AIOHTTPSession, _Guarded):  # type: ignore[misc]  # untyped
    """Follows no redirects, like botocore: aiohttp would forward the session token."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._response_class = _make_response_class(RecentResponses())

    async def _get_session(self, proxy_url: str | None) -> Any:
        needs_no_tls = proxy_url is None and self._can_skip_certificates()
        session = await super()._get_session(WITHOUT_TLS if needs_no_tls else proxy_url)
        session._response_class = self._response_class  # noqa: SLF001  (aiobotocore makes it)
        # aiohttp would resend a GET itself, which botocore's retries would not count.
        session._retry_connection = False  # noqa: SLF001  (as above)
        return _Requests(session)

    def _can_skip_certificates(self) -> bool:
        """Returns whether the public certificates, which take 15 ms to read, are not needed.

        The caller's own are always read: they may be unusable, which must raise an error.
        """
        is_plain = _address.get("").startswith("http:")
        return is_plain and self._verify is True and not self._cert_file

    async def _create_connector(self, proxy_url: str | None) -> Any:
        if proxy_url != WITHOUT_TLS:
            return await super()._create_connector(proxy_url)
        # If TLS were used after all, it would trust no server.
        trusts_nothing = self._get_ssl_context()
        settings: Any = self._connector_args
        limit = self._max_pool_connections
        return TCPConnector(limit=limit, ssl=trusts_nothing, **settings)

    async def send(self, request: Any) -> Any:
        """Sends a request as aiobotocore does."""
        reset = _address.set(request.url)
        try:
            return await self._resend_after_duplicates(super().send, request)
        finally:
            _address.reset(reset)
            del request  # as above


class _Requests:
    """The part of aiohttp's session that aiobotocore uses."""

    def __init__(self, session: Any) -> None:
        self._session = session

    async def request(self, method: str, **arguments: Any) -> Any:
        """Sends a request, unless the first attempt at the call was made before."""
        call = ongoing_call.get()
        try:
            if call is not None:
                if attempt := call.take_first_attempt(self._session):
                    return attempt.deliver()
                call.sent.append(SentRequest(self._session, method, arguments))
            return await self._session.request(method, **SETTINGS, **arguments)
        finally:
            del arguments  # its signature must not appear in tracebacks that show local variables


async def fetch(session: Any, method: str, arguments: dict[str, Any]) -> tuple[Any, bytes]:
    """Sends a request through an aiohttp session, again if the response is a duplicate.

    Returns:
        The response and its body.
    """
    try:
        while True:
            try:
                response = await session.request(method, **SETTINGS, **arguments)
                return response, await response.read()
            except _DuplicateError:
                continue
    finally:
        del arguments  # as above


def _make_response_class(recent: RecentResponses) -> type[ClientResponse]:
    used: WeakSet[Any] = WeakSet()

    class CheckedResponse(ClientResponse):
        async def start(self, connection: Any) -> ClientResponse:
            # A short response releases its connection before this returns.
            protocol = connection.protocol
            is_first = protocol not in used
            used.add(protocol)
            await super().start(connection)
            if recent.check_and_add(make_fingerprint(self.status, self.headers), is_first=is_first):
                protocol.close()
                raise _DuplicateError
            return self

    return CheckedResponse


@cache
def get_guarded_httpx_session() -> type[Any]:
    """Returns the class of HTTP sessions for httpx, which the first call imports."""
    from aiobotocore._httpx import httpx
    from aiobotocore.httpxsession import HttpxSession

    broken = (httpx.DecodingError, httpx.NetworkError, httpx.ProtocolError)

    class GuardedHttpxSession(HttpxSession, _Guarded):  # type: ignore[misc]  # untyped
        """Behaves like aiohttp where httpx, or aiobotocore's use of it, differs."""

        def __init__(
            self,
            *,
            timeout: Any = None,
            max_pool_connections: int = MAX_POOL_CONNECTIONS,
            connector_args: Any = None,
            **rest: Any,
        ) -> None:
            each = timeout if isinstance(timeout, list | tuple) else (timeout, timeout)
            # Like aiohttp, takes 0 as no limit.
            connect, read = (seconds or None for seconds in each)
            connections: Any = max_pool_connections or None
            timeouts: Any = (connect, read)
            # Waiting for a free connection has no timeout; the read timeout also limits writing.
            defaults = {"keepalive_timeout": KEEPALIVE, "pool_timeout": None, "write_timeout": read}
            settings = defaults | (connector_args or {})
            super().__init__(
                timeout=timeouts,
                max_pool_connections=connections,
                connector_args=settings,
                **rest,
            )
            self._recent = RecentResponses()
            self._used: WeakSet[Any] = WeakSet()

        async def _get_session(self, url: str) -> Any:
            return _Client(await super()._get_session(url), self._recent, self._used)

        async def send(self, request: Any) -> Any:
            """Sends a request as aiobotocore does."""
            try:
                return await self._resend_after_duplicates(super().send, request)
            except HTTPClientError as error:
                cause = error.kwargs.get("error")
                if isinstance(cause, broken) and not isinstance(cause, httpx.ConnectError):
                    closed = ConnectionClosedError(error=cause, endpoint_url=request.url)
                    raise closed from cause
                raise
            finally:
                del request  # as above

    return GuardedHttpxSession


class _Client:
    """The part of httpx's client that aiobotocore uses."""

    def __init__(self, client: Any, recent: RecentResponses, used: WeakSet[Any]) -> None:
        self._client = client
        self._recent = recent
        self._used = used

    def build_request(self, *, url: str, extensions: dict[str, Any], **rest: Any) -> Any:
        """Builds a request for a path instead of a whole URL, without compression."""
        if "target" in extensions or url.startswith("https:"):  # otherwise a proxy needs the URL
            whole = url.encode()
            path = _get_path(url).encode()
            extensions = {k: path if v == whole else v for k, v in extensions.items()}
        request = self._client.build_request(url=url, extensions=extensions, **rest)
        request.headers["Accept-Encoding"] = "identity"
        del request.headers["Connection"]
        return request

    async def send(self, request: Any, *, stream: bool) -> Any:
        """Sends a request; drops the connection of a duplicate, and decompresses the rest."""
        response = await self._client.send(request, stream=stream)
        connection = response.extensions["network_stream"]
        is_first = connection not in self._used
        self._used.add(connection)
        fingerprint = make_fingerprint(response.status_code, response.headers)
        if self._recent.check_and_add(fingerprint, is_first=is_first):
            await response.aclose()
            raise _DuplicateError
        if "content-encoding" not in response.headers:
            return response
        # If httpx decompressed while reading, a broken response would leave its generators open.
        content = b"".join([part async for part in response.aiter_raw()])
        return type(response)(
            response.status_code, headers=response.headers, content=content, request=request
        )


def _get_path(url: str) -> str:
    _, _, rest = url.partition("://")
    at = min((rest.index(mark) for mark in "/?" if mark in rest), default=len(rest))
    return rest[at:] if rest[at : at + 1] == "/" else f"/{rest[at:]}"
