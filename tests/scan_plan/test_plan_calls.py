"""The number of calls of a plan, in total and at a time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.helpers.histories import HOUR, ROUNDINGS, SECOND, History, evenly, histories
from tests.helpers.simulated_scan import YEAR, Scan, seeded, simulated, workers
from tests.helpers.simulated_service import Service, Thing, chances, filters, sizes

pytestmark = pytest.mark.unmeasured

if TYPE_CHECKING:
    from _typeshed import SupportsLenAndGetItem

T = TypeVar("T")

TWO_YEARS = History((YEAR, HOUR, 11), (YEAR, HOUR, 13))


def densest_second(times: History) -> int:
    """Returns the largest number of items in one second."""
    return max(Counter(at.replace(microsecond=0) for at in times).values(), default=0)


@simulated
@given(
    histories(longest=150),
    workers,
    st.integers(2, 40),
    st.booleans(),
    st.sampled_from(ROUNDINGS),
    chances,
)
@example(History((SECOND, SECOND, 6)), 2, 1, True, None, seeded(1))
@example(TWO_YEARS, 13, 4, True, None, seeded(1))
def test_a_scan_stays_within_its_budget_of_calls(
    times: History,
    workers: int,
    size: int,
    inclusive: bool,
    rounding: Callable[[float], float] | None,
    chance: Random,
) -> None:
    # A second is listed twice if a cut is beside it.
    assume(densest_second(times) <= 2 * size)
    service = Service(times, size, inclusive, rounding)
    Scan(service, workers, chance).run()
    assert service.calls <= 1.1 * service.serial_calls() + 2 * workers


@pytest.mark.parametrize("step", [timedelta(0), SECOND / 1000])
@pytest.mark.parametrize("seed", range(5))
def test_a_burst_at_the_end_is_not_listed_twice(step: timedelta, seed: int) -> None:
    day_by_day, burst = (timedelta(0), 24 * HOUR, 100), (24 * HOUR, step, 900)
    service = Service(History(day_by_day, burst), 10)
    Scan(service, 8, seeded(seed)).run()
    assert service.calls <= 100 + 2 * 8


@simulated
@given(histories(), workers, sizes, st.sampled_from(filters), chances)
def test_a_service_that_walks_its_list_costs_twice_at_most(
    times: History, workers: int, size: int, passes: Callable[[Thing], bool], chance: Random
) -> None:
    service = Service(times, size, passes=passes, walks_whole_list=True)
    run = Scan(service, workers, chance)
    run.run()
    assert service.calls <= 2 * service.serial_calls()
    assert len(run.windows) == 1


@pytest.mark.parametrize("number", range(100))
def test_one_page_takes_one_call(number: int) -> None:
    service = Service(evenly(number, HOUR), 100)
    Scan(service, 16, seeded(number)).run()
    assert service.calls == 1


@pytest.mark.parametrize("limit", [1, 100, 199, 200])
def test_a_small_limit_uses_one_worker(limit: int) -> None:
    service = Service(evenly(2000, HOUR), 100)
    Scan(service, 16, seeded(limit), limit=limit).run()
    assert service.calls == math.ceil(limit / 100)


def test_one_worker_makes_the_calls_of_plain_iteration() -> None:
    service = Service(evenly(200, HOUR), 10)
    run = Scan(service, 1, seeded(1))
    run.run()
    assert run.delivered == service.things
    assert service.calls == 20


def test_a_second_with_many_pages_is_not_divided() -> None:
    service = Service(evenly(200, SECOND / 1000), 10)
    run = Scan(service, 8, seeded(1))
    run.run()
    assert len(run.windows) <= 2


class InTurn(Random):
    """Chooses the call that has waited longest."""

    def choice(self, seq: SupportsLenAndGetItem[T]) -> T:
        return seq[0]


@pytest.mark.parametrize(
    ("pages_a_second", "busy"), [(0.01, 7), (0.1, 7), (0.4, 7), (0.5, 6.5), (1, 6), (2, 5)]
)
def test_a_burst_keeps_all_workers_busy(pages_a_second: float, busy: float) -> None:
    # 90% of the items in 1% of the time.
    step = SECOND / (10 * pages_a_second)
    sparse, dense = (HOUR, 891 * step, 500), (timedelta(0), step, 9000)
    service = Service(History(sparse, dense, sparse), 10)
    run = Scan(service, 8, InTurn())
    run.run()
    assert service.calls / sum(1 / number for number in run.busy[::2]) >= busy
