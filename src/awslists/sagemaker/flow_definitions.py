"""SageMaker ListFlowDefinitions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["FlowDefinitionStatus", "FlowDefinitionSummary", "ListFlowDefinitions"]


class FlowDefinitionStatus(StrEnum):
    """FlowDefinitionStatus of SageMaker: 4 values."""

    INITIALIZING = "Initializing"
    ACTIVE = "Active"
    FAILED = "Failed"
    DELETING = "Deleting"


class FlowDefinitionSummary(ItemModel):
    """FlowDefinitionSummary of SageMaker.

    Attributes:
        flow_definition_name: Text, 1 to 63 characters; required.
        flow_definition_arn: Text, at most 1024 characters; required.
        flow_definition_status: FlowDefinitionStatus; required.
        creation_time: Time in UTC; required.
        failure_reason: Text, at most 1024 characters.
    """

    flow_definition_name: str
    flow_definition_arn: str
    flow_definition_status: Annotated[FlowDefinitionStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    failure_reason: str | None = None


class ListFlowDefinitions(
    Listing[FlowDefinitionSummary],
    service="sagemaker",
    operation="ListFlowDefinitions",
    items="FlowDefinitionSummaries",
    items_required=True,
    key="flow_definition_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListFlowDefinitions.html"
    ),
):
    """ListFlowDefinitions of SageMaker.

    Lists FlowDefinitionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListFlowDefinitions.html

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
