"""Each fault changes an answer in its own way."""

from __future__ import annotations

from typing import Any

import pytest
from aiobotocore.config import AioConfig

from awslists import ImageStatus, ListImages, ListModelPackagingJobs, Session
from awslists.errors import (
    AccessDeniedError,
    ExpiredCredentialsError,
    InternalServiceError,
    InvalidResponseError,
    ListingError,
    PaginationError,
    ServiceValidationError,
    ThrottlingError,
    TransportError,
)
from awslists.testing import LocalAWS, faults
from awslists.testing.faults import Fault
from tests.helpers.backends import on_both_backends
from tests.helpers.parity import plain_session
from tests.helpers.signed_requests import ask, ask_for_jobs
from tests.helpers.support import ONE_ATTEMPT, until_error


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (faults.throttling(), ThrottlingError),
        (faults.server_error(), InternalServiceError),
        (faults.server_error(503, "ServiceUnavailable"), InternalServiceError),
        (faults.service_error("AccessDeniedException", "No", 403), AccessDeniedError),
        (faults.dropped_connection(), TransportError),
        (faults.dropped_connection(reset=True), TransportError),
        (faults.truncated_headers(), TransportError),
        (faults.truncated_headers(100, reset=True), TransportError),
        (faults.truncated_body(), TransportError),
        (faults.truncated_body(0), TransportError),
        (faults.truncated_body(reset=True), TransportError),
        (faults.proxy_error(), InternalServiceError),
        (faults.proxy_error(200), InvalidResponseError),
        (faults.expired_token(), ServiceValidationError),
        (faults.expired_credentials(), ExpiredCredentialsError),
        (faults.malformed_json(), InvalidResponseError),
        (faults.raw_body(b"<html>"), InvalidResponseError),
        (faults.raw_body(b"", status=500), InternalServiceError),
        (faults.changed_items(ImageArn=None), InvalidResponseError),
        (faults.changed_payload(lambda payload: {**payload, "Images": 5}), InvalidResponseError),
    ],
)
async def test_a_listing_fails_with_the_fault_and_can_carry_on(
    local: LocalAWS, aws: Session, fault: Fault, error: type[ListingError]
) -> None:
    images = local.add_images(5)
    local.inject(fault, skip=1)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING")
    got, raised = await until_error(listing)
    assert (type(raised), got) == (error, images[:2])
    rest = ListImages(aws, next_token=raised.next_token, sort_order="ASCENDING")
    assert await rest.collect() == images[2:]


@pytest.mark.parametrize(
    "fault", [faults.stalled(), faults.stalled(10), faults.wrong_content_length(1)]
)
async def test_a_client_waits_for_the_rest_until_its_timeout(local: LocalAWS, fault: Fault) -> None:
    images = local.add_images(5)
    local.inject(fault)
    impatient = ONE_ATTEMPT.merge(AioConfig(read_timeout=0.1))
    async with local.session(config=impatient) as aws:
        with pytest.raises(TransportError, match=r"[Tt]imeout"):
            await ListImages(aws).collect()
        assert await ListImages(aws, sort_order="ASCENDING").collect() == images


async def test_an_answer_longer_than_it_says_is_refused(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(5)
    local.inject(faults.wrong_content_length(-1))
    # Whether the client sees what comes after it depends on the network.
    with pytest.raises((TransportError, InvalidResponseError)):
        await ListImages(aws).collect()
    assert await ListImages(aws, sort_order="ASCENDING").collect() == images


async def test_a_delayed_answer_is_whole(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(5)
    local.inject(faults.delayed(0.01))
    assert await ListImages(aws, sort_order="ASCENDING").collect() == images


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (faults.throttling(), ThrottlingError),
        (faults.server_error(500, "InternalServerException"), InternalServiceError),
        (faults.dropped_connection(), TransportError),
        (faults.truncated_body(), TransportError),
        (faults.malformed_json(), InvalidResponseError),
    ],
)
async def test_lookout_for_vision_meets_the_same_faults(
    local: LocalAWS, aws: Session, fault: Fault, error: type[ListingError]
) -> None:
    local.add_model_packaging_jobs("bolts", 3)
    local.inject(fault, times=None)
    with pytest.raises(error):
        await ListModelPackagingJobs(aws, project_name="bolts").collect()


