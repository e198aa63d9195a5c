"""Prepared requests follow the clock, the credentials and the environment of each moment."""

from __future__ import annotations

import datetime
import gc
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import botocore.compat
import pytest
from botocore.awsrequest import AWSRequest

from awslists import CredentialsError, ListImages, ListModelPackagingJobs, Session
from awslists._prepared.prepared_calls import get_prepared_calls
from awslists._session.source import open_client
from awslists.testing import Answer, LocalAWS, faults
from awslists.testing._server.messages import ReceivedRequest
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY
from tests.helpers.both_ways import botocore_calls
from tests.helpers.disclosure import disclosed, locals_of_ours, said_by
from tests.helpers.signed_requests import sign

BEGINNING = datetime.datetime(2026, 11, 27, 23, 59, 58, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
SERVICES = {"ListImages": "sagemaker", "ListModelPackagingJobs": "lookoutvision"}


def next_page(answer: Answer) -> Answer:
    """Answer an empty page with a token, whatever the signature."""
    number = int(answer.request.parameters.get("NextToken", "0"))
    payload = {answer.items_member: [], "NextToken": str(number + 1)}
    return answer.replace(status=200, payload=payload)


def is_signed_as_by_botocore(request: ReceivedRequest, secret: str) -> bool:
    """Return whether botocore signs a received request in the same way at its time."""
    authorization = request.headers["authorization"]
    _, key, _, _, *_ = authorization.replace("Credential=", "/").split("/")
    names = authorization.partition("SignedHeaders=")[2].partition(",")[0].split(";")
    headers = {name: request.headers[name] for name in names if name not in ("host", "x-amz-date")}
    url = f"http://{request.headers['host']}{request.path}"
    date = datetime.datetime.strptime(request.headers["x-amz-date"], "%Y%m%dT%H%M%SZ")  # noqa: DTZ007  (it has no zone)
    service = SERVICES[request.operation]
    unsigned = AWSRequest(request.method, url, headers, request.body)
    signed = sign(unsigned, service, key=key, secret=secret, at=date)
    return bool(signed.headers["Authorization"] == authorization)


# --- Time ---------------------------------------------------------------------------------------


class Clock:
    """The time that botocore reads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = BEGINNING
        clock = SimpleNamespace(now=lambda zone: self.now)
        module = SimpleNamespace(datetime=clock, timezone=datetime.timezone)
        monkeypatch.setattr(botocore.compat, "datetime", module)


@pytest.mark.parametrize("operation", SERVICES)
async def test_pages_are_signed_at_their_own_time(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    """Within a day, after midnight in UTC, and back, as when a clock is set."""
    clock = Clock(monkeypatch)
    local.inject(next_page, times=None)
    steps = [0 * HOUR, HOUR / 3600, HOUR / 1800, HOUR, 24 * HOUR, -24 * HOUR, -HOUR / 1800]
    times = []
    async with local.session() as aws:
        listings: dict[str, Any] = {
            "ListImages": ListImages(aws),
            "ListModelPackagingJobs": ListModelPackagingJobs(aws, project_name="bolts"),
        }
        pages = listings[operation].pages()
        with botocore_calls() as calls:
            for step in steps:
                clock.now += step
                times.append(f"{clock.now:%Y%m%dT%H%M%SZ}")
                await anext(pages)
    assert len(calls) == 1
    assert [request.headers["x-amz-date"] for request in local.requests] == times
    assert len({time[:8] for time in times}) == 3
    assert all(is_signed_as_by_botocore(each, SECRET_ACCESS_KEY) for each in local.requests)


# --- Credentials --------------------------------------------------------------------------------


class Rotating:
    """Credentials of a program, which botocore asks before each call, since they end soon."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._output = folder / "credentials.json"
        program = folder / "program"
        program.write_text(f"#!/bin/sh\ncat {self._output}\n")
        program.chmod(0o755)
        config = folder / "config"
        config.write_text(f"[profile rotating]\ncredential_process = {program}\n")
        monkeypatch.setenv("AWS_CONFIG_FILE", str(config))

    def give(self, key: str, token: str | None = None, *, secret: str = "") -> None:
        in_a_minute = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=1)
        credentials = {
            "Version": 1,
            "AccessKeyId": key,
            "SecretAccessKey": secret or f"secret of {key}",
            "SessionToken": token,
            "Expiration": in_a_minute.isoformat(),
        }
        self._output.write_text(json.dumps(credentials))

    def give_nothing(self) -> None:
        self._output.write_text("nothing")


