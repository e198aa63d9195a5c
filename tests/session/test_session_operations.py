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
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.own_items import Group, ListGroups
from tests.helpers.support import ONE_ATTEMPT, recorded_http

CREATING = "creating-client-class.sagemaker"
DECLARED = ["ListImageVersions", "ListImages", "ListModelPackages"]
ROLE = """<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<Credentials><AccessKeyId>{aws_access_key_id}</AccessKeyId>
<SecretAccessKey>{aws_secret_access_key}</SecretAccessKey><SessionToken>token</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>
</AssumeRoleResponse>"""


class ListNothing(
    Listing[Group], service="sagemaker", operation="ListNothing", items="NothingAtAll"
):
    pass


@pytest.fixture
def groups(local: LocalAWS) -> LocalAWS:
    """An emulator with an image that also lists a group and assumes roles."""

    def answered(answer: Answer) -> Answer:
        if "ListModelPackageGroups" in answer.request.headers.get("x-amz-target", ""):
            groups = [{"ModelPackageGroupName": "churn"}]
            return answer.replace(status=200, payload={"ModelPackageGroupSummaryList": groups})
        if answer.request.body.startswith(b"Action=AssumeRole&"):
            credentials = ROLE.format_map(local.client_arguments)
            return answer.replace(status=200, raw=credentials.encode())
        return answer

    local.add_images(1)
    local.inject(answered, times=None)
    return local


@pytest.mark.parametrize("own_session", [False, True])
async def test_a_custom_operation_is_listed(groups: LocalAWS, own_session: bool) -> None:
    settings: dict[str, Any] = {"botocore_session": AioSession()} if own_session else {}
    for aws in (groups.session(**settings), Session(**groups.client_arguments, **settings)):
        async with aws:
            assert await ListGroups(aws).collect() == [Group(model_package_group_name="churn")]
            assert await ListImages(aws).first() is not None
            assert await ListGroups(aws).first() is not None


@pytest.mark.parametrize("own_first", [False, True])
async def test_declared_operations_share_a_fast_client(groups: LocalAWS, own_first: bool) -> None:
    operations = [*DECLARED, "ListModelPackageGroups"]
    known: dict[str, list[str]] = {}
    async with groups.session() as aws:
        for operation in operations[::-1] if own_first else operations:
            client = await open_client(aws, "sagemaker", operation)
            known[operation] = sorted(client.meta.service_model.operation_names)
    assert [known[operation] for operation in DECLARED] == [DECLARED] * 3
    assert {*DECLARED, "ListModelPackageGroups", "ListPipelines"} < {
        *known["ListModelPackageGroups"]
    }


async def test_clients_are_opened_once_and_closed_with_the_session(groups: LocalAWS) -> None:
    alive, closed, recorder = recorded_http()
    async with groups.session(config=AioConfig(http_session_cls=recorder)) as aws:
        listings: list[Listing[Any]] = [ListImages(aws), ListModelPackages(aws), ListGroups(aws)]
        await asyncio.gather(*(listing.first() for listing in listings * 5))
        assert len(alive) == 2
        assert closed == []
    assert closed == alive[::-1]


async def test_a_botocore_session_opens_one_client(
    groups: LocalAWS,
) -> None:
    opened: list[str] = []
    botocore_session = AioSession()
    botocore_session.register(CREATING, lambda event_name, **_: opened.append(event_name))
    async with groups.session(botocore_session=botocore_session) as aws:
        await asyncio.gather(ListImages(aws).first(), ListGroups(aws).first())
    assert opened == [CREATING]


@pytest.mark.parametrize("config", [None, AioConfig(user_agent_appid="trainer")])
async def test_custom_operations_send_the_same_user_agent(
    groups: LocalAWS, config: AioConfig | None
) -> None:
    async with groups.session(config=config) as aws:
        await ListImages(aws).first()
        await ListGroups(aws).first()
    declared, custom = (request.headers["user-agent"] for request in groups.requests)
    assert f"awslists/{awslists.__version__}" in declared.split()
    assert custom == declared


async def test_custom_operations_use_the_settings(
    local: LocalAWS,
) -> None:
    local.inject(faults.server_error(), times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(awslists.InternalServiceError):
            await ListGroups(aws).first()
    async with Session(**local.client_arguments) as aws:
        client = await open_client(aws, "sagemaker", "ListModelPackageGroups")
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
    waiting = asyncio.create_task(ListGroups(aws).first())
    await received.wait()
    await aws.aclose()
    with pytest.raises(SessionClosedError):
        await waiting


@pytest.mark.parametrize(
    "region",
    [{"region_name": "eu-west-1"}, {"config": AioConfig(region_name="eu-west-1")}],
    ids=["region_name", "config"],
)
@pytest.mark.parametrize("listings", [(ListImages, ListGroups), (ListGroups, ListImages)])
async def test_a_role_is_assumed_once_in_the_region_of_the_session(
    groups: LocalAWS,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    listings: tuple[type[Listing[Any]], ...],
    region: dict[str, Any],
) -> None:
    config = tmp_path / "config"
    config.write_text(
        "[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/reader\n"
        f"source_profile = keys\nendpoint_url = {groups.endpoint_url}\nregion = us-east-1\n"
        "[profile keys]\naws_access_key_id = AK\naws_secret_access_key = SK\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    async with Session(profile_name="dev", **region) as aws:
        for listing in listings:
            assert await listing(aws).first() is not None
    scopes = [request.headers["authorization"] for request in groups.requests]
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
    groups: LocalAWS,
) -> None:
    opening: Any = get_session().create_client("sagemaker", **groups.client_arguments)
    async with opening as client:
        assert await ListGroups(client).collect() == [Group(model_package_group_name="churn")]
