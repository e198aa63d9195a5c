"""Behaviour of time bounds that the reference leaves open can be chosen."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from awslists.testing import Behaviour, LocalAWS, make_image, make_model_package
from tests.helpers.signed_requests import ask, ask_for_pages

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
AT = NOON.timestamp()
ORDERS = ["ASCENDING", "DESCENDING"]
CLOCKS = ["CreationTime", "LastModifiedTime"]


def names(local: LocalAWS, **asked: Any) -> str:
    """The names of the images of a listing, in alphabetical order."""
    pages = ask_for_pages(local, "ListImages", "Images", asked)
    return "".join(sorted(image["ImageName"] for page in pages for image in page))


def add_images(local: LocalAWS, *seconds: float) -> None:
    """Add images a, b, c and so on, created and modified these seconds after noon."""
    moments = (NOON + after * SECOND for after in seconds)
    local.add_images(make_image(name, at) for name, at in zip("abcdef", moments, strict=False))


@pytest.mark.parametrize(("inclusive", "expected"), [(None, "bcd"), (True, "bcd"), (False, "c")])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("clock", CLOCKS)
def test_bounds_of_images_are_inclusive_by_default(
    local: LocalAWS, clock: str, order: str, inclusive: bool | None, expected: str
) -> None:
    add_images(local, 0, 1, 2, 3, 4)
    local.behaviour.inclusive = inclusive
    bounds = {f"{clock}After": AT + 1, f"{clock}Before": AT + 3}
    assert names(local, SortOrder=order, **bounds) == expected


@pytest.mark.parametrize(("inclusive", "expected"), [(None, "c"), (True, "bcd"), (False, "c")])
def test_bounds_of_model_packages_are_exclusive_by_default(
    local: LocalAWS, inclusive: bool | None, expected: str
) -> None:
    local.add_model_packages(
        make_model_package(name, created=NOON + i * SECOND) for i, name in enumerate("abcde")
    )
    local.behaviour.inclusive = inclusive
    bounds = {"CreationTimeAfter": AT + 1, "CreationTimeBefore": AT + 3}
    payload = ask(local, "ListModelPackages", bounds).payload
    found = [package["ModelPackageName"] for package in payload["ModelPackageSummaryList"]]
    assert "".join(found) == expected


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [(None, "de"), (math.floor, "def"), (round, "cde"), (math.ceil, "bcde")],
)
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("clock", CLOCKS)
def test_times_are_rounded_before_they_are_compared(
    local: LocalAWS,
    clock: str,
    order: str,
    rounding: Callable[[float], float] | None,
    expected: str,
) -> None:
    add_images(local, 0, 0.25, 0.75, 1, 2, 2.75)
    local.behaviour.rounding = rounding
    bounds = {f"{clock}After": AT + 1, f"{clock}Before": AT + 2}
    assert names(local, SortOrder=order, **bounds) == expected


def test_a_time_rounded_to_an_exclusive_bound_is_left_out(local: LocalAWS) -> None:
    add_images(local, 0.25, 1, 1.5, 2)
    local.behaviour.rounding, local.behaviour.inclusive = math.floor, False
    assert names(local, CreationTimeAfter=AT, CreationTimeBefore=AT + 2) == "bc"


@pytest.mark.parametrize(
    ("order", "lengths"), [("ASCENDING", [0, 0, 1, 0]), ("DESCENDING", [0, 1, 0, 0])]
)
@pytest.mark.parametrize("clock", CLOCKS)
def test_a_narrow_window_can_take_many_empty_pages(
    local: LocalAWS, clock: str, order: str, lengths: list[int]
) -> None:
    local.add_images(make_image(f"image-{i}", NOON + i * SECOND) for i in range(8))
    window = {f"{clock}After": AT + 4.5, f"{clock}Before": AT + 5.5}
    asked = {"MaxResults": 2, "SortOrder": order, **window}
    pages = ask_for_pages(local, "ListImages", "Images", asked)
    assert [len(page) for page in pages] == [1]
    local.behaviour.walks_whole_list = True
    pages = ask_for_pages(local, "ListImages", "Images", asked)
    assert [len(page) for page in pages] == lengths


def test_walking_the_whole_list_applies_other_filters_too(local: LocalAWS) -> None:
    local.add_images(make_image(name, NOON) for name in ("a1", "a2", "b1", "b2"))
    local.behaviour.walks_whole_list = True
    assert names(local, NameContains="b", CreationTimeAfter=AT) == "b1b2"
    assert names(local, NameContains="b", CreationTimeAfter=AT + 1) == ""


def test_it_can_be_changed_between_two_pages(local: LocalAWS) -> None:
    add_images(local, 0, 1, 2, 3)
    asked = {"MaxResults": 1, "SortOrder": "ASCENDING", "CreationTimeBefore": AT + 2}
    first = ask(local, "ListImages", asked).payload
    local.behaviour = Behaviour(inclusive=False)
    rest = ask(local, "ListImages", {**asked, "NextToken": first["NextToken"]}).payload
    found = [image["ImageName"] for page in (first, rest) for image in page["Images"]]
    assert (found, "NextToken" in rest) == (["a", "b"], False)


@pytest.mark.parametrize("order", ORDERS)
def test_walking_the_whole_list_can_be_turned_off_midway(local: LocalAWS, order: str) -> None:
    add_images(local, 0, 1, 2, 3, 4, 5)
    window = {"CreationTimeAfter": AT + 2, "CreationTimeBefore": AT + 3}
    asked = {"MaxResults": 1, "SortOrder": order, **window}
    local.behaviour.walks_whole_list = True
    first = ask(local, "ListImages", asked).payload
    local.behaviour.walks_whole_list = False
    asked |= {"NextToken": first["NextToken"], "MaxResults": 100}
    rest = ask(local, "ListImages", asked).payload
    found = "".join(sorted(image["ImageName"] for image in rest["Images"]))
    assert (first["Images"], found, "NextToken" in rest) == ([], "cd", False)


def test_a_reset_restores_the_default_behaviour(
    local: LocalAWS,
) -> None:
    local.behaviour = own = Behaviour(inclusive=False)
    local.reset()
    assert (local.behaviour, own) == (Behaviour(), Behaviour(inclusive=False))
