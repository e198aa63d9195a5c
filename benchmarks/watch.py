"""Measure quiet turns of a watch: calls a turn, and CPU time over that of `collect`.

    python benchmarks/watch.py --pages 100 --rounds 3

Nothing changes while it watches. Images are sorted by modification time, so nine turns of ten make
one call and the tenth makes one for every page; model packages are not, so each turn does. Calls
are counted by `LocalAWS`. CPU time is that of the client for ten turns over ten times `collect`, in
the same round, from a server that costs it nothing. Only the ratios within one run compare.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import time
from collections.abc import Mapping
from typing import Any

from awslists import ListImages, Listing, ListModelPackages, Session
from awslists.testing import LocalAWS
from rounds import Spread, interleaved, median_ratio, options, print_table, write_json
from server import running, settings

LISTINGS: Mapping[str, type[Listing[Any]]] = {
    "ListImages": ListImages,
    "ListModelPackages": ListModelPackages,
}
AT_ONCE = 1e-6
"""Seconds between turns: the next one starts when one ends."""
PAGE_SIZE, TURNS = 100, 10


class Counter(logging.Handler):
    """Counts the pages that arrive: awslists logs a line for each."""

    def __init__(self) -> None:
        super().__init__()
        self._left = 0
        self._done = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self._left -= 1
        if not self._left:
            self._done.set()

    async def wait_for(self, pages: int) -> None:
        """Wait until that many more pages have arrived."""
        self._left = pages
        self._done.clear()
        await self._done.wait()


async def count_calls(cls: type[Listing[Any]], pages: int) -> float:
    """Return the calls a turn, of the ten turns after the first one."""
    async with LocalAWS() as local, local.session() as aws:
        local.add_images(pages * PAGE_SIZE)
        local.add_model_packages(pages * PAGE_SIZE)
        async with cls(aws).watch(AT_ONCE):
            while len(starts := find_starts(local)) < TURNS + 2:  # noqa: ASYNC110  (no event)
                await asyncio.sleep(0.01)
    return (starts[TURNS + 1] - starts[1]) / TURNS


def find_starts(local: LocalAWS) -> list[int]:
    """Return the places of the calls with which turns start."""
    calls = [request.parameters for request in [*local.requests]]
    return [place for place, parameters in enumerate(calls) if "NextToken" not in parameters]


async def measure(listing: Listing[Any], calls: float, pages: int, counter: Counter) -> Sample:
    """Return the CPU seconds of `collect`, and of a turn that makes so many calls."""
    gc.collect()
    start = time.process_time()
    for _ in range(TURNS):
        assert len(await listing.collect()) == pages * PAGE_SIZE
    collect = time.process_time() - start
    async with listing.watch(AT_ONCE):
        await counter.wait_for(pages)
        gc.collect()
        start = time.process_time()
        await counter.wait_for(round(TURNS * calls))
        watch = time.process_time() - start
    return collect / TURNS, watch / TURNS


Sample = tuple[float, float]


async def sampled(
    url: str, given: argparse.Namespace, calls: Mapping[str, float]
) -> dict[str, list[Sample]]:
    """Take samples of all listings, in turn."""
    samples: dict[str, list[Sample]] = {name: [] for name in LISTINGS}
    counter, logger = Counter(), logging.getLogger("awslists")
    logger.addHandler(counter)
    logger.setLevel(logging.DEBUG)
    async with Session(**settings(url)) as aws:
        for cls in LISTINGS.values():
            await cls(aws).first()  # opens the client
        for name in interleaved(LISTINGS, given.rounds):
            listing = LISTINGS[name](aws)
            samples[name].append(await measure(listing, calls[name], given.pages, counter))
    return samples


def summary(samples: list[Sample], calls: float) -> dict[str, Any]:
    collects, turns = zip(*samples, strict=True)
    return {
        "calls_per_turn": calls,
        "cpu_ms_per_turn": Spread.of([1000 * each for each in turns]),
        "cpu_over_collect": median_ratio(turns, collects),
    }


def main() -> None:
    parser = options(__doc__, rounds=3)
    parser.add_argument("--pages", type=int, default=100, help="of 100 items")
    given = parser.parse_args()
    calls = {
        name: asyncio.run(count_calls(listing, given.pages)) for name, listing in LISTINGS.items()
    }
    with running(pages=given.pages) as url:
        samples = asyncio.run(sampled(url, given, calls))
    results = {name: summary(samples[name], calls[name]) for name in LISTINGS}
    print_table(
        ["listing", "calls a turn", "CPU ms a turn (quartiles)", "over collect()"],
        [
            [
                name,
                f"{row['calls_per_turn']:.1f}",
                str(row["cpu_ms_per_turn"]),
                f"x {row['cpu_over_collect']:.2f}",
            ]
            for name, row in results.items()
        ],
    )
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
