"""The base of the models of an answer's body."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

__all__ = ["Structure", "find_values"]


class Structure(BaseModel):
    """A structure in an answer: the answer itself, or a member around the items or the token."""

    model_config: ClassVar[ConfigDict] = ConfigDict(strict=True, defer_build=True)


def find_values(structure: Structure) -> dict[str, Any]:
    """Returns the fields of a structure and of the structures within it."""
    found: dict[str, Any] = {}
    for name, value in structure.__dict__.items():
        if isinstance(value, Structure):
            found |= find_values(value)
        else:
            found[name] = value
    return found
