"""SageMaker ListMlflowTrackingServers.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "IsTrackingServerActive",
    "ListMlflowTrackingServers",
    "SortTrackingServerBy",
    "TrackingServerStatus",
    "TrackingServerSummary",
]


class TrackingServerStatus(StrEnum):
    """TrackingServerStatus of SageMaker: 17 values."""

    CREATING = "Creating"
    CREATED = "Created"
    CREATE_FAILED = "CreateFailed"
    UPDATING = "Updating"
    UPDATED = "Updated"
    UPDATE_FAILED = "UpdateFailed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    STOP_FAILED = "StopFailed"
    STARTING = "Starting"
    STARTED = "Started"
    START_FAILED = "StartFailed"
    MAINTENANCE_IN_PROGRESS = "MaintenanceInProgress"
    MAINTENANCE_COMPLETE = "MaintenanceComplete"
    MAINTENANCE_FAILED = "MaintenanceFailed"


class IsTrackingServerActive(StrEnum):
    """IsTrackingServerActive of SageMaker: 2 values."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"


class SortTrackingServerBy(StrEnum):
    """SortTrackingServerBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class TrackingServerSummary(ItemModel):
    """TrackingServerSummary of SageMaker.

    Attributes:
        tracking_server_arn: Text, at most 2048 characters.
        tracking_server_name: Text, 1 to 256 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        tracking_server_status: TrackingServerStatus.
        is_active: IsTrackingServerActive.
        mlflow_version: Text, at most 16 characters.
    """

    tracking_server_arn: str | None = None
    tracking_server_name: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    tracking_server_status: Annotated[TrackingServerStatus | str, OpenEnum()] | None = None
    is_active: Annotated[IsTrackingServerActive | str, OpenEnum()] | None = None
    mlflow_version: str | None = None


class ListMlflowTrackingServers(
    Listing[TrackingServerSummary],
    service="sagemaker",
    operation="ListMlflowTrackingServers",
    items="TrackingServerSummaries",
    key="tracking_server_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListMlflowTrackingServers.html"
    ),
):
    """ListMlflowTrackingServers of SageMaker.

    Lists TrackingServerSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMlflowTrackingServers.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        tracking_server_status: TrackingServerStatus.
        mlflow_version: Text, at most 16 characters.
        sort_by: SortTrackingServerBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    tracking_server_status: (
        TrackingServerStatus
        | Literal[
            "Creating",
            "Created",
            "CreateFailed",
            "Updating",
            "Updated",
            "UpdateFailed",
            "Deleting",
            "DeleteFailed",
            "Stopping",
            "Stopped",
            "StopFailed",
            "Starting",
            "Started",
            "StartFailed",
            "MaintenanceInProgress",
            "MaintenanceComplete",
            "MaintenanceFailed",
        ]
        | None
    ) = None
    mlflow_version: Annotated[str, Text(max_length=16, pattern="[0-9]*.[0-9]*.[0-9]*")] | None = (
        None
    )
    sort_by: SortTrackingServerBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
