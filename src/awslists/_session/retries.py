"""How calls are retried: whose settings apply, and for how long while AWS throttles.

botocore's own adaptive mode is never used. A `RateLimiter` beside botocore's standard mode does
the same, and a call can be cancelled while it waits, on every version of Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from math import inf
from random import uniform
from typing import TYPE_CHECKING, Any, Self

from botocore.configprovider import ChainProvider, ConstantProvider

from awslists._session.rate_limiter import PATIENCE, RateLimiter
from awslists._session.send_rate import SLOWEST
from awslists._session.turns import BEGAN, is_throttled, take_turns
from awslists._support.async_backend import current_time

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

    from awslists._session.aws_client import AWSClient
    from awslists._session.pace import Pace

__all__ = ["RetryPolicy", "manage_retries"]

DEFAULTS: dict[str, Any] = {"mode": "adaptive", "total_max_attempts": 10}
LONGEST_PAUSE = 20.0
"""Seconds, as in botocore's own modes."""
NAMES_OF_ATTEMPTS = {"max_attempts", "total_max_attempts"}


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


def manage_retries(
    client: AWSClient, session: AioSession, policy: RetryPolicy, pace: Pace | None = None
) -> None:
    """Registers the handlers that retry the calls of a client as the policy says.

    Args:
        client: The client.
        session: The session that made it.
        policy: The retry settings.
        pace: The pace of the calls of listings, if the caller set one.
    """
    limiter = None
    if policy.is_adaptive:
        limiter = RateLimiter(
            client.meta.service_model.service_name,
            endless=policy.caller_counts,
            slowest=getattr(session, "slowest_rate", SLOWEST),
            fastest=inf if pace is None else pace.per_second,
        )
        # Shows the mode that the caller asked for; botocore has read the setting already.
        client.meta.config.retries["mode"] = "adaptive"
    if limiter or pace:
        take_turns(client, limiter, pace)
    if not policy.caller_counts:
        event = f"needs-retry.{client.meta.service_model.service_id.hyphenize()}"
        # Last, so that it is asked each time and knows when throttling began. botocore uses its
        # answer only after its own attempts, or its quota of retries, are used up.
        client.meta.events.register_last(event, _retry_while_throttled, "awslists-pause")


def _retry_while_throttled(**event: Any) -> float | None:
    """Handles botocore's event ``needs-retry``: return the seconds to wait, or None to give up."""
    if not is_throttled(event):
        return None
    now = current_time()
    left: float = event["request_dict"]["context"].setdefault(BEGAN, now) + PATIENCE - now
    # The last attempt is made exactly when the time is up.
    return min(left, uniform(0, LONGEST_PAUSE)) if left > 0 else None  # noqa: S311  (no secret)


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
