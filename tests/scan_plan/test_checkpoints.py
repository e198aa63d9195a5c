"""Scans of a simulated service that are cut at any item, and continued from their checkpoint."""

from __future__ import annotations

import json
import math
from bisect import insort
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.histories import BEGINNING, HOUR, ROUNDINGS, SECOND, evenly
from tests.helpers.simulated_scan import YEAR, Scan, seeded, simulated, workers
from tests.helpers.simulated_service import Service, Thing, chances, services

pytestmark = pytest.mark.unmeasured

Clock = Callable[[], datetime | None]
CUTS = 4
"""Scans in a row that are cut before the last one."""


def nothing() -> None:
    pass


def cut_and_continue(
    service: Service,
    chance: Random,
    cuts: int = CUTS,
    between: Callable[[], None] = nothing,
    clock: Clock = lambda: None,
) -> tuple[list[Thing], Scan]:
    """Scan to the end, in several scans; return all that came, and the last scan."""
    delivered: list[Thing] = []
    saved: dict[str, Any] | None = None
    for _ in range(cuts):
        at_most = chance.randint(0, 2 * len(service.things) // cuts + 1)
        limit = at_most if chance.random() < 0.3 else None
        run = Scan(
            service,
            chance.randint(1, 16),
            chance,
            horizon=clock(),
            limit=limit,
            checkpoint=saved,
        )
        run.run(between, at_most=math.inf if limit else at_most, lags=chance.random() < 0.7)
        delivered += run.delivered
        saved = run.checkpoint
        service.size = chance.randint(1, 10)
    last = Scan(service, chance.randint(1, 16), chance, horizon=clock(), checkpoint=saved)
    last.run(between, lags=chance.random() < 0.5)
    return delivered + last.delivered, last


@simulated
@given(services(), chances)
def test_every_item_comes_exactly_once(service: Service, chance: Random) -> None:
    delivered, _ = cut_and_continue(service, chance)
    assert sorted(delivered) == service.listed()


@simulated
@given(services(), chances, st.sampled_from([timedelta(0), SECOND / 10, SECOND, HOUR]))
def test_items_that_last_come_once_despite_changes(
    service: Service, chance: Random, pace: timedelta
) -> None:
    now, number, deleted = service.latest, 1000, set[Thing]()

    def change() -> None:
        nonlocal now, number
        if chance.random() < 0.1 and number < 1100:
            now, number = max(now, service.latest) + pace * chance.random(), number + 1
            insort(service.things, service.make(now, number))
        if chance.random() < 0.1 and service.things:
            deleted.add(service.things.pop(chance.randrange(len(service.things))))

    delivered, last = cut_and_continue(service, chance, between=change, clock=lambda: now)
    assert len(set(delivered)) == len(delivered)
    then = service.things if last.at_last_answer is None else last.at_last_answer
    there = set(filter(service.passes, then))
    assert there - deleted <= set(delivered) <= there | deleted


@simulated
@given(services(), chances, workers)
def test_after_the_end_only_new_items_come(service: Service, chance: Random, workers: int) -> None:
    _, last = cut_and_continue(service, chance, cuts=2)
    again = Scan(service, workers, chance, checkpoint=last.checkpoint)
    again.run()
    assert again.delivered == []
    at = service.latest + HOUR
    new = [service.make(at + (i // 3) * HOUR, 5000 + i) for i in range(chance.randint(0, 90))]
    for thing in new:
        insort(service.things, thing)
    later = Scan(service, workers, chance, checkpoint=again.checkpoint)
    later.run()
    assert sorted(later.delivered) == sorted(filter(service.passes, new))


@simulated
@given(services(), chances, st.integers(1, 50))
def test_a_limit_starts_over(service: Service, chance: Random, limit: int) -> None:
    delivered: list[Thing] = []
    saved: dict[str, Any] | None = None
    while True:
        run = Scan(service, chance.randint(1, 16), chance, limit=limit, checkpoint=saved)
        run.run()
        saved = run.checkpoint
        delivered += run.delivered
        if len(run.delivered) < limit:
            break
    assert sorted(delivered) == service.listed()


@simulated
@given(services(), chances, workers)
def test_open_windows_do_not_exceed_workers(service: Service, chance: Random, workers: int) -> None:
    first = Scan(service, 16, chance)
    first.run(at_most=chance.randint(0, 60), lags=True)
    run = Scan(service, workers, chance, checkpoint=first.checkpoint)
    run.run()
    assert max(run.busy, default=0) <= workers


def test_a_checkpoint_stays_small_with_100_items_in_each_second() -> None:
    bursts = [evenly(100, SECOND / 101, BEGINNING + i * 3 * SECOND) for i in range(1000)]
    times = [at for burst in bursts for at in burst]
    times += evenly(300, HOUR, times[-1] + HOUR)  # the latest page shows no burst
    chance, sizes = seeded(1), list[int]()
    run = Scan(Service(times, 100), 16, chance)

    def measure() -> None:
        if chance.random() < 0.05:
            sizes.append(len(json.dumps(run.checkpoint)))

    run.run(measure, lags=True)
    assert 10_000 < max(sizes) < 20_000


def cut_often(numbers: range) -> None:
    for number in numbers:
        chance = seeded(number)
        stretches = [
            (chance.choice([timedelta(0), SECOND / 2, HOUR, YEAR]), chance.randint(1, 60))
            for _ in range(chance.randint(1, 6))
        ]
        times = [BEGINNING]
        for gap, count in stretches:
            step = chance.choice([timedelta(0), SECOND / 1000, SECOND / 4, SECOND * 7.3, HOUR])
            times += evenly(count, step, times[-1] + gap)
        rounding = chance.choice(ROUNDINGS)
        service = Service(
            times,
            chance.randint(1, 10),
            inclusive=chance.random() < 0.5,
            rounding=rounding,
            ragged=chance if chance.random() < 0.3 else None,
            walks_whole_list=chance.random() < 0.2,
            unsorted=rounding == ROUNDINGS[1] and chance.random() < 0.5,
        )
        delivered, _ = cut_and_continue(service, chance, cuts=chance.randint(1, 6))
        assert sorted(delivered) == service.listed(), number


def test_hundreds_of_scans_are_cut_and_continued() -> None:
    cut_often(range(300))


@pytest.mark.slow
def test_ten_thousand_scans_are_cut_and_continued() -> None:
    cut_often(range(10_000))
