"""Finds the structures and enums that operations need, and names their classes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from awslists.declare._names import choose_class_names
from awslists.declare._paging import Listed
from awslists.declare._types import is_document, is_enum

__all__ = ["Shapes", "find_shapes", "get_parameters"]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The structures and enums of operations, each after those that it needs.

    Attributes:
        items: The structures of answers.
        parameters: The structures of requests.
        enums: The strings with documented values.
        item_names: The class of each structure of an answer and each enum, by its shape's name.
        parameter_names: The same for requests.
    """

    items: Sequence[Any]
    parameters: Sequence[Any]
    enums: Sequence[Any]
    item_names: Mapping[str, str]
    parameter_names: Mapping[str, str]


def find_shapes(models: Mapping[str, Any], listings: Mapping[str, Listed]) -> Shapes:
    """Finds the shapes of operations.

    Args:
        models: botocore's models of the operations.
        listings: What they list.
    """
    sent, answered = _Collection(), _Collection()
    for name, listed in listings.items():
        if listed.shape.member.type_name == "structure":
            answered.add(listed.shape.member)
        for shape in get_parameters(models[name], listed).values():
            sent.add(shape)
    items, parameters = answered.get_structures(), sent.get_structures()
    enums = {shape.name: shape for shape in (*answered.get_enums(), *sent.get_enums())}
    in_both = {shape.name for shape in items} & {shape.name for shape in parameters}
    names = choose_class_names({*enums, *(shape.name for shape in items)}, models)
    kept = {shape.name for shape in parameters} - in_both
    aliases = {
        shape.name: shape.name if shape.name in kept else _choose_alias(shape.name, kept)
        for shape in parameters
    }
    own = choose_class_names({*aliases.values()}, [*models, *names.values()])
    return Shapes(
        items=items,
        parameters=parameters,
        enums=[*enums.values()],
        item_names=names,
        parameter_names=names | {shape: own[alias] for shape, alias in aliases.items()},
    )


def _choose_alias(shape: str, taken: Collection[str]) -> str:
    """Chooses another name for a structure in requests."""
    alias = f"{shape}Parameter"
    while alias in taken:
        alias += "_"
    return alias


def get_parameters(model: Any, listed: Listed) -> dict[str, Any]:
    """Returns the parameters of an operation, without its token and page size."""
    paging = {listed.paging.token, listed.paging.page_size}
    members = model.input_shape.members.items()
    return {name: shape for name, shape in members if name not in paging}


class _Collection:
    """Shapes that are used, each after those that it needs, unless they need each other."""

    def __init__(self) -> None:
        self._found: dict[str, Any] = {}
        self._seen: set[str] = set()

    def add(self, shape: Any) -> None:
        """Adds a shape and all that it needs."""
        if shape.name in self._seen and shape.type_name == "structure":
            return
        self._seen.add(shape.name)
        if is_document(shape):
            return
        for inner in _get_inner(shape):
            self.add(inner)
        self._found.setdefault(shape.name, shape)

    def get_structures(self) -> list[Any]:
        """Returns the structures."""
        return [shape for shape in self._found.values() if shape.type_name == "structure"]

    def get_enums(self) -> list[Any]:
        """Returns the strings with documented values."""
        return [shape for shape in self._found.values() if is_enum(shape)]


def _get_inner(shape: Any) -> Iterator[Any]:
    match shape.type_name:
        case "structure":
            yield from shape.members.values()
        case "list":
            yield shape.member
        case "map":
            yield shape.key
            yield shape.value