def test_throttling_has_the_status_of_each_service(local: LocalAWS) -> None:
    local.inject(faults.throttling(), times=None)
    assert (ask(local, "ListImages", {}).status, ask_for_jobs(local, "bolts").status) == (400, 429)


class Clock:
    """A clock that stands still between two assignments."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def statuses(local: LocalAWS, count: int) -> list[int]:
    return [ask(local, "ListImages", {}).status for _ in range(count)]


def test_above_a_rate_limit_calls_are_throttled(local: LocalAWS) -> None:
    clock = Clock()
    local.inject(faults.rate_limit(4, clock=clock), times=None)
    assert statuses(local, 6) == [200, 200, 200, 200, 400, 400]
    clock.now += 0.25
    assert statuses(local, 2) == [200, 400]
    clock.now += 0.5
    assert statuses(local, 3) == [200, 200, 400]


def test_a_pause_saves_up_the_calls_of_one_second(local: LocalAWS) -> None:
    clock = Clock()
    local.inject(faults.rate_limit(2, clock=clock), times=None)
    clock.now += 3600
    assert statuses(local, 3) == [200, 200, 400]


def test_a_rate_limit_may_be_less_than_a_call_a_second(local: LocalAWS) -> None:
    clock = Clock()
    local.inject(faults.rate_limit(0.5, clock=clock), times=None)
    assert statuses(local, 2) == [200, 400]
    clock.now += 1
    assert statuses(local, 1) == [400]
    clock.now += 1
    assert statuses(local, 2) == [200, 400]


def test_a_rate_limit_uses_real_time_and_each_services_status(
    local: LocalAWS,
) -> None:
    once_a_day = faults.rate_limit(1 / 86400)
    local.add_model_packaging_jobs("bolts", 0)
    local.inject(once_a_day, times=None)
    replies = [ask(local, "ListImages", {}), ask(local, "ListImages", {})]
    replies.append(ask_for_jobs(local, "bolts"))
    assert [reply.status for reply in replies] == [200, 400, 429]
    assert {reply.payload["__type"] for reply in replies[1:]} == {"ThrottlingException"}


@pytest.mark.parametrize("rate", [0, -1, float("nan"), float("inf")])
def test_a_rate_limit_is_more_than_zero_calls(rate: float) -> None:
    with pytest.raises(ValueError, match="must be more than 0"):
        faults.rate_limit(rate)


def test_an_injected_error_has_the_shape_of_the_protocol(local: LocalAWS) -> None:
    local.inject(faults.service_error("SomeException", "Something", 418), times=None)
    for reply in (ask(local, "ListImages", {}), ask_for_jobs(local, "bolts")):
        assert reply.status == 418
        assert reply.payload == {"__type": "SomeException", "message": "Something"}
        assert reply.headers["x-amzn-errortype"] == "SomeException"
        assert reply.headers["x-amzn-requestid"]


def test_a_raw_body_keeps_nothing_of_a_refusal(local: LocalAWS) -> None:
    local.inject(faults.raw_body(b'{"a": 1}', status=502))
    reply = ask(local, "ListImages", {"NextToken": "unknown"})
    assert (reply.status, "x-amzn-errortype" in reply.headers) == (502, False)


def test_a_raw_body_is_sent_as_it_is(local: LocalAWS) -> None:
    local.inject(faults.raw_body(b'{"a": 1}', status=201, content_type="text/plain"))
    local.inject(faults.raw_body(b'{"b": 2}'))
    first, second = ask(local, "ListImages", {}), ask(local, "ListImages", {})
    assert (first.status, first.payload, first.headers["content-type"]) == (
        201,
        {"a": 1},
        "text/plain",
    )
    assert (second.status, second.payload, second.headers["content-type"]) == (
        200,
        {"b": 2},
        "application/x-amz-json-1.1",
    )


@on_both_backends
async def test_only_botocore_retries_a_get_whose_connection_drops(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 3)
    local.inject(faults.dropped_connection(), skip=1, times=2)
    async with local.session(config=ONE_ATTEMPT) as aws:
        jobs = ListModelPackagingJobs(aws, project_name="bolts", max_results=2)
        with pytest.raises(TransportError, match="Connection was closed"):
            await jobs.collect()
    assert len(local.requests) == 2
    two_attempts = AioConfig(retries={"mode": "standard", "total_max_attempts": 2})
    async with local.session(config=two_attempts) as aws:
        jobs = ListModelPackagingJobs(aws, project_name="bolts", max_results=2)
        assert len(await jobs.collect()) == 3
    assert len(local.requests) == 5


async def test_an_empty_page_leads_to_the_page_that_was_asked_for(
    local: LocalAWS, aws: Session
) -> None:
    images = local.add_images(5)
    local.inject(faults.empty_page(), skip=1, times=2)
    pages = [p async for p in ListImages(aws, max_results=2, sort_order="ASCENDING").pages()]
    assert [len(page) for page in pages] == [2, 0, 0, 2, 1]
    assert [image for page in pages for image in page] == images


async def test_an_empty_page_can_be_the_first(local: LocalAWS, aws: Session) -> None:
    local.add_images(5)
    local.inject(faults.empty_page())
    assert [len(page) async for page in ListImages(aws).pages()] == [0, 5]


@pytest.mark.parametrize("back", [1, 2, 3])
async def test_a_repeated_token_is_one_of_the_listing(
    local: LocalAWS, aws: Session, back: int
) -> None:
    local.add_images(9)
    local.inject(faults.repeated_token(back), skip=3)
    got, error = await until_error(ListImages(aws, max_results=2))
    assert (type(error), len(got)) == (PaginationError, 6)
    assert error.next_token == local.requests[-1].parameters["NextToken"]


@pytest.mark.parametrize("back", [1, 2, 3])
def test_a_repeated_token_counts_back_from_this_request(local: LocalAWS, back: int) -> None:
    local.add_images(9)
    tokens: list[str] = []
    for _ in range(3):
        page = ask(local, "ListImages", {"MaxResults": 2, "NextToken": "".join(tokens[-1:])})
        tokens.append(page.payload["NextToken"])
    local.inject(faults.repeated_token(back))
    page = ask(local, "ListImages", {"MaxResults": 2, "NextToken": tokens[-1]})
    assert page.payload["NextToken"] == tokens[-back]


async def test_an_answer_can_come_again_before_the_next_one(local: LocalAWS) -> None:
    local.add_images(9)
    local.inject(faults.duplicated_answer())
    config = ONE_ATTEMPT.merge(AioConfig(proxies={}))
    made: Any = plain_session().create_client("sagemaker", config=config, **local.client_arguments)
    async with made as client:
        sizes = [len((await client.list_images(MaxResults=size))["Images"]) for size in (3, 1)]
    assert sizes == [3, 3]


async def test_an_unknown_status_and_an_unknown_field_can_be_sent(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(2)
    local.inject(faults.changed_items(ImageStatus="MELTED", Colour="red"))
    for image in await ListImages(aws).collect():
        assert (image.image_status, image.model_extra) == ("MELTED", {"Colour": "red"})
    (image, _) = await ListImages(aws).collect()
    assert image.image_status is ImageStatus.CREATED


def test_a_field_can_be_taken_away(local: LocalAWS) -> None:
    local.add_images(2)
    local.inject(faults.changed_items(ImageArn=None))
    changed, honest = (ask(local, "ListImages", {}).payload["Images"] for _ in range(2))
    assert [image.keys() ^ {"ImageArn"} for image in changed] == [image.keys() for image in honest]


async def test_the_payload_can_be_changed_by_a_function(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(2)
    local.inject(faults.changed_payload(lambda payload: {"Images": payload["Images"][:1]}))
    assert await ListImages(aws).collect() == images[1:]


@pytest.mark.parametrize("fault", [faults.dropped_connection(), faults.truncated_body()])
async def test_a_broken_connection_logs_no_error_in_the_emulator(
    local: LocalAWS, aws: Session, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    local.inject(fault)
    await until_error(ListImages(aws))
    assert await ListImages(aws).collect() == []
    assert not [record for record in caplog.records if record.name.startswith("aiohttp")]
