"""SageMaker ListPipelineVersions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["ListPipelineVersions", "PipelineVersionSummary"]


class PipelineVersionSummary(ItemModel):
    """PipelineVersionSummary of SageMaker.

    Attributes:
        pipeline_arn: Text, at most 2048 characters.
        pipeline_version_id: Integer, at least 1.
        creation_time: Time in UTC.
        pipeline_version_description: Text, at most 3072 characters.
        pipeline_version_display_name: Text, 1 to 82 characters.
        last_execution_pipeline_execution_arn: Text, at most 2048 characters.
    """

    pipeline_arn: str | None = None
    pipeline_version_id: int | None = None
    creation_time: UtcDatetime | None = None
    pipeline_version_description: str | None = None
    pipeline_version_display_name: str | None = None
    last_execution_pipeline_execution_arn: str | None = None


class ListPipelineVersions(
    Listing[PipelineVersionSummary],
    service="sagemaker",
    operation="ListPipelineVersions",
    items="PipelineVersionSummaries",
    key=("pipeline_arn", "pipeline_version_id"),
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineVersions.html"
    ),
):
    """ListPipelineVersions of SageMaker.

    Lists PipelineVersionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineVersions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        pipeline_name: Text, 1 to 2048 characters; required.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    pipeline_name: Annotated[
        str,
        Text(
            min_length=1,
            max_length=2048,
            pattern=(
                r"(arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:([0-9]{12}|aws):pipeline/.*)?"
                r"([a-zA-Z0-9](-*[a-zA-Z0-9]){0,255})"
            ),
        ),
    ]
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
