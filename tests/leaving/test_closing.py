"""Closing a Session ends its calls at once, whatever they wait for."""

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
from tests.helpers.call_makers import warm_up
from tests.helpers.gates import Gate, drain, eventually
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.verbs import RUNS, Run

AN_HOUR = 3600

every_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
every_run = pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
one_run_and_several_at_a_time = pytest.mark.parametrize("run", [RUNS["iteration"], RUNS["scan"]])


async def close_under(
    aws: Session, work: Callable[[], Any], closes: Callable[[], Any]
) -> SessionClosedError:
    """Closes the Session under running work, and returns the error that ends the work.

    Args:
        aws: The Session.
        work: Lists something.
        closes: Returns when it is time to close.
    """
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


def make_session_with_long_pauses() -> tuple[AioSession, Event]:
    """Makes a session that waits for an hour before a retry, and an event set when it does."""
    session, waits = AioSession(), Event()

    def wait_for_an_hour(**_: object) -> int:
        waits.set()
        return AN_HOUR

    session.get_component("event_emitter").register_first("needs-retry.sagemaker", wait_for_an_hour)
    return session, waits


@pytest.mark.both_makers
@pytest.mark.unmeasured
@every_run
@on_both_backends
async def test_closing_ends_a_call_that_awaits_a_response(local: LocalAWS, run: Run) -> None:
    add_items(local)
    gate = Gate()
    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(gate, times=None)
        error = await close_under(aws, lambda: run(aws), lambda: gate.reached(1))
    assert error.next_token is None
    await eventually(lambda: local.pending == local.connections == 0)


@pytest.mark.both_makers
@on_both_backends
async def test_several_tasks_can_close_at_the_same_time(local: LocalAWS) -> None:
    add_items(local)
    gate = Gate()
    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(gate, times=None)

        async def close_later(turns: int) -> None:
            for _ in range(turns):
                await checkpoint()
            await aws.aclose()

        async def close_by_several() -> None:
            await gate.reached(1)
            async with create_task_group() as tasks:
                for turns in range(5):
                    tasks.start_soon(close_later, turns)

        await close_under(aws, lambda: drain(aiter(ListImages(aws)), []), close_by_several)


@pytest.mark.unmeasured
@one_run_and_several_at_a_time
@on_both_backends
async def test_closing_ends_a_pause_before_a_retry(local: LocalAWS, run: Run) -> None:
    add_items(local)
    session, waits = make_session_with_long_pauses()
    async with local.session(botocore_session=session) as aws:
        await close_under(aws, lambda: run(aws), waits.wait)
    await eventually(lambda: local.connections == 0)
    assert len(local.requests) == len({bytes(request.body) for request in local.requests})


@pytest.mark.both_makers
@on_both_backends
async def test_next_token_resumes_at_the_page_that_was_cut_off(
    local: LocalAWS,
) -> None:
    images, gate = local.add_images(5), Gate()
    came: list[Any] = []
    async with local.session() as aws:
        await warm_up(local, aws)
        local.inject(gate, skip=1, times=None)
        listing = ListImages(aws, sort_order="ASCENDING", max_results=2)
        work = partial(drain, aiter(listing), came)
        error = await close_under(aws, work, partial(gate.reached, 1))
    local.clear_faults()
    async with local.session() as aws:
        rest = replace(listing, source=aws, next_token=error.next_token)
        await drain(aiter(rest), came)
    assert came == images
    assert error.listing is listing


@pytest.mark.both_makers
@every_verb
@on_both_backends
async def test_items_that_arrived_before_closing_are_delivered(local: LocalAWS, verb: Verb) -> None:
    add_items(local)
    gate, came = Gate(), list[Any]()

    async def listed(aws: Session) -> None:
        async with verb.start(aws) as items:
            await drain(items, came)

    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(gate, skip=verb.under_way + 1, times=None)
        await close_under(aws, lambda: listed(aws), lambda: gate.reached(1))
    assert len(came) >= 2


def make_session(local: LocalAWS, session: AioSession) -> Session:
    """Makes a Session that asks the botocore session for credentials."""
    url = local.endpoint_url
    return Session(botocore_session=session, endpoint_url=url, region_name="us-east-1")


class AskingForCredentials(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """A session whose credentials never arrive."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = Event()

    async def get_credentials(self) -> Any:
        self.asked.set()
        await Event().wait()


@on_both_backends
async def test_closing_ends_waiting_for_a_client(local: LocalAWS) -> None:
    session = AskingForCredentials()
    aws = make_session(local, session)

    async def two_at_a_time() -> None:
        async with ListImages(aws).scan(workers=2) as images:
            await drain(images, [])

    await close_under(aws, two_at_a_time, session.asked.wait)
    assert local.requests == []


class ClosesTheSession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """A session that closes the awslists Session while it fetches credentials."""

    aws: Session

    async def get_credentials(self) -> Any:
        await self.aws.aclose()
        return AioCredentials("key", "secret")


@on_both_backends
async def test_a_client_opened_during_closing_is_closed(
    local: LocalAWS,
) -> None:
    session = ClosesTheSession()
    session.aws = make_session(local, session)
    with pytest.raises(SessionClosedError):
        await ListImages(session.aws).first()
    assert local.requests == []


class WaitsForCredentials(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """A session whose credentials arrive when they are allowed to."""

    def __init__(self, local: LocalAWS) -> None:
        super().__init__()
        self.asked, self.arrive = Event(), Event()
        keys = local.client_arguments
        self.keys = keys["aws_access_key_id"], keys["aws_secret_access_key"]

    async def get_credentials(self) -> Any:
        self.asked.set()
        await self.arrive.wait()
        return AioCredentials(*self.keys)


@on_both_backends
async def test_a_client_opened_in_the_same_step_as_closing_is_closed(local: LocalAWS) -> None:
    session = WaitsForCredentials(local)
    aws = make_session(local, session)

    async def let_credentials_arrive() -> None:
        await session.asked.wait()
        session.arrive.set()  # the task that opens the client runs on before it is cancelled

    await close_under(aws, ListImages(aws).first, let_credentials_arrive)
    await eventually(lambda: local.connections == 0)
    assert local.requests == []


@on_both_backends
async def test_a_client_opened_while_another_task_waited_is_shared(local: LocalAWS) -> None:
    session = WaitsForCredentials(local)
    clients: list[Any] = []
    opened: list[str] = []
    session.register(
        "creating-client-class.sagemaker", lambda event_name, **_: opened.append(event_name)
    )

    async def list_images(aws: Session) -> None:
        clients.append(await ListImages(aws).first())

    async with make_session(local, session) as aws, create_task_group() as tasks:
        for _ in range(2):
            tasks.start_soon(list_images, aws)
        await session.asked.wait()
        await anyio.wait_all_tasks_blocked()  # the other task waits for the first
        session.arrive.set()
    assert len(clients) == 2
    assert len(opened) == 1


def test_a_call_that_fails_during_closing_reports_the_closing(local: LocalAWS) -> None:
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

    # On trio, where closing is shielded, the call gets far enough to fail.
    anyio.run(main, backend="trio")
