"""The rules by which one page follows another, without I/O."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awslists import ItemModel, Page, PaginationError
from awslists._pages.cursor import Cursor


class Number(ItemModel):
    number: int


def page_of(*numbers: int, next_token: str | None = None) -> Page[Number]:
    return Page(tuple(Number(number=n) for n in numbers), next_token, "id", 0)


def numbers_of(page: Page[Number]) -> list[int]:
    return [item.number for item in page]


def test_a_page_is_iterable_and_sized() -> None:
    page = page_of(1, 2)
    assert list(page) == list(page.items)
    assert len(page) == 2


def test_a_course_starts_at_the_token_it_was_given() -> None:
    assert Cursor("a").token == "a"
    assert Cursor(None).token is None


def test_only_a_page_without_a_token_ends_the_course() -> None:
    course = Cursor(None)
    course.advance(page_of(next_token="a"))
    assert not course.finished
    assert course.token == "a"
    course.advance(page_of(1))
    assert course.finished


def test_a_limit_of_nothing_is_finished_before_it_starts() -> None:
    assert Cursor(None, limit=0).finished


def test_a_page_that_the_limit_cuts_short_hands_out_no_token() -> None:
    course = Cursor(None, limit=2)
    page = course.advance(page_of(1, 2, 3, next_token="a"))
    assert numbers_of(page) == [1, 2]
    assert page.next_token is None
    assert course.finished


def test_a_page_that_just_meets_the_limit_keeps_its_token() -> None:
    course = Cursor(None, limit=2)
    page = course.advance(page_of(1, 2, next_token="a"))
    assert page.next_token == "a"
    assert course.finished


def test_items_that_are_not_wanted_do_not_count_for_the_limit() -> None:
    course = Cursor(None, limit=2, is_wanted=lambda item: item != Number(number=1))
    first = course.advance(page_of(1, 2, next_token="a"))
    second = course.advance(page_of(1, 3, 4, next_token="b"))
    assert numbers_of(first) + numbers_of(second) == [2, 3]


@pytest.mark.parametrize("length", [1, 2, 3, 10])
def test_a_token_seen_before_is_refused_however_long_ago(length: int) -> None:
    course = Cursor("start")
    loop = [f"token {n}" for n in range(length)]
    for token in loop:
        course.advance(page_of(next_token=token))
    with pytest.raises(PaginationError):
        course.advance(page_of(9, next_token=loop[0]))


@pytest.mark.parametrize("earlier", [0, 1, 2_500, 4_998, 4_999])
def test_a_repeated_token_is_noticed_among_thousands(earlier: int) -> None:
    course = Cursor(None)
    for n in range(5_000):
        course.advance(page_of(next_token=f"token {n}"))
    with pytest.raises(PaginationError):
        course.advance(page_of(9, next_token=f"token {earlier}"))
    assert course.token == "token 4999"
    course.advance(page_of(next_token="another"))
    assert course.token == "another"


@given(tokens=st.lists(st.text("ab", min_size=1, max_size=3), max_size=30))
def test_tokens_are_refused_exactly_when_they_were_seen_before(tokens: list[str]) -> None:
    course, seen = Cursor("start"), {"start"}
    for token in tokens:
        if token in seen:
            with pytest.raises(PaginationError):
                course.advance(page_of(next_token=token))
        else:
            assert course.advance(page_of(next_token=token)).next_token == token
        seen.add(token)


def test_the_token_that_the_course_started_with_counts_as_seen() -> None:
    with pytest.raises(PaginationError):
        Cursor("start").advance(page_of(next_token="start"))


def test_a_refused_page_changes_nothing() -> None:
    course = Cursor("start", limit=5)
    with pytest.raises(PaginationError):
        course.advance(page_of(1, 2, next_token="start"))
    assert course.token == "start"
    assert numbers_of(course.advance(page_of(1, 2, 3, 4, 5, 6))) == [1, 2, 3, 4, 5]


@given(
    sizes=st.lists(st.integers(0, 5), min_size=1, max_size=8), limit=st.none() | st.integers(0, 20)
)
def test_a_course_yields_the_first_items_up_to_the_limit(
    sizes: list[int], limit: int | None
) -> None:
    everything = list(range(sum(sizes)))
    course, collected, fetched = Cursor(None, limit), list[int](), 0
    while not course.finished:
        start = sum(sizes[:fetched])
        numbers = everything[start : start + sizes[fetched]]
        fetched += 1
        more = f"token {fetched}" if fetched < len(sizes) else None
        collected += numbers_of(course.advance(page_of(*numbers, next_token=more)))
    assert collected == everything[:limit]
