"""Compare items per CPU second of the client with aiobotocore's paginator, capo and the floor.

    python benchmarks/throughput.py --rounds 30 --pages 40
    python benchmarks/throughput.py --rounds 30 --pages 40 --tls

The floor is in `floor.py`. A scan has one of its own on the same history: as many calls at once,
by workers that know all tokens beforehand, so that none of them is a call to divide the time. With
`--tls`, every contender encrypts. capo-sagemaker is left out unless it is installed. Only the
ratios within one run compare, they are medians over its rounds.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
from aiobotocore.config import AioConfig
from aiobotocore.session import get_session

import capo
from awslists import Image, ListImages, Session
from floor import PAGE_SIZE, Floor, post
from history import running_history
from rounds import (
    Spread,
    cpu_seconds,
    found,
    interleaved,
    median_ratio,
    options,
    print_table,
    write_json,
)
from server import running, settings
from tls import temporary_certificate, trusting

WORKERS = 32
DICTS, CAPO = "aiobotocore paginator, dicts", "capo-sagemaker iterator, dicts"
SCAN = f"awslists, scan(workers={WORKERS})"
FLOOR, SCAN_FLOOR = "floor: aiohttp and validate_json", f"floor of a scan: {WORKERS} calls at once"
FLOORS = {SCAN: SCAN_FLOOR, SCAN_FLOOR: SCAN_FLOOR}
"""The floor of those that have another one than the rest."""

Listed = Callable[[], Awaitable[int]]
"""Lists everything once and gives the number of items."""

Samples = Mapping[str, Sequence[float]]
"""The CPU seconds of a page of each contender, round by round."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to list some pages."""

    run: Listed
    pages: int

    async def cpu_seconds(self) -> float:
        """Return the CPU seconds that a page took."""
        return await cpu_seconds(self.run, self.pages * PAGE_SIZE) / self.pages


@dataclass(frozen=True, slots=True)
class Servers:
    """Where the pages are."""

    pages: int
    url: str
    history_pages: int
    history_url: str
    certificate: Path | None

    def http(self) -> aiohttp.ClientSession:
        tls = True if self.certificate is None else trusting(self.certificate)
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=tls))


async def iterated(source: Any) -> int:
    return len([None async for _ in ListImages(source)])


async def scanned(source: Any) -> int:
    async with ListImages(source).scan(workers=WORKERS) as images:
        return len([None async for _ in images])


async def paginated(client: Any, items: Callable[[Iterable[Any]], Iterable[Any]]) -> int:
    """Iterate with aiobotocore's own paginator; `items` makes the items from a page of dicts."""
    pages = client.get_paginator("list_images").paginate(MaxResults=PAGE_SIZE)
    return len([None async for page in pages for _ in items(page["Images"])])


async def listings(stack: AsyncExitStack, servers: Servers) -> dict[str, Contender]:
    """Yield the ways of awslists to list page after page, with open clients."""
    given = settings(servers.url, servers.certificate)
    standard = AioConfig(retries={"mode": "standard"})
    sources = {
        "awslists": Session(**given),
        "awslists, standard retries": Session(**given, config=standard),
        "awslists, prepared_calls=False": Session(**given, prepared_calls=False),
        "awslists, a caller's client": get_session().create_client("sagemaker", **given),
    }
    return {
        name: Contender(partial(iterated, await stack.enter_async_context(source)), servers.pages)
        for name, source in sources.items()
    }


async def others(stack: AsyncExitStack, servers: Servers) -> dict[str, Contender]:
    """Yield the other ways, with the same endpoint, credentials and page size."""
    given = settings(servers.url, servers.certificate)
    client = await stack.enter_async_context(get_session().create_client("sagemaker", **given))
    http = await stack.enter_async_context(servers.http())
    runs: dict[str, Listed] = {
        DICTS: partial(paginated, client, iter),
        "aiobotocore paginator, models": partial(
            paginated, client, partial(map, Image.model_validate)
        ),
        FLOOR: Floor(post(http, servers.url, "ListImages"), ListImages).one_by_one,
    }
    if found(capo.PACKAGE):
        peer = await stack.enter_async_context(capo.make_client(servers.url, servers.certificate))
        runs[CAPO] = partial(capo.count_images, peer, PAGE_SIZE)
    return {name: Contender(run, servers.pages) for name, run in runs.items()}


