"""The items of one declared listing, and how the service answers requests for them."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from functools import partial
from itertools import count
from typing import Any, Self, cast

from awslists._listings.listing import Listing
from awslists.testing._emulator.conventions import get_value, make_conventions
from awslists.testing._emulator.emulation import EmulatedOperation, to_payload
from awslists.testing._emulator.sorted_items import SortedItemsCache
from awslists.testing._emulator.stored import Stored, StoredItems
from awslists.testing._protocols.descriptions import describe_operation
from awslists.testing._server.messages import RefusalError

__all__ = ["DeclaredItems"]

DEFAULT_PAGE = 100
ABLE = (
    "It follows parameters that end in Contains, Equals, Prefix, After or Before, those "
    "named like a field of the items, SortBy, SortOrder, and those that items are added with: "
)


class DeclaredItems:
    """The items that were added for one listing class, in the order in which they were added.

    Args:
        listing: The listing class.

    Attributes:
        listing: The listing class.
        model: botocore's model of the operation.
        stored: The items.
        required: The parameters that every request must have, paging apart.
        emulated: How requests are answered.
        cache: The sorted items, kept between requests.
    """

    def __init__(self, listing: type[Listing[Any]]) -> None:
        self.listing = listing
        self.stored = StoredItems()
        self.model: Any = describe_operation(listing.service, listing.operation)
        shape = self.model.input_shape
        self._members: Mapping[str, Any] = shape.members if shape else {}
        self._paging = {listing.paging.token, listing.paging.page_size}
        needed = shape.required_members if shape else ()
        self.required: list[str] = [name for name in needed if name not in self._paging]
        others = {name: m for name, m in self._members.items() if name not in self._paging}
        self._conventions = make_conventions(listing, others)
        # botocore sets these itself; they say nothing of items.
        self._ignored = {*self.model.idempotent_members}
        self._said: set[str] = set()
        self._count = 0
        self._unique = count()
        self.emulated: EmulatedOperation = self._emulate()
        self.cache = SortedItemsCache(
            lambda: (self.stored,),
            self.emulated.groups,
            self.emulated.identity,
            lambda: self.stored.changes,
        )

    def put(self, items: Iterable[Any], said: Mapping[str, Any]) -> None:
        """Add items; each replaces the one with the same key that the same was said of.

        Raises:
            ValueError: Nothing tells two of them apart, since they lack fields of their key.
        """
        added = [(self.identify(item, said), item) for item in items]
        places = {each.identity: place for place, each in enumerate(self.stored)}
        self._refuse_keyless(added, places)
        for identity, item in added:
            place = places.setdefault(identity, len(self.stored))
            replaced = self.stored[place : place + 1]
            number = replaced[0].number if replaced else self._count
            self.stored[place : place + 1] = [Stored(item, said, identity, number)]
            self._count += 1
        self._said.update(said)
        self.emulated = self._emulate()

    def _refuse_keyless(self, added: list[tuple[str, Any]], known: Collection[str]) -> None:
        """Refuse items that would replace one only because both lack fields of their key.

        Some keys have fields that not every item has. So an item that has only some of them may be
        a changed one, but not of another that is added along with it.
        """
        seen: set[str] = set()
        for identity, item in added:
            missing = [name for name in self.listing.item_key if getattr(item, name, None) is None]
            is_known = identity in known and len(missing) == len(self.listing.item_key)
            if missing and (identity in seen or is_known):
                raise ValueError(
                    f"two {type(item).__name__} items have no {' and no '.join(missing)}, by which "
                    f"{self.listing.__name__} tells its items apart: give it to each, or declare "
                    "another key"
                )
            seen.add(identity)

    def identify(self, item: Any, said: Mapping[str, Any]) -> str:
        """Return what distinguishes an item; without a key, each is another one."""
        if isinstance(item, str):
            key = item
        elif self.listing.item_key:
            key = "\n".join(str(getattr(item, name, None)) for name in self.listing.item_key)
        else:
            key = f"{next(self._unique):012}"
        return f"{key}\n{_to_text(said)}" if said else key

    def count_said(self, said: Mapping[str, Any]) -> int:
        """Count the items that the same was said of."""
        return sum(each.said == said for each in self.stored)

    def find_unsaid(self, said: Mapping[str, Any]) -> list[str]:
        """Return the required parameters that were not said."""
        return [
            name
            for name in self.required
            if name not in said and name not in self._conventions.bounds
        ]

    def find_unanswered(self, item: Any, said: Mapping[str, Any]) -> list[str]:
        """Return the required parameters that neither an item nor what was said of it has."""
        filters = self._conventions.filters
        unsaid = self.find_unsaid(said)
        return [name for name in unsaid if name not in filters or self._lacks(item, name)]

    def _lacks(self, item: Any, name: str) -> bool:
        return get_value(item, self._conventions.filters[name].field) is None

    def _emulate(self) -> EmulatedOperation:
        conventions, required = self._conventions, self.required
        optional = {*conventions.filters, *self._said} - {*required}
        return EmulatedOperation(
            listing=self.listing,
            sources=lambda _: (self.stored,),
            groups=lambda stored: _Groups(stored, self._accepts),
            group=lambda parameters: _Asked({name: parameters.get(name) for name in required}),
            missing=None,
            identity=lambda stored: stored.identity,
            sort_keys=conventions.sort_keys,
            default_order="Ascending",
            default_page=DEFAULT_PAGE,
            has_pages=self._has_pages,
            filters={name: partial(self._passes, name) for name in optional},
            bounds=conventions.bounds,
            sort_by=conventions.sort_by,
            sort_order=conventions.sort_order,
            check=self._check,
            to_payload=lambda stored: to_payload(stored.item),
        )

    @property
    def _has_pages(self) -> bool:
        """Says whether the service takes other tokens than an empty one."""
        token = self._members.get(self.listing.paging.token)
        return token is None or token.metadata.get("max") != 0

    def _passes(self, name: str, stored: Stored, value: Any) -> bool:
        """Return whether the value of a parameter accepts an item."""
        if name in stored.said:
            return bool(stored.said[name] == value)
        comparison = self._conventions.filters.get(name)
        return comparison is not None and comparison.accepts(stored.item, value)

    def _accepts(self, stored: Stored, asked: Mapping[str, Any]) -> bool:
        return all(self._passes(name, stored, value) for name, value in asked.items())

    def _check(self, parameters: Mapping[str, Any]) -> None:
        """Refuse a parameter that cannot be followed, rather than to ignore it."""
        conventions = self._conventions
        sorting = {conventions.sort_by, conventions.sort_order}
        followed = {*self._paging, *sorting, *conventions.filters, *conventions.bounds}
        followed |= self._ignored
        for name in parameters:
            if name not in {*followed, *self._said, *self.required}:
                raise _make_refusal(self.listing, f"the parameter {name}")
        value = parameters.get(conventions.sort_by, "")
        if value not in conventions.sort_keys:
            raise _make_refusal(self.listing, f"{conventions.sort_by}={value}")


def _make_refusal(listing: type[Listing[Any]], what: str) -> RefusalError:
    name = listing.operation
    example = f"local.add({name}, items, the_parameter=...)"
    message = f"LocalAWS cannot follow {what} of {name}. {ABLE}{example}"
    return RefusalError("ValidationException", message)


class _Asked(str):
    """The required parameters of a request, as text, so that they can be a key."""

    parameters: Mapping[str, Any]

    def __new__(cls, parameters: Mapping[str, Any]) -> Self:
        asked = super().__new__(cls, _to_text(parameters))
        asked.parameters = parameters
        return asked


class _Groups(dict[Hashable, Iterable[Any]]):
    """The items for each combination of values of the required parameters, found when asked for."""

    def __init__(
        self, stored: list[Stored], accepts: Callable[[Stored, Mapping[str, Any]], bool]
    ) -> None:
        super().__init__()
        self._stored, self._accepts = stored, accepts

    def __contains__(self, group: object) -> bool:
        return True

    def __missing__(self, group: Hashable) -> list[Stored]:
        asked = cast("_Asked", group).parameters
        return [stored for stored in self._stored if self._accepts(stored, asked)]


def _to_text(values: Mapping[str, Any]) -> str:
    return json.dumps(values, sort_keys=True, default=str)
