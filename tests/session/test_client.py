"""Clients of a Session for calls that list nothing."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession
from botocore.exceptions import NoRegionError

from awslists import ListImages, Session, SessionClosedError
from awslists.testing import Answer, LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.both_ways import botocore_calls
from tests.helpers.own_items import ListVertices
from tests.helpers.support import recorded_http

VERTICES = {"Vertices": [{"Arn": "churn"}]}


@pytest.fixture
def account(local: LocalAWS) -> LocalAWS:
    """An emulator with an image, that also lists a vertex and describes a package."""

    def answered(answer: Answer) -> Answer:
        match answer.request.headers.get("x-amz-target", "").partition(".")[2]:
            case "QueryLineage":
                return answer.replace(status=200, payload=VERTICES)
            case "DescribeModelPackage":
                return answer.replace(status=200, payload={"ModelPackageName": "churn"})
        return answer

    local.add_images(1)
    local.inject(answered, times=None)
    return local


@on_both_backends
async def test_a_client_calls_any_operation(account: LocalAWS) -> None:
    async with account.session() as aws:
        sagemaker = await aws.client("sagemaker")
        described = await sagemaker.describe_model_package(ModelPackageName="churn")
        assert described["ModelPackageName"] == "churn"
        assert len((await sagemaker.list_images())["Images"]) == 1
        assert len(await ListImages(aws).collect()) == 1


@on_both_backends
async def test_a_client_is_opened_once(local: LocalAWS) -> None:
    found: list[Any] = []

    async with local.session() as aws:

        async def find() -> None:
            found.append(await aws.client("sagemaker"))

        async with anyio.create_task_group() as tasks:
            for _ in range(10):
                tasks.start_soon(find)
        assert await aws.client("lambda") not in found
    assert len({*map(id, found)}) == 1


async def test_a_client_is_closed_with_the_session(local: LocalAWS) -> None:
    alive, closed, http = recorded_http()
    async with local.session(config=AioConfig(http_session_cls=http)) as aws:
        await aws.client("sagemaker")
        assert (len(alive), len(closed)) == (1, 0)
    assert closed == alive


async def test_a_client_has_the_settings_of_the_session(local: LocalAWS) -> None:
    config = AioConfig(max_pool_connections=3, retries={"total_max_attempts": 2})
    async with local.session(config=config, region_name="eu-west-1") as aws:
        client = await aws.client("sagemaker")
    assert client.meta.config.max_pool_connections == 3
    assert client.meta.region_name == "eu-west-1"
    assert client.meta.endpoint_url == local.endpoint_url


async def test_a_botocore_session_of_the_caller_makes_the_client(local: LocalAWS) -> None:
    session = AioSession()
    async with local.session(botocore_session=session) as aws:
        client = await aws.client("sagemaker")
        await ListImages(aws).collect()
        assert "DescribeModelPackage" in client.meta.service_model.operation_names
    assert [request.operation for request in local.requests] == ["ListImages"]


async def test_lookout_for_vision_has_a_client(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 1)
    async with local.session() as aws:
        client = await aws.client("lookoutvision")
        found = await client.list_model_packaging_jobs(ProjectName="bolts")
    assert len(found["ModelPackagingJobs"]) == 1


# --- Refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("service", "hint"),
    [
        ("sagemker", "; did you mean sagemaker, sagemaker-edge or sagemaker-runtime?"),
        ("SageMaker", "; did you mean sagemaker, sagemaker-edge or sagemaker-runtime?"),
        ("../data/sagemaker", "; did you mean sagemaker?"),
        ("nothing like it", ""),
        ("", ""),
    ],
)
async def test_an_unknown_service_is_refused(local: LocalAWS, service: str, hint: str) -> None:
    async with local.session() as aws:
        for _ in range(2):
            with pytest.raises(ValueError, match=r"^botocore .* knows no service") as caught:
                await aws.client(service)
            assert str(caught.value).endswith(f" knows no service {service!r}{hint}")
        await aws.client("sagemaker")


@pytest.mark.parametrize("service", [None, b"sagemaker", 1])
async def test_a_service_that_is_no_string_is_refused(local: LocalAWS, service: Any) -> None:
    async with local.session() as aws:
        with pytest.raises(TypeError, match='service must be a name such as "sagemaker", not'):
            await aws.client(service)


@on_both_backends
async def test_a_closed_session_has_no_client(local: LocalAWS) -> None:
    async with local.session() as aws:
        await aws.client("sagemaker")
    with pytest.raises(SessionClosedError, match="the session was closed; open a new one") as error:
        await aws.client("sagemaker")
    known = vars(error.value)
    assert (known["operation"], known["listing"]) == (None, None)
    copied = pickle.loads(pickle.dumps(error.value))  # noqa: S301  (just pickled)
    assert (str(copied), vars(copied)) == (str(error.value), known)


async def test_closing_the_session_ends_the_opening_of_a_client(local: LocalAWS) -> None:
    opening, never = asyncio.Event(), asyncio.Event()

    async def stall(**_: Any) -> None:
        opening.set()
        await never.wait()

    session = AioSession()
    session.register("creating-client-class.sagemaker", stall)
    async with local.session(botocore_session=session) as aws:
        client = asyncio.create_task(aws.client("sagemaker"))
        await opening.wait()
    with pytest.raises(SessionClosedError):
        await client


async def test_errors_of_botocore_come_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    async with Session() as aws:
        with pytest.raises(NoRegionError):
            await aws.client("sagemaker")


# --- Together with listings -----------------------------------------------------------------------


async def test_a_handler_on_the_client_sees_the_calls_of_listings_that_share_it(
    account: LocalAWS,
) -> None:
    seen: list[str] = []

    def note(event_name: str, **_: object) -> None:
        seen.append(event_name)

    async with account.session(prepared_calls=True) as aws:
        client = await aws.client("sagemaker")
        with botocore_calls() as calls:
            for _ in range(3):
                await ListVertices(aws).collect()
        assert calls == ["QueryLineage"]  # awslists made the others
        client.meta.events.register("before-send.sagemaker", note)
        with botocore_calls() as calls:
            for _ in range(3):
                await ListVertices(aws).collect()
        assert calls == ["QueryLineage"] * 3
        assert seen == ["before-send.sagemaker.QueryLineage"] * 3
        client.meta.events.unregister("before-send.sagemaker", note)
        with botocore_calls() as calls:
            await ListVertices(aws).collect()
        assert calls == []


async def test_a_client_is_like_botocores_own(local: LocalAWS) -> None:
    """Its calls are not decoded, even if a listing shares the client."""
    local.add_images(3)
    async with local.session(botocore_session=AioSession()) as aws:
        await ListImages(aws).collect()
        answer = await (await aws.client("sagemaker")).list_images(MaxResults=2)
        assert [image["ImageName"] for image in answer["Images"]] == ["image-0002", "image-0001"]
        assert answer["NextToken"]
