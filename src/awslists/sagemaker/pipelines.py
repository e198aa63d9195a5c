"""SageMaker ListPipelines.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["ListPipelines", "PipelineSummary", "SortPipelinesBy"]


class SortPipelinesBy(StrEnum):
    """SortPipelinesBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class PipelineSummary(ItemModel):
    """PipelineSummary of SageMaker.

    Attributes:
        pipeline_arn: Text, at most 2048 characters.
        pipeline_name: Text, 1 to 256 characters.
        pipeline_display_name: Text, 1 to 256 characters.
        pipeline_description: Text, at most 3072 characters.
        role_arn: Text, 20 to 2048 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        last_execution_time: Time in UTC.
    """

    pipeline_arn: str | None = None
    pipeline_name: str | None = None
    pipeline_display_name: str | None = None
    pipeline_description: str | None = None
    role_arn: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    last_execution_time: UtcDatetime | None = None


class ListPipelines(
    Listing[PipelineSummary],
    service="sagemaker",
    operation="ListPipelines",
    items="PipelineSummaries",
    key="pipeline_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelines.html"
    ),
):
    """ListPipelines of SageMaker.

    Lists PipelineSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelines.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        pipeline_name_prefix: Text, 1 to 256 characters.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortPipelinesBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    pipeline_name_prefix: (
        Annotated[
            str, Text(min_length=1, max_length=256, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}")
        ]
        | None
    ) = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: SortPipelinesBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
