"""SageMaker ListAutoMLJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Name, Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import AutoMLSortOrder

__all__ = [
    "AutoMLJobSecondaryStatus",
    "AutoMLJobStatus",
    "AutoMLJobSummary",
    "AutoMLPartialFailureReason",
    "AutoMLSortBy",
    "ListAutoMLJobs",
]


class AutoMLJobStatus(StrEnum):
    """AutoMLJobStatus of SageMaker: 5 values."""

    COMPLETED = "Completed"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPED = "Stopped"
    STOPPING = "Stopping"


class AutoMLJobSecondaryStatus(StrEnum):
    """AutoMLJobSecondaryStatus of SageMaker: 19 values."""

    STARTING = "Starting"
    MAX_CANDIDATES_REACHED = "MaxCandidatesReached"
    FAILED = "Failed"
    STOPPED = "Stopped"
    MAX_AUTO_ML_JOB_RUNTIME_REACHED = "MaxAutoMLJobRuntimeReached"
    STOPPING = "Stopping"
    CANDIDATE_DEFINITIONS_GENERATED = "CandidateDefinitionsGenerated"
    COMPLETED = "Completed"
    EXPLAINABILITY_ERROR = "ExplainabilityError"
    DEPLOYING_MODEL = "DeployingModel"
    MODEL_DEPLOYMENT_ERROR = "ModelDeploymentError"
    GENERATING_MODEL_INSIGHTS_REPORT = "GeneratingModelInsightsReport"
    MODEL_INSIGHTS_ERROR = "ModelInsightsError"
    ANALYZING_DATA = "AnalyzingData"
    FEATURE_ENGINEERING = "FeatureEngineering"
    MODEL_TUNING = "ModelTuning"
    GENERATING_EXPLAINABILITY_REPORT = "GeneratingExplainabilityReport"
    TRAINING_MODELS = "TrainingModels"
    PRE_TRAINING = "PreTraining"


class AutoMLSortBy(StrEnum):
    """AutoMLSortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class AutoMLPartialFailureReason(ItemModel):
    """AutoMLPartialFailureReason of SageMaker.

    Attributes:
        partial_failure_message: Text, at most 1024 characters.
    """

    partial_failure_message: str | None = None


class AutoMLJobSummary(ItemModel):
    """AutoMLJobSummary of SageMaker.

    Attributes:
        auto_ml_job_name: Text, 1 to 32 characters; required.
        auto_ml_job_arn: Text, 1 to 256 characters; required.
        auto_ml_job_status: AutoMLJobStatus; required.
        auto_ml_job_secondary_status: AutoMLJobSecondaryStatus; required.
        creation_time: Time in UTC; required.
        end_time: Time in UTC.
        last_modified_time: Time in UTC; required.
        failure_reason: Text, at most 1024 characters.
        partial_failure_reasons: List of AutoMLPartialFailureReason, 1 to 5 elements.
    """

    auto_ml_job_name: Annotated[str, Name("AutoMLJobName")]
    auto_ml_job_arn: Annotated[str, Name("AutoMLJobArn")]
    auto_ml_job_status: Annotated[AutoMLJobStatus | str, OpenEnum(), Name("AutoMLJobStatus")]
    auto_ml_job_secondary_status: Annotated[
        AutoMLJobSecondaryStatus | str, OpenEnum(), Name("AutoMLJobSecondaryStatus")
    ]
    creation_time: UtcDatetime
    end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime
    failure_reason: str | None = None
    partial_failure_reasons: tuple[AutoMLPartialFailureReason, ...] | None = None


class ListAutoMLJobs(
    ScannableListing[AutoMLJobSummary],
    service="sagemaker",
    operation="ListAutoMLJobs",
    items="AutoMLJobSummaries",
    items_required=True,
    key="auto_ml_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAutoMLJobs.html"
    ),
):
    """ListAutoMLJobs of SageMaker.

    Lists AutoMLJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAutoMLJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        status_equals: AutoMLJobStatus.
        sort_order: AutoMLSortOrder.
        sort_by: AutoMLSortBy.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        AutoMLJobStatus | Literal["Completed", "InProgress", "Failed", "Stopped", "Stopping"] | None
    ) = None
    sort_order: AutoMLSortOrder | Literal["Ascending", "Descending"] | None = None
    sort_by: AutoMLSortBy | Literal["Name", "CreationTime", "Status"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
