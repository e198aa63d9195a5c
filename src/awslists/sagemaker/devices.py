"""SageMaker ListDevices.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime

__all__ = ["DeviceSummary", "EdgeModelSummary", "ListDevices"]


class EdgeModelSummary(ItemModel):
    """EdgeModelSummary of SageMaker.

    Attributes:
        model_name: Text, 1 to 63 characters; required.
        model_version: Text, 1 to 30 characters; required.
    """

    model_name: str
    model_version: str


class DeviceSummary(ItemModel):
    """DeviceSummary of SageMaker.

    Attributes:
        device_name: Text, 1 to 63 characters; required.
        device_arn: Text, 20 to 2048 characters; required.
        description: Text, 1 to 40 characters.
        device_fleet_name: Text, 1 to 63 characters.
        iot_thing_name: Text, at most 128 characters.
        registration_time: Time in UTC.
        latest_heartbeat: Time in UTC.
        models: List of EdgeModelSummary.
        agent_version: Text, 1 to 30 characters.
    """

    device_name: str
    device_arn: str
    description: str | None = None
    device_fleet_name: str | None = None
    iot_thing_name: str | None = None
    registration_time: UtcDatetime | None = None
    latest_heartbeat: UtcDatetime | None = None
    models: tuple[EdgeModelSummary, ...] | None = None
    agent_version: str | None = None


class ListDevices(
    Listing[DeviceSummary],
    service="sagemaker",
    operation="ListDevices",
    items="DeviceSummaries",
    items_required=True,
    key="device_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDevices.html",
):
    """ListDevices of SageMaker.

    Lists DeviceSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDevices.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        latest_heartbeat_after: Time with a time zone.
        model_name: Text, 1 to 63 characters.
        device_fleet_name: Text, 1 to 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    latest_heartbeat_after: Timestamp | None = None
    model_name: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    device_fleet_name: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
