"""No argument and no response can lead a request elsewhere."""

from __future__ import annotations

import gzip
from typing import Any
from urllib.parse import parse_qsl

import pytest

from awslists import (
    InvalidRequestError,
    InvalidResponseError,
    ListImages,
    ListModelPackagingJobs,
    ServiceError,
    Session,
    TransportError,
)
from awslists.testing import Answer, LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.both_makers

PATH = "/2020-11-20/projects/bolts/modelpackagingjobs"


@pytest.mark.parametrize(
    "name",
    ["../models", "..", ".", "bolts/..", "bolts%2F..", "bolts?maxResults=1", "bolts#", "/bolts",
     "bolts\r\nX-Evil: 1", "bolts\n", "bolts ", "bolts\0", "b\u00f6lts", "bolts;a", "bolts\\"],
)  # fmt: skip
def test_a_project_name_with_another_path_is_refused(aws: Session, name: str) -> None:
    with pytest.raises(InvalidRequestError, match="project_name"):
        ListModelPackagingJobs(aws, project_name=name)


TOKENS = [
    "a+b/c==",
    "//evil/x",
    "a=1/projectName=x",
]
"""Tokens with the characters that Lookout for Vision allows."""
MORE_TOKENS = [
    "a\rb\tc",
    "../../models",
    "a&maxResults=1&projectName=x",
    "a#fragment",
    "a?b=c;d=e",
    "a%0d%0aX-Evil:%201",
    "a b+c/d==",
    'a", "MaxResults": 1, "x": "',
    "\u2028\x85\u202e\x00\x1b[31m",
]


@on_both_backends
async def test_a_token_cannot_escape_its_parameter(local: LocalAWS) -> None:
    local.inject(lambda answer: answer.replace(status=200, payload={}), times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        for token in (*TOKENS, *MORE_TOKENS):
            await ListImages(aws, next_token=token).collect()
        for token in TOKENS:
            await ListModelPackagingJobs(aws, project_name="bolts", next_token=token).collect()
    images, jobs = local.requests[: -len(TOKENS)], local.requests[-len(TOKENS) :]
    assert [request.parameters["NextToken"] for request in images] == [*TOKENS, *MORE_TOKENS]
    assert all(request.parameters["MaxResults"] == 100 for request in images)
    for token, request in zip(TOKENS, jobs, strict=True):
        path, _, query = request.path.partition("?")
        assert path == PATH
        assert dict(parse_qsl(query)) == {"maxResults": "100", "nextToken": token}
    assert not any("x-evil" in request.headers for request in local.requests)


@pytest.mark.parametrize("token", MORE_TOKENS)
def test_an_invalid_lookout_for_vision_token_is_refused(aws: Session, token: str) -> None:
    with pytest.raises(InvalidRequestError, match="next_token"):
        ListModelPackagingJobs(aws, project_name="bolts", next_token=token)


def test_a_token_with_a_line_break_is_refused(aws: Session) -> None:
    for token in ("a\r\nX-Evil: 1", "a\n"):
        with pytest.raises(InvalidRequestError, match="next_token"):
            ListImages(aws, next_token=token)


@pytest.mark.parametrize(
    "region", ["evil.example/#", "a@evil.example", "x\r\nHost: evil", "..", "a/"]
)
async def test_a_region_naming_another_host_is_a_transport_error(region: str) -> None:
    keys: dict[str, Any] = {"aws_access_key_id": "a", "aws_secret_access_key": "b"}
    async with Session(region_name=region, config=ONE_ATTEMPT, **keys) as aws:
        with pytest.raises(TransportError, match="could not be made"):
            await ListImages(aws).first()


@on_both_backends
async def test_redirects_are_not_followed(
    local: LocalAWS,
) -> None:
    """The redirect leads to LocalAWS itself, under another name."""
    elsewhere = local.endpoint_url.replace("127.0.0.1", "localhost")
    statuses = iter([301, 302, 303, 307, 308] * 2)

    def moved(answer: Answer) -> Answer:
        headers = {**answer.headers, "location": f"{elsewhere}{answer.request.path}"}
        return answer.replace(status=next(statuses), headers=headers)

    local.inject(moved, times=10)
    async with local.session(config=ONE_ATTEMPT, aws_session_token="the-session-token") as aws:
        for listing in (ListImages(aws), ListModelPackagingJobs(aws, project_name="bolts")):
            for status in (301, 302, 303, 307, 308):
                with pytest.raises(ServiceError) as caught:
                    await listing.first()
                assert caught.value.status == status
    assert not [r for r in local.requests if r.headers["host"].startswith("localhost")]


async def test_a_compressed_response_is_not_unpacked(local: LocalAWS, aws: Session) -> None:
    """It was not asked for, and could fill the memory although it is small."""
    bomb = gzip.compress(b'{"Images": [], "Filling": "' + bytes(10**6) + b'"}')
    local.inject(lambda a: a.replace(raw=bomb, headers={**a.headers, "content-encoding": "gzip"}))
    with pytest.raises(InvalidResponseError, match="is not JSON") as caught:
        await ListImages(aws).first()
    assert local.requests[0].headers["accept-encoding"] == "identity"
    assert len(str(caught.value)) < 1000
