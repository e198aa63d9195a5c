"""SageMaker ListModelMetadata.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Size, Text
from awslists.models import ItemModel, ParameterModel

__all__ = [
    "ListModelMetadata",
    "ModelMetadataFilter",
    "ModelMetadataFilterType",
    "ModelMetadataSearchExpression",
    "ModelMetadataSummary",
]


class ModelMetadataFilterType(StrEnum):
    """ModelMetadataFilterType of SageMaker: 4 values."""

    DOMAIN = "Domain"
    FRAMEWORK = "Framework"
    TASK = "Task"
    FRAMEWORK_VERSION = "FrameworkVersion"


class ModelMetadataSummary(ItemModel):
    """ModelMetadataSummary of SageMaker.

    Attributes:
        domain: Text; required.
        framework: Text; required.
        task: Text; required.
        model: Text; required.
        framework_version: Text; required.
    """

    domain: str
    framework: str
    task: str
    model: str
    framework_version: str


class ModelMetadataFilter(ParameterModel):
    """ModelMetadataFilter of SageMaker, in requests.

    Attributes:
        name: ModelMetadataFilterType; required.
        value: Text, at most 256 characters; required.
    """

    name: ModelMetadataFilterType | Literal["Domain", "Framework", "Task", "FrameworkVersion"]
    value: Annotated[str, Text(max_length=256)]


class ModelMetadataSearchExpression(ParameterModel):
    """ModelMetadataSearchExpression of SageMaker, in requests.

    Attributes:
        filters: List of ModelMetadataFilter, 1 to 4 elements.
    """

    filters: Annotated[list[ModelMetadataFilter], Size(1, 4)] | None = None


class ListModelMetadata(
    Listing[ModelMetadataSummary],
    service="sagemaker",
    operation="ListModelMetadata",
    items="ModelMetadataSummaries",
    items_required=True,
    key=("domain", "framework", "task", "model", "framework_version"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelMetadata.html"
    ),
):
    """ListModelMetadata of SageMaker.

    Lists ModelMetadataSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelMetadata.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        search_expression: ModelMetadataSearchExpression.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    search_expression: ModelMetadataSearchExpression | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
