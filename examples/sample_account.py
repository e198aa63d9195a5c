"""Fills an emulator with a small, lifelike account, as of today."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from awslists import ModelPackageSummary
from awslists.testing import (
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)

TODAY = datetime.now(UTC).replace(second=0, microsecond=0)
AGES = {  # in days
    "churn-training": 310,
    "churn-serving": 210,
    "churn-notebook": 40,
    "churn-gpu": 12,
    "fraud-training": 280,
    "fraud-serving": 170,
    "fraud-notebook": 33,
    "fraud-gpu": 30,
    "vision-training": 150,
    "vision-serving": 90,
    "vision-notebook": 55,
    "vision-gpu": 3,
}


def seed(local: LocalAWS) -> None:
    """Adds images of three teams, two model groups, a few single models, and one camera project."""
    for name, age in AGES.items():
        add_image(local, name, timedelta(days=age))
    local.add_model_packages(model_group("churn-predictor", 19, every=timedelta(days=8)))
    local.add_model_packages(model_group("fraud-detector", 14, every=timedelta(days=5)))
    local.add_model_packages(7, start=TODAY - timedelta(days=400))
    exists = {"status": "FAILED", "status_message": "The component version already exists"}
    jobs = [
        make_model_packaging_job("bolts", "line-1", TODAY - timedelta(days=420)),
        make_model_packaging_job("bolts", "line-2", TODAY - timedelta(days=410)),
        make_model_packaging_job("bolts", "line-3", TODAY - timedelta(days=401), **exists),
    ]
    local.add_model_packaging_jobs("bolts", jobs)


def add_image(local: LocalAWS, name: str, age: timedelta) -> None:
    """Adds an image with a version every two months, last modified when the newest was built."""
    created, every = TODAY - age, timedelta(days=60)
    status = "CREATE_FAILED" if name == "fraud-gpu" else "CREATED"
    times = [created + every * number for number in range(1 + age // every)]
    changed = times[-1] + timedelta(minutes=5)
    local.add_images([make_image(name, created, image_status=status, last_modified_time=changed)])
    versions = enumerate(times, start=1)
    local.add_image_versions(name, [make_image_version(name, n, time) for n, time in versions])


def model_group(group: str, size: int, every: timedelta) -> Iterator[ModelPackageSummary]:
    """Yields `size` versions: most approved, some rejected, the newest two waiting for approval."""
    for version in range(1, size + 1):
        created = TODAY - every * (size - version) - timedelta(hours=len(group))
        waiting, rejected = version > size - 2, version % 5 == 0
        stage = {"stage": "Staging" if waiting else "Production", "stage_status": "Live"}
        yield make_model_package(
            group,
            version,
            created,
            model_approval_status=(
                "PendingManualApproval" if waiting else "Rejected" if rejected else "Approved"
            ),
            model_life_cycle=None if rejected and not waiting else stage,
        )
