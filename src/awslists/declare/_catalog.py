"""Lists what can be declared, and what stands in the way of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from awslists.declare._code import make_printable
from awslists.declare._paging import find_obstacles, has_token
from awslists.declare._service import load_service

__all__ = ["count_by_service", "describe_operations"]


def describe_operations(service_name: str) -> Iterator[str]:
    """Yields a line for each operation of a service that has a token, its name first.

    Raises:
        UndeclarableError: There is no such service.
    """
    service = load_service(service_name)
    for name in service.operations:
        if has_token(service, name):
            obstacles = find_obstacles(service, name)
            yield make_printable(f"{name}: {'; '.join(obstacles)}" if obstacles else name)


def count_by_service(services: Iterable[str]) -> Iterator[str]:
    """Yields a line for each of the services that has such an operation, with their number."""
    for service_name in services:
        lines = [*describe_operations(service_name)]
        obstructed = sum(":" in line for line in lines)
        counted = f"{service_name}: {len(lines) - obstructed}"
        if lines:
            yield f"{counted} and {obstructed} that cannot be declared" if obstructed else counted
