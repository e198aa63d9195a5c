"""Forms, in which the protocols query and ec2 send parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from awslists.testing._protocols.texts import read_text

__all__ = ["read_form"]

ABSENT = object()


def read_form(shape: Any, form: Mapping[str, str], protocol: str) -> dict[str, Any]:
    """Return the parameters in a form, under the names of the model.

    Args:
        shape: The input of the operation.
        form: The fields of the form.
        protocol: query or ec2, which name lists and members differently.
    """
    return _Form(form, protocol).read_structure(shape, "")


class _Form:
    def __init__(self, form: Mapping[str, str], protocol: str) -> None:
        self._form, self._is_ec2 = form, protocol == "ec2"

    def read_structure(self, shape: Any, prefix: str) -> dict[str, Any]:
        found = {
            name: self._read(member, f"{prefix}{self._get_name(member, name)}")
            for name, member in shape.members.items()
        }
        return {name: value for name, value in found.items() if value is not ABSENT}

    def _read(self, shape: Any, place: str) -> Any:
        match shape.type_name:
            case "structure":
                return self.read_structure(shape, f"{place}.") if self._has(place) else ABSENT
            case "list":
                return self._read_list(shape, place)
            case "map":
                return self._read_map(shape, place)
            case _:
                return read_text(shape, self._form[place]) if place in self._form else ABSENT

    def _read_list(self, shape: Any, place: str) -> Any:
        if self._form.get(place) == "":
            return []
        name = shape.member.serialization.get("name")
        if self._is_ec2:
            around = place
        elif not shape.serialization.get("flattened"):
            around = f"{place}.{name or 'member'}"
        else:
            around = place[: place.rfind(".") + 1] + name if name else place
        found = [self._read(shape.member, each) for each in self._find_numbered(around)]
        return found or ABSENT

    def _read_map(self, shape: Any, place: str) -> Any:
        around = place if shape.serialization.get("flattened") else f"{place}.entry"
        key, value = (self._get_name(shape.key, "key"), self._get_name(shape.value, "value"))
        found = {
            self._form.get(f"{each}.{key}", ""): self._read(shape.value, f"{each}.{value}")
            for each in self._find_numbered(around)
        }
        return found or ABSENT

    def _find_numbered(self, around: str) -> Iterator[str]:
        number = 1
        while self._has(f"{around}.{number}"):
            yield f"{around}.{number}"
            number += 1

    def _has(self, place: str) -> bool:
        return any(name == place or name.startswith(f"{place}.") for name in self._form)

    def _get_name(self, shape: Any, name: str) -> str:
        serialization = shape.serialization
        if not self._is_ec2:
            return str(serialization.get("name", name))
        if "queryName" in serialization:
            return str(serialization["queryName"])
        name = serialization.get("name", name)
        return name[:1].upper() + name[1:] if "name" in serialization else name
