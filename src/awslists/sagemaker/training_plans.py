"""SageMaker ListTrainingPlans.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Size, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, ParameterModel, UtcDatetime
from awslists.sagemaker._shared import ReservedCapacityInstanceType

__all__ = [
    "ListTrainingPlans",
    "ReservedCapacityStatus",
    "ReservedCapacitySummary",
    "ReservedCapacityType",
    "SageMakerResourceName",
    "TrainingPlanFilter",
    "TrainingPlanFilterName",
    "TrainingPlanSortBy",
    "TrainingPlanSortOrder",
    "TrainingPlanStatus",
    "TrainingPlanSummary",
]


class TrainingPlanStatus(StrEnum):
    """TrainingPlanStatus of SageMaker: 5 values."""

    PENDING = "Pending"
    ACTIVE = "Active"
    SCHEDULED = "Scheduled"
    EXPIRED = "Expired"
    FAILED = "Failed"


class SageMakerResourceName(StrEnum):
    """SageMakerResourceName of SageMaker: 4 values."""

    TRAINING_JOB = "training-job"
    HYPERPOD_CLUSTER = "hyperpod-cluster"
    ENDPOINT = "endpoint"
    STUDIO_APPS = "studio-apps"


class ReservedCapacityType(StrEnum):
    """ReservedCapacityType of SageMaker: 2 values."""

    ULTRA_SERVER = "UltraServer"
    INSTANCE = "Instance"


class ReservedCapacityStatus(StrEnum):
    """ReservedCapacityStatus of SageMaker: 5 values."""

    PENDING = "Pending"
    ACTIVE = "Active"
    SCHEDULED = "Scheduled"
    EXPIRED = "Expired"
    FAILED = "Failed"


class TrainingPlanSortBy(StrEnum):
    """TrainingPlanSortBy of SageMaker: 3 values."""

    TRAINING_PLAN_NAME = "TrainingPlanName"
    START_TIME = "StartTime"
    STATUS = "Status"


class TrainingPlanSortOrder(StrEnum):
    """TrainingPlanSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class TrainingPlanFilterName(StrEnum):
    """TrainingPlanFilterName of SageMaker: 1 value."""

    STATUS = "Status"


class ReservedCapacitySummary(ItemModel):
    """ReservedCapacitySummary of SageMaker.

    Attributes:
        reserved_capacity_arn: Text, 50 to 2048 characters; required.
        reserved_capacity_type: ReservedCapacityType.
        ultra_server_type: Text, 1 to 64 characters.
        ultra_server_count: Integer, at least 1.
        instance_type: ReservedCapacityInstanceType; required.
        total_instance_count: Integer, at least 0; required.
        status: ReservedCapacityStatus; required.
        availability_zone: Text, 1 to 32 characters.
        availability_zone_id: Text.
        duration_hours: Integer, at most 87600.
        duration_minutes: Integer, at most 59.
        start_time: Time in UTC.
        end_time: Time in UTC.
    """

    reserved_capacity_arn: str
    reserved_capacity_type: Annotated[ReservedCapacityType | str, OpenEnum()] | None = None
    ultra_server_type: str | None = None
    ultra_server_count: int | None = None
    instance_type: Annotated[ReservedCapacityInstanceType | str, OpenEnum()]
    total_instance_count: int
    status: Annotated[ReservedCapacityStatus | str, OpenEnum()]
    availability_zone: str | None = None
    availability_zone_id: str | None = None
    duration_hours: int | None = None
    duration_minutes: int | None = None
    start_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None


class TrainingPlanSummary(ItemModel):
    """TrainingPlanSummary of SageMaker.

    Attributes:
        training_plan_arn: Text, 50 to 2048 characters; required.
        training_plan_name: Text, 1 to 64 characters; required.
        status: TrainingPlanStatus; required.
        status_message: Text, at most 1024 characters.
        duration_hours: Integer, at most 87600.
        duration_minutes: Integer, at most 59.
        start_time: Time in UTC.
        end_time: Time in UTC.
        upfront_fee: Text, at most 256 characters.
        currency_code: Text.
        total_instance_count: Integer, at least 0.
        available_instance_count: Integer, at least 0.
        in_use_instance_count: Integer, at least 0.
        total_ultra_server_count: Integer, at least 1.
        target_resources: List of SageMakerResourceName, at least 1 elements.
        reserved_capacity_summaries: List of ReservedCapacitySummary, at most 5 elements.
    """

    training_plan_arn: str
    training_plan_name: str
    status: Annotated[TrainingPlanStatus | str, OpenEnum()]
    status_message: str | None = None
    duration_hours: int | None = None
    duration_minutes: int | None = None
    start_time: UtcDatetime | None = None
    end_time: UtcDatetime | None = None
    upfront_fee: str | None = None
    currency_code: str | None = None
    total_instance_count: int | None = None
    available_instance_count: int | None = None
    in_use_instance_count: int | None = None
    total_ultra_server_count: int | None = None
    target_resources: tuple[Annotated[SageMakerResourceName | str, OpenEnum()], ...] | None = None
    reserved_capacity_summaries: tuple[ReservedCapacitySummary, ...] | None = None


class TrainingPlanFilter(ParameterModel):
    """TrainingPlanFilter of SageMaker, in requests.

    Attributes:
        name: TrainingPlanFilterName; required.
        value: Text, at most 64 characters; required.
    """

    name: TrainingPlanFilterName | Literal["Status"]
    value: Annotated[str, Text(max_length=64)]


class ListTrainingPlans(
    Listing[TrainingPlanSummary],
    service="sagemaker",
    operation="ListTrainingPlans",
    items="TrainingPlanSummaries",
    items_required=True,
    key="training_plan_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingPlans.html"
    ),
):
    """ListTrainingPlans of SageMaker.

    Lists TrainingPlanSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingPlans.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        start_time_after: Time with a time zone.
        start_time_before: Time with a time zone.
        sort_by: TrainingPlanSortBy.
        sort_order: TrainingPlanSortOrder.
        filters: List of TrainingPlanFilter, 1 to 5 elements.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    start_time_after: Timestamp | None = None
    start_time_before: Timestamp | None = None
    sort_by: TrainingPlanSortBy | Literal["TrainingPlanName", "StartTime", "Status"] | None = None
    sort_order: TrainingPlanSortOrder | Literal["Ascending", "Descending"] | None = None
    filters: Annotated[list[TrainingPlanFilter], Size(1, 5)] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
