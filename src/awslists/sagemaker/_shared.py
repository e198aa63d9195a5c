"""Classes that several lists of SageMaker share.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = [
    "AppType",
    "AutoMLSortOrder",
    "ClusterImageVersionStatus",
    "ClusterInstanceType",
    "ClusterSortBy",
    "HubContentInfo",
    "HubContentSortBy",
    "HubContentStatus",
    "HubContentSupportStatus",
    "HubContentType",
    "IamIdentity",
    "JobCategory",
    "ModelCardSortOrder",
    "ModelCardStatus",
    "MonitoringAlertStatus",
    "MonitoringJobDefinitionSortKey",
    "MonitoringJobDefinitionSummary",
    "MonitoringType",
    "ObjectiveStatus",
    "OrderKey",
    "RecommendationJobStatus",
    "ReservedCapacityInstanceType",
    "SchedulerResourceStatus",
    "SortBy",
    "SortOrder",
    "TrainingJobStatus",
    "UserContext",
]


class AppType(StrEnum):
    """AppType of SageMaker: 9 values."""

    JUPYTER_SERVER = "JupyterServer"
    KERNEL_GATEWAY = "KernelGateway"
    DETAILED_PROFILER = "DetailedProfiler"
    TENSOR_BOARD = "TensorBoard"
    CODE_EDITOR = "CodeEditor"
    JUPYTER_LAB = "JupyterLab"
    R_STUDIO_SERVER_PRO = "RStudioServerPro"
    R_SESSION_GATEWAY = "RSessionGateway"
    CANVAS = "Canvas"


class ObjectiveStatus(StrEnum):
    """ObjectiveStatus of SageMaker: 3 values."""

    SUCCEEDED = "Succeeded"
    PENDING = "Pending"
    FAILED = "Failed"


class ClusterInstanceType(StrEnum):
    """ClusterInstanceType of SageMaker: 209 values."""

    ML_P4D_24XLARGE = "ml.p4d.24xlarge"
    ML_P4DE_24XLARGE = "ml.p4de.24xlarge"
    ML_P5_48XLARGE = "ml.p5.48xlarge"
    ML_P5_4XLARGE = "ml.p5.4xlarge"
    ML_P6E_GB200_36XLARGE = "ml.p6e-gb200.36xlarge"
    ML_TRN1_32XLARGE = "ml.trn1.32xlarge"
    ML_TRN1N_32XLARGE = "ml.trn1n.32xlarge"
    ML_G5_XLARGE = "ml.g5.xlarge"
    ML_G5_2XLARGE = "ml.g5.2xlarge"
    ML_G5_4XLARGE = "ml.g5.4xlarge"
    ML_G5_8XLARGE = "ml.g5.8xlarge"
    ML_G5_12XLARGE = "ml.g5.12xlarge"
    ML_G5_16XLARGE = "ml.g5.16xlarge"
    ML_G5_24XLARGE = "ml.g5.24xlarge"
    ML_G5_48XLARGE = "ml.g5.48xlarge"
    ML_C5_LARGE = "ml.c5.large"
    ML_C5_XLARGE = "ml.c5.xlarge"
    ML_C5_2XLARGE = "ml.c5.2xlarge"
    ML_C5_4XLARGE = "ml.c5.4xlarge"
    ML_C5_9XLARGE = "ml.c5.9xlarge"
    ML_C5_12XLARGE = "ml.c5.12xlarge"
    ML_C5_18XLARGE = "ml.c5.18xlarge"
    ML_C5_24XLARGE = "ml.c5.24xlarge"
    ML_C5N_LARGE = "ml.c5n.large"
    ML_C5N_2XLARGE = "ml.c5n.2xlarge"
    ML_C5N_4XLARGE = "ml.c5n.4xlarge"
    ML_C5N_9XLARGE = "ml.c5n.9xlarge"
    ML_C5N_18XLARGE = "ml.c5n.18xlarge"
    ML_M5_LARGE = "ml.m5.large"
    ML_M5_XLARGE = "ml.m5.xlarge"
    ML_M5_2XLARGE = "ml.m5.2xlarge"
    ML_M5_4XLARGE = "ml.m5.4xlarge"
    ML_M5_8XLARGE = "ml.m5.8xlarge"
    ML_M5_12XLARGE = "ml.m5.12xlarge"
    ML_M5_16XLARGE = "ml.m5.16xlarge"
    ML_M5_24XLARGE = "ml.m5.24xlarge"
    ML_T3_MEDIUM = "ml.t3.medium"
    ML_T3_LARGE = "ml.t3.large"
    ML_T3_XLARGE = "ml.t3.xlarge"
    ML_T3_2XLARGE = "ml.t3.2xlarge"
    ML_G6_XLARGE = "ml.g6.xlarge"
    ML_G6_2XLARGE = "ml.g6.2xlarge"
    ML_G6_4XLARGE = "ml.g6.4xlarge"
    ML_G6_8XLARGE = "ml.g6.8xlarge"
    ML_G6_16XLARGE = "ml.g6.16xlarge"
    ML_G6_12XLARGE = "ml.g6.12xlarge"
    ML_G6_24XLARGE = "ml.g6.24xlarge"
    ML_G6_48XLARGE = "ml.g6.48xlarge"
    ML_GR6_4XLARGE = "ml.gr6.4xlarge"
    ML_GR6_8XLARGE = "ml.gr6.8xlarge"
    ML_G6E_XLARGE = "ml.g6e.xlarge"
    ML_G6E_2XLARGE = "ml.g6e.2xlarge"
    ML_G6E_4XLARGE = "ml.g6e.4xlarge"
    ML_G6E_8XLARGE = "ml.g6e.8xlarge"
    ML_G6E_16XLARGE = "ml.g6e.16xlarge"
    ML_G6E_12XLARGE = "ml.g6e.12xlarge"
    ML_G6E_24XLARGE = "ml.g6e.24xlarge"
    ML_G6E_48XLARGE = "ml.g6e.48xlarge"
    ML_P5E_48XLARGE = "ml.p5e.48xlarge"
    ML_P5EN_48XLARGE = "ml.p5en.48xlarge"
    ML_P6_B200_48XLARGE = "ml.p6-b200.48xlarge"
    ML_TRN2_3XLARGE = "ml.trn2.3xlarge"
    ML_TRN2_48XLARGE = "ml.trn2.48xlarge"
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
    ML_I3EN_LARGE = "ml.i3en.large"
    ML_I3EN_XLARGE = "ml.i3en.xlarge"
    ML_I3EN_2XLARGE = "ml.i3en.2xlarge"
    ML_I3EN_3XLARGE = "ml.i3en.3xlarge"
    ML_I3EN_6XLARGE = "ml.i3en.6xlarge"
    ML_I3EN_12XLARGE = "ml.i3en.12xlarge"
    ML_I3EN_24XLARGE = "ml.i3en.24xlarge"
    ML_M7I_LARGE = "ml.m7i.large"
    ML_M7I_XLARGE = "ml.m7i.xlarge"
    ML_M7I_2XLARGE = "ml.m7i.2xlarge"
    ML_M7I_4XLARGE = "ml.m7i.4xlarge"
    ML_M7I_8XLARGE = "ml.m7i.8xlarge"
    ML_M7I_12XLARGE = "ml.m7i.12xlarge"
    ML_M7I_16XLARGE = "ml.m7i.16xlarge"
    ML_M7I_24XLARGE = "ml.m7i.24xlarge"
    ML_M7I_48XLARGE = "ml.m7i.48xlarge"
    ML_R7I_LARGE = "ml.r7i.large"
    ML_R7I_XLARGE = "ml.r7i.xlarge"
    ML_R7I_2XLARGE = "ml.r7i.2xlarge"
    ML_R7I_4XLARGE = "ml.r7i.4xlarge"
    ML_R7I_8XLARGE = "ml.r7i.8xlarge"
    ML_R7I_12XLARGE = "ml.r7i.12xlarge"
    ML_R7I_16XLARGE = "ml.r7i.16xlarge"
    ML_R7I_24XLARGE = "ml.r7i.24xlarge"
    ML_R7I_48XLARGE = "ml.r7i.48xlarge"
    ML_R5D_16XLARGE = "ml.r5d.16xlarge"
    ML_G7E_2XLARGE = "ml.g7e.2xlarge"
    ML_G7E_4XLARGE = "ml.g7e.4xlarge"
    ML_G7E_8XLARGE = "ml.g7e.8xlarge"
    ML_G7E_12XLARGE = "ml.g7e.12xlarge"
    ML_G7E_24XLARGE = "ml.g7e.24xlarge"
    ML_G7E_48XLARGE = "ml.g7e.48xlarge"
    ML_P6_B300_48XLARGE = "ml.p6-b300.48xlarge"
    ML_G4DN_XLARGE = "ml.g4dn.xlarge"
    ML_G4DN_2XLARGE = "ml.g4dn.2xlarge"
    ML_G4DN_4XLARGE = "ml.g4dn.4xlarge"
    ML_G4DN_8XLARGE = "ml.g4dn.8xlarge"
    ML_G4DN_12XLARGE = "ml.g4dn.12xlarge"
    ML_G4DN_16XLARGE = "ml.g4dn.16xlarge"
    ML_C6G_MEDIUM = "ml.c6g.medium"
    ML_C6G_LARGE = "ml.c6g.large"
    ML_C6G_XLARGE = "ml.c6g.xlarge"
    ML_C6G_2XLARGE = "ml.c6g.2xlarge"
    ML_C6G_4XLARGE = "ml.c6g.4xlarge"
    ML_C6G_8XLARGE = "ml.c6g.8xlarge"
    ML_C6G_12XLARGE = "ml.c6g.12xlarge"
    ML_C6G_16XLARGE = "ml.c6g.16xlarge"
    ML_C7G_MEDIUM = "ml.c7g.medium"
    ML_C7G_LARGE = "ml.c7g.large"
    ML_C7G_XLARGE = "ml.c7g.xlarge"
    ML_C7G_2XLARGE = "ml.c7g.2xlarge"
    ML_C7G_4XLARGE = "ml.c7g.4xlarge"
    ML_C7G_8XLARGE = "ml.c7g.8xlarge"
    ML_C7G_12XLARGE = "ml.c7g.12xlarge"
    ML_C7G_16XLARGE = "ml.c7g.16xlarge"
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
    ML_C6A_LARGE = "ml.c6a.large"
    ML_C6A_XLARGE = "ml.c6a.xlarge"
    ML_C6A_2XLARGE = "ml.c6a.2xlarge"
    ML_C6A_4XLARGE = "ml.c6a.4xlarge"
    ML_C6A_8XLARGE = "ml.c6a.8xlarge"
    ML_C6A_12XLARGE = "ml.c6a.12xlarge"
    ML_C6A_16XLARGE = "ml.c6a.16xlarge"
    ML_C6A_24XLARGE = "ml.c6a.24xlarge"
    ML_C6A_32XLARGE = "ml.c6a.32xlarge"
    ML_C6A_48XLARGE = "ml.c6a.48xlarge"
    ML_M6A_LARGE = "ml.m6a.large"
    ML_M6A_XLARGE = "ml.m6a.xlarge"
    ML_M6A_2XLARGE = "ml.m6a.2xlarge"
    ML_M6A_4XLARGE = "ml.m6a.4xlarge"
    ML_M6A_8XLARGE = "ml.m6a.8xlarge"
    ML_M6A_12XLARGE = "ml.m6a.12xlarge"
    ML_M6A_16XLARGE = "ml.m6a.16xlarge"
    ML_M6A_24XLARGE = "ml.m6a.24xlarge"
    ML_M6A_32XLARGE = "ml.m6a.32xlarge"
    ML_M6A_48XLARGE = "ml.m6a.48xlarge"
    ML_M6G_MEDIUM = "ml.m6g.medium"
    ML_M6G_LARGE = "ml.m6g.large"
    ML_M6G_XLARGE = "ml.m6g.xlarge"
    ML_M6G_2XLARGE = "ml.m6g.2xlarge"
    ML_M6G_4XLARGE = "ml.m6g.4xlarge"
    ML_M6G_8XLARGE = "ml.m6g.8xlarge"
    ML_M6G_12XLARGE = "ml.m6g.12xlarge"
    ML_M6G_16XLARGE = "ml.m6g.16xlarge"
    ML_M7G_MEDIUM = "ml.m7g.medium"
    ML_M7G_LARGE = "ml.m7g.large"
    ML_M7G_XLARGE = "ml.m7g.xlarge"
    ML_M7G_2XLARGE = "ml.m7g.2xlarge"
    ML_M7G_4XLARGE = "ml.m7g.4xlarge"
    ML_M7G_8XLARGE = "ml.m7g.8xlarge"
    ML_M7G_12XLARGE = "ml.m7g.12xlarge"
    ML_M7G_16XLARGE = "ml.m7g.16xlarge"
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
    ML_G7_2XLARGE = "ml.g7.2xlarge"
    ML_G7_4XLARGE = "ml.g7.4xlarge"
    ML_G7_8XLARGE = "ml.g7.8xlarge"
    ML_G7_12XLARGE = "ml.g7.12xlarge"
    ML_G7_24XLARGE = "ml.g7.24xlarge"
    ML_G7_48XLARGE = "ml.g7.48xlarge"
    ML_C8A_16XLARGE = "ml.c8a.16xlarge"
    ML_M8A_16XLARGE = "ml.m8a.16xlarge"


class ClusterImageVersionStatus(StrEnum):
    """ClusterImageVersionStatus of SageMaker: 4 values."""

    UP_TO_DATE = "UpToDate"
    UPDATE_AVAILABLE = "UpdateAvailable"
    SECURITY_UPDATE_REQUIRED = "SecurityUpdateRequired"
    END_OF_LIFE = "EndOfLife"


class SchedulerResourceStatus(StrEnum):
    """SchedulerResourceStatus of SageMaker: 12 values."""

    CREATING = "Creating"
    CREATE_FAILED = "CreateFailed"
    CREATE_ROLLBACK_FAILED = "CreateRollbackFailed"
    CREATED = "Created"
    UPDATING = "Updating"
    UPDATE_FAILED = "UpdateFailed"
    UPDATE_ROLLBACK_FAILED = "UpdateRollbackFailed"
    UPDATED = "Updated"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"
    DELETE_ROLLBACK_FAILED = "DeleteRollbackFailed"
    DELETED = "Deleted"


class HubContentType(StrEnum):
    """HubContentType of SageMaker: 5 values."""

    MODEL = "Model"
    NOTEBOOK = "Notebook"
    MODEL_REFERENCE = "ModelReference"
    DATA_SET = "DataSet"
    JSON_DOC = "JsonDoc"


class HubContentSupportStatus(StrEnum):
    """HubContentSupportStatus of SageMaker: 3 values."""

    SUPPORTED = "Supported"
    DEPRECATED = "Deprecated"
    RESTRICTED = "Restricted"


class HubContentStatus(StrEnum):
    """HubContentStatus of SageMaker: 7 values."""

    AVAILABLE = "Available"
    IMPORTING = "Importing"
    DELETING = "Deleting"
    IMPORT_FAILED = "ImportFailed"
    DELETE_FAILED = "DeleteFailed"
    PENDING_IMPORT = "PendingImport"
    PENDING_DELETE = "PendingDelete"


class RecommendationJobStatus(StrEnum):
    """RecommendationJobStatus of SageMaker: 8 values."""

    PENDING = "PENDING"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"
    DELETING = "DELETING"
    DELETED = "DELETED"


class JobCategory(StrEnum):
    """JobCategory of SageMaker: 2 values."""

    AGENT_RFT = "AgentRFT"
    AGENT_RFT_EVALUATION = "AgentRFTEvaluation"


class ModelCardStatus(StrEnum):
    """ModelCardStatus of SageMaker: 4 values."""

    DRAFT = "Draft"
    PENDING_REVIEW = "PendingReview"
    APPROVED = "Approved"
    ARCHIVED = "Archived"


class MonitoringAlertStatus(StrEnum):
    """MonitoringAlertStatus of SageMaker: 2 values."""

    IN_ALERT = "InAlert"
    OK = "OK"


class MonitoringType(StrEnum):
    """MonitoringType of SageMaker: 4 values."""

    DATA_QUALITY = "DataQuality"
    MODEL_QUALITY = "ModelQuality"
    MODEL_BIAS = "ModelBias"
    MODEL_EXPLAINABILITY = "ModelExplainability"


class TrainingJobStatus(StrEnum):
    """TrainingJobStatus of SageMaker: 6 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    DELETING = "Deleting"


