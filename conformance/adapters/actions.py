"""The things that a lister can be told to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from typing import Any

from lister import Lister, Request
from report import Report

__all__ = ["ACTIONS"]

IN_FLIGHT = 0.1
"""Seconds after a page at which the next one has been asked for."""
SETTLING = 0.5
"""Seconds for which a lister that was left is given to send more."""


async def list_all(lister: Lister, request: Request, report: Report) -> None:
    async with opened(lister) as client:
        await list_into(report, 0, lister, lister.make(client, request), request)


async def list_twice(lister: Lister, request: Request, report: Report) -> None:
    async with opened(lister) as client:
        listing = lister.make(client, request)
        await list_into(report, 0, lister, listing, request)
        await list_into(report, 1, lister, listing, request)


async def list_at_once(lister: Lister, request: Request, report: Report) -> None:
    """Iterate twice over the same; the second time begins when some items have come.

    In two tasks if the lister is async, else by turns.
    """
    async with opened(lister) as client:
        listing = lister.make(client, request)
        first, second = (list_by_turns(report, run, lister, listing, request) for run in (0, 1))
        if hasattr(client, "__aenter__"):
            await asyncio.gather(exhaust(first), exhaust(second, report.reached))
        while not report.reached.is_set():
            await anext(first, False)
        both = [first, second]
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
    report.pause(0, "left")
    await asyncio.sleep(SETTLING)
    report.pause(0, "settled")


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
            report.fail(0, error, lister.carry_on(error, listing), lister.token)


async def list_into(
    report: Report, run: int, lister: Lister, listing: Any, request: Request
) -> None:
    await exhaust(list_by_turns(report, run, lister, listing, request))


async def exhaust(turns: AsyncIterator[bool], beginning: asyncio.Event | None = None) -> None:
    if beginning is not None:
        await beginning.wait()
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
        report.fail(run, error, lister.carry_on(error, listing), lister.token)
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


ACTIONS: dict[str, Callable[[Lister, Request, Report], Awaitable[None]]] = {
    "list": list_all,
    "twice": list_twice,
    "at-once": list_at_once,
    "leave": leave,
    "cancel": cancel,
    "close": close,
}
