"""A Session still works after a throttled listing was left in any way, with default retries.

aiobotocore's adaptive mode fails most of these tests on Python 3.11: a call that is cancelled
while it waits leaves a lock locked.
"""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig

from awslists import ListImages, ListImageVersions, Session, ThrottlingError, merge
from awslists._session.botocore_sessions import make_sealed_session
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.background import (
    VERBS,
    Verb,
    add_items,
    nothing_left,
)
from tests.helpers.gates import drain
from tests.helpers.support import users_session
from tests.leaving.test_cancellation_steps import cancel_scope, cancel_task, check_steps

pytestmark = [pytest.mark.both_makers, pytest.mark.slow, pytest.mark.unmeasured]

Leave = Callable[[Session, Verb, float], Coroutine[Any, Any, None]]

FAST = 2000.0
"""Calls per second, so that the queue moves at each step."""

every_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)


# --- At every step of a call that waits for its turn ---------------------------------------------


async def check_steps_in_queue(
    local: LocalAWS, verb: Verb, cancel: Callable[..., Any], first: int, step: int
) -> None:
    session = make_sealed_session(FAST)
    async with nothing_left(local, botocore_session=session) as aws:
        local.inject(faults.throttling())
        with pytest.raises(ThrottlingError):
            await ListImages(aws).first()
        await check_steps(itertools.count(first, step), local, verb, cancel, aws)


@every_verb
async def test_a_queued_call_can_be_cancelled_at_any_step_of_asyncio(
    local: LocalAWS, verb: Verb
) -> None:
    add_items(local)
    await check_steps_in_queue(local, verb, cancel_task, 1, 3)
    await check_steps_in_queue(local, verb, cancel_scope, 2, 3)


@every_verb
def test_a_queued_call_can_be_cancelled_at_any_step_of_trio(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    anyio.run(check_steps_in_queue, local, verb, cancel_scope, 1, 3, backend="trio")


# --- In the middle of throttling ----------------------------------------------------------------


async def by_cancellation(aws: Session, verb: Verb, seconds: float) -> None:
    with anyio.move_on_after(seconds):
        async with verb.start(aws) as items:
            await drain(items, [])


async def by_an_error_of_the_body(aws: Session, verb: Verb, seconds: float) -> None:
    with suppress(ZeroDivisionError):
        async with verb.start(aws) as items:
            await anext(items)
            await anyio.sleep(seconds)
            raise ZeroDivisionError


async def by_break(aws: Session, verb: Verb, seconds: float) -> None:
    async with verb.start(aws) as items:
        async for _ in items:
            await anyio.sleep(seconds)
            break


async def by_asyncios_timeout(aws: Session, verb: Verb, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(all_of(aws, verb), seconds)


async def by_cancelling_the_task(aws: Session, verb: Verb, seconds: float) -> None:
    task = asyncio.create_task(all_of(aws, verb))
    await asyncio.sleep(seconds)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def all_of(aws: Session, verb: Verb) -> None:
    async with verb.start(aws) as items:
        await drain(items, [])


WAYS: dict[str, Leave] = {
    way.__name__: way for way in (by_cancellation, by_an_error_of_the_body, by_break)
}
WAYS_OF_ASYNCIO = {way.__name__: way for way in (by_asyncios_timeout, by_cancelling_the_task)}


async def check_leaving(
    local: LocalAWS, aws: Session, verb: Verb, leave: Leave, seconds: float = 0.1
) -> None:
    local.inject(faults.throttling(), skip=2, times=None)
    with anyio.fail_after(30):
        await leave(aws, verb, seconds)
    local.clear_faults()
    with anyio.fail_after(30):
        assert len(await ListImages(aws).collect()) == 20


@every_verb
@pytest.mark.parametrize("leave", WAYS.values(), ids=WAYS)
@on_both_backends
async def test_a_session_works_after_a_throttled_verb_was_left(
    local: LocalAWS, verb: Verb, leave: Leave
) -> None:
    add_items(local)
    async with nothing_left(local, config=None) as aws:
        await check_leaving(local, aws, verb, leave)


@every_verb
@pytest.mark.parametrize("leave", WAYS_OF_ASYNCIO.values(), ids=WAYS_OF_ASYNCIO)
async def test_a_session_works_after_asyncio_ended_a_throttled_verb(
    local: LocalAWS, verb: Verb, leave: Leave
) -> None:
    add_items(local)
    async with nothing_left(local, config=None) as aws:
        await check_leaving(local, aws, verb, leave)


async def test_a_session_works_after_leaving_at_the_default_rate() -> None:
    """Runs all ways and verbs at once, each with its own Session: they only wait."""

    async def check(verb: Verb, leave: Leave) -> None:
        with LocalAWS() as local:
            add_items(local)
            async with users_session(local) as aws:
                await check_leaving(local, aws, verb, leave, 2.5)  # by then it waits for its turn

    ways = WAYS | WAYS_OF_ASYNCIO
    async with asyncio.TaskGroup() as tasks:
        for verb, leave in itertools.product(VERBS.values(), ways.values()):
            tasks.create_task(check(verb, leave))


@on_both_backends
async def test_a_session_works_after_a_throttled_merge(local: LocalAWS) -> None:
    add_items(local)
    config = AioConfig(retries={"total_max_attempts": 2})
    async with nothing_left(local, config=config) as aws:
        local.inject(faults.throttling(), times=None)
        listings = [ListImageVersions(aws, image_name=f"image-000{i}") for i in range(6)]
        with pytest.raises(ThrottlingError):
            async with merge(listings, workers=6) as versions:
                await drain(versions, [])
        local.clear_faults()
        with anyio.fail_after(30):
            assert len(await ListImages(aws).collect()) == 20


INTERRUPTED = ["asyncio:scan", "asyncio:merge", "asyncio:iteration", "trio:scan"]


def test_one_ctrl_c_ends_throttled_listings() -> None:
    script = "tests.helpers.interrupted"
    run = subprocess.run(  # noqa: S603  (fixed)
        [sys.executable, "-W", "error", "-m", script]
        + [f"{name}:throttled" for name in INTERRUPTED],
        capture_output=True, check=False, text=True, timeout=100,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines() == [f"{name}:throttled 3" for name in INTERRUPTED]
