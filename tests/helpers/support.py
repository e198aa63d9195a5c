"""Helpers of several test files."""

from __future__ import annotations

import sys
import threading
from collections.abc import AsyncIterable, Iterator
from contextlib import contextmanager
from typing import Any

from aiobotocore.config import AioConfig
from aiobotocore.httpsession import AIOHTTPSession

from awslists import ListingError, Session
from awslists.testing import LocalAWS

ONE_ATTEMPT = AioConfig(retries={"total_max_attempts": 1})
ROLE_PROFILE = """
[profile role]
role_arn = arn:aws:iam::123456789012:role/lister
source_profile = base
[profile base]
aws_access_key_id = any
aws_secret_access_key = any
"""
"""The profile "role": its credentials are fetched from STS."""


def users_session(local: LocalAWS, **arguments: Any) -> Session:
    """Return a Session with the settings that users have, also for waiting when throttled."""
    return Session(**{**local.client_arguments, **arguments})


def recorded_http() -> tuple[list[object], list[object], type[Any]]:
    """Make a class for the connections of clients; it records those open, and those closed."""
    alive: list[object] = []
    closed: list[object] = []

    class Recorder(AIOHTTPSession):  # type: ignore[misc]  # aiobotocore is untyped
        async def __aenter__(self) -> Any:
            alive.append(self)
            return await super().__aenter__()

        async def __aexit__(self, *exc_info: object) -> None:
            closed.append(self)
            await super().__aexit__(*exc_info)

    return alive, closed, Recorder


@contextmanager
def unmeasured() -> Iterator[None]:
    """Pause coverage, in this thread and in those started within."""
    tracer, of_threads = sys.gettrace(), threading.gettrace()
    if not type(tracer).__module__.startswith("coverage"):  # a debugger goes on
        yield
        return
    sys.settrace(None)
    threading.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)
        threading.settrace(of_threads)


def profile_of(local: LocalAWS, name: str = "dev") -> str:
    """Return the lines of an AWS config file for a profile that leads to the emulator."""
    arguments = local.client_arguments
    settings = {
        "aws_access_key_id": arguments["aws_access_key_id"],
        "aws_secret_access_key": arguments["aws_secret_access_key"],
        "endpoint_url": local.endpoint_url,
        "region": arguments["region_name"],
    }
    return "\n".join(
        [f"[profile {name}]", *(f"{key} = {value}" for key, value in settings.items())]
    )


async def until_error(items: AsyncIterable[Any]) -> tuple[list[Any], ListingError]:
    """Return the items that come before a listing or scan fails, and the error."""
    delivered: list[Any] = []
    try:
        async for item in items:
            delivered.append(item)  # noqa: PERF401  (what came before the error counts)
    except ListingError as error:
        return delivered, error
    raise AssertionError(f"{items} did not fail")
