"""Helpers of the tests of merge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from awslists import Image, ImageVersion, ListImageVersions, Session
from awslists.testing import LocalAWS

__all__ = ["add_versions", "by_image", "versions_of"]


def add_versions(local: LocalAWS, *numbers: int) -> list[ImageVersion]:
    """Add images with the same number of versions each."""
    images = local.add_images(len(numbers))
    return [
        version
        for image, number in zip(images, numbers, strict=True)
        for version in local.add_image_versions(image.image_name, number)
    ]


def versions_of(aws: Session, image: Image | str, **parameters: Any) -> ListImageVersions:
    """Return the versions of an image in the order in which they were added, two on a page."""
    name = image if isinstance(image, str) else image.image_name
    return ListImageVersions(
        aws, image_name=name, sort_order="ASCENDING", max_results=2, **parameters
    )


def by_image(versions: Iterable[ImageVersion]) -> list[ImageVersion]:
    """Group versions by image, those of one image in the order in which they came."""
    return sorted(versions, key=lambda version: version.image_arn)
