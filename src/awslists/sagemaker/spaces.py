"""SageMaker ListSpaces.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import AppType, SortOrder

__all__ = [
    "EbsStorageSettings",
    "FeatureStatus",
    "ListSpaces",
    "OwnershipSettingsSummary",
    "SharingType",
    "SpaceDetails",
    "SpaceSettingsSummary",
    "SpaceSharingSettingsSummary",
    "SpaceSortKey",
    "SpaceStatus",
    "SpaceStorageSettings",
]


class SpaceStatus(StrEnum):
    """SpaceStatus of SageMaker: 7 values."""

    DELETING = "Deleting"
    FAILED = "Failed"
    IN_SERVICE = "InService"
    PENDING = "Pending"
    UPDATING = "Updating"
    UPDATE_FAILED = "Update_Failed"
    DELETE_FAILED = "Delete_Failed"


class FeatureStatus(StrEnum):
    """FeatureStatus of SageMaker: 2 values."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


class SharingType(StrEnum):
    """SharingType of SageMaker: 2 values."""

    PRIVATE = "Private"
    SHARED = "Shared"


class SpaceSortKey(StrEnum):
    """SpaceSortKey of SageMaker: 2 values."""

    CREATION_TIME = "CreationTime"
    LAST_MODIFIED_TIME = "LastModifiedTime"


class EbsStorageSettings(ItemModel):
    """EbsStorageSettings of SageMaker.

    Attributes:
        ebs_volume_size_in_gb: Integer, 5 to 16384; required.
    """

    ebs_volume_size_in_gb: int


class SpaceStorageSettings(ItemModel):
    """SpaceStorageSettings of SageMaker.

    Attributes:
        ebs_storage_settings: EbsStorageSettings.
    """

    ebs_storage_settings: EbsStorageSettings | None = None


class SpaceSettingsSummary(ItemModel):
    """SpaceSettingsSummary of SageMaker.

    Attributes:
        app_type: AppType.
        remote_access: FeatureStatus.
        space_storage_settings: SpaceStorageSettings.
    """

    app_type: Annotated[AppType | str, OpenEnum()] | None = None
    remote_access: Annotated[FeatureStatus | str, OpenEnum()] | None = None
    space_storage_settings: SpaceStorageSettings | None = None


class SpaceSharingSettingsSummary(ItemModel):
    """SpaceSharingSettingsSummary of SageMaker.

    Attributes:
        sharing_type: SharingType.
    """

    sharing_type: Annotated[SharingType | str, OpenEnum()] | None = None


class OwnershipSettingsSummary(ItemModel):
    """OwnershipSettingsSummary of SageMaker.

    Attributes:
        owner_user_profile_name: Text, at most 63 characters.
    """

    owner_user_profile_name: str | None = None


class SpaceDetails(ItemModel):
    """SpaceDetails of SageMaker.

    Attributes:
        domain_id: Text, at most 63 characters.
        space_name: Text, at most 63 characters.
        status: SpaceStatus.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        space_settings_summary: SpaceSettingsSummary.
        space_sharing_settings_summary: SpaceSharingSettingsSummary.
        ownership_settings_summary: OwnershipSettingsSummary.
        space_display_name: Text, at most 64 characters.
    """

    domain_id: str | None = None
    space_name: str | None = None
    status: Annotated[SpaceStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    space_settings_summary: SpaceSettingsSummary | None = None
    space_sharing_settings_summary: SpaceSharingSettingsSummary | None = None
    ownership_settings_summary: OwnershipSettingsSummary | None = None
    space_display_name: str | None = None


class ListSpaces(
    Listing[SpaceDetails],
    service="sagemaker",
    operation="ListSpaces",
    items="Spaces",
    key=("domain_id", "space_name"),
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListSpaces.html",
):
    """ListSpaces of SageMaker.

    Lists SpaceDetails. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListSpaces.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_order: SortOrder.
        sort_by: SpaceSortKey.
        domain_id_equals: Text, at most 63 characters.
        space_name_contains: Text, at most 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    sort_by: SpaceSortKey | Literal["CreationTime", "LastModifiedTime"] | None = None
    domain_id_equals: Annotated[str, Text(max_length=63, pattern="d-(-*[a-z0-9]){1,61}")] | None = (
        None
    )
    space_name_contains: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
