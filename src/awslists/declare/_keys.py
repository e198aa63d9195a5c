"""Finds what tells the items of an operation apart, where the model leaves no doubt.

The items must be named as the operation is: those of ListTrainingJobs are a TrainingJobSummary.
Then the first of these members that they have is the key: ``TrainingJobArn``, ``Arn``,
``TrainingJobId``, ``Id``; or, if the model requires it, ``TrainingJobName`` or ``Name``. Items that
have versions have no key, since these names may be those of what the versions are of.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["find_key"]

VERBS = ("List", "Describe", "Get", "Search")
VERSIONS = ("version", "revision")


def find_key(operation: str, structure: str, members: Mapping[str, Any], required: Any) -> str:
    """Returns the member that is the key of the items; "" if there is a doubt.

    Args:
        operation: The name of the operation.
        structure: The name of the structure of its items.
        members: The members of the structure, with their shapes.
        required: The names of the members that the model requires.
    """
    noun = _find_noun(operation)
    if not (noun and structure.lower().startswith(noun.lower())):
        return ""
    if any(map(_names_version, members)) and not _names_version(noun):
        return ""
    texts = {name.lower(): name for name in members if _is_text(members[name])}
    for ending in ("arn", "id"):
        for name in (f"{noun.lower()}{ending}", ending):
            if name in texts:
                return texts[name]
    for name in (f"{noun.lower()}name", "name"):
        if texts.get(name) in required:
            return texts[name]
    return ""


def _find_noun(operation: str) -> str:
    """Returns Widget for ListAllWidgets; "" if the operation begins with another verb."""
    nouns = [operation.removeprefix(verb) for verb in VERBS if operation.startswith(verb)]
    return _make_singular(nouns[0].removeprefix("All")) if nouns else ""


def _names_version(name: str) -> bool:
    return any(word in name.lower() for word in VERSIONS)


def _is_text(shape: Any) -> bool:
    return shape.type_name == "string" and not shape.enum


def _make_singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun.removesuffix("s")
