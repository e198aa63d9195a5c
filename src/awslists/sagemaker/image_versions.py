"""SageMaker ListImageVersions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = [
    "ImageVersion",
    "ImageVersionSortBy",
    "ImageVersionSortOrder",
    "ImageVersionStatus",
    "ListImageVersions",
]


class ImageVersionStatus(StrEnum):
    """The status of an image version."""

    CREATING = "CREATING"
    CREATED = "CREATED"
    CREATE_FAILED = "CREATE_FAILED"
    DELETING = "DELETING"
    DELETE_FAILED = "DELETE_FAILED"


class ImageVersionSortBy(StrEnum):
    """The field to sort image versions by."""

    CREATION_TIME = "CREATION_TIME"
    LAST_MODIFIED_TIME = "LAST_MODIFIED_TIME"
    VERSION = "VERSION"


class ImageVersionSortOrder(StrEnum):
    """The order to sort image versions in."""

    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class ImageVersion(ItemModel):
    """A version of a SageMaker image: an existing container image.

    Attributes:
        creation_time: When the version was created, in UTC.
        failure_reason: When a create or delete operation fails, the reason.
        image_arn: The ARN of the image that the version is based on.
        image_version_arn: The ARN of the version.
        image_version_status: The status of the version; one that AWS adds is a plain string.
        last_modified_time: When the version was last modified, in UTC.
        version: The version number.
    """

    creation_time: UtcDatetime
    failure_reason: str | None = None
    image_arn: str
    image_version_arn: str
    image_version_status: Annotated[ImageVersionStatus | str, OpenEnum()]
    last_modified_time: UtcDatetime
    version: int


class ListImageVersions(
    ScannableListing[ImageVersion],
    service="sagemaker",
    operation="ListImageVersions",
    items="ImageVersions",
    key="image_version_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListImageVersions.html"
    ),
):
    """The versions of an image, and their properties.

    Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListImageVersions.html

    Args:
        source: A `Session`, or an aiobotocore SageMaker client of your own, which stays open.
        image_name: The image to list the versions of: 1 to 63 letters and digits, with single
            ``-`` or ``.`` between them.
        creation_time_after: Only versions created on or after this time (timezone-aware).
        creation_time_before: Only versions created on or before this time (timezone-aware).
        last_modified_time_after: Only versions modified on or after this time (timezone-aware).
        last_modified_time_before: Only versions modified on or before this time
            (timezone-aware).
        max_results: Versions per page, 1 to 100. The default is 100 (the service's own is 10).
        next_token: Where to start: a token from a page or an error.
        sort_by: ``"CREATION_TIME"`` (default), ``"LAST_MODIFIED_TIME"`` or ``"VERSION"``.
        sort_order: ``"DESCENDING"`` (default) or ``"ASCENDING"``.
        limit: Stop after this many versions in total; 0 sends nothing.

    Raises:
        InvalidRequestError: A parameter breaks a documented constraint.
        TypeError: `source` is neither a Session nor an aiobotocore client of SageMaker.

    Examples:
        >>> newest = await ListImageVersions(aws, image_name="churn", sort_by="VERSION").first()
    """

    image_name: Annotated[
        str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9]([-.]?[a-zA-Z0-9]){0,62}")
    ]
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    sort_by: (
        ImageVersionSortBy | Literal["CREATION_TIME", "LAST_MODIFIED_TIME", "VERSION"] | None
    ) = None
    sort_order: ImageVersionSortOrder | Literal["ASCENDING", "DESCENDING"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
