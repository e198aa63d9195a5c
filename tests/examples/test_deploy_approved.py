"""The example that deploys what is approved survives being killed at any moment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from awslists.testing import LocalAWS, faults, make_model_package
from tests.helpers.documentation import ROOT
from tests.helpers.gates import PATIENCE, Gate, eventually

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

DEPLOY = """
import os, signal, sys
from pathlib import Path

log, kills, arn = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
is_first = arn not in log.read_text().split()
if kills == "before" and is_first:
    log.open("a").write(f"({arn}) {arn} ")
    os.kill(os.getppid(), signal.SIGKILL)
    sys.exit()
log.open("a").write(f"{arn} ")
if kills == "after" and is_first:
    os.kill(os.getppid(), signal.SIGKILL)
if kills == "fails":
    sys.exit(3)
"""


class Service:
    """The example as a process, which can be started again and again.

    Attributes:
        bookmark: The file of its bookmark.
        log: Where deployments are recorded.
    """

    def __init__(self, local: LocalAWS, folder: Path, kills: str) -> None:
        self.bookmark, self.log = folder / "bookmark.json", folder / "log"
        self.log.touch()
        script = folder / "deploy.py"
        script.write_text(DEPLOY)
        self._command = [
            *(sys.executable, "-W", "error", str(ROOT / "examples" / "deploy_approved.py")),
            *("--every=0.05", str(self.bookmark)),
            *(sys.executable, str(script), str(self.log), kills),
        ]
        self._environment = {**os.environ, **local.environ}

    @contextmanager
    def started(self) -> Iterator[subprocess.Popen[str]]:
        """Run it until the body ends, then kill it."""
        with subprocess.Popen(  # noqa: S603  (our own example)
            self._command,
            env=self._environment,
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    def run_until_killed(self) -> None:
        """Run it until a deployment kills it."""
        with self.started() as process:
            assert process.wait(PATIENCE) == -signal.SIGKILL

    async def begin(self) -> None:
        """Run it until it knows what there was at the beginning, then kill it."""
        with self.started():
            await eventually(self.bookmark.exists)

    @property
    def deployed(self) -> list[str]:
        """The ARNs of all deployments, in their order."""
        return self.log.read_text().split()


def approve(local: LocalAWS, *versions: int) -> list[str]:
    """Approve versions of a model; return their ARNs."""
    packages = [
        make_model_package("churn", version, model_approval_status="Approved")
        for version in versions
    ]
    return [package.model_package_arn for package in local.add_model_packages(packages)]


@pytest.mark.parametrize("kills", ["before", "after"])
async def test_a_killed_service_deploys_all_that_was_approved(
    local: LocalAWS, tmp_path: Path, kills: str
) -> None:
    local.add_model_packages([make_model_package("churn", 1 + number) for number in range(4)])
    approve(local, 1)
    service = Service(local, tmp_path, kills)
    await service.begin()
    arns = approve(local, 2, 3)  # while it does not run
    for _ in arns:
        service.run_until_killed()
    service.bookmark.with_name("bookmark.json.new").write_text("{")  # as if killed in save()
    with service.started():
        await eventually(lambda: len(json.loads(service.bookmark.read_text())["items"]) == 3)
        arns += approve(local, 4)
        await eventually(lambda: arns[-1] in service.deployed)
    once = [arn for arn in service.deployed if not arn.startswith("(")]
    assert [arn for arn in arns if arn in once] == arns
    assert set(once) == {*arns}
    assert all(once.count(arn) <= 2 for arn in arns)


async def test_a_service_killed_in_its_first_listing_begins_again(
    local: LocalAWS, tmp_path: Path
) -> None:
    service, gate = Service(local, tmp_path, "never"), Gate()
    local.inject(gate)
    with service.started():
        await gate.reached(1)
    assert not service.bookmark.exists()
    approve(local, 1)
    await service.begin()
    assert service.deployed == []


async def test_a_deployment_that_fails_is_repeated(local: LocalAWS, tmp_path: Path) -> None:
    service = Service(local, tmp_path, "fails")
    await service.begin()
    arns = approve(local, 1)
    for number in (1, 2):
        with service.started() as process:
            _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert said.endswith(f"{arns[0]} ended with status 3\n")
        assert service.deployed == arns * number


def test_an_error_of_aws_ends_the_service(local: LocalAWS, tmp_path: Path) -> None:
    local.inject(faults.service_error("AccessDeniedException", "You may not"))
    service = Service(local, tmp_path, "never")
    with service.started() as process:
        _, said = process.communicate(timeout=PATIENCE)
    assert "AccessDeniedException: You may not" in said
    assert "Traceback" not in said


def test_a_damaged_bookmark_is_named(local: LocalAWS, tmp_path: Path) -> None:
    service = Service(local, tmp_path, "never")
    service.bookmark.write_text('{"kind": "awslists wa')
    with service.started() as process:
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert told.startswith(f"{service.bookmark} is not a bookmark (Unterminated string starting at")
    assert told.endswith("): delete it to begin again\n")
