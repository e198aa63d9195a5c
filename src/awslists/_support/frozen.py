"""Lists and dicts that cannot be changed."""

from __future__ import annotations

from typing import Any, NoReturn

__all__ = ["FrozenDict", "FrozenList", "freeze", "is_dict", "is_list"]

LIST_CHANGES = (
    "__delitem__", "__iadd__", "__imul__", "__setitem__", "append", "clear", "extend", "insert",
    "pop", "remove", "reverse", "sort",
)  # fmt: skip
DICT_CHANGES = (
    "__delitem__", "__ior__", "__setitem__", "clear", "pop", "popitem", "setdefault", "update",
)  # fmt: skip


class FrozenList(list[Any]):
    """A list in a request. It equals, and prints like, any other; its ``copy`` can be changed."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenList, ([*self],)


class FrozenDict(dict[Any, Any]):
    """The same for a dict."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenDict, ({**self},)


def freeze(value: Any) -> Any:
    """Returns a value with frozen lists and dicts, however deep they are."""
    kind = type(value)
    if kind is list:
        return FrozenList(map(freeze, value))
    if kind is dict:
        return FrozenDict({name: freeze(each) for name, each in value.items()})
    return value


def is_list(value: object) -> bool:
    """Returns whether a value is a list, frozen or not, and not of a subclass of others."""
    return type(value) is list or type(value) is FrozenList


def is_dict(value: object) -> bool:
    """Returns the same for a dict."""
    return type(value) is dict or type(value) is FrozenDict


def _refuse(self: object, *_given: object, **_named: object) -> NoReturn:
    raise TypeError(
        "it belongs to a request, which was checked when it was made: make another one instead, "
        "for example with dataclasses.replace(listing, ...)"
    )


for _kind, _changes in ((FrozenList, LIST_CHANGES), (FrozenDict, DICT_CHANGES)):
    for _name in _changes:
        setattr(_kind, _name, _refuse)
