"""The lists of SageMaker.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
Written from botocore 1.43.117.
"""

from typing import TYPE_CHECKING

from awslists._support.late_names import import_late

if TYPE_CHECKING:
    from awslists.sagemaker._search_records import (
        AdditionalInferenceSpecificationDefinition,
        AdditionalModelDataSource,
        AdditionalS3DataSource,
        AdditionalS3DataSourceDataType,
        AlgorithmSpecification,
        AppSpecification,
        AssemblyType,
        AthenaDatasetDefinition,
        AthenaResultCompressionType,
        AthenaResultFormat,
        AutoParameter,
        BaseModel_,
        BatchDataCaptureConfig,
        BatchStrategy,
        BatchTransformInput,
        BestObjectiveNotImproving,
        Bias,
        CapacityReservationPreference,
        CaptureStatus,
        CategoricalParameterRange,
        CfnStackDetail,
        CfnStackParameter,
        CfnTemplateProviderDetail,
        Channel,
        CheckpointConfig,
        CollectionConfig,
        CollectionConfiguration,
        CollectionType,
        CompleteOnConvergence,
        CompressionType,
        ContainerDefinition,
        ContainerMetricsConfig,
        ContainerMode,
        ContinuousParameterRange,
        ConvergenceDetected,
        DataCaptureConfigSummary,
        DataCatalogConfig,
        DataDistributionType,
        DataProcessing,
        DatasetDefinition,
        DatasetSource,
        DataSource,
        DebugHookConfig,
        DebugRuleConfiguration,
        DebugRuleEvaluationStatus,
        DeployedImage,
        DeploymentRecommendation,
        DetailedModelPackageStatus,
        DriftCheckBaselines,
        DriftCheckBias,
        DriftCheckExplainability,
        DriftCheckModelDataQuality,
        DriftCheckModelQuality,
        Ec2CapacityReservation,
        Endpoint,
        EndpointInput,
        Experiment,
        ExperimentConfig,
        Explainability,
        FeatureDefinition,
        FeatureGroup,
        FeatureMetadata,
        FeatureParameter,
        FeatureType,
        FileSource,
        FileSystemAccessMode,
        FileSystemDataSource,
        FileSystemType,
        HubAccessConfig,
        HubContent,
        HubContentDependency,
        HyperbandStrategyConfig,
        HyperParameterAlgorithmSpecification,
        HyperParameterScalingType,
        HyperParameterTrainingJobDefinition,
        HyperParameterTuningAllocationStrategy,
        HyperParameterTuningInstanceConfig,
        HyperParameterTuningJobCompletionDetails,
        HyperParameterTuningJobConfig,
        HyperParameterTuningJobConsumedResources,
        HyperParameterTuningJobObjective,
        HyperParameterTuningJobSearchEntity,
        HyperParameterTuningJobStrategyConfig,
        HyperParameterTuningJobWarmStartConfig,
        HyperParameterTuningJobWarmStartType,
        HyperParameterTuningResourceConfig,
        ImageConfig,
        InferenceExecutionConfig,
        InferenceExecutionMode,
        InferenceHubAccessConfig,
        InferenceSpecification,
        InputMode,
        InstanceGroup,
        InstancePlacementConfig,
        InstancePoolSummary,
        InstancePreference,
        IntegerParameterRange,
        Job,
        JobSecondaryStatusTransition,
        JoinSource,
        LastUpdateStatus,
        LastUpdateStatusValue,
        ManagedInstanceScalingScaleInStrategy,
        ManagedInstanceScalingStatus,
        MetadataProperties,
        MetricData,
        MetricDefinition,
        MetricsEndpoint,
        MetricsSource,
        Model,
        ModelAccessConfig,
        ModelArtifacts,
        ModelCacheSetting,
        ModelCard,
        ModelCardSecurityConfig,
        ModelClientConfig,
        ModelCompressionType,
        ModelDashboardEndpoint,
        ModelDashboardModel,
        ModelDashboardModelCard,
        ModelDashboardMonitoringSchedule,
        ModelDataQuality,
        ModelDataSource,
        ModelInput,
        ModelMetrics,
        ModelPackage,
        ModelPackageConfig,
        ModelPackageContainerDefinition,
        ModelPackageGroup,
        ModelPackageModelCard,
        ModelPackageSecurityConfig,
        ModelPackageStatusDetails,
        ModelPackageStatusItem,
        ModelPackageValidationProfile,
        ModelPackageValidationSpecification,
        ModelQuality,
        MonitoringAppSpecification,
        MonitoringBaselineConfig,
        MonitoringClusterConfig,
        MonitoringConstraintsResource,
        MonitoringCsvDatasetFormat,
        MonitoringDatasetFormat,
        MonitoringInput,
        MonitoringJobDefinition,
        MonitoringJsonDatasetFormat,
        MonitoringOutput,
        MonitoringOutputConfig,
        MonitoringParquetDatasetFormat,
        MonitoringResources,
        MonitoringS3Output,
        MonitoringSchedule,
        MonitoringScheduleConfig,
        MonitoringStatisticsResource,
        MonitoringStoppingCondition,
        MultiModelConfig,
        NetworkConfig,
        OfflineStoreConfig,
        OnlineStoreConfig,
        OnlineStoreSecurityConfig,
        OutputCompressionType,
        OutputDataConfig,
        ParallelismConfiguration,
        ParameterRanges,
        Parent,
        ParentHyperParameterTuningJob,
        Pipeline,
        PipelineExecution,
        PipelineExperimentConfig,
        PipelineStatus,
        PipelineVersion,
        PlacementSpecification,
        PrefixAwareRoutingConfig,
        ProcessingClusterConfig,
        ProcessingFeatureStoreOutput,
        ProcessingInput,
        ProcessingInstancePreference,
        ProcessingInstanceType,
        ProcessingJob,
        ProcessingOutput,
        ProcessingOutputConfig,
        ProcessingResources,
        ProcessingS3CompressionType,
        ProcessingS3DataDistributionType,
        ProcessingS3DataType,
        ProcessingS3Input,
        ProcessingS3InputMode,
        ProcessingS3Output,
        ProcessingS3UploadMode,
        ProcessingStoppingCondition,
        ProductionVariantCapacityReservationSummary,
        ProductionVariantManagedInstanceScaling,
        ProductionVariantManagedInstanceScalingScaleInPolicy,
        ProductionVariantRoutingConfig,
        ProductionVariantStatus,
        ProductionVariantSummary,
        ProfilerConfig,
        Project,
        ProvisioningParameter,
        RealTimeInferenceRecommendation,
        RecommendationStatus,
        RecordWrapper,
        RedshiftDatasetDefinition,
        RedshiftResultCompressionType,
        RedshiftResultFormat,
        RepositoryAccessMode,
        RepositoryAuthConfig,
        ResourceConfig,
        RetryStrategy,
        RoutingStrategy,
        RuleEvaluationStatus,
        S3DataDistribution,
        S3DataSource,
        S3DataType,
        S3ModelDataSource,
        S3ModelDataType,
        S3StorageConfig,
        ScheduleConfig,
        SearchRecord,
        SecondaryStatusTransition,
        SelectedStep,
        SelectiveExecutionConfig,
        ServiceCatalogProvisionedProductDetails,
        ServiceCatalogProvisioningDetails,
        ShuffleConfig,
        SkipModelValidation,
        SourceAlgorithm,
        SourceAlgorithmSpecification,
        SplitType,
        StoppingCondition,
        StorageType,
        TableFormat,
        TemplateProviderDetail,
        TensorBoardOutputConfig,
        TrainingImageConfig,
        TrainingInputMode,
        TrainingInstanceType,
        TrainingJob,
        TrainingJobEarlyStoppingType,
        TrainingRepositoryAccessMode,
        TrainingRepositoryAuthConfig,
        TransformDataSource,
        TransformInput,
        TransformInstanceType,
        TransformJob,
        TransformJobDefinition,
        TransformOutput,
        TransformResources,
        TransformS3DataSource,
        Trial,
        TrialComponent,
        TrialComponentArtifact,
        TrialComponentMetricSummary,
        TrialComponentParameterValue,
        TrialComponentSimpleSummary,
        TrialComponentSourceDetail,
        TtlDuration,
        TtlDurationUnit,
        TuningJobCompletionCriteria,
        VariantStatus,
        VectorConfig,
        VpcConfig,
    )
    from awslists.sagemaker._shared import (
        AppType,
        AutoMLSortOrder,
        ClusterImageVersionStatus,
        ClusterInstanceType,
        ClusterSortBy,
        HubContentInfo,
        HubContentSortBy,
        HubContentStatus,
        HubContentSupportStatus,
        HubContentType,
        IamIdentity,
        JobCategory,
        ModelCardSortOrder,
        ModelCardStatus,
        MonitoringAlertStatus,
        MonitoringJobDefinitionSortKey,
        MonitoringJobDefinitionSummary,
        MonitoringType,
        ObjectiveStatus,
        OrderKey,
        RecommendationJobStatus,
        ReservedCapacityInstanceType,
        SchedulerResourceStatus,
        SortBy,
        SortOrder,
        TrainingJobStatus,
        UserContext,
    )
    from awslists.sagemaker.actions import (
        ActionSource,
        ActionStatus,
        ActionSummary,
        ListActions,
        SortActionsBy,
    )
    from awslists.sagemaker.ai_benchmark_jobs import (
        AIBenchmarkJobStatus,
        AIBenchmarkJobSummary,
        ListAIBenchmarkJobs,
        ListAIBenchmarkJobsSortBy,
    )
    from awslists.sagemaker.ai_recommendation_jobs import (
        AIRecommendationJobStatus,
        AIRecommendationJobSummary,
        ListAIRecommendationJobs,
        ListAIRecommendationJobsSortBy,
    )
    from awslists.sagemaker.ai_workload_configs import (
        AIWorkloadConfigSummary,
        ListAIWorkloadConfigs,
        ListAIWorkloadConfigsSortBy,
    )
    from awslists.sagemaker.algorithms import (
        AlgorithmSortBy,
        AlgorithmStatus,
        AlgorithmSummary,
        ListAlgorithms,
    )
    from awslists.sagemaker.aliases import ListAliases
    from awslists.sagemaker.app_image_configs import (
        AppImageConfigDetails,
        AppImageConfigSortKey,
        CodeEditorAppImageConfig,
        ContainerConfig,
        FileSystemConfig,
        JupyterLabAppImageConfig,
        KernelGatewayImageConfig,
        KernelSpec,
        ListAppImageConfigs,
    )
    from awslists.sagemaker.apps import (
        AppDetails,
        AppInstanceType,
        AppSortKey,
        AppStatus,
        ListApps,
        ResourceSpec,
    )
    from awslists.sagemaker.artifacts import (
        ArtifactSource,
        ArtifactSourceIdType,
        ArtifactSourceType,
        ArtifactSummary,
        ListArtifacts,
        SortArtifactsBy,
    )
    from awslists.sagemaker.associations import (
        AssociationEdgeType,
        AssociationSummary,
        ListAssociations,
        SortAssociationsBy,
    )
    from awslists.sagemaker.auto_ml_jobs import (
        AutoMLJobSecondaryStatus,
        AutoMLJobStatus,
        AutoMLJobSummary,
        AutoMLPartialFailureReason,
        AutoMLSortBy,
        ListAutoMLJobs,
    )
    from awslists.sagemaker.candidates_for_auto_ml_job import (
        AutoMLCandidate,
        AutoMLCandidateStep,
        AutoMLContainerDefinition,
        AutoMLJobObjectiveType,
        AutoMLMetricEnum,
        AutoMLMetricExtendedEnum,
        AutoMLProcessingUnit,
        CandidateArtifactLocations,
        CandidateProperties,
        CandidateSortBy,
        CandidateStatus,
        CandidateStepType,
        FinalAutoMLJobObjectiveMetric,
        ListCandidatesForAutoMLJob,
        MetricDatum,
        MetricSetSource,
    )
    from awslists.sagemaker.cluster_events import (
        ClusterEventLevel,
        ClusterEventResourceType,
        ClusterEventSummary,
        EventSortBy,
        ListClusterEvents,
    )
    from awslists.sagemaker.cluster_nodes import (
        ClusterInstanceStatus,
        ClusterInstanceStatusDetails,
        ClusterNodeSummary,
        ListClusterNodes,
        UltraServerInfo,
    )
    from awslists.sagemaker.cluster_scheduler_configs import (
        ClusterSchedulerConfigSummary,
        ListClusterSchedulerConfigs,
        SortClusterSchedulerConfigBy,
    )
    from awslists.sagemaker.clusters import ClusterStatus, ClusterSummary, ListClusters
    from awslists.sagemaker.code_repositories import (
        CodeRepositorySortBy,
        CodeRepositorySortOrder,
        CodeRepositorySummary,
        GitConfig,
        ListCodeRepositories,
    )
    from awslists.sagemaker.compilation_jobs import (
        CompilationJobStatus,
        CompilationJobSummary,
        ListCompilationJobs,
        ListCompilationJobsSortBy,
        TargetDevice,
        TargetPlatformAccelerator,
        TargetPlatformArch,
        TargetPlatformOs,
    )
    from awslists.sagemaker.compute_quotas import (
        AcceleratorPartitionConfig,
        ActivationState,
        ComputeQuotaConfig,
        ComputeQuotaResourceConfig,
        ComputeQuotaSummary,
        ComputeQuotaTarget,
        ListComputeQuotas,
        MIGProfileType,
        PreemptTeamTasks,
        ResourceSharingConfig,
        ResourceSharingStrategy,
        SortQuotaBy,
    )
    from awslists.sagemaker.contexts import (
        ContextSource,
        ContextSummary,
        ListContexts,
        SortContextsBy,
    )
    from awslists.sagemaker.data_quality_job_definitions import ListDataQualityJobDefinitions
    from awslists.sagemaker.device_fleets import (
        DeviceFleetSummary,
        ListDeviceFleets,
        ListDeviceFleetsSortBy,
    )
    from awslists.sagemaker.devices import DeviceSummary, EdgeModelSummary, ListDevices
    from awslists.sagemaker.domains import DomainDetails, DomainStatus, ListDomains
    from awslists.sagemaker.edge_deployment_plans import (
        EdgeDeploymentPlanSummary,
        ListEdgeDeploymentPlans,
        ListEdgeDeploymentPlansSortBy,
    )
    from awslists.sagemaker.edge_packaging_jobs import (
        EdgePackagingJobStatus,
        EdgePackagingJobSummary,
        ListEdgePackagingJobs,
        ListEdgePackagingJobsSortBy,
    )
    from awslists.sagemaker.endpoint_configs import (
        EndpointConfigSortKey,
        EndpointConfigSummary,
        ListEndpointConfigs,
    )
    from awslists.sagemaker.endpoints import (
        EndpointSortKey,
        EndpointStatus,
        EndpointSummary,
        ListEndpoints,
    )
    from awslists.sagemaker.experiments import (
        ExperimentSource,
        ExperimentSummary,
        ListExperiments,
        SortExperimentsBy,
    )
    from awslists.sagemaker.feature_groups import (
        FeatureGroupSortBy,
        FeatureGroupSortOrder,
        FeatureGroupStatus,
        FeatureGroupSummary,
        ListFeatureGroups,
        OfflineStoreStatus,
        OfflineStoreStatusValue,
    )
    from awslists.sagemaker.flow_definitions import (
        FlowDefinitionStatus,
        FlowDefinitionSummary,
        ListFlowDefinitions,
    )
    from awslists.sagemaker.hub_content_versions import ListHubContentVersions
    from awslists.sagemaker.hub_contents import ListHubContents
    from awslists.sagemaker.hubs import HubInfo, HubSortBy, HubStatus, ListHubs
    from awslists.sagemaker.human_task_uis import HumanTaskUiSummary, ListHumanTaskUis
    from awslists.sagemaker.hyper_parameter_tuning_jobs import (
        HyperParameterTuningJobSortByOptions,
        HyperParameterTuningJobStatus,
        HyperParameterTuningJobStrategyType,
        HyperParameterTuningJobSummary,
        ListHyperParameterTuningJobs,
        ObjectiveStatusCounters,
        ResourceLimits,
        TrainingJobStatusCounters,
    )
    from awslists.sagemaker.image_versions import (
        ImageVersion,
        ImageVersionSortBy,
        ImageVersionSortOrder,
        ImageVersionStatus,
        ListImageVersions,
    )
    from awslists.sagemaker.images import (
        Image,
        ImageSortBy,
        ImageSortOrder,
        ImageStatus,
        ListImages,
    )
    from awslists.sagemaker.inference_components import (
        InferenceComponentSortKey,
        InferenceComponentStatus,
        InferenceComponentSummary,
        ListInferenceComponents,
    )
    from awslists.sagemaker.inference_experiments import (
        InferenceExperimentSchedule,
        InferenceExperimentStatus,
        InferenceExperimentSummary,
        InferenceExperimentType,
        ListInferenceExperiments,
        SortInferenceExperimentsBy,
    )
    from awslists.sagemaker.inference_recommendations_job_steps import (
        EndpointOutputConfiguration,
        EnvironmentParameter,
        InferenceMetrics,
        InferenceRecommendationsJobStep,
        ListInferenceRecommendationsJobSteps,
        ModelConfiguration,
        ProductionVariantInstanceType,
        ProductionVariantServerlessConfig,
        RecommendationJobInferenceBenchmark,
        RecommendationMetrics,
        RecommendationStepType,
    )
    from awslists.sagemaker.inference_recommendations_jobs import (
        InferenceRecommendationsJob,
        ListInferenceRecommendationsJobs,
        ListInferenceRecommendationsJobsSortBy,
        RecommendationJobType,
    )
    from awslists.sagemaker.job_schema_versions import (
        JobConfigSchemaVersionSummary,
        ListJobSchemaVersions,
    )
    from awslists.sagemaker.jobs import JobSecondaryStatus, JobStatus, JobSummary, ListJobs
    from awslists.sagemaker.labeling_jobs import (
        ContentClassifier,
        LabelCounters,
        LabelingJobDataAttributes,
        LabelingJobDataSource,
        LabelingJobInputConfig,
        LabelingJobOutput,
        LabelingJobS3DataSource,
        LabelingJobSnsDataSource,
        LabelingJobStatus,
        LabelingJobSummary,
        ListLabelingJobs,
    )
    from awslists.sagemaker.labeling_jobs_for_workteam import (
        LabelCountersForWorkteam,
        LabelingJobForWorkteamSummary,
        ListLabelingJobsForWorkteam,
        ListLabelingJobsForWorkteamSortByOptions,
    )
    from awslists.sagemaker.lineage_groups import (
        LineageGroupSummary,
        ListLineageGroups,
        SortLineageGroupsBy,
    )
    from awslists.sagemaker.mlflow_apps import (
        AccountDefaultStatus,
        ListMlflowApps,
        MlflowAppStatus,
        MlflowAppSummary,
        SortMlflowAppBy,
    )
    from awslists.sagemaker.mlflow_tracking_servers import (
        IsTrackingServerActive,
        ListMlflowTrackingServers,
        SortTrackingServerBy,
        TrackingServerStatus,
        TrackingServerSummary,
    )
    from awslists.sagemaker.model_bias_job_definitions import ListModelBiasJobDefinitions
    from awslists.sagemaker.model_card_export_jobs import (
        ListModelCardExportJobs,
        ModelCardExportJobSortBy,
        ModelCardExportJobSortOrder,
        ModelCardExportJobStatus,
        ModelCardExportJobSummary,
    )
    from awslists.sagemaker.model_card_versions import (
        ListModelCardVersions,
        ModelCardVersionSortBy,
        ModelCardVersionSummary,
    )
    from awslists.sagemaker.model_cards import ListModelCards, ModelCardSortBy, ModelCardSummary
    from awslists.sagemaker.model_explainability_job_definitions import (
        ListModelExplainabilityJobDefinitions,
    )
    from awslists.sagemaker.model_metadata import (
        ListModelMetadata,
        ModelMetadataFilter,
        ModelMetadataFilterType,
        ModelMetadataSearchExpression,
        ModelMetadataSummary,
    )
    from awslists.sagemaker.model_package_groups import (
        CrossAccountFilterOption,
        ListModelPackageGroups,
        ManagedConfiguration,
        ManagedStorageType,
        ModelPackageGroupSortBy,
        ModelPackageGroupStatus,
        ModelPackageGroupSummary,
    )
    from awslists.sagemaker.model_packages import (
        ListModelPackages,
        ModelApprovalStatus,
        ModelLifeCycle,
        ModelPackageRegistrationType,
        ModelPackageSortBy,
        ModelPackageStatus,
        ModelPackageSummary,
        ModelPackageType,
    )
    from awslists.sagemaker.model_quality_job_definitions import ListModelQualityJobDefinitions
    from awslists.sagemaker.models import ListModels, ModelSortKey, ModelSummary
    from awslists.sagemaker.monitoring_alert_history import (
        ListMonitoringAlertHistory,
        MonitoringAlertHistorySortKey,
        MonitoringAlertHistorySummary,
    )
    from awslists.sagemaker.monitoring_alerts import (
        ListMonitoringAlerts,
        ModelDashboardIndicatorAction,
        MonitoringAlertActions,
        MonitoringAlertSummary,
    )
    from awslists.sagemaker.monitoring_executions import (
        ExecutionStatus,
        ListMonitoringExecutions,
        MonitoringExecutionSortKey,
        MonitoringExecutionSummary,
    )
    from awslists.sagemaker.monitoring_schedules import (
        ListMonitoringSchedules,
        MonitoringScheduleSortKey,
        MonitoringScheduleSummary,
        ScheduleStatus,
    )
    from awslists.sagemaker.notebook_instance_lifecycle_configs import (
        ListNotebookInstanceLifecycleConfigs,
        NotebookInstanceLifecycleConfigSortKey,
        NotebookInstanceLifecycleConfigSortOrder,
        NotebookInstanceLifecycleConfigSummary,
    )
    from awslists.sagemaker.notebook_instances import (
        InstanceType,
        ListNotebookInstances,
        NotebookInstanceSortKey,
        NotebookInstanceSortOrder,
        NotebookInstanceStatus,
        NotebookInstanceSummary,
    )
    from awslists.sagemaker.optimization_jobs import (
        ListOptimizationJobs,
        ListOptimizationJobsSortBy,
        OptimizationJobDeploymentInstanceType,
        OptimizationJobStatus,
        OptimizationJobSummary,
    )
    from awslists.sagemaker.partner_apps import (
        ListPartnerApps,
        PartnerAppStatus,
        PartnerAppSummary,
        PartnerAppType,
    )
    from awslists.sagemaker.pipeline_execution_steps import (
        AssociationInfo,
        AthenaStepMetadata,
        AutoMLJobStepMetadata,
        BedrockCustomModelDeploymentMetadata,
        BedrockCustomModelMetadata,
        BedrockModelImportMetadata,
        BedrockProvisionedModelThroughputMetadata,
        CacheHitResult,
        CallbackStepMetadata,
        ClarifyCheckStepMetadata,
        CleanupFailure,
        CleanupFailureErrorCode,
        CleanupStepMetadata,
        ConditionOutcome,
        ConditionStepMetadata,
        EMRServerlessStepMetadata,
        EMRStepMetadata,
        EndpointConfigStepMetadata,
        EndpointStepMetadata,
        FailStepMetadata,
        ForEachSelectorResult,
        ForEachStatus,
        ForEachStepMetadata,
        InferenceComponentMetadata,
        IterationContext,
        JobStepMetadata,
        LambdaStepMetadata,
        LineageMetadata,
        ListPipelineExecutionSteps,
        ModelStepMetadata,
        OutputParameter,
        PipelineExecutionStep,
        PipelineExecutionStepMetadata,
        ProcessingJobStepMetadata,
        QualityCheckStepMetadata,
        RegisterModelStepMetadata,
        SelectiveExecutionResult,
        StepStatus,
        TrainingJobStepMetadata,
        TransformJobStepMetadata,
        TuningJobStepMetaData,
    )
    from awslists.sagemaker.pipeline_executions import (
        ListPipelineExecutions,
        PipelineExecutionStatus,
        PipelineExecutionSummary,
        SortPipelineExecutionsBy,
    )
    from awslists.sagemaker.pipeline_parameters_for_execution import (
        ListPipelineParametersForExecution,
        Parameter,
    )
    from awslists.sagemaker.pipeline_versions import ListPipelineVersions, PipelineVersionSummary
    from awslists.sagemaker.pipelines import ListPipelines, PipelineSummary, SortPipelinesBy
    from awslists.sagemaker.processing_jobs import (
        ListProcessingJobs,
        ProcessingJobStatus,
        ProcessingJobSummary,
    )
    from awslists.sagemaker.projects import (
        ListProjects,
        ProjectSortBy,
        ProjectSortOrder,
        ProjectStatus,
        ProjectSummary,
    )
    from awslists.sagemaker.resource_catalogs import (
        ListResourceCatalogs,
        ResourceCatalog,
        ResourceCatalogSortBy,
        ResourceCatalogSortOrder,
    )
    from awslists.sagemaker.search import (
        BooleanOperator,
        Filter,
        NestedFilters,
        Operator,
        ResourceType,
        Search,
        SearchExpression,
        SearchSortOrder,
        VisibilityConditions,
    )
    from awslists.sagemaker.spaces import (
        EbsStorageSettings,
        FeatureStatus,
        ListSpaces,
        OwnershipSettingsSummary,
        SharingType,
        SpaceDetails,
        SpaceSettingsSummary,
        SpaceSharingSettingsSummary,
        SpaceSortKey,
        SpaceStatus,
        SpaceStorageSettings,
    )
    from awslists.sagemaker.stage_devices import (
        DeviceDeploymentStatus,
        DeviceDeploymentSummary,
        ListStageDevices,
    )
    from awslists.sagemaker.studio_lifecycle_configs import (
        ListStudioLifecycleConfigs,
        StudioLifecycleConfigAppType,
        StudioLifecycleConfigDetails,
        StudioLifecycleConfigSortKey,
    )
    from awslists.sagemaker.subscribed_workteams import ListSubscribedWorkteams, SubscribedWorkteam
    from awslists.sagemaker.tags import ListTags, Tag
    from awslists.sagemaker.training_jobs import (
        ListTrainingJobs,
        SecondaryStatus,
        TrainingJobSummary,
        WarmPoolResourceStatus,
        WarmPoolStatus,
    )
    from awslists.sagemaker.training_jobs_for_hyper_parameter_tuning_job import (
        FinalHyperParameterTuningJobObjectiveMetric,
        HyperParameterTrainingJobSummary,
        HyperParameterTuningJobObjectiveType,
        ListTrainingJobsForHyperParameterTuningJob,
        TrainingJobSortByOptions,
    )
    from awslists.sagemaker.training_plan_extension_history import (
        DescribeTrainingPlanExtensionHistory,
        TrainingPlanExtension,
    )
    from awslists.sagemaker.training_plans import (
        ListTrainingPlans,
        ReservedCapacityStatus,
        ReservedCapacitySummary,
        ReservedCapacityType,
        SageMakerResourceName,
        TrainingPlanFilter,
        TrainingPlanFilterName,
        TrainingPlanSortBy,
        TrainingPlanSortOrder,
        TrainingPlanStatus,
        TrainingPlanSummary,
    )
    from awslists.sagemaker.training_sessions import (
        ListTrainingSessions,
        TrainingSessionStatus,
        TrainingSessionSummary,
    )
    from awslists.sagemaker.transform_jobs import (
        ListTransformJobs,
        TransformJobStatus,
        TransformJobSummary,
    )
    from awslists.sagemaker.trial_components import (
        ListTrialComponents,
        SortTrialComponentsBy,
        TrialComponentPrimaryStatus,
        TrialComponentSource,
        TrialComponentStatus,
        TrialComponentSummary,
    )
    from awslists.sagemaker.trials import ListTrials, SortTrialsBy, TrialSource, TrialSummary
    from awslists.sagemaker.ultra_servers_by_reserved_capacity import (
        ListUltraServersByReservedCapacity,
        UltraServer,
        UltraServerHealthStatus,
    )
    from awslists.sagemaker.user_profiles import (
        ListUserProfiles,
        UserProfileDetails,
        UserProfileSortKey,
        UserProfileStatus,
    )
    from awslists.sagemaker.workforces import (
        CognitoConfig,
        ListWorkforces,
        ListWorkforcesSortByOptions,
        OidcConfigForResponse,
        SourceIpConfig,
        Workforce,
        WorkforceIpAddressType,
        WorkforceStatus,
        WorkforceVpcConfigResponse,
    )
    from awslists.sagemaker.workteams import (
        CognitoMemberDefinition,
        EnabledOrDisabled,
        IamPolicyConstraints,
        ListWorkteams,
        ListWorkteamsSortByOptions,
        MemberDefinition,
        NotificationConfiguration,
        OidcMemberDefinition,
        S3Presign,
        WorkerAccessConfiguration,
        Workteam,
    )
