"""Checks that a listing can be scanned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from awslists._listings.listing import Listing
from awslists._request import orders
from awslists._request.clocks import has_field, may_be_time
from awslists._support.redaction import shorten_token
from awslists.errors import DeclarationError, Violation

__all__ = ["check_scannable", "find_spelling"]


def check_scannable(listing: Listing[Any]) -> None:
    """Checks that a listing can be scanned.

    Raises:
        DeclarationError: Its items or parameters do not allow it.
        InvalidRequestError: It has a token, or another order.
    """
    _check_items(listing)
    if violations := list(_find_violations(listing)):
        raise listing._make_refusal(  # noqa: SLF001  (it names the operation)
            violations, "a scan has no order and cannot start from a token"
        )


def _check_items(listing: Listing[Any]) -> None:
    """Raises DeclarationError if the items have no creation time."""
    item_type, wrong = listing.item_type, ""
    if not has_field(item_type, "creation_time"):
        wrong = f"{item_type.__name__} has none"
    elif not may_be_time(item_type, "creation_time"):
        wrong = f"that of {item_type.__name__} is not a time: declare it as UtcDatetime"
    if wrong:
        needed = "it needs items with a creation_time"
        raise DeclarationError(f"{type(listing).__name__} cannot be scanned: {needed}; {wrong}")


def _find_violations(listing: Listing[Any]) -> Iterator[Violation]:
    """Finds parameters of the listing that a scan cannot respect."""
    sort_by, token = listing.parameters.get("sort_by"), listing.next_token
    by_creation = find_spelling(listing, "sort_by", "CREATION_TIME")
    if sort_by not in (None, by_creation):
        message = f"must be {by_creation} or left out; a scan does not keep the order"
        yield Violation("sort_by", str(sort_by), "", message)
    if token is not None:
        message = "must be left out; a scan has no single position to start from"
        yield Violation("next_token", shorten_token(token), "", message)


def find_spelling(listing: Listing[Any], parameter: str, wanted: str) -> str:
    """Finds how AWS spells a value of a parameter, without which a listing cannot be scanned."""
    if found := orders.find_spelling(type(listing), parameter, wanted):
        return found
    raise DeclarationError(
        f"{type(listing).__name__} cannot be scanned: it needs a {parameter} that can be {wanted}"
    )
