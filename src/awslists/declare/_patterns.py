"""Reads documented patterns, and the examples that contradict them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from awslists._support.patterns import compile_pattern, explain_unreadable
from awslists.declare._service import Service

__all__ = ["read_pattern"]

_texts: WeakKeyDictionary[Service, Mapping[str, set[str]]] = WeakKeyDictionary()


def read_pattern(service: Service, shape: Any) -> str:
    """Returns the pattern that the whole of a string must match; "" without one.

    AWS writes most patterns without anchors and means the whole string all the same. Where an
    example of its own matches only in part, so may the string.
    """
    modeled: str = shape.metadata.get("pattern", "")
    pattern = modeled.removeprefix("^").removesuffix("$")
    if not pattern or modeled != pattern or explain_unreadable(pattern):
        return pattern
    within = f"(?s:.*)(?:{pattern})(?s:.*)"
    texts = _get_texts(service).get(shape.name, ())
    return within if _matches_in_part(texts, pattern, within) else pattern


def _matches_in_part(texts: Iterable[str], pattern: str, within: str) -> bool:
    """Returns whether a text matches in part only."""
    whole, part = compile_pattern(pattern), compile_pattern(within)
    return any(part(text) and not whole(text) for text in texts)


def _get_texts(service: Service) -> Mapping[str, set[str]]:
    """Returns the strings in a service's examples by the names of their shapes."""
    if service not in _texts:
        found: dict[str, set[str]] = {}
        for operation in service.examples.keys() & service.description["operations"].keys():
            model = service.get_operation(operation)
            for side, shape in (("input", model.input_shape), ("output", model.output_shape)):
                for example in service.get_examples(operation, side):
                    for name, text in _walk(shape, example):
                        found.setdefault(name, set()).add(text)
        _texts[service] = found
    return _texts[service]


def _walk(shape: Any, value: Any) -> Iterator[tuple[str, str]]:
    """Yields the strings in an example, each with the name of its shape."""
    match getattr(shape, "type_name", ""), value:
        case "structure", dict():
            for name in value.keys() & shape.members.keys():
                yield from _walk(shape.members[name], value[name])
        case "list", list():
            for element in value:
                yield from _walk(shape.member, element)
        case "map", dict():
            for element in value.values():
                yield from _walk(shape.value, element)
        case "string", str():
            yield shape.name, value
