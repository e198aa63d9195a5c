"""SageMaker ListProcessingJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortBy, SortOrder

__all__ = ["ListProcessingJobs", "ProcessingJobStatus", "ProcessingJobSummary"]


class ProcessingJobStatus(StrEnum):
    """ProcessingJobStatus of SageMaker: 5 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class ProcessingJobSummary(ItemModel):
    """ProcessingJobSummary of SageMaker.

    Attributes:
        processing_job_name: Text, 1 to 63 characters; required.
        processing_job_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        processing_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        processing_job_status: ProcessingJobStatus; required.
        failure_reason: Text, at most 1024 characters.
        exit_message: Text, at most 1024 characters.
    """

    processing_job_name: str
    processing_job_arn: str
    creation_time: UtcDatetime
    processing_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    processing_job_status: Annotated[ProcessingJobStatus | str, OpenEnum()]
    failure_reason: str | None = None
    exit_message: str | None = None


class ListProcessingJobs(
    ScannableListing[ProcessingJobSummary],
    service="sagemaker",
    operation="ListProcessingJobs",
    items="ProcessingJobSummaries",
    items_required=True,
    key="processing_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListProcessingJobs.html"
    ),
):
    """ListProcessingJobs of SageMaker.

    Lists ProcessingJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListProcessingJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text.
        status_equals: ProcessingJobStatus.
        sort_by: SortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: str | None = None
    status_equals: (
        ProcessingJobStatus
        | Literal["InProgress", "Completed", "Failed", "Stopping", "Stopped"]
        | None
    ) = None
    sort_by: SortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
