"""LocalAWS starts, listens, logs what it receives, and stops."""

from __future__ import annotations

import asyncio
import math
import multiprocessing
import os
import re
import socket
import threading
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import trio
from aiobotocore.config import AioConfig

from awslists import ListImages, ListModelPackagingJobs, Session
from awslists.errors import TransportError
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.gates import eventually
from tests.helpers.signed_requests import ask, ask_for_jobs, raw_request, sagemaker_request, sign
from tests.helpers.support import ONE_ATTEMPT

PATIENCE = 10
"""Seconds after which something that should have happened has not."""


async def count_images(local: LocalAWS) -> int:
    async with local.session(config=ONE_ATTEMPT) as aws:
        return len(await ListImages(aws).collect())


def test_without_being_started_it_has_no_endpoint() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        _ = LocalAWS().endpoint_url


def test_after_it_has_stopped_it_has_no_endpoint() -> None:
    with LocalAWS() as local:
        assert local.endpoint_url
    with pytest.raises(RuntimeError, match="not running"):
        _ = local.endpoint_url


async def test_it_listens_inside_an_async_with_and_no_longer() -> None:
    async with LocalAWS() as local:
        local.add_images(2)
        port = urlsplit(local.endpoint_url).port
        assert await count_images(local) == 2
    with socket.socket() as client:
        assert client.connect_ex(("127.0.0.1", port)) != 0


async def test_it_listens_inside_a_with_and_no_longer() -> None:
    with LocalAWS() as local:
        local.add_images(2)
        port = urlsplit(local.endpoint_url).port
        assert await count_images(local) == 2
    with socket.socket() as client:
        assert client.connect_ex(("127.0.0.1", port)) != 0


def test_starting_cannot_be_cancelled_halfway() -> None:
    local = LocalAWS()
    with pytest.raises(StopIteration):
        local.__aenter__().send(None)
    assert local.endpoint_url
    local.close()


async def test_it_can_be_started_and_closed_without_a_with() -> None:
    local = LocalAWS().start()
    local.add_images(1)
    async with local.session() as aws:
        assert await ListImages(aws).first()
    local.close()
    local.close()
    with pytest.raises(RuntimeError, match="not running"):
        _ = local.endpoint_url


def test_starting_twice_is_refused(local: LocalAWS) -> None:
    with pytest.raises(RuntimeError, match="already running"):
        local.start()
    assert local.endpoint_url


async def test_it_can_be_started_again_and_still_has_its_items() -> None:
    local = LocalAWS()
    local.add_images(2)
    with local:
        assert await count_images(local) == 2
    async with local:
        local.add_images(1)
        assert await count_images(local) == 3


async def test_it_stops_when_the_body_fails() -> None:
    local = LocalAWS()
    with pytest.raises(ZeroDivisionError):
        async with local:
            raise ZeroDivisionError
    with pytest.raises(RuntimeError):
        _ = local.endpoint_url


def test_after_a_reset_it_is_as_if_just_started(local: LocalAWS) -> None:
    local.add_images(2)
    local.add_image_versions("image-0000", 2)
    local.add_model_packages(2)
    local.add_model_packaging_jobs("bolts", 2)
    local.inject(faults.server_error(), times=None)
    ask(local, "ListImages", {})
    local.latency = 600
    local.reset()
    assert local.requests == []
    assert ask(local, "ListImages", {}).payload == {"Images": []}
    assert ask(local, "ListImageVersions", {"ImageName": "image-0000"}).status == 400
    assert ask(local, "ListModelPackages", {}).payload == {"ModelPackageSummaryList": []}
    assert ask_for_jobs(local, "bolts").status == 404
    assert [image.image_name for image in local.add_images(1)] == ["image-0000"]


def test_a_request_sent_before_a_reset_does_not_count_after_it(local: LocalAWS) -> None:
    url = urlsplit(local.endpoint_url)
    request = raw_request(sign(sagemaker_request(local, "ListImages", b"{}")))
    ask(local, "ListImages", {})  # so that the next one finds a connection
    for _ in range(100):
        with socket.create_connection((url.hostname, url.port)) as client:
            client.sendall(request)
        local.reset()
        ask(local, "ListImages", {})
        assert len(local.requests) == 1


