"""Measure map: the total time over the least possible one, with calls that only take their time.

    python benchmarks/map.py --items 1000 --workers 16 --seconds 0.05 --rounds 5

The least possible time is that of all calls, divided by the workers. "Workers over a list" is what
you get without listing: as many tasks that take the items from a list. The pages of the listing
come from a server with the same latency. Only the ratios within one run compare; they are medians
over its rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

from awslists import Image, ListImages, Session
from rounds import Spread, interleaved, median_ratio, options, print_table, write_json
from server import running, settings

PAGE_SIZE = 100

Contender = Callable[[], Awaitable[None]]


async def by_map(listing: ListImages, seconds: float, workers: int) -> None:
    async def call(_: Image) -> None:
        await asyncio.sleep(seconds)

    async with listing.map(call, workers) as outcomes:
        async for outcome in outcomes:
            assert outcome.error is None


async def over_list(items: Sequence[Image], seconds: float, workers: int) -> None:
    left = iter(items)

    async def work() -> None:
        for _ in left:
            await asyncio.sleep(seconds)

    await asyncio.gather(*(work() for _ in range(workers)))


async def by_loop_of_pages(listing: ListImages, seconds: float, workers: int) -> None:
    """Call for a page at a time, as programs do by hand: the slowest call holds all up."""
    async for page in listing.pages():
        await over_list(page.items, seconds, workers)


async def measure(url: str, given: argparse.Namespace) -> dict[str, list[float]]:
    """Take the seconds of each contender, round by round."""
    async with Session(**settings(url)) as aws:
        listing = ListImages(aws)
        items = await listing.collect()
        calls = given.seconds, given.workers
        runs: Mapping[str, Contender] = {
            "map": partial(by_map, listing, *calls),
            "page by page": partial(by_loop_of_pages, listing, *calls),
            "workers over a list": partial(over_list, items, *calls),
        }
        samples: dict[str, list[float]] = {name: [] for name in runs}
        for name in interleaved(runs, given.rounds):
            start = time.perf_counter()
            await runs[name]()
            samples[name].append(time.perf_counter() - start)
        return samples


def main() -> None:
    parser = options(__doc__, rounds=5)
    parser.add_argument("--items", type=int, default=1000, help="a multiple of 100")
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=0.05, help="for each call and page")
    given = parser.parse_args()
    pages = given.items // PAGE_SIZE
    with running(pages=pages, page_size=PAGE_SIZE, latency=given.seconds) as url:
        samples = asyncio.run(measure(url, given))
    least = given.items * given.seconds / given.workers
    results: dict[str, dict[str, Any]] = {
        name: {
            "seconds": Spread.of(taken),
            "over_the_least": median_ratio(taken, [least] * len(taken)),
        }
        for name, taken in samples.items()
    }
    print_table(
        [f"{given.items} items", "seconds (quartiles)", f"over {least:.2f} seconds"],
        [
            [name, str(row["seconds"]), f"x {row['over_the_least']:.3f}"]
            for name, row in results.items()
        ],
    )
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
