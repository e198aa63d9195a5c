"""While someone handles events of botocore, botocore makes the calls; otherwise, awslists does."""

from __future__ import annotations

from typing import Any

import pytest_asyncio

from awslists import ListImages, Session
from awslists._session.source import open_client
from tests.helpers.call_makers import counting_calls

EVENT = "request-created.sagemaker"
OTHER = "before-send.sagemaker"


class Observed:
    """A session, and the requests that a handler of the test has seen."""

    def __init__(self, aws: Session, events: Any) -> None:
        self.events = events
        self.seen: list[object] = []
        self._aws = aws

    def handle(self, request: object, **_: object) -> None:
        self.seen.append(request)

    async def list_once(self) -> str:
        """List, and return who made the call."""
        with counting_calls() as calls:
            await ListImages(self._aws).collect()
        [maker] = calls
        return maker


@pytest_asyncio.fixture
async def observed(aws: Session) -> Observed:
    client = await open_client(aws, "sagemaker", "ListImages")
    return Observed(aws, client.meta.events)


async def test_a_handler_sees_each_call_until_it_is_unregistered(observed: Observed) -> None:
    assert await observed.list_once() == "awslists"
    observed.events.register_last(EVENT, observed.handle)
    assert await observed.list_once() == "botocore"
    observed.events.unregister(EVENT, observed.handle)
    assert await observed.list_once() == "awslists"
    assert len(observed.seen) == 1


async def test_a_handler_with_an_id_can_be_unregistered_by_it(observed: Observed) -> None:
    for _ in range(2):  # botocore registers it once
        observed.events.register_first(EVENT, observed.handle, unique_id="mine")
    assert await observed.list_once() == "botocore"
    observed.events.unregister(EVENT, unique_id="mine")
    assert await observed.list_once() == "awslists"
    assert len(observed.seen) == 1


async def test_a_counted_handler_sees_each_call_until_it_is_unregistered_as_often(
    observed: Observed,
) -> None:
    counted = {"unique_id": "mine", "unique_id_uses_count": True}
    for _ in range(2):
        observed.events.register(EVENT, observed.handle, **counted)
    observed.events.unregister(EVENT, **counted)
    assert await observed.list_once() == "botocore"
    observed.events.unregister(EVENT, **counted)
    assert await observed.list_once() == "awslists"
    assert len(observed.seen) == 1


async def test_a_handler_of_two_events_may_be_unregistered_from_one(observed: Observed) -> None:
    observed.events.register(EVENT, observed.handle)
    observed.events.unregister(OTHER, observed.handle)  # it was not registered for that
    assert await observed.list_once() == "botocore"
    assert len(observed.seen) == 1
    observed.events.unregister(EVENT, observed.handle)
    assert await observed.list_once() == "awslists"
