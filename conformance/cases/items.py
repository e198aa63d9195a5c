"""Items that are unlike the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from awslists.testing import LocalAWS, faults, make_image
from conformance.case import Case, Expected
from conformance.cases.accounts import IMAGES, OPERATION, add_images
from conformance.describing import describe_images

__all__ = ["CASES"]

STATUS = "ARCHIVED"


def with_times(start: datetime, step: timedelta, alike: int = 1) -> Callable[[LocalAWS], Expected]:
    """Prepare images at equal distances, several at each time."""

    def prepare(local: LocalAWS) -> Expected:
        return add_images(
            local,
            [
                make_image(f"image-{number:04}", start + number // alike * step)
                for number in range(IMAGES)
            ],
        )

    return prepare


def with_fields(**fields: object) -> Callable[[LocalAWS], Expected]:
    """Prepare images with other fields, from the second page on."""

    def prepare(local: LocalAWS) -> Expected:
        change_items(local, 1, fields)
        return add_images(local)

    return prepare


def add_unknown_status(local: LocalAWS) -> Expected:
    """Give all images a status that AWS has not documented."""
    change_items(local, 0, {"ImageStatus": STATUS})
    return Expected(tuple((arn, STATUS) for arn, _ in add_images(local).items))


def change_items(local: LocalAWS, skip: int, fields: Mapping[str, object]) -> None:
    """Change images in the answers, whether they are listed or described."""
    local.inject(faults.changed_items(**fields), operation=OPERATION, skip=skip, times=None)
    local.inject(describe_images(local, **fields), times=None)


CASES = (
    Case(
        "unknown-enum",
        "items have a status that AWS has added",
        add_unknown_status,
        identity=("ImageArn", "ImageStatus"),
    ),
    Case(
        "unknown-field",
        "items have a field that AWS has added",
        with_fields(ImageTier="gold"),
    ),
    Case(
        "missing-field",
        "items lack a required field",
        with_fields(ImageStatus=None),
    ),
    Case(
        "fractional-times",
        "times have milliseconds",
        with_times(
            datetime(2026, 3, 1, 12, 0, 0, 1_000, UTC), timedelta(seconds=7, milliseconds=123)
        ),
    ),
    Case(
        "before-1970",
        "times before 1970",
        with_times(datetime(1969, 12, 31, 22, 0, 0, 500_000, UTC), timedelta(minutes=1)),
    ),
    Case(
        "doubled-hour",
        "times in the hour that autumn repeats",
        with_times(datetime(2026, 10, 24, 22, 0, tzinfo=UTC), timedelta(minutes=1)),
        timezone="Europe/Berlin",
    ),
    Case(
        "ties",
        "items of the same time at the borders of pages",
        with_times(datetime(2026, 3, 1, tzinfo=UTC), timedelta(minutes=1), alike=30),
    ),
    Case(
        "one-second",
        "all items are of the same second",
        with_times(datetime(2026, 3, 1, tzinfo=UTC), timedelta(minutes=1), alike=IMAGES),
    ),
)
