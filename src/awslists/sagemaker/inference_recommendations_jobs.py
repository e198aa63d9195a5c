"""SageMaker ListInferenceRecommendationsJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import RecommendationJobStatus, SortOrder

__all__ = [
    "InferenceRecommendationsJob",
    "ListInferenceRecommendationsJobs",
    "ListInferenceRecommendationsJobsSortBy",
    "RecommendationJobType",
]


class RecommendationJobType(StrEnum):
    """RecommendationJobType of SageMaker: 2 values."""

    DEFAULT = "Default"
    ADVANCED = "Advanced"


class ListInferenceRecommendationsJobsSortBy(StrEnum):
    """ListInferenceRecommendationsJobsSortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class InferenceRecommendationsJob(ItemModel):
    """InferenceRecommendationsJob of SageMaker.

    Attributes:
        job_name: Text, 1 to 64 characters; required.
        job_description: Text, at most 128 characters; required.
        job_type: RecommendationJobType; required.
        job_arn: Text, at most 256 characters; required.
        status: RecommendationJobStatus; required.
        creation_time: Time in UTC; required.
        completion_time: Time in UTC.
        role_arn: Text, 20 to 2048 characters; required.
        last_modified_time: Time in UTC; required.
        failure_reason: Text, at most 1024 characters.
        model_name: Text, at most 63 characters.
        sample_payload_url: Text, at most 1024 characters.
        model_package_version_arn: Text, 1 to 2048 characters.
    """

    job_name: str
    job_description: str
    job_type: Annotated[RecommendationJobType | str, OpenEnum()]
    job_arn: str
    status: Annotated[RecommendationJobStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    completion_time: UtcDatetime | None = None
    role_arn: str
    last_modified_time: UtcDatetime
    failure_reason: str | None = None
    model_name: str | None = None
    sample_payload_url: str | None = None
    model_package_version_arn: str | None = None


class ListInferenceRecommendationsJobs(
    ScannableListing[InferenceRecommendationsJob],
    service="sagemaker",
    operation="ListInferenceRecommendationsJobs",
    items="InferenceRecommendationsJobs",
    items_required=True,
    key="job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListInferenceRecommendationsJobs.html"
    ),
):
    """ListInferenceRecommendationsJobs of SageMaker.

    Lists InferenceRecommendationsJob. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceRecommendationsJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        status_equals: RecommendationJobStatus.
        sort_by: ListInferenceRecommendationsJobsSortBy.
        sort_order: SortOrder.
        model_name_equals: Text, at most 63 characters.
        model_package_version_arn_equals: Text, 1 to 2048 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        RecommendationJobStatus
        | Literal[
            "PENDING",
            "IN_PROGRESS",
            "COMPLETED",
            "FAILED",
            "STOPPING",
            "STOPPED",
            "DELETING",
            "DELETED",
        ]
        | None
    ) = None
    sort_by: (
        ListInferenceRecommendationsJobsSortBy | Literal["Name", "CreationTime", "Status"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    model_name_equals: (
        Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9]([\-a-zA-Z0-9]*[a-zA-Z0-9])?")]
        | None
    ) = None
    model_package_version_arn_equals: (
        Annotated[
            str,
            Text(
                min_length=1,
                max_length=2048,
                pattern=(
                    r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]{9,16}:[0-9]{12}:model-package/[\S]{1,20"
                    r"48}"
                ),
            ),
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
