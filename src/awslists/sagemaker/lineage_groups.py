"""SageMaker ListLineageGroups.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["LineageGroupSummary", "ListLineageGroups", "SortLineageGroupsBy"]


class SortLineageGroupsBy(StrEnum):
    """SortLineageGroupsBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class LineageGroupSummary(ItemModel):
    """LineageGroupSummary of SageMaker.

    Attributes:
        lineage_group_arn: Text, at most 256 characters.
        lineage_group_name: Text, 1 to 120 characters.
        display_name: Text, 1 to 120 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    lineage_group_arn: str | None = None
    lineage_group_name: str | None = None
    display_name: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListLineageGroups(
    Listing[LineageGroupSummary],
    service="sagemaker",
    operation="ListLineageGroups",
    items="LineageGroupSummaries",
    key="lineage_group_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListLineageGroups.html"
    ),
):
    """ListLineageGroups of SageMaker.

    Lists LineageGroupSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListLineageGroups.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortLineageGroupsBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: SortLineageGroupsBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
