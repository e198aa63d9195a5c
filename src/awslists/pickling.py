"""What becomes of an error that goes to another process."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

__all__ = ["LeftBehind", "restored"]

E = TypeVar("E", bound=Exception)


class LeftBehind:
    """The source of a listing that came with an error from another process."""

    @property
    def meta(self) -> NoReturn:
        """What a listing asks of its source first."""
        raise RuntimeError(
            "this listing came with an error from another process, and its source stayed there: "
            "dataclasses.replace(error.listing, source=..., next_token=error.next_token) carries "
            "it on"
        )


def restored(kind: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    """An error as it was; its constructor takes other arguments than its message."""
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error
