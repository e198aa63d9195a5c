"""The plan of a scan: its windows, the survey, and the splits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from awslists._pages.page import Page
from awslists._scan_plan.window import SECOND, Window

__all__ = ["Plan"]

FEW_PAGES = 3
"""With fewer pages left than that, dividing takes as long as going on."""
EXTRA_PER_PAGE, EXTRA_PER_WORKER = 0.1, 2
"""The calls that dividing may cost, for each page of a serial listing and for each worker."""
DENSE = 0.5
"""Pages a second: with so many, the seconds beside a cut are known to take more than a page."""


class Plan:
    """Which windows are listed at a time.

    The first window is all of time, listed as any listing would be. If much is left of it, a
    survey finds out whether a window saves calls at all, and when the latest item was created.
    Then the rest is divided, and the busiest window is split whenever a worker has nothing to do.
    The tail, which starts with the latest item, comes last, so that items created meanwhile come
    as well.

    Args:
        workers: How many windows may be listed at a time.
        origin: When the first item was created, as far as can be told beforehand.
        horizon: When the latest item was created, as far as can be told beforehand.
        page_size: Items on a full page.
        limit: How many items are wanted; None: all.
    """

    def __init__(
        self,
        workers: int,
        origin: datetime,
        horizon: datetime,
        page_size: int,
        limit: int | None = None,
    ) -> None:
        self.first: Window = Window()
        self._workers = workers
        self._origin, self._horizon = origin, horizon
        self._page_size = page_size
        self._wanted: float = math.inf if limit is None else limit
        self._open = [self.first]
        self._new: list[Window] = []
        self._tail: Window | None = None
        self._surveyed = False
        self._tail_start: datetime | None = None
        self._budget = _Budget(self.first, workers, page_size)

    @property
    def finished(self) -> bool:
        """Whether all that is wanted was delivered."""
        return not self._wanted or not (self._open or self._tail)

    def arrived(self, window: Window, page: Page[Any]) -> Sequence[Any]:
        """The items to deliver of a page of a window."""
        was_dense = (window.pace or 0) >= DENSE
        items = window.advance(page)
        if not was_dense and window.is_in_a_dense_second() and self._give_back(window):
            items = ()
        self._budget.count(items, page)
        if window.is_beyond_its_end():
            self._ask_anew(window)
        elif window.finished:
            self._close(window)
        if len(items) > self._wanted:
            items = items[: int(self._wanted)]
        self._wanted -= len(items)
        return items

    def begins_survey(self) -> bool:
        """Begins the survey, if it is time: a narrow window and the latest item are asked for."""
        if self._surveyed or self._workers == 1 or not self._is_long(self._horizon):
            return False
        self._surveyed = True
        self._budget.count_survey()
        return True

    def saw(self, narrow: Page[Any], latest: Page[Any]) -> None:
        """Learns from the survey whether and where to divide.

        If a narrow window has a token, the service walks its whole list for every window. If the
        first page in descending order does not get beyond the second in which the tail starts,
        that second would take too many calls twice.

        Args:
            narrow: The first page of a window with no items or few.
            latest: The first page in descending order.
        """
        times = [item.creation_time for item in latest.items]
        start = max(times, default=self._horizon).replace(microsecond=0)
        is_dense = latest.next_token is not None and bool(times) and start - min(times) <= SECOND
        if narrow.next_token is None and not is_dense:
            self._tail_start = start

    def next_windows(self) -> list[Window]:
        """The windows that are to be listed from now on as well.

        Until the first window is divided, to be asked between two of its pages.
        """
        if self._tail_start and self._is_long(self._tail_start):
            self._divide(self._tail_start)
        while len(self._open) < min(self._workers, self._wanted / self._page_size):
            if not self._split_busiest():
                break
        if self._tail and self._wanted and not self._open:
            self._open.append(self._tail)
            self._new.append(self._tail)
            self._tail = None
        new, self._new = self._new, []
        return new

    def _is_long(self, end: datetime) -> bool:
        """Whether much is left of the first window, if it ends there."""
        if self.first.finished or self._wanted < FEW_PAGES * self._page_size:
            return False
        return self.first.pages_until(end) >= FEW_PAGES

    def _divide(self, end: datetime) -> None:
        """Lists the rest of the first window anew, between bounds, so that it can be split."""
        # What is listed again: the last items, and pages without any since.
        again = len(self.first.recent) / self._page_size + self.first.walked
        if self._budget.allows(again + 2):
            self._tail = Window(end)
            self._budget.reserve(self._tail, 1)
            self.first.end, self.first.behind = end, self._origin
            self._ask_anew(self.first, again + 1)

    def _ask_anew(self, window: Window, cost: float = 1) -> None:
        """Lists the rest of a window between the bounds that it has by now."""
        self._add(window.rest(), cost)
        window.finished = True
        self._close(window)

    def _split_busiest(self) -> bool:
        for window in sorted(self._open, key=lambda each: -each.pages_until(each.end)):
            cost = self._budget.cost_of_splitting(window)
            if self._budget.allows(cost) and (later := window.split()):
                self._add(later, cost)
                return True
        return False

    def _give_back(self, window: Window) -> bool:
        """Undoes a split whose start is too dense, if the window before can still list it."""
        window.finished = any(previous.take_back(window) for previous in self._open)
        return window.finished

    def _add(self, window: Window, cost: float) -> None:
        self._budget.reserve(window, cost)
        self._open.append(window)
        self._new.append(window)

    def _close(self, window: Window) -> None:
        self._budget.release(window)
        self._open.remove(window)


class _Budget:
    """How many calls more than a serial listing a scan may take.

    Args:
        first: The first window.
        workers: How many windows may be listed at a time.
        page_size: Items on a full page.
    """

    def __init__(self, first: Window, workers: int, page_size: int) -> None:
        self._page_size = page_size
        self._per_workers = EXTRA_PER_WORKER * workers
        self._calls = 0
        self._useful = 0.0
        self._full_pages = 0
        self._full_pages_with_items = 0
        self._reserved = {first: 1.0}

    def count(self, delivered: Sequence[Any], page: Page[Any]) -> None:
        """Counts a call, and how much of it a serial listing would take as well."""
        self._calls += 1
        if page.next_token is None:
            self._useful += len(delivered) / self._page_size
        else:
            self._full_pages += 1
            self._full_pages_with_items += bool(page.items)
            self._useful += len(delivered) / len(page) if page.items else 1

    def count_survey(self) -> None:
        """Counts the two calls of the survey."""
        self._calls += 2

    def cost_of_splitting(self, window: Window) -> float:
        """About how many calls more two halves of a window take.

        Each ends with a page that is not full, both list the seconds beside the cut, and if a
        filter leaves pages empty, the first half may have to be asked for anew.
        """
        is_filtered = self._full_pages_with_items < self._full_pages
        return 1 + 2 * (window.pace or 0) + (2 if window.asked and is_filtered else 0)

    def allows(self, cost: float) -> bool:
        """Whether so many calls more are within the budget."""
        spent = self._calls - self._useful + sum(self._reserved.values())
        return spent + cost <= EXTRA_PER_PAGE * self._useful + self._per_workers

    def reserve(self, window: Window, cost: float) -> None:
        """Sets so many calls aside until a window is finished."""
        self._reserved[window] = cost

    def release(self, window: Window) -> None:
        """Gives back what was set aside."""
        del self._reserved[window]
