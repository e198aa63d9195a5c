"""When a Session opens clients, with which settings, and how it closes them."""

from __future__ import annotations

import asyncio
import gc
import pickle
import weakref
from pathlib import Path
from typing import Any

import pytest
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession

import awslists
from awslists import ListImages, ListModelPackagingJobs, Session, SessionClosedError
from awslists._session.source import open_client
from awslists.testing import LocalAWS, faults
from tests.helpers.call_makers import counting_calls
from tests.helpers.support import ONE_ATTEMPT, recorded_http

CREATING = "creating-client-class.sagemaker"


def last_user_agent(local: LocalAWS) -> str:
    return local.requests[-1].headers["user-agent"]


async def test_concurrent_listings_open_one_client(local: LocalAWS) -> None:
    opened: list[str] = []
    botocore_session = AioSession()

    async def count(event_name: str, **_: Any) -> None:
        await asyncio.sleep(0)  # lets the other listings ask for it too
        opened.append(event_name)

    botocore_session.register(CREATING, count)
    async with local.session(botocore_session=botocore_session) as aws:
        assert opened == []
        await asyncio.gather(*(ListImages(aws).collect() for _ in range(10)))
    assert opened == [CREATING]


async def test_the_next_task_opens_a_client_after_a_cancellation(local: LocalAWS) -> None:
    local.add_images(1)
    opening, never = asyncio.Event(), asyncio.Event()

    async def stall_once(**_: Any) -> None:
        if not opening.is_set():
            opening.set()
            await never.wait()

    botocore_session = AioSession()
    botocore_session.register(CREATING, stall_once)
    async with local.session(botocore_session=botocore_session) as aws:
        first = asyncio.create_task(ListImages(aws).first())
        await opening.wait()
        second = asyncio.create_task(ListImages(aws).first())
        first.cancel()
        assert await second is not None
        assert first.cancelled()


async def test_closing_ends_the_opening_of_a_client(
    local: LocalAWS,
) -> None:
    opening, go_on = asyncio.Event(), asyncio.Event()

    async def wait(**_: Any) -> None:
        opening.set()
        await go_on.wait()

    botocore_session = AioSession()
    botocore_session.register(CREATING, wait)
    aws = local.session(botocore_session=botocore_session)
    listing = asyncio.create_task(ListImages(aws).first())
    await opening.wait()
    await aws.aclose()
    go_on.set()
    with pytest.raises(SessionClosedError):
        await listing
    assert local.requests == []


async def test_clients_are_closed_in_reverse_order(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 1)
    alive, closed, recorder = recorded_http()
    async with local.session(config=AioConfig(http_session_cls=recorder)) as aws:
        await ListImages(aws).first()
        await ListModelPackagingJobs(aws, project_name="bolts").first()
        assert len(alive) == 2
        assert closed == []
    assert closed == alive[::-1]


async def test_a_session_works_without_async_with(local: LocalAWS) -> None:
    local.add_images(1)
    aws = local.session()
    assert await ListImages(aws).first() is not None
    assert not aws.closed
    await aws.aclose()
    await aws.aclose()
    assert aws.closed


async def test_an_unused_session_can_be_closed(local: LocalAWS) -> None:
    async with local.session():
        pass
    assert local.requests == []


async def test_a_closed_session_sends_nothing(local: LocalAWS) -> None:
    aws = local.session()
    await aws.aclose()
    with pytest.raises(SessionClosedError) as caught:
        await ListImages(aws, next_token="abc").first()
    assert caught.value.next_token == "abc"
    assert local.requests == []


async def test_closing_ends_a_running_listing_at_once(
    local: LocalAWS,
) -> None:
    local.add_images(4)
    received = asyncio.Event()
    loop = asyncio.get_running_loop()

    async def stall(_: object) -> Any:
        loop.call_soon_threadsafe(received.set)
        await asyncio.sleep(60)

    local.inject(stall, skip=1)
    aws = local.session()
    pages = ListImages(aws, max_results=2).pages()
    token = (await anext(pages)).next_token
    waiting = asyncio.ensure_future(anext(pages))
    await received.wait()
    await aws.aclose()
    with pytest.raises(SessionClosedError) as caught:
        await waiting
    assert caught.value.next_token == token


async def test_a_cancelled_scope_does_not_interrupt_closing(local: LocalAWS) -> None:
    import anyio

    local.add_images(1)
    aws = local.session()
    with anyio.CancelScope() as scope:
        async with aws:
            await ListImages(aws).first()
            scope.cancel()
    assert aws.closed


async def test_default_retries_and_connections(
    local: LocalAWS,
) -> None:
    settings: list[Any] = []
    botocore_session = AioSession()
    botocore_session.register(
        "request-created.sagemaker", lambda request, **_: settings.append(request.context)
    )
    arguments = local.client_arguments
    async with Session(botocore_session=botocore_session, **arguments) as aws:
        await ListImages(aws).first()
    config = settings[0]["client_config"]
    assert config.retries == {"mode": "adaptive", "total_max_attempts": 10}
    assert config.max_pool_connections >= 16


async def test_the_user_agent_names_awslists_and_its_tools(local: LocalAWS) -> None:
    async with local.session() as aws:
        await ListImages(aws).first()
    assert last_user_agent(local).startswith(f"awslists/{awslists.__version__} aiobotocore/")
    assert last_user_agent(local).count("botocore/") == 2


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (AioConfig(user_agent="mine"), "mine"),
        (AioConfig(user_agent_extra="mine"), "mine"),
        (AioConfig(user_agent_appid="mine"), "app/mine"),
    ],
)
async def test_the_user_agent_of_config_wins(
    local: LocalAWS, config: AioConfig, expected: str
) -> None:
    async with local.session(config=config) as aws:
        await ListImages(aws).first()
    assert expected in last_user_agent(local).split()


