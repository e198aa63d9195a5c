"""Temporary credentials that expire, or are refused before their time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from .server import Server

__all__ = ["Credentials"]

RENEWED_AFTER = 0.5
"""The part of their life after which new ones are issued."""


class Credentials:
    """Issues credentials at the server, time and again.

    Args:
        server: The server.
        life: How long they last.
        now: Tells the time.
    """

    def __init__(self, server: Server, life: timedelta, now: Callable[[], datetime]) -> None:
        self._server, self._life, self._now = server, life, now
        self._tokens = count(1)
        self._expiries: dict[str, asyncio.TimerHandle] = {}

    async def rotate(self) -> None:
        """Issue new ones before the latest expire, without end."""
        try:
            while True:
                self.issue()
                await asyncio.sleep(RENEWED_AFTER * self._life.total_seconds())
        finally:
            for expiry in self._expiries.values():
                expiry.cancel()

    def issue(self) -> None:
        """Issue credentials; those issued before last until they expire."""
        token = f"token-{next(self._tokens)}"
        self._server.issue(token, self._now() + self._life)
        self._expiries[token] = asyncio.get_running_loop().call_later(
            self._life.total_seconds(), self._expire, token
        )

    def revoke(self) -> None:
        """Refuse all from now on, and issue others."""
        for token in [*self._expiries]:
            self._expire(token)
        self.issue()

    def _expire(self, token: str) -> None:
        self._expiries.pop(token).cancel()
        self._server.expire(token)
