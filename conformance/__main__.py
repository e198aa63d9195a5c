"""Run listers in situations of real listings, and write what each did.

python -m conformance                                   # all of them: docs/conformance.md
python -m conformance --lister capo --case empty-page   # one cell
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product

from conformance.case import Case
from conformance.cases import CASES
from conformance.cell import Cell, run_cell
from conformance.environments import get_program, prepare
from conformance.listers import LISTERS, Lister

Pair = tuple[Lister, Case]


def main() -> int:
    """Run the cells that were asked for, and print them."""
    given = _parse_arguments()
    listers = [LISTERS[name] for name in given.lister or LISTERS]
    if not given.here:
        for lister in listers:
            prepare(lister.environment)
    pairs = [
        (lister, CASES[name])
        for name, lister in product(given.case or CASES, listers)
        if is_run(lister, CASES[name]) and not (given.quick and CASES[name].slow)
    ]
    for (lister, case), cell in zip(
        pairs, run_all(pairs, given.jobs, here=given.here), strict=True
    ):
        print(f"{case.name:20} {lister.name:20} {cell}", flush=True)
    return 0


def is_run(lister: Lister, case: Case) -> bool:
    """Return whether a lister is run in a situation at all."""
    is_ours = lister.environment.has_awslists
    is_apt = case.action in lister.actions and case.name not in lister.left_out
    return is_apt and (is_ours or not case.own)


def run_all(pairs: Sequence[Pair], jobs: int, *, here: bool) -> Iterator[Cell]:
    """Run cells, several at a time, and yield them in their order."""

    def run(pair: Pair) -> Cell:
        lister, case = pair
        return run_cell(sys.executable if here else get_program(lister.environment), lister, case)

    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(run, pairs)


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m conformance", description=__doc__)
    parser.add_argument("--lister", action="append", choices=LISTERS, help="only this")
    parser.add_argument("--case", action="append", choices=CASES, help="only this")
    parser.add_argument("--here", action="store_true", help="in the environment of this process")
    parser.add_argument("--quick", action="store_true", help="leave out what takes a minute")
    parser.add_argument("--jobs", type=int, default=2, help="cells at a time (2)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
