"""The parts of `collect`: the list to fill, the scan to fill it by, and short tracebacks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any

from awslists._items.items import Items
from awslists._request.request import Request

__all__ = ["ShortInterrupts", "check_into", "get_scan"]

Scan = Callable[..., AbstractAsyncContextManager[AsyncIterator[Any]]]


def check_into(into: object, item_type: type[Any]) -> list[Any]:
    """Returns the list that items are to be appended to.

    Raises:
        TypeError: It is not a list, or is one of other items.
    """
    if not isinstance(into, list):
        raise TypeError(f"into must be a list, such as Items([], {item_type.__name__})")
    if isinstance(into, Items) and into.item_type is not item_type:
        raise TypeError(
            f"into has items of {into.item_type.__name__}, but the listing has those of "
            f"{item_type.__name__}: give another list"
        )
    return into


def get_scan(listing: Request) -> Scan:
    """Returns the method `scan` of a listing.

    Raises:
        TypeError: It has none.
    """
    scan: Scan | None = getattr(type(listing), "scan", None)
    if scan is None:
        raise TypeError(
            f"{type(listing).__name__} cannot be collected by several workers: its operation has "
            "no bounds and order by creation time, which a scan needs; leave workers out"
        )
    return scan.__get__(listing)  # type: ignore[no-any-return]  # a method


class ShortInterrupts(AbstractContextManager[None]):
    """Drops the traceback of an interrupt or cancellation, which shows only where it waited.

    A notebook would show the frames of every library that waits for an answer.
    """

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        if error is not None and not isinstance(error, Exception):
            error.__traceback__ = error.__context__ = None
