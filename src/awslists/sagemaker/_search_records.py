"""The items of SageMaker Search.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists.constraints import Name
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import (
    HubContentStatus,
    HubContentSupportStatus,
    HubContentType,
    JobCategory,
    ModelCardStatus,
    MonitoringType,
    TrainingJobStatus,
    UserContext,
)
from awslists.sagemaker.endpoints import EndpointStatus
from awslists.sagemaker.experiments import ExperimentSource
from awslists.sagemaker.feature_groups import FeatureGroupStatus, OfflineStoreStatus
from awslists.sagemaker.hyper_parameter_tuning_jobs import (
    HyperParameterTuningJobStatus,
    HyperParameterTuningJobStrategyType,
    ObjectiveStatusCounters,
    ResourceLimits,
    TrainingJobStatusCounters,
)
from awslists.sagemaker.inference_recommendations_job_steps import (
    ProductionVariantInstanceType,
    ProductionVariantServerlessConfig,
)
from awslists.sagemaker.jobs import JobSecondaryStatus, JobStatus
from awslists.sagemaker.model_package_groups import ModelPackageGroupStatus
from awslists.sagemaker.model_packages import (
    ModelApprovalStatus,
    ModelLifeCycle,
    ModelPackageRegistrationType,
    ModelPackageStatus,
)
from awslists.sagemaker.monitoring_alerts import MonitoringAlertSummary
from awslists.sagemaker.monitoring_executions import MonitoringExecutionSummary
from awslists.sagemaker.monitoring_schedules import ScheduleStatus
from awslists.sagemaker.pipeline_executions import PipelineExecutionStatus
from awslists.sagemaker.pipeline_parameters_for_execution import Parameter
from awslists.sagemaker.processing_jobs import ProcessingJobStatus
from awslists.sagemaker.projects import ProjectStatus
from awslists.sagemaker.tags import Tag
from awslists.sagemaker.training_jobs import SecondaryStatus, WarmPoolStatus
from awslists.sagemaker.training_jobs_for_hyper_parameter_tuning_job import (
    HyperParameterTrainingJobSummary,
    HyperParameterTuningJobObjectiveType,
)
from awslists.sagemaker.transform_jobs import TransformJobStatus
from awslists.sagemaker.trial_components import TrialComponentSource, TrialComponentStatus
from awslists.sagemaker.trials import TrialSource

__all__ = [
    "AdditionalInferenceSpecificationDefinition",
    "AdditionalModelDataSource",
    "AdditionalS3DataSource",
    "AdditionalS3DataSourceDataType",
    "AlgorithmSpecification",
    "AppSpecification",
    "AssemblyType",
    "AthenaDatasetDefinition",
    "AthenaResultCompressionType",
    "AthenaResultFormat",
    "AutoParameter",
    "BaseModel_",
    "BatchDataCaptureConfig",
    "BatchStrategy",
    "BatchTransformInput",
    "BestObjectiveNotImproving",
    "Bias",
    "CapacityReservationPreference",
    "CaptureStatus",
    "CategoricalParameterRange",
    "CfnStackDetail",
    "CfnStackParameter",
    "CfnTemplateProviderDetail",
    "Channel",
    "CheckpointConfig",
    "CollectionConfig",
    "CollectionConfiguration",
    "CollectionType",
    "CompleteOnConvergence",
    "CompressionType",
    "ContainerDefinition",
    "ContainerMetricsConfig",
    "ContainerMode",
    "ContinuousParameterRange",
    "ConvergenceDetected",
    "DataCaptureConfigSummary",
    "DataCatalogConfig",
    "DataDistributionType",
    "DataProcessing",
    "DataSource",
    "DatasetDefinition",
    "DatasetSource",
    "DebugHookConfig",
    "DebugRuleConfiguration",
    "DebugRuleEvaluationStatus",
    "DeployedImage",
    "DeploymentRecommendation",
    "DetailedModelPackageStatus",
    "DriftCheckBaselines",
    "DriftCheckBias",
    "DriftCheckExplainability",
    "DriftCheckModelDataQuality",
    "DriftCheckModelQuality",
    "Ec2CapacityReservation",
    "Endpoint",
    "EndpointInput",
    "Experiment",
    "ExperimentConfig",
    "Explainability",
    "FeatureDefinition",
    "FeatureGroup",
    "FeatureMetadata",
    "FeatureParameter",
    "FeatureType",
    "FileSource",
    "FileSystemAccessMode",
    "FileSystemDataSource",
    "FileSystemType",
    "HubAccessConfig",
    "HubContent",
    "HubContentDependency",
    "HyperParameterAlgorithmSpecification",
    "HyperParameterScalingType",
    "HyperParameterTrainingJobDefinition",
    "HyperParameterTuningAllocationStrategy",
    "HyperParameterTuningInstanceConfig",
    "HyperParameterTuningJobCompletionDetails",
    "HyperParameterTuningJobConfig",
    "HyperParameterTuningJobConsumedResources",
    "HyperParameterTuningJobObjective",
    "HyperParameterTuningJobSearchEntity",
    "HyperParameterTuningJobStrategyConfig",
    "HyperParameterTuningJobWarmStartConfig",
    "HyperParameterTuningJobWarmStartType",
    "HyperParameterTuningResourceConfig",
    "HyperbandStrategyConfig",
    "ImageConfig",
    "InferenceExecutionConfig",
    "InferenceExecutionMode",
    "InferenceHubAccessConfig",
    "InferenceSpecification",
    "InputMode",
    "InstanceGroup",
    "InstancePlacementConfig",
    "InstancePoolSummary",
    "InstancePreference",
    "IntegerParameterRange",
    "Job",
    "JobSecondaryStatusTransition",
    "JoinSource",
    "LastUpdateStatus",
    "LastUpdateStatusValue",
    "ManagedInstanceScalingScaleInStrategy",
    "ManagedInstanceScalingStatus",
    "MetadataProperties",
    "MetricData",
    "MetricDefinition",
    "MetricsEndpoint",
    "MetricsSource",
    "Model",
    "ModelAccessConfig",
    "ModelArtifacts",
    "ModelCacheSetting",
    "ModelCard",
    "ModelCardSecurityConfig",
    "ModelClientConfig",
    "ModelCompressionType",
    "ModelDashboardEndpoint",
    "ModelDashboardModel",
    "ModelDashboardModelCard",
    "ModelDashboardMonitoringSchedule",
    "ModelDataQuality",
    "ModelDataSource",
    "ModelInput",
    "ModelMetrics",
    "ModelPackage",
    "ModelPackageConfig",
    "ModelPackageContainerDefinition",
    "ModelPackageGroup",
    "ModelPackageModelCard",
    "ModelPackageSecurityConfig",
    "ModelPackageStatusDetails",
    "ModelPackageStatusItem",
    "ModelPackageValidationProfile",
    "ModelPackageValidationSpecification",
    "ModelQuality",
    "MonitoringAppSpecification",
    "MonitoringBaselineConfig",
    "MonitoringClusterConfig",
    "MonitoringConstraintsResource",
    "MonitoringCsvDatasetFormat",
    "MonitoringDatasetFormat",
    "MonitoringInput",
    "MonitoringJobDefinition",
    "MonitoringJsonDatasetFormat",
    "MonitoringOutput",
    "MonitoringOutputConfig",
    "MonitoringParquetDatasetFormat",
    "MonitoringResources",
    "MonitoringS3Output",
    "MonitoringSchedule",
    "MonitoringScheduleConfig",
    "MonitoringStatisticsResource",
    "MonitoringStoppingCondition",
    "MultiModelConfig",
    "NetworkConfig",
    "OfflineStoreConfig",
    "OnlineStoreConfig",
    "OnlineStoreSecurityConfig",
    "OutputCompressionType",
    "OutputDataConfig",
    "ParallelismConfiguration",
    "ParameterRanges",
    "Parent",
    "ParentHyperParameterTuningJob",
    "Pipeline",
    "PipelineExecution",
    "PipelineExperimentConfig",
    "PipelineStatus",
    "PipelineVersion",
    "PlacementSpecification",
    "PrefixAwareRoutingConfig",
    "ProcessingClusterConfig",
    "ProcessingFeatureStoreOutput",
    "ProcessingInput",
    "ProcessingInstancePreference",
    "ProcessingInstanceType",
    "ProcessingJob",
    "ProcessingOutput",
    "ProcessingOutputConfig",
    "ProcessingResources",
    "ProcessingS3CompressionType",
    "ProcessingS3DataDistributionType",
    "ProcessingS3DataType",
    "ProcessingS3Input",
    "ProcessingS3InputMode",
    "ProcessingS3Output",
    "ProcessingS3UploadMode",
    "ProcessingStoppingCondition",
    "ProductionVariantCapacityReservationSummary",
    "ProductionVariantManagedInstanceScaling",
    "ProductionVariantManagedInstanceScalingScaleInPolicy",
    "ProductionVariantRoutingConfig",
    "ProductionVariantStatus",
    "ProductionVariantSummary",
    "ProfilerConfig",
    "Project",
    "ProvisioningParameter",
    "RealTimeInferenceRecommendation",
    "RecommendationStatus",
    "RecordWrapper",
    "RedshiftDatasetDefinition",
    "RedshiftResultCompressionType",
    "RedshiftResultFormat",
    "RepositoryAccessMode",
    "RepositoryAuthConfig",
    "ResourceConfig",
    "RetryStrategy",
    "RoutingStrategy",
    "RuleEvaluationStatus",
    "S3DataDistribution",
    "S3DataSource",
    "S3DataType",
    "S3ModelDataSource",
    "S3ModelDataType",
    "S3StorageConfig",
    "ScheduleConfig",
    "SearchRecord",
    "SecondaryStatusTransition",
    "SelectedStep",
    "SelectiveExecutionConfig",
    "ServiceCatalogProvisionedProductDetails",
    "ServiceCatalogProvisioningDetails",
    "ShuffleConfig",
    "SkipModelValidation",
    "SourceAlgorithm",
    "SourceAlgorithmSpecification",
    "SplitType",
    "StoppingCondition",
    "StorageType",
    "TableFormat",
    "TemplateProviderDetail",
    "TensorBoardOutputConfig",
    "TrainingImageConfig",
    "TrainingInputMode",
    "TrainingInstanceType",
    "TrainingJob",
    "TrainingJobEarlyStoppingType",
    "TrainingRepositoryAccessMode",
    "TrainingRepositoryAuthConfig",
    "TransformDataSource",
    "TransformInput",
    "TransformInstanceType",
    "TransformJob",
    "TransformJobDefinition",
    "TransformOutput",
    "TransformResources",
    "TransformS3DataSource",
    "Trial",
    "TrialComponent",
    "TrialComponentArtifact",
    "TrialComponentMetricSummary",
    "TrialComponentParameterValue",
    "TrialComponentSimpleSummary",
    "TrialComponentSourceDetail",
    "TtlDuration",
    "TtlDurationUnit",
    "TuningJobCompletionCriteria",
    "VariantStatus",
    "VectorConfig",
    "VpcConfig",
]


class TrainingInputMode(StrEnum):
    """TrainingInputMode of SageMaker: 3 values."""

    PIPE = "Pipe"
    FILE = "File"
    FAST_FILE = "FastFile"


class TrainingRepositoryAccessMode(StrEnum):
    """TrainingRepositoryAccessMode of SageMaker: 2 values."""

    PLATFORM = "Platform"
    VPC = "Vpc"


class S3DataType(StrEnum):
    """S3DataType of SageMaker: 4 values."""

    MANIFEST_FILE = "ManifestFile"
    S3_PREFIX = "S3Prefix"
    AUGMENTED_MANIFEST_FILE = "AugmentedManifestFile"
    CONVERSE = "Converse"


class S3DataDistribution(StrEnum):
    """S3DataDistribution of SageMaker: 2 values."""

    FULLY_REPLICATED = "FullyReplicated"
    SHARDED_BY_S3_KEY = "ShardedByS3Key"


class FileSystemAccessMode(StrEnum):
    """FileSystemAccessMode of SageMaker: 2 values."""

    RW = "rw"
    RO = "ro"


class FileSystemType(StrEnum):
    """FileSystemType of SageMaker: 2 values."""

    EFS = "EFS"
    F_SX_LUSTRE = "FSxLustre"


class CompressionType(StrEnum):
    """CompressionType of SageMaker: 2 values."""

    NONE = "None"
    GZIP = "Gzip"


class RecordWrapper(StrEnum):
    """RecordWrapper of SageMaker: 2 values."""

    NONE = "None"
    RECORD_IO = "RecordIO"


class OutputCompressionType(StrEnum):
    """OutputCompressionType of SageMaker: 2 values."""

    GZIP = "GZIP"
    NONE = "NONE"


class TrainingInstanceType(StrEnum):
    """TrainingInstanceType of SageMaker: 225 values."""

    ML_M4_XLARGE = "ml.m4.xlarge"
    ML_M4_2XLARGE = "ml.m4.2xlarge"
    ML_M4_4XLARGE = "ml.m4.4xlarge"
    ML_M4_10XLARGE = "ml.m4.10xlarge"
    ML_M4_16XLARGE = "ml.m4.16xlarge"
    ML_G4DN_XLARGE = "ml.g4dn.xlarge"
    ML_G4DN_2XLARGE = "ml.g4dn.2xlarge"
    ML_G4DN_4XLARGE = "ml.g4dn.4xlarge"
    ML_G4DN_8XLARGE = "ml.g4dn.8xlarge"
    ML_G4DN_12XLARGE = "ml.g4dn.12xlarge"
    ML_G4DN_16XLARGE = "ml.g4dn.16xlarge"
    ML_M5_LARGE = "ml.m5.large"
    ML_M5_XLARGE = "ml.m5.xlarge"
    ML_M5_2XLARGE = "ml.m5.2xlarge"
    ML_M5_4XLARGE = "ml.m5.4xlarge"
    ML_M5_12XLARGE = "ml.m5.12xlarge"
    ML_M5_24XLARGE = "ml.m5.24xlarge"
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
    ML_P3DN_24XLARGE = "ml.p3dn.24xlarge"
    ML_P4D_24XLARGE = "ml.p4d.24xlarge"
    ML_P4DE_24XLARGE = "ml.p4de.24xlarge"
    ML_P5_48XLARGE = "ml.p5.48xlarge"
    ML_P5E_48XLARGE = "ml.p5e.48xlarge"
    ML_P5EN_48XLARGE = "ml.p5en.48xlarge"
    ML_C5_XLARGE = "ml.c5.xlarge"
    ML_C5_2XLARGE = "ml.c5.2xlarge"
    ML_C5_4XLARGE = "ml.c5.4xlarge"
    ML_C5_9XLARGE = "ml.c5.9xlarge"
    ML_C5_18XLARGE = "ml.c5.18xlarge"
    ML_C5N_XLARGE = "ml.c5n.xlarge"
    ML_C5N_2XLARGE = "ml.c5n.2xlarge"
    ML_C5N_4XLARGE = "ml.c5n.4xlarge"
    ML_C5N_9XLARGE = "ml.c5n.9xlarge"
    ML_C5N_18XLARGE = "ml.c5n.18xlarge"
    ML_G5_XLARGE = "ml.g5.xlarge"
    ML_G5_2XLARGE = "ml.g5.2xlarge"
    ML_G5_4XLARGE = "ml.g5.4xlarge"
    ML_G5_8XLARGE = "ml.g5.8xlarge"
    ML_G5_16XLARGE = "ml.g5.16xlarge"
    ML_G5_12XLARGE = "ml.g5.12xlarge"
    ML_G5_24XLARGE = "ml.g5.24xlarge"
    ML_G5_48XLARGE = "ml.g5.48xlarge"
    ML_G6_XLARGE = "ml.g6.xlarge"
    ML_G6_2XLARGE = "ml.g6.2xlarge"
    ML_G6_4XLARGE = "ml.g6.4xlarge"
    ML_G6_8XLARGE = "ml.g6.8xlarge"
    ML_G6_16XLARGE = "ml.g6.16xlarge"
    ML_G6_12XLARGE = "ml.g6.12xlarge"
    ML_G6_24XLARGE = "ml.g6.24xlarge"
    ML_G6_48XLARGE = "ml.g6.48xlarge"
    ML_G6E_XLARGE = "ml.g6e.xlarge"
    ML_G6E_2XLARGE = "ml.g6e.2xlarge"
    ML_G6E_4XLARGE = "ml.g6e.4xlarge"
    ML_G6E_8XLARGE = "ml.g6e.8xlarge"
    ML_G6E_16XLARGE = "ml.g6e.16xlarge"
    ML_G6E_12XLARGE = "ml.g6e.12xlarge"
    ML_G6E_24XLARGE = "ml.g6e.24xlarge"
    ML_G6E_48XLARGE = "ml.g6e.48xlarge"
    ML_TRN1_2XLARGE = "ml.trn1.2xlarge"
    ML_TRN1_32XLARGE = "ml.trn1.32xlarge"
    ML_TRN1N_32XLARGE = "ml.trn1n.32xlarge"
    ML_TRN2_48XLARGE = "ml.trn2.48xlarge"
    ML_M6I_LARGE = "ml.m6i.large"
    ML_M6I_XLARGE = "ml.m6i.xlarge"
    ML_M6I_2XLARGE = "ml.m6i.2xlarge"
    ML_M6I_4XLARGE = "ml.m6i.4xlarge"
    ML_M6I_8XLARGE = "ml.m6i.8xlarge"
    ML_M6I_12XLARGE = "ml.m6i.12xlarge"
    ML_M6I_16XLARGE = "ml.m6i.16xlarge"
    ML_M6I_24XLARGE = "ml.m6i.24xlarge"
    ML_M6I_32XLARGE = "ml.m6i.32xlarge"
    ML_C6I_XLARGE = "ml.c6i.xlarge"
    ML_C6I_2XLARGE = "ml.c6i.2xlarge"
    ML_C6I_8XLARGE = "ml.c6i.8xlarge"
    ML_C6I_4XLARGE = "ml.c6i.4xlarge"
    ML_C6I_12XLARGE = "ml.c6i.12xlarge"
    ML_C6I_16XLARGE = "ml.c6i.16xlarge"
    ML_C6I_24XLARGE = "ml.c6i.24xlarge"
    ML_C6I_32XLARGE = "ml.c6i.32xlarge"
    ML_R5D_LARGE = "ml.r5d.large"
    ML_R5D_XLARGE = "ml.r5d.xlarge"
    ML_R5D_2XLARGE = "ml.r5d.2xlarge"
    ML_R5D_4XLARGE = "ml.r5d.4xlarge"
    ML_R5D_8XLARGE = "ml.r5d.8xlarge"
    ML_R5D_12XLARGE = "ml.r5d.12xlarge"
    ML_R5D_16XLARGE = "ml.r5d.16xlarge"
    ML_R5D_24XLARGE = "ml.r5d.24xlarge"
    ML_T3_MEDIUM = "ml.t3.medium"
    ML_T3_LARGE = "ml.t3.large"
    ML_T3_XLARGE = "ml.t3.xlarge"
    ML_T3_2XLARGE = "ml.t3.2xlarge"
    ML_R5_LARGE = "ml.r5.large"
    ML_R5_XLARGE = "ml.r5.xlarge"
    ML_R5_2XLARGE = "ml.r5.2xlarge"
    ML_R5_4XLARGE = "ml.r5.4xlarge"
    ML_R5_8XLARGE = "ml.r5.8xlarge"
    ML_R5_12XLARGE = "ml.r5.12xlarge"
    ML_R5_16XLARGE = "ml.r5.16xlarge"
    ML_R5_24XLARGE = "ml.r5.24xlarge"
    ML_P6_B200_48XLARGE = "ml.p6-b200.48xlarge"
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
    ML_P6E_GB200_36XLARGE = "ml.p6e-gb200.36xlarge"
    ML_P5_4XLARGE = "ml.p5.4xlarge"
    ML_P6_B300_48XLARGE = "ml.p6-b300.48xlarge"
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
    ML_R6I_LARGE = "ml.r6i.large"
    ML_R6I_XLARGE = "ml.r6i.xlarge"
    ML_R6I_2XLARGE = "ml.r6i.2xlarge"
    ML_R6I_4XLARGE = "ml.r6i.4xlarge"
    ML_R6I_8XLARGE = "ml.r6i.8xlarge"
    ML_R6I_12XLARGE = "ml.r6i.12xlarge"
    ML_R6I_16XLARGE = "ml.r6i.16xlarge"
    ML_R6I_24XLARGE = "ml.r6i.24xlarge"
    ML_R6I_32XLARGE = "ml.r6i.32xlarge"
    ML_M8I_LARGE = "ml.m8i.large"
    ML_M8I_XLARGE = "ml.m8i.xlarge"
    ML_M8I_2XLARGE = "ml.m8i.2xlarge"
    ML_M8I_4XLARGE = "ml.m8i.4xlarge"
    ML_M8I_8XLARGE = "ml.m8i.8xlarge"
    ML_M8I_12XLARGE = "ml.m8i.12xlarge"
    ML_M8I_16XLARGE = "ml.m8i.16xlarge"
    ML_M8I_24XLARGE = "ml.m8i.24xlarge"
    ML_M8I_32XLARGE = "ml.m8i.32xlarge"
    ML_M8I_48XLARGE = "ml.m8i.48xlarge"
    ML_M8I_96XLARGE = "ml.m8i.96xlarge"
    ML_C8I_XLARGE = "ml.c8i.xlarge"
    ML_C8I_2XLARGE = "ml.c8i.2xlarge"
    ML_C8I_4XLARGE = "ml.c8i.4xlarge"
    ML_C8I_8XLARGE = "ml.c8i.8xlarge"
    ML_C8I_12XLARGE = "ml.c8i.12xlarge"
    ML_C8I_16XLARGE = "ml.c8i.16xlarge"
    ML_C8I_24XLARGE = "ml.c8i.24xlarge"
    ML_C8I_32XLARGE = "ml.c8i.32xlarge"
    ML_C8I_48XLARGE = "ml.c8i.48xlarge"
    ML_C8I_96XLARGE = "ml.c8i.96xlarge"
    ML_R8I_LARGE = "ml.r8i.large"
    ML_R8I_XLARGE = "ml.r8i.xlarge"
    ML_R8I_2XLARGE = "ml.r8i.2xlarge"
    ML_R8I_4XLARGE = "ml.r8i.4xlarge"
    ML_R8I_8XLARGE = "ml.r8i.8xlarge"
    ML_R8I_12XLARGE = "ml.r8i.12xlarge"
    ML_R8I_16XLARGE = "ml.r8i.16xlarge"
    ML_R8I_24XLARGE = "ml.r8i.24xlarge"
    ML_R8I_32XLARGE = "ml.r8i.32xlarge"
    ML_R8I_48XLARGE = "ml.r8i.48xlarge"
    ML_R8I_96XLARGE = "ml.r8i.96xlarge"
    ML_M7I_FLEX_LARGE = "ml.m7i-flex.large"
    ML_M7I_FLEX_XLARGE = "ml.m7i-flex.xlarge"
    ML_M7I_FLEX_2XLARGE = "ml.m7i-flex.2xlarge"
    ML_M7I_FLEX_4XLARGE = "ml.m7i-flex.4xlarge"
    ML_M7I_FLEX_8XLARGE = "ml.m7i-flex.8xlarge"
    ML_M7I_FLEX_12XLARGE = "ml.m7i-flex.12xlarge"
    ML_M7I_FLEX_16XLARGE = "ml.m7i-flex.16xlarge"
    ML_C7I_FLEX_XLARGE = "ml.c7i-flex.xlarge"
    ML_C7I_FLEX_2XLARGE = "ml.c7i-flex.2xlarge"
    ML_C7I_FLEX_4XLARGE = "ml.c7i-flex.4xlarge"
    ML_C7I_FLEX_8XLARGE = "ml.c7i-flex.8xlarge"
    ML_C7I_FLEX_12XLARGE = "ml.c7i-flex.12xlarge"
    ML_C7I_FLEX_16XLARGE = "ml.c7i-flex.16xlarge"
    ML_M8I_FLEX_LARGE = "ml.m8i-flex.large"
    ML_M8I_FLEX_XLARGE = "ml.m8i-flex.xlarge"
    ML_M8I_FLEX_2XLARGE = "ml.m8i-flex.2xlarge"
    ML_M8I_FLEX_4XLARGE = "ml.m8i-flex.4xlarge"
    ML_M8I_FLEX_8XLARGE = "ml.m8i-flex.8xlarge"
    ML_M8I_FLEX_12XLARGE = "ml.m8i-flex.12xlarge"
    ML_M8I_FLEX_16XLARGE = "ml.m8i-flex.16xlarge"
    ML_C8I_FLEX_XLARGE = "ml.c8i-flex.xlarge"
    ML_C8I_FLEX_2XLARGE = "ml.c8i-flex.2xlarge"
    ML_C8I_FLEX_4XLARGE = "ml.c8i-flex.4xlarge"
    ML_C8I_FLEX_8XLARGE = "ml.c8i-flex.8xlarge"
    ML_C8I_FLEX_12XLARGE = "ml.c8i-flex.12xlarge"
    ML_C8I_FLEX_16XLARGE = "ml.c8i-flex.16xlarge"
    ML_R8I_FLEX_LARGE = "ml.r8i-flex.large"
    ML_R8I_FLEX_XLARGE = "ml.r8i-flex.xlarge"
    ML_R8I_FLEX_2XLARGE = "ml.r8i-flex.2xlarge"
    ML_R8I_FLEX_4XLARGE = "ml.r8i-flex.4xlarge"
    ML_R8I_FLEX_8XLARGE = "ml.r8i-flex.8xlarge"
    ML_R8I_FLEX_12XLARGE = "ml.r8i-flex.12xlarge"
    ML_R8I_FLEX_16XLARGE = "ml.r8i-flex.16xlarge"


class ProcessingInstanceType(StrEnum):
    """ProcessingInstanceType of SageMaker: 207 values."""

    ML_T3_MEDIUM = "ml.t3.medium"
    ML_T3_LARGE = "ml.t3.large"
    ML_T3_XLARGE = "ml.t3.xlarge"
    ML_T3_2XLARGE = "ml.t3.2xlarge"
    ML_M4_XLARGE = "ml.m4.xlarge"
    ML_M4_2XLARGE = "ml.m4.2xlarge"
    ML_M4_4XLARGE = "ml.m4.4xlarge"
    ML_M4_10XLARGE = "ml.m4.10xlarge"
    ML_M4_16XLARGE = "ml.m4.16xlarge"
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
    ML_C5_XLARGE = "ml.c5.xlarge"
    ML_C5_2XLARGE = "ml.c5.2xlarge"
    ML_C5_4XLARGE = "ml.c5.4xlarge"
    ML_C5_9XLARGE = "ml.c5.9xlarge"
    ML_C5_18XLARGE = "ml.c5.18xlarge"
    ML_M5_LARGE = "ml.m5.large"
    ML_M5_XLARGE = "ml.m5.xlarge"
    ML_M5_2XLARGE = "ml.m5.2xlarge"
    ML_M5_4XLARGE = "ml.m5.4xlarge"
    ML_M5_12XLARGE = "ml.m5.12xlarge"
    ML_M5_24XLARGE = "ml.m5.24xlarge"
    ML_R5_LARGE = "ml.r5.large"
    ML_R5_XLARGE = "ml.r5.xlarge"
    ML_R5_2XLARGE = "ml.r5.2xlarge"
    ML_R5_4XLARGE = "ml.r5.4xlarge"
    ML_R5_8XLARGE = "ml.r5.8xlarge"
    ML_R5_12XLARGE = "ml.r5.12xlarge"
    ML_R5_16XLARGE = "ml.r5.16xlarge"
    ML_R5_24XLARGE = "ml.r5.24xlarge"
    ML_G4DN_XLARGE = "ml.g4dn.xlarge"
    ML_G4DN_2XLARGE = "ml.g4dn.2xlarge"
    ML_G4DN_4XLARGE = "ml.g4dn.4xlarge"
    ML_G4DN_8XLARGE = "ml.g4dn.8xlarge"
    ML_G4DN_12XLARGE = "ml.g4dn.12xlarge"
    ML_G4DN_16XLARGE = "ml.g4dn.16xlarge"
    ML_G5_XLARGE = "ml.g5.xlarge"
    ML_G5_2XLARGE = "ml.g5.2xlarge"
    ML_G5_4XLARGE = "ml.g5.4xlarge"
    ML_G5_8XLARGE = "ml.g5.8xlarge"
    ML_G5_16XLARGE = "ml.g5.16xlarge"
    ML_G5_12XLARGE = "ml.g5.12xlarge"
    ML_G5_24XLARGE = "ml.g5.24xlarge"
    ML_G5_48XLARGE = "ml.g5.48xlarge"
    ML_R5D_LARGE = "ml.r5d.large"
    ML_R5D_XLARGE = "ml.r5d.xlarge"
    ML_R5D_2XLARGE = "ml.r5d.2xlarge"
    ML_R5D_4XLARGE = "ml.r5d.4xlarge"
    ML_R5D_8XLARGE = "ml.r5d.8xlarge"
    ML_R5D_12XLARGE = "ml.r5d.12xlarge"
    ML_R5D_16XLARGE = "ml.r5d.16xlarge"
    ML_R5D_24XLARGE = "ml.r5d.24xlarge"
    ML_G6_XLARGE = "ml.g6.xlarge"
    ML_G6_2XLARGE = "ml.g6.2xlarge"
    ML_G6_4XLARGE = "ml.g6.4xlarge"
    ML_G6_8XLARGE = "ml.g6.8xlarge"
    ML_G6_12XLARGE = "ml.g6.12xlarge"
    ML_G6_16XLARGE = "ml.g6.16xlarge"
    ML_G6_24XLARGE = "ml.g6.24xlarge"
    ML_G6_48XLARGE = "ml.g6.48xlarge"
    ML_G6E_XLARGE = "ml.g6e.xlarge"
    ML_G6E_2XLARGE = "ml.g6e.2xlarge"
    ML_G6E_4XLARGE = "ml.g6e.4xlarge"
    ML_G6E_8XLARGE = "ml.g6e.8xlarge"
    ML_G6E_12XLARGE = "ml.g6e.12xlarge"
    ML_G6E_16XLARGE = "ml.g6e.16xlarge"
    ML_G6E_24XLARGE = "ml.g6e.24xlarge"
    ML_G6E_48XLARGE = "ml.g6e.48xlarge"
    ML_M6I_LARGE = "ml.m6i.large"
    ML_M6I_XLARGE = "ml.m6i.xlarge"
    ML_M6I_2XLARGE = "ml.m6i.2xlarge"
    ML_M6I_4XLARGE = "ml.m6i.4xlarge"
    ML_M6I_8XLARGE = "ml.m6i.8xlarge"
    ML_M6I_12XLARGE = "ml.m6i.12xlarge"
    ML_M6I_16XLARGE = "ml.m6i.16xlarge"
    ML_M6I_24XLARGE = "ml.m6i.24xlarge"
    ML_M6I_32XLARGE = "ml.m6i.32xlarge"
    ML_C6I_XLARGE = "ml.c6i.xlarge"
    ML_C6I_2XLARGE = "ml.c6i.2xlarge"
    ML_C6I_4XLARGE = "ml.c6i.4xlarge"
    ML_C6I_8XLARGE = "ml.c6i.8xlarge"
    ML_C6I_12XLARGE = "ml.c6i.12xlarge"
    ML_C6I_16XLARGE = "ml.c6i.16xlarge"
    ML_C6I_24XLARGE = "ml.c6i.24xlarge"
    ML_C6I_32XLARGE = "ml.c6i.32xlarge"
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
    ML_P5_4XLARGE = "ml.p5.4xlarge"
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
    ML_R6I_LARGE = "ml.r6i.large"
    ML_R6I_XLARGE = "ml.r6i.xlarge"
    ML_R6I_2XLARGE = "ml.r6i.2xlarge"
    ML_R6I_4XLARGE = "ml.r6i.4xlarge"
    ML_R6I_8XLARGE = "ml.r6i.8xlarge"
    ML_R6I_12XLARGE = "ml.r6i.12xlarge"
    ML_R6I_16XLARGE = "ml.r6i.16xlarge"
    ML_R6I_24XLARGE = "ml.r6i.24xlarge"
    ML_R6I_32XLARGE = "ml.r6i.32xlarge"
    ML_M8I_LARGE = "ml.m8i.large"
    ML_M8I_XLARGE = "ml.m8i.xlarge"
    ML_M8I_2XLARGE = "ml.m8i.2xlarge"
    ML_M8I_4XLARGE = "ml.m8i.4xlarge"
    ML_M8I_8XLARGE = "ml.m8i.8xlarge"
    ML_M8I_12XLARGE = "ml.m8i.12xlarge"
    ML_M8I_16XLARGE = "ml.m8i.16xlarge"
    ML_M8I_24XLARGE = "ml.m8i.24xlarge"
    ML_M8I_32XLARGE = "ml.m8i.32xlarge"
    ML_M8I_48XLARGE = "ml.m8i.48xlarge"
    ML_M8I_96XLARGE = "ml.m8i.96xlarge"
    ML_C8I_XLARGE = "ml.c8i.xlarge"
    ML_C8I_2XLARGE = "ml.c8i.2xlarge"
    ML_C8I_4XLARGE = "ml.c8i.4xlarge"
    ML_C8I_8XLARGE = "ml.c8i.8xlarge"
    ML_C8I_12XLARGE = "ml.c8i.12xlarge"
    ML_C8I_16XLARGE = "ml.c8i.16xlarge"
    ML_C8I_24XLARGE = "ml.c8i.24xlarge"
    ML_C8I_32XLARGE = "ml.c8i.32xlarge"
    ML_C8I_48XLARGE = "ml.c8i.48xlarge"
    ML_C8I_96XLARGE = "ml.c8i.96xlarge"
    ML_R8I_LARGE = "ml.r8i.large"
    ML_R8I_XLARGE = "ml.r8i.xlarge"
    ML_R8I_2XLARGE = "ml.r8i.2xlarge"
    ML_R8I_4XLARGE = "ml.r8i.4xlarge"
    ML_R8I_8XLARGE = "ml.r8i.8xlarge"
    ML_R8I_12XLARGE = "ml.r8i.12xlarge"
    ML_R8I_16XLARGE = "ml.r8i.16xlarge"
    ML_R8I_24XLARGE = "ml.r8i.24xlarge"
    ML_R8I_32XLARGE = "ml.r8i.32xlarge"
    ML_R8I_48XLARGE = "ml.r8i.48xlarge"
    ML_R8I_96XLARGE = "ml.r8i.96xlarge"
    ML_M7I_FLEX_LARGE = "ml.m7i-flex.large"
    ML_M7I_FLEX_XLARGE = "ml.m7i-flex.xlarge"
    ML_M7I_FLEX_2XLARGE = "ml.m7i-flex.2xlarge"
    ML_M7I_FLEX_4XLARGE = "ml.m7i-flex.4xlarge"
    ML_M7I_FLEX_8XLARGE = "ml.m7i-flex.8xlarge"
    ML_M7I_FLEX_12XLARGE = "ml.m7i-flex.12xlarge"
    ML_M7I_FLEX_16XLARGE = "ml.m7i-flex.16xlarge"
    ML_C7I_FLEX_XLARGE = "ml.c7i-flex.xlarge"
    ML_C7I_FLEX_2XLARGE = "ml.c7i-flex.2xlarge"
    ML_C7I_FLEX_4XLARGE = "ml.c7i-flex.4xlarge"
    ML_C7I_FLEX_8XLARGE = "ml.c7i-flex.8xlarge"
    ML_C7I_FLEX_12XLARGE = "ml.c7i-flex.12xlarge"
    ML_C7I_FLEX_16XLARGE = "ml.c7i-flex.16xlarge"
    ML_M8I_FLEX_LARGE = "ml.m8i-flex.large"
    ML_M8I_FLEX_XLARGE = "ml.m8i-flex.xlarge"
    ML_M8I_FLEX_2XLARGE = "ml.m8i-flex.2xlarge"
    ML_M8I_FLEX_4XLARGE = "ml.m8i-flex.4xlarge"
    ML_M8I_FLEX_8XLARGE = "ml.m8i-flex.8xlarge"
    ML_M8I_FLEX_12XLARGE = "ml.m8i-flex.12xlarge"
    ML_M8I_FLEX_16XLARGE = "ml.m8i-flex.16xlarge"
    ML_C8I_FLEX_XLARGE = "ml.c8i-flex.xlarge"
    ML_C8I_FLEX_2XLARGE = "ml.c8i-flex.2xlarge"
    ML_C8I_FLEX_4XLARGE = "ml.c8i-flex.4xlarge"
    ML_C8I_FLEX_8XLARGE = "ml.c8i-flex.8xlarge"
    ML_C8I_FLEX_12XLARGE = "ml.c8i-flex.12xlarge"
    ML_C8I_FLEX_16XLARGE = "ml.c8i-flex.16xlarge"
    ML_R8I_FLEX_LARGE = "ml.r8i-flex.large"
    ML_R8I_FLEX_XLARGE = "ml.r8i-flex.xlarge"
    ML_R8I_FLEX_2XLARGE = "ml.r8i-flex.2xlarge"
    ML_R8I_FLEX_4XLARGE = "ml.r8i-flex.4xlarge"
    ML_R8I_FLEX_8XLARGE = "ml.r8i-flex.8xlarge"
    ML_R8I_FLEX_12XLARGE = "ml.r8i-flex.12xlarge"
    ML_R8I_FLEX_16XLARGE = "ml.r8i-flex.16xlarge"


class RuleEvaluationStatus(StrEnum):
    """RuleEvaluationStatus of SageMaker: 6 values."""

    IN_PROGRESS = "InProgress"
    NO_ISSUES_FOUND = "NoIssuesFound"
    ISSUES_FOUND = "IssuesFound"
    ERROR = "Error"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class ProcessingS3DataType(StrEnum):
    """ProcessingS3DataType of SageMaker: 2 values."""

    MANIFEST_FILE = "ManifestFile"
    S3_PREFIX = "S3Prefix"


class ProcessingS3InputMode(StrEnum):
    """ProcessingS3InputMode of SageMaker: 2 values."""

    PIPE = "Pipe"
    FILE = "File"


class ProcessingS3DataDistributionType(StrEnum):
    """ProcessingS3DataDistributionType of SageMaker: 2 values."""

    FULLY_REPLICATED = "FullyReplicated"
    SHARDED_BY_S3_KEY = "ShardedByS3Key"


class ProcessingS3CompressionType(StrEnum):
    """ProcessingS3CompressionType of SageMaker: 2 values."""

    NONE = "None"
    GZIP = "Gzip"


class AthenaResultFormat(StrEnum):
    """AthenaResultFormat of SageMaker: 5 values."""

    PARQUET = "PARQUET"
    ORC = "ORC"
    AVRO = "AVRO"
    JSON = "JSON"
    TEXTFILE = "TEXTFILE"


class AthenaResultCompressionType(StrEnum):
    """AthenaResultCompressionType of SageMaker: 3 values."""

    GZIP = "GZIP"
    SNAPPY = "SNAPPY"
    ZLIB = "ZLIB"


class RedshiftResultFormat(StrEnum):
    """RedshiftResultFormat of SageMaker: 2 values."""

    PARQUET = "PARQUET"
    CSV = "CSV"


class RedshiftResultCompressionType(StrEnum):
    """RedshiftResultCompressionType of SageMaker: 5 values."""

    NONE = "None"
    GZIP = "GZIP"
    BZIP2 = "BZIP2"
    ZSTD = "ZSTD"
    SNAPPY = "SNAPPY"


class DataDistributionType(StrEnum):
    """DataDistributionType of SageMaker: 2 values."""

    FULLY_REPLICATED = "FullyReplicated"
    SHARDED_BY_S3_KEY = "ShardedByS3Key"


class InputMode(StrEnum):
    """InputMode of SageMaker: 2 values."""

    PIPE = "Pipe"
    FILE = "File"


class ProcessingS3UploadMode(StrEnum):
    """ProcessingS3UploadMode of SageMaker: 2 values."""

    CONTINUOUS = "Continuous"
    END_OF_JOB = "EndOfJob"


class BatchStrategy(StrEnum):
    """BatchStrategy of SageMaker: 2 values."""

    MULTI_RECORD = "MultiRecord"
    SINGLE_RECORD = "SingleRecord"


class SplitType(StrEnum):
    """SplitType of SageMaker: 4 values."""

    NONE = "None"
    LINE = "Line"
    RECORD_IO = "RecordIO"
    TF_RECORD = "TFRecord"


class AssemblyType(StrEnum):
    """AssemblyType of SageMaker: 2 values."""

    NONE = "None"
    LINE = "Line"


class TransformInstanceType(StrEnum):
    """TransformInstanceType of SageMaker: 116 values."""

    ML_M4_XLARGE = "ml.m4.xlarge"
    ML_M4_2XLARGE = "ml.m4.2xlarge"
    ML_M4_4XLARGE = "ml.m4.4xlarge"
    ML_M4_10XLARGE = "ml.m4.10xlarge"
    ML_M4_16XLARGE = "ml.m4.16xlarge"
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
    ML_C5_XLARGE = "ml.c5.xlarge"
    ML_C5_2XLARGE = "ml.c5.2xlarge"
    ML_C5_4XLARGE = "ml.c5.4xlarge"
    ML_C5_9XLARGE = "ml.c5.9xlarge"
    ML_C5_18XLARGE = "ml.c5.18xlarge"
    ML_M5_LARGE = "ml.m5.large"
    ML_M5_XLARGE = "ml.m5.xlarge"
    ML_M5_2XLARGE = "ml.m5.2xlarge"
    ML_M5_4XLARGE = "ml.m5.4xlarge"
    ML_M5_12XLARGE = "ml.m5.12xlarge"
    ML_M5_24XLARGE = "ml.m5.24xlarge"
    ML_M6I_LARGE = "ml.m6i.large"
    ML_M6I_XLARGE = "ml.m6i.xlarge"
    ML_M6I_2XLARGE = "ml.m6i.2xlarge"
    ML_M6I_4XLARGE = "ml.m6i.4xlarge"
    ML_M6I_8XLARGE = "ml.m6i.8xlarge"
    ML_M6I_12XLARGE = "ml.m6i.12xlarge"
    ML_M6I_16XLARGE = "ml.m6i.16xlarge"
    ML_M6I_24XLARGE = "ml.m6i.24xlarge"
    ML_M6I_32XLARGE = "ml.m6i.32xlarge"
    ML_C6I_LARGE = "ml.c6i.large"
    ML_C6I_XLARGE = "ml.c6i.xlarge"
    ML_C6I_2XLARGE = "ml.c6i.2xlarge"
    ML_C6I_4XLARGE = "ml.c6i.4xlarge"
    ML_C6I_8XLARGE = "ml.c6i.8xlarge"
    ML_C6I_12XLARGE = "ml.c6i.12xlarge"
    ML_C6I_16XLARGE = "ml.c6i.16xlarge"
    ML_C6I_24XLARGE = "ml.c6i.24xlarge"
    ML_C6I_32XLARGE = "ml.c6i.32xlarge"
    ML_R6I_LARGE = "ml.r6i.large"
    ML_R6I_XLARGE = "ml.r6i.xlarge"
    ML_R6I_2XLARGE = "ml.r6i.2xlarge"
    ML_R6I_4XLARGE = "ml.r6i.4xlarge"
    ML_R6I_8XLARGE = "ml.r6i.8xlarge"
    ML_R6I_12XLARGE = "ml.r6i.12xlarge"
    ML_R6I_16XLARGE = "ml.r6i.16xlarge"
    ML_R6I_24XLARGE = "ml.r6i.24xlarge"
    ML_R6I_32XLARGE = "ml.r6i.32xlarge"
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
    ML_G4DN_XLARGE = "ml.g4dn.xlarge"
    ML_G4DN_2XLARGE = "ml.g4dn.2xlarge"
    ML_G4DN_4XLARGE = "ml.g4dn.4xlarge"
    ML_G4DN_8XLARGE = "ml.g4dn.8xlarge"
    ML_G4DN_12XLARGE = "ml.g4dn.12xlarge"
    ML_G4DN_16XLARGE = "ml.g4dn.16xlarge"
    ML_G5_XLARGE = "ml.g5.xlarge"
    ML_G5_2XLARGE = "ml.g5.2xlarge"
    ML_G5_4XLARGE = "ml.g5.4xlarge"
    ML_G5_8XLARGE = "ml.g5.8xlarge"
    ML_G5_12XLARGE = "ml.g5.12xlarge"
    ML_G5_16XLARGE = "ml.g5.16xlarge"
    ML_G5_24XLARGE = "ml.g5.24xlarge"
    ML_G5_48XLARGE = "ml.g5.48xlarge"
    ML_TRN1_2XLARGE = "ml.trn1.2xlarge"
    ML_TRN1_32XLARGE = "ml.trn1.32xlarge"
    ML_INF2_XLARGE = "ml.inf2.xlarge"
    ML_INF2_8XLARGE = "ml.inf2.8xlarge"
    ML_INF2_24XLARGE = "ml.inf2.24xlarge"
    ML_INF2_48XLARGE = "ml.inf2.48xlarge"
    ML_G6_XLARGE = "ml.g6.xlarge"
    ML_G6_2XLARGE = "ml.g6.2xlarge"
    ML_G6_4XLARGE = "ml.g6.4xlarge"
    ML_G6_8XLARGE = "ml.g6.8xlarge"
    ML_G6_12XLARGE = "ml.g6.12xlarge"
    ML_G6_16XLARGE = "ml.g6.16xlarge"
    ML_G6_24XLARGE = "ml.g6.24xlarge"
    ML_G6_48XLARGE = "ml.g6.48xlarge"
    ML_G6E_XLARGE = "ml.g6e.xlarge"
    ML_G6E_2XLARGE = "ml.g6e.2xlarge"
    ML_G6E_4XLARGE = "ml.g6e.4xlarge"
    ML_G6E_8XLARGE = "ml.g6e.8xlarge"
    ML_G6E_12XLARGE = "ml.g6e.12xlarge"
    ML_G6E_16XLARGE = "ml.g6e.16xlarge"
    ML_G6E_24XLARGE = "ml.g6e.24xlarge"
    ML_G6E_48XLARGE = "ml.g6e.48xlarge"


class JoinSource(StrEnum):
    """JoinSource of SageMaker: 2 values."""

    INPUT = "Input"
    NONE = "None"


class VariantStatus(StrEnum):
    """VariantStatus of SageMaker: 5 values."""

    CREATING = "Creating"
    UPDATING = "Updating"
    DELETING = "Deleting"
    ACTIVATING_TRAFFIC = "ActivatingTraffic"
    BAKING = "Baking"


class ManagedInstanceScalingStatus(StrEnum):
    """ManagedInstanceScalingStatus of SageMaker: 2 values."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


