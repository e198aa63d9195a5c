"""The report of an adapter: lines of JSON."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from lister import Request, to_snake_case

__all__ = ["Report"]

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017  (as old as the oldest lister)
PORTION = 1_000
"""Items in a line of the report."""


class Report:
    """Writes to what was standard output; anything else that is printed goes to standard error.

    Attributes:
        reached: Is set after the number of items that the request says, or the end of a run.
    """

    def __init__(self, request: Request) -> None:
        self._identity = request.identity
        self._file = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)
        self._items: dict[int, list[Any]] = {}
        self._left = request.after
        self.reached = asyncio.Event()

    def add(self, run: int, items: Iterable[Any]) -> None:
        """Report items."""
        portion = self._items.setdefault(run, [])
        added = [[get_value(item, name) for name in self._identity] for item in items]
        portion += added
        self._left -= len(added)
        if self._left <= 0:
            self.reached.set()
        if len(portion) >= PORTION:
            self._flush(run)

    def end(self, run: int, ended: str, **more: Any) -> None:
        """Report how a run ended."""
        self._flush(run)
        self.reached.set()
        self._write({"run": run, "ended": ended, **more})

    def pause(self, run: int, ended: str) -> None:
        """Report how a run ended, and do nothing until a line comes: the server is looked at."""
        self.end(run, ended)
        sys.stdin.readline()

    def fail(self, run: int, error: BaseException, carry_on: Any, token: Any) -> None:
        """Report that a run ended with an error."""
        text = f"{type(error).__name__}: {error}"
        self.end(run, "error", error=text, carry_on=carry_on, token=token)

    def _flush(self, run: int) -> None:
        if items := self._items.pop(run, []):
            self._write({"run": run, "items": items})

    def _write(self, line: Mapping[str, Any]) -> None:
        print(json.dumps(line), file=self._file, flush=True)


def get_value(item: Any, name: str) -> Any:
    """Return a field of an item, under whatever name; times as milliseconds since 1970."""
    names = (name, to_snake_case(name))
    if isinstance(item, Mapping):
        value = next((item[each] for each in names if each in item), None)
    else:
        value = next((getattr(item, each) for each in names if hasattr(item, each)), None)
    if name.endswith("Time") and isinstance(value, str):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return round((value - EPOCH) / timedelta(milliseconds=1))
    return value if value is None else str(value)
