"""The aiobotocore sessions and settings of our own; imported when a client is first opened."""

from __future__ import annotations

import json
import os
from errno import EINVAL
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession

from awslists._session.http_sessions import GuardedAIOHTTPSession, guarded_httpx_session
from awslists._session.loaders import make_loader
from awslists._session.retries import retry_settings
from awslists._session.send_rate import SLOWEST
from awslists._session.shared_failures import share_failed_refreshes
from awslists._support.async_backend import runs_on_trio
from awslists._version import __version__
from awslists.service_models import ADDED, TRIMMED

if TYPE_CHECKING:
    from botocore.config import Config

__all__ = [
    "check_certificates",
    "client_config",
    "make_sealed_session",
    "make_session",
    "session_for",
]

CARRIED = (
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
"""The settings that calls for credentials take over; hosts and signing are each service's own."""
CONNECTIONS = 64
SLOWEST_TO_EMULATOR = 50.0
"""Calls a second: no account is spared by fewer of them, and tests are fast."""
PEM = b"-----BEGIN"


def make_session(
    profile_name: str | None,
    *,
    config: Config | None = None,
    verify: bool | str | None = None,
) -> AioSession:
    """A session of a profile, with what a caller says about the calls that fetch credentials."""
    __tracebackhide__ = True
    session = _FastSession(profile=profile_name)
    if verify is not None:
        session.set_config_variable("ca_bundle", verify)
    session.set_default_client_config(_backend().merge(_for_credentials(config)))
    return session


def check_certificates(
    session: AioSession, config: AioConfig, verify: bool | str | None = None
) -> None:
    """Raises OSError if a file has no certificate in it: each of ten attempts would fail for it."""
    settings: Any = config  # botocore sets its attributes without declaring them
    of_proxies = settings.proxies_config or {}
    chain = settings.client_cert or ()
    for path in (
        session.get_config_variable("ca_bundle") if verify is None else verify,
        of_proxies.get("proxy_ca_bundle"),
        *((chain,) if isinstance(chain, str) else chain),
    ):
        if isinstance(path, str) and path and PEM not in Path(path).read_bytes():
            raise OSError(EINVAL, "no certificate or key in PEM form", path)


def make_sealed_session(slowest_rate: float = SLOWEST_TO_EMULATOR) -> AioSession:
    """The same for an emulator: no profile, file or proxy of the environment can get in its way."""
    # Each variable: its name in config files, its name in the environment, default, conversion.
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


def session_for(session: AioSession, service: str, operation: str) -> AioSession:
    """The session to open the client of an operation with: the one given, or its other half."""
    if isinstance(session, _FastSession) and operation not in _own_operations().get(service, ()):
        return session.whole
    return session


@cache
def _own_operations() -> dict[str, frozenset[str]]:
    """The operations in our own service descriptions, by service: these open fast."""
    return {
        description.parents[1].name: frozenset(json.loads(description.read_bytes())["operations"])
        for folder in (ADDED, TRIMMED)
        for description in Path(folder).glob("*/*/service-2.json")
    }


def client_config(session: AioSession, config: Config | None) -> AioConfig:
    """Our settings, under those of the session, under those of the caller."""
    settings: Any = AioConfig(
        max_pool_connections=CONNECTIONS, **_user_agent(session, config)
    ).merge(_backend())
    for theirs in (session.get_default_client_config(), config):
        settings = settings if theirs is None else settings.merge(theirs)
    return settings.merge(AioConfig(retries=retry_settings(session, config)))


class _FastSession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """A session that opens fast, since it knows of SageMaker just the operations of ours."""

    slowest_rate: float = SLOWEST
    """Calls a second that are made at least, however much is throttled."""

    def __init__(self, **settings: Any) -> None:
        __tracebackhide__ = True
        super().__init__(**settings)
        self._settings = settings
        data_path = self.get_config_variable("data_path")
        self.register_component("data_loader", make_loader(data_path, trimmed=True))

    async def get_credentials_for(self, region_name: str | None) -> Any:
        """The credentials; botocore asks for them in the region of the client that is opened."""
        self._last_client_region_used = region_name
        return await self.get_credentials()

    async def get_credentials(self) -> Any:
        credentials = await super().get_credentials()
        share_failed_refreshes(credentials)
        return credentials

    @cached_property
    def whole(self) -> AioSession:
        """Its other half, which knows all that botocore knows."""
        session = _WholeSession(**self._settings)
        session.fast = self
        session.slowest_rate = self.slowest_rate
        session.set_default_client_config(self.get_default_client_config())
        data_path = self.get_config_variable("data_path")
        session.register_component("data_loader", make_loader(data_path))
        return session


class _WholeSession(AioSession):  # type: ignore[misc]  # aiobotocore is untyped
    """Takes its credentials from the other half, so that nobody is asked for a code twice."""

    fast: _FastSession
    slowest_rate: float

    async def get_credentials(self) -> Any:
        return await self.fast.get_credentials_for(self._last_client_region_used)


def _for_credentials(config: Config | None) -> AioConfig:
    """What a caller's settings say about calls in general, and not about those of one service."""
    defaults = AioConfig()
    carried = {name: getattr(config, name, None) for name in CARRIED}
    return AioConfig(
        **{
            name: value
            for name, value in carried.items()
            if value is not None and value != getattr(defaults, name)
        }
    )


def _backend() -> AioConfig:
    """Under trio the httpx backend, since aiohttp runs on asyncio only."""
    if not runs_on_trio():
        return AioConfig(http_session_cls=GuardedAIOHTTPSession)
    if not (find_spec("httpx2") or find_spec("httpx")):
        raise ImportError("on trio a Session needs httpx: pip install 'awslists[trio]'")
    return AioConfig(http_session_cls=guarded_httpx_session())


def _user_agent(session: AioSession, config: Config | None) -> dict[str, str]:
    """Our name in the user agent, as a whole string: botocore would build one for each request.

    An application id can only be said in the string that botocore builds.
    """
    name = f"awslists/{__version__}"
    if session.get_config_variable("user_agent_appid") or getattr(config, "user_agent_appid", None):
        return {"user_agent_extra": name}
    whole = session.user_agent().removesuffix(f" {session.user_agent_extra}")
    return {"user_agent": f"{name} {whole}"}
