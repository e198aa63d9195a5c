"""One failure for all who wait for the same thing, so that none waits for the attempts of others.

While credentials are fetched, or a client is opened, all calls of a Session wait in line. If each
tried again in its turn, the last would wait as many timeouts as there are calls.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from copy import copy
from types import TracebackType
from typing import Any

__all__ = ["SharedFailures", "share_failed_refreshes"]

_joined: ContextVar[int] = ContextVar("awslists_joined_refresh")


class SharedFailures:
    """Counts the failures of something that is done by one at a time."""

    def __init__(self) -> None:
        self._count = 0
        self._last: Exception | None = None
        self._traceback: TracebackType | None = None

    def join(self) -> int:
        """To be called before waiting; `attempt` takes what it returns."""
        return self._count

    async def attempt(self, joined: int, do: Callable[[], Awaitable[Any]]) -> Any:
        """Does it, unless it failed while the caller waited: then that failure is copied."""
        if self._last is not None and self._count != joined:
            # The same error again would gather the frames of all callers, and what they handle.
            raise _copied(self._last).with_traceback(self._traceback) from self._last.__cause__
        try:
            done = await do()
        except Exception as error:
            self._count += 1
            self._last, self._traceback = error, error.__traceback__
            raise
        self._last = None
        return done


def _copied(error: Exception) -> Exception:
    try:
        return copy(error)
    except Exception:  # noqa: BLE001  (an error may take other arguments than it holds)
        return error


def share_failed_refreshes(credentials: Any) -> None:
    """Lets all calls that wait for credentials be refreshed fail together, if it fails."""
    refresh = getattr(credentials, "_refresh_using", None)
    if refresh is None or hasattr(refresh, "is_shared"):
        return
    failures, ask = SharedFailures(), credentials.get_frozen_credentials

    async def get_frozen_credentials() -> Any:
        _joined.set(failures.join())
        return await ask()

    async def shared() -> Any:
        return await failures.attempt(_joined.get(failures.join()), refresh)

    vars(shared)["is_shared"] = True
    credentials.get_frozen_credentials = get_frozen_credentials
    credentials._refresh_using = shared  # noqa: SLF001  (aiobotocore has no other way in)
