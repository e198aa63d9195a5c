"""Helpers of the tests of scan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from awslists import Image, ListImages, ScannableListing, Session

__all__ = ["PAGE", "by_name", "images_of", "scanned"]

PAGE = 10


def by_name(images: Iterable[Image]) -> list[Image]:
    return sorted(images, key=lambda image: image.image_name)


async def scanned(listing: ScannableListing[Any], workers: int = 8) -> list[Any]:
    async with listing.scan(workers) as items:
        return [item async for item in items]


def images_of(aws: Session, **parameters: Any) -> ListImages:
    """List the images in pages of ten."""
    return ListImages(aws, max_results=PAGE, **parameters)
