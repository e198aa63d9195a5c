"""Run listers in situations of real listings, and show what each of them did.

python -m conformance                                  # all, for docs/conformance.md
python -m conformance --lister capo --case empty-page  # one cell
python -m conformance --check --quick                  # compare with results.json

A run of all rewrites conformance/results.json and the tables of the page, apart from the one at
scale: python -m conformance.scale makes that. A run of less is only printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from difflib import get_close_matches
from itertools import product

from conformance import environments, page, results
from conformance.case import Action, Case
from conformance.cases import CASES
from conformance.cell import Cell, run_cell
from conformance.listers import LISTERS, Lister
from conformance.results import Results

FAILED = 1
DEEDS: dict[Action, str] = {
    "list": "list",
    "twice": "list twice with the same object",
    "at-once": "begin a second loop during the first",
    "leave": "leave a listing midway",
    "cancel": "cancel a listing",
    "close": "close the client",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for; return 1 if a cell failed or, with --check, if a verdict changed."""
    given = _parse_arguments(arguments)
    listers = [LISTERS[name] for name in given.lister or LISTERS]
    cases = [CASES[name] for name in given.case or CASES]
    cases = [case for case in cases if not (given.quick and case.slow)]
    if given.lister and given.case:
        _explain_gaps(listers, cases)
    try:
        programs = _prepare([each for each in listers if any(each.runs(case) for case in cases)])
    except environments.NodeNotFoundError as error:
        sys.exit(f"{error}; to run other listers only, name them with --lister")
    run = _run_all(programs, cases, given.jobs)
    if given.check:
        return _check(run)
    made: dict[str, dict[str, Cell]] = {}
    status = 0
    for lister, case, cell in run:
        _show(lister, case, cell)
        if isinstance(cell, Cell):
            made.setdefault(case.name, {})[lister.name] = cell
        else:
            status = FAILED
    if not (status or given.lister or given.case or given.quick):
        _publish(programs, made)
    return status


Made = tuple[Lister, Case, Cell | RuntimeError]
Programs = dict[str, str]
"""The interpreter of each lister."""
Known = Mapping[str, Lister] | Mapping[str, Case]


def _explain_gaps(listers: Iterable[Lister], cases: Iterable[Case]) -> None:
    """Say why cells that were asked for are not run."""
    for case, lister in product(cases, listers):
        if not lister.runs(case):
            print(f"{case.name:20} {lister.name:18} not run: {_explain_gap(lister, case)}")


def _explain_gap(lister: Lister, case: Case) -> str:
    if case.action not in lister.actions:
        return f"it has no way to {DEEDS[case.action]}"
    return lister.left_out.get(case.name, "this situation is for awslists alone")


def _prepare(listers: Sequence[Lister]) -> Programs:
    """Make the environments."""
    for lister in listers:
        environments.check_programs(lister.environment)
    for lister in listers:
        environments.prepare(lister.environment)
    return {lister.name: environments.get_program(lister.environment) for lister in listers}


def _run_all(programs: Programs, cases: Iterable[Case], jobs: int) -> Iterator[Made]:
    """Run cells, several at a time, and yield them in their order."""
    pairs = [(LISTERS[name], case) for case, name in product(cases, programs)]
    pairs = [(lister, case) for lister, case in pairs if lister.runs(case)]

    def run(pair: tuple[Lister, Case]) -> Cell | RuntimeError:
        try:
            return run_cell(programs[pair[0].name], *pair)
        except RuntimeError as error:  # of the bench itself: the others can still be run
            return error

    with ThreadPoolExecutor(jobs) as pool:
        for (lister, case), cell in zip(pairs, pool.map(run, pairs), strict=True):
            yield lister, case, cell


def _show(lister: Lister, case: Case, cell: Cell | RuntimeError) -> None:
    print(describe(lister, case, cell), flush=True)


def describe(lister: Lister, case: Case, cell: Cell | RuntimeError) -> str:
    """Describe a cell in one line, even if its error has several."""
    name = f"{case.name:20} {lister.name:18}"
    if isinstance(cell, RuntimeError):
        return f"{name} the bench failed: {cell}"
    shown = f"{name} {cell.verdict}: {cell.given} items, {cell.calls} calls"
    return f"{shown}, {' '.join(cell.error.split())}" if cell.error else shown


def _check(run: Iterable[Made]) -> int:
    """Compare verdicts with those that are kept, and print what differs."""
    kept, status, count = results.read().cells, 0, 0
    for lister, case, cell in run:
        count += 1
        expected = kept.get(case.name, {}).get(lister.name)
        verdict = cell.verdict if isinstance(cell, Cell) else None
        if expected is None or expected.verdict != verdict:
            _show(lister, case, cell)
            print(f"  in results.json: {expected.verdict if expected else 'nothing'}")
            status = FAILED
    print(f"{count} cells compared with results.json")
    return status


def _publish(programs: Programs, cells: dict[str, dict[str, Cell]]) -> None:
    versions = {
        name: environments.get_versions(program, LISTERS[name].environment)
        for name, program in programs.items()
    }
    made = Results(datetime.now(UTC).date(), versions, cells)
    page.publish(page.make_parts(made))
    results.write(made)


def _parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m conformance",
        description=__doc__,
        epilog=f"{_list_names('listers', LISTERS)}\n\n{_list_names('situations', CASES)}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    several = "can be repeated; all of them by default"
    parser.add_argument("--lister", action="append", metavar="NAME", help=several)
    parser.add_argument("--case", action="append", metavar="NAME", help=several)
    parser.add_argument(
        "--check",
        action="store_true",
        help="compare verdicts with results.json; write no file",
    )
    parser.add_argument("--quick", action="store_true", help="leave out the slow situations")
    parser.add_argument(
        "--jobs", type=int, default=2, help="how many cells to run at a time (default: 2)"
    )
    given = parser.parse_args(arguments)
    _check_names(parser, "lister", given.lister, LISTERS)
    _check_names(parser, "case", given.case, CASES)
    if given.jobs < 1:
        parser.error(f"--jobs must be at least 1, not {given.jobs}")
    return given


def _check_names(
    parser: argparse.ArgumentParser, kind: str, names: Iterable[str] | None, known: Known
) -> None:
    """Refuse names that are not known; the hint also goes by the titles, which the page shows."""
    by_title = {each.title: name for name, each in known.items()} | {name: name for name in known}
    for name in names or ():
        if name not in known:
            near = get_close_matches(name, by_title, n=1)
            hint = f"did you mean {by_title[near[0]]}?" if near else "--help lists them all"
            parser.error(f"no {kind} is called {name!r}; {hint}")


def _list_names(heading: str, known: Known) -> str:
    lines = (f"  {name:20} {each.title}" for name, each in known.items())
    return "\n".join([f"{heading}:", *lines])


if __name__ == "__main__":
    sys.exit(main())
