"""SageMaker ListModelCardVersions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import ModelCardSortOrder, ModelCardStatus

__all__ = ["ListModelCardVersions", "ModelCardVersionSortBy", "ModelCardVersionSummary"]


class ModelCardVersionSortBy(StrEnum):
    """ModelCardVersionSortBy of SageMaker: 1 value."""

    VERSION = "Version"


class ModelCardVersionSummary(ItemModel):
    """ModelCardVersionSummary of SageMaker.

    Attributes:
        model_card_name: Text, 1 to 63 characters; required.
        model_card_arn: Text, at most 256 characters; required.
        model_card_status: ModelCardStatus; required.
        model_card_version: Integer; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC.
    """

    model_card_name: str
    model_card_arn: str
    model_card_status: Annotated[ModelCardStatus | str, OpenEnum()]
    model_card_version: int
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime | None = None


class ListModelCardVersions(
    Listing[ModelCardVersionSummary],
    service="sagemaker",
    operation="ListModelCardVersions",
    items="ModelCardVersionSummaryList",
    items_required=True,
    key=("model_card_arn", "model_card_version"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCardVersions.html"
    ),
):
    """ListModelCardVersions of SageMaker.

    Lists ModelCardVersionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCardVersions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        model_card_name: Text, 1 to 256 characters; required.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        model_card_status: ModelCardStatus.
        sort_by: ModelCardVersionSortBy.
        sort_order: ModelCardSortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    model_card_name: Annotated[
        str,
        Text(
            min_length=1,
            max_length=256,
            pattern=(
                r"(arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:model-card/.*)?"
                r"([a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})"
            ),
        ),
    ]
    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    model_card_status: (
        ModelCardStatus | Literal["Draft", "PendingReview", "Approved", "Archived"] | None
    ) = None
    sort_by: ModelCardVersionSortBy | Literal["Version"] | None = None
    sort_order: ModelCardSortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
