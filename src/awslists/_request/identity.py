"""The identity of a request: what a saved position must share with the listing it continues."""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from awslists._support.shown_values import hide_secrets, shorten_value
from awslists.errors import DeclarationError, Violation
from awslists.models import ParameterModel

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = [
    "describe_request",
    "explain_later_version",
    "find_differences",
    "find_missing",
    "require_key",
]

NOT_OF_IDENTITY = {"max_results", "next_token", "sort_by", "sort_order"}
"""Parameters that change in which pages or order the items come, but not which."""


def describe_request(listing: Request) -> dict[str, Any]:
    """Returns plain JSON that is equal for requests that list the same items."""
    parameters = {
        name: _to_json(value)
        for name, value in listing.parameters.items()
        if name not in NOT_OF_IDENTITY
    }
    return {
        "service": listing.service,
        "operation": listing.operation,
        "parameters": parameters,
    }


def find_differences(
    listing: Request, saved: Mapping[str, Any], kind: str, parameter: str = ""
) -> Iterator[Violation]:
    """Finds the parameters of a listing that are not those of a saved position.

    Args:
        listing: The listing that is to continue.
        saved: Plain JSON that has the entries of `describe_request`, as `find_missing` says.
        kind: The name of such a position, such as ``"checkpoint"``.
        parameter: The parameter that takes the position, if it has another name.
    """
    own = describe_request(listing)
    for part in ("service", "operation"):
        if saved[part] != own[part]:
            message = f"is a {kind} of {shorten_value(saved[part])}, not of {own[part]}"
            yield Violation(parameter or kind, None, "", message)
            return
    mine, theirs = own["parameters"], saved["parameters"]
    for name in [*mine, *(name for name in theirs if name not in mine)]:
        if mine.get(name) != theirs.get(name):
            given = hide_secrets(str(name), listing.parameters.get(name))
            was = repr(hide_secrets(str(name), theirs[name])) if name in theirs else "not given"
            message = f"must be as in the listing of the {kind}, where it was {was}"
            yield Violation(str(name), given, "", message)


def find_missing(saved: Mapping[str, Any]) -> str:
    """Returns which entry of `describe_request` a saved position lacks; "" if it has all."""
    kinds = {"service": str, "operation": str, "parameters": dict}
    return next((name for name in kinds if not isinstance(saved.get(name), kinds[name])), "")


def explain_later_version(version: int, latest: int, purpose: str) -> str:
    """Says that a saved position has a format of a later awslists; "" if it has not.

    Args:
        version: The format version of the position.
        latest: The latest one that this awslists reads.
        purpose: What the position continues, such as "the watch".
    """
    if version <= latest:
        return ""
    return (
        f"has the format version {shorten_value(version)}, but this awslists reads up to "
        f"{latest}: upgrade it to continue {purpose}"
    )


def require_key(listing: type[Request], purpose: str) -> None:
    """Raises DeclarationError if a listing does not say what tells its items apart."""
    if not (listing.item_key or listing.item_type is str):
        raise DeclarationError(
            f"{listing.__name__} has no key, which {purpose} needs to tell items apart: declare "
            f'it with key="..." beside operation="{listing.operation}": the field of '
            f"{listing.item_type.__name__} that identifies an item, or a tuple of fields"
        )


def _to_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, list | tuple):
        return [_to_json(element) for element in value]
    if isinstance(value, dict):
        return {str(name): _to_json(each) for name, each in value.items()}
    if isinstance(value, ParameterModel):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields)
        return {name: _to_json(each) for name, each in fields if each is not None}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bytes | bytearray):
        return b64encode(value).decode()
    is_special = isinstance(value, float) and not math.isfinite(value)
    return str(value) if is_special else value
