"""Each documented error of both services, over the wire, and what there is when no answer comes."""

from __future__ import annotations

import asyncio
import logging
import pickle
import socket
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trio
from aiobotocore.config import AioConfig
from aiobotocore.session import get_session
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError, NoRegionError

import awslists
from awslists import (
    AccessDeniedError,
    AWSListsError,
    DeclarationError,
    ExpiredCredentialsError,
    InternalServiceError,
    InvalidRequestError,
    InvalidResponseError,
    ListImages,
    ListImageVersions,
    Listing,
    ListingError,
    ListModelPackagingJobs,
    PaginationError,
    ResourceNotFoundError,
    ServiceError,
    ServiceValidationError,
    Session,
    SessionClosedError,
    ThrottlingError,
    TransportError,
)
from awslists.testing import Answer, LocalAWS, faults
from awslists.testing._server.signature import SECRET_ACCESS_KEY
from awslists.testing.faults import Fault
from tests.helpers.support import ONE_ATTEMPT, ROLE_PROFILE

CODES: list[tuple[str, int, type[ServiceError]]] = [
    ("AccessDeniedException", 403, AccessDeniedError),
    ("AccessDeniedException", 400, AccessDeniedError),
    ("ResourceNotFound", 400, ResourceNotFoundError),
    ("ResourceNotFoundException", 404, ResourceNotFoundError),
    ("ThrottlingException", 400, ThrottlingError),
    ("ThrottlingException", 429, ThrottlingError),
    ("ThrottlingException", 503, ThrottlingError),
    ("ValidationException", 400, ServiceValidationError),
    ("ValidationError", 400, ServiceValidationError),
    ("InternalServerException", 500, InternalServiceError),
    ("InternalFailure", 500, InternalServiceError),
    ("ServiceUnavailable", 503, InternalServiceError),
    ("SomethingNew", 599, InternalServiceError),
    ("ExpiredToken", 403, ExpiredCredentialsError),
    ("ExpiredTokenException", 400, ExpiredCredentialsError),
    ("RequestExpired", 400, ExpiredCredentialsError),
    ("RequestExpiredException", 400, ServiceError),
    ("OptInRequired", 403, ServiceError),
]


@pytest.fixture(params=["sagemaker", "lookoutvision"])
def listing(
    request: pytest.FixtureRequest, local: LocalAWS, aws: Session
) -> Listing[awslists.ItemModel]:
    """A listing of either service; there is one item in it."""
    if request.param == "sagemaker":
        local.add_images(1)
        return ListImages(aws)
    local.add_model_packaging_jobs("bolts", 1)
    return ListModelPackagingJobs(aws, project_name="bolts")


@pytest.mark.parametrize(("code", "status", "kind"), CODES)
async def test_each_code_has_its_error(
    local: LocalAWS,
    listing: Listing[awslists.ItemModel],
    code: str,
    status: int,
    kind: type[ServiceError],
) -> None:
    local.inject(faults.service_error(code, "So it is.", status))
    with pytest.raises(ServiceError) as caught:
        await listing.first()
    error = caught.value
    assert type(error) is kind
    assert (error.code, error.message, error.status) == (code, "So it is.", status)
    assert (error.operation, error.listing) == (listing.operation, listing)
    assert error.request_id is not None
    assert error.request_id in str(error)
    assert code in str(error)
    assert error.next_token is None
    assert isinstance(error.__cause__, ClientError)


UNREADABLE = {
    "nothing": b"",
    "a list": b"[]",
    "null": b"null",
    "text": b"upstream timed out",
    "a page of a proxy": b"<html>502 Bad Gateway</html>",
    "not utf-8": b"\xff\xfe",
    "a code that is a number": b'{"__type": 3}',
    "a message that is a list": b'{"message": []}',
    "endless nesting": b"[" * 100_000,
}


@pytest.mark.parametrize("status", [301, 400, 403, 500, 502, 503])
@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
async def test_an_error_with_a_useless_body_is_a_service_error(
    local: LocalAWS, listing: Listing[awslists.ItemModel], body: bytes, status: int
) -> None:
    local.inject(faults.raw_body(body, status=status))
    with pytest.raises(ServiceError) as caught:
        await listing.first()
    assert type(caught.value) is (InternalServiceError if status >= 500 else ServiceError)
    assert caught.value.status == status
    assert caught.value.code == str(status)
    assert len(str(caught.value)) < 1000


async def test_a_blank_code_header_does_not_hide_the_body(
    local: LocalAWS, listing: Listing[awslists.ItemModel]
) -> None:
    refuse = faults.throttling()

    def blank(answer: Answer) -> Answer:
        refused: Any = refuse(answer)
        return answer.replace(
            status=refused.status,
            payload=refused.payload,
            headers={**refused.headers, "x-amzn-errortype": "#"},
        )

    local.inject(blank)
    with pytest.raises(ThrottlingError):
        await listing.first()


