"""SageMaker ListInferenceExperiments.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "InferenceExperimentSchedule",
    "InferenceExperimentStatus",
    "InferenceExperimentSummary",
    "InferenceExperimentType",
    "ListInferenceExperiments",
    "SortInferenceExperimentsBy",
]


class InferenceExperimentType(StrEnum):
    """InferenceExperimentType of SageMaker: 1 value."""

    SHADOW_MODE = "ShadowMode"


class InferenceExperimentStatus(StrEnum):
    """InferenceExperimentStatus of SageMaker: 8 values."""

    CREATING = "Creating"
    CREATED = "Created"
    UPDATING = "Updating"
    RUNNING = "Running"
    STARTING = "Starting"
    STOPPING = "Stopping"
    COMPLETED = "Completed"
    CANCELLED = "Cancelled"


class SortInferenceExperimentsBy(StrEnum):
    """SortInferenceExperimentsBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class InferenceExperimentSchedule(ItemModel):
    """InferenceExperimentSchedule of SageMaker.

    Attributes:
        start_time: Time in UTC.
        end_time: Time in UTC.
    """

    start_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None


class InferenceExperimentSummary(ItemModel):
    """InferenceExperimentSummary of SageMaker.

    Attributes:
        name: Text, 1 to 120 characters; required.
        type: InferenceExperimentType; required.
        schedule: InferenceExperimentSchedule.
        status: InferenceExperimentStatus; required.
        status_reason: Text, at most 1024 characters.
        description: Text, at most 1024 characters.
        creation_time: Time in UTC; required.
        completion_time: Time in UTC.
        last_modified_time: Time in UTC; required.
        role_arn: Text, 20 to 2048 characters.
    """

    name: str
    type: Annotated[InferenceExperimentType | str, OpenEnum()]
    schedule: InferenceExperimentSchedule | None = None
    status: Annotated[InferenceExperimentStatus | str, OpenEnum()]
    status_reason: str | None = None
    description: str | None = None
    creation_time: UtcDatetime
    completion_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime
    role_arn: str | None = None


class ListInferenceExperiments(
    ScannableListing[InferenceExperimentSummary],
    service="sagemaker",
    operation="ListInferenceExperiments",
    items="InferenceExperiments",
    key="name",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListInferenceExperiments.html"
    ),
):
    """ListInferenceExperiments of SageMaker.

    Lists InferenceExperimentSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceExperiments.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, at most 63 characters.
        type: InferenceExperimentType.
        status_equals: InferenceExperimentStatus.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        sort_by: SortInferenceExperimentsBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    type: InferenceExperimentType | Literal["ShadowMode"] | None = None
    status_equals: (
        InferenceExperimentStatus
        | Literal[
            "Creating",
            "Created",
            "Updating",
            "Running",
            "Starting",
            "Stopping",
            "Completed",
            "Cancelled",
        ]
        | None
    ) = None
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    sort_by: SortInferenceExperimentsBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
