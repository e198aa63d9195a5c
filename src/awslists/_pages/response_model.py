"""The model of an answer's body, made for each listing class."""

from __future__ import annotations

from types import GenericAlias
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, create_model

from awslists._pages.fast_times import FastValidator, make_fast_validator
from awslists._support.caching import cached_by_class
from awslists.models import ItemModel

if TYPE_CHECKING:
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
    fast = _get_fast_validator(listing)
    response: Response | None = None if fast is None else fast.validate(body)
    if response is None:
        model = _get_response_model(listing)
        response = model.model_validate_json(body, by_alias=True, by_name=False)
    return response


@cached_by_class
def _get_fast_validator(listing: type[Request]) -> FastValidator | None:
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
