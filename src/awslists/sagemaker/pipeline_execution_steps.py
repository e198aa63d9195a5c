"""SageMaker ListPipelineExecutionSteps.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Name, Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "AssociationInfo",
    "AthenaStepMetadata",
    "AutoMLJobStepMetadata",
    "BedrockCustomModelDeploymentMetadata",
    "BedrockCustomModelMetadata",
    "BedrockModelImportMetadata",
    "BedrockProvisionedModelThroughputMetadata",
    "CacheHitResult",
    "CallbackStepMetadata",
    "ClarifyCheckStepMetadata",
    "CleanupFailure",
    "CleanupFailureErrorCode",
    "CleanupStepMetadata",
    "ConditionOutcome",
    "ConditionStepMetadata",
    "EMRServerlessStepMetadata",
    "EMRStepMetadata",
    "EndpointConfigStepMetadata",
    "EndpointStepMetadata",
    "FailStepMetadata",
    "ForEachSelectorResult",
    "ForEachStatus",
    "ForEachStepMetadata",
    "InferenceComponentMetadata",
    "IterationContext",
    "JobStepMetadata",
    "LambdaStepMetadata",
    "LineageMetadata",
    "ListPipelineExecutionSteps",
    "ModelStepMetadata",
    "OutputParameter",
    "PipelineExecutionStep",
    "PipelineExecutionStepMetadata",
    "ProcessingJobStepMetadata",
    "QualityCheckStepMetadata",
    "RegisterModelStepMetadata",
    "SelectiveExecutionResult",
    "StepStatus",
    "TrainingJobStepMetadata",
    "TransformJobStepMetadata",
    "TuningJobStepMetaData",
]


class StepStatus(StrEnum):
    """StepStatus of SageMaker: 6 values."""

    STARTING = "Starting"
    EXECUTING = "Executing"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    FAILED = "Failed"
    SUCCEEDED = "Succeeded"


class ConditionOutcome(StrEnum):
    """ConditionOutcome of SageMaker: 2 values."""

    TRUE = "True"
    FALSE = "False"


class CleanupFailureErrorCode(StrEnum):
    """CleanupFailureErrorCode of SageMaker: 2 values."""

    CLIENT_ERROR = "ClientError"
    INTERNAL_FAILURE = "InternalFailure"


class ForEachStatus(StrEnum):
    """ForEachStatus of SageMaker: 3 values."""

    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    STOPPED = "Stopped"


class CacheHitResult(ItemModel):
    """CacheHitResult of SageMaker.

    Attributes:
        source_pipeline_execution_arn: Text, at most 2048 characters.
    """

    source_pipeline_execution_arn: str | None = None


class TrainingJobStepMetadata(ItemModel):
    """TrainingJobStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
    """

    arn: str | None = None


class ProcessingJobStepMetadata(ItemModel):
    """ProcessingJobStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
    """

    arn: str | None = None


class TransformJobStepMetadata(ItemModel):
    """TransformJobStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
    """

    arn: str | None = None


class TuningJobStepMetaData(ItemModel):
    """TuningJobStepMetaData of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
    """

    arn: str | None = None


class ModelStepMetadata(ItemModel):
    """ModelStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
    """

    arn: str | None = None


class RegisterModelStepMetadata(ItemModel):
    """RegisterModelStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
    """

    arn: str | None = None


class ConditionStepMetadata(ItemModel):
    """ConditionStepMetadata of SageMaker.

    Attributes:
        outcome: ConditionOutcome.
    """

    outcome: Annotated[ConditionOutcome | str, OpenEnum()] | None = None


class OutputParameter(ItemModel):
    """OutputParameter of SageMaker.

    Attributes:
        name: Text, at most 256 characters; required.
        value: Text, at most 1024 characters; required.
    """

    name: str
    value: str


class CallbackStepMetadata(ItemModel):
    """CallbackStepMetadata of SageMaker.

    Attributes:
        callback_token: Text, 10 characters.
        sqs_queue_url: Text, at most 256 characters.
        output_parameters: List of OutputParameter, at most 50 elements.
    """

    callback_token: str | None = None
    sqs_queue_url: str | None = None
    output_parameters: tuple[OutputParameter, ...] | None = None


class LambdaStepMetadata(ItemModel):
    """LambdaStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 256 characters.
        output_parameters: List of OutputParameter, at most 50 elements.
    """

    arn: str | None = None
    output_parameters: tuple[OutputParameter, ...] | None = None


class EMRStepMetadata(ItemModel):
    """EMRStepMetadata of SageMaker.

    Attributes:
        cluster_id: Text, at most 256 characters.
        step_id: Text, at most 256 characters.
        step_name: Text, at most 256 characters.
        log_file_path: Text, at most 1024 characters.
    """

    cluster_id: str | None = None
    step_id: str | None = None
    step_name: str | None = None
    log_file_path: str | None = None


class EMRServerlessStepMetadata(ItemModel):
    """EMRServerlessStepMetadata of SageMaker.

    Attributes:
        application_id: Text, 1 to 64 characters.
        job_run_id: Text, 1 to 64 characters.
        job_run_name: Text, at most 256 characters.
        log_file_path: Text, at most 1024 characters.
    """

    application_id: str | None = None
    job_run_id: str | None = None
    job_run_name: str | None = None
    log_file_path: str | None = None


class QualityCheckStepMetadata(ItemModel):
    """QualityCheckStepMetadata of SageMaker.

    Attributes:
        check_type: Text, at most 256 characters.
        baseline_used_for_drift_check_statistics: Text, at most 1024 characters.
        baseline_used_for_drift_check_constraints: Text, at most 1024 characters.
        calculated_baseline_statistics: Text, at most 1024 characters.
        calculated_baseline_constraints: Text, at most 1024 characters.
        model_package_group_name: Text, at most 256 characters.
        violation_report: Text, at most 1024 characters.
        check_job_arn: Text, at most 256 characters.
        skip_check: Boolean.
        register_new_baseline: Boolean.
    """

    check_type: str | None = None
    baseline_used_for_drift_check_statistics: str | None = None
    baseline_used_for_drift_check_constraints: str | None = None
    calculated_baseline_statistics: str | None = None
    calculated_baseline_constraints: str | None = None
    model_package_group_name: str | None = None
    violation_report: str | None = None
    check_job_arn: str | None = None
    skip_check: bool | None = None
    register_new_baseline: bool | None = None


class ClarifyCheckStepMetadata(ItemModel):
    """ClarifyCheckStepMetadata of SageMaker.

    Attributes:
        check_type: Text, at most 256 characters.
        baseline_used_for_drift_check_constraints: Text, at most 1024 characters.
        calculated_baseline_constraints: Text, at most 1024 characters.
        model_package_group_name: Text, at most 256 characters.
        violation_report: Text, at most 1024 characters.
        check_job_arn: Text, at most 256 characters.
        skip_check: Boolean.
        register_new_baseline: Boolean.
    """

    check_type: str | None = None
    baseline_used_for_drift_check_constraints: str | None = None
    calculated_baseline_constraints: str | None = None
    model_package_group_name: str | None = None
    violation_report: str | None = None
    check_job_arn: str | None = None
    skip_check: bool | None = None
    register_new_baseline: bool | None = None


class FailStepMetadata(ItemModel):
    """FailStepMetadata of SageMaker.

    Attributes:
        error_message: Text, at most 3072 characters.
    """

    error_message: str | None = None


class AutoMLJobStepMetadata(ItemModel):
    """AutoMLJobStepMetadata of SageMaker.

    Attributes:
        arn: Text, 1 to 256 characters.
    """

    arn: str | None = None


class EndpointStepMetadata(ItemModel):
    """EndpointStepMetadata of SageMaker.

    Attributes:
        arn: Text, 20 to 2048 characters.
    """

    arn: str | None = None


class EndpointConfigStepMetadata(ItemModel):
    """EndpointConfigStepMetadata of SageMaker.

    Attributes:
        arn: Text, 20 to 2048 characters.
    """

    arn: str | None = None


class BedrockCustomModelMetadata(ItemModel):
    """BedrockCustomModelMetadata of SageMaker.

    Attributes:
        arn: Text, at most 1024 characters.
    """

    arn: str | None = None


class BedrockCustomModelDeploymentMetadata(ItemModel):
    """BedrockCustomModelDeploymentMetadata of SageMaker.

    Attributes:
        arn: Text, at most 1024 characters.
    """

    arn: str | None = None


class BedrockProvisionedModelThroughputMetadata(ItemModel):
    """BedrockProvisionedModelThroughputMetadata of SageMaker.

    Attributes:
        arn: Text, at most 1024 characters.
    """

    arn: str | None = None


class BedrockModelImportMetadata(ItemModel):
    """BedrockModelImportMetadata of SageMaker.

    Attributes:
        arn: Text, at most 1024 characters.
    """

    arn: str | None = None


class InferenceComponentMetadata(ItemModel):
    """InferenceComponentMetadata of SageMaker.

    Attributes:
        arn: Text, at most 2048 characters.
    """

    arn: str | None = None


class AssociationInfo(ItemModel):
    """AssociationInfo of SageMaker.

    Attributes:
        source_arn: Text, at most 2048 characters; required.
        destination_arn: Text, at most 2048 characters; required.
    """

    source_arn: str
    destination_arn: str


class LineageMetadata(ItemModel):
    """LineageMetadata of SageMaker.

    Attributes:
        action_arns: Map of text to text, at most 5 pairs.
        artifact_arns: Map of text to text, at most 5 pairs.
        context_arns: Map of text to text, at most 5 pairs.
        associations: List of AssociationInfo, at most 10 elements.
    """

    action_arns: dict[str, str] | None = None
    artifact_arns: dict[str, str] | None = None
    context_arns: dict[str, str] | None = None
    associations: tuple[AssociationInfo, ...] | None = None


class JobStepMetadata(ItemModel):
    """JobStepMetadata of SageMaker.

    Attributes:
        arn: Text, at most 1024 characters.
    """

    arn: str | None = None


class AthenaStepMetadata(ItemModel):
    """AthenaStepMetadata of SageMaker.

    Attributes:
        query_execution_id: Text, at most 256 characters.
        s3_output_location: Text, at most 1024 characters.
    """

    query_execution_id: str | None = None
    s3_output_location: str | None = None


class CleanupFailure(ItemModel):
    """CleanupFailure of SageMaker.

    Attributes:
        step_name: Text, at most 256 characters.
        error_code: CleanupFailureErrorCode.
        error_message: Text, at most 2048 characters.
    """

    step_name: str | None = None
    error_code: Annotated[CleanupFailureErrorCode | str, OpenEnum()] | None = None
    error_message: str | None = None


class CleanupStepMetadata(ItemModel):
    """CleanupStepMetadata of SageMaker.

    Attributes:
        cleaned_steps: List of text, at most 100 elements.
        failed_steps: List of CleanupFailure, at most 100 elements.
        skipped_steps: List of text, at most 100 elements.
    """

    cleaned_steps: tuple[str, ...] | None = None
    failed_steps: tuple[CleanupFailure, ...] | None = None
    skipped_steps: tuple[str, ...] | None = None


class ForEachSelectorResult(ItemModel):
    """ForEachSelectorResult of SageMaker.

    Attributes:
        step_name: Text, at most 256 characters.
        index: Integer.
    """

    step_name: str | None = None
    index: int | None = None


class ForEachStepMetadata(ItemModel):
    """ForEachStepMetadata of SageMaker.

    Attributes:
        status: ForEachStatus.
        input_item_count: Integer.
        total_step_count: Integer.
        succeeded_step_count: Integer.
        failed_step_count: Integer.
        stopped_step_count: Integer.
        selector: ForEachSelectorResult.
    """

    status: Annotated[ForEachStatus | str, OpenEnum()] | None = None
    input_item_count: int | None = None
    total_step_count: int | None = None
    succeeded_step_count: int | None = None
    failed_step_count: int | None = None
    stopped_step_count: int | None = None
    selector: ForEachSelectorResult | None = None


class PipelineExecutionStepMetadata(ItemModel):
    """PipelineExecutionStepMetadata of SageMaker.

    Attributes:
        training_job: TrainingJobStepMetadata.
        processing_job: ProcessingJobStepMetadata.
        transform_job: TransformJobStepMetadata.
        tuning_job: TuningJobStepMetaData.
        model: ModelStepMetadata.
        register_model: RegisterModelStepMetadata.
        condition: ConditionStepMetadata.
        callback: CallbackStepMetadata.
        lambda_: LambdaStepMetadata.
        emr: EMRStepMetadata.
        emr_serverless: EMRServerlessStepMetadata.
        quality_check: QualityCheckStepMetadata.
        clarify_check: ClarifyCheckStepMetadata.
        fail: FailStepMetadata.
        auto_ml_job: AutoMLJobStepMetadata.
        endpoint: EndpointStepMetadata.
        endpoint_config: EndpointConfigStepMetadata.
        bedrock_custom_model: BedrockCustomModelMetadata.
        bedrock_custom_model_deployment: BedrockCustomModelDeploymentMetadata.
        bedrock_provisioned_model_throughput: BedrockProvisionedModelThroughputMetadata.
        bedrock_model_import: BedrockModelImportMetadata.
        inference_component: InferenceComponentMetadata.
        lineage: LineageMetadata.
        job: JobStepMetadata.
        athena: AthenaStepMetadata.
        cleanup: CleanupStepMetadata.
        for_each: ForEachStepMetadata.
    """

    training_job: TrainingJobStepMetadata | None = None
    processing_job: ProcessingJobStepMetadata | None = None
    transform_job: TransformJobStepMetadata | None = None
    tuning_job: TuningJobStepMetaData | None = None
    model: ModelStepMetadata | None = None
    register_model: RegisterModelStepMetadata | None = None
    condition: ConditionStepMetadata | None = None
    callback: CallbackStepMetadata | None = None
    lambda_: LambdaStepMetadata | None = None
    emr: Annotated[EMRStepMetadata | None, Name("EMR")] = None
    emr_serverless: Annotated[EMRServerlessStepMetadata | None, Name("EMRServerless")] = None
    quality_check: QualityCheckStepMetadata | None = None
    clarify_check: ClarifyCheckStepMetadata | None = None
    fail: FailStepMetadata | None = None
    auto_ml_job: Annotated[AutoMLJobStepMetadata | None, Name("AutoMLJob")] = None
    endpoint: EndpointStepMetadata | None = None
    endpoint_config: EndpointConfigStepMetadata | None = None
    bedrock_custom_model: BedrockCustomModelMetadata | None = None
    bedrock_custom_model_deployment: BedrockCustomModelDeploymentMetadata | None = None
    bedrock_provisioned_model_throughput: BedrockProvisionedModelThroughputMetadata | None = None
    bedrock_model_import: BedrockModelImportMetadata | None = None
    inference_component: InferenceComponentMetadata | None = None
    lineage: LineageMetadata | None = None
    job: JobStepMetadata | None = None
    athena: AthenaStepMetadata | None = None
    cleanup: CleanupStepMetadata | None = None
    for_each: ForEachStepMetadata | None = None


class SelectiveExecutionResult(ItemModel):
    """SelectiveExecutionResult of SageMaker.

    Attributes:
        source_pipeline_execution_arn: Text, at most 2048 characters.
    """

    source_pipeline_execution_arn: str | None = None


class IterationContext(ItemModel):
    """IterationContext of SageMaker.

    Attributes:
        parent_step_name: Text, at most 256 characters.
        index: Integer.
        item: Text, at most 12800 characters.
    """

    parent_step_name: str | None = None
    index: int | None = None
    item: str | None = None


class PipelineExecutionStep(ItemModel):
    """PipelineExecutionStep of SageMaker.

    Attributes:
        step_name: Text, at most 64 characters.
        step_display_name: Text, at most 256 characters.
        step_description: Text, at most 3072 characters.
        start_time: Time in UTC.
        end_time: Time in UTC.
        step_status: StepStatus.
        cache_hit_result: CacheHitResult.
        failure_reason: Text, at most 1024 characters.
        metadata: PipelineExecutionStepMetadata.
        attempt_count: Integer.
        selective_execution_result: SelectiveExecutionResult.
        iteration_context: IterationContext.
    """

    step_name: str | None = None
    step_display_name: str | None = None
    step_description: str | None = None
    start_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None
    step_status: Annotated[StepStatus | str, OpenEnum()] | None = None
    cache_hit_result: CacheHitResult | None = None
    failure_reason: str | None = None
    metadata: PipelineExecutionStepMetadata | None = None
    attempt_count: int | None = None
    selective_execution_result: SelectiveExecutionResult | None = None
    iteration_context: IterationContext | None = None


class ListPipelineExecutionSteps(
    Listing[PipelineExecutionStep],
    service="sagemaker",
    operation="ListPipelineExecutionSteps",
    items="PipelineExecutionSteps",
    key="step_name",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListPipelineExecutionSteps.html"
    ),
):
    """ListPipelineExecutionSteps of SageMaker.

    Lists PipelineExecutionStep. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineExecutionSteps.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        pipeline_execution_arn: Text, at most 2048 characters.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    pipeline_execution_arn: (
        Annotated[
            str,
            Text(
                max_length=2048,
                pattern=(
                    r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:pipeline\/.*\/execution\/.*"
                ),
            ),
        ]
        | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
