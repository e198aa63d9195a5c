"""Ways of use: limits, iterating again, leaving."""

from __future__ import annotations

from functools import partial

from awslists.testing import faults
from conformance.case import Case
from conformance.cases.accounts import with_fault, with_images

__all__ = ["CASES"]

LATENCY = 0.3
"""Long enough to cancel or close in."""
WITHIN = 155
"""Items that end within a page, be it of 100 items or of 10, as some listers ask for."""


with_latency = with_fault(partial(faults.delayed, LATENCY), skip=0, times=None)


def limited(name: str, title: str, limit: int) -> Case:
    """Make a case with a limit."""
    return Case(name, title, with_images(350), limit=limit)


CASES = (
    limited("limit", "a limit within a page", WITHIN),
    limited("limit-at-border", "a limit at the border of a page", 200),
    limited("limit-past-border", "a limit one item past the border of a page", 201),
    limited("limit-zero", "a limit of 0", 0),
    Case("twice", "iterated over twice", with_images(350), action="twice"),
    Case(
        "at-once",
        "iterated over again before it ends",
        with_images(350),
        action="at-once",
        after=WITHIN,
    ),
    Case(
        "leave", "left within a page, then listed again", with_latency, action="leave", after=WITHIN
    ),
    Case(
        "leave-at-border", "left at the border of a page", with_latency, action="leave", after=200
    ),
    Case("cancel", "cancelled, then listed again", with_latency, action="cancel", after=WITHIN),
    Case(
        "close",
        "the client is closed during the listing",
        with_images(350),
        action="close",
        after=WITHIN,
    ),
)
