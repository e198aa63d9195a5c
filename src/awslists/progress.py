"""A progress bar for listings that take a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from awslists.extras import require

__all__ = ["Progress", "counting"]

Progress = bool | Literal["auto"]


@contextmanager
def counting(
    progress: Progress, operation: str, limit: int | None
) -> Iterator[Callable[[int], None]]:
    """Shows a bar, or none; it is told the number of items of each page.

    Args:
        progress: Whether to show it; ``"auto"``: in a terminal or a notebook only.
        operation: What is listed.
        limit: How many items there are at most.
    """
    if not progress:
        yield lambda _items: None
        return
    tqdm = require("tqdm.auto", "progress", "progress=True").tqdm
    # tqdm takes None for: in a terminal only.
    where = {"disable": None} if progress == "auto" else {}
    with tqdm(desc=operation, total=limit, unit=" items", **where) as bar:
        yield _Counter(bar).add
        _finish(bar)


class _Counter:
    def __init__(self, bar: Any) -> None:
        self._bar = bar
        self._pages = 0

    def add(self, items: int) -> None:
        self._pages += 1
        self._bar.set_postfix(pages=self._pages, refresh=False)
        self._bar.update(items)


def _finish(bar: Any) -> None:
    """However many items there were, they are all."""
    bar.total = bar.n
    bar.refresh()
