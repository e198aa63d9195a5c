"""Text for people: cut to length, and with a guess at what was meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["did_you_mean", "name_hint", "shorten"]

MOST_NAMED = 3


def shorten(text: str, limit: int = 500) -> str:
    """The text on one line, without control characters, cut after `limit` characters."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[: limit + 1])
    return shown if len(shown) <= limit else f"{shown[:limit]}…"


def name_hint(wrong: str, known: Iterable[str]) -> str:
    """Names what was probably meant, or else the names that have it as a part; else "".

    Of AWS's names, people leave out what seems to go without saying: ``status`` for image_status.
    """
    names = list(known)
    if hint := did_you_mean(wrong, names):
        return hint
    longer = [name for name in names if f"_{wrong.lower()}_" in f"_{name}_"]
    return f"; did you mean {' or '.join(longer[:MOST_NAMED])}?" if longer else ""


def did_you_mean(wrong: object, known: Iterable[str], *, alike: float = 0.6) -> str:
    """Names what was probably meant, if anything is so much alike, from 0 to 1; else ""."""
    originals = {name.lower(): name for name in known}
    close = get_close_matches(str(wrong).lower(), originals, n=1, cutoff=alike)
    return f"; did you mean {originals[close[0]]}?" if close else ""
