"""Server-side validation, from the service descriptions and not from awslists.constraints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from awslists.service_models import ADDED, TRIMMED
from awslists.testing._server.messages import RefusalError

__all__ = ["check_parameters", "load_service_model"]

FILE = "{}/*/service-2.json"
JSON_TYPES: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "string": (str,),
    "timestamp": (int, float),
}


@cache
def load_service_model(service: str) -> dict[str, Any]:
    """Load the description of a service, in botocore's format."""
    [file] = (
        file for folder in (ADDED, TRIMMED) for file in Path(folder).glob(FILE.format(service))
    )
    model: dict[str, Any] = json.loads(file.read_text())
    return model


def check_parameters(service: str, operation: str, parameters: Mapping[str, Any]) -> None:
    """Check the parameters of a request as the service does.

    Raises:
        RefusalError: A parameter is missing, has a wrong type, or breaks a constraint.
    """
    model = load_service_model(service)
    shape = model["shapes"][model["operations"][operation]["input"]["shape"]]
    for name, member in shape["members"].items():
        _check_type(model["shapes"][member["shape"]]["type"], parameters.get(name))
    found = [
        f"Value '{parameters.get(name)}' at '{name[0].lower()}{name[1:]}' failed to satisfy "
        f"constraint: Member must {rule}"
        for name, member in shape["members"].items()
        for rule in _find_broken_rules(
            model["shapes"][member["shape"]],
            parameters.get(name),
            name in shape.get("required", ()),
        )
    ]
    if found:
        errors = "error" if len(found) == 1 else "errors"
        message = f"{len(found)} validation {errors} detected: {'; '.join(found)}"
        raise RefusalError("ValidationException", message)


def _check_type(kind: str, value: Any) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, JSON_TYPES[kind])):
        raise RefusalError("SerializationException", f"{value!r} cannot be read as a {kind}")


def _find_broken_rules(shape: Mapping[str, Any], value: Any, required: bool) -> Iterator[str]:
    kind = shape["type"]
    if value is None:
        if required:
            yield "not be null"
    elif isinstance(value, int) and kind == "integer":
        yield from _find_broken_limits(shape, value, "have value")
    elif isinstance(value, str) and kind == "string":
        yield from _find_broken_limits(shape, len(value), "have length")
        if "enum" in shape and value not in shape["enum"]:
            yield f"satisfy enum value set: [{', '.join(shape['enum'])}]"
        if "pattern" in shape and not re.fullmatch(shape["pattern"], value):
            yield f"satisfy regular expression pattern: {shape['pattern']}"


def _find_broken_limits(shape: Mapping[str, Any], size: int, have: str) -> Iterator[str]:
    if size < shape.get("min", size):
        yield f"{have} greater than or equal to {shape['min']}"
    if size > shape.get("max", size):
        yield f"{have} less than or equal to {shape['max']}"
