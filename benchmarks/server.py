"""A server of prepared pages in its own process, so cheap that the client is the bottleneck.

It ignores signatures and page sizes, and the token of page n is n. To run it by itself:

    python benchmarks/server.py --pages 20 --page-size 100 --latency 0.05
"""

from __future__ import annotations

import argparse
import asyncio
import json
import ssl
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from items import OPERATIONS, REGION

__all__ = [
    "CREDENTIALS",
    "PACKAGING_JOBS",
    "Answer",
    "compact_json",
    "http_response",
    "prepared",
    "running",
    "serve",
    "server_options",
    "settings",
    "started",
]

CREDENTIALS = {"aws_access_key_id": "AKIDBENCHMARK", "aws_secret_access_key": "unchecked"}
PACKAGING_JOBS = "/2020-11-20/projects/bolts/modelpackagingjobs"
"""The path of ListModelPackagingJobs, the only GET."""

Answer = Callable[[str, Mapping[str, Any]], bytes]
"""Gives the whole HTTP response to an operation with parameters."""


def running(
    *, pages: int, page_size: int = 100, latency: float = 0.0, certificate: Path | None = None
) -> AbstractContextManager[str]:
    """Run this server while the context lasts."""
    return started(
        __file__, pages=pages, page_size=page_size, latency=latency, certificate=certificate
    )


@contextmanager
def started(script: str, **options: object) -> Iterator[str]:
    """Run a server in its own process while the context lasts; yield its URL."""
    given = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
    command = [sys.executable, script, *(f"--{name}={value}" for name, value in given.items())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  (ours)
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def settings(url: str, certificate: Path | None = None) -> dict[str, Any]:
    """Return the arguments of a client or a Session that call a server."""
    verify = {} if certificate is None else {"verify": str(certificate)}
    return {"region_name": REGION, "endpoint_url": url, **CREDENTIALS, **verify}


def server_options(description: str | None) -> argparse.ArgumentParser:
    """Return a parser with the options that both servers have."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--certificate", type=Path, help="a certificate and its key, to use TLS")
    return parser


async def serve(answer: Answer, given: argparse.Namespace) -> None:
    """Print the URL, then answer until killed."""
    tls, scheme = None, "http"
    if given.certificate is not None:
        tls, scheme = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), "https"
        tls.load_cert_chain(given.certificate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: _Connection(answer, given.latency), "127.0.0.1", 0, ssl=tls
    )
    print(f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


def prepared(pages: int, page_size: int) -> Answer:
    """Prepare the answers of all full pages of each operation."""
    responses = {
        operation: [
            http_response(
                compact_json(
                    {member: [make(number * page_size + i) for i in range(page_size)]}
                    | ({"NextToken": str(number + 1)} if number + 1 < pages else {})
                )
            )
            for number in range(pages)
        ]
        for operation, (member, make) in OPERATIONS.items()
    }
    return lambda operation, parameters: responses[operation][int(parameters.get("NextToken", 0))]


def compact_json(payload: Mapping[str, Any]) -> bytes:
    return json.dumps(payload, separators=(",", ":")).encode()


def http_response(body: bytes) -> bytes:
    """Return a successful HTTP response, with the headers that AWS sends."""
    head = (
        "HTTP/1.1 200 OK\r\n"
        f"x-amzn-requestid: {uuid.uuid4()}\r\n"
        "content-type: application/x-amz-json-1.1\r\n"
        f"content-length: {len(body)}\r\n"
        "date: Sun, 22 Nov 2026 12:00:00 GMT\r\n\r\n"
    )
    return head.encode() + body


class _Connection(asyncio.Protocol):
    """A minimal HTTP/1.1 connection: one request after the other."""

    def __init__(self, answer: Answer, latency: float) -> None:
        self._answer = answer
        self._latency = latency
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, blank_line, body = self._received.partition(b"\r\n\r\n")
        if not blank_line:
            return
        request, *lines = head.decode().split("\r\n")
        headers = _headers(lines)
        if len(body) < int(headers.get("content-length", 0)):
            return
        self._received = b""
        self._send(self._answer(*_asked(request, headers, body)))

    def _send(self, response: bytes) -> None:
        if self._latency:
            loop = asyncio.get_running_loop()
            loop.call_later(self._latency, self._transport.write, response)
        else:
            self._transport.write(response)


def _headers(lines: list[str]) -> dict[str, str]:
    parts = (line.partition(":") for line in lines)
    return {name.lower(): value.strip() for name, _, value in parts}


def _asked(request: str, headers: Mapping[str, str], body: bytes) -> tuple[str, dict[str, Any]]:
    """Return the operation, and the parameters as JSON services name them."""
    method, target, _ = request.split(" ")
    if method == "POST":
        return headers["x-amz-target"].removeprefix("SageMaker."), json.loads(body)
    path, _, query = target.partition("?")
    assert path == PACKAGING_JOBS
    return "ListModelPackagingJobs", {
        name[0].upper() + name[1:]: value for name, value in parse_qsl(query)
    }


if __name__ == "__main__":
    parser = server_options(__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--page-size", type=int, default=100)
    given = parser.parse_args()
    asyncio.run(serve(prepared(given.pages, given.page_size), given))
