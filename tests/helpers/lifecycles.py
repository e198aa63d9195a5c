"""Many Sessions and listings, one after the other, and what they leave in memory.

The suite runs dozens of each; ``python -m tests.helpers.lifecycles 1000`` runs a thousand.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import tracemalloc
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import anyio

from awslists import ListImages, ListImageVersions, Session, merge
from awslists.testing import Answer, LocalAWS

__all__ = ["LIVES", "Growth", "Life", "growth", "open_and_close"]

Life = Callable[[LocalAWS, Session], Awaitable[None]]

FILES = Path("/proc/self/fd")
IMAGES = ("image-0000", "image-0001")
WARM_UP = 6


@dataclass(frozen=True)
class Growth:
    """The growth of a process over a round.

    Attributes:
        memory: Bytes, if tracemalloc counts them.
        objects: Objects that may refer to others.
        files: Open files, sockets among them.
        tasks: Tasks that are not done.
        sessions: Sessions that are still in memory.
    """

    memory: int
    objects: int
    files: int
    tasks: int
    sessions: int


async def growth(life: Life, count: int) -> Growth:
    """Measure what grows in both of two rounds of `count` lives.

    In the first round, caches may fill up that have nothing to do with it.
    """
    await _round(life, WARM_UP)
    points = [_measured()]
    for _ in range(2):
        await _round(life, count)
        points.append(_measured())
    grown = [[now - then for now, then in zip(b, a, strict=True)] for a, b in pairwise(points)]
    return Growth(*map(min, *grown))


async def open_and_close(local: LocalAWS, _: Session) -> None:
    """Open a new Session for one listing of one page."""
    async with local.session() as aws:
        await ListImages(aws).collect()


async def cancel_midway(local: LocalAWS, aws: Session) -> None:
    """Cancel a listing while its second page is on its way."""
    with anyio.CancelScope() as scope:
        local.inject(_cancelling(scope), skip=1)
        await ListImages(aws, max_results=2).collect()
    assert scope.cancelled_caught
    local.clear_faults()


async def leave_prefetch(_: LocalAWS, aws: Session) -> None:
    """Leave a prefetch while pages are on their way."""
    async with ListImages(aws, max_results=2).prefetch() as images:
        await anext(images)


async def leave_scan(_: LocalAWS, aws: Session) -> None:
    """Leave a scan while pages are on their way."""
    async with ListImages(aws, max_results=2).scan(workers=3) as images:
        await anext(images)


async def leave_merge(_: LocalAWS, aws: Session) -> None:
    """Leave a merge while pages are on their way."""
    listings = [ListImageVersions(aws, image_name=name, max_results=2) for name in IMAGES]
    async with merge(listings) as versions:
        await anext(versions)


async def leave_watch(_: LocalAWS, aws: Session) -> None:
    """Leave a watch while pages are on their way."""
    async with ListImages(aws, max_results=2).watch(since={}) as changes:
        await anext(changes)


LIVES: dict[str, Life] = {
    "sessions opened and closed": open_and_close,
    "listings cancelled midway": cancel_midway,
    "prefetches left early": leave_prefetch,
    "scans left early": leave_scan,
    "merges left early": leave_merge,
    "watches left early": leave_watch,
}


async def _round(life: Life, count: int) -> None:
    """Run lives with a new emulator, since an emulator remembers every token."""
    with LocalAWS() as local:
        local.add_images(9)
        for image in IMAGES:
            local.add_image_versions(image, 9)
        async with local.session() as aws:
            for _ in range(count):
                await life(local, aws)
                local.requests.clear()
        while local.pending or local.connections:  # noqa: ASYNC110  (the emulator's loop is another)
            await anyio.sleep(0.001)
    await _forget_cancelled_timers()


def _cancelling(scope: anyio.CancelScope) -> Callable[[Answer], Awaitable[Answer]]:
    """Make a fault that cancels the caller, in the current loop, and never answers."""
    loop = asyncio.get_running_loop()

    async def cancel(answer: Answer) -> Answer:
        loop.call_soon_threadsafe(scope.cancel)
        await asyncio.sleep(60)
        return answer

    return cancel


def _measured() -> tuple[int, ...]:
    gc.collect()
    objects = gc.get_objects()
    tasks = [task for task in asyncio.all_tasks() if not task.done()]
    sessions = [thing for thing in objects if issubclass(type(thing), Session)]
    memory, files = tracemalloc.get_traced_memory()[0], list(FILES.iterdir())
    return memory, *map(len, (objects, files, tasks, sessions))


async def _forget_cancelled_timers() -> None:
    """Make asyncio drop cancelled timers, which it keeps until they are the majority."""
    loop = asyncio.get_running_loop()
    for _ in range(1_000):
        loop.call_later(3600, print).cancel()
    await asyncio.sleep(0)


async def _main(count: int) -> None:
    tracemalloc.start()
    for name, life in LIVES.items():
        print(f"{count} {name}: {await growth(life, count)}", flush=True)  # noqa: T201  (a script)


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1])))
