"""Declarations that botocore's service model shows to be wrong, at their first call."""

from __future__ import annotations

import pickle
import re
from typing import Any

import botocore
import pytest

from awslists import (
    DeclarationError,
    Image,
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
    Paging,
    Session,
    merge,
)
from awslists.testing import LocalAWS, check_service_model

INSTALLED = f"the installed botocore {botocore.__version__} has no"


class ListImage(Listing[Image], service="sagemaker", operation="ListImage", items="Images"):
    pass


class ListElsewhere(Listing[Image], service="sagemakr", operation="ListImages", items="Images"):
    pass


class ListCustomizationJobs(
    Listing[Image], service="bedrock", operation="ListModelCustomizationJobs", items="Jobs"
):
    colour: str = "red"


class ListVersions(
    Listing[Image], service="sagemaker", operation="ListImageVersions", items="Colours"
):
    colour: str = "red"
    shape: str | None = None


class ListJobNames(Listing[Image], service="glue", operation="ListJobs", items="JobNames"):
    pass


class DescribeOrganization(
    Listing[Image], service="organizations", operation="DescribeOrganization", items="Accounts"
):
    pass


class StopTrainingJob(
    Listing[Image], service="sagemaker", operation="StopTrainingJob", items="Jobs"
):
    pass


class ListImageNames(Listing[str], service="sagemaker", operation="ListImages", items="Images"):
    pass


class DescribePatches(
    Listing[str], service="ssm", operation="DescribePatchProperties", items="Properties"
):
    pass


class ListObjectVersions(
    Listing[Image], service="s3", operation="ListObjectVersions", items="Versions"
):
    pass


class ListObjects(Listing[Image], service="s3", operation="ListObjects", items="Contents"):
    pass


class ListUsers(
    Listing[Image],
    service="iam",
    operation="ListUsers",
    items="People",
    paging=Paging(
        token="Marker", next_token="Marker", page_size="MaxItems", more="Users", size_as_text=True
    ),
):
    pass


class ListHostedZones(
    Listing[Image],
    service="route53",
    operation="ListHostedZones",
    items="HostedZones",
    paging=Paging(token="Marker", next_token="Zones.NextMarker", page_size="MaxItems"),
):
    pass


class ListHubs(
    Listing[str],
    service="sagemaker",
    operation="ListHubs",
    items="HubSummaries.Name",
    paging=Paging(token="nextToken"),
):
    pass


SENTENCES: dict[type[Listing[Any]], str] = {
    ListImage: f"{INSTALLED} operation ListImage of sagemaker; did you mean ListImages?",
    ListElsewhere: f"{INSTALLED} service sagemakr; did you mean sagemaker?",
    ListCustomizationJobs: (
        "it has no parameter NextToken or MaxResults to page by; the response has no NextToken; "
        'declare paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"); '
        "the response has no list Jobs (its lists: modelCustomizationJobSummaries); it has no "
        "parameter Colour"
    ),
    ListVersions: (
        "the response has no list Colours (its lists: ImageVersions); it requires ImageName; it "
        "has no parameter Colour"
    ),
    ListJobNames: (
        "JobNames contains values of type string, not structures: derive from Listing[str]"
    ),
    ListImageNames: "Images contains values of type structure, not strings: declare an ItemModel",
    DescribePatches: (
        "Properties contains values of type map, not strings; it requires OperatingSystem, Property"
    ),
    ListObjectVersions: (
        "it pages by several tokens (KeyMarker, VersionIdMarker), which cannot be declared; it "
        "requires Bucket"
    ),
    ListObjects: (
        "its next token is NextMarker || Contents[-1].Key, which cannot be declared; it requires "
        "Bucket"
    ),
    ListUsers: (
        "its parameter MaxItems is of type integer, not string; Users of the response is of type "
        'list, not boolean; declare paging=Paging(token="Marker", next_token="Marker", '
        'page_size="MaxItems", more="IsTruncated"); the response has no list People (its lists: '
        "Users)"
    ),
    ListHostedZones: (
        "its parameter MaxItems is of type string, not integer or long; the response has no "
        'Zones.NextMarker; declare paging=Paging(token="Marker", next_token="NextMarker", '
        'page_size="MaxItems", more="IsTruncated", size_as_text=True)'
    ),
    ListHubs: (
        "it has no parameter nextToken to page by; did you mean NextToken?; the response has no "
        "list HubSummaries.Name (its lists: HubSummaries)"
    ),
    StopTrainingJob: (
        "it has no parameter NextToken or MaxResults to page by; the response has no NextToken; "
        "the response has no list Jobs (it has none); it requires TrainingJobName"
    ),
    DescribeOrganization: (
        "it has no parameter NextToken or MaxResults to page by; the response has no NextToken; "
        "the response has no list Accounts (its lists: Organization.AvailablePolicyTypes)"
    ),
}


