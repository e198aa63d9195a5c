"""Makes items of the four documented operations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic.alias_generators import to_snake

from awslists.lookoutvision.model_packaging_jobs import ModelPackagingJobMetadata
from awslists.models import ItemModel
from awslists.sagemaker.image_versions import ImageVersion
from awslists.sagemaker.images import Image
from awslists.sagemaker.model_packages import ModelPackageSummary

__all__ = [
    "BEGINNING",
    "REGION",
    "STEP",
    "make_image",
    "make_image_version",
    "make_model_package",
    "make_model_packaging_job",
    "rename_fields",
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


def _make(
    kind: type[Kind],
    defaults: Mapping[str, Any],
    fields: Mapping[str, Any],
    created: datetime,
    *times: str,
) -> Kind:
    """Make an item; its first time is `created` and the others equal it, unless given."""
    given = rename_fields(kind, fields)
    moment = given.get(times[0], created)
    item = {**dict.fromkeys(times, moment), **defaults, **given}
    for value in item.values():
        if isinstance(value, datetime) and value.utcoffset() is None:
            example = "datetime(2024, 5, 1, tzinfo=UTC)"
            raise ValueError(f"give a time zone, such as {example}, not {value!r}")
    return kind.model_validate(item)


def rename_fields(kind: type[ItemModel], fields: Mapping[str, Any]) -> dict[str, Any]:
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