else:
    __getattr__, __dir__ = import_late(
        __name__,
        {
            "awslists.sagemaker._search_records": """
                AdditionalInferenceSpecificationDefinition AdditionalModelDataSource
                AdditionalS3DataSource AdditionalS3DataSourceDataType AlgorithmSpecification
                AppSpecification AssemblyType AthenaDatasetDefinition AthenaResultCompressionType
                AthenaResultFormat AutoParameter BaseModel_ BatchDataCaptureConfig BatchStrategy
                BatchTransformInput BestObjectiveNotImproving Bias CapacityReservationPreference
                CaptureStatus CategoricalParameterRange CfnStackDetail CfnStackParameter
                CfnTemplateProviderDetail Channel CheckpointConfig CollectionConfig
                CollectionConfiguration CollectionType CompleteOnConvergence CompressionType
                ContainerDefinition ContainerMetricsConfig ContainerMode ContinuousParameterRange
                ConvergenceDetected DataCaptureConfigSummary DataCatalogConfig DataDistributionType
                DataProcessing DataSource DatasetDefinition DatasetSource DebugHookConfig
                DebugRuleConfiguration DebugRuleEvaluationStatus DeployedImage
                DeploymentRecommendation DetailedModelPackageStatus DriftCheckBaselines
                DriftCheckBias DriftCheckExplainability DriftCheckModelDataQuality
                DriftCheckModelQuality Ec2CapacityReservation Endpoint EndpointInput Experiment
                ExperimentConfig Explainability FeatureDefinition FeatureGroup FeatureMetadata
                FeatureParameter FeatureType FileSource FileSystemAccessMode FileSystemDataSource
                FileSystemType HubAccessConfig HubContent HubContentDependency
                HyperParameterAlgorithmSpecification HyperParameterScalingType
                HyperParameterTrainingJobDefinition HyperParameterTuningAllocationStrategy
                HyperParameterTuningInstanceConfig HyperParameterTuningJobCompletionDetails
                HyperParameterTuningJobConfig HyperParameterTuningJobConsumedResources
                HyperParameterTuningJobObjective HyperParameterTuningJobSearchEntity
                HyperParameterTuningJobStrategyConfig HyperParameterTuningJobWarmStartConfig
                HyperParameterTuningJobWarmStartType HyperParameterTuningResourceConfig
                HyperbandStrategyConfig ImageConfig InferenceExecutionConfig InferenceExecutionMode
                InferenceHubAccessConfig InferenceSpecification InputMode InstanceGroup
                InstancePlacementConfig InstancePoolSummary InstancePreference IntegerParameterRange
                Job JobSecondaryStatusTransition JoinSource LastUpdateStatus LastUpdateStatusValue
                ManagedInstanceScalingScaleInStrategy ManagedInstanceScalingStatus
                MetadataProperties MetricData MetricDefinition MetricsEndpoint MetricsSource Model
                ModelAccessConfig ModelArtifacts ModelCacheSetting ModelCard ModelCardSecurityConfig
                ModelClientConfig ModelCompressionType ModelDashboardEndpoint ModelDashboardModel
                ModelDashboardModelCard ModelDashboardMonitoringSchedule ModelDataQuality
                ModelDataSource ModelInput ModelMetrics ModelPackage ModelPackageConfig
                ModelPackageContainerDefinition ModelPackageGroup ModelPackageModelCard
                ModelPackageSecurityConfig ModelPackageStatusDetails ModelPackageStatusItem
                ModelPackageValidationProfile ModelPackageValidationSpecification ModelQuality
                MonitoringAppSpecification MonitoringBaselineConfig MonitoringClusterConfig
                MonitoringConstraintsResource MonitoringCsvDatasetFormat MonitoringDatasetFormat
                MonitoringInput MonitoringJobDefinition MonitoringJsonDatasetFormat MonitoringOutput
                MonitoringOutputConfig MonitoringParquetDatasetFormat MonitoringResources
                MonitoringS3Output MonitoringSchedule MonitoringScheduleConfig
                MonitoringStatisticsResource MonitoringStoppingCondition MultiModelConfig
                NetworkConfig OfflineStoreConfig OnlineStoreConfig OnlineStoreSecurityConfig
                OutputCompressionType OutputDataConfig ParallelismConfiguration ParameterRanges
                Parent ParentHyperParameterTuningJob Pipeline PipelineExecution
                PipelineExperimentConfig PipelineStatus PipelineVersion PlacementSpecification
                PrefixAwareRoutingConfig ProcessingClusterConfig ProcessingFeatureStoreOutput
                ProcessingInput ProcessingInstancePreference ProcessingInstanceType ProcessingJob
                ProcessingOutput ProcessingOutputConfig ProcessingResources
                ProcessingS3CompressionType ProcessingS3DataDistributionType ProcessingS3DataType
                ProcessingS3Input ProcessingS3InputMode ProcessingS3Output ProcessingS3UploadMode
                ProcessingStoppingCondition ProductionVariantCapacityReservationSummary
                ProductionVariantManagedInstanceScaling
                ProductionVariantManagedInstanceScalingScaleInPolicy ProductionVariantRoutingConfig
                ProductionVariantStatus ProductionVariantSummary ProfilerConfig Project
                ProvisioningParameter RealTimeInferenceRecommendation RecommendationStatus
                RecordWrapper RedshiftDatasetDefinition RedshiftResultCompressionType
                RedshiftResultFormat RepositoryAccessMode RepositoryAuthConfig ResourceConfig
                RetryStrategy RoutingStrategy RuleEvaluationStatus S3DataDistribution S3DataSource
                S3DataType S3ModelDataSource S3ModelDataType S3StorageConfig ScheduleConfig
                SearchRecord SecondaryStatusTransition SelectedStep SelectiveExecutionConfig
                ServiceCatalogProvisionedProductDetails ServiceCatalogProvisioningDetails
                ShuffleConfig SkipModelValidation SourceAlgorithm SourceAlgorithmSpecification
                SplitType StoppingCondition StorageType TableFormat TemplateProviderDetail
                TensorBoardOutputConfig TrainingImageConfig TrainingInputMode TrainingInstanceType
                TrainingJob TrainingJobEarlyStoppingType TrainingRepositoryAccessMode
                TrainingRepositoryAuthConfig TransformDataSource TransformInput
                TransformInstanceType TransformJob TransformJobDefinition TransformOutput
                TransformResources TransformS3DataSource Trial TrialComponent TrialComponentArtifact
                TrialComponentMetricSummary TrialComponentParameterValue TrialComponentSimpleSummary
                TrialComponentSourceDetail TtlDuration TtlDurationUnit TuningJobCompletionCriteria
                VariantStatus VectorConfig VpcConfig
            """,
            "awslists.sagemaker._shared": """
                AppType AutoMLSortOrder ClusterImageVersionStatus ClusterInstanceType ClusterSortBy
                HubContentInfo HubContentSortBy HubContentStatus HubContentSupportStatus
                HubContentType IamIdentity JobCategory ModelCardSortOrder ModelCardStatus
                MonitoringAlertStatus MonitoringJobDefinitionSortKey MonitoringJobDefinitionSummary
                MonitoringType ObjectiveStatus OrderKey RecommendationJobStatus
                ReservedCapacityInstanceType SchedulerResourceStatus SortBy SortOrder
                TrainingJobStatus UserContext
            """,
            "awslists.sagemaker.actions": """
                ActionSource ActionStatus ActionSummary ListActions SortActionsBy
            """,
            "awslists.sagemaker.ai_benchmark_jobs": """
                AIBenchmarkJobStatus AIBenchmarkJobSummary ListAIBenchmarkJobs
                ListAIBenchmarkJobsSortBy
            """,
            "awslists.sagemaker.ai_recommendation_jobs": """
                AIRecommendationJobStatus AIRecommendationJobSummary ListAIRecommendationJobs
                ListAIRecommendationJobsSortBy
            """,
            "awslists.sagemaker.ai_workload_configs": """
                AIWorkloadConfigSummary ListAIWorkloadConfigs ListAIWorkloadConfigsSortBy
            """,
            "awslists.sagemaker.algorithms": """
                AlgorithmSortBy AlgorithmStatus AlgorithmSummary ListAlgorithms
            """,
            "awslists.sagemaker.aliases": "ListAliases",
            "awslists.sagemaker.app_image_configs": """
                AppImageConfigDetails AppImageConfigSortKey CodeEditorAppImageConfig ContainerConfig
                FileSystemConfig JupyterLabAppImageConfig KernelGatewayImageConfig KernelSpec
                ListAppImageConfigs
            """,
            "awslists.sagemaker.apps": """
                AppDetails AppInstanceType AppSortKey AppStatus ListApps ResourceSpec
            """,
            "awslists.sagemaker.artifacts": """
                ArtifactSource ArtifactSourceIdType ArtifactSourceType ArtifactSummary ListArtifacts
                SortArtifactsBy
            """,
            "awslists.sagemaker.associations": """
                AssociationEdgeType AssociationSummary ListAssociations SortAssociationsBy
            """,
            "awslists.sagemaker.auto_ml_jobs": """
                AutoMLJobSecondaryStatus AutoMLJobStatus AutoMLJobSummary AutoMLPartialFailureReason
                AutoMLSortBy ListAutoMLJobs
            """,
            "awslists.sagemaker.candidates_for_auto_ml_job": """
                AutoMLCandidate AutoMLCandidateStep AutoMLContainerDefinition AutoMLJobObjectiveType
                AutoMLMetricEnum AutoMLMetricExtendedEnum AutoMLProcessingUnit
                CandidateArtifactLocations CandidateProperties CandidateSortBy CandidateStatus
                CandidateStepType FinalAutoMLJobObjectiveMetric ListCandidatesForAutoMLJob
                MetricDatum MetricSetSource
            """,
            "awslists.sagemaker.cluster_events": """
                ClusterEventLevel ClusterEventResourceType ClusterEventSummary EventSortBy
                ListClusterEvents
            """,
            "awslists.sagemaker.cluster_nodes": """
                ClusterInstanceStatus ClusterInstanceStatusDetails ClusterNodeSummary
                ListClusterNodes UltraServerInfo
            """,
            "awslists.sagemaker.cluster_scheduler_configs": """
                ClusterSchedulerConfigSummary ListClusterSchedulerConfigs
                SortClusterSchedulerConfigBy
            """,
            "awslists.sagemaker.clusters": "ClusterStatus ClusterSummary ListClusters",
            "awslists.sagemaker.code_repositories": """
                CodeRepositorySortBy CodeRepositorySortOrder CodeRepositorySummary GitConfig
                ListCodeRepositories
            """,
            "awslists.sagemaker.compilation_jobs": """
                CompilationJobStatus CompilationJobSummary ListCompilationJobs
                ListCompilationJobsSortBy TargetDevice TargetPlatformAccelerator TargetPlatformArch
                TargetPlatformOs
            """,
            "awslists.sagemaker.compute_quotas": """
                AcceleratorPartitionConfig ActivationState ComputeQuotaConfig
                ComputeQuotaResourceConfig ComputeQuotaSummary ComputeQuotaTarget ListComputeQuotas
                MIGProfileType PreemptTeamTasks ResourceSharingConfig ResourceSharingStrategy
                SortQuotaBy
            """,
            "awslists.sagemaker.contexts": """
                ContextSource ContextSummary ListContexts SortContextsBy
            """,
            "awslists.sagemaker.data_quality_job_definitions": "ListDataQualityJobDefinitions",
            "awslists.sagemaker.device_fleets": """
                DeviceFleetSummary ListDeviceFleets ListDeviceFleetsSortBy
            """,
            "awslists.sagemaker.devices": "DeviceSummary EdgeModelSummary ListDevices",
            "awslists.sagemaker.domains": "DomainDetails DomainStatus ListDomains",
            "awslists.sagemaker.edge_deployment_plans": """
                EdgeDeploymentPlanSummary ListEdgeDeploymentPlans ListEdgeDeploymentPlansSortBy
            """,
            "awslists.sagemaker.edge_packaging_jobs": """
                EdgePackagingJobStatus EdgePackagingJobSummary ListEdgePackagingJobs
                ListEdgePackagingJobsSortBy
            """,
            "awslists.sagemaker.endpoint_configs": """
                EndpointConfigSortKey EndpointConfigSummary ListEndpointConfigs
            """,
            "awslists.sagemaker.endpoints": """
                EndpointSortKey EndpointStatus EndpointSummary ListEndpoints
            """,
            "awslists.sagemaker.experiments": """
                ExperimentSource ExperimentSummary ListExperiments SortExperimentsBy
            """,
            "awslists.sagemaker.feature_groups": """
                FeatureGroupSortBy FeatureGroupSortOrder FeatureGroupStatus FeatureGroupSummary
                ListFeatureGroups OfflineStoreStatus OfflineStoreStatusValue
            """,
            "awslists.sagemaker.flow_definitions": """
                FlowDefinitionStatus FlowDefinitionSummary ListFlowDefinitions
            """,
            "awslists.sagemaker.hub_content_versions": "ListHubContentVersions",
            "awslists.sagemaker.hub_contents": "ListHubContents",
            "awslists.sagemaker.hubs": "HubInfo HubSortBy HubStatus ListHubs",
            "awslists.sagemaker.human_task_uis": "HumanTaskUiSummary ListHumanTaskUis",
            "awslists.sagemaker.hyper_parameter_tuning_jobs": """
                HyperParameterTuningJobSortByOptions HyperParameterTuningJobStatus
                HyperParameterTuningJobStrategyType HyperParameterTuningJobSummary
                ListHyperParameterTuningJobs ObjectiveStatusCounters ResourceLimits
                TrainingJobStatusCounters
            """,
            "awslists.sagemaker.image_versions": """
                ImageVersion ImageVersionSortBy ImageVersionSortOrder ImageVersionStatus
                ListImageVersions
            """,
            "awslists.sagemaker.images": "Image ImageSortBy ImageSortOrder ImageStatus ListImages",
            "awslists.sagemaker.inference_components": """
                InferenceComponentSortKey InferenceComponentStatus InferenceComponentSummary
                ListInferenceComponents
            """,
            "awslists.sagemaker.inference_experiments": """
                InferenceExperimentSchedule InferenceExperimentStatus InferenceExperimentSummary
                InferenceExperimentType ListInferenceExperiments SortInferenceExperimentsBy
            """,
            "awslists.sagemaker.inference_recommendations_job_steps": """
                EndpointOutputConfiguration EnvironmentParameter InferenceMetrics
                InferenceRecommendationsJobStep ListInferenceRecommendationsJobSteps
                ModelConfiguration ProductionVariantInstanceType ProductionVariantServerlessConfig
                RecommendationJobInferenceBenchmark RecommendationMetrics RecommendationStepType
            """,
            "awslists.sagemaker.inference_recommendations_jobs": """
                InferenceRecommendationsJob ListInferenceRecommendationsJobs
                ListInferenceRecommendationsJobsSortBy RecommendationJobType
            """,
            "awslists.sagemaker.job_schema_versions": """
                JobConfigSchemaVersionSummary ListJobSchemaVersions
            """,
            "awslists.sagemaker.jobs": "JobSecondaryStatus JobStatus JobSummary ListJobs",
            "awslists.sagemaker.labeling_jobs": """
                ContentClassifier LabelCounters LabelingJobDataAttributes LabelingJobDataSource
                LabelingJobInputConfig LabelingJobOutput LabelingJobS3DataSource
                LabelingJobSnsDataSource LabelingJobStatus LabelingJobSummary ListLabelingJobs
            """,
            "awslists.sagemaker.labeling_jobs_for_workteam": """
                LabelCountersForWorkteam LabelingJobForWorkteamSummary ListLabelingJobsForWorkteam
                ListLabelingJobsForWorkteamSortByOptions
            """,
            "awslists.sagemaker.lineage_groups": """
                LineageGroupSummary ListLineageGroups SortLineageGroupsBy
            """,
            "awslists.sagemaker.mlflow_apps": """
                AccountDefaultStatus ListMlflowApps MlflowAppStatus MlflowAppSummary SortMlflowAppBy
            """,
            "awslists.sagemaker.mlflow_tracking_servers": """
                IsTrackingServerActive ListMlflowTrackingServers SortTrackingServerBy
                TrackingServerStatus TrackingServerSummary
            """,
            "awslists.sagemaker.model_bias_job_definitions": "ListModelBiasJobDefinitions",
            "awslists.sagemaker.model_card_export_jobs": """
                ListModelCardExportJobs ModelCardExportJobSortBy ModelCardExportJobSortOrder
                ModelCardExportJobStatus ModelCardExportJobSummary
            """,
            "awslists.sagemaker.model_card_versions": """
                ListModelCardVersions ModelCardVersionSortBy ModelCardVersionSummary
            """,
            "awslists.sagemaker.model_cards": "ListModelCards ModelCardSortBy ModelCardSummary",
            "awslists.sagemaker.model_explainability_job_definitions": """
                ListModelExplainabilityJobDefinitions
            """,
            "awslists.sagemaker.model_metadata": """
                ListModelMetadata ModelMetadataFilter ModelMetadataFilterType
                ModelMetadataSearchExpression ModelMetadataSummary
            """,
            "awslists.sagemaker.model_package_groups": """
                CrossAccountFilterOption ListModelPackageGroups ManagedConfiguration
                ManagedStorageType ModelPackageGroupSortBy ModelPackageGroupStatus
                ModelPackageGroupSummary
            """,
            "awslists.sagemaker.model_packages": """
                ListModelPackages ModelApprovalStatus ModelLifeCycle ModelPackageRegistrationType
                ModelPackageSortBy ModelPackageStatus ModelPackageSummary ModelPackageType
            """,
            "awslists.sagemaker.model_quality_job_definitions": "ListModelQualityJobDefinitions",
            "awslists.sagemaker.models": "ListModels ModelSortKey ModelSummary",
            "awslists.sagemaker.monitoring_alert_history": """
                ListMonitoringAlertHistory MonitoringAlertHistorySortKey
                MonitoringAlertHistorySummary
            """,
            "awslists.sagemaker.monitoring_alerts": """
                ListMonitoringAlerts ModelDashboardIndicatorAction MonitoringAlertActions
                MonitoringAlertSummary
            """,
            "awslists.sagemaker.monitoring_executions": """
                ExecutionStatus ListMonitoringExecutions MonitoringExecutionSortKey
                MonitoringExecutionSummary
            """,
            "awslists.sagemaker.monitoring_schedules": """
                ListMonitoringSchedules MonitoringScheduleSortKey MonitoringScheduleSummary
                ScheduleStatus
            """,
            "awslists.sagemaker.notebook_instance_lifecycle_configs": """
                ListNotebookInstanceLifecycleConfigs NotebookInstanceLifecycleConfigSortKey
                NotebookInstanceLifecycleConfigSortOrder NotebookInstanceLifecycleConfigSummary
            """,
            "awslists.sagemaker.notebook_instances": """
                InstanceType ListNotebookInstances NotebookInstanceSortKey NotebookInstanceSortOrder
                NotebookInstanceStatus NotebookInstanceSummary
            """,
            "awslists.sagemaker.optimization_jobs": """
                ListOptimizationJobs ListOptimizationJobsSortBy
                OptimizationJobDeploymentInstanceType OptimizationJobStatus OptimizationJobSummary
            """,
            "awslists.sagemaker.partner_apps": """
                ListPartnerApps PartnerAppStatus PartnerAppSummary PartnerAppType
            """,
            "awslists.sagemaker.pipeline_execution_steps": """
                AssociationInfo AthenaStepMetadata AutoMLJobStepMetadata
                BedrockCustomModelDeploymentMetadata BedrockCustomModelMetadata
                BedrockModelImportMetadata BedrockProvisionedModelThroughputMetadata CacheHitResult
                CallbackStepMetadata ClarifyCheckStepMetadata CleanupFailure CleanupFailureErrorCode
                CleanupStepMetadata ConditionOutcome ConditionStepMetadata EMRServerlessStepMetadata
                EMRStepMetadata EndpointConfigStepMetadata EndpointStepMetadata FailStepMetadata
                ForEachSelectorResult ForEachStatus ForEachStepMetadata InferenceComponentMetadata
                IterationContext JobStepMetadata LambdaStepMetadata LineageMetadata
                ListPipelineExecutionSteps ModelStepMetadata OutputParameter PipelineExecutionStep
                PipelineExecutionStepMetadata ProcessingJobStepMetadata QualityCheckStepMetadata
                RegisterModelStepMetadata SelectiveExecutionResult StepStatus
                TrainingJobStepMetadata TransformJobStepMetadata TuningJobStepMetaData
            """,
            "awslists.sagemaker.pipeline_executions": """
                ListPipelineExecutions PipelineExecutionStatus PipelineExecutionSummary
                SortPipelineExecutionsBy
            """,
            "awslists.sagemaker.pipeline_parameters_for_execution": """
                ListPipelineParametersForExecution Parameter
            """,
            "awslists.sagemaker.pipeline_versions": "ListPipelineVersions PipelineVersionSummary",
            "awslists.sagemaker.pipelines": "ListPipelines PipelineSummary SortPipelinesBy",
            "awslists.sagemaker.processing_jobs": """
                ListProcessingJobs ProcessingJobStatus ProcessingJobSummary
            """,
            "awslists.sagemaker.projects": """
                ListProjects ProjectSortBy ProjectSortOrder ProjectStatus ProjectSummary
            """,
            "awslists.sagemaker.resource_catalogs": """
                ListResourceCatalogs ResourceCatalog ResourceCatalogSortBy ResourceCatalogSortOrder
            """,
            "awslists.sagemaker.search": """
                BooleanOperator Filter NestedFilters Operator ResourceType Search SearchExpression
                SearchSortOrder VisibilityConditions
            """,
            "awslists.sagemaker.spaces": """
                EbsStorageSettings FeatureStatus ListSpaces OwnershipSettingsSummary SharingType
                SpaceDetails SpaceSettingsSummary SpaceSharingSettingsSummary SpaceSortKey
                SpaceStatus SpaceStorageSettings
            """,
            "awslists.sagemaker.stage_devices": """
                DeviceDeploymentStatus DeviceDeploymentSummary ListStageDevices
            """,
            "awslists.sagemaker.studio_lifecycle_configs": """
                ListStudioLifecycleConfigs StudioLifecycleConfigAppType StudioLifecycleConfigDetails
                StudioLifecycleConfigSortKey
            """,
            "awslists.sagemaker.subscribed_workteams": "ListSubscribedWorkteams SubscribedWorkteam",
            "awslists.sagemaker.tags": "ListTags Tag",
            "awslists.sagemaker.training_jobs": """
                ListTrainingJobs SecondaryStatus TrainingJobSummary WarmPoolResourceStatus
                WarmPoolStatus
            """,
            "awslists.sagemaker.training_jobs_for_hyper_parameter_tuning_job": """
                FinalHyperParameterTuningJobObjectiveMetric HyperParameterTrainingJobSummary
                HyperParameterTuningJobObjectiveType ListTrainingJobsForHyperParameterTuningJob
                TrainingJobSortByOptions
            """,
            "awslists.sagemaker.training_plan_extension_history": """
                DescribeTrainingPlanExtensionHistory TrainingPlanExtension
            """,
            "awslists.sagemaker.training_plans": """
                ListTrainingPlans ReservedCapacityStatus ReservedCapacitySummary
                ReservedCapacityType SageMakerResourceName TrainingPlanFilter TrainingPlanFilterName
                TrainingPlanSortBy TrainingPlanSortOrder TrainingPlanStatus TrainingPlanSummary
            """,
            "awslists.sagemaker.training_sessions": """
                ListTrainingSessions TrainingSessionStatus TrainingSessionSummary
            """,
            "awslists.sagemaker.transform_jobs": """
                ListTransformJobs TransformJobStatus TransformJobSummary
            """,
            "awslists.sagemaker.trial_components": """
                ListTrialComponents SortTrialComponentsBy TrialComponentPrimaryStatus
                TrialComponentSource TrialComponentStatus TrialComponentSummary
            """,
            "awslists.sagemaker.trials": "ListTrials SortTrialsBy TrialSource TrialSummary",
            "awslists.sagemaker.ultra_servers_by_reserved_capacity": """
                ListUltraServersByReservedCapacity UltraServer UltraServerHealthStatus
            """,
            "awslists.sagemaker.user_profiles": """
                ListUserProfiles UserProfileDetails UserProfileSortKey UserProfileStatus
            """,
            "awslists.sagemaker.workforces": """
                CognitoConfig ListWorkforces ListWorkforcesSortByOptions OidcConfigForResponse
                SourceIpConfig Workforce WorkforceIpAddressType WorkforceStatus
                WorkforceVpcConfigResponse
            """,
            "awslists.sagemaker.workteams": """
                CognitoMemberDefinition EnabledOrDisabled IamPolicyConstraints ListWorkteams
                ListWorkteamsSortByOptions MemberDefinition NotificationConfiguration
                OidcMemberDefinition S3Presign WorkerAccessConfiguration Workteam
            """,
        },
        modules="""
            actions ai_benchmark_jobs ai_recommendation_jobs ai_workload_configs algorithms aliases
            app_image_configs apps artifacts associations auto_ml_jobs candidates_for_auto_ml_job
            cluster_events cluster_nodes cluster_scheduler_configs clusters code_repositories
            compilation_jobs compute_quotas contexts data_quality_job_definitions device_fleets
            devices domains edge_deployment_plans edge_packaging_jobs endpoint_configs endpoints
            experiments feature_groups flow_definitions hub_content_versions hub_contents hubs
            human_task_uis hyper_parameter_tuning_jobs image_versions images inference_components
            inference_experiments inference_recommendations_job_steps inference_recommendations_jobs
            job_schema_versions jobs labeling_jobs labeling_jobs_for_workteam lineage_groups
            mlflow_apps mlflow_tracking_servers model_bias_job_definitions model_card_export_jobs
            model_card_versions model_cards model_explainability_job_definitions model_metadata
            model_package_groups model_packages model_quality_job_definitions models
            monitoring_alert_history monitoring_alerts monitoring_executions monitoring_schedules
            notebook_instance_lifecycle_configs notebook_instances optimization_jobs partner_apps
            pipeline_execution_steps pipeline_executions pipeline_parameters_for_execution
            pipeline_versions pipelines processing_jobs projects resource_catalogs search spaces
            stage_devices studio_lifecycle_configs subscribed_workteams tags training_jobs
            training_jobs_for_hyper_parameter_tuning_job training_plan_extension_history
            training_plans training_sessions transform_jobs trial_components trials
            ultra_servers_by_reserved_capacity user_profiles workforces workteams
        """,
    )

