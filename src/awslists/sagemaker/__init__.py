"""The list operations of SageMaker."""

from awslists.sagemaker.image_versions import (
    ImageVersion,
    ImageVersionSortBy,
    ImageVersionSortOrder,
    ImageVersionStatus,
    ListImageVersions,
)
from awslists.sagemaker.images import (
    Image,
    ImageSortBy,
    ImageSortOrder,
    ImageStatus,
    ListImages,
)
from awslists.sagemaker.model_packages import (
    ListModelPackages,
    ModelApprovalStatus,
    ModelLifeCycle,
    ModelPackageRegistrationType,
    ModelPackageSortBy,
    ModelPackageStatus,
    ModelPackageSummary,
    ModelPackageType,
    SortOrder,
)

__all__ = [
    "OPERATIONS",
    "Image",
    "ImageSortBy",
    "ImageSortOrder",
    "ImageStatus",
    "ImageVersion",
    "ImageVersionSortBy",
    "ImageVersionSortOrder",
    "ImageVersionStatus",
    "ListImageVersions",
    "ListImages",
    "ListModelPackages",
    "ModelApprovalStatus",
    "ModelLifeCycle",
    "ModelPackageRegistrationType",
    "ModelPackageSortBy",
    "ModelPackageStatus",
    "ModelPackageSummary",
    "ModelPackageType",
    "SortOrder",
]

OPERATIONS = ("ListImages", "ListImageVersions", "ListModelPackages")
"""The names of the listing classes."""