async def test_the_user_agent_has_the_application_id(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SDK_UA_APP_ID", "trainer")
    async with local.session() as aws:
        await ListImages(aws).first()
    assert {"app/trainer", f"awslists/{awslists.__version__}"} <= {*last_user_agent(local).split()}


async def test_the_retry_settings_of_config_win(local: LocalAWS) -> None:
    local.inject(faults.server_error(), times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(awslists.InternalServiceError):
            await ListImages(aws).first()
    assert len(local.requests) == 1


@pytest.mark.parametrize(
    ("retries", "effective"),
    [
        ({"max_attempts": 2}, {"mode": "adaptive", "total_max_attempts": 3}),
        ({"total_max_attempts": 2}, {"mode": "adaptive", "total_max_attempts": 2}),
        ({"mode": "standard"}, {"mode": "standard", "total_max_attempts": 10}),
    ],
)
async def test_missing_retry_settings_take_the_defaults(
    local: LocalAWS, retries: dict[str, Any], effective: dict[str, Any]
) -> None:
    config = AioConfig(retries=retries)
    async with Session(config=config, **local.client_arguments) as aws:
        await ListImages(aws).first()
        client = await open_client(aws, "sagemaker", "ListImages")
        assert client.meta.config.retries == effective


def test_users_see_only_what_is_documented() -> None:
    for thing in (Session, Session()):
        assert [name for name in dir(thing) if not name.startswith("_")] == [
            "aclose",
            "client",
            "closed",
        ]


def test_config_must_be_an_aioconfig() -> None:
    with pytest.raises(TypeError, match="AioConfig, not dict"):
        Session(config={"retries": 3})  # pyright: ignore[reportArgumentType]  (the mistake)


def test_a_session_cannot_be_pickled() -> None:
    with pytest.raises(TypeError, match="one in each process"):
        pickle.dumps(Session())


@pytest.mark.parametrize(
    ("retries", "effective"),
    [
        ({}, {"mode": "standard", "total_max_attempts": 3}),
        ({"max_attempts": 5}, {"mode": "standard", "total_max_attempts": 6}),
        ({"mode": "legacy"}, {"mode": "legacy", "total_max_attempts": 3}),
    ],
)
@pytest.mark.parametrize("where", ["environment", "profile"])
async def test_environment_and_profile_override_default_retries(
    local: LocalAWS,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    retries: dict[str, Any],
    effective: dict[str, Any],
    where: str,
) -> None:
    config = tmp_path / "config"
    config.write_text("[default]\nretry_mode = standard\nmax_attempts = 3")
    if where == "profile":
        monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    else:
        monkeypatch.setenv("AWS_RETRY_MODE", "standard")
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "3")
    config_of = AioConfig(retries=retries)
    async with Session(config=config_of, **local.client_arguments) as aws:
        client = await open_client(aws, "sagemaker", "ListImages")
        assert client.meta.config.retries == effective
    async with local.session() as sealed:
        client = await open_client(sealed, "sagemaker", "ListImages")
        assert client.meta.config.retries == {"mode": "adaptive", "total_max_attempts": 10}


@pytest.mark.parametrize(
    ("retries", "effective"),
    [
        ({}, {"mode": "adaptive", "total_max_attempts": 10}),
        ({"total_max_attempts": 1}, {"mode": "adaptive", "total_max_attempts": 1}),
        ({"mode": "standard"}, {"mode": "standard", "total_max_attempts": 10}),
    ],
)
async def test_the_emulators_session_has_the_usual_retries(
    local: LocalAWS, retries: dict[str, Any], effective: dict[str, Any]
) -> None:
    async with local.session(config=AioConfig(retries=retries)) as aws:
        client = await open_client(aws, "sagemaker", "ListImages")
        assert client.meta.config.retries == effective


async def test_settings_of_a_botocore_session_override_the_defaults(local: LocalAWS) -> None:
    botocore_session = AioSession()
    botocore_session.set_default_client_config(AioConfig(user_agent="callers"))
    async with local.session(botocore_session=botocore_session) as aws:
        await ListImages(aws).first()
    assert last_user_agent(local).startswith("callers")


def test_profile_name_excludes_botocore_session() -> None:
    with pytest.raises(ValueError, match="profile_name"):
        Session(profile_name="dev", botocore_session=AioSession())


def test_repr_shows_no_credentials() -> None:
    session = Session(region_name="eu-west-1", aws_access_key_id="AK", aws_secret_access_key="SK")
    assert repr(session) == "Session(region_name='eu-west-1')"


async def test_repr_shows_that_a_session_is_closed(local: LocalAWS) -> None:
    async with local.session() as aws:
        pass
    assert repr(aws).endswith("(closed)")


async def test_the_data_path_is_searched(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("AWS_DATA_PATH", f"{tmp_path}:~/models")
    local.add_images(1)
    async with local.session() as aws:
        assert await ListImages(aws).first() is not None


async def test_a_closed_session_is_garbage_collected(local: LocalAWS) -> None:
    async with local.session() as aws:
        with counting_calls() as calls:
            for _ in range(3):
                await ListImages(aws).first()
        assert calls == {"botocore": 1, "awslists": 2}
        client = await open_client(aws, "sagemaker", "ListImages")
        known = [weakref.ref(aws), weakref.ref(client.meta.service_model)]
    del aws, client
    gc.collect()
    assert [reference() for reference in known] == [None, None]
