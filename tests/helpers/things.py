"""A service of its own, each of whose operations sends its parameters in another way."""

from __future__ import annotations

import json
from pathlib import Path
from types import new_class
from typing import Any

from awslists import ItemModel, Listing
from awslists.testing import Answer

__all__ = ["OPERATIONS", "make_listing", "one_thing", "write_model"]

TEXT = {"shape": "Text"}
HEADER = {"shape": "Text", "location": "header", "locationName": "x-name"}
OPERATIONS: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "ListPlain": ("/plain", {}, {}),
    "ListByHeader": ("/header", {"Name": HEADER}, {}),
    "ListByTokenInHeader": (
        "/token-header",
        {"NextToken": {"shape": "Text", "location": "header", "locationName": "x-token"}},
        {},
    ),
    "ListByTokenInPath": (
        "/path/{NextToken}/end",
        {"NextToken": {"shape": "Text", "location": "uri", "locationName": "NextToken"}},
        {},
    ),
    "ListByTokenInGreedyPath": (
        "/path/{NextToken+}",
        {"NextToken": {"shape": "Text", "location": "uri", "locationName": "NextToken"}},
        {},
    ),
    "ListByLongToken": ("/long", {"NextToken": {"shape": "LongText"}}, {}),
    "ListById": ("/id", {"Name": {"shape": "ResourceId"}}, {}),
    "ListByShortName": ("/short", {"Name": {"shape": "LongText"}}, {}),
    "ListOnce": ("/once", {"ClientToken": {"shape": "Text", "idempotencyToken": True}}, {}),
    "ListByContext": ("/context", {"Name": {"shape": "Text", "contextParam": {"name": "N"}}}, {}),
    "ListByHost": (
        "/host",
        {"Name": {"shape": "Text", "hostLabel": True}},
        {"endpoint": {"hostPrefix": "{Name}."}},
    ),
    "ListAtConstantHost": ("/api", {}, {"endpoint": {"hostPrefix": "api."}}),
    "ListDiscovered": ("/discovered", {}, {"endpointdiscovery": {}}),
    "ListUnsignedBody": ("/unsigned", {}, {"authtype": "v4-unsigned-body"}),
    "ListUnsigned": ("/none", {}, {"authtype": "none"}),
    "ListWithChecksum": ("/checksum", {}, {"httpChecksumRequired": True}),
    "ListCompressed": ("/compressed", {}, {"requestcompression": {"encodings": ["gzip"]}}),
    "ListRenamed": ("/renamed", {}, {"output": {"shape": "Renamed"}}),
}
"""Of each operation: its path, members of its request beside the usual ones, and traits."""


def write_model(folder: Path) -> None:
    """Write the service model where ``AWS_DATA_PATH`` may point."""
    things = {"type": "list", "member": {"shape": "Thing"}}
    output = {"Items": {"shape": "Things"}, "NextToken": TEXT}
    renamed = {**output, "Items": {"shape": "Things", "locationName": "items"}}
    shapes: dict[str, Any] = {
        "Text": {"type": "string"},
        "LongText": {"type": "string", "min": 40},
        "ResourceId": {"type": "string"},
        "Number": {"type": "integer"},
        "Thing": {"type": "structure", "members": {"Name": TEXT}},
        "Things": things,
        "Output": {"type": "structure", "members": output},
        "Renamed": {"type": "structure", "members": renamed},
    }
    operations = {}
    for name, (path, members, traits) in OPERATIONS.items():
        usual = {"Name": TEXT, "NextToken": TEXT, "MaxResults": {"shape": "Number"}}
        uri = [key for key, member in members.items() if member.get("location") == "uri"]
        host = [key for key, member in members.items() if "hostLabel" in member]
        shapes[f"{name}Input"] = {
            "type": "structure",
            "members": {**usual, **members},
            "required": uri + host,
        }
        operations[name] = {
            "name": name,
            "http": {"method": "POST", "requestUri": path},
            "input": {"shape": f"{name}Input"},
            "output": {"shape": "Output"},
            **traits,
        }
    metadata = {
        "apiVersion": "2020-01-01",
        "endpointPrefix": "things",
        "protocol": "rest-json",
        "serviceFullName": "Things",
        "serviceId": "Things",
        "signatureVersion": "v4",
        "uid": "things-2020-01-01",
    }
    model = {"metadata": metadata, "operations": operations, "shapes": shapes, "version": "2.0"}
    file = folder / "things" / "2020-01-01" / "service-2.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(model))


class Thing(ItemModel):
    name: str


def make_listing(operation: str) -> Any:
    """Declare an operation; untyped, since its one parameter is."""

    def fill(namespace: dict[str, Any]) -> None:
        annotation = str if operation == "ListByHost" else str | None
        namespace["__annotations__"] = {"name": annotation}
        if operation != "ListByHost":
            namespace["name"] = None

    return new_class(
        operation,
        (Listing[Thing],),
        {"service": "things", "operation": operation, "items": "Items"},
        fill,
    )


def one_thing(answer: Answer) -> Answer:
    """Answer a page of one thing."""
    name = "items" if "/renamed" in answer.request.path else "Items"
    headers = {"content-type": "application/json"}
    return answer.replace(status=200, payload={name: [{"Name": "a"}]}, headers=headers)
