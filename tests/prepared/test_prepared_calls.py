"""Who makes a call, and why; what a refused operation costs nobody."""

from __future__ import annotations

import asyncio
import gc
import logging
import weakref
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from socket import AF_INET
from typing import Any

import botocore.handlers
import pytest
import pytest_asyncio
import trio
from aiobotocore.config import AioConfig
from aiobotocore.endpoint import AioEndpoint
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.session import AioSession
from aiohttp.abc import AbstractResolver
from botocore import UNSIGNED

from awslists import ListImages, Listing, ListingError, ListModelPackagingJobs
from awslists._session.source import open_client
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.both_ways import botocore_calls, open_both, sent
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.things import make_listing, one_thing, write_model

REASON = "botocore makes the calls of "


def answer_nothing(answer: Answer) -> Answer:
    return answer.replace(status=200, payload={}, headers={"content-type": "application/json"})


async def calls_of(listing: Listing[Any], times: int = 3) -> list[int]:
    """List several times; returns how many calls botocore made for each."""
    numbers = []
    for _ in range(times):
        with botocore_calls() as calls:
            await listing.collect()
        numbers.append(calls.count(listing.operation))
    return numbers


def reasons(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [
        record.getMessage().removeprefix(REASON)
        for record in caplog.records
        if record.getMessage().startswith(REASON)
    ]


@pytest.fixture(autouse=True)
def logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "awslists")


