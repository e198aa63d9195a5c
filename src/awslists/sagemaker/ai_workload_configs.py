"""SageMaker ListAIWorkloadConfigs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Name, Range, Text
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["AIWorkloadConfigSummary", "ListAIWorkloadConfigs", "ListAIWorkloadConfigsSortBy"]


class ListAIWorkloadConfigsSortBy(StrEnum):
    """ListAIWorkloadConfigsSortBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class AIWorkloadConfigSummary(ItemModel):
    """AIWorkloadConfigSummary of SageMaker.

    Attributes:
        ai_workload_config_name: Text, 1 to 63 characters; required.
        ai_workload_config_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
    """

    ai_workload_config_name: Annotated[str, Name("AIWorkloadConfigName")]
    ai_workload_config_arn: Annotated[str, Name("AIWorkloadConfigArn")]
    creation_time: UtcDatetime


class ListAIWorkloadConfigs(
    ScannableListing[AIWorkloadConfigSummary],
    service="sagemaker",
    operation="ListAIWorkloadConfigs",
    items="AIWorkloadConfigs",
    items_required=True,
    key="ai_workload_config_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAIWorkloadConfigs.html"
    ),
):
    """ListAIWorkloadConfigs of SageMaker.

    Lists AIWorkloadConfigSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAIWorkloadConfigs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, at most 63 characters.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        sort_by: ListAIWorkloadConfigsSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: ListAIWorkloadConfigsSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
