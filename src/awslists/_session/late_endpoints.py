"""botocore's file of endpoints, in which only the services that are asked for are parsed.

A client needs one service of 300, and parsing all of them takes as long as opening it. The file is
not JSON in general but written by botocore's tool, with a line for each service. A file in another
form is parsed whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

__all__ = ["parse_endpoints"]

BEGIN = '\n    "services" : {\n'
END = re.compile("\n    }")
"""A regular expression, since it is found three times as fast as text."""
NUMBER = '\n    "services" : {}'
NAME = "\n      {} : "


def parse_endpoints(body: bytes) -> Any:
    """Returns what the file contains, with a `LateServices` in each partition."""
    try:
        return _parse_late(body.decode())
    except (KeyError, TypeError, ValueError):
        return json.loads(body)


def _parse_late(text: str) -> Any:
    """Parses the file with numbers in place of the services, and then replaces these.

    Raises:
        KeyError: The file has another form, as with the next two.
        TypeError: See above.
        ValueError: See above.
    """
    first, *rest = text.split(BEGIN)
    outside, services = [first], list[str]()
    for part in rest:
        end = END.search(part)
        place = len(part) if end is None else end.end()
        outside += [NUMBER.format(len(services)), part[place:]]
        services.append(f"{{\n{part[:place]}")
    data = json.loads("".join(outside))
    numbered = [each for each in data["partitions"] if not isinstance(each["services"], dict)]
    if [each["services"] for each in numbered] != [*range(len(services))]:
        raise ValueError("services are elsewhere than in partitions")
    for partition in numbered:
        partition["services"] = LateServices(services[partition["services"]])
    return data


class LateServices(Mapping[str, Any]):
    """The services of a partition, each parsed when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parsed: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._parsed:
            self._parsed[name] = self._parse(name)
        return self._parsed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> dict[str, Any]:
        services: dict[str, Any] = json.loads(self._text)
        return services

    def _parse(self, name: str) -> Any:
        quoted = json.dumps(name)
        line = NAME.format(quoted)
        place = self._text.find(line)
        if place >= 0:
            service, _ = json.JSONDecoder().raw_decode(self._text, place + len(line))
            return service
        if quoted in self._text:  # of something else, unless its line has another form
            return self._all[name]
        raise KeyError(name)
