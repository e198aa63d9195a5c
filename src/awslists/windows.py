"""How a scan divides creation time among its workers; pure.

A window is a half-open span of creation time that one worker lists in ascending order. Windows are
disjoint and leave no gap, and an item is delivered by the window in which its time lies, so that
each comes exactly once, whatever else the service sends along.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from awslists.paging import Page

__all__ = ["Plan", "Window"]

SECOND = timedelta(seconds=1)

FEW_PAGES = 3
"""With fewer pages left than that, dividing takes as long as going on."""
EXTRA_PER_PAGE, EXTRA_PER_WORKER = 0.1, 2
"""The calls that dividing may cost, for each page of a serial listing and for each worker."""


@dataclass(slots=True, eq=False)
class Window:
    """The items created at `start` or later and before `end`.

    The ends are whole seconds in UTC, so that it does not matter how the service rounds and in
    which order it has the items of a second; None is no end at all.

    Attributes:
        start: Where it starts.
        end: Where it ends; moves when another worker takes the later half.
        pace: Pages for each second of creation time; None as long as that is not known.
        cost: About how many calls more a scan takes because of it.
        reached: The creation time of the latest item that came.
        finished: Whether there is nothing left to list.
    """

    start: datetime | None = None
    end: datetime | None = None
    pace: float | None = None
    cost: float = 1
    reached: datetime | None = None
    finished: bool = False
    _walked: int = 0

    @property
    def asked(self) -> tuple[datetime | None, datetime | None]:
        """What to ask the service for: a second more on both sides."""
        return _moved(self.start, -SECOND), _moved(self.end, SECOND)

    def advance(self, page: Page[Any]) -> Sequence[Any]:
        """The items of its next page that lie in it."""
        self.finished = page.next_token is None
        self._walked += 1
        if not page.items:
            return ()
        times = [item.creation_time for item in page.items]
        earliest, latest = min(times), max(times)
        self._measure(earliest, latest)
        if self.end is not None and latest - self.end >= SECOND:
            self.finished = True
        if self._holds(earliest) and self._holds(latest):
            return page.items
        return tuple(item for item in page.items if self._holds(item.creation_time))

    def pages_until(self, end: datetime | None) -> float:
        """About how many pages follow the one that is on its way; infinite if nobody can tell."""
        position = self.reached or self.start
        if end is None or position is None or self.pace is None:
            return math.inf
        return self.pace * (end - position).total_seconds() - 1

    @property
    def cost_of_splitting(self) -> float:
        """About how many calls more two halves take: each ends with a page that is not full.

        And each asks for a second on the other side of the cut.
        """
        return 1 + 2 * (self.pace or 0)

    def split(self) -> Window | None:
        """Gives away the later half of what is left; None if that is not worth it."""
        position = self.reached or self.start
        if self.end is None or position is None or self.pages_until(self.end) < 1:
            return None
        page = 1 / self.pace if self.pace else 0
        half = ((self.end - position).total_seconds() + page) / 2
        cut = (position + timedelta(seconds=half)).replace(microsecond=0)
        if not position + SECOND < cut < self.end:
            return None
        later = Window(cut, self.end, self.pace, self.cost_of_splitting)
        self.end = cut
        return later

    def _measure(self, earliest: datetime, latest: datetime) -> None:
        since = self.reached or earliest
        if latest > since:
            self.pace = self._walked / (latest - since).total_seconds()
            self._walked = 0
        self.reached = max(since, latest)

    def _holds(self, moment: datetime) -> bool:
        return (self.start is None or self.start <= moment) and (
            self.end is None or moment < self.end
        )


def _moved(moment: datetime | None, by: timedelta) -> datetime | None:
    try:
        return None if moment is None else moment + by
    except OverflowError:
        return None


class Plan:
    """Which windows are listed at a time.

    The first window is all of time, listed as any listing would be. If much is left of it, a
    survey finds out when the latest item was created, and whether a window saves calls at all.
    Then the busiest window is split whenever a worker has nothing to do. The tail, which starts
    with the latest item, comes last, so that items created meanwhile come as well.

    Args:
        workers: How many windows may be listed at a time.
        horizon: When the latest item may have been created, as far as can be told beforehand.
        page_size: Items on a full page.
        limit: How many items are wanted; None: all.
    """

    def __init__(
        self, workers: int, horizon: datetime, page_size: int, limit: int | None = None
    ) -> None:
        self.first = Window()
        self._workers = workers
        self._horizon = horizon
        self._page_size = page_size
        self._wanted: float = math.inf if limit is None else limit
        self._open = [self.first]
        self._tail: Window | None = None
        self._calls = 0
        self._useful = 0.0
        self._surveyed = False
        self._newest: datetime | None = None
        self._divisible = False

    @property
    def finished(self) -> bool:
        """Whether all that is wanted was delivered."""
        return not self._wanted or not (self._open or self._tail)

    def arrived(self, window: Window, page: Page[Any]) -> Sequence[Any]:
        """The items to deliver of a page of a window."""
        items = window.advance(page)
        self._calls += 1
        if page.next_token is not None:
            self._useful += len(items) / len(page) if page.items else 1
        if window.finished:
            self._open.remove(window)
        if len(items) > self._wanted:
            items = items[: int(self._wanted)]
        self._wanted -= len(items)
        return items

    def wants_survey(self) -> bool:
        """Whether to ask now for the latest item, and for an empty window."""
        if self._surveyed or self._workers == 1 or not self._is_long(self._horizon):
            return False
        self._surveyed = True
        self._calls += 2
        return True

    def saw_newest(self, page: Page[Any]) -> None:
        """Learns where the tail starts from the first page in descending order."""
        times = [item.creation_time for item in page.items]
        self._newest = max(times, default=self._horizon).replace(microsecond=0)

    def saw_nothing(self, page: Page[Any]) -> None:
        """Learns from a window that is empty whether the service walks its whole list for it."""
        self._divisible = page.next_token is None

    def next_windows(self) -> Iterator[Window]:
        """The windows that are to be listed from now on as well."""
        if self._newest and self._divisible and self._is_long(self._newest):
            self._tail, self.first.end = Window(self._newest), self._newest
            self._newest = None
        while window := self._split():
            self._open.append(window)
            yield window
        if self._tail and self._wanted and not self._open:
            window, self._tail = self._tail, None
            self._open.append(window)
            yield window

    def _is_long(self, end: datetime) -> bool:
        """Whether much is left of the first window, if it ends there."""
        enough_wanted = self._wanted >= FEW_PAGES * self._page_size
        return (
            enough_wanted and not self.first.finished and self.first.pages_until(end) >= FEW_PAGES
        )

    def _split(self) -> Window | None:
        """The later half of the busiest window, if there is a worker for it."""
        if len(self._open) >= min(self._workers, self._wanted / self._page_size):
            return None
        spare = self._spare_calls()
        affordable = [window for window in self._open if window.cost_of_splitting <= spare]
        affordable.sort(key=lambda window: window.pages_until(window.end), reverse=True)
        return next(filter(None, map(Window.split, affordable)), None)

    def _spare_calls(self) -> float:
        """How many more calls dividing may cost."""
        allowed = EXTRA_PER_PAGE * self._useful + EXTRA_PER_WORKER * self._workers
        return allowed - (self._calls - self._useful) - sum(window.cost for window in self._open)
