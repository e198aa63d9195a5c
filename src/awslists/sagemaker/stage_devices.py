"""SageMaker ListStageDevices.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["DeviceDeploymentStatus", "DeviceDeploymentSummary", "ListStageDevices"]


class DeviceDeploymentStatus(StrEnum):
    """DeviceDeploymentStatus of SageMaker: 6 values."""

    READYTODEPLOY = "READYTODEPLOY"
    INPROGRESS = "INPROGRESS"
    DEPLOYED = "DEPLOYED"
    FAILED = "FAILED"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"


class DeviceDeploymentSummary(ItemModel):
    """DeviceDeploymentSummary of SageMaker.

    Attributes:
        edge_deployment_plan_arn: Text, 20 to 2048 characters; required.
        edge_deployment_plan_name: Text, 1 to 63 characters; required.
        stage_name: Text, 1 to 63 characters; required.
        deployed_stage_name: Text, 1 to 63 characters.
        device_fleet_name: Text, 1 to 63 characters.
        device_name: Text, 1 to 63 characters; required.
        device_arn: Text, 20 to 2048 characters; required.
        device_deployment_status: DeviceDeploymentStatus.
        device_deployment_status_message: Text.
        description: Text, 1 to 40 characters.
        deployment_start_time: Time in UTC.
    """

    edge_deployment_plan_arn: str
    edge_deployment_plan_name: str
    stage_name: str
    deployed_stage_name: str | None = None
    device_fleet_name: str | None = None
    device_name: str
    device_arn: str
    device_deployment_status: Annotated[DeviceDeploymentStatus | str, OpenEnum()] | None = None
    device_deployment_status_message: str | None = None
    description: str | None = None
    deployment_start_time: UtcDatetime | None = None


class ListStageDevices(
    Listing[DeviceDeploymentSummary],
    service="sagemaker",
    operation="ListStageDevices",
    items="DeviceDeploymentSummaries",
    items_required=True,
    key=("stage_name", "device_arn"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListStageDevices.html"
    ),
):
    """ListStageDevices of SageMaker.

    Lists DeviceDeploymentSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListStageDevices.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        edge_deployment_plan_name: Text, 1 to 63 characters; required.
        stage_name: Text, 1 to 63 characters; required.
        exclude_devices_deployed_in_other_stage: Boolean.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    edge_deployment_plan_name: Annotated[
        str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
    ]
    stage_name: Annotated[
        str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
    ]
    exclude_devices_deployed_in_other_stage: bool | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
