"""Runs a lister in a situation: one cell of the table."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import Any

from awslists.testing import LocalAWS
from conformance.adapter_process import start_adapter
from conformance.case import Case, Expected
from conformance.describing import describe_images
from conformance.listers import Lister
from conformance.verdicts import Run, Verdict, judge, judge_run

__all__ = ["Cell", "run_cell"]

LONGEST = 240
"""Seconds after which a lister is stopped."""
RUNS = {"twice": 2, "at-once": 2, "leave": 2, "cancel": 2}
"""The number of iterations of an action, if there is more than one."""


@dataclass(frozen=True)
class Cell:
    """How a lister did in a situation.

    Attributes:
        verdict: The verdict.
        given: The number of items that it gave, all runs together.
        calls: The number of calls that the server received.
        error: The error that ended it, if any.
    """

    verdict: Verdict
    given: int
    calls: int
    error: str = ""


@dataclass
class _Drive:
    """The runs of one process, and whether it left something running."""

    runs: list[Run]
    is_unclean: bool = False


def run_cell(program: str, lister: Lister, case: Case) -> Cell:
    """List from a new account.

    Args:
        program: The interpreter of the lister.
        lister: The lister.
        case: The situation.

    Raises:
        RuntimeError: The adapter itself failed, or the lister did not end in time.
    """
    with LocalAWS() as local:
        expected = case.prepare(local)
        if case.limit is not None:
            expected = expected.first(case.limit, in_order=lister.keeps_order)
        local.inject(describe_images(local), times=None)
        drive = _drive(program, lister, case, local, None)
        verdict = judge(case.action, case.after, expected, drive.runs, in_order=lister.keeps_order)
        if verdict is Verdict.EXACT and drive.is_unclean:
            verdict = Verdict.UNCLEAN
        calls = len(local.requests)
        if verdict is Verdict.ERROR:
            verdict = _carry_on(program, lister, case, local, expected, drive)
        given = sum(len(run.items) for run in drive.runs)
        error = next((run.error for run in drive.runs if run.error), "")
        return Cell(verdict, given, calls, error)


def _carry_on(
    program: str, lister: Lister, case: Case, local: LocalAWS, expected: Expected, drive: _Drive
) -> Verdict:
    """Carry on from an error, and judge whether all came once, taken together."""
    [*_, failed] = [run for run in drive.runs if run.ended == "error"]
    where = failed.token if failed.carry_on is None else failed.carry_on
    if where is None:
        return Verdict.ERROR
    if case.heals:
        local.clear_faults()
        local.inject(describe_images(local), times=None)
    [rest] = _drive(program, lister, case, local, where).runs
    together = judge_run(expected, Run(failed.items + rest.items, rest.ended))
    if failed.carry_on is None:
        return Verdict.KEPT if together is Verdict.EXACT else Verdict.ERROR
    # What the lister itself gave to carry on with must not lose or repeat items silently.
    return Verdict.CARRY_ON if together is Verdict.EXACT else together


def _drive(program: str, lister: Lister, case: Case, local: LocalAWS, carry_on: Any) -> _Drive:
    """Run the adapter, and read its report."""
    request = {
        "operation": case.operation,
        "member": case.member,
        "parameters": dict(case.parameters),
        "identity": list(case.identity),
        "limit": case.limit,
        "carry_on": carry_on,
        "action": "list" if carry_on is not None else case.action,
        "after": case.after,
    }
    with start_adapter(
        program,
        lister,
        request,
        local.environ,
        purpose=case.name,
        longest=LONGEST,
        timezone=case.timezone,
    ) as process:
        drive = _read_report(process, local)
    if [bool(run.ended) for run in drive.runs] != [True] * RUNS.get(request["action"], 1):
        raise RuntimeError(f"{lister.name} in {case.name} did not report how it ended")
    return drive


def _read_report(process: subprocess.Popen[str], local: LocalAWS) -> _Drive:
    """Read what an adapter reports, and look at the server when it says that it has left."""
    drive, calls = _Drive([]), 0
    for line in process.stdout or ():
        told = json.loads(line)
        while len(drive.runs) <= told["run"]:
            drive.runs.append(Run())
        run = drive.runs[told["run"]]
        run.items += map(tuple, told.get("items", ()))
        match told.get("ended", ""):
            case "":
                pass
            case "left":
                drive.is_unclean, calls = bool(local.pending), len(local.requests)
                run.ended = run.ended or "left"  # unless it came to its end before
            case "settled":
                drive.is_unclean |= bool(local.pending) or len(local.requests) > calls
            case ended:
                run.ended, run.error = ended, told.get("error", "")
                run.carry_on, run.token = told.get("carry_on"), told.get("token")
        if told.get("ended") in {"left", "settled"} and process.stdin:
            print(file=process.stdin, flush=True)  # go on
    return drive
