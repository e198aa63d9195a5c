"""Fixtures of all tests: two emulators, and a session that does not spend seconds on retries.

Each is started once and serves all tests: starting takes longer than most tests do.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import urllib3

from awslists import ListImages, Session
from awslists.testing import LocalAWS
from tests.helpers.gates import eventually
from tests.helpers.support import ONE_ATTEMPT, unmeasured

if "PYTEST_XDIST_WORKER" in os.environ:
    # The workers are measured, not what they start: moto, kernels and examples would take longer.
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)

# The emulators speak plain HTTP, but each session would read the certificates of the whole web.
os.environ["AWS_CA_BUNDLE"] = str(Path(__file__).parent / "helpers" / "certificate.pem")

# Shells let what runs in the background ignore interrupts; the tests of Ctrl-C would wait for ever.
signal.signal(signal.SIGINT, signal.default_int_handler)

MOTO = pytest.StashKey[tuple[subprocess.Popen[bytes], str]]()
MOTO_IS_READY_WITHIN = 30
"""Seconds."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Looks for no garbage meanwhile: what comes of it is there for good."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Leaves what there is out of each later search for garbage."""
    import hypothesis  # noqa: F401  (once it is frozen, trio's random numbers seem to be unused)

    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Measures no coverage of tests at random, which would come and go, and of repetitions."""
    not_measured = any(map(item.get_closest_marker, ("hypothesis", "unmeasured")))
    with unmeasured() if not_measured else nullcontext():
        return (yield)


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
    """Lets requests that were cancelled arrive before the next test: they come before this one."""
    yield
    local.reset()
    await ListImages(opened).first()
    await eventually(lambda: not local.pending)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """Measures nothing where no test runs: the workers of pytest-xdist run them all."""
    sys.settrace(None)
    threading.settrace(None)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Gives all workers of pytest-xdist one moto, which starts while they collect the tests."""
    if MOTO not in node.config.stash:
        node.config.stash[MOTO] = _start_moto()
    _, node.workerinput["moto_url"] = node.config.stash[MOTO]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Ends the moto of the workers."""
    if MOTO in config.stash:
        _end(config.stash[MOTO][0])


@pytest.fixture(scope="session")
def moto_url(pytestconfig: pytest.Config) -> Iterator[str]:
    """The address of moto, an emulator that is not ours; its regions know nothing of each other."""
    shared = getattr(pytestconfig, "workerinput", {}).get("moto_url")
    server, url = (None, shared) if shared else _start_moto()
    try:
        _wait_until_ready(url)
        yield url
    finally:
        if server:
            _end(server)


@pytest.fixture(scope="session")
def moto(moto_url: str) -> dict[str, Any]:
    """What a session needs to reach moto, which takes any credentials."""
    return {
        "endpoint_url": moto_url,
        "region_name": "us-east-1",
        "aws_access_key_id": "any",
        "aws_secret_access_key": "any",
    }


def _start_moto() -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "--port", str(port)]
    environment = {k: v for k, v in os.environ.items() if k != "COVERAGE_PROCESS_CONFIG"}
    nowhere = subprocess.DEVNULL
    server = subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere)  # noqa: S603  (fixed)
    return server, f"http://127.0.0.1:{port}"


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    server.wait()


def _wait_until_ready(url: str) -> None:
    deadline = time.monotonic() + MOTO_IS_READY_WITHIN
    with urllib3.PoolManager(retries=False) as http:
        while True:
            try:
                http.request("GET", f"{url}/moto-api/")
            except urllib3.exceptions.HTTPError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return
