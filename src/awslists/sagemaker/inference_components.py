"""SageMaker ListInferenceComponents.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import OrderKey

__all__ = [
    "InferenceComponentSortKey",
    "InferenceComponentStatus",
    "InferenceComponentSummary",
    "ListInferenceComponents",
]


class InferenceComponentStatus(StrEnum):
    """InferenceComponentStatus of SageMaker: 5 values."""

    IN_SERVICE = "InService"
    CREATING = "Creating"
    UPDATING = "Updating"
    FAILED = "Failed"
    DELETING = "Deleting"


class InferenceComponentSortKey(StrEnum):
    """InferenceComponentSortKey of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class InferenceComponentSummary(ItemModel):
    """InferenceComponentSummary of SageMaker.

    Attributes:
        creation_time: Time in UTC; required.
        inference_component_arn: Text, 20 to 2048 characters; required.
        inference_component_name: Text, at most 63 characters; required.
        endpoint_arn: Text, 20 to 2048 characters; required.
        endpoint_name: Text, at most 63 characters; required.
        variant_name: Text, at most 63 characters; required.
        inference_component_status: InferenceComponentStatus.
        last_modified_time: Time in UTC; required.
    """

    creation_time: UtcDatetime
    inference_component_arn: str
    inference_component_name: str
    endpoint_arn: str
    endpoint_name: str
    variant_name: str
    inference_component_status: Annotated[InferenceComponentStatus | str, OpenEnum()] | None = None
    last_modified_time: UtcDatetime


class ListInferenceComponents(
    ScannableListing[InferenceComponentSummary],
    service="sagemaker",
    operation="ListInferenceComponents",
    items="InferenceComponents",
    items_required=True,
    key="inference_component_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceComponents.html"
    ),
):
    """ListInferenceComponents of SageMaker.

    Lists InferenceComponentSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceComponents.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: InferenceComponentSortKey.
        sort_order: OrderKey.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        status_equals: InferenceComponentStatus.
        endpoint_name_equals: Text, at most 63 characters.
        variant_name_equals: Text, at most 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: InferenceComponentSortKey | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: OrderKey | Literal["Ascending", "Descending"] | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9-]+")] | None = None
    last_modified_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    status_equals: (
        InferenceComponentStatus
        | Literal["InService", "Creating", "Updating", "Failed", "Deleting"]
        | None
    ) = None
    endpoint_name_equals: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    variant_name_equals: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
