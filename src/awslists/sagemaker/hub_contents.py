"""SageMaker ListHubContents.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.sagemaker._shared import HubContentInfo, HubContentSortBy, HubContentType, SortOrder

__all__ = ["ListHubContents"]


class ListHubContents(
    ScannableListing[HubContentInfo],
    service="sagemaker",
    operation="ListHubContents",
    items="HubContentSummaries",
    items_required=True,
    key="hub_content_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHubContents.html"
    ),
):
    """ListHubContents of SageMaker.

    Lists HubContentInfo. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHubContents.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        hub_name: Text; required.
        hub_content_type: HubContentType; required.
        name_contains: Text, at most 63 characters.
        max_schema_version: Text, 5 to 14 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        sort_by: HubContentSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    hub_name: Annotated[
        str,
        Text(
            pattern=(
                r"(arn:[a-z0-9-\.]{1,63}:sagemaker:\w+(?:-\w+)+:(\d{12}|aws):hub\/)?[a-zA-Z0-9]"
                r"(-*[a-zA-Z0-9]){0,62}"
            ),
        ),
    ]
    hub_content_type: (
        HubContentType | Literal["Model", "Notebook", "ModelReference", "DataSet", "JsonDoc"]
    )
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    max_schema_version: (
        Annotated[str, Text(min_length=5, max_length=14, pattern=r"\d{1,4}.\d{1,4}.\d{1,4}")] | None
    ) = None
    sort_by: (
        HubContentSortBy | Literal["HubContentName", "CreationTime", "HubContentStatus"] | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
