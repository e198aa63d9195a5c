"""The examples run as a user runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from awslists.testing import LocalAWS, faults
from tests.helpers.support import profile_of

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(
    *arguments: str, example: str = "tour", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs an example in a process of its own."""
    return subprocess.run(  # noqa: S603  (our own example)
        [sys.executable, "-W", "error", str(EXAMPLES / f"{example}.py"), *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        text=True,
        check=False,
    )


def test_the_tour_shows_all_four_listings() -> None:
    done = run()
    assert done.stderr == ""
    assert done.returncode == 0
    for seen in ("churn-training", "version 6", "fraud-detector v14", "line-3", "page 3"):
        assert seen in done.stdout
    assert "20 listed, then: ListModelPackages: AWS answered 403 OptInRequired" in done.stdout
    assert "40 listed in total, 40 of them different" in done.stdout
    assert "max_results=500 must be at most 100" in done.stdout


def test_the_tour_reads_a_real_account(local: LocalAWS) -> None:
    local.add_images(12)
    local.add_image_versions("image-0003", 2)
    local.add_model_packages(3, group="churn")
    local.add_model_packaging_jobs("nuts", 1)
    done = run("--aws", "--region=us-east-1", "--project=nuts", **local.environ)
    assert done.stderr == ""
    assert done.returncode == 0
    for seen in ("image-0011", "version 2", "churn v3", "job-0000"):
        assert seen in done.stdout


def test_the_tour_says_what_is_wrong_with_an_account() -> None:
    done = run("--aws", "--profile=nobody", AWS_CONFIG_FILE=os.devnull)
    assert done.returncode == 1
    assert done.stderr.strip() == (
        "ListImages: The config profile (nobody) could not be found; `aws configure "
        "list-profiles` shows them all (the first page)"
    )


def test_the_quickstart_lists_images_and_waiting_models(local: LocalAWS) -> None:
    local.add_images(3)
    local.add_image_versions("image-0001", 2)
    local.add_model_packages(7, group="churn")
    done = run(example="quickstart", **local.environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "image-0002 no version\n"
        "image-0001 version 2\n"
        "image-0000 no version\n"
        "3 model packages wait for approval\n"
    )


@pytest.mark.parametrize(
    ("example", "operation"),
    [
        ("quickstart", "ListImages"),
        ("image_versions", "ListImages"),
        ("scan_registry", "ListModelPackages"),
        ("untagged_images", "DescribeRepositories"),
    ],
)
def test_an_example_says_what_is_wrong_with_an_account(
    local: LocalAWS, example: str, operation: str
) -> None:
    local.inject(faults.service_error("AccessDeniedException", "You may not"))
    done = run(example=example, **local.environ)
    assert done.returncode == 1
    message = f"{operation}: AWS answered 400 AccessDeniedException: You may not"
    assert done.stderr.lstrip().startswith(message)
    assert "Traceback" not in done.stderr


def test_every_version_of_every_image_is_listed(local: LocalAWS) -> None:
    for number, image in enumerate(local.add_images(40)):
        local.add_image_versions(image.image_name, number % 7)
    done = run(example="image_versions", **local.environ)
    assert done.stderr == ""
    assert "image-version/image-0006/6 CREATED" in done.stdout
    assert done.stdout.endswith("115 versions of 34 images\n")


def test_scanning_a_large_registry_shows_a_count(local: LocalAWS) -> None:
    local.add_model_packages(20_000, group="churn")
    done = run(example="scan_registry", **local.environ)
    assert done.stderr == ""
    assert "\n7,000 model packages\n" in done.stdout
    assert "\n20,000 model packages in " in done.stdout
    assert "6,667 Rejected" in done.stdout


@pytest.mark.parametrize("example", ["quickstart", "image_versions", "scan_registry"])
def test_the_account_of_a_profile_is_listed(local: LocalAWS, tmp_path: Path, example: str) -> None:
    local.add_images(2)
    local.add_image_versions("image-0001", 3)
    local.add_model_packages(3)
    config = tmp_path / "config"
    config.write_text(profile_of(local))
    done = run(example=example, AWS_PROFILE="dev", AWS_CONFIG_FILE=str(config))
    assert done.stderr == ""
    shown = {
        "quickstart": "image-0001 version 3",
        "image_versions": "3 versions of 1 images",
        "scan_registry": "3 model packages in",
    }
    assert shown[example] in done.stdout
