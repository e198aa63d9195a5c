"""The sources of a merge, over HTTP."""

from __future__ import annotations

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
from anyio import CancelScope, Event
from anyio.lowlevel import checkpoint

from awslists import ImageVersion, ItemModel, ListImages, ListImageVersions, ThrottlingError, merge
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate, drain
from tests.helpers.merges import add_versions, by_image, versions_of
from tests.helpers.support import ONE_ATTEMPT

# --- Kinds of sources ---------------------------------------------------------------------------

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
    """An async iterable that cannot be closed."""

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


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "given_as", [list, as_a_generator, as_an_async_generator, AsAnAsyncIterable]
)
@on_both_backends
async def test_all_items_come_once_in_the_order_of_their_listing(
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
async def test_the_versions_of_every_image(local: LocalAWS) -> None:
    versions = add_versions(local, 3, 0, 2, 5)
    async with local.session() as aws:
        listings = (versions_of(aws, image) async for image in ListImages(aws, max_results=2))
        async with merge(listings) as merged:
            assert by_image([version async for version in merged]) == versions


@pytest.mark.unmeasured
@pytest.mark.parametrize("verb", ["prefetch", "scan"])
@on_both_backends
async def test_a_scan_or_prefetch_can_be_the_source(local: LocalAWS, verb: str) -> None:
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
async def test_a_merge_can_be_the_source(local: LocalAWS) -> None:
    versions = add_versions(local, 3, 1, 2)

    async def listings() -> AsyncIterator[ListImageVersions]:
        async with merge([ListImages(aws, max_results=1)]) as images:
            async for image in images:
                yield versions_of(aws, image)

    async with local.session() as aws, merge(listings()) as merged:
        assert by_image([version async for version in merged]) == versions


@on_both_backends
async def test_no_listing_is_taken_before_entering(local: LocalAWS) -> None:
    taken = list[int]()

    def listings() -> Iterable[ListImages]:
        taken.append(1)
        yield ListImages(aws)

    async with local.session() as aws:
        context = merge(listings())
        await checkpoint()
        assert taken == []
        async with context as merged:
            assert [image async for image in merged] == []
    assert taken == [1]


def test_a_non_iterable_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="'int' object is not iterable"):
        merge(5)  # type: ignore[arg-type]  # the mistake


@on_both_backends
async def test_a_non_listing_is_refused_after_the_items_before_it(local: LocalAWS) -> None:
    versions, listed = add_versions(local, 2), list[ItemModel]()
    async with local.session() as aws:
        listings: Any = [versions_of(aws, "image-0000"), "image-0001"]
        with pytest.raises(TypeError, match=r"^merge takes listings, not str$"):
            async with merge(listings, workers=1) as merged:
                await drain(merged, listed)
    assert listed == versions


@on_both_backends
async def test_a_listing_in_place_of_listings_is_refused(local: LocalAWS) -> None:
    async with local.session() as aws:
        images: Any = ListImages(aws)
        with pytest.raises(TypeError, match=r"^merge takes several listings: write merge\(\[list"):
            merge(images)
    assert local.requests == []


@on_both_backends
async def test_items_in_place_of_listings_are_refused(local: LocalAWS) -> None:
    local.add_images(1)
    async with local.session() as aws:
        items: Any = (image async for image in ListImages(aws))
        with pytest.raises(TypeError, match=r"^merge takes listings, not Image$"):
            async with merge(items) as merged:
                await anext(merged)


@on_both_backends
async def test_a_source_that_cannot_be_closed_can_be_left_early(local: LocalAWS) -> None:
    versions = add_versions(local, 2, 1)
    async with local.session() as aws:
        source = AsAnAsyncIterable([versions_of(aws, image) for image in local.images])
        async with merge(source, workers=1) as merged:
            assert await anext(merged) in versions
        async with merge(source, workers=1) as merged:
            assert by_image([version async for version in merged]) == versions


# --- Errors of the source -----------------------------------------------------------------------


OWN_ERRORS = [ValueError("mine"), ExceptionGroup("mine", [ValueError("one of mine")])]


@pytest.mark.parametrize("error", OWN_ERRORS, ids=["plain", "group"])
@on_both_backends
async def test_an_error_of_the_source_comes_after_the_items_before_it(
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
    """An async generator of listings that records whether it was closed."""

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
async def test_leaving_early_closes_an_async_generator(local: LocalAWS) -> None:
    add_versions(local, 1, 1, 1)
    async with local.session() as aws:
        source = Source(versions_of(aws, image) for image in local.images)
        async with merge(source(), workers=1) as merged:
            await anext(merged)
    assert source.closed


@on_both_backends
async def test_a_failing_listing_closes_an_async_generator(local: LocalAWS) -> None:
    add_versions(local, 1, 1, 1)
    local.inject(faults.throttling())
    async with local.session(config=ONE_ATTEMPT) as aws:
        source = Source(versions_of(aws, image) for image in local.images)
        with pytest.raises(ThrottlingError):
            async with merge(source(), workers=1) as merged:
                await anext(merged)
    assert source.closed


@on_both_backends
async def test_a_non_listing_closes_an_async_generator(local: LocalAWS) -> None:
    source = Source([ListImages])  # type: ignore[list-item]  # the mistake
    with pytest.raises(TypeError, match="takes listings"):
        async with merge(source()) as merged:
            await anext(merged)
    assert source.closed


@on_both_backends
async def test_cancellation_closes_an_async_generator(local: LocalAWS) -> None:
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
async def test_a_waiting_async_generator_is_cancelled(local: LocalAWS) -> None:
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
