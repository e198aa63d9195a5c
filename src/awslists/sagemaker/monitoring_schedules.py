"""SageMaker ListMonitoringSchedules.

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
    "ListMonitoringSchedules",
    "MonitoringScheduleSortKey",
    "MonitoringScheduleSummary",
    "ScheduleStatus",
]


class ScheduleStatus(StrEnum):
    """ScheduleStatus of SageMaker: 4 values."""

    PENDING = "Pending"
    FAILED = "Failed"
    SCHEDULED = "Scheduled"
    STOPPED = "Stopped"


class MonitoringScheduleSortKey(StrEnum):
    """MonitoringScheduleSortKey of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class MonitoringScheduleSummary(ItemModel):
    """MonitoringScheduleSummary of SageMaker.

    Attributes:
        monitoring_schedule_name: Text, 1 to 63 characters; required.
        monitoring_schedule_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        monitoring_schedule_status: ScheduleStatus; required.
        endpoint_name: Text, at most 63 characters.
        monitoring_job_definition_name: Text, 1 to 63 characters.
        monitoring_type: MonitoringType.
    """

    monitoring_schedule_name: str
    monitoring_schedule_arn: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    monitoring_schedule_status: Annotated[ScheduleStatus | str, OpenEnum()]
    endpoint_name: str | None = None
    monitoring_job_definition_name: str | None = None
    monitoring_type: Annotated[MonitoringType | str, OpenEnum()] | None = None


class ListMonitoringSchedules(
    ScannableListing[MonitoringScheduleSummary],
    service="sagemaker",
    operation="ListMonitoringSchedules",
    items="MonitoringScheduleSummaries",
    items_required=True,
    key="monitoring_schedule_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringSchedules.html"
    ),
):
    """ListMonitoringSchedules of SageMaker.

    Lists MonitoringScheduleSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringSchedules.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        endpoint_name: Text, at most 63 characters.
        sort_by: MonitoringScheduleSortKey.
        sort_order: SortOrder.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        status_equals: ScheduleStatus.
        monitoring_job_definition_name: Text, 1 to 63 characters.
        monitoring_type_equals: MonitoringType.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    endpoint_name: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    sort_by: MonitoringScheduleSortKey | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    last_modified_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    status_equals: ScheduleStatus | Literal["Pending", "Failed", "Scheduled", "Stopped"] | None = (
        None
    )
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
