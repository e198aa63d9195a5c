"""The two ways of a call: by awslists, like one of botocore before; and by botocore."""

from __future__ import annotations

import inspect
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import FrameType
from typing import Any, NamedTuple

from aiobotocore.client import AioBaseClient

from awslists import Session
from awslists.testing import LocalAWS
from awslists.testing._server.messages import ReceivedRequest

__all__ = ["BothWays", "Sent", "botocore_calls", "open_both", "sent"]

OF_EACH_CALL = {"amz-sdk-invocation-id", "authorization", "x-amz-date"}
CALL = inspect.unwrap(AioBaseClient._make_api_call).__code__  # noqa: SLF001  (only recognized)


@contextmanager
def botocore_calls() -> Iterator[list[str]]:
    """Record the operations that botocore calls within it.

    A profiler watches, since botocore and awslists cannot notice one.
    """
    operations: list[str] = []
    frames: list[FrameType] = []

    def profile(frame: FrameType, event: str, _: object) -> None:
        # A coroutine is also "called" whenever it goes on.
        if event == "call" and frame.f_code is CALL and frame not in frames:
            frames.append(frame)
            operations.append(frame.f_locals["operation_name"])

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        yield operations
    finally:
        sys.setprofile(before)
        frames.clear()


class BothWays(NamedTuple):
    """Two sessions that differ only in who makes their calls."""

    prepared: Session
    full: Session


@asynccontextmanager
async def open_both(local: LocalAWS, **arguments: Any) -> AsyncIterator[BothWays]:
    """Open both sessions."""
    async with (
        local.session(**arguments) as prepared,
        local.session(**arguments, prepared_calls=False) as full,
    ):
        yield BothWays(prepared, full)


class Sent(NamedTuple):
    """A request without what differs from one call to the next."""

    method: str
    path: str
    body: bytes
    headers: dict[str, str]
    scope: str


def sent(request: ReceivedRequest) -> Sent:
    """Return a request as it can be compared."""
    headers = {k: v for k, v in request.headers.items() if k not in OF_EACH_CALL}
    headers["names"] = " ".join(sorted(request.headers))
    scope = request.headers["authorization"].partition("Signature=")[0]
    return Sent(request.method, request.path, request.body, headers, scope)