class ManagedInstanceScalingScaleInStrategy(StrEnum):
    """ManagedInstanceScalingScaleInStrategy of SageMaker: 2 values."""

    IDLE_RELEASE = "IDLE_RELEASE"
    CONSOLIDATION = "CONSOLIDATION"


class RoutingStrategy(StrEnum):
    """RoutingStrategy of SageMaker: 3 values."""

    LEAST_OUTSTANDING_REQUESTS = "LEAST_OUTSTANDING_REQUESTS"
    RANDOM = "RANDOM"
    PREFIX_AWARE = "PREFIX_AWARE"


class CapacityReservationPreference(StrEnum):
    """CapacityReservationPreference of SageMaker: 1 value."""

    CAPACITY_RESERVATIONS_ONLY = "capacity-reservations-only"


class CaptureStatus(StrEnum):
    """CaptureStatus of SageMaker: 2 values."""

    STARTED = "Started"
    STOPPED = "Stopped"


class S3ModelDataType(StrEnum):
    """S3ModelDataType of SageMaker: 2 values."""

    S3_PREFIX = "S3Prefix"
    S3_OBJECT = "S3Object"


class ModelCompressionType(StrEnum):
    """ModelCompressionType of SageMaker: 2 values."""

    NONE = "None"
    GZIP = "Gzip"


