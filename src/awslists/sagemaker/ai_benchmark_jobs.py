"""SageMaker ListAIBenchmarkJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Name, Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "AIBenchmarkJobStatus",
    "AIBenchmarkJobSummary",
    "ListAIBenchmarkJobs",
    "ListAIBenchmarkJobsSortBy",
]


class AIBenchmarkJobStatus(StrEnum):
    """AIBenchmarkJobStatus of SageMaker: 5 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class ListAIBenchmarkJobsSortBy(StrEnum):
    """ListAIBenchmarkJobsSortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class AIBenchmarkJobSummary(ItemModel):
    """AIBenchmarkJobSummary of SageMaker.

    Attributes:
        ai_benchmark_job_name: Text, 1 to 63 characters; required.
        ai_benchmark_job_arn: Text, at most 256 characters; required.
        ai_benchmark_job_status: AIBenchmarkJobStatus; required.
        creation_time: Time in UTC; required.
        end_time: Time in UTC.
        ai_workload_config_name: Text, 1 to 63 characters.
    """

    ai_benchmark_job_name: Annotated[str, Name("AIBenchmarkJobName")]
    ai_benchmark_job_arn: Annotated[str, Name("AIBenchmarkJobArn")]
    ai_benchmark_job_status: Annotated[
        AIBenchmarkJobStatus | str, OpenEnum(), Name("AIBenchmarkJobStatus")
    ]
    creation_time: UtcDatetime
    end_time: UtcDatetime | None = None
    ai_workload_config_name: Annotated[str | None, Name("AIWorkloadConfigName")] = None


class ListAIBenchmarkJobs(
    ScannableListing[AIBenchmarkJobSummary],
    service="sagemaker",
    operation="ListAIBenchmarkJobs",
    items="AIBenchmarkJobs",
    items_required=True,
    key="ai_benchmark_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAIBenchmarkJobs.html"
    ),
):
    """ListAIBenchmarkJobs of SageMaker.

    Lists AIBenchmarkJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAIBenchmarkJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, at most 63 characters.
        status_equals: AIBenchmarkJobStatus.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        sort_by: ListAIBenchmarkJobsSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        AIBenchmarkJobStatus
        | Literal["InProgress", "Completed", "Failed", "Stopping", "Stopped"]
        | None
    ) = None
    sort_by: ListAIBenchmarkJobsSortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