def test_it_can_be_reset_while_it_does_not_run() -> None:
    local = LocalAWS()
    local.add_images(2)
    local.reset()
    assert local.images == []


async def test_a_request_sent_before_a_reset_meets_no_fault_after_it(local: LocalAWS) -> None:
    with local.held():
        waiting = asyncio.create_task(asyncio.to_thread(ask, local, "ListImages", {}))
        await eventually(lambda: local.pending == 1)
        local.reset()
        error = local.inject(faults.server_error())
    assert (await waiting).status == 200
    assert error.hits == 0
    assert ask(local, "ListImages", {}).status == 500


async def test_a_reset_goes_on_if_a_fault_waits_for_it(local: LocalAWS) -> None:
    was_reset = threading.Event()

    def wait(answer: Answer) -> Answer:
        assert was_reset.wait(PATIENCE)
        return answer

    local.inject(wait)
    waiting = asyncio.create_task(asyncio.to_thread(ask, local, "ListImages", {}))
    await eventually(lambda: local.pending == 1)
    local.reset()
    was_reset.set()
    assert (await waiting).status == 200


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # by Python 3.12, of any thread
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")
def test_it_can_be_reset_in_a_forked_process(local: LocalAWS) -> None:
    process = multiprocessing.get_context("fork").Process(target=local.reset)
    process.start()
    process.join(PATIENCE)
    assert process.exitcode == 0


def test_a_fault_may_reset(local: LocalAWS) -> None:
    def reset(answer: Answer) -> Answer:
        local.reset()
        return answer

    local.inject(reset)
    assert ask(local, "ListImages", {}).payload == {"Images": []}
    assert local.requests == []


def test_several_can_run_at_a_time() -> None:
    with LocalAWS() as one, LocalAWS() as other:
        one.add_images(1)
        assert one.endpoint_url != other.endpoint_url
        assert len(ask(one, "ListImages", {}).payload["Images"]) == 1
        assert ask(other, "ListImages", {}).payload["Images"] == []


def test_it_listens_on_loopback_by_default(local: LocalAWS) -> None:
    assert urlsplit(local.endpoint_url).hostname == "127.0.0.1"


def test_it_listens_on_the_port_that_it_is_given() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with LocalAWS(port=port) as local:
        assert local.endpoint_url == f"http://127.0.0.1:{port}"
        assert ask(local, "ListImages", {}).status == 200


@pytest.mark.skipif(not socket.has_ipv6, reason="the machine has no IPv6")
def test_it_listens_on_ipv6() -> None:
    with LocalAWS(host="::1") as local:
        assert urlsplit(local.endpoint_url).hostname == "::1"
        assert ask(local, "ListImages", {}).status == 200


async def test_a_busy_port_is_an_os_error(local: LocalAWS) -> None:
    port = urlsplit(local.endpoint_url).port
    assert port
    second = LocalAWS(port=port)
    with pytest.raises(OSError, match="address already in use"):
        second.__enter__()
    with pytest.raises(OSError, match="address already in use"):
        await second.__aenter__()
    with pytest.raises(RuntimeError, match="not running"):
        _ = second.endpoint_url


async def test_an_answer_comes_after_the_latency() -> None:
    with LocalAWS(latency=600) as local:
        impatient = ONE_ATTEMPT.merge(AioConfig(read_timeout=0.05))
        async with local.session(config=impatient) as aws:
            with pytest.raises(TransportError, match="Read timeout"):
                await ListImages(aws).collect()
        local.latency = 0
        assert await count_images(local) == 0


async def test_stopping_does_not_wait_for_an_answer_under_way() -> None:
    reached = threading.Event()

    async def never(answer: Answer) -> Answer:
        reached.set()
        await asyncio.Event().wait()
        return answer

    patient = ONE_ATTEMPT.merge(AioConfig(read_timeout=PATIENCE))
    async with AsyncExitStack() as after:
        async with LocalAWS() as local:
            local.inject(never)
            aws = await after.enter_async_context(local.session(config=patient))
            listing = asyncio.create_task(ListImages(aws).collect())
            assert await asyncio.to_thread(reached.wait, PATIENCE)
        with pytest.raises(TransportError, match="Connection was closed"):
            await listing


