"""Which listings LocalAWS can serve."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from botocore.exceptions import UnknownServiceError

from awslists._listings.listing import Listing
from awslists._pages.declarable import explain_unknown, find_obstacles
from awslists.errors import DeclarationError
from awslists.testing._protocols.descriptions import describe_service

__all__ = ["check_servable"]


def check_servable(listing: type[Listing[Any]]) -> None:
    """Check that requests for a listing can be read and answered.

    Raises:
        DeclarationError: The declaration cannot work.
        ValueError: Requests of its service are signed in a way that LocalAWS does not check.
    """
    try:
        service = describe_service(listing.service, listing.operation)
    except UnknownServiceError as error:
        services = str(error.kwargs["known_service_names"]).split(", ")
        raise _make_error(
            listing, [explain_unknown("service", listing.service, services)]
        ) from None
    if obstacles := find_obstacles(service, listing):
        raise _make_error(listing, obstacles)
    if (version := service.metadata.get("signatureVersion")) != "v4":
        raise ValueError(
            f"LocalAWS cannot serve {listing.service}, whose requests are signed otherwise "
            f"({version}) than those of most services (v4)"
        )


def _make_error(listing: type[Listing[Any]], obstacles: Sequence[str]) -> DeclarationError:
    return DeclarationError(f"{listing.__name__} cannot be listed: {'; '.join(obstacles)}")
