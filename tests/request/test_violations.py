"""A refusal shows the rule in AWS's words and a short value, on one line for each."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awslists import (
    InvalidRequestError,
    InvalidResponseError,
    ListImages,
    ListImageVersions,
    Listing,
    Session,
    Violation,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.service_model import LISTINGS, make

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
LONGEST_LINE = 1500


def refusal(listing: type[Listing[Any]] = ListImages, **arguments: Any) -> InvalidRequestError:
    with pytest.raises(InvalidRequestError) as caught:
        make(listing, **arguments)
    return caught.value


def violation_of(listing: type[Listing[Any]] = ListImages, **arguments: Any) -> Violation:
    [violation] = refusal(listing, **arguments).violations
    return violation


class Hostile:
    """Cannot be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no")

    __str__ = __repr__


class HostileText(str):
    __slots__ = ()

    def __repr__(self) -> str:
        raise RuntimeError("no")

    __str__ = __repr__


# --- The rule and the message -------------------------------------------------------------------


RULES: list[tuple[type[Listing[Any]], str, Any, str, str]] = [
    (
        ListImages, "max_results", 101,
        "Valid Range: Minimum value of 1. Maximum value of 100.",
        "must be at most 100",
    ),
    (ListImages, "limit", -1, "Valid Range: Minimum value of 0.", "must be at least 0"),
    (
        ListImages, "name_contains", "a" * 64,
        r"Length Constraints: Maximum length of 63. Pattern: ^[a-zA-Z0-9\-.]+$",
        "has 64 characters, at most 63 are allowed",
    ),
    (
        ListImageVersions, "image_name", "",
        ("Length Constraints: Minimum length of 1. Maximum length of 63. "
         "Pattern: ^[a-zA-Z0-9]([-.]?[a-zA-Z0-9]){0,62}$"),
        ("has 0 characters, at least 1 are needed "
         "and does not fully match the documented pattern"),
    ),
    (
        ListImages, "sort_by", "newest",
        "Valid Values: CREATION_TIME | LAST_MODIFIED_TIME | IMAGE_NAME",
        "must be one of CREATION_TIME, LAST_MODIFIED_TIME, IMAGE_NAME",
    ),
    (
        ListImages, "creation_time_after", date(2024, 5, 1),
        "Type: Timestamp",
        ("must be a datetime with a time zone, "
         "for example datetime(2026, 1, 31, tzinfo=timezone.utc)"),
    ),
    (
        ListImages, "max_results", None,
        "Valid Range: Minimum value of 1. Maximum value of 100.",
        "must be an int, not None",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("listing", "parameter", "value", "constraint", "message"), RULES, ids=[r[1] for r in RULES]
)
def test_a_violation_has_the_documented_rule_and_a_message(
    listing: type[Listing[Any]], parameter: str, value: Any, constraint: str, message: str
) -> None:
    violation = violation_of(listing, **{parameter: value})
    assert violation.constraint == constraint
    assert violation.message == message


@pytest.mark.parametrize(
    ("violation", "shown"),
    [
        (Violation("limit", -1, "At least 0", "is low"), "limit=-1 is low [At least 0]"),
        (Violation("names", "a", "", "is unknown"), "names='a' is unknown"),
        (Violation("image_name", None, "Required: Yes", "is missing"),
         "image_name is missing [Required: Yes]"),
        (Violation("after", NOON, "", "is late"), "after=2024-05-01 12:00:00+00:00 is late"),
        (Violation("name", "2\nlines\x1b[31m", "", "is bad"), r"name='2\nlines\x1b[31m' is bad"),
    ],
)  # fmt: skip
def test_a_violation_is_shown_on_one_line(violation: Violation, shown: str) -> None:
    assert str(violation) == shown


def test_an_error_shows_each_violation_on_a_line() -> None:
    error = refusal(ListImageVersions, image_name="a\nb", sort_by="version", limit=-1, color=2)
    heading, *lines, see = str(error).splitlines()
    assert heading == "ListImageVersions was not sent, since it breaks AWS's documented rules:"
    assert lines == [f"  {violation}" for violation in error.violations]
    assert {violation.parameter for violation in error.violations} == {
        "image_name",
        "sort_by",
        "limit",
        "color",
    }
    assert see.startswith("See https://docs.aws.amazon.com/")
    assert see.endswith("/API_ListImageVersions.html")


@pytest.mark.parametrize("listing", LISTINGS)
def test_each_operation_links_to_its_page(listing: type[Listing[Any]]) -> None:
    assert listing.documentation.endswith(f"/API_{listing.operation}.html")
    assert listing.documentation in str(refusal(listing, limit=-1))


# --- The value ----------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [101, -(10**50), 5.5, True, None, "5"])
def test_a_short_value_is_kept(value: object) -> None:
    found = violation_of(max_results=value).value
    assert found == value
    assert type(found) is type(value)


def test_a_naive_datetime_is_kept() -> None:
    naive = NOON.replace(tzinfo=None)
    assert violation_of(creation_time_after=naive).value == naive


def test_bytes_are_distinct_from_text() -> None:
    violation = violation_of(name_contains=b"churn")
    assert "b'churn'" in str(violation)
    assert len(str(violation_of(name_contains=b"\xff" * 10**6))) < LONGEST_LINE


def test_a_long_text_is_cut_after_a_hundred_characters() -> None:
    assert violation_of(name_contains="!" * 100).value == "!" * 100
    assert violation_of(name_contains="!" * 101).value == "!" * 100 + "…"


@pytest.mark.parametrize(
    "value",
    [
        10**100,
        -(10**5000),
        ["a" * 10_000] * 10_000,
        {str(n): "a" * 1000 for n in range(10_000)},
        b"\x00" * 10**6,
        bytearray(10**6),
    ],
    ids=["number", "number of more digits than Python shows", "list", "dict", "bytes", "bytearray"],
)
def test_a_large_value_is_shortened(value: object) -> None:
    assert len(str(violation_of(max_results=value))) < LONGEST_LINE


@pytest.mark.parametrize("name", ["Hostile", "array", "list"])
@pytest.mark.parametrize("parameter", ["max_results", "sort_by", "unknown"])
def test_a_value_with_a_broken_repr_is_refused(parameter: str, name: str) -> None:
    arguments = {parameter: type(name, (Hostile,), {})()}
    violation = violation_of(ListImages, **arguments)
    assert violation.parameter == parameter
    assert len(str(violation)) < LONGEST_LINE


def test_a_string_with_a_broken_repr_becomes_plain() -> None:
    found = violation_of(name_contains=HostileText("ch*rn")).value
    assert type(found) is str
    assert found == "ch*rn"


def anything() -> st.SearchStrategy[object]:
    single = (
        st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text()
        | st.binary() | st.datetimes() | st.dates() | st.timedeltas() | st.uuids() | st.decimals()
    )  # fmt: skip
    return st.recursive(single, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(
    parameter=st.sampled_from(["max_results", "name_contains", "sort_by", "limit", "unknown"]),
    value=anything(),
)
@settings(deadline=None, max_examples=40)
def test_any_value_is_refused_on_one_short_line(parameter: str, value: object) -> None:
    try:
        make(ListImages, **{parameter: value})
    except InvalidRequestError as error:
        _, line, _ = str(error).splitlines()
        assert line.startswith(f"  {parameter}")
        assert len(line) < LONGEST_LINE


# --- Responses ----------------------------------------------------------------------------------


async def invalid_response(aws: Session) -> InvalidResponseError:
    with pytest.raises(InvalidResponseError) as caught:
        await ListImages(aws).collect()
    return caught.value


async def test_a_field_of_an_answer_is_named_by_its_path(local: LocalAWS, aws: Session) -> None:
    local.add_images(2)
    local.inject(faults.changed_items(ImageName=5, ImageArn=None))
    error = await invalid_response(aws)
    assert [str(violation) for violation in error.violations] == [
        "Images[0].ImageArn is missing",
        "Images[0].ImageName=5 must be a string",
        "Images[1].ImageArn is missing",
        "Images[1].ImageName=5 must be a string",
    ]
    assert "Images[0].ImageArn is missing (and 3 more in error.violations)" in str(error)


async def test_a_body_that_is_not_json_is_shortened(local: LocalAWS, aws: Session) -> None:
    local.inject(faults.raw_body(b"<html>" + b"\xff\n" * 10_000))
    [violation] = (await invalid_response(aws)).violations
    assert violation.parameter == "body"
    assert violation.message.startswith("is not JSON: ")
    assert str(violation).startswith("body='<html>")
    assert len(str(violation)) < LONGEST_LINE
    assert "\n" not in str(violation)
