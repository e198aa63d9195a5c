"""Keys: the fields of an item that tell it from all others; pure."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from operator import attrgetter
from typing import Any

from awslists._request.request import Request
from awslists.errors import DeclarationError, Violation

__all__ = ["find_keyless", "get_keys"]


def get_keys(cls: type[Request], items: Sequence[Any]) -> list[Hashable]:
    """Returns the key of each item; a string is its own.

    Raises:
        DeclarationError: The key is a list, a dict or something else that cannot identify an item.
    """
    if cls.item_type is str:
        return [*items]
    keys: list[Hashable] = [*map(attrgetter(*cls.item_key), items)]
    try:
        set(keys)
    except TypeError as error:
        raise DeclarationError(
            f"{cls.__name__}: {', '.join(cls.item_key)} cannot be the key of its items ({error}); "
            "name fields that hold text or numbers"
        ) from None
    return keys


def find_keyless(listing: Request, items: Sequence[Any], purpose: str) -> list[Violation]:
    """Finds the items that lack a field of their key.

    Args:
        listing: The listing.
        items: The items of a page.
        purpose: What needs the key, such as "a watch".
    """
    names = listing.item_key
    return [
        Violation(
            f"{listing.items_member}[{place}].{_get_aws_name(listing.item_type, name)}",
            None,
            "",
            f"is missing, but {purpose} needs it to tell items apart",
        )
        for place, item in enumerate(items)
        for name in names
        if getattr(item, name) is None
    ]


def _get_aws_name(item_type: Any, name: str) -> str:
    field = item_type.model_fields.get(name)
    return str(field.alias) if field else name
