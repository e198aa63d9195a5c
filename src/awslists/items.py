"""What `Listing.collect` returns."""

from __future__ import annotations

from typing import TypeVar

from awslists.models import ItemModel

__all__ = ["Items"]

# A list can be written to, so that its type variable must not be the covariant one of Listing.
T = TypeVar("T", bound=ItemModel)


class Items(list[T]):
    """All items of a listing, as a list."""
