"""Listings that several workers can list at once."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any

from awslists._items.progress import Progress
from awslists._listings.listing import Listing
from awslists._pages.page import Item
from awslists.constraints import Timestamp

if TYPE_CHECKING:
    from awslists._listings.scan_items import ScanItems

__all__ = ["ScannableListing"]


class ScannableListing(Listing[Item]):
    """A listing that can be bounded and sorted by creation time, and so can be scanned.

    Its items need a ``creation_time``, its ``sort_by`` a value for the creation time, and its
    ``sort_order`` values for ascending and descending order, however AWS spells them.
    """

    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None

    def scan(
        self,
        workers: int = 8,
        *,
        checkpoint: Mapping[str, Any] | None = None,
        progress: Progress = False,
    ) -> AbstractAsyncContextManager[ScanItems[Item]]:
        """Lists with several workers at a time: every item exactly once, in no particular order.

        Filters, time bounds and ``limit`` apply; ``sort_order`` is ignored. Items created during
        the scan are included. If the service is slow to answer, a scan is nearly `workers`
        times as fast as plain iteration; where AWS limits the rate of calls, it is no faster.

        A scan makes at most 1.1 times the calls of plain iteration, plus 2 for each worker. It may
        make somewhat more only if whole pages of items were created within a second or two, or if
        a filter leaves most pages empty.

        A scan relies on properties of the service that AWS does not document: it sorts by creation
        time (a page that goes back by more than a second raises an error), its tokens stand for
        items and not for a number of items to skip (or an item deleted during the scan could hide
        another), and no item appears late, with a time that has been listed already.

        Args:
            workers: Number of calls in flight at a time, 1 or more.
            checkpoint: Where an earlier scan of this request stopped: its ``items.checkpoint``, or
                the ``error.checkpoint`` of its error. Only the other items come, and those created
                since. The number of workers and `max_results` may differ; `limit` starts over.
            progress: Whether to show a progress bar with the number of items and pages that you
                have taken; ``"auto"`` shows it in a terminal or a notebook only.

        Returns:
            An async context manager that gives an async iterator of the items. Its ``checkpoint``
            is plain JSON for all items delivered so far. Leaving the ``async with`` block, in any
            way, cancels calls in flight.

        Raises:
            DeclarationError: The items have no creation time; or a checkpoint is given, and the
                listing declares no ``key``.
            ImportError: `progress` needs tqdm: ``pip install 'awslists[progress]'``.
            InvalidRequestError: `next_token` is given, `sort_by` is not the creation time, or
                `checkpoint` is of another request or is not a checkpoint. Nothing was sent.
            InvalidResponseError: While iterating, the items of a page did not ascend by creation
                time, or an item had none.
            ListingError: While iterating, a call failed, and the others were cancelled. The items
                fetched before it come first. ``error.checkpoint`` continues the scan;
                ``error.next_token`` is None, since a scan has no single token.
            TypeError: `workers` is not an int, or `progress` is neither a bool nor ``"auto"``.
            ValueError: `workers` is less than 1, or `progress` is a string other than ``"auto"``.

        Examples:
            >>> async with ListImages(aws).scan(workers=16) as images:
            ...     async for image in images:
            ...         print(image.image_name)
            ...     saved = images.checkpoint
        """
        # Imported late: most programs never scan.
        from awslists._listings.scan import start_scan

        return start_scan(self, workers, checkpoint, progress)