class ReservedCapacityInstanceType(StrEnum):
    """ReservedCapacityInstanceType of SageMaker: 11 values."""

    ML_P4D_24XLARGE = "ml.p4d.24xlarge"
    ML_P5_48XLARGE = "ml.p5.48xlarge"
    ML_P5E_48XLARGE = "ml.p5e.48xlarge"
    ML_P5EN_48XLARGE = "ml.p5en.48xlarge"
    ML_TRN1_32XLARGE = "ml.trn1.32xlarge"
    ML_TRN2_48XLARGE = "ml.trn2.48xlarge"
    ML_P6_B200_48XLARGE = "ml.p6-b200.48xlarge"
    ML_P4DE_24XLARGE = "ml.p4de.24xlarge"
    ML_P6E_GB200_36XLARGE = "ml.p6e-gb200.36xlarge"
    ML_P5_4XLARGE = "ml.p5.4xlarge"
    ML_P6_B300_48XLARGE = "ml.p6-b300.48xlarge"


class SortOrder(StrEnum):
    """The order to sort in."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class AutoMLSortOrder(StrEnum):
    """AutoMLSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class ClusterSortBy(StrEnum):
    """ClusterSortBy of SageMaker: 2 values."""

    CREATION_TIME = "CREATION_TIME"
    NAME = "NAME"


