"""Checks of arguments that Python itself would let pass."""

from __future__ import annotations

__all__ = ["require_positive"]


def require_positive(name: str, number: int) -> int:
    """The number, if it is a whole one of 1 or more."""
    if type(number) is not int:
        raise TypeError(f"{name} must be an int, not {number!r}")
    if number < 1:
        raise ValueError(f"{name} must be 1 or more, not {number}")
    return number
