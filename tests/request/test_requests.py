"""The request of a listing, the way back from one, and the parameters that the server receives."""

from __future__ import annotations

import copy
import dataclasses
import inspect
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from aiobotocore.session import AioSession
from botocore.session import Session as BotocoreSession
from hypothesis import given, settings
from hypothesis import strategies as st

from awslists import (
    ImageSortBy,
    ImageSortOrder,
    InvalidRequestError,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackagingJobs,
    Session,
    register_models,
)
from awslists.testing import LocalAWS, make_image
from tests.helpers.service_model import (
    LISTINGS,
    SOURCE,
    arguments,
    full_arguments,
    make,
    parameters,
    required_arguments,
)

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
LATER = datetime(2024, 6, 1, 2, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=2)))
each_listing = pytest.mark.parametrize("listing", LISTINGS)


def on_the_wire(request: dict[str, Any]) -> dict[str, Any]:
    return {
        name: int(value.timestamp()) if isinstance(value, datetime) else value
        for name, value in request.items()
    }


def refused(listing: type[Listing[Any]], request: dict[str, Any]) -> dict[str, str]:
    """The messages of the violations of a request with AWS's names, by parameter."""
    with pytest.raises(InvalidRequestError) as caught:
        listing.from_request(SOURCE, request)
    return {violation.parameter: violation.message for violation in caught.value.violations}


# --- listing.request ----------------------------------------------------------------------------


@each_listing
def test_the_page_size_is_the_documented_maximum(listing: type[Listing[Any]]) -> None:
    assert make(listing).max_results == 100
    assert make(listing).request["MaxResults"] == 100


def test_a_request_has_aws_names_and_plain_values() -> None:
    listing = ListImages(
        SOURCE,
        creation_time_after=NOON + timedelta(microseconds=1),
        creation_time_before=LATER,
        next_token="page2",
        sort_by=ImageSortBy.IMAGE_NAME,
        sort_order="ASCENDING",
        limit=7,
    )
    assert listing.request == {
        "CreationTimeAfter": NOON,
        "CreationTimeBefore": datetime(2024, 6, 1, 0, 0, 1, tzinfo=UTC),
        "MaxResults": 100,
        "NextToken": "page2",
        "SortBy": "IMAGE_NAME",
        "SortOrder": "ASCENDING",
    }
    assert type(listing.request["SortBy"]) is str
    times = [value for value in listing.request.values() if isinstance(value, datetime)]
    assert {time.tzinfo for time in times} == {UTC}


def test_a_request_is_a_fresh_dict_each_time() -> None:
    listing = ListImages(SOURCE)
    listing.request["MaxResults"] = 7
    assert listing.request == {"MaxResults": 100}


