"""Matches the names that callers give to the keywords of a request; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from awslists._support.shown_values import LONGEST_VALUE, hide_secrets, shorten_value
from awslists._support.text import shorten, suggest_name
from awslists.errors import Violation

__all__ = ["match_keywords"]


def match_keywords(
    given: Iterable[tuple[Any, object]], keywords: Mapping[str, str]
) -> tuple[dict[str, object], list[Violation]]:
    """Matches the given values to keywords.

    Args:
        given: The names and values as the caller gave them.
        keywords: The keyword that each known name stands for.

    Returns:
        The values by keyword, and a violation for each unknown or repeated name.
    """
    values: dict[str, object] = {}
    violations = []
    for name, value in given:
        keyword = keywords.get(str.__str__(name)) if issubclass(type(name), str) else None
        if keyword is None:
            violations.append(_make_unknown_violation(name, value, keywords))
        elif keyword in values:
            repeated = Violation(keyword, hide_secrets(keyword, value), "", "is given twice")
            violations.append(repeated)
        else:
            values[keyword] = value
    return values, violations


def _make_unknown_violation(name: object, value: object, known: Iterable[str]) -> Violation:
    written = shorten(str(shorten_value(name)), LONGEST_VALUE)
    message = f"is not a parameter of the operation{suggest_name(written, known)}"
    return Violation(written, hide_secrets(written, value), "", message)
