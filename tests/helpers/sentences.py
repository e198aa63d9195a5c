"""Sentences too long for a line."""

from __future__ import annotations

import re
from inspect import cleandoc


def sentences(text: str) -> list[str]:
    """One to a line; a line that is indented goes on with the one before."""
    return re.sub(r"\n +", " ", cleandoc(text)).splitlines()
