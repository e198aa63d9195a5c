"""SageMaker ListTrials.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = ["ListTrials", "SortTrialsBy", "TrialSource", "TrialSummary"]


class SortTrialsBy(StrEnum):
    """SortTrialsBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class TrialSource(ItemModel):
    """TrialSource of SageMaker.

    Attributes:
        source_arn: Text, at most 256 characters; required.
        source_type: Text, at most 128 characters.
    """

    source_arn: str
    source_type: str | None = None


class TrialSummary(ItemModel):
    """TrialSummary of SageMaker.

    Attributes:
        trial_arn: Text, at most 256 characters.
        trial_name: Text, 1 to 120 characters.
        display_name: Text, 1 to 120 characters.
        trial_source: TrialSource.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    trial_arn: str | None = None
    trial_name: str | None = None
    display_name: str | None = None
    trial_source: TrialSource | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListTrials(
    Listing[TrialSummary],
    service="sagemaker",
    operation="ListTrials",
    items="TrialSummaries",
    key="trial_arn",
    clocks={"created": "creation_time"},
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrials.html",
):
    """ListTrials of SageMaker.

    Lists TrialSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrials.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        experiment_name: Text, 1 to 120 characters.
        trial_component_name: Text, 1 to 120 characters.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortTrialsBy.
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
    trial_component_name: (
        Annotated[
            str, Text(min_length=1, max_length=120, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}")
        ]
        | None
    ) = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: SortTrialsBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
