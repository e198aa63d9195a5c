"""Interrupt each verb with SIGINT at each of its requests.

Run it as ``python -m tests.helpers.interrupted``, for all on asyncio and on trio, or with the names
of some, such as ``trio:merge``. With
``trio:merge:throttled`` everything is throttled, the retries are those of users, and the signal
comes while the calls wait. Prints how often each was interrupted; what else comes out of the
interpreter is a mistake.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable

import anyio

from awslists import Session
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.support import ONE_ATTEMPT
from tests.helpers.verbs import RUNS, add_items

EVERYTHING = [f"{backend}:{verb}" for backend in ("asyncio", "trio") for verb in RUNS]


def send_signal(answer: Answer) -> Answer:
    """Send the signal and the answer."""
    os.kill(os.getpid(), signal.SIGINT)
    return answer


async def signal_and_stall(answer: Answer) -> Answer:
    """Send the signal and no answer."""
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(60)
    return answer


WAITS = 0.1
"""Seconds from a throttled answer to the signal."""


def is_interrupted_while_throttled(
    local: LocalAWS, run: Callable[[Session], Awaitable[object]], skip: int, backend: str
) -> bool:
    """Return whether one signal ends a run whose calls wait in line, after some answers."""

    async def main() -> None:
        async with local.session() as aws:
            await run(aws)

    def throttle(answer: Answer) -> Answer | Awaitable[Answer]:
        if not timer.is_alive() and not timer.finished.is_set():
            timer.start()
        return faults.throttling()(answer)

    timer = threading.Timer(WAITS, os.kill, (os.getpid(), signal.SIGINT))
    local.inject(throttle, skip=skip, times=None)
    try:
        return _is_interrupted(local, main, backend)
    finally:
        timer.join()


def is_interrupted(
    local: LocalAWS, run: Callable[[Session], Awaitable[object]], skip: int, backend: str
) -> bool:
    """Return whether the run has a request after `skip` others, and interrupt it there."""

    async def main() -> None:
        async with local.session(config=ONE_ATTEMPT) as aws:
            await run(aws)

    local.inject(signal_and_stall if skip % 2 else send_signal, skip=skip)
    return _is_interrupted(local, main, backend)


def _is_interrupted(local: LocalAWS, main: Callable[[], Awaitable[object]], backend: str) -> bool:
    """Run, and return whether a signal ended it."""
    try:
        anyio.run(main, backend=backend)
    except KeyboardInterrupt:
        return True
    finally:
        local.clear_faults()
        gc.collect()
    return False


def main(names: list[str]) -> None:
    """Interrupt the verbs named on the command line."""
    with LocalAWS() as local:
        add_items(local)
        for name in names or EVERYTHING:
            backend, verb, *throttled = name.split(":")
            interrupt, skips = (
                (is_interrupted_while_throttled, iter(range(3)))
                if throttled
                else (is_interrupted, itertools.count())
            )
            runs = (interrupt(local, RUNS[verb], skip, backend) for skip in skips)
            print(name, sum(itertools.takewhile(bool, runs)), flush=True)  # noqa: T201  (a script)


if __name__ == "__main__":
    main(sys.argv[1:])
