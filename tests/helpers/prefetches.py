"""Helpers of the tests of prefetch."""

from __future__ import annotations

from typing import Any

from awslists import ListImages, ListModelPackages, Session
from awslists.testing import LocalAWS

__all__ = ["by_two", "time_for_another_request", "times_asked"]


def by_two(aws: Session, **parameters: Any) -> ListImages:
    """List the images in the order in which they were added, two on a page."""
    return ListImages(aws, sort_order="ASCENDING", max_results=2, **parameters)


def times_asked(local: LocalAWS) -> int:
    return sum(request.operation == "ListImages" for request in local.requests)


async def time_for_another_request(aws: Session) -> None:
    """Make other calls, during which a request on its way would arrive."""
    for _ in range(2):
        await ListModelPackages(aws).first()
