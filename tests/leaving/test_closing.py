"""A Session that is closed ends what runs on it at once, wherever it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import anyio
import pytest
from aiobotocore.credentials import AioCredentials
from aiobotocore.session import AioSession
from anyio import Event, create_task_group
from anyio.lowlevel import checkpoint
from botocore.exceptions import EndpointConnectionError

from awslists import ListImages, ListingError, Session, SessionClosedError
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.background import (
    VERBS,
    Verb,
    add_items,
)
from tests.helpers.gates import Gate, drain, eventually
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.verbs import RUNS, Run

AN_HOUR = 3600

every_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
every_run = pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
one_run_and_several_at_a_time = pytest.mark.parametrize("run", [RUNS["iteration"], RUNS["scan"]])


async def closed_under(
    aws: Session, work: Callable[[], Any], closes: Callable[[], Any]
) -> SessionClosedError:
    """What work ends with if the Session is closed by another task, when `closes` lets it."""
    errors: list[ListingError] = []

    async def listed() -> None:
        try:
            await work()
        except ListingError as error:
            errors.append(error)

    async with create_task_group() as tasks:
        tasks.start_soon(listed)
        await closes()
        await aws.aclose()
    [error] = errors
    assert isinstance(error, SessionClosedError)
    return error


def waiting_an_hour_before_a_retry() -> tuple[AioSession, Event]:
    """A session whose retries take long; and what tells that one of them waits."""
    session, waits = AioSession(), Event()

    def wait_for_an_hour(**_: object) -> int:
        waits.set()
        return AN_HOUR

    session.get_component("event_emitter").register_first("needs-retry.sagemaker", wait_for_an_hour)
    return session, waits


@pytest.mark.unmeasured
@every_run
@on_both_backends
async def test_whoever_waits_for_an_answer_hears_of_it(local: LocalAWS, run: Run) -> None:
    add_items(local)
    gate = Gate()
    local.inject(gate, times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        error = await closed_under(aws, lambda: run(aws), lambda: gate.reached(1))
    assert error.next_token is None
    await eventually(lambda: local.pending == local.connections == 0)


@on_both_backends
async def test_several_tasks_may_close_it_at_a_time(local: LocalAWS) -> None:
    add_items(local)
    gate = Gate()
    local.inject(gate, times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:

        async def close_later(turns: int) -> None:
            for _ in range(turns):
                await checkpoint()
            await aws.aclose()

        async def close_by_several() -> None:
            await gate.reached(1)
            async with create_task_group() as tasks:
                for turns in range(5):
                    tasks.start_soon(close_later, turns)

        await closed_under(aws, lambda: drain(aiter(ListImages(aws)), []), close_by_several)


@pytest.mark.unmeasured
@one_run_and_several_at_a_time
@on_both_backends
async def test_whoever_waits_before_a_retry_hears_of_it_at_once(local: LocalAWS, run: Run) -> None:
    add_items(local)
    session, waits = waiting_an_hour_before_a_retry()
    async with local.session(botocore_session=session) as aws:
        await closed_under(aws, lambda: run(aws), waits.wait)
    await eventually(lambda: local.connections == 0)
    assert len(local.requests) == len({bytes(request.body) for request in local.requests})


@on_both_backends
async def test_the_place_to_carry_on_from_is_that_of_the_page_that_did_not_come(
    local: LocalAWS,
) -> None:
    images, gate = local.add_images(5), Gate()
    local.inject(gate, skip=1, times=None)
    came: list[Any] = []
    async with local.session() as aws:
        listing = ListImages(aws, sort_order="ASCENDING", max_results=2)
        work = partial(drain, aiter(listing), came)
        error = await closed_under(aws, work, partial(gate.reached, 1))
    local.clear_faults()
    async with local.session() as aws:
        rest = replace(listing, source=aws, next_token=error.next_token)
        await drain(aiter(rest), came)
    assert came == images
    assert error.listing is listing


@every_verb
@on_both_backends
async def test_what_came_before_is_delivered(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    gate, came = Gate(), list[Any]()
    local.inject(gate, skip=verb.under_way + 1, times=None)

    async def listed(aws: Session) -> None:
        async with verb.start(aws) as items:
            await drain(items, came)

    async with local.session(config=ONE_ATTEMPT) as aws:
        await closed_under(aws, lambda: listed(aws), lambda: gate.reached(1))
    assert len(came) >= 2


class AskingForCredentials(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """A session whose credentials never come."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = Event()

    async def get_credentials(self) -> Any:
        self.asked.set()
        await Event().wait()


@on_both_backends
async def test_whoever_waits_for_a_client_to_open_hears_of_it_at_once(local: LocalAWS) -> None:
    session = AskingForCredentials()
    url = local.endpoint_url
    aws = Session(botocore_session=session, endpoint_url=url, region_name="us-east-1")

    async def two_at_a_time() -> None:
        async with ListImages(aws).scan(workers=2) as images:
            await drain(images, [])

    await closed_under(aws, two_at_a_time, session.asked.wait)
    assert local.requests == []


class ClosesTheSession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """A session whose credentials come just after all was closed."""

    aws: Session

    async def get_credentials(self) -> Any:
        await self.aws.aclose()
        return AioCredentials("key", "secret")


@on_both_backends
async def test_a_client_that_is_opened_as_the_session_is_closed_is_closed_as_well(
    local: LocalAWS,
) -> None:
    session = ClosesTheSession()
    url = local.endpoint_url
    session.aws = Session(botocore_session=session, endpoint_url=url, region_name="us-east-1")
    with pytest.raises(SessionClosedError):
        await ListImages(session.aws).first()
    assert local.requests == []


def test_a_call_that_fails_as_the_session_is_closed_says_that_it_was(local: LocalAWS) -> None:
    async def main() -> None:
        session = AioSession()
        aws = local.session(botocore_session=session, config=ONE_ATTEMPT)

        async def close_and_fail(**_: object) -> None:
            await aws.aclose()
            raise EndpointConnectionError(endpoint_url=local.endpoint_url)

        events = session.get_component("event_emitter")
        events.register_first("before-send.sagemaker", close_and_fail)
        with pytest.raises(SessionClosedError):
            await ListImages(aws).first()

    # On trio closing is shielded, and so the call gets as far as to fail.
    anyio.run(main, backend="trio")
