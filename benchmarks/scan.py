"""Compare the seconds to list a long history by `scan` with aiobotocore's paginator.

    python benchmarks/scan.py --images 100000 --latency 0.05 --workers 1 4 8 16 32

Two histories: `uniform`, and `skewed` with 90% of its images in 1% of the time. Each page waits
for the server's latency. "Busy" is CPU time over wall-clock time: near 100% it is the bound. Only
the ratios within one run compare.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import time
from collections.abc import AsyncIterable, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Any

from aiobotocore.session import get_session

from awslists import Image, ListImages, Session
from history import SHAPES, Usage, running_history, usage_since
from rounds import Spread, interleaved, options, print_table, write_json
from server import settings

PAGE_SIZE = 100
SERIAL = PAGINATOR, PLAIN = "aiobotocore paginator", "awslists, plain iteration"
COLUMNS = (
    "seconds (quartiles)",
    "paginator's speed",
    "calls",
    "CPU ms a page",
    "client busy",
    "server busy",
)

Contender = Callable[[], Awaitable[list[str]]]
"""Lists everything once and gives the names."""


@dataclass(frozen=True, slots=True)
class Run:
    """One listing of everything."""

    seconds: float
    cpu_seconds: float
    server: Usage


def awslists(images: Callable[[], AbstractAsyncContextManager[AsyncIterable[Image]]]) -> Contender:
    async def run() -> list[str]:
        async with images() as listed:
            return [image.image_name async for image in listed]

    return run


def paginator(client: Any) -> Contender:
    async def run() -> list[str]:
        pages = client.get_paginator("list_images").paginate(MaxResults=PAGE_SIZE)
        return [image["ImageName"] async for page in pages for image in page["Images"]]

    return run


async def contenders(stack: AsyncExitStack, url: str, workers: list[int]) -> dict[str, Contender]:
    """Yield all contenders, with the same endpoint and credentials, and with open clients."""
    listing = ListImages(await stack.enter_async_context(Session(**settings(url))))
    creation = get_session().create_client("sagemaker", **settings(url))
    client: Any = await stack.enter_async_context(creation)
    assert await listing.first() is not None
    assert (await client.list_images())["Images"]
    return {
        PAGINATOR: paginator(client),
        PLAIN: awslists(lambda: nullcontext(listing)),
        **{
            f"awslists, scan(workers={number})": awslists(partial(listing.scan, workers=number))
            for number in workers
        },
    }


async def timed(contender: Contender, url: str, images: int) -> Run:
    gc.collect()  # so that none pays for what another left
    usage_since(url)
    start, cpu_start = time.perf_counter(), time.process_time()
    names = await contender()
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
    assert len(names) == len(set(names)) == images
    return Run(seconds, cpu_seconds, usage_since(url))


async def measure(url: str, given: argparse.Namespace) -> dict[str, list[Run]]:
    """Run each contender, round by round; slow serial ones run in fewer rounds."""
    async with AsyncExitStack() as stack:
        listings = await contenders(stack, url, given.workers)
        scans = [name for name in listings if name not in SERIAL]
        runs: dict[str, list[Run]] = {name: [] for name in listings}
        for name in [
            *interleaved(listings, given.serial_rounds),
            *interleaved(scans, given.rounds - given.serial_rounds),
        ]:
            runs[name].append(await timed(listings[name], url, given.images))
    return runs


def summary(runs: Mapping[str, Sequence[Run]], pages: float) -> dict[str, dict[str, Any]]:
    base = median(run.seconds for run in runs[PAGINATOR])
    return {
        name: {
            "seconds": Spread.of([run.seconds for run in each]),
            "speed_over_paginator": base / median(run.seconds for run in each),
            "calls": median(run.server.calls for run in each),
            "cpu_ms_per_page": 1000 * median(run.cpu_seconds for run in each) / pages,
            "client_busy": median(run.cpu_seconds / run.seconds for run in each),
            "server_busy": median(run.server.cpu_seconds / run.seconds for run in each),
        }
        for name, each in runs.items()
    }


def main() -> None:
    parser = options(__doc__, rounds=3)
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--latency", type=float, default=0.05, help="seconds before each answer")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 4, 8, 16, 32])
    parser.add_argument("--serial-rounds", type=int, default=1, help="of the paginator, the first")
    given = parser.parse_args()
    results = {}
    for shape in SHAPES:
        with running_history(images=given.images, shape=shape, latency=given.latency) as url:
            runs = asyncio.run(measure(url, given))
        results[shape] = summary(runs, given.images / PAGE_SIZE)
        print_table(
            [f"{shape} history", *COLUMNS], [[k, *cells(v)] for k, v in results[shape].items()]
        )
        print()
    write_json(given, {"results": results})


def cells(row: Mapping[str, Any]) -> list[str]:
    return [
        str(row["seconds"]),
        f"x {row['speed_over_paginator']:.2f}",
        f"{row['calls']:,.0f}",
        f"{row['cpu_ms_per_page']:.2f}",
        f"{row['client_busy']:.0%}",
        f"{row['server_busy']:.0%}",
    ]


if __name__ == "__main__":
    main()
