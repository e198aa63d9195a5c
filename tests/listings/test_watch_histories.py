"""Watches of accounts that change at random, over HTTP, cut and continued anywhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import Change, Changes, ListImages, Listing, ListModelPackages, Session
from awslists.testing import LocalAWS, faults, make_image, make_model_package
from tests.helpers.call_makers import warm_session
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.virtual_time import in_virtual_time

EVERY = 1
WHOLE = 11
"""Turns within which one is whole."""
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
FAULTS = [faults.throttling(), faults.server_error(), faults.dropped_connection()]


class Account:
    """An account whose items are added, changed and removed, one second after the other."""

    def __init__(self, local: LocalAWS) -> None:
        self.local = local
        self.clock = BEGINNING

    def put(self, number: int) -> None:
        """Add an image and a model package, or change them."""
        self.clock += timedelta(seconds=1)
        image, package = make_image(f"image-{number}"), make_model_package(f"package-{number}")
        is_new = image.image_name not in {each.image_name for each in self.local.images}
        created = self.clock if is_new else self._find(image.image_name).creation_time
        times = {"creation_time": created, "last_modified_time": self.clock}
        self.local.add_images([image.model_copy(update=times)])
        about = {"creation_time": created, "model_package_description": str(self.clock)}
        self.local.add_model_packages([package.model_copy(update=about)])

    def remove(self, number: int) -> None:
        """Remove an image and a model package, if they are there."""
        images, packages = self.local.images, self.local.model_packages
        images[:] = [each for each in images if each.image_name != f"image-{number}"]
        packages[:] = [each for each in packages if each.model_package_name != f"package-{number}"]

    def fail(self, skip: int) -> None:
        """Let a call fail."""
        self.local.inject(FAULTS[skip % len(FAULTS)], skip=skip)

    def _find(self, name: str) -> Any:
        return next(image for image in self.local.images if image.image_name == name)


class Follower:
    """Applies each change to a copy of the account, each of which must fit the one before."""

    def __init__(self) -> None:
        self.copy: dict[str, Any] = {}
        self.bookmark: dict[str, Any] | None = {}

    async def follow(self, listing: Listing[Any], turns: int, most: int) -> None:
        """Watch for some turns, or until a number of changes was taken."""
        with anyio.move_on_after(turns * EVERY + EVERY / 2):
            async with listing.watch(every=EVERY, since=self.bookmark) as changes:
                await self._take(changes, most)

    async def _take(self, changes: Changes[Any], most: int) -> None:
        try:
            async for change in changes:
                self._apply(change)
                most -= 1
                if not most:
                    return
        finally:
            self.bookmark = json.loads(json.dumps(changes.bookmark))

    def _apply(self, change: Change[Any]) -> None:
        key = getattr(change.item, type_key(change.item))
        if change.kind == "added":
            assert (key in self.copy, change.before) == (False, None)
        else:
            assert self.copy[key] == change.before
            assert (change.item == change.before) is (change.kind == "removed")
        self.copy[key] = change.item
        if change.kind == "removed":
            del self.copy[key]


def type_key(item: Any) -> str:
    return "image_arn" if hasattr(item, "image_arn") else "model_package_arn"


CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 4)),
        st.tuples(st.just("remove"), st.integers(0, 4)),
        st.tuples(st.just("fail"), st.integers(0, 5)),
    ),
    max_size=6,
)
WATCH = st.tuples(st.integers(0, 3), st.sampled_from([1, 2, 3, 10**9]))
"""For how many turns, and until how many changes were taken."""
ROUNDS = st.lists(st.tuples(CHANGES, WATCH), min_size=3, max_size=8)
LISTINGS: list[Callable[[Session], Listing[Any]]] = [
    lambda aws: ListImages(aws, max_results=3),
    lambda aws: ListModelPackages(aws, max_results=3),
]


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=ROUNDS, make=st.sampled_from(LISTINGS), backend=st.sampled_from(["asyncio", "trio"]))
def test_a_watch_cut_and_continued_tells_each_change_once(
    local: LocalAWS, rounds: list[Any], make: Callable[[Session], Listing[Any]], backend: str
) -> None:
    local.reset()

    async def main() -> None:
        account, follower = Account(local), Follower()
        async with warm_session(local, config=ONE_ATTEMPT) as aws:
            for changes, (turns, most) in rounds:
                for action, number in changes:
                    getattr(account, action)(number)
                await follower.follow(make(aws), turns, most)
            local.clear_faults()
            await follower.follow(make(aws), WHOLE, 10**9)
            assert follower.copy == {
                getattr(item, type_key(item)): item for item in await make(aws).collect()
            }

    in_virtual_time(local, main, backend=backend)
