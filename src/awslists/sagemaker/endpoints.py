"""SageMaker ListEndpoints.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import OrderKey

__all__ = ["EndpointSortKey", "EndpointStatus", "EndpointSummary", "ListEndpoints"]


class EndpointStatus(StrEnum):
    """EndpointStatus of SageMaker: 9 values."""

    OUT_OF_SERVICE = "OutOfService"
    CREATING = "Creating"
    UPDATING = "Updating"
    SYSTEM_UPDATING = "SystemUpdating"
    ROLLING_BACK = "RollingBack"
    IN_SERVICE = "InService"
    DELETING = "Deleting"
    FAILED = "Failed"
    UPDATE_ROLLBACK_FAILED = "UpdateRollbackFailed"


class EndpointSortKey(StrEnum):
    """EndpointSortKey of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class EndpointSummary(ItemModel):
    """EndpointSummary of SageMaker.

    Attributes:
        endpoint_name: Text, at most 63 characters; required.
        endpoint_arn: Text, 20 to 2048 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        endpoint_status: EndpointStatus; required.
    """

    endpoint_name: str
    endpoint_arn: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    endpoint_status: Annotated[EndpointStatus | str, OpenEnum()]


class ListEndpoints(
    ScannableListing[EndpointSummary],
    service="sagemaker",
    operation="ListEndpoints",
    items="Endpoints",
    items_required=True,
    key="endpoint_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEndpoints.html"
    ),
):
    """ListEndpoints of SageMaker.

    Lists EndpointSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEndpoints.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: EndpointSortKey.
        sort_order: OrderKey.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        status_equals: EndpointStatus.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: EndpointSortKey | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: OrderKey | Literal["Ascending", "Descending"] | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9-]+")] | None = None
    last_modified_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    status_equals: (
        EndpointStatus
        | Literal[
            "OutOfService",
            "Creating",
            "Updating",
            "SystemUpdating",
            "RollingBack",
            "InService",
            "Deleting",
            "Failed",
            "UpdateRollbackFailed",
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
