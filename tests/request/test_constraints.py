"""Every documented constraint, from both sides; the boundaries come from the service models."""

from __future__ import annotations

import re
import string
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import awslists
from awslists import (
    InvalidRequestError,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
    Violation,
)
from awslists.constraints import Range, Text
from awslists.testing import LocalAWS
from tests.helpers.service_model import (
    LISTINGS,
    SOURCE,
    Parameter,
    make,
    parameters,
    required_arguments,
)

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
NAIVE = NOON.replace(tzinfo=None)
EXPORTED = [getattr(awslists, name) for name in awslists.__all__]
ENUMS = [kind for kind in EXPORTED if isinstance(kind, type(StrEnum))]
ARN = "arn:aws{}:sagemaker:us-east-1:123456789012:model-package-group/"
WRONG_TYPES: dict[str, list[Any]] = {
    "integer": [True, "5", b"5", 5.0, Decimal(5), [5], None],
    "string": [True, 5, b"churn", ["churn"]],
    "enum": [True, 5, b"ASCENDING", ["ASCENDING"]],
    "timestamp": [True, 0, 1714564800.5, "2024-05-01T12:00:00Z", b"2024-05-01", date(2024, 5, 1)],
}
TRAPS: list[tuple[type[Listing[Any]], str, Any]] = [
    (ListImages, "name_contains", "abc\n"),
    (ListImages, "name_contains", "ok!"),
    (ListImages, "name_contains", ""),
    (ListImages, "next_token", "two\nlines"),
    (ListImages, "sort_by", "VERSION"),
    (ListImages, "limit", -1),
    (ListImages, "limit", True),
    (ListImages, "limit", "5"),
    (ListImages, "limit", 5.0),
    (ListImageVersions, "image_name", ""),
    (ListImageVersions, "image_name", "abc\n"),
    (ListImageVersions, "image_name", "-abc"),
    (ListImageVersions, "image_name", "abc-"),
    (ListImageVersions, "image_name", "a--b"),
    (ListImageVersions, "sort_by", "IMAGE_NAME"),
    (ListModelPackages, "name_contains", ""),
    (ListModelPackages, "name_contains", "a.b"),
    (ListModelPackages, "model_package_group_name", "abc\n"),
    (ListModelPackages, "model_package_group_name", "abc-"),
    (ListModelPackages, "model_package_group_name", ARN.format("") + "abc-"),
    (ListModelPackages, "model_package_group_name", ARN.format("") + "a" * 64),
    (ListModelPackages, "sort_order", "ASCENDING"),
    (ListModelPackagingJobs, "project_name", "-abc"),
    (ListModelPackagingJobs, "project_name", "_abc"),
    (ListModelPackagingJobs, "project_name", "abc\n"),
    (ListModelPackagingJobs, "next_token", "abc\n"),
    (ListModelPackagingJobs, "next_token", "a-b"),
]


def refusal(listing: type[Listing[Any]], **arguments: Any) -> Violation:
    """The one violation of a request that must be refused."""
    with pytest.raises(InvalidRequestError) as caught:
        make(listing, **arguments)
    assert isinstance(caught.value, ValueError)
    assert caught.value.operation == listing.operation
    [violation] = caught.value.violations
    return violation


def assert_refused(listing: type[Listing[Any]], keyword: str, value: object) -> None:
    violation = refusal(listing, **{keyword: value})
    assert violation.parameter == keyword
    assert violation.constraint
    assert violation.message


def is_accepted(parameter: Parameter, value: object) -> bool:
    try:
        make(parameter.listing, **{parameter.keyword: value})
    except InvalidRequestError:
        return False
    return True


@pytest.mark.parametrize("parameter", parameters("integer"), ids=str)
def test_numbers_are_checked_at_the_edges_of_their_range(
    parameter: Parameter,
) -> None:
    low, high = parameter.shape["min"], parameter.shape["max"]
    assert is_accepted(parameter, low)
    assert is_accepted(parameter, high)
    assert_refused(parameter.listing, parameter.keyword, low - 1)
    assert_refused(parameter.listing, parameter.keyword, high + 1)


