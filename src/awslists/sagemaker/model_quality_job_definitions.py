"""SageMaker ListModelQualityJobDefinitions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.sagemaker._shared import (
    MonitoringJobDefinitionSortKey,
    MonitoringJobDefinitionSummary,
    SortOrder,
)

__all__ = ["ListModelQualityJobDefinitions"]


class ListModelQualityJobDefinitions(
    ScannableListing[MonitoringJobDefinitionSummary],
    service="sagemaker",
    operation="ListModelQualityJobDefinitions",
    items="JobDefinitionSummaries",
    items_required=True,
    key="monitoring_job_definition_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListModelQualityJobDefinitions.html"
    ),
):
    """ListModelQualityJobDefinitions of SageMaker.

    Lists MonitoringJobDefinitionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelQualityJobDefinitions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        endpoint_name: Text, at most 63 characters.
        sort_by: MonitoringJobDefinitionSortKey.
        sort_order: SortOrder.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    endpoint_name: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    sort_by: MonitoringJobDefinitionSortKey | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
