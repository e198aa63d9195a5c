"""The faults to inject, for which requests, and how often each applied."""

from __future__ import annotations

import inspect
from typing import Any

from awslists._listings.listing import Listing
from awslists.testing import faults
from awslists.testing._emulator.known_listings import is_declared
from awslists.testing._emulator.operations import OPERATIONS
from awslists.testing._server.messages import ReceivedRequest
from awslists.testing.faults import Fault

__all__ = ["Injection", "Injections"]


class Injection:
    """An injected fault, as `LocalAWS.inject` returns it.

    Attributes:
        hits: The number of requests that the fault has applied to so far.

    Examples:
        >>> injection = local.inject(faults.throttling())
        >>> async with local.session() as aws:
        ...     images = await ListImages(aws).collect()
        >>> assert injection.hits == 1
    """

    def __init__(
        self,
        fault: Fault,
        operation: str | None,
        skip: int,
        times: int | None,
        service: str | None = None,
    ) -> None:
        self.hits: int = 0
        self._fault, self._operation, self._times = fault, operation, times
        self._service = service
        self._skip, self._left_to_skip = skip, skip

    def applies_to(self, request: ReceivedRequest) -> bool:
        """Return whether the fault applies to this request, and count the request."""
        is_other = self._operation not in (None, request.operation)
        if is_other or self._service not in (None, request.service) or self.hits == self._times:
            return False
        if self._left_to_skip:
            self._left_to_skip -= 1
            return False
        self.hits += 1
        return True

    @property
    def fault(self) -> Fault:
        """The fault itself."""
        return self._fault

    def __repr__(self) -> str:
        shown = [f"{self._fault!r}", *([self._operation] if self._operation else [])]
        shown += [f"skip={self._skip}", f"times={self._times}", f"hits={self.hits}"]
        return f"<Injection {', '.join(shown)}>"


class Injections:
    """The injected faults, in the order in which they were injected."""

    def __init__(self) -> None:
        self._all: list[Injection] = []

    def add(
        self,
        fault: Fault,
        operation: str | type[Listing[Any]] | None,
        skip: int,
        times: int | None,
    ) -> Injection:
        """Check an injection and add it."""
        _check_fault(fault)
        service = getattr(operation, "service", None)
        if isinstance(operation, type):
            operation = str(getattr(operation, "operation", operation.__name__))
        if operation is not None and operation not in OPERATIONS and not is_declared(operation):
            raise ValueError(
                f"operation must be one of {', '.join(OPERATIONS)}, or one that you have declared, "
                f"not {operation!r}"
            )
        if skip < 0 or (times is not None and times < 0):
            raise ValueError(f"skip={skip} and times={times} must not be negative")
        self._all.append(injection := Injection(fault, operation, skip, times, service))
        return injection

    def clear(self) -> None:
        """Remove all faults."""
        self._all.clear()

    def fault_for(self, request: ReceivedRequest) -> Fault | None:
        """Return the first fault that applies to a request, if any."""
        return next((each.fault for each in list(self._all) if each.applies_to(request)), None)


def _check_fault(fault: object) -> None:
    """Refuse what is not a function, and a function of `faults` that was not called."""
    if not callable(fault):
        raise TypeError(f"a fault is a function from Answer to Answer, not {fault!r}")
    name = getattr(fault, "__name__", "")
    if name in faults.__all__ and getattr(faults, name) is fault:
        parameters = inspect.signature(fault).parameters.values()
        needed = any(parameter.default is parameter.empty for parameter in parameters)
        raise TypeError(f"call it: faults.{name}({'...' if needed else ''})")
