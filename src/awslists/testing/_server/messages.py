"""What LocalAWS receives, and what it answers."""

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
        operation: Such as ``"ListImages"``; "" if no operation of ours was asked for.
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
        """Without the credentials in the headers, and without the whole of a token."""
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
    """An answer as LocalAWS is about to send it; a fault makes another one of it.

    Attributes:
        request: What it answers.
        items_member: The name of the list in the payload, such as ``"Images"``.
        status: The HTTP status.
        headers: The HTTP headers.
        payload: The JSON of the body.
        raw: The bytes of the body, sent instead of the payload.
        cut_headers: Break off after so many bytes of the status line and the headers.
        cut: Break off after so many bytes of the body.
        ending: What comes where it is broken off: the connection is closed in order, it is reset,
            or nothing more comes until the client goes away.
        comes_twice: Whether it comes again when the next request comes on the same connection;
            not if it is broken off.
        came_by: Gives the tokens by which the client came to this page, the last one its own.
        restart: Makes a token that leads to this page again.
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
        """The bytes of the body, before it is broken off."""
        if self.raw is not None:
            return self.raw
        return json.dumps(self.payload, default=datetime.timestamp).encode()

    def replace(self, **changes: Any) -> Answer:
        """This answer with other attributes."""
        return dataclasses.replace(self, **changes)


class RefusalError(Exception):
    """AWS refuses a request: an error code, a message and an HTTP status."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(f"{code}: {message}")
        self.code: str = code
        self.message: str = message
        self.status: int = status
