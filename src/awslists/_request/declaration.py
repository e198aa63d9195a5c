"""Checks of the class keywords that declare an operation; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin

from awslists._request.clocks import find_wrong_clocks, has_field
from awslists._request.request import Request
from awslists._support.names import LETTER_CASES
from awslists._support.text import did_you_mean, shorten, suggest_name
from awslists._support.type_hints import read_annotations
from awslists.models import ItemModel
from awslists.paging import Paging

__all__ = ["find_contradictions", "find_wrong_keywords", "make_attributes"]

NEEDED = ("service", "operation", "items")


def find_wrong_keywords(keywords: Mapping[str, Any], unknown: Iterable[str]) -> Iterator[str]:
    """Finds class keywords that are misspelt, missing, or of the wrong type.

    Args:
        keywords: The value of each keyword that exists.
        unknown: The names of the others that were given.
    """
    for name in unknown:
        yield f"there is no class keyword {name}{did_you_mean(name, keywords)}"
    for name, value in keywords.items():
        if not _is_right(name, value):
            yield f"{name} must be {RULES[name][1]}, not {shorten(repr(value))}"
    missing = [name for name in NEEDED if not keywords[name]]
    if missing and len(missing) < len(NEEDED):
        such = 'such as service="sagemaker", operation="ListImages", items="Images"'
        yield f"it lacks {' and '.join(missing)}: declare all three, {such}"


def make_attributes(cls: type[Request], keywords: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the attributes of a class that its keywords set; all others are inherited.

    A keyword of the wrong type sets nothing.
    """
    right = {name: value for name, value in keywords.items() if _is_right(name, value)}
    right["clocks"] = {**cls.clocks, **right.get("clocks", {})}
    if "key" in right:
        key = right["key"] or ()
        right["key"] = (key,) if isinstance(key, str) else key
    if not right.get("operation"):
        right = {name: value for name, value in right.items() if value}
    item_type = _find_item_type(cls)
    if keywords["items"] and not _explain_item_type(item_type):
        right["item_type"] = item_type
    return {ATTRIBUTES.get(name, name): each for name, each in right.items() if each is not None}


def find_contradictions(cls: type[Request], items: str) -> Iterator[str]:
    """Finds what is declared, or inherited, and cannot be true at once.

    Args:
        cls: The class, with all of its attributes.
        items: Its class keyword; "" if it does not declare what its items are.
    """
    if items and (wrong := _explain_item_type(_find_item_type(cls))):
        yield wrong
    item_type: Any = getattr(cls, "item_type", None)  # a base class may have none
    if item_type is not None:
        yield from find_wrong_clocks(cls, item_type)
        yield from _find_wrong_keys(cls, item_type)
    if hasattr(cls, "items_member"):
        yield from _find_wrong_page_size(cls)
        yield from _find_wrong_paths(cls)


def _find_item_type(cls: type[Any]) -> Any:
    """Returns the type of a listing's items as declared; None without one."""
    for base in getattr(cls, "__orig_bases__", ()):
        if isinstance(get_origin(base), type) and issubclass(get_origin(base), Request):
            item_type = get_args(base)[0]
            if not isinstance(item_type, TypeVar):
                return item_type
    return None


def _explain_item_type(item_type: Any) -> str:
    """Says what is wrong with the type of items; "" if nothing is."""
    if item_type is None:
        return "it must derive from Listing[TheItem]"
    if item_type is str or (isinstance(item_type, type) and issubclass(item_type, ItemModel)):
        return ""
    given = item_type.__name__ if isinstance(item_type, type) else item_type
    return f"its items must derive from awslists.ItemModel or be str; {given} does not"


def _find_wrong_keys(cls: type[Request], item_type: Any) -> Iterator[str]:
    if cls.item_key and item_type is str:
        yield "key must be left out: a string is its own key"
        return
    for name in cls.item_key:
        if not has_field(item_type, name):
            hint = suggest_name(name, item_type.model_fields)
            yield f"the key {name} is not a field of {item_type.__name__}{hint}"


def _find_wrong_page_size(cls: type[Request]) -> Iterator[str]:
    every = map(read_annotations, cls.__mro__)
    declared = next(types["max_results"] for types in every if "max_results" in types)
    page_size = cls.paging.page_size
    if page_size is None and declared is not NoneType:
        yield "its paging has no page_size: declare max_results: None = None"
    elif page_size is not None and declared is NoneType:
        yield f"max_results is None, but its paging has the page_size {page_size}"


def _find_wrong_paths(cls: type[Request]) -> Iterator[str]:
    """Finds a member of the answer that would have to be two things at once."""
    paths = [cls.items_member, cls.paging.next_token, *filter(None, [cls.paging.more])]
    for path in paths:
        if within := [each for each in paths if each.startswith(f"{path}.")]:
            yield f"{within[0]} cannot lie inside {path}"
    if cls.items_member in paths[1:]:
        yield f"{cls.items_member} cannot be both the items and a part of the paging"


def _is_right(name: str, value: object) -> bool:
    check: Callable[[object], bool] = RULES[name][0]
    return check(value) or (value is None and name in INHERITED)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_path(value: object) -> bool:
    return isinstance(value, str) and (not value or all(value.split(".")))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _are_names(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(name, str) and name for name in value)


def _is_key(value: object) -> bool:
    return _are_names(value if isinstance(value, tuple) else (value,)) and value != ()


def _are_pairs(value: object) -> bool:
    pairs: Any = value.items() if isinstance(value, Mapping) else [(None,)]
    return all(isinstance(name, str) for pair in pairs for name in pair)


RULES: Mapping[str, tuple[Any, str]] = {
    "service": (_is_text, "text"),
    "operation": (_is_text, "text"),
    "items": (_is_path, 'text: a name, or a path such as "DistributionList.Items"'),
    "items_required": (_is_flag, "True or False"),
    "items_sparse": (_is_flag, "True or False"),
    "left_out": (_are_names, "a tuple of names"),
    "paging": (lambda value: isinstance(value, Paging), 'a Paging, such as Paging(token="Marker")'),
    "key": (_is_key, "the name of a field, or a tuple of names"),
    "names": (lambda value: value in LETTER_CASES, '"PascalCase" or "camelCase"'),
    "documentation": (_is_text, "text"),
    "clocks": (_are_pairs, "a dict of names"),
}
"""The values that each class keyword takes."""
INHERITED = ("paging", "key", "names")
ATTRIBUTES = {"items": "items_member", "key": "item_key", "names": "letter_case"}
"""The names of attributes that differ from those of their keywords."""
