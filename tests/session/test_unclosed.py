"""A Session that is lost without having been closed, as when a cell of a notebook is run again."""

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

MESSAGE = (
    "Session(region_name='us-east-1', endpoint_url='{url}') was not closed; "
    "use `async with`, or aclose()"
)


@contextmanager
def heard(loop: AbstractEventLoop) -> Iterator[list[str]]:
    """What is warned of, and what the event loop says."""
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


async def used(local: LocalAWS, **settings: Any) -> Session:
    aws = local.session(**settings)
    await ListImages(aws).first()
    return aws


@pytest.mark.parametrize("in_a_cycle", [False, True])
async def test_a_lost_session_is_closed_by_its_running_loop_and_only_a_warning_tells(
    local: LocalAWS, in_a_cycle: bool
) -> None:
    alive, closed, recorder = recorded_http()
    with heard(asyncio.get_running_loop()) as said:
        lost: list[Any] = [await used(local, config=AioConfig(http_session_cls=recorder))]
        if in_a_cycle:
            lost.append(lost)
        del lost
        # The garbage collector may run in any thread.
        await asyncio.to_thread(gc.collect)
        await eventually(lambda: closed == alive)
    assert said == [MESSAGE.format(url=local.endpoint_url)]


async def test_a_session_that_was_closed_or_never_used_is_lost_without_a_word(
    local: LocalAWS,
) -> None:
    with heard(asyncio.get_running_loop()) as said:
        local.session()
        aws = await used(local)
        await aws.aclose()
        del aws
        gc.collect()
    assert said == []


def test_a_session_whose_loop_has_ended_is_told_of_all_the_same(local: LocalAWS) -> None:
    loop = asyncio.new_event_loop()
    alive, _, recorder = recorded_http()
    with heard(loop) as said:
        config = AioConfig(http_session_cls=recorder)
        aws = loop.run_until_complete(used(local, config=config))
        loop.run_until_complete(close(alive))
        loop.close()
        del aws
    assert said == [MESSAGE.format(url=local.endpoint_url)]


def test_a_session_that_is_lost_under_trio_is_told_of(local: LocalAWS) -> None:
    async def main() -> list[str]:
        aws = await used(local)
        client: Any = await open_client(aws, "sagemaker", "ListImages")
        with warnings.catch_warnings(record=True, action="always") as warned:
            del aws
            gc.collect()
        await client.close()
        return [str(warning.message) for warning in warned]

    assert anyio.run(main, backend="trio") == [MESSAGE.format(url=local.endpoint_url)]


async def test_a_forked_process_leaves_alone_what_its_parent_has_open(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive, closed, recorder = recorded_http()
    with heard(asyncio.get_running_loop()) as said:
        aws = await used(local, config=AioConfig(http_session_cls=recorder))
        monkeypatch.setattr(os, "getpid", lambda: -1)
        del aws
        gc.collect()
        monkeypatch.undo()
    assert (said, closed) == ([], [])
    await close(alive)


async def close(connections: list[Any]) -> None:
    for each in connections:
        await each.__aexit__(None, None, None)
