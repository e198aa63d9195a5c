"""SageMaker ListTrainingSessions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["ListTrainingSessions", "TrainingSessionStatus", "TrainingSessionSummary"]


class TrainingSessionStatus(StrEnum):
    """TrainingSessionStatus of SageMaker: 10 values."""

    CREATED = "Created"
    BLOCKED = "Blocked"
    RUNNING = "Running"
    FAILED = "Failed"
    SCHEDULED = "Scheduled"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
    EXPIRED = "Expired"
    DELETING = "Deleting"
    DELETION_FAILED = "DeletionFailed"


class TrainingSessionSummary(ItemModel):
    """TrainingSessionSummary of SageMaker.

    Attributes:
        training_session_arn: Text, at most 256 characters; required.
        training_session_status: TrainingSessionStatus; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC.
    """

    training_session_arn: str
    training_session_status: Annotated[TrainingSessionStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime | None = None


class ListTrainingSessions(
    Listing[TrainingSessionSummary],
    service="sagemaker",
    operation="ListTrainingSessions",
    items="TrainingSessionSummaries",
    key="training_session_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingSessions.html"
    ),
):
    """ListTrainingSessions of SageMaker.

    Lists TrainingSessionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingSessions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        status_equals: TrainingSessionStatus.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        TrainingSessionStatus
        | Literal[
            "Created",
            "Blocked",
            "Running",
            "Failed",
            "Scheduled",
            "Stopping",
            "Stopped",
            "Expired",
            "Deleting",
            "DeletionFailed",
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
