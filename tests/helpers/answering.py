"""A server that answers each operation by a function, for operations that LocalAWS lacks."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from awslists import Session
from tests.helpers.support import ONE_ATTEMPT

__all__ = ["Answering", "answering", "in_pages"]

Answer = Callable[[dict[str, Any]], dict[str, Any] | str | bytes]
KEYS = {"aws_access_key_id": "any", "aws_secret_access_key": "any", "region_name": "us-east-1"}


@dataclass
class Answering:
    """A running server.

    Attributes:
        url: Its address.
        received: The parameters of each request, oldest first, by their names on the wire.
    """

    answers: Mapping[str, Answer]
    url: str = ""
    received: list[dict[str, Any]] = field(default_factory=list)

    def session(self, **arguments: Any) -> Session:
        return Session(**{"endpoint_url": self.url, "config": ONE_ATTEMPT, **KEYS, **arguments})

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.read()
        operation, parameters = read(request, body)
        self.received.append(parameters)
        answer = self.answers[operation](parameters)
        if isinstance(answer, dict):
            return web.json_response(answer)
        if isinstance(answer, bytes):
            headers = {"smithy-protocol": "rpc-v2-cbor"}
            return web.Response(body=answer, content_type="application/cbor", headers=headers)
        return web.Response(text=answer, content_type="text/xml")


def read(request: web.Request, body: bytes) -> tuple[str, dict[str, Any]]:
    """Return the operation and the parameters, in whatever protocol they came."""
    if target := request.headers.get("x-amz-target"):
        return target.rpartition(".")[2], json.loads(body)
    if request.content_type == "application/x-www-form-urlencoded":
        parameters = dict(parse_qsl(body.decode()))
        return parameters.pop("Action"), parameters
    if "smithy-protocol" in request.headers:
        return request.path.rpartition("/")[2], {"body": body}
    parameters = dict(request.query) | (json.loads(body) if body else {})
    return f"{request.method} {request.path.rstrip('/')}", parameters


@asynccontextmanager
async def answering(answers: Mapping[str, Answer]) -> AsyncGenerator[Answering]:
    """Run a server.

    Args:
        answers: For each operation (in REST, its method and path), a function that makes the
            answer from the parameters: a dict for JSON, text for XML, bytes for CBOR.
    """
    state = Answering(answers)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", state.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        state.url = f"http://{host}:{port}"
        yield state
    finally:
        await runner.cleanup()


def in_pages(
    items: list[Any],
    member: str,
    *,
    token: str = "NextToken",  # noqa: S107  (a name)
    next_token: str = "NextToken",  # noqa: S107  (a name)
    size: str | None = "MaxResults",
    more: str | None = None,
) -> Answer:
    """Return an answer in pages, whose tokens say how many items to skip.

    Args:
        items: All items, in the form that the protocol has.
        member: The name of the list, or its path.
        token: The parameter for the token.
        next_token: The name of the next token, or its path.
        size: The parameter for the page size; None: pages of 2.
        more: The flag for more, or its path.
    """

    def answer(parameters: dict[str, Any]) -> dict[str, Any]:
        start = int(parameters.get(token) or 0)
        end = start + (2 if size is None else int(parameters[size]))
        made: dict[str, Any] = {}
        put(made, member, items[start:end])
        if end < len(items):
            put(made, next_token, str(end))
        if more is not None:
            put(made, more, end < len(items))
        return made

    return answer


def put(answer: dict[str, Any], path: str, value: Any) -> None:
    *around, last = path.split(".")
    for step in around:
        answer = answer.setdefault(step, {})
    answer[last] = value
