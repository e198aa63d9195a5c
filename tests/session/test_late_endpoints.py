"""Endpoints that are parsed late are those that botocore reads."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
from botocore.loaders import Loader
from hypothesis import given
from hypothesis import strategies as st

from awslists._session.late_endpoints import LateServices, parse_endpoints
from awslists._session.loaders import make_loader

FILE = Path(Loader.BUILTIN_DATA_PATH) / "endpoints.json"
NAMES = st.sampled_from(["a", "b", "services", "partitions", "é", '"', "\n    }", '"a" : {'])
VALUES = NAMES | st.integers(0, 9) | st.dictionaries(NAMES, NAMES, max_size=2)
SERVICES = st.dictionaries(NAMES, st.dictionaries(NAMES, VALUES, max_size=2), max_size=2)
PARTITIONS = st.lists(
    st.builds(lambda more, services: {**more, "services": services}, SERVICES, SERVICES),
    max_size=2,
)


def write(partitions: list[Any]) -> bytes:
    """Write a file of endpoints as botocore does."""
    texts = [json.dumps(each, indent=2, separators=(",", " : ")) for each in partitions]
    inside = ", ".join(indent(text, "  ").lstrip() for text in texts)
    return f'{{\n  "partitions" : [ {inside} ],\n  "version" : 3\n}}\n'.encode()


def parse_all(body: bytes) -> Any:
    """Parse a file with all of its services, each asked for by its name."""
    return _parse_within(parse_endpoints(body))


def _parse_within(data: Any) -> Any:
    if isinstance(data, dict | LateServices):
        return {name: _parse_within(data[name]) for name in data}
    return [*map(_parse_within, data)] if isinstance(data, list) else data


def test_all_of_botocores_services_are_parsed() -> None:
    expected, late = Loader().load_data("endpoints"), parse_endpoints(FILE.read_bytes())
    assert late.keys() == expected.keys()
    for ours, botocores in zip(late["partitions"], expected["partitions"], strict=True):
        assert isinstance(ours["services"], LateServices)
        assert [*ours["services"]] == [*botocores["services"]]
        assert len(ours["services"]) == len(botocores["services"])
        one_by_one = {name: ours["services"][name] for name in botocores["services"]}
        assert {**ours, "services": one_by_one} == botocores


def test_sessions_parse_services_late() -> None:
    partitions = make_loader().load_data("endpoints")["partitions"]
    assert {type(partition["services"]) for partition in partitions} == {LateServices}


def test_services_outside_of_partitions_are_parsed_at_once() -> None:
    body = b'{\n  "a" : {\n    "services" : {\n      "b" : {}\n    }\n  },\n  "partitions" : []\n}'
    assert parse_endpoints(body) == {"a": {"services": {"b": {}}}, "partitions": []}


def test_a_service_is_parsed_once() -> None:
    services = parse_endpoints(FILE.read_bytes())["partitions"][0]["services"]
    assert services["sts"] is services["sts"]


@pytest.mark.parametrize("name", ["nothing", "endpoints", "us-east-1", 'sts" : {"', "", 3, None])
def test_there_is_no_other_service(name: Any) -> None:
    services = parse_endpoints(FILE.read_bytes())["partitions"][0]["services"]
    assert name not in services
    assert services.get(name, "default") == "default"


@given(PARTITIONS)
def test_any_endpoints_are_parsed(partitions: list[Any]) -> None:
    data = {"partitions": partitions, "version": 3}
    assert parse_all(write(partitions)) == data


@given(PARTITIONS, st.sampled_from([None, 0, 1, 2, 3, "\t"]))
def test_endpoints_in_another_form_are_parsed(partitions: list[Any], spaces: Any) -> None:
    data = {"partitions": partitions}
    assert parse_all(json.dumps(data, indent=spaces).encode()) == data


@pytest.mark.parametrize("data", [{"partitions": [{}]}, {"partitions": {}}, {}, [], None, 3])
def test_a_file_of_something_else_is_parsed(data: Any) -> None:
    assert parse_endpoints(json.dumps(data, indent=2).encode()) == data


def test_a_file_in_another_encoding_is_parsed() -> None:
    assert parse_endpoints(json.dumps({"partitions": []}).encode("utf-16")) == {"partitions": []}


@given(PARTITIONS, st.integers(0), st.sampled_from([b"", b" ", b"\n", b'"', b"}", b"x", b"\xff"]))
def test_a_damaged_file_is_read_as_json_is(partitions: list[Any], at: int, by: bytes) -> None:
    body = write(partitions)
    place = at % len(body)
    damaged = body[:place] + by + body[place + 1 :]
    try:
        expected = json.loads(damaged)
    except ValueError:
        with pytest.raises(ValueError):  # noqa: PT011  (it may be found later, with another place)
            parse_all(damaged)
    else:
        assert parse_all(damaged) == expected
