"""Errors in all forms that botocore's protocol tests know are read as botocore reads them."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiobotocore.config import AioConfig
from botocore import xform_name
from botocore.exceptions import ClientError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import (
    InternalServiceError,
    ListImages,
    Listing,
    ListModelPackagingJobs,
    ServiceError,
    Session,
    ThrottlingError,
    TransportError,
)
from awslists._session.botocore_sessions import make_sealed_session
from awslists.testing import LocalAWS, faults
from tests.helpers.call_makers import warm_up
from tests.helpers.error_bodies import FORMS, KINDS, URL, bodies, headers, is_broken, statuses
from tests.helpers.parity import answered, plain_session, with_new_ids
from tests.helpers.service_model import make, required_arguments
from tests.helpers.support import ONE_ATTEMPT, ROLE_PROFILE

pytestmark = [pytest.mark.both_makers, pytest.mark.unmeasured]

SERVICES: list[type[Listing[Any]]] = [ListImages, ListModelPackagingJobs]
each_service = pytest.mark.parametrize("kind", SERVICES)


@pytest_asyncio.fixture(scope="module")
async def clients(started: LocalAWS) -> AsyncIterator[dict[str, Any]]:
    """A plain aiobotocore client of each service."""
    plain = plain_session()
    config = ONE_ATTEMPT.merge(AioConfig(proxies={}))
    arguments = {**started.client_arguments, "config": config}
    async with AsyncExitStack() as stack:
        opened = [plain.create_client(kind.service, **arguments) for kind in SERVICES]
        names = [kind.service for kind in SERVICES]
        yield {k: await stack.enter_async_context(c) for k, c in zip(names, opened, strict=True)}


async def ours(local: LocalAWS, listing: Listing[Any], fault: Any) -> ServiceError:
    """The error that a listing fails with, if the server answers so."""
    local.clear_faults()
    local.inject(fault)
    with pytest.raises(ServiceError) as caught:
        await listing.first()
    return caught.value


async def theirs(local: LocalAWS, client: Any, kind: type[Listing[Any]], fault: Any) -> Any:
    """The response that botocore's error holds; None if botocore fails in another way."""
    local.clear_faults()
    local.inject(fault)
    try:
        await getattr(client, xform_name(kind.operation))(**make(kind).request)
    except ClientError as error:
        return error.response
    except Exception:  # noqa: BLE001  (botocore's parser fails in many ways)
        return None
    raise AssertionError("botocore took an error for an answer")


@each_service
@pytest.mark.parametrize("status", [400, 500])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", ["ThrottlingException", "FooError"])
async def test_a_code_is_found_in_each_place_and_form(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], code: str, form: str, status: int
) -> None:
    written = form.format(code)
    listing = kind(aws, **required_arguments(kind))
    places: list[tuple[dict[str, str], dict[str, str]]] = [
        ({}, {"__type": written}),
        ({}, {"code": written}),
        ({}, {"Code": written}),
        ({"x-amzn-errortype": written}, {}),
        ({"x-amzn-errortype": written}, {"code": "Other"}),
        ({"x-amzn-errortype": written}, {"__type": ""}),
        ({"x-amzn-errortype": ""}, {"__type": written}),
        ({}, {"__type": written, "code": ""}),
    ]
    for named, body in places:
        for name in ("message", "Message"):
            sent = json.dumps(body | {name: "Slow down"}).encode()
            error = await ours(local, listing, answered(sent, status=status, headers=named))
            unknown = InternalServiceError if status == 500 else ServiceError
            assert type(error) is KINDS.get(code, unknown)
            assert (error.code, error.message, error.status) == (code, "Slow down", status)


CODES = {"__type": "AccessDeniedException", "code": "InternalFailure"}


@pytest.mark.parametrize(
    ("kind", "code"),
    [(ListImages, "AccessDeniedException"), (ListModelPackagingJobs, "InternalFailure")],
)
async def test_of_several_codes_botocores_choice_counts(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], code: str
) -> None:
    listing = kind(aws, **required_arguments(kind))
    error = await ours(local, listing, answered(json.dumps(CODES).encode(), status=400))
    assert error.code == code


