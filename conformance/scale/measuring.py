"""Runs a lister in a process of its own, and measures it."""

from __future__ import annotations

import json
import subprocess
from typing import Any, Protocol

from conformance.adapter_process import start_adapter
from conformance.scale.account import Usage
from conformance.scale.contenders import Run

__all__ = ["measure"]

LONGEST = 1_800
"""Seconds after which a lister is stopped."""


class _Account(Protocol):
    def get_environ(self) -> dict[str, str]: ...
    def set(self, latency: float, rate: float | None) -> None: ...
    def count(self) -> Usage: ...


def measure(program: str, run: Run, account: _Account, jobs: int) -> dict[str, Any]:
    """Run a lister, and return the figures.

    Args:
        program: The interpreter of the lister.
        run: What to measure.
        account: The account.
        jobs: The number of its items.

    Returns:
        The figures, with the error if it ended with one; without figures if it never began.
    """
    measured = {
        "lister": run.contender.name,
        "latency": run.latency,
        "rate": run.rate,
        "items": run.items,
    }
    account.set(run.latency, run.rate)
    try:
        told = _drive(program, run, account, jobs)
    except RuntimeError as error:
        return {**measured, "error": str(error).splitlines()[-1]}
    usage = account.count()
    return {
        **measured,
        "calls": usage.calls,
        "throttled": usage.throttled,
        "missing": run.items - told["given"] + told["repeated"],
        **{name: value for name, value in told.items() if name not in ("run", "ended")},
    }


def _drive(program: str, run: Run, account: _Account, jobs: int) -> dict[str, Any]:
    """Run the adapter, and return the last line of its report."""
    with start_adapter(
        program,
        run.contender.lister,
        _make_request(run, jobs),
        account.get_environ(),
        purpose=f"{run.items} jobs",
        longest=LONGEST,
    ) as process:
        told = _talk(process, account)
    if not told:
        raise RuntimeError(f"{run.contender.name} did not report how it ended")
    return told


def _make_request(run: Run, jobs: int) -> dict[str, Any]:
    return {
        "operation": "ListTrainingJobs",
        "member": "TrainingJobSummaries",
        "identity": ["TrainingJobArn"],
        "page_size": run.contender.page_size,
        "limit": run.items if run.items < jobs else None,
        "action": "count",
        "total": jobs,
    }


def _talk(process: subprocess.Popen[str], account: _Account) -> dict[str, Any]:
    """Start the lister once it is ready, and return what it says at the end; {} if nothing."""
    assert process.stdin  # noqa: S101  (a pipe)
    assert process.stdout  # noqa: S101  (a pipe)
    if not process.stdout.readline():
        return {}
    account.count()
    print(file=process.stdin, flush=True)
    line = process.stdout.readline()
    told: dict[str, Any] = json.loads(line) if line else {}
    return told
