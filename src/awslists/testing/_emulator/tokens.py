"""Opaque pagination tokens."""

from __future__ import annotations

import itertools
from base64 import b64encode
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from awslists.testing._emulator.emulation import EmulatedOperation
from awslists.testing._emulator.generation import fits
from awslists.testing._emulator.sorted_items import Position
from awslists.testing._emulator.text_patterns import make_matching
from awslists.testing._server.messages import RefusalError

__all__ = ["Tokens"]


@dataclass(frozen=True, slots=True)
class _Meaning:
    position: Position | None
    asked: Mapping[str, Any]
    came_by: str | None


class Tokens:
    """Hands out unique tokens and looks up the position each stands for.

    Args:
        kept: How many of the latest tokens to keep; None for all.
    """

    def __init__(self, kept: int | None = None) -> None:
        self._kept = kept
        self._count = itertools.count()
        self._meanings: OrderedDict[str, _Meaning] = OrderedDict()

    def make(
        self,
        operation: EmulatedOperation,
        parameters: Mapping[str, Any],
        position: Position | None,
    ) -> str:
        """Make a token for the items after a position, handed out in answer to a request."""
        name = operation.listing.paging.token
        token = _write_token(next(self._count), operation.model.input_shape.members.get(name))
        asked, came_by = _without_paging(operation, parameters), parameters.get(name)
        self._meanings[token] = _Meaning(position, asked, came_by)
        if self._kept is not None and len(self._meanings) > self._kept:
            self._meanings.popitem(last=False)
        return token

    def clear(self) -> None:
        """Forget all tokens; none is handed out again."""
        self._meanings.clear()

    def read(self, operation: EmulatedOperation, parameters: Mapping[str, Any]) -> Position | None:
        """Return the position that a request continues from, None for the beginning.

        Raises:
            RefusalError: The token is unknown, or was handed out for another request.
        """
        token = parameters.get(operation.listing.paging.token)
        if not token:
            return None
        meaning = self._meanings.get(token)
        if meaning is None or meaning.asked != _without_paging(operation, parameters):
            raise RefusalError("ValidationException", "The pagination token is invalid.")
        return meaning.position

    def chain(self, token: str | None) -> tuple[str, ...]:
        """Return the tokens that led a client to a page, oldest first."""
        chain: list[str] = []
        while token and (meaning := self._meanings.get(token)):
            chain.append(token)
            token = meaning.came_by
        return tuple(reversed(chain))


def _write_token(number: int, shape: Any) -> str:
    """Write a token as the model wants it; a shape of None wants nothing."""
    digest = sha256(str(number).encode()).digest()
    token = b64encode(digest).decode()
    if shape is None or fits(shape, token):
        return token
    least, most = shape.metadata.get("min", 1), shape.metadata.get("max")
    hexadecimal = digest.hex()
    likely = [_lengthen(token, least), _lengthen(hexadecimal, least), hexadecimal[:most]]
    pattern = shape.metadata.get("pattern", ".*")
    likely.append(make_matching(pattern, int(hexadecimal, 16)) or token)
    return next((each for each in likely if fits(shape, each)), token)


def _lengthen(text: str, least: int) -> str:
    """Repeats a text until it has the least number of characters."""
    return text * max(1, -(-least // len(text)))


def _without_paging(operation: EmulatedOperation, parameters: Mapping[str, Any]) -> dict[str, Any]:
    listing = operation.listing
    # Idempotency tokens, which botocore sets itself, are others in every request.
    left_out = {listing.paging.token, listing.paging.page_size, *operation.model.idempotent_members}
    others = {name: value for name, value in parameters.items() if name not in left_out}
    return {"": (listing.service, listing.operation), **others}
