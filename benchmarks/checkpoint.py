"""Measure checkpoints of a scan: their size, the time to take one, and what reading them costs.

    python benchmarks/checkpoint.py --images 20000 --workers 16 --rounds 5

A checkpoint is read after every hundredth image, so about once a page. The ratio compares the CPU
time of such a scan with that of one that reads none, as medians of the rounds of one run.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import time
from typing import Any

from awslists import ListImages, Session
from history import running_history
from rounds import Spread, interleaved, median_ratio, options, print_table, write_json
from server import settings

PAGE_SIZE = 100
NONE, ALL = "no checkpoint", "a checkpoint a page"


async def scan(listing: ListImages, workers: int, taken: list[tuple[float, int]] | None) -> float:
    """Scan to the end; note seconds and bytes of each checkpoint; return the CPU seconds."""
    gc.collect()
    start, count = time.process_time(), 0
    async with listing.scan(workers) as images:
        async for _ in images:
            count += 1
            if taken is not None and count % PAGE_SIZE == 0:
                before = time.process_time()
                checkpoint = images.checkpoint
                seconds = time.process_time() - before
                taken.append((seconds, len(json.dumps(checkpoint))))
    return time.process_time() - start


async def measure(url: str, given: argparse.Namespace) -> dict[str, Any]:
    taken: list[tuple[float, int]] = []
    samples: dict[str, list[float]] = {NONE: [], ALL: []}
    async with Session(**settings(url)) as aws:
        listing = ListImages(aws)
        await scan(listing, given.workers, None)  # opens connections and fills caches
        for name in interleaved(samples, given.rounds):
            noted = taken if name == ALL else None
            samples[name].append(await scan(listing, given.workers, noted))
    seconds, sizes = zip(*taken, strict=True)
    return {
        "milliseconds": Spread.of([1000 * each for each in seconds]),
        "kilobytes": Spread.of([size / 1000 for size in sizes]),
        "most_kilobytes": max(sizes) / 1000,
        "cpu_over_none": median_ratio(samples[ALL], samples[NONE]),
    }


def main() -> None:
    parser = options(__doc__, rounds=5)
    parser.add_argument("--images", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=16)
    given = parser.parse_args()
    with running_history(images=given.images) as url:
        results = asyncio.run(measure(url, given))
    print_table(
        ["CPU ms for one (quartiles)", "KB (quartiles)", "KB at most", "CPU, one a page over none"],
        [
            [
                str(results["milliseconds"]),
                str(results["kilobytes"]),
                f"{results['most_kilobytes']:.1f}",
                f"x {results['cpu_over_none']:.2f}",
            ]
        ],
    )
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
