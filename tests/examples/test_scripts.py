"""The examples run, as a user runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from awslists.testing import LocalAWS
from tests.helpers.support import profile_of

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(
    *arguments: str, example: str = "quickstart", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs an example in a process of its own."""
    return subprocess.run(  # noqa: S603  (our own example)
        [sys.executable, "-W", "error", str(EXAMPLES / f"{example}.py"), *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        text=True,
        check=False,
    )


def test_the_quickstart_walks_through_all_four_listings() -> None:
    done = run()
    assert done.stderr == ""
    assert done.returncode == 0
    for seen in ("churn-training", "version 6", "fraud-detector v14", "line-3", "page 3"):
        assert seen in done.stdout
    assert "20 came, then: ListModelPackages: AWS answered 403 OptInRequired" in done.stdout
    assert "40 in the end, 40 of them different" in done.stdout
    assert "max_results=500 must be at most 100" in done.stdout


def test_the_quickstart_reads_a_real_account(local: LocalAWS) -> None:
    local.add_images(12)
    local.add_image_versions("image-0003", 2)
    local.add_model_packages(3, group="churn")
    local.add_model_packaging_jobs("nuts", 1)
    arguments = local.client_arguments
    done = run(
        "--aws",
        "--region=us-east-1",
        "--project=nuts",
        AWS_ENDPOINT_URL=local.endpoint_url,
        AWS_ACCESS_KEY_ID=arguments["aws_access_key_id"],
        AWS_SECRET_ACCESS_KEY=arguments["aws_secret_access_key"],
    )
    assert done.stderr == ""
    assert done.returncode == 0
    for seen in ("image-0011", "version 2", "churn v3", "job-0000"):
        assert seen in done.stdout


def test_the_quickstart_says_what_is_wrong_with_an_account() -> None:
    done = run("--aws", "--profile=nobody", AWS_CONFIG_FILE=os.devnull)
    assert done.returncode == 1
    assert done.stderr.strip() == (
        "ListImages: The config profile (nobody) could not be found; `aws configure "
        "list-profiles` shows them all (the first page)"
    )


def test_every_version_of_every_image_is_listed() -> None:
    done = run(example="image_versions")
    assert done.stderr == ""
    assert "image-version/image-0006/6  CREATED" in done.stdout
    assert done.stdout.endswith("115 versions of 34 images\n")


def test_a_large_registry_is_scanned_with_a_line_that_tells_how_far_it_is() -> None:
    done = run(example="scan_registry")
    assert done.stderr == ""
    assert "\n7,000 model packages, " in done.stdout
    assert "\n20,000 model packages in " in done.stdout
    assert "6,667 Rejected" in done.stdout


@pytest.mark.parametrize("example", ["image_versions", "scan_registry"])
def test_the_other_examples_list_what_a_profile_leads_to(
    local: LocalAWS, tmp_path: Path, example: str
) -> None:
    local.add_images(2)
    local.add_image_versions("image-0001", 3)
    local.add_model_packages(3)
    config = tmp_path / "config"
    config.write_text(profile_of(local))
    done = run("--profile=dev", example=example, AWS_CONFIG_FILE=str(config))
    assert done.stderr == ""
    assert "3 versions of 1 images" in done.stdout or "3 model packages in" in done.stdout
