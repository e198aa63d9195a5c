"""SageMaker ListDomains.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["DomainDetails", "DomainStatus", "ListDomains"]


class DomainStatus(StrEnum):
    """DomainStatus of SageMaker: 7 values."""

    DELETING = "Deleting"
    FAILED = "Failed"
    IN_SERVICE = "InService"
    PENDING = "Pending"
    UPDATING = "Updating"
    UPDATE_FAILED = "Update_Failed"
    DELETE_FAILED = "Delete_Failed"


class DomainDetails(ItemModel):
    """DomainDetails of SageMaker.

    Attributes:
        domain_arn: Text, at most 256 characters.
        domain_id: Text, at most 63 characters.
        domain_name: Text, at most 63 characters.
        status: DomainStatus.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        url: Text, at most 1024 characters.
    """

    domain_arn: str | None = None
    domain_id: str | None = None
    domain_name: str | None = None
    status: Annotated[DomainStatus | str, OpenEnum()] | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    url: str | None = None


class ListDomains(
    Listing[DomainDetails],
    service="sagemaker",
    operation="ListDomains",
    items="Domains",
    key="domain_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDomains.html",
):
    """ListDomains of SageMaker.

    Lists DomainDetails. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDomains.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
