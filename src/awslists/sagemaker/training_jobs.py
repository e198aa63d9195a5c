"""SageMaker ListTrainingJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortBy, SortOrder, TrainingJobStatus

__all__ = [
    "ListTrainingJobs",
    "SecondaryStatus",
    "TrainingJobSummary",
    "WarmPoolResourceStatus",
    "WarmPoolStatus",
]


class SecondaryStatus(StrEnum):
    """SecondaryStatus of SageMaker: 17 values."""

    STARTING = "Starting"
    LAUNCHING_ML_INSTANCES = "LaunchingMLInstances"
    PREPARING_TRAINING_STACK = "PreparingTrainingStack"
    DOWNLOADING = "Downloading"
    DOWNLOADING_TRAINING_IMAGE = "DownloadingTrainingImage"
    TRAINING = "Training"
    UPLOADING = "Uploading"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    MAX_RUNTIME_EXCEEDED = "MaxRuntimeExceeded"
    COMPLETED = "Completed"
    FAILED = "Failed"
    INTERRUPTED = "Interrupted"
    MAX_WAIT_TIME_EXCEEDED = "MaxWaitTimeExceeded"
    UPDATING = "Updating"
    RESTARTING = "Restarting"
    PENDING = "Pending"


class WarmPoolResourceStatus(StrEnum):
    """WarmPoolResourceStatus of SageMaker: 4 values."""

    AVAILABLE = "Available"
    TERMINATED = "Terminated"
    REUSED = "Reused"
    IN_USE = "InUse"


class WarmPoolStatus(ItemModel):
    """WarmPoolStatus of SageMaker.

    Attributes:
        status: WarmPoolResourceStatus; required.
        resource_retained_billable_time_in_seconds: Integer, at least 0.
        reused_by_job: Text, 1 to 63 characters.
    """

    status: Annotated[WarmPoolResourceStatus | str, OpenEnum()]
    resource_retained_billable_time_in_seconds: int | None = None
    reused_by_job: str | None = None


class TrainingJobSummary(ItemModel):
    """TrainingJobSummary of SageMaker.

    Attributes:
        training_job_name: Text, 1 to 63 characters; required.
        training_job_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        training_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        training_job_status: TrainingJobStatus; required.
        secondary_status: SecondaryStatus.
        warm_pool_status: WarmPoolStatus.
        training_plan_arn: Text, 50 to 2048 characters.
    """

    training_job_name: str
    training_job_arn: str
    creation_time: UtcDatetime
    training_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    training_job_status: Annotated[TrainingJobStatus | str, OpenEnum()]
    secondary_status: Annotated[SecondaryStatus | str, OpenEnum()] | None = None
    warm_pool_status: WarmPoolStatus | None = None
    training_plan_arn: str | None = None


class ListTrainingJobs(
    ScannableListing[TrainingJobSummary],
    service="sagemaker",
    operation="ListTrainingJobs",
    items="TrainingJobSummaries",
    items_required=True,
    key="training_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobs.html"
    ),
):
    """ListTrainingJobs of SageMaker.

    Lists TrainingJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        status_equals: TrainingJobStatus.
        sort_by: SortBy.
        sort_order: SortOrder.
        warm_pool_status_equals: WarmPoolResourceStatus.
        training_plan_arn_equals: Text, 50 to 2048 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        TrainingJobStatus
        | Literal["InProgress", "Completed", "Failed", "Stopping", "Stopped", "Deleting"]
        | None
    ) = None
    sort_by: SortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    warm_pool_status_equals: (
        WarmPoolResourceStatus | Literal["Available", "Terminated", "Reused", "InUse"] | None
    ) = None
    training_plan_arn_equals: (
        Annotated[
            str,
            Text(
                min_length=50,
                max_length=2048,
                pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:training-plan/.*",
            ),
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
