"""Requests and answers are the same as those of a plain aiobotocore client."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any, NamedTuple

import pytest
import pytest_asyncio
from aiobotocore.config import AioConfig
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.httpxsession import HttpxSession
from botocore import xform_name
from botocore.parsers import create_parser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import (
    InvalidResponseError,
    ItemModel,
    ListImages,
    Listing,
    Page,
    Session,
)
from awslists.testing import LocalAWS
from awslists.testing._server.messages import ReceivedRequest
from tests.helpers.call_makers import counting_calls, warm_up
from tests.helpers.parity import (
    REQUEST_ID,
    Read,
    answered,
    bodies,
    made_by_botocore,
    operation_of,
    plain_session,
    shown,
    with_new_ids,
)
from tests.helpers.service_model import LISTINGS, arguments, required_arguments
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.unmeasured

OF_EACH_CALL = {"amz-sdk-invocation-id", "authorization", "user-agent", "x-amz-date"}
"""Headers that differ between two calls of one client too, and the name of the client."""

many = settings(
    max_examples=20,
    deadline=None,
    # Each example resets the emulator itself.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
listings = st.sampled_from(LISTINGS)


class Both(NamedTuple):
    """A session of ours, and a plain aiobotocore client of each service, set up alike.

    The session has made its first calls. Who makes the others depends on the HTTP library.
    """

    aws: Session
    clients: dict[str, Any]
    made_by: str


HTTP: dict[str, dict[str, Any]] = {
    "default": {},
    "aiohttp": {"http_session_cls": AIOHTTPSession},
    "httpx": {"http_session_cls": HttpxSession},
}
"""The HTTP library of a session, and those that aiobotocore knows."""


@pytest_asyncio.fixture(scope="module", params=HTTP)
async def both(request: pytest.FixtureRequest, started: LocalAWS) -> AsyncIterator[Both]:
    config = ONE_ATTEMPT.merge(AioConfig(**HTTP[request.param], proxies={}))
    plain = plain_session()
    async with AsyncExitStack() as stack:
        clients = {
            service: await stack.enter_async_context(
                plain.create_client(service, config=config, **started.client_arguments)
            )
            for service in ("sagemaker", "lookoutvision")
        }
        aws = await stack.enter_async_context(started.session(config=config, prepared_calls=True))
        await warm_up(started, aws)
        yield Both(aws, clients, "awslists" if request.param == "default" else "botocore")


def sent(request: ReceivedRequest) -> tuple[str, str, bytes, dict[str, str]]:
    headers = {k: v for k, v in request.headers.items() if k not in OF_EACH_CALL}
    return request.method, request.path, request.body, headers


def two_pages(local: LocalAWS, token: str) -> None:
    """The next two answers: an empty page with this token, and an empty one without."""
    local.clear_faults()
    local.requests.clear()
    local.inject(
        lambda answer: answer.replace(
            status=200, payload={answer.items_member: [], "NextToken": token}
        )
    )
    local.inject(lambda answer: answer.replace(status=200, payload={answer.items_member: []}))


@many
@given(data=st.data(), token=st.text(min_size=1, max_size=50))
async def test_a_listing_sends_what_boto3_sends(
    local: LocalAWS, both: Both, data: st.DataObject, token: str
) -> None:
    kind = data.draw(listings)
    listing = kind(
        both.aws, **data.draw(arguments(kind).filter(lambda a: a.get("next_token") != token))
    )
    two_pages(local, token)
    with counting_calls() as calls:
        await listing.collect()
    assert calls == {both.made_by: 2}
    ours = [sent(request) for request in local.requests]
    two_pages(local, token)
    call = getattr(both.clients[kind.service], xform_name(kind.operation))
    await call(**listing.request)
    await call(**listing.request | {"NextToken": token})
    assert len(ours) == 2
    assert ours == [sent(request) for request in local.requests]


async def read(local: LocalAWS, listing: Listing[Any], body: bytes) -> Read:
    """The first page of a listing, if the server answers with this body."""
    local.clear_faults()
    headers = with_new_ids({"x-amzn-requestid": ""})
    local.inject(answered(body, headers=headers))
    page: Page[Any] = await anext(listing.pages())
    assert page.request_id == headers["x-amzn-requestid"]
    return Read([shown(item) for item in page], page.next_token, REQUEST_ID)


def listing_of(kind: type[Listing[Any]], aws: Session) -> Listing[Any]:
    return kind(aws, **required_arguments(kind))


def as_botocore_reads(kind: type[Listing[Any]], body: bytes) -> Read | None:
    """None if botocore or our models refuse it."""
    try:
        return made_by_botocore(kind, body)
    except Exception:  # noqa: BLE001  (botocore's parser fails in many ways)
        return None


@pytest.mark.both_makers
@many
@given(kind=listings, data=st.data())
async def test_a_valid_page_is_read_as_by_botocore(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], data: st.DataObject
) -> None:
    body = data.draw(bodies(kind))
    expected = as_botocore_reads(kind, body)
    if expected is None:
        with pytest.raises(InvalidResponseError):
            await read(local, listing_of(kind, aws), body)
    else:
        assert await read(local, listing_of(kind, aws), body) == expected


@pytest.mark.both_makers
@many
@given(kind=listings, data=st.data())
async def test_a_damaged_page_is_refused_or_read_as_by_botocore(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], data: st.DataObject
) -> None:
    body = data.draw(bodies(kind))
    start = data.draw(st.integers(0, len(body)))
    damage = data.draw(st.binary(max_size=3))
    damaged = body[:start] + damage + body[start + data.draw(st.integers(0, 5)) :]
    try:
        found = await read(local, listing_of(kind, aws), damaged)
    except InvalidResponseError:
        return
    assert json.loads(damaged) is not None
    assert found == as_botocore_reads(kind, damaged)


GUESSES: dict[str, bytes] = {
    "no body": b"",
    "no JSON": b"upstream timed out",
    "cut off": b'{"Images": [',
    "half a character": b'{"Images": [], "Colour": "\\ud83d"}',
    "deep nesting": b'{"Images": [], "Colour": ' + b"[" * 250 + b"]" * 250 + b"}",
    "digits in text": b'{"Images": [{"CreationTime": "1700000000"%s}]}',
    "a date": b'{"Images": [{"CreationTime": "2024-01-01"%s}]}',
    "no time zone": b'{"Images": [{"CreationTime": "2024-01-01T00:00:00"%s}]}',
    "true for a time": b'{"Images": [{"CreationTime": true%s}]}',
}
REST = b', "ImageArn": "", "ImageName": "", "ImageStatus": "CREATED", "LastModifiedTime": 0'


@pytest.mark.both_makers
@pytest.mark.parametrize("body", GUESSES.values(), ids=GUESSES)
async def test_values_that_botocore_guesses_are_refused(
    local: LocalAWS, aws: Session, body: bytes
) -> None:
    body = body.replace(b"%s", REST)
    operation = operation_of(ListImages)
    answer = {"body": body, "headers": {}, "status_code": 200}
    parsed = create_parser("json").parse(answer, operation.output_shape)
    assert parsed["ResponseMetadata"]["HTTPStatusCode"] == 200
    with pytest.raises(InvalidResponseError):
        await read(local, ListImages(aws), body)


class Cluster(ItemModel):
    cluster_name: str


class ListClusters(
    Listing[Cluster], service="kafka", operation="ListClusters", items="ClusterInfoList"
):
    """botocore reads its answers, since their names differ from those of the service model."""


@pytest.mark.parametrize("time", ["NaN", "1e30", '"soon"', "[]", f'"{"x" * 1000}"'])
async def test_a_time_unreadable_to_botocore_is_refused(
    local: LocalAWS, aws: Session, time: str
) -> None:
    body = f'{{"clusterInfoList": [{{"clusterName": "a", "creationTime": {time}}}]}}'
    local.inject(answered(body.encode()))
    with pytest.raises(InvalidResponseError, match="botocore could not parse it") as caught:
        await ListClusters(aws).first()
    assert len(str(caught.value)) < 1000


@pytest.mark.both_makers
@pytest.mark.parametrize("header", ["x-amzn-requestid", "x-amz-request-id"])
async def test_a_refused_page_has_its_request_id(
    local: LocalAWS, aws: Session, header: str
) -> None:
    headers = with_new_ids({header: ""})
    local.inject(answered(b"{}[]", headers=headers))
    with pytest.raises(InvalidResponseError) as caught:
        await ListImages(aws).first()
    assert caught.value.request_id == headers[header]
