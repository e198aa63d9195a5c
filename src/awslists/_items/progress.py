"""Progress bars."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from awslists._support.optional_imports import import_optional

__all__ = ["Count", "Progress", "check_progress", "show_progress"]

Progress = bool | Literal["auto"]

WITHOUT_TOTAL = "{desc}{n_fmt}{unit} [{elapsed}, {rate_fmt}{postfix}]"
"""Format of a bar without a total: tqdm's own for a terminal. For a notebook, tqdm would use one
that claims no time is left."""


class Count:
    """Counts pages and their items; a bar shows them.

    Attributes:
        stopped: Whether the listing has not come to its end.
    """

    stopped: bool = False

    def __init__(self, bar: Any = None) -> None:
        self._bar = bar
        self._pages = 0

    def __call__(self, items: int) -> None:
        """Counts a page with this number of items."""
        if self._bar is not None:
            self._pages += 1
            self._bar.set_postfix(pages=self._pages, refresh=False)
            self._bar.update(items)


def check_progress(progress: Progress) -> Progress:
    """Returns whether to show a bar.

    Raises:
        TypeError: It is neither a bool nor a string.
        ValueError: It is a string other than ``"auto"``.
    """
    given: object = progress
    if isinstance(given, bool) or (isinstance(given, str) and given == "auto"):
        return progress
    error = ValueError if isinstance(given, str) else TypeError
    raise error(f'progress must be True, False or "auto", not {progress!r:.100}')


@contextmanager
def show_progress(progress: Progress, name: str, limit: int | None) -> Iterator[Count]:
    """Shows a bar, if asked to; gives a function to call with the number of items of each page.

    Args:
        progress: Whether to show it; ``"auto"``: in a terminal or a notebook only.
        name: What is listed, such as the name of an operation.
        limit: Maximum number of items; None if unknown.
    """
    if not progress:
        yield Count()
        return
    tqdm = import_optional("tqdm.auto", "progress", "progress=True").tqdm
    # To tqdm, disable=None means: show it in a terminal only.
    where: dict[str, Any] = {"disable": None} if progress == "auto" else {}
    if _is_widget(tqdm):
        where["display"] = False
    form = WITHOUT_TOTAL if limit is None else None
    bar = tqdm(desc=f"{name}: ", total=limit, unit=" items", bar_format=form, **where)
    with _display(bar), bar:
        count = Count(bar)
        try:
            yield count
        except BaseException:
            _stop(bar, name)
            raise
        if count.stopped:
            _stop(bar, name)
        else:
            _finish(bar)


def _is_widget(tqdm: type[Any]) -> bool:
    """Returns whether bars are notebook widgets."""
    notebook = sys.modules.get("tqdm.notebook")
    return notebook is not None and issubclass(tqdm, notebook.tqdm_notebook)


@contextmanager
def _display(bar: Any) -> Iterator[None]:
    """Displays a widget, and again at the end, so that a saved notebook has its last text."""
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


def _finish(bar: Any) -> None:
    """Makes the bar complete, however many items there were."""
    bar.total, bar.bar_format = bar.n, None
    bar.refresh()


def _stop(bar: Any, name: str) -> None:
    """Leaves the bar short of its total, so that a notebook shows it in red."""
    bar.total = bar.total or bar.n + 1
    bar.set_description(f"{name} (stopped)")
