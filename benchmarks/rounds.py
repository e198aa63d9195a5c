"""Shared parts of the benchmarks: interleaved rounds, medians, ratios, a table and a JSON file."""

from __future__ import annotations

import argparse
import dataclasses
import gc
import json
import os
import platform
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypeVar

__all__ = [
    "Spread",
    "cpu_seconds",
    "found",
    "installed",
    "interleaved",
    "median_ratio",
    "options",
    "print_table",
    "write_json",
]

PACKAGES = (
    "aiobotocore",
    "aiohttp",
    "awslists",
    "boto3",
    "botocore",
    "capo-sagemaker",
    "pydantic",
    "sagemaker-core",
)

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Spread:
    """The median and the quartiles of samples."""

    lower: float
    median: float
    upper: float

    @classmethod
    def of(cls, samples: Sequence[float]) -> Spread:
        several = samples if len(samples) > 1 else [*samples, *samples]
        return cls(*quantiles(several, n=4, method="inclusive"))

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.lower:.2f} to {self.upper:.2f})"


def interleaved(names: Iterable[Name], rounds: int) -> Iterator[Name]:
    """Yield every name once a round, each round starting with another one.

    What slows the machine down for a while then slows all of them down alike.
    """
    order = list(names)
    for number in range(rounds):
        start = number % len(order)
        yield from order[start:] + order[:start]


async def cpu_seconds(listing: Callable[[], Awaitable[int]], items: int) -> float:
    """List everything once, and return the CPU seconds that it took."""
    gc.collect()  # so that none pays for what another left
    start = time.process_time()
    count = await listing()
    seconds = time.process_time() - start
    assert count == items
    return seconds


def median_ratio(samples: Sequence[float], base: Sequence[float]) -> float:
    """Return the median of the ratios to the base in each round."""
    return median(sample / other for sample, other in zip(samples, base, strict=True))


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print columns, the first aligned to the left and the others to the right."""
    lines = [list(header), *map(list, rows)]
    first, *others = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join([line[0].ljust(first), *map(str.rjust, line[1:], others)]))


def options(description: str | None, *, rounds: int) -> argparse.ArgumentParser:
    """Return a parser with the options that every benchmark has."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=rounds, help="how often to measure")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there")
    return parser


def write_json(given: argparse.Namespace, results: Mapping[str, Any]) -> None:
    """Write the results, options and versions to the file that was asked for, if any."""
    if given.json is None:
        return
    document = {
        "options": {name: value for name, value in vars(given).items() if name != "json"},
        "python": platform.python_version(),
        "platform": platform.platform(),
        "cores": os.cpu_count(),
        "versions": {package: installed(package) for package in PACKAGES},
        **results,
    }
    given.json.write_text(json.dumps(document, default=dataclasses.asdict, indent=1) + "\n")


def installed(package: str) -> str | None:
    """Return the version of a package, or None if it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def found(package: str) -> bool:
    """Return whether a package is installed; if it is not, print that it is left out."""
    if installed(package) is None:
        print(f"{package} is not installed and is left out")
        return False
    return True
