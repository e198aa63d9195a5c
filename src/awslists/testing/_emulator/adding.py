"""Adds items to those of an operation: given ones, or made ones."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from pydantic import ValidationError

from awslists._items.items import Items
from awslists._listings.listing import Listing
from awslists._pages.declared_paging import find_member
from awslists._request.parameters import get_aws_names
from awslists.testing._emulator.declared_items import DeclaredItems
from awslists.testing._emulator.generation import ItemMaker
from awslists.testing._emulator.item_fields import guess_entity
from awslists.testing._emulator.requested import to_said

__all__ = ["add_items", "check_items", "convert_item"]

PATIENCE = 1_000
"""Numbers to try for an item that is not there yet."""


def add_items(
    declared: DeclaredItems,
    listing: type[Listing[Any]],
    items: Any,
    start: datetime,
    every: timedelta,
    parameters: Mapping[str, object],
) -> Items[Any]:
    """Add items, and return them.

    Raises:
        TypeError: They are of another class, or a required parameter is missing.
        InvalidRequestError: A parameter breaks a documented constraint.
    """
    said = to_said(listing, parameters)
    if isinstance(items, int) and not isinstance(items, bool):
        _check_said(listing, items and declared.find_unsaid(said))
        added = _make_items(declared, listing, items, said, start, every)
    else:
        added = check_items(listing, items)
        for item in added:
            _check_said(listing, declared.find_unanswered(item, said))
    declared.put(added, said)
    return Items(added, listing.item_type)


def check_items(listing: type[Listing[Any]], items: object) -> list[Any]:
    """Return the items in a list.

    Raises:
        TypeError: They are not items of the listing.
    """
    kind = listing.item_type
    if isinstance(items, kind):
        raise TypeError(f"put the {kind.__name__} in a list: [item]")
    given = list(items) if isinstance(items, Iterable) else [items]
    if not all(isinstance(item, kind) for item in given):
        raise TypeError(
            f"give a whole number, or a list of {kind.__name__} items, not {items!r:.100}"
        )
    return given


def convert_item(item: Any, item_type: Any) -> Any:
    """Return an item as one of another class of the same fields."""
    if isinstance(item, item_type):
        return item
    return item_type.model_validate_json(item.model_dump_json(by_alias=True, exclude_none=True))


def _make_items(
    declared: DeclaredItems,
    listing: type[Listing[Any]],
    number: int,
    said: Mapping[str, Any],
    start: datetime,
    every: timedelta,
) -> list[Any]:
    """Make items whose numbers are not in use, from the number of those that are there on."""
    maker = _get_maker(declared, listing, said)
    taken = {each.identity for each in declared.stored}
    numbers, made = count(declared.count_said(said)), list[Any]()
    for _ in range(number + PATIENCE):
        if len(made) >= number:
            return made
        item = _make_item(maker, listing, next(numbers), start + len(made) * every)
        identity = declared.identify(item, said)
        if identity not in taken:
            made.append(item)
            taken.add(identity)
    raise ValueError(
        f"AWS allows fewer than {number} different values of the key of {listing.__name__}; give "
        "the items themselves"
    )


def _check_said(listing: type[Listing[Any]], missing: Any) -> None:
    """Raise TypeError if parameters are missing that every request has."""
    if missing:
        keywords = {each: name for name, each in get_aws_names(listing).items()}
        told = ", ".join(f"{keywords.get(name, name)}=..." for name in missing)
        name = listing.__name__
        raise TypeError(
            f"{name} requires {' and '.join(missing)}: write local.add({name}, items, {told})"
        )


def _get_maker(
    declared: DeclaredItems, listing: type[Listing[Any]], said: Mapping[str, Any]
) -> ItemMaker:
    model = declared.model
    item_type = listing.item_type
    fields = {} if item_type is str else item_type.model_fields
    return ItemMaker(
        service=model.service_model.signing_name,
        entity=guess_entity(listing.operation),
        shape=find_member(model.output_shape, listing.items_member).member,
        item_type=item_type,
        keys=frozenset(str(fields[name].alias) for name in listing.item_key if name in fields),
        said=said,
    )


def _make_item(
    maker: ItemMaker, listing: type[Listing[Any]], number: int, created: datetime
) -> Any:
    values = maker.make(number, created)
    if listing.item_type is str:
        return values
    body = json.dumps(values, default=_to_json)
    try:
        return listing.item_type.model_validate_json(body)
    except ValidationError as error:
        # botocore reads some values as another type than the model says, such as policies.
        for wrong in {detail["loc"][0] for detail in error.errors()}:
            values.pop(wrong, None)
        return listing.item_type.model_validate_json(json.dumps(values, default=_to_json))


def _to_json(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else b64encode(value).decode()  # type: ignore[arg-type]  # bytes
