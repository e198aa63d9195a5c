"""Finds the field of an item that a parameter's name refers to; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any

from awslists._support.type_hints import get_leaves, get_types

__all__ = ["ItemFields", "guess_entity"]

VERBS = ("List", "Describe", "Get", "Search")
LINKS = ("For", "By", "In", "With", "From")
"""Words between what is listed and what it is of."""
ENDINGS = ("Summary", "Metadata", "Details", "Detail", "Info", "ListEntry", "Entry", "Item")
"""Words that names of items have beyond the name of the thing."""


class ItemFields:
    """The fields of the items of an operation, by AWS's names.

    Args:
        item_type: The model of the items, or `str`.
        operation: AWS's name of the operation, which says what the items are.
    """

    def __init__(self, item_type: Any, operation: str) -> None:
        self._entities = [guess_entity(operation)]
        self._fields: dict[str, tuple[str, list[Any]]] = {}
        if item_type is not str:
            self._entities.append(_drop_ending(item_type.__name__, ENDINGS))
            for name, field in item_type.model_fields.items():
                self._fields[str(field.alias)] = (name, get_types(get_leaves(field.annotation)))

    def find(self, stem: str, *kinds: type) -> str | None:
        """Return the attribute for ``Status``: Status, TrainingJobStatus, or the only other one.

        Args:
            stem: The name, or the end of it.
            kinds: The types that its values may have, text for example.
        """
        by_name = {
            alias.lower(): name
            for alias, (name, types) in self._fields.items()
            if all(_is_kind(each, kinds) for each in types)
        }
        for candidate in (stem, *(f"{entity}{stem}" for entity in self._entities)):
            if found := by_name.get(candidate.lower()):
                return found
        ends = [name for alias, name in by_name.items() if alias.endswith(stem.lower())]
        return ends[0] if len(ends) == 1 else None

    def find_exact(self, name: str, *kinds: type) -> str | None:
        """Return the attribute that AWS calls exactly so, if its values have one of the types."""
        found, types = self._fields.get(name, (None, []))
        return found if all(_is_kind(each, kinds) for each in types) else None

    def find_time(self, stem: str) -> str | None:
        """Return the attribute for ``CreationTime`` or ``Created``."""
        times = {
            alias.lower(): name
            for alias, (name, types) in self._fields.items()
            if datetime in types
        }
        for candidate in _spell_times(stem.lower(), [each.lower() for each in self._entities]):
            if candidate in times:
                return times[candidate]
        return None


def _is_kind(of: Any, kinds: tuple[type, ...]) -> bool:
    return isinstance(of, type) and issubclass(of, kinds)


@cache
def guess_entity(operation: str) -> str:
    """Return what an operation lists: TrainingJob for ListTrainingJobsForTuningJob."""
    verb = next((verb for verb in VERBS if operation.startswith(verb) and operation != verb), "")
    noun = operation.removeprefix(verb)
    for place, letter in enumerate(noun):
        if letter.isupper() and _drop_ending(noun[:place], LINKS) not in ("", noun[:place]):
            noun = _drop_ending(noun[:place], LINKS)
            break
    for plural, singular in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("s", "")):
        if noun.endswith(plural) and not noun.endswith("ss"):
            return noun.removesuffix(plural) + singular
    return noun


def _spell_times(stem: str, entities: list[str]) -> Iterator[str]:
    """Yield the names that a time may have, likely ones first."""
    for entity in ("", *entities):
        yield f"{entity}{stem}"
    root = _drop_ending(stem, ("timestamp", "time", "date", "at", "on"))
    roots = next((each for each in SYNONYMS if root in each), (root,))
    for each in (root, *roots):
        for end in ("time", "timestamp", "date", "at", "datetime", ""):
            yield f"{each}{end}"
            yield from (f"{entity}{each}{end}" for entity in entities)


SYNONYMS = (
    ("creation", "created", "create"),
    ("lastmodified", "modified", "lastupdated", "lastupdate", "updated", "update"),
)


def _drop_ending(name: str, endings: Iterable[str]) -> str:
    """Return a name without the first of the endings that it has."""
    return name.removesuffix(next((each for each in endings if name.endswith(each)), ""))
