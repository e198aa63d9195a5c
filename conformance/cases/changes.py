"""Accounts that change while they are listed."""

from __future__ import annotations

from datetime import timedelta

from awslists.testing import Answer, LocalAWS, make_image
from conformance.case import Case, Expected, identify
from conformance.cases.accounts import OPERATION, add_images

__all__ = ["CASES"]

CHANGED = 25


def create_meanwhile(local: LocalAWS) -> Expected:
    """Create images when the second page is asked for, some before and some after the rest."""
    expected = add_images(local)
    times = [image.creation_time for image in local.images]
    older = [min(times) - number * timedelta(seconds=1) for number in range(1, CHANGED)]
    newer = [max(times) + number * timedelta(seconds=1) for number in range(1, CHANGED)]
    created = [make_image(f"new-{number}", at) for number, at in enumerate([*older, *newer])]

    def create(answer: Answer) -> Answer:
        local.add_images(created)
        return answer

    local.inject(create, operation=OPERATION, skip=1)
    return Expected(expected.items, frozenset(identify(created)))


def delete_meanwhile(local: LocalAWS) -> Expected:
    """Delete images when the second page is asked for: listed ones, and others."""
    add_images(local)
    by_time = sorted(local.images, key=lambda image: image.creation_time)
    deleted = [*by_time[90:115], *by_time[-115:-90]]

    def delete(answer: Answer) -> Answer:
        for image in deleted:
            local.remove(image)
        return answer

    local.inject(delete, operation=OPERATION, skip=1)
    left = [image for image in by_time if image not in deleted]
    return Expected(identify(left), frozenset(identify(deleted)))


CASES = (
    Case("created", "items are created during the listing", create_meanwhile),
    Case("deleted", "items are deleted during the listing", delete_meanwhile),
)
