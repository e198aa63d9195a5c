"""The aiobotocore sessions that awslists makes; imported when the first client is opened."""

from __future__ import annotations

import os
from errno import EINVAL
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession

from awslists._session.event_hooks import RecordingEmitter
from awslists._session.http_sessions import GuardedAIOHTTPSession, get_guarded_httpx_session
from awslists._session.loaders import make_loader
from awslists._session.retries import RetryPolicy
from awslists._session.send_rate import SLOWEST
from awslists._session.shared_failures import share_failed_refreshes
from awslists._support.async_backend import runs_on_trio
from awslists._version import __version__
from awslists.service_models import ADDED, TRIMMED

if TYPE_CHECKING:
    from botocore.config import Config

__all__ = [
    "check_certificates",
    "choose_session",
    "get_whole",
    "make_client_config",
    "make_sealed_session",
    "make_session",
]

CREDENTIAL_SETTINGS = (
    "client_cert",
    "connect_timeout",
    "connector_args",
    "http_session_cls",
    "max_pool_connections",
    "proxies",
    "proxies_config",
    "read_timeout",
    "retries",
    "tcp_keepalive",
    "user_agent",
    "user_agent_appid",
    "user_agent_extra",
)
"""Settings of the caller's config that also apply to calls for credentials.

Endpoints and signing do not: they differ from service to service.
"""
CONNECTIONS = 64
SLOWEST_TO_EMULATOR = 50.0
"""Calls per second; an emulator needs no protection, and tests stay fast."""
PEM = b"-----BEGIN"


def make_session(
    profile_name: str | None,
    *,
    config: Config | None = None,
    verify: bool | str | None = None,
) -> AioSession:
    """Makes a session for a profile.

    Args:
        profile_name: The profile. Default: that of the environment.
        config: The caller's config, of which a part applies to the calls for credentials.
        verify: As in `Session`; also for the calls for credentials.
    """
    __tracebackhide__ = True
    session = _FastSession(profile=profile_name)
    if verify is not None:
        session.set_config_variable("ca_bundle", verify)
    session.set_default_client_config(_choose_backend().merge(_select_for_credentials(config)))
    return session


def check_certificates(
    session: AioSession, config: AioConfig, verify: bool | str | None = None
) -> None:
    """Raises OSError if a certificate file is unusable: otherwise all ten attempts would fail."""
    settings: Any = config  # botocore sets its attributes without declaring them
    proxies_config = settings.proxies_config or {}
    chain = settings.client_cert or ()
    for path in (
        session.get_config_variable("ca_bundle") if verify is None else verify,
        proxies_config.get("proxy_ca_bundle"),
        *((chain,) if isinstance(chain, str) else chain),
    ):
        if isinstance(path, str) and path and PEM not in Path(path).read_bytes():
            raise OSError(EINVAL, "not a certificate or key in PEM format", path)


def make_sealed_session(slowest_rate: float = SLOWEST_TO_EMULATOR) -> AioSession:
    """Makes a session for an emulator, which ignores profiles, files and proxies of the machine."""
    # For each: name in config files, name in the environment, default, conversion.
    variables = {
        "profile": (None, None, None, None),
        "config_file": (None, None, os.devnull, None),
        "retry_mode": (None, None, None, None),
        "max_attempts": (None, None, None, None),
    }
    session = _FastSession(session_vars=variables)
    session.slowest_rate = slowest_rate
    session.set_default_client_config(AioConfig(proxies={}))
    return session


def choose_session(session: AioSession, service: str, operation: str) -> AioSession:
    """Returns the session to open the client for an operation with.

    A session made here has two halves: one that opens fast, and one that knows every operation.
    """
    if isinstance(session, _FastSession) and session.opens_fast(service, operation):
        return session
    return get_whole(session)


def get_whole(session: AioSession) -> AioSession:
    """Returns the half of a session that knows every operation."""
    return session.whole if isinstance(session, _FastSession) else session


