"""Behaviour of the service that the reference leaves open: time bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from awslists._support.arguments import require_bool

__all__ = [
    "TIME_BOUNDS",
    "UNDATED",
    "Behaviour",
    "Bound",
    "Clock",
    "created",
    "modified",
    "time_bounds",
]

Clock = Callable[[Any], datetime]
UNDATED = datetime.min.replace(tzinfo=UTC)
"""Stands for the time of an item without one, which no bound admits."""


@dataclass(slots=True)
class Behaviour:
    """Behaviour that the reference leaves open; can be changed at any time.

    Attributes:
        inclusive: Whether time bounds include the moment itself. None: as the reference page of
            each operation says; bounds of images and versions do, those of model packages do not.
        rounding: Rounds the time of an item, in seconds, before it is compared with a bound, such
            as `math.floor` or `round`. It must keep times in order. None: no rounding.
        walks_whole_list: Whether time bounds are applied after a page is cut, as other filters
            are, so that a narrow window takes many empty pages with tokens.
        page_size: Items per page of a request that does not say how many, as some operations never
            do. None: as the reference page says; 100 for operations of your own.
    """

    inclusive: bool | None = None
    rounding: Callable[[float], float] | None = None
    walks_whole_list: bool = False
    page_size: int | None = None

    def __setattr__(self, name: str, value: object) -> None:
        if name == "walks_whole_list" or (name == "inclusive" and value is not None):
            require_bool(name, value)
        object.__setattr__(self, name, value)  # the class that super() would find has no slots


@dataclass(frozen=True, slots=True)
class Bound:
    """A time bound of a request, as the service understands it.

    Attributes:
        clock: Returns the time of an item that it bounds.
        is_after: Whether it is a lower bound.
        at: Seconds since 1970.
        inclusive: Whether it includes the moment itself.
        rounding: Rounds the time of an item first.
    """

    clock: Clock
    is_after: bool
    at: float
    inclusive: bool
    rounding: Callable[[float], float] | None

    def admits(self, moment: datetime) -> bool:
        """Return whether a time is on the right side of the bound."""
        if moment == UNDATED:
            return False
        seconds = moment.timestamp()
        if self.rounding is not None:
            seconds = self.rounding(seconds)
        if seconds == self.at:
            return self.inclusive
        return seconds > self.at if self.is_after else seconds < self.at

    def is_reached(self, moment: datetime) -> bool:
        """Return whether a time in ascending order is past the point where the bound cuts."""
        return moment != UNDATED and self.admits(moment) is self.is_after


def created(item: Any) -> datetime:
    """Return when an item was created."""
    moment: datetime = item.creation_time
    return moment


def modified(item: Any) -> datetime:
    """Return when an item was last modified."""
    moment: datetime = item.last_modified_time
    return moment


TIME_BOUNDS: Mapping[str, tuple[Clock, bool]] = {
    "CreationTimeAfter": (created, True),
    "CreationTimeBefore": (created, False),
    "LastModifiedTimeAfter": (modified, True),
    "LastModifiedTimeBefore": (modified, False),
}
"""The time that each parameter bounds, and whether it is a lower bound."""


def time_bounds(
    parameters: Mapping[str, Any],
    known: Mapping[str, tuple[Clock, bool]],
    behaviour: Behaviour,
    *,
    inclusive: bool,
) -> Iterator[Bound]:
    """Yield the time bounds of a request.

    Args:
        parameters: The parameters of the request.
        known: The time that each of them bounds, and whether it is a lower bound.
        behaviour: What the reference leaves open.
        inclusive: The rule of its reference page.
    """
    if behaviour.inclusive is not None:
        inclusive = behaviour.inclusive
    for name, (clock, is_after) in known.items():
        if (at := parameters.get(name)) is not None:
            yield Bound(clock, is_after, at, inclusive, behaviour.rounding)
