"""SageMaker ListComputeQuotas.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import ClusterInstanceType, SchedulerResourceStatus, SortOrder

__all__ = [
    "AcceleratorPartitionConfig",
    "ActivationState",
    "ComputeQuotaConfig",
    "ComputeQuotaResourceConfig",
    "ComputeQuotaSummary",
    "ComputeQuotaTarget",
    "ListComputeQuotas",
    "MIGProfileType",
    "PreemptTeamTasks",
    "ResourceSharingConfig",
    "ResourceSharingStrategy",
    "SortQuotaBy",
]


class MIGProfileType(StrEnum):
    """MIGProfileType of SageMaker: 28 values."""

    MIG_1G_5GB = "mig-1g.5gb"
    MIG_1G_10GB = "mig-1g.10gb"
    MIG_1G_18GB = "mig-1g.18gb"
    MIG_1G_20GB = "mig-1g.20gb"
    MIG_1G_23GB = "mig-1g.23gb"
    MIG_1G_35GB = "mig-1g.35gb"
    MIG_1G_45GB = "mig-1g.45gb"
    MIG_1G_47GB = "mig-1g.47gb"
    MIG_2G_10GB = "mig-2g.10gb"
    MIG_2G_20GB = "mig-2g.20gb"
    MIG_2G_35GB = "mig-2g.35gb"
    MIG_2G_45GB = "mig-2g.45gb"
    MIG_2G_47GB = "mig-2g.47gb"
    MIG_3G_20GB = "mig-3g.20gb"
    MIG_3G_40GB = "mig-3g.40gb"
    MIG_3G_71GB = "mig-3g.71gb"
    MIG_3G_90GB = "mig-3g.90gb"
    MIG_3G_93GB = "mig-3g.93gb"
    MIG_4G_20GB = "mig-4g.20gb"
    MIG_4G_40GB = "mig-4g.40gb"
    MIG_4G_71GB = "mig-4g.71gb"
    MIG_4G_90GB = "mig-4g.90gb"
    MIG_4G_93GB = "mig-4g.93gb"
    MIG_7G_40GB = "mig-7g.40gb"
    MIG_7G_80GB = "mig-7g.80gb"
    MIG_7G_141GB = "mig-7g.141gb"
    MIG_7G_180GB = "mig-7g.180gb"
    MIG_7G_186GB = "mig-7g.186gb"


class ResourceSharingStrategy(StrEnum):
    """ResourceSharingStrategy of SageMaker: 3 values."""

    LEND = "Lend"
    DONT_LEND = "DontLend"
    LEND_AND_BORROW = "LendAndBorrow"


class PreemptTeamTasks(StrEnum):
    """PreemptTeamTasks of SageMaker: 2 values."""

    NEVER = "Never"
    LOWER_PRIORITY = "LowerPriority"


class ActivationState(StrEnum):
    """ActivationState of SageMaker: 2 values."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"


class SortQuotaBy(StrEnum):
    """SortQuotaBy of SageMaker: 4 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"
    CLUSTER_ARN = "ClusterArn"


class AcceleratorPartitionConfig(ItemModel):
    """AcceleratorPartitionConfig of SageMaker.

    Attributes:
        type: MIGProfileType; required.
        count: Integer, at most 10000000; required.
    """

    type: Annotated[MIGProfileType | str, OpenEnum()]
    count: int


class ComputeQuotaResourceConfig(ItemModel):
    """ComputeQuotaResourceConfig of SageMaker.

    Attributes:
        instance_type: ClusterInstanceType; required.
        count: Integer, at most 10000000.
        accelerators: Integer, at most 10000000.
        v_cpu: Number, at most 10000000.
        memory_in_gi_b: Number, at most 10000000.
        accelerator_partition: AcceleratorPartitionConfig.
    """

    instance_type: Annotated[ClusterInstanceType | str, OpenEnum()]
    count: int | None = None
    accelerators: int | None = None
    v_cpu: float | None = None
    memory_in_gi_b: float | None = None
    accelerator_partition: AcceleratorPartitionConfig | None = None


class ResourceSharingConfig(ItemModel):
    """ResourceSharingConfig of SageMaker.

    Attributes:
        strategy: ResourceSharingStrategy; required.
        borrow_limit: Integer, at most 10000.
        absolute_borrow_limits: List of ComputeQuotaResourceConfig, at most 15 elements.
    """

    strategy: Annotated[ResourceSharingStrategy | str, OpenEnum()]
    borrow_limit: int | None = None
    absolute_borrow_limits: tuple[ComputeQuotaResourceConfig, ...] | None = None


class ComputeQuotaConfig(ItemModel):
    """ComputeQuotaConfig of SageMaker.

    Attributes:
        compute_quota_resources: List of ComputeQuotaResourceConfig, at most 15 elements.
        resource_sharing_config: ResourceSharingConfig.
        preempt_team_tasks: PreemptTeamTasks.
    """

    compute_quota_resources: tuple[ComputeQuotaResourceConfig, ...] | None = None
    resource_sharing_config: ResourceSharingConfig | None = None
    preempt_team_tasks: Annotated[PreemptTeamTasks | str, OpenEnum()] | None = None


class ComputeQuotaTarget(ItemModel):
    """ComputeQuotaTarget of SageMaker.

    Attributes:
        team_name: Text; required.
        fair_share_weight: Integer, at most 100.
    """

    team_name: str
    fair_share_weight: int | None = None


class ComputeQuotaSummary(ItemModel):
    """ComputeQuotaSummary of SageMaker.

    Attributes:
        compute_quota_arn: Text, at most 2048 characters; required.
        compute_quota_id: Text; required.
        name: Text, 1 to 63 characters; required.
        compute_quota_version: Integer.
        status: SchedulerResourceStatus; required.
        cluster_arn: Text, at most 256 characters.
        compute_quota_config: ComputeQuotaConfig.
        compute_quota_target: ComputeQuotaTarget; required.
        activation_state: ActivationState.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC.
    """

    compute_quota_arn: str
    compute_quota_id: str
    name: str
    compute_quota_version: int | None = None
    status: Annotated[SchedulerResourceStatus | str, OpenEnum()]
    cluster_arn: str | None = None
    compute_quota_config: ComputeQuotaConfig | None = None
    compute_quota_target: ComputeQuotaTarget
    activation_state: Annotated[ActivationState | str, OpenEnum()] | None = None
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime | None = None


class ListComputeQuotas(
    Listing[ComputeQuotaSummary],
    service="sagemaker",
    operation="ListComputeQuotas",
    items="ComputeQuotaSummaries",
    key="compute_quota_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListComputeQuotas.html"
    ),
):
    """ListComputeQuotas of SageMaker.

    Lists ComputeQuotaSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListComputeQuotas.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        name_contains: Text, 1 to 63 characters.
        status: SchedulerResourceStatus.
        cluster_arn: Text, at most 256 characters.
        sort_by: SortQuotaBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    status: (
        SchedulerResourceStatus
        | Literal[
            "Creating",
            "CreateFailed",
            "CreateRollbackFailed",
            "Created",
            "Updating",
            "UpdateFailed",
            "UpdateRollbackFailed",
            "Updated",
            "Deleting",
            "DeleteFailed",
            "DeleteRollbackFailed",
            "Deleted",
        ]
        | None
    ) = None
    cluster_arn: (
        Annotated[
            str,
            Text(
                max_length=256,
                pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:cluster/[a-z0-9]{12}",
            ),
        ]
        | None
    ) = None
    sort_by: SortQuotaBy | Literal["Name", "CreationTime", "Status", "ClusterArn"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
