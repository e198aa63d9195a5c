"""What the adapters in Python share: runs a lister, and reports what it gave and how it ended.

It needs nothing but the standard library, since each adapter runs in the environment of its lister:

    python adapters/boto3_paginator.py '{"operation": "ListImages", "member": "Images", ...}'

It prints lines of JSON: ``{"run": 0, "items": [[ARN, milliseconds], ...]}`` for what came, then
``{"run": 0, "ended": "complete"}``, ``"left"``, or ``"error"`` with the error and, if the lister
gives one, with what it takes to carry on.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

__all__ = ["Lister", "Request", "main"]

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017  (as old as the oldest lister)
PORTION = 1_000
"""Items in a line of the report."""
IN_FLIGHT = 0.1
"""Seconds after a page at which the next one has been asked for."""
SETTLING = 0.5
"""Seconds for which a lister that was left, cancelled or closed is given to send more."""


@dataclass(frozen=True)
class Request:
    """What to list, and what to do meanwhile.

    Attributes:
        operation: Such as ``"ListImages"``.
        member: The name of the list in an answer.
        parameters: Parameters under AWS's names.
        identity: The fields that tell items apart, under AWS's names.
        page_size: The page size to ask for; None for the default of the lister.
        limit: The number of items to stop after.
        carry_on: What an error of the same lister gave.
        action: list, twice, at-once, leave, cancel or close.
        after: The number of items to leave, cancel or close after.
    """

    operation: str
    member: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    identity: tuple[str, ...] = ()
    page_size: int | None = 100
    limit: int | None = None
    carry_on: Any = None
    action: str = "list"
    after: int = 0

    @property
    def snake_case(self) -> str:
        """The operation in snake_case."""
        return to_snake_case(self.operation)


class Lister:
    """One way to list; an adapter overrides what it does otherwise."""

    def open(self) -> Any:
        """Return a client, or a context manager that gives one."""
        raise NotImplementedError

    def make(self, client: Any, request: Request) -> Any:
        """Return what users would keep and iterate over."""
        raise NotImplementedError

    def iterate(self, listing: Any, request: Request) -> Any:
        """Return an iterable of what `make` returned, or an async context manager of one."""
        return listing

    def items(self, piece: Any, request: Request) -> Iterable[Any]:
        """Return the items in what the iterable gives."""
        return [piece]

    def carry_on(self, error: Exception, listing: Any) -> Any:
        """Return what the error or the listing gives to carry on with, as JSON, if anything."""
        return None

    async def close(self, client: Any) -> None:
        """Close the client."""
        closing = client.close()
        if hasattr(closing, "__await__"):
            await closing


def main(lister: Lister) -> None:
    """Do what the request on the command line says, and report."""
    request = Request(**json.loads(sys.argv[1]))
    report = Report(request)
    asyncio.run(ACTIONS[request.action](lister, request, report))


class Report:
    """Writes to what was standard output; anything else that is printed goes to standard error.

    Attributes:
        reached: Is set after the number of items that the request says.
    """

    def __init__(self, request: Request) -> None:
        self._identity = request.identity
        self._file = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)
        self._items: dict[int, list[Any]] = {}
        self._left = request.after
        self.reached = asyncio.Event()

    def add(self, run: int, items: Iterable[Any]) -> None:
        """Report items."""
        portion = self._items.setdefault(run, [])
        added = [[get_value(item, name) for name in self._identity] for item in items]
        portion += added
        self._left -= len(added)
        if self._left <= 0:
            self.reached.set()
        if len(portion) >= PORTION:
            self._flush(run)

    def end(self, run: int, ended: str, **more: Any) -> None:
        """Report how a run ended."""
        self._flush(run)
        self._write({"run": run, "ended": ended, **more})

    def fail(self, run: int, error: BaseException, carry_on: Any = None) -> None:
        """Report that a run ended with an error."""
        text = f"{type(error).__name__}: {error}"
        self.end(run, "error", error=text, carry_on=carry_on)

    def _flush(self, run: int) -> None:
        if items := self._items.pop(run, []):
            self._write({"run": run, "items": items})

    def _write(self, line: Mapping[str, Any]) -> None:
        print(json.dumps(line), file=self._file, flush=True)


async def list_all(lister: Lister, request: Request, report: Report) -> None:
    async with opened(lister) as client:
        await list_into(report, 0, lister, lister.make(client, request), request)


async def list_twice(lister: Lister, request: Request, report: Report) -> None:
    async with opened(lister) as client:
        listing = lister.make(client, request)
        await list_into(report, 0, lister, listing, request)
        await list_into(report, 1, lister, listing, request)


async def list_at_once(lister: Lister, request: Request, report: Report) -> None:
    """Iterate twice over the same, in two tasks if the lister is async, else by turns."""
    async with opened(lister) as client:
        listing = lister.make(client, request)
        both = [list_by_turns(report, run, lister, listing, request) for run in (0, 1)]
        if hasattr(client, "__aenter__"):
            await asyncio.gather(*map(exhaust, both))
        while both:
            both = [turns for turns in both if await anext(turns, False)]


async def leave(lister: Lister, request: Request, report: Report) -> None:
    """Leave after some items, then list everything with the same client."""
    async with opened(lister) as client:
        left = 0
        listing = lister.make(client, request)
        async with aclosing(pieces(lister, listing, request)) as given:
            async for items in given:
                taken = list(items)[: request.after - left]
                report.add(0, taken)
                left += len(taken)
                if left == request.after:
                    break
        await report_leaving(report)
        await list_into(report, 1, lister, lister.make(client, request), request)


async def cancel(lister: Lister, request: Request, report: Report) -> None:
    """Cancel while an answer is awaited, then list everything with the same client."""
    async with opened(lister) as client:
        task = asyncio.create_task(
            list_into(report, 0, lister, lister.make(client, request), request)
        )
        await report.reached.wait()
        await asyncio.sleep(IN_FLIGHT)
        task.cancel()
        await asyncio.wait([task])
        await report_leaving(report)
        await list_into(report, 1, lister, lister.make(client, request), request)


async def report_leaving(report: Report) -> None:
    """Give what was sent before time to arrive, and what must not be sent time to be sent."""
    await asyncio.sleep(IN_FLIGHT)
    report.end(0, "left")
    await asyncio.sleep(SETTLING)
    report.end(0, "settled")


async def close(lister: Lister, request: Request, report: Report) -> None:
    """Close the client after some items, and go on."""
    count = 0
    async with opened(lister) as client:
        listing = lister.make(client, request)
        try:
            async for items in pieces(lister, listing, request):
                for item in items:
                    report.add(0, [item])
                    count += 1
                    if count == request.after:
                        await lister.close(client)
            report.end(0, "complete")
        except Exception as error:
            report.fail(0, error, lister.carry_on(error, listing))


ACTIONS = {
    "list": list_all,
    "twice": list_twice,
    "at-once": list_at_once,
    "leave": leave,
    "cancel": cancel,
    "close": close,
}


async def list_into(
    report: Report, run: int, lister: Lister, listing: Any, request: Request
) -> None:
    await exhaust(list_by_turns(report, run, lister, listing, request))


async def exhaust(turns: AsyncIterator[bool]) -> None:
    async for _ in turns:
        pass


async def list_by_turns(
    report: Report, run: int, lister: Lister, listing: Any, request: Request
) -> AsyncIterator[bool]:
    """List and report, a piece at a turn."""
    try:
        async for items in pieces(lister, listing, request):
            report.add(run, items)
            yield True
    except Exception as error:
        report.fail(run, error, lister.carry_on(error, listing))
    else:
        report.end(run, "complete")


async def pieces(
    lister: Lister, listing: Any, request: Request
) -> AsyncGenerator[Iterable[Any], None]:
    """Yield the items of each piece, whether the lister is async or blocks."""
    async with AsyncExitStack() as stack:
        iterable = lister.iterate(listing, request)
        if hasattr(iterable, "__aenter__"):
            iterable = await stack.enter_async_context(iterable)
        if hasattr(iterable, "__aiter__"):
            async for piece in iterable:
                yield lister.items(piece, request)
        else:
            for piece in iterable:
                yield lister.items(piece, request)


@asynccontextmanager
async def opened(lister: Lister) -> AsyncIterator[Any]:
    """Open a client for the length of a block."""
    async with AsyncExitStack() as stack:
        client = lister.open()
        if hasattr(client, "__aenter__"):
            client = await stack.enter_async_context(client)
        yield client


def get_value(item: Any, name: str) -> Any:
    """Return a field of an item, under whatever name; times as milliseconds since 1970."""
    names = (name, to_snake_case(name))
    if isinstance(item, Mapping):
        value = next((item[each] for each in names if each in item), None)
    else:
        value = next((getattr(item, each) for each in names if hasattr(item, each)), None)
    if name.endswith("Time") and isinstance(value, str):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return round((value - EPOCH) / timedelta(milliseconds=1))
    return value if value is None else str(value)


def to_snake_case(name: str) -> str:
    """Return a name of AWS's in snake_case."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
