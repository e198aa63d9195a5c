"""The sessions that awslists makes choose endpoints and settings as plain ones do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from aiobotocore.config import AioConfig
from aiobotocore.credentials import AioCredentialResolver, AioCredentials
from aiobotocore.session import AioSession
from botocore import xform_name
from botocore.exceptions import BotoCoreError
from botocore.loaders import Loader

from awslists import ListImages, Session, TransportError
from awslists._session.botocore_sessions import make_session

CALLS: dict[str, tuple[str, dict[str, Any]]] = {
    "sts": ("get_caller_identity", {}),
    "sso": ("get_role_credentials", {"roleName": "r", "accountId": "1", "accessToken": "t"}),
    "sso-oidc": ("create_token", {"clientId": "c", "clientSecret": "s", "grantType": "g"}),
    "signin": (
        xform_name("CreateOAuth2Token"),
        {"tokenInput": {"clientId": "c", "grantType": "g"}},
    ),
    "sagemaker": ("list_images", {}),
}
"""One call of each service that provides credentials, and of SageMaker."""
VARIANTS = [
    {"use_fips_endpoint": fips, "use_dualstack_endpoint": dualstack}
    for fips in (False, True)
    for dualstack in (False, True)
]
PARTITIONS = Loader().load_data("partitions")["partitions"]
REGIONS = [region for partition in PARTITIONS for region in partition["regions"]]
ONE_REGION_OF_EACH_PARTITION = [next(iter(partition["regions"])) for partition in PARTITIONS]


async def resolve_call(
    session: AioSession, service: str, region: str | None = None, **settings: Any
) -> object:
    """Returns where and how a client of this session would send a call; sends nothing."""
    method, parameters = CALLS[service]
    keys = {"aws_access_key_id": "id", "aws_secret_access_key": "secret"}
    config = AioConfig(signature_version="v4", **settings)
    opening: Any = session.create_client(service, region_name=region, config=config, **keys)
    try:
        async with opening as client:
            url = await client.generate_presigned_url(method, Params=parameters)
    except BotoCoreError as error:
        return repr(error)
    meta, used = client.meta, client.meta.config
    timeouts = used.connect_timeout, used.read_timeout, used.retries
    return url.partition("X-Amz-Date")[0], meta.endpoint_url, meta.partition, timeouts


@pytest.mark.slow
@pytest.mark.unmeasured
@pytest.mark.parametrize("variant", VARIANTS, ids=str)
async def test_calls_go_where_a_plain_session_sends_them(variant: dict[str, bool]) -> None:
    plain, made = AioSession(), make_session(None)
    for service in CALLS:
        # Plain sessions are slow to open clients of SageMaker.
        regions = ONE_REGION_OF_EACH_PARTITION if service == "sagemaker" else REGIONS
        for region in [*regions, "eu-wst-1"]:
            expected = await resolve_call(plain, service, region, **variant)
            assert await resolve_call(made, service, region, **variant) == expected


SETTINGS = {
    "sts's endpoint": {"AWS_ENDPOINT_URL_STS": "http://sts:1", "AWS_ENDPOINT_URL": "http://x"},
    "sagemaker's endpoint": {"AWS_ENDPOINT_URL_SAGEMAKER": "http://sagemaker:1"},
    "endpoints ignored": {
        "AWS_ENDPOINT_URL": "http://x",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true",
    },
    "services of a profile": {"AWS_PROFILE": "served"},
    "defaults mode": {"AWS_DEFAULTS_MODE": "in-region"},
    "legacy sts": {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"},
    "fips": {"AWS_USE_FIPS_ENDPOINT": "true"},
    "dual-stack": {"AWS_USE_DUALSTACK_ENDPOINT": "true"},
    "retries": {"AWS_RETRY_MODE": "standard", "AWS_MAX_ATTEMPTS": "7"},
    "legacy retries": {"AWS_RETRY_MODE": "legacy", "AWS_MAX_ATTEMPTS": "7"},
}
PROFILE = """
[profile served]
services = those
use_fips_endpoint = true
defaults_mode = cross-region
[services those]
sts =
  endpoint_url = http://sts:2
sagemaker =
  endpoint_url = http://sagemaker:2
