"""Each benchmark runs, and its results have a row for each contender."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.documentation import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]


def results_of(benchmark: str, *options: str, folder: Path) -> dict[str, Any]:
    """Run a benchmark with few pages and return the results that it writes."""
    file = folder / "results.json"
    script = ROOT / "benchmarks" / f"{benchmark}.py"
    command = [sys.executable, "-W", "error", str(script), "--rounds=1", f"--json={file}", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (ours)
    assert done.stderr == ""
    assert done.returncode == 0
    results: dict[str, Any] = json.loads(file.read_text())["results"]
    return results


@pytest.mark.parametrize("encryption", [(), ("--tls",)], ids=["plain", "tls"])
def test_throughput_compares_listings_and_scans(encryption: tuple[str], tmp_path: Path) -> None:
    options = ("--pages=2", "--scan-pages=4", *encryption)
    results = results_of("throughput", *options, folder=tmp_path)
    assert {
        "awslists",
        "awslists, prepared_calls=False",
        "aiobotocore paginator, dicts",
        "floor: aiohttp and validate_json",
        "awslists, scan(workers=32)",
        "floor of a scan: 32 calls at once",
    } <= results.keys()
    assert all(row["cpu_over_floor"] > 0 for row in results.values())


def test_operations_compares_posts_gets_and_own_declarations(tmp_path: Path) -> None:
    results = results_of("operations", "--pages=2", folder=tmp_path)
    assert [*results] == [
        "ListImages",
        "ListModelPackages",
        "ListModelPackagingJobs",
        "ListModelPackageGroups",
        "ListModels",
        "ListTrainingJobs",
    ]
    assert results["ListImages"]["cpu_over_floor_over_images"] == 1
    assert all(row["cpu_us_per_kilobyte"] > 0 for row in results.values())


def test_checkpoints_are_taken_and_weighed(tmp_path: Path) -> None:
    results = results_of("checkpoint", "--images=1000", folder=tmp_path)
    assert results["most_kilobytes"] > 0


def test_map_compares_with_workers_over_a_list(tmp_path: Path) -> None:
    results = results_of("map", "--items=200", "--seconds=0.01", folder=tmp_path)
    assert [*results] == ["map", "page by page", "workers over a list"]
    assert all(row["over_the_least"] >= 1 for row in results.values())


def test_peers_compares_the_installed_ones(tmp_path: Path) -> None:
    results = results_of("peers", "--images=400", "--latency=0", folder=tmp_path)
    calls = {name: row["calls_per_100_images"] for name, row in results.items()}
    assert calls["awslists, plain iteration"] == 1
    assert calls["aiobotocore paginator"] == 1
    assert calls["boto3 paginator, default page"] == 10


def test_watch_counts_the_calls_of_quiet_turns(tmp_path: Path) -> None:
    results = results_of("watch", "--pages=5", folder=tmp_path)
    calls = {name: row["calls_per_turn"] for name, row in results.items()}
    assert calls == {"ListImages": 1.4, "ListModelPackages": 5}
    assert all(row["cpu_over_collect"] > 0 for row in results.values())
