"""The types of awslists as checkers see them; checked by mypy and pyright, never run.

An ignore marks a line that both must refuse: one that is not needed is an error in either.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from typing import Any, Literal, assert_type

import pandas as pd
import polars as pl
import pyarrow as pa
from types_aiobotocore_sagemaker import SageMakerClient

from awslists import (
    ArrowBatches,
    Change,
    Changes,
    Image,
    ImageSortBy,
    ImageSortOrder,
    ImageStatus,
    ImageVersion,
    ImageVersionSortBy,
    ImageVersionStatus,
    ItemModel,
    Items,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelApprovalStatus,
    ModelLifeCycle,
    ModelPackageRegistrationType,
    ModelPackageSortBy,
    ModelPackageStatus,
    ModelPackageSummary,
    ModelPackageType,
    ModelPackagingJobMetadata,
    ModelPackagingJobStatus,
    Outcome,
    Page,
    ScanItems,
    Session,
    SortOrder,
    merge,
    to_arrow_batches,
)
from awslists.testing import LocalAWS

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


# --- Verbs --------------------------------------------------------------------------------------


async def images(aws: Session) -> None:
    listing = assert_type(ListImages(aws), ListImages)
    async for image in listing:
        assert_type(image, Image)
    assert_type(listing.pages(), AsyncIterator[Page[Image]])
    async for page in listing.pages():
        assert_type(page, Page[Image])
        assert_type(page.items, tuple[Image, ...])
        assert_type(page.next_token, str | None)
        assert_type(page.request_id, str | None)
        assert_type(page.retry_attempts, int)
        assert_type(len(page), int)
        for item in page:
            assert_type(item, Image)
    assert_type(await listing.collect(), Items[Image])
    assert_type((await listing.collect(progress=True))[0], Image)
    assert_type((await listing.collect(progress="auto"))[:5], Items[Image])
    assert_type(await listing.first(), Image | None)
    assert_type(listing.request, dict[str, Any])
    assert_type(ListImages.from_request(aws, {"MaxResults": 5}), ListImages)
    assert_type(listing.prefetch(pages=2), AbstractAsyncContextManager[AsyncIterator[Image]])
    async with listing.prefetch() as ahead:
        assert_type(ahead, AsyncIterator[Image])
        assert_type(await anext(ahead), Image)
    assert_type(listing.scan(workers=2), AbstractAsyncContextManager[ScanItems[Image]])
    async with listing.scan() as scanned:
        assert_type(scanned, ScanItems[Image])
        assert_type(scanned.checkpoint, dict[str, Any])
        async for image in scanned:
            assert_type(image, Image)


async def watches(aws: Session) -> None:
    listing = ListImages(aws)
    assert_type(listing.watch(every=30), AbstractAsyncContextManager[Changes[Image]])
    async with listing.watch(since={}) as changes:
        assert_type(changes, Changes[Image])
        assert_type(changes.bookmark, dict[str, Any] | None)
        assert_type(await anext(changes), Change[Image])
        async for change in changes:
            assert_type(change.kind, Literal["added", "changed", "removed"])
            assert_type(change.item, Image)
            assert_type(change.before, Image | None)
    async with listing.watch(since=changes.bookmark):
        pass
    listing.watch(every="60")  # type: ignore[arg-type]


async def collecting(aws: Session, some: list[Image], shown: Items[Image]) -> None:
    listing = ListImages(aws)
    assert_type(await listing.collect(workers=16, progress=True), Items[Image])
    assert_type(await listing.collect(into=some, workers=2), list[Image])
    assert_type(await listing.collect(into=shown, progress="auto"), Items[Image])
    shown.show(rows=5, tail=True, sort_by="image_name", timezone="Europe/Berlin")
    async with merge([listing], progress=True) as merged:
        assert_type(merged, AsyncIterator[Image])


async def image_versions(aws: Session) -> None:
    listing = assert_type(ListImageVersions(aws, image_name="churn"), ListImageVersions)
    async for version in listing:
        assert_type(version, ImageVersion)
    assert_type(listing.pages(), AsyncIterator[Page[ImageVersion]])
    assert_type(await listing.collect(), Items[ImageVersion])
    assert_type(await listing.first(), ImageVersion | None)
    assert_type(listing.request, dict[str, Any])
    assert_type(ListImageVersions.from_request(aws, {}), ListImageVersions)
    assert_type(listing.prefetch(), AbstractAsyncContextManager[AsyncIterator[ImageVersion]])
    assert_type(listing.scan(), AbstractAsyncContextManager[ScanItems[ImageVersion]])


async def model_packages(aws: Session) -> None:
    listing = assert_type(ListModelPackages(aws), ListModelPackages)
    async for package in listing:
        assert_type(package, ModelPackageSummary)
    assert_type(listing.pages(), AsyncIterator[Page[ModelPackageSummary]])
    assert_type(await listing.collect(), Items[ModelPackageSummary])
    assert_type(await listing.first(), ModelPackageSummary | None)
    assert_type(listing.request, dict[str, Any])
    assert_type(ListModelPackages.from_request(aws, {}), ListModelPackages)
    assert_type(listing.prefetch(), AbstractAsyncContextManager[AsyncIterator[ModelPackageSummary]])
    assert_type(listing.scan(), AbstractAsyncContextManager[ScanItems[ModelPackageSummary]])


async def model_packaging_jobs(aws: Session) -> None:
    listing = assert_type(ListModelPackagingJobs(aws, project_name="bolts"), ListModelPackagingJobs)
    async for job in listing:
        assert_type(job, ModelPackagingJobMetadata)
    assert_type(listing.pages(), AsyncIterator[Page[ModelPackagingJobMetadata]])
    assert_type(await listing.collect(), Items[ModelPackagingJobMetadata])
    assert_type(await listing.first(), ModelPackagingJobMetadata | None)
    assert_type(listing.request, dict[str, Any])
    assert_type(ListModelPackagingJobs.from_request(aws, {}), ListModelPackagingJobs)
    async with listing.prefetch() as ahead:
        assert_type(ahead, AsyncIterator[ModelPackagingJobMetadata])


async def any_listing(listing: Listing[ItemModel], aws: Session) -> None:
    """A listing of some items is one of any items: its type variable is covariant."""
    assert_type(await listing.first(), ItemModel | None)
    await any_listing(ListImages(aws), aws)


async def mapped(aws: Session, call: Callable[[ImageVersion], Awaitable[str]]) -> None:
    listing = ListImageVersions(aws, image_name="churn")
    async with listing.map(call, workers=16) as outcomes:
        assert_type(outcomes, AsyncIterator[Outcome[ImageVersion, str]])
        async for outcome in outcomes:
            assert_type(outcome.item, ImageVersion)
            assert_type(outcome.value, str)
            assert_type(outcome.error, Exception | None)
    ListImages(aws).map(call)  # type: ignore[arg-type]  # it takes other items
    sagemaker: SageMakerClient = await aws.client("sagemaker")
    await sagemaker.describe_model_package(ModelPackageName="churn")
    Session(calls_per_second=2)
    Session(calls_per_second="2")  # type: ignore[arg-type]


async def merged(aws: Session) -> None:
    names = ["churn", "bolts"]
    listings = [ListImageVersions(aws, image_name=name) for name in names]
    assert_type(merge(listings), AbstractAsyncContextManager[AsyncIterator[ImageVersion]])
    async with merge(listings, workers=2) as versions:
        async for version in versions:
            assert_type(version, ImageVersion)
    async with merge(listing for listing in listings) as versions:
        assert_type(versions, AsyncIterator[ImageVersion])
    of_all = (ListImageVersions(aws, image_name=i.image_name) async for i in ListImages(aws))
    async with merge(of_all) as versions:
        assert_type(versions, AsyncIterator[ImageVersion])


async def merged_operations(aws: Session, any_listings: list[Listing[ItemModel]]) -> None:
    async with merge(any_listings) as items:
        assert_type(items, AsyncIterator[ItemModel])
    either: list[Listing[Image] | Listing[ModelPackageSummary]]
    either = [ListImages(aws), ListModelPackages(aws)]
    async with merge(either) as items:
        item: ItemModel = await anext(items)  # mypy joins the two, pyright does not
        _ = item


# --- Items --------------------------------------------------------------------------------------


def dataframes(images: Items[Image]) -> None:
    assert_type(images.item_type, type[Image])
    assert_type(images.to_pandas(), pd.DataFrame)
    assert_type(images.to_polars(), pl.DataFrame)
    assert_type(images.to_arrow(), pa.Table)
    assert_type(Items((image for image in images), Image), Items[Image])
    assert_type(images.copy(), Items[Image])
    assert_type(images + images[:1], Items[Image])
    assert_type(images + ["none"], list[Image | str])  # noqa: RUF005  (what is asked about)


async def batches(aws: Session, images: AsyncIterator[Image]) -> None:
    assert_type(to_arrow_batches(ListImages(aws)), ArrowBatches)
    async with to_arrow_batches(ListImages(aws), workers=16, checkpoint=None) as batches:
        assert_type(batches, ArrowBatches)
        assert_type(batches.checkpoint, dict[str, Any] | None)
    assert_type(to_arrow_batches(ListImages(aws), rows=5).schema, pa.Schema)
    async for batch in to_arrow_batches(images, Image, rows=5):
        assert_type(batch, pa.RecordBatch)


def image_fields(image: Image) -> None:
    assert_type(image.creation_time, datetime)
    assert_type(image.description, str | None)
    assert_type(image.display_name, str | None)
    assert_type(image.failure_reason, str | None)
    assert_type(image.image_arn, str)
    assert_type(image.image_name, str)
    assert_type(image.image_status, ImageStatus | str)
    assert_type(image.last_modified_time, datetime)


def image_version_fields(version: ImageVersion) -> None:
    assert_type(version.creation_time, datetime)
    assert_type(version.failure_reason, str | None)
    assert_type(version.image_version_arn, str)
    assert_type(version.image_version_status, ImageVersionStatus | str)
    assert_type(version.version, int)


def model_package_fields(package: ModelPackageSummary) -> None:
    assert_type(package.creation_time, datetime)
    assert_type(package.model_package_name, str | None)
    assert_type(package.model_package_version, int | None)
    assert_type(package.model_package_status, ModelPackageStatus | str)
    assert_type(package.model_approval_status, ModelApprovalStatus | str | None)
    assert_type(package.model_life_cycle, ModelLifeCycle | None)
    assert_type(package.model_package_registration_type, ModelPackageRegistrationType | str | None)


def model_packaging_job_fields(job: ModelPackagingJobMetadata) -> None:
    assert_type(job.creation_timestamp, datetime | None)
    assert_type(job.job_name, str | None)
    assert_type(job.status, ModelPackagingJobStatus | str | None)


# --- Requests -----------------------------------------------------------------------------------


def every_keyword(aws: Session, client: SageMakerClient) -> None:
    ListImages(
        client,
        creation_time_after=NOON,
        creation_time_before=NOON,
        last_modified_time_after=NOON,
        last_modified_time_before=NOON,
        max_results=5,
        name_contains="churn",
        next_token=None,
        sort_by="IMAGE_NAME",
        sort_order="ASCENDING",
        limit=7,
    )
    ListImages(source=aws, sort_by=ImageSortBy.IMAGE_NAME, sort_order=ImageSortOrder.ASCENDING)
    ListImageVersions(aws, image_name="churn", sort_by="VERSION", sort_order="DESCENDING")
    ListModelPackages(
        aws,
        creation_time_after=NOON,
        creation_time_before=NOON,
        max_results=5,
        model_approval_status="Approved",
        model_package_group_name="churn",
        model_package_type="Both",
        name_contains="churn",
        next_token="token",
        sort_by="Name",
        sort_order="Descending",
        limit=7,
    )
    ListModelPackages(
        aws,
        model_approval_status=ModelApprovalStatus.APPROVED,
        model_package_type=ModelPackageType.BOTH,
        sort_by=ModelPackageSortBy.NAME,
        sort_order=SortOrder.DESCENDING,
    )
    ListModelPackagingJobs(aws, project_name="bolts", max_results=5, next_token="", limit=7)


def unknown_keywords(aws: Session) -> None:
    ListImages(aws, name="churn")  # type: ignore[call-arg]
    ListImages(aws, NameContains="churn")  # type: ignore[call-arg]
    ListImages(aws, image_name="churn")  # type: ignore[call-arg]
    ListImageVersions(aws, image_name="churn", name_contains="a")  # type: ignore[call-arg]
    ListModelPackages(aws, last_modified_time_after=NOON)  # type: ignore[call-arg]
    ListModelPackagingJobs(aws, project_name="bolts", sort_by="Name")  # type: ignore[call-arg]


def missing_keywords(aws: Session) -> None:
    ListImages()  # type: ignore[call-arg]
    ListImageVersions(aws)  # type: ignore[call-arg]
    ListModelPackagingJobs(aws)  # type: ignore[call-arg]


def positional_keywords(aws: Session) -> None:
    ListImages(aws, 5)  # type: ignore[call-arg]
    ListImageVersions(aws, 5, image_name="churn")  # type: ignore[call-arg]
    ListModelPackages(aws, 5)  # type: ignore[call-arg]
    ListModelPackagingJobs(aws, 5, project_name="bolts")  # type: ignore[call-arg]


def wrong_types(aws: Session) -> None:
    ListImages(aws, max_results="5")  # type: ignore[arg-type]
    ListImages(aws, max_results=5.0)  # type: ignore[arg-type]
    ListImages(aws, max_results=None)  # type: ignore[arg-type]
    ListImages(aws, name_contains=b"churn")  # type: ignore[arg-type]
    ListImages(aws, creation_time_after="2024-05-01")  # type: ignore[arg-type]
    ListImages(aws, creation_time_after=NOON.date())  # type: ignore[arg-type]
    ListImages(aws, limit="7")  # type: ignore[arg-type]
    ListImageVersions(aws, image_name=None)  # type: ignore[arg-type]
    ListModelPackagingJobs(aws, project_name=5)  # type: ignore[arg-type]
    ListImages.from_request(aws, [("MaxResults", 5)])  # type: ignore[arg-type]


def misspelt_enums(aws: Session, text: str) -> None:
    ListImages(aws, sort_by="CREATED")  # type: ignore[arg-type]
    ListImages(aws, sort_by=text)  # type: ignore[arg-type]
    ListImages(aws, sort_by=ImageVersionSortBy.VERSION)  # type: ignore[arg-type]
    ListImages(aws, sort_order="Ascending")  # type: ignore[arg-type]
    ListImageVersions(aws, image_name="churn", sort_by="IMAGE_NAME")  # type: ignore[arg-type]
    ListModelPackages(aws, sort_order="ASCENDING")  # type: ignore[arg-type]
    ListModelPackages(aws, model_approval_status="APPROVED")  # type: ignore[arg-type]
    ListModelPackages(aws, model_package_type="UNVERSIONED")  # type: ignore[arg-type]


class SynchronousClient:
    """A client as boto3's are, without ``async with``."""

    meta: Any


