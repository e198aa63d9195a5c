"""How calls are retried: by whose settings, and for how long while AWS throttles.

botocore's own adaptive mode is never used: what it does is done here by a `RateLimiter` beside
botocore's standard mode, from which a call can be cancelled on every version of Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from random import uniform
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from botocore.configprovider import ChainProvider, ConstantProvider
from botocore.retries.standard import RetryEventAdapter, ThrottlingErrorDetector

from awslists._session.rate_limiter import PATIENCE, Call, HeldUpTooLongError, RateLimiter
from awslists._session.send_rate import SLOWEST
from awslists._support.async_backend import current_time
from awslists.errors import WAITED

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

    from awslists._session.aws_client import AWSClient

__all__ = ["limiter_of", "manage_retries", "retry_settings"]

BEGAN = "awslists_throttled_since"
CALL = "awslists_call"
FIRST_ERROR_STATUS = 300
LONGEST_PAUSE = 20.0
"""Seconds, as in botocore's own modes."""
NAMES_OF_ATTEMPTS = {"max_attempts", "total_max_attempts"}
OF_AN_ANSWER = {"HTTPHeaders", "HTTPStatusCode", "RequestId"}
"""What metadata tells of an answer, and not of the call, which may have been another one."""
OURS: dict[str, Any] = {"mode": "adaptive", "total_max_attempts": 10}

_limiters: WeakKeyDictionary[AWSClient, RateLimiter] = WeakKeyDictionary()
_throttling = ThrottlingErrorDetector(retry_event_adapter=RetryEventAdapter())


def retry_settings(session: AioSession, config: Config | None) -> dict[str, Any]:
    """What botocore is to do itself: its standard mode where the adaptive one is asked for."""
    settings = _settings(session, config)
    return settings | {"mode": "standard"} if settings["mode"] == "adaptive" else settings


def manage_retries(client: AWSClient, session: AioSession, config: Config | None) -> None:
    """Lets calls ride out a minute of throttling, unless the caller says how many attempts.

    In adaptive mode they wait for their turn, all calls of the client in one line.
    """
    settings = _settings(session, config)
    counted = bool(NAMES_OF_ATTEMPTS & _theirs(session, config).keys())
    service = client.meta.service_model.service_id.hyphenize()
    events = client.meta.events
    if settings["mode"] == "adaptive":
        slowest = getattr(session, "slowest_rate", SLOWEST)
        service_name = client.meta.service_model.service_name
        limiter = RateLimiter(service_name, endless=counted, slowest=slowest)
        handlers = _Handlers(client, limiter)
        # Before the request is signed, so that a signature is not as old as the wait was long.
        events.register_first(f"request-created.{service}", handlers.hold_back, "awslists-turn")
        events.register_first(f"needs-retry.{service}", handlers.record, "awslists-record")
        _limiters[client] = limiter
        # What was asked for, and what is done: botocore acts on its setting only in the beginning.
        client.meta.config.retries["mode"] = "adaptive"
    if not counted:
        # Asked each time, and so knows when throttling began; what it says counts only where
        # botocore gives up, its attempts or its quota of retries being used up.
        events.register_last(f"needs-retry.{service}", _pause, "awslists-pause")


def limiter_of(client: AWSClient) -> RateLimiter | None:
    """The limiter that all calls of a client share; None in another mode than the adaptive one."""
    return _limiters.get(client)


class _Handlers:
    """Handles a client's events for its limiter."""

    def __init__(self, client: Any, limiter: RateLimiter) -> None:
        self._client = client
        self._limiter = limiter

    async def hold_back(self, request: Any, operation_name: str, **_: object) -> None:
        """Handles botocore's event ``request-created``, which comes before each attempt."""
        call = request.context.setdefault(CALL, Call(operation_name))
        try:
            await self._limiter.acquire(call)
        except HeldUpTooLongError as error:
            raise self._error(error, operation_name) from None

    def record(self, **event: Any) -> bool | None:
        """Handles botocore's event ``needs-retry``; False ends the call, whatever others say."""
        call = event["request_dict"]["context"][CALL]
        throttled = event["response"][1] if _is_throttled(event) else None
        self._limiter.record(call, throttled)
        return False if self._limiter.is_over(call) else None

    def _error(self, error: HeldUpTooLongError, operation: str) -> Exception:
        """The error that botocore would make of the last throttled answer."""
        said = error.answer["ResponseMetadata"]
        metadata = {name: said[name] for name in OF_AN_ANSWER & said.keys()}
        answer = error.answer | {"ResponseMetadata": metadata | {WAITED: error.waited}}
        kind = self._client.exceptions.from_code(answer["Error"]["Code"])
        made: Exception = kind(answer, operation)
        return made


def _pause(**event: Any) -> float | None:
    """Handles botocore's event ``needs-retry``: the seconds to wait, or None to give up."""
    if not _is_throttled(event):
        return None
    now = current_time()
    left: float = event["request_dict"]["context"].setdefault(BEGAN, now) + PATIENCE - now
    # The last attempt is made when the minute is over, and not before.
    return min(left, uniform(0, LONGEST_PAUSE)) if left > 0 else None  # noqa: S311  (no secret)


def _is_throttled(event: Mapping[str, Any]) -> bool:
    response = event["response"]
    if response is None or response[0].status_code < FIRST_ERROR_STATUS:
        return False
    is_throttled: bool = _throttling.is_throttling_error(**event)
    return is_throttled


def _settings(session: AioSession, config: Config | None) -> dict[str, Any]:
    """Ours, where the caller leaves something open."""
    theirs = _theirs(session, config)
    # botocore takes one of the two names at a time.
    ours = {"mode": OURS["mode"]} if NAMES_OF_ATTEMPTS & theirs.keys() else OURS
    return {**ours, **theirs}


def _theirs(session: AioSession, config: Config | None) -> dict[str, Any]:
    """What the environment, the profile, the session and the caller say; the last one wins."""
    configs: list[Any] = [session.get_default_client_config(), config]
    said: dict[str, Any] = {}
    for settings in (_of_environment(session), *((c and c.retries) or {} for c in configs)):
        if NAMES_OF_ATTEMPTS & settings.keys():
            said = {name: value for name, value in said.items() if name not in NAMES_OF_ATTEMPTS}
        said |= settings
    return said


def _of_environment(session: AioSession) -> Mapping[str, Any]:
    """What the environment and the profile say."""
    attempts = session.get_config_variable("max_attempts")
    said = {"mode": _mode_of_environment(session), "total_max_attempts": attempts}
    return {name: value for name, value in said.items() if value is not None}


def _mode_of_environment(session: AioSession) -> str | None:
    """The mode that somebody has chosen: not botocore's default, whatever that is this year."""
    provider = session.get_component("config_store").get_config_provider("retry_mode")
    if not isinstance(provider, ChainProvider):  # a value that was set takes its place
        return session.get_config_variable("retry_mode")  # type: ignore[no-any-return]  # untyped
    without_default = deepcopy(provider)
    without_default.set_default_provider(ConstantProvider(None))
    mode: str | None = without_default.provide()
    return mode
