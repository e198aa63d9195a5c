"""Listing a random account through awslists equals sorting and filtering it in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import (
    Image,
    ImageVersion,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelApprovalStatus,
    ModelPackageSummary,
    ModelPackagingJobMetadata,
    Session,
)
from awslists.testing import (
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)
from awslists.testing._emulator.documented_items import BEGINNING

Parameters = dict[str, Any]

RANDOM = settings(
    max_examples=40,
    deadline=None,
    # Every example fills the account from scratch.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# Few, so that ties and items exactly on a bound are common.
TIMES = st.builds(
    lambda seconds, microseconds: BEGINNING + timedelta(0, seconds, microseconds),
    st.integers(0, 3),
    st.sampled_from([0, 0, 1, 500_000]),
)
NAMES = st.from_regex("[ab][ab0]{0,3}", fullmatch=True)
PARTS = st.sampled_from(["a", "b0", "ab"])
STATUSES = st.sampled_from([status.value for status in ModelApprovalStatus])

IMAGES = st.lists(
    st.builds(make_image, NAMES, TIMES, last_modified_time=TIMES),
    unique_by=lambda image: image.image_name,
    max_size=12,
)
VERSIONS = st.lists(
    st.builds(
        make_image_version, st.just("a"), st.integers(1, 20), TIMES, last_modified_time=TIMES
    ),
    unique_by=lambda version: version.version,
    max_size=12,
)
PACKAGES = st.lists(
    st.builds(
        make_model_package,
        NAMES,
        st.none() | st.integers(1, 3),
        TIMES,
        model_approval_status=st.none() | STATUSES,
    ),
    unique_by=lambda package: package.model_package_arn,
    max_size=12,
)
JOBS = st.lists(
    st.builds(make_model_packaging_job, st.just("bolts"), NAMES, TIMES),
    unique_by=lambda job: job.job_name,
    max_size=12,
)
PAGING = {"max_results": st.integers(1, 5), "limit": st.integers(0, 8)}


def bounds(*clocks: str) -> dict[str, st.SearchStrategy[Any]]:
    """A pair of bounds for each clock, in order."""
    return {clock: st.tuples(TIMES, TIMES).map(sorted) for clock in clocks}


def some_of(**strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[Parameters]:
    """Keywords of a listing, each given or left out."""
    return st.fixed_dictionaries({}, optional=strategies).map(with_bounds)


def with_bounds(drawn: Parameters) -> Parameters:
    pairs = {name: pair for name, pair in drawn.items() if name.endswith("_time")}
    edges = {f"{name}_after": pair[0] for name, pair in pairs.items()}
    edges |= {f"{name}_before": pair[1] for name, pair in pairs.items()}
    return {name: value for name, value in drawn.items() if name not in pairs} | edges


def is_within(item: Any, asked: Parameters, *, inclusive: bool) -> bool:
    """Within the bounds; exactly on one, it counts if the service or the sub-second says so."""
    for name, bound in asked.items():
        stem, _, side = name.rpartition("_")
        if side in ("after", "before"):
            at: datetime = getattr(item, stem)
            beyond = at > bound if side == "after" else at < bound
            on_it = at == bound and (inclusive or bound.microsecond > 0)
            if not beyond and not on_it:
                return False
    return True


def in_order(
    items: Iterable[Any],
    asked: Parameters,
    keys: Mapping[str | None, Callable[[Any], Any]],
    default_order: str,
) -> list[Any]:
    backwards = asked.get("sort_order", default_order).upper() == "DESCENDING"
    found = sorted(items, key=keys[asked.get("sort_by")], reverse=backwards)
    return found[: asked.get("limit")]


@RANDOM
@given(
    IMAGES,
    some_of(
        name_contains=PARTS,
        sort_by=st.sampled_from(["CREATION_TIME", "LAST_MODIFIED_TIME", "IMAGE_NAME"]),
        sort_order=st.sampled_from(["ASCENDING", "DESCENDING"]),
        **bounds("creation_time", "last_modified_time"),
        **PAGING,
    ),
)
async def test_any_listing_of_images(
    local: LocalAWS, aws: Session, images: list[Image], asked: Parameters
) -> None:
    local.images[:] = images
    keys: dict[str | None, Callable[[Image], Any]] = {
        None: lambda image: (image.creation_time, image.image_name),
        "CREATION_TIME": lambda image: (image.creation_time, image.image_name),
        "LAST_MODIFIED_TIME": lambda image: (image.last_modified_time, image.image_name),
        "IMAGE_NAME": lambda image: image.image_name,
    }
    kept = [
        image
        for image in images
        if asked.get("name_contains", "") in image.image_name
        and is_within(image, asked, inclusive=True)
    ]
    expected = in_order(kept, asked, keys, "DESCENDING")
    assert await ListImages(aws, **asked).collect() == expected


@RANDOM
@given(
    VERSIONS,
    some_of(
        sort_by=st.sampled_from(["CREATION_TIME", "LAST_MODIFIED_TIME", "VERSION"]),
        sort_order=st.sampled_from(["ASCENDING", "DESCENDING"]),
        **bounds("creation_time", "last_modified_time"),
        **PAGING,
    ),
)
async def test_any_listing_of_image_versions(
    local: LocalAWS, aws: Session, versions: list[ImageVersion], asked: Parameters
) -> None:
    local.images[:] = [make_image("a")]
    local.image_versions[:] = versions
    keys: dict[str | None, Callable[[ImageVersion], Any]] = {
        None: lambda version: (version.creation_time, version.version),
        "CREATION_TIME": lambda version: (version.creation_time, version.version),
        "LAST_MODIFIED_TIME": lambda version: (version.last_modified_time, version.version),
        "VERSION": lambda version: version.version,
    }
    kept = [version for version in versions if is_within(version, asked, inclusive=True)]
    expected = in_order(kept, asked, keys, "DESCENDING")
    assert await ListImageVersions(aws, image_name="a", **asked).collect() == expected


def is_asked_for(package: ModelPackageSummary, asked: Parameters) -> bool:
    name = package.model_package_name or package.model_package_group_name or ""
    kind = "Unversioned" if package.model_package_version is None else "Versioned"
    group = asked.get("model_package_group_name")
    status = asked.get("model_approval_status", package.model_approval_status)
    return (
        asked.get("name_contains", "") in name
        and status == package.model_approval_status
        and (
            package.model_package_group_name == group
            if group
            else asked.get("model_package_type", "Unversioned") in (kind, "Both")
        )
        and is_within(package, asked, inclusive=False)
    )


@RANDOM
@given(
    PACKAGES,
    some_of(
        name_contains=PARTS,
        model_approval_status=STATUSES,
        model_package_group_name=NAMES,
        model_package_type=st.sampled_from(["Versioned", "Unversioned", "Both"]),
        sort_by=st.sampled_from(["Name", "CreationTime"]),
        sort_order=st.sampled_from(["Ascending", "Descending"]),
        **bounds("creation_time"),
        **PAGING,
    ),
)
async def test_any_listing_of_model_packages(
    local: LocalAWS, aws: Session, packages: list[ModelPackageSummary], asked: Parameters
) -> None:
    local.model_packages[:] = packages
    keys: dict[str | None, Callable[[ModelPackageSummary], Any]] = {
        None: lambda package: (package.creation_time, package.model_package_arn),
        "CreationTime": lambda package: (package.creation_time, package.model_package_arn),
        "Name": lambda package: (
            package.model_package_name or package.model_package_group_name,
            package.model_package_arn,
        ),
    }
    kept = [package for package in packages if is_asked_for(package, asked)]
    expected = in_order(kept, asked, keys, "Ascending")
    assert await ListModelPackages(aws, **asked).collect() == expected


@RANDOM
@given(JOBS, some_of(**PAGING))
async def test_any_listing_of_model_packaging_jobs(
    local: LocalAWS, aws: Session, jobs: list[ModelPackagingJobMetadata], asked: Parameters
) -> None:
    local.add_model_packaging_jobs("bolts", 0)
    local.model_packaging_jobs[:] = jobs
    newest_first = sorted(
        jobs, key=lambda job: (job.creation_timestamp or BEGINNING, job.job_name), reverse=True
    )
    listing = ListModelPackagingJobs(aws, project_name="bolts", **asked)
    assert await listing.collect() == newest_first[: asked.get("limit")]
