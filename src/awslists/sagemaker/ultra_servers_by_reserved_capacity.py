"""SageMaker ListUltraServersByReservedCapacity.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum
from awslists.sagemaker._shared import ReservedCapacityInstanceType

__all__ = ["ListUltraServersByReservedCapacity", "UltraServer", "UltraServerHealthStatus"]


class UltraServerHealthStatus(StrEnum):
    """UltraServerHealthStatus of SageMaker: 3 values."""

    OK = "OK"
    IMPAIRED = "Impaired"
    INSUFFICIENT_DATA = "Insufficient-Data"


class UltraServer(ItemModel):
    """UltraServer of SageMaker.

    Attributes:
        ultra_server_id: Text, at most 256 characters; required.
        ultra_server_type: Text, 1 to 64 characters; required.
        availability_zone: Text, 1 to 32 characters; required.
        instance_type: ReservedCapacityInstanceType; required.
        total_instance_count: Integer, at least 0; required.
        configured_spare_instance_count: Integer, at least 0.
        available_instance_count: Integer, at least 0.
        in_use_instance_count: Integer, at least 0.
        available_spare_instance_count: Integer, at least 0.
        unhealthy_instance_count: Integer, at least 0.
        health_status: UltraServerHealthStatus.
    """

    ultra_server_id: str
    ultra_server_type: str
    availability_zone: str
    instance_type: Annotated[ReservedCapacityInstanceType | str, OpenEnum()]
    total_instance_count: int
    configured_spare_instance_count: int | None = None
    available_instance_count: int | None = None
    in_use_instance_count: int | None = None
    available_spare_instance_count: int | None = None
    unhealthy_instance_count: int | None = None
    health_status: Annotated[UltraServerHealthStatus | str, OpenEnum()] | None = None


class ListUltraServersByReservedCapacity(
    Listing[UltraServer],
    service="sagemaker",
    operation="ListUltraServersByReservedCapacity",
    items="UltraServers",
    items_required=True,
    key="ultra_server_id",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListUltraServersByReservedCapacity.html"
    ),
):
    """ListUltraServersByReservedCapacity of SageMaker.

    Lists UltraServer. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListUltraServersByReservedCapacity.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        reserved_capacity_arn: Text, 50 to 2048 characters; required.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    reserved_capacity_arn: Annotated[
        str,
        Text(
            min_length=50,
            max_length=2048,
            pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:reserved-capacity/.*",
        ),
    ]
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
