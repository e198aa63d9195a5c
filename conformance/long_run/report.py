"""The figures of a run, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from .growth import Spread, compare
from .run import Outcome, Settings
from .troubles import KINDS

__all__ = ["make_report"]


def make_report(
    settings: Settings,
    outcome: Outcome,
    warnings: Mapping[str, int],
    seconds: float,
    cpu_seconds: float,
) -> str:
    """Make a table in Markdown.

    Args:
        settings: What was run.
        outcome: What came of it.
        warnings: How often awslists warned, by what of.
        seconds: The real time that it took.
        cpu_seconds: The CPU time that the service took.
    """
    took = f"{seconds / 60:.1f} minutes ({cpu_seconds / 60:.1f} of CPU time)"
    rows = [
        ("time", f"{_show_length(settings.length.total_seconds())}, in {took}"),
        ("seed; seconds between turns", f"{settings.seed}; {settings.every:g}"),
        *_count_troubles(outcome),
        ("warnings in the log, by reason", _list(Counter(warnings))),
        ("interruptions that the service continued after", _list(outcome.events)),
        *_count_changes(outcome),
        *_measure_growth(outcome),
    ]
    lines = ["| | |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)]
    return "\n".join(lines)


def _count_troubles(outcome: Outcome) -> Iterator[tuple[str, str]]:
    server = outcome.server
    yield "calls", f"{server['calls']:,}"
    for kind in KINDS:
        yield kind, f"{server[kind]:,}"
    yield "restarts of the server", f"{outcome.restarts:,}"
    yield "credentials fetched", f"{server['fetched credentials']:,}"
    yield "calls refused, with credentials that had expired", f"{server['refused credentials']:,}"


def _count_changes(outcome: Outcome) -> Iterator[tuple[str, str]]:
    verdict, scans = outcome.verdict, outcome.scans
    yield "changes made", f"{verdict.made:,}"
    yield "changes delivered, each once", f"{verdict.delivered:,}"
    yield "changes replaced before a listing saw them", f"{verdict.replaced:,}"
    wrong = (verdict.lost, verdict.overlooked, verdict.repeated, verdict.wrong)
    yield "changes lost; overlooked; repeated; wrong", "; ".join(map(str, wrong))
    yield "minutes until a change was delivered", _show_minutes(verdict.minutes)
    yield "scans; their items", f"{scans.scans:,}; {scans.items:,}"
    yield "items of scans lost; repeated", f"{scans.lost}; {scans.repeated}"


def _measure_growth(outcome: Outcome) -> Iterator[tuple[str, str]]:
    for name, spread in compare(outcome.samples).items():
        yield f"{name}: first seventh of the run, last seventh, range", _show_spread(spread)


def _show_spread(spread: Spread) -> str:
    values = (spread.first, spread.last, spread.least, spread.most)
    first, last, least, most = (
        f"{value:,.{0 if value > 1_000 else 1}f}".removesuffix(".0") for value in values
    )
    return f"{first}, {last}, {least} to {most}"


def _show_minutes(minutes: Counter[int]) -> str:
    """Show the median, the 99th percentile and the greatest."""
    ordered = sorted(minutes.elements())
    if not ordered:
        return "none"
    median, most = ordered[len(ordered) // 2], ordered[-1]
    return f"{median} (median), {ordered[len(ordered) * 99 // 100]} (99%), {most} (most)"


def _show_length(seconds: float) -> str:
    hours = seconds / 3600
    if hours >= 48:
        return f"{hours / 24:g} days"
    return f"{hours:g} hour{'' if hours == 1 else 's'}"


def _list(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in sorted(counts.items())) or "none"
