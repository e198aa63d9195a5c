"""The items of the four documented operations: generated, or given by the user."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from awslists._items.items import Items
from awslists.lookoutvision.model_packaging_jobs import ModelPackagingJobMetadata
from awslists.sagemaker.image_versions import ImageVersion
from awslists.sagemaker.images import Image
from awslists.sagemaker.model_packages import ModelPackageSummary
from awslists.testing._emulator.documented_items import (
    BEGINNING,
    STEP,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)
from awslists.testing._emulator.item_index import ItemIndex

__all__ = ["DocumentedAccount"]


class DocumentedAccount:
    """The items of an account; each method that adds items returns them.

    An added item replaces an image, version or model package with the same ARN, or a job with the
    same name in its project.

    Pass a number instead of items to have that many made. Their names are numbered, leaving out
    numbers in use. The first is created at `start`, each of the others `every` after the previous.
    """

    def __init__(self) -> None:
        self.images: list[Image] = []
        self.image_versions: list[ImageVersion] = []
        self.model_packages: list[ModelPackageSummary] = []
        self.model_packaging_jobs: list[ModelPackagingJobMetadata] = []
        self.projects: set[str] = set()
        self._image_index = ItemIndex(Image, lambda image: image.image_arn)
        self._version_index = ItemIndex(ImageVersion, lambda version: version.image_version_arn)
        self._package_index = ItemIndex(
            ModelPackageSummary, lambda package: package.model_package_arn
        )
        # Nothing distinguishes jobs without names.
        self._job_index = ItemIndex(
            ModelPackagingJobMetadata,
            lambda job: (job.project_name, job.job_name) if job.job_name else object(),
        )

    def clear(self) -> None:
        """Empties the account."""
        self.images.clear()
        self.image_versions.clear()
        self.model_packages.clear()
        self.model_packaging_jobs.clear()
        self.projects.clear()

    def add_images(
        self,
        images: int | Iterable[Image],
        *,
        prefix: str = "image",
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> Items[Image]:
        """Adds images, ``image-0000`` and so on by default."""

        def make(number: int, created: datetime) -> Image:
            return make_image(f"{prefix}-{number:04}", created)

        index, to = self._image_index, self.images
        if isinstance(images, int):
            images = index.make_new(to, len(to), images, make, start, every)
        return index.put(to, images)

    def add_image_versions(
        self,
        image_name: str,
        versions: int | Iterable[ImageVersion],
        *,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> Items[ImageVersion]:
        """Adds versions of an image, numbered from 1 by default."""

        def make(number: int, created: datetime) -> ImageVersion:
            return make_image_version(image_name, number, created)

        index, to = self._version_index, self.image_versions
        if isinstance(versions, int):
            arn = make_image(image_name).image_arn
            first = 1 + sum(version.image_arn == arn for version in to)
            versions = index.make_new(to, first, versions, make, start, every)
        return index.put(to, versions)

    def add_model_packages(
        self,
        packages: int | Iterable[ModelPackageSummary],
        *,
        group: str | None = None,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> Items[ModelPackageSummary]:
        """Adds the versions of a model group, or without `group` unversioned model packages.

        Examples:
            >>> [package] = local.add_model_packages([make_model_package("churn", 1)])
            >>> approved = local.update(package, model_approval_status="Approved")
        """

        def make(number: int, created: datetime) -> ModelPackageSummary:
            name, version = (group, number) if group else (f"package-{number:04}", None)
            approval = ("Approved", "PendingManualApproval", "Rejected")[number % 3]
            return make_model_package(name, version, created, model_approval_status=approval)

        index, to = self._package_index, self.model_packages
        if isinstance(packages, int):
            first = 1 + sum(package.model_package_group_name == group for package in to)
            packages = index.make_new(to, first, packages, make, start, every)
        return index.put(to, packages)

    def add_model_packaging_jobs(
        self,
        project_name: str,
        jobs: int | Iterable[ModelPackagingJobMetadata],
        *,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> Items[ModelPackagingJobMetadata]:
        """Adds a Lookout for Vision project with jobs, ``job-0000`` and so on by default."""

        def make(number: int, created: datetime) -> ModelPackagingJobMetadata:
            return make_model_packaging_job(project_name, f"job-{number:04}", created)

        self.projects.add(project_name)
        index, to = self._job_index, self.model_packaging_jobs
        if isinstance(jobs, int):
            first = sum(job.project_name == project_name for job in to)
            jobs = index.make_new(to, first, jobs, make, start, every)
        return index.put(to, jobs)
