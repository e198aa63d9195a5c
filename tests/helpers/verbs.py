"""Every way to list, each as a function that lists all that `add_items` has added."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from awslists import ItemModel, ListImages, ListImageVersions, Session, merge
from awslists.testing import LocalAWS

__all__ = ["RUNS", "Run", "add_items", "all_of", "images_of"]

Run = Callable[[Session], Awaitable[list[Any]]]


def add_items(local: LocalAWS) -> None:
    for image in local.add_images(5):
        local.add_image_versions(image.image_name, 1)


def images_of(aws: Session) -> ListImages:
    return ListImages(aws, max_results=2)


async def versions_of_each(aws: Session) -> AsyncIterator[ListImageVersions]:
    async for image in ListImages(aws):
        yield ListImageVersions(aws, image_name=image.image_name)


async def by_iteration(aws: Session) -> list[Any]:
    return [image async for image in images_of(aws)]


async def by_pages(aws: Session) -> list[Any]:
    return [image async for page in images_of(aws).pages() for image in page]


async def by_first(aws: Session) -> list[Any]:
    return [await images_of(aws).first()]


async def all_of(context: AbstractAsyncContextManager[AsyncIterator[ItemModel]]) -> list[Any]:
    async with context as items:
        return [item async for item in items]


RUNS: dict[str, Run] = {
    "iteration": by_iteration,
    "pages": by_pages,
    "collect": lambda aws: images_of(aws).collect(),
    "first": by_first,
    "prefetch": lambda aws: all_of(images_of(aws).prefetch()),
    "scan": lambda aws: all_of(images_of(aws).scan(workers=3)),
    "merge": lambda aws: all_of(merge(versions_of_each(aws), workers=2)),
}
