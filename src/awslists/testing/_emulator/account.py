"""The data that LocalAWS serves: generated items, or items that the user gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic.alias_generators import to_snake

from awslists._items.items import Items
from awslists.lookoutvision.model_packaging_jobs import ModelPackagingJobMetadata
from awslists.models import ItemModel
from awslists.sagemaker.image_versions import ImageVersion
from awslists.sagemaker.images import Image
from awslists.sagemaker.model_packages import ModelPackageSummary
from awslists.testing._emulator.item_index import ItemIndex

__all__ = [
    "Account",
    "make_image",
    "make_image_version",
    "make_model_package",
    "make_model_packaging_job",
]

Kind = TypeVar("Kind", bound=ItemModel)
BEGINNING = datetime(2024, 1, 1, tzinfo=UTC)
STEP = timedelta(hours=1)
REGION = "us-east-1"
ARN = f"arn:aws:sagemaker:{REGION}:123456789012"


def make_image(image_name: str, created: datetime = BEGINNING, **fields: Any) -> Image:
    """Make an image of that name; `fields` override the defaults of the rest."""
    defaults = {
        "image_arn": f"{ARN}:image/{image_name.lower()}",
        "image_name": image_name,
        "image_status": "CREATED",
    }
    return _make(Image, defaults, fields, created, "creation_time", "last_modified_time")


def make_image_version(
    image_name: str, version: int, created: datetime = BEGINNING, **fields: Any
) -> ImageVersion:
    """Make a version of an image; `fields` override the defaults of the rest."""
    defaults = {
        "image_arn": f"{ARN}:image/{image_name.lower()}",
        "image_version_arn": f"{ARN}:image-version/{image_name.lower()}/{version}",
        "image_version_status": "CREATED",
        "version": version,
    }
    return _make(ImageVersion, defaults, fields, created, "creation_time", "last_modified_time")


def make_model_package(
    name: str, version: int | None = None, created: datetime = BEGINNING, **fields: Any
) -> ModelPackageSummary:
    """Make a version of the model group `name`, or without `version` an unversioned package."""
    resource = name.lower() if version is None else f"{name.lower()}/{version}"
    own: dict[str, Any] = (
        {"model_package_name": name}
        if version is None
        else {"model_package_group_name": name, "model_package_version": version}
    )
    defaults = own | {
        "model_package_arn": f"{ARN}:model-package/{resource}",
        "model_package_status": "Completed",
        "model_approval_status": "PendingManualApproval",
    }
    return _make(ModelPackageSummary, defaults, fields, created, "creation_time")


def make_model_packaging_job(
    project_name: str, job_name: str, created: datetime = BEGINNING, **fields: Any
) -> ModelPackagingJobMetadata:
    """Make a job of a Lookout for Vision project; `fields` override the defaults of the rest."""
    defaults = {
        "job_name": job_name,
        "model_packaging_method": "GreengrassV2",
        "model_version": "1",
        "project_name": project_name,
        "status": "SUCCEEDED",
    }
    times = ("creation_timestamp", "last_updated_timestamp")
    return _make(ModelPackagingJobMetadata, defaults, fields, created, *times)


class Account:
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
            >>> approved = {"model_approval_status": "Approved"}
            >>> local.add_model_packages([package.model_copy(update=approved)])  # the same, changed
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


def _make(
    kind: type[Kind],
    defaults: Mapping[str, Any],
    fields: Mapping[str, Any],
    created: datetime,
    *times: str,
) -> Kind:
    """Make an item; its first time is `created` and the others equal it, unless given."""
    given = _rename_fields(kind, fields)
    moment = given.get(times[0], created)
    item = {**dict.fromkeys(times, moment), **defaults, **given}
    for value in item.values():
        if isinstance(value, datetime) and value.utcoffset() is None:
            example = "datetime(2024, 5, 1, tzinfo=UTC)"
            raise ValueError(f"give a time zone, such as {example}, not {value!r}")
    return kind.model_validate(item)


def _rename_fields(kind: type[ItemModel], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields that were given under snake_case or AWS's names, under snake_case ones."""
    names = {field.alias: name for name, field in kind.model_fields.items()}
    named: dict[str, Any] = {}
    for given, value in fields.items():
        name = names.get(given, given)
        if name not in kind.model_fields:
            raise TypeError(_explain_unknown_field(kind, given))
        if name in named:
            raise TypeError(f"{name} is given twice, as {given} too")
        named[name] = value
    return named


def _explain_unknown_field(kind: type[ItemModel], given: str) -> str:
    name = to_snake(given)
    parts = [known for known in kind.model_fields if name in known][:3]
    near = parts or get_close_matches(name, kind.model_fields, n=1)
    hint = f"; did you mean {' or '.join(near)}?" if near else "."
    return (
        f"{kind.__name__} has no field {given}{hint} To serve a field that AWS does not document "
        "yet, inject faults.changed_items(...)"
    )