@pytest.mark.parametrize("parameter", parameters("string"), ids=str)
def test_texts_are_checked_at_the_edges_of_their_length(
    parameter: Parameter,
) -> None:
    longest = text_of_length(parameter, parameter.shape["max"])
    assert is_accepted(parameter, longest)
    assert_refused(
        parameter.listing, parameter.keyword, text_of_length(parameter, len(longest) + 1)
    )
    shortest = max(1, parameter.shape.get("min", 0))
    assert is_accepted(parameter, text_of_length(parameter, shortest))
    assert is_accepted(parameter, "") == parameter.allows("")


def text_of_length(parameter: Parameter, length: int) -> str:
    """A text that breaks no rule but that of its length; a long group name has to be an ARN."""
    name = "a" * length
    arn = ARN.format("a" * (length - len(ARN.format("")) - 63)) + 63 * "a"
    return arn if length > 63 and re.fullmatch(parameter.pattern, arn) else name


@pytest.mark.unmeasured
@pytest.mark.parametrize("parameter", parameters("string"), ids=str)
def test_each_character_is_accepted_where_the_pattern_has_it(parameter: Parameter) -> None:
    characters = [*map(chr, range(128)), *"éß٣ａ中\u00a0\u2028\ud800"]
    texts = [f"{a}{c}{b}" for c in characters for a in ("", "a") for b in ("", "a")]
    assert [text for text in texts if is_accepted(parameter, text) != parameter.allows(text)] == []


@pytest.mark.parametrize("parameter", parameters("string"), ids=str)
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_a_text_must_match_length_and_whole_pattern(
    parameter: Parameter, data: st.DataObject
) -> None:
    text = data.draw(texts_near(parameter))
    assert is_accepted(parameter, text) == parameter.allows(text)


def texts_near(parameter: Parameter) -> st.SearchStrategy[str]:
    """Texts that keep to the pattern, texts that just miss it, and any text."""
    matching = st.from_regex(parameter.pattern, fullmatch=True)
    character = st.sampled_from(f"{string.punctuation}aZ0é\n ")
    spoilt = st.builds(
        lambda text, at, spoiler: text[:at] + spoiler + text[at:],
        matching, st.integers(0, 20), character,
    )  # fmt: skip
    return matching | spoilt | st.text("aZ0-._/+=:", max_size=80) | st.text()


@pytest.mark.parametrize(
    ("constraint", "accepted", "refused", "rule"),
    [
        (Range(), [-5, 5], [], "Valid Range:"),
        (Range(maximum=9), [-5, 9], [10], "Valid Range: Maximum value of 9."),
        (Range(minimum=1), [1, 10**9], [0], "Valid Range: Minimum value of 1."),
        (Text(pattern="[a-z]+"), ["a" * 10_000], ["A"], "Pattern: ^[a-z]+$"),
        (Text(min_length=2), ["ab"], ["a"], "Length Constraints: Minimum length of 2."),
    ],
)
def test_a_rule_may_leave_a_side_open(
    constraint: Range | Text, accepted: list[Any], refused: list[Any], rule: str
) -> None:
    assert constraint.rule == rule
    assert [value for value in accepted if constraint.problems(value)] == []
    assert [value for value in refused if not constraint.problems(value)] == []


@pytest.mark.parametrize("parameter", parameters("enum"), ids=str)
def test_only_documented_values_are_accepted(
    parameter: Parameter,
) -> None:
    values = parameter.shape["enum"]
    for value in values:
        assert is_accepted(parameter, value)
        for lookalike in (value.swapcase(), f"{value}\n", f" {value}", value[:-1], "", "BOGUS"):
            assert_refused(parameter.listing, parameter.keyword, lookalike)
        wrong_case = refusal(parameter.listing, **{parameter.keyword: value.swapcase()})
        assert f"did you mean {value}?" in wrong_case.message
    others = {member for enum in ENUMS for member in enum if member not in values}
    assert others
    assert not any(is_accepted(parameter, member) for member in others)


@pytest.mark.parametrize("parameter", parameters(), ids=str)
def test_nothing_is_coerced(parameter: Parameter) -> None:
    for value in WRONG_TYPES[parameter.kind]:
        assert_refused(parameter.listing, parameter.keyword, value)


@pytest.mark.parametrize(("listing", "keyword", "value"), TRAPS)
def test_near_misses_are_refused(listing: type[Listing[Any]], keyword: str, value: object) -> None:
    assert_refused(listing, keyword, value)


