"""Missing and unusable credentials raise a CredentialsError that says what to do."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from pathlib import Path
from typing import Any

import pytest
from aiobotocore.session import AioSession
from botocore.exceptions import LoginRefreshRequired

from awslists import (
    AWSListsError,
    CredentialsError,
    ExpiredCredentialsError,
    ListImages,
    Session,
)
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.call_makers import CALL_MAKERS, counting_calls
from tests.helpers.disclosure import disclosed, locals_of_ours, said_by
from tests.helpers.support import ONE_ATTEMPT

SECRET = "THE-SECRET"


class Home:
    """A home folder with a config file, and an environment without credentials."""

    def __init__(self, folder: Path, local: LocalAWS) -> None:
        self.folder = folder
        self.local = local
        self.config = folder / "config"

    def profile(self, settings: str, name: str = "profile dev") -> None:
        with self.config.open("a") as file:
            file.write(f"[{name}]\n{settings.format(home=self.folder)}\n")

    def program(self, text: str, *, mode: int = 0o755) -> str:
        path = self.folder / "program"
        path.write_text(f"#!{sys.executable}\n{text}\n")
        path.chmod(mode)
        return str(path)

    def session(self, **arguments: Any) -> Session:
        settings: dict[str, Any] = {"region_name": "us-east-1", "profile_name": "dev"}
        settings |= {"endpoint_url": self.local.endpoint_url, "config": ONE_ATTEMPT}
        return Session(**settings | arguments)

    async def failure(self, **arguments: Any) -> AWSListsError:
        async with self.session(**arguments) as aws:
            with pytest.raises(AWSListsError) as caught:
                await ListImages(aws).first()
        return caught.value


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: LocalAWS) -> Home:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        if name != "AWS_CA_BUNDLE":
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ENDPOINT_URL", local.endpoint_url)
    home = Home(tmp_path, local)
    home.profile("cli_pager =", "default")
    return home


WEB_IDENTITY = "role_arn = arn:aws:iam::123456789012:role/lister\nweb_identity_token_file = "
ROLE = "role_arn = arn:aws:iam::123456789012:role/lister\nsource_profile = base"
SSO = "sso_account_id = 1\nsso_role_name = r\nsso_region = us-east-1\nsso_start_url = https://start"
SSO_SESSION = "sso_session = work\nsso_account_id = 1\nsso_role_name = r"
KEYS = "aws_access_key_id = id\naws_secret_access_key = secret"

FILES = {
    "no token file": (f"{WEB_IDENTITY}{{home}}/none", "No such file.*none'.*web_identity_token"),
    "a folder of tokens": (f"{WEB_IDENTITY}{{home}}", "Is a directory.*web_identity_token_file"),
    "no program": ("credential_process = {home}/none", "credential_process.*No such file.*none'"),
    "a folder": ("credential_process = {home}", "credential_process.*Permission denied"),
    "no words": ("credential_process = 'x", "credential_process"),
    "no key": ("output = json", "no credentials were found in the profile 'dev'.*AWS_PROFILE"),
    "incomplete key": ("aws_access_key_id = id", "key is incomplete.*aws_secret_access_key"),
    "no role": ("web_identity_token_file = x", "could not be fetched.*no role ARN"),
    "no source": (f"{ROLE}", "could not be fetched.*base"),
    "a role of none": (ROLE.partition("\n")[0], "role_arn but no source_profile or cred"),
    "no sso token": (SSO, r"SSO session has ended.*`aws sso login --profile dev`"),
}  # fmt: skip


@on_both_backends
@pytest.mark.parametrize(("settings", "said"), FILES.values(), ids=FILES)
async def test_a_profile_without_usable_credentials(home: Home, settings: str, said: str) -> None:
    home.profile(settings)
    error = await home.failure()
    assert isinstance(error, CredentialsError)
    assert isinstance(error.__cause__, Exception)
    with pytest.raises(AssertionError, match=said):
        raise AssertionError(str(error))


PROGRAMS = {
    "no JSON": f"print('{SECRET}')",
    "nothing": "",
    "a list": f"print('[\"{SECRET}\"]')",
    "no secret": f"""print('{{"Version": 1, "AccessKeyId": "{SECRET}"}}')""",
    "another version": f"""print('{{"Version": "{SECRET}"}}')""",
    "no text": f"import sys; sys.stdout.buffer.write(b'{SECRET}' + bytes([255]))",
    "failed": f"import sys; sys.exit('{SECRET}')",
    "null": "import json; print(json.dumps({'Version': 1, 'AccessKeyId': None, "
    "'SecretAccessKey': None}))",
    "a number": "import json; print(json.dumps({'Version': 1, 'AccessKeyId': 5, "
    f"'SecretAccessKey': '{SECRET}'}}))",
    "an object": "import json; print(json.dumps({'Version': 1, 'AccessKeyId': 'a', "
    f"'SecretAccessKey': 'b', 'SessionToken': {{'a': '{SECRET}'}}}}))",
    "a bad time": "import json; print(json.dumps({'Version': 1, 'AccessKeyId': 'a', "
    f"'SecretAccessKey': '{SECRET}', 'Expiration': '{SECRET}'}}))",
}  # fmt: skip


@on_both_backends
@pytest.mark.parametrize("text", PROGRAMS.values(), ids=PROGRAMS)
async def test_a_failed_credential_process_keeps_its_output_secret(home: Home, text: str) -> None:
    home.profile(f"credential_process = {home.program(text)}")
    error = await home.failure()
    assert isinstance(error, CredentialsError)
    assert disclosed([*said_by(error), repr(vars(error.__cause__))], [SECRET]) == []
    assert disclosed(locals_of_ours(error), [SECRET]) == []
    held = [getattr(error.__cause__, name, "") for name in ("doc", "obj", "object", "kwargs")]
    assert disclosed(map(repr, held), [SECRET]) == []


async def test_a_missing_token_file_of_the_container(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1/")
    monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/nowhere")
    error = await home.failure(profile_name=None)
    assert isinstance(error, CredentialsError)
    assert "cannot be read (No such file or directory: '/nowhere')" in str(error)


@pytest.mark.parametrize(
    "variables",
    [
        {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://example.com/"},
        {
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN": f"{SECRET}\n",
        },
    ],
)
async def test_invalid_container_settings(
    home: Home, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    error = await home.failure(profile_name=None)
    assert isinstance(error, CredentialsError)
    assert "check AWS_CONTAINER_CREDENTIALS_FULL_URI" in str(error)
    assert disclosed(said_by(error), [SECRET]) == []


@pytest.mark.parametrize("key", [{"aws_access_key_id": b"id"}, {"aws_session_token": 5}])
async def test_a_key_that_is_not_text(home: Home, key: dict[str, Any]) -> None:
    keys = {"aws_access_key_id": "id", "aws_secret_access_key": SECRET} | key
    error = await home.failure(profile_name=None, **keys)
    assert isinstance(error, CredentialsError)
    assert "is not text" in str(error)
    assert disclosed(said_by(error), [SECRET]) == []


async def test_an_unreadable_sso_token(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = home.folder / "cache"
    cache.mkdir()
    key = sha1(b"https://start", usedforsecurity=False).hexdigest()
    (cache / f"{key}.json").write_text(SECRET)
    monkeypatch.setattr("botocore.credentials.SSOProvider._SSO_TOKEN_CACHE_DIR", str(cache))
    home.profile(SSO)
    error = await home.failure()
    assert isinstance(error, CredentialsError)
    assert str(error).count("run `aws sso login --profile dev`") == 1
    assert disclosed(said_by(error), [SECRET]) == []


async def test_a_credential_process_that_is_not_executable(home: Home) -> None:
    home.profile(f"credential_process = {home.program('', mode=0o644)}")
    error = await home.failure()
    assert isinstance(error, CredentialsError)
    assert isinstance(error.__cause__, PermissionError)
    assert "credential_process returned no credentials (Permission denied" in str(error)


UNTIL_LOGOUT = """
import json, pathlib, sys
if pathlib.Path("{home}/logout").exists():
    sys.exit("logged out")
