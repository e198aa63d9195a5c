"""The emulator that is tested, apart from that of all other tests: it is measured for coverage."""

from __future__ import annotations

import sys
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


@pytest.fixture(scope="module", autouse=True)
def _nothing_cached() -> None:
    """Forget what emulators of other tests have cached, so that it is measured here."""
    for module in [each for name, each in sys.modules.items() if is_of_emulator(name)]:
        for value in vars(module).values():
            if hasattr(value, "cache_clear") and is_of_emulator(value.__module__):
                value.cache_clear()


def is_of_emulator(module: str) -> bool:
    return module.startswith("awslists.testing.")
