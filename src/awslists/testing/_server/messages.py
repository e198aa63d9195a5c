"""The requests that LocalAWS receives and the answers that it sends."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from awslists._support.arguments import require_bool
from awslists._support.text import shorten
from awslists.paging import Paging
from awslists.testing._protocols.wire import Wire

__all__ = ["Answer", "ReceivedRequest", "RefusalError"]

SHOWN_OF_A_TOKEN = 8
TOKEN = re.compile(r"(token|marker|position)$", re.IGNORECASE)
TOKEN_IN_PATH = re.compile(
    rf"((?:token|marker|position)=[^&]{{{SHOWN_OF_A_TOKEN}}})[^&]+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """A request as LocalAWS received it.

    Attributes:
        operation: Such as ``"ListImages"``; "" if it is not served.
        parameters: The parameters under AWS's names, whatever the protocol: a timestamp is a
            number of seconds.
        headers: The HTTP headers, their names in lower case.
        method: The HTTP method.
        path: The path with its query.
        body: The body.
        service: The name of the service in botocore, such as ``"sagemaker"``; "" if the operation
            is not served.
    """

    operation: str
    parameters: Mapping[str, Any]
    headers: Mapping[str, str]
    method: str
    path: str
    body: bytes
    service: str = ""

    def __repr__(self) -> str:
        """Leave out the headers, which hold credentials, and most of a token."""
        parameters = {
            name: shorten(f"{value}", SHOWN_OF_A_TOKEN) if TOKEN.search(name) else value
            for name, value in self.parameters.items()
        }
        path = TOKEN_IN_PATH.sub(r"\1…", self.path)
        return (
            f"ReceivedRequest(operation={self.operation!r}, parameters={parameters!r}, "
            f"method={self.method!r}, path={path!r})"
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that LocalAWS is about to send; a fault returns a changed one.

    Attributes:
        request: The request that it answers.
        items_member: The name of the list in the payload, such as ``"Images"``, or its path, such
            as ``"DistributionList.Items"``.
        status: The HTTP status.
        headers: The HTTP headers.
        payload: The contents of the body under AWS's names, written in the service's protocol; of
            an error, its code as ``__type`` and its ``message``.
        raw: The bytes of the body, sent instead of the payload.
        cut_headers: The number of bytes of the status line and headers to break off after.
        cut: The number of bytes of the body to break off after.
        ending: What happens where it breaks off: the connection is closed, it is reset, or nothing
            more comes until the client disconnects.
        comes_twice: Whether it is sent again when the next request comes on the same connection;
            ignored if it breaks off.
        came_by: Returns the tokens that led the client to this page, the token of this request
            last.
        restart: Makes a new token for this page.
        paging: How the operation pages.
        wire: How the payload is written.
    """

    request: ReceivedRequest
    items_member: str
    status: int
    headers: Mapping[str, str]
    payload: Mapping[str, Any] = field(repr=False)
    raw: bytes | None = field(default=None, repr=False)
    cut_headers: int | None = None
    cut: int | None = None
    ending: Literal["close", "reset", "stall"] = "close"
    comes_twice: bool = False
    came_by: Callable[[], tuple[str, ...]] = field(default=tuple, repr=False)
    restart: Callable[[], str] = field(default=str, repr=False)
    paging: Paging = field(default=Paging(), repr=False)
    wire: Wire = field(default=Wire(), repr=False)

    def __post_init__(self) -> None:
        require_bool("comes_twice", self.comes_twice)

    @property
    def body(self) -> bytes:
        """The whole body, in bytes."""
        if self.raw is not None:
            return self.raw
        return self.wire.write(self.payload, self.status, self.headers.get("x-amzn-requestid", ""))

    @property
    def items(self) -> list[Any]:
        """The items in the payload, under AWS's names."""
        found: Any = self.payload
        for name in self.items_member.split("."):
            found = found.get(name, {})
        return found or []

    def with_page(self, items: list[Any] | None = None, next_token: str | None = None) -> Answer:
        """Return a copy of this answer with other items or another token, if they are given."""
        payload: Mapping[str, Any] = self.payload
        if items is not None:
            payload = _put(payload, self.items_member, items)
        if next_token is not None:
            payload = _put(payload, self.paging.next_token, next_token)
            if self.paging.more is not None:
                payload = _put(payload, self.paging.more, True)
        return self.replace(payload=payload)

    def replace(self, **changes: Any) -> Answer:
        """Return a copy of this answer with other attributes."""
        return dataclasses.replace(self, **changes)


def _put(payload: Mapping[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Return a payload with a member, which may lie inside others."""
    name, _, rest = path.partition(".")
    return {**payload, name: _put(payload.get(name, {}), rest, value) if rest else value}


class RefusalError(Exception):
    """A request is refused, with an error code, a message and an HTTP status."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(f"{code}: {message}")
        self.code: str = code
        self.message: str = message
        self.status: int = status
