"""Requests of operations that users declare themselves."""

from __future__ import annotations

import json
from enum import StrEnum
from types import new_class
from typing import Annotated, Any

import pytest

from awslists import (
    DeclarationError,
    Image,
    ImageSortOrder,
    InvalidRequestError,
    ListImages,
    Listing,
    Session,
)
from awslists.constraints import Range, Text
from awslists.testing import LocalAWS
from tests.helpers.service_model import SOURCE


class ListSorted(ListImages):
    sort_order: ImageSortOrder | None = None  # pyright: ignore[reportIncompatibleVariableOverride]  # narrower


class State(StrEnum):
    NEW = "New"
    DONE = "Done"


class ListJobs(Listing[Image], service="sagemaker", operation="ListJobs", items="Jobs"):
    states: list[State] | None = None
    names: list[str] | None = None
    tags: dict[Annotated[str, Text(8)], Annotated[str, Text(16)]] | None = None


async def test_the_string_of_an_enum_member_is_accepted(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(3)
    listing = ListSorted.from_request(aws, {"SortOrder": "ASCENDING"})
    assert listing == ListSorted(aws, sort_order=ImageSortOrder.ASCENDING)
    assert listing.sort_order is ImageSortOrder.ASCENDING
    assert await listing.collect() == images
    assert local.requests[-1].parameters["SortOrder"] == "ASCENDING"


def test_a_request_with_enum_members_is_rebuilt() -> None:
    listing = ListSorted(SOURCE, sort_order=ImageSortOrder.ASCENDING)
    assert ListSorted.from_request(SOURCE, listing.request) == listing


def test_lists_of_enum_members_are_rebuilt() -> None:
    listing = ListJobs(SOURCE, states=[State.NEW, State.DONE], names=["a", "New"])
    assert listing.request["States"] == ["New", "Done"]
    assert {type(state) for state in listing.request["States"]} == {str}
    back = ListJobs.from_request(SOURCE, json.loads(json.dumps(listing.request)))
    assert back == listing
    assert back.states == [State.NEW, State.DONE]
    assert back.names == ["a", "New"]


def test_changing_a_request_does_not_change_the_listing() -> None:
    listing = ListJobs(SOURCE, names=["a"])
    listing.request["Names"].append("b")
    assert listing.names == ["a"]


@pytest.mark.parametrize(
    "wrong", [{"sort_order": "Ascending"}, {"sort_order": "ASCENDING\n"}, {"sort_order": 1}]
)
def test_a_string_of_no_enum_member_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError, match="must be one of ASCENDING, DESCENDING"):
        ListSorted(SOURCE, **wrong)


def test_values_of_a_map_are_not_checked_by_the_rule_for_keys() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListJobs(SOURCE, tags={"key": "v" * 17})
    [violation] = caught.value.violations
    assert violation.message == "has 17 characters, at most 16 are allowed"
    assert violation.constraint == ""


class TooMany(ListImages):
    max_results: Annotated[int, Range(1, 20)] = 100


class Forgotten(ListImages):
    max_results: Annotated[int, Range(1, 20)]  # pyright: ignore[reportGeneralTypeIssues]  # the mistake


class Missing(ListImages):
    max_results: int = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  # wrong


class NeedsMore(ListImages):
    image_group: str
    max_results: Annotated[int, Range(1, 20)] = 0


@pytest.mark.parametrize(
    ("listing", "said"),
    [
        (TooMany, "max_results=100 must be at most 20 [Valid Range: Minimum value of 1."),
        (Forgotten, "max_results=100 must be at most 20"),
        (Missing, "max_results must be an int, not None"),
        (NeedsMore, "max_results=0 must be at least 1"),
    ],
)
def test_an_invalid_default_is_refused(listing: type[ListImages], said: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        listing(SOURCE, max_results=5)
    assert f"{listing.__name__} declares a wrong default: {said}" in str(caught.value)


def test_a_mutable_default_is_refused() -> None:
    within = {"__annotations__": {"names": list[str]}, "names": []}
    with pytest.raises(DeclarationError, match=r"^Wrong: mutable default <class 'list'> for field"):
        new_class("Wrong", (ListImages,), {}, lambda namespace: namespace.update(within))


def test_an_unsupported_pattern_is_refused_when_declared() -> None:
    with pytest.raises(ValueError, match=r"the pattern \[a-z cannot be read: unterminated"):
        Text(pattern="[a-z")


def test_an_unsupported_pattern_is_a_declaration_error() -> None:
    with pytest.raises(DeclarationError, match=r"^the pattern \( cannot be read: "):
        Text(pattern="(")


def test_a_misspelt_class_keyword_is_refused() -> None:
    with pytest.raises(DeclarationError) as caught:
        new_class("Wrong", (ListImages,), {"operaton": "ListImages", "clock": 5})
    assert str(caught.value) == (
        "Wrong: there is no class keyword operaton; did you mean operation?; "
        "there is no class keyword clock; did you mean clocks?"
    )