def test_code_on_trio_lists_from_it(local: LocalAWS) -> None:
    local.add_images(3)
    local.add_model_packaging_jobs("bolts", 5)

    async def count() -> tuple[int, int]:
        async with local.session() as aws:
            images = await ListImages(aws, max_results=2).collect()
            jobs = ListModelPackagingJobs(aws, project_name="bolts", max_results=2)
            return len(images), len(await jobs.collect())

    assert trio.run(count) == (3, 5)


def test_it_starts_on_trio() -> None:
    async def count() -> int:
        async with LocalAWS() as local, local.session() as aws:
            local.add_images(3)
            return len(await ListImages(aws).collect())

    assert trio.run(count) == 3


async def test_arguments_of_session_go_to_the_session(local: LocalAWS) -> None:
    async with local.session(region_name="eu-west-1") as aws:
        await ListImages(aws).collect()
    assert "/eu-west-1/sagemaker/" in local.requests[0].headers["authorization"]


async def test_the_log_has_each_request_as_it_was_on_the_wire(
    local: LocalAWS, aws: Session
) -> None:
    noon = datetime(2024, 5, 1, 12, tzinfo=UTC)
    await ListImages(aws, name_contains="churn", creation_time_after=noon).collect()
    (request,) = local.requests
    assert (request.operation, request.method, request.path) == ("ListImages", "POST", "/")
    assert request.parameters == {
        "CreationTimeAfter": noon.timestamp(),
        "MaxResults": 100,
        "NameContains": "churn",
    }
    assert request.headers["x-amz-target"] == "SageMaker.ListImages"
    assert b'"NameContains": "churn"' in request.body


async def test_the_log_has_query_parameters_under_aws_names(local: LocalAWS, aws: Session) -> None:
    local.add_model_packaging_jobs("bolts", 3)
    await ListModelPackagingJobs(aws, project_name="bolts", max_results=2).collect()
    first, second = local.requests
    assert (first.operation, first.method) == ("ListModelPackagingJobs", "GET")
    assert first.parameters == {"ProjectName": "bolts", "MaxResults": 2}
    assert first.path == "/2020-11-20/projects/bolts/modelpackagingjobs?maxResults=2"
    assert set(second.parameters) == {"ProjectName", "MaxResults", "NextToken"}


def test_the_log_has_the_oldest_request_first_and_can_be_cleared(local: LocalAWS) -> None:
    ask(local, "ListImages", {})
    ask_for_jobs(local, "bolts")
    operations = [request.operation for request in local.requests]
    assert operations == ["ListImages", "ListModelPackagingJobs"]
    local.requests.clear()
    ask(local, "ListModelPackages", {})
    assert [request.operation for request in local.requests] == ["ListModelPackages"]


async def test_the_repr_of_a_request_shows_no_credential(local: LocalAWS) -> None:
    async with local.session(aws_session_token="a-session-token") as aws:
        await ListImages(aws).collect()
    (request,) = local.requests
    assert request.headers["x-amz-security-token"] == "a-session-token"
    assert "a-session-token" not in repr(request)
    assert "Credential" not in repr(request)


@pytest.mark.parametrize("run", [asyncio.run, trio.run])
def test_the_environment_does_not_affect_its_session(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Callable[[Any], None]
) -> None:
    (tmp_path / "config").write_text("[[[ this is none")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    local.add_images(1)

    async def main() -> None:
        async with local.session() as aws:
            assert await ListImages(aws).first() is not None

    run(main() if run is asyncio.run else main)


@pytest.mark.parametrize(
    ("kind", "mistake"),
    [
        *((TypeError, mistake) for mistake in (timedelta(seconds=1), "1", None, True)),
        *((ValueError, mistake) for mistake in (-0.5, math.nan)),
    ],
)
def test_an_invalid_latency_is_refused(
    local: LocalAWS, kind: type[Exception], mistake: Any
) -> None:
    message = rf"latency must be .*, not {re.escape(repr(mistake))}"
    with pytest.raises(kind, match=message):
        local.latency = mistake
    with pytest.raises(kind, match=message):
        LocalAWS(latency=mistake)
    assert local.latency == 0
