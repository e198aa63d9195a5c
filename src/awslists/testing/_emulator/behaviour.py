"""Behaviour of the service that the reference leaves open: time bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

__all__ = ["Behaviour", "Bound", "created", "modified", "time_bounds"]


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
    """

    inclusive: bool | None = None
    rounding: Callable[[float], float] | None = None
    walks_whole_list: bool = False


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

    clock: Callable[[Any], datetime]
    is_after: bool
    at: float
    inclusive: bool
    rounding: Callable[[float], float] | None

    def admits(self, moment: datetime) -> bool:
        """Return whether a time is on the right side of the bound."""
        seconds = moment.timestamp()
        if self.rounding is not None:
            seconds = self.rounding(seconds)
        if seconds == self.at:
            return self.inclusive
        return seconds > self.at if self.is_after else seconds < self.at

    def is_reached(self, moment: datetime) -> bool:
        """Return whether a time in ascending order is past the point where the bound cuts."""
        return self.admits(moment) is self.is_after


def created(item: Any) -> datetime:
    """Return when an item was created."""
    moment: datetime = item.creation_time
    return moment


def modified(item: Any) -> datetime:
    """Return when an item was last modified."""
    moment: datetime = item.last_modified_time
    return moment


CLOCKS = {"CreationTime": created, "LastModifiedTime": modified}


def time_bounds(
    parameters: Mapping[str, Any], behaviour: Behaviour, *, inclusive: bool
) -> Iterator[Bound]:
    """Yield the time bounds of a request; `inclusive` is the rule of its reference page."""
    if behaviour.inclusive is not None:
        inclusive = behaviour.inclusive
    for clock, moment in CLOCKS.items():
        for side in ("After", "Before"):
            if (at := parameters.get(clock + side)) is not None:
                yield Bound(moment, side == "After", at, inclusive, behaviour.rounding)
