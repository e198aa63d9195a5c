"""The data behind LocalAWS: deterministic items, or exact ones of the caller's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic.alias_generators import to_snake

from awslists.models import ItemModel
from awslists.operations.image_versions import ImageVersion
from awslists.operations.images import Image
from awslists.operations.model_packages import ModelPackageSummary
from awslists.operations.model_packaging_jobs import ModelPackagingJobMetadata

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
    """An image, complete but for its name; `fields` override the rest."""
    defaults = {
        "image_arn": f"{ARN}:image/{image_name.lower()}",
        "image_name": image_name,
        "image_status": "CREATED",
    }
    return _made(Image, defaults, fields, created, "creation_time", "last_modified_time")


def make_image_version(
    image_name: str, version: int, created: datetime = BEGINNING, **fields: Any
) -> ImageVersion:
    """A version of an image; `fields` override what follows from the name and the number."""
    defaults = {
        "image_arn": f"{ARN}:image/{image_name.lower()}",
        "image_version_arn": f"{ARN}:image-version/{image_name.lower()}/{version}",
        "image_version_status": "CREATED",
        "version": version,
    }
    return _made(ImageVersion, defaults, fields, created, "creation_time", "last_modified_time")


def make_model_package(
    name: str, version: int | None = None, created: datetime = BEGINNING, **fields: Any
) -> ModelPackageSummary:
    """A version of the model group `name`, or without `version` a model package of that name."""
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
    return _made(ModelPackageSummary, defaults, fields, created, "creation_time")


def make_model_packaging_job(
    project_name: str, job_name: str, created: datetime = BEGINNING, **fields: Any
) -> ModelPackagingJobMetadata:
    """A job of a Lookout for Vision project; `fields` override the rest."""
    defaults = {
        "job_name": job_name,
        "model_packaging_method": "GreengrassV2",
        "model_version": "1",
        "project_name": project_name,
        "status": "SUCCEEDED",
    }
    times = ("creation_timestamp", "last_updated_timestamp")
    return _made(ModelPackagingJobMetadata, defaults, fields, created, *times)


class Account:
    """What is in the account; every method that adds gives back what it added.

    The number of items may take the place of the items: they are then made with names that count
    on, created `every` so often since `start`.
    """

    def __init__(self) -> None:
        self.images: list[Image] = []
        self.image_versions: list[ImageVersion] = []
        self.model_packages: list[ModelPackageSummary] = []
        self.model_packaging_jobs: list[ModelPackagingJobMetadata] = []
        self.projects: set[str] = set()

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
    ) -> list[Image]:
        """Adds images, ``image-0000`` and so on by default."""
        if isinstance(images, int):
            first = len(self.images)
            images = [
                make_image(f"{prefix}-{first + i:04}", start + i * every) for i in range(images)
            ]
        return _added(self.images, images, Image)

    def add_image_versions(
        self,
        image_name: str,
        versions: int | Iterable[ImageVersion],
        *,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> list[ImageVersion]:
        """Adds versions of an image, numbered from 1 by default."""
        if isinstance(versions, int):
            arn = make_image(image_name).image_arn
            first = 1 + sum(version.image_arn == arn for version in self.image_versions)
            versions = [
                make_image_version(image_name, first + i, start + i * every)
                for i in range(versions)
            ]
        return _added(self.image_versions, versions, ImageVersion)

    def add_model_packages(
        self,
        packages: int | Iterable[ModelPackageSummary],
        *,
        group: str | None = None,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> list[ModelPackageSummary]:
        """Adds the versions of a model group, or without `group` unversioned model packages."""
        if isinstance(packages, int):
            peers = [p for p in self.model_packages if p.model_package_group_name == group]
            numbers = range(len(peers) + 1, len(peers) + 1 + packages)
            approvals = ("Approved", "PendingManualApproval", "Rejected")
            packages = [
                make_model_package(
                    group or f"package-{number:04}",
                    number if group else None,
                    start + i * every,
                    model_approval_status=approvals[number % 3],
                )
                for i, number in enumerate(numbers)
            ]
        return _added(self.model_packages, packages, ModelPackageSummary)

    def add_model_packaging_jobs(
        self,
        project_name: str,
        jobs: int | Iterable[ModelPackagingJobMetadata],
        *,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
    ) -> list[ModelPackagingJobMetadata]:
        """Adds a Lookout for Vision project with jobs, ``job-0000`` and so on by default."""
        self.projects.add(project_name)
        if isinstance(jobs, int):
            first = sum(job.project_name == project_name for job in self.model_packaging_jobs)
            jobs = [
                make_model_packaging_job(project_name, f"job-{first + i:04}", start + i * every)
                for i in range(jobs)
            ]
        return _added(self.model_packaging_jobs, jobs, ModelPackagingJobMetadata)


def _made(
    kind: type[Kind],
    defaults: Mapping[str, Any],
    fields: Mapping[str, Any],
    created: datetime,
    *times: str,
) -> Kind:
    """An item whose first time is `created`, and whose others follow it, unless `fields` differ."""
    given = _by_name(kind, fields)
    moment = given.get(times[0], created)
    item = {**dict.fromkeys(times, moment), **defaults, **given}
    for value in item.values():
        if isinstance(value, datetime) and value.utcoffset() is None:
            example = "datetime(2024, 5, 1, tzinfo=UTC)"
            raise ValueError(f"give a time zone, such as {example}, not {value!r}")
    return kind.model_validate(item)


def _by_name(kind: type[ItemModel], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that were given under our names or AWS's, under ours."""
    ours = {field.alias: name for name, field in kind.model_fields.items()}
    named: dict[str, Any] = {}
    for given, value in fields.items():
        name = ours.get(given, given)
        if name not in kind.model_fields:
            raise TypeError(_no_such_field(kind, given))
        if name in named:
            raise TypeError(f"{name} is given twice, as {given} too")
        named[name] = value
    return named


def _no_such_field(kind: type[ItemModel], given: str) -> str:
    name = to_snake(given)
    parts = [known for known in kind.model_fields if name in known][:3]
    near = parts or get_close_matches(name, kind.model_fields, n=1)
    hint = f"; did you mean {' or '.join(near)}?" if near else "."
    return (
        f"{kind.__name__} has no field {given}{hint} To serve a field that AWS does not document "
        "yet, inject faults.changed_items(...)"
    )


def _added(to: list[Kind], items: Iterable[Kind], kind: type[Kind]) -> list[Kind]:
    if isinstance(items, kind):
        raise TypeError(f"put the {kind.__name__} in a list: [item]")
    added: list[Kind] = list(items) if isinstance(items, Iterable) else [items]
    if not all(isinstance(item, kind) for item in added):
        name = kind.__name__
        raise TypeError(f"give a whole number, or a list of {name} items, not {items!r:.100}")
    to.extend(added)
    return added
