"""Fills an account with believable items of all operations of a service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from awslists._listings.listing import Listing
from awslists._request.parameters import get_aws_names
from awslists._session.botocore_sessions import make_sealed_session
from awslists._session.session import Session
from awslists.testing._emulator.account import Account, declare, get_declared
from awslists.testing._emulator.documented_adding import DOCUMENTED
from awslists.testing._emulator.documented_items import BEGINNING, REGION
from awslists.testing._emulator.generation import ItemMaker

__all__ = ["fill"]

PARENTS = 3
"""Things that get items of their own, where an operation lists what belongs to something."""


def fill(account: Account, listings: Iterable[type[Listing[Any]]], number: int) -> None:
    """Add items for each listing, apart from those that have methods of their own.

    What belongs to something else, such as the versions of a pipeline, is added for the first few
    of these.

    Args:
        account: The account.
        listings: The listing classes.
        number: Items of each; of what belongs to something else, for each of these.
    """
    source = Session(region_name=REGION, botocore_session=make_sealed_session())
    others = [each for each in listings if (each.service, each.operation) not in DOCUMENTED]
    declared = [declare(account, listing) for listing in others]
    for each in sorted(declared, key=lambda each: len(each.required)):
        for parent in _find_parents(account, each.required, each.model.input_shape):
            keywords = _to_keywords(each.listing, parent, source)
            account.add(each.listing, number, **keywords)


def _find_parents(account: Account, required: list[str], shape: Any) -> Iterator[dict[str, Any]]:
    """Yield values of the required parameters: those of items that have them, or made ones."""
    if not required:
        yield {}
        return
    found = False
    for items in _list_items(account):
        values = (_get_values(item, required) for item in items)
        distinct = {repr(each): each for each in values if each is not None}
        for parent in islice(distinct.values(), PARENTS):
            found = True
            yield parent
        if found:
            return
    made = ItemMaker("sagemaker", "Parent", shape, None).make(0, BEGINNING)
    yield {name: made[name] for name in required}


def _list_items(account: Account) -> Iterator[list[Any]]:
    """Yield the items of each operation."""
    yield account.images
    for declared in get_declared(account).values():
        yield [stored.item for stored in declared.stored]


def _get_values(item: Any, required: list[str]) -> dict[str, Any] | None:
    """Return the values that an item has of all parameters; None if it lacks one."""
    if isinstance(item, str):
        return None
    values = item.model_dump(by_alias=True, exclude_none=True, include=_name_fields(item, required))
    return values if len(values) == len(required) else None


def _name_fields(item: Any, required: list[str]) -> set[str]:
    return {name for name, field in type(item).model_fields.items() if field.alias in required}


def _to_keywords(
    listing: type[Listing[Any]], request: Mapping[str, Any], source: Session
) -> dict[str, Any]:
    """Return a request's values by keyword, structures as their models."""
    made = listing.from_request(source, request)
    keywords = {name: keyword for keyword, name in get_aws_names(listing).items()}
    return {keywords[name]: getattr(made, keywords[name]) for name in request}
