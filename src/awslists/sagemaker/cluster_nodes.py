"""SageMaker ListClusterNodes.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import (
    ClusterImageVersionStatus,
    ClusterInstanceType,
    ClusterSortBy,
    SortOrder,
)

__all__ = [
    "ClusterInstanceStatus",
    "ClusterInstanceStatusDetails",
    "ClusterNodeSummary",
    "ListClusterNodes",
    "UltraServerInfo",
]


class ClusterInstanceStatus(StrEnum):
    """ClusterInstanceStatus of SageMaker: 7 values."""

    RUNNING = "Running"
    FAILURE = "Failure"
    PENDING = "Pending"
    SHUTTING_DOWN = "ShuttingDown"
    SYSTEM_UPDATING = "SystemUpdating"
    DEEP_HEALTH_CHECK_IN_PROGRESS = "DeepHealthCheckInProgress"
    NOT_FOUND = "NotFound"


class ClusterInstanceStatusDetails(ItemModel):
    """ClusterInstanceStatusDetails of SageMaker.

    Attributes:
        status: ClusterInstanceStatus; required.
        message: Text.
    """

    status: Annotated[ClusterInstanceStatus | str, OpenEnum()]
    message: str | None = None


class UltraServerInfo(ItemModel):
    """UltraServerInfo of SageMaker.

    Attributes:
        id: Text.
        type: Text.
    """

    id: str | None = None
    type: str | None = None


class ClusterNodeSummary(ItemModel):
    """ClusterNodeSummary of SageMaker.

    Attributes:
        instance_group_name: Text, 1 to 63 characters; required.
        instance_id: Text; required.
        node_logical_id: Text.
        instance_type: ClusterInstanceType; required.
        launch_time: Time in UTC; required.
        last_software_update_time: Time in UTC.
        instance_status: ClusterInstanceStatusDetails; required.
        ultra_server_info: UltraServerInfo.
        private_dns_hostname: Text.
        current_image_release_version: Text, at most 64 characters.
        image_version_status: ClusterImageVersionStatus.
    """

    instance_group_name: str
    instance_id: str
    node_logical_id: str | None = None
    instance_type: Annotated[ClusterInstanceType | str, OpenEnum()]
    launch_time: UtcDatetime
    last_software_update_time: UtcDatetime | None = None
    instance_status: ClusterInstanceStatusDetails
    ultra_server_info: UltraServerInfo | None = None
    private_dns_hostname: str | None = None
    current_image_release_version: str | None = None
    image_version_status: Annotated[ClusterImageVersionStatus | str, OpenEnum()] | None = None


class ListClusterNodes(
    Listing[ClusterNodeSummary],
    service="sagemaker",
    operation="ListClusterNodes",
    items="ClusterNodeSummaries",
    items_required=True,
    key="instance_id",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterNodes.html"
    ),
):
    """ListClusterNodes of SageMaker.

    Lists ClusterNodeSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterNodes.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        cluster_name: Text, at most 256 characters; required.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        instance_group_name_contains: Text, 1 to 63 characters.
        sort_by: ClusterSortBy.
        sort_order: SortOrder.
        include_node_logical_ids: Boolean.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    cluster_name: Annotated[
        str,
        Text(
            max_length=256,
            pattern=(
                r"(arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:cluster/[a-z0-9]{12})|"
                r"([a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})"
            ),
        ),
    ]
    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    instance_group_name_contains: (
        Annotated[str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9])*")]
        | None
    ) = None
    sort_by: ClusterSortBy | Literal["CREATION_TIME", "NAME"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    include_node_logical_ids: bool | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
