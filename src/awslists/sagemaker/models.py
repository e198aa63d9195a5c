"""SageMaker ListModels.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import OrderKey

__all__ = ["ListModels", "ModelSortKey", "ModelSummary"]


class ModelSortKey(StrEnum):
    """ModelSortKey of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class ModelSummary(ItemModel):
    """ModelSummary of SageMaker.

    Attributes:
        model_name: Text, at most 63 characters; required.
        model_arn: Text, 20 to 2048 characters; required.
        creation_time: Time in UTC; required.
    """

    model_name: str
    model_arn: str
    creation_time: UtcDatetime


class ListModels(
    ScannableListing[ModelSummary],
    service="sagemaker",
    operation="ListModels",
    items="Models",
    items_required=True,
    key="model_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModels.html",
):
    """ListModels of SageMaker.

    Lists ModelSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModels.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: ModelSortKey.
        sort_order: OrderKey.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: ModelSortKey | Literal["Name", "CreationTime"] | None = None
    sort_order: OrderKey | Literal["Ascending", "Descending"] | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9-]+")] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
