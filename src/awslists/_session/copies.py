"""Duplicate responses: on a kept-alive connection, one is read as the response to the next call.

From then on, every response on that connection belongs to the call before. AWS gives no two
responses the same request ID, so a response with the request ID, status and length of an earlier
one is a duplicate, and its connection must be closed. This module does so for the caller's own
clients, `http_sessions` for those of a Session.

The call is then sent again, on another connection. Listing changes nothing, so this does no harm.

A server for tests may give all its responses the same ID. The first response on a connection cannot
be a duplicate: if its ID is known, IDs prove nothing on this server, and none is checked from then
on. On the caller's own clients nothing tells which response is the first, so there a known ID
proves nothing once it was received `MOST_RESENDS` times in a row.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ConnectionClosedError

if TYPE_CHECKING:
    from awslists._session.aws_client import AWSClient

__all__ = [
    "DuplicateResponseError",
    "RecentResponses",
    "get_request_id",
    "make_fingerprint",
    "watch",
]

MOST_RESENDS = 3
"""How often a call is sent again on a client of the caller's before IDs prove nothing."""
KEPT = 4096
"""The lowest number of responses that are remembered: half a minute, at 130 calls per second."""


class DuplicateResponseError(ConnectionClosedError):  # type: ignore[misc]  # botocore is untyped
    """A response arrived twice."""

    fmt = (
        "the response to an earlier call arrived again (request ID {request_id}), so the "
        "connection was closed"
    )
    can_resend = True


class RecentResponses:
    """The fingerprints of a client's latest responses.

    They are kept in two generations, so that adding one takes constant time.
    """

    def __init__(self) -> None:
        self._latest: set[int] = set()
        self._before: set[int] = set()
        self._ids_repeat = False

    def check_and_add(self, fingerprint: Hashable, *, is_first: bool = False) -> bool:
        """Returns whether a response is a duplicate, and remembers it.

        Args:
            fingerprint: The fingerprint of the response; None if it has none.
            is_first: The response is the first one on its connection.
        """
        if fingerprint is None or self._ids_repeat:
            return False
        digest = hash(fingerprint)
        if digest in self._latest or digest in self._before:
            self._ids_repeat = is_first
            return not is_first
        if len(self._latest) >= KEPT:
            self._before, self._latest = self._latest, set()
        self._latest.add(digest)
        return False


def make_fingerprint(status: int, headers: Mapping[str, str]) -> Hashable:
    """Returns what a response shares only with its duplicates; None if it has no request ID."""
    known_as = get_request_id(headers)
    return known_as and (known_as, status, headers.get("content-length"))


def get_request_id(headers: Mapping[str, str]) -> str | None:
    """Returns the request ID in the headers of a response."""
    return headers.get("x-amzn-requestid") or headers.get("x-amz-request-id")


def watch(client: AWSClient, get_resends: Callable[[], int | None]) -> None:
    """Makes the calls of listings fail on a duplicate response, unless the HTTP session does so.

    Args:
        client: A client of the caller's or of a Session.
        get_resends: Returns how often the present call was sent again; None if no listing makes
            it. Responses to such calls are remembered as well, but duplicates do not fail.
    """
    http_session = getattr(getattr(client, "_endpoint", None), "http_session", None)
    if getattr(http_session, "refuses_copies", False):
        return
    service = client.meta.service_model.service_id.hyphenize()
    guard = _CopyGuard(http_session, get_resends)
    client.meta.events.register_first(f"before-parse.{service}", guard.check)


class _CopyGuard:
    """Checks the responses to all calls of one client."""

    def __init__(self, http_session: Any, get_resends: Callable[[], int | None]) -> None:
        self._http_session = http_session
        self._get_resends = get_resends
        self._recent = RecentResponses()
        self._still_connected: str | None = None
        """The ID of a duplicate whose connection could not be closed."""

    def check(self, response_dict: dict[str, Any], **_: object) -> Awaitable[None] | None:
        """Handles botocore's event ``before-parse``."""
        if self._still_connected is not None:  # any response may belong to another call
            self._fail(self._still_connected)
        headers = response_dict["headers"]
        fingerprint = make_fingerprint(response_dict["status_code"], headers)
        # By then, every connection of the call was a new one.
        is_first = (self._get_resends() or 0) >= MOST_RESENDS
        is_duplicate = self._recent.check_and_add(fingerprint, is_first=is_first)
        return self._disconnect(get_request_id(headers)) if is_duplicate else None

    async def _disconnect(self, known_as: str | None) -> None:
        if not await _close_connections(self._http_session):
            self._still_connected = known_as
        self._fail(known_as)

    def _fail(self, known_as: str | None) -> None:
        if self._get_resends() is not None:
            error = DuplicateResponseError(request_id=known_as)
            error.can_resend = self._still_connected is None
            raise error


async def _close_connections(http_session: Any) -> bool:
    """Closes the connections of a client; returns False if its HTTP session is not aiobotocore's.

    aiobotocore opens new ones for the next call.
    """
    pools: Any = getattr(http_session, "_sessions", None)
    client: Any = getattr(http_session, "_session", None)
    if isinstance(pools, dict):  # with aiohttp
        for pool in pools.values():
            _close_idle_connections(pool.connector)
    elif hasattr(client, "aclose"):  # with httpx
        # Another call may use the connection by now: all calls lose theirs, and are retried.
        http_session._session = None  # noqa: SLF001  (aiobotocore has no other way)
        await client.aclose()
    else:
        return False
    return True


def _close_idle_connections(connector: Any) -> None:
    """Closes them at once, so that a call waiting for one opens another.

    Closing the connector instead would cancel the calls that wait for it.
    """
    for connections in connector._conns.values():  # noqa: SLF001  (aiohttp has no other way)
        for protocol, _ in connections:
            protocol.close()
