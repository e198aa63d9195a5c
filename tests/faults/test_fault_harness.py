"""The harness of ``python -m tests.faults`` notices when a listing is wrong."""

from __future__ import annotations

import asyncio
from random import Random
from typing import Any

import pytest
from aiobotocore.config import AioConfig

from awslists import ListImages, ListingError, Session
from awslists.testing import LocalAWS, faults
from tests.faults.batches import Batch, run_batch, run_some
from tests.faults.report import Report
from tests.faults.runs import RETRIES, Outcome, run
from tests.faults.setting import Setting
from tests.faults.subjects import identity
from tests.faults.troubles import TROUBLES
from tests.faults.verbs import VERBS, Protocol, Verb
from tests.helpers.call_makers import CALL_MAKERS

pytestmark = pytest.mark.unmeasured

TROUBLE = "malformed JSON"


async def some_outcomes(verb: Verb) -> list[Outcome]:
    return [await run(number, trouble=TROUBLE, verb=verb) for number in range(6)]


def reported(*outcomes: Outcome) -> tuple[Report, list[str]]:
    report = Report()
    return report, list(report.add(Batch(0, [*outcomes])))


async def deliver(items: Any, protocol: Protocol) -> None:
    async for item in items:
        protocol.delivered.append(identity(item))


@pytest.mark.parametrize("verb", VERBS.values(), ids=list(VERBS))
async def test_a_run_that_goes_well_is_good(verb: Verb) -> None:
    outcome = await run(7, trouble=TROUBLE, verb=verb)
    assert outcome.is_good, outcome
    report, problems = reported(outcome)
    assert (report.is_good, problems) == (True, [])


@pytest.mark.parametrize("way", CALL_MAKERS)
async def test_a_run_says_who_made_its_calls(way: str) -> None:
    outcome = await run(5, trouble=TROUBLE, verb=VERBS["merge()"], way=way)
    assert outcome.calls[way] > outcome.calls.total() / 2
    report, _ = reported(outcome)
    assert f"{way} {outcome.calls[way]}" in report.line


async def test_a_warm_up_that_is_too_slow_is_made_again(local: LocalAWS, aws: Session) -> None:
    setting = Setting(local, Random(1), "iterator")  # noqa: S311  (chance, not secrets)
    local.inject(faults.stalled(), skip=2, times=1)
    local.add_images(3)
    config = AioConfig(read_timeout=0.2, retries={"total_max_attempts": 1})
    async with local.session(config=config) as impatient:
        await setting.warm_up(impatient)
    assert local.requests == []
    assert len(await ListImages(aws).collect()) == 3


@pytest.mark.parametrize("retries", RETRIES)
async def test_a_run_says_how_its_calls_were_retried(retries: str) -> None:
    outcome = await run(5, trouble=TROUBLE, verb=VERBS["merge()"], retries=retries)
    report, _ = reported(outcome)
    assert f"1 runs (retries: {retries} 1)" in report.line


async def test_a_run_follows_from_its_number() -> None:
    first, again = await run(3, trouble=TROUBLE), await run(3, trouble=TROUBLE)
    assert first == again


async def test_a_verb_that_ends_at_an_error_loses_items() -> None:
    async def give_up(source: Any, protocols: list[Protocol], chance: Random) -> None:
        try:
            await deliver(protocols[0].subject.listing(source), protocols[0])
        except ListingError as error:
            await protocols[0].note(error)

    bad = [
        each for each in await some_outcomes(Verb("give up", give_up, "token")) if not each.is_good
    ]
    assert any(outcome.lost and not outcome.repeated for outcome in bad)
    report, problems = reported(*bad)
    assert not report.is_good
    assert len(problems) == len(bad)


async def test_a_verb_that_begins_again_at_an_error_repeats_items() -> None:
    async def begin_again(source: Any, protocols: list[Protocol], chance: Random) -> None:
        while True:
            try:
                return await deliver(protocols[0].subject.listing(source), protocols[0])
            except ListingError as error:
                await protocols[0].note(error)

    found = await some_outcomes(Verb("begin again", begin_again, "token"))
    assert any(outcome.repeated and not outcome.lost for outcome in found)


async def test_items_out_of_order_are_a_failure() -> None:
    async def backwards(source: Any, protocols: list[Protocol], chance: Random) -> None:
        protocols[0].delivered = protocols[0].subject.expected[::-1]

    found = await some_outcomes(Verb("backwards", backwards, "token"))
    assert any("out of order" in outcome.failure for outcome in found)


async def test_another_error_is_a_failure() -> None:
    async def fail(source: Any, protocols: list[Protocol], chance: Random) -> None:
        raise KeyError("unexpected")

    outcome = await run(1, trouble=TROUBLE, verb=Verb("fail", fail, "token"))
    assert "KeyError: 'unexpected'" in outcome.failure
    report, problems = reported(outcome)
    assert not report.is_good
    assert "1 failures" in report.line
    assert "run 1: " in problems[0]


async def test_a_leaked_task_is_noticed() -> None:
    left: list[asyncio.Task[None]] = []

    async def leave(source: Any, protocols: list[Protocol], chance: Random) -> None:
        left.append(asyncio.create_task(asyncio.sleep(3600)))
        protocols[0].delivered = protocols[0].subject.expected

    batch = Batch(1)
    await run_some(batch, iter([1]), "asyncio", TROUBLE, Verb("leave", leave, "token"))
    assert any("sleep" in what for what in batch.left_over)
    left[0].cancel()


def test_a_run_that_never_ends_is_noticed() -> None:
    async def vanish(source: Any, protocols: list[Protocol], chance: Random) -> None:
        raise asyncio.CancelledError

    batch = run_batch([1, 2], "asyncio", TROUBLE, Verb("vanish", vanish, "token"))
    assert batch.left_over == ["2 runs that did not come to an end"]
    report = Report()
    assert len(list(report.add(batch))) == 1
    assert not report.is_good


def test_the_table_has_a_row_for_each_trouble() -> None:
    found = [
        Outcome(i, trouble, "scan()", "ListImages", "default") for i, trouble in enumerate(TROUBLES)
    ]
    report, _ = reported(*found)
    assert len(report.table.splitlines()) == 2 + len(TROUBLES)
    assert f"| {TROUBLE} | 1 | 0 | 0 | 0 | 0 | 0 |" in report.table
