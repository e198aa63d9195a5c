"""Interrupts each verb with SIGINT at each of its requests: ``python tests/interrupted.py``.

On asyncio and on trio; what is named is interrupted only: ``trio:merge``, say. Prints how often
each was interrupted; what else comes out of the interpreter is a mistake.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import signal
import sys
from collections.abc import Awaitable, Callable

import anyio

from awslists import Session
from awslists.testing import Answer, LocalAWS
from support import ONE_ATTEMPT
from verbs import RUNS, add_items

EVERYTHING = [f"{backend}:{verb}" for backend in ("asyncio", "trio") for verb in RUNS]


def interrupt(answer: Answer) -> Answer:
    """The answer comes as the signal does."""
    os.kill(os.getpid(), signal.SIGINT)
    return answer


async def interrupt_and_stall(answer: Answer) -> Answer:
    """The signal comes, and no answer."""
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(60)
    return answer


def is_interrupted(
    local: LocalAWS, run: Callable[[Session], Awaitable[object]], skip: int, backend: str
) -> bool:
    """Whether a run has so many requests that the one after `skip` others could interrupt it."""

    async def main() -> None:
        async with local.session(config=ONE_ATTEMPT) as aws:
            await run(aws)

    local.inject(interrupt_and_stall if skip % 2 else interrupt, skip=skip)
    try:
        anyio.run(main, backend=backend)
    except KeyboardInterrupt:
        return True
    finally:
        local.clear_faults()
        gc.collect()
    return False


def main(names: list[str]) -> None:
    """Interrupts what is named."""
    with LocalAWS() as local:
        add_items(local)
        for name in names or EVERYTHING:
            backend, _, verb = name.partition(":")
            runs = (is_interrupted(local, RUNS[verb], skip, backend) for skip in itertools.count())
            print(name, sum(itertools.takewhile(bool, runs)), flush=True)  # noqa: T201  (a script)


if __name__ == "__main__":
    main(sys.argv[1:])
