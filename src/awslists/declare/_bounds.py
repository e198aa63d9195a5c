"""Documented minima and maxima."""

from __future__ import annotations

import math
from typing import Any

from awslists.declare._service import UndeclarableError

__all__ = ["Bound", "read_bounds"]

Bound = int | float | None


def read_bounds(shape: Any) -> tuple[Bound, Bound]:
    """Returns the minimum and the maximum of a shape: of its value, or its length.

    Raises:
        UndeclarableError: One of them is not a number.
    """
    return _read_bound(shape, "min"), _read_bound(shape, "max")


def _read_bound(shape: Any, side: str) -> Bound:
    bound = shape.metadata.get(side)
    if isinstance(bound, float) and math.isfinite(bound):
        return int(bound) if bound.is_integer() else bound
    if bound is None or type(bound) is int:
        return bound
    raise UndeclarableError(f"the {side} of {shape.name} is not a number: {bound!r}")
