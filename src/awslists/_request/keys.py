"""Keys: the fields of an item that tell it from all others; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from awslists._request.request import Request
from awslists.errors import DeclarationError, Violation

__all__ = ["find_keyless", "index_items"]


def index_items(cls: type[Request], items: Iterable[Any]) -> dict[Hashable, Any]:
    """Returns the items by their keys; a string is its own.

    Raises:
        DeclarationError: The key is a list, a dict or something else that cannot identify an item.
    """
    if cls.item_type is str:
        return {item: item for item in items}
    get = attrgetter(*cls.item_key)
    try:
        return {get(item): item for item in items}
    except TypeError as error:
        raise DeclarationError(
            f"{cls.__name__}: {', '.join(cls.item_key)} cannot be the key of its items ({error}); "
            "name fields that hold text or numbers"
        ) from None


def find_keyless(listing: Request, items: Collection[Any], purpose: str) -> Iterator[Violation]:
    """Finds the items whose key does not tell them from the others, since a field is missing.

    Some fields of a key may be missing: an app of SageMaker has a user profile or a space.

    Args:
        listing: The listing.
        items: The items of a page.
        purpose: What needs the key, such as "a watch".
    """
    names = listing.item_key
    # Much faster than a look at each item in Python.
    if all(all(map(attrgetter(name), items)) for name in names):
        return
    keys = [tuple(getattr(item, name) for name in names) for item in items]
    counts = Counter(keys)
    for place, key in enumerate(keys):
        if None in key and (counts[key] > 1 or not any(key)):
            for name in (name for name, value in zip(names, key, strict=True) if value is None):
                yield Violation(
                    f"{listing.items_member}[{place}].{_get_aws_name(listing.item_type, name)}",
                    None,
                    "",
                    f"is missing, but {purpose} needs it to tell items apart",
                )


def _get_aws_name(item_type: Any, name: str) -> str:
    field = item_type.model_fields.get(name)
    return str(field.alias) if field else name
