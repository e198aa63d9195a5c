"""An item of an operation that was declared, as LocalAWS keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Stored"]


@dataclass(frozen=True, slots=True)
class Stored:
    """An item, and what was said of it when it was added.

    Attributes:
        item: The item.
        said: The values of parameters by AWS's names, as they come in requests.
        identity: What distinguishes it from others, as text.
        number: Its place in the order of adding.
    """

    item: Any
    said: Mapping[str, Any]
    identity: str
    number: int
