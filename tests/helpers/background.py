"""Verbs that run in the background, and checks that they leave nothing.

Looked at are the tasks of this process, and in the server requests that wait for an answer, and
connections.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from anyio import get_running_tasks

from awslists import (
    Change,
    Image,
    ListImages,
    ListImageVersions,
    Session,
    merge,
)
from awslists.testing import LocalAWS
from tests.helpers.call_makers import warm_up
from tests.helpers.gates import eventually
from tests.helpers.support import ONE_ATTEMPT

__all__ = ["VERBS", "Countdown", "Verb", "add_items", "nothing_left"]


@dataclass(frozen=True)
class Verb:
    """A way to list what `add_items` has added.

    Attributes:
        start: What is to be entered.
        under_way: The number of requests that are sent while the first page is worked on.
    """

    start: Callable[[Session], AbstractAsyncContextManager[AsyncIterator[Any]]]
    under_way: int


def versions_of_two(aws: Session) -> Iterator[ListImageVersions]:
    for name in ("image-0000", "image-0001"):
        yield ListImageVersions(aws, image_name=name, max_results=2)


@asynccontextmanager
async def watch_until_told(aws: Session, number: int) -> AsyncIterator[AsyncIterator[Any]]:
    """Watch from nothing on; the iterator ends after a number of images."""
    async with ListImages(aws, max_results=2).watch(since={}) as changes:
        yield Beginning(changes, number)


class Beginning(AsyncIterator[Any]):
    """The first items of an iterator that never ends."""

    def __init__(self, changes: AsyncIterator[Change[Image]], number: int) -> None:
        self._changes = changes
        self._left = number

    async def __anext__(self) -> Image:
        if not self._left:
            raise StopAsyncIteration
        change = await anext(self._changes)
        self._left -= 1
        return change.item


async def do_nothing(_: Image) -> None:
    """A call of a map."""


VERBS = {
    "prefetch": Verb(lambda aws: ListImages(aws, max_results=2, limit=8).prefetch(), 1),
    "scan": Verb(lambda aws: ListImages(aws, max_results=2).scan(workers=2), 2),
    "map": Verb(lambda aws: ListImages(aws, max_results=2).map(do_nothing), 1),
    "merge": Verb(lambda aws: merge(versions_of_two(aws), workers=2), 2),
    "watch": Verb(lambda aws: watch_until_told(aws, 10), 1),
}


def add_items(local: LocalAWS) -> None:
    local.add_images(20)
    local.add_image_versions("image-0000", 6)
    local.add_image_versions("image-0001", 6)


@asynccontextmanager
async def nothing_left(local: LocalAWS, **arguments: Any) -> AsyncIterator[Session]:
    """Yield a session; whatever is done with it must leave no task, request or connection.

    By default it makes one attempt at each call. It has made its first calls.
    """
    async with local.session(**{"config": ONE_ATTEMPT, **arguments}) as aws:
        await warm_up(local, aws)
        before = get_running_tasks()
        yield aws
        assert get_running_tasks() == before
        await eventually(lambda: local.pending == 0)
    await eventually(lambda: local.connections == 0)


class Countdown:
    """Calls something once, at the given number of calls."""

    def __init__(self, number: int, act: Callable[[], object]) -> None:
        self._calls = itertools.count(1)
        self._number = number
        self._act = act
        self.over = False

    def __call__(self) -> None:
        if next(self._calls) == self._number:
            self.over = True
            self._act()
