"""The verbs, each carried on after every error until the listing ends."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager, nullcontext
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, Literal
from zlib import crc32

import anyio
from anyio.lowlevel import checkpoint

from awslists import Changes, Listing, ListingError, ScannableListing, merge

from .subjects import Subject, identity

__all__ = ["VERBS", "CarriesOn", "Protocol", "Verb"]

CarriesOn = Literal["iterator", "token", "checkpoint", "beginning", "merge"]
"""With the same iterator, which knows the tokens that it has seen; from the token of the error, or
the checkpoint of a scan; from the beginning; or, in a merge, one listing from its token and the
others from the beginning."""
EVERY = 0.01
"""Seconds from one turn of a watch to the next."""
LEFT = 2
"""How often something is left in the middle before it is listed to its end."""
PATIENCE = 120
"""Seconds in which a watch delivers all items, whatever happens."""
PAUSE = 0.002
"""Seconds between an error and going on, and now and then before an item is taken."""


@dataclass
class Protocol:
    """The items that were delivered of a subject.

    Attributes:
        subject: What is listed.
        delivered: The identities that came, in their order.
        errors: How many errors came.
    """

    subject: Subject
    delivered: list[str] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)

    async def take(self, item: Any, chance: Random) -> None:
        """Take an item, sometimes after a while, in which others can come."""
        self.delivered.append(identity(item))
        if chance.random() < 0.02:
            await anyio.sleep(PAUSE)

    async def note(self, error: ListingError) -> None:
        """Count an error and wait a moment."""
        self.errors[type(error).__name__] += 1
        await anyio.sleep(PAUSE)

    def begin_again(self, *, without_gap: bool) -> None:
        """Check what has come so far, then forget it."""
        assert not self.repeated, "an item came twice before an error"
        if without_gap and self.subject.ordered:
            beginning = self.subject.expected[: len(self.delivered)]
            assert self.delivered == beginning, "items are missing before others that came"
        self.delivered.clear()

    def expect_first(self, item: Any) -> None:
        """Expect just the first item; without an order, any one item."""
        self.delivered = [] if item is None else [identity(item)]
        expected = self.subject.expected
        if not self.subject.ordered:
            expected = sorted(expected, key=self.delivered.__contains__, reverse=True)
        self.subject = replace(self.subject, expected=expected[:1])

    @property
    def lost(self) -> int:
        """The number of items that did not come."""
        return (Counter(self.subject.expected) - Counter(self.delivered)).total()

    @property
    def repeated(self) -> int:
        """The number of items that came more than once or do not belong."""
        return (Counter(self.delivered) - Counter(self.subject.expected)).total()


@dataclass(frozen=True)
class Verb:
    """A way to list.

    Attributes:
        name: What it is called.
        run: Lists subjects from a source until all have come, and takes the minutes.
        carries_on: How it carries on after an error.
        keeps_order: Whether the items come in the order of the listing.
        only_scannable: Whether it is for listings that can be scanned only.
        subjects: How many listings it takes.
    """

    name: str
    run: Callable[[Any, list[Protocol], Random], Awaitable[None]]
    carries_on: CarriesOn
    keeps_order: bool = True
    only_scannable: bool = False
    subjects: int = 1


async def _iterate(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Ask the same iterator again after an error."""
    (protocol,) = protocols
    items = aiter(protocol.subject.listing(source))
    while True:
        try:
            async for item in items:
                protocol.delivered.append(identity(item))
            return
        except ListingError as error:
            await protocol.note(error)


async def _pages(source: Any, protocols: list[Protocol], chance: Random) -> None:
    (protocol,) = protocols
    pages = protocol.subject.listing(source).pages()
    while True:
        try:
            async for page in pages:
                protocol.delivered += map(identity, page)
            return
        except ListingError as error:
            await protocol.note(error)


async def _resume(source: Any, protocols: list[Protocol], chance: Random) -> None:
    await _carry_on(protocols[0], protocols[0].subject.listing(source), nullcontext, chance)


async def _prefetch(source: Any, protocols: list[Protocol], chance: Random) -> None:
    pages = chance.randint(1, 5)
    listing = protocols[0].subject.listing(source)
    await _carry_on(protocols[0], listing, lambda listing: listing.prefetch(pages), chance)


async def _carry_on(
    protocol: Protocol,
    listing: Listing[Any],
    opened: Callable[[Listing[Any]], AbstractAsyncContextManager[AsyncIterable[Any]]],
    chance: Random,
) -> None:
    """Start a new listing from the token of the error."""
    while True:
        try:
            async with opened(listing) as items:
                async for item in items:
                    await protocol.take(item, chance)
        except ListingError as error:
            await protocol.note(error)
            listing = _rest(error, listing, protocol)
        else:
            return


