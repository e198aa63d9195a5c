"""SageMaker ListClusterSchedulerConfigs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SchedulerResourceStatus, SortOrder

__all__ = [
    "ClusterSchedulerConfigSummary",
    "ListClusterSchedulerConfigs",
    "SortClusterSchedulerConfigBy",
]


class SortClusterSchedulerConfigBy(StrEnum):
    """SortClusterSchedulerConfigBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class ClusterSchedulerConfigSummary(ItemModel):
    """ClusterSchedulerConfigSummary of SageMaker.

    Attributes:
        cluster_scheduler_config_arn: Text, at most 256 characters; required.
        cluster_scheduler_config_id: Text, at most 12 characters; required.
        cluster_scheduler_config_version: Integer.
        name: Text, 1 to 63 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC.
        status: SchedulerResourceStatus; required.
        cluster_arn: Text, at most 256 characters.
    """

    cluster_scheduler_config_arn: str
    cluster_scheduler_config_id: str
    cluster_scheduler_config_version: int | None = None
    name: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime | None = None
    status: Annotated[SchedulerResourceStatus | str, OpenEnum()]
    cluster_arn: str | None = None


class ListClusterSchedulerConfigs(
    Listing[ClusterSchedulerConfigSummary],
    service="sagemaker",
    operation="ListClusterSchedulerConfigs",
    items="ClusterSchedulerConfigSummaries",
    key="cluster_scheduler_config_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListClusterSchedulerConfigs.html"
    ),
):
    """ListClusterSchedulerConfigs of SageMaker.

    Lists ClusterSchedulerConfigSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterSchedulerConfigs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        name_contains: Text, 1 to 63 characters.
        cluster_arn: Text, at most 256 characters.
        status: SchedulerResourceStatus.
        sort_by: SortClusterSchedulerConfigBy.
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
    sort_by: SortClusterSchedulerConfigBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
