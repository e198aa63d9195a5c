"""What awslists uses of an aiobotocore client."""

from __future__ import annotations

from typing import Any, Protocol

__all__ = ["AWSClient"]


class AWSClient(Protocol):
    """What awslists uses of an aiobotocore client."""

    @property
    def meta(self) -> Any:
        """The service model and the events of the client."""

    async def __aenter__(self) -> Any:
        """An aiobotocore client is opened with ``async with``; a boto3 client has no such thing."""
