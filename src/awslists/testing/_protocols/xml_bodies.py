"""XML, of the protocols query, ec2 and rest-xml."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element, ParseError, SubElement, XMLParser, tostring

from awslists.testing._protocols.texts import name_number, read_text
from awslists.testing._protocols.times import write_time

__all__ = ["read_xml", "write_structure", "write_xml"]

ISO = "iso8601"


def write_xml(root: Element) -> bytes:
    """Return the bytes of a document."""
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def write_structure(parent: Element, shape: Any, values: Mapping[str, Any]) -> None:
    """Write the members of a structure into an element; unknown ones as they are."""
    for name, value in values.items():
        member = getattr(shape, "members", {}).get(name)
        if value is not None:
            _write(parent, _get_name(member, name), member, value)


def read_xml(shape: Any, body: bytes) -> Any:
    """Return the values in a document; None if it is not XML."""
    parser = XMLParser()  # noqa: S314  (of a client on this machine)
    try:
        parser.feed(body)
        return _read(shape, [parser.close()])
    except ParseError:
        return None


def _write(parent: Element, name: str, shape: Any, value: Any) -> None:
    kind = getattr(shape, "type_name", None)
    if kind == "list" and isinstance(value, list | tuple):
        _write_list(parent, name, shape, value)
    elif kind == "map" and isinstance(value, Mapping):
        _write_map(parent, name, shape, value)
    elif kind in ("structure", None) and isinstance(value, Mapping):
        write_structure(SubElement(parent, name), shape, value)
    else:
        SubElement(parent, name).text = _write_text(shape, value)


def _write_list(parent: Element, name: str, shape: Any, values: Iterable[Any]) -> None:
    element = shape.member.serialization.get("name")
    if shape.serialization.get("flattened"):
        within, element = parent, element or name
    else:
        within, element = SubElement(parent, name), element or "member"
    for value in values:
        _write(within, element, shape.member, value)


def _write_map(parent: Element, name: str, shape: Any, values: Mapping[str, Any]) -> None:
    flattened = shape.serialization.get("flattened")
    within = parent if flattened else SubElement(parent, name)
    for key, value in values.items():
        entry = SubElement(within, name if flattened else "entry")
        _write(entry, shape.key.serialization.get("name") or "key", shape.key, key)
        _write(entry, shape.value.serialization.get("name") or "value", shape.value, value)


def _write_text(shape: Any, value: Any) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(name_number(value))
    if isinstance(value, datetime):
        form = ISO if shape is None else shape.serialization.get("timestampFormat", ISO)
        return str(write_time(value, form))
    if isinstance(value, Mapping | list | tuple):
        return quote(json.dumps(value))  # policies, which botocore makes dicts of
    return str(value)


def _get_name(shape: Any, name: str) -> str:
    """Return the name of a member's element, as botocore looks for it."""
    if shape is None:
        return name
    if shape.type_name == "list" and shape.serialization.get("flattened"):
        return str(shape.member.serialization.get("name") or shape.serialization.get("name", name))
    return str(shape.serialization.get("name", name))


def _read(shape: Any, nodes: list[Element]) -> Any:
    """Return the value of an element, or of all elements of one name."""
    node, kind = nodes[0], shape.type_name
    if kind == "structure":
        return _read_structure(shape, node)
    if kind == "list":
        each = nodes if shape.serialization.get("flattened") else list(node)
        return [_read(shape.member, [element]) for element in each]
    if kind == "map":
        entries = nodes if shape.serialization.get("flattened") else list(node)
        return {pair[0].text or "": _read(shape.value, [pair[1]]) for pair in entries}
    return read_text(shape, node.text or "")


def _read_structure(shape: Any, node: Element) -> dict[str, Any]:
    elements: dict[str, list[Element]] = {}
    for element in node:
        # ElementTree puts the namespace before the name, in braces.
        elements.setdefault(element.tag.rpartition("}")[2], []).append(element)
    return {
        name: _read(member, elements[_get_name(member, name)])
        for name, member in shape.members.items()
        if _get_name(member, name) in elements
    }
