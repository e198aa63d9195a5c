"""SageMaker ListHyperParameterTuningJobs.

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
    "HyperParameterTuningJobSortByOptions",
    "HyperParameterTuningJobStatus",
    "HyperParameterTuningJobStrategyType",
    "HyperParameterTuningJobSummary",
    "ListHyperParameterTuningJobs",
    "ObjectiveStatusCounters",
    "ResourceLimits",
    "TrainingJobStatusCounters",
]


class HyperParameterTuningJobStatus(StrEnum):
    """HyperParameterTuningJobStatus of SageMaker: 7 values."""

    COMPLETED = "Completed"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPED = "Stopped"
    STOPPING = "Stopping"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class HyperParameterTuningJobStrategyType(StrEnum):
    """HyperParameterTuningJobStrategyType of SageMaker: 4 values."""

    BAYESIAN = "Bayesian"
    RANDOM = "Random"
    HYPERBAND = "Hyperband"
    GRID = "Grid"


class HyperParameterTuningJobSortByOptions(StrEnum):
    """HyperParameterTuningJobSortByOptions of SageMaker: 3 values."""

    NAME = "Name"
    STATUS = "Status"
    CREATION_TIME = "CreationTime"


class TrainingJobStatusCounters(ItemModel):
    """TrainingJobStatusCounters of SageMaker.

    Attributes:
        completed: Integer, at least 0.
        in_progress: Integer, at least 0.
        retryable_error: Integer, at least 0.
        non_retryable_error: Integer, at least 0.
        stopped: Integer, at least 0.
    """

    completed: int | None = None
    in_progress: int | None = None
    retryable_error: int | None = None
    non_retryable_error: int | None = None
    stopped: int | None = None


class ObjectiveStatusCounters(ItemModel):
    """ObjectiveStatusCounters of SageMaker.

    Attributes:
        succeeded: Integer, at least 0.
        pending: Integer, at least 0.
        failed: Integer, at least 0.
    """

    succeeded: int | None = None
    pending: int | None = None
    failed: int | None = None


class ResourceLimits(ItemModel):
    """ResourceLimits of SageMaker.

    Attributes:
        max_number_of_training_jobs: Integer, at least 1.
        max_parallel_training_jobs: Integer, at least 1; required.
        max_runtime_in_seconds: Integer, 120 to 15768000.
    """

    max_number_of_training_jobs: int | None = None
    max_parallel_training_jobs: int
    max_runtime_in_seconds: int | None = None


class HyperParameterTuningJobSummary(ItemModel):
    """HyperParameterTuningJobSummary of SageMaker.

    Attributes:
        hyper_parameter_tuning_job_name: Text, 1 to 32 characters; required.
        hyper_parameter_tuning_job_arn: Text, at most 256 characters; required.
        hyper_parameter_tuning_job_status: HyperParameterTuningJobStatus; required.
        strategy: HyperParameterTuningJobStrategyType; required.
        creation_time: Time in UTC; required.
        hyper_parameter_tuning_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        training_job_status_counters: TrainingJobStatusCounters; required.
        objective_status_counters: ObjectiveStatusCounters; required.
        resource_limits: ResourceLimits.
    """

    hyper_parameter_tuning_job_name: str
    hyper_parameter_tuning_job_arn: str
    hyper_parameter_tuning_job_status: Annotated[HyperParameterTuningJobStatus | str, OpenEnum()]
    strategy: Annotated[HyperParameterTuningJobStrategyType | str, OpenEnum()]
    creation_time: UtcDatetime
    hyper_parameter_tuning_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    training_job_status_counters: TrainingJobStatusCounters
    objective_status_counters: ObjectiveStatusCounters
    resource_limits: ResourceLimits | None = None


class ListHyperParameterTuningJobs(
    ScannableListing[HyperParameterTuningJobSummary],
    service="sagemaker",
    operation="ListHyperParameterTuningJobs",
    items="HyperParameterTuningJobSummaries",
    items_required=True,
    key="hyper_parameter_tuning_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListHyperParameterTuningJobs.html"
    ),
):
    """ListHyperParameterTuningJobs of SageMaker.

    Lists HyperParameterTuningJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHyperParameterTuningJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: HyperParameterTuningJobSortByOptions.
        sort_order: SortOrder.
        name_contains: Text, at most 63 characters.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        status_equals: HyperParameterTuningJobStatus.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: (
        HyperParameterTuningJobSortByOptions | Literal["Name", "Status", "CreationTime"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    status_equals: (
        HyperParameterTuningJobStatus
        | Literal[
            "Completed", "InProgress", "Failed", "Stopped", "Stopping", "Deleting", "DeleteFailed"
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