print(json.dumps({{"Version": 1, "AccessKeyId": "{id}", "SecretAccessKey": "{secret}",
    "Expiration": "{expiry}"}}))
"""


@pytest.mark.parametrize("prepared_calls", CALL_MAKERS.values(), ids=CALL_MAKERS)
async def test_credentials_that_end_between_pages(home: Home, prepared_calls: bool) -> None:
    images = home.local.add_images(6)
    keys = home.local.client_arguments
    program = UNTIL_LOGOUT.format(
        home=home.folder,
        id=keys["aws_access_key_id"],
        secret=keys["aws_secret_access_key"],
        # About to expire, so that each call renews them.
        expiry=(datetime.now(UTC) + timedelta(minutes=5)).isoformat(),
    )
    home.profile(f"credential_process = {home.program(program)}")
    async with home.session(prepared_calls=prepared_calls) as aws:
        pages = ListImages(aws, max_results=2, sort_order="ASCENDING").pages()
        with counting_calls() as calls:
            came = [*(await anext(pages)), *(page := await anext(pages))]
        assert calls == ({"botocore": 1, "awslists": 1} if prepared_calls else {"botocore": 2})
        logout = home.folder / "logout"
        logout.touch()
        for _ in range(2):
            with pytest.raises(CredentialsError, match="credential_process returned no") as caught:
                await anext(pages)
            assert caught.value.next_token == page.next_token
            assert type(caught.value.__cause__).__name__ == "CredentialRetrievalError"
            assert disclosed(locals_of_ours(caught.value), [keys["aws_secret_access_key"]]) == []
        assert len(home.local.requests) == 2
        logout.unlink()
        assert [*came, *(await anext(pages))] == images
        assert await anext(pages, None) is None


VERBS: dict[str, Callable[[ListImages], Any]] = {
    "first": lambda listing: listing.first(),
    "collect": lambda listing: listing.collect(),
    "pages": lambda listing: anext(listing.pages()),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
async def test_every_verb_raises_credentials_errors(
    home: Home, verb: Callable[[ListImages], Any]
) -> None:
    home.profile("credential_process = {home}/none")
    async with home.session() as aws:
        with pytest.raises(CredentialsError):
            await verb(ListImages(aws))
        for work in (ListImages(aws).prefetch(), ListImages(aws).scan()):
            with pytest.raises(CredentialsError):
                async with work as items:
                    await anext(items)


async def test_an_unknown_profile_comes_with_a_suggestion(home: Home) -> None:
    home.profile(KEYS)
    error = await home.failure(profile_name="dve")
    assert isinstance(error, CredentialsError)
    assert "did you mean dev?" in str(error)


async def test_a_key_id_without_a_secret(home: Home) -> None:
    error = await home.failure(profile_name=None, aws_access_key_id="id")
    assert isinstance(error, CredentialsError)
    assert "aws_secret_access_key" in str(error)


def answer_for_sts(answer: Answer, body: str, status: int = 200) -> Answer:
    if answer.request.body.startswith(b"Action=AssumeRole"):
        return answer.replace(status=status, raw=body.encode())
    return answer


async def test_a_role_that_may_not_be_assumed(home: Home) -> None:
    refusal = (
        "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error>"
        "</ErrorResponse>"
    )
    home.local.inject(lambda answer: answer_for_sts(answer, refusal, 403), times=None)
    home.profile(ROLE)
    home.profile(KEYS, "profile base")
    error = await home.failure()
    assert type(error) is CredentialsError
    assert "could not be fetched: AssumeRole returned 403 AccessDenied: no (" in str(error)


async def test_a_role_with_an_expired_source_names_the_login(
    home: Home,
) -> None:
    refusal = "<ErrorResponse><Error><Code>ExpiredToken</Code></Error></ErrorResponse>"
    home.local.inject(lambda answer: answer_for_sts(answer, refusal, 403), times=None)
    home.profile(ROLE)
    home.profile(KEYS, "profile base")
    home.profile(f"{ROLE}\n".replace("source_profile = base", "source_profile = sso"), "profile x")
    error = await home.failure()
    assert "ExpiredToken; renew them, for example by `aws sso login --profile dev`" in str(error)


ROLE_ANSWER = """<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>id</AccessKeyId>
<SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
<Expiration>2000-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
"""


async def test_refreshed_credentials_that_are_still_expired(
    home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    home.local.inject(lambda answer: answer_for_sts(answer, ROLE_ANSWER), times=None)
    home.profile(ROLE)
    home.profile(KEYS, "profile base")
    error = await home.failure()
    assert isinstance(error, CredentialsError)
    assert "had expired too; renew them, for example by `aws sso login --profile dev`" in str(error)


def cache_token(home: Home, key: str, **token: Any) -> None:
    folder = home.folder / ".aws" / "sso" / "cache"
    folder.mkdir(parents=True, exist_ok=True)
    name = sha1(key.encode(), usedforsecurity=False).hexdigest()
    (folder / f"{name}.json").write_text(json.dumps(token))


YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).isoformat()
TOMORROW = (datetime.now(UTC) + timedelta(days=1)).isoformat()


@pytest.mark.parametrize("expires", [YESTERDAY, TOMORROW], ids=["yesterday", "tomorrow"])
@pytest.mark.parametrize(
    ("settings", "key"),
    [(SSO, "https://start"), (f"{SSO_SESSION}", "work")],
    ids=["legacy", "session"],
)
async def test_an_expired_sso_session_names_the_login(
    home: Home, monkeypatch: pytest.MonkeyPatch, settings: str, key: str, expires: str
) -> None:
    monkeypatch.setattr("botocore.utils.JSONFileCache.CACHE_DIR", str(home.folder), raising=False)
    home.profile(settings)
    home.profile("sso_region = us-east-1\nsso_start_url = https://start", "sso-session work")
    home.profile("role_arn = arn:aws:iam::1:role/r\nsource_profile = dev", "profile its-role")
    cache_token(home, key, accessToken=SECRET, expiresAt=expires)
    refused = faults.service_error("UnauthorizedException", "Session token not found", 401)
    home.local.inject(refused, times=None)
    for profile in ("dev", "its-role"):
        error = await home.failure(profile_name=profile)
        assert isinstance(error, CredentialsError)
        assert "the SSO session has ended" in str(error)
        assert "run `aws sso login --profile dev`" in str(error)
        assert disclosed(said_by(error), [SECRET]) == []


class Provider:
    """A credential provider that fails."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def load_credentials(self) -> Any:
        raise self.error


