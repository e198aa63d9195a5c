"""What each operation does with a request: which items, in which order, on which page; pure."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from awslists.listing import Listing
from awslists.operations.image_versions import ListImageVersions
from awslists.operations.images import ListImages
from awslists.operations.model_packages import (
    ListModelPackages,
    ModelPackageSummary,
    ModelPackageType,
)
from awslists.operations.model_packaging_jobs import ListModelPackagingJobs
from awslists.testing.account import BEGINNING, Account
from awslists.testing.messages import RefusalError

__all__ = ["OPERATIONS", "EmulatedOperation", "Position", "page"]

Position = tuple[Any, str, int]
"""Where a page ends: what its last item is sorted by, its identity, and its place in the account.

Each breaks the ties of the one before."""


@dataclass(frozen=True, slots=True)
class EmulatedOperation:
    """How the service answers one operation.

    Attributes:
        listing: Our declaration of it, for its names.
        items: The items that a request is about; may refuse the request.
        identity: What tells one item from another.
        sort_keys: What items can be sorted by, the default first.
        default_order: The documented default of SortOrder.
        default_page: The documented default of MaxResults.
        filters: The parameters that are applied after a page is cut, as SageMaker does.
        inclusive: Whether time bounds include the moment itself.
    """

    listing: type[Listing[Any]]
    items: Callable[[Account, Mapping[str, Any]], Sequence[Any]]
    identity: Callable[[Any], str]
    sort_keys: Mapping[str, Callable[[Any], Any]]
    default_order: str
    default_page: int
    filters: Mapping[str, Callable[[Any, Any], bool]]
    inclusive: bool = True


def page(
    operation: EmulatedOperation,
    account: Account,
    parameters: Mapping[str, Any],
    start: Position | None,
) -> tuple[list[Any], Position | None]:
    """The items of the page that starts behind a position, and where it ends if more follow."""
    default_key = next(iter(operation.sort_keys))
    key = operation.sort_keys[parameters.get("SortBy", default_key)]

    walk = [
        ((key(item), operation.identity(item), place), item)
        for place, item in enumerate(operation.items(account, parameters))
        if _is_within(operation, parameters, item)
    ]
    backwards = parameters.get("SortOrder", operation.default_order).upper() == "DESCENDING"
    walk.sort(key=itemgetter(0), reverse=backwards)
    if start is not None:
        is_behind = operator.lt if backwards else operator.gt
        walk = [step for step in walk if is_behind(step[0], start)]
    size = parameters.get("MaxResults", operation.default_page)
    kept = [item for _, item in walk[:size] if _passes(operation, parameters, item)]
    return kept, walk[size - 1][0] if len(walk) > size else None


def _is_within(operation: EmulatedOperation, parameters: Mapping[str, Any], item: Any) -> bool:
    """Whether an item lies within the time bounds of a request."""
    after, before = (
        (operator.ge, operator.le) if operation.inclusive else (operator.gt, operator.lt)
    )
    return all(
        holds(getattr(item, attribute).timestamp(), parameters[f"{clock}{side}"])
        for clock, attribute in CLOCKS.items()
        for side, holds in (("After", after), ("Before", before))
        if f"{clock}{side}" in parameters
    )


def _passes(operation: EmulatedOperation, parameters: Mapping[str, Any], item: Any) -> bool:
    return all(
        accepts(item, parameters[name])
        for name, accepts in operation.filters.items()
        if name in parameters
    )


CLOCKS = {"CreationTime": "creation_time", "LastModifiedTime": "last_modified_time"}


def _versions_of_image(account: Account, parameters: Mapping[str, Any]) -> Sequence[Any]:
    name = parameters["ImageName"]
    arns = {image.image_arn for image in account.images if image.image_name == name}
    if not arns:
        raise RefusalError("ResourceNotFound", f"No Image with the name {name} exists.")
    return [version for version in account.image_versions if version.image_arn in arns]


def _packages_of_type(account: Account, parameters: Mapping[str, Any]) -> Sequence[Any]:
    group = parameters.get("ModelPackageGroupName", "").rpartition("/")[2]
    if group:
        packages = account.model_packages
        return [package for package in packages if package.model_package_group_name == group]
    kind = parameters.get("ModelPackageType", ModelPackageType.UNVERSIONED)
    return [
        package
        for package in account.model_packages
        if kind == ModelPackageType.BOTH
        or (kind == ModelPackageType.VERSIONED) == (package.model_package_version is not None)
    ]


def _jobs_of_project(account: Account, parameters: Mapping[str, Any]) -> Sequence[Any]:
    name = parameters["ProjectName"]
    if name not in account.projects:
        message = f"The project {name} could not be found."
        raise RefusalError("ResourceNotFoundException", message, 404)
    return [job for job in account.model_packaging_jobs if job.project_name == name]


def _name_of_package(package: ModelPackageSummary) -> str:
    return package.model_package_name or package.model_package_group_name or ""


def _created(item: Any) -> datetime:
    created: datetime = item.creation_time
    return created


OPERATIONS = {
    emulated.listing.operation: emulated
    for emulated in (
        EmulatedOperation(
            listing=ListImages,
            items=lambda account, _: account.images,
            identity=lambda image: image.image_name,
            sort_keys={
                "CREATION_TIME": _created,
                "LAST_MODIFIED_TIME": lambda image: image.last_modified_time,
                "IMAGE_NAME": lambda image: image.image_name,
            },
            default_order="DESCENDING",
            default_page=10,
            filters={"NameContains": lambda image, part: part in image.image_name},
        ),
        EmulatedOperation(
            listing=ListImageVersions,
            items=_versions_of_image,
            identity=lambda version: f"{version.version:012}",
            sort_keys={
                "CREATION_TIME": _created,
                "LAST_MODIFIED_TIME": lambda version: version.last_modified_time,
                "VERSION": lambda version: version.version,
            },
            default_order="DESCENDING",
            default_page=10,
            filters={},
        ),
        EmulatedOperation(
            listing=ListModelPackages,
            items=_packages_of_type,
            identity=lambda package: package.model_package_arn,
            sort_keys={"CreationTime": _created, "Name": _name_of_package},
            default_order="Ascending",
            default_page=10,
            filters={
                "NameContains": lambda package, part: part in _name_of_package(package),
                "ModelApprovalStatus": lambda package, status: (
                    package.model_approval_status == status
                ),
            },
            inclusive=False,
        ),
        EmulatedOperation(
            listing=ListModelPackagingJobs,
            items=_jobs_of_project,
            identity=lambda job: job.job_name or "",
            sort_keys={"CreationTimestamp": lambda job: job.creation_timestamp or BEGINNING},
            default_order="DESCENDING",
            default_page=100,
            filters={},
        ),
    )
}