class AdditionalS3DataSourceDataType(StrEnum):
    """AdditionalS3DataSourceDataType of SageMaker: 2 values."""

    S3_OBJECT = "S3Object"
    S3_PREFIX = "S3Prefix"


class DetailedModelPackageStatus(StrEnum):
    """DetailedModelPackageStatus of SageMaker: 4 values."""

    NOT_STARTED = "NotStarted"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"


class SkipModelValidation(StrEnum):
    """SkipModelValidation of SageMaker: 2 values."""

    ALL = "All"
    NONE = "None"


class PipelineStatus(StrEnum):
    """PipelineStatus of SageMaker: 2 values."""

    ACTIVE = "Active"
    DELETING = "Deleting"


class FeatureType(StrEnum):
    """FeatureType of SageMaker: 3 values."""

    INTEGRAL = "Integral"
    FRACTIONAL = "Fractional"
    STRING = "String"


class CollectionType(StrEnum):
    """CollectionType of SageMaker: 3 values."""

    LIST = "List"
    SET = "Set"
    VECTOR = "Vector"


class TtlDurationUnit(StrEnum):
    """TtlDurationUnit of SageMaker: 5 values."""

    SECONDS = "Seconds"
    MINUTES = "Minutes"
    HOURS = "Hours"
    DAYS = "Days"
    WEEKS = "Weeks"


class StorageType(StrEnum):
    """StorageType of SageMaker: 3 values."""

    STANDARD = "Standard"
    STANDARD_V2 = "Standard_V2"
    IN_MEMORY = "InMemory"


class TableFormat(StrEnum):
    """TableFormat of SageMaker: 3 values."""

    DEFAULT = "Default"
    GLUE = "Glue"
    ICEBERG = "Iceberg"


class LastUpdateStatusValue(StrEnum):
    """LastUpdateStatusValue of SageMaker: 3 values."""

    SUCCESSFUL = "Successful"
    FAILED = "Failed"
    IN_PROGRESS = "InProgress"


class HyperParameterScalingType(StrEnum):
    """HyperParameterScalingType of SageMaker: 4 values."""

    AUTO = "Auto"
    LINEAR = "Linear"
    LOGARITHMIC = "Logarithmic"
    REVERSE_LOGARITHMIC = "ReverseLogarithmic"


class TrainingJobEarlyStoppingType(StrEnum):
    """TrainingJobEarlyStoppingType of SageMaker: 2 values."""

    OFF = "Off"
    AUTO = "Auto"


class CompleteOnConvergence(StrEnum):
    """CompleteOnConvergence of SageMaker: 2 values."""

    DISABLED = "Disabled"
    ENABLED = "Enabled"


class HyperParameterTuningAllocationStrategy(StrEnum):
    """HyperParameterTuningAllocationStrategy of SageMaker: 1 value."""

    PRIORITIZED = "Prioritized"


class HyperParameterTuningJobWarmStartType(StrEnum):
    """HyperParameterTuningJobWarmStartType of SageMaker: 2 values."""

    IDENTICAL_DATA_AND_ALGORITHM = "IdenticalDataAndAlgorithm"
    TRANSFER_LEARNING = "TransferLearning"


class RepositoryAccessMode(StrEnum):
    """RepositoryAccessMode of SageMaker: 2 values."""

    PLATFORM = "Platform"
    VPC = "Vpc"


class ContainerMode(StrEnum):
    """ContainerMode of SageMaker: 2 values."""

    SINGLE_MODEL = "SingleModel"
    MULTI_MODEL = "MultiModel"


