"""An in-process service that lists as the real one may."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from hypothesis import strategies as st

from awslists import Page
from tests.helpers.histories import BEGINNING, ROUNDINGS, histories

__all__ = ["Service", "Thing", "UnsortedThing", "chances", "filters", "services", "sizes"]


@dataclass(frozen=True, order=True, slots=True)
class Thing:
    """An item; those of one time are in the order of their numbers."""

    creation_time: datetime
    number: int

    def __iter__(self) -> Iterator[tuple[str, object]]:
        yield "thing_arn", f"arn:aws:things:{self.number}"


LATER = 1000
"""Numbers from this on are those of things that were created later, and come after the others."""


class UnsortedThing(Thing):
    """An item of a service that sorts by whole seconds only."""

    __slots__ = ()

    def __lt__(self, other: object) -> bool:
        assert isinstance(other, Thing)
        return self._place < (math.floor(other.creation_time.timestamp()), other.number)

    @property
    def _place(self) -> tuple[int, int]:
        return math.floor(self.creation_time.timestamp()), self.number


@dataclass
class Service:
    """Lists things as the service may, with a position for a token.

    Attributes:
        times: When the things were created that there are in the beginning.
        size: Things on a full page.
        inclusive: Whether bounds include the moment itself.
        rounding: What becomes of a time before it is compared with a bound.
        passes: A filter, applied after a page is cut.
        walks_whole_list: Whether bounds are filters too.
        unsorted: Whether the things of one second come in no order; only with rounding down.
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
    unsorted: bool = False
    calls: int = 0
    things: list[Thing] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.things = [self.make(at, number) for number, at in enumerate(self.times)]
        self.things.sort()

    def make(self, at: datetime, number: int) -> Thing:
        """Return a new thing."""
        if not self.unsorted:
            return Thing(at, number)
        is_later = number >= LATER
        return UnsortedThing(at, number + 10_007 if is_later else number * 7919 % 10_007)

    def page(
        self,
        after: datetime | None = None,
        before: datetime | None = None,
        position: Thing | None = None,
        *,
        backwards: bool = False,
    ) -> tuple[Page[Any], Thing | None]:
        """Return the next page within bounds, and the position after it."""
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
        """The time at which the last thing was created."""
        return self.things[-1].creation_time if self.things else BEGINNING

    def listed(self) -> list[Thing]:
        """The things that a listing from end to end has now."""
        return [thing for thing in self.things if self.passes(thing)]

    def serial_calls(self) -> int:
        """The number of calls of a listing from end to end, with full pages."""
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


chances = st.randoms(use_true_random=True)
sizes = st.integers(1, 10)
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
    """Generate a service of any kind, with a random history."""
    rounding = draw(st.sampled_from(ROUNDINGS))
    return Service(
        draw(histories()),
        draw(sizes),
        inclusive=draw(st.booleans()),
        rounding=rounding,
        passes=draw(st.sampled_from(filters)),
        walks_whole_list=draw(st.booleans()) and draw(st.booleans()),
        ragged=draw(st.none() | chances),
        unsorted=draw(st.booleans()) if rounding is ROUNDINGS[1] else False,
    )
