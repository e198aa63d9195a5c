"""Pages of a listing; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from awslists._support.redaction import shorten_token
from awslists.models import ItemModel

__all__ = ["Item", "Page"]

Item = TypeVar("Item", bound=ItemModel | str, covariant=True)


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a listing: iterable, and ``len(page)`` is its number of items.

    Attributes:
        items: The items of the page, in the service's order.
        next_token: The token of the following page. None at the end of the listing, and on a page
            that ``limit`` has cut short, since continuing from there would skip items.
        request_id: The id that AWS gave to the request.
        retry_attempts: How many times the request was retried before it succeeded.
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
