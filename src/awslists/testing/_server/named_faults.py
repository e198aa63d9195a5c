"""Names and reprs of faults."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Generic, ParamSpec, TypeVar

from awslists._support.text import shorten
from awslists.testing._server.messages import Answer

__all__ = ["named"]

LONGEST_ARGUMENTS = 100
Given = ParamSpec("Given")
Result = TypeVar("Result", bound=Answer | Awaitable[Answer])


def named(
    make: Callable[Given, Callable[[Answer], Result]],
) -> Callable[Given, Callable[[Answer], Result]]:
    """Give the faults that a function makes its name, and a repr like the call that made them."""

    @functools.wraps(make)
    def make_named(*args: Given.args, **kwargs: Given.kwargs) -> Callable[[Answer], Result]:
        return _Named(make(*args, **kwargs), make.__name__, args, kwargs)

    return make_named


class _Named(Generic[Result]):
    def __init__(
        self,
        fault: Callable[[Answer], Result],
        name: str,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
    ) -> None:
        # pytest uses the name in the ids of tests.
        self.__name__ = self.__qualname__ = name
        self._fault, self._args, self._kwargs = fault, args, kwargs

    def __call__(self, answer: Answer) -> Result:
        return self._fault(answer)

    def __repr__(self) -> str:
        given = [*map(repr, self._args), *(f"{k}={v!r}" for k, v in self._kwargs.items())]
        return f"faults.{self.__name__}({shorten(', '.join(given), LONGEST_ARGUMENTS)})"