__all__ = [
    "OPERATIONS",
    "AIBenchmarkJobStatus",
    "AIBenchmarkJobSummary",
    "AIRecommendationJobStatus",
    "AIRecommendationJobSummary",
    "AIWorkloadConfigSummary",
    "AcceleratorPartitionConfig",
    "AccountDefaultStatus",
    "ActionSource",
    "ActionStatus",
    "ActionSummary",
    "ActivationState",
    "AdditionalInferenceSpecificationDefinition",
    "AdditionalModelDataSource",
    "AdditionalS3DataSource",
    "AdditionalS3DataSourceDataType",
    "AlgorithmSortBy",
    "AlgorithmSpecification",
    "AlgorithmStatus",
    "AlgorithmSummary",
    "AppDetails",
    "AppImageConfigDetails",
    "AppImageConfigSortKey",
    "AppInstanceType",
    "AppSortKey",
    "AppSpecification",
    "AppStatus",
    "AppType",
    "ArtifactSource",
    "ArtifactSourceIdType",
    "ArtifactSourceType",
    "ArtifactSummary",
    "AssemblyType",
    "AssociationEdgeType",
    "AssociationInfo",
    "AssociationSummary",
    "AthenaDatasetDefinition",
    "AthenaResultCompressionType",
    "AthenaResultFormat",
    "AthenaStepMetadata",
    "AutoMLCandidate",
    "AutoMLCandidateStep",
    "AutoMLContainerDefinition",
    "AutoMLJobObjectiveType",
    "AutoMLJobSecondaryStatus",
    "AutoMLJobStatus",
    "AutoMLJobStepMetadata",
    "AutoMLJobSummary",
    "AutoMLMetricEnum",
    "AutoMLMetricExtendedEnum",
    "AutoMLPartialFailureReason",
    "AutoMLProcessingUnit",
    "AutoMLSortBy",
    "AutoMLSortOrder",
    "AutoParameter",
    "BaseModel_",
    "BatchDataCaptureConfig",
    "BatchStrategy",
    "BatchTransformInput",
    "BedrockCustomModelDeploymentMetadata",
    "BedrockCustomModelMetadata",
    "BedrockModelImportMetadata",
    "BedrockProvisionedModelThroughputMetadata",
    "BestObjectiveNotImproving",
    "Bias",
    "BooleanOperator",
    "CacheHitResult",
    "CallbackStepMetadata",
    "CandidateArtifactLocations",
    "CandidateProperties",
    "CandidateSortBy",
    "CandidateStatus",
    "CandidateStepType",
    "CapacityReservationPreference",
    "CaptureStatus",
    "CategoricalParameterRange",
    "CfnStackDetail",
    "CfnStackParameter",
    "CfnTemplateProviderDetail",
    "Channel",
    "CheckpointConfig",
    "ClarifyCheckStepMetadata",
    "CleanupFailure",
    "CleanupFailureErrorCode",
    "CleanupStepMetadata",
    "ClusterEventLevel",
    "ClusterEventResourceType",
    "ClusterEventSummary",
    "ClusterImageVersionStatus",
    "ClusterInstanceStatus",
    "ClusterInstanceStatusDetails",
    "ClusterInstanceType",
    "ClusterNodeSummary",
    "ClusterSchedulerConfigSummary",
    "ClusterSortBy",
    "ClusterStatus",
    "ClusterSummary",
    "CodeEditorAppImageConfig",
    "CodeRepositorySortBy",
    "CodeRepositorySortOrder",
    "CodeRepositorySummary",
    "CognitoConfig",
    "CognitoMemberDefinition",
    "CollectionConfig",
    "CollectionConfiguration",
    "CollectionType",
    "CompilationJobStatus",
    "CompilationJobSummary",
    "CompleteOnConvergence",
    "CompressionType",
    "ComputeQuotaConfig",
    "ComputeQuotaResourceConfig",
    "ComputeQuotaSummary",
    "ComputeQuotaTarget",
    "ConditionOutcome",
    "ConditionStepMetadata",
    "ContainerConfig",
    "ContainerDefinition",
    "ContainerMetricsConfig",
    "ContainerMode",
    "ContentClassifier",
    "ContextSource",
    "ContextSummary",
    "ContinuousParameterRange",
    "ConvergenceDetected",
    "CrossAccountFilterOption",
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
    "DescribeTrainingPlanExtensionHistory",
    "DetailedModelPackageStatus",
    "DeviceDeploymentStatus",
    "DeviceDeploymentSummary",
    "DeviceFleetSummary",
    "DeviceSummary",
    "DomainDetails",
    "DomainStatus",
    "DriftCheckBaselines",
    "DriftCheckBias",
    "DriftCheckExplainability",
    "DriftCheckModelDataQuality",
    "DriftCheckModelQuality",
    "EMRServerlessStepMetadata",
    "EMRStepMetadata",
    "EbsStorageSettings",
    "Ec2CapacityReservation",
    "EdgeDeploymentPlanSummary",
    "EdgeModelSummary",
    "EdgePackagingJobStatus",
    "EdgePackagingJobSummary",
    "EnabledOrDisabled",
    "Endpoint",
    "EndpointConfigSortKey",
    "EndpointConfigStepMetadata",
    "EndpointConfigSummary",
    "EndpointInput",
    "EndpointOutputConfiguration",
    "EndpointSortKey",
    "EndpointStatus",
    "EndpointStepMetadata",
    "EndpointSummary",
    "EnvironmentParameter",
    "EventSortBy",
    "ExecutionStatus",
    "Experiment",
    "ExperimentConfig",
    "ExperimentSource",
    "ExperimentSummary",
    "Explainability",
    "FailStepMetadata",
    "FeatureDefinition",
    "FeatureGroup",
    "FeatureGroupSortBy",
    "FeatureGroupSortOrder",
    "FeatureGroupStatus",
    "FeatureGroupSummary",
    "FeatureMetadata",
    "FeatureParameter",
    "FeatureStatus",
    "FeatureType",
    "FileSource",
    "FileSystemAccessMode",
    "FileSystemConfig",
    "FileSystemDataSource",
    "FileSystemType",
    "Filter",
    "FinalAutoMLJobObjectiveMetric",
    "FinalHyperParameterTuningJobObjectiveMetric",
    "FlowDefinitionStatus",
    "FlowDefinitionSummary",
    "ForEachSelectorResult",
    "ForEachStatus",
    "ForEachStepMetadata",
    "GitConfig",
    "HubAccessConfig",
    "HubContent",
    "HubContentDependency",
    "HubContentInfo",
    "HubContentSortBy",
    "HubContentStatus",
    "HubContentSupportStatus",
    "HubContentType",
    "HubInfo",
    "HubSortBy",
    "HubStatus",
    "HumanTaskUiSummary",
    "HyperParameterAlgorithmSpecification",
    "HyperParameterScalingType",
    "HyperParameterTrainingJobDefinition",
    "HyperParameterTrainingJobSummary",
    "HyperParameterTuningAllocationStrategy",
    "HyperParameterTuningInstanceConfig",
    "HyperParameterTuningJobCompletionDetails",
    "HyperParameterTuningJobConfig",
    "HyperParameterTuningJobConsumedResources",
    "HyperParameterTuningJobObjective",
    "HyperParameterTuningJobObjectiveType",
    "HyperParameterTuningJobSearchEntity",
    "HyperParameterTuningJobSortByOptions",
    "HyperParameterTuningJobStatus",
    "HyperParameterTuningJobStrategyConfig",
    "HyperParameterTuningJobStrategyType",
    "HyperParameterTuningJobSummary",
    "HyperParameterTuningJobWarmStartConfig",
    "HyperParameterTuningJobWarmStartType",
    "HyperParameterTuningResourceConfig",
    "HyperbandStrategyConfig",
    "IamIdentity",
    "IamPolicyConstraints",
    "Image",
    "ImageConfig",
    "ImageSortBy",
    "ImageSortOrder",
    "ImageStatus",
    "ImageVersion",
    "ImageVersionSortBy",
    "ImageVersionSortOrder",
    "ImageVersionStatus",
    "InferenceComponentMetadata",
    "InferenceComponentSortKey",
    "InferenceComponentStatus",
    "InferenceComponentSummary",
    "InferenceExecutionConfig",
    "InferenceExecutionMode",
    "InferenceExperimentSchedule",
    "InferenceExperimentStatus",
    "InferenceExperimentSummary",
    "InferenceExperimentType",
    "InferenceHubAccessConfig",
    "InferenceMetrics",
    "InferenceRecommendationsJob",
    "InferenceRecommendationsJobStep",
    "InferenceSpecification",
    "InputMode",
    "InstanceGroup",
    "InstancePlacementConfig",
    "InstancePoolSummary",
    "InstancePreference",
    "InstanceType",
    "IntegerParameterRange",
    "IsTrackingServerActive",
    "IterationContext",
    "Job",
    "JobCategory",
    "JobConfigSchemaVersionSummary",
    "JobSecondaryStatus",
    "JobSecondaryStatusTransition",
    "JobStatus",
    "JobStepMetadata",
    "JobSummary",
    "JoinSource",
    "JupyterLabAppImageConfig",
    "KernelGatewayImageConfig",
    "KernelSpec",
    "LabelCounters",
    "LabelCountersForWorkteam",
    "LabelingJobDataAttributes",
    "LabelingJobDataSource",
    "LabelingJobForWorkteamSummary",
    "LabelingJobInputConfig",
    "LabelingJobOutput",
    "LabelingJobS3DataSource",
    "LabelingJobSnsDataSource",
    "LabelingJobStatus",
    "LabelingJobSummary",
    "LambdaStepMetadata",
    "LastUpdateStatus",
    "LastUpdateStatusValue",
    "LineageGroupSummary",
    "LineageMetadata",
    "ListAIBenchmarkJobs",
    "ListAIBenchmarkJobsSortBy",
    "ListAIRecommendationJobs",
    "ListAIRecommendationJobsSortBy",
    "ListAIWorkloadConfigs",
    "ListAIWorkloadConfigsSortBy",
    "ListActions",
    "ListAlgorithms",
    "ListAliases",
    "ListAppImageConfigs",
    "ListApps",
    "ListArtifacts",
    "ListAssociations",
    "ListAutoMLJobs",
    "ListCandidatesForAutoMLJob",
    "ListClusterEvents",
    "ListClusterNodes",
    "ListClusterSchedulerConfigs",
    "ListClusters",
    "ListCodeRepositories",
    "ListCompilationJobs",
    "ListCompilationJobsSortBy",
    "ListComputeQuotas",
    "ListContexts",
    "ListDataQualityJobDefinitions",
    "ListDeviceFleets",
    "ListDeviceFleetsSortBy",
    "ListDevices",
    "ListDomains",
    "ListEdgeDeploymentPlans",
    "ListEdgeDeploymentPlansSortBy",
    "ListEdgePackagingJobs",
    "ListEdgePackagingJobsSortBy",
    "ListEndpointConfigs",
    "ListEndpoints",
    "ListExperiments",
    "ListFeatureGroups",
    "ListFlowDefinitions",
    "ListHubContentVersions",
    "ListHubContents",
    "ListHubs",
    "ListHumanTaskUis",
    "ListHyperParameterTuningJobs",
    "ListImageVersions",
    "ListImages",
    "ListInferenceComponents",
    "ListInferenceExperiments",
    "ListInferenceRecommendationsJobSteps",
    "ListInferenceRecommendationsJobs",
    "ListInferenceRecommendationsJobsSortBy",
    "ListJobSchemaVersions",
    "ListJobs",
    "ListLabelingJobs",
    "ListLabelingJobsForWorkteam",
    "ListLabelingJobsForWorkteamSortByOptions",
    "ListLineageGroups",
    "ListMlflowApps",
    "ListMlflowTrackingServers",
    "ListModelBiasJobDefinitions",
    "ListModelCardExportJobs",
    "ListModelCardVersions",
    "ListModelCards",
    "ListModelExplainabilityJobDefinitions",
    "ListModelMetadata",
    "ListModelPackageGroups",
    "ListModelPackages",
    "ListModelQualityJobDefinitions",
    "ListModels",
    "ListMonitoringAlertHistory",
    "ListMonitoringAlerts",
    "ListMonitoringExecutions",
    "ListMonitoringSchedules",
    "ListNotebookInstanceLifecycleConfigs",
    "ListNotebookInstances",
    "ListOptimizationJobs",
    "ListOptimizationJobsSortBy",
    "ListPartnerApps",
    "ListPipelineExecutionSteps",
    "ListPipelineExecutions",
    "ListPipelineParametersForExecution",
    "ListPipelineVersions",
    "ListPipelines",
    "ListProcessingJobs",
    "ListProjects",
    "ListResourceCatalogs",
    "ListSpaces",
    "ListStageDevices",
    "ListStudioLifecycleConfigs",
    "ListSubscribedWorkteams",
    "ListTags",
    "ListTrainingJobs",
    "ListTrainingJobsForHyperParameterTuningJob",
    "ListTrainingPlans",
    "ListTrainingSessions",
    "ListTransformJobs",
    "ListTrialComponents",
    "ListTrials",
    "ListUltraServersByReservedCapacity",
    "ListUserProfiles",
    "ListWorkforces",
    "ListWorkforcesSortByOptions",
    "ListWorkteams",
    "ListWorkteamsSortByOptions",
    "MIGProfileType",
    "ManagedConfiguration",
    "ManagedInstanceScalingScaleInStrategy",
    "ManagedInstanceScalingStatus",
    "ManagedStorageType",
    "MemberDefinition",
    "MetadataProperties",
    "MetricData",
    "MetricDatum",
    "MetricDefinition",
    "MetricSetSource",
    "MetricsEndpoint",
    "MetricsSource",
    "MlflowAppStatus",
    "MlflowAppSummary",
    "Model",
    "ModelAccessConfig",
    "ModelApprovalStatus",
    "ModelArtifacts",
    "ModelCacheSetting",
    "ModelCard",
    "ModelCardExportJobSortBy",
    "ModelCardExportJobSortOrder",
    "ModelCardExportJobStatus",
    "ModelCardExportJobSummary",
    "ModelCardSecurityConfig",
    "ModelCardSortBy",
    "ModelCardSortOrder",
    "ModelCardStatus",
    "ModelCardSummary",
    "ModelCardVersionSortBy",
    "ModelCardVersionSummary",
    "ModelClientConfig",
    "ModelCompressionType",
    "ModelConfiguration",
    "ModelDashboardEndpoint",
    "ModelDashboardIndicatorAction",
    "ModelDashboardModel",
    "ModelDashboardModelCard",
    "ModelDashboardMonitoringSchedule",
    "ModelDataQuality",
    "ModelDataSource",
    "ModelInput",
    "ModelLifeCycle",
    "ModelMetadataFilter",
    "ModelMetadataFilterType",
    "ModelMetadataSearchExpression",
    "ModelMetadataSummary",
    "ModelMetrics",
    "ModelPackage",
    "ModelPackageConfig",
    "ModelPackageContainerDefinition",
    "ModelPackageGroup",
    "ModelPackageGroupSortBy",
    "ModelPackageGroupStatus",
    "ModelPackageGroupSummary",
    "ModelPackageModelCard",
    "ModelPackageRegistrationType",
    "ModelPackageSecurityConfig",
    "ModelPackageSortBy",
    "ModelPackageStatus",
    "ModelPackageStatusDetails",
    "ModelPackageStatusItem",
    "ModelPackageSummary",
    "ModelPackageType",
    "ModelPackageValidationProfile",
    "ModelPackageValidationSpecification",
    "ModelQuality",
    "ModelSortKey",
    "ModelStepMetadata",
    "ModelSummary",
    "MonitoringAlertActions",
    "MonitoringAlertHistorySortKey",
    "MonitoringAlertHistorySummary",
    "MonitoringAlertStatus",
    "MonitoringAlertSummary",
    "MonitoringAppSpecification",
    "MonitoringBaselineConfig",
    "MonitoringClusterConfig",
    "MonitoringConstraintsResource",
    "MonitoringCsvDatasetFormat",
    "MonitoringDatasetFormat",
    "MonitoringExecutionSortKey",
    "MonitoringExecutionSummary",
    "MonitoringInput",
    "MonitoringJobDefinition",
    "MonitoringJobDefinitionSortKey",
    "MonitoringJobDefinitionSummary",
    "MonitoringJsonDatasetFormat",
    "MonitoringOutput",
    "MonitoringOutputConfig",
    "MonitoringParquetDatasetFormat",
    "MonitoringResources",
    "MonitoringS3Output",
    "MonitoringSchedule",
    "MonitoringScheduleConfig",
    "MonitoringScheduleSortKey",
    "MonitoringScheduleSummary",
    "MonitoringStatisticsResource",
    "MonitoringStoppingCondition",
    "MonitoringType",
    "MultiModelConfig",
    "NestedFilters",
    "NetworkConfig",
    "NotebookInstanceLifecycleConfigSortKey",
    "NotebookInstanceLifecycleConfigSortOrder",
    "NotebookInstanceLifecycleConfigSummary",
    "NotebookInstanceSortKey",
    "NotebookInstanceSortOrder",
    "NotebookInstanceStatus",
    "NotebookInstanceSummary",
    "NotificationConfiguration",
    "ObjectiveStatus",
    "ObjectiveStatusCounters",
    "OfflineStoreConfig",
    "OfflineStoreStatus",
    "OfflineStoreStatusValue",
    "OidcConfigForResponse",
    "OidcMemberDefinition",
    "OnlineStoreConfig",
    "OnlineStoreSecurityConfig",
    "Operator",
    "OptimizationJobDeploymentInstanceType",
    "OptimizationJobStatus",
    "OptimizationJobSummary",
    "OrderKey",
    "OutputCompressionType",
    "OutputDataConfig",
    "OutputParameter",
    "OwnershipSettingsSummary",
    "ParallelismConfiguration",
    "Parameter",
    "ParameterRanges",
    "Parent",
    "ParentHyperParameterTuningJob",
    "PartnerAppStatus",
    "PartnerAppSummary",
    "PartnerAppType",
    "Pipeline",
    "PipelineExecution",
    "PipelineExecutionStatus",
    "PipelineExecutionStep",
    "PipelineExecutionStepMetadata",
    "PipelineExecutionSummary",
    "PipelineExperimentConfig",
    "PipelineStatus",
    "PipelineSummary",
    "PipelineVersion",
    "PipelineVersionSummary",
    "PlacementSpecification",
    "PreemptTeamTasks",
    "PrefixAwareRoutingConfig",
    "ProcessingClusterConfig",
    "ProcessingFeatureStoreOutput",
    "ProcessingInput",
    "ProcessingInstancePreference",
    "ProcessingInstanceType",
    "ProcessingJob",
    "ProcessingJobStatus",
    "ProcessingJobStepMetadata",
    "ProcessingJobSummary",
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
    "ProductionVariantInstanceType",
    "ProductionVariantManagedInstanceScaling",
    "ProductionVariantManagedInstanceScalingScaleInPolicy",
    "ProductionVariantRoutingConfig",
    "ProductionVariantServerlessConfig",
    "ProductionVariantStatus",
    "ProductionVariantSummary",
    "ProfilerConfig",
    "Project",
    "ProjectSortBy",
    "ProjectSortOrder",
    "ProjectStatus",
    "ProjectSummary",
    "ProvisioningParameter",
    "QualityCheckStepMetadata",
    "RealTimeInferenceRecommendation",
    "RecommendationJobInferenceBenchmark",
    "RecommendationJobStatus",
    "RecommendationJobType",
    "RecommendationMetrics",
    "RecommendationStatus",
    "RecommendationStepType",
    "RecordWrapper",
    "RedshiftDatasetDefinition",
    "RedshiftResultCompressionType",
    "RedshiftResultFormat",
    "RegisterModelStepMetadata",
    "RepositoryAccessMode",
    "RepositoryAuthConfig",
    "ReservedCapacityInstanceType",
    "ReservedCapacityStatus",
    "ReservedCapacitySummary",
    "ReservedCapacityType",
    "ResourceCatalog",
    "ResourceCatalogSortBy",
    "ResourceCatalogSortOrder",
    "ResourceConfig",
    "ResourceLimits",
    "ResourceSharingConfig",
    "ResourceSharingStrategy",
    "ResourceSpec",
    "ResourceType",
    "RetryStrategy",
    "RoutingStrategy",
    "RuleEvaluationStatus",
    "S3DataDistribution",
    "S3DataSource",
    "S3DataType",
    "S3ModelDataSource",
    "S3ModelDataType",
    "S3Presign",
    "S3StorageConfig",
    "SageMakerResourceName",
    "ScheduleConfig",
    "ScheduleStatus",
    "SchedulerResourceStatus",
    "Search",
    "SearchExpression",
    "SearchRecord",
    "SearchSortOrder",
    "SecondaryStatus",
    "SecondaryStatusTransition",
    "SelectedStep",
    "SelectiveExecutionConfig",
    "SelectiveExecutionResult",
    "ServiceCatalogProvisionedProductDetails",
    "ServiceCatalogProvisioningDetails",
    "SharingType",
    "ShuffleConfig",
    "SkipModelValidation",
    "SortActionsBy",
    "SortArtifactsBy",
    "SortAssociationsBy",
    "SortBy",
    "SortClusterSchedulerConfigBy",
    "SortContextsBy",
    "SortExperimentsBy",
    "SortInferenceExperimentsBy",
    "SortLineageGroupsBy",
    "SortMlflowAppBy",
    "SortOrder",
    "SortPipelineExecutionsBy",
    "SortPipelinesBy",
    "SortQuotaBy",
    "SortTrackingServerBy",
    "SortTrialComponentsBy",
    "SortTrialsBy",
    "SourceAlgorithm",
    "SourceAlgorithmSpecification",
    "SourceIpConfig",
    "SpaceDetails",
    "SpaceSettingsSummary",
    "SpaceSharingSettingsSummary",
    "SpaceSortKey",
    "SpaceStatus",
    "SpaceStorageSettings",
    "SplitType",
    "StepStatus",
    "StoppingCondition",
    "StorageType",
    "StudioLifecycleConfigAppType",
    "StudioLifecycleConfigDetails",
    "StudioLifecycleConfigSortKey",
    "SubscribedWorkteam",
    "TableFormat",
    "Tag",
    "TargetDevice",
    "TargetPlatformAccelerator",
    "TargetPlatformArch",
    "TargetPlatformOs",
    "TemplateProviderDetail",
    "TensorBoardOutputConfig",
    "TrackingServerStatus",
    "TrackingServerSummary",
    "TrainingImageConfig",
    "TrainingInputMode",
    "TrainingInstanceType",
    "TrainingJob",
    "TrainingJobEarlyStoppingType",
    "TrainingJobSortByOptions",
    "TrainingJobStatus",
    "TrainingJobStatusCounters",
    "TrainingJobStepMetadata",
    "TrainingJobSummary",
    "TrainingPlanExtension",
    "TrainingPlanFilter",
    "TrainingPlanFilterName",
    "TrainingPlanSortBy",
    "TrainingPlanSortOrder",
    "TrainingPlanStatus",
    "TrainingPlanSummary",
    "TrainingRepositoryAccessMode",
    "TrainingRepositoryAuthConfig",
    "TrainingSessionStatus",
    "TrainingSessionSummary",
    "TransformDataSource",
    "TransformInput",
    "TransformInstanceType",
    "TransformJob",
    "TransformJobDefinition",
    "TransformJobStatus",
    "TransformJobStepMetadata",
    "TransformJobSummary",
    "TransformOutput",
    "TransformResources",
    "TransformS3DataSource",
    "Trial",
    "TrialComponent",
    "TrialComponentArtifact",
    "TrialComponentMetricSummary",
    "TrialComponentParameterValue",
    "TrialComponentPrimaryStatus",
    "TrialComponentSimpleSummary",
    "TrialComponentSource",
    "TrialComponentSourceDetail",
    "TrialComponentStatus",
    "TrialComponentSummary",
    "TrialSource",
    "TrialSummary",
    "TtlDuration",
    "TtlDurationUnit",
    "TuningJobCompletionCriteria",
    "TuningJobStepMetaData",
    "UltraServer",
    "UltraServerHealthStatus",
    "UltraServerInfo",
    "UserContext",
    "UserProfileDetails",
    "UserProfileSortKey",
    "UserProfileStatus",
    "VariantStatus",
    "VectorConfig",
    "VisibilityConditions",
    "VpcConfig",
    "WarmPoolResourceStatus",
    "WarmPoolStatus",
    "WorkerAccessConfiguration",
    "Workforce",
    "WorkforceIpAddressType",
    "WorkforceStatus",
    "WorkforceVpcConfigResponse",
    "Workteam",
]

