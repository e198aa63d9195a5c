"""SageMaker ListAssociations.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder, UserContext

__all__ = ["AssociationEdgeType", "AssociationSummary", "ListAssociations", "SortAssociationsBy"]


class AssociationEdgeType(StrEnum):
    """AssociationEdgeType of SageMaker: 5 values."""

    CONTRIBUTED_TO = "ContributedTo"
    ASSOCIATED_WITH = "AssociatedWith"
    DERIVED_FROM = "DerivedFrom"
    PRODUCED = "Produced"
    SAME_AS = "SameAs"


class SortAssociationsBy(StrEnum):
    """SortAssociationsBy of SageMaker: 5 values."""

    SOURCE_ARN = "SourceArn"
    DESTINATION_ARN = "DestinationArn"
    SOURCE_TYPE = "SourceType"
    DESTINATION_TYPE = "DestinationType"
    CREATION_TIME = "CreationTime"


class AssociationSummary(ItemModel):
    """AssociationSummary of SageMaker.

    Attributes:
        source_arn: Text, at most 256 characters.
        destination_arn: Text, at most 256 characters.
        source_type: Text, at most 256 characters.
        destination_type: Text, at most 256 characters.
        association_type: AssociationEdgeType.
        source_name: Text, 1 to 120 characters.
        destination_name: Text, 1 to 120 characters.
        creation_time: Time in UTC.
        created_by: UserContext.
    """

    source_arn: str | None = None
    destination_arn: str | None = None
    source_type: str | None = None
    destination_type: str | None = None
    association_type: Annotated[AssociationEdgeType | str, OpenEnum()] | None = None
    source_name: str | None = None
    destination_name: str | None = None
    creation_time: UtcDatetime | None = None
    created_by: UserContext | None = None


class ListAssociations(
    Listing[AssociationSummary],
    service="sagemaker",
    operation="ListAssociations",
    items="AssociationSummaries",
    key=("source_arn", "destination_arn", "association_type"),
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAssociations.html"
    ),
):
    """ListAssociations of SageMaker.

    Lists AssociationSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAssociations.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        source_arn: Text, at most 256 characters.
        destination_arn: Text, at most 256 characters.
        source_type: Text, at most 256 characters.
        destination_type: Text, at most 256 characters.
        association_type: AssociationEdgeType.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortAssociationsBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    source_arn: (
        Annotated[
            str,
            Text(
                max_length=256,
                pattern=(
                    r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:"
                    r"(experiment|experiment-trial-component|artifact|action|context)/.*"
                ),
            ),
        ]
        | None
    ) = None
    destination_arn: (
        Annotated[
            str,
            Text(
                max_length=256,
                pattern=(
                    r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:"
                    r"(experiment|experiment-trial-component|artifact|action|context)/.*"
                ),
            ),
        ]
        | None
    ) = None
    source_type: Annotated[str, Text(max_length=256)] | None = None
    destination_type: Annotated[str, Text(max_length=256)] | None = None
    association_type: (
        AssociationEdgeType
        | Literal["ContributedTo", "AssociatedWith", "DerivedFrom", "Produced", "SameAs"]
        | None
    ) = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: (
        SortAssociationsBy
        | Literal["SourceArn", "DestinationArn", "SourceType", "DestinationType", "CreationTime"]
        | None
    ) = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
