"""botocore's events, with a record of the handlers that someone else registered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from types import FunctionType, MethodType
from typing import Any, NamedTuple, Self

from aiobotocore.hooks import AioHierarchicalEmitter

__all__ = ["RecordingEmitter", "Registration", "get_foreign_handlers"]

LIBRARIES = {"aiobotocore", "awslists", "botocore"}
HANDLING_EACH_CALL = {
    "aiobotocore.discovery",
    "aiobotocore.stub",
    "botocore.discovery",
    "botocore.monitoring",
    "botocore.stub",
}
"""The parts of the libraries that choose an address for each call, report it, or answer it."""


class Registration(NamedTuple):
    """A handler, and how botocore knows it."""

    event_name: str
    handler: object
    unique_id: str | None


class RecordingEmitter(AioHierarchicalEmitter):  # type: ignore[misc]  # aiobotocore is untyped
    """Remembers each handler that neither botocore nor awslists registered."""

    def __init__(self) -> None:
        super().__init__()
        self.foreign: list[Registration] = []

    def register(
        self, event_name: str, handler: Any, unique_id: str | None = None, *rest: Any, **more: Any
    ) -> None:
        """Registers a handler among the others."""
        super().register(event_name, handler, unique_id, *rest, **more)
        self._note(Registration(event_name, handler, unique_id))

    def register_first(
        self, event_name: str, handler: Any, unique_id: str | None = None, *rest: Any, **more: Any
    ) -> None:
        """Registers a handler before the others."""
        super().register_first(event_name, handler, unique_id, *rest, **more)
        self._note(Registration(event_name, handler, unique_id))

    def register_last(
        self, event_name: str, handler: Any, unique_id: str | None = None, *rest: Any, **more: Any
    ) -> None:
        """Registers a handler after the others."""
        super().register_last(event_name, handler, unique_id, *rest, **more)
        self._note(Registration(event_name, handler, unique_id))

    def unregister(
        self,
        event_name: str,
        handler: Any = None,
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Unregisters a handler, which botocore knows by its ID if it has one."""
        super().unregister(event_name, handler, unique_id, unique_id_uses_count)
        gone = [each for each in self.foreign if _is_meant(each, event_name, handler, unique_id)]
        # With an ID, botocore keeps only one handler, unless it counts how often it is needed.
        for each in gone if unique_id and not unique_id_uses_count else gone[:1]:
            self.foreign.remove(each)

    def _note(self, registration: Registration) -> None:
        if not all(map(_is_known, _find_modules(registration.handler))):
            self.foreign.append(registration)

    def __copy__(self) -> Self:
        copied: Self = super().__copy__()
        copied.foreign = self.foreign.copy()
        return copied


def get_foreign_handlers(events: Any) -> list[Registration] | None:
    """Returns the handlers that someone else registered, a list that is kept up to date.

    Args:
        events: The events of a client.

    Returns:
        None if the events are not recorded.
    """
    emitter = getattr(events, "_emitter", None)  # botocore puts an alias around it
    return emitter.foreign if isinstance(emitter, RecordingEmitter) else None


def _is_meant(
    registration: Registration, event_name: str, handler: object, unique_id: str | None
) -> bool:
    if registration.event_name != event_name:
        return False
    return registration.unique_id == unique_id if unique_id else registration.handler == handler


def _is_known(module: str) -> bool:
    return module.partition(".")[0] in LIBRARIES and module not in HANDLING_EACH_CALL


def _find_modules(handler: Any) -> Iterator[str]:
    """Yields the modules of the code that a handler runs.

    Not by its ``__module__``, which a wrapper copies from what it wraps.
    """
    kind = type(handler)  # not by isinstance, which a wrapper can deceive too
    if issubclass(kind, partial):
        yield from _find_modules(handler.func)
    elif kind is FunctionType:
        yield str(handler.__globals__.get("__name__"))
    elif kind is MethodType:
        yield from _find_modules(handler.__func__)
        yield from _find_modules(handler.__self__)
    else:
        yield str((handler if issubclass(kind, type) else kind).__module__)
