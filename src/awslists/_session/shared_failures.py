"""Shares a failure with every call that waited for the same thing.

While credentials are fetched or a client is opened, all calls of a Session wait in line. If each
retried in its turn, the last one would wait for as many timeouts as there are calls.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from copy import copy
from inspect import isawaitable
from types import TracebackType
from typing import Any, TypeVar

__all__ = ["SharedFailures", "share_failed_refreshes"]

Result = TypeVar("Result")

_joined: ContextVar[int] = ContextVar("awslists_joined_refresh")


class SharedFailures:
    """Counts the failures of work that one task at a time does under a lock.

    Two callers, A and B, when the work fails:

        A: join() -> 0      takes the lock     attempt(0): works, fails; failures = 1
        B:    join() -> 0   waits for the lock                     attempt(0): 0 != 1, so the work
                                                                   failed while B waited: raises a
                                                                   copy of A's error
        C: joins later, join() -> 1, and so does the work again.
    """

    def __init__(self) -> None:
        self._count = 0
        self._last: Exception | None = None
        self._traceback: TracebackType | None = None

    def join(self) -> int:
        """Returns the number of failures so far; to be called before waiting for the lock."""
        return self._count

    async def attempt(self, joined: int, work: Callable[[], Awaitable[Result]]) -> Result:
        """Does the work, or raises its failure if it failed since `join`; to be called in the lock.

        Args:
            joined: The number that `join` returned.
            work: Does the work.
        """
        if self._last is not None and self._count != joined:
            # A copy: the error itself would collect the tracebacks and contexts of all callers.
            raise _copy_error(self._last).with_traceback(self._traceback) from self._last.__cause__
        try:
            result = await work()
        except Exception as error:
            self._count += 1
            self._last, self._traceback = error, error.__traceback__
            raise
        self._last = None
        return result


def _copy_error(error: Exception) -> Exception:
    try:
        return copy(error)
    except Exception:  # noqa: BLE001  (copying fails if an error's arguments differ from its args)
        return error


def share_failed_refreshes(credentials: Any) -> None:
    """Makes all calls that wait for the same refresh of credentials fail together.

    aiobotocore's ``get_frozen_credentials`` waits for a lock and then calls ``_refresh_using``:
    the first must join and the second attempt. A context variable carries the number from one to
    the other, since aiobotocore passes nothing along.
    """
    refresh = getattr(credentials, "_refresh_using", None)
    if refresh is None or hasattr(refresh, "is_shared"):
        return
    failures, get_frozen = SharedFailures(), credentials.get_frozen_credentials

    async def get_frozen_credentials() -> Any:
        _joined.set(failures.join())
        return await get_frozen()

    async def do_refresh() -> Any:
        fetched = refresh()  # not awaitable if it only reads the environment
        return await fetched if isawaitable(fetched) else fetched

    async def refresh_using() -> Any:
        return await failures.attempt(_joined.get(failures.join()), do_refresh)

    vars(refresh_using)["is_shared"] = True
    credentials.get_frozen_credentials = get_frozen_credentials
    credentials._refresh_using = refresh_using  # noqa: SLF001  (aiobotocore has no other way in)
