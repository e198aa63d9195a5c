"""SageMaker ListJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import JobCategory, SortBy, SortOrder

__all__ = ["JobSecondaryStatus", "JobStatus", "JobSummary", "ListJobs"]


class JobStatus(StrEnum):
    """JobStatus of SageMaker: 7 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class JobSecondaryStatus(StrEnum):
    """JobSecondaryStatus of SageMaker: 15 values."""

    STARTING = "Starting"
    DOWNLOADING = "Downloading"
    TRAINING = "Training"
    UPLOADING = "Uploading"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    MAX_RUNTIME_EXCEEDED = "MaxRuntimeExceeded"
    INTERRUPTED = "Interrupted"
    FAILED = "Failed"
    COMPLETED = "Completed"
    RESTARTING = "Restarting"
    PENDING = "Pending"
    EVALUATING = "Evaluating"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class JobSummary(ItemModel):
    """JobSummary of SageMaker.

    Attributes:
        job_arn: Text, at most 256 characters; required.
        job_name: Text, 1 to 63 characters; required.
        job_category: JobCategory; required.
        job_status: JobStatus; required.
        job_secondary_status: JobSecondaryStatus; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        end_time: Time in UTC.
    """

    job_arn: str
    job_name: str
    job_category: Annotated[JobCategory | str, OpenEnum()]
    job_status: Annotated[JobStatus | str, OpenEnum()]
    job_secondary_status: Annotated[JobSecondaryStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    end_time: UtcDatetime | None = None


class ListJobs(
    ScannableListing[JobSummary],
    service="sagemaker",
    operation="ListJobs",
    items="JobSummaries",
    items_required=True,
    key="job_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListJobs.html",
):
    """ListJobs of SageMaker.

    Lists JobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        job_category: JobCategory; required.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: SortBy.
        sort_order: SortOrder.
        status_equals: JobStatus.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    job_category: JobCategory | Literal["AgentRFT", "AgentRFTEvaluation"]
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: SortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    status_equals: (
        JobStatus
        | Literal[
            "InProgress", "Completed", "Failed", "Stopping", "Stopped", "Deleting", "DeleteFailed"
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
