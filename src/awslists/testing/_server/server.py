"""The HTTP server of LocalAWS."""

from __future__ import annotations

import asyncio
import inspect
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any
from weakref import WeakKeyDictionary

from aiohttp import web

from awslists.testing._emulator.account import Account
from awslists.testing._emulator.behaviour import Behaviour
from awslists.testing._emulator.emulation import make_page
from awslists.testing._emulator.operations import OPERATIONS
from awslists.testing._emulator.tokens import Tokens
from awslists.testing._emulator.validation import check_parameters
from awslists.testing._server.messages import Answer, ReceivedRequest, RefusalError
from awslists.testing._server.reading import parse_json, read_request
from awslists.testing._server.signature import check_signature
from awslists.testing._server.writing import encode_first_part, send
from awslists.testing.faults import Fault, service_error

__all__ = ["Server"]

TURNS_TO_ACCEPT = 3
"""Turns of the event loop until the server knows a connection that was accepted."""
UNKNOWN = (
    f"LocalAWS supports only {', '.join(OPERATIONS)}; moto (https://docs.getmoto.org) supports more"
)
CONTENT_TYPES = {"sagemaker": "application/x-amz-json-1.1", "lookoutvision": "application/json"}


class Server:
    """Answers requests from an account.

    Args:
        account: The data to list.
        fault_for: Returns the fault for a request, if any; called once for each request.
        latency: Returns the seconds to wait before each answer.
        behaviour: Returns the behaviour that the reference leaves open.
        kept: How many of the latest requests and tokens to keep; None for all.

    Attributes:
        requests: The requests received, oldest first.
        pending: The number of requests not yet answered.
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
        self._caches = {name: emulated.make_cache(account) for name, emulated in OPERATIONS.items()}
        self._fault_for = fault_for
        self._latency = latency
        self._behaviour = behaviour
        self._kept = kept
        self._tokens = Tokens(kept)
        self._http: web.Server | None = None
        self._copies: WeakKeyDictionary[asyncio.Transport, bytes] = WeakKeyDictionary()

    @property
    def connections(self) -> int:
        """The number of open connections."""
        return len(self._http.connections) if self._http else 0

    def forget(self) -> None:
        """Forget all requests and tokens."""
        self.requests.clear()
        self._tokens.clear()
        self._copies.clear()

    @asynccontextmanager
    async def serve(self, host: str, port: int) -> AsyncIterator[str]:
        """Listen while the context lasts; yield the URL."""
        self._http = web.Server(self._handle, access_log=None, handler_cancellation=True)
        loop = asyncio.get_running_loop()
        listening = await loop.create_server(self._http, host, port)
        try:
            name = f"[{host}]" if ":" in host else host
            yield f"http://{name}:{listening.sockets[0].getsockname()[1]}"
        finally:
            # Closing a server would lose the connections that it has just accepted.
            with suppress(NotImplementedError):  # the event loop of Windows
                for each in listening.sockets:
                    loop.remove_reader(each.fileno())
            for _ in range(TURNS_TO_ACCEPT):
                await asyncio.sleep(0)
            listening.close()
            await self._http.shutdown(0.001)  # 0 would never time out

    async def _handle(self, http: web.BaseRequest) -> web.StreamResponse:
        request = read_request(http, await http.read())
        if http.transport and (copy := self._copies.pop(http.transport, None)):
            http.transport.write(copy)
        self._record(request)
        self.pending += 1
        try:
            answer = self._answer(request)
            await asyncio.sleep(self._latency())
            if fault := self._fault_for(request):
                answer = await _apply_fault(answer, fault)
            if answer.comes_twice and http.transport:
                self._copies[http.transport] = encode_first_part(answer)
            return await send(http, answer)
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
            if parse_json(request.body) is None:
                raise RefusalError("SerializationException", "The body is not a JSON object")
            check_parameters(service, request.operation, request.parameters)
            return self._make_page(answer)
        except RefusalError as refusal:
            return service_error(refusal.code, refusal.message, refusal.status)(answer)

    def _make_page(self, answer: Answer) -> Answer:
        name, parameters = answer.request.operation, answer.request.parameters
        start = self._tokens.read(name, parameters)
        items, end = make_page(
            OPERATIONS[name], self._caches[name], self._behaviour(), parameters, start
        )
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


async def _apply_fault(answer: Answer, fault: Fault) -> Answer:
    """Apply a fault; if it raises, return an error that says so and is not retried."""
    try:
        changed = fault(answer)
        return await changed if inspect.isawaitable(changed) else changed
    except Exception as error:  # noqa: BLE001  (the fault is the caller's own code)
        message = f"{type(error).__name__}: {error}"
        return service_error("LocalAWSFaultFailed", message)(answer)
