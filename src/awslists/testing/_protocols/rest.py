"""Parameters in addresses and headers, of the protocols rest-json and rest-xml.

List operations have only text in headers.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote

from awslists.testing._protocols.texts import read_text

__all__ = ["find_labels", "read_located"]


def find_labels(operation: Any, method: str, path: str, query: str) -> dict[str, str] | None:
    """Return the labels in an address, if it is one of the operation's; None otherwise."""
    fixed, labels, constants = _split(operation.http["requestUri"])
    values = _match(path, fixed, labels)
    given = parse_qsl(query, keep_blank_values=True)
    if values is None or method != operation.http.get("method", "POST"):
        return None
    if any(constant not in given for constant in constants):
        return None
    names = (label.removesuffix("+") for label in labels)
    return {name: unquote(value) for name, value in zip(names, values, strict=True)}


def read_located(
    operation: Any, labels: Mapping[str, str], query: str, headers: Mapping[str, str]
) -> dict[str, Any]:
    """Return the parameters outside of the body, under the names of the model."""
    members = operation.input_shape.members
    names = {name: member.serialization.get("name", name) for name, member in members.items()}
    located = _Located(labels, parse_qsl(query, keep_blank_values=True), headers, {*names.values()})
    found = {}
    for name, member in members.items():
        value = located.read(member, names[name])
        if value is not None:
            found[name] = value
    return found


class _Located:
    def __init__(
        self,
        labels: Mapping[str, str],
        query: list[tuple[str, str]],
        headers: Mapping[str, str],
        names: set[str],
    ) -> None:
        self._labels, self._query, self._headers, self._names = labels, query, headers, names

    def read(self, shape: Any, name: str) -> Any:
        match shape.serialization.get("location"):
            case "uri":
                return read_text(shape, self._labels[name])
            case "querystring":
                return self._read_query(shape, name)
            case "header":
                return self._headers.get(name.lower())
            case _:
                return None

    def _read_query(self, shape: Any, name: str) -> Any:
        if shape.type_name == "map":
            others = dict.fromkeys(given for given, _ in self._query if given not in self._names)
            return {other: self._read_query(shape.value, other) for other in others} or None
        texts = [text for given, text in self._query if given == name]
        if not texts:
            return None
        if shape.type_name == "list":
            return [read_text(shape.member, text) for text in texts]
        return read_text(shape, texts[-1])


@cache
def _split(template: str) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Return the fixed parts of an operation's path, the labels between, and its fixed query."""
    path, _, query = template.partition("?")
    first, *others = path.split("{")
    pairs = [other.partition("}") for other in others]
    fixed = [first, *(after for _, _, after in pairs)]
    return fixed, [label for label, _, _ in pairs], parse_qsl(query, keep_blank_values=True)


def _match(path: str, fixed: list[str], labels: list[str]) -> list[str] | None:
    """Return the values of labels in a path; None if it is another one.

    Only a label that ends in a plus may hold slashes.
    """
    if not path.startswith(fixed[0]):
        return None
    values, rest = [], path.removeprefix(fixed[0])
    for label, after in zip(labels, fixed[1:], strict=True):
        split = rest.rpartition if label.endswith("+") else rest.partition
        value, found, rest = split(after) if after else (rest, "", "")
        if (after and not found) or ("/" in value and not label.endswith("+")):
            return None
        values.append(value)
    return None if rest else values
