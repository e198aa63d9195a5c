"""Bookmarks of watches: all items that were delivered, as plain JSON; pure."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from awslists._request.identity import (
    describe_request,
    explain_later_version,
    find_differences,
    find_missing,
)
from awslists._request.keys import find_keyless, index_items
from awslists._request.request import Request
from awslists._watch.turn import dump_item
from awslists.errors import Violation

__all__ = ["copy_bookmark", "find_wrong_bookmark", "make_bookmark", "read_bookmark"]

KIND = "awslists watch"
VERSION = 1
"""Of the format. A later awslists reads every earlier one, or refuses it with a sentence."""
ORIGIN = "pass what changes.bookmark gave, or {} to get everything as added"
NOT_ONE = f"is not a bookmark: {ORIGIN}"


def make_bookmark(listing: Request, items: Iterable[Any]) -> dict[str, Any]:
    """Returns the bookmark of a watch that has delivered these items."""
    start = {"kind": KIND, "version": VERSION}
    return {**start, **describe_request(listing), "items": [dump_item(item) for item in items]}


def copy_bookmark(since: object) -> Any:
    """Returns a copy in plain JSON; None of what is not JSON."""
    try:
        return json.loads(json.dumps(since))
    except (TypeError, ValueError, RecursionError):
        return None


def read_bookmark(listing: Request, since: Any) -> dict[Hashable, Any]:
    """Returns the items of a bookmark by their keys; none of an empty one.

    Raises:
        LookupError: It has something other than items.
        TypeError: The same.
        ValueError: The same.
    """
    read = [_read_item(listing.item_type, item) for item in since["items"]] if since else []
    if any(find_keyless(listing, read, "a watch")):
        raise ValueError
    return index_items(type(listing), read)


def find_wrong_bookmark(listing: Request, since: Any) -> Iterator[Violation]:
    """Finds what keeps a watch of the listing from starting at a bookmark in plain JSON."""
    if since == {}:
        return
    if problem := _explain_format(since):
        yield Violation("since", None, "", problem)
        return
    if others := [*find_differences(listing, since, "bookmark", "since")]:
        yield from others
        return
    try:
        read_bookmark(listing, since)
    except (LookupError, TypeError, ValueError):
        problem = _explain_damage(f"something other than the items of {listing.operation}")
        yield Violation("since", None, "", problem)


def _explain_format(since: Any) -> str:
    if not isinstance(since, dict) or since.get("kind") != KIND:
        return NOT_ONE
    version = since.get("version")
    if type(version) is not int or version < 1:
        return NOT_ONE
    if problem := explain_later_version(version, VERSION, "the watch"):
        return problem
    return _explain_damage(f"no {missing}") if (missing := find_missing(since)) else ""


def _explain_damage(part: str) -> str:
    return f"is a damaged bookmark, which has {part}: {ORIGIN}"


def _read_item(item_type: Any, item: Any) -> Any:
    if item_type is not str:
        return item_type.model_validate_json(json.dumps(item))
    if not isinstance(item, str):
        raise TypeError
    return item
