"""Lookout for Vision ListModelPackagingJobs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime

__all__ = ["ListModelPackagingJobs", "ModelPackagingJobMetadata", "ModelPackagingJobStatus"]


class ModelPackagingJobStatus(StrEnum):
    """The status of a model packaging job."""

    CREATED = "CREATED"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"


class ModelPackagingJobMetadata(ItemModel):
    """A job that packages a Lookout for Vision model for an edge device.

    Attributes:
        creation_timestamp: When the job was created, in UTC.
        job_name: The name of the job.
        last_updated_timestamp: When the job was last updated, in UTC.
        model_packaging_job_description: The description of the job.
        model_packaging_method: The AWS service that the job uses, such as GreengrassV2.
        model_version: The version of the model.
        project_name: The project that holds the model.
        status: The status of the job; one that AWS adds is a plain string.
        status_message: The status message of the job.
    """

    creation_timestamp: UtcDatetime | None = None
    job_name: str | None = None
    last_updated_timestamp: UtcDatetime | None = None
    model_packaging_job_description: str | None = None
    model_packaging_method: str | None = None
    model_version: str | None = None
    project_name: str | None = None
    status: Annotated[ModelPackagingJobStatus | str, OpenEnum()] | None = None
    status_message: str | None = None


class ListModelPackagingJobs(
    Listing[ModelPackagingJobMetadata],
    service="lookoutvision",
    operation="ListModelPackagingJobs",
    items="ModelPackagingJobs",
    key=("project_name", "job_name"),
    documentation=(
        "https://docs.aws.amazon.com/lookout-for-vision/latest/APIReference/"
        "API_ListModelPackagingJobs.html"
    ),
):
    """The model packaging jobs of an Amazon Lookout for Vision project.

    AWS ended support for Lookout for Vision on 2025-10-31; the service was offered in
    ap-northeast-1, ap-northeast-2, eu-central-1, eu-west-1, us-east-1, us-east-2 and us-west-2.

    Follows
    https://docs.aws.amazon.com/lookout-for-vision/latest/APIReference/API_ListModelPackagingJobs.html

    Args:
        source: A `Session`, or an aiobotocore ``lookoutvision`` client of your own (see
            `register_models`), which stays open.
        project_name: The project to list the jobs of: 1 to 255 letters, digits, ``_`` and ``-``,
            the first a letter or digit.
        max_results: Jobs per page, 1 to 100. The default is 100 (the service's own is 100).
        next_token: Where to start: a token from a page or an error.
        limit: Stop after this many jobs in total; 0 sends nothing.

    Raises:
        InvalidRequestError: A parameter breaks a documented constraint.
        TypeError: `source` is neither a Session nor an aiobotocore client of Lookout for Vision.

    Examples:
        >>> async for job in ListModelPackagingJobs(aws, project_name="bolts"):
        ...     print(job.job_name, job.status, job.status_message)
    """

    project_name: Annotated[
        str, Text(min_length=1, max_length=255, pattern=r"[a-zA-Z0-9][a-zA-Z0-9_\-]*")
    ]
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: (
        Annotated[str, Text(max_length=2048, pattern=r"[a-zA-Z0-9\/\+\=]{0,2048}")] | None
    ) = None
