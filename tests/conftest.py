"""Fixtures of all tests: an emulator, and a session that does not spend seconds on retries.

Each is started once and serves all tests, since starting takes longer than most tests do.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio
from botocore.retries.standard import ExponentialBackoff

from awslists import Session
from awslists.testing import LocalAWS
from tests.helpers.call_makers import CALL_MAKERS, LocalAWSOf, open_sessions
from tests.helpers.support import unmeasured

pytest_plugins = ["tests.botocore_plugin", "tests.coverage_plugin", "tests.moto_plugin"]

# The emulators speak plain HTTP; without this, sessions on trio would read all root certificates.
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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests marked `both_makers` with calls made by awslists, and by botocore."""
    is_marked = any(metafunc.definition.iter_markers("both_makers"))
    if is_marked and "prepared_calls" in metafunc.fixturenames:
        copies = [
            pytest.param(prepared, id=maker, marks=() if prepared else pytest.mark.slow)
            for maker, prepared in CALL_MAKERS.items()
        ]
        metafunc.parametrize("prepared_calls", copies)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run tests on trio only once: there botocore makes all calls."""
    items[:] = [item for item in items if not ("trio" in item.name and is_of_botocore(item))]


def is_of_botocore(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    return callspec is not None and callspec.params.get("prepared_calls") is False


def pytest_collection_finish() -> None:
    """Exclude what there is now from all later garbage collections, and make these rarer.

    Clients of botocore are large: by default, a fifth of the time would go into looking for those
    that are unused.
    """
    import hypothesis  # noqa: F401  (once it is frozen, trio's random numbers seem to be unused)

    gc.freeze()
    gc.set_threshold(10_000, 10, 10)


@pytest.fixture(scope="session")
def started() -> Iterator[LocalAWSOf]:
    """The emulator of all tests but its own; not measured for coverage."""
    with closing(LocalAWSOf()) as local:
        with unmeasured():
            local.start()
        yield local


@pytest.fixture
def prepared_calls() -> bool:
    """A setting of `aws` and the sessions of `local`: awslists makes calls where it can."""
    return True


@pytest.fixture
def local(started: LocalAWSOf, prepared_calls: bool) -> Iterator[LocalAWS]:
    """The emulator, as if just started."""
    started.prepared_calls = prepared_calls
    yield started
    started.reset()


@pytest_asyncio.fixture(scope="session")
async def opened(started: LocalAWSOf) -> AsyncIterator[dict[bool, Session]]:
    """The sessions of all tests, by the value of their ``prepared_calls``."""
    async with open_sessions(started) as opened:
        yield opened


@pytest.fixture
def aws(local: LocalAWS, opened: dict[bool, Session], prepared_calls: bool) -> Session:
    """A session that lists from `local` and makes one attempt at each call."""
    return opened[prepared_calls]


@pytest.fixture(scope="module")
def few_objects() -> None:
    """Let the tests of a module that collect garbage look only at what they make themselves."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def instant_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let botocore retry without a pause, where a test is not about its length."""
    monkeypatch.setattr(ExponentialBackoff, "delay_amount", lambda *_: 0)