@pytest.mark.usefixtures("instant_retries")
@each_service
@pytest.mark.parametrize(
    ("status", "body"),
    [(400, b""), (400, b"<html></html>"), (429, b"slow down"), (503, b"{}")],
)
async def test_a_code_only_in_the_header_is_retried_and_raised(
    local: LocalAWS, kind: type[Listing[Any]], body: bytes, status: int
) -> None:
    headers = {"x-amzn-errortype": "ThrottlingException:" + URL}
    retries = {"mode": "standard", "total_max_attempts": 2}
    async with local.session(config=AioConfig(retries=retries)) as aws:
        await warm_up(local, aws)
        fault = answered(body, status=status, headers=headers)
        local.inject(fault, times=2)
        with pytest.raises(ThrottlingError):
            await kind(aws, **required_arguments(kind)).first()
    assert len(local.requests) == 2


@settings(
    max_examples=30,
    deadline=None,
    # Each example resets the emulator itself.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.sampled_from(SERVICES), statuses, headers, bodies)
async def test_any_error_matches_botocores(
    local: LocalAWS,
    aws: Session,
    clients: dict[str, Any],
    kind: type[Listing[Any]],
    status: int,
    headers: dict[str, str],
    body: bytes,
) -> None:
    headers = with_new_ids(headers)
    fault = answered(body, status=status, headers=headers)
    expected = await theirs(local, clients[kind.service], kind, fault)
    error = await ours(local, kind(aws, **required_arguments(kind)), fault)
    assert type(error) is KINDS.get(
        error.code, InternalServiceError if status >= 500 else ServiceError
    )
    assert error.status == status
    assert error.request_id == headers.get("x-amzn-requestid", headers.get("x-amz-request-id"))
    assert isinstance(error.code, str)
    assert isinstance(error.message, str)
    if expected is not None:
        said = expected.get("Error", {})
        code, message = said.get("Code", ""), said.get("Message") or ""
        # Where botocore finds no code, or takes another error's for it, ours may know more places.
        is_found = isinstance(code, str) and code.strip() not in ("", str(status))
        is_found = is_found and code not in headers.get("x-amzn-query-error", "")
        assert error.code == code or not is_found
        # Without a code, botocore may make the message from the status.
        assert error.message == message or is_broken(body) or error.code != code


BROKEN = {
    "a message that is a list": (b'{"__type": "ThrottlingException", "message": ["Slow"]}', "Slow"),
    "a message that is a number": (b'{"__type": "ThrottlingException", "Message": 7}', "7"),
    "a message that is not utf-8": (
        b'{"__type": "ThrottlingException", "message": "\xe9"}',
        "\ufffd",
    ),
    "a code beside it that is an object": (
        b'{"__type": "ThrottlingException", "Code": {"a": 1}, "message": "Slow"}',
        "Slow",
    ),
    "a code beside it that is a list": (
        b'{"Code": [], "__type": "ThrottlingException", "Message": "Slow"}',
        "Slow",
    ),
    "deep nesting beside it": (
        b'{"a":'
        + b"[" * 500
        + b"]" * 500
        + b',"__type": "ThrottlingException", "message": "Slow"}',
        "Slow",
    ),
}


@each_service
@pytest.mark.parametrize(("body", "message"), BROKEN.values(), ids=BROKEN)
async def test_a_code_is_found_in_an_unreadable_error(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], body: bytes, message: str
) -> None:
    error = await ours(local, kind(aws, **required_arguments(kind)), answered(body, status=400))
    assert type(error) is ThrottlingError
    assert message in error.message


@each_service
@pytest.mark.parametrize("code", [{"a": 1}, ["a"], 5, True, 1.5])
async def test_a_code_that_is_not_text_is_ignored(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], code: object
) -> None:
    for name in ("__type", "code", "Code"):
        fault = answered(json.dumps({name: code}).encode(), status=403)
        error = await ours(local, kind(aws, **required_arguments(kind)), fault)
        assert (type(error), error.code, error.status) == (ServiceError, "403", 403)