"""


def make_session_with_halves() -> Any:
    """Makes a session with both halves, which its type does not show."""
    return make_session(None)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with a data path and a config file."""
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("MODELS", "models")
    monkeypatch.setenv("AWS_DATA_PATH", f"{tmp_path}/$MODELS")
    (tmp_path / "config").write_text(PROFILE)
    (tmp_path / "models").mkdir()
    return tmp_path


@pytest.mark.usefixtures("home")
async def test_region_name_does_not_apply_to_login_calls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The token of ``aws login`` is valid only in the region of the profile."""
    made: list[AioSession] = []

    async def load_credentials(resolver: AioCredentialResolver) -> AioCredentials:
        return AioCredentials("id", "secret")

    def keep(session: AioSession, *arguments: Any, **settings: Any) -> Any:
        made.append(session)
        return create_client(session, *arguments, **settings)

    create_client = AioSession.create_client
    monkeypatch.setattr(AioSession, "create_client", keep)
    monkeypatch.setattr(AioCredentialResolver, "load_credentials", load_credentials)
    unreachable = AioConfig(proxies={"https": "http://127.0.0.1:1"}, retries={"max_attempts": 0})
    async with Session(region_name="eu-west-1", config=unreachable) as aws:
        with pytest.raises(TransportError):
            await ListImages(aws).first()
    expected = await resolve_call(AioSession(), "signin", connect_timeout=1, retries={})
    assert "us-east-1.signin" in str(expected)
    assert await resolve_call(made[0], "signin", connect_timeout=1, retries={}) == expected


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
async def test_environment_and_profile_apply_as_in_a_plain_session(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    plain, made = AioSession(), make_session_with_halves()
    # Plain sessions are slow to open clients of SageMaker.
    of_sagemaker = {"AWS_ENDPOINT_URL_SAGEMAKER", "AWS_PROFILE"} & settings.keys()
    for service in ("sts", "sso", *(["sagemaker"] if of_sagemaker else [])):
        expected = await resolve_call(plain, service)
        assert await resolve_call(made, service) == expected
        assert await resolve_call(made.whole, service) == expected


async def test_endpoints_in_the_data_path_apply(
    home: Path,
) -> None:
    endpoints = Loader().load_data("endpoints")
    endpoints["partitions"][0]["services"]["sts"]["endpoints"]["us-east-1"] = {
        "hostname": "sts.example.com"
    }
    (home / "models" / "endpoints.json").write_text(json.dumps(endpoints))
    expected = await resolve_call(AioSession(), "sts")
    assert "sts.example.com" in str(expected)
    assert await resolve_call(make_session(None), "sts") == expected


async def test_a_service_without_endpoint_rules_is_found(home: Path) -> None:
    """botocore falls back to older rules for the hosts of such a service."""
    model = Loader().load_service_model("sts", "service-2")
    folder = home / "models" / "mysts" / "2011-06-15"
    folder.mkdir(parents=True)
    model["metadata"]["endpointPrefix"] = "mysts"
    (folder / "service-2.json").write_text(json.dumps(model))
    CALLS["mysts"] = CALLS["sts"]
    try:
        expected = await resolve_call(AioSession(), "mysts")
        assert "mysts.us-east-1" in str(expected)
        assert await resolve_call(make_session(None), "mysts") == expected
    finally:
        del CALLS["mysts"]


def test_the_data_path_comes_before_trimmed_sagemaker(home: Path) -> None:
    version = Loader().determine_latest_version("sagemaker", "service-2")
    folder = home / "models" / "sagemaker" / version
    folder.mkdir(parents=True)
    (folder / "service-2.json").write_text('{"operations": {"ListTheirs": {}}}')
    loader = make_session(None).get_component("data_loader")
    assert [*loader.load_service_model("sagemaker", "service-2")["operations"]] == ["ListTheirs"]


@pytest.mark.parametrize("kind", ["service-2", "waiters-2", "endpoint-rule-set-1", "nothing-1"])
def test_services_are_listed_by_kind_of_file(kind: str) -> None:
    for session in (make_session(None), make_session_with_halves().whole):
        made = session.get_component("data_loader").list_available_services(kind)
        assert {*made} - {"lookoutvision"} == {*Loader().list_available_services(kind)}
        assert made == sorted(made)
