"""Item types and a listing beyond the four operations, as users may declare them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists import ItemModel, Listing
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


class Group(ItemModel):
    """An item of an operation that awslists does not declare and LocalAWS does not emulate."""

    model_package_group_name: str


class ListGroups(
    Listing[Group],
    service="sagemaker",
    operation="ListModelPackageGroups",
    items="ModelPackageGroupSummaryList",
):
    pass


class Vertex(ItemModel):
    arn: str


class ListVertices(
    Listing[Vertex], service="sagemaker", operation="QueryLineage", items="Vertices"
):
    """An operation that awslists does not declare."""
