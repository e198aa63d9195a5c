"""A scan of a simulated service, whose answers come in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from awslists import Page
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.window import Window
from tests.helpers.histories import HOUR
from tests.helpers.simulated_service import Service, Thing

__all__ = ["BEFORE_ALL", "YEAR", "Scan", "seeded", "simulated", "workers"]

BEFORE_ALL = datetime(1970, 1, 2, tzinfo=UTC)
YEAR = timedelta(days=365)

simulated = settings(deadline=None, max_examples=60)
workers = st.integers(1, 16)


@dataclass(eq=False)
class Call:
    """A request that is under way; it has a page once the service has answered."""

    ask: Callable[[], Page[Any]]
    tell: Callable[[Page[Any]], None]
    surveys: bool = False
    page: Page[Any] | None = None


class Scan:
    """Runs a plan as a scan does; chance says which call gets its answer next, and when.

    Args:
        service: What is scanned.
        workers: How many calls may be under way at a time.
        chance: What decides.
        horizon: What the time is; by default an hour after the last thing was created.
        limit: How many things are wanted.

    Attributes:
        windows: All windows that there were.
        delivered: What has come.
        at_last_answer: All that there was when the service answered for the last time.
        busy: How many calls were under way at each step.
    """

    def __init__(
        self,
        service: Service,
        workers: int,
        chance: Random,
        *,
        horizon: datetime | None = None,
        limit: int | None = None,
    ) -> None:
        now = horizon or service.latest + HOUR
        self.windows: list[Window] = []
        self.delivered: list[Thing] = []
        self.at_last_answer: list[Thing] = []
        self.busy: list[int] = []
        self._service, self._chance = service, chance
        self._plan = Plan(workers, BEFORE_ALL, now, service.size, limit)
        self._under_way: list[Call] = []

    def run(self, between_steps: Callable[[], None] = lambda: None) -> None:
        """List all, doing something else between steps."""
        if not self._plan.finished:
            self._open(self._plan.first)
        while not self._plan.finished:
            self.busy.append(len(self._under_way))
            call = self._chance.choice(self._under_way)
            between_steps()
            if call.page is None:
                call.page = call.ask()
                if not call.surveys:
                    self.at_last_answer = self._service.things.copy()
            else:
                self._under_way.remove(call)
                call.tell(call.page)

    def _open(self, window: Window) -> None:
        self.windows.append(window)
        bounds: tuple[datetime | None, datetime | None] | None = None
        position: Thing | None = None

        def ask() -> Page[Any]:
            nonlocal bounds, position
            bounds = bounds or window.ask()
            page, position = self._service.page(*bounds, position)
            return page

        def tell(page: Page[Any]) -> None:
            self.delivered += self._plan.receive(window, page)
            if self._plan.begin_survey():
                self._survey(go_on)
            else:
                go_on()

        def go_on() -> None:
            self._go_on()
            if not window.finished:
                self._under_way.append(Call(ask, tell))

        self._under_way.append(Call(ask, tell))

    def _survey(self, go_on: Callable[[], None]) -> None:
        answers: dict[str, Page[Any]] = {}

        def question(name: str, ask: Callable[[], tuple[Page[Any], object]]) -> Call:
            def tell(page: Page[Any]) -> None:
                answers[name] = page
                if len(answers) == 2:
                    self._plan.receive_survey(**answers)
                    go_on()

            return Call(lambda: ask()[0], tell, surveys=True)

        self._under_way += [
            question("narrow", lambda: self._service.page(before=BEFORE_ALL)),
            question("latest", lambda: self._service.page(backwards=True)),
        ]

    def _go_on(self) -> None:
        for window in self._plan.take_new_windows():
            self._open(window)


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311  (chance, not secrets)
