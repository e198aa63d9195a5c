"""SageMaker ListEdgePackagingJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "EdgePackagingJobStatus",
    "EdgePackagingJobSummary",
    "ListEdgePackagingJobs",
    "ListEdgePackagingJobsSortBy",
]


class EdgePackagingJobStatus(StrEnum):
    """EdgePackagingJobStatus of SageMaker: 6 values."""

    STARTING = "STARTING"
    INPROGRESS = "INPROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"


class ListEdgePackagingJobsSortBy(StrEnum):
    """ListEdgePackagingJobsSortBy of SageMaker: 5 values."""

    NAME = "NAME"
    MODEL_NAME = "MODEL_NAME"
    CREATION_TIME = "CREATION_TIME"
    LAST_MODIFIED_TIME = "LAST_MODIFIED_TIME"
    STATUS = "STATUS"


class EdgePackagingJobSummary(ItemModel):
    """EdgePackagingJobSummary of SageMaker.

    Attributes:
        edge_packaging_job_arn: Text, 20 to 2048 characters; required.
        edge_packaging_job_name: Text, 1 to 63 characters; required.
        edge_packaging_job_status: EdgePackagingJobStatus; required.
        compilation_job_name: Text, 1 to 63 characters.
        model_name: Text, 1 to 63 characters.
        model_version: Text, 1 to 30 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    edge_packaging_job_arn: str
    edge_packaging_job_name: str
    edge_packaging_job_status: Annotated[EdgePackagingJobStatus | str, OpenEnum()]
    compilation_job_name: str | None = None
    model_name: str | None = None
    model_version: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListEdgePackagingJobs(
    ScannableListing[EdgePackagingJobSummary],
    service="sagemaker",
    operation="ListEdgePackagingJobs",
    items="EdgePackagingJobSummaries",
    items_required=True,
    key="edge_packaging_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEdgePackagingJobs.html"
    ),
):
    """ListEdgePackagingJobs of SageMaker.

    Lists EdgePackagingJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEdgePackagingJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        model_name_contains: Text, at most 63 characters.
        status_equals: EdgePackagingJobStatus.
        sort_by: ListEdgePackagingJobsSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    model_name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = (
        None
    )
    status_equals: (
        EdgePackagingJobStatus
        | Literal["STARTING", "INPROGRESS", "COMPLETED", "FAILED", "STOPPING", "STOPPED"]
        | None
    ) = None
    sort_by: (
        ListEdgePackagingJobsSortBy
        | Literal["NAME", "MODEL_NAME", "CREATION_TIME", "LAST_MODIFIED_TIME", "STATUS"]
        | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
