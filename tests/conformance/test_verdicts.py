"""Verdicts go by the identity of the items, not by their number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.case import Expected
from conformance.verdicts import Run, Verdict, judge, judge_run

ITEMS = tuple((f"arn-{number}", number) for number in range(5))
ALL = Expected(ITEMS)
OTHER = ("arn-other", 9)


def run(*items: Any, ended: str = "complete", error: str = "") -> Run:
    return Run(list(items), ended, error)


WHOLE = run(*ITEMS)
LISTS = st.lists(st.sampled_from([*ITEMS, OTHER]))


@given(st.permutations(ITEMS))
def test_the_order_is_not_judged(items: list[Any]) -> None:
    assert judge_run(ALL, run(*items)) is Verdict.EXACT


@given(st.sampled_from(ITEMS))
def test_a_missing_item_is_short(missing: Any) -> None:
    items = [item for item in ITEMS if item != missing]
    assert judge_run(ALL, run(*items)) is Verdict.SHORT
    assert judge_run(ALL, run(*items, ended="error")) is Verdict.ERROR


@given(st.sampled_from(ITEMS), st.integers(0, 5))
def test_an_item_that_comes_twice_is_repeated(item: Any, place: int) -> None:
    items = [*ITEMS[:place], item, *ITEMS[place:]]
    assert judge_run(ALL, run(*items)) is Verdict.REPEATED
    assert judge_run(ALL, run(*items, ended="error")) is Verdict.REPEATED_ERROR


def test_as_many_items_as_expected_are_not_enough() -> None:
    assert judge_run(ALL, run(*ITEMS[:4], ITEMS[0])) is Verdict.REPEATED
    assert judge_run(ALL, run(*ITEMS[:4], OTHER)) is Verdict.WRONG


def test_another_time_is_wrong() -> None:
    arn, moment = ITEMS[0]
    assert judge_run(ALL, run((arn, moment + 1), *ITEMS[1:])) is Verdict.WRONG


@given(LISTS)
def test_only_every_item_once_is_exact(items: list[Any]) -> None:
    is_exact = judge_run(ALL, run(*items)) is Verdict.EXACT
    assert is_exact == (sorted(items) == sorted(ITEMS))


@given(st.lists(st.sampled_from(ITEMS[3:])))
def test_an_optional_item_may_come_once(optional: list[Any]) -> None:
    expected = Expected(ITEMS[:3], frozenset(ITEMS[3:]))
    wanted = Verdict.EXACT if len(optional) == len(set(optional)) else Verdict.REPEATED
    assert judge_run(expected, run(*ITEMS[:3], *optional)) is wanted


@pytest.mark.parametrize(
    ("given_items", "verdict"),
    [(ITEMS[:2], Verdict.SHORT), (ITEMS[:3], Verdict.EXACT), (ITEMS[:4], Verdict.WRONG)],
)
def test_a_limit_wants_that_many(given_items: Any, verdict: Verdict) -> None:
    for in_order in (True, False):
        expected = ALL.first(3, in_order=in_order)
        assert judge_run(expected, run(*given_items)) is verdict


def test_a_limit_wants_the_first_items_unless_a_lister_keeps_no_order() -> None:
    last = run(*ITEMS[-3:])
    assert judge_run(ALL.first(3, in_order=True), last) is Verdict.SHORT
    assert judge_run(ALL.first(3, in_order=False), last) is Verdict.EXACT


def test_a_run_that_was_left_wants_the_first_items() -> None:
    left = run(*ITEMS[-2:], ended="left")
    assert judge("leave", 2, ALL, [left, WHOLE]) is Verdict.SHORT
    assert judge("leave", 2, ALL, [left, WHOLE], in_order=False) is Verdict.EXACT
    assert judge("at-once", 2, ALL, [left, WHOLE]) is Verdict.EXACT


def test_the_worst_run_counts() -> None:
    short = run(*ITEMS[:4])
    assert judge("twice", 0, ALL, [WHOLE, WHOLE]) is Verdict.EXACT
    assert judge("twice", 0, ALL, [WHOLE, short]) is Verdict.SHORT
    assert judge("twice", 0, ALL, [short, WHOLE]) is Verdict.SHORT


def test_a_run_that_was_left_wants_a_part_of_that_length() -> None:
    left = run(*ITEMS[:2], ended="left")
    assert judge("leave", 2, ALL, [left, WHOLE]) is Verdict.EXACT
    assert judge("leave", 3, ALL, [left, WHOLE]) is Verdict.SHORT
    assert judge("leave", 2, ALL, [replace(left, items=[ITEMS[0]] * 2), WHOLE]) is Verdict.REPEATED
    assert judge("leave", 2, ALL, [left, run(*ITEMS[:4])]) is Verdict.SHORT


def test_a_run_that_was_cancelled_wants_any_part() -> None:
    for count in range(6):
        left = run(*ITEMS[:count], ended="left")
        assert judge("cancel", 4, ALL, [left, WHOLE]) is Verdict.EXACT
    assert judge("cancel", 4, ALL, [run(OTHER, ended="left"), WHOLE]) is Verdict.WRONG
