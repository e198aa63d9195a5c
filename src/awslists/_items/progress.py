"""A progress bar for listings that take a while."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from awslists._support.optional_imports import import_optional

__all__ = ["Progress", "show_progress"]

Progress = bool | Literal["auto"]

WITHOUT_TOTAL = "{desc}{n_fmt}{unit} [{elapsed}, {rate_fmt}{postfix}]"
"""As tqdm has it in a terminal; in a notebook it would say that no time is left."""


@contextmanager
def show_progress(
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
    tqdm = import_optional("tqdm.auto", "progress", "progress=True").tqdm
    # tqdm takes None for: in a terminal only.
    where: dict[str, Any] = {"disable": None} if progress == "auto" else {}
    if _is_widget(tqdm):
        where["display"] = False
    form = WITHOUT_TOTAL if limit is None else None
    bar = tqdm(desc=f"{operation}: ", total=limit, unit=" items", bar_format=form, **where)
    with _displayed(bar), bar:
        try:
            yield _Counter(bar).add
        except BaseException:
            _stop(bar, operation)
            raise
        _finish(bar)


def _is_widget(tqdm: type[Any]) -> bool:
    """Whether a bar is a widget of a notebook."""
    notebook = sys.modules.get("tqdm.notebook")
    return notebook is not None and issubclass(tqdm, notebook.tqdm_notebook)


@contextmanager
def _displayed(bar: Any) -> Iterator[None]:
    """Displays a widget, at the end once more, since a saved notebook keeps its text."""
    if not hasattr(bar, "container"):
        yield
        return
    from IPython.display import DisplayHandle

    handle: Any = DisplayHandle()  # type: ignore[no-untyped-call]  # IPython has no types there
    handle.display(bar.container)
    try:
        yield
    finally:
        handle.update(bar.container)


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
    bar.total, bar.bar_format = bar.n, None
    bar.refresh()


def _stop(bar: Any, operation: str) -> None:
    """In a notebook, a bar that is short of its total is red when it is closed."""
    bar.total = bar.total or bar.n + 1
    bar.set_description(f"{operation} (stopped)")
