"""What several tests need."""

from __future__ import annotations

from collections.abc import AsyncIterable
from typing import Any

from aiobotocore.config import AioConfig

from awslists import ListingError

ONE_ATTEMPT = AioConfig(retries={"mode": "standard", "total_max_attempts": 1})


async def until_error(items: AsyncIterable[Any]) -> tuple[list[Any], ListingError]:
    """The items that come of a listing or a scan before it fails, and what it fails with."""
    delivered: list[Any] = []
    try:
        async for item in items:
            delivered.append(item)  # noqa: PERF401  (what came before the error counts)
    except ListingError as error:
        return delivered, error
    raise AssertionError(f"{items} did not fail")
