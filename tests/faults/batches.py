"""Many runs at a time, in this process and in others."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import anyio

from .runs import Outcome, run
from .verbs import Verb

__all__ = ["Batch", "run_all", "run_batch", "run_some"]

AT_A_TIME = 48
"""Most runs do little but wait for a retry."""
BATCHES = 10
"""At least, if there are enough runs."""
RUNS = 500
"""In a batch, at most: the last of each keep the others waiting."""
TRIO_EVERY = 5
"""One batch in this many runs on trio, the others on asyncio."""


@dataclass
class Batch:
    """The results of some runs in one process.

    Attributes:
        first: The number of the first run.
        outcomes: The result of each run.
        left_over: Leaked tasks, threads and open files, and errors that were only logged.
    """

    first: int
    outcomes: list[Outcome] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)


def run_all(
    numbers: Sequence[int],
    processes: int,
    trouble: str | None = None,
    verb: Verb | None = None,
    retries: str | None = None,
    way: str | None = None,
) -> Iterator[Batch]:
    """Run all numbers and yield each batch when it is done."""
    size = min(RUNS, ceil(len(numbers) / BATCHES))
    starts = range(0, len(numbers), size)
    batches = [numbers[start : start + size] for start in starts]
    backends = [
        "trio" if i % TRIO_EVERY == TRIO_EVERY - 1 else "asyncio" for i in range(len(starts))
    ]
    with ProcessPoolExecutor(processes, get_context("spawn"), _prepare) as pool:
        jobs = [
            pool.submit(run_batch, batch, backend, trouble, verb, retries, way)
            for batch, backend in zip(batches, backends, strict=True)
        ]
        try:
            for job in jobs:
                yield job.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _prepare() -> None:
    """Turn warnings into errors, and open what a process opens once."""
    warnings.simplefilter("error")
    logging.getLogger("awslists").addHandler(logging.NullHandler())
    for backend in ("asyncio", "trio"):
        anyio.run(run, 0, backend=backend)


def run_batch(
    numbers: Sequence[int],
    backend: str,
    trouble: str | None,
    verb: Verb | None,
    retries: str | None = None,
    way: str | None = None,
) -> Batch:
    """Run numbers on a new event loop."""
    batch = Batch(numbers[0])
    before = _open_files(), _threads()
    with _noting(batch):
        drawn = trouble, verb, retries, way
        anyio.run(run_some, batch, iter(numbers), backend, *drawn, backend=backend)
        gc.collect()
    if missing := len(numbers) - len(batch.outcomes):
        batch.left_over.append(f"{missing} runs that did not come to an end")
    after = _open_files(), _threads()
    for what, was, there_are in zip(("open files", "threads"), before, after, strict=True):
        if there_are > was:
            batch.left_over.append(f"{there_are - was} {what}")
    return batch


@contextmanager
def _noting(batch: Batch) -> Iterator[None]:
    """Record the errors that Python would only print."""

    def note(args: sys.UnraisableHookArgs | threading.ExceptHookArgs) -> None:
        batch.left_over.append(f"unseen: {args.exc_value!r}")

    hooks = sys.unraisablehook, threading.excepthook
    sys.unraisablehook = threading.excepthook = note
    try:
        yield
    finally:
        sys.unraisablehook, threading.excepthook = hooks


async def run_some(
    batch: Batch,
    numbers: Iterator[int],
    backend: str,
    trouble: str | None,
    verb: Verb | None,
    retries: str | None = None,
    way: str | None = None,
) -> None:
    """Run numbers on the current event loop, several at a time."""

    async def lane() -> None:
        for number in numbers:
            drawn = await run(number, trouble=trouble, verb=verb, retries=retries, way=way)
            batch.outcomes.append(drawn)

    with _watching(batch) if backend == "asyncio" else nullcontext():
        async with anyio.create_task_group() as lanes:
            for _ in range(AT_A_TIME):
                lanes.start_soon(lane)


@contextmanager
def _watching(batch: Batch) -> Iterator[None]:
    """Record leaked tasks, and errors that asyncio would only log; trio allows neither."""

    def note(_: object, context: dict[str, Any]) -> None:
        batch.left_over.append(f"{context['message']}: {context.get('exception')!r}")

    loop, before = asyncio.get_running_loop(), asyncio.all_tasks()
    handler = loop.get_exception_handler()
    loop.set_exception_handler(note)
    try:
        yield
        gc.collect()
        left = asyncio.all_tasks() - before
        batch.left_over += [f"task {task.get_coro()!r}" for task in left]
    finally:
        loop.set_exception_handler(handler)


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _threads() -> int:
    """List the threads without those that trio keeps for reuse."""
    return sum(1 for thread in threading.enumerate() if not thread.name.startswith("Trio"))
