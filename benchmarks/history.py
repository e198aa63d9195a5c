"""A server of ListImages over a history of creation times, in its own process.

It knows the bounds of CreationTime, SortOrder, MaxResults (10 by default) and NextToken, and
DescribeImage; it sorts by CREATION_TIME only. To run it by itself:

    python benchmarks/history.py --images 100000 --shape skewed --latency 0.05

The shapes of a history, each with one image a minute on the whole:

    uniform   at random times
    skewed    90% of them within 1% of the time
    regular   at equal distances; images are made when they are asked for, so there may be millions
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from items import ARN, BEGINNING, LIFETIME, STEP
from server import Answer, compact_json, http_response, serve, server_options, started

__all__ = ["SHAPES", "Usage", "running_history", "usage_since"]

BURSTS = {"uniform": 0.0, "skewed": 0.9}
SHAPES = tuple(BURSTS)
BURST_BEGINNING, BURST_END = 0.60, 0.61
FIRST, STEP_MS, LIFETIME_MS = (round(1000 * seconds) for seconds in (BEGINNING, STEP, LIFETIME))
DEFAULT_PAGE_SIZE = 10
USAGE = "Usage"

ITEM = (
    b'{"CreationTime":%d.%03d,'
    b'"Description":"Training image of the churn model, build %d",'
    b'"DisplayName":"Churn model %d",'
    b'"FailureReason":"",'
    b'"ImageArn":"' + ARN.encode() + b':image/churn-model-%06d",'
    b'"ImageName":"churn-model-%06d",'
    b'"ImageStatus":"CREATED",'
    b'"LastModifiedTime":%d.%03d}'
)

Items = Callable[[Iterable[int]], Iterable[bytes]]
"""Gives the JSON of the images at these positions."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The requests to a server, and their cost."""

    calls: int
    cpu_seconds: float


def running_history(
    *,
    images: int,
    shape: str = "uniform",
    latency: float = 0.0,
    certificate: Path | None = None,
) -> AbstractContextManager[str]:
    """Run this server while the context lasts."""
    return started(__file__, images=images, shape=shape, latency=latency, certificate=certificate)


def usage_since(url: str) -> Usage:
    """Return the usage of a server since the last call."""
    with closing(HTTPConnection(urlsplit(url).netloc)) as connection:
        connection.request("POST", "/", body="{}", headers={"x-amz-target": USAGE})
        return Usage(**json.load(connection.getresponse()))


class History:
    """Images by creation time in milliseconds, oldest first."""

    def __init__(self, times: Sequence[int], items: Items) -> None:
        self._times = times
        self._items = items
        self._operations: dict[str, Callable[[Mapping[str, Any]], bytes]] = {
            "DescribeImage": self._describe,
            "ListImages": self._list,
            USAGE: self._usage,
        }
        self._calls = 0
        self._cpu_seconds = time.process_time()

    def answer(self, operation: str, parameters: Mapping[str, Any]) -> bytes:
        """Answer a request."""
        self._calls += 1
        return http_response(self._operations[operation](parameters))

    def _list(self, parameters: Mapping[str, Any]) -> bytes:
        positions = self._within(parameters)
        if parameters.get("SortOrder") != "ASCENDING":
            positions = positions[::-1]
        start = int(parameters.get("NextToken", 0))
        stop = start + parameters.get("MaxResults", DEFAULT_PAGE_SIZE)
        items = b",".join(self._items(positions[start:stop]))
        token = b',"NextToken":"%d"' % stop if stop < len(positions) else b""
        return b'{"Images":[%b]%b}' % (items, token)

    def _within(self, parameters: Mapping[str, Any]) -> range:
        after, before = (parameters.get(f"CreationTime{end}") for end in ("After", "Before"))
        first = 0 if after is None else bisect_left(self._times, 1000 * after)
        end = len(self._times) if before is None else bisect_right(self._times, 1000 * before)
        return range(first, end)

    def _describe(self, parameters: Mapping[str, Any]) -> bytes:
        (item,) = self._items([int(parameters["ImageName"].rpartition("-")[2])])
        return item

    def _usage(self, _: Mapping[str, Any]) -> bytes:
        cpu_seconds = time.process_time()
        usage = {"calls": self._calls - 1, "cpu_seconds": cpu_seconds - self._cpu_seconds}
        self._calls, self._cpu_seconds = 0, cpu_seconds
        return compact_json(usage)


def regular(images: int) -> History:
    times = range(FIRST, FIRST + images * STEP_MS, STEP_MS)
    return History(times, lambda positions: [item(number, times[number]) for number in positions])


def at_random(images: int, burst: float) -> History:
    """Make a history with a share of the images in the burst and the rest anywhere."""
    drawn, span = random.Random(images), images * STEP_MS  # noqa: S311  (the same ones each time)
    of_burst = round(images * burst)
    times = sorted(
        FIRST + round(span * fraction)
        for fraction in [
            *(drawn.random() for _ in range(images - of_burst)),
            *(drawn.uniform(BURST_BEGINNING, BURST_END) for _ in range(of_burst)),
        ]
    )
    items = [item(number, created) for number, created in enumerate(times)]
    return History(times, lambda positions: map(items.__getitem__, positions))


def item(number: int, created: int) -> bytes:
    """Return an image with all of its fields, like `items.image`."""
    modified = created + LIFETIME_MS
    return ITEM % (*divmod(created, 1000), *4 * [number], *divmod(modified, 1000))


def history(images: int, shape: str) -> Answer:
    return (at_random(images, BURSTS[shape]) if shape in BURSTS else regular(images)).answer


if __name__ == "__main__":
    parser = server_options(__doc__)
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--shape", choices=[*SHAPES, "regular"], default="uniform")
    given = parser.parse_args()
    asyncio.run(serve(history(given.images, given.shape), given))