async def scans(stack: AsyncExitStack, servers: Servers) -> dict[str, Contender]:
    """Yield those that list the history by many calls at once, and their floor."""
    pages, url = servers.history_pages, servers.history_url
    ours = await stack.enter_async_context(Session(**settings(url, servers.certificate)))
    http = await stack.enter_async_context(servers.http())
    floor = Floor(post(http, url, "ListImages"), ListImages)
    runs: dict[str, Listed] = {
        SCAN: partial(scanned, ours),
        SCAN_FLOOR: floor.at_once(pages, WORKERS),
    }
    return {name: Contender(run, pages) for name, run in runs.items()}


async def measure(servers: Servers, rounds: int) -> Samples:
    async with AsyncExitStack() as stack:
        contenders = {
            **await listings(stack, servers),
            **await others(stack, servers),
            **await scans(stack, servers),
        }
        for contender in contenders.values():
            await contender.cpu_seconds()  # opens connections and fills caches
        samples: dict[str, list[float]] = {name: [] for name in contenders}
        for name in interleaved(contenders, rounds):
            samples[name].append(await contenders[name].cpu_seconds())
    return samples


def summary(samples: Samples) -> dict[str, dict[str, Any]]:
    return {
        name: {
            "items_per_cpu_second": Spread.of([PAGE_SIZE / each for each in seconds]),
            "cpu_ms_per_page": Spread.of([1000 * each for each in seconds]),
            "speed_over_paginator": median_ratio(samples[DICTS], seconds),
            "speed_over_capo": median_ratio(samples[CAPO], seconds) if CAPO in samples else None,
            "cpu_over_floor": median_ratio(seconds, samples[FLOORS.get(name, FLOOR)]),
        }
        for name, seconds in samples.items()
    }


def main() -> None:
    parser = options(__doc__, rounds=30)
    parser.add_argument("--pages", type=int, default=40, help="of 100 items, in each round")
    parser.add_argument("--scan-pages", type=int, default=200, help="of the history of the scan")
    parser.add_argument("--tls", action="store_true", help="encrypt all calls")
    given = parser.parse_args()
    results = summary(run(given))
    print_table(
        [
            "",
            "items per CPU s",
            "CPU ms a page (quartiles)",
            "paginator's speed",
            "capo's speed",
            "floor's CPU",
        ],
        [[name, *cells(row)] for name, row in results.items()],
    )
    write_json(given, {"results": results})


def run(given: argparse.Namespace) -> Samples:
    with ExitStack() as stack:
        certificate = stack.enter_context(temporary_certificate()) if given.tls else None
        history = running_history(images=given.scan_pages * PAGE_SIZE, certificate=certificate)
        servers = Servers(
            pages=given.pages,
            url=stack.enter_context(running(pages=given.pages, certificate=certificate)),
            history_pages=given.scan_pages,
            history_url=stack.enter_context(history),
            certificate=certificate,
        )
        return asyncio.run(measure(servers, given.rounds))


def cells(row: Mapping[str, Any]) -> list[str]:
    over_capo = row["speed_over_capo"]
    return [
        f"{row['items_per_cpu_second'].median:,.0f}",
        str(row["cpu_ms_per_page"]),
        f"x {row['speed_over_paginator']:.2f}",
        "" if over_capo is None else f"x {over_capo:.2f}",
        f"x {row['cpu_over_floor']:.2f}",
    ]


if __name__ == "__main__":
    main()
