"""A Session belongs to one event loop in one process, and raises an error in any other."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
from anyio.to_thread import run_sync

from awslists import ListImages, SessionClosedError
from awslists.testing import LocalAWS

ELSEWHERE = re.escape("this Session belongs to another event loop")

Run = Callable[[Callable[[], Awaitable[Any]]], Any]


def on_asyncio(work: Callable[[], Any]) -> Any:
    return asyncio.run(work())


def in_a_thread(work: Callable[[], Any]) -> None:
    """Runs work on asyncio in another thread, and raises its error."""
    errors: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(work())
        except RuntimeError as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    raise errors[0]


def by_hand(work: Callable[[], Any]) -> None:
    """Runs work without an event loop, up to its first await that blocks."""
    coroutine = work()
    try:
        coroutine.send(None)
    finally:
        coroutine.close()


ELSEWHERES: dict[str, Run] = {
    "another asyncio.run": on_asyncio,
    "another thread": in_a_thread,
    "trio": trio.run,
    "no event loop": by_hand,
}


every_home = pytest.mark.parametrize("home", [on_asyncio, trio.run], ids=["asyncio", "trio"])


@every_home
@pytest.mark.parametrize("run", ELSEWHERES.values(), ids=ELSEWHERES)
def test_another_event_loop_cannot_use_or_close_a_session(
    local: LocalAWS, home: Run, run: Run
) -> None:
    local.add_images(1)
    aws = local.session()

    async def main() -> None:
        async with aws:
            assert await ListImages(aws).first() is not None
            for work in (ListImages(aws).first, aws.__aenter__, aws.aclose):
                with pytest.raises(RuntimeError, match=ELSEWHERE):
                    await run_sync(run, work)
            assert not aws.closed
            assert await ListImages(aws).first() is not None

    home(main)
    assert aws.closed


@every_home
@pytest.mark.parametrize("run", [on_asyncio, trio.run], ids=["on asyncio", "on trio"])
def test_a_closed_session_is_closed_in_every_event_loop(
    local: LocalAWS, home: Run, run: Run
) -> None:
    local.add_images(1)
    aws = local.session()

    async def main() -> None:
        async with aws:
            await ListImages(aws).first()

    home(main)
    run(aws.aclose)
    with pytest.raises(SessionClosedError):
        run(ListImages(aws).first)


def test_an_unused_session_belongs_to_no_event_loop(local: LocalAWS) -> None:
    local.add_images(1)
    aws = local.session()

    async def main() -> None:
        async with aws:
            assert await ListImages(aws).first() is not None

    asyncio.run(main())


FORKS = """
import asyncio, multiprocessing, os, sys, warnings
from awslists import ListImages, Session

warnings.simplefilter("error")
url = sys.argv[1]
keys = {"aws_access_key_id": sys.argv[2], "aws_secret_access_key": sys.argv[3]}


def session():
    return Session(endpoint_url=url, region_name="us-east-1", **keys)


async def count_images(aws):
    return len(await ListImages(aws, max_results=2).collect())


async def count_with_own_session():
    async with session() as aws:
        return await count_images(aws)


def in_a_child(work):
    if pid := os.fork():
        os.waitpid(pid, 0)
        return
    try:
        print(work(), flush=True)
    except RuntimeError as error:
        print(str(error)[:60], flush=True)
    finally:
        os._exit(0)


def proceed(coroutine):
    # As if the child continued the coroutine that forked it.
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    finally:
        coroutine.close()


def without_loop(main):
    asyncio.events._set_running_loop(None)
    return asyncio.run(main)


async def main():
    async with session() as aws:
        print(await count_images(aws), flush=True)
        in_a_child(lambda: proceed(count_images(aws)))
        in_a_child(lambda: proceed(aws.aclose()))
        in_a_child(lambda: without_loop(count_images(aws)))
        in_a_child(lambda: without_loop(aws.aclose()))
        in_a_child(lambda: without_loop(count_with_own_session()))
        print(await count_images(aws), flush=True)


asyncio.run(main())
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_process_needs_its_own_session(local: LocalAWS) -> None:
    local.add_images(5)
    arguments = local.client_arguments
    names = ("endpoint_url", "aws_access_key_id", "aws_secret_access_key")
    run = subprocess.run(  # noqa: S603  (fixed)
        [sys.executable, "-c", FORKS, *(arguments[name] for name in names)],
        capture_output=True, check=False, text=True, timeout=60,
    )  # fmt: skip
    refused = "this Session belongs to another event loop, or to the proces"
    assert run.stdout.splitlines() == ["5", *[refused] * 4, "5", "5"]
    assert run.stderr == ""
    assert run.returncode == 0
