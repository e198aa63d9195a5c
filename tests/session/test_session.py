"""The life of a Session: when it opens clients, with which settings, and how it closes them."""

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
from tests.helpers.support import ONE_ATTEMPT, recorded_http

CREATING = "creating-client-class.sagemaker"


def headers_of(local: LocalAWS) -> str:
    return local.requests[-1].headers["user-agent"]


async def test_a_client_is_opened_once_however_many_ask_at_the_same_time(local: LocalAWS) -> None:
    opened: list[str] = []
    botocore_session = AioSession()

    async def count(event_name: str, **_: Any) -> None:
        await asyncio.sleep(0)  # lets the others ask meanwhile
        opened.append(event_name)

    botocore_session.register(CREATING, count)
    async with local.session(botocore_session=botocore_session) as aws:
        assert opened == []
        await asyncio.gather(*(ListImages(aws).collect() for _ in range(10)))
    assert opened == [CREATING]


async def test_an_opening_that_is_cancelled_is_done_by_the_next_task(local: LocalAWS) -> None:
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


async def test_a_client_that_is_still_opening_does_not_outlive_the_session(
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


async def test_clients_are_closed_the_last_opened_first(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 1)
    alive, closed, recorder = recorded_http()
    async with local.session(config=AioConfig(http_session_cls=recorder)) as aws:
        await ListImages(aws).first()
        await ListModelPackagingJobs(aws, project_name="bolts").first()
        assert len(alive) == 2
        assert closed == []
    assert closed == alive[::-1]


async def test_a_session_can_be_used_and_closed_without_a_context(local: LocalAWS) -> None:
    local.add_images(1)
    aws = local.session()
    assert await ListImages(aws).first() is not None
    assert not aws.closed
    await aws.aclose()
    await aws.aclose()
    assert aws.closed


async def test_a_session_that_was_never_used_closes(local: LocalAWS) -> None:
    async with local.session():
        pass
    assert local.requests == []


async def test_a_closed_session_is_an_error_before_any_call(local: LocalAWS) -> None:
    aws = local.session()
    await aws.aclose()
    with pytest.raises(SessionClosedError) as caught:
        await ListImages(aws, next_token="abc").first()
    assert caught.value.next_token == "abc"
    assert local.requests == []


async def test_a_session_closed_under_a_running_listing_is_an_error_at_once(
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


async def test_closing_is_not_interrupted_by_a_cancelled_scope(local: LocalAWS) -> None:
    import anyio

    local.add_images(1)
    aws = local.session()
    with anyio.CancelScope() as scope:
        async with aws:
            await ListImages(aws).first()
            scope.cancel()
    assert aws.closed


async def test_our_settings_are_adaptive_retries_in_ten_attempts_and_many_connections(
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


async def test_our_name_is_in_the_user_agent_beside_those_of_the_tools(local: LocalAWS) -> None:
    async with local.session() as aws:
        await ListImages(aws).first()
    assert headers_of(local).startswith(f"awslists/{awslists.__version__} aiobotocore/")
    assert headers_of(local).count("botocore/") == 2


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (AioConfig(user_agent="mine"), "mine"),
        (AioConfig(user_agent_extra="mine"), "mine"),
        (AioConfig(user_agent_appid="mine"), "app/mine"),
    ],
)
async def test_the_callers_user_agent_wins(
    local: LocalAWS, config: AioConfig, expected: str
) -> None:
    async with local.session(config=config) as aws:
        await ListImages(aws).first()
    assert expected in headers_of(local).split()


async def test_an_application_id_of_the_environment_is_told(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SDK_UA_APP_ID", "trainer")
    async with local.session() as aws:
        await ListImages(aws).first()
    assert {"app/trainer", f"awslists/{awslists.__version__}"} <= {*headers_of(local).split()}


async def test_the_callers_retry_settings_win(local: LocalAWS) -> None:
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
async def test_retry_settings_that_leave_something_open_take_ours(
    local: LocalAWS, retries: dict[str, Any], effective: dict[str, Any]
) -> None:
    config = AioConfig(retries=retries)
    async with Session(config=config, **local.client_arguments) as aws:
        await ListImages(aws).first()
        client = await open_client(aws, "sagemaker", "ListImages")
        assert client.meta.config.retries == effective


def test_users_see_only_what_is_documented() -> None:
    for thing in (Session, Session()):
        assert [name for name in dir(thing) if not name.startswith("_")] == ["aclose", "closed"]


def test_settings_must_be_a_config() -> None:
    with pytest.raises(TypeError, match="AioConfig, not dict"):
        Session(config={"retries": 3})  # pyright: ignore[reportArgumentType]  (the mistake)


def test_a_session_says_that_it_cannot_be_pickled() -> None:
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
async def test_retry_settings_of_the_environment_and_the_profile_win_over_ours(
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
async def test_the_emulators_session_retries_as_any_does(
    local: LocalAWS, retries: dict[str, Any], effective: dict[str, Any]
) -> None:
    async with local.session(config=AioConfig(retries=retries)) as aws:
        client = await open_client(aws, "sagemaker", "ListImages")
        assert client.meta.config.retries == effective


async def test_the_settings_of_the_callers_own_session_win_over_ours(local: LocalAWS) -> None:
    botocore_session = AioSession()
    botocore_session.set_default_client_config(AioConfig(user_agent="theirs"))
    async with local.session(botocore_session=botocore_session) as aws:
        await ListImages(aws).first()
    assert headers_of(local).startswith("theirs")


def test_a_profile_belongs_into_the_callers_own_session() -> None:
    with pytest.raises(ValueError, match="profile_name"):
        Session(profile_name="dev", botocore_session=AioSession())


def test_a_session_shows_where_it_goes_but_no_credential() -> None:
    session = Session(region_name="eu-west-1", aws_access_key_id="AK", aws_secret_access_key="SK")
    assert repr(session) == "Session(region_name='eu-west-1')"


async def test_a_closed_session_shows_that_it_is(local: LocalAWS) -> None:
    async with local.session() as aws:
        pass
    assert repr(aws).endswith("(closed)")


async def test_models_of_the_callers_own_data_path_are_known(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("AWS_DATA_PATH", f"{tmp_path}:~/models")
    local.add_images(1)
    async with local.session() as aws:
        assert await ListImages(aws).first() is not None


async def test_a_session_that_was_closed_is_let_go_with_all_it_knew(local: LocalAWS) -> None:
    async with local.session() as aws:
        await ListImages(aws).first()
        client = await open_client(aws, "sagemaker", "ListImages")
        known = [weakref.ref(aws), weakref.ref(client.meta.service_model)]
    del aws, client
    gc.collect()
    assert [reference() for reference in known] == [None, None]
