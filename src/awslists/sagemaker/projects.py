"""SageMaker ListProjects.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["ListProjects", "ProjectSortBy", "ProjectSortOrder", "ProjectStatus", "ProjectSummary"]


class ProjectStatus(StrEnum):
    """ProjectStatus of SageMaker: 10 values."""

    PENDING = "Pending"
    CREATE_IN_PROGRESS = "CreateInProgress"
    CREATE_COMPLETED = "CreateCompleted"
    CREATE_FAILED = "CreateFailed"
    DELETE_IN_PROGRESS = "DeleteInProgress"
    DELETE_FAILED = "DeleteFailed"
    DELETE_COMPLETED = "DeleteCompleted"
    UPDATE_IN_PROGRESS = "UpdateInProgress"
    UPDATE_COMPLETED = "UpdateCompleted"
    UPDATE_FAILED = "UpdateFailed"


class ProjectSortBy(StrEnum):
    """ProjectSortBy of SageMaker: 2 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class ProjectSortOrder(StrEnum):
    """ProjectSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class ProjectSummary(ItemModel):
    """ProjectSummary of SageMaker.

    Attributes:
        project_name: Text, 1 to 32 characters; required.
        project_description: Text, at most 1024 characters.
        project_arn: Text, 1 to 2048 characters; required.
        project_id: Text, 1 to 20 characters; required.
        creation_time: Time in UTC; required.
        project_status: ProjectStatus; required.
    """

    project_name: str
    project_description: str | None = None
    project_arn: str
    project_id: str
    creation_time: UtcDatetime
    project_status: Annotated[ProjectStatus | str, OpenEnum()]


class ListProjects(
    ScannableListing[ProjectSummary],
    service="sagemaker",
    operation="ListProjects",
    items="ProjectSummaryList",
    items_required=True,
    key="project_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListProjects.html",
):
    """ListProjects of SageMaker.

    Lists ProjectSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListProjects.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        name_contains: Text, 1 to 32 characters.
        sort_by: ProjectSortBy.
        sort_order: ProjectSortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=32, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}")
        ]
        | None
    ) = None
    sort_by: ProjectSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: ProjectSortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
