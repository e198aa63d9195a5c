"""How far the caller has come in a window; what a checkpoint is made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain, takewhile
from operator import attrgetter
from typing import Any, Protocol

__all__ = [
    "EARLIEST",
    "SECOND",
    "Identify",
    "Position",
    "Track",
    "find_latest",
    "identify_by_arns",
    "shift",
]

Identify = Callable[[Any], Hashable]
get_time = attrgetter("creation_time")
SECOND = timedelta(seconds=1)
EARLIEST = datetime.min.replace(tzinfo=UTC)


class _Bounded(Protocol):
    @property
    def end(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Position:
    """The part of a window that the caller has not got.

    Attributes:
        start: No item from before this time is left.
        end: First moment after the window; None if it has no end.
        reached: Creation time of the latest item delivered; None if there was none.
        delivered: The items from `start` on that were delivered.
        seen: The identities of others, which were delivered before the scan was continued.
    """

    start: datetime | None
    end: datetime | None
    reached: datetime | None = None
    delivered: Sequence[Any] = ()
    seen: frozenset[Any] = frozenset()


@dataclass(eq=False, slots=True)
class Track:
    """The items of a window, and of those that it was restarted as, in the order of delivery.

    Items come in ascending order, except that those of one second may come in any order. So once
    an item has come, all items from more than a second before it have come as well, and only the
    items of its last second must be known.

    Attributes:
        start: First moment of the window.
        reached: Creation time of the latest item delivered before the scan was continued.
        seen: Identities of the items delivered in the second before.
        window: The window now; what is left of it ends where it ends.
        recent: Items delivered in the last seconds.
    """

    start: datetime | None = None
    reached: datetime | None = None
    seen: frozenset[Any] = frozenset()
    window: _Bounded | None = None
    recent: Sequence[Any] = ()

    def note(self, items: Sequence[Any]) -> None:
        """Notes items that the caller has got, at least one."""
        # Two seconds: an item that comes before the last one may be a second later.
        since = shift(items[-1].creation_time, -2 * SECOND) or EARLIEST
        latest_first = chain(reversed(items), reversed(self.recent))
        recent = takewhile(lambda item: item.creation_time >= since, latest_first)
        self.recent = list(recent)[::-1]

    def find_position(self, items: Sequence[Any] = ()) -> Position:
        """Returns what is left once the caller has got these items as well."""
        recent = [*self.recent, *items]
        end = self.window.end if self.window else None
        reached = find_latest(self.reached, *map(get_time, recent))
        since = shift(reached, -SECOND) or EARLIEST
        return Position(
            start=self.start if reached is None else find_latest(self.start, since),
            end=end,
            reached=reached,
            delivered=[item for item in recent if item.creation_time >= since],
            seen=self.seen if self.reached and self.reached >= since else frozenset(),
        )


def identify_by_arns(item: Any) -> tuple[Any, ...]:
    """Returns an identity of an item: its ARNs, if it has any."""
    arns = [value for name, value in item if name.endswith("_arn")]
    return (item.creation_time, *(arns or [repr(item)]))


def find_latest(*moments: datetime | None) -> datetime | None:
    """Returns the latest of some times; None if there is none."""
    return max((each for each in moments if each is not None), default=None)


def shift(moment: datetime | None, by: timedelta) -> datetime | None:
    """Returns a time so much later; None if there is no such time."""
    try:
        return None if moment is None else moment + by
    except OverflowError:
        return None