def wrong_sources() -> None:
    ListImages(SynchronousClient())  # type: ignore[arg-type]
    ListImages(5)  # type: ignore[arg-type]
    ListImages("sagemaker")  # type: ignore[arg-type]
    ListModelPackages(None)  # type: ignore[arg-type]
    ListModelPackagingJobs(Session, project_name="bolts")  # type: ignore[arg-type]


def frozen(listing: ListImages, page: Page[Image]) -> None:
    listing.limit = 7  # type: ignore[misc]
    listing.name_contains = "churn"  # type: ignore[misc]
    listing.request = {}  # type: ignore[misc]
    page.items = ()  # type: ignore[misc]


def wrong_arguments_of_verbs(listing: ListImages) -> None:
    listing.prefetch("2")  # type: ignore[arg-type]
    listing.prefetch(1.5)  # type: ignore[arg-type]
    listing.prefetch(workers=2)  # type: ignore[call-arg]
    listing.scan(pages=2)  # type: ignore[call-arg]
    listing.scan(workers=None)  # type: ignore[arg-type]
    listing.scan(checkpoint="{}")  # type: ignore[arg-type]
    listing.scan(8, {})  # type: ignore[call-arg]
    merge([listing], workers="2")  # type: ignore[arg-type]


def what_cannot_be_merged(listing: ListImages) -> None:
    merge(5)  # type: ignore[arg-type]
    merge(listing)  # type: ignore[arg-type]
    merge(["churn"])  # type: ignore[arg-type]
    merge([Image])  # type: ignore[arg-type]