def test_a_group_name_may_be_an_arn() -> None:
    for name in ("abc", "a-b", "a--b", ARN.format("") + "abc", ARN.format("-us-gov") + "a-b1"):
        assert make(ListModelPackages, model_package_group_name=name).request[
            "ModelPackageGroupName"
        ] == name  # fmt: skip


@pytest.mark.parametrize("listing", LISTINGS)
def test_an_empty_token_and_a_limit_of_zero_are_accepted(listing: type[Listing[Any]]) -> None:
    assert make(listing, next_token="", limit=0).request == make(listing).request


@pytest.mark.parametrize("parameter", parameters("timestamp"), ids=str)
def test_a_naive_datetime_is_refused_with_the_fix(parameter: Parameter) -> None:
    assert is_accepted(parameter, NOON)
    shown = {
        NAIVE: "datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)",
        NAIVE.replace(second=7): "datetime(2024, 5, 1, 12, 0, 7, tzinfo=timezone.utc)",
        NAIVE.replace(microsecond=9): "datetime(2024, 5, 1, 12, 0, 0, 9, tzinfo=timezone.utc)",
    }
    for naive, fix in shown.items():
        violation = refusal(parameter.listing, **{parameter.keyword: naive})
        assert violation.parameter == parameter.keyword
        assert violation.constraint
        assert fix in violation.message


@pytest.mark.parametrize("parameter", [p for p in parameters() if p.required], ids=str)
def test_a_required_parameter_left_out_is_named(parameter: Parameter) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        parameter.listing(SOURCE)
    [violation] = caught.value.violations
    assert (violation.parameter, violation.constraint) == (parameter.keyword, "Required: Yes")


def test_an_unknown_keyword_is_refused_with_a_suggestion() -> None:
    meant = {
        "max_resluts": "max_results",
        "NameContains": "name_contains",
        "name_contain": "name_contains",
    }
    for unknown, known in meant.items():
        violation = refusal(ListImages, **{unknown: "x"})
        assert violation.parameter == unknown
        assert violation.message.endswith(f"did you mean {known}?")
    assert "mean" not in refusal(ListImages, zzz=1).message


@pytest.mark.parametrize("parameter", parameters(), ids=str)
def test_an_aws_name_is_not_a_keyword(parameter: Parameter) -> None:
    violation = refusal(parameter.listing, **{parameter.name: "churn"})
    assert violation.parameter == parameter.name
    assert f"did you mean {parameter.keyword}?" in violation.message


@pytest.mark.parametrize(
    ("part", "meant"),
    [
        ("group", "model_package_group_name"),
        ("status", "model_approval_status"),
        ("name", "name_contains or model_package_group_name"),
    ],
)
def test_a_part_of_a_keyword_suggests_the_whole(part: str, meant: str) -> None:
    violation = refusal(ListModelPackages, **{part: "churn"})
    assert violation.message.endswith(f"; did you mean {meant}?")


async def test_nothing_is_sent_for_a_refused_request(local: LocalAWS, aws: Session) -> None:
    local.add_model_packaging_jobs("churn", 1)
    wrong_types = [
        (parameter.listing, parameter.keyword, value)
        for parameter in parameters()
        for value in WRONG_TYPES[parameter.kind]
    ]
    for listing, keyword, value in TRAPS + wrong_types:
        with pytest.raises(InvalidRequestError):
            await listing(aws, **required_arguments(listing) | {keyword: value}).collect()
    assert local.requests == []
    await ListModelPackagingJobs(aws, project_name="churn").collect()
    assert len(local.requests) == 1


@pytest.mark.parametrize(
    ("bound", "fix"),
    [
        (pd.NaT, "is NaT, not a time; leave the parameter out"),
        (pd.Timestamp("2024-05-01"), 'has no time zone: add .tz_localize("UTC")'),
    ],
)
@pytest.mark.parametrize("keyword", ["creation_time_after", "creation_time_before"])
def test_times_of_pandas_are_refused_with_the_fix(bound: Any, fix: str, keyword: str) -> None:
    other = "creation_time_after" if keyword.endswith("before") else "creation_time_before"
    with pytest.raises(InvalidRequestError, match=re.escape(fix)):
        ListImages(SOURCE, **{keyword: bound, other: NOON})
    ListImages(SOURCE, creation_time_after=pd.Timestamp("2024-05-01", tz="UTC"))
