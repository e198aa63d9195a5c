"""Fixtures of the tests of prepared calls."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from awslists import ListImages, Session
from awslists.testing import LocalAWS


@pytest_asyncio.fixture(scope="session")
async def learned(started: LocalAWS) -> AsyncIterator[Session]:
    """A session that has made the first call of ListImages."""
    async with started.session(prepared_calls=True) as aws:
        await ListImages(aws).first()
        yield aws


@pytest_asyncio.fixture
async def prepared(local: LocalAWS, learned: Session) -> Session:
    """A session that lists the one image of `local` by prepared calls."""
    local.add_images(1)
    return learned
