"""SageMaker ListModelPackageGroups.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "CrossAccountFilterOption",
    "ListModelPackageGroups",
    "ManagedConfiguration",
    "ManagedStorageType",
    "ModelPackageGroupSortBy",
    "ModelPackageGroupStatus",
    "ModelPackageGroupSummary",
]


class ModelPackageGroupStatus(StrEnum):
    """ModelPackageGroupStatus of SageMaker: 6 values."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class ManagedStorageType(StrEnum):
    """ManagedStorageType of SageMaker: 1 value."""

    RESTRICTED = "Restricted"


class ModelPackageGroupSortBy(StrEnum):
    """ModelPackageGroupSortBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class CrossAccountFilterOption(StrEnum):
    """CrossAccountFilterOption of SageMaker: 2 values."""

    SAME_ACCOUNT = "SameAccount"
    CROSS_ACCOUNT = "CrossAccount"


class ManagedConfiguration(ItemModel):
    """ManagedConfiguration of SageMaker.

    Attributes:
        managed_storage_type: ManagedStorageType.
    """

    managed_storage_type: Annotated[ManagedStorageType | str, OpenEnum()] | None = None


class ModelPackageGroupSummary(ItemModel):
    """ModelPackageGroupSummary of SageMaker.

    Attributes:
        model_package_group_name: Text, 1 to 63 characters; required.
        model_package_group_arn: Text, 1 to 2048 characters; required.
        model_package_group_description: Text, at most 1024 characters.
        creation_time: Time in UTC; required.
        model_package_group_status: ModelPackageGroupStatus; required.
        managed_configuration: ManagedConfiguration.
    """

    model_package_group_name: str
    model_package_group_arn: str
    model_package_group_description: str | None = None
    creation_time: UtcDatetime
    model_package_group_status: Annotated[ModelPackageGroupStatus | str, OpenEnum()]
    managed_configuration: ManagedConfiguration | None = None


class ListModelPackageGroups(
    ScannableListing[ModelPackageGroupSummary],
    service="sagemaker",
    operation="ListModelPackageGroups",
    items="ModelPackageGroupSummaryList",
    items_required=True,
    key="model_package_group_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackageGroups.html"
    ),
):
    """ListModelPackageGroups of SageMaker.

    Lists ModelPackageGroupSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackageGroups.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: ModelPackageGroupSortBy.
        sort_order: SortOrder.
        cross_account_filter_option: CrossAccountFilterOption.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: ModelPackageGroupSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    cross_account_filter_option: (
        CrossAccountFilterOption | Literal["SameAccount", "CrossAccount"] | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
