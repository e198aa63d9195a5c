"""Writes answers, whole or broken off."""

from __future__ import annotations

import asyncio
import socket
import struct
from http import HTTPStatus
from typing import Literal

from aiohttp import web

from awslists.testing._server.messages import Answer

__all__ = ["encode_first_part", "send"]


async def send(http: web.BaseRequest, answer: Answer) -> web.StreamResponse:
    """Send an answer, up to where it breaks off."""
    whole = answer.cut is None and answer.cut_headers is None
    if whole or http.transport is None:  # the client has gone
        return web.Response(status=answer.status, headers=dict(answer.headers), body=answer.body)
    await _break_off(http.transport, encode_first_part(answer), answer.ending)
    http.protocol.force_close()
    return web.StreamResponse()


def encode_first_part(answer: Answer) -> bytes:
    """Encode an answer up to where it breaks off."""
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
