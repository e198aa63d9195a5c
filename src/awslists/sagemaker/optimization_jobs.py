"""SageMaker ListOptimizationJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "ListOptimizationJobs",
    "ListOptimizationJobsSortBy",
    "OptimizationJobDeploymentInstanceType",
    "OptimizationJobStatus",
    "OptimizationJobSummary",
]


class OptimizationJobStatus(StrEnum):
    """OptimizationJobStatus of SageMaker: 6 values."""

    INPROGRESS = "INPROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    STARTING = "STARTING"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"


class OptimizationJobDeploymentInstanceType(StrEnum):
    """OptimizationJobDeploymentInstanceType of SageMaker: 55 values."""

    ML_P4D_24XLARGE = "ml.p4d.24xlarge"
    ML_P4DE_24XLARGE = "ml.p4de.24xlarge"
    ML_P5_48XLARGE = "ml.p5.48xlarge"
    ML_P5E_48XLARGE = "ml.p5e.48xlarge"
    ML_P5EN_48XLARGE = "ml.p5en.48xlarge"
    ML_G4DN_XLARGE = "ml.g4dn.xlarge"
    ML_G4DN_2XLARGE = "ml.g4dn.2xlarge"
    ML_G4DN_4XLARGE = "ml.g4dn.4xlarge"
    ML_G4DN_8XLARGE = "ml.g4dn.8xlarge"
    ML_G4DN_12XLARGE = "ml.g4dn.12xlarge"
    ML_G4DN_16XLARGE = "ml.g4dn.16xlarge"
    ML_G5_XLARGE = "ml.g5.xlarge"
    ML_G5_2XLARGE = "ml.g5.2xlarge"
    ML_G5_4XLARGE = "ml.g5.4xlarge"
    ML_G5_8XLARGE = "ml.g5.8xlarge"
    ML_G5_12XLARGE = "ml.g5.12xlarge"
    ML_G5_16XLARGE = "ml.g5.16xlarge"
    ML_G5_24XLARGE = "ml.g5.24xlarge"
    ML_G5_48XLARGE = "ml.g5.48xlarge"
    ML_G6_XLARGE = "ml.g6.xlarge"
    ML_G6_2XLARGE = "ml.g6.2xlarge"
    ML_G6_4XLARGE = "ml.g6.4xlarge"
    ML_G6_8XLARGE = "ml.g6.8xlarge"
    ML_G6_12XLARGE = "ml.g6.12xlarge"
    ML_G6_16XLARGE = "ml.g6.16xlarge"
    ML_G6_24XLARGE = "ml.g6.24xlarge"
    ML_G6_48XLARGE = "ml.g6.48xlarge"
    ML_G6E_XLARGE = "ml.g6e.xlarge"
    ML_G6E_2XLARGE = "ml.g6e.2xlarge"
    ML_G6E_4XLARGE = "ml.g6e.4xlarge"
    ML_G6E_8XLARGE = "ml.g6e.8xlarge"
    ML_G6E_12XLARGE = "ml.g6e.12xlarge"
    ML_G6E_16XLARGE = "ml.g6e.16xlarge"
    ML_G6E_24XLARGE = "ml.g6e.24xlarge"
    ML_G6E_48XLARGE = "ml.g6e.48xlarge"
    ML_INF2_XLARGE = "ml.inf2.xlarge"
    ML_INF2_8XLARGE = "ml.inf2.8xlarge"
    ML_INF2_24XLARGE = "ml.inf2.24xlarge"
    ML_INF2_48XLARGE = "ml.inf2.48xlarge"
    ML_TRN1_2XLARGE = "ml.trn1.2xlarge"
    ML_TRN1_32XLARGE = "ml.trn1.32xlarge"
    ML_TRN1N_32XLARGE = "ml.trn1n.32xlarge"
    ML_P6_B200_48XLARGE = "ml.p6-b200.48xlarge"
    ML_G7E_2XLARGE = "ml.g7e.2xlarge"
    ML_G7E_4XLARGE = "ml.g7e.4xlarge"
    ML_G7E_8XLARGE = "ml.g7e.8xlarge"
    ML_G7E_12XLARGE = "ml.g7e.12xlarge"
    ML_G7E_24XLARGE = "ml.g7e.24xlarge"
    ML_G7E_48XLARGE = "ml.g7e.48xlarge"
    ML_G7_2XLARGE = "ml.g7.2xlarge"
    ML_G7_4XLARGE = "ml.g7.4xlarge"
    ML_G7_8XLARGE = "ml.g7.8xlarge"
    ML_G7_12XLARGE = "ml.g7.12xlarge"
    ML_G7_24XLARGE = "ml.g7.24xlarge"
    ML_G7_48XLARGE = "ml.g7.48xlarge"


class ListOptimizationJobsSortBy(StrEnum):
    """ListOptimizationJobsSortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class OptimizationJobSummary(ItemModel):
    """OptimizationJobSummary of SageMaker.

    Attributes:
        optimization_job_name: Text, 1 to 63 characters; required.
        optimization_job_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        optimization_job_status: OptimizationJobStatus; required.
        optimization_start_time: Time in UTC.
        optimization_end_time: Time in UTC.
        last_modified_time: Time in UTC.
        deployment_instance_type: OptimizationJobDeploymentInstanceType; required.
        max_instance_count: Integer, at least 1.
        optimization_types: List of text; required.
    """

    optimization_job_name: str
    optimization_job_arn: str
    creation_time: UtcDatetime
    optimization_job_status: Annotated[OptimizationJobStatus | str, OpenEnum()]
    optimization_start_time: UtcDatetime | None = None
    optimization_end_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    deployment_instance_type: Annotated[OptimizationJobDeploymentInstanceType | str, OpenEnum()]
    max_instance_count: int | None = None
    optimization_types: tuple[str, ...]


class ListOptimizationJobs(
    ScannableListing[OptimizationJobSummary],
    service="sagemaker",
    operation="ListOptimizationJobs",
    items="OptimizationJobSummaries",
    items_required=True,
    key="optimization_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListOptimizationJobs.html"
    ),
):
    """ListOptimizationJobs of SageMaker.

    Lists OptimizationJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListOptimizationJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        optimization_contains: Text, at most 63 characters.
        name_contains: Text, at most 63 characters.
        status_equals: OptimizationJobStatus.
        sort_by: ListOptimizationJobsSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    optimization_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = (
        None
    )
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        OptimizationJobStatus
        | Literal["INPROGRESS", "COMPLETED", "FAILED", "STARTING", "STOPPING", "STOPPED"]
        | None
    ) = None
    sort_by: ListOptimizationJobsSortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
