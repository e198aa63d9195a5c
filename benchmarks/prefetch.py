"""Measure fetching ahead while the caller works: the total over the larger of the two times.

    python benchmarks/prefetch.py --pages 100 --latency 0.05 --rounds 3

The caller works on each page for half as long as it takes to fetch, as long, and twice as long;
the work is to sleep, with `await` or, as code that never waits for anything, without. At best the
ratio is 1, and 1 / pages more where both take as long, since nothing can be done before the first
page. Only the ratios within one run compare, they are medians over its rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import AsyncIterable, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from typing import Any

from awslists import Image, ListImages, Session
from rounds import Spread, interleaved, median_ratio, options, print_table, write_json
from server import running, settings

PAGE_SIZE = 100
FETCHING, WORKING = "fetching alone", "working alone"
WORK_PER_FETCH = (0.5, 1.0, 2.0)

Opening = Callable[[], AbstractAsyncContextManager[AsyncIterable[Image]]]
Contender = Callable[[], Awaitable[None]]
Samples = dict[str, list[float]]
"""The seconds of each contender, round by round."""


async def sleep_without_await(seconds: float) -> None:
    time.sleep(seconds)  # noqa: ASYNC251  (the point of it)


def listing_and_working(
    images: Opening, work: float, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> Contender:
    """Work for `seconds` on each page, after its last image has come."""

    async def run() -> None:
        count = 0
        async with images() as listed:
            async for _ in listed:
                count += 1
                if work and count % PAGE_SIZE == 0:
                    await sleep(work)

    return run


def working(pages: int, work: float) -> Contender:
    async def run() -> None:
        for _ in range(pages):
            await asyncio.sleep(work)

    return run


def contenders(listing: ListImages, pages: int, work: float) -> dict[str, Contender]:
    def plain() -> AbstractAsyncContextManager[AsyncIterable[Image]]:
        return nullcontext(listing)

    return {
        FETCHING: listing_and_working(plain, 0),
        WORKING: working(pages, work),
        "plain iteration": listing_and_working(plain, work),
        "prefetch(pages=1)": listing_and_working(partial(listing.prefetch, pages=1), work),
        "prefetch(pages=4)": listing_and_working(partial(listing.prefetch, pages=4), work),
        "prefetch(pages=1), no await": listing_and_working(
            listing.prefetch, work, sleep_without_await
        ),
    }


async def seconds(run: Contender) -> float:
    start = time.perf_counter()
    await run()
    return time.perf_counter() - start


async def measure(url: str, given: argparse.Namespace) -> dict[float, Samples]:
    """Take the samples for each amount of work."""
    async with Session(**settings(url)) as aws:
        listing = ListImages(aws)
        await listing.first()  # opens the client
        fetch = await seconds(contenders(listing, given.pages, 0)[FETCHING]) / given.pages
        return {
            factor: await sampled(contenders(listing, given.pages, factor * fetch), given.rounds)
            for factor in WORK_PER_FETCH
        }


async def sampled(runs: Mapping[str, Contender], rounds: int) -> Samples:
    samples: Samples = {name: [] for name in runs}
    for name in interleaved(runs, rounds):
        samples[name].append(await seconds(runs[name]))
    return samples


def summary(samples: Mapping[str, Sequence[float]], pages: int) -> dict[str, dict[str, Any]]:
    larger = list(map(max, samples[FETCHING], samples[WORKING]))
    return {
        name: {
            "ms_per_page": Spread.of([1000 * each / pages for each in of_name]),
            "over_the_larger": median_ratio(of_name, larger),
        }
        for name, of_name in samples.items()
    }


def main() -> None:
    parser = options(__doc__, rounds=3)
    parser.add_argument("--pages", type=int, default=100, help="of 100 items")
    parser.add_argument("--latency", type=float, default=0.05, help="seconds before each answer")
    given = parser.parse_args()
    with running(pages=given.pages, page_size=PAGE_SIZE, latency=given.latency) as url:
        samples = asyncio.run(measure(url, given))
    results = {factor: summary(each, given.pages) for factor, each in samples.items()}
    for factor, rows in results.items():
        print_table(
            [f"work of {factor} fetches", "ms a page (quartiles)", "over the larger"],
            [
                [name, str(row["ms_per_page"]), f"x {row['over_the_larger']:.3f}"]
                for name, row in rows.items()
            ],
        )
        print()
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
