"""How a request is answered: which items, in which order, on which page; pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from sys import maxsize
from typing import Any

from awslists._listings.listing import Listing
from awslists.testing._emulator.behaviour import (
    TIME_BOUNDS,
    UNDATED,
    Behaviour,
    Bound,
    Clock,
    time_bounds,
)
from awslists.testing._emulator.documented_account import DocumentedAccount
from awslists.testing._emulator.sorted_items import Position, SortedItems, SortedItemsCache
from awslists.testing._protocols.descriptions import describe_operation
from awslists.testing._server.messages import RefusalError

__all__ = ["EmulatedOperation", "make_page"]


def to_payload(item: Any) -> Any:
    """Return the dict of an item under AWS's names; a string as it is."""
    return item if isinstance(item, str) else item.model_dump(by_alias=True, exclude_none=True)


@dataclass(frozen=True, slots=True)
class EmulatedOperation:
    """How the service answers one operation.

    Attributes:
        listing: The listing class, for its names.
        sources: The parts of the account that the items come from.
        groups: Makes from the sources the groups of items that a request can ask for.
        group: The group that a request asks for.
        missing: Makes the refusal of a group that does not exist; None: such a group is empty.
        identity: What distinguishes an item from the others.
        sort_keys: The sort key for each value of `sort_by`, the default first.
        default_order: The documented default of `sort_order`.
        default_page: The documented default of the page size.
        filters: The parameters that are applied after a page is cut, as SageMaker does.
        inclusive: Whether time bounds include the moment itself.
        bounds: The time that each time bound applies to, and whether it is a lower bound.
        sort_by: The parameter that says what to sort by.
        sort_order: The parameter that says in which order.
        has_pages: Whether the service cuts a listing into pages at all.
        check: Refuses parameters that are not supported.
        to_payload: Makes of an item what the answer holds, under AWS's names.
    """

    listing: type[Listing[Any]]
    sources: Callable[[DocumentedAccount], tuple[Collection[Any], ...]]
    groups: Callable[..., Mapping[Hashable, Iterable[Any]]]
    group: Callable[[Mapping[str, Any]], Hashable]
    missing: Callable[[Hashable], RefusalError] | None
    identity: Callable[[Any], str]
    sort_keys: Mapping[str, Callable[[Any], Any]]
    default_order: str
    default_page: int
    filters: Mapping[str, Callable[[Any, Any], bool]]
    inclusive: bool = True
    bounds: Mapping[str, tuple[Clock, bool]] = field(default_factory=lambda: TIME_BOUNDS)
    sort_by: str = "SortBy"
    sort_order: str = "SortOrder"
    has_pages: bool = True
    check: Callable[[Mapping[str, Any]], None] = lambda _: None
    to_payload: Callable[[Any], Any] = to_payload

    @property
    def model(self) -> Any:
        """Botocore's model of the operation."""
        return describe_operation(self.listing.service, self.listing.operation)

    def make_cache(self, account: DocumentedAccount) -> SortedItemsCache:
        """Return the cache of an account's sorted items, to keep between requests."""
        return SortedItemsCache(lambda: self.sources(account), self.groups, self.identity)


def make_page(
    operation: EmulatedOperation,
    cache: SortedItemsCache,
    behaviour: Behaviour,
    parameters: Mapping[str, Any],
    start: Position | None,
) -> tuple[list[Any], Position | None]:
    """Return the items of the page after a position, and where it ends if more follow."""
    sort_by = parameters.get(operation.sort_by, next(iter(operation.sort_keys)))
    sorted_items = _sort(operation, cache, operation.group(parameters), sort_by)
    asked = list(
        time_bounds(parameters, operation.bounds, behaviour, inclusive=operation.inclusive)
    )
    early, late = ([], asked) if behaviour.walks_whole_list else (asked, [])
    order = parameters.get(operation.sort_order, operation.default_order)
    backwards = order.upper().startswith("DESC")
    key = operation.sort_keys[sort_by]
    indices = _select_indices(sorted_items, early, key, start, backwards)
    size = _get_page_size(operation, behaviour, parameters)
    found = list(islice(indices, size + 1))
    kept = [
        item
        for item in (sorted_items.items[index] for index in found[:size])
        if _is_within(item, late) and _passes(operation, parameters, item)
    ]
    return kept, sorted_items.position(found[size - 1]) if len(found) > size else None


def _get_page_size(
    operation: EmulatedOperation, behaviour: Behaviour, parameters: Mapping[str, Any]
) -> int:
    """Return the number of items of a page, which some operations take as text."""
    if not operation.has_pages:
        return maxsize - 1
    asked = parameters.get(operation.listing.paging.page_size or "")
    return int(asked or behaviour.page_size or operation.default_page)


def _sort(
    operation: EmulatedOperation, cache: SortedItemsCache, group: Hashable, sort_by: str
) -> SortedItems:
    """Return the items of a group, sorted; none of a missing group, if that is no error."""
    key = operation.sort_keys[sort_by]
    sorted_items = cache.get(group, sort_by, key)
    if sorted_items is None and operation.missing:
        raise operation.missing(group)
    return sorted_items or SortedItems((), key, operation.identity)


def _select_indices(
    sorted_items: SortedItems,
    asked: Sequence[Bound],
    key: Callable[[Any], Any],
    start: Position | None,
    backwards: bool,
) -> Iterator[int]:
    """Yield the indices of the items within time bounds and after a position, in order."""
    low, high = 0, len(sorted_items.items)
    for bound in asked:
        if bound.clock is key and bound.is_after:
            low = sorted_items.find_first(bound.is_reached)
        elif bound.clock is key:
            high = sorted_items.find_first(bound.is_reached)
    if start is not None and backwards:
        high = min(high, sorted_items.count_before(start))
    elif start is not None:
        low = max(low, sorted_items.count_up_to(start))
    has_undated = bool(sorted_items.items) and key(sorted_items.items[0]) == UNDATED
    others = [bound for bound in asked if has_undated or bound.clock is not key]
    indices = reversed(range(low, high)) if backwards else iter(range(low, high))
    return (index for index in indices if _is_within(sorted_items.items[index], others))


def _is_within(item: Any, asked: Iterable[Bound]) -> bool:
    return all(bound.admits(bound.clock(item)) for bound in asked)


def _passes(operation: EmulatedOperation, parameters: Mapping[str, Any], item: Any) -> bool:
    return all(
        accepts(item, parameters[name])
        for name, accepts in operation.filters.items()
        if name in parameters
    )
