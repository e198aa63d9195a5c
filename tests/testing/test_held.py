"""Answers of LocalAWS wait while a block runs; environment variables lead to it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from contextlib import suppress

import pytest

from awslists import ListImages, Session
from awslists.errors import TransportError
from awslists.testing import Answer, LocalAWS
from tests.helpers.gates import eventually
from tests.helpers.support import ONE_ATTEMPT


async def test_answers_wait_until_the_block_is_left(local: LocalAWS, aws: Session) -> None:
    [image] = local.add_images(1)
    with local.held():
        listings = [asyncio.create_task(ListImages(aws).collect()) for _ in range(3)]
        await eventually(lambda: local.pending == 3)
        assert len(local.requests) == 3
        changed = local.update(image, image_status="DELETING")
        assert not any(listing.done() for listing in listings)
    assert await asyncio.gather(*listings) == [[changed]] * 3


async def test_answers_go_out_when_the_block_fails(local: LocalAWS, aws: Session) -> None:
    local.add_images(2)
    listings = []
    with suppress(KeyError), local.held():
        listings.append(asyncio.create_task(ListImages(aws).collect()))
        await eventually(lambda: local.pending == 1)
        raise KeyError
    assert len(await listings[0]) == 2
    assert len(await ListImages(aws).collect()) == 2


async def test_answers_wait_for_the_last_of_several_blocks(local: LocalAWS, aws: Session) -> None:
    outer, inner = local.held(), local.held()
    outer.__enter__()
    inner.__enter__()
    listing = asyncio.create_task(ListImages(aws).collect())
    await eventually(lambda: local.pending == 1)
    outer.__exit__(None, None, None)
    later = asyncio.create_task(ListImages(aws).collect())
    await eventually(lambda: local.pending == 2)
    inner.__exit__(None, None, None)
    assert (await listing, await later) == ([], [])


async def test_an_answer_under_way_waits_too(local: LocalAWS, aws: Session) -> None:
    reached, go_on = threading.Event(), threading.Event()
    passed = threading.Event()

    async def slow(answer: Answer) -> Answer:
        reached.set()
        await asyncio.to_thread(go_on.wait, 30)
        passed.set()
        return answer

    local.inject(slow)
    listing = asyncio.create_task(ListImages(aws).collect())
    assert await asyncio.to_thread(reached.wait, 30)
    with local.held():
        go_on.set()
        assert await asyncio.to_thread(passed.wait, 30)
        later = asyncio.create_task(ListImages(aws).collect())
        await eventually(lambda: local.pending == 2)
    assert (await listing, await later) == ([], [])


async def test_a_block_that_follows_at_once_holds_answers_again(
    local: LocalAWS, aws: Session
) -> None:
    with local.held():
        listing = asyncio.create_task(ListImages(aws).collect())
        await eventually(lambda: local.pending == 1)
    for _ in range(20):
        with local.held():
            pass
    assert await listing == []


async def test_a_client_that_gives_up_is_no_longer_pending(local: LocalAWS, aws: Session) -> None:
    with local.held():
        listing = asyncio.create_task(ListImages(aws).collect())
        await eventually(lambda: local.pending == 1)
        listing.cancel()
        await eventually(lambda: local.pending == 0)
    with pytest.raises(asyncio.CancelledError):
        await listing


async def test_it_stops_while_answers_are_held() -> None:
    with LocalAWS() as local:
        async with local.session(config=ONE_ATTEMPT) as aws:
            with local.held():
                listing = asyncio.create_task(ListImages(aws).collect())
                await eventually(lambda: local.pending == 1)
                await asyncio.to_thread(local.close)
            with pytest.raises(TransportError):
                await listing


async def test_a_block_may_begin_before_it_listens() -> None:
    local = LocalAWS()
    with local.held():
        local.start()
        async with local.session(config=ONE_ATTEMPT) as aws:
            listing = asyncio.create_task(ListImages(aws).collect())
            await eventually(lambda: local.pending == 1)
            listing.cancel()
            await asyncio.wait([listing])
    local.close()


# --- Environment --------------------------------------------------------------------------------

COUNT = """
import asyncio
from awslists import ListImages, Session

async def main():
    async with Session() as aws:
        print(len(await ListImages(aws).collect()))

asyncio.run(main())
"""


def test_environ_directs_another_process(local: LocalAWS) -> None:
    local.add_images(120)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    command = [sys.executable, "-c", COUNT]
    done = subprocess.run(  # noqa: S603  (our own command)
        command, env=kept | local.environ, check=True, capture_output=True, timeout=60
    )
    assert done.stdout.strip() == b"120"
    assert len(local.requests) == 2


def test_environ_is_that_of_a_running_emulator() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        _ = LocalAWS().environ
    with LocalAWS() as local:
        assert local.environ == {
            "AWS_ENDPOINT_URL": local.endpoint_url,
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": local.client_arguments["aws_access_key_id"],
            "AWS_SECRET_ACCESS_KEY": local.client_arguments["aws_secret_access_key"],
        }
