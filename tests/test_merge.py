"""Several listings at a time, over HTTP."""

from __future__ import annotations

import dataclasses
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
)
from typing import Any

import pytest
from anyio import CancelScope, Event, create_task_group
from anyio.lowlevel import checkpoint

from awslists import (
    Image,
    ImageVersion,
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    ResourceNotFoundError,
    Session,
    ThrottlingError,
    merge,
)
from awslists.testing import LocalAWS, faults
from backends import on_both_backends
from gates import Gate, drain, eventually
from support import ONE_ATTEMPT


def add_versions(local: LocalAWS, *numbers: int) -> list[ImageVersion]:
    """Images with so many versions each."""
    images = local.add_images(len(numbers))
    return [
        version
        for image, number in zip(images, numbers, strict=True)
        for version in local.add_image_versions(image.image_name, number)
    ]


def versions_of(aws: Session, image: Image | str, **parameters: Any) -> ListImageVersions:
    """The versions of an image in the order in which they were added, two on a page."""
    name = image if isinstance(image, str) else image.image_name
    return ListImageVersions(
        aws, image_name=name, sort_order="ASCENDING", max_results=2, **parameters
    )


def by_image(versions: Iterable[ImageVersion]) -> list[ImageVersion]:
    """The versions put together by image, those of one image in the order in which they came."""
    return sorted(versions, key=lambda version: version.image_arn)


# --- What it takes ------------------------------------------------------------------------------

Listings = Iterable[ListImageVersions] | AsyncIterable[ListImageVersions]


def as_a_generator(listings: list[ListImageVersions]) -> Listings:
    return (listing for listing in listings)


async def as_an_async_generator(
    listings: list[ListImageVersions],
) -> AsyncGenerator[ListImageVersions]:
    for listing in listings:
        await checkpoint()
        yield listing


class AsAnAsyncIterable:
    """One that cannot be closed."""

    def __init__(self, listings: list[ListImageVersions]) -> None:
        self._listings = listings

    def __aiter__(self) -> AsyncIterator[ListImageVersions]:
        return self.Iterator(self._listings)

    class Iterator(AsyncIterator[ListImageVersions]):
        def __init__(self, listings: list[ListImageVersions]) -> None:
            self._listings = iter(listings)

        async def __anext__(self) -> ListImageVersions:
            await checkpoint()
            for listing in self._listings:
                return listing
            raise StopAsyncIteration


@pytest.mark.parametrize(
    "given_as", [list, as_a_generator, as_an_async_generator, AsAnAsyncIterable]
)
@on_both_backends
async def test_all_items_of_all_listings_come_once_and_each_listing_keeps_its_order(
    local: LocalAWS, given_as: Callable[[list[ListImageVersions]], Listings]
) -> None:
    versions = add_versions(local, 5, 0, 1, 4, 3, 2)
    async with local.session() as aws:
        listings = [versions_of(aws, image) for image in local.images]
        for workers in (1, 3):
            async with merge(given_as(listings), workers) as merged:
                assert by_image([version async for version in merged]) == versions
    assert len(local.requests) == 2 * (3 + 1 + 1 + 2 + 2 + 1)


@on_both_backends
async def test_listings_of_several_operations_are_merged(local: LocalAWS) -> None:
    images, packages = local.add_images(3), local.add_model_packages(3)
    jobs = local.add_model_packaging_jobs("bolts", 3)
    async with local.session() as aws:
        listings: list[Listing[ItemModel]] = [
            ListImages(aws, max_results=2),
            ListModelPackages(aws, max_results=2),
            ListModelPackagingJobs(aws, project_name="bolts", max_results=2),
        ]
        async with merge(listings) as merged:
            items = [item async for item in merged]
    assert len(items) == 9
    assert all(item in items for item in [*images, *packages, *jobs])


@on_both_backends
async def test_each_listing_keeps_its_own_limit_and_token(local: LocalAWS) -> None:
    versions = add_versions(local, 5, 5, 5)
    async with local.session() as aws:
        token = (await anext(versions_of(aws, "image-0001").pages())).next_token
        listings = [
            versions_of(aws, "image-0000", limit=3),
            versions_of(aws, "image-0001", next_token=token),
            versions_of(aws, "image-0002", limit=0),
        ]
        async with merge(listings) as merged:
            listed = by_image([version async for version in merged])
    assert listed == versions[:3] + versions[7:10]


@pytest.mark.parametrize("workers", [1, 8])
@on_both_backends
async def test_nothing_makes_nothing(local: LocalAWS, workers: int) -> None:
    nothing: list[ListImages] = []
    async with merge(nothing, workers) as merged:
        assert [item async for item in merged] == []
    assert local.requests == []


@on_both_backends
async def test_nothing_is_drawn_before_the_context_is_entered(local: LocalAWS) -> None:
    drawn = list[int]()

    def listings() -> Iterable[ListImages]:
        drawn.append(1)
        yield ListImages(aws)

    async with local.session() as aws:
        context = merge(listings())
        await checkpoint()
        assert drawn == []
        async with context as merged:
            assert [image async for image in merged] == []
    assert drawn == [1]


