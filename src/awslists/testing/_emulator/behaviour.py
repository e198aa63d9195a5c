"""What the reference leaves open about the service: time bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

__all__ = ["Behaviour", "Bound", "bounds", "created", "modified"]


@dataclass(slots=True)
class Behaviour:
    """What the reference leaves open about the service; change it at any time.

    Attributes:
        inclusive: Whether time bounds include the moment itself. None: as the page of each
            operation words it, so that those of images and versions do, those of model packages
            do not.
        rounding: What the service makes of the time of an item, in seconds, before it compares it
            with a bound, such as `math.floor` or `round`; it must not put a later time before an
            earlier one. None: nothing.
        walks_whole_list: Whether time bounds, like the other filters, are applied after a page is
            cut, so that a narrow window is walked through in empty pages with tokens.
    """

    inclusive: bool | None = None
    rounding: Callable[[float], float] | None = None
    walks_whole_list: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """A time bound of a request, as the service understands it.

    Attributes:
        clock: Gives the time of an item that it bounds.
        is_after: Whether it bounds from below.
        at: The seconds since 1970.
        inclusive: Whether it includes the moment itself.
        rounding: What is made of the time of an item first.
    """

    clock: Callable[[Any], datetime]
    is_after: bool
    at: float
    inclusive: bool
    rounding: Callable[[float], float] | None

    def admits(self, moment: datetime) -> bool:
        """Whether a time lies on the right side."""
        seconds = moment.timestamp()
        if self.rounding is not None:
            seconds = self.rounding(seconds)
        if seconds == self.at:
            return self.inclusive
        return seconds > self.at if self.is_after else seconds < self.at

    def is_reached(self, moment: datetime) -> bool:
        """Whether times that come in ascending order are past where the bound cuts them."""
        return self.admits(moment) is self.is_after


def created(item: Any) -> datetime:
    """When an item was created."""
    moment: datetime = item.creation_time
    return moment


def modified(item: Any) -> datetime:
    """When an item was last modified."""
    moment: datetime = item.last_modified_time
    return moment


CLOCKS = {"CreationTime": created, "LastModifiedTime": modified}


def bounds(
    parameters: Mapping[str, Any], behaviour: Behaviour, *, inclusive: bool
) -> Iterator[Bound]:
    """The time bounds of a request; `inclusive` is what the page of its operation says."""
    if behaviour.inclusive is not None:
        inclusive = behaviour.inclusive
    for clock, moment in CLOCKS.items():
        for side in ("After", "Before"):
            if (at := parameters.get(clock + side)) is not None:
                yield Bound(moment, side == "After", at, inclusive, behaviour.rounding)
