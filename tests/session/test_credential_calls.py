"""``config`` and ``verify`` also apply to the calls that fetch credentials."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from pathlib import Path
from traceback import format_exception
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession

from awslists import CredentialsError, ListImages, Session, TransportError
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate
from tests.helpers.https import make_certificate, serving
from tests.helpers.own_items import ListGroups
from tests.helpers.support import ONE_ATTEMPT

ROLE = """<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>{aws_access_key_id}\
</AccessKeyId><SecretAccessKey>{aws_secret_access_key}</SecretAccessKey>\
<SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>\
</AssumeRoleResult></AssumeRoleResponse>"""
PROFILES = """
[profile role]
role_arn = arn:aws:iam::123456789012:role/lister
source_profile = base
[profile base]
aws_access_key_id = any
aws_secret_access_key = any
[profile web]
role_arn = arn:aws:iam::123456789012:role/lister
web_identity_token_file = {home}/token
[profile sso]
sso_session = work
sso_account_id = 1
sso_role_name = r
[profile old-sso]
sso_account_id = 1
sso_role_name = r
sso_region = us-east-1
sso_start_url = https://start
[sso-session work]
sso_region = us-east-1
sso_start_url = https://start
"""
PROFILES_OF_SERVICES = ["role", "web", "sso", "old-sso"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: LocalAWS) -> Path:
    """A home folder with a profile for each source of credentials over the network."""
    tmp_path.joinpath("config").write_text(PROFILES.format(home=tmp_path))
    tmp_path.joinpath("token").write_text("token")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", local.endpoint_url)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for holder in ("credentials.SSOProvider", "tokens.SSOTokenProvider"):
        monkeypatch.setattr(f"botocore.{holder}._SSO_TOKEN_CACHE_DIR", str(tmp_path))
    soon = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    for key in ("work", "https://start"):
        name = sha1(key.encode(), usedforsecurity=False).hexdigest()
        token = {"accessToken": "token", "expiresAt": soon}
        (tmp_path / f"{name}.json").write_text(json.dumps(token))
    return tmp_path


@pytest.fixture
def sts(local: LocalAWS) -> LocalAWS:
    """An emulator that also assumes roles."""

    def assume_role(answer: Answer) -> Answer:
        action = answer.request.body.partition(b"&")[0].decode().removeprefix("Action=")
        if not action.startswith("AssumeRole"):
            return answer
        role = ROLE.format_map(local.client_arguments).replace("AssumeRole", action)
        return answer.replace(status=200, raw=role.encode())

    local.inject(assume_role, times=None)
    return local


@pytest.fixture
def silent() -> Iterator[str]:
    """The URL of a server that accepts connections and never responds."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(100)
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def credential_agents(local: LocalAWS) -> list[str]:
    """The user agents of the calls that fetched credentials."""
    return [
        request.headers["user-agent"]
        for request in local.requests
        if request.body.startswith(b"Action=AssumeRole")
    ]


@on_both_backends
@pytest.mark.parametrize("profile", ["role", "web"])
async def test_credential_calls_send_the_user_agent_of_config(sts: LocalAWS, profile: str) -> None:
    sts.add_images(1)
    config = ONE_ATTEMPT.merge(AioConfig(user_agent="mine/1"))
    async with Session(profile_name=profile, config=config) as aws:
        assert await ListImages(aws).first()
    assert [agent.split()[0] for agent in credential_agents(sts)] == ["mine/1"]


@on_both_backends
@pytest.mark.parametrize("profile", PROFILES_OF_SERVICES)
async def test_credential_calls_use_the_timeouts_of_config(
    monkeypatch: pytest.MonkeyPatch, silent: str, profile: str
) -> None:
    """botocore's default is a minute for each of several attempts."""
    for service in ("STS", "SSO", "SSO_OIDC"):
        monkeypatch.setenv(f"AWS_ENDPOINT_URL_{service}", silent)
    config = ONE_ATTEMPT.merge(AioConfig(connect_timeout=0.1, read_timeout=0.1))
    async with Session(profile_name=profile, config=config) as aws:
        for listing in (ListImages(aws), ListGroups(aws)):
            with anyio.fail_after(20), pytest.raises(CredentialsError, match="could not be fetch"):
                await listing.first()


@on_both_backends
async def test_calls_waiting_for_credentials_fail_together(local: LocalAWS) -> None:
    """If each call retried in its turn, it would wait for all calls before it."""
    failed: list[CredentialsError] = []

    async def fail(aws: Session) -> None:
        with pytest.raises(CredentialsError) as caught:
            await ListImages(aws).first()
        failed.append(caught.value)

    gate = Gate()
    local.inject(gate, times=None)  # then the emulator refuses, since it does not emulate STS
    async with Session(profile_name="role", config=ONE_ATTEMPT) as aws:
        for turn in (1, 2):
            async with anyio.create_task_group() as tasks:
                for _ in range(20):
                    tasks.start_soon(fail, aws)
                await gate.reached(1)
                await anyio.wait_all_tasks_blocked()
                gate.open(1)
            assert len(credential_agents(local)) == turn
    assert len({id(error) for error in failed}) == 40


