"""A scan yields the items of plain iteration, for any history, service and parameters."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import (
    ItemModel,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ScannableListing,
    Session,
)
from awslists.testing import (
    Answer,
    Behaviour,
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
)
from tests.helpers.backends import on_both_backends
from tests.helpers.histories import BEGINNING, HOUR, ROUNDINGS, SECOND, History, histories
from tests.helpers.scans import scanned

pytestmark = pytest.mark.unmeasured

APPROVALS = ["Approved", "Rejected", "PendingManualApproval"]


@dataclass(frozen=True)
class Operation:
    """An operation with a scan.

    Attributes:
        listing: Its listing.
        make: Makes an item of a number and a creation time.
        items: The list of the account that the items are in.
        identity: Identifies an item.
        required: Required parameters.
        filters: Filters to ask for, and whether the item of a number passes.
    """

    listing: type[ScannableListing[Any]]
    make: Callable[[int, datetime], ItemModel]
    items: Callable[[LocalAWS], list[Any]]
    identity: Callable[[Any], str]
    required: dict[str, Any] = field(default_factory=dict)
    filters: tuple[dict[str, Any], ...] = ({},)

    def fill(self, local: LocalAWS, times: Iterable[datetime]) -> None:
        """Resets the emulator to these items alone."""
        local.reset()
        local.add_images([make_image("churn", BEGINNING)] if self.required else [])
        self.items(local).extend(self.make(number, at) for number, at in enumerate(times))

    def sorted(self, items: Iterable[Any]) -> list[Any]:
        return sorted(items, key=self.identity)

    def __repr__(self) -> str:
        return self.listing.operation


OPERATIONS = [
    Operation(
        ListImages,
        lambda number, at: make_image(f"image-{number:05}", at),
        lambda local: local.images,
        attrgetter("image_name"),
        filters=({}, {"name_contains": "7"}, {"name_contains": "-0001"}, {"name_contains": "x"}),
    ),
    Operation(
        ListImageVersions,
        lambda number, at: make_image_version("churn", number + 1, at),
        lambda local: local.image_versions,
        attrgetter("image_version_arn"),
        required={"image_name": "churn"},
    ),
    Operation(
        ListModelPackages,
        lambda number, at: make_model_package(
            f"package-{number:05}", created=at, model_approval_status=APPROVALS[number % 3]
        ),
        lambda local: local.model_packages,
        attrgetter("model_package_arn"),
        filters=({}, {"model_approval_status": "Approved"}, {"name_contains": "9"}),
    ),
]

exactness = settings(
    max_examples=15,
    deadline=None,
    # Each example resets the emulator itself.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
operations = st.sampled_from(OPERATIONS)
accounts = histories(longest=40)
workers = st.integers(1, 16)
sizes = st.integers(4, 20)
latencies = st.sampled_from([0, 0.001, 0.004])
chances = st.randoms(use_true_random=True)
behaviours = st.builds(
    Behaviour,
    inclusive=st.sampled_from([None, True, False]),
    rounding=st.sampled_from(ROUNDINGS),
    walks_whole_list=st.sampled_from([False, False, False, True]),
)


def late(chance: Random, most: float) -> Callable[[Answer], Any]:
    """A fault that delays each response."""

    async def fault(answer: Answer) -> Answer:
        await asyncio.sleep(most * chance.random())
        return answer

    return fault


@st.composite
def bounds(draw: st.DrawFn, times: History) -> dict[str, datetime]:
    """Generates bounds near items or far from them, on whole seconds or between."""
    offsets = [timedelta(0), SECOND, -SECOND, SECOND / 4, -SECOND / 1000, HOUR, -HOUR]
    moments = st.builds(
        lambda at, offset, whole: (at + offset).replace(**({"microsecond": 0} if whole else {})),
        st.sampled_from(times or [BEGINNING]),
        st.sampled_from(offsets),
        st.booleans(),
    )
    after, before = sorted([draw(moments), draw(moments)])
    sides = draw(st.sampled_from([(), (), ("after",), ("before",), ("after", "before")]))
    both = {"creation_time_after": after, "creation_time_before": before}
    return {name: at for name, at in both.items() if name.rpartition("_")[2] in sides}


@exactness
@given(operations, accounts, behaviours, workers, sizes, latencies, chances, st.data())
async def test_a_scan_yields_the_same_items_as_plain_iteration(
    local: LocalAWS,
    aws: Session,
    operation: Operation,
    times: History,
    behaviour: Behaviour,
    workers: int,
    size: int,
    latency: float,
    chance: Random,
    data: st.DataObject,
) -> None:
    operation.fill(local, times)
    local.behaviour = behaviour
    asked: dict[str, Any] = data.draw(bounds(times)) | data.draw(st.sampled_from(operation.filters))
    listing = operation.listing(aws, max_results=size, **operation.required, **asked)
    listed = await listing.collect()
    local.inject(late(chance, latency), times=None)
    assert operation.sorted(await scanned(listing, workers)) == operation.sorted(listed)


@exactness
@given(operations, accounts, workers, sizes, st.integers(0, 250), latencies, chances)
async def test_a_scan_stops_after_its_limit(
    local: LocalAWS,
    aws: Session,
    operation: Operation,
    times: History,
    workers: int,
    size: int,
    limit: int,
    latency: float,
    chance: Random,
) -> None:
    operation.fill(local, times)
    local.inject(late(chance, latency), times=None)
    listing = operation.listing(aws, max_results=size, limit=limit, **operation.required)
    found = {operation.identity(item) for item in await scanned(listing, workers)}
    assert len(found) == min(limit, len(times))


class Changes:
    """A fault that creates and deletes items, up to 60 of each, before each response.

    Attributes:
        created: The items that were created, each with the number of requests before it that
            had no bounds.
        deleted: The items that were deleted.
    """

    def __init__(self, local: LocalAWS, operation: Operation, pace: timedelta, chance: Random):
        self.created: dict[str, int] = {}
        self.deleted: set[str] = set()
        self._local, self._operation, self._pace, self._chance = local, operation, pace, chance
        self._items = operation.items(local)

    def unbounded(self) -> int:
        """Counts the ascending requests without an upper bound."""
        asked = [request.parameters for request in self._local.requests]
        return sum(
            "CreationTimeBefore" not in each and each["SortOrder"].upper() == "ASCENDING"
            for each in asked
        )

    def __call__(self, answer: Answer) -> Answer:
        if self._chance.random() < 0.5 and len(self.created) < 60:
            latest = max([item.creation_time for item in self._items], default=BEGINNING)
            at = max(latest, datetime.now(UTC)) + self._pace * self._chance.random()
            item = self._operation.make(1000 + len(self.created), at)
            self._items.append(item)
            self.created[self._operation.identity(item)] = self.unbounded()
        if self._chance.random() < 0.5 and len(self.deleted) < 60 and self._items:
            item = self._items.pop(self._chance.randrange(len(self._items)))
            self.deleted.add(self._operation.identity(item))
        return answer


@exactness
@given(
    operations,
    accounts,
    behaviours,
    workers,
    sizes,
    st.sampled_from([timedelta(0), SECOND / 1000, SECOND, HOUR]),
    latencies,
    chances,
)
async def test_items_that_last_come_once_despite_changes(
    local: LocalAWS,
    aws: Session,
    operation: Operation,
    times: History,
    behaviour: Behaviour,
    workers: int,
    size: int,
    pace: timedelta,
    latency: float,
    chance: Random,
) -> None:
    operation.fill(local, times)
    local.behaviour, local.latency = behaviour, latency
    before = set(map(operation.identity, operation.items(local)))
    changes = Changes(local, operation, pace, chance)
    local.inject(changes, times=None)
    listing = operation.listing(aws, max_results=size, **operation.required)
    found = [operation.identity(item) for item in await scanned(listing, workers)]
    in_time = {key for key, seen in changes.created.items() if seen < changes.unbounded()}
    assert len(set(found)) == len(found)
    assert (before | in_time) - changes.deleted <= set(found)
    assert set(found) <= before | set(changes.created)


@pytest.mark.parametrize("operation", OPERATIONS, ids=repr)
@on_both_backends
async def test_a_scan_is_exact_on_both_backends(local: LocalAWS, operation: Operation) -> None:
    times = History((HOUR, HOUR, 60), (SECOND, SECOND / 1000, 70), (HOUR, SECOND, 70))
    async with local.session() as aws:
        operation.fill(local, times)
        local.latency = 0.002
        listing = operation.listing(aws, max_results=7, **operation.required)
        found = await scanned(listing, 8)
    assert operation.sorted(found) == operation.sorted(operation.items(local))
