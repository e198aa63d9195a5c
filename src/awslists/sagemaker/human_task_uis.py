"""SageMaker ListHumanTaskUis.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["HumanTaskUiSummary", "ListHumanTaskUis"]


class HumanTaskUiSummary(ItemModel):
    """HumanTaskUiSummary of SageMaker.

    Attributes:
        human_task_ui_name: Text, 1 to 63 characters; required.
        human_task_ui_arn: Text, at most 1024 characters; required.
        creation_time: Time in UTC; required.
    """

    human_task_ui_name: str
    human_task_ui_arn: str
    creation_time: UtcDatetime


class ListHumanTaskUis(
    Listing[HumanTaskUiSummary],
    service="sagemaker",
    operation="ListHumanTaskUis",
    items="HumanTaskUiSummaries",
    items_required=True,
    key="human_task_ui_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHumanTaskUis.html"
    ),
):
    """ListHumanTaskUis of SageMaker.

    Lists HumanTaskUiSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHumanTaskUis.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
