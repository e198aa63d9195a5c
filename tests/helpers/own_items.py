"""Item types beyond those of the four operations, as users may declare them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists import ItemModel
from awslists.models import OpenEnum, UtcDatetime


class Colour(StrEnum):
    RED = "Red"
    GREEN = "Green"


class Part(ItemModel):
    size: int
    made: UtcDatetime | None = None
    colour: Annotated[Colour | str, OpenEnum()] | None = None


class EveryKind(ItemModel):
    """A field of each kind that a column can hold."""

    text: str
    closed: Colour
    literal: Literal["a", "b"] | None = None
    whole: int | None = None
    broken: float | None = None
    flag: bool | None = None
    moment: UtcDatetime | None = None
    part: Part | None = None
    parts: tuple[Part, ...] | None = None
    tags: list[str] | None = None
