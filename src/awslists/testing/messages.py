"""What LocalAWS receives, and what it answers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Answer", "ReceivedRequest", "RefusalError"]


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
    headers: Mapping[str, str] = field(repr=False)
    method: str
    path: str
    body: bytes = field(repr=False)


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
        cut: Break the connection off after so many bytes of the body; -1: before the headers.
        came_by: Gives the tokens by which the client came to this page, the last one its own.
        restart: Makes a token that leads to this page again.
    """

    request: ReceivedRequest
    items_member: str
    status: int
    headers: Mapping[str, str]
    payload: Mapping[str, Any]
    raw: bytes | None = None
    cut: int | None = None
    came_by: Callable[[], tuple[str, ...]] = tuple
    restart: Callable[[], str] = str

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
