"""Requests that no SDK would send: correctly signed or not, with any parameters."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import urllib3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from awslists.testing import LocalAWS
from awslists.testing._emulator.documented_items import REGION
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY

__all__ = [
    "Reply",
    "ask",
    "ask_for_jobs",
    "ask_for_pages",
    "jobs_request",
    "raw_request",
    "sagemaker_request",
    "send",
    "sign",
]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: its status, its headers with names in lower case, its JSON."""

    status: int
    headers: Mapping[str, str]
    payload: Any


def sagemaker_request(local: LocalAWS, operation: str, body: bytes) -> Any:
    """Make an unsigned request in the JSON 1.1 protocol."""
    headers = {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": f"SageMaker.{operation}",
    }
    return AWSRequest("POST", f"{local.endpoint_url}/", headers, body)


def jobs_request(local: LocalAWS, project: str, query: str = "") -> Any:
    """Make an unsigned ListModelPackagingJobs; `project` and `query` are already URL-encoded."""
    path = f"/2020-11-20/projects/{project}/modelpackagingjobs"
    return AWSRequest("GET", f"{local.endpoint_url}{path}?{query}")


def sign(
    request: Any,
    service: str = "sagemaker",
    *,
    key: str = ACCESS_KEY_ID,
    secret: str = SECRET_ACCESS_KEY,
    region: str = REGION,
    at: datetime | None = None,
) -> Any:
    """Sign a request with botocore, at a given time."""
    signer = SigV4Auth(Credentials(key, secret), service, region)
    stamp = f"{at or datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    request.context["timestamp"] = request.headers["X-Amz-Date"] = stamp
    to_sign = signer.string_to_sign(request, signer.canonical_request(request))
    request.headers["Authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={signer.scope(request)}, "
        f"SignedHeaders={signer.signed_headers(signer.headers_to_sign(request))}, "
        f"Signature={signer.signature(to_sign, request)}"
    )
    return request


def raw_request(request: Any, *, more: bytes = b"") -> bytes:
    """A request as bytes, with lines of headers before its own."""
    ready = request.prepare()
    path = ready.url.removeprefix("http://").partition("/")[2]
    head = f"{ready.method} /{path} HTTP/1.1\r\nHost: {urlsplit(ready.url).netloc}\r\n"
    own = [
        f"{name}: {value.decode() if isinstance(value, bytes) else value}\r\n".encode()
        for name, value in ready.headers.items()
    ]
    return (
        head.encode()
        + b"Connection: close\r\n"
        + more
        + b"".join(own)
        + b"\r\n"
        + (ready.body or b"")
    )


def send(request: Any) -> Reply:
    """Send the request as it is."""
    ready = request.prepare()
    with urllib3.PoolManager(retries=False) as http:
        answer = http.request(ready.method, ready.url, ready.body, headers=ready.headers)
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(answer.status, headers, answer.json())


def ask(local: LocalAWS, operation: str, body: Mapping[str, Any] | bytes) -> Reply:
    """Send a correctly signed SageMaker request: parameters, or the bytes of a body."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return send(sign(sagemaker_request(local, operation, raw)))


def ask_for_pages(
    local: LocalAWS, operation: str, member: str, parameters: Mapping[str, Any]
) -> list[list[dict[str, Any]]]:
    """Send signed SageMaker requests until no token comes; return the items of each page."""
    pages: list[list[dict[str, Any]]] = []
    token: str | None = ""
    while token is not None:
        payload = ask(local, operation, {**parameters, "NextToken": token}).payload
        pages.append(payload[member])
        token = payload.get("NextToken")
    return pages


def ask_for_jobs(local: LocalAWS, project: str, query: str = "") -> Reply:
    """Send a correctly signed ListModelPackagingJobs."""
    return send(sign(jobs_request(local, project, query), "lookoutvision"))
