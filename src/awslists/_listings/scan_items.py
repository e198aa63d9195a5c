"""The iterator that `scan` gives, which knows how far it has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from operator import length_hint
from typing import Any, Generic, TypeVar, cast

from awslists._pages.iterators import ItemIterator
from awslists._pages.page import Item
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.track import Position, Track
from awslists._scan_plan.window import Window
from awslists.models import ItemModel

__all__ = ["Deliveries", "ScanItems"]

T = TypeVar("T", bound=ItemModel | str)

MakeCheckpoint = Callable[[Sequence[Position]], dict[str, Any]]


class ScanItems(ItemIterator[Item]):
    """The items of a scan: an async iterator that `scan` gives, which also has a checkpoint."""

    def __init__(self, deliveries: Deliveries[Item], make_checkpoint: MakeCheckpoint) -> None:
        super().__init__(deliveries)
        self._deliveries = deliveries
        self._make_checkpoint = make_checkpoint

    @property
    def checkpoint(self) -> dict[str, Any]:
        """Plain JSON that stands for all items delivered so far.

        Give it to ``scan(checkpoint=...)`` of the same listing to get all other items, in this
        process or another one. It is made when you read it, at any moment; also after the block.

        Raises:
            DeclarationError: The listing is one of your own that declares no ``key``.
        """
        return self.take_checkpoint()()

    def take_checkpoint(self) -> Callable[[], dict[str, Any]]:
        """Returns a function that makes the checkpoint of this moment later."""
        positions = self._deliveries.find_positions(length_hint(self._items))
        return lambda: self._make_checkpoint(positions)


class _Delivery(tuple[T, ...]):
    """The items that one page adds to a track."""

    track: Track


class Deliveries(AsyncIterator[Sequence[T]], Generic[T]):
    """Hands pages from the queue of a scan to the caller, and notes what the caller has got.

    Args:
        plan: The plan of the scan.

    Attributes:
        queue: The queue, once the scan has begun.
    """

    queue: AsyncIterator[Sequence[T]]

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._taken: _Delivery[T] | None = None
        self._left = Counter[Track]()

    def add(self, window: Window, items: Sequence[T]) -> Sequence[T]:
        """Returns the items of a page as they must be put into the queue."""
        if items:
            items = _Delivery(items)
            items.track = window.track
            self._left[window.track] += 1
        return items

    async def __anext__(self) -> Sequence[T]:
        __tracebackhide__ = True
        if self._taken is not None:
            self._note(self._taken)
            self._taken = None  # else the page is kept until the next one comes
        self._taken = taken = cast("_Delivery[T]", await anext(self.queue))  # made by add()
        return taken

    def _note(self, items: _Delivery[T]) -> None:
        """Notes items that the caller is done with."""
        items.track.note(items)
        self._left[items.track] -= 1
        if not self._left[items.track]:
            del self._left[items.track]

    def find_positions(self, left: int) -> list[Position]:
        """Returns where each window stands.

        Args:
            left: The number of items of the current page that the caller has not got yet.
        """
        taken = self._taken or ()
        partly = taken[: len(taken) - left]
        current = self._taken.track if self._taken is not None else None
        tracks = {*self._plan.unfinished, *self._left}
        return [track.find_position(partly if track is current else ()) for track in tracks]

    def __reduce__(self) -> Any:
        return self.queue.__reduce__()  # it says that it cannot be pickled
