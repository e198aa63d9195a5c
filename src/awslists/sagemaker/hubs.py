"""SageMaker ListHubs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["HubInfo", "HubSortBy", "HubStatus", "ListHubs"]


class HubStatus(StrEnum):
    """HubStatus of SageMaker: 7 values."""

    IN_SERVICE = "InService"
    CREATING = "Creating"
    UPDATING = "Updating"
    DELETING = "Deleting"
    CREATE_FAILED = "CreateFailed"
    UPDATE_FAILED = "UpdateFailed"
    DELETE_FAILED = "DeleteFailed"


class HubSortBy(StrEnum):
    """HubSortBy of SageMaker: 4 values."""

    HUB_NAME = "HubName"
    CREATION_TIME = "CreationTime"
    HUB_STATUS = "HubStatus"
    ACCOUNT_ID_OWNER = "AccountIdOwner"


class HubInfo(ItemModel):
    """HubInfo of SageMaker.

    Attributes:
        hub_name: Text, at most 63 characters; required.
        hub_arn: Text, at most 255 characters; required.
        hub_display_name: Text, at most 255 characters.
        hub_description: Text, at most 1023 characters.
        hub_search_keywords: List of text, at most 50 elements.
        hub_status: HubStatus; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
    """

    hub_name: str
    hub_arn: str
    hub_display_name: str | None = None
    hub_description: str | None = None
    hub_search_keywords: tuple[str, ...] | None = None
    hub_status: Annotated[HubStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime


class ListHubs(
    ScannableListing[HubInfo],
    service="sagemaker",
    operation="ListHubs",
    items="HubSummaries",
    items_required=True,
    key="hub_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHubs.html",
):
    """ListHubs of SageMaker.

    Lists HubInfo. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHubs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        sort_by: HubSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    last_modified_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    sort_by: (
        HubSortBy | Literal["HubName", "CreationTime", "HubStatus", "AccountIdOwner"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
