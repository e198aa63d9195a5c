"""An interrupted cell of a notebook keeps the items that came, and shows a short traceback."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager

from awslists.testing import LocalAWS
from tests.helpers.gates import Gate

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

COLOURS = re.compile(r"\x1b\[[0-9;]*m")
SETUP = """
from awslists import Image, Items, ListImages, Session
aws = Session(**{})
images = Items([], Image)
"""


@pytest_asyncio.fixture
async def manager() -> AsyncIterator[AsyncKernelManager]:
    manager = AsyncKernelManager()
    await manager.start_kernel()
    yield manager
    await manager.shutdown_kernel(now=True)


async def run(client: AsyncKernelClient, code: str) -> tuple[str, str]:
    """Run a cell; return what it prints, and its traceback."""
    printed, traceback = "", ""

    def note(message: dict[str, Any]) -> None:
        nonlocal printed, traceback
        content = message["content"]
        if message["msg_type"] == "stream" and content["name"] == "stdout":
            printed += content["text"]
        elif message["msg_type"] == "error":
            traceback = COLOURS.sub("", "\n".join(content["traceback"]))

    await client.execute_interactive(code, output_hook=note, timeout=60)
    return printed, traceback


@pytest.mark.parametrize("how", ["", ", workers=1, progress=True"])
async def test_an_interrupted_cell_keeps_what_came(
    local: LocalAWS, manager: AsyncKernelManager, how: str
) -> None:
    local.add_images(40)
    gate = Gate()
    gate.open(6)
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=60)
        await run(client, SETUP.format(repr(local.client_arguments)))
        local.inject(gate, times=None)
        cell = f"await ListImages(aws, max_results=2).collect(into=images{how})"
        running = asyncio.ensure_future(run(client, cell))
        await gate.reached(1)
        await manager.interrupt_kernel()
        _, traceback = await running
        assert await run(client, "print(len(images), 'kept')") == ("12 kept\n", "")
        await run(client, "await aws.aclose()")
    finally:
        gate.open()
        client.stop_channels()
    lines = traceback.splitlines()
    assert f"----> 1 {cell}" in lines
    assert len(lines) < 10
    assert "aiohttp" not in traceback
