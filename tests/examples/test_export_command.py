"""The export example as a command: how it stops, reports and carries on."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pyarrow.parquet as pq
import pytest

import export_parquet
from awslists import Image, Items
from awslists.testing import LocalAWS, faults
from tests.helpers.gates import Gate
from tests.helpers.support import environment_of, profile_of

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

IMAGES = 1150


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where to export to; not there yet."""
    return tmp_path / "new" / "images"


@pytest.fixture
def profile(local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the profile `dev` lead to the emulator."""
    config = tmp_path / "config"
    config.write_text(profile_of(local))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [(signal.SIGKILL, -9, ""), (signal.SIGINT, 130, "Run the same command again to carry on.\n")],
    ids=["killed", "interrupted"],
)
async def test_a_killed_or_interrupted_export_carries_on(
    local: LocalAWS, folder: Path, sent: signal.Signals, status: int, said: str
) -> None:
    local.add_images(IMAGES)
    gate = Gate()
    gate.open(5)
    local.inject(gate, times=None)
    script = [sys.executable, "-W", "error", export_parquet.__file__]
    command = [*script, str(folder), "--profile=dev", "--pages-per-part=2"]
    with subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True) as process:  # noqa: ASYNC220, S603  (ours)
        try:
            await gate.reached(1)
        finally:
            process.send_signal(sent)
        _, errors = process.communicate()
    gate.open()
    assert (process.returncode, errors) == (status, said)
    assert pq.read_table(folder) == Items(local.images[:400], Image).to_arrow()
    local.requests.clear()
    await export_parquet.run(folder, "dev", 2)
    assert pq.read_table(folder) == Items(local.images, Image).to_arrow()
    assert len(local.requests) == 12 - 4


@pytest.mark.usefixtures("profile")
def test_a_token_that_is_refused_needs_a_new_start(local: LocalAWS, folder: Path) -> None:
    local.add_images(IMAGES)
    refused, lasting = faults.expired_token(), faults.service_error("OptInRequired", "Pay first")
    carry_on = "Run the same command again to carry on."
    start_over = (
        "The token has expired or belongs to another account: "
        f"delete {folder} and run the same command again."
    )
    for fault, skip, advice in [
        (refused, 0, carry_on),
        (lasting, 5, carry_on),
        (refused, 0, start_over),
    ]:
        local.inject(fault, skip=skip)
        with pytest.raises(SystemExit, match=r"AWS answered 400 ") as stopped:
            export_parquet.main([str(folder), "--profile=dev"])
        assert str(stopped.value).splitlines()[-1] == advice
    local.inject(refused, skip=1)
    with pytest.raises(SystemExit, match=r"\nRun the same command again to start over\.$"):
        export_parquet.main([f"{folder}.parquet", "--profile=dev"])


def test_an_impossible_target_is_reported_in_a_sentence(tmp_path: Path) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder.parquet"
    file.touch()
    folder.mkdir()
    for target, problem in {
        file: f"{file} is a file: give a folder or a name that ends in .parquet",
        file / "i.parquet": f"{file} is a file: give a folder or a name that ends in .parquet",
        file / "images": f"{file / 'images'} cannot be written: Not a directory",
        folder: f"{folder} is a folder: give another name",
    }.items():
        with pytest.raises(SystemExit) as stopped:
            export_parquet.main([str(target)])
        assert str(stopped.value) == problem
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.parquet"]


async def test_without_a_profile_it_exports_the_default_account(
    local: LocalAWS,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment_of(local).items():
        monkeypatch.setenv(name, value)
    local.add_images(2500)
    await asyncio.to_thread(export_parquet.main, [str(tmp_path / "images"), "--pages-per-part=5"])
    said = capsys.readouterr().out
    assert said.splitlines()[-2:] == ["2,500 rows so far", f"{tmp_path / 'images'} is complete"]
    assert pq.read_table(tmp_path / "images").num_rows == 2500
