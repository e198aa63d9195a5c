"""The ten registries that the service watches, and the archive that it scans."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from awslists import ListImages, ListImageVersions, Listing, ListModelPackages
from awslists.sagemaker import (
    ListModelPackageGroups,
    ListProcessingJobs,
    ListSpaces,
    ListTrainingJobs,
    ModelPackageGroupSummary,
    ProcessingJobSummary,
    SpaceDetails,
    TrainingJobSummary,
)
from awslists.testing import make_image, make_image_version, make_model_package

__all__ = ["ARCHIVE", "REGION", "REGISTRIES", "Registry"]

REGION = "us-east-1"
ARN = f"arn:aws:sagemaker:{REGION}:123456789012"
APPROVALS = ("Approved", "PendingManualApproval", "Rejected")
Make = Callable[[int, datetime], Any]
Alter = Callable[[str, datetime, Random], dict[str, Any]]


@dataclass(frozen=True)
class Registry:
    """A list of things in the account.

    Attributes:
        name: What the report calls it.
        listing: The listing class.
        size: About how many items it has.
        make: Makes an item of a number, created at a time.
        alter: Makes new values for some fields of an item, with a text that is unique.
        said: The parameters that its items are added with.
        asked: The parameters that it is listed with.
    """

    name: str
    listing: type[Listing[Any]]
    size: int
    make: Make
    alter: Alter
    said: Mapping[str, Any] = field(default_factory=dict)
    asked: Mapping[str, Any] = field(default_factory=dict)

    def list_from(self, source: Any) -> Any:
        """Return the listing, as the service makes it."""
        return self.listing(source, **self.asked)


def _make_versions(image: str) -> Registry:
    return Registry(
        f"versions of {image}",
        ListImageVersions,
        40,
        lambda number, created: make_image_version(image, number + 1, created),
        lambda text, now, _: {"failure_reason": text, "last_modified_time": now},
        said={"image_name": image},
        asked={"image_name": image},
    )


def _make_packages(group: str) -> Registry:
    return Registry(
        f"packages of {group}",
        ListModelPackages,
        30,
        lambda number, created: make_model_package(group, number + 1, created),
        lambda text, _, chance: {
            "model_package_description": text,
            "model_approval_status": chance.choice(APPROVALS),
        },
        asked={"model_package_group_name": group},
    )


def _make_group(number: int, created: datetime) -> ModelPackageGroupSummary:
    name = f"models-{number}"
    return ModelPackageGroupSummary(
        model_package_group_name=name,
        model_package_group_arn=f"{ARN}:model-package-group/{name}",
        creation_time=created,
        model_package_group_status="Completed",
    )


def _make_training_job(number: int, created: datetime) -> TrainingJobSummary:
    name = f"training-{number}"
    return TrainingJobSummary(
        training_job_name=name,
        training_job_arn=f"{ARN}:training-job/{name}",
        creation_time=created,
        last_modified_time=created,
        training_job_status="InProgress",
    )


def _make_space(number: int, created: datetime) -> SpaceDetails:
    return SpaceDetails(
        domain_id="d-longrun00001",
        space_name=f"space-{number}",
        status="InService",
        creation_time=created,
        last_modified_time=created,
    )


def _make_processing_job(number: int, created: datetime) -> ProcessingJobSummary:
    name = f"processing-{number}"
    return ProcessingJobSummary(
        processing_job_name=name,
        processing_job_arn=f"{ARN}:processing-job/{name}",
        creation_time=created,
        processing_job_status="Completed",
    )


REGISTRIES = (
    # First, since adding the first version of an image adds the image too.
    *map(_make_versions, ("base-cpu", "base-gpu")),
    Registry(
        "images",
        ListImages,
        220,
        lambda number, created: make_image(f"image-{number}", created),
        lambda text, now, _: {"description": text, "last_modified_time": now},
        asked={"name_contains": "image"},
    ),
    *map(_make_packages, ("churn", "fraud", "prices", "stock")),
    Registry(
        "model package groups",
        ListModelPackageGroups,
        25,
        _make_group,
        lambda text, *_: {"model_package_group_description": text},
    ),
    Registry(
        "training jobs",
        ListTrainingJobs,
        120,
        _make_training_job,
        lambda text, now, chance: {
            "training_job_status": chance.choice(("Completed", "Failed", "Stopped")),
            "last_modified_time": now,
        },
    ),
    Registry(
        "spaces",
        ListSpaces,
        60,
        _make_space,
        lambda text, now, _: {"space_display_name": text, "last_modified_time": now},
    ),
)
ARCHIVE = Registry(
    "processing jobs",
    ListProcessingJobs,
    5_000,
    _make_processing_job,
    lambda text, now, _: {"failure_reason": text, "last_modified_time": now},
)
