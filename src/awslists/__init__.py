"""AWS list operations as typed async iterators of validated models.

>>> async with Session(region_name="eu-west-1") as aws:
...     async for image in ListImages(aws, name_contains="churn"):
...         print(image.image_name, image.image_status, image.creation_time)
"""

from typing import TYPE_CHECKING

from awslists._support.late_names import import_late
from awslists._version import __version__

if TYPE_CHECKING:
    from awslists import errors
    from awslists._items.items import Items
    from awslists._listings.arrow_batches import ArrowBatches, to_arrow_batches
    from awslists._listings.listing import Listing
    from awslists._listings.map import Outcome
    from awslists._listings.merge import merge
    from awslists._listings.scan_items import ScanItems
    from awslists._listings.scannable import ScannableListing
    from awslists._pages.page import Page
    from awslists._session.session import Session
    from awslists._watch.change import Change
    from awslists._watch.changes import Changes
    from awslists.errors import (
        AccessDeniedError,
        AWSListsError,
        CredentialsError,
        DeclarationError,
        ExpiredCredentialsError,
        InternalServiceError,
        InvalidRequestError,
        InvalidResponseError,
        ListingError,
        PaginationError,
        ResourceNotFoundError,
        ServiceError,
        ServiceValidationError,
        SessionClosedError,
        ThrottlingError,
        TransportError,
        Violation,
    )
    from awslists.lookoutvision import (
        ListModelPackagingJobs,
        ModelPackagingJobMetadata,
        ModelPackagingJobStatus,
    )
    from awslists.models import ItemModel
    from awslists.paging import Paging
    from awslists.sagemaker import (
        Image,
        ImageSortBy,
        ImageSortOrder,
        ImageStatus,
        ImageVersion,
        ImageVersionSortBy,
        ImageVersionSortOrder,
        ImageVersionStatus,
        ListImages,
        ListImageVersions,
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
    from awslists.service_models import register_models
else:
    __getattr__, __dir__ = import_late(
        __name__,
        {
            "awslists._items.items": "Items",
            "awslists._listings.arrow_batches": "ArrowBatches to_arrow_batches",
            "awslists._listings.listing": "Listing",
            "awslists._listings.map": "Outcome",
            "awslists._listings.merge": "merge",
            "awslists._listings.scan_items": "ScanItems",
            "awslists._listings.scannable": "ScannableListing",
            "awslists._pages.page": "Page",
            "awslists._session.session": "Session",
            "awslists._watch.change": "Change",
            "awslists._watch.changes": "Changes",
            "awslists.errors": """
                AccessDeniedError AWSListsError CredentialsError DeclarationError
                ExpiredCredentialsError InternalServiceError InvalidRequestError
                InvalidResponseError ListingError PaginationError ResourceNotFoundError
                ServiceError ServiceValidationError SessionClosedError ThrottlingError
                TransportError Violation
            """,
            "awslists.lookoutvision": """
                ListModelPackagingJobs ModelPackagingJobMetadata ModelPackagingJobStatus
            """,
            "awslists.models": "ItemModel",
            "awslists.paging": "Paging",
            "awslists.sagemaker": """
                Image ImageSortBy ImageSortOrder ImageStatus ImageVersion ImageVersionSortBy
                ImageVersionSortOrder ImageVersionStatus ListImages ListImageVersions
                ListModelPackages ModelApprovalStatus ModelLifeCycle
                ModelPackageRegistrationType ModelPackageSortBy ModelPackageStatus
                ModelPackageSummary ModelPackageType SortOrder
            """,
            "awslists.service_models": "register_models",
        },
        modules="constraints errors lookoutvision models paging sagemaker service_models",
    )

__all__ = [
    "AWSListsError",
    "AccessDeniedError",
    "ArrowBatches",
    "Change",
    "Changes",
    "CredentialsError",
    "DeclarationError",
    "ExpiredCredentialsError",
    "Image",
    "ImageSortBy",
    "ImageSortOrder",
    "ImageStatus",
    "ImageVersion",
    "ImageVersionSortBy",
    "ImageVersionSortOrder",
    "ImageVersionStatus",
    "InternalServiceError",
    "InvalidRequestError",
    "InvalidResponseError",
    "ItemModel",
    "Items",
    "ListImageVersions",
    "ListImages",
    "ListModelPackages",
    "ListModelPackagingJobs",
    "Listing",
    "ListingError",
    "ModelApprovalStatus",
    "ModelLifeCycle",
    "ModelPackageRegistrationType",
    "ModelPackageSortBy",
    "ModelPackageStatus",
    "ModelPackageSummary",
    "ModelPackageType",
    "ModelPackagingJobMetadata",
    "ModelPackagingJobStatus",
    "Outcome",
    "Page",
    "PaginationError",
    "Paging",
    "ResourceNotFoundError",
    "ScanItems",
    "ScannableListing",
    "ServiceError",
    "ServiceValidationError",
    "Session",
    "SessionClosedError",
    "SortOrder",
    "ThrottlingError",
    "TransportError",
    "Violation",
    "__version__",
    "errors",
    "merge",
    "register_models",
    "to_arrow_batches",
]
