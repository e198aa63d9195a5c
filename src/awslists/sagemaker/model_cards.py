"""SageMaker ListModelCards.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import ModelCardSortOrder, ModelCardStatus

__all__ = ["ListModelCards", "ModelCardSortBy", "ModelCardSummary"]


class ModelCardSortBy(StrEnum):
    """ModelCardSortBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class ModelCardSummary(ItemModel):
    """ModelCardSummary of SageMaker.

    Attributes:
        model_card_name: Text, 1 to 63 characters; required.
        model_card_arn: Text, at most 256 characters; required.
        model_card_status: ModelCardStatus; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC.
    """

    model_card_name: str
    model_card_arn: str
    model_card_status: Annotated[ModelCardStatus | str, OpenEnum()]
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime | None = None


class ListModelCards(
    ScannableListing[ModelCardSummary],
    service="sagemaker",
    operation="ListModelCards",
    items="ModelCardSummaries",
    items_required=True,
    key="model_card_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCards.html"
    ),
):
    """ListModelCards of SageMaker.

    Lists ModelCardSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCards.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        name_contains: Text, 1 to 63 characters.
        model_card_status: ModelCardStatus.
        sort_by: ModelCardSortBy.
        sort_order: ModelCardSortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    model_card_status: (
        ModelCardStatus | Literal["Draft", "PendingReview", "Approved", "Archived"] | None
    ) = None
    sort_by: ModelCardSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: ModelCardSortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
