"""A walk through all four listings.

python examples/quickstart.py                          on the embedded emulator, no AWS account
python examples/quickstart.py --aws --profile dev      on a real account, which is only read
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
from collections import Counter
from datetime import datetime, timedelta

from awslists import (
    AWSListsError,
    InvalidRequestError,
    ListImages,
    ListImageVersions,
    ListingError,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelPackageSummary,
    Session,
)
from awslists.testing import LocalAWS, faults
from sample_account import TODAY, seed


async def show_images(aws: Session) -> None:
    """A listing is iterated over; pages are fetched as they are needed."""
    title("Images, the last modified first", "ListImages(aws, sort_by='LAST_MODIFIED_TIME')")
    async for image in ListImages(aws, sort_by="LAST_MODIFIED_TIME", limit=10):
        row(image.image_name, image.image_status, f"{image.last_modified_time:%Y-%m-%d %H:%M}")


async def show_filters(aws: Session) -> None:
    """Filters and bounds are keywords, checked before anything is sent."""
    since = TODAY - timedelta(days=60)
    title("Of these, churn's and lately made", "name_contains='churn', creation_time_after=...")
    images = await ListImages(aws, name_contains="churn", creation_time_after=since).collect()
    for image in images[:10]:
        row(image.image_name, f"made {image.creation_time:%Y-%m-%d}")
    print(f"  {len(images)} of them")


async def show_pages(aws: Session) -> None:
    """Pages come with a token to start from later, the request id and the retries."""
    title("The same in pages of four", "ListImages(aws, max_results=4).pages()")
    number = 0
    async for page in ListImages(aws, max_results=4, limit=12).pages():
        number += 1
        token = f"next_token {page.next_token[:8]}…" if page.next_token else "the last one"
        row(f"page {number}", f"{len(page)} images", token)


async def show_versions(aws: Session) -> None:
    """`first` makes no call beyond the page that has the item."""
    title("The newest version of each", "ListImageVersions(..., sort_by='VERSION').first()")
    async for image in ListImages(aws, sort_by="IMAGE_NAME", sort_order="ASCENDING", limit=5):
        versions = ListImageVersions(aws, image_name=image.image_name, sort_by="VERSION")
        newest = await versions.first()
        if newest:
            row(image.image_name, f"version {newest.version}", newest.image_version_status)


async def show_model_packages(aws: Session) -> None:
    """`collect` gives a list; `limit` stops early."""
    title("The model registry", "ListModelPackages(aws, model_package_type='Versioned')")
    newest_first = ListModelPackages(
        aws, model_package_type="Versioned", sort_order="Descending", limit=500
    )
    packages = await newest_first.collect()
    for package in packages[:5]:
        group, version = package.model_package_group_name, package.model_package_version
        row(f"{group} v{version}", package.model_approval_status, stage_of(package))
    counts = Counter(str(package.model_approval_status) for package in packages)
    print("  in all: " + ", ".join(f"{count} {status}" for status, count in counts.items()))


def stage_of(package: ModelPackageSummary) -> str:
    """Where a model package stands in its life."""
    stage = package.model_life_cycle
    return f"{stage.stage}: {stage.stage_status}" if stage else "no stage"


async def show_resuming(aws: Session, local: LocalAWS) -> None:
    """An error tells where to carry on: nothing is lost, nothing comes twice."""
    title("Carrying on after an error", "next_token=error.next_token")
    local.inject(faults.service_error("OptInRequired", "Billing is being set up", 403), skip=2)
    listing = ListModelPackages(aws, model_package_type="Both", max_results=10)
    names = []
    try:
        async for package in listing:
            names.append(package.model_package_arn)  # noqa: PERF401  (they outlive the error)
    except ListingError as error:
        print(f"  {len(names)} came, then: {error}")
        rest = dataclasses.replace(listing, next_token=error.next_token)
        names += [package.model_package_arn async for package in rest]
    print(f"  {len(names)} in the end, {len(set(names))} of them different")


async def show_jobs(aws: Session, project: str) -> None:
    """Lookout for Vision, which botocore no longer knows."""
    title(f"Packaging jobs of {project}", f"ListModelPackagingJobs(aws, project_name={project!r})")
    async for job in ListModelPackagingJobs(aws, project_name=project, limit=10):
        row(job.job_name, job.status, job.status_message or "")


def show_refusal(aws: Session) -> None:
    """A request that breaks what AWS documents is refused, with all that is wrong with it."""
    title("A request that is refused", "before anything is sent")
    after = datetime(2026, 11, 1, 9)  # noqa: DTZ001  (this is the mistake)
    try:
        ListImages(aws, max_results=500, name_contains="churn_model", creation_time_after=after)
    except InvalidRequestError as error:
        print(f"  {error}".replace("\n", "\n  "))


def title(text: str, code: str) -> None:
    """A heading, with the code that it is about."""
    print(f"\n{text}\n{'─' * len(text)}  {code}")


def row(*cells: object) -> None:
    """A line of a table."""
    print("  " + "".join(f"{cell!s:24}" for cell in cells).rstrip())


async def walk_through_emulator() -> None:
    """All of it, on the embedded emulator."""
    async with LocalAWS() as local, local.session() as aws:
        seed(local)
        await walk(aws, "bolts")
        await show_resuming(aws, local)
        show_refusal(aws)
        print(f"\n{len(local.requests)} signed requests to {local.endpoint_url}, nothing to AWS.")


async def walk_through_aws(profile: str | None, region: str | None, project: str | None) -> None:
    """The same on a real account, but for the error, which cannot be asked for there."""
    async with Session(profile_name=profile, region_name=region) as aws:
        await walk(aws, project)
        show_refusal(aws)


async def walk(aws: Session, project: str | None) -> None:
    """What an account and the emulator have in common."""
    await show_images(aws)
    await show_filters(aws)
    await show_pages(aws)
    await show_versions(aws)
    await show_model_packages(aws)
    if project:
        await show_jobs(aws, project)


def main() -> None:
    """Walks through the emulator, or with --aws through a real account."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--aws", action="store_true", help="read a real account instead")
    parser.add_argument("--profile", help="profile of the AWS config file")
    parser.add_argument("--region", help="AWS region, such as eu-west-1")
    parser.add_argument("--project", help="a Lookout for Vision project to list the jobs of")
    given = parser.parse_args()
    try:
        if given.aws:
            asyncio.run(walk_through_aws(given.profile, given.region, given.project))
        else:
            asyncio.run(walk_through_emulator())
    except AWSListsError as error:
        raise SystemExit(f"\n{error}") from error


if __name__ == "__main__":
    main()
