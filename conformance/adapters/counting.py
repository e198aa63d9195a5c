"""Lists at scale: measures time, CPU and memory, and marks the items that came.

The process is idle when everything is imported, the client is open and one item has been listed.
It then says that it is ready, and waits for a line on standard input.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import aclosing
from dataclasses import replace
from operator import attrgetter, itemgetter
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any

from actions import opened, pieces
from lister import Lister, Request, to_snake_case
from report import Report

__all__ = ["count"]

KILOBYTE = 1024
RESET_PEAK = "5"
"""Written to `clear_refs`, it makes Linux forget the peak of a process."""


async def count(lister: Lister, request: Request, report: Report) -> None:
    """List one item, wait, then list everything and report the figures instead of the items."""
    async with opened(lister) as client:
        await list_into(Marks(request), lister, client, replace(request, limit=1))
        meter, marks = Meter(), Marks(request)
        report.pause(0, "ready")
        meter.start()
        try:
            await list_into(marks, lister, client, request)
        except Exception as error:
            report.end(0, "error", error=f"{type(error).__name__}: {error}", **marks.read())
        else:
            report.end(0, "complete", **meter.read(), **marks.read())


async def list_into(marks: Marks, lister: Lister, client: Any, request: Request) -> None:
    async with aclosing(pieces(lister, lister.make(client, request), request)) as given:
        async for items in given:
            marks.add(items)


class Marks:
    """Marks items by the number that their identity ends with: a byte an item.

    Args:
        request: Says how many items there are, and the field that identifies them.
    """

    def __init__(self, request: Request) -> None:
        [self._name] = request.identity
        self._seen = bytearray(request.total)
        self._given = self._repeated = 0
        self._read: Callable[[Any], str] | None = None

    def add(self, items: Iterable[Any]) -> None:
        """Mark items."""
        for item in items:
            read = self._read = self._read or choose_reader(item, self._name)
            number = int(read(item).rpartition("-")[2])
            self._given += 1
            self._repeated += self._seen[number]
            self._seen[number] = 1

    def read(self) -> dict[str, int]:
        """Return how many items came, and how many of them had come before."""
        return {"given": self._given, "repeated": self._repeated}


def choose_reader(item: Any, name: str) -> Callable[[Any], str]:
    """Return a function that reads a field of items like this one; a string is its own."""
    if isinstance(item, str):
        return str
    snake_case = to_snake_case(name)
    if isinstance(item, Mapping):
        return itemgetter(name if name in item else snake_case)
    return attrgetter(snake_case)


class Meter:
    """Measures this process, or the processes that it starts if the lister is a command.

    Attributes:
        idle: The memory, in bytes, before it is started.
    """

    def __init__(self) -> None:
        Path("/proc/self/clear_refs").write_text(RESET_PEAK)
        self._is_command = read_children_peak() > 0
        self.idle = read_children_peak() if self._is_command else read_memory("VmRSS")

    def start(self) -> None:
        """Start the clocks."""
        self._began, self._cpu_began = time.perf_counter(), self._read_cpu()

    def read(self) -> dict[str, float]:
        """Return the seconds and the CPU seconds since the start, the memory then, and its peak."""
        seconds, cpu = time.perf_counter() - self._began, self._read_cpu() - self._cpu_began
        peak = read_children_peak() if self._is_command else read_memory("VmHWM")
        return {"seconds": seconds, "cpu_seconds": cpu, "idle": self.idle, "peak": peak}

    def _read_cpu(self) -> float:
        if not self._is_command:
            return time.process_time()
        usage = getrusage(RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime


def read_children_peak() -> int:
    """Return the peak memory of the largest process that this one has waited for, in bytes."""
    return getrusage(RUSAGE_CHILDREN).ru_maxrss * KILOBYTE


def read_memory(name: str) -> int:
    """Return a figure of this process's memory, in bytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    figures = dict(line.split(":", 1) for line in lines)
    return int(figures[name].split()[0]) * KILOBYTE
