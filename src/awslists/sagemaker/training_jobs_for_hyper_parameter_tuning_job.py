"""SageMaker ListTrainingJobsForHyperParameterTuningJob.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import ObjectiveStatus, SortOrder, TrainingJobStatus

__all__ = [
    "FinalHyperParameterTuningJobObjectiveMetric",
    "HyperParameterTrainingJobSummary",
    "HyperParameterTuningJobObjectiveType",
    "ListTrainingJobsForHyperParameterTuningJob",
    "TrainingJobSortByOptions",
]


class HyperParameterTuningJobObjectiveType(StrEnum):
    """HyperParameterTuningJobObjectiveType of SageMaker: 2 values."""

    MAXIMIZE = "Maximize"
    MINIMIZE = "Minimize"


class TrainingJobSortByOptions(StrEnum):
    """TrainingJobSortByOptions of SageMaker: 4 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"
    FINAL_OBJECTIVE_METRIC_VALUE = "FinalObjectiveMetricValue"


class FinalHyperParameterTuningJobObjectiveMetric(ItemModel):
    """FinalHyperParameterTuningJobObjectiveMetric of SageMaker.

    Attributes:
        type: HyperParameterTuningJobObjectiveType.
        metric_name: Text, 1 to 255 characters; required.
        value: Number; required.
    """

    type: Annotated[HyperParameterTuningJobObjectiveType | str, OpenEnum()] | None = None
    metric_name: str
    value: float


class HyperParameterTrainingJobSummary(ItemModel):
    """HyperParameterTrainingJobSummary of SageMaker.

    Attributes:
        training_job_definition_name: Text, 1 to 64 characters.
        training_job_name: Text, 1 to 63 characters; required.
        training_job_arn: Text, at most 256 characters; required.
        tuning_job_name: Text, 1 to 32 characters.
        creation_time: Time in UTC; required.
        training_start_time: Time in UTC.
        training_end_time: Time in UTC.
        training_job_status: TrainingJobStatus; required.
        tuned_hyper_parameters: Map of text to text, at most 100 pairs; required.
        failure_reason: Text, at most 1024 characters.
        final_hyper_parameter_tuning_job_objective_metric:
            FinalHyperParameterTuningJobObjectiveMetric.
        objective_status: ObjectiveStatus.
    """

    training_job_definition_name: str | None = None
    training_job_name: str
    training_job_arn: str
    tuning_job_name: str | None = None
    creation_time: UtcDatetime
    training_start_time: UtcDatetime | None = None
    training_end_time: UtcDatetime | None = None
    training_job_status: Annotated[TrainingJobStatus | str, OpenEnum()]
    tuned_hyper_parameters: dict[str, str]
    failure_reason: str | None = None
    final_hyper_parameter_tuning_job_objective_metric: (
        FinalHyperParameterTuningJobObjectiveMetric | None
    ) = None
    objective_status: Annotated[ObjectiveStatus | str, OpenEnum()] | None = None


class ListTrainingJobsForHyperParameterTuningJob(
    Listing[HyperParameterTrainingJobSummary],
    service="sagemaker",
    operation="ListTrainingJobsForHyperParameterTuningJob",
    items="TrainingJobSummaries",
    items_required=True,
    key="training_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListTrainingJobsForHyperParameterTuningJob.html"
    ),
):
    """ListTrainingJobsForHyperParameterTuningJob of SageMaker.

    Lists HyperParameterTrainingJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobsForHyperParameterTuningJob.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        hyper_parameter_tuning_job_name: Text, 1 to 32 characters; required.
        status_equals: TrainingJobStatus.
        sort_by: TrainingJobSortByOptions.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    hyper_parameter_tuning_job_name: Annotated[
        str, Text(min_length=1, max_length=32, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}")
    ]
    status_equals: (
        TrainingJobStatus
        | Literal["InProgress", "Completed", "Failed", "Stopping", "Stopped", "Deleting"]
        | None
    ) = None
    sort_by: (
        TrainingJobSortByOptions
        | Literal["Name", "CreationTime", "Status", "FinalObjectiveMetricValue"]
        | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
