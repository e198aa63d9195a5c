"""The items of an account, generated or given."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from awslists import (
    Image,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
)
from awslists.testing import (
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)

START = datetime(2023, 2, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MOMENT = datetime(2024, 5, 1, 12, 30, 15, 123457, tzinfo=UTC)
NAIVE = datetime(2024, 5, 1)  # noqa: DTZ001  (what tests are about)
MAKERS: dict[str, Callable[..., Any]] = {
    "Image": partial(make_image, "churn"),
    "ImageVersion": partial(make_image_version, "churn", 1),
    "ModelPackageSummary": partial(make_model_package, "churn", 1),
    "ModelPackagingJobMetadata": partial(make_model_packaging_job, "bolts", "pack"),
}


def test_the_same_calls_make_the_same_items() -> None:
    accounts = [LocalAWS(), LocalAWS()]
    for account in accounts:
        account.add_images(3)
        account.add_image_versions("image-0000", 3)
        account.add_model_packages(3, group="churn")
        account.add_model_packages(3)
        account.add_model_packaging_jobs("bolts", 3)
    one, other = accounts
    assert one.images == other.images
    assert one.image_versions == other.image_versions
    assert one.model_packages == other.model_packages
    assert one.model_packaging_jobs == other.model_packaging_jobs


def test_what_is_added_is_given_back() -> None:
    account = LocalAWS()
    assert account.add_images(2) == account.images
    assert account.add_image_versions("image-0000", 2) == account.image_versions
    assert account.add_model_packages(2) == account.model_packages
    assert account.add_model_packaging_jobs("bolts", 2) == account.model_packaging_jobs


def test_the_names_of_images_count_on() -> None:
    account = LocalAWS()
    account.add_images(2)
    added = account.add_images(2, prefix="other", start=START, every=MINUTE)
    assert [image.image_name for image in added] == ["other-0002", "other-0003"]
    assert [image.creation_time for image in added] == [START, START + MINUTE]
    assert len(account.images) == 4


def test_the_versions_of_each_image_count_on() -> None:
    account = LocalAWS()
    account.add_image_versions("churn", 2)
    account.add_image_versions("fraud", 1)
    added = account.add_image_versions("churn", 2, start=START, every=MINUTE)
    assert [version.version for version in added] == [3, 4]
    assert [version.creation_time for version in added] == [START, START + MINUTE]
    assert [version.version for version in account.image_versions] == [1, 2, 1, 3, 4]


def test_the_versions_of_each_group_count_on() -> None:
    account = LocalAWS()
    account.add_model_packages(2, group="churn")
    account.add_model_packages(1, group="fraud")
    added = account.add_model_packages(2, group="churn", start=START, every=MINUTE)
    assert [package.model_package_version for package in added] == [3, 4]
    assert [package.creation_time for package in added] == [START, START + MINUTE]


def test_the_names_of_unversioned_model_packages_count_on() -> None:
    account = LocalAWS()
    account.add_model_packages(2, group="churn")
    account.add_model_packages(1)
    (added,) = account.add_model_packages(1)
    assert (added.model_package_name, added.model_package_version) == ("package-0002", None)


def test_made_model_packages_have_every_approval_status() -> None:
    statuses = [package.model_approval_status for package in LocalAWS().add_model_packages(3)]
    assert sorted(map(str, statuses)) == ["Approved", "PendingManualApproval", "Rejected"]


def test_the_jobs_of_each_project_count_on() -> None:
    account = LocalAWS()
    account.add_model_packaging_jobs("bolts", 2)
    account.add_model_packaging_jobs("nuts", 1)
    (added,) = account.add_model_packaging_jobs("bolts", 1, start=START)
    assert (added.job_name, added.creation_timestamp) == ("job-0002", START)


async def test_exact_images_arrive_as_they_are(local: LocalAWS, aws: Session) -> None:
    unknown = make_image("unknown", image_status="MELTED")
    images = [
        make_image("modified", last_modified_time=MOMENT, image_status="UPDATING"),
        make_image("plain"),
        make_image("rich", MOMENT, description="é", display_name="R", failure_reason="none"),
        Image.model_validate(unknown.model_dump() | {"Colour": "red", "Sizes": [1, {"a": None}]}),
    ]
    assert local.add_images(images) == images
    by_name = ListImages(aws, sort_by="IMAGE_NAME", sort_order="ASCENDING")
    assert await by_name.collect() == images


async def test_exact_model_packages_arrive_as_they_are(local: LocalAWS, aws: Session) -> None:
    packages = [
        make_model_package("churn", 7, model_package_description="seven"),
        make_model_package("life", model_life_cycle={"stage": "s", "stage_status": "t"}),
        make_model_package("logged", model_package_registration_type="Logged"),
        make_model_package("single", created=MOMENT, model_approval_status=None),
    ]
    assert local.add_model_packages(packages) == packages
    by_name = ListModelPackages(aws, model_package_type="Both", sort_by="Name")
    assert await by_name.collect() == packages


async def test_exact_versions_and_jobs_arrive_as_they_are(local: LocalAWS, aws: Session) -> None:
    local.add_images([make_image("churn")])
    version = make_image_version("churn", 7, MOMENT, failure_reason="it did not build")
    job = make_model_packaging_job("bolts", "pack", MOMENT, status_message="on its way")
    local.add_image_versions("churn", [version])
    local.add_model_packaging_jobs("bolts", [job])
    assert await ListImageVersions(aws, image_name="churn").collect() == [version]
    assert await ListModelPackagingJobs(aws, project_name="bolts").collect() == [job]


@pytest.mark.parametrize(
    "items",
    [
        lambda account: account.add_images(0),
        lambda account: account.add_images([]),
        lambda account: account.add_model_packages(iter(())),
    ],
)
def test_nothing_can_be_added(items: Any) -> None:
    assert items(LocalAWS()) == []


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("Image", "status", "; did you mean image_status?"),
        ("Image", "desciption", "; did you mean description?"),
        ("Image", "ImageStatsu", "; did you mean image_status?"),
        ("Image", "Colour", "."),
        ("ImageVersion", "status", "; did you mean image_version_status?"),
        (
            "ModelPackageSummary",
            "status",
            "; did you mean model_package_status or model_approval_status?",
        ),
        ("ModelPackagingJobMetadata", "job_status", "; did you mean status?"),
        ("ModelPackagingJobMetadata", "created_at", "."),
    ],
)
def test_an_unknown_field_is_refused(kind: str, name: str, hint: str) -> None:
    with pytest.raises(TypeError) as refused:
        MAKERS[kind](**{name: "DELETING"})
    assert str(refused.value) == (
        f"{kind} has no field {name}{hint} To serve a field that AWS does not document yet, inject "
        "faults.changed_items(...)"
    )


@pytest.mark.parametrize(
    ("kind", "ours", "aws"),
    [
        ("Image", "display_name", "DisplayName"),
        ("ImageVersion", "failure_reason", "FailureReason"),
        ("ModelPackageSummary", "model_package_group_name", "ModelPackageGroupName"),
        ("ModelPackagingJobMetadata", "status", "Status"),
    ],
)
def test_a_field_may_be_given_under_the_name_that_aws_uses(kind: str, ours: str, aws: str) -> None:
    made = MAKERS[kind](**{aws: "other"})
    assert made == MAKERS[kind](**{ours: "other"})
    assert (getattr(made, ours), made.model_extra) == ("other", {})


def test_a_field_that_is_given_under_both_names_is_refused() -> None:
    with pytest.raises(TypeError, match="image_status is given twice"):
        make_image("churn", image_status="CREATING", ImageStatus="DELETING")


@pytest.mark.parametrize(
    ("kind", "creation", "modification"),
    [
        ("Image", "creation_time", "last_modified_time"),
        ("Image", "CreationTime", "last_modified_time"),
        ("ImageVersion", "creation_time", "last_modified_time"),
        ("ModelPackagingJobMetadata", "creation_timestamp", "last_updated_timestamp"),
    ],
)
def test_the_last_modification_follows_the_creation(
    kind: str, creation: str, modification: str
) -> None:
    made = MAKERS[kind](**{creation: MOMENT})
    assert made == MAKERS[kind](created=MOMENT)
    assert getattr(made, modification) == MOMENT
    later = MAKERS[kind](**{creation: MOMENT, modification: MOMENT + MINUTE})
    assert getattr(later, modification) == MOMENT + MINUTE


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, "created") for kind in MAKERS]
    + [("Image", "last_modified_time"), ("ModelPackagingJobMetadata", "LastUpdatedTimestamp")],
)
def test_a_time_without_a_zone_is_refused_with_a_fix(kind: str, name: str) -> None:
    mending = "give a time zone, such as datetime(2024, 5, 1, tzinfo=UTC)"
    with pytest.raises(ValueError, match=re.escape(f"{mending}, not {NAIVE!r}")):
        MAKERS[kind](**{name: NAIVE})


def test_a_start_without_a_zone_is_refused_with_a_fix() -> None:
    account = LocalAWS()
    with pytest.raises(ValueError, match="give a time zone"):
        account.add_images(3, start=NAIVE)
    assert account.images == []


@pytest.mark.parametrize(
    ("kind", "add"),
    [
        ("Image", LocalAWS().add_images),
        ("ImageVersion", partial(LocalAWS().add_image_versions, "churn")),
        ("ModelPackageSummary", LocalAWS().add_model_packages),
        ("ModelPackagingJobMetadata", partial(LocalAWS().add_model_packaging_jobs, "bolts")),
    ],
)
def test_a_single_item_is_refused_with_a_fix(kind: str, add: Callable[..., object]) -> None:
    with pytest.raises(TypeError) as refused:
        add(MAKERS[kind]())
    assert str(refused.value) == f"put the {kind} in a list: [item]"


@pytest.mark.parametrize("mistake", ["churn", 2.5, None, make_image, [make_image]])
def test_only_items_of_the_right_kind_can_be_added(mistake: Any) -> None:
    account = LocalAWS()
    with pytest.raises(TypeError, match="give a whole number, or a list of Image items, not "):
        account.add_images(mistake)
    assert account.images == []
