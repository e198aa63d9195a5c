"""The results of all runs, in figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from .batches import Batch
from .runs import Outcome
from .troubles import TROUBLES

__all__ = ["Report"]


class Report:
    """Sums up the results of runs."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._retries: Counter[str] = Counter()
        self._calls: Counter[str] = Counter()
        self._left_over = 0
        self._failures = 0

    def add(self, batch: Batch) -> Iterator[str]:
        """Add a batch; yield a message for each problem."""
        self._left_over += len(batch.left_over)
        for left_over in batch.left_over:
            yield f"left over after runs {batch.first} and on: {left_over}"
        for outcome in batch.outcomes:
            self._count(outcome)
            if not outcome.is_good:
                self._failures += 1
                yield f"run {outcome.number}: {outcome}\n{outcome.failure}"

    def _count(self, outcome: Outcome) -> None:
        self._retries[outcome.retries] += 1
        self._calls += outcome.calls
        self._counts[outcome.trouble] += Counter(
            runs=1,
            items=outcome.items,
            errors=outcome.errors.total(),
            lost=outcome.lost,
            repeated=outcome.repeated,
            leaks=outcome.leaked,
            failures=bool(outcome.failure),
        )

    @property
    def is_good(self) -> bool:
        """True if no run had a problem."""
        return not (self._failures or self._left_over)

    @property
    def line(self) -> str:
        """The sums, on one line."""
        sums: Counter[str] = sum(self._counts.values(), Counter())
        retries = ", ".join(f"{name} {runs:,}" for name, runs in sorted(self._retries.items()))
        calls = ", ".join(f"{name} {pages:,}" for name, pages in sorted(self._calls.items()))
        return (
            f"{sums['runs']:,} runs (retries: {retries}), {len(self._counts)} troubles, "
            f"{sums['items']:,} items on pages made by {calls}, "
            f"{sums['errors']:,} errors recovered from: {sums['lost']} items lost, "
            f"{sums['repeated']} repeated, {sums['leaks'] + self._left_over} leaks, "
            f"{sums['failures']} failures"
        )

    @property
    def table(self) -> str:
        """The sums of each trouble, in Markdown."""
        columns = ("runs", "items", "errors", "lost", "repeated", "leaks")
        heads = ("runs", "items", "errors recovered from", "items lost", "items repeated", "leaks")
        lines = [f"| fault | {' | '.join(heads)} |", "| --- " + "| ---: " * len(heads) + "|"]
        for trouble in filter(self._counts.__contains__, TROUBLES):
            counts = self._counts[trouble]
            lines.append(f"| {trouble} | {' | '.join(f'{counts[c]:,}' for c in columns)} |")
        return "\n".join(lines)
