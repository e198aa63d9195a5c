"""How calls are retried: whose settings apply, and for how long while AWS throttles.

botocore's own adaptive mode is never used. A `RateLimiter` beside botocore's standard mode does
the same, and a call can be cancelled while it waits, on every version of Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from random import uniform
from typing import TYPE_CHECKING, Any, Self
from weakref import WeakKeyDictionary, ref

from botocore.configprovider import ChainProvider, ConstantProvider
from botocore.retries.standard import RetryEventAdapter, ThrottlingErrorDetector

from awslists._session.ongoing_call import ongoing_call
from awslists._session.rate_limiter import (
    PATIENCE,
    DelayedTooLongError,
    RateLimitedCall,
    RateLimiter,
)
from awslists._session.send_rate import SLOWEST
from awslists._support.async_backend import current_time
from awslists.errors import WAITED

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

    from awslists._session.aws_client import AWSClient

__all__ = ["RetryPolicy", "Turns", "get_turns", "manage_retries"]

BEGAN = "awslists_throttled_since"
CALL = "awslists_call"
DEFAULTS: dict[str, Any] = {"mode": "adaptive", "total_max_attempts": 10}
FIRST_ERROR_STATUS = 300
LONGEST_PAUSE = 20.0
"""Seconds, as in botocore's own modes."""
NAMES_OF_ATTEMPTS = {"max_attempts", "total_max_attempts"}
RESPONSE_METADATA = {"HTTPHeaders", "HTTPStatusCode", "RequestId"}
"""The metadata about a response; the rest is about its call, which may be another one."""

_turns: WeakKeyDictionary[AWSClient, Turns] = WeakKeyDictionary()
_throttling = ThrottlingErrorDetector(retry_event_adapter=RetryEventAdapter())


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """The retry settings of a client.

    Attributes:
        settings: The settings under botocore's names, complete.
        caller_counts: The caller set the number of attempts, which then replaces the time limits.
    """

    settings: Mapping[str, Any]
    caller_counts: bool

    @classmethod
    def of(cls, session: AioSession, config: Config | None) -> Self:
        """Combines the caller's settings with the defaults."""
        chosen = _caller_settings(session, config)
        caller_counts = bool(NAMES_OF_ATTEMPTS & chosen.keys())
        # botocore takes one of the two names of the number of attempts, not both.
        defaults = {"mode": DEFAULTS["mode"]} if caller_counts else DEFAULTS
        return cls({**defaults, **chosen}, caller_counts)

    @property
    def is_adaptive(self) -> bool:
        """Calls take turns while AWS throttles."""
        return bool(self.settings["mode"] == "adaptive")

    def botocore_settings(self) -> dict[str, Any]:
        """Returns the settings for botocore: the standard mode replaces the adaptive one."""
        return {**self.settings, **({"mode": "standard"} if self.is_adaptive else {})}


def manage_retries(client: AWSClient, session: AioSession, policy: RetryPolicy) -> None:
    """Registers the handlers that retry the calls of a client as the policy says."""
    model = client.meta.service_model
    event = f"needs-retry.{model.service_id.hyphenize()}"
    if policy.is_adaptive:
        slowest = getattr(session, "slowest_rate", SLOWEST)
        limiter = RateLimiter(model.service_name, endless=policy.caller_counts, slowest=slowest)
        _limit_rate(client, limiter)
    if not policy.caller_counts:
        # Last, so that it is asked each time and knows when throttling began. botocore uses its
        # answer only after its own attempts, or its quota of retries, are used up.
        client.meta.events.register_last(event, _retry_while_throttled, "awslists-pause")


def get_turns(client: AWSClient) -> Turns | None:
    """Returns the turns that all calls of a client take; None outside the adaptive mode."""
    return _turns.get(client)


def _limit_rate(client: Any, limiter: RateLimiter) -> None:
    service = client.meta.service_model.service_id.hyphenize()
    turns, events = Turns(client, limiter), client.meta.events
    # Before the request is signed, so that a long wait does not make the signature old.
    events.register_first(
        f"request-created.{service}", turns.handle_request_created, "awslists-turn"
    )
    events.register_first(f"needs-retry.{service}", turns.handle_needs_retry, "awslists-record")
    _turns[client] = turns
    # Shows the mode that the caller asked for; botocore has read the setting already.
    client.meta.config.retries["mode"] = "adaptive"