async def test_an_expired_login_session_names_the_login(home: Home) -> None:
    home.profile("login_session = arn:aws:iam::1:user/me")
    callers = AioSession(profile="dev")
    callers.register_component("credential_provider", Provider(LoginRefreshRequired()))
    error = await home.failure(profile_name=None, botocore_session=callers)
    assert isinstance(error, CredentialsError)
    assert "run `aws login --profile dev`" in str(error)
    callers.set_credentials("id", "secret")
    home.local.inject(faults.expired_credentials())
    error = await home.failure(profile_name=None, botocore_session=callers)
    assert isinstance(error, ExpiredCredentialsError)
    assert "run `aws login --profile dev`" in str(error)


@pytest.mark.parametrize("code", ["ExpiredToken", "ExpiredTokenException", "RequestExpired"])
@pytest.mark.parametrize(
    ("settings", "arguments", "advice"),
    [
        (KEYS, {}, "renew them, for example by `aws sso login --profile dev`"),
        ("", {"aws_access_key_id": "a", "aws_secret_access_key": "b"}, "give a Session new ones"),
    ],
    ids=["profile", "explicit"],
)
async def test_credentials_that_aws_reports_as_expired(
    home: Home, code: str, settings: str, arguments: dict[str, Any], advice: str
) -> None:
    home.profile(settings)
    home.local.inject(faults.service_error(code, "The security token is expired.", 400))
    error = await home.failure(**arguments)
    assert isinstance(error, ExpiredCredentialsError)
    assert (error.code, error.status) == (code, 400)
    assert f"AWS answered 400 {code}: The security token is expired; {advice} (" in str(error)


async def test_expired_keys_of_the_environment_and_of_a_client(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    home.local.inject(faults.expired_credentials(), times=None)
    error = await home.failure(profile_name=None)
    assert "set new AWS_ACCESS_KEY_ID" in str(error)
    async with AioSession().create_client("sagemaker", region_name="us-east-1") as client:
        with pytest.raises(ExpiredCredentialsError, match="for example by `aws sso login`"):
            await ListImages(client).first()


async def test_a_config_file_that_broke_later_hides_the_profile(home: Home) -> None:
    callers = AioSession()
    callers.set_credentials("id", "secret")
    async with callers.create_client("sagemaker", region_name="us-east-1"):
        home.config.write_text("[[[")
    home.local.inject(faults.expired_credentials())
    error = await home.failure(profile_name=None, botocore_session=callers)
    assert "renew them, for example by `aws sso login` (" in str(error)
