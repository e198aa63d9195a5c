"""The values of parameters as LocalAWS reads them from requests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any

from pydantic import BaseModel

from awslists._listings.listing import Listing
from awslists._request.parameters import check_values, get_aws_names
from awslists._support.text import suggest_name
from awslists.errors import InvalidRequestError

__all__ = ["to_said"]

OURS = ("limit", "max_results", "next_token", "source")


def to_said(listing: type[Listing[Any]], parameters: Mapping[str, object]) -> dict[str, Any]:
    """Check parameters of a listing, and return them by AWS's names as they come in requests.

    Raises:
        TypeError: The listing has no such parameter.
        InvalidRequestError: A value breaks a documented constraint.
    """
    names = {name: each for name, each in get_aws_names(listing).items() if name not in OURS}
    for name in parameters:
        if name not in names:
            hint = suggest_name(name, names)
            raise TypeError(f"{listing.__name__} has no parameter {name} that items have{hint}")
    values, violations = check_values(listing, dict(parameters))
    wrong = [each for each in violations if each.parameter.partition("[")[0] in parameters]
    if wrong:
        raise InvalidRequestError(listing.operation, wrong, documentation=listing.documentation)
    return {names[name]: _to_received(values[name]) for name in parameters}


def _to_received(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, BaseModel):
        return _to_received(value.model_dump(by_alias=True, exclude_none=True))
    if isinstance(value, Mapping):
        return {name: _to_received(each) for name, each in value.items()}
    return [*map(_to_received, value)] if isinstance(value, list | tuple) else value
