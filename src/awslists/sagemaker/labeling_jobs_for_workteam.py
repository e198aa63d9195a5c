"""SageMaker ListLabelingJobsForWorkteam.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "LabelCountersForWorkteam",
    "LabelingJobForWorkteamSummary",
    "ListLabelingJobsForWorkteam",
    "ListLabelingJobsForWorkteamSortByOptions",
]


class ListLabelingJobsForWorkteamSortByOptions(StrEnum):
    """ListLabelingJobsForWorkteamSortByOptions of SageMaker: 1 value."""

    CREATION_TIME = "CreationTime"


class LabelCountersForWorkteam(ItemModel):
    """LabelCountersForWorkteam of SageMaker.

    Attributes:
        human_labeled: Integer, at least 0.
        pending_human: Integer, at least 0.
        total: Integer, at least 0.
    """

    human_labeled: int | None = None
    pending_human: int | None = None
    total: int | None = None


class LabelingJobForWorkteamSummary(ItemModel):
    """LabelingJobForWorkteamSummary of SageMaker.

    Attributes:
        labeling_job_name: Text, 1 to 63 characters.
        job_reference_code: Text, at least 1 characters; required.
        work_requester_account_id: Text, 12 characters; required.
        creation_time: Time in UTC; required.
        label_counters: LabelCountersForWorkteam.
        number_of_human_workers_per_data_object: Integer, 1 to 9.
    """

    labeling_job_name: str | None = None
    job_reference_code: str
    work_requester_account_id: str
    creation_time: UtcDatetime
    label_counters: LabelCountersForWorkteam | None = None
    number_of_human_workers_per_data_object: int | None = None


class ListLabelingJobsForWorkteam(
    ScannableListing[LabelingJobForWorkteamSummary],
    service="sagemaker",
    operation="ListLabelingJobsForWorkteam",
    items="LabelingJobSummaryList",
    items_required=True,
    key=("work_requester_account_id", "job_reference_code"),
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListLabelingJobsForWorkteam.html"
    ),
):
    """ListLabelingJobsForWorkteam of SageMaker.

    Lists LabelingJobForWorkteamSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListLabelingJobsForWorkteam.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        workteam_arn: Text, at most 256 characters; required.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        job_reference_code_contains: Text, 1 to 255 characters.
        sort_by: ListLabelingJobsForWorkteamSortByOptions.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    workteam_arn: Annotated[
        str,
        Text(
            max_length=256, pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:workteam/.*"
        ),
    ]
    job_reference_code_contains: (
        Annotated[str, Text(min_length=1, max_length=255, pattern=".+")] | None
    ) = None
    sort_by: ListLabelingJobsForWorkteamSortByOptions | Literal["CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
