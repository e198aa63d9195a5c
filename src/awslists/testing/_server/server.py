"""The HTTP side of LocalAWS: reads requests and writes answers in each service's protocol."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import socket
import struct
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote
from weakref import WeakKeyDictionary

from aiohttp import web

from awslists.testing._emulator.account import Account
from awslists.testing._emulator.behaviour import Behaviour
from awslists.testing._emulator.emulation import OPERATIONS, page
from awslists.testing._emulator.tokens import Tokens
from awslists.testing._emulator.validation import check_parameters
from awslists.testing._server.messages import Answer, ReceivedRequest, RefusalError
from awslists.testing._server.signature import check_signature
from awslists.testing.faults import Fault, service_error

__all__ = ["Server"]

ORIGIN = re.compile(r"^https?://[^/?]*")
INTEGER = re.compile(r"-?[0-9]{1,18}")
JOBS_PATH = re.compile(r"/2020-11-20/projects/([^/]*)/modelpackagingjobs")
TARGETS = {
    f"SageMaker.{name}"
    for name, emulated in OPERATIONS.items()
    if emulated.listing.service == "sagemaker"
}
TURNS_TO_ACCEPT = 3
"""Of the event loop, until a connection that was accepted is one of the server's."""
UNKNOWN = f"LocalAWS knows only {', '.join(OPERATIONS)}; moto (https://docs.getmoto.org) knows more"
CONTENT_TYPES = {"sagemaker": "application/x-amz-json-1.1", "lookoutvision": "application/json"}


class Server:
    """Answers requests from an account.

    Args:
        account: The data to list.
        fault_for: The fault that befalls a request, if any; asked once for each request.
        latency: Gives the seconds to wait before each answer.
        behaviour: Gives what is open about the service.
        kept: How many requests to keep, and how many tokens to know; None for all.

    Attributes:
        requests: Every request received, the oldest first.
        pending: The number of requests received and not yet answered.
    """

    def __init__(
        self,
        account: Account,
        fault_for: Callable[[ReceivedRequest], Fault | None],
        latency: Callable[[], float],
        behaviour: Callable[[], Behaviour],
        kept: int | None = None,
    ) -> None:
        self.requests: list[ReceivedRequest] = []
        self.pending: int = 0
        self._walks = {name: emulated.walks(account) for name, emulated in OPERATIONS.items()}
        self._fault_for = fault_for
        self._latency = latency
        self._behaviour = behaviour
        self._kept = kept
        self._tokens = Tokens(kept)
        self._http: web.Server | None = None
        self._copies: WeakKeyDictionary[asyncio.Transport, bytes] = WeakKeyDictionary()

    @property
    def connections(self) -> int:
        """The number of connections that are open."""
        return len(self._http.connections) if self._http else 0

    def forget(self) -> None:
        """Forgets all requests, and the tokens that were handed out."""
        self.requests.clear()
        self._tokens.clear()
        self._copies.clear()

    @asynccontextmanager
    async def serve(self, host: str, port: int) -> AsyncIterator[str]:
        """Listens as long as the context lasts; gives the URL."""
        self._http = web.Server(self._handle, access_log=None, handler_cancellation=True)
        loop = asyncio.get_running_loop()
        listening = await loop.create_server(self._http, host, port)
        try:
            name = f"[{host}]" if ":" in host else host
            yield f"http://{name}:{listening.sockets[0].getsockname()[1]}"
        finally:
            # A server that is closed loses the connections that it has just accepted.
            with suppress(NotImplementedError):  # the event loop of Windows
                for each in listening.sockets:
                    loop.remove_reader(each.fileno())
            for _ in range(TURNS_TO_ACCEPT):
                await asyncio.sleep(0)
            listening.close()
            await self._http.shutdown(0.001)  # 0 would wait for ever

    async def _handle(self, http: web.BaseRequest) -> web.StreamResponse:
        request = _read(http, await http.read())
        if http.transport and (copy := self._copies.pop(http.transport, None)):
            http.transport.write(copy)
        self._record(request)
        self.pending += 1
        try:
            answer = self._answer(request)
            await asyncio.sleep(self._latency())
            if fault := self._fault_for(request):
                answer = await _changed(answer, fault)
            if answer.comes_twice and http.transport:
                self._copies[http.transport] = _first_part(answer)
            return await _send(http, answer)
        finally:
            self.pending -= 1

    def _record(self, request: ReceivedRequest) -> None:
        self.requests.append(request)
        if self._kept is not None:
            del self.requests[: -self._kept]

    def _answer(self, request: ReceivedRequest) -> Answer:
        emulated = OPERATIONS.get(request.operation)
        service = emulated.listing.service if emulated else "sagemaker"
        headers = {"x-amzn-requestid": str(uuid.uuid4()), "content-type": CONTENT_TYPES[service]}
        member = emulated.listing.items_member if emulated else ""
        answer = Answer(request, member, status=200, headers=headers, payload={})
        try:
            if emulated is None:
                raise RefusalError("UnknownOperationException", UNKNOWN, 404)
            check_signature(request, service)
            if _from_json(request.body) is None:
                raise RefusalError("SerializationException", "The body is not a JSON object")
            check_parameters(service, request.operation, request.parameters)
            return self._page(answer)
        except RefusalError as refusal:
            return service_error(refusal.code, refusal.message, refusal.status)(answer)

    def _page(self, answer: Answer) -> Answer:
        name, parameters = answer.request.operation, answer.request.parameters
        start = self._tokens.read(name, parameters)
        items, end = page(OPERATIONS[name], self._walks[name], self._behaviour(), parameters, start)
        payload: dict[str, Any] = {
            answer.items_member: [
                item.model_dump(by_alias=True, exclude_none=True) for item in items
            ]
        }
        if end is not None:
            payload["NextToken"] = self._tokens.make(name, parameters, end)
        return answer.replace(
            payload=payload,
            came_by=lambda: self._tokens.chain(parameters.get("NextToken")),
            restart=lambda: self._tokens.make(name, parameters, start),
        )


