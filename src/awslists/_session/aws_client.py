"""The part of an aiobotocore client that awslists uses."""

from __future__ import annotations

from typing import Any, Protocol

__all__ = ["AWSClient"]


class AWSClient(Protocol):
    """An open aiobotocore client, as far as awslists uses one."""

    @property
    def meta(self) -> Any:
        """The service model and the events of the client."""

    async def __aenter__(self) -> Any:
        """Opens the client; a boto3 client has no such method."""
