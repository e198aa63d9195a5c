"""Judges what a watch delivered by what was changed in the account; pure.

Each item goes through states: it is not there yet, it is like this, like that, and gone. A watch
lists from time to time and so sees some of them, in this order. What it delivers must be a way
through the states that leaves out none but those that were replaced before a listing saw them, and
in a quiet moment it must have arrived at the last one:

- a change to a state that is yet to come is right;
- a change to the state that was delivered before is repeated;
- a change to any other state, or of another kind, is wrong: that state never was, or is long past;
- an item whose last state was not delivered is lost.

A state that lasted so long that a listing must have seen it is overlooked, unless it was delivered
in that time, be it to a service that was killed and did not save it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import zip_longest
from typing import Any

from awslists import Change

__all__ = ["Delivery", "Ledger", "State", "Verdict", "find_overlooked", "judge"]

NEVER = datetime.max.replace(tzinfo=UTC)
FIGURES = ("made", "delivered", "replaced", "lost", "overlooked", "repeated", "wrong")
IsEnough = Callable[[datetime, datetime], bool]
"""Tells whether every watch must have listed between two times."""


@dataclass(frozen=True, slots=True)
class State:
    """A state of an item in the account.

    Attributes:
        since: When it began.
        item: The item; None if it is not there.
    """

    since: datetime
    item: Any


@dataclass(frozen=True, slots=True)
class Delivery:
    """A change as the service got it.

    Attributes:
        at: When.
        change: The change.
    """

    at: datetime
    change: Change[Any]


@dataclass
class Verdict:
    """How many changes were made and delivered, and what is wrong with them.

    Attributes:
        made: Changes made in the account.
        delivered: Changes that were delivered, each once.
        replaced: Changes that were replaced by the next one before a listing saw them.
        lost: Items whose last state was not delivered.
        overlooked: Changes that were delivered too late or replaced, though a listing saw them.
        repeated: Changes that were delivered again.
        wrong: Changes to a state that never was or was past, or of a wrong kind.
        minutes: For each number of minutes, how many changes took as long to be delivered.
        problems: A sentence for each of the lost, repeated and wrong.
    """

    made: int = 0
    delivered: int = 0
    replaced: int = 0
    lost: int = 0
    overlooked: int = 0
    repeated: int = 0
    wrong: int = 0
    minutes: Counter[int] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Nothing was lost, overlooked, repeated or wrong."""
        return not (self.lost or self.overlooked or self.repeated or self.wrong)

    def add(self, other: Verdict) -> None:
        """Add the figures of another verdict."""
        for name in FIGURES:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.minutes.update(other.minutes)
        self.problems += other.problems


class Ledger:
    """The changes of one registry since the latest quiet moment: those made, those delivered.

    Args:
        name: The name of the registry.
        key: The fields that tell its items apart.
    """

    def __init__(self, name: str, key: Iterable[str]) -> None:
        self._name = name
        self._key = tuple(key)
        self._settled: dict[Hashable, Any] = {}
        self._made: dict[Hashable, list[State]] = {}
        self._delivered: list[Delivery] = []
        self._forgotten: list[Delivery] = []

    @property
    def position(self) -> int:
        """The number of changes delivered since the latest quiet moment."""
        return len(self._delivered)

    def record(self, at: datetime, item: Any, *, removed: bool = False) -> None:
        """Record a change made in the account: the item as it is now, or was before it went."""
        key = self._get_key(item)
        states = self._made.setdefault(key, [State(at, self._settled.get(key))])
        states.append(State(at, None if removed else item))

    def deliver(self, at: datetime, change: Change[Any]) -> None:
        """Record a change that the service has handled."""
        self._delivered.append(Delivery(at, change))

    def rewind(self, position: int) -> None:
        """Forget what was delivered since a position: a killed service has not saved it."""
        self._forgotten += self._delivered[position:]
        del self._delivered[position:]

    def settle(self, is_enough: IsEnough) -> Verdict:
        """Judge all changes since the latest quiet moment, in another one, and forget them.

        Args:
            is_enough: Tells whether every watch must have listed between two times.
        """
        verdict = Verdict()
        delivered, forgotten = (self._sort(each) for each in (self._delivered, self._forgotten))
        for key in self._made | delivered:
            states = self._made.get(key) or [State(NEVER, self._settled.get(key))]
            one = judge(states, delivered[key])
            one.add(find_overlooked(states, [*delivered[key], *forgotten[key]], is_enough))
            verdict.add(self._close(key, states, one))
        for each in (self._made, self._delivered, self._forgotten):
            each.clear()
        return verdict

    def _sort(self, deliveries: Iterable[Delivery]) -> defaultdict[Hashable, list[Delivery]]:
        by_key: defaultdict[Hashable, list[Delivery]] = defaultdict(list)
        for delivery in deliveries:
            by_key[self._get_key(delivery.change.item)].append(delivery)
        return by_key

    def _close(self, key: Hashable, states: Sequence[State], verdict: Verdict) -> Verdict:
        """Keep the last state of an item, and return the verdict with its name."""
        verdict.problems = [f"{self._name} {key}: {each}" for each in verdict.problems]
        self._settled[key] = states[-1].item
        if states[-1].item is None:
            del self._settled[key]
        return verdict

    def _get_key(self, item: Any) -> Hashable:
        return tuple(getattr(item, name) for name in self._key)


