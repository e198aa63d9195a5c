"""The verbs of a listing, over HTTP."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from types import new_class
from typing import Annotated, Any

import pytest
from pydantic import BaseModel

from awslists import (
    DeclarationError,
    Image,
    ImageVersion,
    InvalidRequestError,
    Items,
    ListImages,
    ListImageVersions,
    Listing,
    ListingError,
    ListModelPackages,
    PaginationError,
    ScannableListing,
    Session,
    ThrottlingError,
)
from awslists.constraints import Range
from awslists.testing import LocalAWS, faults
from tests.helpers.support import until_error


def test_each_listing_has_awss_operation_name() -> None:
    assert ListImages.operation == "ListImages"
    assert ListImageVersions.item_type is ImageVersion


def test_a_listing_needs_an_item_type() -> None:
    with pytest.raises(DeclarationError, match=r"Listing\[TheItem\]"):

        class ListTrials(  # pyright: ignore[reportUnusedClass]  (the class statement fails)
            Listing,  # type: ignore[type-arg]  # the mistake
            service="sagemaker",
            operation="ListTrials",
            items="TrialSummaries",
        ):
            pass


def test_a_scannable_listing_needs_an_item_type() -> None:
    with pytest.raises(DeclarationError, match=r"^Trials: it must derive from Listing\[TheItem\]$"):
        declared(
            "Trials", ScannableListing, service="sagemaker", operation="ListTrials", items="Trials"
        )


@pytest.mark.parametrize(
    ("keywords", "lacking"),
    [
        ({"operation": "ListTrials", "items": "TrialSummaries"}, "service"),
        ({"service": "sagemaker", "items": "TrialSummaries"}, "operation"),
        ({"service": "sagemaker", "operation": "ListTrials"}, "items"),
        ({"operation": "ListTrials"}, "service and items"),
        ({"items": "TrialSummaries"}, "service and operation"),
    ],
)
def test_an_incomplete_declaration_is_refused(keywords: dict[str, str], lacking: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        declared("ListTrials", Listing[Image], **keywords)
    assert str(caught.value) == (
        f"ListTrials: it lacks {lacking}: declare all three, such as "
        'service="sagemaker", operation="ListImages", items="Images"'
    )


@pytest.mark.parametrize(
    ("keyword", "value"), [("service", 5), ("operation", ["ListTrials"]), ("items", b"Trials")]
)
def test_class_keywords_must_be_text(keyword: str, value: Any) -> None:
    keywords: Any = {"service": "sagemaker", "operation": "ListTrials", "items": "TrialSummaries"}
    with pytest.raises(DeclarationError, match=f"^ListTrials: {keyword} must be text"):
        declared("ListTrials", Listing[Image], **keywords | {keyword: value})


class PlainModel(BaseModel):
    trial_name: str


@pytest.mark.parametrize(
    ("item", "given"),
    [(PlainModel, "PlainModel"), (int, "int"), ("Trial", r"ForwardRef\('Trial'\)")],
)
def test_an_item_must_be_an_item_model(item: Any, given: str) -> None:
    must = (
        f"^ListTrials: its items must derive from awslists.ItemModel or be str; {given} does not$"
    )
    with pytest.raises(DeclarationError, match=must):
        declared(
            "ListTrials", Listing[item], service="sagemaker", operation="ListTrials", items="Trials"
        )


def declared(name: str, base: Any, **keywords: str) -> Any:
    """A class declared while a test runs."""
    return new_class(name, (base,), keywords)


async def test_a_subclass_can_change_defaults(local: LocalAWS, aws: Session) -> None:
    class ListFewImages(ListImages):
        max_results: Annotated[int, Range(1, 10)] = 5

    local.add_images(7)
    assert [len(page) async for page in ListFewImages(aws).pages()] == [5, 2]
    with pytest.raises(InvalidRequestError, match="at most 10"):
        ListFewImages(aws, max_results=11)


async def test_nothing_is_sent_before_iteration(local: LocalAWS, aws: Session) -> None:
    listing = ListImages(aws)
    aiter(listing)
    listing.pages()
    assert local.requests == []


async def test_iteration_yields_all_items_of_all_pages(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(25)
    listed = [image async for image in ListImages(aws, sort_order="ASCENDING", max_results=10)]
    assert listed == images
    assert len(local.requests) == 3


async def test_pages_have_the_maximum_size_by_default(local: LocalAWS, aws: Session) -> None:
    local.add_images(101)
    assert [len(page) async for page in ListImages(aws).pages()] == [100, 1]


async def test_a_page_has_its_token_request_id_and_retries(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    pages = [page async for page in ListImages(aws, max_results=2).pages()]
    assert [len(page) for page in pages] == [2, 1]
    assert local.requests[1].parameters["NextToken"] == pages[0].next_token
    assert pages[1].next_token is None
    assert len({page.request_id for page in pages}) == 2
    assert [page.retry_attempts for page in pages] == [0, 0]


@pytest.mark.usefixtures("instant_retries")
async def test_retries_are_counted_on_the_page(local: LocalAWS) -> None:
    local.add_images(1)
    local.inject(faults.server_error(503))
    async with local.session() as aws:
        [page] = [page async for page in ListImages(aws).pages()]
    assert page.retry_attempts == 1
    assert len(page) == 1


async def test_collect_returns_all_items(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(12)
    collected = await ListImages(aws, sort_order="ASCENDING", max_results=5).collect()
    assert isinstance(collected, Items)
    assert collected == images


async def test_first_stops_at_the_page_with_the_first_item(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(30)
    local.inject(faults.empty_page(), times=2)
    assert await ListImages(aws, max_results=10, sort_order="ASCENDING").first() == images[0]
    assert len(local.requests) == 3


async def test_first_is_none_without_items(aws: Session) -> None:
    assert await ListImages(aws).first() is None


async def test_each_iteration_starts_over(local: LocalAWS, aws: Session) -> None:
    local.add_images(5)
    listing = ListImages(aws, max_results=2)
    assert await listing.collect() == await listing.collect()
    assert len(local.requests) == 6


async def test_concurrent_iterations_share_nothing(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(30)
    listing = ListImages(aws, max_results=7, sort_order="ASCENDING")
    assert await asyncio.gather(*(listing.collect() for _ in range(8))) == [images] * 8


async def test_two_tasks_cannot_share_an_iterator(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    pages = ListImages(aws, max_results=2).pages()
    results = await asyncio.gather(anext(pages), anext(pages), return_exceptions=True)
    assert len(local.requests) == 1
    assert isinstance(results[1], RuntimeError)
    assert "create one iterator per task" in str(results[1])


@pytest.mark.parametrize("limit", range(8))
async def test_a_limit_holds_at_every_page_boundary(
    local: LocalAWS, aws: Session, limit: int
) -> None:
    images = local.add_images(6)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING", limit=limit)
    assert await listing.collect() == images[:limit]
    assert len(local.requests) == min(-(-limit // 2), 3)
    assert all(request.parameters["MaxResults"] == 2 for request in local.requests)


async def test_a_limit_continues_past_empty_pages(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(4)
    local.inject(faults.empty_page(), skip=1, times=3)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING", limit=3)
    assert await listing.collect() == images[:3]


async def test_an_empty_page_with_a_token_is_not_the_end(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(4)
    for skip in (0, 1, 1):
        local.inject(faults.empty_page(), skip=skip)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING")
    assert sorted([len(page) async for page in listing.pages()]) == [0, 0, 0, 2, 2]
    assert await listing.collect() == images


async def test_filtering_after_paging_loses_nothing(local: LocalAWS, aws: Session) -> None:
    local.add_images(40)
    rare = local.add_images(1, prefix="rare")
    local.add_images(40)
    listing = ListImages(aws, name_contains="rare", max_results=10)
    assert [len(page) async for page in listing.pages()].count(0) == 8
    assert await listing.collect() == rare


@pytest.mark.parametrize("token", [None, ""])
async def test_a_null_or_empty_token_ends_the_listing(
    local: LocalAWS, aws: Session, token: str | None
) -> None:
    local.add_images(1)
    local.inject(faults.changed_payload(lambda payload: {**payload, "NextToken": token}))
    [page] = [page async for page in ListImages(aws).pages()]
    assert page.next_token is None
    assert len(local.requests) == 1


@pytest.mark.parametrize("length", [1, 2, 3])
async def test_repeated_tokens_are_an_error(local: LocalAWS, aws: Session, length: int) -> None:
    images = local.add_images(10)
    local.inject(faults.repeated_token(back=length), skip=length)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING")
    delivered, error = await until_error(listing)
    assert isinstance(error, PaginationError)
    assert delivered == images[: 2 * length]
    assert error.next_token == local.requests[-1].parameters["NextToken"]
    assert error.request_id is not None
    rest = await dataclasses.replace(listing, next_token=error.next_token).collect()
    assert delivered + rest == images


async def test_a_listing_continues_from_every_token(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(9)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING")
    seen = 0
    async for page in listing.pages():
        seen += len(page)
        if page.next_token:
            rest = dataclasses.replace(listing, next_token=page.next_token)
            assert await rest.collect() == images[seen:]
    assert seen == 9


@pytest.mark.parametrize("failing", range(5))
async def test_a_listing_continues_from_every_error(
    local: LocalAWS, aws: Session, failing: int
) -> None:
    images = local.add_images(9)
    local.inject(faults.throttling(), skip=failing)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING")
    delivered, error = await until_error(listing)
    assert isinstance(error, ThrottlingError)
    assert error.listing is listing
    assert delivered == images[: 2 * failing]
    rest = dataclasses.replace(listing, next_token=error.next_token)
    assert delivered + await rest.collect() == images


async def test_a_failed_iterator_keeps_its_position(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(6)
    local.inject(faults.throttling(), skip=1, times=2)
    iterator = aiter(ListImages(aws, max_results=2, sort_order="ASCENDING"))
    listed: list[Image] = []
    while len(listed) < 6:
        try:
            listed.append(await anext(iterator))
        except ListingError:
            continue
    assert listed == images
    with pytest.raises(StopAsyncIteration):
        await anext(iterator)


async def test_a_cancelled_iterator_keeps_its_position(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(4)
    iterator = aiter(ListImages(aws, max_results=2, sort_order="ASCENDING"))
    listed = [await anext(iterator), await anext(iterator)]
    local.latency = 60
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(anext(iterator), 0.05)
    local.latency = 0
    assert [*listed, await anext(iterator), await anext(iterator)] == images


async def test_plain_iteration_starts_no_task(local: LocalAWS, aws: Session) -> None:
    local.add_images(4)
    before = asyncio.all_tasks()
    async for _ in ListImages(aws, max_results=2):
        assert asyncio.all_tasks() == before


async def test_the_documented_parameters_are_sent(local: LocalAWS, aws: Session) -> None:
    listing = ListModelPackages(aws, model_approval_status="Approved", name_contains="churn")
    await listing.collect()
    assert json.loads(local.requests[0].body) == listing.request


@pytest.mark.parametrize("base", [Listing, ScannableListing])
def test_a_base_class_declares_no_operation(aws: Session, base: type[Listing[Any]]) -> None:
    with pytest.raises(DeclarationError, match=f"{base.__name__} declares no operation"):
        base(aws)
