"""What several tests need."""

from __future__ import annotations

from typing import Any

from aiobotocore.config import AioConfig

from awslists import Listing, ListingError

ONE_ATTEMPT = AioConfig(retries={"mode": "standard", "total_max_attempts": 1})


async def until_error(listing: Listing[Any]) -> tuple[list[Any], ListingError]:
    """The items that a listing delivers before it fails, and what it fails with."""
    delivered: list[Any] = []
    try:
        async for item in listing:
            delivered.append(item)  # noqa: PERF401  (what came before the error counts)
    except ListingError as error:
        return delivered, error
    raise AssertionError(f"{listing} did not fail")
