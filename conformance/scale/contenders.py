"""The rows of the table: the listers, and what is measured of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from conformance.listers import AWSLISTS, LISTERS, Environment, Lister

__all__ = ["BASE", "CONTENDERS", "LATENCIES", "RATE", "WIDE_SCAN", "Contender", "Run", "plan_runs"]

LATENCIES = (0.05, 0.25)
"""Seconds for each answer."""
RATE = 10.0
"""Calls a second."""
FULL_PAGE, DEFAULT_PAGE = 100, 10
PARTS_OF_A_SCAN = 3
"""How much more of the account a scan lists than others before its time is scaled."""
ARROW = replace(
    AWSLISTS,
    name="awslists-arrow",
    packages=(*AWSLISTS.packages, "pyarrow==26.0.1"),
    shown=(*AWSLISTS.shown, "pyarrow"),
)


@dataclass(frozen=True)
class Contender:
    """A row of the table.

    Attributes:
        name: What it is called on the command line.
        title: The heading of the row.
        lister: The lister.
        page_size: The page size to ask for; None for the default of the lister.
        items_a_call: The items that it gets by a call.
        is_serial: Whether it waits for each answer before the next call. Then a part of the
            account says how long the whole takes.
        rates: The limits that it is run with, in calls a second; None without a limit.
        share: The share of the account that is listed for memory and exactness.
    """

    name: str
    title: str
    lister: Lister
    page_size: int | None = FULL_PAGE
    items_a_call: int = FULL_PAGE
    is_serial: bool = True
    rates: tuple[float | None, ...] = (None, RATE)
    share: float = 1


@dataclass(frozen=True)
class Run:
    """Something to measure.

    Attributes:
        contender: The lister.
        latency: Seconds for each answer.
        rate: Calls a second above which calls are throttled; None for no limit.
        items: The number of items to list.
    """

    contender: Contender
    latency: float
    rate: float | None
    items: int


def plan_runs(contender: Contender, jobs: int, pages: int) -> Iterator[Run]:
    """Yield what to measure of a lister.

    Args:
        contender: The lister.
        jobs: The number of items of the account.
        pages: The number of calls that tell how long the whole account takes.
    """
    part = min(jobs, pages * contender.items_a_call)
    if contender.is_serial:
        yield Run(contender, 0, None, round(jobs * contender.share))
    for latency, rate in product(LATENCIES, contender.rates):
        if contender.is_serial:
            if rate is None or latency * rate < 1:
                yield Run(contender, latency, rate, part)
        else:
            some = min(jobs, PARTS_OF_A_SCAN * part)
            yield Run(contender, latency, rate, jobs if rate is None else some)


def _make_contender(name: str, title: str, **more: Any) -> Contender:
    return Contender(name, title, LISTERS[name], **more)


def _with_default_pages(contender: Contender) -> Contender:
    return replace(
        contender,
        name=f"{contender.name}-default-page",
        title=f"{contender.title}, default page",
        page_size=None,
        items_a_call=DEFAULT_PAGE,
    )


def _make_concurrent(
    name: str, title: str, adapter: str, environment: Environment = AWSLISTS, **more: Any
) -> Contender:
    lister = Lister(name, title, adapter, environment, ("list",))
    return Contender(name, title, lister, is_serial=False, **more)


BOTO3 = _make_contender("boto3", "boto3, paginator")
BASE = _make_contender("aiobotocore", "aiobotocore, paginator")
WIDE_SCAN = _make_concurrent("awslists-wide-scan", "awslists, `scan(32)`", "awslists_wide_scan.py")

CONTENDERS = {
    contender.name: contender
    for contender in [
        WIDE_SCAN,
        _make_concurrent(
            "awslists-paced-scan",
            f"the same with `Session(calls_per_second={RATE:.0f})`",
            "awslists_paced_scan.py",
            rates=(RATE,),
        ),
        _make_concurrent(
            "awslists-parquet",
            "awslists, `to_arrow_batches(workers=32)` to a Parquet file",
            "awslists_parquet.py",
            environment=ARROW,
            rates=(None,),
        ),
        _make_contender("awslists-prefetch", "awslists, `prefetch()`"),
        _make_contender("awslists", "awslists, `async for`"),
        BASE,
        _with_default_pages(BASE),
        BOTO3,
        _with_default_pages(BOTO3),
        _make_contender("aioboto3", "aioboto3, paginator"),
        _make_contender("capo", "capo-sagemaker, iterator"),
        _make_contender("aws-cli", "AWS CLI 1"),
        _make_contender("javascript", "AWS SDK for JavaScript, paginator"),
        _make_contender(
            "sagemaker-core",
            "sagemaker-core, `get_all()`, which describes each item",
            page_size=None,
            items_a_call=1,
            share=1 / 200,
        ),
    ]
}
