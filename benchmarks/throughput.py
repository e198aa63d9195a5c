"""Compare items per CPU second of the client with aiobotocore's paginator and the floor.

    python benchmarks/throughput.py --rounds 30 --pages 20

The floor is what any client of validated models does: one HTTP call a page, and the validation
of its body. Only the ratios within one run compare, they are medians over its rounds.
"""

from __future__ import annotations

import asyncio
import gc
import json
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

import aiohttp
from aiobotocore.config import AioConfig
from aiobotocore.session import get_session
from pydantic import BaseModel, Field

from awslists import Image, ListImages, Session
from rounds import Spread, interleaved, median_ratio, options, print_table, write_json
from server import running, settings

PAGE_SIZE = 100
DICTS, FLOOR = "aiobotocore paginator, dicts", "floor: aiohttp and validate_json"
HEADERS = {"content-type": "application/x-amz-json-1.1", "x-amz-target": "SageMaker.ListImages"}

Contender = Callable[[], Awaitable[int]]
"""Lists everything once and gives the number of items."""


class Body(BaseModel):
    images: tuple[Image, ...] = Field(alias="Images")
    next_token: str | None = Field(default=None, alias="NextToken")


def awslists(source: Any) -> Contender:
    async def run() -> int:
        count = 0
        async for _ in ListImages(source):
            count += 1
        return count

    return run


def paginator(client: Any, items: Callable[[Iterable[Any]], Iterable[Any]]) -> Contender:
    """Iterate with aiobotocore's own paginator; `items` makes the items from a page of dicts."""

    async def run() -> int:
        count = 0
        async for page in client.get_paginator("list_images").paginate(MaxResults=PAGE_SIZE):
            for _ in items(page["Images"]):
                count += 1
        return count

    return run


def floor(http: aiohttp.ClientSession, url: str) -> Contender:
    async def fetch(token: Mapping[str, str]) -> Body:
        data = json.dumps({"MaxResults": PAGE_SIZE, **token})
        async with http.post(url, data=data, headers=HEADERS) as response:
            return Body.model_validate_json(await response.read())

    async def run() -> int:
        body = await fetch({})
        count = sum(1 for _ in body.images)
        while body.next_token:
            body = await fetch({"NextToken": body.next_token})
            count += sum(1 for _ in body.images)
        return count

    return run


async def contenders(stack: AsyncExitStack, url: str) -> dict[str, Contender]:
    """Yield all contenders, with the same endpoint, credentials and page size."""
    standard = AioConfig(retries={"mode": "standard"})
    ours = await stack.enter_async_context(Session(**settings(url)))
    with_standard_retries = await stack.enter_async_context(
        Session(**settings(url), config=standard)
    )
    creation = get_session().create_client("sagemaker", **settings(url))
    client = await stack.enter_async_context(creation)
    http = await stack.enter_async_context(aiohttp.ClientSession())
    return {
        "awslists": awslists(ours),
        "awslists, standard retries": awslists(with_standard_retries),
        "awslists, a caller's client": awslists(client),
        DICTS: paginator(client, iter),
        "aiobotocore paginator, models": paginator(client, partial(map, Image.model_validate)),
        FLOOR: floor(http, url),
    }


async def cpu_seconds(contender: Contender, items: int) -> float:
    gc.collect()  # so that none pays for what another left
    start = time.process_time()
    count = await contender()
    seconds = time.process_time() - start
    assert count == items
    return seconds


async def measure(url: str, rounds: int, items: int) -> dict[str, list[float]]:
    """Measure the CPU seconds of each contender, round by round."""
    async with AsyncExitStack() as stack:
        runs = await contenders(stack, url)
        samples: dict[str, list[float]] = {name: [] for name in runs}
        for contender in runs.values():
            await cpu_seconds(contender, items)  # opens connections and fills caches
        for name in interleaved(runs, rounds):
            samples[name].append(await cpu_seconds(runs[name], items))
    return samples


def summary(samples: Mapping[str, Sequence[float]], pages: int) -> dict[str, dict[str, Any]]:
    return {
        name: {
            "items_per_cpu_second": Spread.of([pages * PAGE_SIZE / each for each in seconds]),
            "cpu_ms_per_page": Spread.of([1000 * each / pages for each in seconds]),
            "speed_over_paginator": median_ratio(samples[DICTS], seconds),
            "cpu_over_floor": median_ratio(seconds, samples[FLOOR]),
        }
        for name, seconds in samples.items()
    }


def main() -> None:
    parser = options(__doc__, rounds=30)
    parser.add_argument("--pages", type=int, default=20, help="of 100 items, in each round")
    given = parser.parse_args()
    with running(pages=given.pages, page_size=PAGE_SIZE) as url:
        samples = asyncio.run(measure(url, given.rounds, given.pages * PAGE_SIZE))
    results = summary(samples, given.pages)
    print_table(
        ["", "items per CPU s", "CPU ms a page (quartiles)", "paginator's speed", "floor's CPU"],
        [
            [
                name,
                f"{row['items_per_cpu_second'].median:,.0f}",
                str(row["cpu_ms_per_page"]),
                f"x {row['speed_over_paginator']:.2f}",
                f"x {row['cpu_over_floor']:.2f}",
            ]
            for name, row in results.items()
        ],
    )
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
