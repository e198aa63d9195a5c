"""A scan of a simulated service, whose answers come in any order."""

from __future__ import annotations

import json
import math
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from awslists import ItemModel, Listing, Page, Session
from awslists._listings.scan_items import Deliveries, ScanItems
from awslists._scan_plan.checkpoint import (
    SALT_SIZE,
    make_checkpoint,
    make_identify,
    read_checkpoint,
)
from awslists._scan_plan.plan import Plan
from awslists._scan_plan.window import Window
from tests.helpers.histories import HOUR
from tests.helpers.simulated_service import Service, Thing

__all__ = ["BEFORE_ALL", "YEAR", "Scan", "seeded", "simulated", "workers"]

BEFORE_ALL = datetime(1970, 1, 2, tzinfo=UTC)
YEAR = timedelta(days=365)

simulated = settings(deadline=None, max_examples=30)
workers = st.integers(1, 16)


@dataclass(eq=False)
class Call:
    """A request that is under way; it has a page once the service has answered."""

    ask: Callable[[], Page[Any]]
    tell: Callable[[Page[Any]], None]
    surveys: bool = False
    page: Page[Any] | None = None


class ThingModel(ItemModel):
    """The declared form of a thing."""

    number: int


class ListThings(
    Listing[ThingModel],
    service="sagemaker",
    operation="ListThings",
    items="Things",
    key="number",
):
    """A listing for checkpoints to be of."""


LISTING = ListThings(Session())


class Queue(AsyncIterator[Sequence[Any]]):
    """A queue of which nothing need be awaited."""

    def __init__(self) -> None:
        self._pages = deque[Sequence[Any]]()

    def add(self, items: Sequence[Any]) -> None:
        if items:
            self._pages.append(items)

    async def __anext__(self) -> Sequence[Any]:
        if not self._pages:
            raise StopAsyncIteration
        return self._pages.popleft()


class Scan:
    """Runs a plan as a scan does; chance says which call gets its answer next, and when.

    Args:
        service: What is scanned.
        workers: How many calls may be under way at a time.
        chance: What decides.
        horizon: What the time is; by default an hour after the last thing was created.
        limit: How many things are wanted.
        checkpoint: Where an earlier scan stopped.

    Attributes:
        windows: All windows that there were.
        delivered: What has come.
        at_last_answer: All that there was when the service answered for the last time; None if it
            never did.
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
        checkpoint: dict[str, Any] | None = None,
    ) -> None:
        now = horizon or service.latest + HOUR
        self.windows: list[Window] = []
        self.delivered: list[Thing] = []
        self.at_last_answer: list[Thing] | None = None
        self.busy: list[int] = []
        self._service, self._chance = service, chance
        left = None if checkpoint is None else read_checkpoint(LISTING, checkpoint)
        salt = left.salt if left else chance.randbytes(SALT_SIZE)
        tell_apart = make_identify(LISTING.item_key, salt)
        windows = [Window.resume(each, tell_apart) for each in (left.positions if left else ())]
        self._plan = Plan(workers, BEFORE_ALL, now, service.size, limit, tell_apart, windows)
        self._deliveries = Deliveries[Any](self._plan)
        self._deliveries.queue = self._queue = Queue()
        self._items = ScanItems(self._deliveries, partial(make_checkpoint, LISTING, salt))
        self._under_way: list[Call] = []

    @property
    def checkpoint(self) -> dict[str, Any]:
        """The checkpoint of what has been delivered, as it comes out of a file."""
        saved: dict[str, Any] = json.loads(json.dumps(self._items.checkpoint))
        return saved

    def run(
        self,
        between_steps: Callable[[], None] = lambda: None,
        *,
        at_most: float = math.inf,
        lags: bool = False,
    ) -> None:
        """List all, doing something else between steps.

        Args:
            between_steps: Called at each step.
            at_most: How many things to deliver.
            lags: Whether things are delivered some time after they have come.
        """
        if not self._plan.finished:
            for window in self._plan.begin():
                self._open(window)
        while not self._plan.finished and len(self.delivered) < at_most:
            self._step(between_steps)
            if not lags:
                self._deliver(at_most)
            elif self._chance.random() < 0.3:
                some = len(self.delivered) + self._chance.randint(1, 3 * self._service.size)
                self._deliver(min(some, at_most))
        self._deliver(at_most)

    def _step(self, between_steps: Callable[[], None]) -> None:
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

    def _deliver(self, most: float) -> None:
        while len(self.delivered) < most and (thing := run_at_once(self._items.__anext__())):
            self.delivered.append(thing)

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
            self._queue.add(self._deliveries.add(window, self._plan.receive(window, page)))
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


def run_at_once(call: Coroutine[Any, Any, Any]) -> Any:
    """Return what an iterator gives that never waits; None at its end."""
    try:
        call.send(None)
    except StopIteration as done:
        return done.value
    except StopAsyncIteration:
        return None
    raise AssertionError("it waits")


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311  (chance, not secrets)
