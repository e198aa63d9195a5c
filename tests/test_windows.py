"""The plan of a scan, run against a simulated service that answers in any order."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from awslists import Page
from awslists.plan import Plan
from awslists.windows import Window
from histories import BEGINNING, HOUR, ROUNDINGS, SECOND, History, evenly, histories

if TYPE_CHECKING:
    from _typeshed import SupportsLenAndGetItem

T = TypeVar("T")

BEFORE_ALL = datetime(1970, 1, 2, tzinfo=UTC)

YEAR = timedelta(days=365)
TWO_YEARS = History((YEAR, HOUR, 11), (YEAR, HOUR, 13))


@dataclass(frozen=True, order=True, slots=True)
class Thing:
    """An item; those of one time are in the order of their numbers."""

    creation_time: datetime
    number: int

    def __iter__(self) -> Iterator[tuple[str, object]]:
        yield "thing_arn", f"arn:aws:things:{self.number}"


@dataclass
class Service:
    """Lists things as the service may do, with a position for a token.

    Attributes:
        times: When the things were created that there are in the beginning.
        size: Things on a full page.
        inclusive: Whether bounds include the moment itself.
        rounding: What becomes of a time before it is compared with a bound.
        passes: A filter, applied after a page is cut.
        walks_whole_list: Whether bounds are filters too.
        ragged: Makes the size of a page random, up to `size`.
        calls: How many pages were asked for.
        things: What there is now, in ascending order.
    """

    times: Sequence[datetime]
    size: int
    inclusive: bool = True
    rounding: Callable[[float], float] | None = None
    passes: Callable[[Thing], bool] = lambda _: True
    walks_whole_list: bool = False
    ragged: Random | None = None
    calls: int = 0
    things: list[Thing] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.things = [Thing(at, number) for number, at in enumerate(self.times)]

    def page(
        self,
        after: datetime | None = None,
        before: datetime | None = None,
        position: Thing | None = None,
        *,
        backwards: bool = False,
    ) -> tuple[Page[Any], Thing | None]:
        """The next page within bounds, and the position behind it."""
        self.calls += 1
        low, high = self._range(after, before)
        first, end = (0, len(self.things)) if self.walks_whole_list else (low, high)
        if position is not None:
            first = max(first, bisect_right(self.things, position))
        size = self.ragged.randint(1, self.size) if self.ragged else self.size
        cut = max(first, end - size) if backwards else min(first + size, end)
        walked = range(cut, end) if backwards else range(first, cut)
        kept = tuple(self.things[i] for i in walked if low <= i < high)
        more = len(walked) < end - first
        page: Page[Any] = Page(tuple(filter(self.passes, kept)), "more" if more else None, None, 0)
        return page, self.things[walked[-1]] if walked else position

    @property
    def latest(self) -> datetime:
        """When the last thing was created."""
        return self.things[-1].creation_time if self.things else BEGINNING

    def listed(self) -> list[Thing]:
        """What a listing from end to end has now."""
        return [thing for thing in self.things if self.passes(thing)]

    def serial_calls(self) -> int:
        """How many calls a listing from end to end takes, with full pages."""
        return max(1, math.ceil(len(self.things) / self.size))

    def _range(self, after: datetime | None, before: datetime | None) -> tuple[int, int]:
        from_left, from_right = (bisect_left, bisect_right)
        if not self.inclusive:
            from_left, from_right = bisect_right, bisect_left
        low = 0 if after is None else from_left(self.things, after.timestamp(), key=self._seconds)
        high = (
            len(self.things)
            if before is None
            else from_right(self.things, before.timestamp(), key=self._seconds)
        )
        return low, max(low, high)

    def _seconds(self, thing: Thing) -> float:
        seconds = thing.creation_time.timestamp()
        return seconds if self.rounding is None else self.rounding(seconds)


@dataclass(eq=False)
class Call:
    """A request that is under way; it has a page once the service has answered."""

    ask: Callable[[], Page[Any]]
    tell: Callable[[Page[Any]], None]
    surveys: bool = False
    page: Page[Any] | None = None


class Scan:
    """Runs a plan as a scan does; chance says which call gets its answer next, and when.

    Args:
        service: What is scanned.
        workers: How many calls may be under way at a time.
        chance: What decides.
        horizon: What the time is; by default an hour after the last thing was created.
        limit: How many things are wanted.

    Attributes:
        windows: All windows that there were.
        delivered: What has come.
        at_last_answer: All that there was when the service answered for the last time.
        busy: How many calls were under way at each step.
    """

    def __init__(
        self,
        service: Service,
        workers: int,
        chance: Random,
        *,
        horizon: datetime | None = None,
        limit: int | None = None,
    ) -> None:
        now = horizon or service.latest + HOUR
        self.windows: list[Window] = []
        self.delivered: list[Thing] = []
        self.at_last_answer: list[Thing] = []
        self.busy: list[int] = []
        self._service, self._chance = service, chance
        self._plan = Plan(workers, BEFORE_ALL, now, service.size, limit)
        self._under_way: list[Call] = []

    def run(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Lists all, while something else happens between two steps."""
        if not self._plan.finished:
            self._open(self._plan.first)
        while not self._plan.finished:
            self.busy.append(len(self._under_way))
            call = self._chance.choice(self._under_way)
            meanwhile()
            if call.page is None:
                call.page = call.ask()
                if not call.surveys:
                    self.at_last_answer = self._service.things.copy()
            else:
                self._under_way.remove(call)
                call.tell(call.page)

    def _open(self, window: Window) -> None:
        self.windows.append(window)
        bounds: tuple[datetime | None, datetime | None] | None = None
        position: Thing | None = None

        def ask() -> Page[Any]:
            nonlocal bounds, position
            bounds = bounds or window.ask()
            page, position = self._service.page(*bounds, position)
            return page

        def tell(page: Page[Any]) -> None:
            self.delivered += self._plan.arrived(window, page)
            if self._plan.wants_survey():
                self._survey(go_on)
            else:
                go_on()

        def go_on() -> None:
            self._go_on()
            if not window.finished:
                self._under_way.append(Call(ask, tell))

        self._under_way.append(Call(ask, tell))

    def _survey(self, go_on: Callable[[], None]) -> None:
        answers: dict[str, Page[Any]] = {}

        def question(name: str, ask: Callable[[], tuple[Page[Any], object]]) -> Call:
            def tell(page: Page[Any]) -> None:
                answers[name] = page
                if len(answers) == 2:
                    self._plan.saw(**answers)
                    go_on()

            return Call(lambda: ask()[0], tell, surveys=True)

        self._under_way += [
            question("nothing", lambda: self._service.page(before=BEFORE_ALL)),
            question("latest", lambda: self._service.page(backwards=True)),
        ]

    def _go_on(self) -> None:
        for window in self._plan.next_windows():
            self._open(window)


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311  (chance, not secrets)