@on_both_backends
async def test_a_shared_error_does_not_mention_other_callers(local: LocalAWS) -> None:
    failed: dict[str, CredentialsError] = {}

    async def fail(aws: Session, caller: str) -> None:
        try:
            raise LookupError(caller)
        except LookupError:
            with pytest.raises(CredentialsError) as caught:
                await ListImages(aws).first()
        failed[caller] = caught.value

    callers = [f"<{number}>" for number in range(20)]
    gate = Gate()
    local.inject(gate, times=None)  # then the emulator refuses, since it does not emulate STS
    aws = Session(profile_name="role", config=ONE_ATTEMPT)
    async with aws, anyio.create_task_group() as tasks:
        for caller in callers:
            tasks.start_soon(fail, aws, caller)
        await gate.reached(1)
        await anyio.wait_all_tasks_blocked()
        gate.open(1)
    texts = {caller: "".join(format_exception(failed[caller])) for caller in callers}
    for caller, text in texts.items():
        assert [each for each in callers if each in text] in ([], [caller])
    lengths = [text.count("\n") for text in texts.values()]
    assert max(lengths) < 2 * min(lengths)


async def test_waiting_calls_share_one_failed_attempt_to_open(
    home: Path,
) -> None:
    program = home / "program"
    program.write_text(f"#!/bin/sh\necho >> {home}/runs\nsleep 0.1\nexit 1\n")
    program.chmod(0o755)
    with home.joinpath("config").open("a") as file:
        file.write(f"[profile program]\ncredential_process = {program}\n")
    async with Session(profile_name="program", config=ONE_ATTEMPT) as aws:
        for _ in range(2):
            listings = [ListImages(aws).first() for _ in range(10)]
            errors = await asyncio.gather(*listings, return_exceptions=True)
            assert {type(error) for error in errors} == {CredentialsError}
    assert len(home.joinpath("runs").read_text().splitlines()) == 2


class LoginNeededError(Exception):
    """An error that cannot be copied."""

    def __init__(self, *, user: str) -> None:
        super().__init__(f"{user} must log in")


class CompanySession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """Gets its credentials from elsewhere."""

    def __init__(self, *, asked: anyio.Event) -> None:
        super().__init__()
        self.asked = asked

    async def get_credentials(self) -> None:
        await self.asked.wait()
        raise LoginNeededError(user="me")


@on_both_backends
async def test_an_error_that_cannot_be_copied_is_shared() -> None:
    causes: list[BaseException | None] = []
    asked = anyio.Event()

    async def fail(aws: Session) -> None:
        with pytest.raises(TransportError) as caught:
            await ListImages(aws).first()
        causes.append(caught.value.__cause__)

    aws = Session(botocore_session=CompanySession(asked=asked), region_name="us-east-1")
    async with aws, anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(fail, aws)
        await anyio.wait_all_tasks_blocked()
        asked.set()
    assert [type(cause) for cause in causes] == [LoginNeededError] * 3


async def test_credential_calls_use_the_attempts_of_config(local: LocalAWS) -> None:
    local.inject(faults.raw_body(b"<a/>", status=500), times=None)
    for attempts in (1, 2):
        local.requests.clear()
        retries: Any = {"mode": "standard", "total_max_attempts": attempts}
        async with Session(profile_name="role", config=AioConfig(retries=retries)) as aws:
            with pytest.raises(CredentialsError, match="AssumeRole returned 500"):
                await ListImages(aws).first()
        assert len(credential_agents(local)) == attempts


async def test_credential_calls_use_the_proxy_of_config(
    sts: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", "http://sts.invalid")
    proxied = ONE_ATTEMPT.merge(AioConfig(proxies={"http": sts.endpoint_url}))
    async with Session(profile_name="role", config=proxied) as aws:
        await ListImages(aws).first()
    assert len(credential_agents(sts)) == 1


async def test_credential_calls_ignore_region_and_signature_of_config(sts: LocalAWS) -> None:
    config = ONE_ATTEMPT.merge(AioConfig(region_name="eu-west-1", signature_version="v4"))
    async with Session(profile_name="web", config=config) as aws:
        await ListImages(aws).first()
    [request] = [r for r in sts.requests if r.body.startswith(b"Action=AssumeRole")]
    assert "authorization" not in request.headers


async def test_a_botocore_session_keeps_its_settings(sts: LocalAWS) -> None:
    callers = AioSession(profile="role")
    callers.set_default_client_config(AioConfig(user_agent="callers"))
    config = ONE_ATTEMPT.merge(AioConfig(user_agent="mine"))
    async with Session(botocore_session=callers, config=config, verify=False) as aws:
        await ListImages(aws).first()
    assert [agent.split()[0] for agent in credential_agents(sts)] == ["callers"]
    assert callers.get_config_variable("ca_bundle") is not False


@on_both_backends
@pytest.mark.parametrize("how", ["path", "str", "no", "default"])
async def test_verify_applies_to_all_calls(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, local: LocalAWS, how: str
) -> None:
    certificate = make_certificate(tmp_path)
    verify: Any = {"path": certificate, "str": str(certificate), "no": False}.get(how)
    with serving(certificate, ROLE.format_map(local.client_arguments)) as (url, asked):
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)
        async with Session(profile_name="role", config=ONE_ATTEMPT, verify=verify) as aws:
            if how == "default":
                with pytest.raises(CredentialsError, match="SSL"):
                    await ListImages(aws).first()
            else:
                assert await ListImages(aws).first() is None
    assert asked == ([] if how == "default" else ["sts", "sagemaker"])
