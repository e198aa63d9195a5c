"""The commands of the bench: what they refuse, and what they say."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from conformance.__main__ import describe, main
from conformance.cases import CASES
from conformance.cell import Cell
from conformance.listers import LISTERS
from conformance.long_run.__main__ import main as run_long
from conformance.long_run.growth import Sample
from conformance.long_run.report import make_report
from conformance.long_run.run import Outcome, Settings
from conformance.scale.__main__ import FILE, parse_arguments
from conformance.verdicts import Verdict

Capture = pytest.CaptureFixture[str]


def read_refusal(capsys: Capture) -> str:
    """Return the last line of an error of argparse, which comes after the usage."""
    return capsys.readouterr().err.splitlines()[-1]


def test_help_names_all_listers_and_situations(capsys: Capture) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    titles = {name: lister.title for name, lister in LISTERS.items()}
    titles |= {name: case.title for name, case in CASES.items()}
    assert {f"  {name:20} {title}" for name, title in titles.items()} <= set(lines)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--lister", "boto4"], "no lister is called 'boto4'; did you mean boto3?"),
        (
            ["--lister", "capo-sagemaker"],
            "no lister is called 'capo-sagemaker'; did you mean capo?",
        ),
        (["--lister", "scan"], "no lister is called 'scan'; did you mean awslists-scan?"),
        (["--lister", "aws cli 1"], "no lister is called 'aws cli 1'; did you mean aws-cli?"),
        (["--case", "truncated_body"], "no case is called 'truncated_body'; did you mean trunc"),
        (["--case", "xyz"], "no case is called 'xyz'; --help lists them all"),
        (["--jobs", "0"], "--jobs must be at least 1, not 0"),
    ],
)
def test_wrong_arguments_are_refused(given: list[str], said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(given)
    assert f"error: {said}" in read_refusal(capsys)


def test_a_failure_of_the_bench_is_no_verdict() -> None:
    shown = describe(LISTERS["boto3"], CASES["twice"], RuntimeError("no report"))
    assert shown.split(maxsplit=2) == ["twice", "boto3", "the bench failed: no report"]


@pytest.mark.parametrize(
    ("lister", "case", "reason"),
    [
        ("boto3", "repeated-token", "this situation is for awslists alone"),
        ("boto3", "cancel", "it has no way to cancel a listing"),
        ("sagemaker-core", "hundred-thousand", "it describes each image, which takes more"),
    ],
)
def test_a_cell_that_is_not_run_says_why(
    lister: str, case: str, reason: str, capsys: Capture
) -> None:
    assert main(["--lister", lister, "--case", case]) == 0
    assert f"{case:20} {lister:18} not run: {reason}" in capsys.readouterr().out


def test_a_cell_is_one_line() -> None:
    cell = Cell(Verdict.ERROR, 100, 2, "SyntaxError: not JSON\n  see $response")
    line = describe(LISTERS["capo"], CASES["login-page"], cell)
    assert line.split() == [
        *("login-page", "capo", "error:", "100", "items,", "2", "calls,"),
        *("SyntaxError:", "not", "JSON", "see", "$response"),
    ]
    assert "\n" not in line


def test_without_nodejs_it_says_what_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match=r"needs Node\.js 20 or newer with npm; node is not on"):
        main(["--lister", "javascript", "--case", "no-items"])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--days", "0"], "argument --days: must be a number greater than 0, not 0"),
        (["--hours", "0"], "argument --hours: must be a number greater than 0, not 0"),
        (["--days", "inf"], "argument --days: must be a number greater than 0, not inf"),
        (["--every", "-1"], "argument --every: must be a number greater than 0, not -1"),
        (["--days", "1", "--hours", "1"], "not allowed with argument --days"),
    ],
)
def test_a_long_run_refuses_such_a_length(given: list[str], said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        run_long(given)
    assert said in read_refusal(capsys)


@pytest.mark.parametrize(("hours", "whole"), [(0.001, 0.5), (1.2, 1.0), (168, 168)])
def test_a_long_run_has_the_length_of_its_cycles(hours: float, whole: float) -> None:
    settings = Settings(timedelta(hours=hours)).in_whole_cycles()
    assert settings.length == timedelta(hours=whole)


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0.5, "0.5 hours"), (1, "1 hour"), (2, "2 hours"), (168, "7 days")],
)
def test_a_long_run_says_how_long_it_was(hours: float, said: str) -> None:
    settings = Settings(timedelta(hours=hours))
    outcome = Outcome(samples=[Sample(1, 1, 1, 1, 1, 1)])
    assert f"| time | {said}, in 1.0 minutes " in make_report(settings, outcome, {}, 60, 30)


def test_a_bench_at_scale_is_published_if_it_measured_all() -> None:
    assert parse_arguments([]).json == FILE


@pytest.mark.parametrize(
    "given",
    [
        ["--lister=awslists"],
        ["--latency=0.25"],
        ["--rate"],
        ["--no-rate"],
        ["--items=300"],
        ["--pages=2"],
        ["--here"],
    ],
)
def test_a_part_of_the_bench_at_scale_is_only_printed(given: list[str]) -> None:
    assert parse_arguments(given).json is None
    assert parse_arguments([*given, "--json=figures.json"]).json == Path("figures.json")
