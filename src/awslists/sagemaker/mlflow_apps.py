"""SageMaker ListMlflowApps.

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
    "AccountDefaultStatus",
    "ListMlflowApps",
    "MlflowAppStatus",
    "MlflowAppSummary",
    "SortMlflowAppBy",
]


class MlflowAppStatus(StrEnum):
    """MlflowAppStatus of SageMaker: 9 values."""

    CREATING = "Creating"
    CREATED = "Created"
    CREATE_FAILED = "CreateFailed"
    UPDATING = "Updating"
    UPDATED = "Updated"
    UPDATE_FAILED = "UpdateFailed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"
    DELETED = "Deleted"


class AccountDefaultStatus(StrEnum):
    """AccountDefaultStatus of SageMaker: 2 values."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


class SortMlflowAppBy(StrEnum):
    """SortMlflowAppBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class MlflowAppSummary(ItemModel):
    """MlflowAppSummary of SageMaker.

    Attributes:
        arn: Text, 1 to 128 characters.
        name: Text, 1 to 256 characters.
        status: MlflowAppStatus.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        mlflow_version: Text, at most 16 characters.
    """

    arn: str | None = None
    name: str | None = None
    status: Annotated[MlflowAppStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    mlflow_version: str | None = None


class ListMlflowApps(
    Listing[MlflowAppSummary],
    service="sagemaker",
    operation="ListMlflowApps",
    items="Summaries",
    key="arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMlflowApps.html"
    ),
):
    """ListMlflowApps of SageMaker.

    Lists MlflowAppSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMlflowApps.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        status: MlflowAppStatus.
        mlflow_version: Text, at most 16 characters.
        default_for_domain_id: Text.
        account_default_status: AccountDefaultStatus.
        sort_by: SortMlflowAppBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    status: (
        MlflowAppStatus
        | Literal[
            "Creating",
            "Created",
            "CreateFailed",
            "Updating",
            "Updated",
            "UpdateFailed",
            "Deleting",
            "DeleteFailed",
            "Deleted",
        ]
        | None
    ) = None
    mlflow_version: Annotated[str, Text(max_length=16, pattern="[0-9]*.[0-9]*.[0-9]*")] | None = (
        None
    )
    default_for_domain_id: str | None = None
    account_default_status: AccountDefaultStatus | Literal["ENABLED", "DISABLED"] | None = None
    sort_by: SortMlflowAppBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
