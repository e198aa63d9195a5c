"""Adds items of the four documented operations, given a listing class."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from awslists._items.items import Items
from awslists._listings.listing import Listing
from awslists.lookoutvision.model_packaging_jobs import ModelPackagingJobMetadata
from awslists.sagemaker.image_versions import ImageVersion
from awslists.sagemaker.images import Image
from awslists.sagemaker.model_packages import ModelPackageSummary
from awslists.testing._emulator.adding import check_items, convert_item
from awslists.testing._emulator.documented_account import DocumentedAccount
from awslists.testing._emulator.documented_items import make_image
from awslists.testing._emulator.requested import to_said

__all__ = ["DOCUMENTED", "add_documented"]

KINDS: Mapping[str, tuple[type[Any], str]] = {
    "ListImages": (Image, ""),
    "ListImageVersions": (ImageVersion, "image_name"),
    "ListModelPackages": (ModelPackageSummary, "model_package_group_name"),
    "ListModelPackagingJobs": (ModelPackagingJobMetadata, "project_name"),
}
"""The class of the items, and the parameter that they can be added with."""
NEEDED = ("image_name", "project_name")
DOCUMENTED = {
    ("lookoutvision" if "Packaging" in operation else "sagemaker", operation) for operation in KINDS
}


def add_documented(
    account: DocumentedAccount,
    listing: type[Listing[Any]],
    items: Any,
    start: datetime,
    every: timedelta,
    parameters: Mapping[str, Any],
) -> Items[Any]:
    """Add items of one of the documented operations, in whatever class it was declared.

    Raises:
        TypeError: They are of another class, or a parameter is missing or unknown.
        InvalidRequestError: A parameter breaks a documented constraint.
    """
    to_said(listing, parameters)
    kind, allowed = KINDS[listing.operation]
    name = listing.__name__
    if unknown := parameters.keys() - {allowed}:
        takes = f"only {allowed}" if allowed else "no parameter"
        raise TypeError(f"items of {name} are added with {takes}, not {', '.join(sorted(unknown))}")
    if isinstance(items, int) and not isinstance(items, bool):
        if items and allowed in NEEDED and not parameters:
            raise TypeError(f"write local.add({name}, {items}, {allowed}=...), which it requires")
        made = _add(account, listing.operation, items, parameters.get(allowed), start, every)
        return Items([convert_item(item, listing.item_type) for item in made], listing.item_type)
    given = check_items(listing, items)
    ours = [convert_item(item, kind) for item in given]
    _add(account, listing.operation, ours, parameters.get(allowed), start, every)
    return Items(given, listing.item_type)


def _add(
    account: DocumentedAccount,
    operation: str,
    items: Any,
    within: str | None,
    start: datetime,
    every: timedelta,
) -> Items[Any]:
    """Add items, within the image, group or project of that name."""
    times: Any = {"start": start, "every": every}
    match operation:
        case "ListImages":
            return account.add_images(items, **times)
        case "ListImageVersions":
            if within and all(image.image_name != within for image in account.images):
                account.add_images([make_image(within, start)])
            return account.add_image_versions(within or "", items, **times)
        case "ListModelPackages":
            return account.add_model_packages(items, group=within, **times)
        case _:
            if not isinstance(items, int):
                account.projects.update(item.project_name or "" for item in items)
            return account.add_model_packaging_jobs(within or "", items, **times)
