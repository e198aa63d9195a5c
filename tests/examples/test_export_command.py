"""The export example as a command that is killed, and run again."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pyarrow.parquet as pq
import pytest

import export_parquet
from awslists.testing import LocalAWS
from tests.helpers.gates import Gate
from tests.helpers.support import profile_of

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

PAGES = 100
SERVED = 60
"""Pages that come before the kill."""


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
async def test_a_killed_export_continues_within_a_page(
    local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sent: signal.Signals
) -> None:
    config, folder = tmp_path / "config", tmp_path / "images"
    config.write_text(profile_of(local))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    local.add_images(PAGES * 100)
    gate = Gate()
    gate.open(SERVED)
    local.inject(gate, times=None)
    command = [sys.executable, export_parquet.__file__, str(folder), "--profile=dev"]
    with subprocess.Popen([*command, "--rows=100"], stdout=PIPE, stderr=PIPE) as process:  # noqa: ASYNC220, S603  (ours)
        try:
            await gate.reached(16)
        finally:
            process.send_signal(sent)
        process.communicate()
    assert process.returncode != 0
    gate.open()
    done = pq.read_table(folder).num_rows
    assert done >= 100 * (SERVED - 2 * 16 - 4)
    local.requests.clear()
    again = subprocess.run([*command, "--rows=1000"], check=True, capture_output=True, text=True)  # noqa: ASYNC221, S603  (ours)
    assert again.stdout.endswith("images is complete\n")
    names = pq.read_table(folder).column("image_name").to_pylist()
    assert sorted(map(str, names)) == [image.image_name for image in local.images]
    assert len(local.requests) <= 1.1 * (PAGES - done // 100) + 4 * 16
