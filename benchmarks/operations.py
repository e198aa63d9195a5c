"""Compare what a kilobyte of answers costs from one operation to the next.

    python benchmarks/operations.py --rounds 30 --pages 40

Packaging jobs are read by GET, all others by POST. Model groups are declared here, as users do it.
Each operation has the floor of its own pages (see `floor.py`): what a call costs whatever it brings
weighs more on a page of few bytes, such as that of models, and on its floor. Only the ratios within
one run compare, they are medians over its rounds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from operator import sub, truediv
from statistics import median
from typing import Annotated, Any

import aiohttp

from awslists import (
    ItemModel,
    ListImages,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
)
from awslists.models import OpenEnum, UtcDatetime
from awslists.sagemaker import ListModels, ListTrainingJobs
from floor import PAGE_SIZE, Call, Floor, get, post
from rounds import (
    Spread,
    cpu_seconds,
    interleaved,
    median_ratio,
    options,
    print_table,
    write_json,
)
from server import PACKAGING_JOBS, running, settings

IMAGES = "ListImages"
COLUMNS = (
    "KB a page",
    "CPU ms a page (quartiles)",
    "above its floor",
    "times its floor",
    "as with images",
    "CPU us a KB",
    "as with images",
)


class ModelPackageGroupStatus(StrEnum):
    """The status of a group."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class ModelPackageGroupSummary(ItemModel):
    """A group of model packages."""

    model_package_group_name: str
    model_package_group_arn: str
    model_package_group_description: str | None = None
    creation_time: UtcDatetime
    model_package_group_status: Annotated[ModelPackageGroupStatus | str, OpenEnum()]


class ListModelPackageGroups(
    Listing[ModelPackageGroupSummary],
    service="sagemaker",
    operation="ListModelPackageGroups",
    items="ModelPackageGroupSummaryList",
    items_required=True,
):
    """Lists model groups."""

    next_token: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation, listed by awslists and by its floor, with the kilobytes of its pages."""

    listed: Callable[[], Awaitable[int]]
    floor: Callable[[], Awaitable[int]]
    kilobytes: float


@dataclass(frozen=True, slots=True)
class Samples:
    """The CPU seconds of a page of one operation, round by round."""

    listed: list[float]
    floor: list[float]
    kilobytes: float

    def over_floor(self) -> list[float]:
        return [*map(truediv, self.listed, self.floor)]

    def per_kilobyte(self) -> list[float]:
        return [each / self.kilobytes for each in self.listed]


async def iterated(listing: Listing[Any]) -> int:
    return len([None async for _ in listing])


async def operations(stack: AsyncExitStack, url: str) -> dict[str, Operation]:
    """Yield all operations, with open clients."""
    aws = await stack.enter_async_context(Session(**settings(url)))
    http = await stack.enter_async_context(aiohttp.ClientSession())

    calls: dict[Listing[Any], Call] = {
        ListImages(aws): post(http, url, IMAGES),
        ListModelPackages(aws): post(http, url, "ListModelPackages"),
        ListModelPackagingJobs(aws, project_name="bolts"): get(http, url + PACKAGING_JOBS),
        ListModelPackageGroups(aws): post(http, url, "ListModelPackageGroups"),
        ListModels(aws): post(http, url, "ListModels"),
        ListTrainingJobs(aws): post(http, url, "ListTrainingJobs"),
    }
    return {
        listing.operation: Operation(
            partial(iterated, listing),
            Floor(call, type(listing)).one_by_one,
            await kilobytes(call),
        )
        for listing, call in calls.items()
    }


async def kilobytes(call: Call) -> float:
    async with call(None) as response:
        return len(await response.read()) / 1000


async def measure(url: str, rounds: int, pages: int) -> dict[str, Samples]:
    async def sample(run: Callable[[], Awaitable[int]]) -> float:
        return await cpu_seconds(run, pages * PAGE_SIZE) / pages

    async with AsyncExitStack() as stack:
        listed = await operations(stack, url)
        for operation in listed.values():
            await sample(operation.listed)  # opens connections and fills caches
            await sample(operation.floor)
        samples = {name: Samples([], [], each.kilobytes) for name, each in listed.items()}
        for name in interleaved(listed, rounds):
            samples[name].listed.append(await sample(listed[name].listed))
            samples[name].floor.append(await sample(listed[name].floor))
    return samples


def summary(samples: Mapping[str, Samples]) -> dict[str, dict[str, Any]]:
    images = samples[IMAGES]
    return {
        name: {
            "kilobytes_per_page": each.kilobytes,
            "cpu_ms_per_page": Spread.of([1000 * seconds for seconds in each.listed]),
            "cpu_ms_above_floor": 1000 * median(map(sub, each.listed, each.floor)),
            "cpu_over_floor": median(each.over_floor()),
            "cpu_over_floor_over_images": median_ratio(each.over_floor(), images.over_floor()),
            "cpu_us_per_kilobyte": 1e6 * median(each.per_kilobyte()),
            "cpu_per_kilobyte_over_images": median_ratio(
                each.per_kilobyte(), images.per_kilobyte()
            ),
        }
        for name, each in samples.items()
    }


def main() -> None:
    parser = options(__doc__, rounds=30)
    parser.add_argument("--pages", type=int, default=40, help="of 100 items, in each round")
    given = parser.parse_args()
    with running(pages=given.pages, page_size=PAGE_SIZE) as url:
        samples = asyncio.run(measure(url, given.rounds, given.pages))
    results = summary(samples)
    print_table(["", *COLUMNS], [[name, *cells(row)] for name, row in results.items()])
    write_json(given, {"results": results})


def cells(row: Mapping[str, Any]) -> list[str]:
    return [
        f"{row['kilobytes_per_page']:.1f}",
        str(row["cpu_ms_per_page"]),
        f"{row['cpu_ms_above_floor']:.2f}",
        f"x {row['cpu_over_floor']:.2f}",
        f"x {row['cpu_over_floor_over_images']:.2f}",
        f"{row['cpu_us_per_kilobyte']:.1f}",
        f"x {row['cpu_per_kilobyte_over_images']:.2f}",
    ]


if __name__ == "__main__":
    main()
