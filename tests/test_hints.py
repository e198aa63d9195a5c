"""What a first attempt gets wrong is answered with what to write instead."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from awslists import ListImages, Session, merge

NOT_LISTED = "ListImages has no items before it is sent: write `async for item in listing`, or"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda listing: [image.image_name for image in listing],
        list,
        sorted,
        lambda listing: listing[0],
        lambda listing: listing[:5],
        lambda listing: "churn" in listing,
    ],
)
def test_a_listing_is_no_list(aws: Session, wrong: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=NOT_LISTED):
        wrong(ListImages(aws))
    assert not isinstance(ListImages(aws), Iterable)


@pytest.mark.parametrize("name", ["to_pandas", "to_polars", "to_arrow"])
def test_a_listing_is_collected_before_it_is_a_dataframe(aws: Session, name: str) -> None:
    listing: Any = ListImages(aws)
    with pytest.raises(AttributeError) as caught:
        getattr(listing, name)()
    said = f"'ListImages' object has no attribute '{name}': write (await listing.collect()).{name}"
    assert str(caught.value) == f"{said}()"
    assert not hasattr(listing, name)


def test_a_session_is_closed_by_aclose(aws: Session) -> None:
    session: Any = aws
    with pytest.raises(AttributeError, match=r"'close': write await session\.aclose\(\)$"):
        session.close()


@pytest.mark.parametrize("verb", ["collect", "first", "pages"])
def test_what_runs_in_the_background_is_entered_first(aws: Session, verb: str) -> None:
    for background in (ListImages(aws).scan(), ListImages(aws).prefetch(), merge([])):
        with pytest.raises(AttributeError, match=f"'{verb}': enter it before: async with"):
            getattr(background, verb)


def test_any_other_attribute_is_missing_in_pythons_words(aws: Session) -> None:
    things: list[Any] = [aws, ListImages(aws), ListImages(aws).scan()]
    for thing in things:
        with pytest.raises(AttributeError) as caught:
            _ = thing.nothing
        assert str(caught.value) == f"'{type(thing).__name__}' object has no attribute 'nothing'"
        assert (caught.value.name, caught.value.obj) == ("nothing", thing)


def test_who_looks_for_what_a_listing_can_do_finds_nothing_else(aws: Session) -> None:
    listing = ListImages(aws, name_contains="churn")
    assert copy.copy(listing) == listing
    for name in ("_repr_html_", "_ipython_display_", "__array__", "__dataframe__", "__len__"):
        assert not hasattr(listing, name)
