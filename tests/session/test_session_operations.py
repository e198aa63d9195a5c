"""A Session lists every operation of the installed botocore, with up to two clients a service."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import botocore
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession, get_session

import awslists
from awslists import (
    DeclarationError,
    ListImages,
    Listing,
    ListModelPackages,
    Session,
    SessionClosedError,
)
from awslists._session.source import open_client
from awslists.sagemaker import OPERATIONS
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.own_items import ListVertices, Vertex
from tests.helpers.support import ONE_ATTEMPT, recorded_http

CREATING = "creating-client-class.sagemaker"
DECLARED = sorted(OPERATIONS)
ROLE = """<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<Credentials><AccessKeyId>{aws_access_key_id}</AccessKeyId>
<SecretAccessKey>{aws_secret_access_key}</SecretAccessKey><SessionToken>token</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>
</AssumeRoleResponse>"""


class ListNothing(
    Listing[Vertex], service="sagemaker", operation="ListNothing", items="NothingAtAll"
):
    pass


@pytest.fixture
def lineage(local: LocalAWS) -> LocalAWS:
    """An emulator with an image that also lists a vertex and assumes roles."""

    def answered(answer: Answer) -> Answer:
        if "QueryLineage" in answer.request.headers.get("x-amz-target", ""):
            return answer.replace(status=200, payload={"Vertices": [{"Arn": "churn"}]})
        if answer.request.body.startswith(b"Action=AssumeRole&"):
            credentials = ROLE.format_map(local.client_arguments)
            return answer.replace(status=200, raw=credentials.encode())
        return answer

    local.add_images(1)
    local.inject(answered, times=None)
    return local


@pytest.mark.parametrize("own_session", [False, True])
async def test_a_custom_operation_is_listed(lineage: LocalAWS, own_session: bool) -> None:
    settings: dict[str, Any] = {"botocore_session": AioSession()} if own_session else {}
    for aws in (lineage.session(**settings), Session(**lineage.client_arguments, **settings)):
        async with aws:
            assert await ListVertices(aws).collect() == [Vertex(arn="churn")]
            assert await ListImages(aws).first() is not None
            assert await ListVertices(aws).first() is not None


@pytest.mark.parametrize("own_first", [False, True])
async def test_declared_operations_share_a_fast_client(lineage: LocalAWS, own_first: bool) -> None:
    operations = [*DECLARED, "QueryLineage"]
    known: dict[str, list[str]] = {}
    async with lineage.session() as aws:
        for operation in operations[::-1] if own_first else operations:
            client = await open_client(aws, "sagemaker", operation)
            known[operation] = sorted(client.meta.service_model.operation_names)
    assert [known[operation] for operation in DECLARED] == [DECLARED] * len(DECLARED)
    assert {*DECLARED, "QueryLineage", "DescribeImage"} < {*known["QueryLineage"]}


async def test_clients_are_opened_once_and_closed_with_the_session(lineage: LocalAWS) -> None:
    alive, closed, recorder = recorded_http()
    async with lineage.session(config=AioConfig(http_session_cls=recorder)) as aws:
        listings: list[Listing[Any]] = [ListImages(aws), ListModelPackages(aws), ListVertices(aws)]
        await asyncio.gather(*(listing.first() for listing in listings * 5))
        assert len(alive) == 2
        assert closed == []
    assert closed == alive[::-1]


async def test_a_botocore_session_opens_one_client(
    lineage: LocalAWS,
) -> None:
    opened: list[str] = []
    botocore_session = AioSession()
    botocore_session.register(CREATING, lambda event_name, **_: opened.append(event_name))
    async with lineage.session(botocore_session=botocore_session) as aws:
        await asyncio.gather(ListImages(aws).first(), ListVertices(aws).first())
    assert opened == [CREATING]


@pytest.mark.parametrize("config", [None, AioConfig(user_agent_appid="trainer")])
async def test_custom_operations_send_the_same_user_agent(
    lineage: LocalAWS, config: AioConfig | None
) -> None:
    async with lineage.session(config=config) as aws:
        await ListImages(aws).first()
        await ListVertices(aws).first()
    declared, custom = (request.headers["user-agent"] for request in lineage.requests)
    assert f"awslists/{awslists.__version__}" in declared.split()
    assert custom == declared


async def test_custom_operations_use_the_settings(
    local: LocalAWS,
) -> None:
    local.inject(faults.server_error(), times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(awslists.InternalServiceError):
            await ListVertices(aws).first()
    async with Session(**local.client_arguments) as aws:
        client = await open_client(aws, "sagemaker", "QueryLineage")
        assert client.meta.config.retries == {"mode": "adaptive", "total_max_attempts": 10}
    assert len(local.requests) == 1


async def test_closing_ends_a_custom_listing_at_once(local: LocalAWS) -> None:
    received = asyncio.Event()
    loop = asyncio.get_running_loop()

    async def stall(_: object) -> Any:
        loop.call_soon_threadsafe(received.set)
        await asyncio.sleep(60)

    local.inject(stall)
    aws = local.session()
    waiting = asyncio.create_task(ListVertices(aws).first())
    await received.wait()
    await aws.aclose()
    with pytest.raises(SessionClosedError):
        await waiting


@pytest.mark.parametrize(
    "region",
    [{"region_name": "eu-west-1"}, {"config": AioConfig(region_name="eu-west-1")}],
    ids=["region_name", "config"],
)
@pytest.mark.parametrize("listings", [(ListImages, ListVertices), (ListVertices, ListImages)])
async def test_a_role_is_assumed_once_in_the_region_of_the_session(
    lineage: LocalAWS,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    listings: tuple[type[Listing[Any]], ...],
    region: dict[str, Any],
) -> None:
    config = tmp_path / "config"
    config.write_text(
        "[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/reader\n"
        f"source_profile = keys\nendpoint_url = {lineage.endpoint_url}\nregion = us-east-1\n"
        "[profile keys]\naws_access_key_id = AK\naws_secret_access_key = SK\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    async with Session(profile_name="dev", **region) as aws:
        for listing in listings:
            assert await listing(aws).first() is not None
    scopes = [request.headers["authorization"] for request in lineage.requests]
    assert ["/eu-west-1/sts/" in scope for scope in scopes] == [True, False, False]


async def test_an_unknown_operation_is_a_declaration_error(
    local: LocalAWS,
) -> None:
    message = (
        "ListNothing cannot be listed: the installed botocore "
        f"{botocore.__version__} has no operation ListNothing of sagemaker"
    )
    opening: Any = get_session().create_client("sagemaker", **local.client_arguments)
    async with local.session() as aws, opening as client:
        for source in (aws, client):
            with pytest.raises(DeclarationError) as caught:
                await ListNothing(source).first()
            assert str(caught.value).startswith(message)
    assert local.requests == []


async def test_a_custom_operation_is_listed_from_a_client(
    lineage: LocalAWS,
) -> None:
    opening: Any = get_session().create_client("sagemaker", **lineage.client_arguments)
    async with opening as client:
        assert await ListVertices(client).collect() == [Vertex(arn="churn")]
