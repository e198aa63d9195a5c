"""Columns of maps, documents, and structures that contain themselves."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from awslists import ItemModel, Items
from awslists._items.columns import get_columns
from awslists.models import Document, UtcDatetime

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Node(ItemModel):
    name: str
    made: UtcDatetime | None = None
    inner: tuple[Node, ...] | None = None


class Bare(ItemModel):
    pass


class Server(ItemModel):
    tags: dict[str, str] | None = None
    sizes: dict[str, dict[str, int]] | None = None
    nodes: list[dict[str, Node]] | None = None
    policy: Document | None = None
    tree: Node | None = None
    bare: Bare | None = None


TREE = {"Name": "a", "Made": NOON, "Inner": [{"Name": "b"}]}
FULL = Server.model_validate(
    {
        "Tags": {"a": "b", "c": "d"},
        "Sizes": {"x": {"y": 1}},
        "Nodes": [{"n": {"Name": "leaf"}}],
        "Policy": {"Allow": ["*", None, 1.5]},
        "Tree": TREE,
        "Bare": {"Other": 1},
    }
)
ITEMS = Items([FULL, Server()], Server)
AS_JSON = {
    "policy": '{"Allow": ["*", null, 1.5]}',
    "bare": '{"Other": 1}',
}
INNER = '[{"Name": "b"}]'


def test_maps_are_dicts_in_pandas() -> None:
    frame = ITEMS.to_pandas()
    row: Any = frame.to_dict(orient="records")[0]
    assert row["tags"] == {"a": "b", "c": "d"}
    assert row["sizes"] == {"x": {"y": 1}}
    assert row["nodes"] == [{"n": {"name": "leaf", "made": None, "inner": None}}]
    assert row | AS_JSON == row
    assert row["tree"] == {"name": "a", "made": NOON, "inner": ['{"Name": "b"}']}
    assert str(frame.dtypes["policy"]) == "string"
    assert frame["tags"][1] is None


def test_maps_are_maps_in_arrow() -> None:
    table = ITEMS.to_arrow()
    row = table.to_pylist()[0]
    assert row["tags"] == [("a", "b"), ("c", "d")]
    assert row["sizes"] == [("x", [("y", 1)])]
    assert row["nodes"] == [[("n", {"name": "leaf", "made": None, "inner": None})]]
    assert row | AS_JSON == row
    assert str(table.schema.field("tags").type) == "map<string, string>"
    assert table.to_pylist()[1] == dict.fromkeys(Server.model_fields)


def test_maps_are_lists_of_structs_in_polars() -> None:
    row = ITEMS.to_polars().to_dicts()[0]
    assert row["tags"] == [{"key": "a", "value": "b"}, {"key": "c", "value": "d"}]
    assert row["sizes"] == [{"key": "x", "value": [{"key": "y", "value": 1}]}]
    assert row | AS_JSON == row


def test_an_empty_frame_has_the_same_types() -> None:
    empty = Items([], Server)
    assert empty.to_polars().schema == ITEMS.to_polars().schema
    assert empty.to_arrow().schema == ITEMS.to_arrow().schema
    assert [*empty.to_pandas().dtypes] == [*ITEMS.to_pandas().dtypes]


def test_a_table_shows_maps_and_documents() -> None:
    shown = repr(ITEMS[:1])
    assert "b · d" in shown
    assert json.dumps({"Allow": ["*", None, 1.5]}) in ITEMS._repr_html_().replace("&quot;", '"')
    assert get_columns(Bare) == ()
