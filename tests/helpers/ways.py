"""The number of ways in which a pattern can read a text, which determines its time.

Python's matcher tries one way of reading a text after another. Each of its steps is the next
character on one way, or the end of one, so it takes at most as many steps as there are ways to
read each beginning of the text, all added up. If there are never more than k, whatever the text,
the steps are at most k for each character, and the time is linear.

Counted repeats are read as endless ones, and what looks around without moving as nothing: both
only add ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

__all__ = ["longest_before_found", "ways_to_read", "ways_to_search"]

parse: Callable[[str], Any] = import_module("re._parser").parse
CHARACTERS = [*map(chr, range(128)), "é", "٣", "\u2028", "\ud800", "\U0001f600"]
"""Those that patterns tell apart; all others are like one of these."""
CATEGORIES: dict[str, Callable[[str], bool]] = {
    "CATEGORY_DIGIT": str.isdecimal,
    "CATEGORY_NOT_SPACE": lambda character: not character.isspace(),
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_WORD": lambda character: character.isalnum() or character == "_",
}


@dataclass(slots=True)
class Part:
    """A part of a pattern: which of its single characters it may begin and end with."""

    firsts: frozenset[int] = frozenset()
    lasts: frozenset[int] = frozenset()
    may_be_empty: bool = True


@dataclass(slots=True)
class Automaton:
    """The single characters of a pattern, and which of them may follow which (Glushkov)."""

    takes: list[frozenset[str]] = field(default_factory=list)
    follow: Counter[tuple[int, int]] = field(default_factory=Counter)

    def sequence(self, steps: Iterable[Any]) -> Part:
        whole = Part()
        for step in steps:
            whole = self._joined(whole, self._part(*step))
        return whole

    def characters(self) -> list[str]:
        """Return one character for each set that the pattern does not distinguish."""
        return list({tuple(c in taken for taken in self.takes): c for c in CHARACTERS}.values())

    def _part(self, kind: Any, given: Any) -> Part:
        match str(kind):
            case "SUBPATTERN":
                return self.sequence(given[-1])
            case "MAX_REPEAT" | "MIN_REPEAT":
                return self._repeated(self.sequence(given[2]), given[0], given[1])
            case "BRANCH":
                return self._either([self.sequence(branch) for branch in given[1]])
            case "AT" | "ASSERT" | "ASSERT_NOT":
                return Part()
        return self._single(str(kind), given)

    def _single(self, kind: str, given: Any) -> Part:
        self.takes.append(frozenset(c for c in CHARACTERS if is_taken(c, kind, given)))
        place = frozenset([len(self.takes) - 1])
        return Part(place, place, may_be_empty=False)

    def _joined(self, one: Part, other: Part) -> Part:
        self._link(one.lasts, other.firsts)
        return Part(
            one.firsts | other.firsts if one.may_be_empty else one.firsts,
            one.lasts | other.lasts if other.may_be_empty else other.lasts,
            one.may_be_empty and other.may_be_empty,
        )

    def _repeated(self, part: Part, least: int, most: int) -> Part:
        if most > 1:
            self._link(part.lasts, part.firsts)
        return Part(part.firsts, part.lasts, part.may_be_empty or least == 0)

    def _either(self, parts: list[Part]) -> Part:
        return Part(
            frozenset().union(*(part.firsts for part in parts)),
            frozenset().union(*(part.lasts for part in parts)),
            any(part.may_be_empty for part in parts),
        )

    def _link(self, befores: Iterable[int], afters: Iterable[int]) -> None:
        # A link that is there twice is two ways.
        self.follow.update((before, after) for before in befores for after in afters)


def ways_to_read(pattern: str, *, give_up_at: int = 50) -> int | None:
    """Return the most ways in which the start of any text can be read; None if unbounded."""
    automaton = Automaton()
    firsts = automaton.sequence(parse(pattern)).firsts
    ahead = {frozenset((place, 1) for place in firsts)}
    characters = automaton.characters()
    seen: set[frozenset[tuple[int, int]]] = set()
    most = 0
    while ahead:
        offered = ahead.pop()
        for character in characters:
            read = {place: n for place, n in offered if character in automaton.takes[place]}
            most = max(most, sum(read.values()))
            if most >= give_up_at:
                return None
            ahead |= {following(automaton, read)} - seen
        seen.add(offered)
    return most


def ways_to_search(pattern: str) -> int | None:
    """Return the same for a search, which starts over at each character of the text."""
    # Lookbehind is read before the search begins.
    return ways_to_read(f"(?s:.)*{pattern.replace('(?<=', '(?:')}")


def longest_before_found(pattern: str) -> int:
    """Return how many characters a search may read from one place before it decides.

    What may go on at the end of a pattern does so after it was found.
    """
    return int(parse(pattern.rstrip("+*")).getwidth()[1])


def following(automaton: Automaton, read: dict[int, int]) -> frozenset[tuple[int, int]]:
    """Return what may be read next, and in how many ways."""
    ways: Counter[int] = Counter()
    for (before, after), links in automaton.follow.items():
        ways[after] += read.get(before, 0) * links
    return frozenset((place, n) for place, n in ways.items() if n)


def is_taken(character: str, kind: str, given: Any) -> bool:
    match kind:
        case "LITERAL":
            return ord(character) == int(given)
        case "NOT_LITERAL":
            return ord(character) != int(given)
        case "ANY":
            return character != "\n"
        case "RANGE":
            return ord(character) in range(given[0], given[1] + 1)
        case "CATEGORY":
            return CATEGORIES[str(given)](character)
        case "IN" if str(given[0][0]) == "NEGATE":
            return not is_taken(character, "IN", given[1:])
        case "IN":
            return any(is_taken(character, str(one), of) for one, of in given)
    raise NotImplementedError(f"{kind} is not known here")
