"""Measures coverage of the tests in `.ci/run`, and of nothing that they start."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator
from contextlib import nullcontext

import pytest

from tests.helpers.support import unmeasured

if "PYTEST_XDIST_WORKER" in os.environ:
    # Measuring moto, kernels and examples, which tests start, would take longer.
    for name in ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
        os.environ.pop(name, None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """Measure nothing in the main process, since the workers of pytest-xdist run all tests."""
    sys.settrace(None)
    threading.settrace(None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Measure neither random tests, whose coverage varies, nor those marked `unmeasured`."""
    not_measured = any(map(item.get_closest_marker, ("hypothesis", "unmeasured")))
    with unmeasured() if not_measured else nullcontext():
        return (yield)
