"""Reads requests in the protocol of each service."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qsl, unquote

from aiohttp import web

from awslists.testing._emulator.operations import OPERATIONS
from awslists.testing._server.messages import ReceivedRequest

__all__ = ["parse_json", "read_request"]

ORIGIN = re.compile(r"^https?://[^/?]*")
INTEGER = re.compile(r"-?[0-9]{1,18}")
JOBS_PATH = re.compile(r"/2020-11-20/projects/([^/]*)/modelpackagingjobs")
TARGETS = {
    f"SageMaker.{name}"
    for name, emulated in OPERATIONS.items()
    if emulated.listing.service == "sagemaker"
}


def read_request(http: web.BaseRequest, body: bytes) -> ReceivedRequest:
    """Read a request in either protocol; its operation is "" if it is none that is served."""
    # httpx sends the whole URL as the target, aiohttp and urllib3 just the path.
    address = ORIGIN.sub("", http.raw_path)
    path, _, query = address.partition("?")
    jobs = JOBS_PATH.fullmatch(path)
    headers = _read_headers(http)
    target = headers.get("x-amz-target", "")
    if jobs:
        operation = "ListModelPackagingJobs"
        parameters = _parse_url(jobs[1], query)
    else:
        operation = target.removeprefix("SageMaker.") if target in TARGETS else ""
        parameters = parse_json(body) or {}
    return ReceivedRequest(
        operation=operation,
        parameters=parameters,
        headers=headers,
        method=http.method,
        path=address,
        body=body,
    )


def _read_headers(http: web.BaseRequest) -> dict[str, str]:
    """Read the headers as they are signed: the values of a repeated one are joined."""
    names = {name.lower() for name in http.headers}
    return {name: ",".join(http.headers.getall(name)) for name in names}


def _parse_url(project_name: str, query: str) -> dict[str, Any]:
    """Parse the parameters of a rest-json request; an invalid number stays text."""
    given = dict(parse_qsl(query, keep_blank_values=True))
    parameters: dict[str, Any] = {"ProjectName": unquote(project_name)}
    if "nextToken" in given:
        parameters["NextToken"] = given["nextToken"]
    if "maxResults" in given:
        number = given["maxResults"]
        parameters["MaxResults"] = int(number) if INTEGER.fullmatch(number) else number
    return parameters


def parse_json(body: bytes) -> dict[str, Any] | None:
    """Parse the parameters of a JSON 1.1 request, leaving out nulls; None if unreadable."""
    try:
        given = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict):
        return None
    return {name: value for name, value in given.items() if value is not None}
