"""aiobotocore's two HTTP backends, made to behave alike, and to refuse answers that come twice."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any
from weakref import WeakSet

from aiobotocore.httpsession import AIOHTTPSession
from aiohttp import ClientPayloadError, ClientResponse
from botocore.exceptions import ConnectionClosedError, HTTPClientError
from botocore.httpsession import MAX_POOL_CONNECTIONS

from awslists._session.copies import RecentAnswers, mark_of

__all__ = ["GuardedAIOHTTPSession", "guarded_httpx_session"]

KEEPALIVE = 12
"""Seconds, aiobotocore's own on both backends."""


class _Guarded:
    """An HTTP session that takes no copy of an answer for the answer to the next call.

    It closes the connection of the copy, and sends the call again on another one. That comes to an
    end: no copy can come first on a connection. Listing changes nothing, so that it does no harm
    should the service answer twice.
    """

    refuses_copies = True

    async def _send_again_after_copies(
        self, send: Callable[[Any], Awaitable[Any]], request: Any
    ) -> Any:
        try:
            while True:
                try:
                    return await send(request)
                except HTTPClientError as error:
                    if not isinstance(error.kwargs.get("error"), _CopyError):
                        raise
        finally:
            del request  # a traceback that shows local variables would show its signature


class _CopyError(ClientPayloadError):
    """An answer came before; aiobotocore takes the error for a broken connection."""


class GuardedAIOHTTPSession(AIOHTTPSession, _Guarded):  # type: ignore[misc]  # untyped
    """Follows no redirect, as botocore does not: aiohttp takes the session token along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._response_class = _judging_response(RecentAnswers())

    async def _get_session(self, proxy_url: str | None) -> Any:
        session = await super()._get_session(proxy_url)
        session._response_class = self._response_class  # noqa: SLF001  (aiobotocore makes it)
        # aiohttp would send a GET again by itself, unknown to botocore's retries.
        session._retry_connection = False  # noqa: SLF001  (as above)
        return _Requests(session)

    async def send(self, request: Any) -> Any:
        """Sends a request as aiobotocore does."""
        try:
            return await self._send_again_after_copies(super().send, request)
        finally:
            del request  # as above


class _Requests:
    def __init__(self, session: Any) -> None:
        self._session = session

    def request(self, method: str, **arguments: Any) -> Any:
        """What aiobotocore calls of aiohttp's session."""
        # Nothing compressed is asked for, but a proxy may send it all the same.
        settings = {"allow_redirects": False, "auto_decompress": True}
        return self._session.request(method, **settings, **arguments)


def _judging_response(recent: RecentAnswers) -> type[ClientResponse]:
    used: WeakSet[Any] = WeakSet()

    class JudgingResponse(ClientResponse):
        async def start(self, connection: Any) -> ClientResponse:
            # A short answer gives its connection back before this returns.
            protocol = connection.protocol
            is_first = protocol not in used
            used.add(protocol)
            await super().start(connection)
            if recent.have(mark_of(self.status, self.headers), is_first=is_first):
                protocol.close()
                raise _CopyError
            return self

    return JudgingResponse


@cache
def guarded_httpx_session() -> type[Any]:
    """The class for httpx, which is imported at the first call."""
    from aiobotocore._httpx import httpx
    from aiobotocore.httpxsession import HttpxSession

    broken = (httpx.DecodingError, httpx.NetworkError, httpx.ProtocolError)

    class GuardedHttpxSession(HttpxSession, _Guarded):  # type: ignore[misc]  # untyped
        """Behaves as with aiohttp where httpx or aiobotocore's use of it does not."""

        def __init__(
            self,
            *,
            timeout: Any = None,
            max_pool_connections: int = MAX_POOL_CONNECTIONS,
            connector_args: Any = None,
            **rest: Any,
        ) -> None:
            each = timeout if isinstance(timeout, list | tuple) else (timeout, timeout)
            # As with aiohttp, 0 is no limit.
            connect, read = (seconds or None for seconds in each)
            connections: Any = max_pool_connections or None
            timeouts: Any = (connect, read)
            # Waiting for a free connection has no end, and what is written counts as reading.
            ours = {"keepalive_timeout": KEEPALIVE, "pool_timeout": None, "write_timeout": read}
            settings = ours | (connector_args or {})
            super().__init__(
                timeout=timeouts,
                max_pool_connections=connections,
                connector_args=settings,
                **rest,
            )
            self._recent = RecentAnswers()
            self._used: WeakSet[Any] = WeakSet()

        async def _get_session(self, url: str) -> Any:
            return _Client(await super()._get_session(url), self._recent, self._used)

        async def send(self, request: Any) -> Any:
            """Sends a request as aiobotocore does."""
            try:
                return await self._send_again_after_copies(super().send, request)
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
    """What aiobotocore calls of httpx's client."""

    def __init__(self, client: Any, recent: RecentAnswers, used: WeakSet[Any]) -> None:
        self._client = client
        self._recent = recent
        self._used = used

    def build_request(self, *, url: str, extensions: dict[str, Any], **rest: Any) -> Any:
        """Asks for a path, not for a whole address, and for nothing compressed."""
        if "target" in extensions or url.startswith("https:"):  # else it goes to a proxy as it is
            whole = url.encode()
            path = _path(url).encode()
            extensions = {k: path if v == whole else v for k, v in extensions.items()}
        request = self._client.build_request(url=url, extensions=extensions, **rest)
        request.headers["Accept-Encoding"] = "identity"
        del request.headers["Connection"]
        return request

    async def send(self, request: Any, *, stream: bool) -> Any:
        """Closes the connection of an answer that came before, and reads a compressed one."""
        response = await self._client.send(request, stream=stream)
        connection = response.extensions["network_stream"]
        is_first = connection not in self._used
        self._used.add(connection)
        mark = mark_of(response.status_code, response.headers)
        if self._recent.have(mark, is_first=is_first):
            await response.aclose()
            raise _CopyError
        if "content-encoding" not in response.headers:
            return response
        # Decompressed as it came, a broken answer would leave httpx's generators unfinished.
        content = b"".join([part async for part in response.aiter_raw()])
        return type(response)(
            response.status_code, headers=response.headers, content=content, request=request
        )


def _path(url: str) -> str:
    _, _, rest = url.partition("://")
    at = min((rest.index(mark) for mark in "/?" if mark in rest), default=len(rest))
    return rest[at:] if rest[at : at + 1] == "/" else f"/{rest[at:]}"
