"""A situation of a real listing, and what a lister should give in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from awslists import Image
from awslists.testing import LocalAWS

__all__ = ["Action", "Case", "Expected", "Identity", "identify"]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Action = Literal["list", "twice", "at-once", "leave", "cancel", "close"]
Identity = tuple[Any, ...]
"""The values that tell an item apart, such as its ARN and its time in milliseconds."""


@dataclass(frozen=True)
class Expected:
    """The items that a lister should give.

    Attributes:
        items: The identities of the items that must come, each once; the newest first, as AWS
            lists them.
        optional: The identities of those that may come, at most once.
        count: The number that must come, of all these; None for just those that must.
    """

    items: tuple[Identity, ...]
    optional: frozenset[Identity] = frozenset()
    count: int | None = None

    def first(self, count: int, *, in_order: bool) -> Expected:
        """Return so many of them: the first, or any if the lister keeps no order."""
        wanted = self.items[:count] if in_order else ()
        return Expected(wanted, frozenset(self.items) | self.optional, count)


@dataclass(frozen=True)
class Case:
    """One row of the table.

    Attributes:
        name: What it is called on the command line.
        title: What happens, in a few words.
        prepare: Fills the account, injects what happens, and returns what should come.
        action: What the lister is told to do.
        operation: The operation to list.
        member: The name of the list in an answer.
        parameters: The parameters, under AWS's names.
        identity: The fields that tell items apart.
        limit: The number of items to stop after.
        after: The number of items to leave, cancel, close or begin again after.
        timezone: The time zone of the process that lists.
        heals: Whether the faults are over when a lister carries on.
        own: Whether it is run on awslists alone.
        slow: Whether it takes more than some seconds, so that CI leaves it out.
    """

    name: str
    title: str
    prepare: Callable[[LocalAWS], Expected]
    action: Action = "list"
    operation: str = "ListImages"
    member: str = "Images"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    identity: tuple[str, ...] = ("ImageArn", "CreationTime")
    limit: int | None = None
    after: int = 0
    timezone: str = "UTC"
    heals: bool = True
    own: bool = False
    slow: bool = False


def identify(images: Iterable[Image]) -> tuple[Identity, ...]:
    """Return the ARNs and the creation times, in milliseconds since 1970."""
    return tuple(
        (image.image_arn, round((image.creation_time - EPOCH) / timedelta(milliseconds=1)))
        for image in images
    )
