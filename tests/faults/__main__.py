"""Run the harness and print the results: ``python -m tests.faults --runs 100000``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from contextlib import suppress

from tests.helpers.call_makers import CALL_MAKERS

from .batches import run_all
from .report import Report
from .runs import RETRIES
from .troubles import TROUBLES
from .verbs import VERBS

INTERRUPTED = 130


def main() -> int:
    """Return 0 if nothing was lost, repeated or leaked."""
    arguments = _arguments()
    numbers = range(arguments.first, arguments.first + arguments.runs)
    report, began = Report(), time.monotonic()
    verb = VERBS[arguments.verb] if arguments.verb else None
    interrupted = True
    with suppress(KeyboardInterrupt):  # what came so far is printed
        drawn = arguments.trouble, verb, arguments.retries, arguments.way
        for batch in run_all(numbers, arguments.processes, *drawn):
            for problem in report.add(batch):
                print(problem, file=sys.stderr, flush=True)
        interrupted = False
    if arguments.table:
        print(report.table)
    print(f"{report.line} in {time.monotonic() - began:.0f} s")
    if interrupted:
        return INTERRUPTED
    return 0 if report.is_good else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--runs", type=_positive, default=1000, help="how many (1000)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first run (0)")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="at a time")
    parser.add_argument("--trouble", choices=TROUBLES, help="only this; by default all in turn")
    parser.add_argument("--verb", choices=VERBS, help="only this; by default all")
    parser.add_argument("--retries", choices=RETRIES, help="only these; by default all, mixed")
    parser.add_argument("--way", choices=CALL_MAKERS, help="who makes calls; by default both")
    parser.add_argument("--table", action="store_true", help="print a table, in Markdown")
    return parser.parse_args()


def _positive(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return int(text)


if __name__ == "__main__":
    raise SystemExit(main())
