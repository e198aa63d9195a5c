"""The model of an answer's body, made for each listing class."""

from __future__ import annotations

from collections.abc import Mapping
from types import GenericAlias
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import Field, create_model

from awslists._pages.fast_times import FastValidator, make_fast_validator
from awslists._pages.structures import Structure, find_values
from awslists._support.caching import cached_by_class

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = ["Response", "validate_body"]


class Response(NamedTuple):
    """The contents of an answer, under the same names for every service.

    Attributes:
        items: The items of the page.
        next_token: The token of the following page; None at the end.
    """

    items: tuple[Any, ...]
    next_token: str | None


def validate_body(listing: type[Request], body: str | bytes) -> Response:
    """Returns the items and the token that the body of an answer holds.

    Raises:
        ValidationError: The body is not JSON or does not have the documented shape.
    """
    fast = _get_fast_validator(listing)
    found = None if fast is None else fast.validate(body)
    if found is None:
        model = _get_response_model(listing)
        found = find_values(model.model_validate_json(body, by_alias=True, by_name=False))
    items = found.get(ITEMS) or ()
    if listing.items_sparse:
        items = tuple(item for item in items if item is not None)
    # A missing flag is false, as in botocore's paginators.
    has_more = listing.paging.more is None or found.get(MORE)
    return Response(items, (found.get(NEXT_TOKEN) or None) if has_more else None)


ITEMS, NEXT_TOKEN, MORE = "items", "next_token", "more"


@cached_by_class
def _get_fast_validator(listing: type[Request]) -> FastValidator | None:
    return make_fast_validator(_get_response_model(listing))


@cached_by_class
def _get_response_model(listing: type[Request]) -> type[Structure]:
    paging = listing.paging
    types: dict[str, Any] = {ITEMS: _make_items_type(listing), NEXT_TOKEN: str, MORE: bool}
    paths = {ITEMS: listing.items_member, NEXT_TOKEN: paging.next_token, MORE: paging.more}
    members: dict[str, Any] = {}
    for name, path in paths.items():
        if path is not None:
            *around, last = path.split(".")
            within = members
            for step in around:
                within = within.setdefault(step, {})
            within[last] = name
    required = listing.items_member.split(".")[0] if listing.items_required else None
    return _make_model(f"{listing.operation}Response", members, types, required)


def _make_items_type(listing: type[Request]) -> Any:
    item_type: Any = listing.item_type
    return GenericAlias(tuple, (item_type | None if listing.items_sparse else item_type, ...))


def _make_model(
    name: str, members: Mapping[str, Any], types: Mapping[str, Any], required: str | None = None
) -> type[Structure]:
    """Makes the model of a structure.

    Args:
        name: Its name.
        members: For each member, the name of the value that it holds, or the members within it.
        types: The type of each value.
        required: The member that must be there, if any.
    """
    fields: dict[str, Any] = {}
    for place, (member, within) in enumerate(members.items()):
        if isinstance(within, str):
            field, of = within, types[within]
        else:
            field, of = f"structure_{place}", _make_model(f"{name}{member}", within, types)
        fields[field] = (
            (of, Field(alias=member))
            if member == required
            else (of | None, Field(default=None, alias=member))
        )
    return create_model(name, __base__=Structure, **fields)
