"""Who makes the calls of a Session: awslists, as by default where it can, or botocore."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Any

from awslists import (
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
)
from awslists._support.async_backend import runs_on_trio
from awslists.testing import Answer, LocalAWS
from tests.helpers.support import ONE_ATTEMPT, users_session

__all__ = [
    "CALL_MAKERS",
    "LocalAWSOf",
    "counting_calls",
    "open_sessions",
    "warm_session",
    "warm_up",
]

CALL_MAKERS = {"awslists": True, "botocore": False}
"""The value of ``prepared_calls`` by which each makes the calls, except for the first ones."""

_counts: ContextVar[Counter[str] | None] = ContextVar("counts", default=None)


class LocalAWSOf(LocalAWS):
    """An emulator whose sessions have their calls made as a test wants."""

    prepared_calls = True

    def session(self, **arguments: Any) -> Session:
        """Make a Session whose calls awslists or botocore makes."""
        return super().session(**{"prepared_calls": self.prepared_calls, **arguments})


async def warm_up(local: LocalAWS, *sessions: Session) -> None:
    """Make one call of each operation, which botocore does, so that awslists makes the others."""
    local.inject(_empty, times=4 * len(sessions))
    for aws in sessions:
        await ListImages(aws).collect()
        await ListImageVersions(aws, image_name="image").collect()
        await ListModelPackages(aws, model_package_group_name="group").collect()
        await ListModelPackagingJobs(aws, project_name="bolts").collect()
    local.requests.clear()


@asynccontextmanager
async def warm_session(local: LocalAWS, **arguments: Any) -> AsyncIterator[Session]:
    """Open a Session with the settings that users have, which has made its first calls."""
    async with users_session(local, **arguments) as aws:
        await warm_up(local, aws)
        with counting_calls() as calls:
            await ListImages(aws).collect()
        assert calls == {"botocore" if runs_on_trio() else "awslists": 1}
        local.requests.clear()
        yield aws


@asynccontextmanager
async def open_sessions(local: LocalAWSOf) -> AsyncIterator[dict[bool, Session]]:
    """Open two sessions that make one attempt, by the value of their ``prepared_calls``.

    They have made their first calls. At the end, it is checked that no test has left something,
    such as a library that patches botocore, that keeps awslists from making calls.
    """
    async with AsyncExitStack() as stack:
        opened = {
            prepared: await stack.enter_async_context(
                local.session(config=ONE_ATTEMPT, prepared_calls=prepared)
            )
            for prepared in (True, False)
        }
        await warm_up(local, *opened.values())
        yield opened
        await _check_makers(local, opened)


async def _check_makers(local: LocalAWSOf, opened: dict[bool, Session]) -> None:
    async with local.session(prepared_calls=True) as new:
        await warm_up(local, new)
        for aws, maker in (
            (new, "awslists"),
            (opened[True], "awslists"),
            (opened[False], "botocore"),
        ):
            with counting_calls() as calls:
                await ListImages(aws).first()
            assert calls == {maker: 1}


def _empty(answer: Answer) -> Answer:
    return answer.replace(status=200, payload={answer.items_member: []})


@contextmanager
def counting_calls() -> Iterator[Counter[str]]:
    """Count the pages that come, here and in tasks started within, by who made their calls."""
    counts: Counter[str] = Counter()
    reset = _counts.set(counts)
    _handler.start()
    try:
        yield counts
    finally:
        _handler.stop()
        _counts.reset(reset)


class _Handler(logging.Handler):
    """Counts calls from what is logged of each; several may be counted at a time."""

    users = 0
    level_before = logging.NOTSET

    def emit(self, record: logging.LogRecord) -> None:
        counts = _counts.get()
        if counts is not None and record.msg.endswith("made by %s") and record.args:
            counts[str([*record.args][-1])] += 1

    def start(self) -> None:
        logger = logging.getLogger("awslists")
        if not self.users:
            self.level_before = logger.level
            logger.addHandler(self)
            logger.setLevel(logging.DEBUG)
        self.users += 1

    def stop(self) -> None:
        logger = logging.getLogger("awslists")
        self.users -= 1
        if not self.users:
            logger.removeHandler(self)
            logger.setLevel(self.level_before)


_handler = _Handler()