class Turns:
    """Lets the calls of a client take turns while AWS throttles it.

    Args:
        client: The client.
        limiter: Decides whose turn it is.
    """

    def __init__(self, client: Any, limiter: RateLimiter) -> None:
        # `_turns` would keep the client alive; its exceptions, which are slow to make, come late.
        self._client = ref(client)
        self._limiter = limiter

    async def wait(self, operation: str) -> RateLimitedCall:
        """Waits until a new call may make its first attempt.

        Raises:
            ClientError: The call has waited too long; the error of the last throttled response.
        """
        call = RateLimitedCall(operation)
        await self._wait(call)
        return call

    def record_success(self, call: RateLimitedCall) -> None:
        """Records a response that was not throttled."""
        self._limiter.record(call)

    async def handle_request_created(self, request: Any, operation_name: str, **_: object) -> None:
        """Handles botocore's event ``request-created``, which precedes each attempt."""
        ongoing = ongoing_call.get()
        if ongoing and (taken := ongoing.take_turn(operation_name)):
            request.context[CALL] = taken
            return
        await self._wait(request.context.setdefault(CALL, RateLimitedCall(operation_name)))

    def handle_needs_retry(self, **event: Any) -> bool | None:
        """Handles botocore's event ``needs-retry``; False ends the call."""
        call = event["request_dict"]["context"][CALL]
        throttled = event["response"][1] if _is_throttled(event) else None
        self._limiter.record(call, throttled)
        return False if self._limiter.is_out_of_time(call) else None

    async def _wait(self, call: RateLimitedCall) -> None:
        try:
            await self._limiter.acquire(call)
        except DelayedTooLongError as error:
            raise self._make_client_error(error, call.operation) from None

    def _make_client_error(self, error: DelayedTooLongError, operation: str) -> Exception:
        """Makes the error that botocore would raise for the last throttled response."""
        metadata = error.response["ResponseMetadata"]
        kept = {name: metadata[name] for name in RESPONSE_METADATA & metadata.keys()}
        response = error.response | {"ResponseMetadata": kept | {WAITED: error.waited}}
        client: Any = self._client()  # alive, since it makes the call
        error_class = client.exceptions.from_code(response["Error"]["Code"])
        client_error: Exception = error_class(response, operation)
        return client_error


def _retry_while_throttled(**event: Any) -> float | None:
    """Handles botocore's event ``needs-retry``: return the seconds to wait, or None to give up."""
    if not _is_throttled(event):
        return None
    now = current_time()
    left: float = event["request_dict"]["context"].setdefault(BEGAN, now) + PATIENCE - now
    # The last attempt is made exactly when the time is up.
    return min(left, uniform(0, LONGEST_PAUSE)) if left > 0 else None  # noqa: S311  (no secret)


def _is_throttled(event: Mapping[str, Any]) -> bool:
    response = event["response"]
    if response is None or response[0].status_code < FIRST_ERROR_STATUS:
        return False
    is_throttled: bool = _throttling.is_throttling_error(**event)
    return is_throttled


def _caller_settings(session: AioSession, config: Config | None) -> dict[str, Any]:
    """Returns the settings of environment, profile, botocore session and config; the last wins."""
    configs: list[Any] = [session.get_default_client_config(), config]
    chosen: dict[str, Any] = {}
    for settings in (_read_environment(session), *((c and c.retries) or {} for c in configs)):
        if NAMES_OF_ATTEMPTS & settings.keys():
            chosen = {k: value for k, value in chosen.items() if k not in NAMES_OF_ATTEMPTS}
        chosen |= settings
    return chosen


def _read_environment(session: AioSession) -> dict[str, Any]:
    """Returns the settings of the environment and the profile."""
    attempts = session.get_config_variable("max_attempts")
    settings = {"mode": _read_mode(session), "total_max_attempts": attempts}
    return {name: value for name, value in settings.items() if value is not None}


def _read_mode(session: AioSession) -> str | None:
    """Returns the mode that someone chose, or None; botocore's default varies between releases."""
    provider = session.get_component("config_store").get_config_provider("retry_mode")
    if not isinstance(provider, ChainProvider):  # a value set on the session replaces it
        return session.get_config_variable("retry_mode")  # type: ignore[no-any-return]  # untyped
    without_default = deepcopy(provider)
    without_default.set_default_provider(ConstantProvider(None))
    mode: str | None = without_default.provide()
    return mode