def judge(states: Sequence[State], deliveries: Iterable[Delivery]) -> Verdict:
    """Judge the changes of one item.

    Args:
        states: Its states in their order, the first of them known to the service.
        deliveries: The changes that the service got, in their order.
    """
    verdict = Verdict(made=len(states) - 1)
    at = 0
    for delivery in deliveries:
        reached = _find_next(states, at, delivery.change)
        if reached is None:
            _blame(verdict, states[at].item, delivery.change)
            continue
        seconds = (delivery.at - states[reached].since).total_seconds()
        verdict.minutes[round(seconds / 60)] += 1
        verdict.delivered += 1
        verdict.replaced += reached - at - 1
        at = reached
    _find_loss(verdict, states, at)
    return verdict


def _find_next(states: Sequence[State], at: int, change: Change[Any]) -> int | None:
    """Return the first later state that a change leads to; None if there is none."""
    known, target = states[at].item, _get_target(change)
    kind = "added" if known is None else "removed" if target is None else "changed"
    if change.kind != kind or change.before != known or change.item != (target or known):
        return None
    later = range(at + 1, len(states))
    return next((index for index in later if states[index].item == target), None)


def _get_target(change: Change[Any]) -> Any:
    return None if change.kind == "removed" else change.item


def _blame(verdict: Verdict, known: Any, change: Change[Any]) -> None:
    """Count a delivery that leads nowhere."""
    is_repeated = _get_target(change) == known
    verdict.repeated += is_repeated
    verdict.wrong += not is_repeated
    verdict.problems.append(f"{'repeated' if is_repeated else 'wrong'}: {change!r:.900}")


def _find_loss(verdict: Verdict, states: Sequence[State], at: int) -> None:
    """Count what was not delivered: the last state is lost, those before it were replaced."""
    left = len(states) - at - 1
    if not left:
        return
    is_lost = states[-1].item != states[at].item
    verdict.lost += is_lost
    verdict.replaced += left - is_lost
    if is_lost:
        verdict.problems.append(f"lost: {states[-1].item!r:.400} after {states[at].item!r:.400}")


def find_overlooked(
    states: Sequence[State], sightings: Sequence[Delivery], is_enough: IsEnough
) -> Verdict:
    """Count the states of one item that listings saw and that were not delivered in time.

    Those in which it is gone are left out, since only a listing of all items shows that; and those
    to which it returns, since there may be nothing to deliver.

    Args:
        states: Its states in their order, the first of them known to the service.
        sightings: The changes that a service got, be they saved or not.
        is_enough: Tells whether every watch must have listed between two times.
    """
    verdict = Verdict()
    known = [None, states[0].item]
    for state, after in zip_longest(states[1:], states[2:]):
        seen = [each.at for each in sightings if _get_target(each.change) == state.item]
        until = min([*seen, after.since if after else NEVER])
        if state.item not in known and until < NEVER and is_enough(state.since, until):
            verdict.overlooked += 1
            verdict.problems.append(f"overlooked until {until}: {state!r:.400}")
        known.append(state.item)
    return verdict
