"""Iterators over pages and items: where they stand, and one task at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable

import pytest
from anyio import CancelScope, create_task_group

from awslists import Image, ItemModel, ListImages, Page, PaginationError, ThrottlingError
from awslists._pages.iterators import ItemIterator, Turnstile
from awslists.testing import LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate, drain
from tests.helpers.support import ONE_ATTEMPT


class Number(ItemModel):
    number: int


class Pages(AsyncIterator[Iterable[Number]]):
    """Pages of numbers; None among them is an error."""

    def __init__(self, *pages: tuple[int, ...] | None) -> None:
        self._pages = iter(pages)

    async def __anext__(self) -> list[Number]:
        for page in self._pages:
            if page is None:
                raise ValueError("mine")
            return [Number(number=number) for number in page]
        raise StopAsyncIteration


async def test_items_skip_empty_pages() -> None:
    items = ItemIterator(Pages((), (1, 2), (), (), (3,), ()))
    assert [item.number async for item in items] == [1, 2, 3]
    assert await anext(items, None) is None


async def test_many_empty_pages_may_follow_each_other() -> None:
    items = ItemIterator(Pages(*[()] * 10_000, (1,)))
    assert [item.number async for item in items] == [1]


async def test_items_continue_after_an_error() -> None:
    items, before, after = ItemIterator(Pages((1,), None, (2,))), list[Number](), list[Number]()
    with pytest.raises(ValueError, match="mine"):
        await drain(items, before)
    await drain(items, after)
    assert [item.number for item in before + after] == [1, 2]


def test_a_turnstile_lets_one_through_at_a_time() -> None:
    turnstile = Turnstile()
    with turnstile, pytest.raises(RuntimeError, match="another task"), turnstile:
        pass
    with turnstile:
        pass


def test_a_turnstile_is_free_again_after_an_error() -> None:
    turnstile = Turnstile()
    with pytest.raises(ValueError, match="mine"), turnstile:
        raise ValueError("mine")
    with turnstile:
        pass


@on_both_backends
async def test_pages_continue_after_an_error(local: LocalAWS) -> None:
    images = local.add_images(5)
    local.inject(faults.throttling(), skip=1)
    async with local.session(config=ONE_ATTEMPT) as aws:
        pages = ListImages(aws, sort_order="ASCENDING", max_results=2).pages()
        first = await anext(pages)
        with pytest.raises(ThrottlingError) as caught:
            await anext(pages)
        assert caught.value.next_token == first.next_token
        rest = [image async for page in pages for image in page]
    assert [*first, *rest] == images


@on_both_backends
async def test_pages_continue_after_a_cancellation(local: LocalAWS) -> None:
    images = local.add_images(5)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, times=None)

    async with local.session() as aws:
        listed = aiter(ListImages(aws, sort_order="ASCENDING", max_results=2))
        async with create_task_group() as tasks:
            with scope:
                tasks.start_soon(gate.cancel_when_held, scope)
                await anext(listed)
        assert scope.cancelled_caught
        gate.open()
        assert [image async for image in listed] == images


@on_both_backends
async def test_two_tasks_cannot_share_an_iterator(local: LocalAWS) -> None:
    local.add_images(1)
    gate, came = Gate(), list[Page[Image]]()
    local.inject(gate)
    async with local.session() as aws:
        pages = ListImages(aws).pages()
        async with create_task_group() as tasks:
            tasks.start_soon(drain, pages, came)
            await gate.reached(1)
            with pytest.raises(RuntimeError, match="another task"):
                await anext(pages)
            gate.open()
    assert [len(page) for page in came] == [1]


@on_both_backends
async def test_a_repeated_token_is_an_error_each_time(local: LocalAWS) -> None:
    local.add_images(9)
    local.inject(faults.repeated_token(back=2), skip=3, times=2)
    async with local.session() as aws:
        pages, came = ListImages(aws, max_results=2).pages(), list[Page[Image]]()
        for _ in range(2):
            with pytest.raises(PaginationError) as caught:
                await drain(pages, came)
            assert caught.value.next_token == came[2].next_token
            assert caught.value.request_id is not None
        await drain(pages, came)
    assert [len(page) for page in came] == [2, 2, 2, 2, 1]


@on_both_backends
async def test_a_repeated_token_in_a_scan_is_an_error_without_token(
    local: LocalAWS,
) -> None:
    local.add_images(9)
    local.inject(faults.repeated_token(), skip=1)
    async with local.session() as aws:
        listing = ListImages(aws, max_results=2)
        with pytest.raises(PaginationError, match="a page of a scan") as caught:
            async with listing.scan(workers=1) as images:
                await drain(images, [])
    assert caught.value.listing is listing
    assert caught.value.next_token is None
