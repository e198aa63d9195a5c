"""The model packages of many accounts and regions, as one Arrow table.

python examples/fleet.py                                 three emulated accounts, one refuses
python examples/fleet.py --profiles dev prod --regions us-east-1 eu-west-1 --output fleet.parquet
python examples/fleet.py --dask 4                        in four processes of this machine
python examples/fleet.py --scheduler tcp://host:8786     in the workers of a Dask cluster

It needs pip install ".[arrow]" distributed.

Each account in each region is a job of its own with a Session of its own, so that one that fails
costs nothing but itself: it is named at the end, and why. A job comes as a whole or not at all.
`awslists.merge` is shorter where the first error may end everything: it makes one stream of many
listings, and `error.listing` tells which of them failed.

One process goes far, since a fleet mostly waits for answers. Dask is for what one process cannot
hold or compute, and for accounts that are reached from other machines. A job is plain data: the
names of a profile and a region, and a request. The worker finds the credentials of that profile
by itself, opens its own Session (one refuses to be sent), and returns a table. It needs awslists
and pyarrow, but not this file.

SageMaker limits the rate of calls in each account and region: to split one by creation time
(--split-at) spreads the work, but lifts no limit.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise, product
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from aiobotocore.config import AioConfig
from distributed import Client, LocalCluster, wait

from awslists import AWSListsError, Items, ListModelPackages, Session
from awslists.testing import LocalAWS, faults

REQUEST = {"ModelPackageType": "Both"}
SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Job:
    """What is listed in one go; plain data, which can be sent to another process or machine."""

    place: str
    settings: dict[str, Any]  # of the Session: the name of a profile, no credentials
    request: dict[str, Any]
    start: datetime | None = None
    end: datetime | None = None

    def __str__(self) -> str:
        since = f", created from {self.start:%Y-%m-%d %H:%M}" if self.start else ""
        until = f", created before {self.end:%Y-%m-%d %H:%M}" if self.end else ""
        return self.place + since + until

    def has(self, created: datetime) -> bool:
        """Whether an item belongs to this window, and so to no other."""
        return not (self.start and created < self.start) and not (self.end and created >= self.end)


@dataclass(frozen=True)
class Outcome:
    """What became of a job: a table, or the reason why there is none."""

    job: Job
    table: pa.Table | None = None
    problem: str = ""
    process: int | None = None


async def run(job: Job) -> Outcome:
    """Lists one job. What goes wrong, a refused request too, is told in words in the report."""
    try:
        async with Session(**job.settings) as aws:
            packages = await ListModelPackages.from_request(aws, job.request).collect()
    except AWSListsError as error:
        return Outcome(job, problem=str(error), process=os.getpid())
    own = Items((p for p in packages if job.has(p.creation_time)), packages.item_type)
    return Outcome(job, own.to_arrow(), process=os.getpid())


async def run_here(jobs: Iterable[Job], at_a_time: int = 8) -> list[Outcome]:
    """Runs the jobs in this process, so many at a time; the outcomes come in their order."""
    free = asyncio.Semaphore(at_a_time)

    async def run_when_free(job: Job) -> Outcome:
        async with free:
            return await run(job)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(run_when_free(job)) for job in jobs]
    return [task.result() for task in tasks]


def run_on_dask(client: Client, jobs: list[Job]) -> list[Outcome]:
    """Runs the jobs in the workers of a cluster; the outcomes come in their order.

    Dask repeats what a worker that died had to do. That does no harm: a listing only reads.
    """
    futures: list[Any] = client.map(run_in_worker, jobs, pure=False)  # an account changes
    wait(futures)  # type: ignore[no-untyped-call]  # Dask is typed in part
    return [
        future.result()
        if future.status == "finished"
        else Outcome(job, problem=f"no worker could run it: {future.exception()!r}")
        for job, future in zip(jobs, futures, strict=True)
    ]


def run_in_worker(job: Job) -> Outcome:
    """Dask calls this in a thread that has no event loop yet."""
    return asyncio.run(run(job))


def split(job: Job, edges: Iterable[datetime]) -> Iterator[Job]:
    """The same job in windows of creation time, the first and the last of them open-ended.

    Each asks for a second more on both sides than it keeps, so that every item is kept just once,
    however the service rounds, and whether or not its bounds include the moment itself.
    """
    for start, end in pairwise([None, *sorted(edges), None]):
        after = {"CreationTimeAfter": start - SECOND} if start else {}
        before = {"CreationTimeBefore": end + SECOND} if end else {}
        yield replace(job, request={**job.request, **after, **before}, start=start, end=end)


def report(outcomes: list[Outcome]) -> pa.Table | None:
    """Says what came and what failed; gives all that came, each row with its place."""
    tables = []
    for done in outcomes:
        if done.table is None:
            print(f"   failed  {done.job}: {done.problem}")
        else:
            print(f"{len(done.table):9,}  {done.job} (process {done.process})")
            place = pa.array([done.job.place] * len(done.table), pa.string())
            tables.append(done.table.append_column("place", place))
    print(f"{len(tables)} of {len(outcomes)} are complete")
    return pa.concat_tables(tables) if tables else None


@contextmanager
def jobs_as_asked(given: argparse.Namespace) -> Generator[list[Job]]:
    """A job for each profile in each region, or else for each of three emulated accounts."""
    with ExitStack() as stack:
        places = {
            f"{profile}/{region}": {"profile_name": profile, "region_name": region}
            for profile, region in product(given.profiles, given.regions)
        } or {name: emulated(stack, name) for name in ("research", "production", "sandbox")}
        whole = [Job(place, settings, REQUEST) for place, settings in places.items()]
        yield [window for job in whole for window in split(job, given.split_at)]


def emulated(stack: ExitStack, name: str) -> dict[str, Any]:
    """What a Session of an emulated account is made with; the sandbox lacks a permission."""
    local = stack.enter_context(LocalAWS(latency=0.02))
    local.add_model_packages(10 * len(name) ** 2, group=name)
    if name == "sandbox":
        denied = faults.service_error("AccessDeniedException", "You may not list model packages")
        local.inject(denied, times=None)
    return {**local.client_arguments, "config": AioConfig(proxies={})}


def main(arguments: list[str] | None = None) -> None:
    """Runs the jobs, reports, and fails if one of them did."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--profiles", nargs="+", default=[], help="of the AWS config file")
    parser.add_argument("--regions", nargs="+", default=["us-east-1"])
    parser.add_argument("--split-at", nargs="+", default=[], type=day, metavar="YYYY-MM-DD")
    dask = parser.add_mutually_exclusive_group()
    dask.add_argument("--dask", type=int, metavar="PROCESSES", help="on this machine")
    dask.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster")
    parser.add_argument("--output", metavar="FILE", help="a Parquet file for what came")
    given = parser.parse_args(arguments)
    with jobs_as_asked(given) as jobs:
        if given.dask or given.scheduler:
            with dask_client(given.scheduler, given.dask) as client:
                outcomes = run_on_dask(client, jobs)
        else:
            outcomes = asyncio.run(run_here(jobs))
    table = report(outcomes)
    if given.output and table is not None:
        pq.write_table(table, given.output)
    if any(done.problem for done in outcomes):
        raise SystemExit(1)


@contextmanager
def dask_client(scheduler: str | None, processes: int | None) -> Generator[Client]:
    """A client of the cluster at an address, or of so many processes of this machine."""
    with ExitStack() as stack:
        cluster: Any = scheduler or stack.enter_context(
            LocalCluster(processes, threads_per_worker=1, dashboard_address=":0")  # type: ignore[no-untyped-call]  # as above
        )
        try:
            client = stack.enter_context(Client(cluster))  # type: ignore[no-untyped-call]  # as above
        except (OSError, ValueError) as error:
            raise SystemExit(f"there is no Dask scheduler at {scheduler}: {error}") from error
        yield client


def day(text: str) -> datetime:
    """The beginning of a day in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


if __name__ == "__main__":
    main()
