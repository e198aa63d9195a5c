"""Sessions that are garbage-collected while open, as when a notebook cell runs again."""

from __future__ import annotations

import asyncio
import gc
import os
import warnings
from asyncio import AbstractEventLoop
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig

from awslists import ListImages, Session
from awslists._session.source import open_client
from awslists.testing import LocalAWS
from tests.helpers.gates import eventually
from tests.helpers.support import recorded_http

pytestmark = pytest.mark.usefixtures("few_objects")

MESSAGE = (
    "Session(region_name='us-east-1', endpoint_url='{url}') was not closed; "
    "use `async with`, or aclose()"
)


@contextmanager
def collect_complaints(loop: AbstractEventLoop) -> Iterator[list[str]]:
    """Collects warnings, and the errors that the event loop reports."""
    said: list[str] = []
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: said.append(context["message"]))
    try:
        with warnings.catch_warnings(record=True, action="always") as warned:
            yield said
            gc.collect()
            said += [str(warning.message) for warning in warned]
    finally:
        loop.set_exception_handler(before)


async def make_used_session(local: LocalAWS, **settings: Any) -> Session:
    aws = local.session(**settings)
    await ListImages(aws).first()
    return aws


@pytest.mark.parametrize("in_a_cycle", [False, True])
async def test_an_unclosed_session_is_closed_with_a_warning(
    local: LocalAWS, in_a_cycle: bool
) -> None:
    alive, closed, recorder = recorded_http()
    with collect_complaints(asyncio.get_running_loop()) as complaints:
        lost: list[Any] = [
            await make_used_session(local, config=AioConfig(http_session_cls=recorder))
        ]
        if in_a_cycle:
            lost.append(lost)
        del lost
        # The garbage collector may run in any thread.
        await asyncio.to_thread(gc.collect)
        await eventually(lambda: closed == alive)
    assert complaints == [MESSAGE.format(url=local.endpoint_url)]


async def test_a_closed_or_unused_session_gives_no_warning(
    local: LocalAWS,
) -> None:
    with collect_complaints(asyncio.get_running_loop()) as complaints:
        local.session()
        aws = await make_used_session(local)
        await aws.aclose()
        del aws
        gc.collect()
    assert complaints == []


def test_a_session_of_a_closed_loop_gives_a_warning(local: LocalAWS) -> None:
    loop = asyncio.new_event_loop()
    alive, _, recorder = recorded_http()
    with collect_complaints(loop) as complaints:
        config = AioConfig(http_session_cls=recorder)
        aws = loop.run_until_complete(make_used_session(local, config=config))
        loop.run_until_complete(close_all(alive))
        loop.close()
        del aws
    assert complaints == [MESSAGE.format(url=local.endpoint_url)]


def test_an_unclosed_session_on_trio_gives_a_warning(local: LocalAWS) -> None:
    async def main() -> list[str]:
        aws = await make_used_session(local)
        client: Any = await open_client(aws, "sagemaker", "ListImages")
        with warnings.catch_warnings(record=True, action="always") as warned:
            del aws
            gc.collect()
        await client.close()
        return [str(warning.message) for warning in warned]

    assert anyio.run(main, backend="trio") == [MESSAGE.format(url=local.endpoint_url)]


async def test_a_forked_process_does_not_close_its_parents_session(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive, closed, recorder = recorded_http()
    with collect_complaints(asyncio.get_running_loop()) as complaints:
        aws = await make_used_session(local, config=AioConfig(http_session_cls=recorder))
        monkeypatch.setattr(os, "getpid", lambda: -1)
        del aws
        gc.collect()
        monkeypatch.undo()
    assert (complaints, closed) == ([], [])
    await close_all(alive)


async def close_all(connections: list[Any]) -> None:
    for each in connections:
        await each.__aexit__(None, None, None)
