"""A window: a half-open span of creation time that one worker of a scan lists.

Windows are disjoint and leave no gap, and an item is delivered by the window that contains its
creation time. So each item comes exactly once, whatever else the service sends along.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain, takewhile
from typing import Any

from awslists._pages.page import Page
from awslists._scan_plan.track import (
    EARLIEST,
    SECOND,
    Identify,
    Position,
    Track,
    find_latest,
    identify_by_arns,
    shift,
)

__all__ = ["SECOND", "DescendingError", "Window"]


class DescendingError(Exception):
    """An item was created more than a second before one that the service sent earlier."""

    def __init__(self, came_before: datetime, came_after: datetime) -> None:
        super().__init__(f"{came_after} came after {came_before}")
        self.came_before: datetime = came_before
        self.came_after: datetime = came_after


@dataclass(slots=True, eq=False)
class Window:
    """The items created at `start` or later and before `end`, in ascending order.

    The ends are whole seconds in UTC, so that neither the service's rounding nor its order within
    a second matters; only a window that was continued may start between two. None means unbounded.

    Attributes:
        start: First moment of the window.
        end: First moment after the window; moves when another worker takes the later half.
        pace: Pages for each second of creation time; None until it is known.
        seen: Identities of items that were delivered before this window was made.
        split_after: The earliest time at which a split makes sense, besides `start`.
        identify: Tells items apart that have the same time.
        track: How far the caller has come.
        dense: A span that a cut must avoid, since many items share a second there.
        reached: Creation time of the latest item received.
        finished: Whether nothing is left to list.
        asked: Whether the service was asked for it.
        asked_until: Its end at that time.
        pages: Pages received.
        stalled: Pages received since the last one that went further in time.
        ends_empty: Whether the last page had no items.
        recent: Items of the last seconds, which the service would send again after a restart.
        position: The time before which nothing is left; None if it is unknown. The service also
            sends items from before `start`.
    """

    start: datetime | None = None
    end: datetime | None = None
    pace: float | None = None
    seen: frozenset[Any] = frozenset()
    split_after: datetime | None = None
    identify: Identify = identify_by_arns
    track: Track = field(default_factory=Track)
    dense: tuple[datetime, datetime] | None = field(default=None, init=False)
    reached: datetime | None = field(default=None, init=False)
    finished: bool = field(default=False, init=False)
    asked: bool = field(default=False, init=False)
    asked_until: datetime | None = field(default=None, init=False)
    pages: int = field(default=0, init=False)
    stalled: int = field(default=0, init=False)
    ends_empty: bool = field(default=False, init=False)
    recent: list[Any] = field(default_factory=list, init=False)
    position: datetime | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.position = find_latest(self.start, self.split_after)
        if self.track.window is None:
            self.track.start = self.start
        self.track.window = self

    @classmethod
    def resume(cls, position: Position, identify: Identify) -> Window:
        """Returns a window for what a checkpoint says is left of one."""
        track = Track(position.start, position.reached, position.seen)
        window = cls(
            position.start, position.end, None, position.seen, position.reached, identify, track
        )
        window.ends_empty = True  # it is not split before a page shows its pace
        return window

    # --- Listing ---

    def ask(self) -> tuple[datetime | None, datetime | None]:
        """Returns the bounds to list it by, a second wider on both sides."""
        self.asked, self.asked_until = True, self.end
        start = self.start and self.start.replace(microsecond=0)
        return shift(start, -SECOND), shift(self.end, SECOND)

    def advance(self, page: Page[Any]) -> Sequence[Any]:
        """Takes the next page and returns the items to deliver.

        Raises:
            DescendingError: The service does not sort by creation time.
        """
        self.finished = page.next_token is None
        self.pages += 1
        self.stalled += 1
        self.ends_empty = not page.items
        if not page.items:
            return ()
        times = [item.creation_time for item in page.items]
        ascending = sorted(times)
        earliest, latest = ascending[0], ascending[-1]
        if times != ascending or (self.reached is not None and earliest < self.reached):
            self._check_order(times)
        self._measure(earliest, latest)
        self._remember(page.items)
        if self.end is not None and latest - self.end >= SECOND:
            self.finished = True
        return self._select(page.items, earliest, latest)

    def _check_order(self, times: list[datetime]) -> None:
        """Raises DescendingError if a time is more than a second before an earlier one.

        If the service rounds times, two items of one second may come in either order.
        """
        latest = times[0] if self.reached is None else self.reached
        for time in times:
            if latest - time > SECOND:
                raise DescendingError(latest, time)
            latest = max(latest, time)

    def _measure(self, earliest: datetime, latest: datetime) -> None:
        since = self.reached or earliest
        if latest > since:
            self.pace = self.stalled / (latest - since).total_seconds()
            self.stalled = 0
        self.reached = max(since, latest)
        self.position = find_latest(self.position, self.reached)

    def _remember(self, items: Sequence[Any]) -> None:
        """Keeps the items that the service would send again after a restart."""
        again = shift(self._settled, -3 * SECOND) or EARLIEST
        latest_first = chain(reversed(items), reversed(self.recent))
        recent = takewhile(lambda item: item.creation_time >= again, latest_first)
        self.recent = list(recent)[::-1]

    def _select(self, items: Sequence[Any], earliest: datetime, latest: datetime) -> Sequence[Any]:
        """Returns the items that lie in the window and were not delivered before."""
        if not (self._contains(earliest) and self._contains(latest)):
            items = tuple(item for item in items if self._contains(item.creation_time))
        if self.seen and self.split_after and earliest <= self.split_after:
            items = tuple(item for item in items if self.identify(item) not in self.seen)
        return items

    def _contains(self, moment: datetime) -> bool:
        return (self.start is None or self.start <= moment) and (
            self.end is None or moment < self.end
        )

    # --- Dividing ---

    def estimate_pages(self, end: datetime | None) -> float:
        """Estimates how many pages follow the next one up to `end`; infinite if unknown."""
        position = self.position
        if end is not None and position is not None and end <= position:
            return 0
        if end is None or position is None or self.pace is None:
            return math.inf
        return self.pace * (end - position).total_seconds() - 1

    def split(self) -> Window | None:
        """Cuts off the later half of the rest and returns it; None if it cannot be cut."""
        position = self.position
        if self.end is None or position is None or self.estimate_pages(self.end) < 1:
            return None
        if self.ends_empty:  # the page shows no time
            return None
        page = 1 / self.pace if self.pace else 0
        half = ((self.end - position).total_seconds() + page) / 2
        cut = self._avoid_dense((position + timedelta(seconds=half)).replace(microsecond=0))
        if not position + SECOND < cut < self.end:
            return None
        later = Window(cut, self.end, self.pace, identify=self.identify)
        self.end = cut
        return later

    def _avoid_dense(self, cut: datetime) -> datetime:
        if self.dense and self.dense[0] - cut <= SECOND and cut - self.dense[1] <= SECOND:
            return shift(self.dense[1].replace(microsecond=0), 2 * SECOND) or cut
        return cut

    def starts_in_dense_second(self) -> bool:
        """Returns whether a full first page brought only what the window before lists as well."""
        return (
            self.pages == 1
            and not self.finished
            and self.start is not None
            and self.reached is not None
            and self.reached < self.start + SECOND
        )

    def take_back(self, later: Window) -> bool:
        """Undoes a split and finishes the later window; returns whether it could.

        It cannot if this window has dropped items past its end, or was asked for with an end that
        lies before that of the later one, or if items of the later one were delivered before.
        """
        if self.end is None or self.end != later.start or later.seen:
            return False
        has_dropped = self.reached is not None and self.reached >= self.end
        if has_dropped or self._was_asked_for_less_than(later.end):
            return False
        self.dense = self.end, later.reached or self.end
        self.end = later.end
        later.finished = True
        return True

    def _was_asked_for_less_than(self, end: datetime | None) -> bool:
        return (
            self.asked and self.asked_until is not None and (end is None or end > self.asked_until)
        )

    # --- Asking again ---

    def may_have_passed_end(self) -> bool:
        """Returns whether the service may be listing past the end, where other windows list.

        That is so after an empty page, which shows no time, if the end has moved.
        """
        return self.ends_empty and not self.finished and self.asked_until != self.end

    def bound(self, end: datetime, split_after: datetime) -> None:
        """Gives the first window an end, and the time from which on it can be split."""
        self.end, self.split_after = end, find_latest(split_after, self.split_after)
        self.position = find_latest(self.position, split_after)

    def restart(self) -> Window:
        """Finishes this window and returns one for the rest, to be asked for by its present end.

        The rest starts a little earlier, since only part of the last second may have come.
        """
        own = (item for item in self.recent if self._contains(item.creation_time))
        seen = self.seen.union(map(self.identify, own))
        start = find_latest(self.start, self._settled)
        split_after = find_latest(self.reached, self.split_after)
        self.finished = True
        return Window(start, self.end, self.pace, seen, split_after, self.identify, self.track)

    @property
    def _settled(self) -> datetime | None:
        """A time before which all items have come, in whatever order a second's items come."""
        if self.reached is None:
            return None
        return shift(self.reached.replace(microsecond=0), -SECOND) or EARLIEST
