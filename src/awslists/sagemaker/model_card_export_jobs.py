"""SageMaker ListModelCardExportJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = [
    "ListModelCardExportJobs",
    "ModelCardExportJobSortBy",
    "ModelCardExportJobSortOrder",
    "ModelCardExportJobStatus",
    "ModelCardExportJobSummary",
]


class ModelCardExportJobStatus(StrEnum):
    """ModelCardExportJobStatus of SageMaker: 3 values."""

    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"


class ModelCardExportJobSortBy(StrEnum):
    """ModelCardExportJobSortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class ModelCardExportJobSortOrder(StrEnum):
    """ModelCardExportJobSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class ModelCardExportJobSummary(ItemModel):
    """ModelCardExportJobSummary of SageMaker.

    Attributes:
        model_card_export_job_name: Text, 1 to 63 characters; required.
        model_card_export_job_arn: Text, at most 256 characters; required.
        status: ModelCardExportJobStatus; required.
        model_card_name: Text, 1 to 63 characters; required.
        model_card_version: Integer; required.
        created_at: Time in UTC; required.
        last_modified_at: Time in UTC; required.
    """

    model_card_export_job_name: str
    model_card_export_job_arn: str
    status: Annotated[ModelCardExportJobStatus | str, OpenEnum()]
    model_card_name: str
    model_card_version: int
    created_at: UtcDatetime
    last_modified_at: UtcDatetime


class ListModelCardExportJobs(
    Listing[ModelCardExportJobSummary],
    service="sagemaker",
    operation="ListModelCardExportJobs",
    items="ModelCardExportJobSummaries",
    items_required=True,
    key="model_card_export_job_arn",
    clocks={"creation_time": "created_at"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCardExportJobs.html"
    ),
):
    """ListModelCardExportJobs of SageMaker.

    Lists ModelCardExportJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCardExportJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        model_card_name: Text, 1 to 63 characters; required.
        model_card_version: Integer.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        model_card_export_job_name_contains: Text, 1 to 63 characters.
        status_equals: ModelCardExportJobStatus.
        sort_by: ModelCardExportJobSortBy.
        sort_order: ModelCardExportJobSortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    model_card_name: Annotated[
        str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
    ]
    model_card_version: int | None = None
    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    model_card_export_job_name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    status_equals: (
        ModelCardExportJobStatus | Literal["InProgress", "Completed", "Failed"] | None
    ) = None
    sort_by: ModelCardExportJobSortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: ModelCardExportJobSortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
