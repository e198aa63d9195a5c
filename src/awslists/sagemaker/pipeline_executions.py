"""SageMaker ListPipelineExecutions.

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
    "ListPipelineExecutions",
    "PipelineExecutionStatus",
    "PipelineExecutionSummary",
    "SortPipelineExecutionsBy",
]


class PipelineExecutionStatus(StrEnum):
    """PipelineExecutionStatus of SageMaker: 6 values."""

    EXECUTING = "Executing"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    FAILED = "Failed"
    SUCCEEDED = "Succeeded"
    COMPLETED_WITH_FAILURES = "CompletedWithFailures"


class SortPipelineExecutionsBy(StrEnum):
    """SortPipelineExecutionsBy of SageMaker: 2 values."""

    CREATION_TIME = "CreationTime"
    PIPELINE_EXECUTION_ARN = "PipelineExecutionArn"


class PipelineExecutionSummary(ItemModel):
    """PipelineExecutionSummary of SageMaker.

    Attributes:
        pipeline_execution_arn: Text, at most 2048 characters.
        start_time: Time in UTC.
        pipeline_execution_status: PipelineExecutionStatus.
        pipeline_execution_description: Text, at most 3072 characters.
        pipeline_execution_display_name: Text, 1 to 82 characters.
        pipeline_execution_failure_reason: Text, at most 3072 characters.
    """

    pipeline_execution_arn: str | None = None
    start_time: UtcDatetime | None = None
    pipeline_execution_status: Annotated[PipelineExecutionStatus | str, OpenEnum()] | None = None
    pipeline_execution_description: str | None = None
    pipeline_execution_display_name: str | None = None
    pipeline_execution_failure_reason: str | None = None


class ListPipelineExecutions(
    Listing[PipelineExecutionSummary],
    service="sagemaker",
    operation="ListPipelineExecutions",
    items="PipelineExecutionSummaries",
    key="pipeline_execution_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineExecutions.html"
    ),
):
    """ListPipelineExecutions of SageMaker.

    Lists PipelineExecutionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineExecutions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        pipeline_name: Text, 1 to 2048 characters; required.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortPipelineExecutionsBy.
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
    sort_by: SortPipelineExecutionsBy | Literal["CreationTime", "PipelineExecutionArn"] | None = (
        None
    )
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
