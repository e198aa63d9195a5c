"""Pages, and the rules by which one follows another; pure."""

from __future__ import annotations

import dataclasses
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from awslists._support.redaction import shorten_token
from awslists.models import ItemModel

__all__ = ["Course", "Item", "Page", "RepeatedTokenError"]

Item = TypeVar("Item", bound=ItemModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a listing: iterable, and ``len(page)`` is its number of items.

    Attributes:
        items: The items of the page, in the service's order.
        next_token: The token of the page after it. None at the end of the listing, and on a page
            that ``limit`` has cut short: going on from there would leave items out.
        request_id: The id that AWS gave to the request.
        retry_attempts: How often the request was retried before it succeeded.
    """

    items: tuple[Item, ...]
    next_token: str | None
    request_id: str | None
    retry_attempts: int

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        token = self.next_token and shorten_token(self.next_token)
        return (
            f"Page(items={self.items!r}, next_token={token!r}, "
            f"request_id={self.request_id!r}, retry_attempts={self.retry_attempts!r})"
        )


class RepeatedTokenError(Exception):
    """A page brought a token that was seen before in its listing."""


class Course:
    """How far one iteration over a listing has come.

    Attributes:
        token: The token of the page to fetch next; None for the first page.
        finished: Whether there is nothing left to fetch.
    """

    def __init__(
        self,
        token: str | None,
        limit: int | None = None,
        is_wanted: Callable[[object], bool] | None = None,
    ) -> None:
        self.token = token
        self.finished: bool = limit == 0
        self._left = limit
        self._is_wanted = is_wanted
        # Sorted hashes, since a long listing hands out megabytes of tokens.
        self._seen = array("q", () if token is None else (hash(token),))

    def advance(self, page: Page[Item]) -> Page[Item]:
        """The page as the caller gets it, once the service has answered with `page`.

        Raises:
            RepeatedTokenError: The page brings a token that was seen before; nothing has changed.
        """
        if page.next_token is not None:
            self._see(page.next_token)
        self.token = page.next_token
        self.finished = page.next_token is None
        return self._cut(page)

    def _see(self, token: str) -> None:
        digest = hash(token)
        place = bisect_left(self._seen, digest)
        if self._seen[place : place + 1] == array("q", (digest,)):
            raise RepeatedTokenError
        self._seen.insert(place, digest)

    def _cut(self, page: Page[Item]) -> Page[Item]:
        items = page.items
        if self._is_wanted is not None:
            items = tuple(filter(self._is_wanted, items))
        next_token = page.next_token
        if self._left is not None:
            if len(items) > self._left:
                items, next_token = items[: self._left], None
            self._left -= len(items)
            self.finished = self.finished or self._left == 0
        return dataclasses.replace(page, items=items, next_token=next_token)
