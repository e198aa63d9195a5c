"""Cancelling a scan, prefetch, merge or watch at any step leaves nothing open."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from typing import Any

import pytest
import trio
from anyio import CancelScope, create_task_group, get_running_tasks

from awslists import ItemModel, ListImages, ListImageVersions, Session, merge
from awslists.testing import LocalAWS
from tests.helpers.background import (
    VERBS,
    Countdown,
    Verb,
    add_items,
    nothing_left,
)
from tests.helpers.gates import drain, each_step, eventually

pytestmark = [pytest.mark.both_makers, pytest.mark.unmeasured]

Work = Callable[[], Coroutine[Any, Any, None]]

LEAST_STEPS = 5
"""The number of steps that the shortest work takes at least."""


async def versions_of_all(aws: Session) -> AsyncGenerator[ListImageVersions]:
    async with ListImages(aws, max_results=2, limit=5).prefetch() as images:
        async for image in images:
            yield ListImageVersions(aws, image_name=image.image_name, max_results=2)


NESTED = Verb(lambda aws: merge(versions_of_all(aws), workers=2), 2)

every_verb_and_a_nested_one = pytest.mark.parametrize(
    "verb", [*VERBS.values(), NESTED], ids=[*VERBS, "nested"]
)


async def cancel_task(work: Work, step: int) -> bool:
    """Cancels work with ``Task.cancel``; returns whether it had that many steps."""
    countdown = Countdown(step, lambda: task.cancel())
    with each_step(countdown):
        task = asyncio.create_task(work())
        await asyncio.wait([task])
    if not task.cancelled():
        task.result()
    return countdown.over


async def cancel_scope(work: Work, step: int) -> bool:
    """Cancels work with a cancel scope; returns whether it had that many steps."""
    countdown = Countdown(step, lambda: scope.cancel())
    with each_step(countdown), CancelScope() as scope:
        async with create_task_group() as tasks:
            tasks.start_soon(work)
    return countdown.over


async def check_steps(
    steps: Iterator[int],
    local: LocalAWS,
    verb: Verb,
    cancel: Callable[[Work, int], Coroutine[Any, Any, bool]],
    aws: Session,
) -> None:
    listed, ended, cut_short = list[ItemModel](), False, 0

    async def work() -> None:
        nonlocal ended
        async with verb.start(aws) as items:
            await drain(items, listed)
        ended = True

    await work()
    everything, before = set(listed), get_running_tasks()
    for step in steps:
        listed, ended = [], False
        was_long_enough = await cancel(work, step)
        assert get_running_tasks() == before
        await eventually(lambda: local.pending == 0)
        assert len(set(listed)) == len(listed)
        assert set(listed) == everything or not ended
        cut_short += not ended
        if not was_long_enough:
            break
    assert cut_short > LEAST_STEPS


async def check_all_steps(local: LocalAWS, verb: Verb, *checks: tuple[int, int, Any]) -> None:
    async with nothing_left(local) as aws:
        for first, step, cancel in checks:
            await check_steps(itertools.count(first, step), local, verb, cancel, aws)


@every_verb_and_a_nested_one
async def test_cancelling_at_any_step_of_asyncio_leaves_nothing_open(
    local: LocalAWS, verb: Verb
) -> None:
    add_items(local)
    await check_all_steps(local, verb, (1, 2, cancel_task), (2, 2, cancel_scope))


@every_verb_and_a_nested_one
def test_cancelling_at_any_step_of_trio_leaves_nothing_open(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    trio.run(check_all_steps, local, verb, (1, 1, cancel_scope))
