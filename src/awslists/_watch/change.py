"""A change that a watch has found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from awslists.models import ItemModel

__all__ = ["Change"]

Item = TypeVar("Item", bound=ItemModel | str, covariant=True)


@dataclass(frozen=True, slots=True)
class Change(Generic[Item]):
    """A change of an item between two listings of a watch.

    Attributes:
        kind: ``"added"``, ``"changed"`` or ``"removed"``.
        item: The item as it is; if it was removed, as it was last.
        before: The item as it was; None if it was added.
    """

    kind: Literal["added", "changed", "removed"]
    item: Item
    before: Item | None
