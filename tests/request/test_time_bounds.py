"""Time bounds: which pairs are refused, what goes on the wire, and what is kept on arrival."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings

from awslists import (
    Image,
    InvalidRequestError,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    Session,
)
from awslists._request.time_bounds import find_inverted_clocks, make_surplus_filter, widen
from awslists.testing import LocalAWS, make_image, make_image_version
from tests.helpers.service_model import make, moments, parameters

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HALF_PAST_TWO = datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
"""An hour before clocks are set back; with fold=1, the second time they show it."""
LAST = datetime.max.replace(tzinfo=UTC)
FIRST = datetime.min.replace(tzinfo=UTC)
CLOCKS = [
    (parameter.listing, parameter.keyword.removesuffix("_after"))
    for parameter in parameters("timestamp")
    if parameter.keyword.endswith("_after")
]
each_clock = pytest.mark.parametrize(("listing", "clock"), CLOCKS)


def at(moment: datetime) -> datetime:
    """The moment in UTC: Python compares wall clocks when both are of one zone."""
    return moment.astimezone(UTC)


# --- Pairs of bounds ----------------------------------------------------------------------------


@each_clock
def test_a_pair_of_bounds_in_the_wrong_order_is_refused(
    listing: type[Listing[Any]], clock: str
) -> None:
    after, before = f"{clock}_after", f"{clock}_before"
    make(listing, **{after: NOON, before: NOON})
    with pytest.raises(InvalidRequestError) as caught:
        make(listing, **{after: NOON + timedelta(microseconds=1), before: NOON})
    [violation] = caught.value.violations
    assert violation.parameter == after
    assert violation.constraint == f"{after} <= {before}"
    assert str(NOON) in violation.message


def test_all_violations_are_reported_at_once() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListImages(
            make(ListImages).source,
            creation_time_after=NOON + SECOND,
            creation_time_before=NOON,
            last_modified_time_after=NOON + SECOND,
            last_modified_time_before=NOON,
            max_results=101,
            name_contains="",
        )
    assert {violation.parameter for violation in caught.value.violations} == {
        "creation_time_after",
        "last_modified_time_after",
        "max_results",
        "name_contains",
    }


def test_bounds_of_different_clocks_are_not_compared() -> None:
    make(ListImages, creation_time_after=NOON, last_modified_time_before=NOON - SECOND)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (NOON.astimezone(timezone(timedelta(hours=5))), NOON + SECOND),
        (NOON, (NOON + SECOND).astimezone(timezone(timedelta(hours=-5)))),
        (HALF_PAST_TWO, HALF_PAST_TWO.replace(fold=1)),
        (HALF_PAST_TWO + timedelta(minutes=15), HALF_PAST_TWO.replace(fold=1)),
    ],
    ids=["east", "west", "same wall clock, second time", "wall clock set back"],
)
def test_bounds_are_compared_as_moments(earlier: datetime, later: datetime) -> None:
    make(ListImages, creation_time_after=earlier, creation_time_before=later)
    with pytest.raises(InvalidRequestError):
        make(ListImages, creation_time_after=later, creation_time_before=earlier)


@given(after=moments(), before=moments())
@settings(deadline=None)
def test_a_pair_is_inverted_if_its_moments_are(after: datetime, before: datetime) -> None:
    given_bounds = {"creation_time_after": after, "creation_time_before": before}
    assert list(find_inverted_clocks(given_bounds)) == ["creation_time"] * (at(after) > at(before))


@pytest.mark.parametrize("other", [NOON, NOON.replace(tzinfo=None), None])
@pytest.mark.parametrize(
    ("bound", "parameter"),
    [
        (datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))), "creation_time_after"),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=1))), "creation_time_before"),
    ],
)
def test_a_bound_outside_utc_is_refused(bound: datetime, parameter: str, other: object) -> None:
    pair = {"creation_time_after": other, "creation_time_before": other, parameter: bound}
    with pytest.raises(InvalidRequestError) as caught:
        make(ListImages, **pair)
    message = next(v.message for v in caught.value.violations if v.parameter == parameter)
    assert "outside the years 1 to 9999" in message


# --- On the wire --------------------------------------------------------------------------------


@given(bound=moments())
@settings(deadline=None)
@example(bound=FIRST)
@example(bound=LAST)
@example(bound=NOON.replace(tzinfo=timezone(timedelta(microseconds=1))))
def test_a_bound_is_widened_to_whole_seconds(
    bound: datetime,
) -> None:
    after, before = widen("creation_time_after", bound), widen("creation_time_before", bound)
    for whole in (after, before):
        assert whole.tzinfo is UTC
        assert whole.microsecond == 0
    assert timedelta(0) <= at(bound) - after < SECOND
    if at(bound) <= LAST.replace(microsecond=0):
        assert timedelta(0) <= before - at(bound) < SECOND


def test_the_last_second_of_all_is_not_widened() -> None:
    assert widen("creation_time_before", LAST) == LAST.replace(microsecond=0)
    request = make(ListImages, creation_time_after=FIRST, creation_time_before=LAST).request
    assert request["CreationTimeAfter"] == FIRST


# --- On arrival ---------------------------------------------------------------------------------


CLOCK = {"creation_time": "creation_time"}


@given(bound=moments(), created=moments())
@settings(deadline=None)
@example(bound=NOON.replace(tzinfo=timezone(timedelta(microseconds=1))), created=NOON)
def test_only_items_within_a_widened_bound_are_kept(bound: datetime, created: datetime) -> None:
    image = make_image("churn", created)
    is_later, is_earlier = [
        make_surplus_filter({f"creation_time_{side}": bound}, CLOCK) for side in ("after", "before")
    ]
    if at(bound).microsecond == 0:
        assert (is_later, is_earlier) == (None, None)
    else:
        assert is_later is not None
        assert is_earlier is not None
        assert is_later(image) == (at(created) >= at(bound))
        assert is_earlier(image) == (at(created) <= at(bound))
        assert is_later(make_image("exact", bound))
        assert is_earlier(make_image("exact", bound))


def at_quarters(local: LocalAWS) -> list[Image]:
    """Images of three seconds, four in each."""
    return local.add_images(12, start=NOON, every=SECOND / 4)


async def test_a_fractional_bound_drops_only_the_surplus(local: LocalAWS, aws: Session) -> None:
    images = at_quarters(local)
    listing = ListImages(
        aws,
        creation_time_after=NOON + 1.25 * SECOND,
        creation_time_before=NOON + 1.75 * SECOND,
        sort_order="ASCENDING",
        max_results=2,
    )
    assert await listing.collect() == images[5:8]
    pages = [page async for page in listing.pages()]
    assert [len(page) for page in pages] == [1, 2, 0]
    received = local.requests[0].parameters
    assert received["CreationTimeAfter"] == (NOON + SECOND).timestamp()
    assert received["CreationTimeBefore"] == (NOON + 2 * SECOND).timestamp()


async def test_each_clock_has_its_own_surplus(local: LocalAWS, aws: Session) -> None:
    versions = [
        make_image_version("churn", n, NOON, last_modified_time=NOON + n * SECOND / 4)
        for n in range(1, 5)
    ]
    local.add_images([make_image("churn")])
    local.add_image_versions("churn", versions)
    listing = ListImageVersions(
        aws,
        image_name="churn",
        last_modified_time_after=NOON + SECOND / 2,
        last_modified_time_before=NOON + 3 * SECOND / 4,
        sort_by="VERSION",
        sort_order="ASCENDING",
    )
    assert await listing.collect() == versions[1:3]


async def test_dropped_items_do_not_count_for_the_limit(local: LocalAWS, aws: Session) -> None:
    images = at_quarters(local)
    bound = NOON + 1.5 * SECOND
    listing = ListImages(aws, creation_time_after=bound, sort_order="ASCENDING", limit=1)
    assert await listing.collect() == [images[6]]


async def test_on_a_whole_second_the_service_decides(local: LocalAWS, aws: Session) -> None:
    images = at_quarters(local)
    packages = local.add_model_packages(2, start=NOON, every=SECOND)
    inclusive = ListImages(aws, creation_time_after=NOON, sort_order="ASCENDING")
    exclusive = ListModelPackages(aws, creation_time_after=NOON)
    assert await inclusive.first() == images[0]
    assert await exclusive.collect() == packages[1:]
    assert await ListModelPackages(aws, creation_time_after=NOON - SECOND / 2).collect() == packages