async def wrong_dataframes(aws: Session, images: AsyncIterator[Image]) -> None:
    Items([])  # type: ignore[call-overload]
    assert_type(Items(Items([], Image)), Items[Image])
    to_arrow_batches(images)  # type: ignore[call-overload]
    to_arrow_batches(ListImages(aws), checkpoint={})  # type: ignore[call-overload]
    to_arrow_batches(ListModelPackagingJobs(aws, project_name="a"), workers=2)  # type: ignore[call-overload]
    await ListImages(aws).collect(True)  # type: ignore[call-overload]
    await ListImages(aws).collect(progress="yes")  # type: ignore[call-overload]
    await ListImages(aws).collect(workers="8")  # type: ignore[call-overload]
    await ListImages(aws).collect(into=())  # type: ignore[call-overload]
    await ListImages(aws).collect(into=Items([], ImageVersion))  # type: ignore[arg-type]


async def contexts_that_are_not_entered(listing: ListImages) -> None:
    async for _ in listing.prefetch():  # type: ignore[attr-defined]
        pass
    with listing.prefetch():  # type: ignore[attr-defined]
        pass
    async for _ in merge([listing]):  # type: ignore[attr-defined]
        pass


async def verbs_that_are_not_there(listing: ListImages) -> None:
    for _ in listing:  # type: ignore[attr-defined]
        pass
    await listing  # type: ignore[misc]
    _ = ListModelPackagingJobs.scan  # type: ignore[attr-defined]


# --- LocalAWS -----------------------------------------------------------------------------------


def local_aws(local: LocalAWS, image: Image, name: str) -> None:
    assert_type(local.update(image, image_status="DELETING"), Image)
    assert_type(local.environ, dict[str, str])
    local.remove(image)
    local.remove(name, listing=ListImages)
    local.update(name, image_status="DELETING")  # type: ignore[type-var]  # a string has no fields
    local.remove([image])  # type: ignore[arg-type]
    with local.held():
        local.update(image)
