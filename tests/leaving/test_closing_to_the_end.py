"""Closing a Session comes to its end, whatever interrupts it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig

from awslists import ListImages, Session
from awslists._session.http_sessions import GuardedAIOHTTPSession, get_guarded_httpx_session
from awslists._support.async_backend import runs_on_trio
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.slow

EVERY = "25"
"""Of so many lines of libraries, one is interrupted."""


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_ctrl_c_at_any_line_of_aclose_leaves_no_connection(backend: str) -> None:
    script = "tests.helpers.interrupted_closing"
    run = subprocess.run(  # noqa: S603  (fixed)
        [sys.executable, "-W", "error", "-m", script, backend, EVERY],
        capture_output=True, check=False, text=True, timeout=100,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert int(run.stdout.split()[1]) > 15


def closing_with(act: Callable[[], Awaitable[None]]) -> tuple[AioConfig, list[str]]:
    """A config whose connections do something before they are closed; and whether they were."""
    closed: list[str] = []
    parent: Any = get_guarded_httpx_session() if runs_on_trio() else GuardedAIOHTTPSession

    class Closing(parent):  # type: ignore[misc]  # aiobotocore is untyped
        async def __aexit__(self, *exc_info: object) -> None:
            try:
                await act()
            finally:
                await super().__aexit__(*exc_info)
                closed.append("closed")

    return ONE_ATTEMPT.merge(AioConfig(http_session_cls=Closing)), closed


async def opened(local: LocalAWS, config: AioConfig) -> Session:
    aws = local.session(config=config)
    await ListImages(aws).first()
    return aws


@on_both_backends
async def test_a_cancellation_is_raised_once_all_is_closed(local: LocalAWS) -> None:
    scope = anyio.CancelScope()

    async def cancel() -> None:
        scope.cancel()
        await anyio.sleep(0.01)

    config, closed = closing_with(cancel)
    aws = await opened(local, config)
    with scope:
        await aws.aclose()
        await anyio.lowlevel.checkpoint()
        raise AssertionError("the cancellation was lost")
    assert scope.cancelled_caught
    assert closed == ["closed"]
    await aws.aclose()
    assert closed == ["closed"]


async def test_a_cancellation_by_asyncio_too(local: LocalAWS) -> None:
    async def cancel() -> None:
        closing.cancel()
        await asyncio.sleep(0.01)
        closing.cancel()
        await asyncio.sleep(0.01)

    config, closed = closing_with(cancel)
    aws = await opened(local, config)
    closing = asyncio.create_task(aws.aclose())
    with pytest.raises(asyncio.CancelledError):
        await closing
    assert closed == ["closed"]


class CannotCloseError(Exception):
    pass


@on_both_backends
async def test_an_error_while_closing_is_raised(local: LocalAWS) -> None:
    async def fail() -> None:
        raise CannotCloseError

    config, closed = closing_with(fail)
    aws = await opened(local, config)
    with pytest.raises(CannotCloseError):
        await aws.aclose()
    assert closed == ["closed"]


def test_on_trio_ctrl_c_is_raised_once_all_is_closed(local: LocalAWS) -> None:
    closings: list[list[str]] = []

    async def interrupt() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await anyio.sleep(0.01)

    async def main() -> None:
        config, closed = closing_with(interrupt)
        closings.append(closed)
        async with await opened(local, config):
            pass
        raise AssertionError("the interrupt was lost")

    with pytest.raises(KeyboardInterrupt):
        anyio.run(main, backend="trio")
    assert closings == [["closed"]]
