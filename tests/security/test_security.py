"""Errors, logs and reprs show no credential, signature or whole token."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiobotocore.config import AioConfig

from awslists import (
    InvalidRequestError,
    ListImages,
    Listing,
    ListingError,
    ListModelPackagingJobs,
    PaginationError,
    Session,
    SessionClosedError,
    errors,
    merge,
)
from awslists._support.async_backend import runs_on_trio
from awslists.testing import Answer, LocalAWS, faults
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY
from tests.helpers.backends import on_both_backends
from tests.helpers.call_makers import warm_up
from tests.helpers.disclosure import (
    TOKEN,
    begun_with_the_token,
    disclosed,
    echoed,
    forms_of,
    illegal_header,
    list_for_an_object,
    locals_of_ours,
    said_by,
    same_token_again,
    token_of_a_wrong_type,
)
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.both_makers

SESSION_TOKEN = "the-session-token"
SIGNED = "AWS4-HMAC-SHA256"
CREDENTIALS = [ACCESS_KEY_ID, SECRET_ACCESS_KEY, SESSION_TOKEN, SIGNED, "Signature="]
PROXY_PASSWORD = "the-proxy-password"
IN_A_HEADER = "dXNlcjp0aGUtcHJveHktcGFzc3dvcmQ="
"""The name and the password of the proxy, in base64."""


OUTCOMES: dict[str, tuple[Any, type[ListingError]]] = {
    "access denied": (faults.service_error("AccessDeniedException", "No"), errors.ServiceError),
    "bad status": (faults.raw_body(b"<html>", status=502), errors.InternalServiceError),
    "body": (begun_with_the_token, errors.InvalidResponseError),
    "dropped": (faults.dropped_connection(), errors.TransportError),
    "echoed": (echoed, errors.ServiceValidationError),
    "illegal header": (illegal_header, errors.TransportError),
    "internal": (faults.server_error(), errors.InternalServiceError),
    "list": (list_for_an_object, errors.InvalidResponseError),
    "no error": (faults.raw_body(b"[1]", status=400), errors.ServiceError),
    "not found": (faults.service_error("ResourceNotFound", "No"), errors.ResourceNotFoundError),
    "again": (same_token_again, PaginationError),
    "throttled": (faults.throttling(), errors.ThrottlingError),
    "truncated": (faults.truncated_body(), errors.TransportError),
    "wrong type": (token_of_a_wrong_type, errors.InvalidResponseError),
}


def listings(aws: Session) -> list[Listing[Any]]:
    """Listings with their token in the body of the request, and in its URL."""
    return [
        ListImages(aws, next_token=TOKEN),
        ListModelPackagingJobs(aws, project_name="bolts", next_token=TOKEN),
    ]


async def failure_of(listing: Listing[Any]) -> ListingError:
    with pytest.raises(ListingError) as caught:
        await listing.collect()
    return caught.value


def assert_discreet(error: BaseException) -> None:
    assert disclosed(said_by(error), [*CREDENTIALS, *forms_of(TOKEN)]) == []
    assert disclosed(locals_of_ours(error), CREDENTIALS) == []


@asynccontextmanager
async def session_of(local: LocalAWS, **arguments: Any) -> AsyncIterator[Session]:
    given = {"config": ONE_ATTEMPT, "aws_session_token": SESSION_TOKEN, **arguments}
    async with local.session(**given) as aws:
        yield aws


@on_both_backends
async def test_errors_and_logs_show_no_credential_or_token(
    local: LocalAWS, caplog: pytest.LogCaptureFixture, prepared_calls: bool
) -> None:
    # With botocore at DEBUG, it would make all calls.
    logs_all = not prepared_calls or runs_on_trio()
    caplog.set_level(logging.DEBUG if logs_all else logging.INFO)
    caplog.set_level(logging.DEBUG, logger="awslists")
    async with session_of(local) as aws:
        await warm_up(local, aws)
        for fault, kind in OUTCOMES.values():
            local.inject(fault, times=None)
            for listing in listings(aws):
                error = await failure_of(listing)
                assert isinstance(error, kind)
                assert error.next_token == TOKEN
                assert_discreet(error)
            local.clear_faults()
        local.add_images(1)
        assert await ListImages(aws).first()
    lines = [(record, caplog.handler.format(record)) for record in caplog.records]
    ours = [text for record, text in lines if record.name.startswith("awslists")]
    loud = [(record, text) for record, text in lines if record.levelno >= logging.INFO]
    # SECURITY.md documents what other libraries log: httpx each URL, botocore everything at DEBUG.
    addresses = [text for record, text in loud if record.name.startswith("httpx")]
    others = [text for record, text in loud if not record.name.startswith("httpx")]
    assert len(ours) >= 3
    assert disclosed([*ours, *others], [*CREDENTIALS, *forms_of(TOKEN)]) == []
    assert disclosed(addresses, CREDENTIALS) == []
    of_botocore = [text for record, text in lines if "botocore" in record.name]
    assert bool(disclosed(of_botocore, [SIGNED])) == logs_all


@on_both_backends
async def test_failing_tasks_show_no_credential_or_token(
    local: LocalAWS,
) -> None:
    async with session_of(local) as aws:
        await warm_up(local, aws)
        local.inject(illegal_header, times=None)
        for work in (
            ListModelPackagingJobs(aws, project_name="bolts", next_token=TOKEN).prefetch(),
            merge(listings(aws)),
            ListImages(aws).scan(),
        ):
            with pytest.raises(errors.TransportError) as caught:
                async with work as items:
                    await anext(items)
            assert_discreet(caught.value)


@on_both_backends
async def test_a_closed_session_shows_no_credential_or_token(local: LocalAWS) -> None:
    async with session_of(local) as aws:
        await ListImages(aws).first()
    for listing in listings(aws):
        error = await failure_of(listing)
        assert isinstance(error, SessionClosedError)
        assert_discreet(error)


@on_both_backends
async def test_a_refused_connection_shows_no_secret_of_the_address() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
        arguments: dict[str, Any] = {"region_name": "us-east-1", "config": ONE_ATTEMPT}
        keys: dict[str, Any] = {
            "aws_access_key_id": ACCESS_KEY_ID,
            "aws_secret_access_key": SECRET_ACCESS_KEY,
        }
        url = f"http://user:{PROXY_PASSWORD}@127.0.0.1:{port}"
        async with Session(endpoint_url=url, **arguments, **keys) as aws:
            assert disclosed([repr(aws)], [PROXY_PASSWORD]) == []
            assert f"127.0.0.1:{port}" in repr(aws)
            for listing in listings(aws):
                error = await failure_of(listing)
                assert isinstance(error, errors.TransportError)
                assert_discreet(error)
                assert disclosed(said_by(error), [PROXY_PASSWORD]) == []


@on_both_backends
@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_the_password_of_a_proxy_is_not_shown(local: LocalAWS, scheme: str) -> None:
    """LocalAWS answers requests for another host, like a broken proxy."""
    local.inject(illegal_header, times=None)
    proxy = local.endpoint_url.replace("//", f"//user:{PROXY_PASSWORD}@")
    config = ONE_ATTEMPT.merge(AioConfig(proxies={scheme: proxy}))
    async with session_of(local, config=config, endpoint_url=f"{scheme}://127.0.0.2:1") as aws:
        for listing in listings(aws):
            error = await failure_of(listing)
            assert isinstance(error, errors.TransportError)
            assert_discreet(error)
            assert disclosed(said_by(error), [PROXY_PASSWORD, IN_A_HEADER]) == []
    assert len(local.requests) == 2


@on_both_backends
@pytest.mark.parametrize(
    ("where", "wrong"),
    [
        ("aws_access_key_id", "LEFT\r\nRIGHT"),
        ("aws_session_token", "LEFT\x1b[31mRIGHT"),
        ("aws_secret_access_key", "LEFT\udc80RIGHT"),
        ("aws_secret_access_key", "LEFT\r\nRIGHT"),
    ],
)
async def test_a_credential_that_cannot_be_used_is_not_shown(
    local: LocalAWS, where: str, wrong: str
) -> None:
    async with session_of(local, **{where: wrong}) as aws:
        error = await failure_of(ListImages(aws))
    assert disclosed(said_by(error), ["LEFT", "RIGHT"]) == []
    assert disclosed(locals_of_ours(error), ["LEFT", "RIGHT"]) == []


async def test_reprs_show_no_credential_or_whole_token(local: LocalAWS) -> None:
    seen: list[Answer] = []

    def keep(answer: Answer) -> Answer:
        seen.append(answer)
        return answer

    local.add_images(3)
    local.add_model_packaging_jobs("bolts", 3)
    local.inject(keep, times=None)
    async with session_of(local) as aws:
        images = ListImages(aws, max_results=1)
        jobs = ListModelPackagingJobs(aws, project_name="bolts", max_results=1)
        running = images.pages()
        pages = [await anext(running), await anext(jobs.pages())]
        tokens = [str(page.next_token) for page in pages]
        later = [type(x).from_request(aws, {**x.request, "NextToken": t})
                 for x, t in zip((images, jobs), tokens, strict=True)]  # fmt: skip
        items = [await listing.collect() for listing in later]
        shown: list[object] = [aws, *pages, *later, *items, aiter(images), running, *seen]
        shown += [*local.requests, local, images.prefetch(), images.scan(), merge([images])]
        async with images.prefetch() as ahead:
            shown.append(ahead)
    shown.append(aws)
    assert len(local.requests) == len(seen) >= 6
    secrets = [*CREDENTIALS, *(form for token in tokens for form in forms_of(token))]
    assert disclosed(map(repr, shown), secrets) == []
    assert [token[:8] in repr(page) for token, page in zip(tokens, pages, strict=True)] == [
        True, True,
    ]  # fmt: skip


def mistaken(**arguments: str) -> Any:
    """Returns arguments that a type checker would refuse, untyped."""
    return arguments


REFUSED: list[Callable[[Session], object]] = [
    lambda aws: ListImages(aws, next_token=f"{TOKEN}\n"),
    lambda aws: ListImages.from_request(aws, {"nextToken": TOKEN}),
    lambda aws: ListImages(aws, next_token=TOKEN).scan(),
    lambda aws: ListImages(aws, **mistaken(aws_secret_access_key=SECRET_ACCESS_KEY)),
    lambda aws: ListImages(aws, **mistaken(aws_session_token=SESSION_TOKEN)),
]


@pytest.mark.parametrize("make", REFUSED)
def test_a_refused_request_shows_no_credential_or_token(
    aws: Session, make: Callable[[Session], object]
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        make(aws)
    assert disclosed(said_by(caught.value), [*CREDENTIALS, TOKEN]) == []
    assert disclosed(map(repr, caught.value.violations), [*CREDENTIALS, TOKEN]) == []
