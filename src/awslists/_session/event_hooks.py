"""botocore's events, with a record of the handlers that someone else registered."""

from __future__ import annotations

from functools import partial
from typing import Any, Self

from aiobotocore.hooks import AioHierarchicalEmitter

__all__ = ["RecordingEmitter", "get_foreign_handlers"]

LIBRARIES = {"aiobotocore", "awslists", "botocore"}
STUBBER = "botocore.stub"
"""A part of botocore that answers in place of AWS."""


class RecordingEmitter(AioHierarchicalEmitter):  # type: ignore[misc]  # aiobotocore is untyped
    """Remembers each handler that neither botocore nor awslists registered."""

    def __init__(self) -> None:
        super().__init__()
        self.foreign: list[object] = []

    def register(self, event_name: str, handler: Any, *rest: Any, **more: Any) -> None:
        """Registers a handler among the others."""
        super().register(event_name, handler, *rest, **more)
        self._note(handler)

    def register_first(self, event_name: str, handler: Any, *rest: Any, **more: Any) -> None:
        """Registers a handler before the others."""
        super().register_first(event_name, handler, *rest, **more)
        self._note(handler)

    def register_last(self, event_name: str, handler: Any, *rest: Any, **more: Any) -> None:
        """Registers a handler after the others."""
        super().register_last(event_name, handler, *rest, **more)
        self._note(handler)

    def unregister(self, event_name: str, handler: Any = None, *rest: Any, **more: Any) -> None:
        """Unregisters a handler; one that is known only by its ID is still remembered."""
        super().unregister(event_name, handler, *rest, **more)
        if handler in self.foreign:
            self.foreign.remove(handler)

    def _note(self, handler: object) -> None:
        module = _get_module(handler)
        if module.partition(".")[0] not in LIBRARIES or module == STUBBER:
            self.foreign.append(handler)

    def __copy__(self) -> Self:
        copied: Self = super().__copy__()
        copied.foreign = self.foreign.copy()
        return copied


def get_foreign_handlers(events: Any) -> list[object] | None:
    """Returns the handlers that someone else registered, a list that is kept up to date.

    Args:
        events: The events of a client.

    Returns:
        None if the events are not recorded.
    """
    emitter = getattr(events, "_emitter", None)  # botocore puts an alias around it
    return emitter.foreign if isinstance(emitter, RecordingEmitter) else None


def _get_module(handler: object) -> str:
    while isinstance(handler, partial):
        handler = handler.func
    owner = getattr(handler, "__self__", None)
    defined_by = handler if owner is None else type(owner)
    module = getattr(defined_by, "__module__", None) or type(handler).__module__
    return str(module)
