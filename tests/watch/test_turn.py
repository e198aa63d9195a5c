"""Turns and their schedule against a model, without any I/O."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awslists import Change, Image
from awslists._request.time_bounds import CLOCK_SKEW
from awslists._watch.schedule import WHOLE_EVERY, Schedule
from awslists._watch.turn import Turn, dump_item
from awslists.testing import make_image

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
PAGE = 3
MINUTE = timedelta(minutes=1)


def turn_of(known: dict[Hashable, Any], *names: str) -> tuple[Turn[Any], list[Change[Any]]]:
    turn: Turn[Any] = Turn(known)
    return turn, turn.receive({name: make_image(name) for name in names})


# --- One turn -----------------------------------------------------------------------------------


def test_an_item_is_added_changed_and_removed() -> None:
    known: dict[Hashable, Any] = {}
    first, second = make_image("a"), make_image("a", image_status="DELETING")
    [added] = Turn(known).receive({"a": first})
    [changed] = Turn(known).receive({"a": second})
    [removed] = Turn(known).finish()
    assert added == Change("added", first, None)
    assert changed == Change("changed", second, first)
    assert removed == Change("removed", second, second)
    assert known == {}


def test_an_item_that_moves_to_a_later_page_is_reported_once() -> None:
    turn, [added] = turn_of({}, "a")
    assert added.kind == "added"
    assert turn.receive({"a": make_image("a")}) == []
    assert turn.finish() == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(float("nan"), float("nan")), (NOON, "2026-05-01T12:00:00Z"), ((1, 2), [1, 2])],
)
def test_values_that_are_equal_only_as_json_are_no_change(one: object, other: object) -> None:
    image = dump_item(make_image("a"))
    known, now = (Image.model_validate({**image, "Added": each}) for each in (one, other))
    assert known != now
    assert Turn({"a": known}).receive({"a": now}) == []


def test_a_field_that_aws_adds_is_compared() -> None:
    one, other = ({**dump_item(make_image("a")), "Colour": each} for each in ("red", "green"))
    known: dict[Hashable, Any] = {"a": Image.model_validate(one)}
    [change] = Turn(known).receive({"a": Image.model_validate(other)})
    assert change.item.model_extra == {"Colour": "green"}


def test_strings_are_added_and_removed() -> None:
    turn = Turn({"a": "a", "c": "c"})
    assert turn.receive({"b": "b", "c": "c"}) == [Change("added", "b", None)]
    assert turn.finish() == [Change("removed", "a", "a")]


# --- Which turns are whole ----------------------------------------------------------------------


def finish_turn(schedule: Schedule, now: datetime, *times: datetime) -> bool:
    """Take a turn of one page; return whether it was whole."""
    schedule.begin(now)
    schedule.receive(times)
    schedule.finish()
    return schedule.is_whole


def test_the_first_and_every_tenth_turn_are_whole() -> None:
    schedule = Schedule(has_short_turns=True)
    whole = [finish_turn(schedule, NOON + i * MINUTE, NOON) for i in range(21)]
    assert [i for i in range(21) if whole[i]] == [0, WHOLE_EVERY, 2 * WHOLE_EVERY]


def test_without_short_turns_all_are_whole() -> None:
    schedule = Schedule(has_short_turns=False)
    assert all(finish_turn(schedule, NOON + i * MINUTE, NOON) for i in range(12))


def test_a_whole_turn_that_failed_is_made_up_for() -> None:
    schedule = Schedule(has_short_turns=True)
    schedule.begin(NOON)
    assert finish_turn(schedule, NOON)
    for _ in range(WHOLE_EVERY - 1):
        assert not finish_turn(schedule, NOON)
    schedule.begin(NOON)
    assert schedule.is_whole
    assert finish_turn(schedule, NOON)
    assert not finish_turn(schedule, NOON)


def test_a_short_turn_ends_at_the_newest_item_known_before() -> None:
    schedule = Schedule(has_short_turns=True)
    finish_turn(schedule, NOON, NOON - timedelta(days=2), NOON - timedelta(days=1))
    schedule.begin(NOON + MINUTE)
    schedule.receive([NOON, NOON - timedelta(hours=23)])
    assert not schedule.is_finished
    schedule.receive([NOON - timedelta(days=1)])
    assert schedule.is_finished


def test_a_short_turn_looks_again_at_what_was_modified_lately() -> None:
    schedule = Schedule(has_short_turns=True)
    finish_turn(schedule, NOON, NOON)
    schedule.begin(NOON + MINUTE)
    schedule.receive([NOON, NOON - CLOCK_SKEW + MINUTE])
    assert not schedule.is_finished
    schedule.receive([NOON - CLOCK_SKEW])
    assert schedule.is_finished


def test_a_failed_short_turn_leaves_the_horizon() -> None:
    schedule = Schedule(has_short_turns=True)
    finish_turn(schedule, NOON, NOON - timedelta(days=2))
    schedule.begin(NOON + MINUTE)
    schedule.receive([NOON - timedelta(days=1)])
    schedule.begin(NOON + 2 * MINUTE)
    schedule.receive([NOON - timedelta(days=1)])
    assert not schedule.is_finished


# --- Histories ----------------------------------------------------------------------------------


@dataclass
class Model:
    """A service that sorts by modification time, and a watch of it.

    Attributes:
        account: The items by name.
        told: What someone who applies every change has.
    """

    account: dict[Hashable, Image] = field(default_factory=dict)
    told: dict[Hashable, Image] = field(default_factory=dict)
    known: dict[Hashable, Image] = field(default_factory=dict)
    clock: datetime = NOON
    schedule: Schedule = field(default_factory=lambda: Schedule(has_short_turns=True))

    def put(self, name: str, lag: int) -> None:
        """Add or modify an item; the service's clock may be behind ours."""
        before = self.account.get(name)
        modified = self.clock - timedelta(seconds=lag)
        self.account[name] = make_image(
            name, before.creation_time if before else modified, last_modified_time=modified
        )

    def list_pages(self, fails_at: int) -> bool:
        """Take a turn; return whether it came to its end."""
        self.schedule.begin(self.clock)
        turn = Turn(self.known)
        for number, page in enumerate(self._pages()):
            if number == fails_at:
                return False
            self.schedule.receive(image.last_modified_time for image in page.values())
            self.apply(turn.receive(page))
            if self.schedule.is_finished:
                break
        if self.schedule.is_whole:
            self.apply(turn.finish())
        self.schedule.finish()
        return True

    def apply(self, changes: list[Change[Image]]) -> None:
        """Apply changes, each of which must fit what was told before."""
        for change in changes:
            name = change.item.image_name
            before = None if change.kind == "added" else change.before
            assert self.told.get(name) == before
            assert change.kind == "removed" or change.item != before
            if change.kind == "removed":
                assert change.before == change.item
                del self.told[name]
            else:
                self.told[name] = change.item

    def resume(self) -> None:
        """Go on in another process, with what was told."""
        items = [json.loads(json.dumps(dump_item(each))) for each in self.told.values()]
        self.told = {each["ImageName"]: Image.model_validate(each) for each in items}
        self.known = {**self.told}
        self.schedule = Schedule(has_short_turns=True)

    def _pages(self) -> Iterator[dict[Hashable, Image]]:
        items = sorted(self.account.values(), key=lambda image: image.creation_time)
        if not self.schedule.is_whole:
            items.sort(key=lambda image: image.last_modified_time, reverse=True)
        for start in range(0, len(items) + 1, PAGE):
            yield {image.image_name: image for image in items[start : start + PAGE]}


NAMES = st.sampled_from([f"image-{number}" for number in range(12)])
PUT = st.tuples(st.just("put"), NAMES, st.integers(0, 60))
STEPS = st.lists(
    st.one_of(
        PUT,
        PUT,
        st.tuples(st.just("remove"), NAMES),
        st.tuples(st.just("wait"), st.sampled_from([1, 60, 3600, 100_000])),
        st.tuples(st.just("list"), st.integers(0, 8)),
        st.tuples(st.just("list"), st.just(100)),
        st.tuples(st.just("resume")),
    ),
    max_size=60,
)


@given(STEPS)
def test_every_visible_change_is_told_once(steps: list[Any]) -> None:
    model = Model()
    for action, *given_ in steps:
        if action == "put":
            model.put(*given_)
        elif action == "remove":
            model.account.pop(given_[0], None)
        elif action == "wait":
            model.clock += timedelta(seconds=given_[0])
        elif action == "resume":
            model.resume()
        elif model.list_pages(given_[0]):
            assert model.account.items() <= model.told.items()
            if model.schedule.is_whole:
                assert model.account == model.told
