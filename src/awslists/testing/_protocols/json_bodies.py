"""JSON, of the protocols json and rest-json."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from awslists.testing._protocols.texts import name_number, read_text
from awslists.testing._protocols.times import read_time, write_time

__all__ = ["parse_json", "read_json", "to_json", "write_json"]

EPOCH = "unixtimestamp"


def parse_json(body: bytes) -> dict[str, Any] | None:
    """Parse an object, leaving out nulls; None if unreadable."""
    try:
        given = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict):
        return None
    return {name: value for name, value in given.items() if value is not None}


def read_json(shape: Any, value: Any) -> Any:
    """Return a value under the names of the model; what does not fit the model stays as it is."""
    kind = shape.type_name
    if kind == "structure" and isinstance(value, dict) and not shape.is_document_type:
        names = {member.serialization.get("name", name): name for name, member in _members(shape)}
        return {
            names.get(name, name): (
                read_json(shape.members[names[name]], each) if name in names else each
            )
            for name, each in value.items()
            if each is not None
        }
    if kind == "list" and isinstance(value, list):
        return [read_json(shape.member, each) for each in value]
    if kind == "map" and isinstance(value, dict):
        return {name: read_json(shape.value, each) for name, each in value.items()}
    if kind == "timestamp":
        return read_time(value)
    if kind in ("float", "double") and isinstance(value, str):
        return read_text(shape, value)
    return _read_blob(value) if kind == "blob" else value


def write_json(shape: Any, payload: Any) -> bytes:
    """Write the body of an answer."""
    if shape is None or is_plain(shape):
        return json.dumps(payload, default=_to_plain).encode()
    return json.dumps(to_json(shape, payload), default=_to_plain).encode()


def to_json(shape: Any, value: Any) -> Any:
    """Return a value as JSON has it; what does not fit the model stays as it is."""
    kind = getattr(shape, "type_name", None)
    if kind == "structure" and isinstance(value, Mapping) and not shape.is_document_type:
        members = shape.members
        return {
            _get_name(members, name): to_json(members.get(name), each)
            for name, each in value.items()
        }
    if kind == "list" and isinstance(value, list | tuple):
        return [to_json(shape.member, each) for each in value]
    if kind == "map" and isinstance(value, Mapping):
        return {name: to_json(shape.value, each) for name, each in value.items()}
    if kind == "timestamp" and isinstance(value, datetime):
        return write_time(value, shape.serialization.get("timestampFormat", EPOCH))
    return name_number(value) if isinstance(value, float) else value


@cache
def is_plain(shape: Any) -> bool:
    """Return whether the names of the model are those on the wire, and times are numbers."""
    return _is_plain(shape, set())


def _is_plain(shape: Any, seen: set[str]) -> bool:
    if shape.name in seen and shape.type_name != "timestamp":
        return True
    seen.add(shape.name)
    match shape.type_name:
        case "structure":
            return all(
                member.serialization.get("name", name) == name and _is_plain(member, seen)
                for name, member in shape.members.items()
            )
        case "list":
            return _is_plain(shape.member, seen)
        case "map":
            return _is_plain(shape.value, seen)
        case "timestamp":
            return bool(shape.serialization.get("timestampFormat", EPOCH).lower() == EPOCH)
        case kind:
            return kind not in ("float", "double")


def _members(shape: Any) -> Any:
    return shape.members.items()


def _get_name(members: Mapping[str, Any], name: str) -> str:
    member = members.get(name)
    return name if member is None else str(member.serialization.get("name", name))


def _read_blob(value: Any) -> Any:
    try:
        return b64decode(value, validate=True) if isinstance(value, str) else value
    except ValueError:
        return value


def _to_plain(value: Any) -> Any:
    """Return what the json module cannot write by itself."""
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, datetime):
        return value.timestamp()
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
