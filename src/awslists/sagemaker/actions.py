"""SageMaker ListActions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["ActionSource", "ActionStatus", "ActionSummary", "ListActions", "SortActionsBy"]


class ActionStatus(StrEnum):
    """ActionStatus of SageMaker: 6 values."""

    UNKNOWN = "Unknown"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class SortActionsBy(StrEnum):
    """SortActionsBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class ActionSource(ItemModel):
    """ActionSource of SageMaker.

    Attributes:
        source_uri: Text, 1 to 2048 characters; required.
        source_type: Text, at most 256 characters.
        source_id: Text, at most 256 characters.
    """

    source_uri: str
    source_type: str | None = None
    source_id: str | None = None


class ActionSummary(ItemModel):
    """ActionSummary of SageMaker.

    Attributes:
        action_arn: Text, at most 256 characters.
        action_name: Text, 1 to 120 characters.
        source: ActionSource.
        action_type: Text, at most 64 characters.
        status: ActionStatus.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    action_arn: str | None = None
    action_name: str | None = None
    source: ActionSource | None = None
    action_type: str | None = None
    status: Annotated[ActionStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListActions(
    Listing[ActionSummary],
    service="sagemaker",
    operation="ListActions",
    items="ActionSummaries",
    key="action_arn",
    clocks={"created": "creation_time"},
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListActions.html",
):
    """ListActions of SageMaker.

    Lists ActionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListActions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        source_uri: Text, 1 to 2048 characters.
        action_type: Text, at most 256 characters.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortActionsBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    source_uri: Annotated[str, Text(min_length=1, max_length=2048, pattern=".*")] | None = None
    action_type: Annotated[str, Text(max_length=256)] | None = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: SortActionsBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
