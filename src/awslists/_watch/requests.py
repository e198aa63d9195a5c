"""The requests of a watch's turns, in AWS's names; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

from awslists._request.clocks import has_field, may_be_time
from awslists._request.orders import make_order
from awslists._request.parameters import get_aws_names
from awslists._request.request import Request

__all__ = ["get_modification_times", "make_short_request", "make_whole_request"]

MODIFIED = "last_modified_time"
STEADY = ("CREATION_TIME", "NAME")
"""Orders in which an item keeps its place, the best first: new items are then listed last."""


def make_whole_request(listing: Request) -> dict[str, Any]:
    """Returns the request of a turn that lists everything; no item moves while it does."""
    orders = (make_order(type(listing), sort_by, "ASCENDING") for sort_by in STEADY)
    return _drop_order(listing) | next(filter(None, orders), {})


def make_short_request(listing: Request) -> dict[str, Any] | None:
    """Returns the request that lists what was modified last first; None if there is none."""
    order = make_order(type(listing), MODIFIED.upper(), "DESCENDING")
    item_type = listing.item_type
    if order is None or not (has_field(item_type, MODIFIED) and may_be_time(item_type, MODIFIED)):
        return None
    return _drop_order(listing) | order


def get_modification_times(items: Iterable[Any]) -> Iterator[datetime]:
    """Yields when each item was modified, leaving out those that do not say."""
    for item in items:
        time = getattr(item, MODIFIED, None)
        if isinstance(time, datetime) and time.tzinfo is not None:
            yield time


def _drop_order(listing: Request) -> dict[str, Any]:
    """Returns the request without the caller's order, unless AWS requires one."""
    names = get_aws_names(type(listing))
    optional = {field.name for field in fields(type(listing)) if field.default is None}
    dropped = {names.get(name) for name in optional & {"sort_by", "sort_order"}}
    return {name: value for name, value in listing.request.items() if name not in dropped}
