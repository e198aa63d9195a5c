"""Fixtures of moto, another emulator of AWS, in a process of its own."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
import urllib3
from botocore.handlers import BUILTIN_HANDLERS

STARTS_WITHIN = 60
"""Seconds."""


@pytest.fixture(autouse=True)
def _handlers_of_moto() -> Iterator[None]:
    """Remove the handlers that moto adds to every botocore session once it is imported.

    The guides import it. From then on, no test would run calls that awslists makes.
    """
    before = [*BUILTIN_HANDLERS]
    yield
    BUILTIN_HANDLERS[:] = before


@pytest.fixture(scope="session")
def moto_url() -> Iterator[str]:
    """The address of a moto server; its regions share nothing."""
    port = _find_free_port()
    server = subprocess.Popen(  # noqa: S603  (a fixed command)
        [sys.executable, "-m", "moto.server", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_ready(url := f"http://127.0.0.1:{port}")
        yield url
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def moto(moto_url: str) -> dict[str, Any]:
    """The arguments that lead a session to moto, which takes any credentials."""
    return {
        "endpoint_url": moto_url,
        "region_name": "us-east-1",
        "aws_access_key_id": "any",
        "aws_secret_access_key": "any",
    }


def _find_free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _wait_until_ready(url: str) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
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
