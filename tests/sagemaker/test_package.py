"""awslists.sagemaker: every list of SageMaker, as tools/declare_sagemaker.py writes it."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import botocore
import pytest
from packaging.version import Version

from awslists import Listing, ScannableListing, Session, sagemaker
from awslists._request.parameters import get_parameter_types
from awslists.declare._paging import has_token
from awslists.declare._service import load_service
from awslists.testing import check_service_model

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "awslists" / "sagemaker"
SOURCE = Session(region_name="us-east-1")
LISTINGS: list[type[Listing[Any]]] = [getattr(sagemaker, name) for name in sagemaker.OPERATIONS]
SCANNABLE = [each for each in LISTINGS if issubclass(each, ScannableListing)]
REQUIRED = {
    "ListHubContentVersions": {
        "hub_name": "hub", "hub_content_type": "Model", "hub_content_name": "churn",
    },
    "ListHubContents": {"hub_name": "hub", "hub_content_type": "Model"},
    "ListImageVersions": {"image_name": "churn"},
    "ListJobs": {"job_category": "AgentRFT"},
    "ListLabelingJobsForWorkteam": {
        "workteam_arn": "arn:aws:sagemaker:eu-west-1:123456789012:workteam/private-crowd/churn",
    },
}  # fmt: skip
WITHOUT_A_KEY = {"ListAliases", "ListInferenceRecommendationsJobSteps", "Search"}
"""Strings, which are their own keys; steps that are alike; and records of any kind."""
OLDER_LACKS = (
    "the service model does not", "the service model has no ", "has no operation",
    "the service model requires it",
)  # fmt: skip
"""Differences from an older botocore: what AWS has added, or no longer requires."""
[WRITTEN_FROM] = re.findall(
    r"Written from botocore ([\d.]*\d)", (PACKAGE / "__init__.py").read_text()
)
with_its_botocore = pytest.mark.skipif(
    botocore.__version__ != WRITTEN_FROM, reason=f"it was written from {WRITTEN_FROM}"
)
each_listing = pytest.mark.parametrize("listing", LISTINGS)


@with_its_botocore
def test_the_package_is_as_the_tool_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    files = importlib.import_module("declare_sagemaker").make_package()
    written = {path.name: path.read_text() for path in PACKAGE.glob("*.py")}
    assert files.keys() == written.keys()
    different = [name for name in files if files[name] != written[name]]
    assert different == [], "run python tools/declare_sagemaker.py"


@with_its_botocore
def test_it_has_every_list_that_has_a_token() -> None:
    service = load_service("sagemaker")
    lists = [name for name in service.operations if name.startswith("List")]
    assert [*sagemaker.OPERATIONS] == sorted(
        [name for name in lists if has_token(service, name)]
        + ["DescribeTrainingPlanExtensionHistory", "Search"]
    )


@each_listing
def test_a_declaration_agrees_with_the_service_model(listing: type[Listing[Any]]) -> None:
    differences = check_service_model(listing)
    if Version(botocore.__version__) < Version(WRITTEN_FROM):
        differences = [each for each in differences if not any(map(each.count, OLDER_LACKS))]
    assert differences == []


def test_what_can_be_scanned() -> None:
    assert len(SCANNABLE) == 47
    assert "ListTrainingJobs" in {each.operation for each in SCANNABLE}
    assert "ListPipelines" not in {each.operation for each in SCANNABLE}


@pytest.mark.parametrize("listing", SCANNABLE)
def test_a_scan_finds_how_aws_spells_its_order(listing: type[Any]) -> None:
    assert listing(SOURCE, **REQUIRED.get(listing.operation, {})).scan() is not None


@each_listing
def test_items_have_a_key(listing: type[Listing[Any]]) -> None:
    assert bool(listing.item_key) == (listing.operation not in WITHOUT_A_KEY)


def test_importing_one_list_imports_no_other() -> None:
    code = (
        "import sys, awslists; from awslists.sagemaker import ListTrainingJobs\n"
        "print(*(name for name in sys.modules if name.startswith('awslists.sagemaker.')))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603  (fixed)
    assert {*ran.stdout.split()} == {
        "awslists.sagemaker._shared",
        "awslists.sagemaker.training_jobs",
    }


def test_shared_classes_are_the_same() -> None:
    orders = [sagemaker.ListAlgorithms, sagemaker.ListTrainingJobs, sagemaker.ListModelPackages]
    types = [get_args(get_parameter_types(listing)["sort_order"]) for listing in orders]
    assert all(sagemaker.SortOrder in kinds for kinds in types)
