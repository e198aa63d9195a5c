"""The HTTP server of LocalAWS."""

from __future__ import annotations

import asyncio
import inspect
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from weakref import WeakKeyDictionary

from aiohttp import web

from awslists.testing._emulator.account import Account, declare, get_declared
from awslists.testing._emulator.behaviour import Behaviour
from awslists.testing._emulator.emulation import EmulatedOperation, make_page
from awslists.testing._emulator.known_listings import find_listings
from awslists.testing._emulator.operations import OPERATIONS
from awslists.testing._emulator.sorted_items import SortedItemsCache
from awslists.testing._emulator.tokens import Tokens
from awslists.testing._emulator.validation import check_parameters
from awslists.testing._server.holding import Holding
from awslists.testing._server.messages import Answer, ReceivedRequest, RefusalError
from awslists.testing._server.reading import Asked, read_incoming, read_request
from awslists.testing._server.signature import check_signature
from awslists.testing._server.writing import encode_first_part, send
from awslists.testing.faults import Fault, service_error

__all__ = ["Server"]

TURNS_TO_READ = 10
"""Turns of the event loop after which the server knows what clients had sent; three were enough."""
UNKNOWN = (
    f"LocalAWS supports only {', '.join(OPERATIONS)}, and the listings that are declared in its "
    "process, as by local.add(TheListing, 0); moto (https://docs.getmoto.org) supports more"
)


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
        holding: Holds answers while blocks of code run.
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
        self.holding = Holding()
        self._account = account
        self._caches = {name: emulated.make_cache(account) for name, emulated in OPERATIONS.items()}
        self._fault_for = fault_for
        self._latency = latency
        self._behaviour = behaviour
        self._kept = kept
        self._tokens = Tokens(kept)
        self._http: web.Server | None = None
        self._resets = 0
        self._copies: WeakKeyDictionary[asyncio.Transport, bytes] = WeakKeyDictionary()

    @property
    def connections(self) -> int:
        """The number of open connections."""
        return len(self._http.connections) if self._http else 0

    def forget(self) -> None:
        """Forget all requests and tokens; those that are not yet answered meet no faults."""
        self._resets += 1
        self.requests.clear()
        self._tokens.clear()
        self._copies.clear()

    async def catch_up(self) -> None:
        """Accept and read all that clients have sent so far."""
        for _ in range(TURNS_TO_READ):
            await asyncio.sleep(0)

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
            await self.catch_up()
            listening.close()
            await self._http.shutdown(0.001)  # 0 would never time out

    async def _handle(self, http: web.BaseRequest) -> web.StreamResponse:
        incoming = read_incoming(http, await http.read())
        asked = read_request(incoming, self._get_operations(), self._find_others)
        if http.transport and (copy := self._copies.pop(http.transport, None)):
            http.transport.write(copy)
        self._record(asked.request)
        resets = self._resets
        self.pending += 1
        try:
            await self.holding.wait()
            answer = self._answer(asked)
            await asyncio.sleep(self._latency())
            if resets == self._resets and (fault := self._fault_for(asked.request)):
                answer = await _apply_fault(answer, fault)
            await self.holding.wait()
            if answer.comes_twice and http.transport:
                self._copies[http.transport] = encode_first_part(answer)
            return await send(http, answer)
        finally:
            self.pending -= 1

    def _get_operations(self) -> list[EmulatedOperation]:
        declared = [each.emulated for each in list(get_declared(self._account).values())]
        return [*OPERATIONS.values(), *declared]

    def _find_others(self, operation: str, service: str) -> list[EmulatedOperation]:
        """Return the operations that were declared in this process, without any items."""
        found = find_listings(operation, service)
        others = [listing for listing in found if listing.operation not in OPERATIONS]
        return [declare(self._account, listing).emulated for listing in others]

    def _record(self, request: ReceivedRequest) -> None:
        self.requests.append(request)
        if self._kept is not None:
            del self.requests[: -self._kept]

    def _answer(self, asked: Asked) -> Answer:
        operation = asked.operation
        answer = Answer(
            asked.request,
            operation.listing.items_member if operation else "",
            status=200,
            headers={"x-amzn-requestid": str(uuid.uuid4()), **asked.wire.headers},
            payload={},
            wire=asked.wire,
        )
        try:
            if operation is None:
                raise RefusalError("UnknownOperationException", UNKNOWN, 404)
            if operation.model.auth_type != "none":
                check_signature(asked.request, operation.model.service_model.signing_name)
            if not asked.is_readable:
                raise RefusalError("SerializationException", "The body cannot be read")
            check_parameters(operation.model, asked.request.parameters)
            operation.check(asked.request.parameters)
            return self._make_page(answer.replace(paging=operation.listing.paging), operation)
        except RefusalError as refusal:
            return service_error(refusal.code, refusal.message, refusal.status)(answer)

    def _make_page(self, answer: Answer, operation: EmulatedOperation) -> Answer:
        parameters, paging = answer.request.parameters, answer.paging
        start = self._tokens.read(operation, parameters)
        cache = self._get_cache(operation)
        items, end = make_page(operation, cache, self._behaviour(), parameters, start)
        token = None if end is None else self._tokens.make(operation, parameters, end)
        return answer.with_page([operation.to_payload(item) for item in items], token).replace(
            came_by=lambda: self._tokens.chain(parameters.get(paging.token)),
            restart=lambda: self._tokens.make(operation, parameters, start),
        )

    def _get_cache(self, operation: EmulatedOperation) -> SortedItemsCache:
        listing = operation.listing
        declared = get_declared(self._account).get((listing.service, listing.operation))
        return declared.cache if declared else self._caches[listing.operation]


async def _apply_fault(answer: Answer, fault: Fault) -> Answer:
    """Apply a fault; if it raises, return an error that says so and is not retried."""
    try:
        changed = fault(answer)
        return await changed if inspect.isawaitable(changed) else changed
    except Exception as error:  # noqa: BLE001  (the fault is the caller's own code)
        message = f"{type(error).__name__}: {error}"
        return service_error("LocalAWSFaultFailed", message)(answer)
