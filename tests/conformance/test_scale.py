"""Listers at scale: small accounts, and the table."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from awslists.sagemaker import ListTrainingJobs
from conformance.listers import LISTERS
from conformance.scale.account import Account
from conformance.scale.contenders import CONTENDERS, RATE, Run, plan_runs
from conformance.scale.measuring import measure
from conformance.scale.table import make_summary, make_table
from tests.helpers.documentation import ROOT

JOBS = 350
NO_LISTER = replace(LISTERS["awslists"], adapter="missing.py")

pytestmark = pytest.mark.unmeasured


@pytest.fixture
def account() -> Iterator[Account]:
    with closing(Account(JOBS)) as account:
        yield account


def run(
    account: Account, name: str, rate: float | None = None, items: int = JOBS
) -> dict[str, Any]:
    return measure(sys.executable, Run(CONTENDERS[name], 0, rate, items), account, JOBS)


def sum_up(figures: dict[str, Any]) -> tuple[int, ...]:
    return tuple(figures[name] for name in ("calls", "given", "missing", "repeated"))


# --- Measuring ------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "calls"),
    [("awslists", 4), ("aiobotocore", 4), ("boto3-default-page", 35), ("awslists-parquet", 4)],
)
def test_calls_and_items_are_counted(account: Account, name: str, calls: int) -> None:
    figures = run(account, name)
    assert sum_up(figures) == (calls, JOBS, 0, 0)
    assert figures["peak"] >= figures["idle"] > 20_000_000
    assert 0 < figures["cpu_seconds"] < figures["seconds"] + 1


@pytest.mark.slow
def test_a_part_of_the_account_is_listed(account: Account) -> None:
    assert sum_up(run(account, "awslists", items=200)) == (2, 200, 0, 0)


@pytest.mark.slow
def test_missing_and_repeated_items_are_noticed(account: Account) -> None:
    first, second, third, *_ = account.jobs
    for job in (first, second):
        account.local.remove(job)
    name = third.training_job_name.replace("job-", "job-again-")
    arn = third.training_job_arn.replace(third.training_job_name, name)
    again = third.model_copy(update={"training_job_name": name, "training_job_arn": arn})
    account.local.add(ListTrainingJobs, [again])
    assert sum_up(run(account, "awslists")) == (4, JOBS - 1, 2, 1)


@pytest.mark.slow
def test_throttled_calls_are_counted_apart(account: Account) -> None:
    figures = run(account, "awslists", rate=1, items=200)
    assert sum_up(figures) == (2, 200, 0, 0)
    assert figures["throttled"] >= 1


@pytest.mark.slow
def test_an_adapter_that_fails_is_an_error(account: Account) -> None:
    contender = replace(CONTENDERS["awslists"], lister=NO_LISTER)
    figures = measure(sys.executable, Run(contender, 0, None, JOBS), account, JOBS)
    assert "No such file" in figures["error"]
    assert "given" not in figures


@pytest.mark.slow
def test_the_command_measures_one_lister(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    options = ["--here", "--items=300", "--pages=2", "--lister=awslists", f"--json={file}"]
    done = subprocess.run(  # noqa: S603  (ours)
        [sys.executable, "-W", "error", "-m", "conformance.scale", *options, "--latency=0"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ},
    )
    results = json.loads(file.read_text())
    [figures] = results["runs"]
    assert sum_up(figures) == (3, 300, 0, 0)
    assert make_table(results) in done.stdout


# --- The plan and the table -----------------------------------------------------------------------


def test_a_serial_lister_is_timed_over_a_part() -> None:
    runs = [*plan_runs(CONTENDERS["aiobotocore"], jobs=100_000, pages=20)]
    assert [(each.latency, each.rate, each.items) for each in runs] == [
        (0, None, 100_000),
        (0.05, None, 2_000),
        (0.05, RATE, 2_000),
        (0.25, None, 2_000),
    ]


def test_a_scan_is_timed_over_the_whole() -> None:
    runs = [*plan_runs(CONTENDERS["awslists-wide-scan"], jobs=100_000, pages=20)]
    assert [(each.latency, each.rate, each.items) for each in runs] == [
        (0.05, None, 100_000),
        (0.05, RATE, 6_000),
        (0.25, None, 100_000),
        (0.25, RATE, 6_000),
    ]


@pytest.mark.parametrize(
    ("name", "rates"), [("awslists-paced-scan", {RATE}), ("awslists-parquet", {None})]
)
def test_some_run_only_with_the_limit_or_without(name: str, rates: set[float | None]) -> None:
    assert {run.rate for run in plan_runs(CONTENDERS[name], jobs=100_000, pages=20)} == rates


def make_figures(name: str, latency: float, items: int, seconds: float, **more: Any) -> Any:
    return {
        "lister": name,
        "latency": latency,
        "rate": None,
        "items": items,
        "calls": items // 100,
        "throttled": 0,
        "missing": 0,
        "seconds": seconds,
        "cpu_seconds": seconds / 10,
        "idle": 70_000_000,
        "peak": 82_000_000,
        "given": items,
        "repeated": 0,
        **more,
    }


RESULTS: dict[str, Any] = {
    "jobs": 100_000,
    "pages": 20,
    "runs": [
        make_figures("awslists-wide-scan", 0.25, 100_000, 10),
        make_figures("awslists-wide-scan", 0.25, 6_000, 6, rate=RATE, throttled=20),
        make_figures("aiobotocore", 0, 100_000, 90, missing=3, repeated=2),
        make_figures("aiobotocore", 0.05, 2_000, 1, rate=RATE, error="ClientError: Throttling"),
        make_figures("aiobotocore", 0.25, 2_000, 5.2),
        make_figures("boto3-default-page", 0, 10_000, 60, peak=1_270_000_000),
    ],
}


def test_the_table_has_a_row_for_each_lister() -> None:
    rows = [row.strip("| ").split(" | ") for row in make_table(RESULTS).splitlines()[2:5]]
    assert rows == [
        [
            *("awslists, `scan(32)`", "100", "", "10 s (26.0 times)"),
            *("", "≈ 119 s, 25% throttled", "1,000", "1 s", "12 MB of 82", "yes"),
        ],
        [
            *("aiobotocore, paginator", "100", "", "≈ 4 min (1.0 times)"),
            *("ClientError", "as without", "1,000", "9 s", "12 MB of 82"),
            "no: 3 missing, 2 repeated",
        ],
        [
            *("boto3, paginator, default page", "default: 10", "", "", "", ""),
            *("≈ 1,000", "≈ 60 s", "1,200 MB of 1,270", "yes, of the first 10,000"),
        ],
    ]


@pytest.mark.parametrize(
    ("items", "seconds", "shown"), [(10_000, 9, "9 s"), (1_000, 2, "≈ 3 min"), (500, 2, "≈ 7 min")]
)
def test_the_first_burst_under_a_limit_is_not_scaled(
    items: int, seconds: float, shown: str
) -> None:
    """The limit lets ten calls through at once; the rest tells how long all calls take."""
    jobs = 10_000 if items == 10_000 else 100_000
    run = make_figures("capo", 0.05, items, seconds, rate=RATE)
    [row] = make_table({**RESULTS, "jobs": jobs, "runs": [run]}).splitlines()[2:3]
    assert f" {shown}, 0% throttled " in row


def test_the_summary_compares_a_scan_with_the_paginator() -> None:
    assert make_summary(RESULTS) == (
        "At 250 ms a page, awslists, `scan(32)` is 26.0 times as fast as aiobotocore, paginator, "
        "with a peak of 12 MB above idle."
    )


def test_an_error_stands_where_the_figures_would() -> None:
    failed = {**RESULTS["runs"][2], "error": "TimeoutError"}
    results = {**RESULTS, "runs": [RESULTS["runs"][0], failed]}
    assert make_table(results).splitlines()[3].endswith("|  |  |  | TimeoutError |")
    assert make_summary(results) == ""


def test_without_both_there_is_no_summary() -> None:
    assert make_summary({**RESULTS, "runs": RESULTS["runs"][:2]}) == ""
