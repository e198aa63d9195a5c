"""An emulator that tells what a test has left behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from awslists.testing import LocalAWS
from tests.helpers.support import unmeasured


@pytest.fixture(scope="module")
def started() -> Iterator[LocalAWS]:
    """An emulator to which no other test has a connection; what it does is covered elsewhere."""
    with closing(LocalAWS()) as local:
        with unmeasured():
            local.start()
        yield local
