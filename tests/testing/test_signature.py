"""LocalAWS checks the signature of each request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from awslists import ListImages, ListModelPackagingJobs
from awslists.errors import ServiceError
from awslists.testing import LocalAWS
from tests.helpers.signed_requests import jobs_request, sagemaker_request, send, sign

Change = Callable[[Any], None]

BODY = b'{"MaxResults": 2}'


def set_header(name: str, value: str) -> Change:
    def change(request: Any) -> None:
        del request.headers[name]
        request.headers[name] = value

    return change


def change_authorization(old: str, new: str) -> Change:
    def change(request: Any) -> None:
        header = request.headers["Authorization"]
        assert old in header
        set_header("Authorization", header.replace(old, new))(request)

    return change


def remove_header(name: str) -> Change:
    return lambda request: request.headers.__delitem__(name)


def flip_the_last_digit(request: Any) -> None:
    header = request.headers["Authorization"]
    set_header("Authorization", header[:-1] + ("1" if header[-1] == "0" else "0"))(request)


def test_a_request_signed_by_botocore_is_accepted(local: LocalAWS) -> None:
    reply = send(sign(sagemaker_request(local, "ListImages", BODY)))
    assert (reply.status, reply.payload) == (200, {"Images": []})


@pytest.mark.parametrize(
    ("signing", "code"),
    [
        ({"secret": "not-the-secret"}, "InvalidSignatureException"),
        ({"key": "not-the-key"}, "UnrecognizedClientException"),
        ({"service": "lookoutvision"}, "InvalidSignatureException"),
    ],
)
def test_a_signature_of_others_is_refused(
    local: LocalAWS, signing: dict[str, Any], code: str
) -> None:
    reply = send(sign(sagemaker_request(local, "ListImages", BODY), **signing))
    assert (reply.status, reply.payload["__type"]) == (403, code)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(
            remove_header("Authorization"), "MissingAuthenticationTokenException", id="no-header"
        ),
        pytest.param(
            set_header("Authorization", "Basic abc"), "IncompleteSignatureException", id="basic"
        ),
        pytest.param(
            change_authorization("aws4_request", "aws5_request"),
            "IncompleteSignatureException",
            id="scope-end",
        ),
        pytest.param(
            change_authorization("SignedHeaders=", "Headers="),
            "IncompleteSignatureException",
            id="no-signed-headers",
        ),
        pytest.param(
            change_authorization("Signature=", "Signature=x"),
            "IncompleteSignatureException",
            id="no-hex",
        ),
        pytest.param(remove_header("X-Amz-Date"), "IncompleteSignatureException", id="no-date"),
        pytest.param(
            set_header("X-Amz-Date", "today"), "IncompleteSignatureException", id="bad-date"
        ),
        pytest.param(
            change_authorization("us-east-1", "eu-west-1"),
            "InvalidSignatureException",
            id="other-region",
        ),
        pytest.param(flip_the_last_digit, "InvalidSignatureException", id="other-digit"),
        pytest.param(
            set_header("X-Amz-Target", "SageMaker.ListModelPackages"),
            "InvalidSignatureException",
            id="other-operation",
        ),
    ],
)
def test_a_request_changed_after_signing_is_refused(
    local: LocalAWS, change: Change, code: str
) -> None:
    request = sign(sagemaker_request(local, "ListImages", BODY))
    change(request)
    reply = send(request)
    assert (reply.status, reply.payload["__type"]) == (403, code)


def test_a_body_changed_after_signing_is_refused(local: LocalAWS) -> None:
    request = sign(sagemaker_request(local, "ListImages", BODY))
    request.data = b'{"MaxResults": 3}'
    assert send(request).payload["__type"] == "InvalidSignatureException"


@pytest.mark.parametrize(
    ("old", "new"), [("maxResults=2", "maxResults=3"), ("/bolts/", "/nuts/")], ids=["query", "path"]
)
def test_an_address_changed_after_signing_is_refused(local: LocalAWS, old: str, new: str) -> None:
    request = sign(jobs_request(local, "bolts", "maxResults=2"), "lookoutvision")
    assert old in request.url
    request.url = request.url.replace(old, new)
    reply = send(request)
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (403, "InvalidSignatureException")


@pytest.mark.parametrize("minutes", [-4, 4])
def test_a_clock_that_is_a_few_minutes_off_is_accepted(local: LocalAWS, minutes: int) -> None:
    at = datetime.now(UTC) + timedelta(minutes=minutes)
    assert send(sign(sagemaker_request(local, "ListImages", BODY), at=at)).status == 200


@pytest.mark.parametrize("minutes", [-6, 6, -24 * 60])
def test_a_signature_from_another_time_is_refused(local: LocalAWS, minutes: int) -> None:
    at = datetime.now(UTC) + timedelta(minutes=minutes)
    reply = send(sign(sagemaker_request(local, "ListImages", BODY), at=at))
    assert (reply.status, reply.payload["__type"]) == (403, "InvalidSignatureException")
    assert reply.payload["message"].startswith("Signature expired")


def test_a_scope_of_another_day_is_refused(local: LocalAWS) -> None:
    request = sign(sagemaker_request(local, "ListImages", BODY))
    today = request.headers["X-Amz-Date"][:8]
    change_authorization(f"/{today}/", "/20200101/")(request)
    assert send(request).payload["message"].startswith("Signature expired")


def test_a_refused_request_is_in_the_log(local: LocalAWS) -> None:
    send(sagemaker_request(local, "ListImages", BODY))
    (request,) = local.requests
    assert (request.operation, request.parameters) == ("ListImages", {"MaxResults": 2})


async def test_a_wrong_secret_is_a_service_error_to_awslists(local: LocalAWS) -> None:
    async with local.session(aws_secret_access_key="not-the-secret") as aws:
        with pytest.raises(ServiceError) as caught:
            await ListImages(aws).collect()
    assert (caught.value.code, caught.value.status) == ("InvalidSignatureException", 403)


async def test_a_session_token_is_accepted_when_it_is_signed(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 0)
    async with local.session(aws_session_token="a-session-token") as aws:
        assert await ListImages(aws).collect() == []
        assert await ListModelPackagingJobs(aws, project_name="bolts").collect() == []
    for request in local.requests:
        assert request.headers["x-amz-security-token"] == "a-session-token"
        assert "x-amz-security-token" in request.headers["authorization"]


def test_a_session_token_changed_after_signing_is_refused(local: LocalAWS) -> None:
    request = sagemaker_request(local, "ListImages", BODY)
    request.headers["X-Amz-Security-Token"] = "a-session-token"
    sign(request)
    set_header("X-Amz-Security-Token", "another-token")(request)
    assert send(request).payload["__type"] == "InvalidSignatureException"


@settings(
    max_examples=50,
    deadline=None,
    # The emulator keeps nothing from one example that the next would notice.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    project=st.text(min_size=1).filter(lambda name: name.strip("./")),
    token=st.text(),
    header=st.text(st.characters(min_codepoint=32, max_codepoint=126)),
)
@example(project="bolts", token="a+b/c==", header="with  two  spaces")
def test_any_request_signed_by_botocore_is_accepted(
    local: LocalAWS, project: str, token: str, header: str
) -> None:
    query = f"nextToken={quote(token, safe='')}&maxResults=7"
    request = jobs_request(local, quote(project, safe=""), query)
    request.headers["X-Amz-Meta"] = header
    assert send(sign(request, "lookoutvision")).status in (400, 404)
