"""SageMaker ListMonitoringAlerts.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import MonitoringAlertStatus

__all__ = [
    "ListMonitoringAlerts",
    "ModelDashboardIndicatorAction",
    "MonitoringAlertActions",
    "MonitoringAlertSummary",
]


class ModelDashboardIndicatorAction(ItemModel):
    """ModelDashboardIndicatorAction of SageMaker.

    Attributes:
        enabled: Boolean.
    """

    enabled: bool | None = None


class MonitoringAlertActions(ItemModel):
    """MonitoringAlertActions of SageMaker.

    Attributes:
        model_dashboard_indicator: ModelDashboardIndicatorAction.
    """

    model_dashboard_indicator: ModelDashboardIndicatorAction | None = None


class MonitoringAlertSummary(ItemModel):
    """MonitoringAlertSummary of SageMaker.

    Attributes:
        monitoring_alert_name: Text, 1 to 63 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        alert_status: MonitoringAlertStatus; required.
        datapoints_to_alert: Integer, 1 to 100; required.
        evaluation_period: Integer, 1 to 100; required.
        actions: MonitoringAlertActions; required.
    """

    monitoring_alert_name: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    alert_status: Annotated[MonitoringAlertStatus | str, OpenEnum()]
    datapoints_to_alert: int
    evaluation_period: int
    actions: MonitoringAlertActions


class ListMonitoringAlerts(
    Listing[MonitoringAlertSummary],
    service="sagemaker",
    operation="ListMonitoringAlerts",
    items="MonitoringAlertSummaries",
    key="monitoring_alert_name",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringAlerts.html"
    ),
):
    """ListMonitoringAlerts of SageMaker.

    Lists MonitoringAlertSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringAlerts.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        monitoring_schedule_name: Text, 1 to 63 characters; required.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    monitoring_schedule_name: Annotated[
        str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
    ]
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
