"""Finds out which operation a request asks for, and reads its parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from awslists.testing._emulator.emulation import EmulatedOperation
from awslists.testing._protocols.rest import find_labels
from awslists.testing._protocols.wire import CBOR, Incoming, Wire
from awslists.testing._server.messages import ReceivedRequest

__all__ = ["Asked", "read_incoming", "read_request"]

ORIGIN = re.compile(r"^https?://[^/?]*")
FORM = "application/x-www-form-urlencoded"
REST = ("rest-json", "rest-xml")


@dataclass(frozen=True, slots=True)
class Asked:
    """The operation that a request asks for.

    Attributes:
        request: The request, with its parameters.
        operation: The operation; None if it is not served.
        wire: How the answer is written.
        is_readable: Whether the parameters could be read.
    """

    request: ReceivedRequest
    operation: EmulatedOperation | None
    wire: Wire
    is_readable: bool


def read_incoming(http: web.BaseRequest, body: bytes) -> Incoming:
    """Read the parts of a request."""
    # httpx sends the whole URL as the target, aiohttp and urllib3 just the path.
    path, _, query = ORIGIN.sub("", http.raw_path).partition("?")
    names = {name.lower() for name in http.headers}
    # As they are signed: the values of a repeated header are joined.
    headers = {name: ",".join(http.headers.getall(name)) for name in names}
    return Incoming(http.method, path, query, headers, body)


def read_request(
    incoming: Incoming,
    served: Iterable[EmulatedOperation],
    find_others: Callable[[str, str], Iterable[EmulatedOperation]],
) -> Asked:
    """Read a request in any protocol.

    Args:
        incoming: The request.
        served: The operations that are served.
        find_others: Returns more of them, given the name of the operation, or "" if it is not
            known, and of the service.
    """
    protocol, name = _recognize(incoming)
    service = _find_signed_service(incoming.headers.get("authorization", ""))
    operation = _choose(incoming, protocol, name, service, served)
    operation = operation or _choose(incoming, protocol, name, service, find_others(name, service))
    wire = _make_wire(protocol, operation)
    parameters = wire.read(incoming) if operation else {}
    request = ReceivedRequest(
        operation=operation.listing.operation if operation else "",
        parameters=parameters or {},
        headers=incoming.headers,
        method=incoming.method,
        path=f"{incoming.path}?{incoming.query}" if incoming.query else incoming.path,
        body=incoming.body,
        service=operation.listing.service if operation else "",
    )
    return Asked(request, operation, wire, parameters is not None)


def _find_signed_service(authorization: str) -> str:
    """Return the service that a request is signed for; "" if it is not signed."""
    scope = authorization.partition("Credential=")[2].split("/")
    return scope[3] if len(scope) > 3 else ""


def _recognize(incoming: Incoming) -> tuple[str, str]:
    """Return the protocol of a request, as far as it shows, and the operation that it names."""
    headers = incoming.headers
    if "rpc-v2-cbor" in headers.get("smithy-protocol", ""):
        return CBOR, incoming.path.rpartition("/")[2]
    if target := headers.get("x-amz-target"):
        return "json", target.rpartition(".")[2]
    if headers.get("content-type", "").startswith(FORM):
        form = dict(parse_qsl(incoming.body.decode(errors="replace")))
        return "query", form.get("Action", "")
    return REST[0], ""


def _choose(
    incoming: Incoming,
    protocol: str,
    name: str,
    service: str,
    served: Iterable[EmulatedOperation],
) -> EmulatedOperation | None:
    """Return the operation that a request asks for, the one that it is signed for if possible."""
    found = [
        each
        for each in served
        if name == (each.listing.operation if name else "")
        and _is_asked_for(each, incoming, protocol)
    ]
    found.sort(key=lambda each: len(each.model.http["requestUri"]), reverse=True)
    signed = (each for each in found if each.model.service_model.signing_name == service)
    return next(signed, found[0] if found else None)


def _is_asked_for(operation: EmulatedOperation, incoming: Incoming, protocol: str) -> bool:
    metadata = operation.model.metadata
    if protocol in REST:
        if not {*REST} & {*_get_protocols(metadata)}:
            return False
        return (
            find_labels(operation.model, incoming.method, incoming.path, incoming.query) is not None
        )
    if protocol == "json":
        target = f"{metadata.get('targetPrefix')}.{operation.listing.operation}"
        return bool(incoming.headers["x-amz-target"] == target)
    return bool({protocol, "ec2" if protocol == "query" else ""} & {*_get_protocols(metadata)})


def _make_wire(protocol: str, operation: EmulatedOperation | None) -> Wire:
    if operation is None:
        return Wire(protocol)
    known = _get_protocols(operation.model.metadata)
    alike = next((group for group in ALIKE if protocol in group), (protocol,))
    return Wire(next(each for each in alike if each in known), operation.model)


ALIKE = (REST, ("query", "ec2"))
"""Protocols that only the description of a service tells apart."""


def _get_protocols(metadata: Any) -> list[str]:
    protocols: list[str] = metadata.get("protocols") or [metadata["protocol"]]
    return protocols
