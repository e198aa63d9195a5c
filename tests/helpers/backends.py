"""Tests that run on asyncio and on trio."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine
from inspect import Parameter
from typing import Any

import anyio
import pytest

__all__ = ["on_both_backends"]

TIMEOUT = 60
"""Seconds after which a test hangs."""


def on_both_backends(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Turn an async test into two, each on its own event loop.

    Fixtures that belong to an event loop, such as ``aws``, cannot be used: open a session within
    the test, from ``local.session()``.
    """

    def run(*, backend: str, **arguments: Any) -> None:
        async def main() -> None:
            with anyio.fail_after(TIMEOUT):
                await test(**arguments)

        anyio.run(main, backend=backend)

    functools.update_wrapper(run, test)
    parameters = inspect.signature(test).parameters.values()
    ours = Parameter("backend", Parameter.KEYWORD_ONLY)
    vars(run)["__signature__"] = inspect.Signature([*parameters, ours])
    twice: Callable[..., None] = pytest.mark.parametrize("backend", ["asyncio", "trio"])(run)
    return twice
