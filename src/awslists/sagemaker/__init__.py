"""The list operations of SageMaker."""

from typing import TYPE_CHECKING

from awslists._support.late_names import import_late

if TYPE_CHECKING:
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
else:
    __getattr__, __dir__ = import_late(
        __name__,
        {
            "awslists.sagemaker.image_versions": """
                ImageVersion ImageVersionSortBy ImageVersionSortOrder ImageVersionStatus
                ListImageVersions
            """,
            "awslists.sagemaker.images": "Image ImageSortBy ImageSortOrder ImageStatus ListImages",
            "awslists.sagemaker.model_packages": """
                ListModelPackages ModelApprovalStatus ModelLifeCycle
                ModelPackageRegistrationType ModelPackageSortBy ModelPackageStatus
                ModelPackageSummary ModelPackageType SortOrder
            """,
        },
        modules="image_versions images model_packages",
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
