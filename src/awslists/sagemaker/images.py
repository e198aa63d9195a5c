"""SageMaker ListImages.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["Image", "ImageSortBy", "ImageSortOrder", "ImageStatus", "ListImages"]


class ImageStatus(StrEnum):
    """The status of an image."""

    CREATING = "CREATING"
    CREATED = "CREATED"
    CREATE_FAILED = "CREATE_FAILED"
    UPDATING = "UPDATING"
    UPDATE_FAILED = "UPDATE_FAILED"
    DELETING = "DELETING"
    DELETE_FAILED = "DELETE_FAILED"


class ImageSortBy(StrEnum):
    """The field to sort images by."""

    CREATION_TIME = "CREATION_TIME"
    LAST_MODIFIED_TIME = "LAST_MODIFIED_TIME"
    IMAGE_NAME = "IMAGE_NAME"


class ImageSortOrder(StrEnum):
    """The order to sort images in."""

    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class Image(ItemModel):
    """A SageMaker image: a set of versions, each of which is a container image.

    Attributes:
        creation_time: When the image was created, in UTC.
        description: The description of the image.
        display_name: The name of the image as displayed.
        failure_reason: When a create, update or delete operation fails, the reason.
        image_arn: The ARN of the image.
        image_name: The name of the image.
        image_status: The status of the image; a status that AWS adds is a plain string.
        last_modified_time: When the image was last modified, in UTC.
    """

    creation_time: UtcDatetime
    description: str | None = None
    display_name: str | None = None
    failure_reason: str | None = None
    image_arn: str
    image_name: str
    image_status: Annotated[ImageStatus | str, OpenEnum()]
    last_modified_time: UtcDatetime


class ListImages(
    ScannableListing[Image],
    service="sagemaker",
    operation="ListImages",
    items="Images",
    key="image_arn",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListImages.html",
):
    """The images in an account, and their properties.

    Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListImages.html

    Args:
        source: A `Session`, or an aiobotocore SageMaker client of your own, which stays open.
        creation_time_after: Only images created on or after this time (timezone-aware).
        creation_time_before: Only images created on or before this time (timezone-aware).
        last_modified_time_after: Only images modified on or after this time (timezone-aware).
        last_modified_time_before: Only images modified on or before this time (timezone-aware).
        max_results: Images per page, 1 to 100. The default is 100 (the service's own is 10).
        name_contains: Only images whose name contains this: 1 to 63 letters, digits, ``-``, ``.``
        next_token: Where to start: a token from a page or an error.
        sort_by: ``"CREATION_TIME"`` (default), ``"LAST_MODIFIED_TIME"`` or ``"IMAGE_NAME"``.
        sort_order: ``"DESCENDING"`` (default) or ``"ASCENDING"``.
        limit: Stop after this many images in total; 0 sends nothing.

    Raises:
        InvalidRequestError: A parameter breaks a documented constraint.
        TypeError: `source` is neither a Session nor an aiobotocore client of SageMaker.

    Examples:
        >>> async for image in ListImages(aws, name_contains="churn", sort_by="IMAGE_NAME"):
        ...     print(image.image_name, image.image_status, image.creation_time)
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-.]+")] | None = None
    sort_by: ImageSortBy | Literal["CREATION_TIME", "LAST_MODIFIED_TIME", "IMAGE_NAME"] | None = (
        None
    )
    sort_order: ImageSortOrder | Literal["ASCENDING", "DESCENDING"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
