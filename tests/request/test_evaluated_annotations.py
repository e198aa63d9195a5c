"""Fields that bear the names of their types, where Python evaluates annotations at once."""

# No `from __future__ import annotations`: this is as a notebook has it, which no checker reads.
# pyright: reportGeneralTypeIssues=false, reportInvalidTypeForm=false
# pyright: reportUnnecessaryTypeIgnoreComment=false

from datetime import date
from types import NoneType
from typing import Annotated, get_args

from pydantic import Field

from awslists import ItemModel
from awslists.models import Name, UtcDatetime


class Reading(ItemModel):
    number: float | None = None
    flags: dict[str, bool] | None = None
    datetime: UtcDatetime | None = None
    date: date | None = None
    bool: bool | None = Field(default=None, alias="BOOL")
    bytes: Annotated[bytes | None, Name("Blob")] = b""
    type: str = "plain"
    limit: int = 3
    most: int = limit + 1

    @property
    def filter(self) -> str:
        return "mine"

    shown = filter  # noqa: A003  (the property)


def test_a_field_may_have_the_name_of_its_type() -> None:
    annotations = {name: field.annotation for name, field in Reading.model_fields.items()}
    assert annotations["date"] == date | None
    assert get_args(annotations["datetime"]) == (UtcDatetime, NoneType)
    assert annotations["bool"] == bool | None
    assert annotations["bytes"] == bytes | None


def test_its_default_is_kept() -> None:
    reading = Reading()
    assert (reading.date, reading.bool, reading.bytes, reading.type) == (None, None, b"", "plain")
    assert reading.most == 4
    assert reading.shown == "mine"
    assert Reading.model_validate({"BOOL": True, "Blob": b"x"}).model_dump(
        by_alias=True, exclude_none=True, exclude_defaults=True
    ) == {"BOOL": True, "Blob": b"x"}


def test_a_field_may_have_the_name_of_a_local_type() -> None:
    class Colour(ItemModel):
        shade: int = 0

    class Car(ItemModel):
        Colour: Colour | None = None
        seats: int = 4

    assert Car.model_fields["Colour"].annotation == Colour | None
