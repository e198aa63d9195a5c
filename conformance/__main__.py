"""Run listers in situations of real listings, and write what each did.

python -m conformance                                   # all of them: docs/conformance.md
python -m conformance --lister capo --case empty-page   # one cell
python -m conformance --check --quick                   # compare with the results kept here
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import product

from conformance import environments, page, results
from conformance.case import Case
from conformance.cases import CASES
from conformance.cell import Cell, run_cell
from conformance.listers import LISTERS, Lister
from conformance.results import Results

DIFFERENT = 1


def main() -> int:
    """Run what was asked for; return 1 if it is not as it was."""
    given = _parse_arguments()
    listers = [LISTERS[name] for name in given.lister or LISTERS]
    cases = [CASES[name] for name in given.case or CASES]
    programs = _prepare(listers)
    run = _run_all(
        programs, [case for case in cases if not (given.quick and case.slow)], given.jobs
    )
    if given.check:
        return _check(run)
    made: dict[str, dict[str, Cell]] = {}
    for lister, case, cell in run:
        made.setdefault(case.name, {})[lister.name] = cell
        _show(lister, case, cell)
    if not (given.lister or given.case or given.quick):
        _publish(programs, made)
    return 0


Made = tuple[Lister, Case, Cell]
Programs = dict[str, str]
"""The interpreter of each lister."""


def is_run(lister: Lister, case: Case) -> bool:
    """Return whether a lister is run in a situation at all."""
    is_ours = lister.environment.has_awslists
    is_apt = case.action in lister.actions and case.name not in lister.left_out
    return is_apt and (is_ours or not case.own)


def _prepare(listers: Iterable[Lister]) -> Programs:
    """Make the environments."""
    for lister in listers:
        environments.prepare(lister.environment)
    return {lister.name: environments.get_program(lister.environment) for lister in listers}


def _run_all(programs: Programs, cases: Iterable[Case], jobs: int) -> Iterator[Made]:
    """Run cells, several at a time, and yield them in their order."""
    pairs = [(LISTERS[name], case) for case, name in product(cases, programs)]
    pairs = [(lister, case) for lister, case in pairs if is_run(lister, case)]
    with ThreadPoolExecutor(jobs) as pool:
        cells = pool.map(lambda pair: run_cell(programs[pair[0].name], *pair), pairs)
        for (lister, case), cell in zip(pairs, cells, strict=True):
            yield lister, case, cell


def _show(lister: Lister, case: Case, cell: Cell) -> None:
    shown = (
        f"{case.name:20} {lister.name:18} {cell.verdict}: {cell.given} items, {cell.calls} calls"
    )
    print(f"{shown}, {cell.error}" if cell.error else shown, flush=True)


def _check(run: Iterable[Made]) -> int:
    """Compare verdicts with those that are kept, and print what differs."""
    kept, status, count = results.read().cells, 0, 0
    for lister, case, cell in run:
        count += 1
        expected = kept.get(case.name, {}).get(lister.name)
        if expected is None or expected.verdict != cell.verdict:
            _show(lister, case, cell)
            print(f"  in results.json: {expected.verdict if expected else 'nothing'}")
            status = DIFFERENT
    print(f"{count} cells compared with results.json")
    return status


def _publish(programs: Programs, cells: dict[str, dict[str, Cell]]) -> None:
    versions = {
        name: environments.get_versions(program, LISTERS[name].environment)
        for name, program in programs.items()
    }
    made = Results(datetime.now(UTC).date(), versions, cells)
    results.write(made)
    page.PAGE.write_text(page.fill(page.PAGE.read_text(), page.make_parts(made)))


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m conformance",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--lister", action="append", choices=LISTERS, help="only this")
    parser.add_argument("--case", action="append", choices=CASES, help="only this")
    parser.add_argument("--check", action="store_true", help="compare with what is kept")
    parser.add_argument("--quick", action="store_true", help="leave out what takes long")
    parser.add_argument("--jobs", type=int, default=2, help="cells at a time (2)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
