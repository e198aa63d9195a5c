"""SageMaker ListModelPackages.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "ListModelPackages",
    "ModelApprovalStatus",
    "ModelLifeCycle",
    "ModelPackageRegistrationType",
    "ModelPackageSortBy",
    "ModelPackageStatus",
    "ModelPackageSummary",
    "ModelPackageType",
]


class ModelPackageStatus(StrEnum):
    """The overall status of a model package."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"


class ModelApprovalStatus(StrEnum):
    """The approval of a model for deployment."""

    APPROVED = "Approved"
    REJECTED = "Rejected"
    PENDING_MANUAL_APPROVAL = "PendingManualApproval"


class ModelPackageRegistrationType(StrEnum):
    """How a model package was added to the registry."""

    LOGGED = "Logged"
    REGISTERED = "Registered"


class ModelPackageType(StrEnum):
    """The model packages to list: those in model groups, those in none, or both."""

    VERSIONED = "Versioned"
    UNVERSIONED = "Unversioned"
    BOTH = "Both"


class ModelPackageSortBy(StrEnum):
    """The field to sort model packages by."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"


class ModelLifeCycle(ItemModel):
    """The stage of a model package in its life cycle.

    Attributes:
        stage: The current stage.
        stage_status: The status within the stage.
        stage_description: A description of the stage.
    """

    stage: str
    stage_status: str
    stage_description: str | None = None


class ModelPackageSummary(ItemModel):
    """A model package of the registry.

    Attributes:
        model_package_name: The name of the model package.
        model_package_group_name: The model group, if the model package is versioned.
        model_package_version: The version in the group, if the model package is versioned.
        model_package_arn: The ARN of the model package.
        model_package_description: A brief description.
        creation_time: When the model package was created, in UTC.
        model_package_status: The overall status; a status that AWS adds is a plain string.
        model_approval_status: Whether the model is approved; a status that AWS adds is a plain
            string.
        model_life_cycle: The stage of the model in its life cycle.
        model_package_registration_type: How it was added to the registry; a type that AWS adds is
            a plain string.
    """

    model_package_name: str | None = None
    model_package_group_name: str | None = None
    model_package_version: int | None = None
    model_package_arn: str
    model_package_description: str | None = None
    creation_time: UtcDatetime
    model_package_status: Annotated[ModelPackageStatus | str, OpenEnum()]
    model_approval_status: Annotated[ModelApprovalStatus | str, OpenEnum()] | None = None
    model_life_cycle: ModelLifeCycle | None = None
    model_package_registration_type: (
        Annotated[ModelPackageRegistrationType | str, OpenEnum()] | None
    ) = None


class ListModelPackages(
    ScannableListing[ModelPackageSummary],
    service="sagemaker",
    operation="ListModelPackages",
    items="ModelPackageSummaryList",
    items_required=True,
    key="model_package_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackages.html"
    ),
):
    """The model packages that have been created.

    Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackages.html

    Without a type or a group, AWS lists only unversioned model packages: those that are in no model
    group. Most registries have none of these.

    Args:
        source: A `Session`, or an aiobotocore SageMaker client of your own, which stays open.
        creation_time_after: Only model packages created after this time (timezone-aware).
        creation_time_before: Only model packages created before this time (timezone-aware).
        max_results: Model packages per page, 1 to 100. The default is 100.
        name_contains: Only model packages whose name contains this: 1 to 63 letters, digits, ``-``
        model_approval_status: Only those ``"Approved"``, ``"Rejected"`` or
            ``"PendingManualApproval"``.
        model_package_group_name: Only model versions of this group: its name, or its ARN (1 to 170
            characters).
        model_package_type: ``"Unversioned"`` (default) for model packages in no group,
            ``"Versioned"`` for those in groups, or ``"Both"``.
        next_token: Where to start: a token from a page or an error.
        sort_by: ``"CreationTime"`` (default) or ``"Name"``.
        sort_order: ``"Ascending"`` (default) or ``"Descending"``.
        limit: Stop after this many model packages in total; 0 sends nothing.

    Raises:
        InvalidRequestError: A parameter breaks a documented constraint.
        TypeError: `source` is neither a Session nor an aiobotocore client of SageMaker.

    Examples:
        >>> async for package in ListModelPackages(aws, model_package_type="Versioned"):
        ...     print(package.model_package_group_name, package.model_package_version)
    """

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    model_approval_status: (
        ModelApprovalStatus | Literal["Approved", "Rejected", "PendingManualApproval"] | None
    ) = None
    model_package_group_name: (
        Annotated[
            str,
            Text(
                min_length=1,
                max_length=170,
                pattern=(
                    r"(arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:[a-z\-]*\/)?"
                    r"([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)"
                ),
            ),
        ]
        | None
    ) = None
    model_package_type: ModelPackageType | Literal["Versioned", "Unversioned", "Both"] | None = None
    sort_by: ModelPackageSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None

    def why_empty(self) -> str:
        """Says that packages in model groups were left out, unless a type or group was given."""
        if self.model_package_type or self.model_package_group_name:
            return ""
        return (
            "Without a type or a group, AWS lists only unversioned model packages. For those in "
            'model groups, write model_package_type="Versioned" or "Both".'
        )
