"""The requests that LocalAWS receives and the answers that it sends."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from awslists._support.text import shorten

__all__ = ["Answer", "ReceivedRequest", "RefusalError"]

SHOWN_OF_A_TOKEN = 8
TOKEN_IN_PATH = re.compile(rf"(nextToken=[^&]{{{SHOWN_OF_A_TOKEN}}})[^&]+")


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """A request as LocalAWS received it.

    Attributes:
        operation: Such as ``"ListImages"``; "" if it is not served.
        parameters: The parameters under AWS's names, as they were on the wire: a timestamp is a
            number of seconds.
        headers: The HTTP headers, their names in lower case.
        method: The HTTP method.
        path: The path with its query.
        body: The body.
    """

    operation: str
    parameters: Mapping[str, Any]
    headers: Mapping[str, str]
    method: str
    path: str
    body: bytes

    def __repr__(self) -> str:
        """Leave out the headers, which hold credentials, and most of a token."""
        parameters = {
            name: shorten(f"{value}", SHOWN_OF_A_TOKEN) if name == "NextToken" else value
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
        items_member: The name of the list in the payload, such as ``"Images"``.
        status: The HTTP status.
        headers: The HTTP headers.
        payload: The JSON of the body.
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

    @property
    def body(self) -> bytes:
        """The whole body, in bytes."""
        if self.raw is not None:
            return self.raw
        return json.dumps(self.payload, default=datetime.timestamp).encode()

    def replace(self, **changes: Any) -> Answer:
        """Return a copy of this answer with other attributes."""
        return dataclasses.replace(self, **changes)


class RefusalError(Exception):
    """A request is refused, with an error code, a message and an HTTP status."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(f"{code}: {message}")
        self.code: str = code
        self.message: str = message
        self.status: int = status