OPERATIONS = (
    "DescribeTrainingPlanExtensionHistory",
    "ListAIBenchmarkJobs",
    "ListAIRecommendationJobs",
    "ListAIWorkloadConfigs",
    "ListActions",
    "ListAlgorithms",
    "ListAliases",
    "ListAppImageConfigs",
    "ListApps",
    "ListArtifacts",
    "ListAssociations",
    "ListAutoMLJobs",
    "ListCandidatesForAutoMLJob",
    "ListClusterEvents",
    "ListClusterNodes",
    "ListClusterSchedulerConfigs",
    "ListClusters",
    "ListCodeRepositories",
    "ListCompilationJobs",
    "ListComputeQuotas",
    "ListContexts",
    "ListDataQualityJobDefinitions",
    "ListDeviceFleets",
    "ListDevices",
    "ListDomains",
    "ListEdgeDeploymentPlans",
    "ListEdgePackagingJobs",
    "ListEndpointConfigs",
    "ListEndpoints",
    "ListExperiments",
    "ListFeatureGroups",
    "ListFlowDefinitions",
    "ListHubContentVersions",
    "ListHubContents",
    "ListHubs",
    "ListHumanTaskUis",
    "ListHyperParameterTuningJobs",
    "ListImageVersions",
    "ListImages",
    "ListInferenceComponents",
    "ListInferenceExperiments",
    "ListInferenceRecommendationsJobSteps",
    "ListInferenceRecommendationsJobs",
    "ListJobSchemaVersions",
    "ListJobs",
    "ListLabelingJobs",
    "ListLabelingJobsForWorkteam",
    "ListLineageGroups",
    "ListMlflowApps",
    "ListMlflowTrackingServers",
    "ListModelBiasJobDefinitions",
    "ListModelCardExportJobs",
    "ListModelCardVersions",
    "ListModelCards",
    "ListModelExplainabilityJobDefinitions",
    "ListModelMetadata",
    "ListModelPackageGroups",
    "ListModelPackages",
    "ListModelQualityJobDefinitions",
    "ListModels",
    "ListMonitoringAlertHistory",
    "ListMonitoringAlerts",
    "ListMonitoringExecutions",
    "ListMonitoringSchedules",
    "ListNotebookInstanceLifecycleConfigs",
    "ListNotebookInstances",
    "ListOptimizationJobs",
    "ListPartnerApps",
    "ListPipelineExecutionSteps",
    "ListPipelineExecutions",
    "ListPipelineParametersForExecution",
    "ListPipelineVersions",
    "ListPipelines",
    "ListProcessingJobs",
    "ListProjects",
    "ListResourceCatalogs",
    "ListSpaces",
    "ListStageDevices",
    "ListStudioLifecycleConfigs",
    "ListSubscribedWorkteams",
    "ListTags",
    "ListTrainingJobs",
    "ListTrainingJobsForHyperParameterTuningJob",
    "ListTrainingPlans",
    "ListTrainingSessions",
    "ListTransformJobs",
    "ListTrialComponents",
    "ListTrials",
    "ListUltraServersByReservedCapacity",
    "ListUserProfiles",
    "ListWorkforces",
    "ListWorkteams",
    "Search",
)
"""The names of the listing classes."""
