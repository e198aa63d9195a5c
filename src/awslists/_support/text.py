"""Text for messages: shortening, and suggestions for misspelt names."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["did_you_mean", "shorten", "suggest_name", "suggest_names"]

MOST_NAMED = 3


def shorten(text: str, limit: int = 500) -> str:
    """Returns the text on one line, control characters escaped, cut after `limit` characters."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[: limit + 1])
    return shown if len(shown) <= limit else f"{shown[:limit]}…"


def suggest_name(wrong: str, known: Iterable[str]) -> str:
    """Suggests the closest name, or else names that contain `wrong`; "" if there are none.

    People shorten AWS's names: ``status`` for image_status.
    """
    names = list(known)
    if hint := did_you_mean(wrong, names):
        return hint
    longer = [name for name in names if f"_{wrong.lower()}_" in f"_{name}_"]
    return f"; did you mean {' or '.join(longer[:MOST_NAMED])}?" if longer else ""


def did_you_mean(wrong: object, known: Iterable[str], *, alike: float = 0.6) -> str:
    """Suggests the closest name if its similarity, from 0 to 1, is at least `alike`; else ""."""
    # Imported late: only mistakes need it.
    from difflib import get_close_matches

    originals = {name.lower(): name for name in known}
    close = get_close_matches(str(wrong).lower(), originals, n=1, cutoff=alike)
    return f"; did you mean {originals[close[0]]}?" if close else ""


def suggest_names(wrong: object, known: Iterable[str]) -> str:
    """Suggests the names that are most similar, as the end of a sentence; "" if none is."""
    # Imported late: only mistakes need it.
    from difflib import get_close_matches

    names = get_close_matches(str(wrong).lower(), known, n=MOST_NAMED)
    listed = " or ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    return f"; did you mean {listed}?" if names else ""
