"""The long run: a short one with every trouble, and its judge."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from awslists import Change
from awslists.testing import make_image
from conformance.long_run.calm import Calm
from conformance.long_run.growth import Sample, find_growth
from conformance.long_run.ledger import Delivery, Ledger, State, Verdict, find_overlooked, judge
from conformance.long_run.plan import CYCLE, QUIET_AT, plan_cycle
from conformance.long_run.registries import ARCHIVE
from conformance.long_run.run import Outcome, Settings
from conformance.long_run.scans import Scanner, judge_scan
from conformance.long_run.server import Server
from conformance.long_run.troubles import KINDS
from tests.helpers.documentation import ROOT

SHORT = ("--hours=2", "--seed=113")
"""Two hours in which everything happens."""
REFUSED = ("credentials fetched", "calls refused, with credentials that had expired")
CONTINUED = "interruptions that the service continued after"
START = datetime(2026, 1, 5, tzinfo=UTC)
FIRST, SECOND, THIRD = (make_image("a", description=text) for text in ("first", "second", "third"))
ADDED = Change("added", FIRST, None)
CHANGED = Change("changed", SECOND, FIRST)
REMOVED = Change("removed", SECOND, SECOND)

# --- A short run ---------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.unmeasured
def test_a_short_run_meets_every_trouble_and_loses_nothing() -> None:
    command = [sys.executable, "-W", "error", "-m", "conformance.long_run", *SHORT]
    done = subprocess.run(  # noqa: S603  (ours)
        command, capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ}
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.strip("| ").split(" | ") for line in done.stdout.splitlines()[2:]]
    figures = {name: int(value.replace(",", "")) for name, value in lines if value.isdigit()}
    happened = {name for name, number in figures.items() if number}
    assert happened >= {*KINDS, "restarts of the server", *REFUSED}
    assert figures["changes made"] > figures["changes delivered, each once"] > 700
    table = dict(lines)
    assert table["changes lost; overlooked; repeated; wrong"] == "0; 0; 0; 0"
    assert table["scans; their items"] == "3; 15,000"
    assert table["items of scans lost; repeated"] == "0; 0"
    assert {"deploys", "kills"} <= {*re.findall("[a-z]+", table[CONTINUED])}


@pytest.mark.slow
def test_a_server_that_does_not_answer_is_given_up_and_killed() -> None:
    with closing(Server(seed=1)) as server:
        [process] = multiprocessing.active_children()
        os.kill(process.pid or 0, signal.SIGSTOP)
        server.patience = 0.1
        with pytest.raises(RuntimeError, match=r"has not answered for 0\.1 seconds"):
            server.stop()
    assert not process.is_alive()


# --- The judge of changes -------------------------------------------------------------------------


def states(*items: Any) -> list[State]:
    """Return states, one a minute."""
    return [State(START + timedelta(minutes=n), item) for n, item in enumerate(items)]


def judge_changes(made: list[State], *changes: Change[Any]) -> Verdict:
    return judge(made, [Delivery(START + timedelta(minutes=9), change) for change in changes])


def never(since: datetime, until: datetime) -> bool:
    return False


@pytest.mark.parametrize(
    ("made", "changes", "replaced"),
    [
        (states(None, FIRST, SECOND, None), (ADDED, CHANGED, REMOVED), 0),
        (states(None, FIRST, SECOND), (Change("added", SECOND, None),), 1),
        (states(FIRST, SECOND, THIRD), (Change("changed", THIRD, FIRST),), 1),
        (states(FIRST, None, SECOND), (CHANGED,), 1),
        (states(FIRST, SECOND, FIRST), (), 2),
        (states(None, FIRST, None), (), 2),
        (states(FIRST), (), 0),
    ],
    ids=["each", "added late", "changed twice", "made again", "changed back", "came, went", "none"],
)
def test_what_a_watch_may_deliver(
    made: list[State], changes: Iterable[Change[Any]], replaced: int
) -> None:
    verdict = judge_changes(made, *changes)
    assert verdict.is_good
    assert not verdict.problems
    assert verdict.replaced == replaced
    assert verdict.made == verdict.delivered + verdict.replaced == len(made) - 1


@pytest.mark.parametrize(
    ("made", "changes", "figures"),
    [
        (states(None, FIRST), (), {"lost": 1}),
        (states(FIRST, SECOND, THIRD), (CHANGED,), {"lost": 1}),
        (states(SECOND, None), (), {"lost": 1}),
        (states(None, FIRST), (ADDED, ADDED), {"repeated": 1}),
        (states(FIRST, SECOND), (CHANGED, CHANGED), {"repeated": 1}),
        (states(SECOND, None), (REMOVED, REMOVED), {"repeated": 1}),
        (states(FIRST), (ADDED,), {"repeated": 1}),
        (states(FIRST), (CHANGED,), {"wrong": 1}),
        (states(FIRST), (Change("removed", FIRST, FIRST),), {"wrong": 1}),
        (states(FIRST, SECOND), (Change("added", SECOND, None),), {"wrong": 1, "lost": 1}),
        (states(FIRST, SECOND), (Change("changed", SECOND, THIRD),), {"wrong": 1, "lost": 1}),
        (states(FIRST, SECOND, THIRD), (CHANGED, CHANGED), {"repeated": 1, "lost": 1}),
        (
            states(FIRST, SECOND, THIRD),
            (CHANGED, Change("changed", THIRD, SECOND), Change("changed", SECOND, THIRD)),
            {"wrong": 1},
        ),
        (states(FIRST, None), (Change("removed", SECOND, SECOND),), {"wrong": 1, "lost": 1}),
    ],
)
def test_the_judge_catches(
    made: list[State], changes: Iterable[Change[Any]], figures: dict[str, int]
) -> None:
    verdict = judge_changes(made, *changes)
    assert not verdict.is_good
    expected = {"lost": 0, "repeated": 0, "wrong": 0, **figures}
    assert {name: getattr(verdict, name) for name in expected} == expected
    assert len(verdict.problems) == sum(figures.values())


def lasts_a_minute(since: datetime, until: datetime) -> bool:
    return until - since >= timedelta(minutes=1)


@pytest.mark.parametrize(
    ("made", "seen", "overlooked"),
    [
        (states(None, FIRST), {0: ADDED}, 0),
        (states(None, FIRST), {1: ADDED}, 1),
        (states(FIRST, SECOND, THIRD), {0: CHANGED}, 0),
        (states(FIRST, SECOND, THIRD), {0: CHANGED, 2: CHANGED}, 0),
        (states(FIRST, SECOND, THIRD), {1: Change("changed", THIRD, FIRST)}, 1),
        (states(FIRST, SECOND, FIRST), {}, 1),
        (states(FIRST, SECOND, FIRST, THIRD), {0: CHANGED}, 0),
        (states(FIRST, None, SECOND), {1: CHANGED}, 0),
        (states(FIRST, None), {5: Change("removed", FIRST, FIRST)}, 0),
        (states(FIRST), {}, 0),
    ],
)
def test_a_state_is_overlooked_if_a_listing_must_have_seen_it(
    made: list[State], seen: dict[int, Change[Any]], overlooked: int
) -> None:
    sightings = [
        Delivery(START + timedelta(minutes=1 + minute, seconds=30), change)
        for minute, change in seen.items()
    ]
    verdict = find_overlooked(made, sightings, lasts_a_minute)
    assert verdict.overlooked == len(verdict.problems) == overlooked
    assert verdict.is_good is (overlooked == 0)


def test_a_calm_must_last_in_one_piece() -> None:
    minutes = [START + timedelta(minutes=n) for n in range(21)]
    calm = Calm(START, timedelta(minutes=4))
    calm.disturb(minutes[5])
    calm.disturb(minutes[6])
    calm.restore(minutes[7])
    assert not calm.is_enough(minutes[6], minutes[20])
    calm.restore(minutes[10])
    assert calm.is_enough(minutes[0], minutes[4])
    assert calm.is_enough(minutes[1], minutes[20])
    assert not calm.is_enough(minutes[2], minutes[13])
    assert calm.is_enough(minutes[2], minutes[14])
    assert not calm.is_enough(minutes[17], minutes[20])


def test_a_killed_service_forgets_what_it_has_not_saved() -> None:
    ledger = Ledger("images", ["image_arn"])
    ledger.record(START, FIRST)
    ledger.deliver(START, ADDED)
    ledger.rewind(0)
    ledger.deliver(START, ADDED)
    assert ledger.settle(never).is_good


@pytest.mark.parametrize("was_seen", [True, False])
def test_what_a_killed_service_saw_was_not_overlooked(was_seen: bool) -> None:
    ledger = Ledger("images", ["image_arn"])
    ledger.record(START, FIRST)
    if was_seen:
        ledger.deliver(START, ADDED)
        ledger.rewind(0)
    ledger.deliver(START + timedelta(minutes=5), ADDED)
    assert ledger.settle(lasts_a_minute).overlooked == (not was_seen)


def test_a_ledger_knows_the_items_from_one_quiet_moment_to_the_next() -> None:
    ledger = Ledger("images", ["image_arn"])
    ledger.record(START, FIRST)
    ledger.deliver(START, ADDED)
    assert ledger.settle(never).is_good
    ledger.deliver(START, ADDED)
    assert ledger.settle(never).repeated == 1
    ledger.record(START, FIRST, removed=True)
    verdict = ledger.settle(never)
    assert verdict.lost == 1
    assert verdict.problems[0].startswith("images ('arn:aws:sagemaker:")


# --- The judges of scans and of growth ------------------------------------------------------------


@pytest.mark.parametrize(
    ("scanned", "lost", "repeated"),
    [
        ([("a", 1), ("b", 2)], 0, 0),
        ([("b", 2)], 1, 0),
        ([("a", 1), ("b", 2), ("b", 2)], 0, 1),
        ([("a", 1), ("b", 3)], 1, 0),
        ([("a", 1), ("b", 2), ("c", 3)], 1, 0),
    ],
    ids=["exact", "lost", "repeated", "in another state", "not there"],
)
def test_a_scan_is_compared_item_by_item(scanned: Any, lost: int, repeated: int) -> None:
    verdict = judge_scan({"a": 1, "b": 2}, scanned)
    assert (verdict.lost, verdict.repeated) == (lost, repeated)
    assert bool(verdict.problems) is bool(lost or repeated)


FLAT = Sample(megabytes=90, blocks=400_000, objects=100_000, sockets=4, files=12, tasks=34)


def test_what_goes_up_and_down_has_not_grown() -> None:
    higher = replace(FLAT, megabytes=120, sockets=14, tasks=40)
    assert find_growth([FLAT, higher, FLAT] * 7) == []


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("megabytes", 0.1),
        ("blocks", 300),
        ("objects", 200),
        ("sockets", 0.1),
        ("files", 0.1),
        ("tasks", 0.1),
    ],
)
def test_growth_is_found(name: str, step: float) -> None:
    samples = [replace(FLAT, **{name: getattr(FLAT, name) + n * step}) for n in range(100)]
    [problem] = find_growth(samples)
    assert problem.startswith(f"{name} grew from ")


def test_any_problem_is_a_problem_of_the_run() -> None:
    outcome = Outcome(samples=[FLAT])
    assert not outcome.problems
    outcome.verdict.problems.append("lost")
    outcome.scans.problems.append("repeated")
    outcome.late_scans = 1
    assert len(outcome.problems) == 3


def test_a_scan_that_has_not_ended_is_late() -> None:
    scanner = Scanner(ARCHIVE, dict, timedelta(hours=12), lambda: START)
    late = [scanner.count_late(START + timedelta(hours=hours)) for hours in (0, 1, 2, 13, 14, 26)]
    assert late == [0, 0, 1, 1, 2, 3]


# --- The plan -------------------------------------------------------------------------------------


def test_a_seed_decides_what_happens_and_when() -> None:
    first, again, other = (plan_cycle(Random(seed), 10) for seed in (1, 1, 2))
    assert first == again != other


def test_everything_is_over_before_the_quiet_part() -> None:
    chance = Random(1)
    for _ in range(200):
        events = plan_cycle(chance, 10)
        assert 0 <= events[0].at <= events[-1].at <= QUIET_AT < CYCLE - 10
        begun = [event.kind for event in events if event.action in {"begin", "stop"}]
        ended = [event.kind for event in events if event.action in {"end", "start"}]
        assert sorted(begun) == sorted(ended)


def test_a_week_has_everything() -> None:
    chance, settings = Random(1), Settings(timedelta(days=7))
    events = [event for _ in range(settings.cycles) for event in plan_cycle(chance, 10)]
    assert settings.cycles == 336
    assert {event.kind for event in events} == {"", *KINDS}
    counts = {action: sum(event.action == action for event in events) for action in ACTIONS}
    assert min(counts.values()) > 10


ACTIONS = ("change", "change often", "begin", "end", "stop", "start", "deploy", "kill", "revoke")
