"""Compare images a second with other ways to list them in Python, on one server.

    python benchmarks/peers.py --images 20000 --latency 0.01 --rounds 3

With the service's default page, of 10, only a tenth of the images is listed, and by sagemaker-core,
which makes a call for each image, a hundredth: what an image takes is the same throughout. boto3
and sagemaker-core are synchronous and have the thread to themselves. They and capo-sagemaker are
left out unless they are installed. Only the ratios within one run compare, they are medians over
its rounds.
"""

from __future__ import annotations

import asyncio
import gc
import os
import time
from collections.abc import AsyncIterable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from itertools import islice
from statistics import median
from typing import Any

from aiobotocore.session import get_session

import capo
from awslists import Image, ListImages, Session
from history import running_history, usage_since
from items import REGION
from rounds import Spread, found, interleaved, median_ratio, options, print_table, write_json
from server import CREDENTIALS, settings

PAGE_SIZE = 100
FULL_PAGES = {"MaxResults": PAGE_SIZE}
PAGINATOR = "aiobotocore paginator"

Contender = Callable[[], int]
"""Lists its share of the images and gives their number."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the images are, the loop to list them in, and the parts that slow contenders list."""

    url: str
    images: int
    runner: asyncio.Runner
    stack: AsyncExitStack

    def entered(self, client: AbstractAsyncContextManager[Any]) -> Any:
        """Open a client until everything has been measured."""
        return self.runner.run(self.stack.enter_async_context(client))

    @property
    def default_pages(self) -> dict[str, Any]:
        return {"PaginationConfig": {"MaxItems": self.images // 10}}

    @property
    def described(self) -> int:
        return self.images // 100


@dataclass(frozen=True, slots=True)
class Run:
    """The time that one image took."""

    seconds: float
    cpu_seconds: float
    calls: float


async def iterated(images: AbstractAsyncContextManager[AsyncIterable[Image]]) -> int:
    async with images as listed:
        return len([None async for _ in listed])


async def paginated(client: Any, parameters: Mapping[str, Any]) -> int:
    pages = client.get_paginator("list_images").paginate(**parameters)
    return len([None async for page in pages for _ in page["Images"]])


def paginated_by_boto3(client: Any, parameters: Mapping[str, Any]) -> int:
    pages = client.get_paginator("list_images").paginate(**parameters)
    return len([None for page in pages for _ in page["Images"]])


def asynchronous(place: Place) -> dict[str, Contender]:
    run = place.runner.run
    listing = ListImages(place.entered(Session(**settings(place.url))))
    client = place.entered(get_session().create_client("sagemaker", **settings(place.url)))
    return {
        "awslists, plain iteration": lambda: run(iterated(nullcontext(listing))),
        "awslists, scan(workers=16)": lambda: run(iterated(listing.scan(workers=16))),
        PAGINATOR: lambda: run(paginated(client, FULL_PAGES)),
        f"{PAGINATOR}, default page": lambda: run(paginated(client, place.default_pages)),
    }


def boto3_paginators(place: Place) -> dict[str, Contender]:
    client = import_module("boto3").client("sagemaker", **settings(place.url))
    default_pages = place.default_pages
    return {
        "boto3 paginator": partial(paginated_by_boto3, client, FULL_PAGES),
        "boto3 paginator, default page": partial(paginated_by_boto3, client, default_pages),
    }


def sagemaker_core(place: Place) -> dict[str, Contender]:
    os.environ["AWS_ENDPOINT_URL"] = place.url  # it takes none otherwise
    session = import_module("boto3").Session(region_name=REGION, **CREDENTIALS)
    image = import_module("sagemaker.core.resources").Image
    return {
        "sagemaker-core, Image.get_all()": lambda: len(
            list(islice(image.get_all(session=session), place.described))
        )
    }


def capo_sagemaker(place: Place) -> dict[str, Contender]:
    client = place.entered(capo.make_client(place.url))
    return {
        "capo-sagemaker iterator": lambda: place.runner.run(capo.count_images(client, PAGE_SIZE))
    }


OPTIONAL = {
    "boto3": boto3_paginators,
    capo.PACKAGE: capo_sagemaker,
    "sagemaker-core": sagemaker_core,
}


def timed(contender: Contender, url: str) -> Run:
    gc.collect()  # so that none pays for what another left
    usage_since(url)
    start, cpu_start = time.perf_counter(), time.process_time()
    images = contender()
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
    return Run(seconds / images, cpu_seconds / images, usage_since(url).calls / images)


def measure(url: str, images: int, rounds: int) -> dict[str, list[Run]]:
    """Run each contender, round by round."""
    stack = AsyncExitStack()
    with asyncio.Runner() as runner:
        place = Place(url, images, runner, stack)
        contenders = asynchronous(place)
        for package, make in OPTIONAL.items():
            if found(package):
                contenders |= make(place)
        for contender in contenders.values():
            contender()  # opens connections and fills caches
        runs: dict[str, list[Run]] = {name: [] for name in contenders}
        for name in interleaved(contenders, rounds):
            runs[name].append(timed(contenders[name], url))
        runner.run(stack.aclose())
    return runs


def summary(runs: Mapping[str, Sequence[Run]]) -> dict[str, dict[str, Any]]:
    base = [run.seconds for run in runs[PAGINATOR]]
    return {
        name: {
            "images_per_second": Spread.of([1 / run.seconds for run in each]),
            "speed_over_paginator": median_ratio(base, [run.seconds for run in each]),
            "cpu_ms_per_100_images": 100_000 * median(run.cpu_seconds for run in each),
            "calls_per_100_images": 100 * median(run.calls for run in each),
        }
        for name, each in runs.items()
    }


def main() -> None:
    parser = options(__doc__, rounds=3)
    parser.add_argument("--images", type=int, default=20_000)
    parser.add_argument("--latency", type=float, default=0.01, help="seconds before each answer")
    given = parser.parse_args()
    with running_history(images=given.images, latency=given.latency) as url:
        results = summary(measure(url, given.images, given.rounds))
    print_table(
        ["", "images a second", "paginator's speed", "CPU ms of 100", "calls for 100"],
        [
            [
                name,
                f"{row['images_per_second'].median:,.0f}",
                f"x {row['speed_over_paginator']:.3g}",
                f"{row['cpu_ms_per_100_images']:.2f}",
                f"{row['calls_per_100_images']:.1f}",
            ]
            for name, row in results.items()
        ],
    )
    write_json(given, {"results": results})


if __name__ == "__main__":
    main()
