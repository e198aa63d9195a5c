"""Run a FastAPI service over HTTP: uvicorn in a thread, and a client of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import aiohttp
import uvicorn
from fastapi import FastAPI

from tests.helpers.gates import PATIENCE, eventually

__all__ = ["PAGE", "Service", "StartupError", "serving"]

PAGE = '{"page"'
"""How a line that is no item begins."""


class StartupError(Exception):
    """The service stopped before it had started."""


@dataclass(frozen=True)
class Service:
    """A running service, and a client of it."""

    server: uvicorn.Server
    client: aiohttp.ClientSession

    async def get(self, path: str, **query: Any) -> tuple[list[str], dict[str, Any]]:
        """Return the items of a listing as lines, and its last line."""
        async with self.client.get(path, params=query) as response:
            body = await response.text()
            assert response.status == 200, body
            assert response.content_type == "application/x-ndjson"
        lines = body.splitlines()
        items = [line for line in lines if not line.startswith(PAGE)]
        end: dict[str, Any] = json.loads(lines[-1])["page"]
        assert end["count"] == len(items)
        return items, end

    async def answer(self, path: str, **query: Any) -> tuple[aiohttp.ClientResponse, Any]:
        """Return an answer and its JSON."""
        async with self.client.get(path, params=query) as response:
            return response, await response.json()

    async def refusal(self, path: str, **query: Any) -> tuple[aiohttp.ClientResponse, Any]:
        """Return the answer to a request that gets no listing, and its text."""
        response, said = await self.answer(path, **query)
        return response, said["detail"]

    async def idle(self) -> None:
        """Wait until no client is connected and no work is left."""
        state = self.server.server_state
        await eventually(lambda: not (state.connections or state.tasks))


@asynccontextmanager
async def serving(app: FastAPI, open_session: Any = None) -> AsyncGenerator[Service]:
    """Run a service in a thread, so that uvicorn does not take over signals.

    Args:
        app: The service.
        open_session: What its lifespan opens instead of its own Session, if it asks its state.
    """
    config = uvicorn.Config(app, port=0, log_config=None, timeout_graceful_shutdown=PATIENCE)
    server = uvicorn.Server(config)
    default = getattr(app.state, "open_session", None)
    app.state.open_session = open_session or default
    running = asyncio.create_task(asyncio.to_thread(run, server))
    try:
        await eventually(lambda: server.started or running.done())
        app.state.open_session = default
        if not server.started:
            raise StartupError
        host, port = server.servers[0].sockets[0].getsockname()
        async with aiohttp.ClientSession(
            f"http://{host}:{port}",
            connector=aiohttp.TCPConnector(force_close=True),  # no idle ones to wait for
            timeout=aiohttp.ClientTimeout(total=PATIENCE),
        ) as client:
            yield Service(server, client)
    finally:
        server.should_exit = True
        await running


def run(server: uvicorn.Server) -> None:
    """Run a server until it is told to stop, or does not start."""
    with suppress(SystemExit):
        server.run()
