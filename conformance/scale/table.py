"""The table of listers at scale; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from conformance.scale.contenders import BASE, CONTENDERS, LATENCIES, RATE, WIDE_SCAN, Contender

__all__ = ["make_parts", "make_summary", "make_table", "show_seconds"]

Measured = Mapping[str, Any]
MEGABYTE = 1_000_000
MINUTE, HOUR = 60, 3_600
SCALED = "≈ "
"""Marks what was measured over a part of the account."""
SLOW = LATENCIES[-1]
COLUMNS = [
    "Lister",
    "Items a page",
    *(f"{1_000 * latency:.0f} ms a page" for latency in LATENCIES),
    *(f"{1_000 * latency:.0f} ms, {RATE:.0f} calls a second" for latency in LATENCIES),
    "Calls",
    "CPU time",
    "Peak memory above idle, of all",
    "Every item once",
]


def make_parts(results: Measured) -> dict[str, str]:
    """Make everything on the docs page that comes from these figures."""
    made = date.fromisoformat(results["date"])
    how = (
        f"Measured on {made:%d %B %Y} with Python {results['python']} on {results['cpus']} cores, "
        f"in {show_seconds(results['took'])}. {make_summary(results)}"
    )
    return {"scale": f"{how}\n\n{make_table(results).rstrip()}"}


def make_table(results: Measured) -> str:
    """Make the table in Markdown, with what its marks mean.

    Args:
        results: What `python -m conformance.scale` writes.
    """
    figures = {name: _Figures(results, contender) for name, contender in CONTENDERS.items()}
    rows = [[*_make_row(each, figures[BASE.name])] for each in figures.values() if each.runs]
    lines = [COLUMNS, ["---", *["---:"] * (len(COLUMNS) - 2), "---"], *rows]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{table}\n\n{_make_notes(results)}\n"


def make_summary(results: Measured) -> str:
    """Say in a sentence how a scan compares with aiobotocore's paginator; "" if not both ran."""
    scan, base = (_Figures(results, each) for each in (WIDE_SCAN, BASE))
    faster = scan.compare(base)
    if faster is None:
        return ""
    return (
        f"At {1_000 * SLOW:.0f} ms a page, {WIDE_SCAN.title} is {faster:.1f} times as fast as "
        f"{BASE.title}, with a peak of {scan.get_memory() / MEGABYTE:.0f} MB above idle."
    )


class _Figures:
    """The figures of a lister.

    Attributes:
        contender: The lister.
        runs: What was measured of it.
    """

    def __init__(self, results: Measured, contender: Contender) -> None:
        self.contender = contender
        self.runs = [run for run in results["runs"] if run["lister"] == contender.name]
        self._jobs: int = results["jobs"]

    def find(self, latency: float, rate: float | None) -> Measured | None:
        """Return what was measured so, if it was."""
        found = (run for run in self.runs if (run["latency"], run["rate"]) == (latency, rate))
        return next(found, None)

    @property
    def failure(self) -> str:
        """The error that ended a run at full speed; "" without one."""
        return next((_show_error(run) for run in self._get_fast() if "error" in run), "")

    def get_longest(self) -> list[Measured]:
        """Return the runs that listed the most items at full speed."""
        fast = self._get_fast()
        most = max(run["items"] for run in fast)
        return [run for run in fast if run["items"] == most]

    def _get_fast(self) -> list[Measured]:
        """Return the runs without a limit, if it was run without one."""
        return [run for run in self.runs if run["rate"] is None] or self.runs

    def scale(self, run: Measured, name: str) -> float:
        """Return a figure of a run for the whole account."""
        figure: float = run[name] * self._jobs / run["items"]
        return figure

    def scale_seconds(self, run: Measured) -> float:
        """Return the time for the whole account: of all calls but those of the first burst.

        A limit of ten calls a second lets the first ten through at once, and never again.
        """
        burst = run["rate"] or 0
        if run["calls"] <= burst:
            return self.scale(run, "seconds")
        calls_of_all = self.scale(run, "calls")
        seconds: float = run["seconds"] * (calls_of_all - burst) / (run["calls"] - burst)
        return seconds

    def mark(self, run: Measured) -> str:
        """Return the mark of a run that listed only a part of the account."""
        return SCALED if run["items"] < self._jobs else ""

    def compare(self, base: _Figures) -> float | None:
        """Return how many times as fast as another it is; None if that was not measured."""
        own, other = self.find(SLOW, None), base.find(SLOW, None)
        if own is None or other is None or self.failure or base.failure:
            return None
        return base.scale_seconds(other) / self.scale_seconds(own)

    def get_memory(self) -> int:
        """Return the peak of the memory above that of the idle process, in bytes."""
        return max(int(run["peak"]) - int(run["idle"]) for run in self.get_longest())


