"""Watches in virtual time, whose changes are taken as they come."""

from __future__ import annotations

import functools
import inspect
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

from awslists import Change, Changes, Image, Listing, ListingError, Session
from awslists.testing import LocalAWS, make_image
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.virtual_time import in_virtual_time

__all__ = [
    "EVERY",
    "LATER",
    "NEW",
    "Watched",
    "as_source",
    "in_virtual_times",
    "name_of",
    "replaced",
    "session",
    "turns",
    "watching",
]

EVERY = 10
"""Seconds, of virtual time."""
LATER = datetime(2026, 1, 1, tzinfo=UTC)
NEW = make_image("new", LATER)


def in_virtual_times(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Run an async test in virtual time, on asyncio and on trio; it takes the fixture `local`."""

    def run(*, local: LocalAWS, backend: str, **arguments: Any) -> None:
        main = functools.partial(test, local=local, **arguments)
        in_virtual_time(local, main, backend=backend)

    functools.update_wrapper(run, test)
    parameters = inspect.signature(test).parameters.values()
    ours = inspect.Parameter("backend", inspect.Parameter.KEYWORD_ONLY)
    vars(run)["__signature__"] = inspect.Signature([*parameters, ours])
    twice: Callable[..., None] = pytest.mark.parametrize("backend", ["asyncio", "trio"])(run)
    return twice


class Watched:
    """A watch whose changes are taken as they come.

    Attributes:
        changes: The iterator.
        told: The changes that came.
        error: The error that ended it.
    """

    def __init__(self, changes: Changes[Any]) -> None:
        self.changes = changes
        self.told: list[Change[Any]] = []
        self.error: Exception | None = None

    async def take(self) -> None:
        """Take changes until an error ends them."""
        try:
            async for change in self.changes:
                self.told.append(change)
        except ListingError as error:
            self.error = error

    def take_told(self) -> list[tuple[str, str]]:
        """Return the kind and name of each change since the last time."""
        told, self.told = self.told, []
        return [(change.kind, name_of(change.item)) for change in told]


def name_of(item: Any) -> str:
    """Return what a test calls an item."""
    names = ("image_name", "version", "model_package_arn", "job_name")
    return next(str(getattr(item, name)) for name in names if hasattr(item, name))


@asynccontextmanager
async def watching(listing: Listing[Any], since: Any = None) -> AsyncIterator[Watched]:
    """Watch until the body ends; the first turn comes before it."""
    async with listing.watch(every=EVERY, since=since) as changes, anyio.create_task_group() as g:
        watched = Watched(changes)
        g.start_soon(watched.take)
        await anyio.sleep(EVERY / 4)
        yield watched
        g.cancel_scope.cancel()


async def turns(number: int = 1) -> None:
    """Wait for so long that a watch takes this number of turns."""
    await anyio.sleep(EVERY * number)


@asynccontextmanager
async def session(local: LocalAWS) -> AsyncIterator[Session]:
    """Open a Session that makes one attempt at each call."""
    async with local.session(config=ONE_ATTEMPT) as aws:
        yield aws


def replaced(local: LocalAWS, image: Image, **fields: Any) -> Image:
    """Change an image in the account."""
    changed = image.model_copy(update=fields)
    local.add_images([changed])
    return changed


def as_source(service: str) -> Any:
    """Return what passes for a client of a service, for listings that are never sent."""
    names = {"service_name": service}
    meta = type("Meta", (), {"service_model": type("Model", (), names)})
    return type("Client", (), {"meta": meta, "__aenter__": None})()
