"""The example service starts, lists and stops."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

import service as example
from awslists import Session
from awslists.testing import LocalAWS
from tests.helpers.gates import PATIENCE, Gate
from tests.helpers.serving import StartupError, serving
from tests.helpers.support import ONE_ATTEMPT, profile_of

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

FOLDER = Path(example.__file__).parent


async def test_a_service_that_cannot_list_says_why_at_start(
    local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    session = local.session(aws_access_key_id="nobody")
    with pytest.raises(StartupError):
        async with serving(example.app, lambda: session):
            raise AssertionError("it has started")
    assert "UnrecognizedClientException" in caplog.text
    assert session.closed


async def test_one_session_serves_all_requests(local: LocalAWS) -> None:
    sessions: list[Session] = []

    def open_session() -> Session:
        sessions.append(local.session())
        return sessions[-1]

    async with serving(example.app, open_session) as service:
        gate = Gate()
        local.inject(gate, times=None)
        asked = [asyncio.ensure_future(service.get("/images")) for _ in range(5)]
        await gate.reached(5)
        gate.open()
        assert all(end["completed"] for _, end in await asyncio.gather(*asked))
        assert [session.closed for session in sessions] == [False]
    assert [session.closed for session in sessions] == [True]


async def test_a_closed_session_is_a_503_and_logged(
    started: LocalAWS,
    caplog: pytest.LogCaptureFixture,
) -> None:
    session = started.session(config=ONE_ATTEMPT)
    loops: list[asyncio.AbstractEventLoop] = []

    def open_session() -> Session:
        loops.append(asyncio.get_running_loop())
        return session

    async with serving(example.app, open_session) as service:
        closing = asyncio.run_coroutine_threadsafe(session.aclose(), loops[0])
        await asyncio.wrap_future(closing)
        response, said = await service.refusal("/images")
    assert (response.status, said["type"]) == (503, "SessionClosedError")
    assert "ListImages: the session was closed" in caplog.text


async def test_the_profile_of_the_environment_is_used(
    local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = local.add_images(3)
    (tmp_path / "config").write_text(profile_of(local))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "dev")
    async with serving(example.app) as service:
        lines, _ = await service.get("/images")
    assert [json.loads(line)["image_name"] for line in lines] == [
        i.image_name for i in images[::-1]
    ]


def test_uvicorn_serves_it_until_it_is_interrupted(local: LocalAWS) -> None:
    local.add_images(12)
    uvicorn = [sys.executable, "-W", "error", "-m", "uvicorn", "--app-dir", str(FOLDER)]
    command = [*uvicorn, "service:app", "--port=0"]
    environment = {**os.environ, **local.environ}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603  (our own example)
        assert process.stderr
        log: list[str] = []
        try:
            while not (found := re.search(r"http://\S+", "".join(log))):
                log.append(process.stderr.readline())
                assert log[-1], log
            with urllib.request.urlopen(f"{found[0]}/images", timeout=PATIENCE) as answer:  # noqa: S310  (it is http)
                *_, last = answer
        finally:
            process.send_signal(signal.SIGINT)
            log += process.communicate(timeout=PATIENCE)[1].splitlines()
    assert json.loads(last)["page"]["count"] == 12
    assert process.returncode == 0
    assert [line for line in log if not line.startswith("INFO: ")] == []