@pytest.mark.parametrize(
    ("workers", "error"), [(0, ValueError), (-1, ValueError), (True, TypeError), (2.5, TypeError)]
)
def test_workers_must_be_a_whole_number_of_1_or_more(workers: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=rf"^workers must be .*, not {workers}$"):
        merge([], workers)


def test_what_cannot_be_iterated_over_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="'int' object is not iterable"):
        merge(5)  # type: ignore[arg-type]  # the mistake


@on_both_backends
async def test_what_is_no_listing_is_refused_behind_what_came_before_it(local: LocalAWS) -> None:
    versions, listed = add_versions(local, 2), list[ItemModel]()
    async with local.session() as aws:
        listings: Any = [versions_of(aws, "image-0000"), "image-0001"]
        with pytest.raises(TypeError, match=r"^merge takes listings, not str$"):
            async with merge(listings, workers=1) as merged:
                await drain(merged, listed)
    assert listed == versions


@on_both_backends
async def test_a_listing_in_place_of_listings_is_refused(local: LocalAWS) -> None:
    local.add_images(1)
    async with local.session() as aws:
        images: Any = ListImages(aws)
        with pytest.raises(TypeError, match=r"^merge takes listings, not Image$"):
            async with merge(images) as merged:
                await anext(merged)


# --- Several at a time --------------------------------------------------------------------------


@on_both_backends
async def test_so_many_listings_are_under_way_at_a_time_and_no_more_are_drawn(
    local: LocalAWS,
) -> None:
    versions = add_versions(local, 1, 1, 1, 1, 1)
    gate, drawn = Gate(), list[str]()
    local.inject(gate, times=None)

    async def listings() -> AsyncIterator[ListImageVersions]:
        for image in local.images:
            drawn.append(image.image_name)
            yield versions_of(aws, image)

    async with local.session() as aws, merge(listings(), workers=2) as merged:
        for done in range(3):
            await gate.reached(2)
            assert len(local.requests) == len(drawn) == done + 2
            gate.open(1)
            await anext(merged)
        gate.open()
        assert len([version async for version in merged]) == len(versions) - 3
    assert len(drawn) == 5


@on_both_backends
async def test_no_more_pages_wait_for_the_caller_than_two_for_each_worker(local: LocalAWS) -> None:
    versions = add_versions(local, 20, 20, 20)
    gate = Gate()
    local.inject(gate, operation="ListImageVersions", times=None)
    async with local.session() as aws:
        listings = [versions_of(aws, image) for image in local.images]
        async with merge(listings, workers=2) as merged:
            gate.open(3)
            first = await anext(merged)
            await gate.reached(2)
            assert len(local.requests) == 5
            gate.open(2)
            # Whole calls of another operation: a page asked for meanwhile would have come.
            await ListImages(aws).first()
            await ListImages(aws).first()
            assert len(local.requests) == 5 + 2
            gate.open()
            rest = [version async for version in merged]
    assert by_image([first, *rest]) == versions


@on_both_backends
async def test_the_versions_of_every_image(local: LocalAWS) -> None:
    versions = add_versions(local, 3, 0, 2, 5)
    async with local.session() as aws:
        listings = (versions_of(aws, image) async for image in ListImages(aws, max_results=2))
        async with merge(listings) as merged:
            assert by_image([version async for version in merged]) == versions


@pytest.mark.parametrize("verb", ["prefetch", "scan"])
@on_both_backends
async def test_the_source_may_itself_run_in_the_background(local: LocalAWS, verb: str) -> None:
    versions = add_versions(local, *[3, 0, 2] * 5)

    async def listings() -> AsyncIterator[ListImageVersions]:
        async with getattr(ListImages(aws, max_results=2), verb)() as images:
            async for image in images:
                yield versions_of(aws, image)

    async with local.session() as aws:
        async with merge(listings()) as merged:
            assert by_image([version async for version in merged]) == versions
        async with merge(listings()) as merged:
            assert await anext(merged) in versions


@on_both_backends
async def test_a_merge_may_be_the_source_of_another(local: LocalAWS) -> None:
    versions = add_versions(local, 3, 1, 2)

    async def listings() -> AsyncIterator[ListImageVersions]:
        async with merge([ListImages(aws, max_results=1)]) as images:
            async for image in images:
                yield versions_of(aws, image)

    async with local.session() as aws, merge(listings()) as merged:
        assert by_image([version async for version in merged]) == versions


@on_both_backends
async def test_two_tasks_cannot_wait_on_one_iterator(local: LocalAWS) -> None:
    add_versions(local, 1)
    gate = Gate()
    local.inject(gate)
    async with (
        local.session() as aws,
        merge([versions_of(aws, "image-0000")]) as merged,
        create_task_group() as tasks,
    ):
        tasks.start_soon(anext, merged, None)
        await gate.reached(1)
        with pytest.raises(RuntimeError, match="another task"):
            await anext(merged)
        gate.open()


# --- Errors -------------------------------------------------------------------------------------


