"""Compare the memory of streaming a million images with that of ten thousand.

    python benchmarks/memory.py --images 10000 1000000

In fresh processes, two for each stream: one for the peak of what Python allocates while it
streams, by tracemalloc, and one without tracemalloc for the peak of resident memory.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from statistics import median

from history import running_history
from rounds import interleaved, options, print_table, write_json
from streaming import VERBS

MEASURES = ("traced", "resident")

Megabytes = dict[str, dict[str, list[float]]]
"""By verb and measure: for few images, for many, and the difference."""


def megabytes(measure: str, verb: str, url: str) -> float:
    script = str(Path(__file__).with_name("streaming.py"))
    command = [sys.executable, script, measure, verb, url]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  (ours)
    return int(done.stdout) / 2**20


def measure(urls: Mapping[int, str], verbs: list[str], rounds: int) -> Megabytes:
    processes = list(product(MEASURES, verbs, urls))
    samples: dict[tuple[str, str, int], list[float]] = {process: [] for process in processes}
    for what, verb, images in interleaved(processes, rounds):
        samples[what, verb, images].append(megabytes(what, verb, urls[images]))
    return {
        verb: {
            what: compared(*(median(samples[what, verb, images]) for images in urls))
            for what in MEASURES
        }
        for verb in verbs
    }


def compared(few: float, many: float) -> list[float]:
    return [few, many, many - few]


def main() -> None:
    parser = options(__doc__, rounds=1)
    parser.add_argument("--images", type=int, nargs=2, default=[10_000, 1_000_000])
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--verbs", nargs="+", choices=VERBS, default=list(VERBS))
    given = parser.parse_args()
    with ExitStack() as stack:
        urls = {
            images: stack.enter_context(
                running_history(images=images, shape="regular", latency=given.latency)
            )
            for images in given.images
        }
        results = measure(urls, given.verbs, given.rounds)
    columns = [f"{images:,}" for images in given.images]
    print_table(
        ["peak MB", *(f"{what}, {each}" for what in MEASURES for each in [*columns, "more"])],
        [
            [verb, *(f"{number:.2f}" for what in MEASURES for number in row[what])]
            for verb, row in results.items()
        ],
    )
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
