"""Run a service for a week of virtual time, or for an hour of real time, and judge it.

    python -m conformance.long_run                   # a week, in minutes
    python -m conformance.long_run --hours 1 --real  # an hour, in an hour

The service watches ten registries and scans an archive twice a day, over real HTTP, while AWS
throttles, credentials expire, connections drop, and server and service restart. With virtual time,
only idle waits are skipped. Exits with 1 if a change was lost, repeated or wrong, or if memory,
sockets or tasks grew.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

from .growth import STATUS
from .report import make_report
from .run import Outcome, Settings, run
from .virtual_time import run_in_virtual_time

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)


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


def main() -> int:
    """Run, print the report, and return the exit status."""
    arguments = _parse_arguments()
    days, hours = arguments.days, arguments.hours
    length = timedelta(days=days) if hours is None else timedelta(hours=hours)
    settings = Settings(length, arguments.every, arguments.seed)
    warnings = _Counter()
    logging.getLogger("awslists").addHandler(warnings)
    began = time.monotonic()
    outcome = _run(settings, is_real=arguments.real)
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


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m conformance.long_run", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--days", type=float, default=7, help="how long (default: 7)")
    parser.add_argument("--hours", type=float, help="how long, instead of days")
    parser.add_argument("--every", type=float, default=60, help="seconds between turns (60)")
    parser.add_argument("--seed", type=int, default=1, help="decides what happens when (1)")
    parser.add_argument("--real", action="store_true", help="skip no waits")
    arguments = parser.parse_args()
    if arguments.every <= 0:
        parser.error("--every must be more than 0")
    if not STATUS.exists():
        parser.error(f"the memory of the process is read from {STATUS}, which only Linux has")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
