"""Send SIGINT at each line of ``Session.aclose``.

Run it as ``python -m tests.helpers.interrupted_closing trio 1``. Of its own lines all are tried,
 and of those of libraries each so-manyth. Prints how many were
tried, and after which of them a connection was left.
"""

from __future__ import annotations

import gc
import itertools
import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import anyio

from awslists import ListImages
from awslists.testing import LocalAWS
from tests.helpers.support import ONE_ATTEMPT

CLOSES_WITHIN = 1.0
"""Seconds in which the emulator hears that a connection was closed."""
LIBRARIES = ("aiobotocore", "aiohttp", "httpx2", "httpcore2")
OURS = ("awslists",)


class Interruption:
    """A trace function that sends a signal at one line.

    Args:
        line: The number of the line, of those that run.
        packages: In whose lines.

    Attributes:
        sent: Whether there was such a line.
    """

    def __init__(self, line: int, packages: tuple[str, ...]) -> None:
        self._left = line
        self._packages = tuple(f"{os.sep}{package}{os.sep}" for package in packages)
        self.sent = False

    def __call__(self, frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        if not any(package in frame.f_code.co_filename for package in self._packages):
            return None
        if event == "line" and not self.sent:
            self._left -= 1
            if self._left < 0:
                self.sent = True
                os.kill(os.getpid(), signal.SIGINT)
        return self


def interrupt(local: LocalAWS, backend: str, interruption: Interruption) -> None:
    """Close a Session, with a signal at one of the lines."""

    async def main() -> None:
        aws = local.session(config=ONE_ATTEMPT)
        await ListImages(aws).first()
        sys.settrace(interruption)
        try:
            await aws.aclose()
        finally:
            sys.settrace(None)
            await anyio.lowlevel.checkpoint()

    try:
        anyio.run(main, backend=backend)
    except KeyboardInterrupt:
        pass
    else:
        assert not interruption.sent, "the signal was lost"


def leaves_connections(local: LocalAWS) -> bool:
    """Return whether a connection is left; the garbage collector may not close it."""
    give_up_at = time.monotonic() + CLOSES_WITHIN
    while local.connections and time.monotonic() < give_up_at:
        time.sleep(0.001)
    return bool(local.connections)


def main(backend: str, stride: int) -> int:
    """Return how many lines leave a connection."""
    tried, left = 0, list[str]()
    with LocalAWS() as local:
        local.add_images(1)
        gc.disable()
        for packages, step in ((OURS, 1), (LIBRARIES, stride)):
            for line in itertools.count(0, step):
                interruption = Interruption(line, packages)
                interrupt(local, backend, interruption)
                if not interruption.sent:
                    break
                tried += 1
                if leaves_connections(local):
                    left.append(f"{packages[0]}:{line}")
                gc.collect()
    print(backend, tried, *left)  # noqa: T201  (a script)
    return len(left)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], int(sys.argv[2])))
