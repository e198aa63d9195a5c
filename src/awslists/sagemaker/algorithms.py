"""SageMaker ListAlgorithms.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["AlgorithmSortBy", "AlgorithmStatus", "AlgorithmSummary", "ListAlgorithms"]


class AlgorithmStatus(StrEnum):
    """AlgorithmStatus of SageMaker: 5 values."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"


class AlgorithmSortBy(StrEnum):
    """AlgorithmSortBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class AlgorithmSummary(ItemModel):
    """AlgorithmSummary of SageMaker.

    Attributes:
        algorithm_name: Text, 1 to 63 characters; required.
        algorithm_arn: Text, 1 to 2048 characters; required.
        algorithm_description: Text, at most 1024 characters.
        creation_time: Time in UTC; required.
        algorithm_status: AlgorithmStatus; required.
    """

    algorithm_name: str
    algorithm_arn: str
    algorithm_description: str | None = None
    creation_time: UtcDatetime
    algorithm_status: Annotated[AlgorithmStatus | str, OpenEnum()]


class ListAlgorithms(
    ScannableListing[AlgorithmSummary],
    service="sagemaker",
    operation="ListAlgorithms",
    items="AlgorithmSummaryList",
    items_required=True,
    key="algorithm_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAlgorithms.html"
    ),
):
    """ListAlgorithms of SageMaker.

    Lists AlgorithmSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAlgorithms.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: AlgorithmSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: AlgorithmSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
