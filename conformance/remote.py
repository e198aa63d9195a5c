"""An object in a process of its own, asked over a pipe."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from typing import Any, Protocol

__all__ = ["Remote"]

PATIENCE = 60.0
"""Seconds after which a process that does not answer is given up."""


class _Closeable(Protocol):
    def close(self) -> None: ...


class Remote:
    """A handle of the object; close it in the end.

    Args:
        make: Makes the object in the process, where it is closed in the end.
        arguments: Its arguments.
        patience: Seconds to wait for an answer.

    Attributes:
        patience: Seconds to wait for an answer.
    """

    def __init__(
        self,
        make: Callable[..., _Closeable],
        *arguments: Any,
        patience: float = PATIENCE,
    ) -> None:
        self.patience = patience
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        # Not a daemon: those are killed, and this one ends by itself when the pipe closes.
        self._process = context.Process(target=_serve, args=(other, make, arguments))
        self._process.start()
        other.close()

    def close(self) -> None:
        """End the process, or kill it if it does not end in time."""
        self._connection.close()
        self._process.join(self.patience)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def _ask(self, name: str, *arguments: Any) -> Any:
        """Call a method of the object, and return what it returns."""
        self._connection.send((name, arguments))
        if not self._connection.poll(self.patience):
            raise RuntimeError(f"the server has not answered for {self.patience:g} seconds")
        is_good, answer = self._connection.recv()
        if not is_good:
            raise RuntimeError(f"the server failed: {answer}")
        return answer


def _serve(
    connection: Connection,
    make: Callable[..., _Closeable],
    arguments: tuple[Any, ...],
) -> None:
    """Do what the other process asks for, until it closes the pipe."""
    with closing(make(*arguments)) as served, suppress(EOFError):
        while True:
            name, given = connection.recv()
            try:
                answer = True, getattr(served, name)(*given)
            except Exception as error:  # noqa: BLE001  (raised where it was asked for)
                answer = False, repr(error)
            connection.send(answer)
