"""A tour of all four listings, and of what a listing can do.

python tour.py                          on an emulator, without an AWS account
python tour.py --aws --profile dev      on a real account, which is only read
"""

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
    """`async for` gives the items; a page is fetched when it is needed."""
    title("Images, last modified first", "ListImages(aws, sort_by='LAST_MODIFIED_TIME')")
    async for image in ListImages(aws, sort_by="LAST_MODIFIED_TIME", limit=10):
        row(image.image_name, image.image_status, f"{image.last_modified_time:%Y-%m-%d %H:%M}")


async def show_filters(aws: Session) -> None:
    """Filters and time bounds are keywords, checked before anything is sent."""
    since = TODAY - timedelta(days=60)
    title("Recent images of churn", "name_contains='churn', creation_time_after=...")
    images = await ListImages(aws, name_contains="churn", creation_time_after=since).collect()
    for image in images[:10]:
        row(image.image_name, f"created {image.creation_time:%Y-%m-%d}")
    print(f"  {len(images)} in all")


async def show_pages(aws: Session) -> None:
    """A page has the token to continue from later, the request id and the number of retries."""
    title("Images in pages of four", "ListImages(aws, max_results=4).pages()")
    number = 0
    async for page in ListImages(aws, max_results=4, limit=12).pages():
        number += 1
        token = f"next_token {page.next_token[:8]}…" if page.next_token else "the last page"
        row(f"page {number}", f"{len(page)} images", token)


async def show_versions(aws: Session) -> None:
    """`first` stops at the first item; no further page is fetched."""
    title("The newest version of each image", "ListImageVersions(..., sort_by='VERSION').first()")
    async for image in ListImages(aws, sort_by="IMAGE_NAME", sort_order="ASCENDING", limit=5):
        versions = ListImageVersions(aws, image_name=image.image_name, sort_by="VERSION")
        newest = await versions.first()
        if newest:
            row(image.image_name, f"version {newest.version}", newest.image_version_status)


async def show_model_packages(aws: Session) -> None:
    """`collect` gives a list; `limit` stops after that many items."""
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
    """The stage in the life cycle of a model package."""
    stage = package.model_life_cycle
    return f"{stage.stage}: {stage.stage_status}" if stage else "no stage"


async def show_resuming(aws: Session, local: LocalAWS) -> None:
    """An error has the token to continue from: nothing is lost or listed twice."""
    title("Continuing after an error", "next_token=error.next_token")
    local.inject(faults.service_error("OptInRequired", "Billing is being set up", 403), skip=2)
    listing = ListModelPackages(aws, model_package_type="Both", max_results=10)
    names = []
    try:
        async for package in listing:
            names.append(package.model_package_arn)  # noqa: PERF401  (kept after an error)
    except ListingError as error:
        print(f"  {len(names)} listed, then: {error}")
        rest = dataclasses.replace(listing, next_token=error.next_token)
        names += [package.model_package_arn async for package in rest]
    print(f"  {len(names)} listed in total, {len(set(names))} of them different")


async def show_jobs(aws: Session, project: str) -> None:
    """Lookout for Vision, which current versions of botocore have dropped."""
    title(f"Packaging jobs of {project}", f"ListModelPackagingJobs(aws, project_name={project!r})")
    async for job in ListModelPackagingJobs(aws, project_name=project, limit=10):
        row(job.job_name, job.status, job.status_message or "")


def show_refusal(aws: Session) -> None:
    """A request that breaks AWS's documented rules is refused; the error lists every mistake."""
    title("A request that is refused", "before anything is sent")
    after = datetime(2026, 11, 1, 9)  # noqa: DTZ001  (this is the mistake)
    try:
        ListImages(aws, max_results=500, name_contains="churn_model", creation_time_after=after)
    except InvalidRequestError as error:
        print(f"  {error}".replace("\n", "\n  "))


def title(text: str, code: str) -> None:
    """Prints a heading, and the code that it is about."""
    print(f"\n{text}\n{'─' * len(text)}  {code}")


def row(*cells: object) -> None:
    """Prints a line of a table."""
    print("  " + "".join(f"{cell!s:24}" for cell in cells).rstrip())


async def walk_through_emulator() -> None:
    """Shows everything on an emulator that runs in this process."""
    async with LocalAWS() as local, local.session() as aws:
        seed(local)
        await walk(aws, "bolts")
        await show_resuming(aws, local)
        show_refusal(aws)
        print(f"\n{len(local.requests)} signed requests to {local.endpoint_url}, nothing to AWS.")


async def walk_through_aws(profile: str | None, region: str | None, project: str | None) -> None:
    """Shows everything on a real account except resuming, which needs an error."""
    async with Session(profile_name=profile, region_name=region) as aws:
        await walk(aws, project)
        show_refusal(aws)


async def walk(aws: Session, project: str | None) -> None:
    """Shows what works on the emulator and on a real account alike."""
    await show_images(aws)
    await show_filters(aws)
    await show_pages(aws)
    await show_versions(aws)
    await show_model_packages(aws)
    if project:
        await show_jobs(aws, project)


def main() -> None:
    """Lists from the emulator, or with --aws from a real account."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--aws", action="store_true", help="read a real account instead")
    parser.add_argument("--profile", help="name of a profile in your AWS config file")
    parser.add_argument("--region", help="AWS region, such as eu-west-1")
    parser.add_argument("--project", help="list the jobs of this Lookout for Vision project")
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
