"""Closing a Session completes even if it is interrupted."""

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
"""One in this many lines of libraries is interrupted."""


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_ctrl_c_at_any_line_of_aclose_leaves_no_connection(backend: str) -> None:
    script = "tests.helpers.interrupted_closing"
    run = subprocess.run(  # noqa: S603  (fixed)
        [sys.executable, "-W", "error", "-m", script, backend, EVERY],
        capture_output=True, check=False, text=True, timeout=100,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert int(run.stdout.split()[1]) > 15


def act_while_closing(act: Callable[[], Awaitable[None]]) -> tuple[AioConfig, list[str]]:
    """Makes a config whose connections act before they close, and a list of the closed ones."""
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


async def open_session(local: LocalAWS, config: AioConfig) -> Session:
    aws = local.session(config=config)
    await ListImages(aws).first()
    return aws


@on_both_backends
async def test_a_cancellation_is_raised_after_closing(local: LocalAWS) -> None:
    scope = anyio.CancelScope()

    async def cancel() -> None:
        scope.cancel()
        await anyio.sleep(0.01)

    config, closed = act_while_closing(cancel)
    aws = await open_session(local, config)
    with scope:
        await aws.aclose()
        await anyio.lowlevel.checkpoint()
        raise AssertionError("the cancellation was lost")
    assert scope.cancelled_caught
    assert closed == ["closed"]
    await aws.aclose()
    assert closed == ["closed"]


async def test_a_task_cancellation_is_raised_after_closing(local: LocalAWS) -> None:
    async def cancel() -> None:
        closing.cancel()
        await asyncio.sleep(0.01)
        closing.cancel()
        await asyncio.sleep(0.01)

    config, closed = act_while_closing(cancel)
    aws = await open_session(local, config)
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

    config, closed = act_while_closing(fail)
    aws = await open_session(local, config)
    with pytest.raises(CannotCloseError):
        await aws.aclose()
    assert closed == ["closed"]


def test_ctrl_c_on_trio_is_raised_after_closing(local: LocalAWS) -> None:
    closings: list[list[str]] = []

    async def interrupt() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await anyio.sleep(0.01)

    async def main() -> None:
        config, closed = act_while_closing(interrupt)
        closings.append(closed)
        async with await open_session(local, config):
            pass
        raise AssertionError("the interrupt was lost")

    with pytest.raises(KeyboardInterrupt):
        anyio.run(main, backend="trio")
    assert closings == [["closed"]]
