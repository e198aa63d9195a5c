"""Credentials that change while a listing runs."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from awslists import ListImages, Session
from awslists.testing import LocalAWS
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY

pytestmark = pytest.mark.asyncio

PAGES = 6


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in os.environ:
        if name.startswith("AWS_") and name != "AWS_CA_BUNDLE":
            monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))


@pytest.fixture
def count_runs(clean: None, tmp_path: Path) -> Callable[[], int]:
    """Makes a profile whose program prints other credentials each time, which soon expire."""
    program, runs = tmp_path / "program", tmp_path / "runs"
    expiration = (datetime.now(UTC) + timedelta(minutes=5)).isoformat()
    program.write_text(
        f"#!/bin/sh\n"
        f"echo >> {runs}\n"
        f'echo "{{\\"Version\\": 1, \\"AccessKeyId\\": \\"{ACCESS_KEY_ID}\\",'
        f'\\"SecretAccessKey\\": \\"{SECRET_ACCESS_KEY}\\", \\"Expiration\\": \\"{expiration}\\",'
        f'\\"SessionToken\\": \\"$(wc -l < {runs})\\"}}"\n'
    )
    program.chmod(0o755)
    (tmp_path / "config").write_text(f"[default]\ncredential_process = {program}\n")

    def count() -> int:
        counted = len(runs.read_text())
        runs.write_text("")
        return counted

    return count


def open_session(local: LocalAWS) -> Session:
    return Session(endpoint_url=local.endpoint_url, region_name="us-east-1")


@pytest_asyncio.fixture(autouse=True)
async def images(local: LocalAWS) -> None:
    local.add_images(PAGES)


async def list_pages(aws: Session) -> None:
    assert len(await ListImages(aws, max_results=1).collect()) == PAGES


async def test_credentials_that_always_change_are_soon_fetched_once_a_call(
    local: LocalAWS, count_runs: Callable[[], int]
) -> None:
    async with open_session(local) as aws:
        await list_pages(aws)
        count_runs()
        await list_pages(aws)
        assert count_runs() == PAGES


async def test_credentials_of_the_environment_that_soon_expire(
    local: LocalAWS, clean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `aws configure export-credentials --format env` prints them."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY_ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY)
    expiration = datetime.now(UTC) + timedelta(minutes=5)
    monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", expiration.isoformat())
    async with open_session(local) as aws:
        await list_pages(aws)
