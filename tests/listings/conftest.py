"""Requests that a test cancels must not count in the next one."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _settled(settled: None) -> None:
    """Applies to each test."""