async def _changed(answer: Answer, fault: Fault) -> Answer:
    """The answer that a fault makes; if it fails, one that says so and that no client retries."""
    try:
        changed = fault(answer)
        return await changed if inspect.isawaitable(changed) else changed
    except Exception as error:  # noqa: BLE001  (the fault is the caller's own code)
        message = f"{type(error).__name__}: {error}"
        return service_error("LocalAWSFaultFailed", message)(answer)


def _read(http: web.BaseRequest, body: bytes) -> ReceivedRequest:
    # httpx sends the whole URL as the target, aiohttp and urllib3 just the path.
    address = ORIGIN.sub("", http.raw_path)
    path, _, query = address.partition("?")
    jobs = JOBS_PATH.fullmatch(path)
    headers = _headers(http)
    target = headers.get("x-amz-target", "")
    if jobs:
        operation = "ListModelPackagingJobs"
        parameters = _from_url(jobs[1], query)
    else:
        operation = target.removeprefix("SageMaker.") if target in TARGETS else ""
        parameters = _from_json(body) or {}
    return ReceivedRequest(
        operation=operation,
        parameters=parameters,
        headers=headers,
        method=http.method,
        path=address,
        body=body,
    )


def _headers(http: web.BaseRequest) -> dict[str, str]:
    """The headers as they are signed: the values of one that came twice are one value."""
    names = {name.lower() for name in http.headers}
    return {name: ",".join(http.headers.getall(name)) for name in names}


def _from_url(project_name: str, query: str) -> dict[str, Any]:
    """The parameters of a rest-json request; a number that is none stays text."""
    given = dict(parse_qsl(query, keep_blank_values=True))
    parameters: dict[str, Any] = {"ProjectName": unquote(project_name)}
    if "nextToken" in given:
        parameters["NextToken"] = given["nextToken"]
    if "maxResults" in given:
        number = given["maxResults"]
        parameters["MaxResults"] = int(number) if INTEGER.fullmatch(number) else number
    return parameters


def _from_json(body: bytes) -> dict[str, Any] | None:
    """The parameters of a JSON 1.1 request, without those that are null; None if unreadable."""
    try:
        given = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict):
        return None
    return {name: value for name, value in given.items() if value is not None}


async def _send(http: web.BaseRequest, answer: Answer) -> web.StreamResponse:
    whole = answer.cut is None and answer.cut_headers is None
    if whole or http.transport is None:  # the client has gone
        return web.Response(status=answer.status, headers=dict(answer.headers), body=answer.body)
    await _break_off(http.transport, _first_part(answer), answer.ending)
    http.protocol.force_close()
    return web.StreamResponse()


def _first_part(answer: Answer) -> bytes:
    """The bytes of an answer up to where it is broken off."""
    body = answer.body
    headers = {"content-length": str(len(body)), **answer.headers}
    lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    head = "\r\n".join([*lines, "", ""]).encode()
    if answer.cut_headers is not None:
        return head[: answer.cut_headers]
    return head + body[: answer.cut]


async def _break_off(
    transport: asyncio.Transport, first: bytes, ending: Literal["close", "reset", "stall"]
) -> None:
    transport.write(first)
    if ending == "stall":
        # A client that goes away cancels this.
        await asyncio.Event().wait()
    if ending == "reset":
        at_once = struct.pack("ii", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        transport.abort()
