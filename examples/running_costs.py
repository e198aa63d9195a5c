"""Finds what costs money in SageMaker: what runs now, oldest first, and a week of training jobs.

Run `python running_costs.py` with your AWS credentials, or `python -m awslists.testing --service
sagemaker` in another terminal and paste the `export` lines that it prints.
"""

import asyncio
from datetime import UTC, datetime, timedelta

from awslists import AWSListsError, Session, merge
from awslists.sagemaker import (
    AppDetails,
    AppStatus,
    EndpointSummary,
    ListApps,
    ListEndpoints,
    ListNotebookInstances,
    ListTrainingJobs,
    NotebookInstanceSummary,
    TrainingJobSummary,
)


async def main() -> None:
    now = datetime.now(UTC)
    week_ago = now - timedelta(days=7)
    running: list[tuple[datetime | None, str]] = []
    training: list[timedelta] = []
    async with Session() as aws:
        listings = [
            ListEndpoints(aws, status_equals="InService"),
            ListNotebookInstances(aws, status_equals="InService"),
            ListApps(aws),  # AWS has no filter for their status
            ListTrainingJobs(aws, last_modified_time_after=week_ago),
        ]
        async with merge(listings) as items:  # all four at once
            async for item in items:
                match item:
                    case EndpointSummary():
                        running.append((item.creation_time, f"endpoint {item.endpoint_name}"))
                    case NotebookInstanceSummary():
                        name = f"notebook {item.notebook_instance_name} ({item.instance_type})"
                        running.append((item.last_modified_time, name))
                    case AppDetails(status=AppStatus.IN_SERVICE):
                        owner = item.user_profile_name or item.space_name
                        running.append((item.creation_time, f"{item.app_type} of {owner}"))
                    case TrainingJobSummary():
                        began = max(item.creation_time, week_ago)
                        training.append((item.training_end_time or now) - began)
    for since, name in sorted(running, key=lambda each: each[0] or now):
        print(f"since {since:%Y-%m-%d}" if since else "since when is unknown", name)
    hours = sum(training, timedelta()) / timedelta(hours=1)
    print(f"{len(training)} training jobs took {hours:.1f} hours within a week")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