async def test_a_proxy_that_wants_a_password_is_named(local: LocalAWS, aws: Session) -> None:
    local.inject(faults.raw_body(b"<h1>Who is it?</h1>", status=407))
    with pytest.raises(ServiceError, match=r"a proxy answered 407 .*: Who is it\?; add the user"):
        await ListImages(aws).first()


async def test_a_code_is_found_between_namespace_and_address(local: LocalAWS, aws: Session) -> None:
    body = b'{"__type": "com.amazonaws.sagemaker#ThrottlingException:http://x/", "Message": "Slow"}'
    local.inject(faults.raw_body(body, status=400))
    with pytest.raises(ThrottlingError, match="Slow"):
        await ListImages(aws).first()


async def test_the_message_of_aws_is_shown_on_one_short_line(local: LocalAWS, aws: Session) -> None:
    local.inject(faults.service_error("ValidationException", "a\n\x1b[31m" + "b" * 10_000))
    with pytest.raises(ServiceValidationError) as caught:
        await ListImages(aws).first()
    assert "a\\n\\x1b[31mb" in str(caught.value)
    assert len(str(caught.value)) < 1000
    assert len(caught.value.message) > 10_000


BREAKS: dict[str, Fault] = {
    "before the answer": faults.dropped_connection(),
    "in the body": faults.truncated_body(),
    "before the body": faults.truncated_body(0),
}


@pytest.mark.parametrize("fault", BREAKS.values(), ids=BREAKS)
async def test_a_broken_connection_is_a_transport_error(
    local: LocalAWS, listing: Listing[awslists.ItemModel], fault: Fault
) -> None:
    local.inject(fault, times=None)
    with pytest.raises(TransportError) as caught:
        await listing.first()
    assert isinstance(caught.value.__cause__, BotoCoreError)
    assert caught.value.request_id is None
    local.clear_faults()
    assert await listing.first() is not None


async def test_a_refused_connection_is_a_transport_error() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    async with Session(
        endpoint_url=f"http://127.0.0.1:{port}",
        region_name="us-east-1",
        aws_access_key_id="a",
        aws_secret_access_key="b",
        config=ONE_ATTEMPT,
    ) as aws:
        with pytest.raises(TransportError, match="Could not connect"):
            await ListImages(aws).first()


async def test_a_stalled_server_is_a_timeout(local: LocalAWS) -> None:
    local.latency = 60
    impatient = ONE_ATTEMPT.merge(AioConfig(read_timeout=0.05))
    async with local.session(config=impatient) as aws:
        with pytest.raises(TransportError, match="timeout"):
            await ListImages(aws).first()


@pytest.fixture
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "AWS_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", f"{tmp_path}/config")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", f"{tmp_path}/credentials")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.mark.usefixtures("bare_environment")
async def test_missing_credentials_are_a_transport_error(local: LocalAWS) -> None:
    async with Session(endpoint_url=local.endpoint_url, region_name="us-east-1") as aws:
        with pytest.raises(TransportError, match="credentials") as caught:
            await ListImages(aws).first()
    assert isinstance(caught.value.__cause__, NoCredentialsError)
    assert local.requests == []


@pytest.mark.usefixtures("bare_environment")
async def test_a_missing_region_is_a_transport_error() -> None:
    async with Session(aws_access_key_id="a", aws_secret_access_key="b") as aws:
        with pytest.raises(TransportError, match="region") as caught:
            await ListImages(aws).first()
    assert isinstance(caught.value.__cause__, NoRegionError)


