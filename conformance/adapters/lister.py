"""The interface of an adapter, and the request that it gets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Lister", "Request", "to_snake_case"]


@dataclass(frozen=True)
class Request:
    """A request of the bench: the listing, and the action.

    Attributes:
        operation: Such as ``"ListImages"``.
        member: The name of the list in an answer.
        parameters: Parameters under AWS's names.
        identity: The fields that tell items apart, under AWS's names.
        page_size: The page size to ask for; None for the default of the lister.
        limit: The number of items to stop after.
        carry_on: What an error of the same lister gave, or the token of its last page.
        action: list, twice, at-once, leave, cancel, close or count.
        after: The number of items to leave, cancel, close or begin again after.
        total: The number of items of the account, for count.
    """

    operation: str
    member: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    identity: tuple[str, ...] = ()
    page_size: int | None = 100
    limit: int | None = None
    carry_on: Any = None
    action: str = "list"
    after: int = 0
    total: int = 0

    @property
    def snake_case(self) -> str:
        """The operation in snake_case."""
        return to_snake_case(self.operation)


class Lister:
    """One way to list; an adapter overrides what it does otherwise.

    Attributes:
        token: The token of the last page, if the lister shows it: users can keep it themselves.
    """

    token: Any = None

    def open(self) -> Any:
        """Return a client, or a context manager that gives one."""
        raise NotImplementedError

    def make(self, client: Any, request: Request) -> Any:
        """Return what users would keep and iterate over."""
        raise NotImplementedError

    def iterate(self, listing: Any, request: Request) -> Any:
        """Return an iterable of what `make` returned, or an async context manager of one."""
        return listing

    def items(self, piece: Any, request: Request) -> Iterable[Any]:
        """Return the items in what the iterable gives."""
        return [piece]

    def carry_on(self, error: Exception, listing: Any) -> Any:
        """Return what the error or the listing gives to carry on with, as JSON, if anything."""
        return None

    async def close(self, client: Any) -> None:
        """Close the client."""
        closing = client.close()
        if hasattr(closing, "__await__"):
            await closing


def to_snake_case(name: str) -> str:
    """Return a name of AWS's in snake_case."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
