"""SageMaker ListUserProfiles.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["ListUserProfiles", "UserProfileDetails", "UserProfileSortKey", "UserProfileStatus"]


class UserProfileStatus(StrEnum):
    """UserProfileStatus of SageMaker: 7 values."""

    DELETING = "Deleting"
    FAILED = "Failed"
    IN_SERVICE = "InService"
    PENDING = "Pending"
    UPDATING = "Updating"
    UPDATE_FAILED = "Update_Failed"
    DELETE_FAILED = "Delete_Failed"


class UserProfileSortKey(StrEnum):
    """UserProfileSortKey of SageMaker: 2 values."""

    CREATION_TIME = "CreationTime"
    LAST_MODIFIED_TIME = "LastModifiedTime"


class UserProfileDetails(ItemModel):
    """UserProfileDetails of SageMaker.

    Attributes:
        domain_id: Text, at most 63 characters.
        user_profile_name: Text, at most 63 characters.
        status: UserProfileStatus.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    domain_id: str | None = None
    user_profile_name: str | None = None
    status: Annotated[UserProfileStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListUserProfiles(
    Listing[UserProfileDetails],
    service="sagemaker",
    operation="ListUserProfiles",
    items="UserProfiles",
    key=("domain_id", "user_profile_name"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListUserProfiles.html"
    ),
):
    """ListUserProfiles of SageMaker.

    Lists UserProfileDetails. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListUserProfiles.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_order: SortOrder.
        sort_by: UserProfileSortKey.
        domain_id_equals: Text, at most 63 characters.
        user_profile_name_contains: Text, at most 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    sort_by: UserProfileSortKey | Literal["CreationTime", "LastModifiedTime"] | None = None
    domain_id_equals: Annotated[str, Text(max_length=63, pattern="d-(-*[a-z0-9]){1,61}")] | None = (
        None
    )
    user_profile_name_contains: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
