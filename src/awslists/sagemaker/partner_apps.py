"""SageMaker ListPartnerApps.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["ListPartnerApps", "PartnerAppStatus", "PartnerAppSummary", "PartnerAppType"]


class PartnerAppType(StrEnum):
    """PartnerAppType of SageMaker: 4 values."""

    LAKERA_GUARD = "lakera-guard"
    COMET = "comet"
    DEEPCHECKS_LLM_EVALUATION = "deepchecks-llm-evaluation"
    FIDDLER = "fiddler"


class PartnerAppStatus(StrEnum):
    """PartnerAppStatus of SageMaker: 7 values."""

    CREATING = "Creating"
    UPDATING = "Updating"
    DELETING = "Deleting"
    AVAILABLE = "Available"
    FAILED = "Failed"
    UPDATE_FAILED = "UpdateFailed"
    DELETED = "Deleted"


class PartnerAppSummary(ItemModel):
    """PartnerAppSummary of SageMaker.

    Attributes:
        arn: Text, 1 to 128 characters.
        name: Text, 1 to 256 characters.
        type: PartnerAppType.
        status: PartnerAppStatus.
        creation_time: Time in UTC.
    """

    arn: str | None = None
    name: str | None = None
    type: Annotated[PartnerAppType | str, OpenEnum()] | None = None
    status: Annotated[PartnerAppStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None


class ListPartnerApps(
    Listing[PartnerAppSummary],
    service="sagemaker",
    operation="ListPartnerApps",
    items="Summaries",
    key="arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPartnerApps.html"
    ),
):
    """ListPartnerApps of SageMaker.

    Lists PartnerAppSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPartnerApps.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
