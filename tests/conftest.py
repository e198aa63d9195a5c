"""Fixtures of all tests: an emulator, and a session that does not spend seconds on retries."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from awslists import Session
from awslists.testing import LocalAWS
from support import ONE_ATTEMPT


@pytest.fixture
def local(local_aws: LocalAWS) -> LocalAWS:
    """An empty emulator."""
    return local_aws


@pytest_asyncio.fixture
async def aws(local: LocalAWS) -> AsyncIterator[Session]:
    """A session that lists from the emulator and makes one attempt at each call."""
    async with local.session(config=ONE_ATTEMPT) as session:
        yield session
