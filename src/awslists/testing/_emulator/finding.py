"""Finds the place of an item in an account, by the key of its listing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from awslists._listings.listing import Listing
from awslists._request.identity import require_key
from awslists._request.parameters import get_aws_names
from awslists.models import ItemModel
from awslists.testing._emulator.adding import convert_item
from awslists.testing._emulator.known_listings import find_listings
from awslists.testing._emulator.requested import to_said
from awslists.testing._emulator.stored import Stored
from awslists.testing._protocols.descriptions import describe_service

__all__ = ["Place", "Store", "find_place"]


@dataclass(frozen=True, slots=True)
class Store:
    """The items of an operation, in a list that may be changed.

    Attributes:
        listing: A listing of the operation.
        entries: The items, or what holds each.
    """

    listing: type[Listing[Any]]
    entries: list[Any]

    def find_listing(self, item: Any) -> type[Listing[Any]] | None:
        """Return the listing of the operation that lists items of this class, if there is one.

        An operation may be declared several times; one with a key is preferred.
        """
        operation = self.listing.operation
        service = describe_service(self.listing.service, operation).signing_name
        listings = (self.listing, *find_listings(operation, service))
        found = [each for each in listings if isinstance(item, each.item_type)]
        return next((each for each in found if each.item_key), next(iter(found), None))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item is kept.

    Attributes:
        listing: The listing that lists items of its class.
        entries: The list.
        index: Its place in the list.
    """

    listing: type[Listing[Any]]
    entries: list[Any]
    index: int

    @property
    def item(self) -> Any:
        """The item as it is now, in the class of the listing's items."""
        entry = self.entries[self.index]
        item = entry.item if isinstance(entry, Stored) else entry
        return convert_item(item, self.listing.item_type)

    @property
    def said(self) -> Mapping[str, Any] | None:
        """Parameters that it was added with, as in requests; None if the item itself says all."""
        entry = self.entries[self.index]
        return entry.said if isinstance(entry, Stored) else None

    def replace(self, item: Any) -> None:
        """Put an item with the same key there."""
        entry = self.entries[self.index]
        self.entries[self.index] = (
            replace(entry, item=convert_item(item, type(entry.item)))
            if isinstance(entry, Stored)
            else convert_item(item, type(entry))
        )

    def remove(self) -> None:
        """Remove the item."""
        del self.entries[self.index]


def find_place(
    stores: Iterator[Store],
    item: Any,
    purpose: str,
    listing: type[Listing[Any]] | None = None,
    parameters: Mapping[str, object] | None = None,
) -> Place:
    """Find the item with the same key as another, which may be older.

    Args:
        stores: The items of each operation.
        item: The item.
        purpose: What it is looked for, such as "an update".
        listing: The operation, if several have such an item.
        parameters: What was said of the item when it was added, if there are several.

    Raises:
        TypeError: It is no item.
        DeclarationError: Its listing declares no key.
        LookupError: There is none.
        ValueError: There are several.
    """
    if not isinstance(item, ItemModel | str):
        raise TypeError(f"give an item, as it was added or listed, not {item!r:.100}")
    operation = listing and (listing.service, listing.operation)
    found = [
        place
        for store in stores
        if operation in (None, (store.listing.service, store.listing.operation))
        for place in _search(store, item, purpose)
        if _is_said(place, parameters or {})
    ]
    same = [place for place in found if place.item == item]
    for places in (found, same):
        if len(places) == 1:
            return places[0]
    if not found:
        raise LookupError(f"no such item is in the account; add it first: {item!r:.200}")
    raise ValueError(_explain_several(item, found))


def _search(store: Store, item: Any, purpose: str) -> Iterator[Place]:
    """Yield the places of the items with the same key."""
    listing = store.find_listing(item)
    if listing is None or not store.entries:
        return
    require_key(listing, purpose)
    key = _get_key(listing, item)
    for index, entry in enumerate(store.entries):
        kept = entry.item if isinstance(entry, Stored) else entry
        if _get_key(listing, kept) == key:
            yield Place(listing, store.entries, index)


def _get_key(listing: type[Listing[Any]], item: Any) -> object:
    if isinstance(item, str):
        return item
    return [getattr(item, name, None) for name in listing.item_key]


def _is_said(place: Place, parameters: Mapping[str, object]) -> bool:
    said = to_said(place.listing, parameters).items()
    return place.said is None or said <= place.said.items()


def _explain_several(item: Any, found: list[Place]) -> str:
    where = ", ".join(f"{place.listing.__name__}({_show_said(place)})" for place in found)
    first = found[0]
    name, said = first.listing.__name__, _show_said(first)
    which = f"listing={name}{said and f', {said}'}"
    return (
        f"several items are {item!r:.100}: {where}. Say which: local.remove(item, {which}), or "
        f"local.add({name}, [the changed one]{said and f', {said}'})"
    )


def _show_said(place: Place) -> str:
    keywords = {name: keyword for keyword, name in get_aws_names(place.listing).items()}
    return ", ".join(f"{keywords[n]}={v!r:.50}" for n, v in (place.said or {}).items())
