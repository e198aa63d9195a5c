"""SageMaker ListEdgeDeploymentPlans.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["EdgeDeploymentPlanSummary", "ListEdgeDeploymentPlans", "ListEdgeDeploymentPlansSortBy"]


class ListEdgeDeploymentPlansSortBy(StrEnum):
    """ListEdgeDeploymentPlansSortBy of SageMaker: 4 values."""

    NAME = "NAME"
    DEVICE_FLEET_NAME = "DEVICE_FLEET_NAME"
    CREATION_TIME = "CREATION_TIME"
    LAST_MODIFIED_TIME = "LAST_MODIFIED_TIME"


class EdgeDeploymentPlanSummary(ItemModel):
    """EdgeDeploymentPlanSummary of SageMaker.

    Attributes:
        edge_deployment_plan_arn: Text, 20 to 2048 characters; required.
        edge_deployment_plan_name: Text, 1 to 63 characters; required.
        device_fleet_name: Text, 1 to 63 characters; required.
        edge_deployment_success: Integer; required.
        edge_deployment_pending: Integer; required.
        edge_deployment_failed: Integer; required.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    edge_deployment_plan_arn: str
    edge_deployment_plan_name: str
    device_fleet_name: str
    edge_deployment_success: int
    edge_deployment_pending: int
    edge_deployment_failed: int
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListEdgeDeploymentPlans(
    ScannableListing[EdgeDeploymentPlanSummary],
    service="sagemaker",
    operation="ListEdgeDeploymentPlans",
    items="EdgeDeploymentPlanSummaries",
    items_required=True,
    key="edge_deployment_plan_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEdgeDeploymentPlans.html"
    ),
):
    """ListEdgeDeploymentPlans of SageMaker.

    Lists EdgeDeploymentPlanSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEdgeDeploymentPlans.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        device_fleet_name_contains: Text, at most 63 characters.
        sort_by: ListEdgeDeploymentPlansSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    device_fleet_name_contains: (
        Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None
    ) = None
    sort_by: (
        ListEdgeDeploymentPlansSortBy
        | Literal["NAME", "DEVICE_FLEET_NAME", "CREATION_TIME", "LAST_MODIFIED_TIME"]
        | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