@each_service
async def test_an_error_of_any_depth_is_a_service_error(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]]
) -> None:
    limit = sys.getrecursionlimit()
    for depth in [10, 99, 100, *range(limit - 120, limit + 4, 4), 20 * limit]:
        body = b'{"a":' + b"[" * depth + b"]" * depth + b"}"
        error = await ours(local, kind(aws, **required_arguments(kind)), answered(body, status=409))
        assert (error.code, error.status) == ("409", 409)


@each_service
@pytest.mark.parametrize("body", [b"", b"<html>Bad Gateway</html>", b"<html>\xe9</html>"])
async def test_an_answer_of_a_proxy_keeps_its_request_id(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], body: bytes
) -> None:
    for header in ("x-amzn-requestid", "x-amz-request-id"):
        headers = with_new_ids({header: ""})
        fault = answered(body, status=502, headers=headers)
        error = await ours(local, kind(aws, **required_arguments(kind)), fault)
        assert error.request_id == headers[header]
        assert (error.code, error.message) == ("502", "Bad Gateway")


ANSWERED = {
    (407, b""): "a proxy answered 407 Proxy Authentication Required; add the user and password",
    (407, b"<html><h1>No\n access</h1></html>"): "Proxy Authentication Required: No access; add",
    (413, b"<html><h1>413</h1></html>"): "a proxy or load balancer answered 413 ",
    (403, b""): "AWS or a proxy answered 403 Forbidden (",
    (502, b"<html><h1>502</h1></html>"): "AWS or a proxy answered 502 Bad Gateway; try",
    (503, b""): "AWS or a proxy answered 503 Service Unavailable; try again",
    (504, b"upstream timed out"): "a proxy answered 504 Gateway Timeout: upstream timed out; try",
    (599, b""): "AWS or a proxy answered 599; try again",
}


@each_service
@pytest.mark.parametrize(("answer", "said"), ANSWERED.items())
async def test_an_answer_without_a_code_names_its_sender(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], answer: tuple[int, bytes], said: str
) -> None:
    status, body = answer
    error = await ours(local, kind(aws, **required_arguments(kind)), answered(body, status=status))
    assert said in str(error)
    assert (error.code, error.status) == (str(status), status)
    known = answered(body, status=status, headers=with_new_ids({"x-amzn-requestid": ""}))
    error = await ours(local, kind(aws, **required_arguments(kind)), known)
    assert status == 407 or f": AWS answered {status}" in str(error)


@each_service
@pytest.mark.parametrize("items", [5, [{"CreationTime": "soon", "CreationTimestamp": "soon"}]])
async def test_a_status_of_300_is_always_an_error(
    local: LocalAWS, aws: Session, kind: type[Listing[Any]], items: object
) -> None:
    body = json.dumps({kind.items_member: items}).encode()
    error = await ours(local, kind(aws, **required_arguments(kind)), answered(body, status=300))
    assert (type(error), error.code, error.status) == (ServiceError, "300", 300)


CREDENTIALS = b"""
<AssumeRoleResponse><AssumeRoleResult><Credentials>
  <AccessKeyId>id</AccessKeyId><SecretAccessKey>ASECRET</SecretAccessKey>
  <SessionToken>token</SessionToken><Expiration>soon</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>
"""


@pytest.mark.parametrize("body", [b"<AssumeRoleResponse/>", CREDENTIALS])
async def test_unreadable_credentials_are_a_transport_error(
    local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    tmp_path.joinpath("config").write_text(ROLE_PROFILE)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_ENDPOINT_URL", local.endpoint_url)
    local.inject(faults.raw_body(body), times=None)
    async with Session(profile_name="role", region_name="us-east-1") as aws:
        with pytest.raises(TransportError, match="credentials that were fetched"):
            await ListImages(aws).first()


async def test_an_error_of_a_choose_signer_hook_is_passed_on(local: LocalAWS) -> None:
    def fail(**_: object) -> None:
        raise KeyError("theirs")

    plain = make_sealed_session()
    plain.register("choose-signer.sagemaker", fail)
    async with local.session(botocore_session=plain, config=ONE_ATTEMPT) as aws:
        with pytest.raises(KeyError, match="theirs"):
            await ListImages(aws).first()