@pytest.mark.parametrize(("listing", "sentence"), SENTENCES.items())
async def test_every_obstacle_is_named_in_one_sentence(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]], sentence: str
) -> None:
    for _ in range(2):
        with pytest.raises(DeclarationError) as caught:
            await listing(aws).first()
        assert str(caught.value) == f"{listing.__name__} cannot be listed: {sentence}"
        assert caught.value.__cause__ is None
        there = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  (our own)
        assert (type(there), str(there)) == (DeclarationError, str(caught.value))
    assert local.requests == []


class Unfinished(ItemModel):
    creation_time: Elsewhere  # type: ignore[name-defined]  # pyright: ignore[reportUndefinedVariable]  # noqa: F821  (the mistake)


class ListUnfinished(
    Listing[Unfinished], service="sagemaker", operation="ListImages", items="Images"
):
    pass


class Outer(ItemModel):
    inner: list[Unfinished] | None = None
    outer: Outer | None = None


class ListOuter(Listing[Outer], service="sagemaker", operation="ListImages", items="Images"):
    pass


@pytest.mark.parametrize("listing", [ListUnfinished, ListOuter])
async def test_missing_types_of_an_item_are_reported_first(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    local.add_images(1)
    said = "Unfinished cannot be built (name 'Elsewhere' is not defined)"
    with pytest.raises(DeclarationError, match=re.escape(said)):
        await listing(aws).first()
    assert local.requests == []
    assert any(said in difference for difference in check_service_model(ListUnfinished))


class ListNewer(ListImages):
    colour: str | None = None


async def test_a_parameter_new_to_botocore_may_be_left_out(local: LocalAWS, aws: Session) -> None:
    local.add_images(2)
    assert len(await ListNewer(aws).collect()) == 2
    with pytest.raises(
        DeclarationError, match=r"^ListNewer cannot .*: it has no parameter Colour$"
    ):
        await ListNewer(aws, colour="red").collect()
    assert len(local.requests) == 1


class ListOptional(ListImageVersions):
    image_name: str | None = None  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]  # the mistake


async def test_a_required_parameter_cannot_be_left_out(local: LocalAWS, aws: Session) -> None:
    [image] = local.add_images(1)
    local.add_image_versions(image.image_name, 1)
    assert await ListOptional(aws, image_name=image.image_name).first() is not None
    with pytest.raises(DeclarationError, match=r"listed: it requires ImageName$"):
        await ListOptional(aws).first()


async def test_each_verb_raises_the_error_bare(aws: Session) -> None:
    listing = ListImage(aws)

    async def prefetched() -> None:
        async with listing.prefetch() as images:
            await anext(images)

    async def scanned() -> None:
        async with ListNewer(aws, colour="red").scan() as images:
            await anext(images)

    async def merged() -> None:
        async with merge([listing]) as images:
            await anext(images)

    for verb in (listing.collect, listing.first, prefetched, scanned, merged):
        with pytest.raises(DeclarationError):
            await verb()
