"""SageMaker ListClusters.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import ClusterImageVersionStatus, ClusterSortBy, SortOrder

__all__ = ["ClusterStatus", "ClusterSummary", "ListClusters"]


class ClusterStatus(StrEnum):
    """ClusterStatus of SageMaker: 7 values."""

    CREATING = "Creating"
    DELETING = "Deleting"
    FAILED = "Failed"
    IN_SERVICE = "InService"
    ROLLING_BACK = "RollingBack"
    SYSTEM_UPDATING = "SystemUpdating"
    UPDATING = "Updating"


class ClusterSummary(ItemModel):
    """ClusterSummary of SageMaker.

    Attributes:
        cluster_arn: Text, at most 256 characters; required.
        cluster_name: Text, 1 to 63 characters; required.
        creation_time: Time in UTC; required.
        cluster_status: ClusterStatus; required.
        training_plan_arns: List of text.
        image_version_status: ClusterImageVersionStatus.
    """

    cluster_arn: str
    cluster_name: str
    creation_time: UtcDatetime
    cluster_status: Annotated[ClusterStatus | str, OpenEnum()]
    training_plan_arns: tuple[str, ...] | None = None
    image_version_status: Annotated[ClusterImageVersionStatus | str, OpenEnum()] | None = None


class ListClusters(
    ScannableListing[ClusterSummary],
    service="sagemaker",
    operation="ListClusters",
    items="ClusterSummaries",
    items_required=True,
    key="cluster_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusters.html",
):
    """ListClusters of SageMaker.

    Lists ClusterSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusters.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: ClusterSortBy.
        sort_order: SortOrder.
        training_plan_arn: Text, 50 to 2048 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: ClusterSortBy | Literal["CREATION_TIME", "NAME"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    training_plan_arn: (
        Annotated[
            str,
            Text(
                min_length=50,
                max_length=2048,
                pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:training-plan/.*",
            ),
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
