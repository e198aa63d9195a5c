"""The plan of a scan, run against a simulated service that answers in any order."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awslists import Page
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.window import Window
from tests.helpers.histories import BEGINNING, HOUR, SECOND, evenly
from tests.helpers.simulated_scan import BEFORE_ALL, YEAR, Scan, seeded, simulated, workers
from tests.helpers.simulated_service import Service, Thing, chances, services

horizons = st.sampled_from([-YEAR, -HOUR, -SECOND, timedelta(0), SECOND, HOUR, YEAR])


@simulated
@given(services(), workers, chances, horizons)
def test_every_item_comes_exactly_once(
    service: Service, workers: int, chance: Random, horizon: timedelta
) -> None:
    run = Scan(service, workers, chance, horizon=BEGINNING + HOUR + horizon)
    run.run()
    assert sorted(run.delivered) == service.listed()


@simulated
@given(services(), workers, chances)
def test_open_windows_do_not_overlap(service: Service, workers: int, chance: Random) -> None:
    run = Scan(service, workers, chance)

    def check() -> None:
        listed = [window for window in run.windows if not window.finished]
        listed.sort(key=lambda window: window.start or BEFORE_ALL)
        for earlier, later in pairwise(listed):
            assert earlier.end is not None
            assert later.start is not None
            assert earlier.end <= later.start

    run.run(check)


@simulated
@given(
    services(),
    workers,
    chances,
    horizons,
    st.sampled_from([timedelta(0), SECOND / 10, SECOND, HOUR]),
    st.sampled_from([0.1, 0.3]),
)
def test_items_that_last_come_once_despite_changes(
    service: Service,
    workers: int,
    chance: Random,
    horizon: timedelta,
    pace: timedelta,
    often: float,
) -> None:
    began = service.latest + horizon
    run = Scan(service, workers, chance, horizon=began)
    now, number, deleted = began, 1000, set[Thing]()

    def change() -> None:
        nonlocal now, number
        if chance.random() < often and number < 1100:
            now, number = max(now, service.latest) + pace * chance.random(), number + 1
            insort(service.things, service.make(now, number))
        if chance.random() < often and service.things:
            thing = chance.choice(service.things)
            service.things.remove(thing)
            deleted.add(thing)

    run.run(change)
    assert len(set(run.delivered)) == len(run.delivered)
    assert run.at_last_answer is not None
    there = set(filter(service.passes, run.at_last_answer))
    assert there - deleted <= set(run.delivered) <= there | deleted


@simulated
@given(services(), workers, chances, st.integers(0, 400))
def test_a_limit_holds_exactly(service: Service, workers: int, chance: Random, limit: int) -> None:
    run = Scan(service, workers, chance, limit=limit)
    run.run()
    assert len(set(run.delivered)) == len(run.delivered) == min(limit, len(service.listed()))
    assert set(run.delivered) <= set(service.listed())
    assert limit or not service.calls


@simulated
@given(services(), workers, chances, st.none() | st.integers(0, 400))
def test_open_windows_do_not_exceed_workers(
    service: Service, workers: int, chance: Random, limit: int | None
) -> None:
    run = Scan(service, workers, chance, limit=limit)
    run.run()
    assert max(run.busy, default=0) <= workers


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize("seed", range(3))
def test_items_at_the_ends_of_time_work(year: int, seed: int) -> None:
    first = datetime.min.replace(tzinfo=UTC)
    last = datetime.max.replace(tzinfo=UTC)
    times = evenly(200, HOUR, first if year == 1 else last - 199 * HOUR)
    service = Service(times, 10, inclusive=False)
    run = Scan(service, 4, seeded(seed), horizon=last)
    run.run()
    assert sorted(run.delivered) == service.things


def a_page(times: Sequence[datetime], *, last: bool = False) -> Page[Any]:
    items: list[Any] = [Thing(at, 0) for at in times]
    return Page(tuple(items), None if last else "more", None, 0)


def divided_plan() -> tuple[Plan, Window, Window]:
    """Returns a plan and two adjacent windows of it that were not asked for yet."""
    plan = Plan(8, BEGINNING, BEGINNING + YEAR, 10)
    plan.receive(plan.first, a_page(evenly(10, HOUR)))
    assert plan.begin_survey()
    plan.receive_survey(a_page([], last=True), a_page([BEGINNING + YEAR], last=True))
    windows = {window.start: window for window in plan.take_new_windows()}
    window = next(window for window in windows.values() if window.end in windows)
    return plan, window, windows[window.end]


def test_a_window_starting_in_a_dense_second_is_given_back() -> None:
    plan, window, later = divided_plan()
    assert later.start
    end = later.end
    assert plan.receive(later, a_page(evenly(10, SECOND / 1000, later.start))) == ()
    assert later.finished
    assert window.end == end


def test_a_split_window_restarts_after_an_empty_page() -> None:
    plan, window, _ = divided_plan()
    assert window.start
    window.ask()
    plan.receive(window, a_page([window.start + HOUR, window.start + 2 * HOUR]))
    later = window.split()
    assert later
    assert plan.receive(window, a_page([])) == ()
    [rest] = plan.take_new_windows()
    assert window.finished
    assert rest.end == window.end == later.start
    assert rest.start == window.start + 2 * HOUR - SECOND
    assert plan.receive(rest, a_page([window.start + 2 * HOUR])) == ()
