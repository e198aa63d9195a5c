"""List an account of 462,178 training jobs with every lister, and compare them.

    python -m conformance.scale                                      # all: docs/conformance.md
    python -m conformance.scale --lister aiobotocore --latency 0.25  # one cell

It runs on Linux, and takes about half an hour on a quiet machine. Serial listers are timed over 200
calls, and their times scaled. A run of all rewrites conformance/scale.json and the table of the
page; a run of less is only printed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from conformance.environments import get_program, get_versions, prepare
from conformance.page import publish
from conformance.scale.account import AccountProcess
from conformance.scale.contenders import CONTENDERS, Run, plan_runs
from conformance.scale.measuring import measure
from conformance.scale.table import make_parts, make_summary, make_table, show_seconds

JOBS = 462_178
FILE = Path(__file__).parent.with_suffix(".json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for, print it, and write it to a file."""
    given = parse_arguments(arguments)
    began = time.monotonic()
    runs = [run for run in _plan(given) if _is_asked_for(run, given)]
    if not given.here:
        for contender in {run.contender.name: run.contender for run in runs}.values():
            prepare(contender.lister.environment)
    measured = [*_measure_all(runs, given)]
    results = {
        "jobs": given.items,
        "pages": given.pages,
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "python": platform.python_version(),
        "cpus": os.cpu_count(),
        "versions": _find_versions(runs, given),
        "took": round(time.monotonic() - began),
        "runs": measured,
    }
    if given.json is not None:
        given.json.write_text(json.dumps(results, indent=1) + "\n")
    if given.json == FILE:
        publish(make_parts(results))
    print(make_table(results))
    print(make_summary(results))
    print(f"It took {show_seconds(results['took'])}.")
    return 0


def _plan(given: argparse.Namespace) -> Iterator[Run]:
    for name in given.lister or CONTENDERS:
        yield from plan_runs(CONTENDERS[name], given.items, given.pages)


def _is_asked_for(run: Run, given: argparse.Namespace) -> bool:
    is_latency = given.latency is None or run.latency in given.latency
    return is_latency and given.rate in (None, run.rate is not None)


def _measure_all(runs: list[Run], given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    with closing(AccountProcess(given.items)) as account:
        for run in runs:
            environment = run.contender.lister.environment
            program = sys.executable if given.here else get_program(environment)
            figures = measure(program, run, account, given.items)
            print(json.dumps(figures), file=sys.stderr, flush=True)
            yield figures


def _find_versions(runs: list[Run], given: argparse.Namespace) -> dict[str, dict[str, str]]:
    """Return the versions of each lister, by its name; none in the environment of this process."""
    contenders = {} if given.here else {run.contender.name: run.contender for run in runs}
    return {
        name: get_versions(get_program(each.lister.environment), each.lister.environment)
        for name, each in contenders.items()
    }


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Parse the options; without a file for the figures, that is scale.json if all is measured."""
    parser = argparse.ArgumentParser(prog="python -m conformance.scale", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    several = "can be repeated; all of them by default"
    parser.add_argument(
        "--lister",
        action="append",
        choices=CONTENDERS,
        metavar="NAME",
        help=f"{', '.join(CONTENDERS)}; {several}",
    )
    parser.add_argument("--latency", action="append", type=float, help=f"in seconds; {several}")
    parser.add_argument(
        "--rate",
        action=argparse.BooleanOptionalAction,
        help="only with the limit of the rate, or only without it; both by default",
    )
    parser.add_argument("--items", type=int, default=JOBS, help=f"training jobs ({JOBS:,})")
    parser.add_argument(
        "--pages", type=int, default=200, help="calls that serial listers are timed over (200)"
    )
    parser.add_argument("--here", action="store_true", help="in the environment of this process")
    parser.add_argument(
        "--json", type=Path, help="file for the figures; conformance/scale.json if all is measured"
    )
    given = parser.parse_args(arguments)
    if given == parser.parse_args([]):
        given.json = FILE
    return given


if __name__ == "__main__":
    sys.exit(main())
