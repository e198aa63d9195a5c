"""Accounts for most cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta

from awslists import Image
from awslists.testing import LocalAWS
from awslists.testing.faults import Fault
from conformance.case import Expected, identify

__all__ = ["IMAGES", "OPERATION", "Prepare", "add_images", "with_fault", "with_images"]

IMAGES = 350
"""Four pages of 100."""
OPERATION = "ListImages"

Prepare = Callable[[LocalAWS], Expected]


def add_images(local: LocalAWS, images: int | Iterable[Image] = IMAGES) -> Expected:
    """Add images, and expect all of them."""
    added = local.add_images(images, every=timedelta(minutes=1))
    return Expected(identify(reversed(added)))


def with_images(images: int) -> Prepare:
    """Prepare an account with nothing else."""
    return lambda local: add_images(local, images)


def with_fault(fault: Callable[[], Fault], *, skip: int = 1, times: int | None = 1) -> Prepare:
    """Prepare an account, and change some of the answers; by default the second one."""

    def prepare(local: LocalAWS) -> Expected:
        local.inject(fault(), operation=OPERATION, skip=skip, times=times)
        return add_images(local)

    return prepare
