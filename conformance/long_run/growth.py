"""Memory, sockets, files, tasks and objects that the process holds, and whether they grow."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from statistics import median

__all__ = ["STATUS", "Sample", "Spread", "compare", "find_growth", "take_sample"]

PAGE = os.sysconf("SC_PAGE_SIZE")
STATUS = Path("/proc/self/statm")
FILES = Path("/proc/self/fd")


@dataclass(frozen=True, slots=True)
class Sample:
    """The resources of the process in a quiet moment.

    Attributes:
        megabytes: The memory that it occupies.
        blocks: The blocks of memory that Python's objects occupy.
        objects: The objects that Python's garbage collector knows.
        sockets: The open sockets.
        files: All open files, sockets included.
        tasks: The tasks of the event loop.
    """

    megabytes: float
    blocks: float
    objects: float
    sockets: float
    files: float
    tasks: float


ALLOWED = Sample(megabytes=6.0, blocks=10_000, objects=5_000, sockets=4, files=4, tasks=0)
"""How much more than on the first day counts as no growth.

The account itself varies by some items, and an idle connection may be open or not. A leak of 60
bytes a turn of a watch would be 6 MB in a week.
"""


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over the whole run.

    Attributes:
        first: Its median in the first part of the run.
        last: Its median in the last part.
        least: Its least value.
        most: Its greatest.
    """

    first: float
    last: float
    least: float
    most: float


def take_sample() -> Sample:
    """Measure this process now, without what is free."""
    gc.collect()
    _return_free_memory()
    links = [str(each.readlink()) for each in FILES.iterdir() if each.is_symlink()]
    return Sample(
        megabytes=int(STATUS.read_text().split()[1]) * PAGE / 1e6,
        blocks=sys.getallocatedblocks(),
        objects=len(gc.get_objects()),
        sockets=sum(link.startswith("socket:") for link in links),
        files=len(links),
        tasks=len(asyncio.all_tasks()),
    )


def _return_free_memory() -> None:
    """Return what is free to the system, where the C library can, so that only the rest counts."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def compare(samples: Sequence[Sample], parts: int = 7) -> dict[str, Spread]:
    """Compare the first part of a run with the last one, figure by figure."""
    size = max(1, len(samples) // parts)
    names = [each.name for each in fields(Sample)]
    columns = zip(*(astuple(each) for each in samples), strict=True)
    return {
        name: Spread(median(column[:size]), median(column[-size:]), min(column), max(column))
        for name, column in zip(names, columns, strict=True)
    }


def find_growth(samples: Sequence[Sample]) -> list[str]:
    """Return a sentence for each figure that has grown."""
    return [
        f"{name} grew from {spread.first:,.1f} to {spread.last:,.1f}"
        for name, spread in compare(samples).items()
        if spread.last - spread.first > getattr(ALLOWED, name)
    ]
