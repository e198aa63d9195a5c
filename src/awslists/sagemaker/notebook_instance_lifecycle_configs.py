"""SageMaker ListNotebookInstanceLifecycleConfigs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime

__all__ = [
    "ListNotebookInstanceLifecycleConfigs",
    "NotebookInstanceLifecycleConfigSortKey",
    "NotebookInstanceLifecycleConfigSortOrder",
    "NotebookInstanceLifecycleConfigSummary",
]


class NotebookInstanceLifecycleConfigSortKey(StrEnum):
    """NotebookInstanceLifecycleConfigSortKey of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    LAST_MODIFIED_TIME = "LastModifiedTime"


class NotebookInstanceLifecycleConfigSortOrder(StrEnum):
    """NotebookInstanceLifecycleConfigSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class NotebookInstanceLifecycleConfigSummary(ItemModel):
    """NotebookInstanceLifecycleConfigSummary of SageMaker.

    Attributes:
        notebook_instance_lifecycle_config_name: Text, at most 63 characters; required.
        notebook_instance_lifecycle_config_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    notebook_instance_lifecycle_config_name: str
    notebook_instance_lifecycle_config_arn: str
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListNotebookInstanceLifecycleConfigs(
    ScannableListing[NotebookInstanceLifecycleConfigSummary],
    service="sagemaker",
    operation="ListNotebookInstanceLifecycleConfigs",
    items="NotebookInstanceLifecycleConfigs",
    key="notebook_instance_lifecycle_config_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListNotebookInstanceLifecycleConfigs.html"
    ),
):
    """ListNotebookInstanceLifecycleConfigs of SageMaker.

    Lists NotebookInstanceLifecycleConfigSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListNotebookInstanceLifecycleConfigs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: NotebookInstanceLifecycleConfigSortKey.
        sort_order: NotebookInstanceLifecycleConfigSortOrder.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: (
        NotebookInstanceLifecycleConfigSortKey
        | Literal["Name", "CreationTime", "LastModifiedTime"]
        | None
    ) = None
    sort_order: (
        NotebookInstanceLifecycleConfigSortOrder | Literal["Ascending", "Descending"] | None
    ) = None
    name_contains: Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9-]+")] | None = None
    last_modified_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
