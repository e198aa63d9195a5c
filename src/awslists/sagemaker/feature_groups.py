"""SageMaker ListFeatureGroups.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = [
    "FeatureGroupSortBy",
    "FeatureGroupSortOrder",
    "FeatureGroupStatus",
    "FeatureGroupSummary",
    "ListFeatureGroups",
    "OfflineStoreStatus",
    "OfflineStoreStatusValue",
]


class FeatureGroupStatus(StrEnum):
    """FeatureGroupStatus of SageMaker: 5 values."""

    CREATING = "Creating"
    CREATED = "Created"
    CREATE_FAILED = "CreateFailed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class OfflineStoreStatusValue(StrEnum):
    """OfflineStoreStatusValue of SageMaker: 3 values."""

    ACTIVE = "Active"
    BLOCKED = "Blocked"
    DISABLED = "Disabled"


class FeatureGroupSortOrder(StrEnum):
    """FeatureGroupSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class FeatureGroupSortBy(StrEnum):
    """FeatureGroupSortBy of SageMaker: 4 values."""

    NAME = "Name"
    FEATURE_GROUP_STATUS = "FeatureGroupStatus"
    OFFLINE_STORE_STATUS = "OfflineStoreStatus"
    CREATION_TIME = "CreationTime"


class OfflineStoreStatus(ItemModel):
    """OfflineStoreStatus of SageMaker.

    Attributes:
        status: OfflineStoreStatusValue; required.
        blocked_reason: Text, at most 1024 characters.
    """

    status: Annotated[OfflineStoreStatusValue | str, OpenEnum()]
    blocked_reason: str | None = None


class FeatureGroupSummary(ItemModel):
    """FeatureGroupSummary of SageMaker.

    Attributes:
        feature_group_name: Text, 1 to 64 characters; required.
        feature_group_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        feature_group_status: FeatureGroupStatus.
        offline_store_status: OfflineStoreStatus.
    """

    feature_group_name: str
    feature_group_arn: str
    creation_time: UtcDatetime
    feature_group_status: Annotated[FeatureGroupStatus | str, OpenEnum()] | None = None
    offline_store_status: OfflineStoreStatus | None = None


class ListFeatureGroups(
    ScannableListing[FeatureGroupSummary],
    service="sagemaker",
    operation="ListFeatureGroups",
    items="FeatureGroupSummaries",
    items_required=True,
    key="feature_group_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListFeatureGroups.html"
    ),
):
    """ListFeatureGroups of SageMaker.

    Lists FeatureGroupSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListFeatureGroups.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, 1 to 64 characters.
        feature_group_status_equals: FeatureGroupStatus.
        offline_store_status_equals: OfflineStoreStatusValue.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        sort_order: FeatureGroupSortOrder.
        sort_by: FeatureGroupSortBy.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(min_length=1, max_length=64)] | None = None
    feature_group_status_equals: (
        FeatureGroupStatus
        | Literal["Creating", "Created", "CreateFailed", "Deleting", "DeleteFailed"]
        | None
    ) = None
    offline_store_status_equals: (
        OfflineStoreStatusValue | Literal["Active", "Blocked", "Disabled"] | None
    ) = None
    sort_order: FeatureGroupSortOrder | Literal["Ascending", "Descending"] | None = None
    sort_by: (
        FeatureGroupSortBy
        | Literal["Name", "FeatureGroupStatus", "OfflineStoreStatus", "CreationTime"]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
