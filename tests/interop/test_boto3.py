"""boto3 and awslists list the same items from LocalAWS."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
import botocore.session
import pytest
import pytest_asyncio
from botocore import xform_name
from botocore.exceptions import ClientError

from awslists import (
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
    register_models,
)
from awslists.testing import LocalAWS, make_image, make_model_package, make_model_packaging_job
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.unmeasured

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=5)
BOTH = {"ModelPackageType": "Both"}
CHURN = {"ImageName": "image-0003"}

REQUESTS: list[tuple[type[Listing[Any]], dict[str, Any]]] = [
    (ListImages, {}),
    (ListImages, {"MaxResults": 7}),
    (ListImages, {"NameContains": "00", "MaxResults": 3}),
    (ListImages, {"NameContains": "rich"}),
    (ListImages, {"SortBy": "IMAGE_NAME", "SortOrder": "ASCENDING", "MaxResults": 4}),
    (ListImages, {"SortBy": "LAST_MODIFIED_TIME", "SortOrder": "DESCENDING"}),
    (ListImages, {"CreationTimeAfter": NOON, "CreationTimeBefore": LATER, "MaxResults": 2}),
    (ListImages, {"LastModifiedTimeAfter": NOON, "LastModifiedTimeBefore": LATER}),
    (ListImageVersions, CHURN),
    (ListImageVersions, CHURN | {"SortBy": "VERSION", "SortOrder": "ASCENDING", "MaxResults": 5}),
    (ListImageVersions, CHURN | {"SortBy": "LAST_MODIFIED_TIME", "MaxResults": 1}),
    (ListImageVersions, CHURN | {"CreationTimeAfter": NOON, "CreationTimeBefore": LATER}),
    (ListModelPackages, {}),
    (ListModelPackages, BOTH | {"SortBy": "Name", "SortOrder": "Descending", "MaxResults": 3}),
    (ListModelPackages, {"ModelPackageType": "Versioned", "MaxResults": 4}),
    (ListModelPackages, {"ModelPackageGroupName": "churn", "ModelApprovalStatus": "Approved"}),
    (ListModelPackages, BOTH | {"NameContains": "package", "MaxResults": 2}),
    (ListModelPackages, BOTH | {"CreationTimeAfter": NOON, "CreationTimeBefore": LATER}),
    (ListModelPackagingJobs, {"ProjectName": "bolts"}),
    (ListModelPackagingJobs, {"ProjectName": "bolts", "MaxResults": 3}),
]


@pytest.fixture(scope="module")
def account() -> Iterator[LocalAWS]:
    """An emulator with a bit of everything, optional fields and fractions of a second too.

    No test changes it, so that one is enough for all.
    """
    odd = NOON + timedelta(microseconds=123457)
    life = {"stage": "Development", "stage_status": "Running"}
    with LocalAWS() as local:
        local.add_images(23)
        local.add_images([make_image("rich", odd, description="é", display_name="R")])
        local.add_image_versions("image-0003", 17)
        local.add_model_packages(11, group="churn")
        local.add_model_packages(9)
        local.add_model_packages(
            [
                make_model_package(
                    "rich", None, odd, model_life_cycle=life, model_approval_status=None
                )
            ]
        )
        local.add_model_packaging_jobs("bolts", 13)
        local.add_model_packaging_jobs(
            "bolts", [make_model_packaging_job("bolts", "rich", odd, status_message="é")]
        )
        yield local


@pytest_asyncio.fixture(scope="module")
async def aws(account: LocalAWS) -> AsyncIterator[Session]:
    """A session that lists from it."""
    async with account.session(config=ONE_ATTEMPT) as session:
        yield session


@pytest.fixture(scope="module")
def clients(account: LocalAWS) -> Iterator[dict[str, Any]]:
    """A boto3 client of each service; of Lookout for Vision by our description."""
    botocore_session = botocore.session.Session()
    register_models(botocore_session)
    session = boto3.Session(botocore_session=botocore_session)
    with (
        closing(session.client("sagemaker", **account.client_arguments)) as sagemaker,
        closing(session.client("lookoutvision", **account.client_arguments)) as vision,
    ):
        yield {"sagemaker": sagemaker, "lookoutvision": vision}


def items_of_boto3(client: Any, kind: type[Listing[Any]], request: dict[str, Any]) -> list[Any]:
    """The items of all pages, through boto3's own paginator."""
    pages = client.get_paginator(xform_name(kind.operation)).paginate(**request)
    return [item for page in pages for item in page[kind.items_member]]


