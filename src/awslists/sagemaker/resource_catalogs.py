"""SageMaker ListResourceCatalogs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, UtcDatetime

__all__ = [
    "ListResourceCatalogs",
    "ResourceCatalog",
    "ResourceCatalogSortBy",
    "ResourceCatalogSortOrder",
]


class ResourceCatalogSortOrder(StrEnum):
    """ResourceCatalogSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class ResourceCatalogSortBy(StrEnum):
    """ResourceCatalogSortBy of SageMaker: 1 value."""

    CREATION_TIME = "CreationTime"


class ResourceCatalog(ItemModel):
    """ResourceCatalog of SageMaker.

    Attributes:
        resource_catalog_arn: Text, at most 256 characters; required.
        resource_catalog_name: Text, 1 to 64 characters; required.
        description: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
    """

    resource_catalog_arn: str
    resource_catalog_name: str
    description: str
    creation_time: UtcDatetime


class ListResourceCatalogs(
    ScannableListing[ResourceCatalog],
    service="sagemaker",
    operation="ListResourceCatalogs",
    items="ResourceCatalogs",
    key="resource_catalog_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListResourceCatalogs.html"
    ),
):
    """ListResourceCatalogs of SageMaker.

    Lists ResourceCatalog. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListResourceCatalogs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, 1 to 64 characters.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        sort_order: ResourceCatalogSortOrder.
        sort_by: ResourceCatalogSortBy.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: Annotated[str, Text(min_length=1, max_length=64)] | None = None
    sort_order: ResourceCatalogSortOrder | Literal["Ascending", "Descending"] | None = None
    sort_by: ResourceCatalogSortBy | Literal["CreationTime"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
