"""Windows: dropped items, splits, undone splits, and restarts."""

from __future__ import annotations

from typing import Any

from awslists import Page
from awslists._scan_plan.window import Window
from tests.helpers.histories import BEGINNING, HOUR, SECOND
from tests.helpers.simulated_service import Thing


def test_taking_back_a_split_repeats_no_items() -> None:
    def page(numbers: range) -> Page[Any]:
        items: list[Any] = [Thing(BEGINNING + i * SECOND / 1000, i) for i in numbers]
        return Page(tuple(items), "more", None, 0)

    first = Window()
    first.advance(page(range(40)))
    first.bound(BEGINNING + HOUR, BEGINNING)
    rest = first.restart()
    rest.ask()
    later = rest.split()
    assert later
    later.ask()
    # Far more than was asked for, as from a service that rounds up.
    later.advance(page(range(10)))
    assert later.starts_in_dense_second()
    assert rest.take_back(later)
    assert [rest.advance(page(range(i, i + 10))) for i in (0, 10, 20, 30)] == [()] * 4


def halves() -> tuple[Window, Window]:
    """Returns the two halves of a window that was split before it was asked for."""
    window = Window(BEGINNING, BEGINNING + HOUR)
    later = window.split()
    assert later
    return window, later


def test_a_window_takes_back_its_own_split() -> None:
    window, later = halves()
    assert window.take_back(later)
    assert window.end == BEGINNING + HOUR


def test_a_window_does_not_take_back_anothers_split() -> None:
    window, later = halves()
    last = later.split()
    assert last
    assert not window.take_back(last)
    assert window.end == later.start


def test_a_window_is_not_split_after_an_empty_page() -> None:
    window = Window(BEGINNING, BEGINNING + HOUR)
    window.advance(Page((), "more", None, 0))
    assert window.split() is None


def test_a_window_of_two_seconds_is_not_split() -> None:
    assert Window(BEGINNING, BEGINNING + 2 * SECOND).split() is None


def test_restarting_before_any_page_gives_the_whole_window() -> None:
    rest = Window(BEGINNING, BEGINNING + HOUR).restart()
    assert (rest.start, rest.end, rest.seen) == (BEGINNING, BEGINNING + HOUR, frozenset())


def test_a_split_stays_if_its_items_were_not_asked_for() -> None:
    window, later = halves()
    window.ask()
    assert not window.take_back(later)
    assert window.end == later.start


def test_a_split_stays_if_its_items_were_dropped() -> None:
    window, later = halves()
    thing: Any = Thing(BEGINNING + HOUR / 2, 1)
    window.advance(Page((thing,), "more", None, 0))
    assert not window.take_back(later)


def test_a_split_stays_if_items_of_the_later_half_were_delivered() -> None:
    window, later = halves()
    assert later.start
    thing: Any = Thing(later.start + SECOND / 2, 1)
    later.advance(Page((thing,), "more", None, 0))
    assert not window.take_back(later.restart())


def test_the_next_cut_avoids_a_dense_second() -> None:
    window, later = halves()
    assert later.start
    dense: list[Any] = [Thing(later.start + i * SECOND / 1000, i) for i in range(10)]
    later.advance(Page(tuple(dense), "more", None, 0))
    assert later.starts_in_dense_second()
    assert window.take_back(later)
    further = window.split()
    assert further
    assert further.start == later.start + 2 * SECOND