class MonitoringJobDefinitionSortKey(StrEnum):
    """MonitoringJobDefinitionSortKey of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class OrderKey(StrEnum):
    """OrderKey of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class HubContentSortBy(StrEnum):
    """HubContentSortBy of SageMaker: 3 values."""

    HUB_CONTENT_NAME = "HubContentName"
    CREATION_TIME = "CreationTime"
    HUB_CONTENT_STATUS = "HubContentStatus"


class SortBy(StrEnum):
    """SortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class ModelCardSortOrder(StrEnum):
    """ModelCardSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class IamIdentity(ItemModel):
    """IamIdentity of SageMaker.

    Attributes:
        arn: Text.
        principal_id: Text.
        source_identity: Text.
    """

    arn: str | None = None
    principal_id: str | None = None
    source_identity: str | None = None


class UserContext(ItemModel):
    """UserContext of SageMaker.

    Attributes:
        user_profile_arn: Text.
        user_profile_name: Text.
        domain_id: Text.
        iam_identity: IamIdentity.
    """

    user_profile_arn: str | None = None
    user_profile_name: str | None = None
    domain_id: str | None = None
    iam_identity: IamIdentity | None = None


class MonitoringJobDefinitionSummary(ItemModel):
    """MonitoringJobDefinitionSummary of SageMaker.

    Attributes:
        monitoring_job_definition_name: Text, 1 to 63 characters; required.
        monitoring_job_definition_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        endpoint_name: Text, at most 63 characters; required.
    """

    monitoring_job_definition_name: str
    monitoring_job_definition_arn: str
    creation_time: UtcDatetime
    endpoint_name: str


