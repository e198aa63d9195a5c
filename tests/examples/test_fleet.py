"""The fleet example lists several accounts in one process."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import fleet
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.fleets import place_of, table_of
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


async def test_a_failing_account_does_not_affect_others(local: LocalAWS, other: LocalAWS) -> None:
    local.add_model_packages(250, group="churn")
    last = local.model_packages[-1].creation_time
    local.add_model_packages(3, start=last + timedelta(hours=1))
    with LocalAWS() as denied, LocalAWS() as failing:
        denied.inject(DENIED, times=None)
        failing.add_model_packages(250, group="lost")
        failing.inject(faults.server_error(), skip=1, times=None)
        accounts = {"denied": denied, "local": local, "failing": failing, "other": other}
        results = await fleet.list_fleet({name: place_of(a) for name, a in accounts.items()})
    assert list(results) == list(accounts)
    assert results["local"] == table_of(local.model_packages)
    assert results["other"] == table_of(other.model_packages)
    assert "You may not do this; allow the operation in an IAM policy" in str(results["denied"])
    assert "500 InternalFailure" in str(results["failing"])


async def test_the_number_of_accounts_at_a_time_is_limited(local: LocalAWS) -> None:
    gate, most = Gate(), 0

    async def held(answer: Answer) -> Answer:
        nonlocal most
        most = max(most, local.pending)
        passed: Answer = await gate(answer)
        return passed

    local.inject(held, times=None)
    places = {str(number): place_of(local) for number in range(4)}
    running = asyncio.create_task(fleet.list_fleet(places, at_a_time=2))
    for _ in range(3):
        await gate.reached(2)
        gate.open(1)
    gate.open()
    assert await running == dict.fromkeys(places, table_of([]))
    assert most == 2


@pytest.mark.slow
def test_profiles_and_regions_come_into_one_file(
    local: LocalAWS, other: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local.add_model_packages(120, group="churn")
    config = tmp_path / "config"
    config.write_text("\n".join([profile_of(local), profile_of(other, "prod")]))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    output = tmp_path / "fleet.parquet"
    options = ["--profiles", "dev", "nobody", "prod", "--regions", "us-east-1", "eu-west-1"]
    command = [sys.executable, "-W", "error", fleet.__file__, str(output), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (ours)
    assert (done.returncode, done.stderr) == (1, "")
    assert "      120 dev/us-east-1\n      120 dev/eu-west-1\n" in done.stdout
    assert "   failed nobody/us-east-1: ListModelPackages: The config profile" in done.stdout
    assert done.stdout.endswith("4 of 6 are complete\n")
    assert pq.read_table(output).to_pylist() == [
        {**row, "place": f"{profile}/{region}"}
        for profile, account in {"dev": local, "prod": other}.items()
        for region in ("us-east-1", "eu-west-1")
        for row in table_of(account.model_packages).to_pylist()
    ]
