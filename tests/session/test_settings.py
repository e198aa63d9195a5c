"""Unreadable settings of the profile or the environment raise an error that says what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from aiobotocore.config import AioConfig
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.session import AioSession

from awslists import AWSListsError, ListImages, Session, TransportError
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.support import ONE_ATTEMPT, profile_of

SETTINGS = {
    "max_attempts = lots": "the setting max_attempts cannot be read .*'lots'",
    "metadata_service_timeout = soon": "the setting metadata_service_timeout cannot be read",
    "metadata_service_num_attempts = x": "setting metadata_service_num_attempts cannot be read",
    "api_versions = new": "the setting api_versions must be a section",
    "retry_mode = often": "often.* correct it in the profile",
    "defaults_mode = quick": "quick.* correct it in the profile",
    "sts_regional_endpoints = any": "any.* correct it in the profile",
    "request_min_compression_size_bytes = x": "request_min_compression_size_bytes",
    "ec2_metadata_service_endpoint_mode = x": "correct it in the profile",
    "[[[": "correct it in the profile",
}


@pytest.fixture
def config(local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A config file with a profile that leads to the emulator."""
    path = tmp_path / "config"
    path.write_text(profile_of(local))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(path))
    for name in ("AWS_MAX_ATTEMPTS", "AWS_PROFILE", "AWS_RETRY_MODE"):
        monkeypatch.delenv(name, raising=False)
    return path


async def failure(**arguments: Any) -> AWSListsError:
    async with Session(profile_name="dev", **arguments) as aws:
        with pytest.raises(AWSListsError) as caught:
            await ListImages(aws).first()
    return caught.value


@pytest.mark.parametrize(("setting", "message"), SETTINGS.items(), ids=SETTINGS)
async def test_an_unreadable_setting_in_the_profile(
    config: Path, setting: str, message: str
) -> None:
    with config.open("a") as file:
        file.write(f"\n{setting}\n")
    error = await failure()
    assert type(error) is TransportError
    with pytest.raises(TransportError, match=message):
        raise error
    assert error.__cause__ is not None


async def test_an_unreadable_config_file_of_a_botocore_session(
    config: Path,
) -> None:
    with config.open("w") as file:
        file.write("[[[")
    async with Session(botocore_session=AioSession(), region_name="us-east-1") as aws:
        with pytest.raises(TransportError, match=r"Unable to parse config.* correct it in the"):
            await ListImages(aws).first()


class Broken(AIOHTTPSession):  # type: ignore[misc]  # aiobotocore is untyped
    """An HTTP session of the caller's that fails."""

    async def send(self, request: object) -> None:
        raise KeyError("secret")


@pytest.mark.usefixtures("config")
async def test_an_http_session_that_raises_something_else() -> None:
    error = await failure(config=ONE_ATTEMPT.merge(AioConfig(http_session_cls=Broken)))
    assert type(error) is TransportError
    assert "the request could not be made (KeyError)" in str(error)
    assert isinstance(error.__cause__, KeyError)


@pytest.mark.usefixtures("config")
async def test_an_unreadable_setting_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "lots")
    with pytest.raises(TransportError, match="the setting max_attempts cannot be read"):
        raise await failure()


@pytest.mark.usefixtures("config")
async def test_a_missing_region(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    with config.open("w") as file:
        file.write("[profile dev]\naws_access_key_id = id\naws_secret_access_key = secret")
    error = await failure()
    assert type(error) is TransportError
    assert "no region is set; pass region_name, or set AWS_DEFAULT_REGION" in str(error)


@on_both_backends
@pytest.mark.usefixtures("config")
@pytest.mark.parametrize("how", ["environment", "folder", "verify", "client_cert", "proxy"])
async def test_unreadable_certificates(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, how: str
) -> None:
    """They are checked first: otherwise ten attempts would be made before the error."""
    nowhere = str(tmp_path / "nowhere.pem")
    arguments: dict[str, Any] = {
        "verify": {"verify": tmp_path / "nowhere.pem"},
        "client_cert": {"config": AioConfig(client_cert=(nowhere, nowhere))},
        "proxy": {"config": AioConfig(proxies_config={"proxy_ca_bundle": nowhere})},
    }.get(how, {})
    monkeypatch.setenv("AWS_CA_BUNDLE", {"folder": str(tmp_path)}.get(how, nowhere))
    if "config" in arguments:
        monkeypatch.delenv("AWS_CA_BUNDLE")
    error = await failure(**arguments)
    assert type(error) is TransportError
    assert isinstance(error.__cause__, OSError)
    expected = "Is a directory" if how == "folder" else f"No such file or directory: {nowhere!r}"
    assert f"TLS could not be set up: {expected}" in str(error)
    assert "check verify, AWS_CA_BUNDLE" in str(error)


@on_both_backends
@pytest.mark.usefixtures("config")
async def test_a_file_that_is_not_a_certificate(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    error = await failure(verify=wrong)
    assert type(error) is TransportError
    assert (
        f"TLS could not be set up: not a certificate or key in PEM format: {str(wrong)!r}"
        in str(error)
    )


@pytest.mark.parametrize("verify", [3, b"/etc/ssl/cert.pem", ["a"]])
def test_verify_must_be_a_bool_or_a_path(verify: Any) -> None:
    with pytest.raises(TypeError, match=f"not {type(verify).__name__}"):
        Session(verify=verify)


class Bundle:
    """A path-like object that is not from pathlib."""

    def __fspath__(self) -> str:
        return "/bundle.pem"


def test_verify_takes_path_like_objects() -> None:
    assert repr(Session(verify=Bundle())) == "Session(verify='/bundle.pem')"


def test_verify_must_not_be_an_empty_path() -> None:
    with pytest.raises(ValueError, match="pass verify=False"):
        Session(verify="")


@pytest.mark.parametrize("verify", [True, False, "/ca.pem"])
def test_repr_shows_verify(verify: bool | str) -> None:
    assert repr(Session(verify=verify)) == f"Session(verify={verify!r})"
