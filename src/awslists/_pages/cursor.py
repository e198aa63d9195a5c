"""How far an iteration over a listing has come; pure."""

from __future__ import annotations

import dataclasses
from array import array
from bisect import bisect_left
from collections.abc import Callable

from awslists._pages.page import Item, Page
from awslists.errors import PaginationError

__all__ = ["Cursor"]


class Cursor:
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
        # Sorted hashes, since the tokens of a long listing add up to megabytes.
        self._seen = array("q", () if token is None else (hash(token),))

    def advance(self, page: Page[Item]) -> Page[Item]:
        """Moves on to the next page; returns the page as the caller gets it.

        Args:
            page: The page that the service answered with.

        Raises:
            PaginationError: The page brings a token that was seen before; nothing has changed.
        """
        __tracebackhide__ = True
        if page.next_token is not None and not self._note(page.next_token):
            raise PaginationError(
                "the service returned the same token twice; continuing would loop forever",
                request_id=page.request_id,
            )
        self.token = page.next_token
        self.finished = page.next_token is None
        return self._cut(page)

    def _note(self, token: str) -> bool:
        """Notes a token; returns whether it is new."""
        digest = hash(token)
        place = bisect_left(self._seen, digest)
        if place < len(self._seen) and self._seen[place] == digest:
            return False
        self._seen.insert(place, digest)
        return True

    def _cut(self, page: Page[Item]) -> Page[Item]:
        if self._is_wanted is None and self._left is None:
            return page
        items, next_token = page.items, page.next_token
        if self._is_wanted is not None:
            items = tuple(filter(self._is_wanted, items))
        if self._left is not None:
            if len(items) > self._left:
                items, next_token = items[: self._left], None
            self._left -= len(items)
            self.finished = self.finished or self._left == 0
        return dataclasses.replace(page, items=items, next_token=next_token)
