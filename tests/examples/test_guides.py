"""The service and the watcher in the guide to services work."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from awslists import Image, ModelPackageSummary, Session
from awslists.testing import LocalAWS, faults, make_model_package
from tests.helpers.documentation import ROOT, Notebook, blocks_of
from tests.helpers.gates import PATIENCE, Gate, eventually
from tests.helpers.serving import serving
from tests.helpers.support import ONE_ATTEMPT, profile_of

pytestmark = pytest.mark.unmeasured

Told = asyncio.Queue[ModelPackageSummary]


@pytest_asyncio.fixture
async def guide(local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names that the guide to services defines; its Session lists from the emulator."""
    (tmp_path / "config").write_text(profile_of(local))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "dev")
    notebook = Notebook()
    for block in blocks_of(ROOT / "docs" / "guides" / "service.md"):
        if block.language == "python" and not block.is_test:
            await notebook.run(block.code, block.page, block.line)
    return notebook.names


async def test_the_service_answers_and_fails_as_the_guide_says(
    guide: dict[str, Any], local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    local.add_images(110)
    guide["PATIENCE"] = ONE_ATTEMPT
    async with serving(guide["app"]) as service:
        response, names = await service.answer("/images", name_contains="image-01")
        assert (response.status, names) == (200, [f"image-01{i:02}" for i in range(9, -1, -1)])
        response, names = await service.answer("/images")
        assert (response.status, len(names)) == (200, 100)

        response, [refused] = await service.refusal("/images", name_contains="b@d")
        assert (response.status, refused["loc"]) == (422, ["query", "name_contains"])
        assert "'b@d' does not fully match" in refused["msg"]

        denied = faults.service_error("AccessDeniedException", "You may not")
        for fault, status in {denied: 502, faults.throttling(): 503}.items():
            local.inject(fault)
            response, said = await service.refusal("/images")
            assert (response.status, said) == (status, "ListImages failed")
            assert response.headers.get("Retry-After") == ("10" if status == 503 else None)
    assert "AccessDeniedException: You may not" in caplog.text


@pytest.mark.slow
async def test_a_client_that_leaves_a_yielding_path_stops_the_calls(
    guide: dict[str, Any], local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    added = local.add_images(5_000)
    async with serving(guide["app"]) as service:
        for _ in range(3):
            async with service.client.get("/all-images") as response:
                assert response.content_type == "application/jsonl"
                assert b"image-4999" in await response.content.readline()
                response.close()
            await service.idle()
            gc.collect()  # closes generators that were dropped
        assert local.pending == 0
        assert len(local.requests) < 3 * 50
        async with service.client.get("/all-images") as response:
            lines = (await response.text()).splitlines()
        assert [Image.model_validate_json(line) for line in lines] == added[::-1]
        response, [refused] = await service.refusal("/all-images", name_contains="b@d")
        assert (response.status, refused["loc"]) == (422, ["query", "name_contains"])
    assert caplog.record_tuples == []


async def test_the_service_answers_within_the_time_in_the_guide(
    guide: dict[str, Any], local: LocalAWS
) -> None:
    async with serving(guide["app"]) as service:
        gate = Gate()
        local.inject(gate, times=None)
        guide["WAIT"] = 0.05
        response, said = await service.refusal("/images")
        assert (response.status, said) == (503, "AWS takes too long")
        assert response.headers["Retry-After"] == "10"
        await eventually(lambda: local.pending == 0)


async def test_the_watcher_reports_each_approval_once(
    guide: dict[str, Any], local: LocalAWS, aws: Session, caplog: pytest.LogCaptureFixture
) -> None:
    waiting, rejected, _ = local.add_model_packages(
        make_model_package("churn", 1 + i, model_approval_status=status)
        for i, status in enumerate(("PendingManualApproval", "Rejected", "Approved"))
    )
    local.inject(faults.server_error())
    async with watching(guide["watch_approvals"], aws) as told:
        await more_polls(local)
        assert told.empty()
        local.inject(faults.server_error())
        for package in (waiting, rejected):
            changed = package.model_copy(update={"model_approval_status": "Approved"})
            local.add_model_packages([changed])
            assert await told.get() == changed
        await more_polls(local)
    assert told.empty()
    assert "ListModelPackages: AWS answered 500" in caplog.text


@asynccontextmanager
async def watching(watch: Any, aws: Session) -> AsyncGenerator[Told]:
    """Run a watcher and yield its output; an error of it ends the body."""
    told = Told()
    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        task = group.create_task(watch(aws, told.put_nowait, every=0.001))
        yield told
        task.cancel()


async def more_polls(local: LocalAWS) -> None:
    """Waits until a watcher has looked again, more than once."""
    enough = len(local.requests) + 4
    await eventually(lambda: len(local.requests) >= enough)