async def test_the_second_call_of_an_operation_is_prepared(
    local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    async with local.session() as aws:
        assert await calls_of(ListImages(aws)) == [1, 0, 0]
        assert await calls_of(ListImages(aws, max_results=5)) == [0, 0, 0]
    assert reasons(caplog) == []


# --- Sources -------------------------------------------------------------------------------------


async def test_a_client_of_the_callers(local: LocalAWS, caplog: pytest.LogCaptureFixture) -> None:
    async with AioSession().create_client("sagemaker", **local.client_arguments) as client:
        assert await calls_of(ListImages(client)) == [1, 1, 1]
    assert reasons(caplog) == ["ListImages: the client is the caller's own"]


async def test_a_session_told_so(local: LocalAWS, caplog: pytest.LogCaptureFixture) -> None:
    async with local.session(prepared_calls=False) as aws:
        assert await calls_of(ListImages(aws)) == [1, 1, 1]
    assert reasons(caplog) == ["ListImages: prepared_calls=False"]


async def test_a_botocore_session_of_the_callers(
    local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    async with local.session(botocore_session=AioSession()) as aws:
        assert await calls_of(ListImages(aws)) == [1, 1, 1]
    assert reasons(caplog) == ["ListImages: the botocore session is the caller's own"]


@pytest.mark.parametrize("kind", [AIOHTTPSession, type("Own", (AIOHTTPSession,), {})])
async def test_an_http_session_of_the_callers(
    local: LocalAWS, caplog: pytest.LogCaptureFixture, kind: type[Any]
) -> None:
    async with local.session(config=AioConfig(http_session_cls=kind, proxies={})) as aws:
        assert await calls_of(ListImages(aws)) == [1, 1, 1]
    assert reasons(caplog) == ["ListImages: the HTTP session is not awslists' own"]


def test_trio(local: LocalAWS, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with local.session() as aws:
            assert await calls_of(ListImages(aws)) == [1, 1, 1]

    trio.run(main)
    assert reasons(caplog) == ["ListImages: the HTTP session is not awslists' own"]


async def test_a_proxy(local: LocalAWS, caplog: pytest.LogCaptureFixture) -> None:
    """LocalAWS answers for another host, like a proxy."""
    config = AioConfig(proxies={"http": local.endpoint_url})
    async with local.session(config=config, endpoint_url="http://aws.test:1") as aws:
        assert await calls_of(ListImages(aws)) == [1, 1, 1]
    assert reasons(caplog) == ["ListImages: its requests go through a proxy"]


async def test_no_signature(local: LocalAWS, caplog: pytest.LogCaptureFixture) -> None:
    local.inject(answer_nothing, times=None)
    async with local.session(config=AioConfig(signature_version=UNSIGNED, proxies={})) as aws:
        assert await calls_of(ListImages(aws)) == [1, 1, 1]
    assert reasons(caplog) == ["ListImages: its requests have no signature of version 4"]


async def test_a_reason_is_logged_once_for_each_session(
    local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        async with local.session(prepared_calls=False) as aws:
            for _ in range(3):
                await ListImages(aws).first()
    assert len(reasons(caplog)) == 2


ENDPOINTS = ["", "/", "/prefix", "/prefix/", "//", "/a%2Fb//c/../d", "/~tilde+plus"]


@pytest.mark.parametrize("path", ENDPOINTS)
async def test_any_endpoint_is_asked_alike(local: LocalAWS, path: str) -> None:
    """Prepared calls and those of botocore go to the same address."""
    local.inject(answer_nothing, times=None)
    requests = []
    url = f"{local.endpoint_url}{path}"
    async with open_both(local, endpoint_url=url, config=ONE_ATTEMPT) as both:
        for aws in both:
            local.requests.clear()
            for _ in range(3):
                await ListImages(aws).collect()
                await ListModelPackagingJobs(aws, project_name="bolts").collect()
            requests.append([*map(sent, local.requests)])
    assert requests[0] == requests[1]


async def test_a_request_that_botocore_makes_from_other_parameters(
    local: LocalAWS,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As for Route 53, where a handler of botocore shortens IDs."""
    write_model(tmp_path)
    monkeypatch.setenv("AWS_DATA_PATH", str(tmp_path))
    local.inject(one_thing, times=None)
    known = botocore.handlers.BUILTIN_HANDLERS
    more = ("before-parameter-build.things", botocore.handlers.fix_route53_ids)
    monkeypatch.setattr(botocore.handlers, "BUILTIN_HANDLERS", [*known, more])
    async with local.session() as aws:
        assert await calls_of(make_listing("ListById")(aws, name="/hostedzone/a")) == [1, 1, 1]
    assert {request.body for request in local.requests} == {b'{"MaxResults": 100, "Name": "a"}'}
    assert reasons(caplog) == ["ListById: its requests cannot be made alike: the headers differ"]


# --- Operations ---------------------------------------------------------------------------------


class Anywhere(AbstractResolver):
    """Finds each host on this machine."""

    async def resolve(self, host: str, port: int = 0, family: int = AF_INET) -> list[Any]:
        found = {"hostname": host, "host": "127.0.0.1", "port": port}
        return [{**found, "family": AF_INET, "proto": 0, "flags": 0}]

    async def close(self) -> None:
        """Close nothing."""


@pytest_asyncio.fixture(scope="module")
async def both(started: LocalAWS, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Any]:
    """Both ways to a service whose operations differ in how they send their parameters."""
    folder = tmp_path_factory.mktemp("models")
    write_model(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_DATA_PATH", str(folder))
        config = AioConfig(connector_args={"resolver": Anywhere()}, proxies={})
        url = started.endpoint_url.replace("127.0.0.1", "aws.test")
        arguments = {"endpoint_url": url, "config": config}
        async with open_both(started, **arguments) as sessions:
            yield sessions


PREPARED = ["ListPlain", "ListAtConstantHost"]
BY_BOTOCORE = {
    "ListOnce": "botocore adds an idempotency token to its parameters",
    "ListByContext": "its endpoint depends on its parameters",
    "ListCompressed": "botocore may compress its requests",
    "ListDiscovered": "botocore may discover its endpoint again",
    "ListUnsignedBody": "its requests have the header x-amz-content-sha256",
    "ListUnsigned": "its requests have no signature of version 4",
    "ListWithChecksum": "its requests have the header x-amz-checksum-crc32",
    "ListRenamed": "botocore reads its answers",
}


@pytest.mark.parametrize("operation", PREPARED)
async def test_an_operation_is_prepared(local: LocalAWS, both: Any, operation: str) -> None:
    local.inject(one_thing, times=None)
    assert await calls_of(make_listing(operation)(both.prepared)) == [1, 0, 0]
    await make_listing(operation)(both.full).collect()
    assert len({repr(sent(request)) for request in local.requests}) == 1


@pytest.mark.parametrize(("operation", "reason"), BY_BOTOCORE.items(), ids=BY_BOTOCORE)
async def test_an_operation_is_left_to_botocore(
    local: LocalAWS, both: Any, caplog: pytest.LogCaptureFixture, operation: str, reason: str
) -> None:
    local.inject(one_thing, times=None)
    assert await calls_of(make_listing(operation)(both.prepared)) == [1, 1, 1]
    assert reasons(caplog) == [f"{operation}: {reason}"]


@pytest.mark.parametrize("operation", ["ListByHeader", "ListByHost"])
async def test_parameters_beside_url_and_body_are_left_to_botocore(
    local: LocalAWS, both: Any, operation: str
) -> None:
    """A listing with the parameters of the first call is prepared, one with others is not."""
    listing = make_listing(operation)
    local.inject(one_thing, times=None)
    assert await calls_of(listing(both.prepared, name="a")) == [1, 0, 0]
    assert await calls_of(listing(both.prepared, name="b")) == [1, 1, 1]
    assert await calls_of(listing(both.prepared, name="a")) == [0, 0, 0]
    by_name = Counter(str(request.headers) for request in local.requests)
    assert len(local.requests) == sum(by_name.values()) == 9


TOKENS = ["a/b c+d~%2F".ljust(40), '\\ "quoted" & more'.ljust(40), "x" * 50]


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("ListByTokenInHeader", []),
        ("ListByTokenInPath", ["\xe9" * 40]),
        ("ListByTokenInGreedyPath", ["\xe9" * 40]),
        ("ListByLongToken", ["\xe9" * 40]),
    ],
)
async def test_tokens_anywhere_are_sent_alike(
    local: LocalAWS, both: Any, operation: str, more: list[str]
) -> None:
    listing = make_listing(operation)
    local.inject(one_thing, times=None)
    requests = []
    for aws in both:
        local.requests.clear()
        for token in (*TOKENS, *more, *TOKENS):
            await listing(aws, next_token=token).collect()
        requests.append([*map(sent, local.requests)])
    assert len(requests[0]) == 2 * len(TOKENS) + len(more)
    assert requests[0] == requests[1]


@pytest.mark.parametrize("is_prepared", [True, False])
async def test_a_token_that_no_url_can_hold_fails_alike(
    local: LocalAWS, both: Any, is_prepared: bool
) -> None:
    listing = make_listing("ListByTokenInPath")
    local.inject(one_thing, times=None)
    aws = both.prepared if is_prepared else both.full
    for _ in range(2):
        await listing(aws, next_token="a").collect()
    with pytest.raises(ListingError, match=r"the request could not be made: .*surrogates not"):
        await listing(aws, next_token="\ud800").collect()


async def test_a_first_call_that_took_ten_attempts_teaches_nothing(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its request says so; a later first attempt must not."""

    async def sleep(endpoint: AioEndpoint, seconds: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr(AioEndpoint, "_sleep", sleep)
    local.inject(faults.server_error(), times=9)
    async with local.session() as aws:
        assert await calls_of(ListImages(aws)) == [1, 1, 0]
    attempts = [request.headers["amz-sdk-request"] for request in local.requests]
    assert attempts[9].endswith("attempt=10; max=10")
    assert attempts[10:] == ["attempt=1"] * 2


async def test_parameters_that_botocore_refuses_fail_alike(local: LocalAWS, both: Any) -> None:
    listing = make_listing("ListByShortName")
    local.inject(one_thing, times=None)
    said = []
    for aws in both:
        for _ in range(3):
            await listing(aws, name="n" * 40).collect()
        with pytest.raises(ListingError) as caught:
            await listing(aws, name="n").collect()
        said.append((type(caught.value), str(caught.value), str(caught.value.__cause__)))
    assert said[0] == said[1]


async def test_parameters_are_not_checked_if_botocore_is_told_so(
    local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_model(tmp_path)
    monkeypatch.setenv("AWS_DATA_PATH", str(tmp_path))
    listing = make_listing("ListByShortName")
    local.inject(one_thing, times=None)
    async with local.session(config=AioConfig(parameter_validation=False)) as aws:
        assert await calls_of(listing(aws, name="n" * 40)) == [1, 0, 0]
        assert await calls_of(listing(aws, name="n")) == [0, 0, 0]


# --- Clients that are gone ----------------------------------------------------------------------


async def test_nothing_keeps_a_client_alive(local: LocalAWS) -> None:
    async with local.session() as aws:
        assert await calls_of(ListImages(aws)) == [1, 0, 0]
        client = weakref.ref(await open_client(aws, "sagemaker", "ListImages"))
    del aws
    gc.collect()
    assert client() is None
