"""SageMaker ListMonitoringAlertHistory.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import MonitoringAlertStatus, SortOrder

__all__ = [
    "ListMonitoringAlertHistory",
    "MonitoringAlertHistorySortKey",
    "MonitoringAlertHistorySummary",
]


class MonitoringAlertHistorySortKey(StrEnum):
    """MonitoringAlertHistorySortKey of SageMaker: 2 values."""

    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class MonitoringAlertHistorySummary(ItemModel):
    """MonitoringAlertHistorySummary of SageMaker.

    Attributes:
        monitoring_schedule_name: Text, 1 to 63 characters; required.
        monitoring_alert_name: Text, 1 to 63 characters; required.
        creation_time: Time in UTC; required.
        alert_status: MonitoringAlertStatus; required.
    """

    monitoring_schedule_name: str
    monitoring_alert_name: str
    creation_time: UtcDatetime
    alert_status: Annotated[MonitoringAlertStatus | str, OpenEnum()]


class ListMonitoringAlertHistory(
    ScannableListing[MonitoringAlertHistorySummary],
    service="sagemaker",
    operation="ListMonitoringAlertHistory",
    items="MonitoringAlertHistory",
    key=("monitoring_schedule_name", "monitoring_alert_name", "creation_time"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListMonitoringAlertHistory.html"
    ),
):
    """ListMonitoringAlertHistory of SageMaker.

    Lists MonitoringAlertHistorySummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringAlertHistory.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        monitoring_schedule_name: Text, 1 to 63 characters.
        monitoring_alert_name: Text, 1 to 63 characters.
        sort_by: MonitoringAlertHistorySortKey.
        sort_order: SortOrder.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        status_equals: MonitoringAlertStatus.
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
    monitoring_alert_name: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    sort_by: MonitoringAlertHistorySortKey | Literal["CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    status_equals: MonitoringAlertStatus | Literal["InAlert", "OK"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
