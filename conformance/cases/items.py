"""Items that are unlike the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from awslists.testing import LocalAWS, faults, make_image
from conformance.case import Case, Expected
from conformance.cases.accounts import IMAGES, OPERATION, add_images, with_fault

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


def add_unknown_status(local: LocalAWS) -> Expected:
    """Give all images a status that AWS has not documented."""
    local.inject(faults.changed_items(ImageStatus=STATUS), operation=OPERATION, times=None)
    return Expected(tuple((arn, STATUS) for arn, _ in add_images(local).items))


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
        with_fault(partial(faults.changed_items, ImageTier="gold"), times=None),
    ),
    Case(
        "missing-field",
        "items lack a required field",
        with_fault(partial(faults.changed_items, ImageStatus=None), times=None),
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
