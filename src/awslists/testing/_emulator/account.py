"""The data that LocalAWS serves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, TypeVar

from awslists._items.items import Items
from awslists._listings.listing import Listing
from awslists.models import ItemModel
from awslists.testing._emulator.adding import add_items
from awslists.testing._emulator.changing import change_item
from awslists.testing._emulator.declared_items import DeclaredItems
from awslists.testing._emulator.documented_account import DocumentedAccount
from awslists.testing._emulator.documented_adding import DOCUMENTED, add_documented
from awslists.testing._emulator.documented_items import BEGINNING, STEP
from awslists.testing._emulator.finding import Store, find_place
from awslists.testing._emulator.operations import OPERATIONS
from awslists.testing._emulator.servable import check_servable

__all__ = ["Account", "declare", "get_declared"]

Kind = TypeVar("Kind", bound=ItemModel | str)
Changed = TypeVar("Changed", bound=ItemModel)
Name = tuple[str, str]
"""The service and the operation."""


class Account(DocumentedAccount):
    """The items of all operations."""

    def __init__(self) -> None:
        super().__init__()
        self._declared: dict[Name, DeclaredItems] = {}

    def clear(self) -> None:
        """Empties the account."""
        super().clear()
        self._declared.clear()

    def add(
        self,
        listing: type[Listing[Kind]],
        items: int | Iterable[Kind],
        *,
        start: datetime = BEGINNING,
        every: timedelta = STEP,
        **parameters: object,
    ) -> Items[Kind]:
        """Adds items of any listing, one of your own included.

        Made items have values as their service documents them, with numbered names. An item
        replaces the one with the same ``key``, if the listing declares a key.

        Requests are answered by AWS's naming conventions: parameters that end in Contains, Equals,
        Prefix, After or Before, that are called like a field of the items, SortBy and SortOrder.
        What `parameters` say of the items is compared with requests as it is. Any other parameter
        is refused with an error.

        Args:
            listing: The listing class, such as `ListImages`.
            items: The items, or how many to make.
            start: When the first of the made items was created.
            every: The time from the creation of one to that of the next.
            parameters: Parameters of the listing that these items answer to. What the operation
                requires must be given, unless the items have a field of that name.

        Raises:
            DeclarationError: The listing is declared in a way that cannot work.
            TypeError: The items are of another class, or a required parameter is missing.
            ValueError: LocalAWS cannot serve the service, or make that many items; or two items
                lack their key, and nothing tells them apart.
            InvalidRequestError: A parameter breaks a documented constraint.

        Examples:
            >>> images = local.add(ListImages, 250)
            >>> versions = local.add(ListImageVersions, 3, image_name=images[0].image_name)
        """
        _check_listing(listing)
        if (listing.service, listing.operation) in DOCUMENTED:
            return add_documented(self, listing, items, start, every, parameters)
        return add_items(declare(self, listing), listing, items, start, every, parameters)

    def update(self, item: Changed, /, **fields: object) -> Changed:
        """Changes an item, and returns the new one.

        Fields that are not given stay as they are now, also if `item` is older. The modification
        time becomes the present, unless it is given, where AWS has one: LastModifiedTime or the
        like.

        Args:
            item: The item, as it was added, listed or updated; its key says which one it is.
            fields: The new values, under the names of the model or of AWS; None removes a value.

        Raises:
            LookupError: There is no such item.
            TypeError: The item has no such field.
            ValueError: A value is not what the field holds, or not documented by AWS. The field
                belongs to the key. The item was added for several values of a parameter.
            DeclarationError: The listing declares no ``key``.

        Examples:
            >>> [package] = local.add_model_packages([make_model_package("churn", 1)])
            >>> approved = local.update(package, model_approval_status="Approved")
        """
        if isinstance(item, str):
            raise TypeError(f"a string has no fields: remove {item!r:.100} and add another one")
        place = find_place(_list_stores(self), item, "an update")
        changed: Changed = change_item(place.listing, place.item, fields)
        place.replace(changed)
        return changed

    def remove(
        self,
        item: ItemModel | str,
        /,
        *,
        listing: type[Listing[Any]] | None = None,
        **parameters: object,
    ) -> None:
        """Removes an item.

        Args:
            item: The item, as it was added, listed or updated; its key says which one it is.
            listing: The listing class; needed if several list such an item.
            parameters: Parameters that the item was added with; needed if it was added for several
                values.

        Raises:
            LookupError: There is no such item.
            ValueError: There are several.
            DeclarationError: The listing declares no ``key``.

        Examples:
            >>> [image] = local.add_images(1)
            >>> local.remove(image)
        """
        find_place(_list_stores(self), item, "a removal", listing, parameters).remove()


def _list_stores(account: Account) -> Iterator[Store]:
    """Yield the items of each operation."""
    documented: tuple[list[Any], ...] = (
        account.images,
        account.image_versions,
        account.model_packages,
        account.model_packaging_jobs,
    )
    for emulated, items in zip(OPERATIONS.values(), documented, strict=True):
        yield Store(emulated.listing, items)
    for declared in get_declared(account).values():
        yield Store(declared.listing, declared.stored)


def get_declared(account: Account) -> dict[Name, DeclaredItems]:
    """Return the operations that items were added for, apart from the documented ones."""
    return account._declared  # noqa: SLF001  (no part of what users see)


def declare(account: Account, listing: type[Listing[Any]]) -> DeclaredItems:
    """Return the items of an operation, none if it is new.

    Raises:
        DeclarationError: The listing is declared in a way that cannot work.
        ValueError: LocalAWS cannot serve the service.
    """
    declared = get_declared(account)
    name = (listing.service, listing.operation)
    known = declared.get(name)
    if known is None or not (known.stored or known.listing is listing):
        check_servable(listing)
        known = declared[name] = DeclaredItems(listing)
    return known


def _check_listing(listing: object) -> None:
    if not (isinstance(listing, type) and issubclass(listing, Listing)):
        raise TypeError(
            f"the first argument is a listing class, such as ListImages, not {listing!r:.100}"
        )
    if not hasattr(listing, "operation"):
        raise TypeError(f"{listing.__name__} declares no operation; give the class that does")
