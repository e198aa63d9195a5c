"""Lists of ECR: DescribeRepositories, DescribeImages."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists import ItemModel, Listing, Paging
from awslists.constraints import Range, Size, Text
from awslists.models import OpenEnum, ParameterModel, UtcDatetime

__all__ = [
    "DescribeImages",
    "DescribeImagesFilter",
    "DescribeRepositories",
    "EncryptionConfiguration",
    "EncryptionType",
    "FindingSeverity",
    "ImageDetail",
    "ImageIdentifier",
    "ImageScanFindingsSummary",
    "ImageScanStatus",
    "ImageScanningConfiguration",
    "ImageStatus",
    "ImageStatusFilter",
    "ImageTagMutability",
    "ImageTagMutabilityExclusionFilter",
    "ImageTagMutabilityExclusionFilterType",
    "Repository",
    "ScanStatus",
    "TagStatus",
]


class ImageTagMutability(StrEnum):
    """ImageTagMutability of ECR: 4 values."""

    MUTABLE = "MUTABLE"
    IMMUTABLE = "IMMUTABLE"
    IMMUTABLE_WITH_EXCLUSION = "IMMUTABLE_WITH_EXCLUSION"
    MUTABLE_WITH_EXCLUSION = "MUTABLE_WITH_EXCLUSION"


class ImageTagMutabilityExclusionFilterType(StrEnum):
    """ImageTagMutabilityExclusionFilterType of ECR: 1 value."""

    WILDCARD = "WILDCARD"


class EncryptionType(StrEnum):
    """EncryptionType of ECR: 3 values."""

    AES256 = "AES256"
    KMS = "KMS"
    KMS_DSSE = "KMS_DSSE"


class ScanStatus(StrEnum):
    """ScanStatus of ECR: 10 values."""

    IN_PROGRESS = "IN_PROGRESS"
    COMPLETE = "COMPLETE"
    FAILED = "FAILED"
    UNSUPPORTED_IMAGE = "UNSUPPORTED_IMAGE"
    ACTIVE = "ACTIVE"
    PENDING = "PENDING"
    SCAN_ELIGIBILITY_EXPIRED = "SCAN_ELIGIBILITY_EXPIRED"
    FINDINGS_UNAVAILABLE = "FINDINGS_UNAVAILABLE"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    IMAGE_ARCHIVED = "IMAGE_ARCHIVED"


class FindingSeverity(StrEnum):
    """FindingSeverity of ECR: 6 values."""

    INFORMATIONAL = "INFORMATIONAL"
    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"
    CRITICAL = "CRITICAL"
    UNDEFINED = "UNDEFINED"


class ImageStatus(StrEnum):
    """ImageStatus of ECR: 3 values."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
    ACTIVATING = "ACTIVATING"


class TagStatus(StrEnum):
    """TagStatus of ECR: 3 values."""

    TAGGED = "TAGGED"
    UNTAGGED = "UNTAGGED"
    ANY = "ANY"


