"""The parameters that a scan accepts and refuses, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from awslists import (
    DeclarationError,
    Image,
    ImageSortBy,
    InvalidRequestError,
    ItemModel,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelPackageSortBy,
    ScannableListing,
    Session,
)
from awslists.models import UtcDatetime
from awslists.testing import LocalAWS
from tests.helpers.scans import (
    by_name,
    scanned,
)


def listings(aws: Session, **parameters: Any) -> list[ScannableListing[Any]]:
    return [
        ListImages(aws, **parameters),
        ListImageVersions(aws, image_name="churn", **parameters),
        ListModelPackages(aws, **parameters),
    ]


@pytest.mark.parametrize(
    ("make", "wanted"),
    [
        (lambda aws: ListImages(aws, sort_by="IMAGE_NAME"), "CREATION_TIME"),
        (lambda aws: ListImages(aws, sort_by=ImageSortBy.LAST_MODIFIED_TIME), "CREATION_TIME"),
        (
            lambda aws: ListImageVersions(aws, image_name="churn", sort_by="VERSION"),
            "CREATION_TIME",
        ),
        (lambda aws: ListModelPackages(aws, sort_by="Name"), "CreationTime"),
    ],
)
def test_another_sort_by_is_refused_at_once(
    local: LocalAWS, aws: Session, make: Callable[[Session], ScannableListing[Any]], wanted: str
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        make(aws).scan()
    [violation] = caught.value.violations
    assert violation.parameter == "sort_by"
    assert violation.value == make(aws).request["SortBy"]
    assert wanted in violation.message
    assert local.requests == []


def test_a_token_is_refused_and_shortened_in_the_message(local: LocalAWS, aws: Session) -> None:
    for listing in listings(aws, next_token="secret" * 10):
        with pytest.raises(InvalidRequestError) as caught:
            listing.scan()
        [violation] = caught.value.violations
        assert (violation.parameter, violation.value) == ("next_token", "secretse…")
        assert "secretsecret" not in str(caught.value)
    assert local.requests == []


def test_all_violations_are_reported_at_once(aws: Session) -> None:
    listing = ListImages(aws, sort_by="IMAGE_NAME", next_token="a")
    with pytest.raises(InvalidRequestError) as caught:
        listing.scan()
    assert [each.parameter for each in caught.value.violations] == ["sort_by", "next_token"]
    assert str(caught.value).startswith(
        "ListImages was not sent, since a scan has no order and cannot start from a token:\n"
    )
    for violation in caught.value.violations:
        assert str(violation) in str(caught.value)


@pytest.mark.parametrize("spelling", [ImageSortBy.CREATION_TIME, "CREATION_TIME", None])
async def test_sort_by_creation_time_is_accepted(
    local: LocalAWS, aws: Session, spelling: ImageSortBy | Literal["CREATION_TIME"] | None
) -> None:
    images = local.add_images(3)
    assert by_name(await scanned(ListImages(aws, sort_by=spelling))) == images


@pytest.mark.parametrize("spelling", [ModelPackageSortBy.CREATION_TIME, "CreationTime"])
async def test_sort_by_is_accepted_in_each_operations_spelling(
    local: LocalAWS, aws: Session, spelling: ModelPackageSortBy | Literal["CreationTime"]
) -> None:
    packages = local.add_model_packages(3)
    assert await scanned(ListModelPackages(aws, sort_by=spelling)) == packages


@pytest.mark.parametrize("order", ["ASCENDING", "DESCENDING", None])
async def test_sort_order_is_ignored(
    local: LocalAWS, aws: Session, order: Literal["ASCENDING", "DESCENDING"] | None
) -> None:
    images = local.add_images(5)
    assert await scanned(ListImages(aws, max_results=2, sort_order=order), 1) == images


@pytest.mark.parametrize("workers", [0, -1])
def test_workers_must_be_1_or_more(aws: Session, workers: int) -> None:
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        ListImages(aws).scan(workers)


@pytest.mark.parametrize("workers", [True, 1.5, "8", None])
def test_workers_must_be_an_int(aws: Session, workers: Any) -> None:
    with pytest.raises(TypeError, match="workers must be an int"):
        ListImages(aws).scan(workers)


def test_a_listing_without_a_time_filter_has_no_scan(aws: Session) -> None:
    assert not hasattr(ListModelPackagingJobs(aws, project_name="bolts"), "scan")
    assert all(hasattr(listing, "scan") for listing in listings(aws))


class NameOnly(StrEnum):
    """The orders of trials."""

    NAME = "Name"


class ListTrials(
    ScannableListing[Image], service="sagemaker", operation="ListTrials", items="TrialSummaries"
):
    """A user's listing that cannot be sorted by creation time."""

    sort_by: NameOnly | None = None


def test_a_listing_without_sort_by_creation_time_is_refused(aws: Session) -> None:
    needed = "ListTrials cannot be scanned: it needs a sort_by that can be CREATION_TIME"
    with pytest.raises(DeclarationError, match=needed):
        ListTrials(aws).scan()


class Trial(ItemModel):
    trial_name: str


class ListOfUnknownAge(
    ScannableListing[Trial], service="sagemaker", operation="ListTrials", items="TrialSummaries"
):
    """A user's listing whose items have no creation time."""

    sort_by: Literal["CreationTime"] | None = None
    sort_order: Literal["Ascending", "Descending"] | None = None


def test_items_without_a_creation_time_are_refused(aws: Session) -> None:
    needed = (
        "ListOfUnknownAge cannot be scanned: it needs items with a creation_time; Trial has none"
    )
    with pytest.raises(DeclarationError, match=needed):
        ListOfUnknownAge(aws).scan()


class Drawn(ItemModel):
    creation_time: str


class ListDrawn(
    ScannableListing[Drawn], service="sagemaker", operation="ListTrials", items="TrialSummaries"
):
    """A user's listing whose creation time is text."""

    sort_by: Literal["CreationTime"] | None = None
    sort_order: Literal["Ascending", "Descending"] | None = None


def test_a_creation_time_that_is_not_a_time_is_refused(aws: Session) -> None:
    needed = (
        "^ListDrawn cannot be scanned: it needs items with a creation_time; that of Drawn is not a "
        "time: declare it as UtcDatetime$"
    )
    with pytest.raises(DeclarationError, match=needed):
        ListDrawn(aws).scan()


class Aged(ItemModel):
    """An image whose creation time has another name."""

    born: UtcDatetime = Field(alias="CreationTime")

    @property
    def creation_time(self) -> datetime:
        return self.born


class ListAged(ScannableListing[Aged], service="sagemaker", operation="ListImages", items="Images"):
    sort_by: Literal["CREATION_TIME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


async def test_a_creation_time_can_be_a_property(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(5)
    born = sorted(item.born for item in await scanned(ListAged(aws)))
    assert born == [image.creation_time for image in images]


class ListByLiterals(
    ScannableListing[Image], service="sagemaker", operation="ListImages", items="Images"
):
    """A user's listing without enums."""

    sort_by: Literal["IMAGE_NAME", "CREATION_TIME"] = "CREATION_TIME"
    sort_order: Annotated[Literal["ASCENDING", "DESCENDING"] | None, "of the creation time"] = None


async def test_orders_declared_as_literals_work(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(25)
    assert by_name(await scanned(ListByLiterals(aws, max_results=5), 3)) == images
    with pytest.raises(InvalidRequestError, match="must be CREATION_TIME or left out"):
        ListByLiterals(aws, sort_by="IMAGE_NAME").scan()
