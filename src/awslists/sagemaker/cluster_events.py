"""SageMaker ListClusterEvents.

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
    "ClusterEventLevel",
    "ClusterEventResourceType",
    "ClusterEventSummary",
    "EventSortBy",
    "ListClusterEvents",
]


class ClusterEventResourceType(StrEnum):
    """ClusterEventResourceType of SageMaker: 3 values."""

    CLUSTER = "Cluster"
    INSTANCE_GROUP = "InstanceGroup"
    INSTANCE = "Instance"


class ClusterEventLevel(StrEnum):
    """ClusterEventLevel of SageMaker: 3 values."""

    INFO = "Info"
    WARN = "Warn"
    ERROR = "Error"


class EventSortBy(StrEnum):
    """EventSortBy of SageMaker: 1 value."""

    EVENT_TIME = "EventTime"


class ClusterEventSummary(ItemModel):
    """ClusterEventSummary of SageMaker.

    Attributes:
        event_id: Text; required.
        cluster_arn: Text, at most 256 characters; required.
        cluster_name: Text, 1 to 63 characters; required.
        instance_group_name: Text, 1 to 63 characters.
        instance_id: Text.
        resource_type: ClusterEventResourceType; required.
        event_time: Time in UTC; required.
        description: Text.
        event_level: ClusterEventLevel.
    """

    event_id: str
    cluster_arn: str
    cluster_name: str
    instance_group_name: str | None = None
    instance_id: str | None = None
    resource_type: Annotated[ClusterEventResourceType | str, OpenEnum()]
    event_time: UtcDatetime
    description: str | None = None
    event_level: Annotated[ClusterEventLevel | str, OpenEnum()] | None = None


class ListClusterEvents(
    Listing[ClusterEventSummary],
    service="sagemaker",
    operation="ListClusterEvents",
    items="Events",
    key="event_id",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterEvents.html"
    ),
):
    """ListClusterEvents of SageMaker.

    Lists ClusterEventSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterEvents.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        cluster_name: Text, at most 256 characters; required.
        instance_group_name: Text, 1 to 63 characters.
        node_id: Text, 1 to 256 characters.
        event_time_after: Time with a time zone.
        event_time_before: Time with a time zone.
        sort_by: EventSortBy.
        sort_order: SortOrder.
        resource_type: ClusterEventResourceType.
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
    instance_group_name: (
        Annotated[str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9])*")]
        | None
    ) = None
    node_id: (
        Annotated[str, Text(min_length=1, max_length=256, pattern="i-[a-f0-9]{8}(?:[a-f0-9]{9})?")]
        | None
    ) = None
    event_time_after: Timestamp | None = None
    event_time_before: Timestamp | None = None
    sort_by: EventSortBy | Literal["EventTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    resource_type: (
        ClusterEventResourceType | Literal["Cluster", "InstanceGroup", "Instance"] | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
