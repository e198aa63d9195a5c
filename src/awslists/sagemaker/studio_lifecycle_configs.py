"""SageMaker ListStudioLifecycleConfigs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "ListStudioLifecycleConfigs",
    "StudioLifecycleConfigAppType",
    "StudioLifecycleConfigDetails",
    "StudioLifecycleConfigSortKey",
]


class StudioLifecycleConfigAppType(StrEnum):
    """StudioLifecycleConfigAppType of SageMaker: 4 values."""

    JUPYTER_SERVER = "JupyterServer"
    KERNEL_GATEWAY = "KernelGateway"
    CODE_EDITOR = "CodeEditor"
    JUPYTER_LAB = "JupyterLab"


class StudioLifecycleConfigSortKey(StrEnum):
    """StudioLifecycleConfigSortKey of SageMaker: 3 values."""

    CREATION_TIME = "CreationTime"
    LAST_MODIFIED_TIME = "LastModifiedTime"
    NAME = "Name"


class StudioLifecycleConfigDetails(ItemModel):
    """StudioLifecycleConfigDetails of SageMaker.

    Attributes:
        studio_lifecycle_config_arn: Text, at most 256 characters.
        studio_lifecycle_config_name: Text, at most 63 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        studio_lifecycle_config_app_type: StudioLifecycleConfigAppType.
    """

    studio_lifecycle_config_arn: str | None = None
    studio_lifecycle_config_name: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    studio_lifecycle_config_app_type: (
        Annotated[StudioLifecycleConfigAppType | str, OpenEnum()] | None
    ) = None


class ListStudioLifecycleConfigs(
    ScannableListing[StudioLifecycleConfigDetails],
    service="sagemaker",
    operation="ListStudioLifecycleConfigs",
    items="StudioLifecycleConfigs",
    key="studio_lifecycle_config_arn",
    clocks={"modified_time": "last_modified_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListStudioLifecycleConfigs.html"
    ),
):
    """ListStudioLifecycleConfigs of SageMaker.

    Lists StudioLifecycleConfigDetails. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListStudioLifecycleConfigs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, at most 63 characters.
        app_type_equals: StudioLifecycleConfigAppType.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        modified_time_before: Time with a time zone.
        modified_time_after: Time with a time zone.
        sort_by: StudioLifecycleConfigSortKey.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    app_type_equals: (
        StudioLifecycleConfigAppType
        | Literal["JupyterServer", "KernelGateway", "CodeEditor", "JupyterLab"]
        | None
    ) = None
    modified_time_before: Timestamp | None = None
    modified_time_after: Timestamp | None = None
    sort_by: (
        StudioLifecycleConfigSortKey | Literal["CreationTime", "LastModifiedTime", "Name"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