class ModelCacheSetting(StrEnum):
    """ModelCacheSetting of SageMaker: 2 values."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"


class InferenceExecutionMode(StrEnum):
    """InferenceExecutionMode of SageMaker: 2 values."""

    SERIAL = "Serial"
    DIRECT = "Direct"


class RecommendationStatus(StrEnum):
    """RecommendationStatus of SageMaker: 4 values."""

    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class ModelArtifacts(ItemModel):
    """ModelArtifacts of SageMaker.

    Attributes:
        s3_model_artifacts: Text, at most 1024 characters; required.
    """

    s3_model_artifacts: str


class MetricDefinition(ItemModel):
    """MetricDefinition of SageMaker.

    Attributes:
        name: Text, 1 to 255 characters; required.
        regex: Text, 1 to 500 characters; required.
    """

    name: str
    regex: str


class TrainingRepositoryAuthConfig(ItemModel):
    """TrainingRepositoryAuthConfig of SageMaker.

    Attributes:
        training_repository_credentials_provider_arn: Text, 1 to 2048 characters; required.
    """

    training_repository_credentials_provider_arn: str


class TrainingImageConfig(ItemModel):
    """TrainingImageConfig of SageMaker.

    Attributes:
        training_repository_access_mode: TrainingRepositoryAccessMode; required.
        training_repository_auth_config: TrainingRepositoryAuthConfig.
    """

    training_repository_access_mode: Annotated[TrainingRepositoryAccessMode | str, OpenEnum()]
    training_repository_auth_config: TrainingRepositoryAuthConfig | None = None


class AlgorithmSpecification(ItemModel):
    """AlgorithmSpecification of SageMaker.

    Attributes:
        training_image: Text, at most 255 characters.
        algorithm_name: Text, 1 to 170 characters.
        training_input_mode: TrainingInputMode; required.
        metric_definitions: List of MetricDefinition, at most 40 elements.
        enable_sage_maker_metrics_time_series: Boolean.
        container_entrypoint: List of text, 1 to 100 elements.
        container_arguments: List of text, 1 to 100 elements.
        training_image_config: TrainingImageConfig.
    """

    training_image: str | None = None
    algorithm_name: str | None = None
    training_input_mode: Annotated[TrainingInputMode | str, OpenEnum()]
    metric_definitions: tuple[MetricDefinition, ...] | None = None
    enable_sage_maker_metrics_time_series: bool | None = None
    container_entrypoint: tuple[str, ...] | None = None
    container_arguments: tuple[str, ...] | None = None
    training_image_config: TrainingImageConfig | None = None


class ModelAccessConfig(ItemModel):
    """ModelAccessConfig of SageMaker.

    Attributes:
        accept_eula: Boolean; required.
    """

    accept_eula: bool


class HubAccessConfig(ItemModel):
    """HubAccessConfig of SageMaker.

    Attributes:
        hub_content_arn: Text, at most 255 characters; required.
    """

    hub_content_arn: str


class S3DataSource(ItemModel):
    """S3DataSource of SageMaker.

    Attributes:
        s3_data_type: S3DataType; required.
        s3_uri: Text, at most 1024 characters; required.
        s3_data_distribution_type: S3DataDistribution.
        attribute_names: List of text, at most 16 elements.
        instance_group_names: List of text, at most 5 elements.
        model_access_config: ModelAccessConfig.
        hub_access_config: HubAccessConfig.
    """

    s3_data_type: Annotated[S3DataType | str, OpenEnum()]
    s3_uri: str
    s3_data_distribution_type: Annotated[S3DataDistribution | str, OpenEnum()] | None = None
    attribute_names: tuple[str, ...] | None = None
    instance_group_names: tuple[str, ...] | None = None
    model_access_config: ModelAccessConfig | None = None
    hub_access_config: HubAccessConfig | None = None


class FileSystemDataSource(ItemModel):
    """FileSystemDataSource of SageMaker.

    Attributes:
        file_system_id: Text, 11 to 21 characters; required.
        file_system_access_mode: FileSystemAccessMode; required.
        file_system_type: FileSystemType; required.
        directory_path: Text, at most 4096 characters; required.
    """

    file_system_id: str
    file_system_access_mode: Annotated[FileSystemAccessMode | str, OpenEnum()]
    file_system_type: Annotated[FileSystemType | str, OpenEnum()]
    directory_path: str


class DatasetSource(ItemModel):
    """DatasetSource of SageMaker.

    Attributes:
        dataset_arn: Text, at most 2048 characters; required.
    """

    dataset_arn: str


class DataSource(ItemModel):
    """DataSource of SageMaker.

    Attributes:
        s3_data_source: S3DataSource.
        file_system_data_source: FileSystemDataSource.
        dataset_source: DatasetSource.
    """

    s3_data_source: S3DataSource | None = None
    file_system_data_source: FileSystemDataSource | None = None
    dataset_source: DatasetSource | None = None


class ShuffleConfig(ItemModel):
    """ShuffleConfig of SageMaker.

    Attributes:
        seed: Integer; required.
    """

    seed: int


class Channel(ItemModel):
    """Channel of SageMaker.

    Attributes:
        channel_name: Text, 1 to 64 characters; required.
        data_source: DataSource; required.
        content_type: Text, at most 256 characters.
        compression_type: CompressionType.
        record_wrapper_type: RecordWrapper.
        input_mode: TrainingInputMode.
        shuffle_config: ShuffleConfig.
    """

    channel_name: str
    data_source: DataSource
    content_type: str | None = None
    compression_type: Annotated[CompressionType | str, OpenEnum()] | None = None
    record_wrapper_type: Annotated[RecordWrapper | str, OpenEnum()] | None = None
    input_mode: Annotated[TrainingInputMode | str, OpenEnum()] | None = None
    shuffle_config: ShuffleConfig | None = None


class OutputDataConfig(ItemModel):
    """OutputDataConfig of SageMaker.

    Attributes:
        kms_key_id: Text, at most 2048 characters.
        s3_output_path: Text, at most 1024 characters; required.
        compression_type: OutputCompressionType.
    """

    kms_key_id: str | None = None
    s3_output_path: str
    compression_type: Annotated[OutputCompressionType | str, OpenEnum()] | None = None


class InstanceGroup(ItemModel):
    """InstanceGroup of SageMaker.

    Attributes:
        instance_type: TrainingInstanceType; required.
        instance_count: Integer, at least 0; required.
        instance_group_name: Text, 1 to 64 characters; required.
    """

    instance_type: Annotated[TrainingInstanceType | str, OpenEnum()]
    instance_count: int
    instance_group_name: str


class PlacementSpecification(ItemModel):
    """PlacementSpecification of SageMaker.

    Attributes:
        ultra_server_id: Text, at most 256 characters.
        instance_count: Integer, at least 0; required.
    """

    ultra_server_id: str | None = None
    instance_count: int


class InstancePlacementConfig(ItemModel):
    """InstancePlacementConfig of SageMaker.

    Attributes:
        enable_multiple_jobs: Boolean.
        placement_specifications: List of PlacementSpecification, at most 10 elements.
    """

    enable_multiple_jobs: bool | None = None
    placement_specifications: tuple[PlacementSpecification, ...] | None = None


class InstancePreference(ItemModel):
    """InstancePreference of SageMaker.

    Attributes:
        instance_type: TrainingInstanceType; required.
        instance_count: Integer, at least 0.
        training_plan_arns: List of text, 1 elements.
    """

    instance_type: Annotated[TrainingInstanceType | str, OpenEnum()]
    instance_count: int | None = None
    training_plan_arns: tuple[str, ...] | None = None


class ResourceConfig(ItemModel):
    """ResourceConfig of SageMaker.

    Attributes:
        instance_type: TrainingInstanceType.
        instance_count: Integer, at least 0.
        volume_size_in_gb: Integer, at least 0.
        volume_kms_key_id: Text, at most 2048 characters.
        keep_alive_period_in_seconds: Integer, at most 21600.
        instance_groups: List of InstanceGroup, at most 5 elements.
        training_plan_arn: Text, 50 to 2048 characters.
        instance_placement_config: InstancePlacementConfig.
        instance_preferences: List of InstancePreference, 1 to 5 elements.
        selected_instance_type: TrainingInstanceType.
        selected_instance_count: Integer, at least 0.
    """

    instance_type: Annotated[TrainingInstanceType | str, OpenEnum()] | None = None
    instance_count: int | None = None
    volume_size_in_gb: Annotated[int | None, Name("VolumeSizeInGB")] = None
    volume_kms_key_id: str | None = None
    keep_alive_period_in_seconds: int | None = None
    instance_groups: tuple[InstanceGroup, ...] | None = None
    training_plan_arn: str | None = None
    instance_placement_config: InstancePlacementConfig | None = None
    instance_preferences: tuple[InstancePreference, ...] | None = None
    selected_instance_type: Annotated[TrainingInstanceType | str, OpenEnum()] | None = None
    selected_instance_count: int | None = None


class VpcConfig(ItemModel):
    """VpcConfig of SageMaker.

    Attributes:
        security_group_ids: List of text, 1 to 5 elements; required.
        subnets: List of text, 1 to 16 elements; required.
    """

    security_group_ids: tuple[str, ...]
    subnets: tuple[str, ...]


class StoppingCondition(ItemModel):
    """StoppingCondition of SageMaker.

    Attributes:
        max_runtime_in_seconds: Integer, at least 1.
        max_wait_time_in_seconds: Integer, at least 1.
        max_pending_time_in_seconds: Integer, 1800 to 2419200.
    """

    max_runtime_in_seconds: int | None = None
    max_wait_time_in_seconds: int | None = None
    max_pending_time_in_seconds: int | None = None


class SecondaryStatusTransition(ItemModel):
    """SecondaryStatusTransition of SageMaker.

    Attributes:
        status: SecondaryStatus; required.
        start_time: Time in UTC; required.
        end_time: Time in UTC.
        status_message: Text.
    """

    status: Annotated[SecondaryStatus | str, OpenEnum()]
    start_time: UtcDatetime
    end_time: UtcDatetime | None = None
    status_message: str | None = None


class MetricData(ItemModel):
    """MetricData of SageMaker.

    Attributes:
        metric_name: Text, 1 to 255 characters.
        value: Number.
        timestamp: Time in UTC.
    """

    metric_name: str | None = None
    value: float | None = None
    timestamp: UtcDatetime | None = None


class CheckpointConfig(ItemModel):
    """CheckpointConfig of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters; required.
        local_path: Text, at most 4096 characters.
    """

    s3_uri: str
    local_path: str | None = None


class CollectionConfiguration(ItemModel):
    """CollectionConfiguration of SageMaker.

    Attributes:
        collection_name: Text, 1 to 256 characters.
        collection_parameters: Map of text to text, at most 20 pairs.
    """

    collection_name: str | None = None
    collection_parameters: dict[str, str] | None = None


class DebugHookConfig(ItemModel):
    """DebugHookConfig of SageMaker.

    Attributes:
        local_path: Text, at most 4096 characters.
        s3_output_path: Text, at most 1024 characters; required.
        hook_parameters: Map of text to text, at most 20 pairs.
        collection_configurations: List of CollectionConfiguration, at most 20 elements.
    """

    local_path: str | None = None
    s3_output_path: str
    hook_parameters: dict[str, str] | None = None
    collection_configurations: tuple[CollectionConfiguration, ...] | None = None


class ExperimentConfig(ItemModel):
    """ExperimentConfig of SageMaker.

    Attributes:
        experiment_name: Text, 1 to 120 characters.
        trial_name: Text, 1 to 120 characters.
        trial_component_display_name: Text, 1 to 120 characters.
        run_name: Text, 1 to 120 characters.
    """

    experiment_name: str | None = None
    trial_name: str | None = None
    trial_component_display_name: str | None = None
    run_name: str | None = None


class DebugRuleConfiguration(ItemModel):
    """DebugRuleConfiguration of SageMaker.

    Attributes:
        rule_configuration_name: Text, 1 to 256 characters; required.
        local_path: Text, at most 4096 characters.
        s3_output_path: Text, at most 1024 characters.
        rule_evaluator_image: Text, at most 255 characters; required.
        instance_type: ProcessingInstanceType.
        volume_size_in_gb: Integer, at least 0.
        rule_parameters: Map of text to text, at most 100 pairs.
    """

    rule_configuration_name: str
    local_path: str | None = None
    s3_output_path: str | None = None
    rule_evaluator_image: str
    instance_type: Annotated[ProcessingInstanceType | str, OpenEnum()] | None = None
    volume_size_in_gb: Annotated[int | None, Name("VolumeSizeInGB")] = None
    rule_parameters: dict[str, str] | None = None


class TensorBoardOutputConfig(ItemModel):
    """TensorBoardOutputConfig of SageMaker.

    Attributes:
        local_path: Text, at most 4096 characters.
        s3_output_path: Text, at most 1024 characters; required.
    """

    local_path: str | None = None
    s3_output_path: str


class DebugRuleEvaluationStatus(ItemModel):
    """DebugRuleEvaluationStatus of SageMaker.

    Attributes:
        rule_configuration_name: Text, 1 to 256 characters.
        rule_evaluation_job_arn: Text, at most 256 characters.
        rule_evaluation_status: RuleEvaluationStatus.
        status_details: Text, at most 1024 characters.
        last_modified_time: Time in UTC.
    """

    rule_configuration_name: str | None = None
    rule_evaluation_job_arn: str | None = None
    rule_evaluation_status: Annotated[RuleEvaluationStatus | str, OpenEnum()] | None = None
    status_details: str | None = None
    last_modified_time: UtcDatetime | None = None


class ModelPackageConfig(ItemModel):
    """ModelPackageConfig of SageMaker.

    Attributes:
        model_package_group_arn: Text, 1 to 2048 characters; required.
        source_model_package_arn: Text, 1 to 2048 characters.
    """

    model_package_group_arn: str
    source_model_package_arn: str | None = None


class ProfilerConfig(ItemModel):
    """ProfilerConfig of SageMaker.

    Attributes:
        s3_output_path: Text, at most 1024 characters.
        profiling_interval_in_milliseconds: Integer.
        profiling_parameters: Map of text to text, at most 20 pairs.
        disable_profiler: Boolean.
    """

    s3_output_path: str | None = None
    profiling_interval_in_milliseconds: int | None = None
    profiling_parameters: dict[str, str] | None = None
    disable_profiler: bool | None = None


class RetryStrategy(ItemModel):
    """RetryStrategy of SageMaker.

    Attributes:
        maximum_retry_attempts: Integer, 1 to 30; required.
    """

    maximum_retry_attempts: int


class TrainingJob(ItemModel):
    """TrainingJob of SageMaker.

    Attributes:
        training_job_name: Text, 1 to 63 characters.
        training_job_arn: Text, at most 256 characters.
        tuning_job_arn: Text, at most 256 characters.
        labeling_job_arn: Text, at most 2048 characters.
        auto_ml_job_arn: Text, 1 to 256 characters.
        model_artifacts: ModelArtifacts.
        training_job_status: TrainingJobStatus.
        secondary_status: SecondaryStatus.
        failure_reason: Text, at most 1024 characters.
        hyper_parameters: Map of text to text, at most 100 pairs.
        algorithm_specification: AlgorithmSpecification.
        role_arn: Text, 20 to 2048 characters.
        input_data_config: List of Channel, 1 to 20 elements.
        output_data_config: OutputDataConfig.
        resource_config: ResourceConfig.
        warm_pool_status: WarmPoolStatus.
        vpc_config: VpcConfig.
        stopping_condition: StoppingCondition.
        creation_time: Time in UTC.
        training_start_time: Time in UTC.
        training_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        secondary_status_transitions: List of SecondaryStatusTransition.
        final_metric_data_list: List of MetricData, at most 40 elements.
        enable_network_isolation: Boolean.
        enable_inter_container_traffic_encryption: Boolean.
        enable_managed_spot_training: Boolean.
        checkpoint_config: CheckpointConfig.
        training_time_in_seconds: Integer, at least 1.
        billable_time_in_seconds: Integer, at least 1.
        debug_hook_config: DebugHookConfig.
        experiment_config: ExperimentConfig.
        debug_rule_configurations: List of DebugRuleConfiguration, at most 20 elements.
        tensor_board_output_config: TensorBoardOutputConfig.
        debug_rule_evaluation_statuses: List of DebugRuleEvaluationStatus, at most 20 elements.
        output_model_package_arn: Text, 1 to 2048 characters.
        model_package_config: ModelPackageConfig.
        profiler_config: ProfilerConfig.
        environment: Map of text to text, at most 100 pairs.
        retry_strategy: RetryStrategy.
        tags: List of Tag, at most 50 elements.
    """

    training_job_name: str | None = None
    training_job_arn: str | None = None
    tuning_job_arn: str | None = None
    labeling_job_arn: str | None = None
    auto_ml_job_arn: Annotated[str | None, Name("AutoMLJobArn")] = None
    model_artifacts: ModelArtifacts | None = None
    training_job_status: Annotated[TrainingJobStatus | str, OpenEnum()] | None = None
    secondary_status: Annotated[SecondaryStatus | str, OpenEnum()] | None = None
    failure_reason: str | None = None
    hyper_parameters: dict[str, str] | None = None
    algorithm_specification: AlgorithmSpecification | None = None
    role_arn: str | None = None
    input_data_config: tuple[Channel, ...] | None = None
    output_data_config: OutputDataConfig | None = None
    resource_config: ResourceConfig | None = None
    warm_pool_status: WarmPoolStatus | None = None
    vpc_config: VpcConfig | None = None
    stopping_condition: StoppingCondition | None = None
    creation_time: UtcDatetime | None = None
    training_start_time: UtcDatetime | None = None
    training_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    secondary_status_transitions: tuple[SecondaryStatusTransition, ...] | None = None
    final_metric_data_list: tuple[MetricData, ...] | None = None
    enable_network_isolation: bool | None = None
    enable_inter_container_traffic_encryption: bool | None = None
    enable_managed_spot_training: bool | None = None
    checkpoint_config: CheckpointConfig | None = None
    training_time_in_seconds: int | None = None
    billable_time_in_seconds: int | None = None
    debug_hook_config: DebugHookConfig | None = None
    experiment_config: ExperimentConfig | None = None
    debug_rule_configurations: tuple[DebugRuleConfiguration, ...] | None = None
    tensor_board_output_config: TensorBoardOutputConfig | None = None
    debug_rule_evaluation_statuses: tuple[DebugRuleEvaluationStatus, ...] | None = None
    output_model_package_arn: str | None = None
    model_package_config: ModelPackageConfig | None = None
    profiler_config: ProfilerConfig | None = None
    environment: dict[str, str] | None = None
    retry_strategy: RetryStrategy | None = None
    tags: tuple[Tag, ...] | None = None


class Experiment(ItemModel):
    """Experiment of SageMaker.

    Attributes:
        experiment_name: Text, 1 to 120 characters.
        experiment_arn: Text, at most 256 characters.
        display_name: Text, 1 to 120 characters.
        source: ExperimentSource.
        description: Text, at most 3072 characters.
        creation_time: Time in UTC.
        created_by: UserContext.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
        tags: List of Tag, at most 50 elements.
    """

    experiment_name: str | None = None
    experiment_arn: str | None = None
    display_name: str | None = None
    source: ExperimentSource | None = None
    description: str | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None
    tags: tuple[Tag, ...] | None = None


class MetadataProperties(ItemModel):
    """MetadataProperties of SageMaker.

    Attributes:
        commit_id: Text, at most 1024 characters.
        repository: Text, at most 1024 characters.
        generated_by: Text, at most 1024 characters.
        project_id: Text, at most 1024 characters.
    """

    commit_id: str | None = None
    repository: str | None = None
    generated_by: str | None = None
    project_id: str | None = None


class TrialComponentSimpleSummary(ItemModel):
    """TrialComponentSimpleSummary of SageMaker.

    Attributes:
        trial_component_name: Text, 1 to 120 characters.
        trial_component_arn: Text, at most 256 characters.
        trial_component_source: TrialComponentSource.
        creation_time: Time in UTC.
        created_by: UserContext.
    """

    trial_component_name: str | None = None
    trial_component_arn: str | None = None
    trial_component_source: TrialComponentSource | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None


class Trial(ItemModel):
    """Trial of SageMaker.

    Attributes:
        trial_name: Text, 1 to 120 characters.
        trial_arn: Text, at most 256 characters.
        display_name: Text, 1 to 120 characters.
        experiment_name: Text, 1 to 120 characters.
        source: TrialSource.
        creation_time: Time in UTC.
        created_by: UserContext.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
        metadata_properties: MetadataProperties.
        tags: List of Tag, at most 50 elements.
        trial_component_summaries: List of TrialComponentSimpleSummary.
    """

    trial_name: str | None = None
    trial_arn: str | None = None
    display_name: str | None = None
    experiment_name: str | None = None
    source: TrialSource | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None
    metadata_properties: MetadataProperties | None = None
    tags: tuple[Tag, ...] | None = None
    trial_component_summaries: tuple[TrialComponentSimpleSummary, ...] | None = None


class TrialComponentParameterValue(ItemModel):
    """TrialComponentParameterValue of SageMaker.

    Attributes:
        string_value: Text, at most 2500 characters.
        number_value: Number.
    """

    string_value: str | None = None
    number_value: float | None = None


class TrialComponentArtifact(ItemModel):
    """TrialComponentArtifact of SageMaker.

    Attributes:
        media_type: Text, at most 64 characters.
        value: Text, at most 2048 characters; required.
    """

    media_type: str | None = None
    value: str


class TrialComponentMetricSummary(ItemModel):
    """TrialComponentMetricSummary of SageMaker.

    Attributes:
        metric_name: Text, 1 to 255 characters.
        source_arn: Text, at most 256 characters.
        time_stamp: Time in UTC.
        max: Number.
        min: Number.
        last: Number.
        count: Integer.
        avg: Number.
        std_dev: Number.
    """

    metric_name: str | None = None
    source_arn: str | None = None
    time_stamp: UtcDatetime | None = None
    max: float | None = None
    min: float | None = None
    last: float | None = None
    count: int | None = None
    avg: float | None = None
    std_dev: float | None = None


class ProcessingS3Input(ItemModel):
    """ProcessingS3Input of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters; required.
        local_path: Text, at most 256 characters.
        s3_data_type: ProcessingS3DataType; required.
        s3_input_mode: ProcessingS3InputMode.
        s3_data_distribution_type: ProcessingS3DataDistributionType.
        s3_compression_type: ProcessingS3CompressionType.
    """

    s3_uri: str
    local_path: str | None = None
    s3_data_type: Annotated[ProcessingS3DataType | str, OpenEnum()]
    s3_input_mode: Annotated[ProcessingS3InputMode | str, OpenEnum()] | None = None
    s3_data_distribution_type: (
        Annotated[ProcessingS3DataDistributionType | str, OpenEnum()] | None
    ) = None
    s3_compression_type: Annotated[ProcessingS3CompressionType | str, OpenEnum()] | None = None


class AthenaDatasetDefinition(ItemModel):
    """AthenaDatasetDefinition of SageMaker.

    Attributes:
        catalog: Text, 1 to 256 characters; required.
        database: Text, 1 to 255 characters; required.
        query_string: Text, 1 to 4096 characters; required.
        work_group: Text, 1 to 128 characters.
        output_s3_uri: Text, at most 1024 characters; required.
        kms_key_id: Text, at most 2048 characters.
        output_format: AthenaResultFormat; required.
        output_compression: AthenaResultCompressionType.
    """

    catalog: str
    database: str
    query_string: str
    work_group: str | None = None
    output_s3_uri: str
    kms_key_id: str | None = None
    output_format: Annotated[AthenaResultFormat | str, OpenEnum()]
    output_compression: Annotated[AthenaResultCompressionType | str, OpenEnum()] | None = None


class RedshiftDatasetDefinition(ItemModel):
    """RedshiftDatasetDefinition of SageMaker.

    Attributes:
        cluster_id: Text, 1 to 63 characters; required.
        database: Text, 1 to 64 characters; required.
        db_user: Text, 1 to 128 characters; required.
        query_string: Text, 1 to 4096 characters; required.
        cluster_role_arn: Text, 20 to 2048 characters; required.
        output_s3_uri: Text, at most 1024 characters; required.
        kms_key_id: Text, at most 2048 characters.
        output_format: RedshiftResultFormat; required.
        output_compression: RedshiftResultCompressionType.
    """

    cluster_id: str
    database: str
    db_user: str
    query_string: str
    cluster_role_arn: str
    output_s3_uri: str
    kms_key_id: str | None = None
    output_format: Annotated[RedshiftResultFormat | str, OpenEnum()]
    output_compression: Annotated[RedshiftResultCompressionType | str, OpenEnum()] | None = None


class DatasetDefinition(ItemModel):
    """DatasetDefinition of SageMaker.

    Attributes:
        athena_dataset_definition: AthenaDatasetDefinition.
        redshift_dataset_definition: RedshiftDatasetDefinition.
        local_path: Text, at most 256 characters.
        data_distribution_type: DataDistributionType.
        input_mode: InputMode.
    """

    athena_dataset_definition: AthenaDatasetDefinition | None = None
    redshift_dataset_definition: RedshiftDatasetDefinition | None = None
    local_path: str | None = None
    data_distribution_type: Annotated[DataDistributionType | str, OpenEnum()] | None = None
    input_mode: Annotated[InputMode | str, OpenEnum()] | None = None


class ProcessingInput(ItemModel):
    """ProcessingInput of SageMaker.

    Attributes:
        input_name: Text; required.
        app_managed: Boolean.
        s3_input: ProcessingS3Input.
        dataset_definition: DatasetDefinition.
    """

    input_name: str
    app_managed: bool | None = None
    s3_input: ProcessingS3Input | None = None
    dataset_definition: DatasetDefinition | None = None


class ProcessingS3Output(ItemModel):
    """ProcessingS3Output of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters; required.
        local_path: Text, at most 256 characters.
        s3_upload_mode: ProcessingS3UploadMode; required.
    """

    s3_uri: str
    local_path: str | None = None
    s3_upload_mode: Annotated[ProcessingS3UploadMode | str, OpenEnum()]


class ProcessingFeatureStoreOutput(ItemModel):
    """ProcessingFeatureStoreOutput of SageMaker.

    Attributes:
        feature_group_name: Text, 1 to 64 characters; required.
    """

    feature_group_name: str


class ProcessingOutput(ItemModel):
    """ProcessingOutput of SageMaker.

    Attributes:
        output_name: Text; required.
        s3_output: ProcessingS3Output.
        feature_store_output: ProcessingFeatureStoreOutput.
        app_managed: Boolean.
    """

    output_name: str
    s3_output: ProcessingS3Output | None = None
    feature_store_output: ProcessingFeatureStoreOutput | None = None
    app_managed: bool | None = None


class ProcessingOutputConfig(ItemModel):
    """ProcessingOutputConfig of SageMaker.

    Attributes:
        outputs: List of ProcessingOutput, at most 10 elements; required.
        kms_key_id: Text, at most 2048 characters.
    """

    outputs: tuple[ProcessingOutput, ...]
    kms_key_id: str | None = None


class ProcessingInstancePreference(ItemModel):
    """ProcessingInstancePreference of SageMaker.

    Attributes:
        instance_type: ProcessingInstanceType; required.
        instance_count: Integer, 1 to 100.
    """

    instance_type: Annotated[ProcessingInstanceType | str, OpenEnum()]
    instance_count: int | None = None


class ProcessingClusterConfig(ItemModel):
    """ProcessingClusterConfig of SageMaker.

    Attributes:
        instance_count: Integer, 1 to 100.
        instance_type: ProcessingInstanceType.
        volume_size_in_gb: Integer, 1 to 16384; required.
        volume_kms_key_id: Text, at most 2048 characters.
        instance_preferences: List of ProcessingInstancePreference, 1 to 5 elements.
        selected_instance_type: ProcessingInstanceType.
        selected_instance_count: Integer, 1 to 100.
    """

    instance_count: int | None = None
    instance_type: Annotated[ProcessingInstanceType | str, OpenEnum()] | None = None
    volume_size_in_gb: Annotated[int, Name("VolumeSizeInGB")]
    volume_kms_key_id: str | None = None
    instance_preferences: tuple[ProcessingInstancePreference, ...] | None = None
    selected_instance_type: Annotated[ProcessingInstanceType | str, OpenEnum()] | None = None
    selected_instance_count: int | None = None


class ProcessingResources(ItemModel):
    """ProcessingResources of SageMaker.

    Attributes:
        cluster_config: ProcessingClusterConfig; required.
    """

    cluster_config: ProcessingClusterConfig


class ProcessingStoppingCondition(ItemModel):
    """ProcessingStoppingCondition of SageMaker.

    Attributes:
        max_runtime_in_seconds: Integer, 1 to 777600; required.
    """

    max_runtime_in_seconds: int


class AppSpecification(ItemModel):
    """AppSpecification of SageMaker.

    Attributes:
        image_uri: Text, at most 255 characters; required.
        container_entrypoint: List of text, 1 to 100 elements.
        container_arguments: List of text, 1 to 100 elements.
    """

    image_uri: str
    container_entrypoint: tuple[str, ...] | None = None
    container_arguments: tuple[str, ...] | None = None


class NetworkConfig(ItemModel):
    """NetworkConfig of SageMaker.

    Attributes:
        enable_inter_container_traffic_encryption: Boolean.
        enable_network_isolation: Boolean.
        vpc_config: VpcConfig.
    """

    enable_inter_container_traffic_encryption: bool | None = None
    enable_network_isolation: bool | None = None
    vpc_config: VpcConfig | None = None


class ProcessingJob(ItemModel):
    """ProcessingJob of SageMaker.

    Attributes:
        processing_inputs: List of ProcessingInput, at most 10 elements.
        processing_output_config: ProcessingOutputConfig.
        processing_job_name: Text, 1 to 63 characters.
        processing_resources: ProcessingResources.
        stopping_condition: ProcessingStoppingCondition.
        app_specification: AppSpecification.
        environment: Map of text to text, at most 100 pairs.
        network_config: NetworkConfig.
        role_arn: Text, 20 to 2048 characters.
        experiment_config: ExperimentConfig.
        processing_job_arn: Text, at most 256 characters.
        processing_job_status: ProcessingJobStatus.
        exit_message: Text, at most 1024 characters.
        failure_reason: Text, at most 1024 characters.
        processing_end_time: Time in UTC.
        processing_start_time: Time in UTC.
        last_modified_time: Time in UTC.
        creation_time: Time in UTC.
        monitoring_schedule_arn: Text, at most 256 characters.
        auto_ml_job_arn: Text, 1 to 256 characters.
        training_job_arn: Text, at most 256 characters.
        tags: List of Tag, at most 50 elements.
    """

    processing_inputs: tuple[ProcessingInput, ...] | None = None
    processing_output_config: ProcessingOutputConfig | None = None
    processing_job_name: str | None = None
    processing_resources: ProcessingResources | None = None
    stopping_condition: ProcessingStoppingCondition | None = None
    app_specification: AppSpecification | None = None
    environment: dict[str, str] | None = None
    network_config: NetworkConfig | None = None
    role_arn: str | None = None
    experiment_config: ExperimentConfig | None = None
    processing_job_arn: str | None = None
    processing_job_status: Annotated[ProcessingJobStatus | str, OpenEnum()] | None = None
    exit_message: str | None = None
    failure_reason: str | None = None
    processing_end_time: UtcDatetime | None = None
    processing_start_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    creation_time: UtcDatetime | None = None
    monitoring_schedule_arn: str | None = None
    auto_ml_job_arn: Annotated[str | None, Name("AutoMLJobArn")] = None
    training_job_arn: str | None = None
    tags: tuple[Tag, ...] | None = None


class ModelClientConfig(ItemModel):
    """ModelClientConfig of SageMaker.

    Attributes:
        invocations_timeout_in_seconds: Integer, 1 to 3600.
        invocations_max_retries: Integer, at most 3.
    """

    invocations_timeout_in_seconds: int | None = None
    invocations_max_retries: int | None = None


class TransformS3DataSource(ItemModel):
    """TransformS3DataSource of SageMaker.

    Attributes:
        s3_data_type: S3DataType; required.
        s3_uri: Text, at most 1024 characters; required.
    """

    s3_data_type: Annotated[S3DataType | str, OpenEnum()]
    s3_uri: str


class TransformDataSource(ItemModel):
    """TransformDataSource of SageMaker.

    Attributes:
        s3_data_source: TransformS3DataSource; required.
    """

    s3_data_source: TransformS3DataSource


class TransformInput(ItemModel):
    """TransformInput of SageMaker.

    Attributes:
        data_source: TransformDataSource; required.
        content_type: Text, at most 256 characters.
        compression_type: CompressionType.
        split_type: SplitType.
    """

    data_source: TransformDataSource
    content_type: str | None = None
    compression_type: Annotated[CompressionType | str, OpenEnum()] | None = None
    split_type: Annotated[SplitType | str, OpenEnum()] | None = None


class TransformOutput(ItemModel):
    """TransformOutput of SageMaker.

    Attributes:
        s3_output_path: Text, at most 1024 characters; required.
        accept: Text, at most 256 characters.
        assemble_with: AssemblyType.
        kms_key_id: Text, at most 2048 characters.
    """

    s3_output_path: str
    accept: str | None = None
    assemble_with: Annotated[AssemblyType | str, OpenEnum()] | None = None
    kms_key_id: str | None = None


class BatchDataCaptureConfig(ItemModel):
    """BatchDataCaptureConfig of SageMaker.

    Attributes:
        destination_s3_uri: Text, at most 1024 characters; required.
        kms_key_id: Text, at most 2048 characters.
        generate_inference_id: Boolean.
    """

    destination_s3_uri: str
    kms_key_id: str | None = None
    generate_inference_id: bool | None = None


class TransformResources(ItemModel):
    """TransformResources of SageMaker.

    Attributes:
        instance_type: TransformInstanceType; required.
        instance_count: Integer, at least 1; required.
        volume_kms_key_id: Text, at most 2048 characters.
        transform_ami_version: Text, 1 to 63 characters.
    """

    instance_type: Annotated[TransformInstanceType | str, OpenEnum()]
    instance_count: int
    volume_kms_key_id: str | None = None
    transform_ami_version: str | None = None


class DataProcessing(ItemModel):
    """DataProcessing of SageMaker.

    Attributes:
        input_filter: Text, at most 63 characters.
        output_filter: Text, at most 63 characters.
        join_source: JoinSource.
    """

    input_filter: str | None = None
    output_filter: str | None = None
    join_source: Annotated[JoinSource | str, OpenEnum()] | None = None


class TransformJob(ItemModel):
    """TransformJob of SageMaker.

    Attributes:
        transform_job_name: Text, 1 to 63 characters.
        transform_job_arn: Text, at most 256 characters.
        transform_job_status: TransformJobStatus.
        failure_reason: Text, at most 1024 characters.
        model_name: Text, at most 63 characters.
        max_concurrent_transforms: Integer, at least 0.
        model_client_config: ModelClientConfig.
        max_payload_in_mb: Integer, at least 0.
        batch_strategy: BatchStrategy.
        environment: Map of text to text, at most 16 pairs.
        transform_input: TransformInput.
        transform_output: TransformOutput.
        data_capture_config: BatchDataCaptureConfig.
        transform_resources: TransformResources.
        creation_time: Time in UTC.
        transform_start_time: Time in UTC.
        transform_end_time: Time in UTC.
        labeling_job_arn: Text, at most 2048 characters.
        auto_ml_job_arn: Text, 1 to 256 characters.
        data_processing: DataProcessing.
        experiment_config: ExperimentConfig.
        tags: List of Tag, at most 50 elements.
    """

    transform_job_name: str | None = None
    transform_job_arn: str | None = None
    transform_job_status: Annotated[TransformJobStatus | str, OpenEnum()] | None = None
    failure_reason: str | None = None
    model_name: str | None = None
    max_concurrent_transforms: int | None = None
    model_client_config: ModelClientConfig | None = None
    max_payload_in_mb: Annotated[int | None, Name("MaxPayloadInMB")] = None
    batch_strategy: Annotated[BatchStrategy | str, OpenEnum()] | None = None
    environment: dict[str, str] | None = None
    transform_input: TransformInput | None = None
    transform_output: TransformOutput | None = None
    data_capture_config: BatchDataCaptureConfig | None = None
    transform_resources: TransformResources | None = None
    creation_time: UtcDatetime | None = None
    transform_start_time: UtcDatetime | None = None
    transform_end_time: UtcDatetime | None = None
    labeling_job_arn: str | None = None
    auto_ml_job_arn: Annotated[str | None, Name("AutoMLJobArn")] = None
    data_processing: DataProcessing | None = None
    experiment_config: ExperimentConfig | None = None
    tags: tuple[Tag, ...] | None = None


class TrialComponentSourceDetail(ItemModel):
    """TrialComponentSourceDetail of SageMaker.

    Attributes:
        source_arn: Text, at most 256 characters.
        training_job: TrainingJob.
        processing_job: ProcessingJob.
        transform_job: TransformJob.
    """

    source_arn: str | None = None
    training_job: TrainingJob | None = None
    processing_job: ProcessingJob | None = None
    transform_job: TransformJob | None = None


class Parent(ItemModel):
    """Parent of SageMaker.

    Attributes:
        trial_name: Text, 1 to 120 characters.
        experiment_name: Text, 1 to 120 characters.
    """

    trial_name: str | None = None
    experiment_name: str | None = None


class TrialComponent(ItemModel):
    """TrialComponent of SageMaker.

    Attributes:
        trial_component_name: Text, 1 to 120 characters.
        display_name: Text, 1 to 120 characters.
        trial_component_arn: Text, at most 256 characters.
        source: TrialComponentSource.
        status: TrialComponentStatus.
        start_time: Time in UTC.
        end_time: Time in UTC.
        creation_time: Time in UTC.
        created_by: UserContext.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
        parameters: Map of text to TrialComponentParameterValue, at most 300 pairs.
        input_artifacts: Map of text to TrialComponentArtifact, at most 60 pairs.
        output_artifacts: Map of text to TrialComponentArtifact, at most 60 pairs.
        metrics: List of TrialComponentMetricSummary.
        metadata_properties: MetadataProperties.
        source_detail: TrialComponentSourceDetail.
        lineage_group_arn: Text, at most 256 characters.
        tags: List of Tag, at most 50 elements.
        parents: List of Parent.
        run_name: Text, 1 to 120 characters.
    """

    trial_component_name: str | None = None
    display_name: str | None = None
    trial_component_arn: str | None = None
    source: TrialComponentSource | None = None
    status: TrialComponentStatus | None = None
    start_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None
    parameters: dict[str, TrialComponentParameterValue] | None = None
    input_artifacts: dict[str, TrialComponentArtifact] | None = None
    output_artifacts: dict[str, TrialComponentArtifact] | None = None
    metrics: tuple[TrialComponentMetricSummary, ...] | None = None
    metadata_properties: MetadataProperties | None = None
    source_detail: TrialComponentSourceDetail | None = None
    lineage_group_arn: str | None = None
    tags: tuple[Tag, ...] | None = None
    parents: tuple[Parent, ...] | None = None
    run_name: str | None = None


class DeployedImage(ItemModel):
    """DeployedImage of SageMaker.

    Attributes:
        specified_image: Text, at most 255 characters.
        resolved_image: Text, at most 255 characters.
        resolution_time: Time in UTC.
    """

    specified_image: str | None = None
    resolved_image: str | None = None
    resolution_time: UtcDatetime | None = None


class InstancePoolSummary(ItemModel):
    """InstancePoolSummary of SageMaker.

    Attributes:
        instance_type: ProductionVariantInstanceType; required.
        current_instance_count: Integer, at least 0; required.
    """

    instance_type: Annotated[ProductionVariantInstanceType | str, OpenEnum()]
    current_instance_count: int


class ProductionVariantStatus(ItemModel):
    """ProductionVariantStatus of SageMaker.

    Attributes:
        status: VariantStatus; required.
        status_message: Text, at most 1024 characters.
        start_time: Time in UTC.
    """

    status: Annotated[VariantStatus | str, OpenEnum()]
    status_message: str | None = None
    start_time: UtcDatetime | None = None


class ProductionVariantManagedInstanceScalingScaleInPolicy(ItemModel):
    """ProductionVariantManagedInstanceScalingScaleInPolicy of SageMaker.

    Attributes:
        strategy: ManagedInstanceScalingScaleInStrategy; required.
        maximum_step_size: Integer, 1 to 100.
        cooldown_in_minutes: Integer, 5 to 1440.
    """

    strategy: Annotated[ManagedInstanceScalingScaleInStrategy | str, OpenEnum()]
    maximum_step_size: int | None = None
    cooldown_in_minutes: int | None = None


class ProductionVariantManagedInstanceScaling(ItemModel):
    """ProductionVariantManagedInstanceScaling of SageMaker.

    Attributes:
        status: ManagedInstanceScalingStatus.
        min_instance_count: Integer, at least 0.
        max_instance_count: Integer, at least 1.
        scale_in_policy: ProductionVariantManagedInstanceScalingScaleInPolicy.
    """

    status: Annotated[ManagedInstanceScalingStatus | str, OpenEnum()] | None = None
    min_instance_count: int | None = None
    max_instance_count: int | None = None
    scale_in_policy: ProductionVariantManagedInstanceScalingScaleInPolicy | None = None


class PrefixAwareRoutingConfig(ItemModel):
    """PrefixAwareRoutingConfig of SageMaker.

    Attributes:
        prefix_length: Integer, 1024 to 65536.
        concurrency_threshold: Integer, 1 to 1024.
    """

    prefix_length: int | None = None
    concurrency_threshold: int | None = None


class ProductionVariantRoutingConfig(ItemModel):
    """ProductionVariantRoutingConfig of SageMaker.

    Attributes:
        routing_strategy: RoutingStrategy; required.
        prefix_aware_routing_config: PrefixAwareRoutingConfig.
    """

    routing_strategy: Annotated[RoutingStrategy | str, OpenEnum()]
    prefix_aware_routing_config: PrefixAwareRoutingConfig | None = None


class Ec2CapacityReservation(ItemModel):
    """Ec2CapacityReservation of SageMaker.

    Attributes:
        ec2_capacity_reservation_id: Text.
        total_instance_count: Integer, at least 0.
        available_instance_count: Integer, at least 0.
        used_by_current_endpoint: Integer, at least 0.
    """

    ec2_capacity_reservation_id: str | None = None
    total_instance_count: int | None = None
    available_instance_count: int | None = None
    used_by_current_endpoint: int | None = None


class ProductionVariantCapacityReservationSummary(ItemModel):
    """ProductionVariantCapacityReservationSummary of SageMaker.

    Attributes:
        ml_reservation_arn: Text, 20 to 258 characters.
        capacity_reservation_preference: CapacityReservationPreference.
        total_instance_count: Integer, at least 0.
        available_instance_count: Integer, at least 0.
        used_by_current_endpoint: Integer, at least 0.
        ec2_capacity_reservations: List of Ec2CapacityReservation.
    """

    ml_reservation_arn: str | None = None
    capacity_reservation_preference: (
        Annotated[CapacityReservationPreference | str, OpenEnum()] | None
    ) = None
    total_instance_count: int | None = None
    available_instance_count: int | None = None
    used_by_current_endpoint: int | None = None
    ec2_capacity_reservations: tuple[Ec2CapacityReservation, ...] | None = None


class ProductionVariantSummary(ItemModel):
    """ProductionVariantSummary of SageMaker.

    Attributes:
        variant_name: Text, at most 63 characters; required.
        deployed_images: List of DeployedImage.
        current_weight: Number, at least 0.
        desired_weight: Number, at least 0.
        current_instance_count: Integer, at least 0.
        desired_instance_count: Integer, at least 0.
        instance_pools: List of InstancePoolSummary, at least 1 elements.
        variant_status: List of ProductionVariantStatus, at most 5 elements.
        current_serverless_config: ProductionVariantServerlessConfig.
        desired_serverless_config: ProductionVariantServerlessConfig.
        managed_instance_scaling: ProductionVariantManagedInstanceScaling.
        routing_config: ProductionVariantRoutingConfig.
        capacity_reservation_config: ProductionVariantCapacityReservationSummary.
    """

    variant_name: str
    deployed_images: tuple[DeployedImage, ...] | None = None
    current_weight: float | None = None
    desired_weight: float | None = None
    current_instance_count: int | None = None
    desired_instance_count: int | None = None
    instance_pools: tuple[InstancePoolSummary, ...] | None = None
    variant_status: tuple[ProductionVariantStatus, ...] | None = None
    current_serverless_config: ProductionVariantServerlessConfig | None = None
    desired_serverless_config: ProductionVariantServerlessConfig | None = None
    managed_instance_scaling: ProductionVariantManagedInstanceScaling | None = None
    routing_config: ProductionVariantRoutingConfig | None = None
    capacity_reservation_config: ProductionVariantCapacityReservationSummary | None = None


class DataCaptureConfigSummary(ItemModel):
    """DataCaptureConfigSummary of SageMaker.

    Attributes:
        enable_capture: Boolean; required.
        capture_status: CaptureStatus; required.
        current_sampling_percentage: Integer, at most 100; required.
        destination_s3_uri: Text, at most 512 characters; required.
        kms_key_id: Text, at most 2048 characters; required.
    """

    enable_capture: bool
    capture_status: Annotated[CaptureStatus | str, OpenEnum()]
    current_sampling_percentage: int
    destination_s3_uri: str
    kms_key_id: str


class ScheduleConfig(ItemModel):
    """ScheduleConfig of SageMaker.

    Attributes:
        schedule_expression: Text, 1 to 256 characters; required.
        data_analysis_start_time: Text.
        data_analysis_end_time: Text.
    """

    schedule_expression: str
    data_analysis_start_time: str | None = None
    data_analysis_end_time: str | None = None


class MonitoringConstraintsResource(ItemModel):
    """MonitoringConstraintsResource of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters.
    """

    s3_uri: str | None = None


class MonitoringStatisticsResource(ItemModel):
    """MonitoringStatisticsResource of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters.
    """

    s3_uri: str | None = None


class MonitoringBaselineConfig(ItemModel):
    """MonitoringBaselineConfig of SageMaker.

    Attributes:
        baselining_job_name: Text, 1 to 63 characters.
        constraints_resource: MonitoringConstraintsResource.
        statistics_resource: MonitoringStatisticsResource.
    """

    baselining_job_name: str | None = None
    constraints_resource: MonitoringConstraintsResource | None = None
    statistics_resource: MonitoringStatisticsResource | None = None


class EndpointInput(ItemModel):
    """EndpointInput of SageMaker.

    Attributes:
        endpoint_name: Text, at most 63 characters; required.
        local_path: Text, at most 256 characters; required.
        s3_input_mode: ProcessingS3InputMode.
        s3_data_distribution_type: ProcessingS3DataDistributionType.
        features_attribute: Text.
        inference_attribute: Text.
        probability_attribute: Text.
        probability_threshold_attribute: Number.
        start_time_offset: Text, 1 to 15 characters.
        end_time_offset: Text, 1 to 15 characters.
        exclude_features_attribute: Text, at most 100 characters.
    """

    endpoint_name: str
    local_path: str
    s3_input_mode: Annotated[ProcessingS3InputMode | str, OpenEnum()] | None = None
    s3_data_distribution_type: (
        Annotated[ProcessingS3DataDistributionType | str, OpenEnum()] | None
    ) = None
    features_attribute: str | None = None
    inference_attribute: str | None = None
    probability_attribute: str | None = None
    probability_threshold_attribute: float | None = None
    start_time_offset: str | None = None
    end_time_offset: str | None = None
    exclude_features_attribute: str | None = None


class MonitoringCsvDatasetFormat(ItemModel):
    """MonitoringCsvDatasetFormat of SageMaker.

    Attributes:
        header: Boolean.
    """

    header: bool | None = None


class MonitoringJsonDatasetFormat(ItemModel):
    """MonitoringJsonDatasetFormat of SageMaker.

    Attributes:
        line: Boolean.
    """

    line: bool | None = None


class MonitoringParquetDatasetFormat(ItemModel):
    """MonitoringParquetDatasetFormat of SageMaker."""


class MonitoringDatasetFormat(ItemModel):
    """MonitoringDatasetFormat of SageMaker.

    Attributes:
        csv: MonitoringCsvDatasetFormat.
        json_: MonitoringJsonDatasetFormat.
        parquet: MonitoringParquetDatasetFormat.
    """

    csv: MonitoringCsvDatasetFormat | None = None
    json_: MonitoringJsonDatasetFormat | None = None
    parquet: MonitoringParquetDatasetFormat | None = None


class BatchTransformInput(ItemModel):
    """BatchTransformInput of SageMaker.

    Attributes:
        data_captured_destination_s3_uri: Text, at most 512 characters; required.
        dataset_format: MonitoringDatasetFormat; required.
        local_path: Text, at most 256 characters; required.
        s3_input_mode: ProcessingS3InputMode.
        s3_data_distribution_type: ProcessingS3DataDistributionType.
        features_attribute: Text.
        inference_attribute: Text.
        probability_attribute: Text.
        probability_threshold_attribute: Number.
        start_time_offset: Text, 1 to 15 characters.
        end_time_offset: Text, 1 to 15 characters.
        exclude_features_attribute: Text, at most 100 characters.
    """

    data_captured_destination_s3_uri: str
    dataset_format: MonitoringDatasetFormat
    local_path: str
    s3_input_mode: Annotated[ProcessingS3InputMode | str, OpenEnum()] | None = None
    s3_data_distribution_type: (
        Annotated[ProcessingS3DataDistributionType | str, OpenEnum()] | None
    ) = None
    features_attribute: str | None = None
    inference_attribute: str | None = None
    probability_attribute: str | None = None
    probability_threshold_attribute: float | None = None
    start_time_offset: str | None = None
    end_time_offset: str | None = None
    exclude_features_attribute: str | None = None


class MonitoringInput(ItemModel):
    """MonitoringInput of SageMaker.

    Attributes:
        endpoint_input: EndpointInput.
        batch_transform_input: BatchTransformInput.
    """

    endpoint_input: EndpointInput | None = None
    batch_transform_input: BatchTransformInput | None = None


class MonitoringS3Output(ItemModel):
    """MonitoringS3Output of SageMaker.

    Attributes:
        s3_uri: Text, at most 512 characters; required.
        local_path: Text, at most 256 characters; required.
        s3_upload_mode: ProcessingS3UploadMode.
    """

    s3_uri: str
    local_path: str
    s3_upload_mode: Annotated[ProcessingS3UploadMode | str, OpenEnum()] | None = None


class MonitoringOutput(ItemModel):
    """MonitoringOutput of SageMaker.

    Attributes:
        s3_output: MonitoringS3Output; required.
    """

    s3_output: MonitoringS3Output


class MonitoringOutputConfig(ItemModel):
    """MonitoringOutputConfig of SageMaker.

    Attributes:
        monitoring_outputs: List of MonitoringOutput, 1 elements; required.
        kms_key_id: Text, at most 2048 characters.
    """

    monitoring_outputs: tuple[MonitoringOutput, ...]
    kms_key_id: str | None = None


class MonitoringClusterConfig(ItemModel):
    """MonitoringClusterConfig of SageMaker.

    Attributes:
        instance_count: Integer, 1 to 100; required.
        instance_type: ProcessingInstanceType; required.
        volume_size_in_gb: Integer, 1 to 16384; required.
        volume_kms_key_id: Text, at most 2048 characters.
    """

    instance_count: int
    instance_type: Annotated[ProcessingInstanceType | str, OpenEnum()]
    volume_size_in_gb: Annotated[int, Name("VolumeSizeInGB")]
    volume_kms_key_id: str | None = None


class MonitoringResources(ItemModel):
    """MonitoringResources of SageMaker.

    Attributes:
        cluster_config: MonitoringClusterConfig; required.
    """

    cluster_config: MonitoringClusterConfig


class MonitoringAppSpecification(ItemModel):
    """MonitoringAppSpecification of SageMaker.

    Attributes:
        image_uri: Text, at most 255 characters; required.
        container_entrypoint: List of text, 1 to 100 elements.
        container_arguments: List of text, 1 to 50 elements.
        record_preprocessor_source_uri: Text, at most 1024 characters.
        post_analytics_processor_source_uri: Text, at most 1024 characters.
    """

    image_uri: str
    container_entrypoint: tuple[str, ...] | None = None
    container_arguments: tuple[str, ...] | None = None
    record_preprocessor_source_uri: str | None = None
    post_analytics_processor_source_uri: str | None = None


class MonitoringStoppingCondition(ItemModel):
    """MonitoringStoppingCondition of SageMaker.

    Attributes:
        max_runtime_in_seconds: Integer, 1 to 86400; required.
    """

    max_runtime_in_seconds: int


class MonitoringJobDefinition(ItemModel):
    """MonitoringJobDefinition of SageMaker.

    Attributes:
        baseline_config: MonitoringBaselineConfig.
        monitoring_inputs: List of MonitoringInput, 1 elements; required.
        monitoring_output_config: MonitoringOutputConfig; required.
        monitoring_resources: MonitoringResources; required.
        monitoring_app_specification: MonitoringAppSpecification; required.
        stopping_condition: MonitoringStoppingCondition.
        environment: Map of text to text, at most 50 pairs.
        network_config: NetworkConfig.
        role_arn: Text, 20 to 2048 characters; required.
    """

    baseline_config: MonitoringBaselineConfig | None = None
    monitoring_inputs: tuple[MonitoringInput, ...]
    monitoring_output_config: MonitoringOutputConfig
    monitoring_resources: MonitoringResources
    monitoring_app_specification: MonitoringAppSpecification
    stopping_condition: MonitoringStoppingCondition | None = None
    environment: dict[str, str] | None = None
    network_config: NetworkConfig | None = None
    role_arn: str


class MonitoringScheduleConfig(ItemModel):
    """MonitoringScheduleConfig of SageMaker.

    Attributes:
        schedule_config: ScheduleConfig.
        monitoring_job_definition: MonitoringJobDefinition.
        monitoring_job_definition_name: Text, 1 to 63 characters.
        monitoring_type: MonitoringType.
    """

    schedule_config: ScheduleConfig | None = None
    monitoring_job_definition: MonitoringJobDefinition | None = None
    monitoring_job_definition_name: str | None = None
    monitoring_type: Annotated[MonitoringType | str, OpenEnum()] | None = None


class MonitoringSchedule(ItemModel):
    """MonitoringSchedule of SageMaker.

    Attributes:
        monitoring_schedule_arn: Text, at most 256 characters.
        monitoring_schedule_name: Text, 1 to 63 characters.
        monitoring_schedule_status: ScheduleStatus.
        monitoring_type: MonitoringType.
        failure_reason: Text, at most 1024 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        monitoring_schedule_config: MonitoringScheduleConfig.
        endpoint_name: Text, at most 63 characters.
        last_monitoring_execution_summary: MonitoringExecutionSummary.
        tags: List of Tag, at most 50 elements.
    """

    monitoring_schedule_arn: str | None = None
    monitoring_schedule_name: str | None = None
    monitoring_schedule_status: Annotated[ScheduleStatus | str, OpenEnum()] | None = None
    monitoring_type: Annotated[MonitoringType | str, OpenEnum()] | None = None
    failure_reason: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    monitoring_schedule_config: MonitoringScheduleConfig | None = None
    endpoint_name: str | None = None
    last_monitoring_execution_summary: MonitoringExecutionSummary | None = None
    tags: tuple[Tag, ...] | None = None


class Endpoint(ItemModel):
    """Endpoint of SageMaker.

    Attributes:
        endpoint_name: Text, at most 63 characters; required.
        endpoint_arn: Text, 20 to 2048 characters; required.
        endpoint_config_name: Text, at most 63 characters; required.
        production_variants: List of ProductionVariantSummary, at least 1 elements.
        data_capture_config: DataCaptureConfigSummary.
        endpoint_status: EndpointStatus; required.
        failure_reason: Text, at most 1024 characters.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        monitoring_schedules: List of MonitoringSchedule.
        tags: List of Tag, at most 50 elements.
        shadow_production_variants: List of ProductionVariantSummary, at least 1 elements.
    """

    endpoint_name: str
    endpoint_arn: str
    endpoint_config_name: str
    production_variants: tuple[ProductionVariantSummary, ...] | None = None
    data_capture_config: DataCaptureConfigSummary | None = None
    endpoint_status: Annotated[EndpointStatus | str, OpenEnum()]
    failure_reason: str | None = None
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    monitoring_schedules: tuple[MonitoringSchedule, ...] | None = None
    tags: tuple[Tag, ...] | None = None
    shadow_production_variants: tuple[ProductionVariantSummary, ...] | None = None


class InferenceHubAccessConfig(ItemModel):
    """InferenceHubAccessConfig of SageMaker.

    Attributes:
        hub_content_arn: Text, at most 255 characters; required.
    """

    hub_content_arn: str


class S3ModelDataSource(ItemModel):
    """S3ModelDataSource of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters; required.
        s3_data_type: S3ModelDataType; required.
        compression_type: ModelCompressionType; required.
        model_access_config: ModelAccessConfig.
        hub_access_config: InferenceHubAccessConfig.
        manifest_s3_uri: Text, at most 1024 characters.
        e_tag: Text.
        manifest_etag: Text.
    """

    s3_uri: str
    s3_data_type: Annotated[S3ModelDataType | str, OpenEnum()]
    compression_type: Annotated[ModelCompressionType | str, OpenEnum()]
    model_access_config: ModelAccessConfig | None = None
    hub_access_config: InferenceHubAccessConfig | None = None
    manifest_s3_uri: str | None = None
    e_tag: str | None = None
    manifest_etag: str | None = None


class ModelDataSource(ItemModel):
    """ModelDataSource of SageMaker.

    Attributes:
        s3_data_source: S3ModelDataSource.
    """

    s3_data_source: S3ModelDataSource | None = None


class ModelInput(ItemModel):
    """ModelInput of SageMaker.

    Attributes:
        data_input_config: Text, 1 to 16384 characters; required.
    """

    data_input_config: str


class AdditionalModelDataSource(ItemModel):
    """AdditionalModelDataSource of SageMaker.

    Attributes:
        channel_name: Text, 1 to 64 characters; required.
        s3_data_source: S3ModelDataSource; required.
    """

    channel_name: str
    s3_data_source: S3ModelDataSource


class AdditionalS3DataSource(ItemModel):
    """AdditionalS3DataSource of SageMaker.

    Attributes:
        s3_data_type: AdditionalS3DataSourceDataType; required.
        s3_uri: Text, at most 1024 characters; required.
        compression_type: CompressionType.
        e_tag: Text.
    """

    s3_data_type: Annotated[AdditionalS3DataSourceDataType | str, OpenEnum()]
    s3_uri: str
    compression_type: Annotated[CompressionType | str, OpenEnum()] | None = None
    e_tag: str | None = None


class BaseModel_(ItemModel):
    """BaseModel of SageMaker.

    Attributes:
        hub_content_name: Text, at most 63 characters.
        hub_content_version: Text, 5 to 14 characters.
        recipe_name: Text, at most 255 characters.
    """

    hub_content_name: str | None = None
    hub_content_version: str | None = None
    recipe_name: str | None = None


class ModelPackageContainerDefinition(ItemModel):
    """ModelPackageContainerDefinition of SageMaker.

    Attributes:
        container_hostname: Text, at most 63 characters.
        image: Text, at most 255 characters.
        image_digest: Text, at most 72 characters.
        model_data_url: Text, at most 1024 characters.
        model_data_source: ModelDataSource.
        product_id: Text, at most 256 characters.
        environment: Map of text to text, at most 100 pairs.
        model_input: ModelInput.
        framework: Text.
        framework_version: Text, 3 to 10 characters.
        nearest_model_name: Text.
        additional_model_data_sources: List of AdditionalModelDataSource, at most 5 elements.
        additional_s3_data_source: AdditionalS3DataSource.
        model_data_e_tag: Text.
        is_checkpoint: Boolean.
        base_model: BaseModel_.
    """

    container_hostname: str | None = None
    image: str | None = None
    image_digest: str | None = None
    model_data_url: str | None = None
    model_data_source: ModelDataSource | None = None
    product_id: str | None = None
    environment: dict[str, str] | None = None
    model_input: ModelInput | None = None
    framework: str | None = None
    framework_version: str | None = None
    nearest_model_name: str | None = None
    additional_model_data_sources: tuple[AdditionalModelDataSource, ...] | None = None
    additional_s3_data_source: AdditionalS3DataSource | None = None
    model_data_e_tag: str | None = None
    is_checkpoint: bool | None = None
    base_model: BaseModel_ | None = None


class InferenceSpecification(ItemModel):
    """InferenceSpecification of SageMaker.

    Attributes:
        containers: List of ModelPackageContainerDefinition, 1 to 15 elements; required.
        supported_transform_instance_types: List of TransformInstanceType, at least 1 elements.
        supported_realtime_inference_instance_types: List of ProductionVariantInstanceType.
        supported_content_types: List of text.
        supported_response_mime_types: List of text.
    """

    containers: tuple[ModelPackageContainerDefinition, ...]
    supported_transform_instance_types: (
        tuple[Annotated[TransformInstanceType | str, OpenEnum()], ...] | None
    ) = None
    supported_realtime_inference_instance_types: (
        tuple[Annotated[ProductionVariantInstanceType | str, OpenEnum()], ...] | None
    ) = None
    supported_content_types: tuple[str, ...] | None = None
    supported_response_mime_types: Annotated[
        tuple[str, ...] | None, Name("SupportedResponseMIMETypes")
    ] = None


class SourceAlgorithm(ItemModel):
    """SourceAlgorithm of SageMaker.

    Attributes:
        model_data_url: Text, at most 1024 characters.
        model_data_source: ModelDataSource.
        model_data_e_tag: Text.
        algorithm_name: Text, 1 to 170 characters; required.
    """

    model_data_url: str | None = None
    model_data_source: ModelDataSource | None = None
    model_data_e_tag: str | None = None
    algorithm_name: str


class SourceAlgorithmSpecification(ItemModel):
    """SourceAlgorithmSpecification of SageMaker.

    Attributes:
        source_algorithms: List of SourceAlgorithm, 1 elements; required.
    """

    source_algorithms: tuple[SourceAlgorithm, ...]


class TransformJobDefinition(ItemModel):
    """TransformJobDefinition of SageMaker.

    Attributes:
        max_concurrent_transforms: Integer, at least 0.
        max_payload_in_mb: Integer, at least 0.
        batch_strategy: BatchStrategy.
        environment: Map of text to text, at most 16 pairs.
        transform_input: TransformInput; required.
        transform_output: TransformOutput; required.
        transform_resources: TransformResources; required.
    """

    max_concurrent_transforms: int | None = None
    max_payload_in_mb: Annotated[int | None, Name("MaxPayloadInMB")] = None
    batch_strategy: Annotated[BatchStrategy | str, OpenEnum()] | None = None
    environment: dict[str, str] | None = None
    transform_input: TransformInput
    transform_output: TransformOutput
    transform_resources: TransformResources


class ModelPackageValidationProfile(ItemModel):
    """ModelPackageValidationProfile of SageMaker.

    Attributes:
        profile_name: Text, 1 to 63 characters; required.
        transform_job_definition: TransformJobDefinition; required.
    """

    profile_name: str
    transform_job_definition: TransformJobDefinition


class ModelPackageValidationSpecification(ItemModel):
    """ModelPackageValidationSpecification of SageMaker.

    Attributes:
        validation_role: Text, 20 to 2048 characters; required.
        validation_profiles: List of ModelPackageValidationProfile, at most 1 elements; required.
    """

    validation_role: str
    validation_profiles: tuple[ModelPackageValidationProfile, ...]


class ModelPackageStatusItem(ItemModel):
    """ModelPackageStatusItem of SageMaker.

    Attributes:
        name: Text, 1 to 63 characters; required.
        status: DetailedModelPackageStatus; required.
        failure_reason: Text.
    """

    name: str
    status: Annotated[DetailedModelPackageStatus | str, OpenEnum()]
    failure_reason: str | None = None


class ModelPackageStatusDetails(ItemModel):
    """ModelPackageStatusDetails of SageMaker.

    Attributes:
        validation_statuses: List of ModelPackageStatusItem; required.
        image_scan_statuses: List of ModelPackageStatusItem.
    """

    validation_statuses: tuple[ModelPackageStatusItem, ...]
    image_scan_statuses: tuple[ModelPackageStatusItem, ...] | None = None


class MetricsSource(ItemModel):
    """MetricsSource of SageMaker.

    Attributes:
        content_type: Text, at most 256 characters; required.
        content_digest: Text, at most 72 characters.
        s3_uri: Text, at most 1024 characters; required.
    """

    content_type: str
    content_digest: str | None = None
    s3_uri: str


class ModelQuality(ItemModel):
    """ModelQuality of SageMaker.

    Attributes:
        statistics: MetricsSource.
        constraints: MetricsSource.
    """

    statistics: MetricsSource | None = None
    constraints: MetricsSource | None = None


class ModelDataQuality(ItemModel):
    """ModelDataQuality of SageMaker.

    Attributes:
        statistics: MetricsSource.
        constraints: MetricsSource.
    """

    statistics: MetricsSource | None = None
    constraints: MetricsSource | None = None


class Bias(ItemModel):
    """Bias of SageMaker.

    Attributes:
        report: MetricsSource.
        pre_training_report: MetricsSource.
        post_training_report: MetricsSource.
    """

    report: MetricsSource | None = None
    pre_training_report: MetricsSource | None = None
    post_training_report: MetricsSource | None = None


class Explainability(ItemModel):
    """Explainability of SageMaker.

    Attributes:
        report: MetricsSource.
    """

    report: MetricsSource | None = None


class ModelMetrics(ItemModel):
    """ModelMetrics of SageMaker.

    Attributes:
        model_quality: ModelQuality.
        model_data_quality: ModelDataQuality.
        bias: Bias.
        explainability: Explainability.
    """

    model_quality: ModelQuality | None = None
    model_data_quality: ModelDataQuality | None = None
    bias: Bias | None = None
    explainability: Explainability | None = None


class AdditionalInferenceSpecificationDefinition(ItemModel):
    """AdditionalInferenceSpecificationDefinition of SageMaker.

    Attributes:
        name: Text, 1 to 63 characters; required.
        description: Text, at most 1024 characters.
        containers: List of ModelPackageContainerDefinition, 1 to 15 elements; required.
        supported_transform_instance_types: List of TransformInstanceType, at least 1 elements.
        supported_realtime_inference_instance_types: List of ProductionVariantInstanceType.
        supported_content_types: List of text.
        supported_response_mime_types: List of text.
    """

    name: str
    description: str | None = None
    containers: tuple[ModelPackageContainerDefinition, ...]
    supported_transform_instance_types: (
        tuple[Annotated[TransformInstanceType | str, OpenEnum()], ...] | None
    ) = None
    supported_realtime_inference_instance_types: (
        tuple[Annotated[ProductionVariantInstanceType | str, OpenEnum()], ...] | None
    ) = None
    supported_content_types: tuple[str, ...] | None = None
    supported_response_mime_types: Annotated[
        tuple[str, ...] | None, Name("SupportedResponseMIMETypes")
    ] = None


class ModelPackageSecurityConfig(ItemModel):
    """ModelPackageSecurityConfig of SageMaker.

    Attributes:
        kms_key_id: Text, at most 2048 characters; required.
    """

    kms_key_id: str


class ModelPackageModelCard(ItemModel):
    """ModelPackageModelCard of SageMaker.

    Attributes:
        model_card_content: Text, at most 100000 characters.
        model_card_status: ModelCardStatus.
    """

    model_card_content: str | None = None
    model_card_status: Annotated[ModelCardStatus | str, OpenEnum()] | None = None


class FileSource(ItemModel):
    """FileSource of SageMaker.

    Attributes:
        content_type: Text, at most 256 characters.
        content_digest: Text, at most 72 characters.
        s3_uri: Text, at most 1024 characters; required.
    """

    content_type: str | None = None
    content_digest: str | None = None
    s3_uri: str


class DriftCheckBias(ItemModel):
    """DriftCheckBias of SageMaker.

    Attributes:
        config_file: FileSource.
        pre_training_constraints: MetricsSource.
        post_training_constraints: MetricsSource.
    """

    config_file: FileSource | None = None
    pre_training_constraints: MetricsSource | None = None
    post_training_constraints: MetricsSource | None = None


class DriftCheckExplainability(ItemModel):
    """DriftCheckExplainability of SageMaker.

    Attributes:
        constraints: MetricsSource.
        config_file: FileSource.
    """

    constraints: MetricsSource | None = None
    config_file: FileSource | None = None


class DriftCheckModelQuality(ItemModel):
    """DriftCheckModelQuality of SageMaker.

    Attributes:
        statistics: MetricsSource.
        constraints: MetricsSource.
    """

    statistics: MetricsSource | None = None
    constraints: MetricsSource | None = None


class DriftCheckModelDataQuality(ItemModel):
    """DriftCheckModelDataQuality of SageMaker.

    Attributes:
        statistics: MetricsSource.
        constraints: MetricsSource.
    """

    statistics: MetricsSource | None = None
    constraints: MetricsSource | None = None


class DriftCheckBaselines(ItemModel):
    """DriftCheckBaselines of SageMaker.

    Attributes:
        bias: DriftCheckBias.
        explainability: DriftCheckExplainability.
        model_quality: DriftCheckModelQuality.
        model_data_quality: DriftCheckModelDataQuality.
    """

    bias: DriftCheckBias | None = None
    explainability: DriftCheckExplainability | None = None
    model_quality: DriftCheckModelQuality | None = None
    model_data_quality: DriftCheckModelDataQuality | None = None


class ModelPackage(ItemModel):
    """ModelPackage of SageMaker.

    Attributes:
        model_package_name: Text, 1 to 63 characters.
        model_package_group_name: Text, 1 to 63 characters.
        model_package_version: Integer, at least 1.
        model_package_registration_type: ModelPackageRegistrationType.
        model_package_arn: Text, 1 to 2048 characters.
        model_package_description: Text, at most 1024 characters.
        creation_time: Time in UTC.
        inference_specification: InferenceSpecification.
        source_algorithm_specification: SourceAlgorithmSpecification.
        validation_specification: ModelPackageValidationSpecification.
        model_package_status: ModelPackageStatus.
        model_package_status_details: ModelPackageStatusDetails.
        certify_for_marketplace: Boolean.
        model_approval_status: ModelApprovalStatus.
        created_by: UserContext.
        metadata_properties: MetadataProperties.
        model_metrics: ModelMetrics.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
        approval_description: Text, at most 1024 characters.
        domain: Text.
        task: Text.
        sample_payload_url: Text.
        additional_inference_specifications: List of AdditionalInferenceSpecificationDefinition, 1
            to 15 elements.
        source_uri: Text, at most 1024 characters.
        security_config: ModelPackageSecurityConfig.
        model_card: ModelPackageModelCard.
        model_life_cycle: ModelLifeCycle.
        tags: List of Tag, at most 50 elements.
        customer_metadata_properties: Map of text to text, 1 to 50 pairs.
        drift_check_baselines: DriftCheckBaselines.
        skip_model_validation: SkipModelValidation.
    """

    model_package_name: str | None = None
    model_package_group_name: str | None = None
    model_package_version: int | None = None
    model_package_registration_type: (
        Annotated[ModelPackageRegistrationType | str, OpenEnum()] | None
    ) = None
    model_package_arn: str | None = None
    model_package_description: str | None = None
    creation_time: UtcDatetime | None = None
    inference_specification: InferenceSpecification | None = None
    source_algorithm_specification: SourceAlgorithmSpecification | None = None
    validation_specification: ModelPackageValidationSpecification | None = None
    model_package_status: Annotated[ModelPackageStatus | str, OpenEnum()] | None = None
    model_package_status_details: ModelPackageStatusDetails | None = None
    certify_for_marketplace: bool | None = None
    model_approval_status: Annotated[ModelApprovalStatus | str, OpenEnum()] | None = None
    created_by: UserContext | None = None
    metadata_properties: MetadataProperties | None = None
    model_metrics: ModelMetrics | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None
    approval_description: str | None = None
    domain: str | None = None
    task: str | None = None
    sample_payload_url: str | None = None
    additional_inference_specifications: (
        tuple[AdditionalInferenceSpecificationDefinition, ...] | None
    ) = None
    source_uri: str | None = None
    security_config: ModelPackageSecurityConfig | None = None
    model_card: ModelPackageModelCard | None = None
    model_life_cycle: ModelLifeCycle | None = None
    tags: tuple[Tag, ...] | None = None
    customer_metadata_properties: dict[str, str] | None = None
    drift_check_baselines: DriftCheckBaselines | None = None
    skip_model_validation: Annotated[SkipModelValidation | str, OpenEnum()] | None = None


class ModelPackageGroup(ItemModel):
    """ModelPackageGroup of SageMaker.

    Attributes:
        model_package_group_name: Text, 1 to 63 characters.
        model_package_group_arn: Text, 1 to 2048 characters.
        model_package_group_description: Text, at most 1024 characters.
        creation_time: Time in UTC.
        created_by: UserContext.
        model_package_group_status: ModelPackageGroupStatus.
        tags: List of Tag, at most 50 elements.
    """

    model_package_group_name: str | None = None
    model_package_group_arn: str | None = None
    model_package_group_description: str | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    model_package_group_status: Annotated[ModelPackageGroupStatus | str, OpenEnum()] | None = None
    tags: tuple[Tag, ...] | None = None


class ParallelismConfiguration(ItemModel):
    """ParallelismConfiguration of SageMaker.

    Attributes:
        max_parallel_execution_steps: Integer, at least 1; required.
    """

    max_parallel_execution_steps: int


class Pipeline(ItemModel):
    """Pipeline of SageMaker.

    Attributes:
        pipeline_arn: Text, at most 2048 characters.
        pipeline_name: Text, 1 to 256 characters.
        pipeline_display_name: Text, 1 to 256 characters.
        pipeline_description: Text, at most 3072 characters.
        role_arn: Text, 20 to 2048 characters.
        pipeline_status: PipelineStatus.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        last_run_time: Time in UTC.
        created_by: UserContext.
        last_modified_by: UserContext.
        parallelism_configuration: ParallelismConfiguration.
        tags: List of Tag, at most 50 elements.
    """

    pipeline_arn: str | None = None
    pipeline_name: str | None = None
    pipeline_display_name: str | None = None
    pipeline_description: str | None = None
    role_arn: str | None = None
    pipeline_status: Annotated[PipelineStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    last_run_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_by: UserContext | None = None
    parallelism_configuration: ParallelismConfiguration | None = None
    tags: tuple[Tag, ...] | None = None


class PipelineExperimentConfig(ItemModel):
    """PipelineExperimentConfig of SageMaker.

    Attributes:
        experiment_name: Text, 1 to 120 characters.
        trial_name: Text, 1 to 120 characters.
    """

    experiment_name: str | None = None
    trial_name: str | None = None


class SelectedStep(ItemModel):
    """SelectedStep of SageMaker.

    Attributes:
        step_name: Text, at most 256 characters; required.
    """

    step_name: str


class SelectiveExecutionConfig(ItemModel):
    """SelectiveExecutionConfig of SageMaker.

    Attributes:
        source_pipeline_execution_arn: Text, at most 2048 characters.
        selected_steps: List of SelectedStep, 1 to 50 elements; required.
    """

    source_pipeline_execution_arn: str | None = None
    selected_steps: tuple[SelectedStep, ...]


class PipelineExecution(ItemModel):
    """PipelineExecution of SageMaker.

    Attributes:
        pipeline_arn: Text, at most 2048 characters.
        pipeline_execution_arn: Text, at most 2048 characters.
        pipeline_execution_display_name: Text, 1 to 82 characters.
        pipeline_execution_status: PipelineExecutionStatus.
        pipeline_execution_description: Text, at most 3072 characters.
        pipeline_experiment_config: PipelineExperimentConfig.
        failure_reason: Text, at most 1300 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        created_by: UserContext.
        last_modified_by: UserContext.
        parallelism_configuration: ParallelismConfiguration.
        selective_execution_config: SelectiveExecutionConfig.
        pipeline_parameters: List of Parameter, at most 200 elements.
        pipeline_version_id: Integer, at least 1.
        pipeline_version_display_name: Text, 1 to 82 characters.
    """

    pipeline_arn: str | None = None
    pipeline_execution_arn: str | None = None
    pipeline_execution_display_name: str | None = None
    pipeline_execution_status: Annotated[PipelineExecutionStatus | str, OpenEnum()] | None = None
    pipeline_execution_description: str | None = None
    pipeline_experiment_config: PipelineExperimentConfig | None = None
    failure_reason: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_by: UserContext | None = None
    parallelism_configuration: ParallelismConfiguration | None = None
    selective_execution_config: SelectiveExecutionConfig | None = None
    pipeline_parameters: tuple[Parameter, ...] | None = None
    pipeline_version_id: int | None = None
    pipeline_version_display_name: str | None = None


class PipelineVersion(ItemModel):
    """PipelineVersion of SageMaker.

    Attributes:
        pipeline_arn: Text, at most 2048 characters.
        pipeline_version_id: Integer, at least 1.
        pipeline_version_display_name: Text, 1 to 82 characters.
        pipeline_version_description: Text, at most 3072 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        created_by: UserContext.
        last_modified_by: UserContext.
        last_executed_pipeline_execution_arn: Text, at most 2048 characters.
        last_executed_pipeline_execution_display_name: Text, 1 to 82 characters.
        last_executed_pipeline_execution_status: PipelineExecutionStatus.
    """

    pipeline_arn: str | None = None
    pipeline_version_id: int | None = None
    pipeline_version_display_name: str | None = None
    pipeline_version_description: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_by: UserContext | None = None
    last_executed_pipeline_execution_arn: str | None = None
    last_executed_pipeline_execution_display_name: str | None = None
    last_executed_pipeline_execution_status: (
        Annotated[PipelineExecutionStatus | str, OpenEnum()] | None
    ) = None


class VectorConfig(ItemModel):
    """VectorConfig of SageMaker.

    Attributes:
        dimension: Integer, 1 to 8192; required.
    """

    dimension: int


class CollectionConfig(ItemModel):
    """CollectionConfig of SageMaker: a union, of which one member is set.

    Attributes:
        vector_config: VectorConfig.
    """

    vector_config: VectorConfig | None = None


class FeatureDefinition(ItemModel):
    """FeatureDefinition of SageMaker.

    Attributes:
        feature_name: Text, 1 to 64 characters; required.
        feature_type: FeatureType; required.
        collection_type: CollectionType.
        collection_config: CollectionConfig.
    """

    feature_name: str
    feature_type: Annotated[FeatureType | str, OpenEnum()]
    collection_type: Annotated[CollectionType | str, OpenEnum()] | None = None
    collection_config: CollectionConfig | None = None


class OnlineStoreSecurityConfig(ItemModel):
    """OnlineStoreSecurityConfig of SageMaker.

    Attributes:
        kms_key_id: Text, at most 2048 characters.
    """

    kms_key_id: str | None = None


class TtlDuration(ItemModel):
    """TtlDuration of SageMaker.

    Attributes:
        unit: TtlDurationUnit.
        value: Integer, at least 1.
    """

    unit: Annotated[TtlDurationUnit | str, OpenEnum()] | None = None
    value: int | None = None


class OnlineStoreConfig(ItemModel):
    """OnlineStoreConfig of SageMaker.

    Attributes:
        security_config: OnlineStoreSecurityConfig.
        enable_online_store: Boolean.
        ttl_duration: TtlDuration.
        storage_type: StorageType.
    """

    security_config: OnlineStoreSecurityConfig | None = None
    enable_online_store: bool | None = None
    ttl_duration: TtlDuration | None = None
    storage_type: Annotated[StorageType | str, OpenEnum()] | None = None


class S3StorageConfig(ItemModel):
    """S3StorageConfig of SageMaker.

    Attributes:
        s3_uri: Text, at most 1024 characters; required.
        kms_key_id: Text, at most 2048 characters.
        resolved_output_s3_uri: Text, at most 1024 characters.
    """

    s3_uri: str
    kms_key_id: str | None = None
    resolved_output_s3_uri: str | None = None


class DataCatalogConfig(ItemModel):
    """DataCatalogConfig of SageMaker.

    Attributes:
        table_name: Text, 1 to 255 characters; required.
        catalog: Text, 1 to 255 characters; required.
        database: Text, 1 to 255 characters; required.
    """

    table_name: str
    catalog: str
    database: str


class OfflineStoreConfig(ItemModel):
    """OfflineStoreConfig of SageMaker.

    Attributes:
        s3_storage_config: S3StorageConfig; required.
        disable_glue_table_creation: Boolean.
        data_catalog_config: DataCatalogConfig.
        table_format: TableFormat.
    """

    s3_storage_config: S3StorageConfig
    disable_glue_table_creation: bool | None = None
    data_catalog_config: DataCatalogConfig | None = None
    table_format: Annotated[TableFormat | str, OpenEnum()] | None = None


class LastUpdateStatus(ItemModel):
    """LastUpdateStatus of SageMaker.

    Attributes:
        status: LastUpdateStatusValue; required.
        failure_reason: Text, at most 1024 characters.
    """

    status: Annotated[LastUpdateStatusValue | str, OpenEnum()]
    failure_reason: str | None = None


class FeatureGroup(ItemModel):
    """FeatureGroup of SageMaker.

    Attributes:
        feature_group_arn: Text, at most 256 characters.
        feature_group_name: Text, 1 to 64 characters.
        record_identifier_feature_name: Text, 1 to 64 characters.
        event_time_feature_name: Text, 1 to 64 characters.
        feature_definitions: List of FeatureDefinition, 1 to 2500 elements.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        online_store_config: OnlineStoreConfig.
        offline_store_config: OfflineStoreConfig.
        role_arn: Text, 20 to 2048 characters.
        feature_group_status: FeatureGroupStatus.
        offline_store_status: OfflineStoreStatus.
        last_update_status: LastUpdateStatus.
        failure_reason: Text, at most 1024 characters.
        description: Text, at most 128 characters.
        tags: List of Tag, at most 50 elements.
    """

    feature_group_arn: str | None = None
    feature_group_name: str | None = None
    record_identifier_feature_name: str | None = None
    event_time_feature_name: str | None = None
    feature_definitions: tuple[FeatureDefinition, ...] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    online_store_config: OnlineStoreConfig | None = None
    offline_store_config: OfflineStoreConfig | None = None
    role_arn: str | None = None
    feature_group_status: Annotated[FeatureGroupStatus | str, OpenEnum()] | None = None
    offline_store_status: OfflineStoreStatus | None = None
    last_update_status: LastUpdateStatus | None = None
    failure_reason: str | None = None
    description: str | None = None
    tags: tuple[Tag, ...] | None = None


class FeatureParameter(ItemModel):
    """FeatureParameter of SageMaker.

    Attributes:
        key: Text, 1 to 255 characters.
        value: Text, 1 to 255 characters.
    """

    key: str | None = None
    value: str | None = None


class FeatureMetadata(ItemModel):
    """FeatureMetadata of SageMaker.

    Attributes:
        feature_group_arn: Text, at most 256 characters.
        feature_group_name: Text, 1 to 64 characters.
        feature_name: Text, 1 to 64 characters.
        feature_type: FeatureType.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        description: Text, at most 255 characters.
        parameters: List of FeatureParameter, at most 25 elements.
    """

    feature_group_arn: str | None = None
    feature_group_name: str | None = None
    feature_name: str | None = None
    feature_type: Annotated[FeatureType | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    description: str | None = None
    parameters: tuple[FeatureParameter, ...] | None = None


class ProvisioningParameter(ItemModel):
    """ProvisioningParameter of SageMaker.

    Attributes:
        key: Text, 1 to 1000 characters.
        value: Text, at most 4096 characters.
    """

    key: str | None = None
    value: str | None = None


class ServiceCatalogProvisioningDetails(ItemModel):
    """ServiceCatalogProvisioningDetails of SageMaker.

    Attributes:
        product_id: Text, 1 to 100 characters; required.
        provisioning_artifact_id: Text, 1 to 100 characters.
        path_id: Text, 1 to 100 characters.
        provisioning_parameters: List of ProvisioningParameter.
    """

    product_id: str
    provisioning_artifact_id: str | None = None
    path_id: str | None = None
    provisioning_parameters: tuple[ProvisioningParameter, ...] | None = None


class ServiceCatalogProvisionedProductDetails(ItemModel):
    """ServiceCatalogProvisionedProductDetails of SageMaker.

    Attributes:
        provisioned_product_id: Text, 1 to 100 characters.
        provisioned_product_status_message: Text.
    """

    provisioned_product_id: str | None = None
    provisioned_product_status_message: str | None = None


class CfnStackParameter(ItemModel):
    """CfnStackParameter of SageMaker.

    Attributes:
        key: Text, 1 to 255 characters; required.
        value: Text, at most 4096 characters.
    """

    key: str
    value: str | None = None


class CfnStackDetail(ItemModel):
    """CfnStackDetail of SageMaker.

    Attributes:
        name: Text, 1 to 128 characters.
        id: Text, 1 to 256 characters.
        status_message: Text, 1 to 4096 characters; required.
    """

    name: str | None = None
    id: str | None = None
    status_message: str


class CfnTemplateProviderDetail(ItemModel):
    """CfnTemplateProviderDetail of SageMaker.

    Attributes:
        template_name: Text, 1 to 32 characters; required.
        template_url: Text, 1 to 1024 characters; required.
        role_arn: Text, 20 to 2048 characters.
        parameters: List of CfnStackParameter, at most 180 elements.
        stack_detail: CfnStackDetail.
    """

    template_name: str
    template_url: Annotated[str, Name("TemplateURL")]
    role_arn: Annotated[str | None, Name("RoleARN")] = None
    parameters: tuple[CfnStackParameter, ...] | None = None
    stack_detail: CfnStackDetail | None = None


class TemplateProviderDetail(ItemModel):
    """TemplateProviderDetail of SageMaker.

    Attributes:
        cfn_template_provider_detail: CfnTemplateProviderDetail.
    """

    cfn_template_provider_detail: CfnTemplateProviderDetail | None = None


class Project(ItemModel):
    """Project of SageMaker.

    Attributes:
        project_arn: Text, 1 to 2048 characters.
        project_name: Text, 1 to 32 characters.
        project_id: Text, 1 to 20 characters.
        project_description: Text, at most 1024 characters.
        service_catalog_provisioning_details: ServiceCatalogProvisioningDetails.
        service_catalog_provisioned_product_details: ServiceCatalogProvisionedProductDetails.
        project_status: ProjectStatus.
        created_by: UserContext.
        creation_time: Time in UTC.
        template_provider_details: List of TemplateProviderDetail, 1 elements.
        tags: List of Tag, at most 50 elements.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
    """

    project_arn: str | None = None
    project_name: str | None = None
    project_id: str | None = None
    project_description: str | None = None
    service_catalog_provisioning_details: ServiceCatalogProvisioningDetails | None = None
    service_catalog_provisioned_product_details: ServiceCatalogProvisionedProductDetails | None = (
        None
    )
    project_status: Annotated[ProjectStatus | str, OpenEnum()] | None = None
    created_by: UserContext | None = None
    creation_time: UtcDatetime | None = None
    template_provider_details: tuple[TemplateProviderDetail, ...] | None = None
    tags: tuple[Tag, ...] | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None


class HyperbandStrategyConfig(ItemModel):
    """HyperbandStrategyConfig of SageMaker.

    Attributes:
        min_resource: Integer, at least 1.
        max_resource: Integer, at least 1.
    """

    min_resource: int | None = None
    max_resource: int | None = None


class HyperParameterTuningJobStrategyConfig(ItemModel):
    """HyperParameterTuningJobStrategyConfig of SageMaker.

    Attributes:
        hyperband_strategy_config: HyperbandStrategyConfig.
    """

    hyperband_strategy_config: HyperbandStrategyConfig | None = None


class HyperParameterTuningJobObjective(ItemModel):
    """HyperParameterTuningJobObjective of SageMaker.

    Attributes:
        type: HyperParameterTuningJobObjectiveType; required.
        metric_name: Text, 1 to 255 characters; required.
    """

    type: Annotated[HyperParameterTuningJobObjectiveType | str, OpenEnum()]
    metric_name: str


class IntegerParameterRange(ItemModel):
    """IntegerParameterRange of SageMaker.

    Attributes:
        name: Text, at most 256 characters; required.
        min_value: Text, at most 256 characters; required.
        max_value: Text, at most 256 characters; required.
        scaling_type: HyperParameterScalingType.
    """

    name: str
    min_value: str
    max_value: str
    scaling_type: Annotated[HyperParameterScalingType | str, OpenEnum()] | None = None


class ContinuousParameterRange(ItemModel):
    """ContinuousParameterRange of SageMaker.

    Attributes:
        name: Text, at most 256 characters; required.
        min_value: Text, at most 256 characters; required.
        max_value: Text, at most 256 characters; required.
        scaling_type: HyperParameterScalingType.
    """

    name: str
    min_value: str
    max_value: str
    scaling_type: Annotated[HyperParameterScalingType | str, OpenEnum()] | None = None


class CategoricalParameterRange(ItemModel):
    """CategoricalParameterRange of SageMaker.

    Attributes:
        name: Text, at most 256 characters; required.
        values: List of text, 1 to 30 elements; required.
    """

    name: str
    values: tuple[str, ...]


class AutoParameter(ItemModel):
    """AutoParameter of SageMaker.

    Attributes:
        name: Text, at most 256 characters; required.
        value_hint: Text, at most 256 characters; required.
    """

    name: str
    value_hint: str


class ParameterRanges(ItemModel):
    """ParameterRanges of SageMaker.

    Attributes:
        integer_parameter_ranges: List of IntegerParameterRange, at most 30 elements.
        continuous_parameter_ranges: List of ContinuousParameterRange, at most 30 elements.
        categorical_parameter_ranges: List of CategoricalParameterRange, at most 30 elements.
        auto_parameters: List of AutoParameter, at most 100 elements.
    """

    integer_parameter_ranges: tuple[IntegerParameterRange, ...] | None = None
    continuous_parameter_ranges: tuple[ContinuousParameterRange, ...] | None = None
    categorical_parameter_ranges: tuple[CategoricalParameterRange, ...] | None = None
    auto_parameters: tuple[AutoParameter, ...] | None = None


class BestObjectiveNotImproving(ItemModel):
    """BestObjectiveNotImproving of SageMaker.

    Attributes:
        max_number_of_training_jobs_not_improving: Integer, at least 3.
    """

    max_number_of_training_jobs_not_improving: int | None = None


class ConvergenceDetected(ItemModel):
    """ConvergenceDetected of SageMaker.

    Attributes:
        complete_on_convergence: CompleteOnConvergence.
    """

    complete_on_convergence: Annotated[CompleteOnConvergence | str, OpenEnum()] | None = None


class TuningJobCompletionCriteria(ItemModel):
    """TuningJobCompletionCriteria of SageMaker.

    Attributes:
        target_objective_metric_value: Number.
        best_objective_not_improving: BestObjectiveNotImproving.
        convergence_detected: ConvergenceDetected.
    """

    target_objective_metric_value: float | None = None
    best_objective_not_improving: BestObjectiveNotImproving | None = None
    convergence_detected: ConvergenceDetected | None = None


class HyperParameterTuningJobConfig(ItemModel):
    """HyperParameterTuningJobConfig of SageMaker.

    Attributes:
        strategy: HyperParameterTuningJobStrategyType; required.
        strategy_config: HyperParameterTuningJobStrategyConfig.
        hyper_parameter_tuning_job_objective: HyperParameterTuningJobObjective.
        resource_limits: ResourceLimits; required.
        parameter_ranges: ParameterRanges.
        training_job_early_stopping_type: TrainingJobEarlyStoppingType.
        tuning_job_completion_criteria: TuningJobCompletionCriteria.
        random_seed: Integer, at least 0.
    """

    strategy: Annotated[HyperParameterTuningJobStrategyType | str, OpenEnum()]
    strategy_config: HyperParameterTuningJobStrategyConfig | None = None
    hyper_parameter_tuning_job_objective: HyperParameterTuningJobObjective | None = None
    resource_limits: ResourceLimits
    parameter_ranges: ParameterRanges | None = None
    training_job_early_stopping_type: (
        Annotated[TrainingJobEarlyStoppingType | str, OpenEnum()] | None
    ) = None
    tuning_job_completion_criteria: TuningJobCompletionCriteria | None = None
    random_seed: int | None = None


class HyperParameterAlgorithmSpecification(ItemModel):
    """HyperParameterAlgorithmSpecification of SageMaker.

    Attributes:
        training_image: Text, at most 255 characters.
        training_input_mode: TrainingInputMode; required.
        algorithm_name: Text, 1 to 170 characters.
        metric_definitions: List of MetricDefinition, at most 40 elements.
    """

    training_image: str | None = None
    training_input_mode: Annotated[TrainingInputMode | str, OpenEnum()]
    algorithm_name: str | None = None
    metric_definitions: tuple[MetricDefinition, ...] | None = None


class HyperParameterTuningInstanceConfig(ItemModel):
    """HyperParameterTuningInstanceConfig of SageMaker.

    Attributes:
        instance_type: TrainingInstanceType; required.
        instance_count: Integer, at least 0; required.
        volume_size_in_gb: Integer, at least 1; required.
    """

    instance_type: Annotated[TrainingInstanceType | str, OpenEnum()]
    instance_count: int
    volume_size_in_gb: Annotated[int, Name("VolumeSizeInGB")]


class HyperParameterTuningResourceConfig(ItemModel):
    """HyperParameterTuningResourceConfig of SageMaker.

    Attributes:
        instance_type: TrainingInstanceType.
        instance_count: Integer, at least 0.
        volume_size_in_gb: Integer, at least 0.
        volume_kms_key_id: Text, at most 2048 characters.
        allocation_strategy: HyperParameterTuningAllocationStrategy.
        instance_configs: List of HyperParameterTuningInstanceConfig, 1 to 6 elements.
    """

    instance_type: Annotated[TrainingInstanceType | str, OpenEnum()] | None = None
    instance_count: int | None = None
    volume_size_in_gb: Annotated[int | None, Name("VolumeSizeInGB")] = None
    volume_kms_key_id: str | None = None
    allocation_strategy: (
        Annotated[HyperParameterTuningAllocationStrategy | str, OpenEnum()] | None
    ) = None
    instance_configs: tuple[HyperParameterTuningInstanceConfig, ...] | None = None


class HyperParameterTrainingJobDefinition(ItemModel):
    """HyperParameterTrainingJobDefinition of SageMaker.

    Attributes:
        definition_name: Text, 1 to 64 characters.
        tuning_objective: HyperParameterTuningJobObjective.
        hyper_parameter_ranges: ParameterRanges.
        static_hyper_parameters: Map of text to text, at most 100 pairs.
        algorithm_specification: HyperParameterAlgorithmSpecification; required.
        role_arn: Text, 20 to 2048 characters; required.
        input_data_config: List of Channel, 1 to 20 elements.
        vpc_config: VpcConfig.
        output_data_config: OutputDataConfig; required.
        resource_config: ResourceConfig.
        hyper_parameter_tuning_resource_config: HyperParameterTuningResourceConfig.
        stopping_condition: StoppingCondition; required.
        enable_network_isolation: Boolean.
        enable_inter_container_traffic_encryption: Boolean.
        enable_managed_spot_training: Boolean.
        checkpoint_config: CheckpointConfig.
        retry_strategy: RetryStrategy.
        environment: Map of text to text, at most 48 pairs.
    """

    definition_name: str | None = None
    tuning_objective: HyperParameterTuningJobObjective | None = None
    hyper_parameter_ranges: ParameterRanges | None = None
    static_hyper_parameters: dict[str, str] | None = None
    algorithm_specification: HyperParameterAlgorithmSpecification
    role_arn: str
    input_data_config: tuple[Channel, ...] | None = None
    vpc_config: VpcConfig | None = None
    output_data_config: OutputDataConfig
    resource_config: ResourceConfig | None = None
    hyper_parameter_tuning_resource_config: HyperParameterTuningResourceConfig | None = None
    stopping_condition: StoppingCondition
    enable_network_isolation: bool | None = None
    enable_inter_container_traffic_encryption: bool | None = None
    enable_managed_spot_training: bool | None = None
    checkpoint_config: CheckpointConfig | None = None
    retry_strategy: RetryStrategy | None = None
    environment: dict[str, str] | None = None


class ParentHyperParameterTuningJob(ItemModel):
    """ParentHyperParameterTuningJob of SageMaker.

    Attributes:
        hyper_parameter_tuning_job_name: Text, 1 to 32 characters.
    """

    hyper_parameter_tuning_job_name: str | None = None


class HyperParameterTuningJobWarmStartConfig(ItemModel):
    """HyperParameterTuningJobWarmStartConfig of SageMaker.

    Attributes:
        parent_hyper_parameter_tuning_jobs: List of ParentHyperParameterTuningJob, 1 to 5 elements;
            required.
        warm_start_type: HyperParameterTuningJobWarmStartType; required.
    """

    parent_hyper_parameter_tuning_jobs: tuple[ParentHyperParameterTuningJob, ...]
    warm_start_type: Annotated[HyperParameterTuningJobWarmStartType | str, OpenEnum()]


class HyperParameterTuningJobCompletionDetails(ItemModel):
    """HyperParameterTuningJobCompletionDetails of SageMaker.

    Attributes:
        number_of_training_jobs_objective_not_improving: Integer.
        convergence_detected_time: Time in UTC.
    """

    number_of_training_jobs_objective_not_improving: int | None = None
    convergence_detected_time: UtcDatetime | None = None


class HyperParameterTuningJobConsumedResources(ItemModel):
    """HyperParameterTuningJobConsumedResources of SageMaker.

    Attributes:
        runtime_in_seconds: Integer.
    """

    runtime_in_seconds: int | None = None


class HyperParameterTuningJobSearchEntity(ItemModel):
    """HyperParameterTuningJobSearchEntity of SageMaker.

    Attributes:
        hyper_parameter_tuning_job_name: Text, 1 to 32 characters.
        hyper_parameter_tuning_job_arn: Text, at most 256 characters.
        hyper_parameter_tuning_job_config: HyperParameterTuningJobConfig.
        training_job_definition: HyperParameterTrainingJobDefinition.
        training_job_definitions: List of HyperParameterTrainingJobDefinition, 1 to 10 elements.
        hyper_parameter_tuning_job_status: HyperParameterTuningJobStatus.
        creation_time: Time in UTC.
        hyper_parameter_tuning_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        training_job_status_counters: TrainingJobStatusCounters.
        objective_status_counters: ObjectiveStatusCounters.
        best_training_job: HyperParameterTrainingJobSummary.
        overall_best_training_job: HyperParameterTrainingJobSummary.
        warm_start_config: HyperParameterTuningJobWarmStartConfig.
        failure_reason: Text, at most 1024 characters.
        tuning_job_completion_details: HyperParameterTuningJobCompletionDetails.
        consumed_resources: HyperParameterTuningJobConsumedResources.
        tags: List of Tag, at most 50 elements.
    """

    hyper_parameter_tuning_job_name: str | None = None
    hyper_parameter_tuning_job_arn: str | None = None
    hyper_parameter_tuning_job_config: HyperParameterTuningJobConfig | None = None
    training_job_definition: HyperParameterTrainingJobDefinition | None = None
    training_job_definitions: tuple[HyperParameterTrainingJobDefinition, ...] | None = None
    hyper_parameter_tuning_job_status: (
        Annotated[HyperParameterTuningJobStatus | str, OpenEnum()] | None
    ) = None
    creation_time: UtcDatetime | None = None
    hyper_parameter_tuning_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    training_job_status_counters: TrainingJobStatusCounters | None = None
    objective_status_counters: ObjectiveStatusCounters | None = None
    best_training_job: HyperParameterTrainingJobSummary | None = None
    overall_best_training_job: HyperParameterTrainingJobSummary | None = None
    warm_start_config: HyperParameterTuningJobWarmStartConfig | None = None
    failure_reason: str | None = None
    tuning_job_completion_details: HyperParameterTuningJobCompletionDetails | None = None
    consumed_resources: HyperParameterTuningJobConsumedResources | None = None
    tags: tuple[Tag, ...] | None = None


class ModelCardSecurityConfig(ItemModel):
    """ModelCardSecurityConfig of SageMaker.

    Attributes:
        kms_key_id: Text, at most 2048 characters.
    """

    kms_key_id: str | None = None


class ModelCard(ItemModel):
    """ModelCard of SageMaker.

    Attributes:
        model_card_arn: Text, at most 256 characters.
        model_card_name: Text, 1 to 63 characters.
        model_card_version: Integer.
        content: Text, at most 100000 characters.
        model_card_status: ModelCardStatus.
        security_config: ModelCardSecurityConfig.
        creation_time: Time in UTC.
        created_by: UserContext.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
        tags: List of Tag, at most 50 elements.
        model_id: Text.
        risk_rating: Text.
        model_package_group_name: Text.
    """

    model_card_arn: str | None = None
    model_card_name: str | None = None
    model_card_version: int | None = None
    content: str | None = None
    model_card_status: Annotated[ModelCardStatus | str, OpenEnum()] | None = None
    security_config: ModelCardSecurityConfig | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None
    tags: tuple[Tag, ...] | None = None
    model_id: str | None = None
    risk_rating: str | None = None
    model_package_group_name: str | None = None


class RepositoryAuthConfig(ItemModel):
    """RepositoryAuthConfig of SageMaker.

    Attributes:
        repository_credentials_provider_arn: Text, 1 to 2048 characters; required.
    """

    repository_credentials_provider_arn: str


class ImageConfig(ItemModel):
    """ImageConfig of SageMaker.

    Attributes:
        repository_access_mode: RepositoryAccessMode; required.
        repository_auth_config: RepositoryAuthConfig.
    """

    repository_access_mode: Annotated[RepositoryAccessMode | str, OpenEnum()]
    repository_auth_config: RepositoryAuthConfig | None = None


class MultiModelConfig(ItemModel):
    """MultiModelConfig of SageMaker.

    Attributes:
        model_cache_setting: ModelCacheSetting.
    """

    model_cache_setting: Annotated[ModelCacheSetting | str, OpenEnum()] | None = None


class MetricsEndpoint(ItemModel):
    """MetricsEndpoint of SageMaker.

    Attributes:
        metrics_endpoint_path: Text, at most 256 characters; required.
        metric_publish_frequency_in_seconds: Integer.
    """

    metrics_endpoint_path: str
    metric_publish_frequency_in_seconds: int | None = None


class ContainerMetricsConfig(ItemModel):
    """ContainerMetricsConfig of SageMaker.

    Attributes:
        metrics_endpoints: List of MetricsEndpoint, at most 1 elements.
    """

    metrics_endpoints: tuple[MetricsEndpoint, ...] | None = None


class ContainerDefinition(ItemModel):
    """ContainerDefinition of SageMaker.

    Attributes:
        container_hostname: Text, at most 63 characters.
        image: Text, at most 255 characters.
        image_config: ImageConfig.
        mode: ContainerMode.
        model_data_url: Text, at most 1024 characters.
        model_data_source: ModelDataSource.
        additional_model_data_sources: List of AdditionalModelDataSource, at most 5 elements.
        environment: Map of text to text, at most 100 pairs.
        model_package_name: Text, 1 to 176 characters.
        inference_specification_name: Text, 1 to 63 characters.
        multi_model_config: MultiModelConfig.
        container_metrics_config: ContainerMetricsConfig.
    """

    container_hostname: str | None = None
    image: str | None = None
    image_config: ImageConfig | None = None
    mode: Annotated[ContainerMode | str, OpenEnum()] | None = None
    model_data_url: str | None = None
    model_data_source: ModelDataSource | None = None
    additional_model_data_sources: tuple[AdditionalModelDataSource, ...] | None = None
    environment: dict[str, str] | None = None
    model_package_name: str | None = None
    inference_specification_name: str | None = None
    multi_model_config: MultiModelConfig | None = None
    container_metrics_config: ContainerMetricsConfig | None = None


class InferenceExecutionConfig(ItemModel):
    """InferenceExecutionConfig of SageMaker.

    Attributes:
        mode: InferenceExecutionMode; required.
    """

    mode: Annotated[InferenceExecutionMode | str, OpenEnum()]


class RealTimeInferenceRecommendation(ItemModel):
    """RealTimeInferenceRecommendation of SageMaker.

    Attributes:
        recommendation_id: Text; required.
        instance_type: ProductionVariantInstanceType; required.
        environment: Map of text to text, at most 100 pairs.
    """

    recommendation_id: str
    instance_type: Annotated[ProductionVariantInstanceType | str, OpenEnum()]
    environment: dict[str, str] | None = None


class DeploymentRecommendation(ItemModel):
    """DeploymentRecommendation of SageMaker.

    Attributes:
        recommendation_status: RecommendationStatus; required.
        real_time_inference_recommendations: List of RealTimeInferenceRecommendation, at most 3
            elements.
    """

    recommendation_status: Annotated[RecommendationStatus | str, OpenEnum()]
    real_time_inference_recommendations: tuple[RealTimeInferenceRecommendation, ...] | None = None


class Model(ItemModel):
    """Model of SageMaker.

    Attributes:
        model_name: Text, at most 63 characters.
        primary_container: ContainerDefinition.
        containers: List of ContainerDefinition, at most 15 elements.
        inference_execution_config: InferenceExecutionConfig.
        execution_role_arn: Text, 20 to 2048 characters.
        vpc_config: VpcConfig.
        creation_time: Time in UTC.
        model_arn: Text, 20 to 2048 characters.
        enable_network_isolation: Boolean.
        tags: List of Tag, at most 50 elements.
        deployment_recommendation: DeploymentRecommendation.
    """

    model_name: str | None = None
    primary_container: ContainerDefinition | None = None
    containers: tuple[ContainerDefinition, ...] | None = None
    inference_execution_config: InferenceExecutionConfig | None = None
    execution_role_arn: str | None = None
    vpc_config: VpcConfig | None = None
    creation_time: UtcDatetime | None = None
    model_arn: str | None = None
    enable_network_isolation: bool | None = None
    tags: tuple[Tag, ...] | None = None
    deployment_recommendation: DeploymentRecommendation | None = None


class ModelDashboardEndpoint(ItemModel):
    """ModelDashboardEndpoint of SageMaker.

    Attributes:
        endpoint_name: Text, at most 63 characters; required.
        endpoint_arn: Text, 20 to 2048 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        endpoint_status: EndpointStatus; required.
    """

    endpoint_name: str
    endpoint_arn: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    endpoint_status: Annotated[EndpointStatus | str, OpenEnum()]


class ModelDashboardMonitoringSchedule(ItemModel):
    """ModelDashboardMonitoringSchedule of SageMaker.

    Attributes:
        monitoring_schedule_arn: Text, at most 256 characters.
        monitoring_schedule_name: Text, 1 to 63 characters.
        monitoring_schedule_status: ScheduleStatus.
        monitoring_type: MonitoringType.
        failure_reason: Text, at most 1024 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        monitoring_schedule_config: MonitoringScheduleConfig.
        endpoint_name: Text, at most 63 characters.
        monitoring_alert_summaries: List of MonitoringAlertSummary, 1 to 100 elements.
        last_monitoring_execution_summary: MonitoringExecutionSummary.
        batch_transform_input: BatchTransformInput.
    """

    monitoring_schedule_arn: str | None = None
    monitoring_schedule_name: str | None = None
    monitoring_schedule_status: Annotated[ScheduleStatus | str, OpenEnum()] | None = None
    monitoring_type: Annotated[MonitoringType | str, OpenEnum()] | None = None
    failure_reason: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    monitoring_schedule_config: MonitoringScheduleConfig | None = None
    endpoint_name: str | None = None
    monitoring_alert_summaries: tuple[MonitoringAlertSummary, ...] | None = None
    last_monitoring_execution_summary: MonitoringExecutionSummary | None = None
    batch_transform_input: BatchTransformInput | None = None


class ModelDashboardModelCard(ItemModel):
    """ModelDashboardModelCard of SageMaker.

    Attributes:
        model_card_arn: Text, at most 256 characters.
        model_card_name: Text, 1 to 63 characters.
        model_card_version: Integer.
        model_card_status: ModelCardStatus.
        security_config: ModelCardSecurityConfig.
        creation_time: Time in UTC.
        created_by: UserContext.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
        tags: List of Tag, at most 50 elements.
        model_id: Text.
        risk_rating: Text.
    """

    model_card_arn: str | None = None
    model_card_name: str | None = None
    model_card_version: int | None = None
    model_card_status: Annotated[ModelCardStatus | str, OpenEnum()] | None = None
    security_config: ModelCardSecurityConfig | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None
    tags: tuple[Tag, ...] | None = None
    model_id: str | None = None
    risk_rating: str | None = None


class ModelDashboardModel(ItemModel):
    """ModelDashboardModel of SageMaker.

    Attributes:
        model: Model.
        endpoints: List of ModelDashboardEndpoint.
        last_batch_transform_job: TransformJob.
        monitoring_schedules: List of ModelDashboardMonitoringSchedule.
        model_card: ModelDashboardModelCard.
    """

    model: Model | None = None
    endpoints: tuple[ModelDashboardEndpoint, ...] | None = None
    last_batch_transform_job: TransformJob | None = None
    monitoring_schedules: tuple[ModelDashboardMonitoringSchedule, ...] | None = None
    model_card: ModelDashboardModelCard | None = None


class JobSecondaryStatusTransition(ItemModel):
    """JobSecondaryStatusTransition of SageMaker.

    Attributes:
        status: JobSecondaryStatus; required.
        start_time: Time in UTC; required.
        end_time: Time in UTC.
        status_message: Text.
    """

    status: Annotated[JobSecondaryStatus | str, OpenEnum()]
    start_time: UtcDatetime
    end_time: UtcDatetime | None = None
    status_message: str | None = None


class Job(ItemModel):
    """Job of SageMaker.

    Attributes:
        job_name: Text, 1 to 63 characters.
        job_arn: Text, at most 256 characters.
        role_arn: Text, 20 to 2048 characters.
        job_category: JobCategory.
        job_config_schema_version: Text, 5 to 16 characters.
        job_config_document: Text, 1 to 262144 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        end_time: Time in UTC.
        job_status: JobStatus.
        secondary_status: JobSecondaryStatus.
        secondary_status_transitions: List of JobSecondaryStatusTransition, at most 100 elements.
        failure_reason: Text, at most 1024 characters.
        tags: List of Tag, at most 50 elements.
    """

    job_name: str | None = None
    job_arn: str | None = None
    role_arn: str | None = None
    job_category: Annotated[JobCategory | str, OpenEnum()] | None = None
    job_config_schema_version: str | None = None
    job_config_document: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None
    job_status: Annotated[JobStatus | str, OpenEnum()] | None = None
    secondary_status: Annotated[JobSecondaryStatus | str, OpenEnum()] | None = None
    secondary_status_transitions: tuple[JobSecondaryStatusTransition, ...] | None = None
    failure_reason: str | None = None
    tags: tuple[Tag, ...] | None = None


class HubContentDependency(ItemModel):
    """HubContentDependency of SageMaker.

    Attributes:
        dependency_origin_path: Text, at most 1023 characters.
        dependency_copy_path: Text, at most 1023 characters.
    """

    dependency_origin_path: str | None = None
    dependency_copy_path: str | None = None


class HubContent(ItemModel):
    """HubContent of SageMaker.

    Attributes:
        hub_content_name: Text, at most 63 characters; required.
        hub_content_arn: Text, at most 255 characters; required.
        hub_content_version: Text, 5 to 14 characters; required.
        hub_content_type: HubContentType; required.
        document_schema_version: Text, 5 to 14 characters; required.
        hub_name: Text, at most 63 characters; required.
        hub_arn: Text, at most 255 characters; required.
        hub_content_display_name: Text, at most 255 characters.
        hub_content_description: Text, at most 1023 characters.
        hub_content_markdown: Text, at most 170391 characters.
        hub_content_document: Text, at most 327680 characters.
        sage_maker_public_hub_content_arn: Text, at most 255 characters.
        reference_min_version: Text, 5 to 14 characters.
        support_status: HubContentSupportStatus.
        hub_content_search_keywords: List of text, at most 50 elements.
        hub_content_dependencies: List of HubContentDependency, at most 50 elements.
        hub_content_status: HubContentStatus; required.
        failure_reason: Text, at most 1024 characters.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC.
        tags: List of Tag, at most 50 elements.
    """

    hub_content_name: str
    hub_content_arn: str
    hub_content_version: str
    hub_content_type: Annotated[HubContentType | str, OpenEnum()]
    document_schema_version: str
    hub_name: str
    hub_arn: str
    hub_content_display_name: str | None = None
    hub_content_description: str | None = None
    hub_content_markdown: str | None = None
    hub_content_document: str | None = None
    sage_maker_public_hub_content_arn: str | None = None
    reference_min_version: str | None = None
    support_status: Annotated[HubContentSupportStatus | str, OpenEnum()] | None = None
    hub_content_search_keywords: tuple[str, ...] | None = None
    hub_content_dependencies: tuple[HubContentDependency, ...] | None = None
    hub_content_status: Annotated[HubContentStatus | str, OpenEnum()]
    failure_reason: str | None = None
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime | None = None
    tags: tuple[Tag, ...] | None = None


class SearchRecord(ItemModel):
    """SearchRecord of SageMaker.

    Attributes:
        training_job: TrainingJob.
        experiment: Experiment.
        trial: Trial.
        trial_component: TrialComponent.
        endpoint: Endpoint.
        model_package: ModelPackage.
        model_package_group: ModelPackageGroup.
        pipeline: Pipeline.
        pipeline_execution: PipelineExecution.
        pipeline_version: PipelineVersion.
        feature_group: FeatureGroup.
        feature_metadata: FeatureMetadata.
        project: Project.
        hyper_parameter_tuning_job: HyperParameterTuningJobSearchEntity.
        model_card: ModelCard.
        model: ModelDashboardModel.
        job: Job.
        hub_content: HubContent.
    """

    training_job: TrainingJob | None = None
    experiment: Experiment | None = None
    trial: Trial | None = None
    trial_component: TrialComponent | None = None
    endpoint: Endpoint | None = None
    model_package: ModelPackage | None = None
    model_package_group: ModelPackageGroup | None = None
    pipeline: Pipeline | None = None
    pipeline_execution: PipelineExecution | None = None
    pipeline_version: PipelineVersion | None = None
    feature_group: FeatureGroup | None = None
    feature_metadata: FeatureMetadata | None = None
    project: Project | None = None
    hyper_parameter_tuning_job: HyperParameterTuningJobSearchEntity | None = None
    model_card: ModelCard | None = None
    model: ModelDashboardModel | None = None
    job: Job | None = None
    hub_content: HubContent | None = None
