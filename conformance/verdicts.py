"""Verdicts on a lister, by the identity of the items that it gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from conformance.case import Action, Expected, Identity

__all__ = ["Run", "Verdict", "judge", "judge_run"]


class Verdict(StrEnum):
    """The verdicts, best first."""

    EXACT = "exact"
    CARRY_ON = "error, says where to carry on"
    KEPT = "error, the last page says where to carry on"
    ERROR = "error"
    REPEATED_ERROR = "items twice, then an error"
    UNCLEAN = "left something running"
    SHORT = "silently short"
    REPEATED = "silently repeated"
    WRONG = "silently wrong"

    @property
    def badness(self) -> int:
        """The place of this verdict, from the best."""
        return list(Verdict).index(self)


@dataclass
class Run:
    """One iteration: the items, and the end.

    Attributes:
        items: The identities, in the order in which they came.
        ended: complete, left or error; "" if it never said.
        error: The error.
        carry_on: What the error gave to carry on with.
        token: The token of the last page, for those who keep it.
    """

    items: list[Identity] = field(default_factory=list)
    ended: str = ""
    error: str = ""
    carry_on: Any = None
    token: Any = None


def judge(
    action: Action, after: int, expected: Expected, runs: Sequence[Run], *, in_order: bool = True
) -> Verdict:
    """Judge the runs of a cell: the worst of them counts.

    Args:
        action: What the lister was told to do.
        after: The number of items to leave after.
        expected: What a whole listing gives.
        runs: The runs, without what was carried on with.
        in_order: Whether a run that was left gives the first items.
    """
    part = expected.first(after, in_order=in_order)
    if action != "leave":
        part = Expected((), part.optional)
    wanted = [part if run.ended == "left" else expected for run in runs]
    verdicts = [judge_run(each, run) for each, run in zip(wanted, runs, strict=True)]
    return max(verdicts, key=lambda verdict: verdict.badness)


def judge_run(expected: Expected, run: Run) -> Verdict:
    """Judge one iteration. An error excuses what is missing, and nothing that came too much."""
    given = Counter(run.items)
    if given.keys() - set(expected.items) - expected.optional:
        return Verdict.WRONG
    if given.total() > len(given):
        return Verdict.REPEATED_ERROR if run.ended == "error" else Verdict.REPEATED
    if run.ended == "error":
        return Verdict.ERROR
    if expected.count is not None and given.total() > expected.count:
        return Verdict.WRONG
    is_short = expected.count is not None and given.total() < expected.count
    if is_short or set(expected.items) - given.keys():
        return Verdict.SHORT
    return Verdict.EXACT