@pytest.mark.parametrize(("kind", "request_"), REQUESTS)
async def test_boto3_lists_the_same_items_in_the_same_order(
    aws: Session,
    clients: dict[str, Any],
    kind: type[Listing[Any]],
    request_: dict[str, Any],
) -> None:
    expected = items_of_boto3(clients[kind.service], kind, request_)
    items = await kind.from_request(aws, request_).collect()
    assert expected
    assert items == [kind.item_type.model_validate(item) for item in expected]
    assert [item.model_dump(by_alias=True, exclude_none=True) for item in items] == expected


async def test_boto3_continues_from_a_token_of_awslists(
    aws: Session, clients: dict[str, Any]
) -> None:
    pages = [page async for page in ListImages(aws, max_results=20).pages()]
    answer = clients["sagemaker"].list_images(MaxResults=20, NextToken=pages[0].next_token)
    assert [item["ImageName"] for item in answer["Images"]] == [
        image.image_name for image in pages[1]
    ]


async def test_awslists_continues_from_a_token_of_boto3(
    aws: Session, clients: dict[str, Any]
) -> None:
    answer = clients["lookoutvision"].list_model_packaging_jobs(ProjectName="bolts", MaxResults=5)
    every = await ListModelPackagingJobs(aws, project_name="bolts").collect()
    rest = ListModelPackagingJobs(aws, project_name="bolts", next_token=answer["NextToken"])
    assert await rest.collect() == every[5:]


@pytest.mark.parametrize(
    ("service", "operation", "request_", "code", "status"),
    [
        ("sagemaker", "list_images", {"MaxResults": 101}, "ValidationException", 400),
        ("sagemaker", "list_images", {"NameContains": "b@d"}, "ValidationException", 400),
        ("sagemaker", "list_images", {"SortBy": "BOGUS"}, "ValidationException", 400),
        ("sagemaker", "list_images", {"NextToken": "made-up"}, "ValidationException", 400),
        (
            "sagemaker",
            "list_image_versions",
            {"ImageName": "nosuch"},
            "ResourceNotFound",
            400,
        ),
        ("sagemaker", "describe_image", {"ImageName": "churn"}, "UnknownOperationException", 404),
        (
            "lookoutvision",
            "list_model_packaging_jobs",
            {"ProjectName": "bolts", "MaxResults": 101},
            "ValidationException",
            400,
        ),
        (
            "lookoutvision",
            "list_model_packaging_jobs",
            {"ProjectName": "nosuch"},
            "ResourceNotFoundException",
            404,
        ),
    ],
)
def test_boto3_understands_a_refusal(
    clients: dict[str, Any],
    service: str,
    operation: str,
    request_: dict[str, Any],
    code: str,
    status: int,
) -> None:
    with pytest.raises(ClientError) as caught:
        getattr(clients[service], operation)(**request_)
    answer = caught.value.response
    assert answer["Error"]["Code"] == code
    assert answer["Error"]["Message"]
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == status
    assert answer["ResponseMetadata"]["RequestId"]


def test_boto3_has_the_errors_of_our_service_description(clients: dict[str, Any]) -> None:
    vision = clients["lookoutvision"]
    with pytest.raises(vision.exceptions.ResourceNotFoundException):
        vision.list_model_packaging_jobs(ProjectName="nosuch")
