"""Hints for attributes that a class does not have: what to write instead."""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pydantic.alias_generators import to_snake

from awslists._support.text import suggest_name

__all__ = ["AttributeHints", "suggest_field"]


class AttributeHints:
    """Mixin that adds a hint to the AttributeError for an unknown attribute."""

    __slots__ = ()

    @abstractmethod
    def _hint_for_attribute(self, name: str) -> str:
        """Returns the end of the error message, such as "; did you mean image_name?", or ""."""

    if not TYPE_CHECKING:  # Hidden from type checkers, so that they still report these

        def __getattr__(self, name: str) -> Any:
            if any(name in vars(each) for each in type(self).__mro__):
                # Python calls this also when a property raises AttributeError: raise that one.
                return super().__getattribute__(name)
            find = getattr(super(), "__getattr__", super().__getattribute__)
            try:
                return find(name)
            except AttributeError as error:
                if hint := self._hint_for_attribute(name):
                    # Without `obj`, or Python would add a suggestion of its own.
                    raise AttributeError(f"{error}{hint}", name=name) from None
                raise


@lru_cache(1024)
def suggest_field(model: type[BaseModel], name: str) -> str:
    """Suggests the field meant by a misspelt name or by AWS's name for it; "" if none is close.

    Cached, because libraries ask many items for the same attributes that they do not have.
    """
    if name.startswith("_"):
        return ""
    for field, info in model.model_fields.items():
        if name == info.alias or to_snake(name) == field:
            return f"; write {field}"
    return suggest_name(to_snake(name), model.model_fields)
