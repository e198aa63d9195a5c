"""Fixtures of all tests: an emulator, and a session that does not spend seconds on retries.

Each is started once and serves all tests, since starting takes longer than most tests do.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from awslists import ListImages, Session
from awslists.testing import LocalAWS
from tests.helpers.gates import eventually
from tests.helpers.support import ONE_ATTEMPT

pytest_plugins = ["tests.coverage_plugin", "tests.moto_plugin"]

# The emulators speak plain HTTP; without this each session would read all root certificates.
os.environ["AWS_CA_BUNDLE"] = str(Path(__file__).parent / "helpers" / "certificate.pem")

# Shells make background processes ignore interrupts, and the tests of Ctrl-C would hang.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while tests are collected: what is made then stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Exclude what there is now from all later garbage collections."""
    import hypothesis  # noqa: F401  (once it is frozen, trio's random numbers seem to be unused)

    gc.freeze()


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


@pytest_asyncio.fixture
async def settled(local: LocalAWS, opened: Session) -> AsyncIterator[None]:
    """Let cancelled requests arrive before the next test: they come before this one."""
    yield
    local.reset()
    await ListImages(opened).first()
    await eventually(lambda: not local.pending)