@each_listing
async def test_the_server_receives_the_request(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    start = NOON + timedelta(days=1)
    local.add_images([make_image(name, start) for name in ("churn", "churn-2", "churn-3")])
    local.add_image_versions("churn", 3, start=start)
    local.add_model_packages(6, group="churn", start=start)
    local.add_model_packaging_jobs("churn", 3)
    first = listing(aws, **full_arguments(listing))
    page = await anext(first.pages())
    second = replace(first, next_token=page.next_token)
    assert await second.first() is not None
    assert [dict(received.parameters) for received in local.requests] == [
        on_the_wire(first.request),
        on_the_wire(second.request),
    ]


# --- from_request -------------------------------------------------------------------------------


@each_listing
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_from_request_reverses_request(listing: type[Listing[Any]], data: st.DataObject) -> None:
    there = make(listing, **data.draw(arguments(listing)))
    back = listing.from_request(SOURCE, there.request)
    assert back.request == there.request
    assert listing.from_request(SOURCE, back.request) == back


def test_from_request_accepts_boto3_parameters() -> None:
    assert ListModelPackagingJobs.from_request(
        SOURCE, {"ProjectName": "bolts", "MaxResults": 5}
    ) == ListModelPackagingJobs(SOURCE, project_name="bolts", max_results=5)
    assert ListImages.from_request(SOURCE, {}) == ListImages(SOURCE)


def test_from_request_refuses_unknown_names() -> None:
    unknown = {"source": SOURCE, "limit": 1, "Limit": 1, "name_contains": "a", "Bogus": 1}
    refusals = refused(ListImages, unknown)
    assert list(refusals) == list(unknown)
    assert "did you mean NameContains?" in refusals["name_contains"]


def test_a_message_lists_twenty_violations_and_counts_the_rest(
    aws: Session,
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListImages.from_request(aws, {f"Unknown{number}": 1 for number in range(1_000)})
    assert len(caught.value.violations) == 1_000
    assert "and 980 more in error.violations" in str(caught.value)
    assert len(str(caught.value)) < 5_000


def test_from_request_names_all_violations_at_once() -> None:
    wrong = {
        "Bogus": 1,
        "NameContains": "",
        "MaxResults": 101,
        "CreationTimeAfter": LATER,
        "CreationTimeBefore": NOON,
    }
    assert set(refused(ListImages, wrong)) == {
        "Bogus",
        "name_contains",
        "max_results",
        "creation_time_after",
    }


def test_from_request_is_as_strict_as_the_constructor() -> None:
    assert set(refused(ListImageVersions, {"MaxResults": "5"})) == {"image_name", "max_results"}


# --- A frozen value -----------------------------------------------------------------------------


@each_listing
def test_a_listing_cannot_be_changed(listing: type[Listing[Any]]) -> None:
    frozen = make(listing)
    for name in [field.name for field in dataclasses.fields(frozen)]:
        with pytest.raises(FrozenInstanceError):
            setattr(frozen, name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(frozen, name)
    with pytest.raises(FrozenInstanceError):
        setattr(frozen, "max_result", 5)  # noqa: B010  (a type checker refuses the assignment)


@each_listing
def test_equal_parameters_make_equal_listings(listing: type[Listing[Any]]) -> None:
    one, same = (listing(SOURCE, **full_arguments(listing)) for _ in range(2))
    assert one == same
    assert hash(one) == hash(same)
    others = [listing(Session(), **full_arguments(listing)), replace(one, limit=1), make(listing)]
    assert all(one != other for other in others)
    assert len({one, same, *others}) == 4


def test_an_enum_member_equals_its_string() -> None:
    member = ListImages(SOURCE, sort_order=ImageSortOrder.ASCENDING)
    assert member == ListImages(SOURCE, sort_order="ASCENDING")
    assert hash(member) == hash(ListImages(SOURCE, sort_order="ASCENDING"))


def test_replace_changes_a_parameter_and_checks_it() -> None:
    listing = ListImages(SOURCE, name_contains="churn", limit=3)
    changed = replace(listing, name_contains="bolts")
    assert changed == ListImages(SOURCE, name_contains="bolts", limit=3)
    assert listing.name_contains == "churn"
    with pytest.raises(InvalidRequestError):
        replace(listing, name_contains="b@lts")


def test_a_copy_is_equal_and_has_the_same_source() -> None:
    listing = ListImages(SOURCE, **full_arguments(ListImages))
    assert copy.copy(listing) == listing
    assert copy.copy(listing).source is SOURCE


def test_a_repr_shows_arguments_without_secrets() -> None:
    source = Session(
        aws_access_key_id="AKIAEXAMPLE", aws_secret_access_key="secret", aws_session_token="token"
    )  # fmt: skip
    listing = ListImages(source, name_contains="churn", next_token="0123456789" * 9, limit=3)
    assert repr(listing) == "ListImages(next_token='01234567…', limit=3, name_contains='churn')"
    assert repr(ListImages(source)) == "ListImages()"


# --- Source and signature -----------------------------------------------------------------------


@each_listing
def test_the_signature_shows_every_keyword(listing: type[Listing[Any]]) -> None:
    source, *keywords = inspect.signature(listing).parameters.values()
    assert (source.name, source.kind) == ("source", source.POSITIONAL_OR_KEYWORD)
    assert all(keyword.kind is keyword.KEYWORD_ONLY for keyword in keywords)
    documented = {p.keyword for p in parameters() if p.listing is listing}
    assert {keyword.name for keyword in keywords} == documented | {"limit"}
    needed = {keyword.name for keyword in keywords if keyword.default is keyword.empty}
    assert needed == set(required_arguments(listing))


@each_listing
@pytest.mark.parametrize("source", [1, None, "sagemaker", Session], ids=repr)
def test_a_source_must_be_a_client(listing: type[Listing[Any]], source: Any) -> None:
    with pytest.raises(TypeError, match="source must be an awslists"):
        listing(source, **required_arguments(listing))


async def test_a_wrong_or_unopened_client_is_refused(
    local: LocalAWS,
) -> None:
    session = AioSession()
    register_models(session)
    opening: Any = session.create_client("lookoutvision", **local.client_arguments)
    with pytest.raises(TypeError, match="not ClientCreatorContext"):
        ListModelPackagingJobs(opening, project_name="bolts")
    async with opening as client:
        assert ListModelPackagingJobs(client, project_name="bolts").source is client
        with pytest.raises(TypeError, match="a client of sagemaker, not of lookoutvision"):
            ListImages(client)
    assert local.requests == []


def test_a_synchronous_client_is_refused(local: LocalAWS) -> None:
    session = BotocoreSession()
    register_models(session)
    client: Any = session.create_client("lookoutvision", **local.client_arguments)
    with pytest.raises(TypeError, match="a boto3 client is synchronous"):
        ListModelPackagingJobs(client, project_name="bolts")


@pytest.mark.parametrize("sources", [0, 2])
def test_a_listing_takes_one_source_and_keywords(sources: int) -> None:
    with pytest.raises(TypeError, match=r"^ListImages takes one Session or client, and keywords"):
        ListImages(*[Session()] * sources)
    assert ListImages(source=Session()) is not None