class ImageStatusFilter(StrEnum):
    """ImageStatusFilter of ECR: 4 values."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
    ACTIVATING = "ACTIVATING"
    ANY = "ANY"


class ImageTagMutabilityExclusionFilter(ItemModel, names="camelCase"):
    """ImageTagMutabilityExclusionFilter of ECR.

    Attributes:
        filter_type: ImageTagMutabilityExclusionFilterType; required.
        filter: Text, 1 to 128 characters; required.
    """

    filter_type: (
        Annotated[ImageTagMutabilityExclusionFilterType | str, OpenEnum()] | None
    ) = None
    filter: str | None = None


class ImageScanningConfiguration(ItemModel, names="camelCase"):
    """ImageScanningConfiguration of ECR.

    Attributes:
        scan_on_push: Boolean.
    """

    scan_on_push: bool | None = None


class EncryptionConfiguration(ItemModel, names="camelCase"):
    """EncryptionConfiguration of ECR.

    Attributes:
        encryption_type: EncryptionType; required.
        kms_key: Text, 1 to 2048 characters.
    """

    encryption_type: Annotated[EncryptionType | str, OpenEnum()] | None = None
    kms_key: str | None = None


class Repository(ItemModel, names="camelCase"):
    """Repository of ECR.

    Attributes:
        repository_arn: Text.
        registry_id: Text.
        repository_name: Text, 2 to 256 characters.
        repository_uri: Text.
        created_at: Time in UTC.
        image_tag_mutability: ImageTagMutability.
        image_tag_mutability_exclusion_filters: List of
            ImageTagMutabilityExclusionFilter, 1 to 5 elements.
        image_scanning_configuration: ImageScanningConfiguration.
        encryption_configuration: EncryptionConfiguration.
    """

    repository_arn: str | None = None
    registry_id: str | None = None
    repository_name: str | None = None
    repository_uri: str | None = None
    created_at: UtcDatetime | None = None
    image_tag_mutability: Annotated[ImageTagMutability | str, OpenEnum()] | None = None
    image_tag_mutability_exclusion_filters: (
        tuple[ImageTagMutabilityExclusionFilter, ...] | None
    ) = None
    image_scanning_configuration: ImageScanningConfiguration | None = None
    encryption_configuration: EncryptionConfiguration | None = None


class ImageScanStatus(ItemModel, names="camelCase"):
    """ImageScanStatus of ECR.

    Attributes:
        status: ScanStatus.
        description: Text.
    """

    status: Annotated[ScanStatus | str, OpenEnum()] | None = None
    description: str | None = None


class ImageScanFindingsSummary(ItemModel, names="camelCase"):
    """ImageScanFindingsSummary of ECR.

    Attributes:
        image_scan_completed_at: Time in UTC.
        vulnerability_source_updated_at: Time in UTC.
        finding_severity_counts: Map of FindingSeverity to integer.
    """

    image_scan_completed_at: UtcDatetime | None = None
    vulnerability_source_updated_at: UtcDatetime | None = None
    finding_severity_counts: (
        dict[Annotated[FindingSeverity | str, OpenEnum()], int] | None
    ) = None


class ImageDetail(ItemModel, names="camelCase"):
    """ImageDetail of ECR.

    Attributes:
        registry_id: Text.
        repository_name: Text, 2 to 256 characters.
        image_digest: Text.
        image_tags: List of text.
        image_size_in_bytes: Integer.
        image_pushed_at: Time in UTC.
        image_scan_status: ImageScanStatus.
        image_scan_findings_summary: ImageScanFindingsSummary.
        image_manifest_media_type: Text.
        artifact_media_type: Text.
        last_recorded_pull_time: Time in UTC.
        subject_manifest_digest: Text.
        image_status: ImageStatus.
        last_archived_at: Time in UTC.
        last_activated_at: Time in UTC.
    """

    registry_id: str | None = None
    repository_name: str | None = None
    image_digest: str | None = None
    image_tags: tuple[str, ...] | None = None
    image_size_in_bytes: int | None = None
    image_pushed_at: UtcDatetime | None = None
    image_scan_status: ImageScanStatus | None = None
    image_scan_findings_summary: ImageScanFindingsSummary | None = None
    image_manifest_media_type: str | None = None
    artifact_media_type: str | None = None
    last_recorded_pull_time: UtcDatetime | None = None
    subject_manifest_digest: str | None = None
    image_status: Annotated[ImageStatus | str, OpenEnum()] | None = None
    last_archived_at: UtcDatetime | None = None
    last_activated_at: UtcDatetime | None = None


class ImageIdentifier(ParameterModel, names="camelCase"):
    """ImageIdentifier of ECR, in requests.

    Attributes:
        image_digest: Text.
        image_tag: Text, 1 to 300 characters.
    """

    image_digest: str | None = None
    image_tag: Annotated[str, Text(min_length=1, max_length=300)] | None = None


class DescribeImagesFilter(ParameterModel, names="camelCase"):
    """DescribeImagesFilter of ECR, in requests.

    Attributes:
        tag_status: TagStatus.
        image_status: ImageStatusFilter.
    """

    tag_status: TagStatus | Literal["TAGGED", "UNTAGGED", "ANY"] | None = None
    image_status: (
        ImageStatusFilter | Literal["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"] | None
    ) = None


class DescribeRepositories(
    Listing[Repository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    key="repository_arn",
    names="camelCase",
    documentation=(
        "https://docs.aws.amazon.com/goto/WebAPI/ecr-2015-09-21/DescribeRepositories"
    ),
):
    """DescribeRepositories of ECR.

    Lists Repository. Follows
    https://docs.aws.amazon.com/goto/WebAPI/ecr-2015-09-21/DescribeRepositories

    Args:
        source: A `Session`, or an aiobotocore client of ecr, which stays open.
        registry_id: Text.
        repository_names: List of text, 1 to 100 elements.
        max_results: Items per page, 1 to 1000; by default 1000. AWS's maxResults.
        next_token: Where to start: a token from a page or an error. AWS's nextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    registry_id: Annotated[str, Text(pattern="[0-9]{12}")] | None = None
    repository_names: (
        Annotated[
            list[
                Annotated[
                    str,
                    Text(
                        min_length=2,
                        max_length=256,
                        pattern=(
                            r"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*"
                            r"(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*"
                        ),
                    ),
                ]
            ],
            Size(1, 100),
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 1000)] = 1000
    next_token: str | None = None


class DescribeImages(
    Listing[ImageDetail],
    service="ecr",
    operation="DescribeImages",
    items="imageDetails",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    names="camelCase",
    documentation=(
        "https://docs.aws.amazon.com/goto/WebAPI/ecr-2015-09-21/DescribeImages"
    ),
):
    """DescribeImages of ECR.

    Lists ImageDetail. Follows
    https://docs.aws.amazon.com/goto/WebAPI/ecr-2015-09-21/DescribeImages

    Args:
        source: A `Session`, or an aiobotocore client of ecr, which stays open.
        repository_name: Text, 2 to 256 characters; required.
        registry_id: Text.
        image_ids: List of ImageIdentifier, 1 to 100 elements.
        filter: DescribeImagesFilter.
        max_results: Items per page, 1 to 1000; by default 1000. AWS's maxResults.
        next_token: Where to start: a token from a page or an error. AWS's nextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    repository_name: Annotated[
        str,
        Text(
            min_length=2,
            max_length=256,
            pattern=(
                r"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+"
                r"((\.|_|__|-+)[a-z0-9]+)*)*"
            ),
        ),
    ]
    registry_id: Annotated[str, Text(pattern="[0-9]{12}")] | None = None
    image_ids: Annotated[list[ImageIdentifier], Size(1, 100)] | None = None
    filter: DescribeImagesFilter | None = None
    max_results: Annotated[int, Range(1, 1000)] = 1000
    next_token: str | None = None
