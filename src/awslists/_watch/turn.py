"""One turn of a watch: two listings in, changes out; pure."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from typing import Any, Generic, TypeVar

from awslists._watch.change import Change
from awslists.models import ItemModel

__all__ = ["Turn", "dump_item"]

T = TypeVar("T", bound=ItemModel | str)


class Turn(Generic[T]):
    """Compares the items of one listing with those that were known before.

    Args:
        known: The items of the turns before, by their keys; kept up to date.
    """

    def __init__(self, known: dict[Hashable, T]) -> None:
        self._known = known
        self._seen: set[Hashable] = set()

    def receive(self, items: Mapping[Hashable, T]) -> list[Change[T]]:
        """Returns what is new in the items of a page, which come by their keys."""
        self._seen.update(items)
        changes = []
        for key, item in items.items():
            before = self._known.get(key)
            if before is None:
                changes.append(Change("added", item, None))
            elif not _is_same(before, item):
                changes.append(Change("changed", item, before))
        self._known.update(items)
        return changes

    def finish(self) -> list[Change[T]]:
        """Returns the removals, after all items have been received."""
        removed = [key for key in self._known if key not in self._seen]
        items = [self._known.pop(key) for key in removed]
        return [Change("removed", item, item) for item in items]


def dump_item(item: Any) -> Any:
    """Returns an item as plain JSON with AWS's names."""
    if isinstance(item, str):
        return item
    # Not mode="json", which leaves NaN in the fields that AWS adds as it is.
    return json.loads(item.model_dump_json(by_alias=True, exclude_none=True))


def _is_same(before: object, item: object) -> bool:
    """Returns whether nothing has changed.

    Some values differ from themselves, such as NaN, or are others after a bookmark, such as those
    of fields that AWS has added; as JSON they are the same.
    """
    return _is_equal(before, item) or dump_item(before) == dump_item(item)


def _is_equal(before: Any, item: Any) -> bool:
    """Returns whether two items of one type are equal; in a third of the time of pydantic's."""
    if isinstance(item, str):
        return bool(before == item)
    return bool(vars(before) == vars(item) and before.model_extra == item.model_extra)
