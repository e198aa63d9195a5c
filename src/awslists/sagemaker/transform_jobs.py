"""SageMaker ListTransformJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortBy, SortOrder

__all__ = ["ListTransformJobs", "TransformJobStatus", "TransformJobSummary"]


class TransformJobStatus(StrEnum):
    """TransformJobStatus of SageMaker: 5 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class TransformJobSummary(ItemModel):
    """TransformJobSummary of SageMaker.

    Attributes:
        transform_job_name: Text, 1 to 63 characters; required.
        transform_job_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        transform_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        transform_job_status: TransformJobStatus; required.
        failure_reason: Text, at most 1024 characters.
    """

    transform_job_name: str
    transform_job_arn: str
    creation_time: UtcDatetime
    transform_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    transform_job_status: Annotated[TransformJobStatus | str, OpenEnum()]
    failure_reason: str | None = None


class ListTransformJobs(
    ScannableListing[TransformJobSummary],
    service="sagemaker",
    operation="ListTransformJobs",
    items="TransformJobSummaries",
    items_required=True,
    key="transform_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTransformJobs.html"
    ),
):
    """ListTransformJobs of SageMaker.

    Lists TransformJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTransformJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        status_equals: TransformJobStatus.
        sort_by: SortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        TransformJobStatus
        | Literal["InProgress", "Completed", "Failed", "Stopping", "Stopped"]
        | None
    ) = None
    sort_by: SortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
