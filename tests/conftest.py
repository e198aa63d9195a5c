"""Fixtures of all tests: an emulator, and a session that does not spend seconds on retries.

Both are started once and serve all tests: starting takes longer than most tests do.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from awslists import Session
from awslists.testing import LocalAWS
from support import ONE_ATTEMPT


@pytest.fixture(scope="session")
def started() -> Iterator[LocalAWS]:
    """The emulator of all tests."""
    with LocalAWS() as local:
        yield local


@pytest.fixture
def local(started: LocalAWS) -> Iterator[LocalAWS]:
    """The emulator, as if just started."""
    yield started
    started.reset()


@pytest_asyncio.fixture(scope="session")
async def opened(started: LocalAWS) -> AsyncIterator[Session]:
    """The session of all tests."""
    async with started.session(config=ONE_ATTEMPT) as session:
        yield session


@pytest.fixture
def aws(local: LocalAWS, opened: Session) -> Session:
    """A session that lists from `local` and makes one attempt at each call."""
    return opened
