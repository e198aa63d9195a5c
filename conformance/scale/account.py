"""The account of training jobs that is listed, in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from awslists.sagemaker import ListTrainingJobs, TrainingJobSummary
from awslists.testing import Answer, Behaviour, LocalAWS, faults
from conformance.describing import describe
from conformance.remote import Remote

__all__ = ["Account", "AccountProcess", "Usage"]

BEGINNING, YEAR = datetime(2021, 1, 1, tzinfo=UTC), timedelta(days=365)
SHARES = (1, 2, 3, 4, 5)
"""How the jobs are spread over the years."""
DEFAULT_PAGE_SIZE = 10
"""The service's own."""
KEPT_REQUESTS = 1_000
PATIENCE = 600.0
"""Seconds to wait for half a million jobs to be made."""
MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Usage:
    """The calls that the account has received.

    Attributes:
        calls: Those that it answered.
        throttled: Those that it throttled.
    """

    calls: int = 0
    throttled: int = 0


class Account:
    """Serves training jobs, more of them from year to year; close it in the end.

    Args:
        jobs: The number of jobs.

    Attributes:
        local: The server.
        jobs: The jobs.
    """

    def __init__(self, jobs: int) -> None:
        self.local = LocalAWS(kept_requests=KEPT_REQUESTS)
        self.jobs = _add_jobs(self.local, jobs)
        self.set()
        self.local.start()

    def close(self) -> None:
        """Listen no more."""
        self.local.close()

    def get_environ(self) -> dict[str, str]:
        """Return the variables that lead listers there."""
        return self.local.environ

    def set(self, latency: float = 0, rate: float | None = None) -> None:
        """Set how it answers from now on, and count from 0.

        Args:
            latency: Seconds for each answer.
            rate: Calls a second above which it throttles; None for no limit.
        """
        self.local.latency = latency
        self.local.behaviour = Behaviour(page_size=DEFAULT_PAGE_SIZE)
        self.local.clear_faults()
        self._limit = faults.rate_limit(rate) if rate else None
        self.local.inject(self._answer, times=None)
        self.usage = Usage()

    def count(self) -> Usage:
        """Return what it has received, and count from 0."""
        usage, self.usage = self.usage, Usage()
        return usage

    async def _answer(self, answer: Answer) -> Answer:
        """Throttle, describe or leave an answer as it is, and count it."""
        limited = self._limit(answer) if self._limit else answer
        limited = limited if isinstance(limited, Answer) else await limited
        if limited is not answer:
            self.usage = Usage(self.usage.calls, self.usage.throttled + 1)
            return limited
        self.usage = Usage(self.usage.calls + 1, self.usage.throttled)
        return describe(answer, "TrainingJob", self._find)

    def _find(self, name: str) -> TrainingJobSummary:
        return self.jobs[int(name.rpartition("-")[2])]


def _add_jobs(local: LocalAWS, jobs: int) -> list[TrainingJobSummary]:
    """Add jobs at equal distances in each year, and return all of them."""
    added: list[TrainingJobSummary] = []
    for year, share in enumerate(accumulate(SHARES)):
        number = jobs * share // sum(SHARES) - len(added)
        distance = YEAR // max(1, number) // MILLISECOND * MILLISECOND
        start = BEGINNING + year * YEAR
        added += local.add(ListTrainingJobs, number, start=start, every=distance)
    return added


class AccountProcess(Remote):
    """An `Account` in a process of its own, so that the figures of a lister are its own.

    Args:
        jobs: The number of jobs.
    """

    def __init__(self, jobs: int) -> None:
        super().__init__(Account, jobs, patience=PATIENCE)

    def get_environ(self) -> dict[str, str]:
        """Return the variables that lead listers there."""
        environ: dict[str, str] = self._ask("get_environ")
        return environ

    def set(self, latency: float = 0, rate: float | None = None) -> None:
        """Set how it answers from now on, and count from 0."""
        self._ask("set", latency, rate)

    def count(self) -> Usage:
        """Return what it has received, and count from 0."""
        usage: Usage = self._ask("count")
        return usage