async def _map(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Call with each item, which fails now and then."""
    listing = protocols[0].subject.listing(source)
    workers = chance.choice([1, 4, 16])
    await _carry_on(protocols[0], listing, lambda listing: _mapped(listing, workers), chance)


@asynccontextmanager
async def _mapped(listing: Listing[Any], workers: int) -> AsyncIterator[AsyncIterable[Any]]:
    """Give the items of the outcomes, each of which must be of its own item."""
    async with listing.map(_describe, workers) as outcomes:

        async def items() -> AsyncGenerator[Any]:
            async for outcome in outcomes:
                told = outcome.value if outcome.error is None else outcome.error.args[0]
                assert told == identity(outcome.item), "an outcome of another item"
                yield outcome.item

        async with aclosing(items()) as given:
            yield given


async def _describe(item: Any) -> str:
    """Take longer for some items than for others, and fail for some."""
    name = identity(item)
    number = crc32(name.encode())
    for _ in range(number % 5):
        await checkpoint()
    if number % 7 == 0:
        raise LookupError(name)
    return name


async def _collect(source: Any, protocols: list[Protocol], chance: Random) -> None:
    (protocol,) = protocols
    listing = protocol.subject.listing(source)
    while True:
        try:
            protocol.delivered = [identity(item) for item in await listing.collect()]
        except ListingError as error:
            await protocol.note(error)
        else:
            return


async def _first(source: Any, protocols: list[Protocol], chance: Random) -> None:
    (protocol,) = protocols
    listing = protocol.subject.listing(source)
    while True:
        try:
            item = await listing.first()
        except ListingError as error:
            await protocol.note(error)
        else:
            protocol.expect_first(item)
            return


async def _scan(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Begin again when a scan fails; what it delivered must be of the account, once."""
    (protocol,) = protocols
    listing = protocol.subject.listing(source)
    assert isinstance(listing, ScannableListing)
    workers = chance.choice([1, 2, 4, 8])
    while True:
        try:
            async with listing.scan(workers) as items:
                async for item in items:
                    await protocol.take(item, chance)
        except ListingError as error:
            protocol.begin_again(without_gap=False)
            await protocol.note(error)
        else:
            return


async def _continue_scan(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Continue from the checkpoint when a scan fails, is left or is cancelled, at any item."""
    (protocol,) = protocols
    saved: dict[str, Any] | None = None
    cuts = 4
    while True:
        listing = protocol.subject.listing(source)
        assert isinstance(listing, ScannableListing)
        seconds = chance.random() / 10 if cuts > LEFT else None
        try:
            with anyio.move_on_after(seconds):
                async with listing.scan(chance.choice([1, 2, 4, 16]), checkpoint=saved) as items:
                    try:
                        async for item in items:
                            await protocol.take(item, chance)
                            if cuts and chance.random() < 0.03:
                                break
                        else:
                            return
                    finally:
                        saved = json.loads(json.dumps(items.checkpoint))
        except ListingError as error:
            if error.checkpoint != saved:
                raise AssertionError("the error has another checkpoint") from error
            await protocol.note(error)
        cuts = max(cuts - 1, 0)


async def _merge(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Carry on the listing that failed from its token, and begin the others again."""
    listings = [protocol.subject.listing(source) for protocol in protocols]
    owners = {name: protocol for protocol in protocols for name in protocol.subject.expected}
    workers = chance.choice([1, 2, 8])
    while True:
        try:
            async with merge(listings, workers) as items:
                async for item in items:
                    await owners[identity(item)].take(item, chance)
        except ListingError as error:
            for i, protocol in enumerate(protocols):
                if error.listing is listings[i]:
                    await protocol.note(error)
                    listings[i] = _rest(error, listings[i], protocol)
                else:
                    protocol.begin_again(without_gap=True)
                    listings[i] = protocol.subject.listing(source)
        else:
            return


async def _watch(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Continue from the bookmark when a watch ends; it also makes up for failures itself."""
    await _follow(source, protocols, chance, share_of_cuts=0)


async def _cut_watch(source: Any, protocols: list[Protocol], chance: Random) -> None:
    """Leave the watch at any item as well, and continue from the bookmark."""
    await _follow(source, protocols, chance, share_of_cuts=0.05)


async def _follow(
    source: Any, protocols: list[Protocol], chance: Random, share_of_cuts: float
) -> None:
    (protocol,) = protocols
    listing = protocol.subject.listing(source)
    bookmark: dict[str, Any] | None = {}
    expected = len(protocol.subject.expected)
    while True:
        # When all items have come, a few more turns may bring no other.
        patience = PATIENCE if len(protocol.delivered) < expected else 10 * EVERY
        with anyio.move_on_after(patience) as scope:
            async with listing.watch(EVERY, since=bookmark) as changes:
                await _take_changes(changes, protocol, chance, share_of_cuts)
            bookmark = json.loads(json.dumps(changes.bookmark))
        if scope.cancelled_caught:
            return


async def _take_changes(
    changes: Changes[Any], protocol: Protocol, chance: Random, share_of_cuts: float
) -> None:
    """Take changes until all items have come, an error comes, or the watch is to be left."""
    expected = len(protocol.subject.expected)
    try:
        async for change in changes:
            assert change.kind == "added", f"an item was {change.kind}"
            await protocol.take(change.item, chance)
            if len(protocol.delivered) == expected or chance.random() < share_of_cuts:
                return
    except ListingError as error:
        await protocol.note(error)


class EnoughError(Exception):
    """The caller has enough items."""


async def _leave(
    opened: AbstractAsyncContextManager[AsyncIterable[Any]], protocol: Protocol, chance: Random
) -> None:
    """Leave what runs in the background midway: by a break, an error or a timeout."""
    way = chance.choice(["break", "error", "timeout"])
    seconds = chance.random() / 10 if way == "timeout" else None
    try:
        with anyio.move_on_after(seconds):
            async with opened as items:
                async for _ in items:
                    if way == "timeout" or chance.random() < 0.9:
                        continue
                    if way == "error":
                        raise EnoughError
                    break
    except EnoughError:
        pass
    except ListingError as error:
        await protocol.note(error)


async def _leave_prefetch(source: Any, protocols: list[Protocol], chance: Random) -> None:
    for _ in range(LEFT):
        opened = protocols[0].subject.listing(source).prefetch(chance.randint(1, 5))
        await _leave(opened, protocols[0], chance)
    await _prefetch(source, protocols, chance)


async def _leave_map(source: Any, protocols: list[Protocol], chance: Random) -> None:
    for _ in range(LEFT):
        opened = _mapped(protocols[0].subject.listing(source), chance.choice([1, 4, 16]))
        await _leave(opened, protocols[0], chance)
    await _map(source, protocols, chance)


async def _leave_scan(source: Any, protocols: list[Protocol], chance: Random) -> None:
    for _ in range(LEFT):
        listing = protocols[0].subject.listing(source)
        assert isinstance(listing, ScannableListing)
        await _leave(listing.scan(chance.choice([1, 4, 16])), protocols[0], chance)
    await _scan(source, protocols, chance)


async def _leave_merge(source: Any, protocols: list[Protocol], chance: Random) -> None:
    for _ in range(LEFT):
        listings = [protocol.subject.listing(source) for protocol in protocols]
        await _leave(merge(listings, chance.choice([1, 2, 8])), protocols[0], chance)
    await _merge(source, protocols, chance)


def _rest(error: ListingError, listing: Listing[Any], protocol: Protocol) -> Listing[Any]:
    """Return a listing of the items that have not come."""
    assert error.listing is listing, "the error is of another listing"
    limit = protocol.subject.parameters.get("limit")
    left = None if limit is None else limit - len(protocol.delivered)
    return replace(listing, next_token=error.next_token, limit=left)


VERBS = {
    verb.name: verb
    for verb in (
        Verb("iteration", _iterate, "iterator"),
        Verb("iteration, resumed", _resume, "token"),
        Verb("pages()", _pages, "iterator"),
        Verb("collect()", _collect, "beginning"),
        Verb("first()", _first, "beginning"),
        Verb("prefetch()", _prefetch, "token"),
        Verb("map()", _map, "token"),
        Verb("scan()", _scan, "beginning", keeps_order=False, only_scannable=True),
        Verb("scan(), continued", _continue_scan, "checkpoint", False, only_scannable=True),
        Verb("merge()", _merge, "merge", subjects=3),
        Verb("watch()", _watch, "beginning", keeps_order=False),
        Verb("watch(), cut and continued", _cut_watch, "beginning", keeps_order=False),
        Verb("prefetch(), left before", _leave_prefetch, "token"),
        Verb("map(), left before", _leave_map, "token"),
        Verb("scan(), left before", _leave_scan, "beginning", False, only_scannable=True),
        Verb("merge(), left before", _leave_merge, "merge", subjects=3),
    )
}
