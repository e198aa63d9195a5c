"""Windows: half-open spans of creation time, each listed by one worker of a scan; pure.

Windows are disjoint and leave no gap, and an item is delivered by the window in which its time
lies. So each comes exactly once, whatever else the service sends along.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any

from awslists._pages.page import Page

__all__ = ["SECOND", "DescendingError", "Window"]

SECOND = timedelta(seconds=1)
EARLIEST = datetime.min.replace(tzinfo=UTC)


class DescendingError(Exception):
    """A page has an item that was created more than a second before one that came before it."""

    def __init__(self, came_before: datetime, came_after: datetime) -> None:
        super().__init__(f"{came_after} came after {came_before}")
        self.came_before: datetime = came_before
        self.came_after: datetime = came_after


@dataclass(slots=True, eq=False)
class Window:
    """The items created at `start` or later and before `end`, in ascending order.

    The ends are whole seconds in UTC, so that it does not matter how the service rounds and in
    which order it has the items of a second; None is no end at all.

    Attributes:
        start: Where it starts.
        end: Where it ends; moves when another worker takes the later half.
        pace: Pages for each second of creation time; None as long as that is not known.
        seen: The identities of its items that were delivered before it was made.
        behind: Where there is something to split, at the earliest.
        dense: From where to where no cut should be: many items share a second there.
        reached: The creation time of the latest item that came.
        finished: Whether there is nothing left to list.
        asked: Whether the service has been asked for it.
        asked_until: The end that it had then.
        pages: How many pages have come.
        walked: How many of them have come since it last got any further.
        ends_empty: Whether the last page had no items.
        recent: The items of the last seconds, which its rest would list again.
    """

    start: datetime | None = None
    end: datetime | None = None
    pace: float | None = None
    seen: frozenset[Any] = frozenset()
    behind: datetime | None = None
    dense: tuple[datetime, datetime] | None = field(default=None, init=False)
    reached: datetime | None = field(default=None, init=False)
    finished: bool = field(default=False, init=False)
    asked: bool = field(default=False, init=False)
    asked_until: datetime | None = field(default=None, init=False)
    pages: int = field(default=0, init=False)
    walked: int = field(default=0, init=False)
    ends_empty: bool = field(default=False, init=False)
    recent: list[Any] = field(default_factory=list, init=False)

    def ask(self) -> tuple[datetime | None, datetime | None]:
        """The bounds to list it by: a second more on both sides."""
        self.asked, self.asked_until = True, self.end
        return _moved(self.start, -SECOND), _moved(self.end, SECOND)

    def advance(self, page: Page[Any]) -> Sequence[Any]:
        """The items of its next page that are to be delivered.

        Raises:
            DescendingError: The service does not sort by creation time.
        """
        self.finished = page.next_token is None
        self.pages += 1
        self.walked += 1
        self.ends_empty = not page.items
        if not page.items:
            return ()
        times = [item.creation_time for item in page.items]
        self._check_order(times)
        earliest, latest = min(times), max(times)
        self._measure(earliest, latest)
        self._remember(page.items)
        if self.end is not None and latest - self.end >= SECOND:
            self.finished = True
        items = page.items
        if not (self._holds(earliest) and self._holds(latest)):
            items = tuple(item for item in items if self._holds(item.creation_time))
        if self.seen and self.behind and earliest <= self.behind:
            items = tuple(item for item in items if _identity(item) not in self.seen)
        return items

    def _check_order(self, times: list[datetime]) -> None:
        """Raises DescendingError unless the times go on in ascending order.

        A service that rounds times may have two of a second in either order.
        """
        latest = times[0] if self.reached is None else self.reached
        if times[0] >= latest and times == sorted(times):
            return
        for time in times:
            if latest - time > SECOND:
                raise DescendingError(latest, time)
            latest = max(latest, time)

    def pages_until(self, end: datetime | None) -> float:
        """About how many pages follow the one that is on its way; infinite if nobody can tell."""
        position = self._position
        if end is not None and position is not None and end <= position:
            return 0
        if end is None or position is None or self.pace is None:
            return math.inf
        return self.pace * (end - position).total_seconds() - 1

    def split(self) -> Window | None:
        """Gives away the later half of what is left; None if there is no telling where that is."""
        position = self._position
        if self.end is None or position is None or self.pages_until(self.end) < 1:
            return None
        if self.ends_empty:
            return None
        page = 1 / self.pace if self.pace else 0
        half = ((self.end - position).total_seconds() + page) / 2
        cut = (position + timedelta(seconds=half)).replace(microsecond=0)
        if self.dense and self.dense[0] - cut <= SECOND and cut - self.dense[1] <= SECOND:
            cut = _moved(self.dense[1].replace(microsecond=0), 2 * SECOND) or cut
        if not position + SECOND < cut < self.end:
            return None
        later = Window(cut, self.end, self.pace)
        self.end = cut
        return later

    def is_beyond_its_end(self) -> bool:
        """Whether the service may be walking on where others list, since no item came to tell."""
        return self.ends_empty and not self.finished and self.asked_until != self.end

    def rest(self) -> Window:
        """A window of what has not come of this one.

        It starts a little earlier, since a second may have come in part.
        """
        own = (item for item in self.recent if self._holds(item.creation_time))
        seen = self.seen.union(map(_identity, own))
        start = _latest(self.start, self._settled)
        return Window(start, self.end, self.pace, seen, behind=_latest(self.reached, self.behind))

    @property
    def _settled(self) -> datetime | None:
        """A time before which everything has come, in whatever order a second's items come."""
        if self.reached is None:
            return None
        return _moved(self.reached.replace(microsecond=0), -SECOND) or EARLIEST

    def is_in_a_dense_second(self) -> bool:
        """Whether a full first page did not get beyond what the window before lists as well."""
        return (
            self.pages == 1
            and not self.finished
            and self.start is not None
            and self.reached is not None
            and self.reached < self.start + SECOND
        )

    def take_back(self, later: Window) -> bool:
        """Undoes a split, unless items of the other were left out or have not been asked for."""
        if self.end is None or self.end != later.start:
            return False
        left_out = self.reached is not None and self.reached >= self.end
        unasked = (
            self.asked
            and self.asked_until is not None
            and (later.end is None or later.end > self.asked_until)
        )
        if left_out or unasked:
            return False
        self.dense = self.end, later.reached or self.end
        self.end = later.end
        return True

    @property
    def _position(self) -> datetime | None:
        """Up to where all has come: the service also sends items that lie before the start."""
        return _latest(self.start, self.reached, self.behind)

    def _measure(self, earliest: datetime, latest: datetime) -> None:
        since = self.reached or earliest
        if latest > since:
            self.pace = self.walked / (latest - since).total_seconds()
            self.walked = 0
        self.reached = max(since, latest)

    def _remember(self, items: Sequence[Any]) -> None:
        """Keeps what the service would send again if the rest was asked for anew."""
        again = _moved(self._settled, -3 * SECOND) or EARLIEST
        latest_first = reversed((*self.recent, *items))
        recent = takewhile(lambda item: item.creation_time >= again, latest_first)
        self.recent = list(recent)[::-1]

    def _holds(self, moment: datetime) -> bool:
        return (self.start is None or self.start <= moment) and (
            self.end is None or moment < self.end
        )


def _identity(item: Any) -> tuple[Any, ...]:
    """What tells an item from all others, and does not change: its ARNs, if its kind has any."""
    arns = [value for name, value in item if name.endswith("_arn")]
    return (item.creation_time, *(arns or [repr(item)]))


def _latest(*moments: datetime | None) -> datetime | None:
    return max((each for each in moments if each is not None), default=None)


def _moved(moment: datetime | None, by: timedelta) -> datetime | None:
    try:
        return None if moment is None else moment + by
    except OverflowError:
        return None
