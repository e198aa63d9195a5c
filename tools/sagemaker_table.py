"""Keys, clocks and methods of SageMaker's lists, which botocore's model does not have.

tools/declare_sagemaker.py writes it into the package.
"""

from collections.abc import Mapping

__all__ = ["BODIES", "CLOCKS", "KEYS", "OTHERS"]

OTHERS = ("DescribeTrainingPlanExtensionHistory", "Search")
"""Lists whose names do not begin with List."""

JOB_DEFINITION = "monitoring_job_definition_arn"
KEYS: Mapping[str, str | tuple[str, ...]] = {
    "DescribeTrainingPlanExtensionHistory": "training_plan_extension_offering_id",
    "ListApps": ("domain_id", "user_profile_name", "space_name", "app_type", "app_name"),
    "ListAssociations": ("source_arn", "destination_arn", "association_type"),
    "ListCandidatesForAutoMLJob": "candidate_name",
    "ListClusterEvents": "event_id",
    "ListClusterNodes": "instance_id",
    "ListClusterSchedulerConfigs": "cluster_scheduler_config_arn",
    "ListClusters": "cluster_arn",
    "ListComputeQuotas": "compute_quota_arn",
    "ListDataQualityJobDefinitions": JOB_DEFINITION,
    "ListDevices": "device_arn",
    "ListEdgePackagingJobs": "edge_packaging_job_arn",
    "ListHubContentVersions": ("hub_content_arn", "hub_content_version"),
    "ListHubContents": "hub_content_arn",
    "ListInferenceRecommendationsJobs": "job_arn",
    "ListJobSchemaVersions": "job_config_schema_version",
    "ListLabelingJobsForWorkteam": ("work_requester_account_id", "job_reference_code"),
    "ListMlflowApps": "arn",
    "ListMlflowTrackingServers": "tracking_server_arn",
    "ListModelBiasJobDefinitions": JOB_DEFINITION,
    "ListModelCardExportJobs": "model_card_export_job_arn",
    "ListModelCardVersions": ("model_card_arn", "model_card_version"),
    "ListModelExplainabilityJobDefinitions": JOB_DEFINITION,
    "ListModelMetadata": ("domain", "framework", "task", "model", "framework_version"),
    "ListModelPackages": "model_package_arn",
    "ListModelQualityJobDefinitions": JOB_DEFINITION,
    "ListMonitoringAlertHistory": (
        "monitoring_schedule_name",
        "monitoring_alert_name",
        "creation_time",
    ),
    "ListMonitoringExecutions": ("monitoring_schedule_name", "scheduled_time"),
    "ListPipelineExecutionSteps": "step_name",
    "ListPipelineParametersForExecution": "name",
    "ListPipelineVersions": ("pipeline_arn", "pipeline_version_id"),
    "ListSpaces": ("domain_id", "space_name"),
    "ListStageDevices": ("stage_name", "device_arn"),
    "ListSubscribedWorkteams": "workteam_arn",
    "ListTags": "key",
    "ListTrainingJobsForHyperParameterTuningJob": "training_job_arn",
    "ListUltraServersByReservedCapacity": "ultra_server_id",
    "ListUserProfiles": ("domain_id", "user_profile_name"),
}
"""Fields that tell the items of an operation apart, unless their model says which.

Two operations have none: Search, which finds anything, and ListInferenceRecommendationsJobSteps,
whose steps of a job are alike.
"""

CLOCKS: Mapping[str, Mapping[str, str]] = {}
"""The fields that time bounds are about, unless the model says it.

ListPipelineExecutions has none for ``created_after``: its items only say when they started.
"""

BODIES = {
    "ListModelPackages": '''
    def why_empty(self) -> str:
        """Says that packages in model groups were left out, unless a type or group was given."""
        if self.model_package_type or self.model_package_group_name:
            return ""
        return (
            "Without a type or a group, AWS lists only unversioned model packages. For those in "
            'model groups, write model_package_type="Versioned" or "Both".'
        )
''',
}
"""The rest of classes, besides their fields."""
