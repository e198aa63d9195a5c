"""The items of each operation that the servers answer, as AWS writes them.

AWS's timestamps are seconds, to the millisecond.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["ARN", "BEGINNING", "LIFETIME", "OPERATIONS", "REGION", "STEP"]

REGION = "eu-west-1"
ARN = f"arn:aws:sagemaker:{REGION}:123456789012"
BEGINNING, STEP, LIFETIME = 1_700_000_000.0, 60.123, 3600.5


def created(number: int) -> float:
    return round(BEGINNING + number * STEP, 3)


def modified(number: int) -> float:
    return round(BEGINNING + number * STEP + LIFETIME, 3)


def image(number: int) -> dict[str, Any]:
    """Return an image with all of its fields."""
    name = f"churn-model-{number:06}"
    return {
        "CreationTime": created(number),
        "Description": f"Training image of the churn model, build {number}",
        "DisplayName": f"Churn model {number}",
        "FailureReason": "",
        "ImageArn": f"{ARN}:image/{name}",
        "ImageName": name,
        "ImageStatus": "CREATED",
        "LastModifiedTime": modified(number),
    }


def image_version(number: int) -> dict[str, Any]:
    """Return a version of one image, with all of its fields."""
    return {
        "CreationTime": created(number),
        "FailureReason": "",
        "ImageArn": f"{ARN}:image/churn",
        "ImageVersionArn": f"{ARN}:image-version/churn/{number + 1}",
        "ImageVersionStatus": "CREATED",
        "LastModifiedTime": modified(number),
        "Version": number + 1,
    }


def model(number: int) -> dict[str, Any]:
    """Return a model, with all of its fields."""
    name = f"churn-model-{number:06}"
    return {
        "CreationTime": created(number),
        "ModelArn": f"{ARN}:model/{name}",
        "ModelName": name,
    }


def model_package(number: int) -> dict[str, Any]:
    """Return a version of one model group, with all the fields of the reference page."""
    return {
        "CreationTime": created(number),
        "ModelApprovalStatus": "PendingManualApproval",
        "ModelPackageArn": f"{ARN}:model-package/churn/{number + 1}",
        "ModelPackageDescription": f"Churn model, trained on week {number}",
        "ModelPackageGroupName": "churn",
        "ModelPackageStatus": "Completed",
        "ModelPackageVersion": number + 1,
    }


def model_package_group(number: int) -> dict[str, Any]:
    """Return a model group, with all the fields that are not structures."""
    name = f"churn-model-{number:06}"
    return {
        "CreationTime": created(number),
        "ModelPackageGroupArn": f"{ARN}:model-package-group/{name}",
        "ModelPackageGroupDescription": f"Churn models of the shop in street {number}",
        "ModelPackageGroupName": name,
        "ModelPackageGroupStatus": "Completed",
    }


def packaging_job(number: int) -> dict[str, Any]:
    """Return a packaging job of one project, with all of its fields."""
    return {
        "CreationTimestamp": created(number),
        "JobName": f"bolts-edge-{number:06}",
        "LastUpdatedTimestamp": modified(number),
        "ModelPackagingJobDescription": f"Bolts, packaged for the cameras of line {number}",
        "ModelPackagingMethod": "GreengrassV2",
        "ModelVersion": str(number + 1),
        "ProjectName": "bolts",
        "Status": "SUCCEEDED",
        "StatusMessage": "Model packaging job is successful.",
    }


def training_job(number: int) -> dict[str, Any]:
    """Return a training job, with all of its fields but the structure of a warm pool."""
    name = f"churn-model-{number:06}"
    return {
        "CreationTime": created(number),
        "LastModifiedTime": modified(number),
        "SecondaryStatus": "Completed",
        "TrainingEndTime": modified(number),
        "TrainingJobArn": f"{ARN}:training-job/{name}",
        "TrainingJobName": name,
        "TrainingJobStatus": "Completed",
        "TrainingPlanArn": f"{ARN}:training-plan/week-{number}",
    }


OPERATIONS: dict[str, tuple[str, Callable[[int], dict[str, Any]]]] = {
    "ListImages": ("Images", image),
    "ListImageVersions": ("ImageVersions", image_version),
    "ListModelPackageGroups": ("ModelPackageGroupSummaryList", model_package_group),
    "ListModelPackages": ("ModelPackageSummaryList", model_package),
    "ListModelPackagingJobs": ("ModelPackagingJobs", packaging_job),
    "ListModels": ("Models", model),
    "ListTrainingJobs": ("TrainingJobSummaries", training_job),
}
"""The member of the answer that holds the items, and what makes an item from its number."""
