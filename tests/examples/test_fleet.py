"""The fleet of the examples: accounts over HTTP, in one process and in Dask workers."""

from __future__ import annotations

import asyncio
import gc
import importlib
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import dask.config
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from aiobotocore.config import AioConfig

import fleet
from awslists import Items, ModelPackageSummary
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.gates import Gate
from tests.helpers.support import profile_of

pytestmark = pytest.mark.unmeasured

DENIED = faults.service_error("AccessDeniedException", "You may not do this")


@pytest.fixture
def other() -> Iterator[LocalAWS]:
    """An account beside `local`."""
    with LocalAWS() as other:
        other.add_model_packages(130, group="other")
        yield other


@pytest.fixture
def profiles(
    local: LocalAWS, other: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Makes the profiles `dev` and `prod` lead to the two, in other processes too."""
    config = tmp_path / "config"
    config.write_text("\n".join([profile_of(local), profile_of(other, "prod")]))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))


def table_of(packages: list[ModelPackageSummary]) -> pa.Table:
    return Items(packages, ModelPackageSummary).to_arrow()


def tables_of(outcomes: list[fleet.Outcome]) -> list[pa.Table]:
    return [done.table for done in outcomes if done.table is not None]


def job_of(place: str, account: LocalAWS, **settings: Any) -> fleet.Job:
    """A job that lists all model packages, with one attempt at each call."""
    direct = {"config": AioConfig(proxies={}, retries={"total_max_attempts": 1})}
    return fleet.Job(place, {**account.client_arguments, **direct, **settings}, fleet.REQUEST)


async def test_an_account_that_fails_costs_nothing_but_itself(
    local: LocalAWS, other: LocalAWS
) -> None:
    local.add_model_packages(250, group="churn")
    last = local.model_packages[-1].creation_time
    local.add_model_packages(3, start=last + timedelta(hours=1))
    with LocalAWS() as denied, LocalAWS() as failing:
        denied.inject(DENIED, times=None)
        failing.add_model_packages(250, group="lost")
        failing.inject(faults.server_error(), skip=1, times=None)
        accounts = {"denied": denied, "local": local, "failing": failing, "other": other}
        jobs = [job_of(place, account) for place, account in accounts.items()]
        jobs.append(replace(jobs[0], request={"MaxResults": 500}))
        outcomes = await fleet.run_here(jobs)
    assert [done.job for done in outcomes] == jobs
    refused, of_local, failed, of_other, invalid = outcomes
    assert of_local.table == table_of(local.model_packages)
    assert of_other.table == table_of(other.model_packages)
    assert (refused.table, failed.table) == (None, None)
    assert "You may not do this; allow the operation in an IAM policy" in refused.problem
    assert "500 InternalFailure" in failed.problem
    assert "max_results=500 must be at most 100" in invalid.problem


async def test_what_a_job_requests_is_what_the_account_receives(local: LocalAWS) -> None:
    local.add_model_packages(60, group="churn")
    request = {"ModelPackageGroupName": "churn", "ModelApprovalStatus": "Approved", "MaxResults": 7}
    [done] = await fleet.run_here([replace(job_of("local", local), request=request)])
    approved = [p for p in local.model_packages if p.model_approval_status == "Approved"]
    assert done.table == table_of(approved)
    assert local.requests[0].parameters == request


async def test_so_many_accounts_are_listed_at_a_time(local: LocalAWS) -> None:
    gate, most = Gate(), 0

    async def held(answer: Answer) -> Answer:
        nonlocal most
        most = max(most, local.pending)
        passed: Answer = await gate(answer)
        return passed

    local.inject(held, times=None)
    jobs = [job_of(str(number), local) for number in range(4)]
    running = asyncio.create_task(fleet.run_here(jobs, at_a_time=2))
    for _ in range(3):
        await gate.reached(2)
        gate.open(1)
    gate.open()
    assert len(await running) == 4
    assert most == 2


@pytest.mark.usefixtures("profiles")
async def test_dask_workers_list_the_accounts_each_in_a_session_of_its_own(
    local: LocalAWS,
    other: LocalAWS,
    capsys: pytest.CaptureFixture[str],
) -> None:
    local.add_model_packages(250, group="churn", every=timedelta(minutes=10))
    edges = [local.model_packages[80].creation_time, local.model_packages[150].creation_time]
    gate = Gate()
    local.inject(gate, times=None)
    jobs = [
        *fleet.split(job_of("local", local), edges),
        job_of("other", other),
        job_of("unknown", other, aws_access_key_id="nobody"),
        job_of("impossible", other, nonsense=1),
    ]
    with fleet.dask_client(None, 2) as client:
        client.run(importlib.import_module, "fleet")  # which can outlast the patience of the gate
        running = asyncio.create_task(asyncio.to_thread(fleet.run_on_dask, client, jobs))
        await gate.reached(2)
        gate.open()
        *windows, of_other, unknown, impossible = await running
        scheduler = client.scheduler_info()["address"]
        await asyncio.to_thread(fleet.main, ["--scheduler", scheduler, "--profiles", "prod"])
    tables = tables_of(windows)
    assert pa.concat_tables(tables) == table_of(local.model_packages)
    assert [len(table) for table in tables] == [80, 70, 100]
    assert of_other.table == table_of(other.model_packages)
    assert "UnrecognizedClientException" in unknown.problem
    assert "no worker could run it: TypeError" in impossible.problem
    processes = {done.process for done in windows}
    assert len(processes) == 2
    assert os.getpid() not in processes
    said = re.fullmatch(
        r" +130  prod/us-east-1 \(process (\d+)\)\n1 of 1 are complete\n", capsys.readouterr().out
    )
    assert said
    assert int(said[1]) in processes


@pytest.mark.parametrize("address", ["nowhere", "tcp://127.0.0.1:1"])
def test_an_address_without_a_scheduler_is_told_in_a_sentence(address: str) -> None:
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "100ms"}),
        pytest.raises(SystemExit, match=f"^there is no Dask scheduler at {address}: "),
    ):
        fleet.main(["--scheduler", address])
    gc.collect()  # if the client that is dropped complains, it does so here


@pytest.mark.parametrize("inclusive", [True, False])
async def test_windows_share_the_items_whatever_the_bounds_of_the_service_include(
    local: LocalAWS, inclusive: bool
) -> None:
    local.behaviour.inclusive = inclusive
    local.add_model_packages(60, group="churn", every=timedelta(milliseconds=250))
    first = local.model_packages[0].creation_time
    edges = [first, first + timedelta(seconds=3), first + timedelta(seconds=7.5)]
    jobs = list(fleet.split(job_of("local", local), reversed(edges)))
    tables = tables_of(await fleet.run_here(jobs))
    assert [len(table) for table in tables] == [0, 12, 18, 30]
    assert pa.concat_tables(tables) == table_of(local.model_packages)


@pytest.mark.usefixtures("profiles")
async def test_profiles_and_regions_come_into_one_file(
    local: LocalAWS, other: LocalAWS, tmp_path: Path
) -> None:
    local.add_model_packages(120, group="churn")
    output = tmp_path / "fleet.parquet"
    options = ["--regions", "us-east-1", "eu-west-1", "--split-at", "2024-01-03"]
    await asyncio.to_thread(
        fleet.main, ["--profiles", "dev", "prod", *options, "--output", str(output)]
    )
    rows = pq.read_table(output).to_pylist()
    expected = [
        {**row, "place": f"{profile}/{region}"}
        for profile, account in {"dev": local, "prod": other}.items()
        for region in ("us-east-1", "eu-west-1")
        for row in table_of(account.model_packages).to_pylist()
    ]
    assert rows == expected


async def test_on_emulators_it_says_what_came_and_what_failed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stopped:
        await asyncio.to_thread(fleet.main, [])
    assert stopped.value.code == 1
    said = capsys.readouterr().out
    assert "      640  research (process " in said
    assert "   failed  sandbox: ListModelPackages: AWS answered 400 AccessDenied" in said
    assert said.endswith("2 of 3 are complete\n")
