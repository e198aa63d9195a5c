"""Caching of functions of a class."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

__all__ = ["cached_by_class"]

T = TypeVar("T")


def cached_by_class(make: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """Like `functools.cache`, for a function whose argument is a class."""
    return functools.cache(make)  # type: ignore[return-value]  # mypy: classes are not Hashable
