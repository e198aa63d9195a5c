"""How a watch runs: one listing after the other, each compared with those before."""

from __future__ import annotations

import logging
import sys
from collections.abc import Hashable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from typing import Any

from anyio import current_time, sleep_until

from awslists._background.background import Background
from awslists._pages.call import fetch
from awslists._pages.cursor import Cursor
from awslists._pages.failures import is_passing
from awslists._pages.iterators import ItemIterator, log_emptiness
from awslists._pages.page import Page
from awslists._prepared.page_requests import PageRequests
from awslists._request.clocks import get_clocks
from awslists._request.identity import require_key
from awslists._request.keys import find_keyless, index_items
from awslists._request.request import Request
from awslists._request.time_bounds import make_surplus_filter
from awslists._support.redaction import shorten_token
from awslists._watch.bookmark import copy_bookmark, find_wrong_bookmark, read_bookmark
from awslists._watch.change import Change
from awslists._watch.changes import Changes, Ledger
from awslists._watch.requests import (
    get_modification_times,
    make_short_request,
    make_whole_request,
)
from awslists._watch.schedule import Schedule
from awslists._watch.turn import Turn
from awslists.errors import InvalidResponseError, ListingError, Violation, set_position

__all__ = ["start_watch"]

logger: logging.Logger = logging.getLogger("awslists")

UNLIMITED = 1 << 30
"""Pages that may wait for the caller: a turn is listed to its end, before its tokens expire. The
next turn begins when all its changes were taken."""


def start_watch(
    listing: Request, every: float, since: object
) -> AbstractAsyncContextManager[Changes[Any]]:
    """Checks that a listing can be watched; returns the context in which it is."""
    require_key(type(listing), "a watch")
    seconds = _require_seconds(every)
    bookmark = None if since is None else copy_bookmark(since)
    violations = [*_find_violations(listing)]
    if since is not None:
        violations += find_wrong_bookmark(listing, bookmark)
    if violations:
        raise listing._make_refusal(  # noqa: SLF001  (it names the operation)
            violations, "a watch cannot start like this"
        )
    watch = _Watch(listing, seconds, bookmark)
    return Background(
        UNLIMITED, watch.work, lambda queue: Changes(ItemIterator(queue), watch.ledger)
    )


class _Watch:
    def __init__(self, listing: Request, every: float, bookmark: Any) -> None:
        known = read_bookmark(listing, bookmark)
        self.ledger = Ledger(listing, bookmark, known)
        self._listing = listing
        self._every = every
        self._known = known
        self._is_beginning = bookmark is None
        self._whole, short = make_whole_request(listing), make_short_request(listing)
        self._short = short or self._whole
        self._schedule = Schedule(has_short_turns=short is not None)
        self._surplus = make_surplus_filter(listing.parameters, get_clocks(type(listing)))

    async def work(self, background: Background[Change[Any], Any]) -> None:
        """Takes one turn after the other."""
        __tracebackhide__ = True
        while True:
            await self.ledger.wait_until_taken()
            started = current_time()
            try:
                await self._take_turn(background)
            except ListingError as error:
                if not is_passing(error):
                    raise
                self._log(error)
            await sleep_until(started + self._every)

    async def _take_turn(self, background: Background[Change[Any], Any]) -> None:
        """Lists once, and delivers the changes of each page when it comes."""
        __tracebackhide__ = True
        if self._is_beginning:
            self._known.clear()
        turn, schedule = Turn(self._known), self._schedule
        schedule.begin(datetime.now(UTC))
        requests = PageRequests(self._listing, self._whole if schedule.is_whole else self._short)
        cursor = Cursor(None, None, self._surplus)
        while not (cursor.finished or schedule.is_finished):
            items = await self._fetch(requests, cursor)
            if schedule.has_short_turns:
                schedule.receive(get_modification_times(items.values()))
            await self._deliver(background, turn.receive(items))
        if schedule.is_whole:
            await self._deliver(background, turn.finish())
        schedule.finish()
        self._end_beginning()

    async def _fetch(self, requests: PageRequests, cursor: Cursor) -> dict[Hashable, Any]:
        """Fetches the items of the next page by their keys.

        Raises:
            InvalidResponseError: An item lacks a field of its key, besides the usual reasons.
        """
        __tracebackhide__ = True
        try:
            page: Page[Any] = cursor.advance(await fetch(requests, cursor.token))
            if keyless := [*find_keyless(self._listing, page.items, "a watch")]:
                raise InvalidResponseError(keyless, request_id=page.request_id)
        except ListingError as error:
            set_position(error, self._listing, None, page="a page of a watch")
            raise
        return index_items(type(self._listing), page.items)

    async def _deliver(
        self, background: Background[Change[Any], Any], changes: Sequence[Change[Any]]
    ) -> None:
        if changes and not self._is_beginning:
            self.ledger.expect(len(changes))
            await background.acquire_slot()
            background.deliver(changes)

    def _end_beginning(self) -> None:
        """Takes the items of the first listing for the beginning; without a bookmark."""
        if self._is_beginning:
            self.ledger.begin(self._known)
            self._is_beginning = False
            if not self._known:
                log_emptiness(self._listing)

    def _log(self, error: ListingError) -> None:
        logger.warning(
            "a watch failed to list, and tries again in its next turn: %s",
            error,
            extra={
                "awslists_operation": error.operation,
                "awslists_service": self._listing.service,
                "awslists_error": type(error).__name__,
            },
        )


def _require_seconds(every: object) -> float:
    if isinstance(every, bool) or not isinstance(every, int | float):
        raise TypeError(f"every must be a number of seconds, not {every!r:.100}")
    if not 0 < every <= sys.float_info.max:
        raise ValueError(f"every must be more than 0 seconds, and finite, not {every!r:.100}")
    return every


def _find_violations(listing: Request) -> Iterator[Violation]:
    """Finds parameters of the listing that a watch cannot respect."""
    if listing.limit is not None:
        message = "must be left out; an item beyond it could not be told from a removed one"
        yield Violation("limit", listing.limit, "", message)
    if listing.next_token is not None:
        message = "must be left out; a watch continues from a bookmark: watch(since=...)"
        yield Violation("next_token", shorten_token(listing.next_token), "", message)
