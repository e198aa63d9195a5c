"""SageMaker ListInferenceRecommendationsJobSteps.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Name, Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import RecommendationJobStatus

__all__ = [
    "EndpointOutputConfiguration",
    "EnvironmentParameter",
    "InferenceMetrics",
    "InferenceRecommendationsJobStep",
    "ListInferenceRecommendationsJobSteps",
    "ModelConfiguration",
    "ProductionVariantInstanceType",
    "ProductionVariantServerlessConfig",
    "RecommendationJobInferenceBenchmark",
    "RecommendationMetrics",
    "RecommendationStepType",
]


class RecommendationStepType(StrEnum):
    """RecommendationStepType of SageMaker: 1 value."""

    BENCHMARK = "BENCHMARK"


class ProductionVariantInstanceType(StrEnum):
    """ProductionVariantInstanceType of SageMaker: 277 values."""

    ML_T2_MEDIUM = "ml.t2.medium"
    ML_T2_LARGE = "ml.t2.large"
    ML_T2_XLARGE = "ml.t2.xlarge"
    ML_T2_2XLARGE = "ml.t2.2xlarge"
    ML_M4_XLARGE = "ml.m4.xlarge"
    ML_M4_2XLARGE = "ml.m4.2xlarge"
    ML_M4_4XLARGE = "ml.m4.4xlarge"
    ML_M4_10XLARGE = "ml.m4.10xlarge"
    ML_M4_16XLARGE = "ml.m4.16xlarge"
    ML_M5_LARGE = "ml.m5.large"
    ML_M5_XLARGE = "ml.m5.xlarge"
    ML_M5_2XLARGE = "ml.m5.2xlarge"
    ML_M5_4XLARGE = "ml.m5.4xlarge"
    ML_M5_12XLARGE = "ml.m5.12xlarge"
    ML_M5_24XLARGE = "ml.m5.24xlarge"
    ML_M5D_LARGE = "ml.m5d.large"
    ML_M5D_XLARGE = "ml.m5d.xlarge"
    ML_M5D_2XLARGE = "ml.m5d.2xlarge"
    ML_M5D_4XLARGE = "ml.m5d.4xlarge"
    ML_M5D_12XLARGE = "ml.m5d.12xlarge"
    ML_M5D_24XLARGE = "ml.m5d.24xlarge"
    ML_C4_LARGE = "ml.c4.large"
    ML_C4_XLARGE = "ml.c4.xlarge"
    ML_C4_2XLARGE = "ml.c4.2xlarge"
    ML_C4_4XLARGE = "ml.c4.4xlarge"
    ML_C4_8XLARGE = "ml.c4.8xlarge"
    ML_P2_XLARGE = "ml.p2.xlarge"
    ML_P2_8XLARGE = "ml.p2.8xlarge"
    ML_P2_16XLARGE = "ml.p2.16xlarge"
    ML_P3_2XLARGE = "ml.p3.2xlarge"
    ML_P3_8XLARGE = "ml.p3.8xlarge"
    ML_P3_16XLARGE = "ml.p3.16xlarge"
    ML_C5_LARGE = "ml.c5.large"
    ML_C5_XLARGE = "ml.c5.xlarge"
    ML_C5_2XLARGE = "ml.c5.2xlarge"
    ML_C5_4XLARGE = "ml.c5.4xlarge"
    ML_C5_9XLARGE = "ml.c5.9xlarge"
    ML_C5_18XLARGE = "ml.c5.18xlarge"
    ML_C5D_LARGE = "ml.c5d.large"
    ML_C5D_XLARGE = "ml.c5d.xlarge"
    ML_C5D_2XLARGE = "ml.c5d.2xlarge"
    ML_C5D_4XLARGE = "ml.c5d.4xlarge"
    ML_C5D_9XLARGE = "ml.c5d.9xlarge"
    ML_C5D_18XLARGE = "ml.c5d.18xlarge"
    ML_G4DN_XLARGE = "ml.g4dn.xlarge"
    ML_G4DN_2XLARGE = "ml.g4dn.2xlarge"
    ML_G4DN_4XLARGE = "ml.g4dn.4xlarge"
    ML_G4DN_8XLARGE = "ml.g4dn.8xlarge"
    ML_G4DN_12XLARGE = "ml.g4dn.12xlarge"
    ML_G4DN_16XLARGE = "ml.g4dn.16xlarge"
    ML_R5_LARGE = "ml.r5.large"
    ML_R5_XLARGE = "ml.r5.xlarge"
    ML_R5_2XLARGE = "ml.r5.2xlarge"
    ML_R5_4XLARGE = "ml.r5.4xlarge"
    ML_R5_12XLARGE = "ml.r5.12xlarge"
    ML_R5_24XLARGE = "ml.r5.24xlarge"
    ML_R5D_LARGE = "ml.r5d.large"
    ML_R5D_XLARGE = "ml.r5d.xlarge"
    ML_R5D_2XLARGE = "ml.r5d.2xlarge"
    ML_R5D_4XLARGE = "ml.r5d.4xlarge"
    ML_R5D_12XLARGE = "ml.r5d.12xlarge"
    ML_R5D_24XLARGE = "ml.r5d.24xlarge"
    ML_INF1_XLARGE = "ml.inf1.xlarge"
    ML_INF1_2XLARGE = "ml.inf1.2xlarge"
    ML_INF1_6XLARGE = "ml.inf1.6xlarge"
    ML_INF1_24XLARGE = "ml.inf1.24xlarge"
    ML_DL1_24XLARGE = "ml.dl1.24xlarge"
    ML_C6I_LARGE = "ml.c6i.large"
    ML_C6I_XLARGE = "ml.c6i.xlarge"
    ML_C6I_2XLARGE = "ml.c6i.2xlarge"
    ML_C6I_4XLARGE = "ml.c6i.4xlarge"
    ML_C6I_8XLARGE = "ml.c6i.8xlarge"
    ML_C6I_12XLARGE = "ml.c6i.12xlarge"
    ML_C6I_16XLARGE = "ml.c6i.16xlarge"
    ML_C6I_24XLARGE = "ml.c6i.24xlarge"
    ML_C6I_32XLARGE = "ml.c6i.32xlarge"
    ML_M6I_LARGE = "ml.m6i.large"
    ML_M6I_XLARGE = "ml.m6i.xlarge"
    ML_M6I_2XLARGE = "ml.m6i.2xlarge"
    ML_M6I_4XLARGE = "ml.m6i.4xlarge"
    ML_M6I_8XLARGE = "ml.m6i.8xlarge"
    ML_M6I_12XLARGE = "ml.m6i.12xlarge"
    ML_M6I_16XLARGE = "ml.m6i.16xlarge"
    ML_M6I_24XLARGE = "ml.m6i.24xlarge"
    ML_M6I_32XLARGE = "ml.m6i.32xlarge"
    ML_R6I_LARGE = "ml.r6i.large"
    ML_R6I_XLARGE = "ml.r6i.xlarge"
    ML_R6I_2XLARGE = "ml.r6i.2xlarge"
    ML_R6I_4XLARGE = "ml.r6i.4xlarge"
    ML_R6I_8XLARGE = "ml.r6i.8xlarge"
    ML_R6I_12XLARGE = "ml.r6i.12xlarge"
    ML_R6I_16XLARGE = "ml.r6i.16xlarge"
    ML_R6I_24XLARGE = "ml.r6i.24xlarge"
    ML_R6I_32XLARGE = "ml.r6i.32xlarge"
    ML_G5_XLARGE = "ml.g5.xlarge"
    ML_G5_2XLARGE = "ml.g5.2xlarge"
    ML_G5_4XLARGE = "ml.g5.4xlarge"
    ML_G5_8XLARGE = "ml.g5.8xlarge"
    ML_G5_12XLARGE = "ml.g5.12xlarge"
    ML_G5_16XLARGE = "ml.g5.16xlarge"
    ML_G5_24XLARGE = "ml.g5.24xlarge"
    ML_G5_48XLARGE = "ml.g5.48xlarge"
    ML_G6_XLARGE = "ml.g6.xlarge"
    ML_G6_2XLARGE = "ml.g6.2xlarge"
    ML_G6_4XLARGE = "ml.g6.4xlarge"
    ML_G6_8XLARGE = "ml.g6.8xlarge"
    ML_G6_12XLARGE = "ml.g6.12xlarge"
    ML_G6_16XLARGE = "ml.g6.16xlarge"
    ML_G6_24XLARGE = "ml.g6.24xlarge"
    ML_G6_48XLARGE = "ml.g6.48xlarge"
    ML_R8G_MEDIUM = "ml.r8g.medium"
    ML_R8G_LARGE = "ml.r8g.large"
    ML_R8G_XLARGE = "ml.r8g.xlarge"
    ML_R8G_2XLARGE = "ml.r8g.2xlarge"
    ML_R8G_4XLARGE = "ml.r8g.4xlarge"
    ML_R8G_8XLARGE = "ml.r8g.8xlarge"
    ML_R8G_12XLARGE = "ml.r8g.12xlarge"
    ML_R8G_16XLARGE = "ml.r8g.16xlarge"
    ML_R8G_24XLARGE = "ml.r8g.24xlarge"
    ML_R8G_48XLARGE = "ml.r8g.48xlarge"
    ML_G6E_XLARGE = "ml.g6e.xlarge"
    ML_G6E_2XLARGE = "ml.g6e.2xlarge"
    ML_G6E_4XLARGE = "ml.g6e.4xlarge"
    ML_G6E_8XLARGE = "ml.g6e.8xlarge"
    ML_G6E_12XLARGE = "ml.g6e.12xlarge"
    ML_G6E_16XLARGE = "ml.g6e.16xlarge"
    ML_G6E_24XLARGE = "ml.g6e.24xlarge"
    ML_G6E_48XLARGE = "ml.g6e.48xlarge"
    ML_G7E_2XLARGE = "ml.g7e.2xlarge"
    ML_G7E_4XLARGE = "ml.g7e.4xlarge"
    ML_G7E_8XLARGE = "ml.g7e.8xlarge"
    ML_G7E_12XLARGE = "ml.g7e.12xlarge"
    ML_G7E_24XLARGE = "ml.g7e.24xlarge"
    ML_G7E_48XLARGE = "ml.g7e.48xlarge"
    ML_G7_2XLARGE = "ml.g7.2xlarge"
    ML_G7_4XLARGE = "ml.g7.4xlarge"
    ML_G7_8XLARGE = "ml.g7.8xlarge"
    ML_G7_12XLARGE = "ml.g7.12xlarge"
    ML_G7_24XLARGE = "ml.g7.24xlarge"
    ML_G7_48XLARGE = "ml.g7.48xlarge"
    ML_P4D_24XLARGE = "ml.p4d.24xlarge"
    ML_C7G_LARGE = "ml.c7g.large"
    ML_C7G_XLARGE = "ml.c7g.xlarge"
    ML_C7G_2XLARGE = "ml.c7g.2xlarge"
    ML_C7G_4XLARGE = "ml.c7g.4xlarge"
    ML_C7G_8XLARGE = "ml.c7g.8xlarge"
    ML_C7G_12XLARGE = "ml.c7g.12xlarge"
    ML_C7G_16XLARGE = "ml.c7g.16xlarge"
    ML_M6G_LARGE = "ml.m6g.large"
    ML_M6G_XLARGE = "ml.m6g.xlarge"
    ML_M6G_2XLARGE = "ml.m6g.2xlarge"
    ML_M6G_4XLARGE = "ml.m6g.4xlarge"
    ML_M6G_8XLARGE = "ml.m6g.8xlarge"
    ML_M6G_12XLARGE = "ml.m6g.12xlarge"
    ML_M6G_16XLARGE = "ml.m6g.16xlarge"
    ML_M6GD_LARGE = "ml.m6gd.large"
    ML_M6GD_XLARGE = "ml.m6gd.xlarge"
    ML_M6GD_2XLARGE = "ml.m6gd.2xlarge"
    ML_M6GD_4XLARGE = "ml.m6gd.4xlarge"
    ML_M6GD_8XLARGE = "ml.m6gd.8xlarge"
    ML_M6GD_12XLARGE = "ml.m6gd.12xlarge"
    ML_M6GD_16XLARGE = "ml.m6gd.16xlarge"
    ML_C6G_LARGE = "ml.c6g.large"
    ML_C6G_XLARGE = "ml.c6g.xlarge"
    ML_C6G_2XLARGE = "ml.c6g.2xlarge"
    ML_C6G_4XLARGE = "ml.c6g.4xlarge"
    ML_C6G_8XLARGE = "ml.c6g.8xlarge"
    ML_C6G_12XLARGE = "ml.c6g.12xlarge"
    ML_C6G_16XLARGE = "ml.c6g.16xlarge"
    ML_C6GD_LARGE = "ml.c6gd.large"
    ML_C6GD_XLARGE = "ml.c6gd.xlarge"
    ML_C6GD_2XLARGE = "ml.c6gd.2xlarge"
    ML_C6GD_4XLARGE = "ml.c6gd.4xlarge"
    ML_C6GD_8XLARGE = "ml.c6gd.8xlarge"
    ML_C6GD_12XLARGE = "ml.c6gd.12xlarge"
    ML_C6GD_16XLARGE = "ml.c6gd.16xlarge"
    ML_C6GN_LARGE = "ml.c6gn.large"
    ML_C6GN_XLARGE = "ml.c6gn.xlarge"
    ML_C6GN_2XLARGE = "ml.c6gn.2xlarge"
    ML_C6GN_4XLARGE = "ml.c6gn.4xlarge"
    ML_C6GN_8XLARGE = "ml.c6gn.8xlarge"
    ML_C6GN_12XLARGE = "ml.c6gn.12xlarge"
    ML_C6GN_16XLARGE = "ml.c6gn.16xlarge"
    ML_R6G_LARGE = "ml.r6g.large"
    ML_R6G_XLARGE = "ml.r6g.xlarge"
    ML_R6G_2XLARGE = "ml.r6g.2xlarge"
    ML_R6G_4XLARGE = "ml.r6g.4xlarge"
    ML_R6G_8XLARGE = "ml.r6g.8xlarge"
    ML_R6G_12XLARGE = "ml.r6g.12xlarge"
    ML_R6G_16XLARGE = "ml.r6g.16xlarge"
    ML_R6GD_LARGE = "ml.r6gd.large"
    ML_R6GD_XLARGE = "ml.r6gd.xlarge"
    ML_R6GD_2XLARGE = "ml.r6gd.2xlarge"
    ML_R6GD_4XLARGE = "ml.r6gd.4xlarge"
    ML_R6GD_8XLARGE = "ml.r6gd.8xlarge"
    ML_R6GD_12XLARGE = "ml.r6gd.12xlarge"
    ML_R6GD_16XLARGE = "ml.r6gd.16xlarge"
    ML_P4DE_24XLARGE = "ml.p4de.24xlarge"
    ML_TRN1_2XLARGE = "ml.trn1.2xlarge"
    ML_TRN1_32XLARGE = "ml.trn1.32xlarge"
    ML_TRN1N_32XLARGE = "ml.trn1n.32xlarge"
    ML_TRN2_48XLARGE = "ml.trn2.48xlarge"
    ML_INF2_XLARGE = "ml.inf2.xlarge"
    ML_INF2_8XLARGE = "ml.inf2.8xlarge"
    ML_INF2_24XLARGE = "ml.inf2.24xlarge"
    ML_INF2_48XLARGE = "ml.inf2.48xlarge"
    ML_P5_48XLARGE = "ml.p5.48xlarge"
    ML_P5E_48XLARGE = "ml.p5e.48xlarge"
    ML_P5EN_48XLARGE = "ml.p5en.48xlarge"
    ML_M7I_LARGE = "ml.m7i.large"
    ML_M7I_XLARGE = "ml.m7i.xlarge"
    ML_M7I_2XLARGE = "ml.m7i.2xlarge"
    ML_M7I_4XLARGE = "ml.m7i.4xlarge"
    ML_M7I_8XLARGE = "ml.m7i.8xlarge"
    ML_M7I_12XLARGE = "ml.m7i.12xlarge"
    ML_M7I_16XLARGE = "ml.m7i.16xlarge"
    ML_M7I_24XLARGE = "ml.m7i.24xlarge"
    ML_M7I_48XLARGE = "ml.m7i.48xlarge"
    ML_C7I_LARGE = "ml.c7i.large"
    ML_C7I_XLARGE = "ml.c7i.xlarge"
    ML_C7I_2XLARGE = "ml.c7i.2xlarge"
    ML_C7I_4XLARGE = "ml.c7i.4xlarge"
    ML_C7I_8XLARGE = "ml.c7i.8xlarge"
    ML_C7I_12XLARGE = "ml.c7i.12xlarge"
    ML_C7I_16XLARGE = "ml.c7i.16xlarge"
    ML_C7I_24XLARGE = "ml.c7i.24xlarge"
    ML_C7I_48XLARGE = "ml.c7i.48xlarge"
    ML_R7I_LARGE = "ml.r7i.large"
    ML_R7I_XLARGE = "ml.r7i.xlarge"
    ML_R7I_2XLARGE = "ml.r7i.2xlarge"
    ML_R7I_4XLARGE = "ml.r7i.4xlarge"
    ML_R7I_8XLARGE = "ml.r7i.8xlarge"
    ML_R7I_12XLARGE = "ml.r7i.12xlarge"
    ML_R7I_16XLARGE = "ml.r7i.16xlarge"
    ML_R7I_24XLARGE = "ml.r7i.24xlarge"
    ML_R7I_48XLARGE = "ml.r7i.48xlarge"
    ML_C8G_MEDIUM = "ml.c8g.medium"
    ML_C8G_LARGE = "ml.c8g.large"
    ML_C8G_XLARGE = "ml.c8g.xlarge"
    ML_C8G_2XLARGE = "ml.c8g.2xlarge"
    ML_C8G_4XLARGE = "ml.c8g.4xlarge"
    ML_C8G_8XLARGE = "ml.c8g.8xlarge"
    ML_C8G_12XLARGE = "ml.c8g.12xlarge"
    ML_C8G_16XLARGE = "ml.c8g.16xlarge"
    ML_C8G_24XLARGE = "ml.c8g.24xlarge"
    ML_C8G_48XLARGE = "ml.c8g.48xlarge"
    ML_R7GD_MEDIUM = "ml.r7gd.medium"
    ML_R7GD_LARGE = "ml.r7gd.large"
    ML_R7GD_XLARGE = "ml.r7gd.xlarge"
    ML_R7GD_2XLARGE = "ml.r7gd.2xlarge"
    ML_R7GD_4XLARGE = "ml.r7gd.4xlarge"
    ML_R7GD_8XLARGE = "ml.r7gd.8xlarge"
    ML_R7GD_12XLARGE = "ml.r7gd.12xlarge"
    ML_R7GD_16XLARGE = "ml.r7gd.16xlarge"
    ML_M8G_MEDIUM = "ml.m8g.medium"
    ML_M8G_LARGE = "ml.m8g.large"
    ML_M8G_XLARGE = "ml.m8g.xlarge"
    ML_M8G_2XLARGE = "ml.m8g.2xlarge"
    ML_M8G_4XLARGE = "ml.m8g.4xlarge"
    ML_M8G_8XLARGE = "ml.m8g.8xlarge"
    ML_M8G_12XLARGE = "ml.m8g.12xlarge"
    ML_M8G_16XLARGE = "ml.m8g.16xlarge"
    ML_M8G_24XLARGE = "ml.m8g.24xlarge"
    ML_M8G_48XLARGE = "ml.m8g.48xlarge"
    ML_C6IN_LARGE = "ml.c6in.large"
    ML_C6IN_XLARGE = "ml.c6in.xlarge"
    ML_C6IN_2XLARGE = "ml.c6in.2xlarge"
    ML_C6IN_4XLARGE = "ml.c6in.4xlarge"
    ML_C6IN_8XLARGE = "ml.c6in.8xlarge"
    ML_C6IN_12XLARGE = "ml.c6in.12xlarge"
    ML_C6IN_16XLARGE = "ml.c6in.16xlarge"
    ML_C6IN_24XLARGE = "ml.c6in.24xlarge"
    ML_C6IN_32XLARGE = "ml.c6in.32xlarge"
    ML_P6_B200_48XLARGE = "ml.p6-b200.48xlarge"
    ML_P6_B300_48XLARGE = "ml.p6-b300.48xlarge"
    ML_P6E_GB200_36XLARGE = "ml.p6e-gb200.36xlarge"
    ML_P5_4XLARGE = "ml.p5.4xlarge"


class RecommendationMetrics(ItemModel):
    """RecommendationMetrics of SageMaker.

    Attributes:
        cost_per_hour: Number.
        cost_per_inference: Number.
        max_invocations: Integer.
        model_latency: Integer.
        cpu_utilization: Number, at least 0.0.
        memory_utilization: Number, at least 0.0.
        model_setup_time: Integer, at least 0.
    """

    cost_per_hour: float | None = None
    cost_per_inference: float | None = None
    max_invocations: int | None = None
    model_latency: int | None = None
    cpu_utilization: float | None = None
    memory_utilization: float | None = None
    model_setup_time: int | None = None


class InferenceMetrics(ItemModel):
    """InferenceMetrics of SageMaker.

    Attributes:
        max_invocations: Integer; required.
        model_latency: Integer; required.
    """

    max_invocations: int
    model_latency: int


class ProductionVariantServerlessConfig(ItemModel):
    """ProductionVariantServerlessConfig of SageMaker.

    Attributes:
        memory_size_in_mb: Integer, 1024 to 6144; required.
        max_concurrency: Integer, 1 to 200; required.
        provisioned_concurrency: Integer, 1 to 200.
    """

    memory_size_in_mb: Annotated[int, Name("MemorySizeInMB")]
    max_concurrency: int
    provisioned_concurrency: int | None = None


class EndpointOutputConfiguration(ItemModel):
    """EndpointOutputConfiguration of SageMaker.

    Attributes:
        endpoint_name: Text; required.
        variant_name: Text; required.
        instance_type: ProductionVariantInstanceType.
        initial_instance_count: Integer, at least 1.
        serverless_config: ProductionVariantServerlessConfig.
    """

    endpoint_name: str
    variant_name: str
    instance_type: Annotated[ProductionVariantInstanceType | str, OpenEnum()] | None = None
    initial_instance_count: int | None = None
    serverless_config: ProductionVariantServerlessConfig | None = None


class EnvironmentParameter(ItemModel):
    """EnvironmentParameter of SageMaker.

    Attributes:
        key: Text; required.
        value_type: Text; required.
        value: Text; required.
    """

    key: str
    value_type: str
    value: str


class ModelConfiguration(ItemModel):
    """ModelConfiguration of SageMaker.

    Attributes:
        inference_specification_name: Text, 1 to 63 characters.
        environment_parameters: List of EnvironmentParameter, 1 to 10 elements.
        compilation_job_name: Text, 1 to 63 characters.
    """

    inference_specification_name: str | None = None
    environment_parameters: tuple[EnvironmentParameter, ...] | None = None
    compilation_job_name: str | None = None


class RecommendationJobInferenceBenchmark(ItemModel):
    """RecommendationJobInferenceBenchmark of SageMaker.

    Attributes:
        metrics: RecommendationMetrics.
        endpoint_metrics: InferenceMetrics.
        endpoint_configuration: EndpointOutputConfiguration.
        model_configuration: ModelConfiguration; required.
        failure_reason: Text.
        invocation_end_time: Time in UTC.
        invocation_start_time: Time in UTC.
    """

    metrics: RecommendationMetrics | None = None
    endpoint_metrics: InferenceMetrics | None = None
    endpoint_configuration: EndpointOutputConfiguration | None = None
    model_configuration: ModelConfiguration
    failure_reason: str | None = None
    invocation_end_time: UtcDatetime | None = None
    invocation_start_time: UtcDatetime | None = None


class InferenceRecommendationsJobStep(ItemModel):
    """InferenceRecommendationsJobStep of SageMaker.

    Attributes:
        step_type: RecommendationStepType; required.
        job_name: Text, 1 to 64 characters; required.
        status: RecommendationJobStatus; required.
        inference_benchmark: RecommendationJobInferenceBenchmark.
    """

    step_type: Annotated[RecommendationStepType | str, OpenEnum()]
    job_name: str
    status: Annotated[RecommendationJobStatus | str, OpenEnum()]
    inference_benchmark: RecommendationJobInferenceBenchmark | None = None


class ListInferenceRecommendationsJobSteps(
    Listing[InferenceRecommendationsJobStep],
    service="sagemaker",
    operation="ListInferenceRecommendationsJobSteps",
    items="Steps",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListInferenceRecommendationsJobSteps.html"
    ),
):
    """ListInferenceRecommendationsJobSteps of SageMaker.

    Lists InferenceRecommendationsJobStep. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceRecommendationsJobSteps.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        job_name: Text, 1 to 64 characters; required.
        status: RecommendationJobStatus.
        step_type: RecommendationStepType.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    job_name: Annotated[
        str, Text(min_length=1, max_length=64, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}")
    ]
    status: (
        RecommendationJobStatus
        | Literal[
            "PENDING",
            "IN_PROGRESS",
            "COMPLETED",
            "FAILED",
            "STOPPING",
            "STOPPED",
            "DELETING",
            "DELETED",
        ]
        | None
    ) = None
    step_type: RecommendationStepType | Literal["BENCHMARK"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
