"""A fleet of emulators, and profiles that lead to them."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from aiobotocore.config import AioConfig

from awslists import Items, ModelPackageSummary
from awslists.testing import LocalAWS

__all__ = ["place_of", "table_of"]


def place_of(account: LocalAWS, **settings: Any) -> dict[str, Any]:
    """Return the arguments of a Session that lists an account, with one attempt at each call."""
    direct = {"config": AioConfig(proxies={}, retries={"total_max_attempts": 1})}
    return {**account.client_arguments, **direct, **settings}


def table_of(packages: list[ModelPackageSummary]) -> pa.Table:
    """Return the table that a list of these packages becomes."""
    return Items(packages, ModelPackageSummary).to_arrow()
