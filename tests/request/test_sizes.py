"""Lists and maps of limited size in a request, and the limits of what is in them."""

from __future__ import annotations

from typing import Annotated, Any

import pytest

from awslists import InvalidRequestError, ItemModel, Listing, Session, Violation
from awslists.constraints import Size, Text
from awslists.models import ParameterModel

SOURCE = Session(region_name="us-east-1")


class Widget(ItemModel):
    name: str | None = None


class Filter(ParameterModel):
    values: Annotated[list[str], Size(1)]


class ListWidgets(Listing[Widget], service="shop", operation="ListWidgets", items="Widgets"):
    names: Annotated[list[Annotated[str, Text(max_length=3)]], Size(1, 2)] | None = None
    tags: Annotated[dict[str, str], Size(maximum=1)] | None = None
    filters: Annotated[list[Filter], Size(maximum=1)] | None = None


def refuse(**parameters: Any) -> Violation:
    with pytest.raises(InvalidRequestError) as refused:
        ListWidgets(SOURCE, **parameters)
    [violation] = refused.value.violations
    return violation


@pytest.mark.parametrize(
    "parameters",
    [
        {"names": ["a"]},
        {"names": ["a", "b"]},
        {"tags": {}},
        {"tags": {"a": "b"}},
        {"filters": [Filter(values=["a"])]},
    ],
)
def test_a_size_within_the_limits_is_accepted(parameters: dict[str, Any]) -> None:
    listing = ListWidgets(SOURCE, **parameters)
    assert ListWidgets.from_request(SOURCE, listing.request) == listing


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "has 0 items, at least 1 are needed"),
        (["a", "b", "c"], "has 3 items, at most 2 are allowed"),
    ],
)
def test_a_list_of_another_size_is_refused(names: list[str], said: str) -> None:
    violation = refuse(names=names)
    assert (violation.parameter, violation.message) == ("names", said)
    assert violation.constraint == (
        "Array Members: Minimum number of 1 item. Maximum number of 2 items. "
        "Length Constraints: Maximum length of 3."
    )


def test_what_is_in_a_list_is_checked_as_well() -> None:
    assert refuse(names=["abcd"]).message == "has 4 characters, at most 3 are allowed"


def test_a_map_of_another_size_is_refused() -> None:
    violation = refuse(tags={"a": "b", "c": "d"})
    assert violation.message == "has 2 items, at most 1 are allowed"
    assert violation.constraint == "Map Entries: Maximum number of 1 item."


def test_a_list_in_a_structure_is_checked_as_well() -> None:
    with pytest.raises(InvalidRequestError, match="has 0 items, at least 1 are needed"):
        Filter(values=[])
