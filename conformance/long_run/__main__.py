"""Run a service for a week of virtual time, or for an hour of real time, and judge it.

    python -m conformance.long_run                   # a week, in minutes
    python -m conformance.long_run --hours 1 --real  # an hour, in an hour

The service watches ten registries and scans an archive twice a day, over real HTTP, while AWS
throttles, credentials expire, connections drop, and server and service restart. With virtual time,
only idle waits are skipped. The length is rounded to whole cycles of 30 turns, half an hour each by
default. A run of up to a day and a half has three scans.

Prints a table in Markdown, and its progress to standard error once a day of the run. Exits with 1
if a change was lost, overlooked, repeated or wrong, or if memory, sockets or tasks grew.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import math
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from .growth import STATUS
from .report import make_report
from .run import Outcome, Settings, run
from .virtual_time import run_in_virtual_time

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
WEEK = 7
"""Days."""
SEED = "fixes the plan; which calls a trouble meets differs from run to run, and so do the counts"


class _Counter(logging.Handler):
    """Counts the warnings of awslists, instead of showing thousands."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.counts: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        is_delayed = hasattr(record, "awslists_throttled_seconds")
        other = "calls delayed for 10 s" if is_delayed else "other"
        self.counts[getattr(record, "awslists_error", other)] += 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print the report, and return the exit status."""
    given = _parse_arguments(arguments)
    length = timedelta(hours=given.hours) if given.hours else timedelta(days=given.days or WEEK)
    settings = Settings(length, given.every, given.seed).in_whole_cycles()
    warnings = _Counter()
    logging.getLogger("awslists").addHandler(warnings)
    began = time.monotonic()
    outcome = _run(settings, is_real=given.real)
    seconds = time.monotonic() - began
    print(make_report(settings, outcome, warnings.counts, seconds, time.process_time()))
    for problem in outcome.problems[:20]:
        print(problem, file=sys.stderr)
    return 1 if outcome.problems else 0


def _run(settings: Settings, *, is_real: bool) -> Outcome:
    began = time.monotonic()
    days = 0

    def show(now: datetime, outcome: Outcome) -> None:
        nonlocal days
        if (now - MONDAY).days > days or is_real:
            days = (now - MONDAY).days
            minutes = (time.monotonic() - began) / 60
            verdict = outcome.verdict
            print(
                f"{now:%d %b %H:%M}, {minutes:.1f} minutes: {verdict.delivered:,} changes, "
                f"{len(outcome.problems)} problems, {outcome.samples[-1].megabytes:.1f} MB",
                file=sys.stderr,
                flush=True,
            )

    if is_real:
        return asyncio.run(run(settings, lambda: datetime.now(UTC), show))
    return run_in_virtual_time(lambda now: run(settings, now, show), MONDAY)


def _parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m conformance.long_run", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--days", type=_positive, help="how many days to run (default: 7)")
    length.add_argument("--hours", type=_positive, help="how many hours to run instead")
    parser.add_argument(
        "--every", type=_positive, default=60, help="seconds between turns (default: 60)"
    )
    parser.add_argument("--seed", type=int, default=1, help=f"{SEED} (default: 1)")
    parser.add_argument("--real", action="store_true", help="skip no waits")
    given = parser.parse_args(arguments)
    if not STATUS.exists():
        parser.error(f"the memory of the process is read from {STATUS}, which only Linux has")
    return given


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"must be a number greater than 0, not {text}")
    return number


if __name__ == "__main__":
    sys.exit(main())
