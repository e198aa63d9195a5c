"""The model of an answer's body, made for each listing class."""

from __future__ import annotations

from types import GenericAlias
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from awslists._pages.fast_times import UnreadableTimeError, can_read, make_fast_validator
from awslists._support.caching import cached_by_class
from awslists.models import ItemModel

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

    from awslists._request.request import Request

__all__ = ["Response", "validate_body"]


class Response(BaseModel):
    """The body of an answer: its items, whatever the service calls them, and the token."""

    model_config: ClassVar[ConfigDict] = ConfigDict(strict=True, defer_build=True)

    items: tuple[ItemModel, ...] | None
    next_token: str | None = Field(default=None, alias="NextToken")


def validate_body(listing: type[Request], body: str | bytes) -> Response:
    """Returns the items and the token that the body of an answer holds.

    Raises:
        ValidationError: The body is not JSON or does not have the documented shape.
    """
    response = _validate_fast(listing, body) if isinstance(body, bytes) else None
    if response is None:
        model = _get_response_model(listing)
        response = model.model_validate_json(body, by_alias=True, by_name=False)
    return response


def _validate_fast(listing: type[Request], body: bytes) -> Response | None:
    """Returns None for a body that is left to the usual validator, which words the errors."""
    validator = _get_fast_validator(listing)
    if validator is None or not can_read(body):
        return None
    try:
        response: Response = validator.validate_json(body, by_alias=True, by_name=False)
    except (ValidationError, UnreadableTimeError):
        return None
    return response


@cached_by_class
def _get_fast_validator(listing: type[Request]) -> SchemaValidator | None:
    return make_fast_validator(_get_response_model(listing))


@cached_by_class
def _get_response_model(listing: type[Request]) -> type[Response]:
    items: Any = GenericAlias(tuple, (listing.item_type, ...))
    member = listing.items_member
    field: Any = (
        (items, Field(alias=member))
        if listing.items_required
        else (items | None, Field(default=None, alias=member))
    )
    return create_model(f"{listing.operation}Response", __base__=Response, items=field)
