"""Scans cancel requests, which arrive late: none counts in the next test."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _settle(settled: None) -> None:
    """Every test of a scan waits for its own requests."""
