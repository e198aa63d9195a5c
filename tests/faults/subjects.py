"""The listing of a run, and the items that it must yield."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from awslists import (
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelPackagingJobMetadata,
)
from awslists.testing import LocalAWS, make_image

__all__ = ["KINDS", "Subject", "identity", "make_subject"]

INTERVALS = [timedelta(0), timedelta(seconds=0.1), timedelta(seconds=1), timedelta(hours=1)]
PAGE_SIZES = [1, 2, 3, 7, 10, 25, 100]


@dataclass(frozen=True)
class Kind:
    """How to fill an account for a listing, and how to ask for an order.

    Attributes:
        listing: The class of the listing.
        fill: Adds a number of items that belong to a name, from a time on, at an interval.
        about: The parameters that ask for the items of that name.
        orders: The parameters of each order, the descending one last.
    """

    listing: type[Listing[Any]]
    fill: Callable[[LocalAWS, str, int, datetime, timedelta], list[Any]]
    about: Callable[[str], dict[str, Any]]
    orders: list[dict[str, Any]]


@dataclass(frozen=True)
class Subject:
    """A listing, and the items of the account that it must yield.

    Attributes:
        kind: The class of the listing.
        parameters: Its parameters.
        expected: The identities of its items, in its order.
        ordered: Whether that order is known: of items of one moment it is the service's own.
    """

    kind: type[Listing[Any]]
    parameters: dict[str, Any]
    expected: list[str]
    ordered: bool

    def listing(self, source: Any) -> Listing[Any]:
        """The listing from its beginning."""
        return self.kind(source, **self.parameters)

    def limited(self, limit: int) -> Subject:
        """The listing with a limit."""
        parameters = self.parameters | {"limit": limit}
        return dataclasses.replace(self, parameters=parameters, expected=self.expected[:limit])


def make_subject(
    kind: Kind, local: LocalAWS, chance: Random, *, pages: int, name: str = "subject"
) -> Subject:
    """Fill the account with up to `pages` pages of items."""
    size = chance.choice(PAGE_SIZES)
    count = chance.randint(0, pages * size)
    every = chance.choice(INTERVALS)
    # Some are in the future of the clock here: that of the service may be ahead of it.
    start = datetime.now(UTC) + timedelta(minutes=chance.choice([-60, 0, 10])) - count * every
    items = kind.fill(local, name, count, start, every)
    order = chance.choice(kind.orders)
    expected = [identity(item) for item in items]
    return Subject(
        kind.listing,
        {**kind.about(name), **order, "max_results": size},
        expected[::-1] if order is kind.orders[-1] else expected,
        ordered=bool(every),
    )


def identity(item: Any) -> str:
    """Return what distinguishes an item from the others in its account."""
    if isinstance(item, ModelPackagingJobMetadata):
        return f"{item.project_name}/{item.job_name}"
    names = ("image_version_arn", "model_package_arn", "image_arn")
    return next(str(getattr(item, name)) for name in names if hasattr(item, name))


def _add_versions(
    local: LocalAWS, name: str, count: int, start: datetime, every: timedelta
) -> list[Any]:
    local.add_images([make_image(name)])
    return local.add_image_versions(name, count, start=start, every=every)


def _orders(by: str, *orders: str) -> list[dict[str, Any]]:
    return [{"sort_by": by, "sort_order": order} for order in orders]


KINDS = {
    kind.listing: kind
    for kind in (
        Kind(
            ListImages,
            lambda local, name, count, start, every: local.add_images(
                count, prefix=name, start=start, every=every
            ),
            lambda name: {"name_contains": name},
            _orders("CREATION_TIME", "ASCENDING", "DESCENDING"),
        ),
        Kind(
            ListImageVersions,
            _add_versions,
            lambda name: {"image_name": name},
            _orders("CREATION_TIME", "ASCENDING", "DESCENDING"),
        ),
        Kind(
            ListModelPackages,
            lambda local, name, count, start, every: local.add_model_packages(
                count, group=name, start=start, every=every
            ),
            lambda name: {"model_package_group_name": name},
            _orders("CreationTime", "Ascending", "Descending"),
        ),
        Kind(
            ListModelPackagingJobs,
            lambda local, name, count, start, every: local.add_model_packaging_jobs(
                name, count, start=start, every=every
            ),
            lambda name: {"project_name": name},
            [{}],
        ),
    )
}