@cache
def _find_own_descriptions() -> frozenset[str]:
    """Returns the services that awslists has a description of, which loads fast."""
    return frozenset(path.name for folder in (ADDED, TRIMMED) for path in Path(folder).iterdir())


def make_client_config(
    session: AioSession, config: Config | None, retries: RetryPolicy
) -> AioConfig:
    """Merges the defaults, the settings of the session and those of the caller; the last wins."""
    user_agent = _make_user_agent(session, config)
    merged: Any = AioConfig(max_pool_connections=CONNECTIONS, **user_agent).merge(_choose_backend())
    for settings in (session.get_default_client_config(), config):
        merged = merged if settings is None else merged.merge(settings)
    return merged.merge(AioConfig(retries=retries.botocore_settings()))


class _FastSession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """Opens clients fast: of SageMaker it knows only the operations that awslists declares."""

    slowest_rate: float = SLOWEST
    """The lowest rate while AWS throttles, in calls per second."""

    def __init__(self, **settings: Any) -> None:
        __tracebackhide__ = True
        super().__init__(event_hooks=RecordingEmitter(), **settings)
        self._settings = settings
        data_path = self.get_config_variable("data_path")
        self.register_component("data_loader", make_loader(data_path, trimmed=True))

    async def get_credentials_for(self, region_name: str | None) -> Any:
        """Returns the credentials; botocore fetches them in the region of the client."""
        self._last_client_region_used = region_name
        return await self.get_credentials()

    async def get_credentials(self) -> Any:
        credentials = await super().get_credentials()
        share_failed_refreshes(credentials)
        return credentials

    def opens_fast(self, service: str, operation: str) -> bool:
        """Returns whether awslists has a description of an operation."""
        if service not in _find_own_descriptions():
            return False
        # The client then finds it in the cache of the loader.
        loader = self.get_component("data_loader")
        return operation in loader.load_service_model(service, "service-2")["operations"]

    @cached_property
    def whole(self) -> AioSession:
        """The half that knows every operation."""
        session = _WholeSession(event_hooks=RecordingEmitter(), **self._settings)
        session.fast = self
        session.slowest_rate = self.slowest_rate
        session.set_default_client_config(self.get_default_client_config())
        data_path = self.get_config_variable("data_path")
        session.register_component("data_loader", make_loader(data_path))
        return session


class _WholeSession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """Knows every operation; takes its credentials from the other half, which fetches them once."""

    fast: _FastSession
    slowest_rate: float

    async def get_credentials(self) -> Any:
        return await self.fast.get_credentials_for(self._last_client_region_used)


def _select_for_credentials(config: Config | None) -> AioConfig:
    """Selects the settings that apply to calls for credentials."""
    defaults = AioConfig()
    selected = {name: getattr(config, name, None) for name in CREDENTIAL_SETTINGS}
    return AioConfig(
        **{
            name: value
            for name, value in selected.items()
            if value is not None and value != getattr(defaults, name)
        }
    )


def _choose_backend() -> AioConfig:
    """Chooses httpx on trio, since aiohttp runs only on asyncio."""
    if not runs_on_trio():
        return AioConfig(http_session_cls=GuardedAIOHTTPSession)
    if not (find_spec("httpx2") or find_spec("httpx")):
        raise ImportError("a Session on trio needs httpx; run: pip install 'awslists[trio]'")
    return AioConfig(http_session_cls=get_guarded_httpx_session())


def _make_user_agent(session: AioSession, config: Config | None) -> dict[str, str]:
    """Returns the setting that adds ``awslists`` to the user agent.

    A complete string spares botocore from building one for each request, but cannot contain an
    application ID: then botocore builds it.
    """
    name = f"awslists/{__version__}"
    if session.get_config_variable("user_agent_appid") or getattr(config, "user_agent_appid", None):
        return {"user_agent_extra": name}
    whole = session.user_agent().removesuffix(f" {session.user_agent_extra}")
    return {"user_agent": f"{name} {whole}"}
