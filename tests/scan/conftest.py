"""Waits for requests that a scan cancelled, so that none counts in the next test."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _settle(settled: None) -> None:
    """Waits, after each test of a scan, for its requests."""