async def test_a_broken_answer_of_sts_is_a_transport_error(
    local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("config").write_text(ROLE_PROFILE)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    # JSON, where botocore reads XML.
    local.inject(lambda answer: answer.replace(status=404, raw=b"{}"), times=None)
    monkeypatch.setenv("AWS_ENDPOINT_URL", local.endpoint_url)
    async with Session(profile_name="role", region_name="us-east-1") as aws:
        with pytest.raises(TransportError, match="invalid XML received"):
            await ListImages(aws).first()


@pytest.mark.usefixtures("bare_environment")
async def test_an_unknown_profile_is_a_transport_error() -> None:
    async with Session(profile_name="nobody", region_name="us-east-1") as aws:
        with pytest.raises(TransportError, match="nobody"):
            await ListImages(aws).first()


@pytest.mark.parametrize("url", ["localhost:1234", "http://", "http://127.0.0.1:99999"])
async def test_an_invalid_endpoint_is_a_transport_error(url: str) -> None:
    async with Session(
        endpoint_url=url, region_name="eu-west-1", aws_access_key_id="a", aws_secret_access_key="b"
    ) as aws:
        with pytest.raises(TransportError, match="could not be made") as caught:
            await ListImages(aws).first()
    assert isinstance(caught.value.__cause__, ValueError)


@pytest.mark.parametrize("where", ["aws_access_key_id", "aws_session_token"])
@pytest.mark.parametrize("run", [asyncio.run, trio.run])
def test_a_credential_with_a_line_break_is_not_shown(
    local: LocalAWS, run: Callable[[Any], None], where: str
) -> None:
    def main() -> Any:
        return listing_with(local, **{where: "ASECRET\n"})

    with pytest.raises(TransportError, match="line break") as caught:
        run(main() if run is asyncio.run else main)
    assert "ASECRET" not in "".join(traceback.format_exception(caught.value))
    assert local.requests == []


async def listing_with(local: LocalAWS, **credentials: str) -> None:
    async with local.session(**credentials) as aws:
        await ListImages(aws).first()


async def test_advice_about_tokens_is_given_only_for_tokens(local: LocalAWS, aws: Session) -> None:
    local.inject(faults.service_error("ValidationException", "No"), times=2)
    for token, told in ((None, False), ("abc", True)):
        with pytest.raises(ServiceValidationError) as caught:
            await ListImages(aws, next_token=token).first()
        assert ("use a token soon" in str(caught.value)) is told


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("InvalidClientTokenId", "; check the key id and session token"),
        ("UnrecognizedClientException", "; check the key id and session token"),
        ("InvalidSignatureException", "; check the secret access key"),
        ("SignatureDoesNotMatch", "; check the secret access key"),
    ],
)
async def test_a_refused_key_comes_with_advice(
    local: LocalAWS, aws: Session, code: str, advice: str
) -> None:
    local.inject(faults.service_error(code, "No.", 403), times=None)
    with pytest.raises(ServiceError, match=f"AWS answered 403 {code}: No{advice}") as caught:
        await ListImages(aws).first()
    assert type(caught.value) is ServiceError


def test_the_tree_of_errors_is_the_documented_one() -> None:
    assert issubclass(InvalidRequestError, AWSListsError)
    assert issubclass(InvalidRequestError, ValueError)
    assert issubclass(DeclarationError, AWSListsError)
    assert issubclass(DeclarationError, TypeError)
    assert not issubclass(DeclarationError, ListingError)
    for kind in (
        InvalidResponseError,
        PaginationError,
        ServiceError,
        TransportError,
        SessionClosedError,
    ):
        assert issubclass(kind, ListingError)
    assert issubclass(ListingError, AWSListsError)


async def test_nothing_shows_a_credential_or_a_token(
    local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="awslists")
    images = local.add_images(3)
    secrets = [SECRET_ACCESS_KEY, "the-session-token"]
    shown: list[str] = []
    async with local.session(config=ONE_ATTEMPT, aws_session_token=secrets[1]) as aws:
        shown += [repr(aws), str(aws)]
        token = (await anext(ListImages(aws, max_results=1).pages())).next_token
        assert token is not None
        secrets.append(token)
        for listing in (
            ListImages(aws, next_token=token),
            ListImageVersions(aws, image_name=images[0].image_name),
        ):
            for fault in (faults.throttling(), faults.malformed_json(), faults.truncated_body()):
                local.inject(fault)
                with pytest.raises(ListingError) as caught:
                    await listing.first()
                shown += [str(caught.value), repr(caught.value), repr(caught.value.listing)]
    assert len(shown) == 20
    shown += [record.getMessage() for record in caplog.records if record.name == "awslists"]
    assert len(shown) > 20
    assert not [text for text in shown for secret in secrets if secret in text]


async def test_each_page_is_logged(
    local: LocalAWS, aws: Session, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="awslists")
    local.add_images(3)
    async for page in ListImages(aws, max_results=2).pages():
        assert f"{page.request_id}" in caplog.records[-1].getMessage()
    assert {record.name for record in caplog.records} == {"awslists"}


def test_a_refused_request_survives_pickling(aws: Session) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListImages(aws, max_results=101)
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  (pickled a line above)
    assert copy.violations == caught.value.violations
    assert str(copy) == str(caught.value)


def test_an_error_raised_by_hand_survives_pickling() -> None:
    error = ThrottlingError("slow down", code="ThrottlingException", message="", status=400)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  (pickled a line above)
    assert (str(copy), copy.code, copy.listing) == ("slow down", "ThrottlingException", None)


async def test_an_error_of_a_listing_within_a_hook_keeps_its_position(local: LocalAWS) -> None:
    [image] = local.add_images(1)
    local.add_image_versions(image.image_name, 20)
    local.inject(faults.expired_token(), operation=ListImageVersions, skip=1)

    async def list_versions(**_: object) -> None:
        await ListImageVersions(inner, image_name=image.image_name, max_results=10).collect()

    async with (
        local.session() as inner,
        get_session().create_client("sagemaker", **local.client_arguments) as client,
    ):
        client.meta.events.register("before-parameter-build.sagemaker.ListImages", list_versions)
        with pytest.raises(ServiceError) as caught:
            await ListImages(client).collect()
    error = caught.value
    assert isinstance(error.listing, ListImageVersions)
    assert error.operation == "ListImageVersions"
    assert error.next_token is not None
    assert str(error).count("page at error.next_token") == 1
    assert "first page" not in str(error)
