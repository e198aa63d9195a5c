"""The example finds what costs money among all that an account has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

import running_costs
from awslists.sagemaker import (
    AppDetails,
    EndpointSummary,
    ListApps,
    ListEndpoints,
    ListNotebookInstances,
    ListTrainingJobs,
    NotebookInstanceSummary,
    TrainingJobSummary,
)
from awslists.testing import LocalAWS

pytestmark = pytest.mark.unmeasured

NOW = datetime.now(UTC).replace(microsecond=0)
ARN = "arn:aws:sagemaker:us-east-1:123456789012:"


@pytest.fixture
def here(local: LocalAWS, monkeypatch: pytest.MonkeyPatch) -> LocalAWS:
    """The account of the environment."""
    for name, value in local.environ.items():
        monkeypatch.setenv(name, value)
    return local


def endpoint(name: str, days: int, status: str) -> EndpointSummary:
    return EndpointSummary(
        endpoint_name=name,
        endpoint_arn=f"{ARN}endpoint/{name}",
        creation_time=NOW - timedelta(days=days),
        last_modified_time=NOW - timedelta(days=days),
        endpoint_status=status,
    )


def notebook(name: str, days: int, status: str) -> NotebookInstanceSummary:
    return NotebookInstanceSummary(
        notebook_instance_name=name,
        notebook_instance_arn=f"{ARN}notebook-instance/{name}",
        notebook_instance_status=status,
        instance_type="ml.t3.medium",
        creation_time=NOW - timedelta(days=300),
        last_modified_time=NOW - timedelta(days=days),
    )


def app(owner: str, days: int, status: str) -> AppDetails:
    return AppDetails(
        domain_id="d-1",
        user_profile_name=owner,
        app_type="JupyterLab",
        app_name="default",
        status=status,
        creation_time=NOW - timedelta(days=days),
    )


def job(name: str, began: timedelta, ended: timedelta | None) -> TrainingJobSummary:
    """A job that began, and ended, so long ago."""
    return TrainingJobSummary(
        training_job_name=name,
        training_job_arn=f"{ARN}training-job/{name}",
        creation_time=NOW - began,
        training_end_time=None if ended is None else NOW - ended,
        last_modified_time=NOW if ended is None else NOW - ended,
        training_job_status="InProgress" if ended is None else "Completed",
    )


async def test_what_runs_is_shown_oldest_first(
    here: LocalAWS, capsys: pytest.CaptureFixture[str]
) -> None:
    here.add(ListEndpoints, [endpoint("churn", 90, "InService"), endpoint("old", 99, "Failed")])
    here.add(
        ListNotebookInstances, [notebook("ann", 5, "InService"), notebook("ben", 7, "Stopped")]
    )
    here.add(ListApps, [app("cid", 30, "InService"), app("dee", 40, "Deleted")])
    await running_costs.main()
    days = (NOW - timedelta(days=n) for n in (90, 30, 5))
    assert capsys.readouterr().out.splitlines() == [
        f"since {next(days):%Y-%m-%d} endpoint churn",
        f"since {next(days):%Y-%m-%d} JupyterLab of cid",
        f"since {next(days):%Y-%m-%d} notebook ann (ml.t3.medium)",
        "0 training jobs took 0.0 hours within a week",
    ]


async def test_training_counts_only_within_the_week(
    here: LocalAWS, capsys: pytest.CaptureFixture[str]
) -> None:
    hour, week = timedelta(hours=1), timedelta(days=7)
    jobs = [
        job("before", week + 5 * hour, week + hour),
        job("across", week + 2 * hour, week - 3 * hour),
        job("within", 9 * hour, 7 * hour),
        job("running", hour, None),
    ]
    here.add(ListTrainingJobs, jobs)
    await running_costs.main()
    assert capsys.readouterr().out == "3 training jobs took 6.0 hours within a week\n"
