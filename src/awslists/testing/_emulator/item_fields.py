"""Finds the field of an item that a parameter's name refers to; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import BaseModel

from awslists._support.type_hints import get_leaves, get_types

__all__ = ["ItemFields", "guess_entity"]

_Field = tuple[str, list[Any]]
"""The attribute, and the types that it may have."""

VERBS = ("List", "Describe", "Get", "Search")
HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
LINKS = ("For", "By", "In", "With", "From")
"""Words between what is listed and what it is of."""
ENDINGS = ("Summary", "Metadata", "Details", "Detail", "Info", "ListEntry", "Entry", "Item")
"""Words that names of items have beyond the name of the thing."""


class ItemFields:
    """The fields of the items of an operation, by AWS's names.

    Fields of a structure within an item are found too, one level deep: their attributes are paths,
    such as ``source.source_uri``.

    Args:
        item_type: The model of the items, or `str`.
        operation: AWS's name of the operation, which says what the items are.
    """

    def __init__(self, item_type: Any, operation: str) -> None:
        self._entities = [*_get_endings(guess_entity(operation))]
        self._fields: dict[str, _Field] = {}
        self._inner: list[tuple[str, str, _Field]] = []
        if item_type is not str:
            self._entities.append(_drop_ending(item_type.__name__, ENDINGS))
            self._fields = _list_fields(item_type)
            for around, (attribute, types) in self._fields.items():
                for model in filter(_is_model, types):
                    for name, (within, kinds) in _list_fields(model).items():
                        self._inner.append((around, name, (f"{attribute}.{within}", kinds)))

    def find(self, stem: str, *kinds: type) -> str | None:
        """Return the attribute for ``Status``: Status, TrainingJobStatus, or the only other one.

        Args:
            stem: The name, or the end of it.
            kinds: The types that its values may have, text for example.
        """
        by_name = {
            alias.lower(): name
            for alias, (name, types) in self._fields.items()
            if _are_kinds(types, kinds)
        }
        for candidate in (stem, *(f"{entity}{stem}" for entity in self._entities)):
            if found := by_name.get(candidate.lower()):
                return found
        ends = [
            name
            for alias, name in by_name.items()
            if alias.endswith(stem.lower()) and self._is_about(alias.removesuffix(stem.lower()))
        ]
        return ends[0] if len(ends) == 1 else self._find_inner(stem, kinds)

    def _is_about(self, name: str) -> bool:
        """Return whether a name has a word of what the items are."""
        words = HUMPS.sub(" ", " ".join(self._entities)).lower().split()
        return any(word in name for word in words)

    def find_exact(self, name: str, *kinds: type) -> str | None:
        """Return the attribute that AWS calls exactly so, if its values have one of the types."""
        if name not in self._fields:
            return self._find_inner(name, kinds)
        found, types = self._fields[name]
        return found if _are_kinds(types, kinds) else self._find_inner(name, kinds)

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

    def _find_inner(self, name: str, kinds: tuple[type, ...]) -> str | None:
        """Return the only attribute for ``SourceUri``, or for the Status in ``WarmPoolStatus``."""
        found = [
            attribute
            for around, inner, (attribute, types) in self._inner
            if inner == name or (around == name and around.endswith(inner))
            if _are_kinds(types, kinds)
        ]
        return found[0] if len(found) == 1 else None


def _list_fields(model: Any) -> dict[str, _Field]:
    """Return the attribute and the types of each field, by AWS's names."""
    return {
        str(field.alias): (name, get_types(get_leaves(field.annotation)))
        for name, field in model.model_fields.items()
    }


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _are_kinds(types: list[Any], kinds: tuple[type, ...]) -> bool:
    return all(_is_kind(each, kinds) for each in types)


def _get_endings(name: str) -> Iterator[str]:
    """Yield a name of several words, and what is left without the first ones."""
    yield name
    for place, letter in enumerate(name):
        if place and letter.isupper():
            yield name[place:]


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
    ("creation", "created", "create", "start", "launch"),
    ("lastmodified", "modified", "lastupdated", "lastupdate", "updated", "update"),
)


def _drop_ending(name: str, endings: Iterable[str]) -> str:
    """Return a name without the first of the endings that it has."""
    return name.removesuffix(next((each for each in endings if name.endswith(each)), ""))
