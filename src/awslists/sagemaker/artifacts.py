"""SageMaker ListArtifacts.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "ArtifactSource",
    "ArtifactSourceIdType",
    "ArtifactSourceType",
    "ArtifactSummary",
    "ListArtifacts",
    "SortArtifactsBy",
]


class ArtifactSourceIdType(StrEnum):
    """ArtifactSourceIdType of SageMaker: 4 values."""

    MD5_HASH = "MD5Hash"
    S3_E_TAG = "S3ETag"
    S3_VERSION = "S3Version"
    CUSTOM = "Custom"


class SortArtifactsBy(StrEnum):
    """SortArtifactsBy of SageMaker: 1 value."""

    CREATION_TIME = "CreationTime"


class ArtifactSourceType(ItemModel):
    """ArtifactSourceType of SageMaker.

    Attributes:
        source_id_type: ArtifactSourceIdType; required.
        value: Text, at most 256 characters; required.
    """

    source_id_type: Annotated[ArtifactSourceIdType | str, OpenEnum()]
    value: str


class ArtifactSource(ItemModel):
    """ArtifactSource of SageMaker.

    Attributes:
        source_uri: Text, 1 to 2048 characters; required.
        source_types: List of ArtifactSourceType.
    """

    source_uri: str
    source_types: tuple[ArtifactSourceType, ...] | None = None


class ArtifactSummary(ItemModel):
    """ArtifactSummary of SageMaker.

    Attributes:
        artifact_arn: Text, at most 256 characters.
        artifact_name: Text, 1 to 120 characters.
        source: ArtifactSource.
        artifact_type: Text, at most 256 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
    """

    artifact_arn: str | None = None
    artifact_name: str | None = None
    source: ArtifactSource | None = None
    artifact_type: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None


class ListArtifacts(
    Listing[ArtifactSummary],
    service="sagemaker",
    operation="ListArtifacts",
    items="ArtifactSummaries",
    key="artifact_arn",
    clocks={"created": "creation_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListArtifacts.html"
    ),
):
    """ListArtifacts of SageMaker.

    Lists ArtifactSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListArtifacts.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        source_uri: Text, 1 to 2048 characters.
        artifact_type: Text, at most 256 characters.
        created_after: Time with a time zone.
        created_before: Time with a time zone.
        sort_by: SortArtifactsBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    source_uri: Annotated[str, Text(min_length=1, max_length=2048, pattern=".*")] | None = None
    artifact_type: Annotated[str, Text(max_length=256)] | None = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: SortArtifactsBy | Literal["CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
