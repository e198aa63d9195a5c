"""The items of an operation that was declared, as LocalAWS keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Stored", "StoredItems"]


@dataclass(frozen=True, slots=True)
class Stored:
    """An item, and what was said of it when it was added.

    Attributes:
        item: The item.
        said: The values of parameters by AWS's names, as they come in requests.
        identity: What distinguishes it from others, as text.
        number: Its place in the order of adding.
    """

    item: Any
    said: Mapping[str, Any]
    identity: str
    number: int


class StoredItems(list[Stored]):
    """Items that are changed by index only, and counted when they are.

    Attributes:
        changes: The number of changes.
    """

    changes: int = 0

    def __copy__(self) -> list[Stored]:
        return list(self)

    def __setitem__(self, index: Any, value: Any) -> None:
        super().__setitem__(index, value)
        self.changes += 1

    def __delitem__(self, index: Any) -> None:
        super().__delitem__(index)
        self.changes += 1