def _make_row(figures: _Figures, base: _Figures) -> Iterator[str]:
    size = figures.contender.page_size
    yield figures.contender.title
    yield "default: 10" if size is None else str(size)
    for latency in LATENCIES:
        faster = figures.compare(base) if latency == SLOW else None
        yield _show_time(figures, latency, None) + (_show_factor(faster) if faster else "")
    for latency in LATENCIES:
        yield _show_time(figures, latency, RATE)
    if figures.failure:
        yield from ("", "", "", figures.failure)
        return
    longest = figures.get_longest()
    last = longest[-1]
    mark = figures.mark(last)
    yield f"{mark}{figures.scale(last, 'calls'):,.0f}"
    yield mark + show_seconds(figures.scale(last, "cpu_seconds"))
    peak = max(run["peak"] for run in longest)
    yield f"{figures.get_memory() / MEGABYTE:,.0f} MB of {peak / MEGABYTE:,.0f}"
    yield _judge(figures, longest)


def _show_time(figures: _Figures, latency: float, rate: float | None) -> str:
    """Show how long it takes, and the share of the calls that were throttled."""
    run = figures.find(latency, rate)
    if run is None:
        is_slower = rate is not None and figures.contender.is_serial and latency * rate >= 1
        return "as without" if is_slower and figures.find(latency, None) else ""
    if "error" in run:
        return _show_error(run)
    shown = figures.mark(run) + show_seconds(figures.scale_seconds(run))
    if rate is None:
        return shown
    return f"{shown}, {run['throttled'] / (run['calls'] + run['throttled']):.0%} throttled"


def _show_error(run: Measured) -> str:
    """Show the kind of the error, which is all that fits into a cell."""
    return str(run["error"]).partition(":")[0]


def _show_factor(factor: float) -> str:
    return f" ({factor:.1f} times)" if factor >= 0.1 else " (< 0.1 times)"


def show_seconds(seconds: float) -> str:
    """Show a time in a unit that suits it."""
    if seconds < 1:
        return f"{seconds:.1f} s"
    if seconds < 2 * MINUTE:
        return f"{seconds:.0f} s"
    if seconds < 2 * HOUR:
        return f"{seconds / MINUTE:.0f} min"
    return f"{seconds / HOUR:.1f} h"


def _judge(figures: _Figures, longest: list[Measured]) -> str:
    missing, repeated = (max(run[name] for run in longest) for name in ("missing", "repeated"))
    if missing or repeated:
        return f"no: {missing:,} missing, {repeated:,} repeated"
    is_part = bool(figures.mark(longest[0]))
    return f"yes, of the first {longest[0]['items']:,}" if is_part else "yes"


def _make_notes(results: Measured) -> str:
    slow = f"{1_000 * SLOW:.0f} ms"
    return " ".join(
        [
            f"An account of {results['jobs']:,} training jobs, created over five years, more each",
            "year.",
            f"{SCALED.strip()}: measured over a part of the account, and scaled; the times of",
            f"listers that wait for each answer over {results['pages']} calls.",
            f"In parentheses: times as fast as {BASE.title}, with full pages.",
            "The share of throttled calls is that of the part that was measured.",
            f"A lister that waits for each answer makes fewer than {RATE:.0f} calls a second at",
            f"{slow} each, so the limit changes nothing there. Its calls, CPU time, memory and",
            "exactness are those of the whole account, listed without latency.",
            "Memory is the peak above that of the idle process, and the whole peak; a process is",
            "idle when it has imported everything, opened its client, and listed one item.",
        ]
    )
