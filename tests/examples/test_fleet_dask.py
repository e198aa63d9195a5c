"""The Dask fleet example lists accounts in Dask workers."""

from __future__ import annotations

import asyncio
import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster

import fleet_dask
from awslists import InvalidRequestError
from awslists.testing import LocalAWS
from tests.helpers.fleets import place_of, table_of
from tests.helpers.gates import Gate
from tests.helpers.support import profile_of

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]


@pytest.fixture(scope="module")
def client(started: LocalAWS, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of two worker processes of one thread, where the profile `dev` is the emulator."""
    config = tmp_path_factory.mktemp("aws") / "config"
    config.write_text(profile_of(started))
    arguments: dict[str, Any] = {"threads_per_worker": 1, "dashboard_address": ":0"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_CONFIG_FILE", str(config))
        with LocalCluster(2, **arguments) as cluster, Client(cluster) as client:  # type: ignore[no-untyped-call]  # Dask is typed in part
            yield client


async def test_workers_list_each_account_in_its_own_session(
    local: LocalAWS, client: Client
) -> None:
    local.add_model_packages(250, group="churn")
    gate = Gate()
    local.inject(gate, times=None)
    places = {
        "one": place_of(local),
        "two": place_of(local, region_name="eu-west-1"),
        "unknown": place_of(local, aws_access_key_id="nobody"),
        "impossible": place_of(local, nonsense=1),
    }
    pids: Any = await asyncio.to_thread(client.run, os.getpid)
    client.run(importlib.import_module, "fleet_dask")  # which can outlast the gate's patience
    running = asyncio.create_task(asyncio.to_thread(fleet_dask.list_fleet, client, places))
    await gate.reached(2)  # one in each process
    gate.open()
    results = await running
    assert len(set(pids.values())) == 2
    assert os.getpid() not in pids.values()
    assert list(results) == list(places)
    assert results["one"] == results["two"] == table_of(local.model_packages)
    assert "UnrecognizedClientException" in str(results["unknown"])
    assert isinstance(results["impossible"], TypeError)


async def test_the_script_uses_a_cluster_and_its_profiles(
    local: LocalAWS, client: Client, tmp_path: Path
) -> None:
    local.add_model_packages(130, group="churn")
    output = tmp_path / "fleet.parquet"
    scheduler = client.scheduler_info()["address"]
    done = await asyncio.to_thread(script, output, "--scheduler", scheduler, "--profiles", "dev")
    said = "      130 dev/default\n1 of 1 are complete\n"
    assert (done.returncode, done.stderr, done.stdout) == (0, "", said)
    assert pq.read_table(output).drop(["place"]) == table_of(local.model_packages)


@pytest.mark.parametrize("address", ["nowhere", "tcp://127.0.0.1:1"])
def test_an_address_without_a_scheduler_is_named(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "100ms")
    done = script(tmp_path / "fleet.parquet", "--scheduler", address)
    assert done.returncode == 1
    assert re.fullmatch(f"there is no Dask scheduler at {address}: .+\n", done.stderr)


def script(output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", fleet_dask.__file__, str(output), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (ours)


async def test_a_request_is_what_the_account_receives(local: LocalAWS) -> None:
    local.add_model_packages(60, group="churn")
    request = {"ModelPackageGroupName": "churn", "ModelApprovalStatus": "Approved", "MaxResults": 7}
    table = await asyncio.to_thread(fleet_dask.list_packages, place_of(local), request)
    approved = [p for p in local.model_packages if p.model_approval_status == "Approved"]
    assert table == table_of(approved)
    assert local.requests[0].parameters == request


async def test_a_refused_request_is_a_result(local: LocalAWS) -> None:
    request = {"MaxResults": 500}
    refused = await asyncio.to_thread(fleet_dask.list_packages, place_of(local), request)
    assert isinstance(refused, InvalidRequestError)
    assert "max_results=500 must be at most 100" in str(refused)
    assert local.requests == []
