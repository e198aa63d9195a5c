"""The operations that LocalAWS serves."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from awslists.lookoutvision.model_packaging_jobs import (
    ListModelPackagingJobs,
    ModelPackagingJobMetadata,
)
from awslists.sagemaker.image_versions import ImageVersion, ListImageVersions
from awslists.sagemaker.images import Image, ListImages
from awslists.sagemaker.model_packages import (
    ListModelPackages,
    ModelPackageSummary,
    ModelPackageType,
)
from awslists.testing._emulator.behaviour import created, modified
from awslists.testing._emulator.documented_items import BEGINNING
from awslists.testing._emulator.emulation import EmulatedOperation
from awslists.testing._server.messages import RefusalError

__all__ = ["OPERATIONS"]


def _group_versions_by_image(
    images: Iterable[Image], versions: Iterable[ImageVersion]
) -> dict[Hashable, list[ImageVersion]]:
    groups: dict[Hashable, list[ImageVersion]] = {image.image_name: [] for image in images}
    names: dict[str, set[str]] = {}
    for image in images:
        names.setdefault(image.image_arn, set()).add(image.image_name)
    for version in versions:
        for name in names.get(version.image_arn, ()):
            groups[name].append(version)
    return groups


def _refuse_image(name: Hashable) -> RefusalError:
    return RefusalError("ResourceNotFound", f"No Image with the name {name} exists.")


def _group_packages(
    packages: Iterable[ModelPackageSummary],
) -> dict[Hashable, list[ModelPackageSummary]]:
    groups: dict[Hashable, list[ModelPackageSummary]] = {}
    for package in packages:
        versioned = package.model_package_version is not None
        kind = ModelPackageType.VERSIONED if versioned else ModelPackageType.UNVERSIONED
        own = ("group", package.model_package_group_name)
        for group in (own, ("type", kind), ("type", ModelPackageType.BOTH)):
            groups.setdefault(group, []).append(package)
    return groups


def _get_group(parameters: Mapping[str, Any]) -> Hashable:
    group = parameters.get("ModelPackageGroupName", "").rpartition("/")[2]
    kind = parameters.get("ModelPackageType", ModelPackageType.UNVERSIONED)
    return ("group", group) if group else ("type", kind)


def _group_jobs_by_project(
    projects: Iterable[str], jobs: Iterable[ModelPackagingJobMetadata]
) -> dict[Hashable, list[ModelPackagingJobMetadata]]:
    groups: dict[Hashable, list[ModelPackagingJobMetadata]] = {name: [] for name in projects}
    for job in jobs:
        if job.project_name in groups:
            groups[job.project_name].append(job)
    return groups


def _refuse_project(name: Hashable) -> RefusalError:
    message = f"The project {name} could not be found."
    return RefusalError("ResourceNotFoundException", message, 404)


def _get_package_name(package: ModelPackageSummary) -> str:
    return package.model_package_name or package.model_package_group_name or ""


OPERATIONS = {
    emulated.listing.operation: emulated
    for emulated in (
        EmulatedOperation(
            listing=ListImages,
            sources=lambda account: (account.images,),
            groups=lambda images: {"all": images},
            group=lambda _: "all",
            missing=None,
            identity=lambda image: image.image_name,
            sort_keys={
                "CREATION_TIME": created,
                "LAST_MODIFIED_TIME": modified,
                "IMAGE_NAME": lambda image: image.image_name,
            },
            default_order="DESCENDING",
            default_page=10,
            filters={"NameContains": lambda image, part: part in image.image_name},
        ),
        EmulatedOperation(
            listing=ListImageVersions,
            sources=lambda account: (account.images, account.image_versions),
            groups=_group_versions_by_image,
            group=lambda parameters: parameters["ImageName"],
            missing=_refuse_image,
            identity=lambda version: f"{version.version:012}",
            sort_keys={
                "CREATION_TIME": created,
                "LAST_MODIFIED_TIME": modified,
                "VERSION": lambda version: version.version,
            },
            default_order="DESCENDING",
            default_page=10,
            filters={},
        ),
        EmulatedOperation(
            listing=ListModelPackages,
            sources=lambda account: (account.model_packages,),
            groups=_group_packages,
            group=_get_group,
            missing=None,
            identity=lambda package: package.model_package_arn,
            sort_keys={"CreationTime": created, "Name": _get_package_name},
            default_order="Ascending",
            default_page=10,
            filters={
                "NameContains": lambda package, part: part in _get_package_name(package),
                "ModelApprovalStatus": lambda package, status: (
                    package.model_approval_status == status
                ),
            },
            inclusive=False,
        ),
        EmulatedOperation(
            listing=ListModelPackagingJobs,
            sources=lambda account: (account.projects, account.model_packaging_jobs),
            groups=_group_jobs_by_project,
            group=lambda parameters: parameters["ProjectName"],
            missing=_refuse_project,
            identity=lambda job: job.job_name or "",
            sort_keys={"CreationTimestamp": lambda job: job.creation_timestamp or BEGINNING},
            default_order="DESCENDING",
            default_page=100,
            filters={},
        ),
    )
}
