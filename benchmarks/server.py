"""A server of prepared pages in its own process, so cheap that the client is the bottleneck.

It ignores signatures and MaxResults, and the token of page n is n. To run it by itself:

    python benchmarks/server.py --pages 20 --page-size 100 --latency 0.05
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any

__all__ = [
    "ARN",
    "BEGINNING",
    "CREDENTIALS",
    "LIFETIME",
    "REGION",
    "STEP",
    "Answer",
    "compact_json",
    "http_response",
    "prepared",
    "running",
    "serve",
    "settings",
    "started",
]

REGION = "eu-west-1"
CREDENTIALS = {"aws_access_key_id": "AKIDBENCHMARK", "aws_secret_access_key": "unchecked"}

Answer = Callable[[str, Mapping[str, Any]], bytes]
"""Gives the whole HTTP response to an operation with parameters."""

ARN = f"arn:aws:sagemaker:{REGION}:123456789012"
BEGINNING, STEP, LIFETIME = 1_700_000_000.0, 60.123, 3600.5


def running(
    *, pages: int, page_size: int = 100, latency: float = 0.0
) -> AbstractContextManager[str]:
    """Run this server while the context lasts."""
    return started(__file__, pages=pages, page_size=page_size, latency=latency)


@contextmanager
def started(script: str, **options: object) -> Iterator[str]:
    """Run a server in its own process while the context lasts; yield its URL."""
    words = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
    command = [sys.executable, script, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  (ours)
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def settings(url: str) -> dict[str, Any]:
    """Return the arguments of a client or a Session that call a server."""
    return {"region_name": REGION, "endpoint_url": url, **CREDENTIALS}


async def serve(answer: Answer, latency: float) -> None:
    """Print the URL, then answer until killed."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(answer, latency), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
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


def image(number: int) -> dict[str, Any]:
    """Return an image with all of its fields; AWS's timestamps are seconds, to the millisecond."""
    name = f"churn-model-{number:06}"
    return {
        "CreationTime": round(BEGINNING + number * STEP, 3),
        "Description": f"Training image of the churn model, build {number}",
        "DisplayName": f"Churn model {number}",
        "FailureReason": "",
        "ImageArn": f"{ARN}:image/{name}",
        "ImageName": name,
        "ImageStatus": "CREATED",
        "LastModifiedTime": round(BEGINNING + number * STEP + LIFETIME, 3),
    }


def image_version(number: int) -> dict[str, Any]:
    """Return a version of one image, with all of its fields."""
    return {
        "CreationTime": round(BEGINNING + number * STEP, 3),
        "FailureReason": "",
        "ImageArn": f"{ARN}:image/churn",
        "ImageVersionArn": f"{ARN}:image-version/churn/{number + 1}",
        "ImageVersionStatus": "CREATED",
        "LastModifiedTime": round(BEGINNING + number * STEP + LIFETIME, 3),
        "Version": number + 1,
    }


def model_package(number: int) -> dict[str, Any]:
    """Return a version of one model group, with all the fields of the reference page."""
    return {
        "CreationTime": round(BEGINNING + number * STEP, 3),
        "ModelApprovalStatus": "PendingManualApproval",
        "ModelPackageArn": f"{ARN}:model-package/churn/{number + 1}",
        "ModelPackageDescription": f"Churn model, trained on week {number}",
        "ModelPackageGroupName": "churn",
        "ModelPackageStatus": "Completed",
        "ModelPackageVersion": number + 1,
    }


OPERATIONS: dict[str, tuple[str, Callable[[int], dict[str, Any]]]] = {
    "ListImages": ("Images", image),
    "ListImageVersions": ("ImageVersions", image_version),
    "ListModelPackages": ("ModelPackageSummaryList", model_package),
}


class _Connection(asyncio.Protocol):
    """A minimal HTTP/1.1 connection: POSTs with a Content-Length, one after the other."""

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
        headers = _headers(head)
        if len(body) < int(headers["content-length"]):
            return
        self._received = b""
        operation = headers["x-amz-target"].removeprefix("SageMaker.")
        self._send(self._answer(operation, json.loads(body)))

    def _send(self, response: bytes) -> None:
        if self._latency:
            loop = asyncio.get_running_loop()
            loop.call_later(self._latency, self._transport.write, response)
        else:
            self._transport.write(response)


def _headers(head: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in head.decode().split("\r\n")[1:])
    return {name.lower(): value.strip() for name, _, value in lines}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--page-size", type=int, default=100)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    given = parser.parse_args()
    asyncio.run(serve(prepared(given.pages, given.page_size), given.latency))
