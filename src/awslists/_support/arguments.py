"""Checks of arguments."""

from __future__ import annotations

__all__ = ["require_bool", "require_positive"]


def require_bool(name: str, value: object) -> bool:
    """Returns the value if it is True or False.

    Raises:
        TypeError: It is something else.
    """
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be True or False, not {value!r:.100}")
    return value


def require_positive(name: str, number: int) -> int:
    """Returns the number if it is an int of 1 or more.

    Raises:
        TypeError: It is not an int.
        ValueError: It is less than 1.
    """
    if type(number) is not int:
        raise TypeError(f"{name} must be an int, not {number!r}")
    if number < 1:
        raise ValueError(f"{name} must be 1 or more, not {number}")
    return number
