"""Random histories: when the items of an account were created."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

__all__ = ["BEGINNING", "HOUR", "ROUNDINGS", "SECOND", "History", "evenly", "histories"]

BEGINNING = datetime(2024, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
MICROSECOND = timedelta(microseconds=1)

ROUNDINGS: list[Callable[[float], float] | None] = [None, math.floor, round, math.ceil]
"""How a service may round a time before it compares it with a bound."""

GAPS = [timedelta(0), MICROSECOND, SECOND / 2, SECOND, HOUR, timedelta(days=400)]
STEPS = [timedelta(0), MICROSECOND, SECOND / 1000, SECOND / 4, SECOND, SECOND * 7.3, HOUR]


class History(list[datetime]):
    """Creation times in ascending order.

    Args:
        stretches: A number of times one step apart, the first after a gap.
        start: Where the first gap begins.
    """

    def __init__(
        self, *stretches: tuple[timedelta, timedelta, int], start: datetime = BEGINNING
    ) -> None:
        self._shown = f"History{stretches}, start={start}"
        for gap, step, number in stretches:
            self += evenly(number, step, (self[-1] if self else start) + gap)

    def __repr__(self) -> str:
        return self._shown


def evenly(number: int, step: timedelta, start: datetime = BEGINNING) -> list[datetime]:
    """Return times one step apart."""
    return [start + i * step for i in range(number)]


def histories(longest: int = 60) -> st.SearchStrategy[History]:
    """Generate histories with ties, bursts, times within a second, and gaps.

    Args:
        longest: How many times there may be in one stretch; there are up to 6 of them.
    """
    numbers = st.integers(1, longest)
    stretch = st.tuples(st.sampled_from(GAPS), st.sampled_from(STEPS), numbers)
    fractions = st.sampled_from([0, 1, 500_000, 999_999])
    return st.builds(
        lambda stretches, fraction: History(*stretches, start=BEGINNING + fraction * MICROSECOND),
        st.lists(stretch, max_size=6),
        fractions,
    )
