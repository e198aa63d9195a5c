"""Answers that come twice: a copy on a kept-alive connection is read as the next call's answer.

From there on every answer on that connection belongs to the call before. A copy has the request id,
the status and the length of an answer that came shortly before; AWS gives no two answers the same
id. So those of a client's latest answers are kept, and when they come again, the connection is
closed: here for a client of the caller's own, in `http_sessions` for those of a Session.

A server for tests may give all its answers the same id. No copy can come first on a connection: an
id that does so again proves that ids prove nothing, and is the last that was looked at.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ConnectionClosedError

if TYPE_CHECKING:
    from awslists._session.aws_client import AWSClient

__all__ = [
    "CopiedAnswerError",
    "RecentAnswers",
    "mark_of",
    "request_id",
    "watch",
]

KEPT = 4096
"""The least number of ids that are kept: those of half a minute, at 130 calls a second."""


class CopiedAnswerError(ConnectionClosedError):  # type: ignore[misc]  # botocore is untyped
    """An answer came again in place of the next one."""

    fmt = (
        "the answer to an earlier call came again (request id {request_id}), so the connection "
        "was closed"
    )


class RecentAnswers:
    """The marks of a client's latest answers, in two generations; so noting one takes O(1)."""

    def __init__(self) -> None:
        self._latest: set[int] = set()
        self._before: set[int] = set()
        self._ids_repeat = False

    def have(self, mark: Hashable, *, is_first: bool = False) -> bool:
        """Returns whether an answer with this mark came before, and notes it.

        Args:
            mark: What tells an answer from others; None proves nothing.
            is_first: Whether no other answer came on the connection before.
        """
        if mark is None or self._ids_repeat:
            return False
        digest = hash(mark)
        if digest in self._latest or digest in self._before:
            self._ids_repeat = is_first
            return not is_first
        if len(self._latest) >= KEPT:
            self._before, self._latest = self._latest, set()
        self._latest.add(digest)
        return False


def mark_of(status: int, headers: Mapping[str, str]) -> Hashable:
    """What a copy of an answer has in common with it; None if the answer has no request id."""
    known_as = request_id(headers)
    return known_as and (known_as, status, headers.get("content-length"))


def request_id(headers: Mapping[str, str]) -> str | None:
    """The id that AWS gave to a request, from the headers of its answer."""
    return headers.get("x-amzn-requestid") or headers.get("x-amz-request-id")


def watch(client: AWSClient, is_ours: Callable[[], object]) -> None:
    """Refuses copies where the HTTP session of a client does not; errors count, and all calls.

    Args:
        client: A client that calls are made on.
        is_ours: Tells whether a listing makes the present call: one of the caller's is left alone.
    """
    http_session = getattr(getattr(client, "_endpoint", None), "http_session", None)
    if getattr(http_session, "refuses_copies", False):
        return
    recent = RecentAnswers()
    cannot_drop: list[str | None] = []

    async def drop(known_as: str | None) -> None:
        if not await _drop_connections(http_session):
            cannot_drop.append(known_as)
        refuse(known_as)

    def refuse(known_as: str | None) -> None:
        if is_ours():
            raise CopiedAnswerError(request_id=known_as)

    def check(response_dict: dict[str, Any], **_: object) -> Awaitable[None] | None:
        if cannot_drop:  # any answer may be that to another call
            refuse(cannot_drop[0])
        known_as = request_id(response_dict["headers"])
        mark = mark_of(response_dict["status_code"], response_dict["headers"])
        return drop(known_as) if recent.have(mark) else None

    service = client.meta.service_model.service_id.hyphenize()
    client.meta.events.register_first(f"before-parse.{service}", check)


async def _drop_connections(http_session: Any) -> bool:
    """Closes the connections of a client whose HTTP session is aiobotocore's; False for others.

    aiobotocore opens others for the next call.
    """
    pools: Any = getattr(http_session, "_sessions", None)
    client: Any = getattr(http_session, "_session", None)
    if isinstance(pools, dict):  # with aiohttp
        for pool in pools.values():
            _close_idle_connections(pool.connector)
    elif hasattr(client, "aclose"):  # with httpx
        # Another call may have the connection by now: all of them lose theirs, and are retried.
        http_session._session = None  # noqa: SLF001  (aiobotocore has no other way)
        await client.aclose()
    else:
        return False
    return True


def _close_idle_connections(connector: Any) -> None:
    """Closes them at once: a call that waits for one finds it closed, and opens another.

    To close the connector would cancel whatever waits for it.
    """
    for connections in connector._conns.values():  # noqa: SLF001  (aiohttp has no other way)
        for protocol, _ in connections:
            protocol.close()
