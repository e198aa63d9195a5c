"""The columns of item types, and the plain values in them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import create_model

from awslists import Image, ItemModel, Items, ModelPackageSummary
from awslists._items.columns import Column, Kind, get_columns
from tests.helpers.own_items import Colour, EveryKind, Part

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_the_columns_are_the_fields_in_their_order() -> None:
    assert [column.name for column in get_columns(Image)] == list(Image.model_fields)


def test_a_column_is_nullable_exactly_when_its_field_is() -> None:
    nullable = {column.name for column in get_columns(ModelPackageSummary) if column.nullable}
    fields = ModelPackageSummary.model_fields.items()
    assert nullable == {name for name, field in fields if not field.is_required()}


def test_every_kind_of_field_has_a_kind_of_column() -> None:
    assert {column.name: column.kind for column in get_columns(EveryKind)} == {
        "text": Kind.TEXT,
        "closed": Kind.ENUM,
        "literal": Kind.TEXT,
        "whole": Kind.INTEGER,
        "broken": Kind.NUMBER,
        "flag": Kind.FLAG,
        "moment": Kind.TIME,
        "part": Kind.STRUCT,
        "parts": Kind.LIST,
        "tags": Kind.LIST,
    }


def test_structs_and_lists_have_inner_columns() -> None:
    columns = {column.name: column for column in get_columns(EveryKind)}
    assert columns["part"].inner == get_columns(Part)
    assert columns["parts"].inner == (Column("element", Kind.STRUCT, False, get_columns(Part)),)
    assert columns["tags"].inner == (Column("element", Kind.TEXT, False),)


def test_values_are_plain_python_types() -> None:
    part = Part(size=1, made=NOON, colour=Colour.RED)
    item = EveryKind(text="t", closed=Colour.GREEN, part=part, parts=(part,), tags=["x"])
    plain_part = {"size": 1, "made": NOON, "colour": "Red"}
    assert {column.name: column.values([item]) for column in get_columns(EveryKind)} == {
        "text": ["t"],
        "closed": ["Green"],
        "literal": [None],
        "whole": [None],
        "broken": [None],
        "flag": [None],
        "moment": [None],
        "part": [plain_part],
        "parts": [[plain_part]],
        "tags": [["x"]],
    }
    [status] = [column for column in get_columns(EveryKind) if column.name == "closed"]
    assert type(status.values([item])[0]) is str


class Bare(ItemModel):
    pass


class Odd(ItemModel):
    """Fields that a table can show but no dataframe can hold."""

    several: int | str
    number: complex
    tags: dict[str, int | str]
    anything: Any
    pair: tuple[int, str]
    many: list[dict[str, complex]]


def test_fields_without_a_dataframe_type_have_untyped_columns() -> None:
    assert [column.name for column in get_columns(Odd) if column.is_typed] == []
    assert get_columns(Bare) == ()


@pytest.mark.parametrize("name", Odd.model_fields)
def test_a_dataframe_error_names_the_field(name: str) -> None:
    field: dict[str, Any] = {name: (Odd.model_fields[name].annotation, ...)}
    alone = create_model("Alone", __base__=ItemModel, **field)
    items = Items([], alone)
    for turned in (items.to_pandas, items.to_polars, items.to_arrow):
        with pytest.raises(
            TypeError,
            match=rf"Alone\.{name} has a type that no dataframe column can hold; .*model_extra",
        ):
            turned()


class Assembly(ItemModel):
    parts: list[Screw] | None = None


class Screw(ItemModel):
    length: int


def test_the_class_of_a_field_can_be_declared_later() -> None:
    [parts] = get_columns(Assembly)
    assert (parts.kind, parts.nullable) == (Kind.LIST, True)
    assert parts.inner[0].inner == (Column("length", Kind.INTEGER, nullable=False),)
