"""The aiobotocore sessions and settings of our own; imported when a client is first opened."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession
from botocore.loaders import Loader

from awslists._version import __version__
from awslists.backend import runs_on_trio
from awslists.service_models import ADDED, TRIMMED

if TYPE_CHECKING:
    from botocore.config import Config

__all__ = ["client_config", "make_sealed_session", "make_session"]

ATTEMPTS = 10
CONNECTIONS = 64


def make_session(profile_name: str | None) -> AioSession:
    """A session that knows the three SageMaker operations and opens fast."""
    session = _prepared(AioSession(profile=profile_name))
    session.set_default_client_config(_backend())
    return session


def make_sealed_session() -> AioSession:
    """The same for an emulator: no profile, file or proxy of the environment can get in its way."""
    # Each variable: its name in config files, its name in the environment, default, conversion.
    variables = {
        "profile": (None, None, None, None),
        "config_file": (None, None, os.devnull, None),
    }
    session = AioSession(session_vars=variables)
    session.set_default_client_config(AioConfig(proxies={}))
    return _prepared(session)


def _prepared(session: AioSession) -> AioSession:
    session.register_component("data_loader", _loader(session.get_config_variable("data_path")))
    return session


def client_config(session: AioSession, config: Config | None) -> AioConfig:
    """Our settings, under those of the session, under those of the caller."""
    settings: Any = AioConfig(
        max_pool_connections=CONNECTIONS, **_user_agent(session, config)
    ).merge(_backend())
    for wins in (session.get_default_client_config(), config):
        settings = settings if wins is None else settings.merge(wins)
    return settings.merge(AioConfig(retries=_retries(settings.retries or {})))


def _retries(theirs: dict[str, Any]) -> dict[str, Any]:
    """Their settings and, where they leave something open, ours."""
    attempts = {"max_attempts", "total_max_attempts"} & theirs.keys()
    ours = {} if attempts else {"total_max_attempts": ATTEMPTS}
    return {"mode": "adaptive"} | ours | theirs


class _FastLoader(Loader):  # type: ignore[misc]  # botocore is untyped
    """Lists the services by the names of their folders, without looking into 400 of them."""

    def list_available_services(self, type_name: str) -> list[str]:
        folders = [folder for folder in map(Path, self.search_paths) if folder.is_dir()]
        return sorted({path.name for folder in folders for path in folder.iterdir()})


@cache
def _loader(data_path: str | None) -> _FastLoader:
    """One for all sessions, since reading the data of botocore takes most of an opening."""
    own_paths = data_path.split(os.pathsep) if data_path else []
    loader = _FastLoader(extra_search_paths=[TRIMMED, *map(os.path.expanduser, own_paths)])
    loader.search_paths.append(ADDED)
    return loader


def _backend() -> AioConfig:
    """Under trio the httpx backend, since aiohttp runs on asyncio only."""
    if not runs_on_trio():
        return AioConfig()
    if not (find_spec("httpx2") or find_spec("httpx")):
        raise ImportError("on trio a Session needs httpx: pip install 'awslists[trio]'")
    from aiobotocore.httpxsession import HttpxSession

    return AioConfig(http_session_cls=HttpxSession)


def _user_agent(session: AioSession, config: Config | None) -> dict[str, str]:
    """Our name in the user agent, as a whole string: botocore would build one for each request.

    An application id can only be said in the string that botocore builds.
    """
    name = f"awslists/{__version__}"
    if session.get_config_variable("user_agent_appid") or getattr(config, "user_agent_appid", None):
        return {"user_agent_extra": name}
    whole = session.user_agent().removesuffix(f" {session.user_agent_extra}")
    return {"user_agent": f"{name} {whole}"}
