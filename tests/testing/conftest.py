"""The emulator that is tested, apart from that of all other tests: it is measured for coverage."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from awslists import Session
from tests.helpers.call_makers import LocalAWSOf, open_sessions


@pytest.fixture(scope="session")
def started() -> Iterator[LocalAWSOf]:
    """The emulator of these tests."""
    with LocalAWSOf() as local:
        yield local


@pytest_asyncio.fixture(scope="session")
async def opened(started: LocalAWSOf) -> AsyncIterator[dict[bool, Session]]:
    """The sessions of these tests, by the value of their ``prepared_calls``."""
    async with open_sessions(started) as opened:
        yield opened
