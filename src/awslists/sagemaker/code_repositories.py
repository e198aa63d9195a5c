"""SageMaker ListCodeRepositories.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime

__all__ = [
    "CodeRepositorySortBy",
    "CodeRepositorySortOrder",
    "CodeRepositorySummary",
    "GitConfig",
    "ListCodeRepositories",
]


class CodeRepositorySortBy(StrEnum):
    """CodeRepositorySortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    LAST_MODIFIED_TIME = "LastModifiedTime"


class CodeRepositorySortOrder(StrEnum):
    """CodeRepositorySortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class GitConfig(ItemModel):
    """GitConfig of SageMaker.

    Attributes:
        repository_url: Text, 11 to 1024 characters; required.
        branch: Text, 1 to 1024 characters.
        secret_arn: Text, 1 to 2048 characters.
    """

    repository_url: str
    branch: str | None = None
    secret_arn: str | None = None


class CodeRepositorySummary(ItemModel):
    """CodeRepositorySummary of SageMaker.

    Attributes:
        code_repository_name: Text, 1 to 63 characters; required.
        code_repository_arn: Text, 1 to 2048 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        git_config: GitConfig.
    """

    code_repository_name: str
    code_repository_arn: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    git_config: GitConfig | None = None


class ListCodeRepositories(
    ScannableListing[CodeRepositorySummary],
    service="sagemaker",
    operation="ListCodeRepositories",
    items="CodeRepositorySummaryList",
    items_required=True,
    key="code_repository_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCodeRepositories.html"
    ),
):
    """ListCodeRepositories of SageMaker.

    Lists CodeRepositorySummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCodeRepositories.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: CodeRepositorySortBy.
        sort_order: CodeRepositorySortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9-]+")] | None = None
    sort_by: CodeRepositorySortBy | Literal["Name", "CreationTime", "LastModifiedTime"] | None = (
        None
    )
    sort_order: CodeRepositorySortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