@pytest.fixture
def rotating(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rotating:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    return Rotating(tmp_path, monkeypatch)


def session_of(local: LocalAWS, *, prepared_calls: bool = True) -> Session:
    return Session(
        profile_name="rotating",
        region_name="us-east-1",
        endpoint_url=local.endpoint_url,
        prepared_calls=prepared_calls,
    )


@pytest.mark.parametrize(("pages_each", "by_botocore"), [(1, 4), (3, 4)])
async def test_new_credentials_sign_at_once(
    local: LocalAWS, rotating: Rotating, pages_each: int, by_botocore: int
) -> None:
    """A key, another key, the same key with another secret, and with another session token."""
    local.inject(next_page, times=None)
    given = [("A", None, "s1"), ("B", "t1", "s2"), ("B", "t1", "s3"), ("B", "t2", "s3")]
    async with session_of(local) as aws:
        pages = ListImages(aws).pages()
        with botocore_calls() as calls:
            for key, token, secret in given:
                rotating.give(key, token, secret=secret)
                for _ in range(pages_each):
                    await anext(pages)
    assert len(calls) == by_botocore
    expected = [each for each in given for _ in range(pages_each)]
    for request, (key, token, secret) in zip(local.requests, expected, strict=True):
        assert f"Credential={key}/" in request.headers["authorization"]
        assert request.headers.get("x-amz-security-token") == token
        assert is_signed_as_by_botocore(request, secret)


@pytest.mark.parametrize("prepared_pages", [0, 1, 2])
async def test_credentials_that_fail_between_pages(
    local: LocalAWS, rotating: Rotating, prepared_pages: int
) -> None:
    """The error is the same on both ways, and the same iterator goes on with new credentials."""
    local.inject(next_page, times=None)
    said = []
    for prepared_calls in (True, False):
        local.requests.clear()
        rotating.give("KEY-A")
        async with session_of(local, prepared_calls=prepared_calls) as aws:
            pages = ListImages(aws).pages()
            for _ in range(1 + prepared_pages):
                await anext(pages)
            rotating.give_nothing()
            with pytest.raises(CredentialsError) as caught:
                await anext(pages)
            assert disclosed(said_by(caught.value), ["KEY-A", "secret of"]) == []
            assert disclosed(locals_of_ours(caught.value), ["KEY-A", "secret of"]) == []
            said.append((str(caught.value), caught.value.next_token))
            rotating.give("KEY-B")
            page = await anext(pages)
            assert page.next_token == str(prepared_pages + 2)
        keys = [request.headers["authorization"][28:33] for request in local.requests]
        assert keys == ["KEY-A"] * (1 + prepared_pages) + ["KEY-B"]
    assert said[0] == said[1]


async def test_expired_credentials_are_replaced_for_the_next_page(
    local: LocalAWS, rotating: Rotating
) -> None:
    local.inject(next_page, times=2)
    local.inject(faults.expired_credentials(), times=1)
    local.inject(next_page, times=None)
    rotating.give("A")
    async with session_of(local) as aws:
        pages = ListImages(aws).pages()
        for _ in range(2):
            await anext(pages)
        with pytest.raises(Exception, match="ExpiredTokenException"):
            await anext(pages)
        rotating.give("B")
        await anext(pages)
    assert "Credential=B/" in local.requests[-1].headers["authorization"]


# --- The environment ----------------------------------------------------------------------------


@pytest.mark.parametrize("prepared_calls", [True, False])
async def test_each_page_has_the_trace_of_its_moment(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, prepared_calls: bool
) -> None:
    """In a Lambda function, whose invocations share a session."""
    local.inject(next_page, times=None)
    traces = ["Root=1;Parent=a b", "Root=2", "Root=2", None, "Root=3/é"]
    async with local.session(prepared_calls=prepared_calls) as aws:
        pages = ListImages(aws).pages()
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", "lister")
        with botocore_calls() as calls:
            for trace in traces:
                if trace is None:
                    monkeypatch.delenv("_X_AMZN_TRACE_ID")
                else:
                    monkeypatch.setenv("_X_AMZN_TRACE_ID", trace)
                await anext(pages)
    assert len(calls) == (1 if prepared_calls else len(traces))
    sent = [request.headers.get("x-amzn-trace-id") for request in local.requests]
    assert sent == ["Root=1;Parent=a%20b", "Root=2", "Root=2", None, "Root=3%2F%C3%A9"]


# --- Secrets ------------------------------------------------------------------------------------


def own_objects(start: object) -> Iterator[object]:
    """Yield all objects of awslists that an object leads to."""
    seen, left = set[int](), [start]
    while left:
        each = left.pop()
        module = type(each).__module__
        is_own = module.startswith(("awslists._prepared", "awslists._session.ongoing_call"))
        if id(each) in seen or not (is_own or isinstance(each, dict | list | tuple)):
            continue
        seen.add(id(each))
        left += gc.get_referents(each)
        if is_own:
            yield each


async def test_no_repr_shows_a_secret(local: LocalAWS) -> None:
    local.inject(next_page, times=None)
    async with local.session(aws_session_token="the-session-token") as aws:
        calls = get_prepared_calls(aws, await open_client(aws, "sagemaker", "ListImages"))
        pages = ListImages(aws).pages()
        shown = []
        for _ in range(3):
            await anext(pages)
            shown += [repr(each) for each in own_objects(calls)]
    kinds = {text.partition(" ")[0].rpartition(".")[2] for text in shown}
    assert {"PreparedOperation", "KeptRequest", "SentRequest", "Serializer"} <= kinds
    secrets = [ACCESS_KEY_ID, SECRET_ACCESS_KEY, "the-session-token", "Signature="]
    assert disclosed(shown, secrets) == []
