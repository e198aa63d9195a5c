"""How a cursor moves from page to page, without I/O."""

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


def test_a_cursor_starts_at_its_token() -> None:
    assert Cursor("a").token == "a"
    assert Cursor(None).token is None


def test_only_a_page_without_a_token_finishes_a_cursor() -> None:
    cursor = Cursor(None)
    cursor.advance(page_of(next_token="a"))
    assert not cursor.finished
    assert cursor.token == "a"
    cursor.advance(page_of(1))
    assert cursor.finished


def test_a_limit_of_zero_is_finished_at_once() -> None:
    assert Cursor(None, limit=0).finished


def test_a_page_cut_by_the_limit_has_no_token() -> None:
    cursor = Cursor(None, limit=2)
    page = cursor.advance(page_of(1, 2, 3, next_token="a"))
    assert numbers_of(page) == [1, 2]
    assert page.next_token is None
    assert cursor.finished


def test_a_page_that_just_meets_the_limit_keeps_its_token() -> None:
    cursor = Cursor(None, limit=2)
    page = cursor.advance(page_of(1, 2, next_token="a"))
    assert page.next_token == "a"
    assert cursor.finished


def test_filtered_items_do_not_count_for_the_limit() -> None:
    cursor = Cursor(None, limit=2, is_wanted=lambda item: item != Number(number=1))
    first = cursor.advance(page_of(1, 2, next_token="a"))
    second = cursor.advance(page_of(1, 3, 4, next_token="b"))
    assert numbers_of(first) + numbers_of(second) == [2, 3]


@pytest.mark.parametrize("length", [1, 2, 3, 10])
def test_a_repeated_token_is_refused_after_any_time(length: int) -> None:
    cursor = Cursor("start")
    loop = [f"token {n}" for n in range(length)]
    for token in loop:
        cursor.advance(page_of(next_token=token))
    with pytest.raises(PaginationError):
        cursor.advance(page_of(9, next_token=loop[0]))


@pytest.mark.parametrize("earlier", [0, 1, 2_500, 4_998, 4_999])
def test_a_repeated_token_is_noticed_among_thousands(earlier: int) -> None:
    cursor = Cursor(None)
    for n in range(5_000):
        cursor.advance(page_of(next_token=f"token {n}"))
    with pytest.raises(PaginationError):
        cursor.advance(page_of(9, next_token=f"token {earlier}"))
    assert cursor.token == "token 4999"
    cursor.advance(page_of(next_token="another"))
    assert cursor.token == "another"


@given(tokens=st.lists(st.text("ab", min_size=1, max_size=3), max_size=30))
def test_exactly_the_repeated_tokens_are_refused(tokens: list[str]) -> None:
    cursor, seen = Cursor("start"), {"start"}
    for token in tokens:
        if token in seen:
            with pytest.raises(PaginationError):
                cursor.advance(page_of(next_token=token))
        else:
            assert cursor.advance(page_of(next_token=token)).next_token == token
        seen.add(token)


def test_the_first_token_counts_as_seen() -> None:
    with pytest.raises(PaginationError):
        Cursor("start").advance(page_of(next_token="start"))


def test_a_refused_page_changes_nothing() -> None:
    cursor = Cursor("start", limit=5)
    with pytest.raises(PaginationError):
        cursor.advance(page_of(1, 2, next_token="start"))
    assert cursor.token == "start"
    assert numbers_of(cursor.advance(page_of(1, 2, 3, 4, 5, 6))) == [1, 2, 3, 4, 5]


@given(
    sizes=st.lists(st.integers(0, 5), min_size=1, max_size=8), limit=st.none() | st.integers(0, 20)
)
def test_a_cursor_returns_items_up_to_the_limit(sizes: list[int], limit: int | None) -> None:
    everything = list(range(sum(sizes)))
    cursor, collected, fetched = Cursor(None, limit), list[int](), 0
    while not cursor.finished:
        start = sum(sizes[:fetched])
        numbers = everything[start : start + sizes[fetched]]
        fetched += 1
        more = f"token {fetched}" if fetched < len(sizes) else None
        collected += numbers_of(cursor.advance(page_of(*numbers, next_token=more)))
    assert collected == everything[:limit]
