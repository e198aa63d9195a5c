"""Sentences too long for a line."""

from __future__ import annotations

import re
from inspect import cleandoc


def sentences(text: str) -> list[str]:
    """Split a text into sentences, one a line; an indented line continues the one before."""
    return re.sub(r"\n +", " ", cleandoc(text)).splitlines()
