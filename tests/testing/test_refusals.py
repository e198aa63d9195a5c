"""LocalAWS refuses what AWS refuses, in AWS's words, and reveals nothing."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from awslists.testing import LocalAWS
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY
from tests.helpers.signed_requests import (
    Reply,
    jobs_request,
    raw_request,
    sagemaker_request,
    send,
    sign,
)

BODY = b'{"MaxResults": 2}'
PATIENCE = 10


def images_request(local: LocalAWS, body: bytes = BODY) -> Any:
    return sagemaker_request(local, "ListImages", body)


def refusal(request: Any) -> tuple[int, str]:
    """The status and the code of an answer that holds these and a message, and nothing else."""
    reply = send(request)
    assert set(reply.payload) == {"__type", "message"}
    assert reply.headers["x-amzn-errortype"] == reply.payload["__type"]
    return reply.status, reply.payload["__type"]


def raw_answer(local: LocalAWS, request: bytes) -> bytes:
    """Send bytes that no HTTP library would send, and return the answer."""
    url = urlsplit(local.endpoint_url)
    assert url.hostname
    with socket.create_connection((url.hostname, url.port or 80), PATIENCE) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(65536), b""))


# --- Who signed what ----------------------------------------------------------------------------


@pytest.mark.parametrize("service", ["sagemaker", "lookoutvision"])
@pytest.mark.parametrize(
    ("signing", "code"),
    [
        ({"secret": "not-the-secret"}, "InvalidSignatureException"),
        ({"secret": ""}, "InvalidSignatureException"),
        ({"key": "not-the-key"}, "UnrecognizedClientException"),
        ({"service": "s3"}, "InvalidSignatureException"),
        (None, "MissingAuthenticationTokenException"),
    ],
    ids=["secret", "no-secret", "key", "service", "unsigned"],
)
def test_each_service_refuses_a_signature_that_is_not_for_it(
    local: LocalAWS, service: str, signing: dict[str, Any] | None, code: str
) -> None:
    local.add_images(1)
    request = images_request(local) if service == "sagemaker" else jobs_request(local, "bolts")
    if signing is not None:
        sign(request, **{"service": service, **signing})
    assert refusal(request) == (403, code)


def test_lookout_for_vision_refuses_sagemaker_signatures(local: LocalAWS) -> None:
    assert refusal(sign(jobs_request(local, "bolts"), "sagemaker")) == (
        403,
        "InvalidSignatureException",
    )


def test_a_signature_in_the_address_counts_as_none(local: LocalAWS) -> None:
    request = sign(jobs_request(local, "bolts"), "lookoutvision")
    request.url += f"X-Amz-Signature={request.headers['Authorization'][-64:]}"
    del request.headers["Authorization"]
    assert refusal(request) == (403, "MissingAuthenticationTokenException")


@pytest.mark.parametrize("name", ["X-Amz-Security-Token", "X-Amz-Content-Sha256", "X-Amz-Meta"])
def test_an_unsigned_header_of_aws_is_refused(local: LocalAWS, name: str) -> None:
    request = sign(images_request(local))
    request.headers[name] = "added"
    assert refusal(request) == (403, "InvalidSignatureException")
    assert f"'{name.lower()}' must be a 'SignedHeader'" in send(request).payload["message"]


@pytest.mark.parametrize("name", ["host", "x-amz-date", "x-amz-target"])
def test_a_header_of_aws_left_out_of_signing_is_refused(local: LocalAWS, name: str) -> None:
    request = sign(images_request(local))
    header = request.headers["Authorization"]
    assert name in header
    del request.headers["Authorization"]
    request.headers["Authorization"] = re.sub(rf"{name};|;{name}(?=,)", "", header)
    assert name not in request.headers["Authorization"]
    assert refusal(request) == (403, "InvalidSignatureException")


def test_an_unsigned_header_of_others_is_accepted(local: LocalAWS) -> None:
    request = sign(images_request(local))
    request.headers["X-Amzn-Trace-Id"] = request.headers["X-Forwarded-For"] = "a proxy's"
    assert send(request).status == 200


def test_a_second_target_does_not_change_the_operation(
    local: LocalAWS,
) -> None:
    local.add_model_packages(1)
    request = raw_request(
        sign(images_request(local)), more=b"X-Amz-Target: SageMaker.ListModelPackages\r\n"
    )
    answer = raw_answer(local, request)
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert b"UnknownOperationException" in answer


def test_another_host_than_the_signed_one_is_refused(local: LocalAWS) -> None:
    request = raw_request(sign(images_request(local)))
    port = urlsplit(local.endpoint_url).port
    moved = request.replace(f"Host: 127.0.0.1:{port}".encode(), b"Host: evil.example")
    assert moved != request
    assert b"InvalidSignatureException" in raw_answer(local, moved)


# --- What is asked for --------------------------------------------------------------------------


def to_target(target: str) -> Callable[[LocalAWS], Any]:
    def make(local: LocalAWS) -> Any:
        request = images_request(local)
        del request.headers["X-Amz-Target"]
        request.headers["X-Amz-Target"] = target
        return request

    return make


def to_path(path: str) -> Callable[[LocalAWS], Any]:
    def make(local: LocalAWS) -> Any:
        request = jobs_request(local, "bolts")
        request.url = local.endpoint_url + path
        return request

    return make


@pytest.mark.parametrize(
    "make",
    [
        to_target("DynamoDB_20120810.ListTables"),
        to_target("SageMaker.DeleteImage"),
        to_target("SageMaker.ListModelPackagingJobs"),
        to_target("Other.ListImages"),
        to_target("ListImages"),
        to_target("sagemaker.listimages"),
        to_target(""),
        to_path("/2020-11-20/projects/bolts/models"),
        to_path("/2020-11-20/projects/a/b/modelpackagingjobs"),
        to_path("/2021-01-01/projects/bolts/modelpackagingjobs"),
        to_path("//2020-11-20/projects/bolts/modelpackagingjobs"),
        to_path("/"),
    ],
)
@pytest.mark.parametrize("service", ["sagemaker", "lookoutvision", "unheard-of"])
def test_operations_of_other_services_are_not_served(
    local: LocalAWS, make: Callable[[LocalAWS], Any], service: str
) -> None:
    assert refusal(sign(make(local), service)) == (404, "UnknownOperationException")


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe", b"{" * 1000, b"1" * 5000]
)
def test_a_body_that_cannot_be_read_is_refused_like_any_other(local: LocalAWS, body: bytes) -> None:
    assert refusal(sign(images_request(local, body))) == (400, "SerializationException")
    assert refusal(images_request(local, body)) == (403, "MissingAuthenticationTokenException")


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"application/x-amz-json-1.1", b"\xff\xfe"), (b"POST / ", b"POST //[ "),
     (b"POST / ", b"POST /%ff%00 ")],
    ids=["header", "address", "escape"],
)  # fmt: skip
def test_invalid_utf8_is_refused_like_any_other_change(
    local: LocalAWS, old: bytes, new: bytes
) -> None:
    request = raw_request(sign(images_request(local)))
    assert old in request
    answer = raw_answer(local, request.replace(old, new, 1))
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"InvalidSignatureException" in answer


# --- What a refusal tells -----------------------------------------------------------------------


def test_a_refusal_shows_no_secret_or_expected_signature(
    local: LocalAWS,
) -> None:
    right = sign(images_request(local)).headers["Authorization"][-64:]
    wrong: list[Reply] = [
        send(sign(images_request(local), secret="not-the-secret")),
        send(sign(images_request(local), service="s3")),
        send(images_request(local)),
    ]
    for reply in wrong:
        said = f"{reply.headers} {reply.payload}"
        assert [x for x in (right, SECRET_ACCESS_KEY, ACCESS_KEY_ID) if x in said] == []


# --- Where it listens ---------------------------------------------------------------------------


def test_it_listens_on_the_given_address_of_loopback(
    local: LocalAWS,
) -> None:
    port = urlsplit(local.endpoint_url).port
    with pytest.raises(OSError, match=r"refused|timed out|assign"):
        socket.create_connection(("127.0.0.2", port or 0), PATIENCE)
    with LocalAWS(host="127.0.0.2") as elsewhere:
        assert elsewhere.endpoint_url.startswith("http://127.0.0.2:")
        assert send(sign(images_request(elsewhere))).status == 200
