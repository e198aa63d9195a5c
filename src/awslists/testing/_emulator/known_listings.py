"""The listings that are declared in this process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from botocore.exceptions import UnknownServiceError

from awslists._listings.listing import Listing
from awslists.errors import DeclarationError
from awslists.testing._emulator.servable import check_servable
from awslists.testing._protocols.descriptions import describe_service

__all__ = ["find_listings", "is_declared"]


def find_listings(operation: str, service: str) -> list[type[Listing[Any]]]:
    """Return the declared listings that a request may be for.

    Args:
        operation: AWS's name of the operation; "" if it is not known.
        service: The name that the request is signed for.
    """
    return [
        listing
        for listing in _find_all(Listing)
        if operation in ("", listing.operation) and _is_of(listing, service)
    ]


def is_declared(operation: str) -> bool:
    """Return whether any listing of an operation of this name is declared."""
    return any(listing.operation == operation for listing in _find_all(Listing))


def _find_all(base: type[Listing[Any]]) -> Iterator[type[Listing[Any]]]:
    for listing in base.__subclasses__():
        if hasattr(listing, "operation"):
            yield listing
        yield from _find_all(listing)


def _is_of(listing: type[Listing[Any]], service: str) -> bool:
    """Return whether a request that is signed for a service may be for a listing."""
    try:
        if describe_service(listing.service, listing.operation).signing_name != service:
            return False
        check_servable(listing)
    except (UnknownServiceError, DeclarationError, ValueError):
        return False
    return True
