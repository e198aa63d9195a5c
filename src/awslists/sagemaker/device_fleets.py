"""SageMaker ListDeviceFleets.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["DeviceFleetSummary", "ListDeviceFleets", "ListDeviceFleetsSortBy"]


class ListDeviceFleetsSortBy(StrEnum):
    """ListDeviceFleetsSortBy of SageMaker: 3 values."""

    NAME = "NAME"
    CREATION_TIME = "CREATION_TIME"
    LAST_MODIFIED_TIME = "LAST_MODIFIED_TIME"


class DeviceFleetSummary(ItemModel):
    """DeviceFleetSummary of SageMaker.

    Attributes:
        device_fleet_arn: Text; required.
        device_fleet_name: Text, 1 to 63 characters; required.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    device_fleet_arn: str
    device_fleet_name: str
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListDeviceFleets(
    ScannableListing[DeviceFleetSummary],
    service="sagemaker",
    operation="ListDeviceFleets",
    items="DeviceFleetSummaries",
    items_required=True,
    key="device_fleet_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDeviceFleets.html"
    ),
):
    """ListDeviceFleets of SageMaker.

    Lists DeviceFleetSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDeviceFleets.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: ListDeviceFleetsSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: (
        ListDeviceFleetsSortBy | Literal["NAME", "CREATION_TIME", "LAST_MODIFIED_TIME"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
