"""A LocalAWS that is garbage-collected stops, and silently."""

from __future__ import annotations

import gc
import threading
from urllib.parse import urlsplit

import pytest

from awslists import ListImages, Session
from awslists.testing import LocalAWS

PATIENCE = 10
"""Seconds after which something that should have happened has not."""


def started() -> tuple[LocalAWS, threading.Thread]:
    """An emulator that runs, and its thread."""
    before = {*threading.enumerate()}
    local = LocalAWS().start()
    [thread] = {*threading.enumerate()} - before
    return local, thread


def test_a_dropped_emulator_stops(capfd: pytest.CaptureFixture[str]) -> None:
    local, thread = started()
    del local
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert capfd.readouterr() == ("", "")


def test_an_emulator_started_again_stops_when_dropped() -> None:
    local, first = started()
    local.close()
    assert not first.is_alive()
    before = {*threading.enumerate()}
    local.start()
    [second] = {*threading.enumerate()} - before
    assert second.is_alive()
    del local
    second.join(PATIENCE)
    assert not second.is_alive()


async def run_cell() -> tuple[LocalAWS, threading.Thread]:
    local, thread = started()
    local.add_images(3)
    aws = local.session()
    assert len(await ListImages(aws).collect()) == 3
    await aws.aclose()
    return local, thread


@pytest.mark.slow
async def test_running_a_cell_again_leaves_one_emulator() -> None:
    local, thread = await run_cell()
    threads = [thread]
    for _ in range(4):
        local, thread = await run_cell()
        threads.append(thread)
    gc.collect()
    for thread in threads[:-1]:
        thread.join(PATIENCE)
    assert [thread.is_alive() for thread in threads] == [False] * 4 + [True]
    assert urlsplit(local.endpoint_url).port
    local.close()


def only_its_session() -> tuple[Session, threading.Thread]:
    local, thread = started()
    local.add_images(3)
    return local.session(), thread


@pytest.mark.slow
async def test_an_emulator_runs_while_its_session_is_in_use() -> None:
    aws, thread = only_its_session()
    gc.collect()
    async with aws:
        assert len(await ListImages(aws).collect()) == 3
    del aws
    gc.collect()
    thread.join(PATIENCE)
    assert not thread.is_alive()
