"""Runs an adapter in a process of its own, in the environment of its lister."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from conformance.environments import ENVIRONMENTS
from conformance.listers import Lister

__all__ = ["ADAPTERS", "start_adapter"]

ADAPTERS = Path(__file__).parent / "adapters"
KEPT = ("HOME", "LANG", "PATH", "SYSTEMROOT", "PYTHONPATH")
"""The variables that a lister sees of this process's environment; the last is for awslists only."""


@contextmanager
def start_adapter(
    program: str,
    lister: Lister,
    request: Mapping[str, Any],
    directions: Mapping[str, str],
    *,
    purpose: str,
    longest: float,
    timezone: str = "UTC",
) -> Iterator[subprocess.Popen[str]]:
    """Run an adapter while the context lasts; its report is the standard output.

    Args:
        program: The interpreter of the lister.
        lister: The lister.
        request: What the adapter is told to do.
        directions: The variables that lead the lister to the account.
        purpose: Where it is run, for errors.
        longest: Seconds after which it is stopped.
        timezone: The time zone of the process.

    Raises:
        RuntimeError: The adapter itself failed, or did not end in time.
    """
    command = [program, str(ADAPTERS / lister.adapter), json.dumps(request)]
    with (
        tempfile.TemporaryFile("w+") as complaints,
        subprocess.Popen(  # noqa: S603  (ours)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=_make_environ(lister, directions, timezone),
            text=True,
        ) as process,
    ):
        watchdog = threading.Timer(longest, process.kill)
        watchdog.start()
        try:
            yield process
        finally:
            process.wait()
            watchdog.cancel()
        if process.returncode:
            complaints.seek(0)
            raise RuntimeError(f"{lister.name} in {purpose}: {complaints.read()[-2000:]}")


def _make_environ(lister: Lister, directions: Mapping[str, str], timezone: str) -> dict[str, str]:
    """Return the variables that a process is started with: few, so that runs are alike."""
    kept = KEPT if lister.environment.has_awslists else KEPT[:-1]
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        **directions,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "NODE_PATH": str(ENVIRONMENTS / lister.environment.name / "node_modules"),
        "NO_PROXY": "127.0.0.1",
        "TZ": timezone,
    }
