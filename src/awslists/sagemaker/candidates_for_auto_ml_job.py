"""SageMaker ListCandidatesForAutoMLJob.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Name, Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import AutoMLSortOrder, ObjectiveStatus

__all__ = [
    "AutoMLCandidate",
    "AutoMLCandidateStep",
    "AutoMLContainerDefinition",
    "AutoMLJobObjectiveType",
    "AutoMLMetricEnum",
    "AutoMLMetricExtendedEnum",
    "AutoMLProcessingUnit",
    "CandidateArtifactLocations",
    "CandidateProperties",
    "CandidateSortBy",
    "CandidateStatus",
    "CandidateStepType",
    "FinalAutoMLJobObjectiveMetric",
    "ListCandidatesForAutoMLJob",
    "MetricDatum",
    "MetricSetSource",
]


class AutoMLJobObjectiveType(StrEnum):
    """AutoMLJobObjectiveType of SageMaker: 2 values."""

    MAXIMIZE = "Maximize"
    MINIMIZE = "Minimize"


class AutoMLMetricEnum(StrEnum):
    """AutoMLMetricEnum of SageMaker: 17 values."""

    ACCURACY = "Accuracy"
    MSE = "MSE"
    F1 = "F1"
    F1MACRO = "F1macro"
    AUC = "AUC"
    RMSE = "RMSE"
    BALANCED_ACCURACY = "BalancedAccuracy"
    R2 = "R2"
    RECALL = "Recall"
    RECALL_MACRO = "RecallMacro"
    PRECISION = "Precision"
    PRECISION_MACRO = "PrecisionMacro"
    MAE = "MAE"
    MAPE = "MAPE"
    MASE = "MASE"
    WAPE = "WAPE"
    AVERAGE_WEIGHTED_QUANTILE_LOSS = "AverageWeightedQuantileLoss"


class CandidateStepType(StrEnum):
    """CandidateStepType of SageMaker: 3 values."""

    AWS_SAGE_MAKER_TRAINING_JOB = "AWS::SageMaker::TrainingJob"
    AWS_SAGE_MAKER_TRANSFORM_JOB = "AWS::SageMaker::TransformJob"
    AWS_SAGE_MAKER_PROCESSING_JOB = "AWS::SageMaker::ProcessingJob"


class CandidateStatus(StrEnum):
    """CandidateStatus of SageMaker: 5 values."""

    COMPLETED = "Completed"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPED = "Stopped"
    STOPPING = "Stopping"


class AutoMLMetricExtendedEnum(StrEnum):
    """AutoMLMetricExtendedEnum of SageMaker: 26 values."""

    ACCURACY = "Accuracy"
    MSE = "MSE"
    F1 = "F1"
    F1MACRO = "F1macro"
    AUC = "AUC"
    RMSE = "RMSE"
    MAE = "MAE"
    R2 = "R2"
    BALANCED_ACCURACY = "BalancedAccuracy"
    PRECISION = "Precision"
    PRECISION_MACRO = "PrecisionMacro"
    RECALL = "Recall"
    RECALL_MACRO = "RecallMacro"
    LOG_LOSS = "LogLoss"
    INFERENCE_LATENCY = "InferenceLatency"
    MAPE = "MAPE"
    MASE = "MASE"
    WAPE = "WAPE"
    AVERAGE_WEIGHTED_QUANTILE_LOSS = "AverageWeightedQuantileLoss"
    ROUGE1 = "Rouge1"
    ROUGE2 = "Rouge2"
    ROUGE_L = "RougeL"
    ROUGE_L_SUM = "RougeLSum"
    PERPLEXITY = "Perplexity"
    VALIDATION_LOSS = "ValidationLoss"
    TRAINING_LOSS = "TrainingLoss"


class MetricSetSource(StrEnum):
    """MetricSetSource of SageMaker: 3 values."""

    TRAIN = "Train"
    VALIDATION = "Validation"
    TEST = "Test"


class AutoMLProcessingUnit(StrEnum):
    """AutoMLProcessingUnit of SageMaker: 2 values."""

    CPU = "CPU"
    GPU = "GPU"


class CandidateSortBy(StrEnum):
    """CandidateSortBy of SageMaker: 3 values."""

    CREATION_TIME = "CreationTime"
    STATUS = "Status"
    FINAL_OBJECTIVE_METRIC_VALUE = "FinalObjectiveMetricValue"


class FinalAutoMLJobObjectiveMetric(ItemModel):
    """FinalAutoMLJobObjectiveMetric of SageMaker.

    Attributes:
        type: AutoMLJobObjectiveType.
        metric_name: AutoMLMetricEnum; required.
        value: Number; required.
        standard_metric_name: AutoMLMetricEnum.
    """

    type: Annotated[AutoMLJobObjectiveType | str, OpenEnum()] | None = None
    metric_name: Annotated[AutoMLMetricEnum | str, OpenEnum()]
    value: float
    standard_metric_name: Annotated[AutoMLMetricEnum | str, OpenEnum()] | None = None


class AutoMLCandidateStep(ItemModel):
    """AutoMLCandidateStep of SageMaker.

    Attributes:
        candidate_step_type: CandidateStepType; required.
        candidate_step_arn: Text, 1 to 256 characters; required.
        candidate_step_name: Text, 1 to 64 characters; required.
    """

    candidate_step_type: Annotated[CandidateStepType | str, OpenEnum()]
    candidate_step_arn: str
    candidate_step_name: str


class AutoMLContainerDefinition(ItemModel):
    """AutoMLContainerDefinition of SageMaker.

    Attributes:
        image: Text, at most 255 characters; required.
        model_data_url: Text, at most 1024 characters; required.
        environment: Map of text to text, at most 100 pairs.
    """

    image: str
    model_data_url: str
    environment: dict[str, str] | None = None


class CandidateArtifactLocations(ItemModel):
    """CandidateArtifactLocations of SageMaker.

    Attributes:
        explainability: Text, at least 1 characters; required.
        model_insights: Text, at least 1 characters.
        backtest_results: Text, at least 1 characters.
    """

    explainability: str
    model_insights: str | None = None
    backtest_results: str | None = None


class MetricDatum(ItemModel):
    """MetricDatum of SageMaker.

    Attributes:
        metric_name: AutoMLMetricEnum.
        standard_metric_name: AutoMLMetricExtendedEnum.
        value: Number.
        set: MetricSetSource.
    """

    metric_name: Annotated[AutoMLMetricEnum | str, OpenEnum()] | None = None
    standard_metric_name: Annotated[AutoMLMetricExtendedEnum | str, OpenEnum()] | None = None
    value: float | None = None
    set: Annotated[MetricSetSource | str, OpenEnum()] | None = None


class CandidateProperties(ItemModel):
    """CandidateProperties of SageMaker.

    Attributes:
        candidate_artifact_locations: CandidateArtifactLocations.
        candidate_metrics: List of MetricDatum, at most 40 elements.
    """

    candidate_artifact_locations: CandidateArtifactLocations | None = None
    candidate_metrics: tuple[MetricDatum, ...] | None = None


class AutoMLCandidate(ItemModel):
    """AutoMLCandidate of SageMaker.

    Attributes:
        candidate_name: Text, 1 to 64 characters; required.
        final_auto_ml_job_objective_metric: FinalAutoMLJobObjectiveMetric.
        objective_status: ObjectiveStatus; required.
        candidate_steps: List of AutoMLCandidateStep; required.
        candidate_status: CandidateStatus; required.
        inference_containers: List of AutoMLContainerDefinition, at most 5 elements.
        creation_time: Time in UTC; required.
        end_time: Time in UTC.
        last_modified_time: Time in UTC; required.
        failure_reason: Text, at most 1024 characters.
        candidate_properties: CandidateProperties.
        inference_container_definitions: Map of AutoMLProcessingUnit to list of
            AutoMLContainerDefinition, at most 2 pairs.
    """

    candidate_name: str
    final_auto_ml_job_objective_metric: Annotated[
        FinalAutoMLJobObjectiveMetric | None, Name("FinalAutoMLJobObjectiveMetric")
    ] = None
    objective_status: Annotated[ObjectiveStatus | str, OpenEnum()]
    candidate_steps: tuple[AutoMLCandidateStep, ...]
    candidate_status: Annotated[CandidateStatus | str, OpenEnum()]
    inference_containers: tuple[AutoMLContainerDefinition, ...] | None = None
    creation_time: UtcDatetime
    end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime
    failure_reason: str | None = None
    candidate_properties: CandidateProperties | None = None
    inference_container_definitions: (
        dict[
            Annotated[AutoMLProcessingUnit | str, OpenEnum()], tuple[AutoMLContainerDefinition, ...]
        ]
        | None
    ) = None


class ListCandidatesForAutoMLJob(
    Listing[AutoMLCandidate],
    service="sagemaker",
    operation="ListCandidatesForAutoMLJob",
    items="Candidates",
    items_required=True,
    key="candidate_name",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListCandidatesForAutoMLJob.html"
    ),
):
    """ListCandidatesForAutoMLJob of SageMaker.

    Lists AutoMLCandidate. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCandidatesForAutoMLJob.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        auto_ml_job_name: Text, 1 to 32 characters; required.
        status_equals: CandidateStatus.
        candidate_name_equals: Text, 1 to 64 characters.
        sort_order: AutoMLSortOrder.
        sort_by: CandidateSortBy.
        max_results: Items per page, 1 to 300; by default 300. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    auto_ml_job_name: Annotated[
        str,
        Text(min_length=1, max_length=32, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}"),
        Name("AutoMLJobName"),
    ]
    status_equals: (
        CandidateStatus | Literal["Completed", "InProgress", "Failed", "Stopped", "Stopping"] | None
    ) = None
    candidate_name_equals: Annotated[str, Text(min_length=1, max_length=64)] | None = None
    sort_order: AutoMLSortOrder | Literal["Ascending", "Descending"] | None = None
    sort_by: (
        CandidateSortBy | Literal["CreationTime", "Status", "FinalObjectiveMetricValue"] | None
    ) = None
    max_results: Annotated[int, Range(1, 300)] = 300
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
