"""Values written as text: in forms, addresses, headers and XML."""

from __future__ import annotations

import math
import re
from base64 import b64decode
from typing import Any

from awslists.testing._protocols.times import read_time

__all__ = ["name_number", "read_text"]

SPECIAL = {math.inf: "Infinity", -math.inf: "-Infinity"}
INTEGER = re.compile(r"-?[0-9]{1,18}")


def read_text(shape: Any, text: str) -> Any:
    """Return the value that a text stands for; what does not fit the model stays text."""
    match shape.type_name:
        case "integer" | "long":
            return int(text) if INTEGER.fullmatch(text) else text
        case "boolean":
            return {"true": True, "false": False}.get(text, text)
        case "timestamp":
            return read_time(text)
        case "float" | "double" | "blob" as kind:
            try:
                return b64decode(text, validate=True) if kind == "blob" else float(text)
            except ValueError:
                return text
        case _:
            return text


def name_number(value: float) -> float | str:
    """Return the name of a number that has no digits, such as NaN; any other as it is."""
    return "NaN" if math.isnan(value) else SPECIAL.get(value, value)