simulated = settings(deadline=None, max_examples=60)
chances = st.randoms(use_true_random=True)
workers = st.integers(1, 16)
sizes = st.integers(1, 10)
horizons = st.sampled_from([-YEAR, -HOUR, -SECOND, timedelta(0), SECOND, HOUR, YEAR])
filters: list[Callable[[Thing], bool]] = [
    lambda _: True,
    lambda thing: thing.number % 3 == 0,
    lambda thing: thing.number % 40 == 0,
    lambda thing: thing.number < 50,
    lambda thing: thing.number > 50,
    lambda _: False,
]


@st.composite
def services(draw: st.DrawFn) -> Service:
    """A service of any kind, with a random history."""
    return Service(
        draw(histories()),
        draw(sizes),
        inclusive=draw(st.booleans()),
        rounding=draw(st.sampled_from(ROUNDINGS)),
        passes=draw(st.sampled_from(filters)),
        walks_whole_list=draw(st.booleans()) and draw(st.booleans()),
        ragged=draw(st.none() | chances),
    )


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
def test_no_two_windows_that_are_listed_at_a_time_overlap(
    service: Service, workers: int, chance: Random
) -> None:
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
def test_what_is_there_throughout_comes_once_whatever_is_created_and_deleted_meanwhile(
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
            insort(service.things, Thing(now, number))
        if chance.random() < often and service.things:
            thing = chance.choice(service.things)
            service.things.remove(thing)
            deleted.add(thing)

    run.run(change)
    assert len(set(run.delivered)) == len(run.delivered)
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
def test_no_more_windows_than_workers_are_listed_at_a_time(
    service: Service, workers: int, chance: Random, limit: int | None
) -> None:
    run = Scan(service, workers, chance, limit=limit)
    run.run()
    assert max(run.busy, default=0) <= workers


def densest_second(times: History) -> int:
    """How many items one second has at most."""
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
def test_a_scan_costs_a_tenth_more_calls_and_two_for_each_worker_at_most(
    times: History,
    workers: int,
    size: int,
    inclusive: bool,
    rounding: Callable[[float], float] | None,
    chance: Random,
) -> None:
    # A second is listed twice if a cut happens to be beside it.
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
def test_a_service_that_walks_its_whole_list_costs_at_most_twice_the_calls_of_a_listing(
    times: History, workers: int, size: int, passes: Callable[[Thing], bool], chance: Random
) -> None:
    service = Service(times, size, passes=passes, walks_whole_list=True)
    run = Scan(service, workers, chance)
    run.run()
    assert service.calls <= 2 * service.serial_calls()
    assert len(run.windows) == 1


@pytest.mark.parametrize("number", range(100))
def test_what_fits_on_one_page_takes_one_call(number: int) -> None:
    service = Service(evenly(number, HOUR), 100)
    Scan(service, 16, seeded(number)).run()
    assert service.calls == 1


@pytest.mark.parametrize("limit", [1, 100, 199, 200])
def test_a_small_limit_is_listed_by_one_worker(limit: int) -> None:
    service = Service(evenly(2000, HOUR), 100)
    Scan(service, 16, seeded(limit), limit=limit).run()
    assert service.calls == math.ceil(limit / 100)


def test_a_single_worker_lists_as_any_listing_does() -> None:
    service = Service(evenly(200, HOUR), 10)
    run = Scan(service, 1, seeded(1))
    run.run()
    assert run.delivered == service.things
    assert service.calls == 20


def test_a_second_of_many_pages_is_not_divided() -> None:
    service = Service(evenly(200, SECOND / 1000), 10)
    run = Scan(service, 8, seeded(1))
    run.run()
    assert len(run.windows) <= 2


class InTurn(Random):
    """Whoever has waited longest is next."""

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


def test_a_window_that_takes_back_a_split_leaves_out_what_came_before_it() -> None:
    def page(numbers: range) -> Page[Any]:
        items: list[Any] = [Thing(BEGINNING + i * SECOND / 1000, i) for i in numbers]
        return Page(tuple(items), "more", None, 0)

    first = Window()
    first.advance(page(range(40)))
    first.end = BEGINNING + HOUR
    rest = first.rest()
    rest.ask()
    later = rest.split()
    assert later
    later.ask()
    # Far more than it asked for, as from a service that rounds up.
    later.advance(page(range(10)))
    assert later.is_in_a_dense_second()
    assert rest.take_back(later)
    assert [rest.advance(page(range(i, i + 10))) for i in (0, 10, 20, 30)] == [()] * 4


def halves() -> tuple[Window, Window]:
    """A window from which the later half was taken before it was asked for."""
    window = Window(BEGINNING, BEGINNING + HOUR)
    later = window.split()
    assert later
    return window, later


def test_a_window_takes_back_what_was_split_off_it() -> None:
    window, later = halves()
    assert window.take_back(later)
    assert window.end == BEGINNING + HOUR


def test_a_window_does_not_take_back_what_the_service_was_not_asked_for() -> None:
    window, later = halves()
    window.ask()
    assert not window.take_back(later)
    assert window.end == later.start


def test_a_window_does_not_take_back_what_it_has_left_out() -> None:
    window, later = halves()
    window.advance(Page((Thing(BEGINNING + HOUR / 2, 1),), "more", None, 0))
    assert not window.take_back(later)


def test_the_next_cut_keeps_away_from_a_dense_second() -> None:
    window, later = halves()
    assert later.start
    dense: list[Any] = [Thing(later.start + i * SECOND / 1000, i) for i in range(10)]
    later.advance(Page(tuple(dense), "more", None, 0))
    assert later.is_in_a_dense_second()
    assert window.take_back(later)
    further = window.split()
    assert further
    assert further.start == later.start + 2 * SECOND


def a_page(times: Sequence[datetime], *, last: bool = False) -> Page[Any]:
    items: list[Any] = [Thing(at, 0) for at in times]
    return Page(tuple(items), None if last else "more", None, 0)


def divided_plan() -> tuple[Plan, Window, Window]:
    """A plan, and two windows of it side by side that have not been asked for yet."""
    plan = Plan(8, BEGINNING, BEGINNING + YEAR, 10)
    plan.arrived(plan.first, a_page(evenly(10, HOUR)))
    assert plan.wants_survey()
    plan.saw(a_page([], last=True), a_page([BEGINNING + YEAR], last=True))
    windows = {window.start: window for window in plan.next_windows()}
    window = next(window for window in windows.values() if window.end in windows)
    return plan, window, windows[window.end]


def test_a_window_that_starts_in_a_dense_second_is_given_back() -> None:
    plan, window, later = divided_plan()
    assert later.start
    end = later.end
    assert plan.arrived(later, a_page(evenly(10, SECOND / 1000, later.start))) == ()
    assert later.finished
    assert window.end == end


def test_a_window_that_was_split_is_asked_for_anew_after_an_empty_page() -> None:
    plan, window, _ = divided_plan()
    assert window.start
    window.ask()
    plan.arrived(window, a_page([window.start + HOUR, window.start + 2 * HOUR]))
    later = window.split()
    assert later
    assert plan.arrived(window, a_page([])) == ()
    [rest] = plan.next_windows()
    assert window.finished
    assert rest.end == window.end == later.start
    assert rest.start == window.start + 2 * HOUR - SECOND
    assert plan.arrived(rest, a_page([window.start + 2 * HOUR])) == ()


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize("seed", range(3))
def test_time_may_begin_or_end_with_an_item(year: int, seed: int) -> None:
    first = datetime.min.replace(tzinfo=UTC)
    last = datetime.max.replace(tzinfo=UTC)
    times = evenly(200, HOUR, first if year == 1 else last - 199 * HOUR)
    service = Service(times, 10, inclusive=False)
    run = Scan(service, 4, seeded(seed), horizon=last)
    run.run()
    assert sorted(run.delivered) == service.things