class HubContentInfo(ItemModel):
    """HubContentInfo of SageMaker.

    Attributes:
        hub_content_name: Text, at most 63 characters; required.
        hub_content_arn: Text, at most 255 characters; required.
        sage_maker_public_hub_content_arn: Text, at most 255 characters.
        hub_content_version: Text, 5 to 14 characters; required.
        hub_content_type: HubContentType; required.
        document_schema_version: Text, 5 to 14 characters; required.
        hub_content_display_name: Text, at most 255 characters.
        hub_content_description: Text, at most 1023 characters.
        support_status: HubContentSupportStatus.
        hub_content_search_keywords: List of text, at most 50 elements.
        hub_content_status: HubContentStatus; required.
        creation_time: Time in UTC; required.
        original_creation_time: Time in UTC.
    """

    hub_content_name: str
    hub_content_arn: str
    sage_maker_public_hub_content_arn: str | None = None
    hub_content_version: str
    hub_content_type: Annotated[HubContentType | str, OpenEnum()]
    document_schema_version: str
    hub_content_display_name: str | None = None
    hub_content_description: str | None = None
    support_status: Annotated[HubContentSupportStatus | str, OpenEnum()] | None = None
    hub_content_search_keywords: tuple[str, ...] | None = None
    hub_content_status: Annotated[HubContentStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    original_creation_time: UtcDatetime | None = None
