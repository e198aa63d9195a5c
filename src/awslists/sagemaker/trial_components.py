"""SageMaker ListTrialComponents.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder, UserContext

__all__ = [
    "ListTrialComponents",
    "SortTrialComponentsBy",
    "TrialComponentPrimaryStatus",
    "TrialComponentSource",
    "TrialComponentStatus",
    "TrialComponentSummary",
]


class TrialComponentPrimaryStatus(StrEnum):
    """TrialComponentPrimaryStatus of SageMaker: 5 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class SortTrialComponentsBy(StrEnum):
    """SortTrialComponentsBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class TrialComponentSource(ItemModel):
    """TrialComponentSource of SageMaker.

    Attributes:
        source_arn: Text, at most 256 characters; required.
        source_type: Text, at most 128 characters.
    """

    source_arn: str
    source_type: str | None = None


class TrialComponentStatus(ItemModel):
    """TrialComponentStatus of SageMaker.

    Attributes:
        primary_status: TrialComponentPrimaryStatus.
        message: Text, at most 1024 characters.
    """

    primary_status: Annotated[TrialComponentPrimaryStatus | str, OpenEnum()] | None = None
    message: str | None = None


class TrialComponentSummary(ItemModel):
    """TrialComponentSummary of SageMaker.

    Attributes:
        trial_component_name: Text, 1 to 120 characters.
        trial_component_arn: Text, at most 256 characters.
        display_name: Text, 1 to 120 characters.
        trial_component_source: TrialComponentSource.
        status: TrialComponentStatus.
        start_time: Time in UTC.
        end_time: Time in UTC.
        creation_time: Time in UTC.
        created_by: UserContext.
        last_modified_time: Time in UTC.
        last_modified_by: UserContext.
    """

    trial_component_name: str | None = None
    trial_component_arn: str | None = None
    display_name: str | None = None
    trial_component_source: TrialComponentSource | None = None
    status: TrialComponentStatus | None = None
    start_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None
    last_modified_time: UtcDatetime | None = None
    last_modified_by: UserContext | None = None


class ListTrialComponents(
    Listing[TrialComponentSummary],
    service="sagemaker",
    operation="ListTrialComponents",
    items="TrialComponentSummaries",
    key="trial_component_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrialComponents.html"
    ),
):
    """ListTrialComponents of SageMaker.

    Lists TrialComponentSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrialComponents.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        experiment_name: Text, 1 to 120 characters.
        trial_name: Text, 1 to 120 characters.
        source_arn: Text, at most 256 characters.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortTrialComponentsBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    experiment_name: (
        Annotated[
            str, Text(min_length=1, max_length=120, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}")
        ]
        | None
    ) = None
    trial_name: (
        Annotated[
            str, Text(min_length=1, max_length=120, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}")
        ]
        | None
    ) = None
    source_arn: Annotated[str, Text(max_length=256)] | None = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: SortTrialComponentsBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
