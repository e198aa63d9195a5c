"""How calls are retried: by whose settings, and for how long while AWS throttles."""

from __future__ import annotations

from collections.abc import Mapping
from random import uniform
from typing import TYPE_CHECKING, Any

from anyio import current_time
from botocore.retries.standard import RetryEventAdapter, ThrottlingErrorDetector

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

    from awslists.session import AWSClient

__all__ = ["retry_settings", "ride_out_throttling"]

BEGAN = "awslists_throttled_since"
LONGEST_PAUSE = 20.0
"""Seconds, as in botocore's own modes."""
NAMES_OF_ATTEMPTS = {"max_attempts", "total_max_attempts"}
OURS: dict[str, Any] = {"mode": "adaptive", "total_max_attempts": 10}
PATIENCE = 60.0
"""Seconds of throttling that a call rides out, however soon its ten attempts are made."""

_throttling = ThrottlingErrorDetector(retry_event_adapter=RetryEventAdapter())


def retry_settings(session: AioSession, config: Config | None) -> dict[str, Any]:
    """Ours, where the caller leaves something open."""
    theirs = _theirs(session, config)
    # botocore takes one of the two names at a time.
    ours = {"mode": OURS["mode"]} if NAMES_OF_ATTEMPTS & theirs.keys() else OURS
    return {**ours, **theirs}


def ride_out_throttling(client: AWSClient, session: AioSession, config: Config | None) -> None:
    """Lets calls go on for a minute of throttling, unless the caller says how many attempts."""
    if not NAMES_OF_ATTEMPTS & _theirs(session, config).keys():
        service_id = client.meta.service_model.service_id.hyphenize()
        # Asked each time, and so knows when throttling began; what it says counts only where
        # botocore gives up, its attempts or its quota of retries being used up.
        client.meta.events.register_last(f"needs-retry.{service_id}", _pause)


def _pause(**event: Any) -> float | None:
    """Handles botocore's event ``needs-retry``: the seconds to wait, or None to give up."""
    if event["response"] is None or not _throttling.is_throttling_error(**event):
        return None
    now = current_time()
    left: float = event["request_dict"]["context"].setdefault(BEGAN, now) + PATIENCE - now
    # The last attempt is made when the minute is over, and not before.
    return min(left, uniform(0, LONGEST_PAUSE)) if left > 0 else None  # noqa: S311  (no secret)


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
    """What the environment and the profile say.

    The legacy mode counts as nothing said: it is botocore's own default.
    """
    mode = session.get_config_variable("retry_mode")
    attempts = session.get_config_variable("max_attempts")
    said = {"mode": None if mode == "legacy" else mode, "total_max_attempts": attempts}
    return {name: value for name, value in said.items() if value is not None}
