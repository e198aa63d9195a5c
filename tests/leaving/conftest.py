"""An emulator that shows what a test left open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.helpers.call_makers import LocalAWSOf
from tests.helpers.support import unmeasured


@pytest.fixture(scope="module")
def started() -> Iterator[LocalAWSOf]:
    """An emulator without connections from other tests; not measured for coverage."""
    with closing(LocalAWSOf()) as local:
        with unmeasured():
            local.start()
        yield local
