"""SageMaker ListMonitoringExecutions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import MonitoringType, SortOrder

__all__ = [
    "ExecutionStatus",
    "ListMonitoringExecutions",
    "MonitoringExecutionSortKey",
    "MonitoringExecutionSummary",
]


class ExecutionStatus(StrEnum):
    """ExecutionStatus of SageMaker: 7 values."""

    PENDING = "Pending"
    COMPLETED = "Completed"
    COMPLETED_WITH_VIOLATIONS = "CompletedWithViolations"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class MonitoringExecutionSortKey(StrEnum):
    """MonitoringExecutionSortKey of SageMaker: 3 values."""

    CREATION_TIME = "CreationTime"
    SCHEDULED_TIME = "ScheduledTime"
    STATUS = "Status"


class MonitoringExecutionSummary(ItemModel):
    """MonitoringExecutionSummary of SageMaker.

    Attributes:
        monitoring_schedule_name: Text, 1 to 63 characters; required.
        scheduled_time: Time in UTC; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        monitoring_execution_status: ExecutionStatus; required.
        processing_job_arn: Text, at most 256 characters.
        endpoint_name: Text, at most 63 characters.
        failure_reason: Text, at most 1024 characters.
        monitoring_job_definition_name: Text, 1 to 63 characters.
        monitoring_type: MonitoringType.
    """

    monitoring_schedule_name: str
    scheduled_time: UtcDatetime
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    monitoring_execution_status: Annotated[ExecutionStatus | str, OpenEnum()]
    processing_job_arn: str | None = None
    endpoint_name: str | None = None
    failure_reason: str | None = None
    monitoring_job_definition_name: str | None = None
    monitoring_type: Annotated[MonitoringType | str, OpenEnum()] | None = None


class ListMonitoringExecutions(
    ScannableListing[MonitoringExecutionSummary],
    service="sagemaker",
    operation="ListMonitoringExecutions",
    items="MonitoringExecutionSummaries",
    items_required=True,
    key=("monitoring_schedule_name", "scheduled_time"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListMonitoringExecutions.html"
    ),
):
    """ListMonitoringExecutions of SageMaker.

    Lists MonitoringExecutionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringExecutions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        monitoring_schedule_name: Text, 1 to 63 characters.
        endpoint_name: Text, at most 63 characters.
        sort_by: MonitoringExecutionSortKey.
        sort_order: SortOrder.
        scheduled_time_before: Time with a time zone.
        scheduled_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        status_equals: ExecutionStatus.
        monitoring_job_definition_name: Text, 1 to 63 characters.
        monitoring_type_equals: MonitoringType.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    monitoring_schedule_name: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    endpoint_name: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    sort_by: (
        MonitoringExecutionSortKey | Literal["CreationTime", "ScheduledTime", "Status"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    scheduled_time_before: Timestamp | None = None
    scheduled_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    status_equals: (
        ExecutionStatus
        | Literal[
            "Pending",
            "Completed",
            "CompletedWithViolations",
            "InProgress",
            "Failed",
            "Stopping",
            "Stopped",
        ]
        | None
    ) = None
    monitoring_job_definition_name: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    monitoring_type_equals: (
        MonitoringType
        | Literal["DataQuality", "ModelQuality", "ModelBias", "ModelExplainability"]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
