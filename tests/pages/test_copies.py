"""An answer that comes twice on its connection is never taken for the answer to another call."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.httpxsession import HttpxSession

from awslists import ListImages, ListImageVersions, Session, ThrottlingError, TransportError, merge
from awslists._support.async_backend import runs_on_trio
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.call_makers import warm_up
from tests.helpers.gates import eventually
from tests.helpers.parity import plain_session
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.verbs import all_of

RETRIES = AioConfig(retries={"mode": "standard", "total_max_attempts": 5})
NAMES = ["image-0000", "image-0001", "image-0002"]


def add_items(local: LocalAWS) -> None:
    local.add_images(45)
    for name in NAMES:
        local.add_image_versions(name, 9)


def versions(aws: Any) -> list[ListImageVersions]:
    return [ListImageVersions(aws, image_name=name, max_results=2) for name in NAMES]


async def one_by_one(aws: Any) -> list[Any]:
    return [item for listing in versions(aws) for item in await listing.collect()]


VERBS: dict[str, Callable[[Any], Awaitable[list[Any]]]] = {
    "iteration": one_by_one,
    "prefetch": lambda aws: all_of(ListImages(aws, max_results=2).prefetch(pages=3)),
    "scan": lambda aws: all_of(ListImages(aws, max_results=2).scan(workers=4)),
    "merge": lambda aws: all_of(merge(versions(aws), workers=3)),
}
every_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)


def of(items: list[Any]) -> list[str]:
    """Return the items as sorted text, to compare them in any order."""
    return sorted(repr(item) for item in items)


@pytest.mark.both_makers
@on_both_backends
@every_verb
async def test_a_copy_costs_no_attempt(
    local: LocalAWS, verb: Callable[[Any], Awaitable[list[Any]]]
) -> None:
    add_items(local)
    async with local.session(config=ONE_ATTEMPT) as aws:
        expected = of(await verb(aws))
        for skip in range(6):
            duplicated = local.inject(faults.duplicated_answer(), skip=skip)
            assert of(await verb(aws)) == expected
            assert duplicated.hits == 1


@on_both_backends
async def test_a_server_that_repeats_its_ids_can_be_listed_from(local: LocalAWS) -> None:
    images = local.add_images(45)
    local.inject(with_one_id, times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        for _ in range(3):
            assert await ListImages(aws, max_results=2, sort_order="ASCENDING").collect() == images
            assert of(await all_of(ListImages(aws, max_results=2).scan(workers=4))) == of(images)
    calls = len(local.requests)
    local.reset()
    local.add_images(45)
    async with local.session(config=ONE_ATTEMPT) as aws:
        for _ in range(3):
            await ListImages(aws, max_results=2, sort_order="ASCENDING").collect()
            await all_of(ListImages(aws, max_results=2).scan(workers=4))
    assert calls <= len(local.requests) + 8  # one for each connection that was open by then


def with_one_id(answer: Answer) -> Answer:
    return answer.replace(headers={**answer.headers, "x-amzn-requestid": "the-same"})


@pytest.mark.both_makers
@on_both_backends
async def test_copies_on_every_connection_lose_nothing(local: LocalAWS) -> None:
    add_items(local)
    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(faults.duplicated_answer(), times=None)
        for _ in range(3):
            assert len(await all_of(merge(versions(aws), workers=3))) == 27
            assert len(await ListImages(aws, max_results=2).collect()) == 45


def error_twice(answer: Answer) -> Answer:
    refused = faults.throttling()(answer)
    assert isinstance(refused, Answer)
    return refused.replace(comes_twice=True)


@pytest.mark.both_makers
@on_both_backends
async def test_a_copied_error_does_not_answer_the_next_call(
    local: LocalAWS,
) -> None:
    add_items(local)
    async with local.session(config=RETRIES) as aws:
        expected = await one_by_one(aws)
        local.inject(error_twice, skip=2)
        assert await one_by_one(aws) == expected
    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(error_twice)
        with pytest.raises(ThrottlingError):
            await one_by_one(aws)
        assert await one_by_one(aws) == expected


@asynccontextmanager
async def client_of_the_callers_own(
    local: LocalAWS, http: type[Any], **settings: Any
) -> AsyncIterator[Any]:
    config = ONE_ATTEMPT.merge(AioConfig(http_session_cls=http, proxies={}, **settings))
    async with plain_session().create_client(
        "sagemaker", config=config, **local.client_arguments
    ) as client:
        yield client


@asynccontextmanager
async def session_with_the_callers_http(local: LocalAWS, http: type[Any]) -> AsyncIterator[Session]:
    config = ONE_ATTEMPT.merge(AioConfig(http_session_cls=http))
    async with local.session(config=config) as aws:
        yield aws


SOURCES = [client_of_the_callers_own, session_with_the_callers_http]


async def check_foreign_http(local: LocalAWS, open_source: Any, http: type[Any]) -> None:
    """Nothing is lost or repeated by a copy, nor refused from a server that repeats its IDs."""
    images = local.add_images(9)
    cases = [(faults.duplicated_answer(), skip, 1) for skip in range(4)]
    for fault, skip, times in [*cases, (with_one_id, 0, None)]:
        local.clear_faults()
        injected = local.inject(fault, skip=skip, times=times)
        async with open_source(local, http) as source:
            listing = ListImages(source, max_results=2, sort_order="ASCENDING")
            assert await listing.collect() == images
            assert await listing.collect() == images
        assert injected.hits


@pytest.mark.slow
@pytest.mark.parametrize("open_source", SOURCES)
@pytest.mark.parametrize("http", [AIOHTTPSession, HttpxSession])
async def test_a_copy_on_a_callers_http_session_loses_nothing(
    local: LocalAWS, open_source: Any, http: type[Any]
) -> None:
    await check_foreign_http(local, open_source, http)


@pytest.mark.parametrize("open_source", SOURCES)
def test_a_copy_on_trio_loses_nothing(local: LocalAWS, open_source: Any) -> None:
    anyio.run(check_foreign_http, local, open_source, HttpxSession, backend="trio")


@on_both_backends
async def test_waiting_calls_do_not_get_the_dropped_connection(local: LocalAWS) -> None:
    add_items(local)
    http = HttpxSession if runs_on_trio() else AIOHTTPSession
    for skip in range(3):
        local.inject(faults.duplicated_answer(), skip=skip)
        async with client_of_the_callers_own(local, http, max_pool_connections=1) as client:
            # A late request of the client before may have had the copy.
            with suppress(TransportError):
                assert len(await all_of(merge(versions(client), workers=3))) == 27
            local.clear_faults()
            assert len(await one_by_one(client)) == 27


async def test_idle_connections_are_closed_with_the_one_that_had_a_copy(local: LocalAWS) -> None:
    images = local.add_images(3)
    async with client_of_the_callers_own(local, AIOHTTPSession) as client:
        listing = ListImages(client, sort_order="ASCENDING")
        await listing.first()
        async with anyio.create_task_group() as tasks:
            with local.held():
                for _ in range(2):
                    tasks.start_soon(listing.collect)
                await eventually(lambda: local.pending == 2)
        duplicated = local.inject(faults.duplicated_answer())
        for _ in range(3):  # one of them gets the connection with the copy
            assert await listing.collect() == images
        assert duplicated.hits == 1


class Unknown(AIOHTTPSession):  # type: ignore[misc]  # aiobotocore is untyped
    """Its connections are not where aiobotocore has them."""

    def __init__(self, **settings: Any) -> None:
        self._hidden = AIOHTTPSession(**settings)

    async def __aenter__(self) -> Any:
        await self._hidden.__aenter__()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self._hidden.__aexit__(*exc_info)

    async def send(self, request: Any) -> Any:
        return await self._hidden.send(request)


async def test_later_answers_are_refused_if_nothing_can_be_dropped(
    local: LocalAWS,
) -> None:
    local.add_images(9)
    local.inject(faults.duplicated_answer())
    async with client_of_the_callers_own(local, Unknown) as client:
        iterator = aiter(ListImages(client, max_results=5))
        for _ in range(5):
            await anext(iterator)
        for _ in range(3):
            with pytest.raises(TransportError, match="arrived again"):
                await anext(iterator)
        assert len((await client.list_images(MaxResults=5))["Images"]) <= 5  # theirs is left alone


async def test_a_copy_read_by_a_callers_call_shifts_no_page(local: LocalAWS) -> None:
    images = local.add_images(9)
    async with client_of_the_callers_own(local, AIOHTTPSession) as client:
        listing = ListImages(client, max_results=2, sort_order="ASCENDING")
        await listing.first()
        local.inject(faults.duplicated_answer())
        first = await client.list_images(MaxResults=3)
        copied = await client.list_images(MaxResults=1)
        assert len(first["Images"]) == len(copied["Images"]) == 3  # theirs is left as it is
        assert await listing.collect() == images


async def test_answers_without_an_id_prove_nothing(local: LocalAWS) -> None:
    images = local.add_images(9)
    local.inject(lambda answer: answer.replace(headers={}), times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        for _ in range(2):
            assert len(await ListImages(aws).collect()) == len(images)


async def test_an_id_is_remembered_for_thousands_of_answers() -> None:
    from awslists._session.copies import KEPT, RecentResponses

    recent = RecentResponses()
    assert not recent.check_and_add("copied")
    assert not any(recent.check_and_add(str(number)) for number in range(KEPT - 1))
    assert recent.check_and_add("copied")
    assert not any(recent.check_and_add(str(-number)) for number in range(1, 2 * KEPT + 1))
    assert not recent.check_and_add("copied")
