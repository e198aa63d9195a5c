"""SageMaker DescribeTrainingPlanExtensionHistory.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, UtcDatetime

__all__ = ["DescribeTrainingPlanExtensionHistory", "TrainingPlanExtension"]


class TrainingPlanExtension(ItemModel):
    """TrainingPlanExtension of SageMaker.

    Attributes:
        training_plan_extension_offering_id: Text; required.
        extended_at: Time in UTC.
        start_date: Time in UTC.
        end_date: Time in UTC.
        status: Text, at most 256 characters.
        payment_status: Text, at most 256 characters.
        availability_zone: Text, at most 256 characters.
        availability_zone_id: Text.
        duration_hours: Integer, at most 4368.
        upfront_fee: Text, at most 256 characters.
        currency_code: Text.
    """

    training_plan_extension_offering_id: str
    extended_at: UtcDatetime | None = None
    start_date: UtcDatetime | None = None
    end_date: UtcDatetime | None = None
    status: str | None = None
    payment_status: str | None = None
    availability_zone: str | None = None
    availability_zone_id: str | None = None
    duration_hours: int | None = None
    upfront_fee: str | None = None
    currency_code: str | None = None


class DescribeTrainingPlanExtensionHistory(
    Listing[TrainingPlanExtension],
    service="sagemaker",
    operation="DescribeTrainingPlanExtensionHistory",
    items="TrainingPlanExtensions",
    items_required=True,
    key="training_plan_extension_offering_id",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_DescribeTrainingPlanExtensionHistory.html"
    ),
):
    """DescribeTrainingPlanExtensionHistory of SageMaker.

    Lists TrainingPlanExtension. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTrainingPlanExtensionHistory.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        training_plan_arn: Text, 50 to 2048 characters; required.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    training_plan_arn: Annotated[
        str,
        Text(
            min_length=50,
            max_length=2048,
            pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:training-plan/.*",
        ),
    ]
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