@on_both_backends
async def test_the_first_error_tells_its_listing_and_cancels_the_others(local: LocalAWS) -> None:
    versions, listed = add_versions(local, 6, 6), list[ItemModel]()
    pages, failure = Gate(), Gate()
    local.inject(pages, operation="ListImageVersions", times=None)
    local.inject(failure, operation="ListModelPackagingJobs", times=None)
    async with local.session(config=ONE_ATTEMPT) as aws:
        failing = ListModelPackagingJobs(aws, project_name="bolts")
        listings: list[Listing[ItemModel]] = [
            versions_of(aws, "image-0000"),
            failing,
            versions_of(aws, "image-0001"),
        ]
        async with merge(listings) as merged:
            await pages.reached(2)
            pages.open(2)
            await pages.reached(2)
            failure.open()
            with pytest.raises(ResourceNotFoundError) as caught:
                await drain(merged, listed)
            await eventually(lambda: pages.held == local.pending == 0)
            with pytest.raises(ResourceNotFoundError):
                await anext(merged)
    assert caught.value.listing is failing
    assert sorted(listed, key=list[ItemModel](versions).index) == versions[:2] + versions[6:8]
    assert len(local.requests) == 5


@on_both_backends
async def test_a_listing_that_failed_can_be_carried_on_from_its_token(local: LocalAWS) -> None:
    versions, listed = add_versions(local, 7), list[ImageVersion]()
    local.inject(faults.throttling(), skip=2)
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(ThrottlingError) as caught:
            async with merge([versions_of(aws, "image-0000")]) as merged:
                await drain(merged, listed)
        failed = caught.value.listing
        rest = await dataclasses.replace(failed, next_token=caught.value.next_token).collect()
    assert listed + rest == versions


OWN_ERRORS = [ValueError("mine"), ExceptionGroup("mine", [ValueError("one of mine")])]


@pytest.mark.parametrize("error", OWN_ERRORS, ids=["plain", "group"])
@on_both_backends
async def test_an_error_of_the_source_comes_as_it_is_behind_what_came_before_it(
    local: LocalAWS, error: Exception
) -> None:
    versions = add_versions(local, 2)

    def failing() -> Iterator[ListImageVersions]:
        yield versions_of(aws, "image-0000")
        raise error

    async def failing_later() -> AsyncIterator[ListImageVersions]:
        for listing in failing():
            yield listing

    async with local.session() as aws:
        for source in (failing(), failing_later()):
            listed = list[ImageVersion]()
            with pytest.raises(type(error)) as caught:
                async with merge(source, workers=1) as merged:
                    await drain(merged, listed)
            assert caught.value is error
            assert listed == versions


# --- Closing the source -------------------------------------------------------------------------


class Source:
    """An async generator of listings that notes whether it was closed."""

    def __init__(self, listings: Iterable[ListImageVersions]) -> None:
        self._listings = listings
        self.closed = False

    async def __call__(self) -> AsyncIterator[ListImageVersions]:
        try:
            for listing in self._listings:
                yield listing
        finally:
            await checkpoint()
            self.closed = True


@on_both_backends
async def test_an_async_generator_is_closed_when_the_merge_is_left_early(local: LocalAWS) -> None:
    add_versions(local, 1, 1, 1)
    async with local.session() as aws:
        source = Source(versions_of(aws, image) for image in local.images)
        async with merge(source(), workers=1) as merged:
            await anext(merged)
    assert source.closed


@on_both_backends
async def test_an_async_generator_is_closed_when_a_listing_fails(local: LocalAWS) -> None:
    add_versions(local, 1, 1, 1)
    local.inject(faults.throttling())
    async with local.session(config=ONE_ATTEMPT) as aws:
        source = Source(versions_of(aws, image) for image in local.images)
        with pytest.raises(ThrottlingError):
            async with merge(source(), workers=1) as merged:
                await anext(merged)
    assert source.closed


@on_both_backends
async def test_an_async_generator_is_closed_when_it_gives_something_else(local: LocalAWS) -> None:
    source = Source([ListImages])  # type: ignore[list-item]  # the mistake
    with pytest.raises(TypeError, match="takes listings"):
        async with merge(source()) as merged:
            await anext(merged)
    assert source.closed


@on_both_backends
async def test_an_async_generator_is_closed_when_the_caller_is_cancelled(local: LocalAWS) -> None:
    add_versions(local, 1, 1, 1)
    gate = Gate()
    local.inject(gate, times=None)
    async with local.session() as aws:
        source = Source(versions_of(aws, image) for image in local.images)
        with CancelScope() as scope:
            async with merge(source(), workers=1) as merged:
                await gate.reached(1)
                scope.cancel()
                await anext(merged)
    assert scope.cancelled_caught
    assert source.closed


@on_both_backends
async def test_an_async_generator_is_left_when_it_waits_itself(local: LocalAWS) -> None:
    add_versions(local, 1)
    left = list[bool]()

    async def listings() -> AsyncIterator[ListImageVersions]:
        yield versions_of(aws, "image-0000")
        try:
            await Event().wait()
        finally:
            left.append(True)

    async with local.session() as aws:
        async with merge(listings()) as merged:
            await anext(merged)
        assert left
