"""The types of declared operations as checkers see them; checked by mypy and pyright, never run.

An ignore marks a line that both must refuse: one that is not needed is an error in either.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Literal, assert_type

from awslists import ItemModel, Items, ListImages, Listing, Page, Paging, Session, merge
from awslists.constraints import Range, Text
from awslists.models import Document, ParameterModel

# --- Declarations -------------------------------------------------------------------------------


class Bounds(ParameterModel, names="camelCase"):
    least: int
    most: Annotated[int, Range(0, 9)] | None = None


class Filter(ParameterModel):
    name: Annotated[str, Text(max_length=5)]
    side: Literal["Left", "Right"] | None = None
    bounds: list[Bounds] | None = None
    json_: Document | None = None


class Job(ItemModel, names="camelCase"):
    name: str
    document: Document | None = None


class ListJobs(
    Listing[Job],
    service="jobs",
    operation="ListJobs",
    items="Result.Jobs",
    items_sparse=True,
    left_out=("Groups",),
    paging=Paging(token="Marker", next_token="NextMarker", page_size="Limit", more="IsTruncated"),
    key="name",
    names="camelCase",
):
    filters: list[Filter] | None = None
    only: Filter | None = None
    max_results: Annotated[int, Range(1)] | None = None


class ListNames(
    Listing[str],
    service="jobs",
    operation="ListNames",
    items="Names",
    paging=Paging(page_size=None),
    key=("a", "b"),
):
    max_results: None = None


class ListDefault(Listing[Job], service="jobs", operation="ListJobs", items="Jobs"):
    """Inherits the page size, which may be left to AWS."""


# --- Their use ----------------------------------------------------------------------------------


async def structures(aws: Session) -> None:
    only = Filter(name="a", bounds=[Bounds(least=1)], json_={"a": [1, None]})
    assert_type(only.name, str)
    assert_type(only.side, Literal["Left", "Right"] | None)
    listing = ListJobs(aws, filters=[only], only=only, max_results=5, next_token="abc", limit=3)
    assert_type(listing.only, Filter | None)
    assert_type(listing.max_results, int | None)
    ListJobs(aws, max_results=None)
    async for job in listing:
        assert_type(job, Job)
    assert_type(await listing.collect(), Items[Job])


def items() -> None:
    job = Job(name="a", document={"b": [1]})
    assert_type(job, Job)
    Job()  # type: ignore[call-arg]
    Job(name=5)  # type: ignore[arg-type]


async def strings(aws: Session) -> None:
    listing = ListNames(aws, next_token="abc", limit=3)
    async for name in listing:
        assert_type(name, str)
    assert_type(await listing.first(), str | None)
    assert_type(await listing.collect(), Items[str])
    assert_type(listing.pages(), AsyncIterator[Page[str]])
    async with merge([listing]) as names:
        assert_type(names, AsyncIterator[str])
    assert_type(Items(["a"], str), Items[str])


def page_sizes(aws: Session) -> None:
    assert_type(ListImages(aws).max_results, int)
    assert_type(ListNames(aws).max_results, None)
    assert_type(ListDefault(aws, max_results=None).max_results, int | None)


# --- What both refuse ---------------------------------------------------------------------------


def wrong_structures(aws: Session) -> None:
    Filter()  # type: ignore[call-arg]
    Filter("a")  # type: ignore[call-arg]
    Filter(name=5)  # type: ignore[arg-type]
    Filter(name="a", side="Up")  # type: ignore[arg-type]
    Filter(name="a", colour="red")  # type: ignore[call-arg]
    Filter(name="a", json_=object())  # type: ignore[arg-type]
    ListJobs(aws, only={"Name": "a"})  # type: ignore[arg-type]
    ListJobs(aws, filters=[{"Name": "a"}])  # type: ignore[list-item]
    ListJobs(aws, filters=Filter(name="a"))  # type: ignore[arg-type]


def wrong_page_sizes(aws: Session) -> None:
    ListNames(aws, max_results=5)  # type: ignore[arg-type]
    ListImages(aws, max_results=None)  # type: ignore[arg-type]
    ListDefault(aws, max_results="5")  # type: ignore[arg-type]


def wrong_pagings() -> None:
    Paging(token=None)  # type: ignore[arg-type]
    Paging(page_size=5)  # type: ignore[arg-type]
    Paging(tokens="Marker")  # type: ignore[call-arg]
    Paging().token = "Marker"  # type: ignore[misc]


class WrongPaging(ListJobs, paging="Marker"):  # type: ignore[arg-type]
    pass


class WrongNames(ListJobs, names="snake_case"):  # type: ignore[arg-type]
    pass


class WrongKeyword(ListJobs, colour="red"):  # type: ignore[arg-type]
    pass


class WrongItems(Listing[int], service="jobs", operation="ListJobs", items="Jobs"):  # type: ignore[type-var]
    pass
