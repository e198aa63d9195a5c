"""The plan of a scan: which windows are listed, and when."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from awslists._pages.page import Page
from awslists._scan_plan.budget import Budget
from awslists._scan_plan.track import Identify, Track, identify_by_arns
from awslists._scan_plan.window import SECOND, Window

__all__ = ["Plan"]

FEW_PAGES = 3
"""With fewer pages left, dividing takes as long as going on."""
DENSE = 0.5
"""Pages a second from which on a split expects the seconds beside its cut to take over a page."""


class Plan:
    """Decides which windows are listed at a time.

    The docstring of the package explains how, from the first window to the tail.

    Args:
        workers: Number of windows that may be listed at a time.
        origin: Estimated creation time of the first item.
        horizon: Estimated creation time of the latest item.
        page_size: Items on a full page.
        limit: Number of items wanted; None for all.
        identify: Tells items apart that have the same time.
        left: Windows that an earlier scan left, in ascending order; only the last has no end.
    """

    def __init__(
        self,
        workers: int,
        origin: datetime,
        horizon: datetime,
        page_size: int,
        limit: int | None = None,
        identify: Identify = identify_by_arns,
        left: Sequence[Window] = (),
    ) -> None:
        *others, first = left or (Window(identify=identify),)
        self.first: Window = first
        self._workers = workers
        self._origin, self._horizon = origin, horizon
        self._page_size = page_size
        self._wanted: float = math.inf if limit is None else limit
        self._left = deque(others)
        self._new: list[Window] = []
        self._open = [] if others else [self.first]
        self._tail = self.first if others else None
        self._endless = self.first
        self._cut: list[Window] = []
        self._surveyed = bool(others)
        self._tail_start: datetime | None = None
        self._budget = Budget([*others, self.first], workers, page_size)

    @property
    def finished(self) -> bool:
        """True once everything wanted was delivered."""
        return not self._wanted or not (self._open or self._left or self._tail)

    @property
    def unfinished(self) -> Iterable[Track]:
        """The tracks of windows with items to come or cut by the limit, and of the endless one."""
        tail = filter(None, [self._tail])
        windows = [*self._open, *self._left, *tail, *self._cut, self._endless]
        return (window.track for window in windows)

    def begin(self) -> list[Window]:
        """Returns the windows to start listing first."""
        return self.take_new_windows() if self._tail else [self.first]

    def receive(self, window: Window, page: Page[Any]) -> Sequence[Any]:
        """Takes the next page of a window and returns the items to deliver.

        Raises:
            DescendingError: The service does not sort by creation time.
        """
        was_dense = (window.pace or 0) >= DENSE
        items = window.advance(page)
        if not was_dense and window.starts_in_dense_second() and self._give_back(window):
            items = ()
        self._budget.count_page(items, page)
        if window.may_have_passed_end():
            self._restart(window)
        elif window.finished:
            self._close(window)
        if len(items) > self._wanted:
            items = items[: int(self._wanted)]
            self._cut.append(window)
        self._wanted -= len(items)
        return items

    def begin_survey(self) -> bool:
        """Returns True once, when it is time for the survey.

        The caller then asks for a narrow window and for the latest item, and passes both answers
        to `receive_survey`.
        """
        if self._surveyed or self._workers == 1 or not self._is_long(self._horizon):
            return False
        self._surveyed = True
        self._budget.count_survey()
        return True

    def receive_survey(self, narrow: Page[Any], latest: Page[Any]) -> None:
        """Decides from the survey whether to divide, and where the tail starts.

        Args:
            narrow: The first page of a window with no items or few. If it has a token, the service
                walks its whole list for every window.
            latest: The first page in descending order. If it is full and does not get past the
                second in which the tail starts, listing that second twice would cost too much.
        """
        times = [item.creation_time for item in latest.items]
        start = max(times, default=self._horizon).replace(microsecond=0)
        is_dense = latest.next_token is not None and bool(times) and start - min(times) <= SECOND
        if narrow.next_token is None and not is_dense:
            self._tail_start = start

    def take_new_windows(self) -> list[Window]:
        """Returns windows to start listing now.

        Until the first window is divided, this must be called between two of its pages.
        """
        if self._tail_start and self._is_long(self._tail_start):
            self._divide(self._tail_start)
        while len(self._open) < min(self._workers, self._wanted / self._page_size):
            if not (self._open_left() or self._split_busiest()):
                break
        if self._tail and self._wanted and not self._open:
            self._open_tail(self._tail)
        new, self._new = self._new, []
        return new

    def _is_long(self, end: datetime) -> bool:
        """Returns whether much is left of the first window up to `end`."""
        if self.first.finished or self._wanted < FEW_PAGES * self._page_size:
            return False
        return self.first.estimate_pages(end) >= FEW_PAGES

    def _divide(self, end: datetime) -> None:
        """Restarts the first window with an end, so that it can be split."""
        # Listed again: the last items, and the pages since that brought nothing later.
        again = len(self.first.recent) / self._page_size + self.first.stalled
        if self._budget.allows(again + 2):
            self._tail = self._endless = Window(end, identify=self.first.identify)
            self._budget.reserve(self._tail, 1)
            self.first.bound(end, self._origin)
            self._restart(self.first, again + 1)

    def _restart(self, window: Window, cost: float = 1) -> None:
        """Lists the rest of a window from its position to its present end."""
        self._add(window.restart(), cost)
        self._close(window)

    def _open_left(self) -> bool:
        """Opens the next window that an earlier scan left; returns whether there was one."""
        if self._left:
            self._open.append(self._left[0])
            self._new.append(self._left.popleft())
            return True
        return False

    def _open_tail(self, tail: Window) -> None:
        self._open.append(tail)
        self._new.append(tail)
        self._tail = None
        # After a long time, the tail of an earlier scan may itself need several workers.
        self._surveyed = self._surveyed and tail is not self.first

    def _split_busiest(self) -> bool:
        left = [(each.estimate_pages(each.end), each) for each in self._open]
        worthwhile = [each for each in left if each[0] >= 1]
        for _, window in sorted(worthwhile, key=itemgetter(0), reverse=True):
            cost = self._budget.estimate_split(window)
            if self._budget.allows(cost) and (later := window.split()):
                self._add(later, cost)
                return True
        return False

    def _give_back(self, window: Window) -> bool:
        """Undoes the split that made the window, if the window before can still list it."""
        return any(previous.take_back(window) for previous in self._open)

    def _add(self, window: Window, cost: float) -> None:
        self._budget.reserve(window, cost)
        self._open.append(window)
        self._new.append(window)

    def _close(self, window: Window) -> None:
        self._budget.release(window)
        self._open.remove(window)
