"""SageMaker ListLabelingJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortBy, SortOrder

__all__ = [
    "ContentClassifier",
    "LabelCounters",
    "LabelingJobDataAttributes",
    "LabelingJobDataSource",
    "LabelingJobInputConfig",
    "LabelingJobOutput",
    "LabelingJobS3DataSource",
    "LabelingJobSnsDataSource",
    "LabelingJobStatus",
    "LabelingJobSummary",
    "ListLabelingJobs",
]


class LabelingJobStatus(StrEnum):
    """LabelingJobStatus of SageMaker: 6 values."""

    INITIALIZING = "Initializing"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"


class ContentClassifier(StrEnum):
    """ContentClassifier of SageMaker: 2 values."""

    FREE_OF_PERSONALLY_IDENTIFIABLE_INFORMATION = "FreeOfPersonallyIdentifiableInformation"
    FREE_OF_ADULT_CONTENT = "FreeOfAdultContent"


class LabelCounters(ItemModel):
    """LabelCounters of SageMaker.

    Attributes:
        total_labeled: Integer, at least 0.
        human_labeled: Integer, at least 0.
        machine_labeled: Integer, at least 0.
        failed_non_retryable_error: Integer, at least 0.
        unlabeled: Integer, at least 0.
    """

    total_labeled: int | None = None
    human_labeled: int | None = None
    machine_labeled: int | None = None
    failed_non_retryable_error: int | None = None
    unlabeled: int | None = None


class LabelingJobOutput(ItemModel):
    """LabelingJobOutput of SageMaker.

    Attributes:
        output_dataset_s3_uri: Text, at most 1024 characters; required.
        final_active_learning_model_arn: Text, 20 to 2048 characters.
    """

    output_dataset_s3_uri: str
    final_active_learning_model_arn: str | None = None


class LabelingJobS3DataSource(ItemModel):
    """LabelingJobS3DataSource of SageMaker.

    Attributes:
        manifest_s3_uri: Text, at most 1024 characters; required.
    """

    manifest_s3_uri: str


class LabelingJobSnsDataSource(ItemModel):
    """LabelingJobSnsDataSource of SageMaker.

    Attributes:
        sns_topic_arn: Text, at most 2048 characters; required.
    """

    sns_topic_arn: str


class LabelingJobDataSource(ItemModel):
    """LabelingJobDataSource of SageMaker.

    Attributes:
        s3_data_source: LabelingJobS3DataSource.
        sns_data_source: LabelingJobSnsDataSource.
    """

    s3_data_source: LabelingJobS3DataSource | None = None
    sns_data_source: LabelingJobSnsDataSource | None = None


class LabelingJobDataAttributes(ItemModel):
    """LabelingJobDataAttributes of SageMaker.

    Attributes:
        content_classifiers: List of ContentClassifier, at most 256 elements.
    """

    content_classifiers: tuple[Annotated[ContentClassifier | str, OpenEnum()], ...] | None = None


class LabelingJobInputConfig(ItemModel):
    """LabelingJobInputConfig of SageMaker.

    Attributes:
        data_source: LabelingJobDataSource; required.
        data_attributes: LabelingJobDataAttributes.
    """

    data_source: LabelingJobDataSource
    data_attributes: LabelingJobDataAttributes | None = None


class LabelingJobSummary(ItemModel):
    """LabelingJobSummary of SageMaker.

    Attributes:
        labeling_job_name: Text, 1 to 63 characters; required.
        labeling_job_arn: Text, at most 2048 characters; required.
        creation_time: Time in UTC; required.
        last_modified_time: Time in UTC; required.
        labeling_job_status: LabelingJobStatus; required.
        label_counters: LabelCounters; required.
        workteam_arn: Text, at most 256 characters; required.
        pre_human_task_lambda_arn: Text, at most 2048 characters.
        annotation_consolidation_lambda_arn: Text, at most 2048 characters.
        failure_reason: Text, at most 1024 characters.
        labeling_job_output: LabelingJobOutput.
        input_config: LabelingJobInputConfig.
    """

    labeling_job_name: str
    labeling_job_arn: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime
    labeling_job_status: Annotated[LabelingJobStatus | str, OpenEnum()]
    label_counters: LabelCounters
    workteam_arn: str
    pre_human_task_lambda_arn: str | None = None
    annotation_consolidation_lambda_arn: str | None = None
    failure_reason: str | None = None
    labeling_job_output: LabelingJobOutput | None = None
    input_config: LabelingJobInputConfig | None = None


class ListLabelingJobs(
    ScannableListing[LabelingJobSummary],
    service="sagemaker",
    operation="ListLabelingJobs",
    items="LabelingJobSummaryList",
    key="labeling_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListLabelingJobs.html"
    ),
):
    """ListLabelingJobs of SageMaker.

    Lists LabelingJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListLabelingJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        sort_by: SortBy.
        sort_order: SortOrder.
        status_equals: LabelingJobStatus.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    sort_by: SortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    status_equals: (
        LabelingJobStatus
        | Literal["Initializing", "InProgress", "Completed", "Failed", "Stopping", "Stopped"]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
