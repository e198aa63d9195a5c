"""The budget of a scan: how many calls it may make beyond those of a plain listing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from awslists._pages.page import Page
from awslists._scan_plan.window import Window

__all__ = ["Budget"]

EXTRA_PER_PAGE, EXTRA_PER_WORKER = 0.1, 2
"""Extra calls allowed for each page of a plain listing, and for each worker."""


class Budget:
    """Counts calls, and says whether a scan may spend more.

    Args:
        windows: The windows that there are at first.
        workers: Number of windows that may be listed at a time.
        page_size: Items on a full page.
    """

    def __init__(self, windows: Sequence[Window], workers: int, page_size: int) -> None:
        self._page_size = page_size
        self._for_workers = EXTRA_PER_WORKER * workers
        self._calls = 0
        self._plain_calls = 0.0
        self._full_pages = 0
        self._full_pages_with_items = 0
        self._reserved = dict.fromkeys(windows, 1.0)

    def count_page(self, delivered: Sequence[Any], page: Page[Any]) -> None:
        """Counts a call, and the share of it that a plain listing would have needed as well."""
        self._calls += 1
        if page.next_token is None:
            self._plain_calls += len(delivered) / self._page_size
        else:
            self._full_pages += 1
            self._full_pages_with_items += bool(page.items)
            self._plain_calls += len(delivered) / len(page) if page.items else 1

    def count_survey(self) -> None:
        """Counts the two calls of the survey."""
        self._calls += 2

    def estimate_split(self, window: Window) -> float:
        """Estimates how many extra calls a split of the window takes.

        Each half ends with a page that is not full, and both list the seconds beside the cut. If a
        filter leaves pages empty, the first half may have to be asked for again.
        """
        is_filtered = self._full_pages_with_items < self._full_pages
        return 1 + 2 * (window.pace or 0) + (2 if window.asked and is_filtered else 0)

    def allows(self, cost: float) -> bool:
        """Returns whether that many more calls are within the budget."""
        extra = self._calls - self._plain_calls + sum(self._reserved.values())
        return extra + cost <= EXTRA_PER_PAGE * self._plain_calls + self._for_workers

    def reserve(self, window: Window, cost: float) -> None:
        """Sets calls aside until the window is finished."""
        self._reserved[window] = cost

    def release(self, window: Window) -> None:
        """Returns what was set aside for the window."""
        del self._reserved[window]
