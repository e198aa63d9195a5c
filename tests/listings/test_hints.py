"""Hints in errors: common mistakes are answered with what to write instead."""

from __future__ import annotations

import copy
import inspect
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from pydantic import PrivateAttr

from awslists import Image, ListImages, Session, merge
from awslists.testing import LocalAWS, make_image

NOT_A_SEQUENCE = "ListImages is not a sequence: use `async for`, or `await listing"


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
def test_a_listing_is_not_a_sequence(aws: Session, wrong: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=NOT_A_SEQUENCE):
        wrong(ListImages(aws))
    assert not isinstance(ListImages(aws), Iterable)


async def test_libraries_do_not_take_a_listing_for_awaitable(local: LocalAWS, aws: Session) -> None:
    """Jinja, graphql-core and Dask await every awaitable: a hint in __await__ would break them."""
    local.add_images(2)
    listing: Any = ListImages(aws)
    assert not inspect.isawaitable(listing)
    assert not hasattr(listing, "__await__")
    with pytest.raises(TypeError, match="await"):
        await listing
    template = Environment(enable_async=True, autoescape=True).from_string(
        "{% for image in images() %}{{ image.image_name }} {% endfor %}"
    )
    assert await template.render_async(images=lambda: listing) == "image-0001 image-0000 "


@pytest.mark.parametrize("name", ["to_pandas", "to_polars", "to_arrow"])
def test_dataframe_methods_of_a_listing_hint_at_collect(aws: Session, name: str) -> None:
    listing: Any = ListImages(aws)
    with pytest.raises(AttributeError) as caught:
        getattr(listing, name)()
    said = f"'ListImages' object has no attribute '{name}': write (await listing.collect()).{name}"
    assert str(caught.value) == f"{said}()"
    assert not hasattr(listing, name)


def test_close_hints_at_aclose(aws: Session) -> None:
    session: Any = aws
    with pytest.raises(AttributeError, match=r"'close': write await session\.aclose\(\)$"):
        session.close()


@pytest.mark.parametrize("verb", ["collect", "first", "pages"])
def test_listing_verbs_of_a_scan_hint_at_async_with(aws: Session, verb: str) -> None:
    for background in (ListImages(aws).scan(), ListImages(aws).prefetch(), merge([])):
        with pytest.raises(AttributeError, match=f"'{verb}': enter it first: async with"):
            getattr(background, verb)


def test_other_missing_attributes_have_pythons_message(aws: Session) -> None:
    things: list[Any] = [aws, ListImages(aws), ListImages(aws).scan()]
    for thing in things:
        with pytest.raises(AttributeError) as caught:
            _ = thing.nothing
        assert str(caught.value) == f"'{type(thing).__name__}' object has no attribute 'nothing'"
        assert (caught.value.name, caught.value.obj) == ("nothing", thing)


class Timed(Image):
    """An item with a private attribute and a failing property."""

    _cached: int = PrivateAttr()

    @property
    def age(self) -> timedelta:
        return self.nothing_like_it  # type: ignore[attr-defined, no-any-return]  # pyright: ignore[reportAttributeAccessIssue]  # fails


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("image_nmae", "; did you mean image_name?"),
        ("ImageName", "; write image_name"),
        ("imageName", "; write image_name"),
        ("ImageNmae", "; did you mean image_name?"),
        ("creation_date", "; did you mean creation_time?"),
        ("status", "; did you mean image_status?"),
        ("name", "; did you mean display_name or image_name?"),
        ("time", "; did you mean creation_time or last_modified_time?"),
        ("owner", ""),
        ("_image_name", ""),
        ("__image_name__", ""),
    ],
)
def test_a_misspelt_field_hints_at_the_right_one(wrong: str, hint: str) -> None:
    image: Any = make_image("churn")
    with pytest.raises(AttributeError) as caught:
        getattr(image, wrong)
    assert str(caught.value) == f"'Image' object has no attribute '{wrong}'{hint}"
    assert not hasattr(image, wrong)


def test_a_traceback_shows_one_hint(tmp_path: Path) -> None:
    script = tmp_path / "wrong.py"
    script.write_text(
        "from awslists.testing import LocalAWS, make_image\nprint(make_image('churn').image_nmae)\n"
    )
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)  # noqa: S603  (our own code)
    last = ran.stderr.splitlines()[-1]
    assert last.startswith("AttributeError: 'Image' object has no attribute 'image_nmae'; did")
    assert last.lower().count("did you mean") == 1


def test_a_field_added_by_aws_is_an_attribute() -> None:
    known = make_image("churn").model_dump(by_alias=True)
    image: Any = Image.model_validate(known | {"ImageNmae": "added"})
    assert image.ImageNmae == "added"
    assert image.model_copy().ImageNmae == "added"


def test_attribute_errors_inside_an_item_keep_their_message() -> None:
    item = Timed.model_validate(make_image("churn").model_dump())
    with pytest.raises(AttributeError, match=r"no attribute 'nothing_like_it'$"):
        _ = item.age
    with pytest.raises(AttributeError, match=r"no attribute '_cached'$"):
        getattr(item, "_cached")  # noqa: B009  (a type checker knows that it is private)
    assert pickle.loads(pickle.dumps(item)) == item  # noqa: S301  (our own)
    assert copy.deepcopy(item) == item


class FailingSession(Session):
    @property
    def account(self) -> str:
        return self.nothing_like_it  # type: ignore[attr-defined, no-any-return]  # pyright: ignore[reportAttributeAccessIssue]  # fails


class FailingListing(ListImages):
    @property
    def account(self) -> str:
        return self.nothing_like_it  # type: ignore[attr-defined, no-any-return]  # pyright: ignore[reportAttributeAccessIssue]  # fails


class Counted(Image):
    _views: int = PrivateAttr(0)

    @property
    def views(self) -> int:
        return self._views


def test_private_attributes_of_an_item_can_be_read() -> None:
    assert Counted.model_validate(make_image("churn").model_dump()).views == 0


def test_a_property_that_fails_keeps_its_own_error(aws: Session) -> None:
    added = make_image("churn").model_dump() | {"AddedByAWS": 1}
    for thing in (FailingSession(), FailingListing(aws), Timed.model_validate(added)):
        with pytest.raises(AttributeError, match=r"object has no attribute 'nothing_like_it'$"):
            _ = thing.age if isinstance(thing, Timed) else thing.account


def test_a_listing_has_no_surprising_protocol_methods(aws: Session) -> None:
    listing = ListImages(aws, name_contains="churn")
    assert copy.copy(listing) == listing
    for name in ("_repr_html_", "_ipython_display_", "__array__", "__dataframe__", "__len__"):
        assert not hasattr(listing, name)
